"""Dates and moments of one entry come in their natural order."""

import datetime
import re
from collections.abc import Iterator
from contextlib import suppress

from plugins.model.material import Material
from plugins.model.problem import Problem, Severity
from plugins.model.slogan import Slogan

_DAY = re.compile(
    r"(?<!\d)(?P<day>\d{1,2})(?:[/.-]| tháng )(?P<month>\d{1,2})(?:[/.-]| năm )(?P<year>\d{4})(?!\d)"
    r"|(?P<year_han>\d{4})年(?P<month_han>\d{1,2})月(?P<day_han>\d{1,2})日"
)


def slogans_end_after_they_begin(material: Material) -> Iterator[Problem]:
    """A slogan's last day is not before its first."""
    for slogan in material.entries:
        if isinstance(slogan, Slogan) and slogan.valid_until and slogan.valid_until < slogan.valid_from:
            yield Problem(slogan.path, "đứng trước valid_from; đổi lại hai ngày", ("valid_until",))


def updates_follow_publication(material: Material) -> Iterator[Problem]:
    """Nothing is updated before it is published, nor after the moment that the site shows."""
    for entry in material.entries:
        if entry.updated_at is None:
            continue
        if entry.updated_at < entry.published_at:
            yield Problem(entry.path, "đứng trước ngày đăng; sửa một trong hai", ("updated_at",))
        elif entry.updated_at > material.as_of >= entry.public_from:
            message = f"ở sau thời điểm dựng trang ({material.as_of:%H:%M %d/%m/%Y})"
            yield Problem(entry.path, f"{message}; sửa lại, hoặc dùng publish_at để hẹn giờ", ("updated_at",))


def slogans_name_polling_day(material: Material) -> Iterator[Problem]:
    """A day that a slogan names within a week of polling day is polling day, or meant to be another (warning)."""
    if material.election is None:
        return
    polling_day = material.election.polling_day
    for slogan in material.of_type(Slogan):
        for lang, text in slogan.text.items():
            for day in _days_in(text):
                if 0 < abs((day - polling_day).days) <= 7:
                    message = (
                        f"nêu ngày {day:%d/%m/%Y}, gần ngày bầu cử {polling_day:%d/%m/%Y} mà không phải ngày ấy; "
                        "xem lại, vì lời này được in và chiếu ở mọi bảng"
                    )
                    yield Problem(slogan.path, message, ("text", lang), severity=Severity.WARNING)


def _days_in(text: str) -> Iterator[datetime.date]:
    """The days that a wording names with their year, in Vietnamese and in Chinese figures."""
    for match in _DAY.finditer(text):
        day, month, year = (int(match[name] or match[f"{name}_han"]) for name in ("day", "month", "year"))
        with suppress(ValueError):
            yield datetime.date(year, month, day)


RULES = (slogans_name_polling_day, slogans_end_after_they_begin, updates_follow_publication)
