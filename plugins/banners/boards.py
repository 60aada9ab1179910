"""The surfaces banners are drawn on: their exact pixels, and how small their letters may be."""

from dataclasses import dataclass
from enum import Enum


class Form(Enum):
    """Which arrangement of its parts a surface has room for."""

    LYING = "lying"
    UPRIGHT = "upright"
    TINY = "tiny"


TINY_SIDE = 300
"""A surface with a side below this many pixels holds the words and a date, nothing more."""


LOWEST_UPRIGHT = 480
"""An upright or square surface that is lower has no room for three rows of a date above the words."""


@dataclass(frozen=True, slots=True)
class Board:
    """A surface of width × height pixels. `smallest_capital` is the height in pixels below which the
    capital letters of a slogan may not fall: text that needs less does not go on the board. `exact` is the
    one size of its letters in pixels; 0 lets them be as large as they can."""

    id: str
    width: int
    height: int
    smallest_capital: int
    exact: int = 0

    @property
    def short_side(self) -> int:
        """The shorter of width and height."""
        return min(self.width, self.height)

    @property
    def form(self) -> Form:
        """Which arrangement it has room for; a square is arranged as an upright board."""
        lying = self.width > self.height * 1.1
        if self.short_side < TINY_SIDE or (not lying and self.height < LOWEST_UPRIGHT):
            return Form.TINY
        return Form.LYING if lying else Form.UPRIGHT


SHARE = Board("1200x630", 1200, 630, smallest_capital=30)
"""The picture shown where a page of the site is shared (Open Graph)."""

SHARE_NAME = Board("1200x630", 1200, 630, smallest_capital=30, exact=64)
"""The same for candidates: every name is equally large."""
