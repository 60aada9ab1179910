"""The words of every sheet as frozen records, for the page and for the PDF alike.

What is posted: Articles 57, 58 and 59 of Law 85/2015/QH13 (the list), and for each candidate the summary
biography with the programme of action below it. Everyone has the same fields in the same order.
"""

from dataclasses import dataclass

from plugins.model.body import Body
from plugins.model.media import Image


@dataclass(frozen=True, slots=True)
class Standing:
    """How far a list has come: the stage, since when, by which document, and what came before it.

    `sha256` is that of the document's posted PDF, "" when there is none; `replaces` the moment in words before
    which prints of the sheet are no longer true, "" when nothing was corrected.
    """

    stage: str
    since: str
    document: str = ""
    sha256: str = ""
    earlier: tuple[str, ...] = ()
    replaces: str = ""


@dataclass(frozen=True, slots=True)
class Stamp:
    """What the foot of a sheet says of the sheet itself; `url` is the full address of its page."""

    site: str
    notice: str
    url: str
    states: tuple[Standing, ...]


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a document after Decree 30/2020/NĐ-CP: who issued it, its number, place and day."""

    superior: tuple[str, ...]
    body: tuple[str, ...]
    number: str
    place_and_day: str


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the list: the number, the name, and one cell for each column that follows."""

    number: int
    name: str
    note: str
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Roll:
    """The list of one constituency. `removed` says of everyone no longer on it why."""

    head: Head | None
    title: str
    subtitle: str
    area: str
    seats: int
    rows: tuple[Row, ...]
    removed: tuple[str, ...]
    standing: Standing


@dataclass(frozen=True, slots=True)
class Fact:
    """A field of the biography; no line means that it was not provided."""

    label: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """A line of the working life."""

    since: str
    until: str
    work: str


@dataclass(frozen=True, slots=True)
class Person:
    """A candidate: the place on the list (0 when no longer on it), the biography, the programme."""

    slug: str
    number: int
    name: str
    note: str
    removed: str
    photo: Image | None
    photo_alt: str
    facts: tuple[Fact, ...]
    career: tuple[Step, ...]
    programme: Body


@dataclass(frozen=True, slots=True)
class Area:
    """A polling area: where and when its voters vote."""

    title: str
    hamlets: str
    place: str
    address: str
    hours: str
    access: str


@dataclass(frozen=True, slots=True)
class Guide:
    """A text on how to vote, and the articles it rests on."""

    title: str
    text: Body
    basis: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Contact:
    """Whom to ask."""

    name: str
    ways: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ListSheet:
    """The list of one constituency, or those of a whole level one after the other."""

    title: str
    columns: tuple[str, ...]
    rolls: tuple[Roll, ...]
    stamp: Stamp


@dataclass(frozen=True, slots=True)
class PersonSheet:
    """One candidate, as posted beside the list."""

    title: str
    council: str
    constituency: str
    person: Person
    stamp: Stamp


@dataclass(frozen=True, slots=True)
class Booklet:
    """All that a voter of one constituency takes home."""

    title: str
    election: str
    council: str
    constituency: str
    area: str
    day: str
    hours: str
    seats: int
    ballot_colour: str
    columns: tuple[str, ...]
    roll: Roll
    people: tuple[Person, ...]
    guides: tuple[Guide, ...]
    areas: tuple[Area, ...]
    contacts: tuple[Contact, ...]
    stamp: Stamp


Sheet = ListSheet | PersonSheet | Booklet
