"""What each event of the calendar says, from the milestones of the election."""

import datetime
from dataclasses import dataclass
from urllib.parse import urlsplit

from plugins.model.calendar import POLLING_DAY, Dated
from plugins.model.portal import Portal

PAGE = "/lich-bau-cu/"
EVENING_BEFORE = datetime.timedelta(hours=-12)
"""When a calendar reminds of polling day: the evening before, if voting opens at seven."""
_STAMP_DAYS = 115


@dataclass(frozen=True, slots=True)
class Head:
    """What a calendar file says of itself. `offset` is the zone's distance from UTC on polling day."""

    name: str
    description: str
    url: str
    zone: str
    offset: datetime.timedelta


@dataclass(frozen=True, slots=True)
class Event:
    """An event. Days without hours are `datetime.date`s, the end being the first day after; moments bear the zone
    of the head. `alarm` is the distance from the start at which to remind, if at all."""

    id: str
    uid: str
    stamp: datetime.datetime
    summary: str
    description: str
    category: str
    url: str
    begins: datetime.date
    ends: datetime.date | None
    alarm: datetime.timedelta | None


def head(portal: Portal, name: str) -> Head:
    """The head of a calendar with that name."""
    voting = portal.election.voting
    return Head(
        name=name,
        description=f"{portal.election.name}. {portal.site.name}.",
        url=portal.url(PAGE),
        zone=portal.election.timezone,
        offset=voting.opens.utcoffset() or datetime.timedelta(),
    )


def events(portal: Portal) -> tuple[Event, ...]:
    """An event for every milestone, in the order of time."""
    return tuple(_event(portal, milestone) for milestone in portal.election.timeline)


def _event(portal: Portal, milestone: Dated) -> Event:
    begins, ends = _span(milestone)
    note = f"{milestone.note}\n" if milestone.note else ""
    return Event(
        id=milestone.id,
        uid=f"{milestone.id}@{urlsplit(portal.settings.site_url).hostname}",
        stamp=_stamp(portal.election.polling_day),
        summary=milestone.name,
        description=f"{note}Căn cứ: {milestone.citation}.",
        category=portal.election.short_name,
        url=f"{portal.url(PAGE)}#moc-{milestone.id}",
        begins=begins,
        ends=ends,
        alarm=EVENING_BEFORE if milestone.id == POLLING_DAY else None,
    )


def _span(milestone: Dated) -> tuple[datetime.date, datetime.date | None]:
    """Begin and end: days for what is a matter of days, moments otherwise."""
    if milestone.whole_days:
        return milestone.at.date(), milestone.ends.date()
    return milestone.at, milestone.ends if milestone.until else None


def _stamp(polling_day: datetime.date) -> datetime.datetime:
    """The same moment in every build: the day by which polling day must be announced (Article 5, Law 85/2015/QH13).

    A stamp that follows the build would change every event each time, though nothing happened; nobody writes
    down when a milestone was last revised; and a stamp must not lie in the reader's future.
    """
    day = polling_day - datetime.timedelta(days=_STAMP_DAYS)
    return datetime.datetime.combine(day, datetime.time(), datetime.UTC)
