"""All lists of candidates: the levels with their constituencies, each level's list as posted, names from A to Z.

A page holds at most about as many candidates as a phone loads at once, whatever the size of the election.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from plugins.model.ballot_order import order_key
from plugins.model.candidate import Candidate
from plugins.model.election import Level
from plugins.model.output import Page
from plugins.pages.ballots import Ballots
from plugins.pages.candidates import BASE, SECTION, TITLE, Fact, facts_of
from plugins.pages.desk import Desk
from plugins.pages.frame import Frame, Shown
from plugins.pages.letters import initial
from plugins.pages.list_states import state_groups
from plugins.pages.paging import numbered, paginate
from plugins.pages.views import CandidateRow, ConstituencyView, Group, LevelView, Pagination, TextLink

LEVELS = f"{BASE}cap/"
NAMES = f"{BASE}a-z/"
MOST_ROWS = 120
"""Candidates on one page of a level's list; a constituency is never cut in two."""
MOST_NAMES = 400
"""Names on one page of the index."""

_COLUMNS = (
    ("Nhân thân", ("born_on", "gender", "ethnicity", "religion")),
    ("Quê quán, nơi cư trú", ("hometown", "permanent_residence", "current_residence")),
    ("Trình độ", ("general_education", "qualification", "academic_title", "political_theory", "languages")),
    ("Nghề nghiệp, nơi công tác", ("occupation", "workplace")),
    ("Vào Đảng, đã là đại biểu", ("party_joined_on", "deputy_terms")),
)
"""What the law puts on the official list (Articles 57 and 58, Law 85/2015/QH13), in columns a screen can hold."""


@dataclass(frozen=True, slots=True)
class PostedRow:
    """A line of the official list as posted: the name, and the fields column by column."""

    row: CandidateRow
    columns: tuple[tuple[Fact, ...], ...]


@dataclass(frozen=True, slots=True)
class PostedList:
    """The official list of one constituency."""

    constituency: ConstituencyView
    rows: tuple[PostedRow, ...]


@dataclass(frozen=True, slots=True)
class NameRow:
    """A name in the index, told from equal ones by birth date and constituency."""

    row: CandidateRow
    constituency: str
    council: str


def pages(desk: Desk, ballots: Ballots) -> Iterator[Page]:
    """The overview, each level's list, and the index of names."""
    yield desk.promise(BASE, "candidate_list.html", overview_variables, ballots.levels, _pages_of_levels(desk, ballots))
    for level in ballots.levels:
        yield from _level(desk, level)
    yield from _names(desk, ballots)


def overview_variables(frame: Frame, levels: tuple[LevelView, ...], lists: tuple[TextLink, ...]) -> dict[str, Any]:
    """What the overview shows: for each level its constituencies, and where its whole list stands."""
    return frame.page(
        BASE,
        TITLE,
        section=SECTION,
        description="Danh sách người ứng cử theo từng cấp, từng đơn vị bầu cử, và theo tên từ A đến Z.",
        variables={"levels": levels, "lists": lists, "names": frame.link(NAMES)},
    )


def _pages_of_levels(desk: Desk, ballots: Ballots) -> tuple[TextLink, ...]:
    return tuple(desk.text_link(level.council, f"{LEVELS}{level.id}/", level.id) for level in ballots.levels)


# The list of a level ------------------------------------------------------------------------------------


def _level(desk: Desk, level: LevelView) -> Iterator[Page]:
    base = f"{LEVELS}{level.id}/"
    chunks = list(in_pages(level.constituencies))
    for address, chunk, pagination in paginate(chunks, 1, base, desk.link):
        constituencies = chunk[0] if chunk else ()
        candidates = tuple(desk.all_shown(desk.portal.candidates_of.get(one.id, ())) for one in constituencies)
        yield desk.promise(
            address, "candidate_level.html", level_variables,
            address, desk.portal.levels[level.id], constituencies, candidates, pagination,
        )  # fmt: skip


def in_pages(constituencies: Sequence[ConstituencyView]) -> Iterator[tuple[ConstituencyView, ...]]:
    """The constituencies in their order, as many to a page as MOST_ROWS candidates allow, at least one."""
    page: list[ConstituencyView] = []
    rows = 0
    for one in constituencies:
        if page and rows + len(one.candidates) > MOST_ROWS:
            yield tuple(page)
            page, rows = [], 0
        page.append(one)
        rows += max(1, len(one.candidates))
    if page:
        yield tuple(page)


def level_variables(
    frame: Frame, address: str, level: Level, constituencies: tuple[ConstituencyView, ...],
    candidates: tuple[tuple[Shown, ...], ...], pagination: Pagination,
) -> dict[str, Any]:  # fmt: skip
    """What a page of a level's list shows."""
    title = frame.say("Danh sách những người ứng cử {level}", level=f"{level.name[0].lower()}{level.name[1:]}")
    return frame.page(
        address,
        numbered(title, pagination, frame.speech),
        crumbs=(frame.text_link(TITLE, BASE),),
        section=SECTION,
        description=frame.say("{title}: từng đơn vị bầu cử, đúng thứ tự trên danh sách đã công bố.", title=title),
        corrections=tuple(dict.fromkeys(notice for one in constituencies for notice in one.corrections)),
        variables={
            "heading": title,
            "council": level.council,
            "groups": state_groups(constituencies),
            "columns": tuple(title for title, _ in _COLUMNS),
            "lists": tuple(map(_posted, constituencies, candidates)),
            "pagination": pagination,
        },
    )


def _posted(constituency: ConstituencyView, candidates: tuple[Shown, ...]) -> PostedList:
    rows = zip(constituency.candidates, candidates, strict=True)
    return PostedList(constituency, tuple(PostedRow(row, columns_of(shown.entry)) for row, shown in rows))


def columns_of(candidate: Candidate) -> tuple[tuple[Fact, ...], ...]:
    """The fields of the official list, column by column, the same for every candidate."""
    return tuple(facts_of(candidate, names) for _, names in _COLUMNS)


# The index of names -------------------------------------------------------------------------------------


def _names(desk: Desk, ballots: Ballots) -> Iterator[Page]:
    rows = {row.id: (row, one) for one in ballots.constituencies.values() for row in one.candidates}
    ordered = sorted(desk.portal.candidates, key=lambda one: (order_key(one), one.path))
    names = [(_letter(one), NameRow(rows[one.slug][0], rows[one.slug][1].title, rows[one.slug][1].council))
             for one in ordered]  # fmt: skip
    for address, chunk, pagination in paginate(names, MOST_NAMES, NAMES, desk.link):
        yield desk.promise(
            address, "candidate_names.html", names_variables,
            address, _by_letter(chunk), _letter_pages(desk, names), pagination,
        )  # fmt: skip


def _letter(candidate: Candidate) -> str:
    """The first letter of the given name, by which lists are ordered."""
    return initial((candidate.sort_name or candidate.full_name).split()[-1])


def _by_letter(names: Iterable[tuple[str, NameRow]]) -> tuple[Group, ...]:
    groups = groupby(names, key=lambda pair: pair[0])
    return tuple(Group(letter_id(letter), letter, tuple(row for _, row in group)) for letter, group in groups)


def _letter_pages(desk: Desk, names: Sequence[tuple[str, NameRow]]) -> tuple[TextLink, ...]:
    """A link to the first name of each letter, whichever page it is on."""
    links: dict[str, TextLink] = {}
    for address, chunk, _ in paginate(names, MOST_NAMES, NAMES, desk.link):
        for letter, _ in chunk:
            links.setdefault(letter, TextLink(letter, f"{desk.link(address)}#{letter_id(letter)}"))
    return tuple(links.values())


def letter_id(letter: str) -> str:
    """The id of a letter's part of the page: one for each letter, Đ and D apart."""
    return "chu-" + "-".join(f"{ord(char):x}" for char in letter)


def names_variables(
    frame: Frame, address: str, letters: tuple[Group, ...], all_letters: tuple[TextLink, ...], pagination: Pagination
) -> dict[str, Any]:
    """What a page of the index of names shows."""
    return frame.page(
        address,
        numbered(frame.say("Người ứng cử theo tên, từ A đến Z"), pagination, frame.speech),
        crumbs=(frame.text_link(TITLE, BASE),),
        section=SECTION,
        description="Tên tất cả người ứng cử ở mọi cấp, xếp theo vần chữ cái của tên.",
        variables={"letters": letters, "all_letters": all_letters, "pagination": pagination},
    )
