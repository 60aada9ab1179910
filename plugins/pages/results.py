"""Results: before them who will publish what by when, then who is elected and how many voted, level by level."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from typing import Any

from plugins.model.candidate import CandidateStatus
from plugins.model.election import ConstituencyResult, Level, Tier
from plugins.model.legal_calendars import RESULTS_OF_ASSEMBLY, RESULTS_OF_COUNCILS
from plugins.model.output import Page
from plugins.pages.ballots import Ballots
from plugins.pages.desk import Desk
from plugins.pages.frame import Frame
from plugins.pages.list_states import state_groups
from plugins.pages.lists import in_pages
from plugins.pages.milestones import milestone_view
from plugins.pages.paging import numbered, paginate
from plugins.pages.views import CandidateRow, ConstituencyView, LevelView, MilestoneView, Pagination
from plugins.text.shares import rounded_share, share_in_words
from plugins.text.wording import number

BASE = "/ket-qua/"
SECTION = "ket-qua"
TITLE = "Kết quả bầu cử"

_OUTCOMES = (CandidateStatus.ELECTED, CandidateStatus.NOT_ELECTED)
_COMMITTEES = {
    Tier.PROVINCE: "Ủy ban bầu cử ở tỉnh",
    Tier.DISTRICT: "Ủy ban bầu cử ở huyện",
    Tier.COMMUNE: "Ủy ban bầu cử ở xã, phường, đặc khu",
}


@dataclass(frozen=True, slots=True)
class Figure:
    """A number of the minutes, and what part of which whole it is; no share when it is not a part."""

    label: str
    value: str
    share: str = ""


@dataclass(frozen=True, slots=True)
class Elected:
    """Somebody elected; votes and their share of the valid ballots only where the published document has them."""

    row: CandidateRow
    votes: str = ""
    share: str = ""


@dataclass(frozen=True, slots=True)
class ConstituencyResultView:
    """The result of a constituency: `elected` in ballot order, `figures` in the order of the minutes; none of both
    while it is not published. `named` says that the portal knows the outcome of everybody who stood."""

    constituency: ConstituencyView
    published: bool
    named: bool
    elected: tuple[Elected, ...]
    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class LevelResultView:
    """How far the results of a level have come, who publishes them, and until when; `link` is its page, none before
    anything is published. `elected` is None while the outcome of somebody who stood is not known; `figures` are those
    of the whole level, none before all of it is there."""

    id: str
    council: str
    publisher: str
    deadline: MilestoneView | None
    published: int
    constituencies: int
    elected: int | None
    seats: int
    figures: tuple[Figure, ...]
    link: str


def pages(desk: Desk, ballots: Ballots) -> Iterator[Page]:
    """The overview, and of each level whose results have begun to be published its list."""
    levels = overview(desk, ballots)
    begun = any(level.published for level in levels)
    yield desk.page(
        BASE,
        "results.html",
        TITLE,
        section=SECTION,
        description="Ai trúng cử ở từng đơn vị bầu cử, bao nhiêu cử tri đi bầu, theo văn bản công bố."
        if begun
        else "Cơ quan nào công bố kết quả bầu cử, chậm nhất ngày nào, và kết quả sẽ được đăng ra sao.",
        variables={"levels": levels, "begun": begun, "steps": _steps(desk), "as_of": desk.local(desk.portal.as_of)},
    )
    for level in ballots.levels:
        if any(desk.portal.has_results(one.id) for one in level.constituencies):
            yield from _level(desk, level)


def overview(desk: Desk, ballots: Ballots) -> tuple[LevelResultView, ...]:
    """Every level, and what is known of its results."""
    return tuple(_level_view(desk, level) for level in ballots.levels)


def _level_view(desk: Desk, level: LevelView) -> LevelResultView:
    portal = desk.portal
    published = [one for one in level.constituencies if portal.has_results(one.id)]
    tier = portal.levels[level.id].tier
    return LevelResultView(
        id=level.id,
        council=level.council,
        publisher=_COMMITTEES.get(tier, "Hội đồng bầu cử quốc gia"),
        deadline=_deadline(desk, tier),
        published=len(published),
        constituencies=len(level.constituencies),
        elected=sum(len(_elected(desk, one)) for one in published)
        if all(_is_named(desk, one) for one in published)
        else None,
        seats=level.seats,
        figures=_of_whole_level(desk, level) if len(published) == len(level.constituencies) else (),
        link=desk.link(f"{BASE}{level.id}/") if published else "",
    )


def _deadline(desk: Desk, tier: Tier) -> MilestoneView | None:
    """The milestone until which the results of a tier are published, when the calendar has one."""
    by_id = {one.id: one for one in desk.portal.election.timeline}
    names = RESULTS_OF_ASSEMBLY if tier is Tier.NATIONAL_ASSEMBLY else RESULTS_OF_COUNCILS
    return next((milestone_view(desk, by_id[name]) for name in names if name in by_id), None)


def _steps(desk: Desk) -> tuple[MilestoneView, ...]:
    """What happens from the end of the voting on, in the order of time."""
    closes = desk.portal.election.voting.closes
    return tuple(milestone_view(desk, one) for one in desk.portal.election.timeline if one.at > closes)


# The result of a level ----------------------------------------------------------------------------------


def _level(desk: Desk, level: LevelView) -> Iterator[Page]:
    chunks = list(in_pages(level.constituencies))
    for address, chunk, pagination in paginate(chunks, 1, f"{BASE}{level.id}/", desk.link):
        results = tuple(_result(desk, one) for one in chunk[0])
        yield desk.promise(
            address, "result_level.html", level_variables,
            address, desk.portal.levels[level.id], results, pagination,
        )  # fmt: skip


def level_variables(
    frame: Frame, address: str, level: Level, results: tuple[ConstituencyResultView, ...], pagination: Pagination
) -> dict[str, Any]:
    """What a page of a level's results shows."""
    title = frame.say("Kết quả bầu cử {level}", level=f"{level.name[0].lower()}{level.name[1:]}")
    published = [one.constituency for one in results if one.published]
    return frame.page(
        address,
        numbered(title, pagination, frame.speech),
        crumbs=(frame.text_link(TITLE, BASE),),
        section=SECTION,
        description=frame.say(
            "{title}: người trúng cử ở từng đơn vị bầu cử, số cử tri đi bầu, số phiếu hợp lệ.", title=title
        ),
        corrections=tuple(dict.fromkeys(notice for one in published for notice in one.corrections)),
        variables={
            "council": level.council,
            "groups": state_groups(published),
            "results": results,
            "pagination": pagination,
        },
    )


def _result(desk: Desk, constituency: ConstituencyView) -> ConstituencyResultView:
    if not desk.portal.has_results(constituency.id):
        return ConstituencyResultView(constituency, False, False, (), ())
    result = desk.portal.results_of.get(constituency.id)
    elected = _elected(desk, constituency)
    figures = _figures(result) if result else ()
    return ConstituencyResultView(constituency, True, _is_named(desk, constituency), elected, figures)


def _is_named(desk: Desk, constituency: ConstituencyView) -> bool:
    """Whether it is said of everybody who stood there if they are elected."""
    people = desk.portal.candidates_of.get(constituency.id, ())
    return bool(people) and all(not one.stands or one.status in _OUTCOMES for one in people)


def _elected(desk: Desk, constituency: ConstituencyView) -> tuple[Elected, ...]:
    """Who is elected, in ballot order."""
    result = desk.portal.results_of.get(constituency.id)
    people = zip(constituency.candidates, desk.portal.candidates_of.get(constituency.id, ()), strict=True)
    return tuple(
        Elected(row, number(one.votes), _percent(one.votes, result.valid_ballots))
        if result and one.votes is not None
        else Elected(row)
        for row, one in people
        if one.status is CandidateStatus.ELECTED
    )


@dataclass(frozen=True, slots=True)
class _Sum:
    """The figures of several constituencies together; one that a constituency lacks is missing here too."""

    voters: int
    turnout: int
    ballots_issued: int | None
    ballots_collected: int | None
    valid_ballots: int
    invalid_ballots: int


def _of_whole_level(desk: Desk, level: LevelView) -> tuple[Figure, ...]:
    """The figures of a level; none unless every constituency has them."""
    results = [desk.portal.results_of.get(one.id) for one in level.constituencies]
    if not results or None in results:
        return ()
    return _figures(_Sum(*(_added(results, field.name) for field in fields(_Sum))))


def _added(results: Sequence[ConstituencyResult], name: str) -> int | None:
    values: Iterable[int | None] = [getattr(one, name) for one in results]
    return None if None in values else sum(values)


def _figures(result: ConstituencyResult | _Sum) -> tuple[Figure, ...]:
    """The numbers in the order of the minutes (Article 75, Law 85/2015/QH13), those that are known."""
    cast = result.valid_ballots + result.invalid_ballots
    found = (
        ("Tổng số cử tri", result.voters, 0),
        ("Đã đi bầu", result.turnout, result.voters),
        ("Phiếu phát ra", result.ballots_issued, 0),
        ("Phiếu thu vào", result.ballots_collected, 0),
        ("Phiếu hợp lệ", result.valid_ballots, cast),
        ("Phiếu không hợp lệ", result.invalid_ballots, cast),
    )
    return tuple(
        Figure(label, number(value), _percent(value, whole) if whole else "")
        for label, value, whole in found
        if value is not None
    )


def _percent(part: int, whole: int) -> str:
    return share_in_words(rounded_share(part, whole)).replace(" ", "\u00a0")
