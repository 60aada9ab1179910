"""Radio: what the kit is and how to use it, and each station's week with the scripts to read."""

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from plugins.model.entry import DEFAULT_LANGUAGE, Entry
from plugins.model.output import Page
from plugins.model.radio import Contents, Priority, Programme, Radio, Station
from plugins.model.schedule import Airing, Plan, plan, week
from plugins.model.scripts import HOME, Script, minutes, page_address
from plugins.pages.desk import Desk
from plugins.pages.frame import Frame
from plugins.pages.views import TextLink
from plugins.text.wording import clock, day_in_figures, weekday

SECTION = "phat-thanh"
TITLE = "Tài liệu phát thanh"
PRIORITIES = {
    Priority.URGENT: "đọc đầu mọi buổi tin, hỏi đáp, kể cả khi buổi đó không có tin",
    Priority.FIRST: "đọc trước các bài khác",
    Priority.NORMAL: "đọc theo lượt, bài ít đọc trước",
}
_FILES = (
    ("usb.zip", "Trọn tuần để chép vào USB (ZIP)", "Mỗi ngày một thư mục, mỗi buổi một tệp lời đọc, kèm tệp âm thanh."),
    ("lich.csv", "Lịch tuần (CSV)", "Mở bằng Excel."),
    ("lich.ics", "Lịch tuần (ICS)", "Thêm vào lịch trên điện thoại, máy tính."),
)


@dataclass(frozen=True, slots=True)
class ProgrammeView:
    """A programme as the page shows it."""

    name: str
    contents: str
    time: str
    days: str
    minutes: int
    language: str
    stations: str


@dataclass(frozen=True, slots=True)
class ItemView:
    """A script within a programme."""

    title: str
    link: str
    lang: str
    priority: str
    length: str


@dataclass(frozen=True, slots=True)
class AiringView:
    """A programme on one day."""

    time: str
    name: str
    budget: int
    used: str
    items: tuple[ItemView, ...]
    opening: str
    closing: str
    lang: str
    equal: bool


@dataclass(frozen=True, slots=True)
class DayView:
    """A day of the week."""

    title: str
    id: str
    airings: tuple[AiringView, ...]


def pages(desk: Desk) -> Iterator[Page]:
    """The page about the kit and one for each station; none where site.yml has no radio."""
    found = plan(desk.portal)
    if found is None:
        return
    yield desk.promise(HOME, "radio.html", home, found)
    for station in found.radio.stations:
        yield desk.promise(_address(station), "radio_station.html", station_page, found, station)


def home(frame: Frame, found: Plan) -> Mapping[str, Any]:
    """What the page about the kit shows."""
    radio = found.radio
    groups = (
        ("Tin", found.news),
        ("Hỏi đáp", found.questions),
        ("Người ứng cử", found.candidates),
        ("Bản dịch", found.translated),
    )
    scripts = tuple((label, _links(frame, group)) for label, group in groups)
    return frame.page(
        HOME,
        TITLE,
        section=SECTION,
        description="Lời đọc, lịch phát hằng tuần và bộ tệp USB cho đài truyền thanh, viết sẵn thành chữ để đọc.",
        variables={
            "week": _week(found.monday),
            "radio": radio,
            "stations": tuple((frame.text_link(one.name, _address(one)), _files(frame, one)) for one in radio.stations),
            "programmes": tuple(_programme(frame, radio, one) for one in radio.programmes),
            "priorities": tuple((priority.value, meaning) for priority, meaning in PRIORITIES.items()),
            "scripts": tuple((label, links) for label, links in scripts if links),
        },
    )


def station_page(frame: Frame, found: Plan, station: Station) -> Mapping[str, Any]:
    """What the page of a station's week shows."""
    by_day: dict[datetime.date, list[AiringView]] = {}
    for airing in week(found, station):
        by_day.setdefault(airing.at.date(), []).append(_airing(frame, airing))
    days = (DayView(f"{weekday(day)}, {day_in_figures(day)}", day.isoformat(), tuple(of)) for day, of in by_day.items())
    return frame.page(
        _address(station),
        f"Lịch phát thanh – {station.name}",
        crumbs=(frame.text_link(TITLE, HOME),),
        section=SECTION,
        description=f"Lời đọc và giờ phát trong tuần của {station.name}.",
        variables={
            "station": station,
            "week": _week(found.monday),
            "files": _files(frame, station),
            "days": tuple(days),
            "candidate_minutes": found.radio.candidate_minutes,
        },
    )


def _links(frame: Frame, group: tuple[Entry, ...]) -> tuple[TextLink, ...]:
    """Each entry's script; the note of one that is not Vietnamese is its language."""
    return tuple(
        frame.text_link(one.heading, page_address(one), note="" if one.lang == DEFAULT_LANGUAGE else one.lang)
        for one in group
    )


def _address(station: Station) -> str:
    return f"{HOME}{station.id}/"


def _files(frame: Frame, station: Station) -> tuple[TextLink, ...]:
    """The files that the room `radio` makes of a station's week."""
    return tuple(frame.text_link(label, f"{_address(station)}{name}", name, note) for name, label, note in _FILES)


def _week(monday: datetime.date) -> str:
    return f"từ {day_in_figures(monday)} đến {day_in_figures(monday + datetime.timedelta(days=6))}"


def _programme(frame: Frame, radio: Radio, one: Programme) -> ProgrammeView:
    names = {station.id: station.name for station in radio.stations}
    return ProgrammeView(
        name=one.name,
        contents=", ".join(part.value for part in one.contents),
        time=clock(one.at),
        days=", ".join(day.value for day in one.days) or "hằng ngày",
        minutes=one.minutes,
        language=frame.language_name(one.language),
        stations="; ".join(names[id] for id in one.stations) or "mọi đài",
    )


def _airing(frame: Frame, airing: Airing) -> AiringView:
    return AiringView(
        time=clock(airing.at),
        name=airing.programme.name,
        budget=airing.programme.minutes,
        used=minutes(airing.seconds),
        items=tuple(_item(frame, script) for script in airing.scripts),
        opening=airing.opening,
        closing=airing.closing,
        lang=airing.programme.language,
        equal=Contents.CANDIDATES in airing.programme.contents,
    )


def _item(frame: Frame, script: Script) -> ItemView:
    priority = "" if script.priority is Priority.NORMAL else script.priority.value
    return ItemView(script.title, frame.link(script.address), script.language, priority, minutes(script.seconds))
