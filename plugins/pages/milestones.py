"""The calendar of the election: its milestones, each with the rule it comes from."""

import datetime
from collections.abc import Iterator

from plugins.model.calendar import Dated
from plugins.model.output import Page
from plugins.pages.desk import Desk
from plugins.pages.views import MilestoneView

BASE = "/lich-bau-cu/"


def pages(desk: Desk) -> Iterator[Page]:
    """The one page of the calendar."""
    yield desk.page(
        BASE,
        "milestones.html",
        "Lịch bầu cử",
        section="lich-bau-cu",
        description="Các mốc thời gian của cuộc bầu cử, kèm căn cứ.",
        variables={
            "milestones": milestones(desk),
            "election": desk.portal.election.name,
            "citation": desk.portal.election.citation,
        },
    )


def milestones(desk: Desk) -> tuple[MilestoneView, ...]:
    """Every milestone in the order of time."""
    return tuple(_view(desk, milestone) for milestone in desk.portal.election.timeline)


def _view(desk: Desk, milestone: Dated) -> MilestoneView:
    now = desk.local(desk.portal.as_of)
    at = desk.local(milestone.at)
    until = desk.local(milestone.until) if milestone.until else None
    return MilestoneView(
        id=milestone.id,
        name=milestone.name,
        at=at,
        until=until,
        whole_days=at.time() == datetime.time(),
        note=milestone.note,
        citation=milestone.citation,
        state=_state(at, until, now),
        days_left=(at.date() - now.date()).days,
    )


def _state(at: datetime.datetime, until: datetime.datetime | None, now: datetime.datetime) -> str:
    """ "past", "now" or "ahead"; a moment given as a whole day lasts to the end of that day."""
    end = until or at
    if end.time() == datetime.time():
        end += datetime.timedelta(days=1)
    if now < at:
        return "ahead"
    return "now" if now < end else "past"
