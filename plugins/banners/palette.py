"""The colours of banners, and the contrast between two colours as WCAG 2 measures it."""

from dataclasses import dataclass

Colour = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Palette:
    """sRGB colours by role."""

    ground: Colour = (200, 16, 24)
    panel: Colour = (150, 8, 16)
    star: Colour = (255, 255, 0)
    rule: Colour = (255, 205, 60)
    wording: Colour = (255, 255, 255)
    date: Colour = (255, 240, 90)
    note: Colour = (255, 246, 224)

    @property
    def text_pairs(self) -> tuple[tuple[Colour, Colour], ...]:
        """Every (text, ground) that a banner or the icon holds."""
        return (
            (self.wording, self.ground),
            (self.note, self.ground),
            (self.date, self.panel),
            (self.note, self.panel),
        )


PALETTE = Palette()


def luminance(colour: Colour) -> float:
    """Relative luminance, 0 (black) to 1 (white)."""
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (value / 255 for value in colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Colour, other: Colour) -> float:
    """The contrast ratio of two colours, 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def mix(ground: Colour, colour: Colour, share: float) -> Colour:
    """The colour of an edge pixel that `colour` covers by `share`, 0 to 1."""
    return tuple(round(under + (over - under) * share) for under, over in zip(ground, colour))
