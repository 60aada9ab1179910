"""Which sheets of the print pack must be taken down when they were made before a correction, and why.

The manifest of the print pack, the foot of its sheets and the page about it all read this.
"""

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from plugins.model import hangings
from plugins.model.candidate import Candidate
from plugins.model.correction import Correction
from plugins.model.election import Constituency, ListStage, ListState
from plugins.model.portal import Portal
from plugins.model.print_pack import (
    LEAFLET,
    MARKING,
    booklet_place,
    handouts,
    level_place,
    list_place,
    listed_levels,
    person_place,
)


class SheetKind(StrEnum):
    """What a sheet or file is: the words of the manifest; pages say it in Vietnamese."""

    LEVEL_LIST = "level-list"
    LIST = "list"
    PERSON = "person"
    BOOKLET = "booklet"
    HANDOUT = "handout"
    HANGING = "hanging"


@dataclass(frozen=True, slots=True)
class OldSheet:
    """A sheet whose earlier prints come down. `of` is the id of its level or constituency, the slug of the candidate
    or the slogan, or the name of the handout's file; `address` is where the one in force stands, "" when there is
    none."""

    kind: SheetKind
    of: str
    title: str
    address: str


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """Sheets that come down when made before `made_before`. `wording` is what was wrong, "" where only a stage of
    the list tells of it; `title` and `address` (of the correction; "" without one) say why, `document` by what."""

    made_before: datetime.datetime
    wrong_since: datetime.datetime | None
    wording: str
    lang: str
    right: str
    title: str
    address: str
    document: str
    sheets: tuple[OldSheet, ...]


def withdrawals(portal: Portal) -> tuple[Withdrawal, ...]:
    """All of them, the newest first: of every public correction of a slogan, a list, a candidate or a question on how
    to vote, and of every stage "đính chính" of a list that no correction tells of."""
    found = [*_of_corrections(portal), *_of_stages(portal)]
    return tuple(sorted((one for one in found if one.sheets), key=lambda one: one.made_before, reverse=True))


def replaced_before(found: Iterable[Withdrawal]) -> dict[str, datetime.datetime]:
    """For the address of each sheet that was corrected, the moment before which its prints come down."""
    moments: dict[str, datetime.datetime] = {}
    for one in found:
        for sheet in one.sheets:
            moments[sheet.address] = max(one.made_before, moments.get(sheet.address, one.made_before))
    return {address: moment for address, moment in moments.items() if address}


def _of_corrections(portal: Portal) -> Iterator[Withdrawal]:
    for one in portal.corrections:
        for old in one.old_wordings:
            slogan = portal.by_path.get(old.slogan)
            right = slogan.text.get(old.lang, slogan.heading) if slogan else one.right
            yield _withdrawal(one, (_hanging(portal, old.slogan),), old.text, old.lang, right)
        moments = [one.public_from, *(state.since for state in portal.election.lists if _tells(one, state))]
        guided = bool(set(one.corrects) & set(portal.election.how_to_vote))
        sheets = (*_handed(portal, one), *_sheets(portal, _corrected(portal, one), _people(portal, one), guided))
        yield _withdrawal(one, sheets, one.wrong, one.lang, one.right, max(moments))


def _of_stages(portal: Portal) -> Iterator[Withdrawal]:
    for state in portal.election.lists:
        if state.stage is not ListStage.CORRECTED or any(_tells(one, state) for one in portal.corrections):
            continue
        covered = frozenset(one.id for one in portal.election.constituencies if _covers(state, one))
        yield Withdrawal(
            made_before=state.since,
            wrong_since=None,
            wording="",
            lang=portal.language,
            right=state.note or "",
            title="Đính chính danh sách người ứng cử",
            address="",
            document=state.document or "",
            sheets=tuple(_sheets(portal, covered, ())),
        )


def _withdrawal(
    one: Correction,
    sheets: tuple[OldSheet, ...],
    wording: str,
    lang: str,
    right: str,
    before: datetime.datetime | None = None,
) -> Withdrawal:
    moment = before or one.public_from
    return Withdrawal(moment, one.wrong_since, wording, lang, right, one.title, one.address, one.document or "", sheets)


def _tells(one: Correction, state: ListState) -> bool:
    """Whether the correction tells of that stage of a list: the same lists, by the same document."""
    if state.stage is not ListStage.CORRECTED or not one.document or one.document != state.document:
        return False
    wanted = state.constituencies or ("",)
    return all(any(part.covers(state.level, id) for part in one.lists) for id in wanted)


def _covers(state: ListState, one: Constituency) -> bool:
    return one.level == state.level and (not state.constituencies or one.id in state.constituencies)


def _corrected(portal: Portal, one: Correction) -> frozenset[str]:
    """The constituencies whose lists are corrected."""
    found = portal.election.constituencies
    return frozenset(each.id for each in found if any(part.covers(each.level, each.id) for part in one.lists))


def _people(portal: Portal, one: Correction) -> tuple[Candidate, ...]:
    found = (portal.by_path.get(path) for path in one.corrects)
    return tuple(person for person in found if isinstance(person, Candidate))


def _handed(portal: Portal, one: Correction) -> Iterator[OldSheet]:
    """The handouts that are set from a corrected question."""
    election, there = portal.election, handouts(portal)
    for handout, texts in ((LEAFLET, election.how_to_vote), (MARKING, (election.how_to_mark,))):
        if set(one.corrects) & set(texts):
            address = handout.address if handout in there else ""
            yield OldSheet(SheetKind.HANDOUT, handout.name, f"{handout.title} ({handout.paper})", address)


def _sheets(
    portal: Portal, lists: frozenset[str], people: tuple[Candidate, ...], guided: bool = False
) -> Iterator[OldSheet]:
    """Every sheet on which a corrected list or candidate stands, in the order of the pack; `guided` says that the
    booklets' words on how to vote are corrected too."""
    homes = {person.constituency for person in people}
    for level, constituencies in listed_levels(portal):
        if any(one.id in lists for one in constituencies):
            title = f"Danh sách của tất cả các đơn vị, {level.council}"
            yield OldSheet(SheetKind.LEVEL_LIST, level.id, title, level_place(level).address)
        for one in constituencies:
            communes = ", ".join(portal.communes[id].name for id in one.communes)
            where = f"{one.title}{f' ({communes})' if communes else ''}, {level.council}"
            if one.id in lists:
                yield OldSheet(SheetKind.LIST, one.id, f"Danh sách {where}", list_place(one).address)
            if guided or one.id in lists | homes:
                yield OldSheet(SheetKind.BOOKLET, one.id, f"Sách bầu cử {where}", booklet_place(one).address)
            yield from map(_biography, _named(portal, one, lists, people))


def _named(
    portal: Portal, one: Constituency, lists: frozenset[str], people: tuple[Candidate, ...]
) -> tuple[Candidate, ...]:
    """The constituency's candidates whom a correction names; where a corrected list names nobody, everyone, for
    nobody can tell whose words were wrong."""
    everyone = portal.candidates_of[one.id]
    named = tuple(each for each in everyone if each in people)
    return named or (everyone if one.id in lists else ())


def _biography(person: Candidate) -> OldSheet:
    title = f"Tiểu sử và chương trình hành động: {person.title_prefix} {person.full_name}"
    return OldSheet(SheetKind.PERSON, person.slug, title, person_place(person).address)


def _hanging(portal: Portal, path: str) -> OldSheet:
    """A slogan on every format; its page is named while it may hang."""
    slogan = next((one for one in hangings.hung(portal) if one.path == path), None)
    known = portal.by_path.get(path)
    slug = known.slug if known else path.rpartition("/")[2].partition(".")[0]
    return OldSheet(
        SheetKind.HANGING,
        slug,
        "Băng rôn, phướn, pano, áp phích có lời này",
        hangings.page_of(slogan) if slogan else "",
    )
