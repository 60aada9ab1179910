"""A station's week as a file of the iCalendar format, the same bytes for the same week."""

import datetime
from urllib.parse import urlsplit

import icalendar

from plugins.model.radio import Station
from plugins.model.schedule import Airing
from plugins.model.scripts import HOME, minutes
from plugins.radio.sheets import Surroundings

_PRODUCT = "-//Cong thong tin bau cu//Lich phat thanh//VI"
_REFRESH = datetime.timedelta(hours=12)


def write(station: Station, airings: tuple[Airing, ...], around: Surroundings, monday: datetime.date) -> bytes:
    """The calendar with an event for each programme."""
    name = f"Lịch phát thanh bầu cử – {station.name}"
    calendar = icalendar.Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("name", name)
    calendar.add("x-wr-calname", name)
    calendar.add("url", f"{around.url}{HOME}{station.id}/")
    calendar.add("refresh-interval", _REFRESH, parameters={"VALUE": "DURATION"})
    stamp = datetime.datetime.combine(monday, datetime.time(), datetime.UTC)
    for airing in airings:
        calendar.add_component(_event(airing, around, stamp))
    return calendar.to_ical()


def _event(airing: Airing, around: Surroundings, stamp: datetime.datetime) -> icalendar.Event:
    """A programme; moments are in UTC, which every calendar shows by its own clock. The stamp is the week's Monday."""
    made = icalendar.Event()
    host = urlsplit(around.url).hostname
    made.add("uid", f"{airing.station.id}-{airing.programme.id}-{airing.at:%Y%m%d}@{host}")
    made.add("dtstamp", stamp)
    made.add("dtstart", airing.at.astimezone(datetime.UTC))
    made.add("dtend", airing.ends_at.astimezone(datetime.UTC))
    made.add("summary", f"{airing.programme.name} ({minutes(airing.seconds)})")
    items = (f"{number}. {script.title}" for number, script in enumerate(airing.scripts, 1))
    made.add("description", "\n".join(items) or "Không có bài để đọc.")
    made.add("url", f"{around.url}{HOME}{airing.station.id}/")
    return made
