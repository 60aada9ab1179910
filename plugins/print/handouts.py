"""What is handed out: the folded leaflet on how to vote and the sheet on marking a ballot, as tagged PDF."""

import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from plugins.model.output import Check, OutputFile
from plugins.model.portal import Portal
from plugins.model.print_pack import LEAFLET, MARKING, handouts
from plugins.print.compose import Composer
from plugins.print.content import Contact, Guide
from plugins.print.orders import made
from plugins.print.pdf import plain
from plugins.text.qr import qr_code
from plugins.text.wording import clock, day_in_words, weekday

TEMPLATE = Path(__file__).with_name("handouts.typ")

SAMPLE_NAMES = ("nhất", "hai", "ba", "tư", "năm")
SAMPLE_STRUCK = (1, 3)
"""The ballot that is drawn elects three of five; the second and the fourth are struck out."""


@dataclass(frozen=True, slots=True)
class Ballot:
    """A level's ballot: whom it elects, and the colour of its paper, "" where nobody has said."""

    council: str
    colour: str


@dataclass(frozen=True, slots=True)
class Handout:
    """The words of a handout; `url` is where its QR code leads."""

    title: str
    election: str
    weekday: str
    day: str
    hours: str
    guides: tuple[Guide, ...]
    ballots: tuple[Ballot, ...]
    contacts: tuple[Contact, ...]
    operator: str
    site: str
    url: str
    imprint: str
    notice: str


def files(portal: Portal, fonts: str) -> Iterator[OutputFile]:
    """The PDF of every handout there is a text for."""
    for handout, words in _all(portal):
        make = {LEAFLET: set_leaflet, MARKING: set_marking}[handout]
        yield OutputFile(handout.address.lstrip("/"), make, (words, fonts))


def checks(portal: Portal, fonts: str) -> Iterator[Check]:
    """Whether the texts have room on their handouts."""
    for handout, words in _all(portal):
        find, where = {LEAFLET: (leaflet_fault, "how_to_vote"), MARKING: (marking_fault, "how_to_mark")}[handout]
        yield Check("election.yml", (where,), find, (words, fonts))


def set_leaflet(words: Handout, fonts: str) -> bytes:
    """The leaflet: A4, two sides of three panels. Raises ValueError, in Vietnamese, for words that have no room.

    `fonts` is the fonts' digest: a new font is a new file.
    """
    return made("pdf", TEMPLATE, _inputs("leaflet", words))


def set_marking(words: Handout, fonts: str) -> bytes:
    """The sheet on marking a ballot, A5; raises ValueError as `set_leaflet` does."""
    return made("pdf", TEMPLATE, _inputs("marking", words))


def leaflet_fault(words: Handout, fonts: str) -> str | None:
    """Why the leaflet cannot be set; None when it can."""
    return _fault("leaflet", words)


def marking_fault(words: Handout, fonts: str) -> str | None:
    """Why the sheet on marking a ballot cannot be set; None when it can."""
    return _fault("marking", words)


def compose(portal: Portal) -> tuple[Handout, Handout]:
    """The words of the leaflet and of the sheet on marking a ballot."""
    composer, election, site = Composer(portal), portal.election, portal.site
    leaflet = Handout(
        title="Hướng dẫn bỏ phiếu",
        election=election.name,
        weekday=weekday(election.polling_day),
        day=day_in_words(election.polling_day),
        hours=f"{clock(election.opens)} đến {clock(election.closes)}",
        guides=composer.guides(),
        ballots=tuple(Ballot(level.council, (level.ballot_colour or "").lower()) for level in election.levels),
        contacts=composer.contacts(),
        operator=site.operator,
        site=site.name,
        url=portal.url("/"),
        imprint=site.imprint_of(LEAFLET.sheet),
        notice=site.notice or "",
    )
    marked = (composer.guide(election.how_to_mark),) if election.how_to_mark in portal.by_path else ()
    imprint = site.imprint_of(MARKING.sheet)
    return leaflet, dataclasses.replace(leaflet, title="Cách ghi phiếu bầu", guides=marked, imprint=imprint)


def _all(portal: Portal) -> Iterator[tuple[Any, Handout]]:
    """The handouts there are, with their words."""
    words = dict(zip((LEAFLET, MARKING), compose(portal)))
    for handout in handouts(portal):
        yield handout, words[handout]


def _fault(kind: str, words: Handout) -> str | None:
    try:
        made("pdf", TEMPLATE, _inputs(kind, words))
    except ValueError as problem:
        return str(problem)
    return None


def _inputs(kind: str, words: Handout) -> dict[str, Any]:
    """All that the typst template is given, as values that JSON can hold."""
    return {
        "kind": kind,
        "qr": qr_code(words.url).svg,
        "sheet": plain(words),
        "sample": {"names": SAMPLE_NAMES, "struck": SAMPLE_STRUCK},
    }
