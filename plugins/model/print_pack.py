"""Which sheets the print pack holds, where each one's page stands, and where its PDF files do.

The pages link to what the room `print` makes; both read it here.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from plugins.model.candidate import Candidate
from plugins.model.election import Constituency, Level
from plugins.model.portal import Portal
from plugins.model.site import PrintedMatter

HOME = "/ban-in/"
"""The page that explains the print pack and links every sheet."""

MANIFEST = f"{HOME}manifest.json"
"""What is in force and what must be taken down, for machines."""

POSTED = ("a4", "a3")
BOUND = ("a4",)


@dataclass(frozen=True, slots=True)
class Place:
    """A sheet's page, the name its files begin with, and the papers there is a PDF for."""

    address: str
    name: str
    papers: tuple[str, ...]

    def pdf(self, paper: str) -> str:
        """The address of the PDF for one paper."""
        return f"{self.address}{self.name}-{paper}.pdf"


@dataclass(frozen=True, slots=True)
class Handout:
    """A leaflet that is printed in numbers: what it is, its paper, and the address of its PDF."""

    sheet: PrintedMatter
    title: str
    paper: str
    address: str

    @property
    def name(self) -> str:
        """What its file is called, without the suffix."""
        return self.address.rpartition("/")[2].removesuffix(".pdf")


LEAFLET = Handout(
    PrintedMatter.LEAFLET, "Tờ gấp hướng dẫn bỏ phiếu", "A4 gấp ba, hai mặt", f"{HOME}to-gap/huong-dan-bo-phieu-a4.pdf"
)
MARKING = Handout(PrintedMatter.MARKING, "Tờ hướng dẫn ghi phiếu", "A5", f"{HOME}to-gap/cach-ghi-phieu-a5.pdf")


def handouts(portal: Portal) -> tuple[Handout, ...]:
    """Those there is a text for; none where no PDF can be made."""
    election, public = portal.election, portal.by_path
    there = {
        LEAFLET: any(path in public for path in election.how_to_vote),
        MARKING: election.how_to_mark in public,
    }
    return tuple(one for one, found in there.items() if found and portal.settings.pdf)


def level_place(level: Level) -> Place:
    """The lists of all constituencies of a level."""
    return Place(f"{HOME}cap/{level.id}/", f"danh-sach-{level.id}", POSTED)


def list_place(constituency: Constituency) -> Place:
    """The list of one constituency."""
    return Place(f"{HOME}don-vi/{constituency.id}/", f"danh-sach-{constituency.id}", POSTED)


def booklet_place(constituency: Constituency) -> Place:
    """The booklet of one constituency."""
    return Place(f"{HOME}sach/{constituency.id}/", f"sach-{constituency.id}", BOUND)


def person_place(candidate: Candidate) -> Place:
    """The biography and programme of one candidate."""
    return Place(f"{HOME}nguoi-ung-cu/{candidate.slug}/", f"tieu-su-{candidate.slug}", POSTED)


def listed(portal: Portal, level: Level) -> tuple[Constituency, ...]:
    """The constituencies of a level that have a list to print, in the order of election.yml."""
    found = (one for one in portal.election.constituencies if one.level == level.id)
    return tuple(one for one in found if portal.candidates_of.get(one.id))


def standing(portal: Portal, constituency: Constituency) -> tuple[Candidate, ...]:
    """Who is on the list of a constituency, in ballot order."""
    return tuple(one for one in portal.candidates_of.get(constituency.id, ()) if one.stands)


def listed_levels(portal: Portal) -> Iterator[tuple[Level, tuple[Constituency, ...]]]:
    """The levels that have lists to print, each with its constituencies that have one."""
    for level in portal.election.levels:
        if constituencies := listed(portal, level):
            yield level, constituencies
