"""The files open in calendars as they are: read back by two libraries, only one of which wrote them."""

import datetime
import re

import icalendar
import pytest
import vobject

from plugins.calendar import build, events
from plugins.model.election import Election
from plugins.model.portal import Portal, Settings
from tests.support import ZONE
from tests.unit.pages.sample import election, full_portal

HOST = "baucu.lacgiang.example"
OWN = [
    {"id": "tiep-xuc", "name": "Tiếp xúc; gặp gỡ, lắng nghe", "days": "-13", "until_days": "-2", "citation": "KH 1"},
    {"id": "truyen-hinh", "name": "Phát biểu", "at": "2026-03-10 20:00", "citation": "KH 2"},
]
ELECTIONS = {
    "luat-2015": {"calendar": "luat-2015", "polling_day": "2021-05-23", "milestones": []},
    "luat-2025": {"calendar": "luat-2025", "polling_day": "2026-03-15", "milestones": OWN},
    "none": {"milestones": []},
}


def portal_of(found: Election, **values: object) -> Portal:
    """The sample portal with that election at a public address."""
    settings = Settings(site_url=f"https://{HOST}/bc")
    return full_portal(**{"election": found, "settings": settings, **values})


def files(portal: Portal) -> dict[str, bytes]:
    """Every file by its path."""
    return {output.path: output.make(*output.inputs) for output in build(portal)}


def unfolded(data: bytes) -> list[str]:
    """The lines of a file as they were before they were folded."""
    return data.replace(b"\r\n ", b"").decode().split("\r\n")


@pytest.fixture(params=ELECTIONS)
def portal(request: pytest.FixtureRequest) -> Portal:
    """A portal under each state of the law, and under none."""
    return portal_of(election(**ELECTIONS[request.param]))


def expected(portal: Portal) -> dict[str, tuple[datetime.date, datetime.date | None]]:
    """Begin and end of each event by its UID, from the election's own timeline."""
    found: dict[str, tuple[datetime.date, datetime.date | None]] = {}
    for one in portal.election.timeline:
        if one.whole_days:
            last = (one.until or one.at).date()
            found[f"{one.id}@{HOST}"] = (one.at.date(), last + datetime.timedelta(days=1))
        else:
            found[f"{one.id}@{HOST}"] = (one.at, one.until)
    return found


def test_vobject_reads_every_milestone(portal: Portal) -> None:
    """Another library than the one that wrote finds each milestone, with the name and the days the page has."""
    calendar = vobject.readOne(files(portal)["lich-bau-cu/lich-bau-cu.ics"].decode())
    read = {
        event.uid.value: (event.dtstart.value, event.dtend.value if hasattr(event, "dtend") else None)
        for event in calendar.contents.get("vevent", [])
    }
    assert read == expected(portal)
    names = [event.summary.value for event in calendar.contents.get("vevent", [])]
    assert names == [one.name for one in portal.election.timeline]


def test_icalendar_reads_every_milestone(portal: Portal) -> None:
    """So does the library that wrote, which keeps days and moments apart."""
    calendar = icalendar.Calendar.from_ical(files(portal)["lich-bau-cu/lich-bau-cu.ics"])
    read = {
        str(event["uid"]): (event.decoded("dtstart"), event.decoded("dtend", None)) for event in calendar.walk("VEVENT")
    }
    assert read == expected(portal)
    assert calendar.errors == [] and all(not event.errors for event in calendar.walk("VEVENT"))


def test_each_milestone_has_a_file_of_its_own(portal: Portal) -> None:
    """With that one event, the same as in the file of all."""
    made = files(portal)
    timeline = portal.election.timeline
    assert set(made) == {"lich-bau-cu/lich-bau-cu.ics", *(f"lich-bau-cu/{one.id}.ics" for one in timeline)}
    whole = made["lich-bau-cu/lich-bau-cu.ics"]
    for one in timeline:
        (event,) = re.findall(rb"BEGIN:VEVENT.*END:VEVENT\r\n", made[f"lich-bau-cu/{one.id}.ics"], re.DOTALL)
        assert event in whole, one.id


def test_every_line_keeps_the_format(portal: Portal) -> None:
    """Lines end with CRLF, none is longer than 75 octets, and none is cut within a letter."""
    for path, data in files(portal).items():
        assert data.endswith(b"END:VCALENDAR\r\n"), path
        assert b"\n" not in data.replace(b"\r\n", b""), path
        for line in data.split(b"\r\n"):
            assert len(line) <= 75, (path, line)
            line.decode()


def test_an_event_says_what_the_law_says() -> None:
    """Note and article are in the description, the address leads to the milestone's place on the page."""
    lines = unfolded(files(portal_of(election(**ELECTIONS["luat-2025"])))["lich-bau-cu/nop-ho-so-ung-cu.ics"])
    assert "DTSTART;TZID=Asia/Ho_Chi_Minh:20260201T170000" in lines
    assert f"UID:nop-ho-so-ung-cu@{HOST}" in lines
    assert f"URL:https://{HOST}/bc/lich-bau-cu/#moc-nop-ho-so-ung-cu" in lines
    (description,) = [line for line in lines if line.startswith("DESCRIPTION:Chậm nhất")]
    assert "42 ngày trước ngày bầu cử.\\nCăn cứ: Điều 35" in description


def test_days_are_dates_with_an_exclusive_end() -> None:
    """What lasts from 2 to 13 March ends before the 14th, and no clock is in it."""
    lines = unfolded(files(portal_of(election(**ELECTIONS["luat-2025"])))["lich-bau-cu/tiep-xuc.ics"])
    assert {"DTSTART;VALUE=DATE:20260302", "DTEND;VALUE=DATE:20260314"} <= set(lines)
    assert "SUMMARY:Tiếp xúc\\; gặp gỡ\\, lắng nghe" in lines


def test_the_calendar_names_itself_and_its_zone() -> None:
    """Name, how often to look again, and the province's zone stand in the file of all."""
    lines = unfolded(files(portal_of(election(**ELECTIONS["luat-2025"])))["lich-bau-cu/lich-bau-cu.ics"])
    assert {
        "VERSION:2.0",
        "METHOD:PUBLISH",
        "X-WR-CALNAME:Lịch bầu cử – Bầu cử Lạc Giang",
        "X-WR-TIMEZONE:Asia/Ho_Chi_Minh",
        "REFRESH-INTERVAL;VALUE=DURATION:PT12H",
        "TZID:Asia/Ho_Chi_Minh",
        "TZOFFSETTO:+0700",
    } <= set(lines)


def test_polling_day_alone_reminds() -> None:
    """Twelve hours before voting opens, once; no deadline of the officials rings a citizen."""
    lines = unfolded(files(portal_of(election(**ELECTIONS["luat-2025"])))["lich-bau-cu/lich-bau-cu.ics"])
    alarm = lines.index("BEGIN:VALARM")
    assert lines.count("BEGIN:VALARM") == 1
    assert lines[alarm : alarm + 5].count("TRIGGER:-PT12H") == 1
    assert f"UID:ngay-bau-cu@{HOST}" in lines[alarm - 10 : alarm]


def test_a_later_build_makes_the_same_bytes() -> None:
    """What is shown at another moment is the same calendar; nothing in it follows the build."""
    found = election(**ELECTIONS["luat-2025"])
    moments = (datetime.datetime(2025, 12, 1, tzinfo=ZONE), datetime.datetime(2026, 8, 1, tzinfo=ZONE))
    early, late = (files(portal_of(found, as_of=moment)) for moment in moments)
    assert early == late


def test_stamps_are_before_every_event_to_come() -> None:
    """All events bear one stamp, the day by which polling day must be announced."""
    made = events.events(portal_of(election(**ELECTIONS["luat-2025"])))
    assert {event.stamp for event in made} == {datetime.datetime(2025, 11, 20, tzinfo=datetime.UTC)}


def test_no_address_no_calendar() -> None:
    """Without the site's address no event has an identity, and nothing is written."""
    with pytest.raises(ValueError, match="SITEURL"):
        list(build(portal_of(election(), settings=Settings())))
