"""The mark of the portal: a star above a ballot box. Our own; not the national emblem."""

from plugins.banners.composition import Composition, Fill, Shape
from plugins.banners.geometry import Box, star
from plugins.banners.palette import Palette


def icon(size: int, palette: Palette) -> Composition:
    """The mark on a ground without margins, all of it within the circle every launcher keeps (80 %)."""
    def box(left: float, top: float, right: float, bottom: float) -> Box:
        return Box(*(round(part * size) for part in (left, top, right, bottom)))

    parts = (
        Shape(star(size * 0.5, size * 0.345, size * 0.195), palette.star, palette.ground),
        Fill(box(0.22, 0.575, 0.78, 0.645), palette.wording),
        Fill(box(0.36, 0.597, 0.64, 0.622), palette.panel),
        Fill(box(0.26, 0.665, 0.74, 0.84), palette.wording),
    )
    return Composition(size, size, palette.ground, parts)
