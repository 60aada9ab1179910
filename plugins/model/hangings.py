"""What a slogan is printed on to be hung: the formats with their exact sizes, and where each file stands.

The pages link to what the room `print` makes; both read it here.
"""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from plugins.model.portal import Portal
from plugins.model.slogan import Slogan

HOME = "/khau-hieu/in/"
"""The page that explains the files and links every slogan's."""

KINDS = ("pdf", "svg")

REACH = 250
"""The letters of a slogan are at least this fraction of the distance from which they are read: 40 mm at 10 m."""


@dataclass(frozen=True, slots=True)
class Hanging:
    """A format: its finished size in mm, the scale its files are drawn at (10 is 1:10), the bleed and the room
    for crop marks around it (mm of the finished size, 0 for none), and the metres from which it is read."""

    id: str
    name: str
    width: int
    height: int
    bleed: int
    marks: int
    distance: float
    scale: int = 1

    @property
    def smallest_capital(self) -> float:
        """The height in mm below which the capital letters of a slogan may not fall."""
        return self.distance * 1000 / REACH

    @property
    def short_side(self) -> int:
        """The shorter of width and height, in mm."""
        return min(self.width, self.height)

    @property
    def border(self) -> int:
        """What surrounds the finished size on the sheet, in mm."""
        return self.bleed + self.marks


HANGINGS = (
    Hanging("bang-ron", "Băng rôn ngang 10 × 1 m", 10000, 1000, bleed=10, marks=0, distance=30, scale=10),
    Hanging("phuon", "Phướn dọc 0,8 × 2,4 m", 800, 2400, bleed=10, marks=0, distance=10),
    Hanging("pano-dung", "Pano đứng 2 × 3 m", 2000, 3000, bleed=10, marks=40, distance=25),
    Hanging("pano-ngang", "Pano ngang 3 × 2 m", 3000, 2000, bleed=10, marks=40, distance=25),
    Hanging("a0", "Áp phích A0, 841 × 1189 mm", 841, 1189, bleed=3, marks=9, distance=9),
    Hanging("a1", "Áp phích A1, 594 × 841 mm", 594, 841, bleed=3, marks=9, distance=6.5),
    Hanging("a2", "Áp phích A2, 420 × 594 mm", 420, 594, bleed=3, marks=9, distance=4.5),
    Hanging("a3", "Áp phích A3, 297 × 420 mm", 297, 420, bleed=3, marks=9, distance=3),
)
"""A PDF page is at most 5,08 m long, so the banderole is drawn at 1:10, as print shops do; the rest at 1:1."""


def hung(portal: Portal) -> Iterator[Slogan]:
    """The slogans that may hang on the day of `as_of`, in their order; none where no PDF can be made."""
    today = portal.as_of.astimezone(_zone(portal)).date()
    return (one for one in portal.slogans if portal.settings.pdf and one.valid_on(today))


def formats_of(slogan: Slogan, lang: str) -> tuple[Hanging, ...]:
    """The formats a slogan is made for in a language."""
    return tuple(one for one in HANGINGS if slogan.is_for(one.id, lang))


def page_of(slogan: Slogan) -> str:
    """The address of the page that shows a slogan's files."""
    return f"{HOME}{slogan.slug}/"


def file_of(slogan: Slogan, lang: str, hanging: Hanging, kind: str) -> str:
    """The address of a file ("pdf" or "svg"); its name says the scale where it is not 1:1."""
    scale = f"-ti-le-1-{hanging.scale}" if hanging.scale != 1 else ""
    return f"{page_of(slogan)}{slogan.slug}-{lang}-{hanging.id}{scale}.{kind}"


def _zone(portal: Portal) -> datetime.tzinfo:
    from zoneinfo import ZoneInfo

    return ZoneInfo(portal.election.timezone)
