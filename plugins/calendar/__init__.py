"""The milestones for citizens' own calendars: one file of all, to subscribe to, and one of each.

events.py   what an event says, from a milestone
ics.py      the events as iCalendar (RFC 5545) writes them; the one module that knows the library
"""

from collections.abc import Iterator

from plugins.calendar import events, ics
from plugins.model.calendar import WHOLE
from plugins.model.output import Output, OutputFile
from plugins.model.portal import Portal

FOLDER = "lich-bau-cu"


def build(portal: Portal) -> Iterator[Output]:
    """All the files. Raises ValueError when the site's address is not set: every event bears it."""
    if not portal.settings.site_url:
        raise ValueError("events need the site's full address; set SITEURL")
    every = events.events(portal)
    head = events.head(portal, f"Lịch bầu cử – {portal.site.short_name}")
    yield OutputFile(f"{FOLDER}/{WHOLE}.ics", ics.write, (head, every))
    for event in every:
        yield OutputFile(f"{FOLDER}/{event.id}.ics", ics.write, (events.head(portal, event.summary), (event,)))
