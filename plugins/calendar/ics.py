"""Events as a file of the iCalendar format, the same bytes for the same events."""

import datetime

import icalendar

from plugins.calendar.events import Event, Head

_PRODUCT = "-//Cong thong tin bau cu//Lich bau cu//VI"
_REFRESH = datetime.timedelta(hours=12)
_ANY_EARLY_DAY = datetime.datetime(1970, 1, 1)
"""From when the zone's offset holds; the day does not matter, as no event is before it."""


def write(head: Head, events: tuple[Event, ...]) -> bytes:
    """The calendar with its events, lines folded and ended as RFC 5545 asks."""
    calendar = icalendar.Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("name", head.name)
    calendar.add("x-wr-calname", head.name)
    calendar.add("description", head.description)
    calendar.add("x-wr-caldesc", head.description)
    calendar.add("x-wr-timezone", head.zone)
    calendar.add("url", head.url)
    calendar.add("refresh-interval", _REFRESH, parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", icalendar.vDuration(_REFRESH))
    calendar.add_component(_zone(head))
    for event in events:
        calendar.add_component(_event(event, head.zone))
    return calendar.to_ical()


def _zone(head: Head) -> icalendar.Timezone:
    """The province's zone, which knows no summer time; written out so that it does not hang on the machine's data."""
    standard = icalendar.TimezoneStandard()
    standard.add("dtstart", _ANY_EARLY_DAY)
    standard.add("tzoffsetfrom", head.offset)
    standard.add("tzoffsetto", head.offset)
    standard.add("tzname", f"{'-' if head.offset < datetime.timedelta() else '+'}{_hours(head.offset)}")
    zone = icalendar.Timezone()
    zone.add("tzid", head.zone)
    zone.add_component(standard)
    return zone


def _hours(offset: datetime.timedelta) -> str:
    return f"{abs(offset) // datetime.timedelta(hours=1):02}"


def _event(event: Event, zone: str) -> icalendar.Event:
    made = icalendar.Event()
    made.add("uid", event.uid)
    made.add("dtstamp", event.stamp)
    made.add("dtstart", *_when(event.begins, zone))
    if event.ends is not None:
        made.add("dtend", *_when(event.ends, zone))
    made.add("summary", event.summary)
    made.add("description", event.description)
    made.add("categories", [event.category])
    made.add("url", event.url)
    made.add("transp", "TRANSPARENT")
    if event.alarm is not None:
        made.add_component(_alarm(event))
    return made


def _when(value: datetime.date, zone: str) -> tuple:
    """A day as DATE; a moment as the clock shows it, with the name of the zone."""
    if isinstance(value, datetime.datetime):
        return value.replace(tzinfo=None), {"TZID": zone}
    return (value,)


def _alarm(event: Event) -> icalendar.Alarm:
    alarm = icalendar.Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", event.alarm)
    alarm.add("description", event.summary)
    return alarm
