"""The public boards banners are drawn for: their exact pixels, and how small their letters may be."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Board:
    """A board of width × height pixels. `smallest_capital` is the height in pixels below which the
    capital letters of a slogan may not fall: text that needs less does not go on the board."""

    id: str
    width: int
    height: int
    smallest_capital: int

    @property
    def short_side(self) -> int:
        """The shorter of width and height."""
        return min(self.width, self.height)

    @property
    def is_upright(self) -> bool:
        """Whether it is taller than wide."""
        return self.height > self.width


BOARDS = (
    Board("1920x1080", 1920, 1080, smallest_capital=46),
    Board("1080x1920", 1080, 1920, smallest_capital=46),
    Board("1280x640", 1280, 640, smallest_capital=30),
)

SHARE = Board("1200x630", 1200, 630, smallest_capital=34)
"""The picture shown where a page of the site is shared (Open Graph)."""
