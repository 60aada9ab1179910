"""The calendar of the election: its phases, in each the milestones with the rule each comes from."""

import datetime
from collections.abc import Iterator

from plugins.model.calendar import WHOLE, Dated, Phase, phase_at, phase_begins
from plugins.model.catalogue import Speech
from plugins.model.output import Page
from plugins.pages.ballots import Ballots
from plugins.pages.desk import Desk
from plugins.pages.layout import PHASES
from plugins.pages.structured import polling_day
from plugins.pages.views import CampaignPhaseView, MilestoneView, PhaseView
from plugins.text.wording import clock

BASE = "/lich-bau-cu/"
ALL = f"{BASE}{WHOLE}.ics"
"""The file of all milestones, as plugins/calendar makes it."""


def pages(desk: Desk, _ballots: Ballots) -> Iterator[Page]:
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
            span=_span(desk.frame.speech, begin, end),
            short_span=_short_span(desk.frame.speech, begin, end),
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
        distance=_distance(desk.frame.speech, voting.days_to(milestone.at)),
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


def _short_span(speech: Speech, begin: datetime.datetime | None, end: datetime.datetime | None) -> str:
    """From when on; before when where there is no beginning."""
    if begin:
        return speech.say("từ {day}", day=speech.day(begin))
    return speech.say("trước {day}", day=speech.day(end)) if end else ""


def _span(speech: Speech, begin: datetime.datetime | None, end: datetime.datetime | None) -> str:
    """From when to when, in words; an end at midnight is the whole day before."""
    start = speech.time_of_day(begin) if begin else ""
    if end is None:
        return speech.say("từ {moment}", moment=start) if begin else ""
    if begin is None:
        return speech.say("trước {moment}", moment=speech.time_of_day(end))
    if end.time() == datetime.time():
        last = end.date() - datetime.timedelta(days=1)
        return speech.say("từ {moment} đến hết ngày {day}", moment=start, day=speech.day(last))
    whole_day = end.date() == begin.date() and begin.time() == datetime.time()
    last = clock(end) if whole_day else speech.time_of_day(end)
    return speech.say("từ {moment} đến {last}", moment=start, last=last)


def _distance(speech: Speech, days: int) -> str:
    """How far from polling day, in words."""
    if days == 0:
        return speech.say("đúng ngày bầu cử")
    if days < 0:
        return speech.say("{days} ngày trước", days=-days)
    return speech.say("{days} ngày sau", days=days)


def _subscription(url: str) -> str:
    """The address by which calendars subscribe, so that a change of the site reaches them."""
    return f"webcal://{url.partition('://')[2]}"
