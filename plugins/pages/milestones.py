"""The calendar of the election: its phases, in each the milestones with the rule each comes from."""

import datetime
from collections.abc import Iterator

from plugins.model.calendar import WHOLE, Dated, Phase, days_in_words, phase_at, phase_begins
from plugins.model.output import Page
from plugins.pages.desk import Desk
from plugins.pages.layout import PHASES
from plugins.pages.structured import polling_day
from plugins.pages.views import CampaignPhaseView, MilestoneView, PhaseView
from plugins.text.wording import clock, day_in_figures

BASE = "/lich-bau-cu/"
ALL = f"{BASE}{WHOLE}.ics"
"""The file of all milestones, as plugins/calendar makes it."""


def pages(desk: Desk) -> Iterator[Page]:
    """The one page of the calendar."""
    election = desk.portal.election
    yield desk.page(
        BASE,
        "milestones.html",
        "Lịch bầu cử",
        section="lich-bau-cu",
        description="Các giai đoạn và mốc thời gian của cuộc bầu cử, kèm căn cứ; đưa được vào lịch trên máy của bạn.",
        tell=lambda about: (polling_day(about, desk.frame.zone),),
        variables={
            "as_of": desk.local(desk.portal.as_of),
            "phases": phases(desk),
            "campaign_phases": campaign_phases(desk),
            "election": election.name,
            "citation": election.citation,
            "calendar": desk.link(ALL),
            "calendar_url": desk.portal.url(ALL),
            "subscription": _subscription(desk.portal.url(ALL)),
        },
    )


def milestones(desk: Desk) -> tuple[MilestoneView, ...]:
    """Every milestone in the order of time."""
    return tuple(milestone_view(desk, milestone) for milestone in desk.portal.election.timeline)


def phases(desk: Desk) -> tuple[PhaseView, ...]:
    """The phases that have a time of their own, each with the milestones that begin in it; a phase whose
    beginning nothing states is not among them."""
    election, present = desk.portal.election, desk.portal.phase
    begins = [(Phase.BEFORE_LIST, None), *phase_begins(election).items()]
    ends = [begin for _, begin in begins[1:]] + [None]
    order = [phase for phase, _ in begins]
    grouped: dict[Phase, list[MilestoneView]] = {phase: [] for phase in order}
    for milestone in election.timeline:
        grouped[phase_at(election, milestone.at)].append(milestone_view(desk, milestone))
    return tuple(
        PhaseView(
            id=phase.value,
            label=PHASES[phase],
            span=_span(begin, end),
            short_span=f"từ {day_in_figures(begin)}" if begin else f"trước {day_in_figures(end)}" if end else "",
            state=_place(order.index(phase), order.index(present)),
            milestones=tuple(grouped[phase]),
        )
        for (phase, begin), end in zip(begins, ends, strict=True)
        if phase is present or grouped[phase] or begin != end
    )


def campaign_phases(desk: Desk) -> tuple[CampaignPhaseView, ...]:
    """The stretches of the communication plan, as election.yml has them."""
    today = desk.local(desk.portal.as_of).date()
    return tuple(
        CampaignPhaseView(
            name=one.name,
            starts_on=one.starts_on,
            ends_on=one.ends_on,
            citation=one.citation,
            state="ahead" if today < one.starts_on else "past" if one.ends_on and one.ends_on < today else "now",
        )
        for one in desk.portal.election.campaign_phases
    )


def milestone_view(desk: Desk, milestone: Dated) -> MilestoneView:
    """The milestone as pages show it at the moment of the build."""
    now = desk.local(desk.portal.as_of)
    voting = desk.portal.election.voting
    return MilestoneView(
        id=milestone.id,
        name=milestone.name,
        at=milestone.at,
        until=milestone.until,
        ends=milestone.ends,
        whole_days=milestone.at.time() == datetime.time(),
        note=milestone.note,
        citation=milestone.citation,
        state=_state(milestone, now),
        days_left=(milestone.at.date() - now.date()).days,
        distance=days_in_words(voting.days_to(milestone.at)),
        calendar=desk.link(f"{BASE}{milestone.id}.ics"),
    )


def _state(milestone: Dated, now: datetime.datetime) -> str:
    """ "past", "now" or "ahead"; a moment given as a whole day lasts to the end of that day."""
    if now < milestone.at:
        return "ahead"
    return "now" if now < milestone.ends else "past"


def _place(own: int, present: int) -> str:
    if own == present:
        return "now"
    return "past" if own < present else "ahead"


def _span(begin: datetime.datetime | None, end: datetime.datetime | None) -> str:
    """From when to when, in words; an end at midnight is the whole day before."""
    start = f"từ {_moment(begin)}" if begin else ""
    if end is None:
        return start
    if begin is None:
        return f"trước {_moment(end)}"
    if end.time() == datetime.time():
        last = end.date() - datetime.timedelta(days=1)
        return f"{start} đến hết ngày {day_in_figures(last)}"
    if end.date() == begin.date() and begin.time() == datetime.time():
        return f"{start} đến {clock(end)}"
    return f"{start} đến {_moment(end)}"


def _moment(moment: datetime.datetime) -> str:
    day = day_in_figures(moment)
    return f"ngày {day}" if moment.time() == datetime.time() else f"{clock(moment)} ngày {day}"


def _subscription(url: str) -> str:
    """The address by which calendars subscribe, so that a change of the site reaches them."""
    return f"webcal://{url.partition('://')[2]}"
