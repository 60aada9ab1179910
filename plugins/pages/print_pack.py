"""The page that explains the print pack and links every sheet with the size of its files."""

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from plugins.model import hangings
from plugins.model.candidate import Candidate
from plugins.model.election import Constituency
from plugins.model.output import Page
from plugins.model.portal import Portal
from plugins.model.print_pack import (
    HOME,
    MANIFEST,
    Handout,
    Place,
    booklet_place,
    handouts,
    level_place,
    list_place,
    listed_levels,
    person_place,
)
from plugins.model.print_withdrawn import Withdrawal, withdrawals
from plugins.pages.desk import Desk
from plugins.pages.frame import Frame
from plugins.pages.views import TextLink

SECTION = "ban-in"
TITLE = "Bản in để niêm yết"


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A sheet: its words, and where it stands."""

    title: str
    place: Place


@dataclass(frozen=True, slots=True)
class ConstituencyRows:
    """The sheets of a constituency: list, booklet, and one for each candidate in ballot order."""

    title: str
    list: SheetRow
    booklet: SheetRow
    people: tuple[SheetRow, ...]


@dataclass(frozen=True, slots=True)
class LevelRows:
    """The sheets of a level."""

    id: str
    title: str
    whole: SheetRow
    constituencies: tuple[ConstituencyRows, ...]


@dataclass(frozen=True, slots=True)
class HandoutRow:
    """What is handed out, and whether it says who licensed its printing."""

    handout: Handout
    licensed: bool


@dataclass(frozen=True, slots=True)
class WithdrawnRow:
    """Prints to be taken down: since when and why, and each sheet with the one that replaces it (no link: none);
    `language` is that of the wording, "" for Vietnamese."""

    before: datetime.datetime
    because: TextLink
    document: TextLink | None
    wording: str
    lang: str
    language: str
    right: str
    sheets: tuple[TextLink, ...]


@dataclass(frozen=True, slots=True)
class FileView:
    """A PDF: the paper, the link, the size in bytes."""

    paper: str
    link: str
    size: int


def pages(desk: Desk) -> Iterator[Page]:
    """The one page about the print pack."""
    portal = desk.portal
    levels = tuple(
        LevelRows(
            level.id,
            level.name,
            SheetRow("Danh sách của tất cả các đơn vị", level_place(level)),
            tuple(_constituency(portal, one) for one in constituencies),
        )
        for level, constituencies in listed_levels(portal)
    )
    given = tuple(HandoutRow(one, bool(portal.site.imprint_of(one.sheet))) for one in handouts(portal))
    to_hang = hangings.HOME if any(hangings.hung(portal)) else ""
    page = desk.promise(HOME, "print_pack.html", shown, levels, given, to_hang, _withdrawn(desk), portal.settings.pdf)
    files = (*_files(levels), *(row.handout.address.lstrip("/") for row in given))
    yield replace(page, measured=files if portal.settings.pdf else ())


def shown(
    frame: Frame,
    levels: tuple[LevelRows, ...],
    given: tuple[HandoutRow, ...],
    to_hang: str,
    withdrawn: tuple[WithdrawnRow, ...],
    pdf: bool,
    sizes: tuple[tuple[str, int], ...] = (),
) -> Mapping[str, Any]:
    """What the page shows; `sizes` are those of the PDF files by their paths."""
    by_path = dict(sizes)

    def files(place: Place) -> tuple[FileView, ...]:
        addresses = [(paper, place.pdf(paper)) for paper in place.papers] if pdf else []
        return tuple(FileView(paper.upper(), frame.link(one), by_path[one.lstrip("/")]) for paper, one in addresses)

    def handed(handout: Handout) -> FileView:
        return FileView(handout.paper, frame.link(handout.address), by_path[handout.address.lstrip("/")])

    rows = tuple(_all_rows(levels))
    return frame.page(
        HOME,
        TITLE,
        section=SECTION,
        description="Danh sách người ứng cử, tiểu sử tóm tắt kèm chương trình hành động và sách bầu cử để in A4, A3.",
        variables={
            "levels": levels,
            "links": {row.place.address: frame.link(row.place.address) for row in rows},
            "files": {row.place.address: files(row.place) for row in rows},
            "handouts": tuple((row, handed(row.handout)) for row in given),
            "to_hang": frame.link(to_hang) if to_hang else "",
            "withdrawn": withdrawn,
            "manifest": frame.link(MANIFEST),
            "pdf": pdf,
        },
    )


def _withdrawn(desk: Desk) -> tuple[WithdrawnRow, ...]:
    return tuple(_withdrawn_row(desk, one) for one in withdrawals(desk.portal))


def _withdrawn_row(desk: Desk, one: Withdrawal) -> WithdrawnRow:
    def link(label: str, address: str) -> TextLink:
        return desk.text_link(label, address) if address else TextLink(label, "")

    document = desk.portal.by_path.get(one.document)
    return WithdrawnRow(
        before=desk.local(one.made_before),
        because=link(one.title, one.address),
        document=desk.text_link(document.heading, document.address) if document else None,
        wording=one.wording,
        lang=one.lang,
        language="" if one.lang == desk.portal.language else desk.language_name(one.lang),
        right=one.right,
        sheets=tuple(link(sheet.title, sheet.address) for sheet in one.sheets),
    )


def _constituency(portal: Portal, constituency: Constituency) -> ConstituencyRows:
    communes = ", ".join(portal.communes[id].name for id in constituency.communes)
    return ConstituencyRows(
        f"{constituency.title}: {communes}" if communes else constituency.title,
        SheetRow("Danh sách người ứng cử", list_place(constituency)),
        SheetRow("Sách bầu cử của đơn vị", booklet_place(constituency)),
        tuple(SheetRow(_name(one), person_place(one)) for one in portal.candidates_of[constituency.id]),
    )


def _name(candidate: Candidate) -> str:
    number = f"{candidate.position}. " if candidate.position else ""
    status = "" if candidate.stands else f" ({candidate.status.value})"
    return f"{number}{candidate.title_prefix} {candidate.full_name}{status}"


def _all_rows(levels: tuple[LevelRows, ...]) -> Iterator[SheetRow]:
    for level in levels:
        yield level.whole
        for one in level.constituencies:
            yield from (one.list, one.booklet, *one.people)


def _files(levels: tuple[LevelRows, ...]) -> Iterator[str]:
    """The paths of every PDF."""
    for row in _all_rows(levels):
        for paper in row.place.papers:
            yield row.place.pdf(paper).lstrip("/")
