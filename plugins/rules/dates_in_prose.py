"""Dates as Vietnamese prose writes them, and those of them that no calendar has."""

import calendar
import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass

from plugins.model.election import Election
from plugins.model.material import Material
from plugins.model.problem import Problem, Severity
from plugins.model.remark import Matter, Remark
from plugins.rules.prose import Prose
from plugins.text.wording import WEEKDAYS, day_in_figures, weekday

DATE = (
    r"(?<![\d/.,-])(?:(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}))?(?![/-]?\d|[.,]\d|[/-][^\W\d_])(?!\s*%)"
    r"|(\d{1,2}) tháng (\d{1,2})(?:(?: năm |[/-])(\d{4}))?(?!\d))"
)
"""15/3/2026, 15-3-2026, 15.3.2026, 15/3, 15 tháng 3 năm 2026, 15 tháng 3."""

_FIGURES = r"(?<![\d/.,-])(\d{1,2})([/-])(\d{1,2})(?:\2(\d{4}))?(?![/-]?\d|[.,]\d|[/-][^\W\d_])"
_DOTTED = r"(?<![\d/.,-])(\d{1,2})\.(\d{1,2})\.((?:19|20)\d\d)(?![/-]?\d|[.,]\d)"
_ISO = r"(?<![\d/.,-])((?:19|20)\d\d)-(\d\d)-(\d\d)(?![\d-])"
_WORDS = r"ngày (\d{1,2}) tháng (\d{1,2})(?:(?: năm |[/-])(\d{4}))?(?!\d)"
_MONTH_WITH_DAY = r"(?<!\w)tháng (\d{1,2}[/-]\d{1,2}[/-]\d{4})(?!\d)"
_DAY_BEFORE = r"(?:ngày|hôm|sáng|chiều|tối|đến|từ|nhật,?|thứ \w+,?|trước|sau|hết|\() ?$"
_NAMES = {"hai": 0, "2": 0, "ba": 1, "3": 1, "tư": 2, "bốn": 2, "4": 2, "năm": 3, "5": 3}
_NAMES |= {"sáu": 4, "6": 4, "bảy": 5, "bẩy": 5, "7": 5, "nhật": 6}
_DAY_NAME = r"(?:thứ (hai|ba|tư|bốn|năm|sáu|bảy|bẩy|[2-7])|chủ (nhật))"
_NAME_FIRST = rf"(?<!\w){_DAY_NAME},? ?\(?(?:(?:là )?ngày )?{DATE}"
_NAME_LAST = rf"{DATE} ?(?:\((?:nhằm |là |tức )?(?:ngày )?{_DAY_NAME}\)|, (?:là |nhằm )?chủ (nhật)(?!\w))"
_NAME_SAID = rf"{DATE} (?:là|nhằm|rơi vào|vào) (?:ngày )?{_DAY_NAME}(?!\w| tháng| liên tiếp)"
_A_WEEKDAY = r"(?:^|[\n.,;:(|\"“–-]|\b(?:vào|sáng|chiều|tối|trưa|ngày|từ|đến|là|hôm|đêm|hết|trước|và))\s*$"


@dataclass(frozen=True)
class Written:
    """A date of a text; `year` is 0 where none is written."""

    year: int
    month: int
    day: int

    def in_year(self, year: int) -> datetime.date | None:
        """The day it is, in its own year or else in this one; None when no calendar has it."""
        try:
            return datetime.date(self.year or year, self.month, self.day)
        except ValueError:
            return None


def written_in(groups: tuple[str | None, ...]) -> Written:
    """The date that the six groups of DATE hold."""
    day, month, year, word_day, word_month, word_year = groups
    if day:
        return Written(int(year or 0), int(month or 0), int(day))
    return Written(int(word_year or 0), int(word_month or 0), int(word_day or 0))


def remarks(prose: Prose) -> Iterator[Remark]:
    """Dates that do not exist, months written with a day, weekdays that do not fit their date."""
    if not re.search(r"\d ?[/.-] ?\d|\d tháng \d", prose.low):
        return
    yield from _impossible(prose)
    for found in re.finditer(_MONTH_WITH_DAY, prose.low) if "tháng " in prose.low else ():
        whole = found[1]
        month = whole.split("/" if "/" in whole else "-", 1)[1]
        message = f"“{found[0]}” vừa là tháng vừa là ngày; viết “ngày {whole}” hoặc “tháng {month}”"
        yield remark(prose, found, Matter.WRONG, message)
    yield from _weekdays(prose)


def remark(
    prose: Prose, found: re.Match[str], matter: Matter, message: str = "", said: tuple[int | str, ...] = ()
) -> Remark:
    """A remark about what a pattern found in a passage."""
    quote = prose.text[found.start() : found.end()].strip()
    return Remark(prose.where_at(found.start()), prose.line_at(found.start()), matter, quote, message, said)


def _impossible(prose: Prose) -> Iterator[Remark]:
    for found, (year, month, day), sure in _stated(prose.low):
        if not sure and not re.search(_DAY_BEFORE, prose.low[max(0, found.start() - 12) : found.start()]):
            continue
        fault = _fault(year, month, day)
        if fault:
            message = f"“{prose.text[found.start() : found.end()]}” không có trong lịch: {fault}; sửa lại ngày"
            yield remark(prose, found, Matter.WRONG, message)


def _stated(low: str) -> Iterator[tuple[re.Match[str], tuple[int, int, int], bool]]:
    """Each date in the text as (match, (year or 0, month, day), whether it is surely a date)."""
    for found in re.finditer(_FIGURES, low):
        year = int(found[4] or 0)
        yield found, (year, int(found[3]), int(found[1])), 1900 <= year <= 2100
    for found in re.finditer(_DOTTED, low) if "." in low else ():
        yield found, (int(found[3]), int(found[2]), int(found[1])), True
    for found in re.finditer(_ISO, low) if "-" in low else ():
        yield found, (int(found[1]), int(found[2]), int(found[3])), True
    for found in re.finditer(_WORDS, low) if " tháng " in low else ():
        yield found, (int(found[3] or 0), int(found[2]), int(found[1])), True


def _fault(year: int, month: int, day: int) -> str:
    """What no calendar has in this date; "" when it can be."""
    if not 1 <= month <= 12:
        return f"không có tháng {month}"
    if day < 1:
        return "không có ngày 0"
    last = calendar.monthrange(year or 2024, month)[1]
    in_year = f"/{year}" if year else ""
    return "" if day <= last else f"tháng {month}{in_year} chỉ có {last} ngày"


def _weekdays(prose: Prose) -> Iterator[Remark]:
    if "thứ " not in prose.low and "chủ nhật" not in prose.low:
        return
    for found in re.finditer(_NAME_FIRST, prose.low):
        if found[2] or re.search(_A_WEEKDAY, prose.low[: found.start()]):
            yield from _misfit(prose, found, found[1] or found[2], written_in(found.groups()[2:]))
    for pattern in (_NAME_LAST, _NAME_SAID):
        for found in re.finditer(pattern, prose.low):
            name = next(filter(None, found.groups()[6:]))
            yield from _misfit(prose, found, name, written_in(found.groups()[:6]))


def _misfit(prose: Prose, found: re.Match[str], name: str, date: Written) -> Iterator[Remark]:
    stated = _NAMES[name]
    if not date.year:
        if 1 <= date.month <= 12:
            yield remark(prose, found, Matter.WEEKDAY, said=(stated, date.month, date.day))
        return
    day = date.in_year(date.year)
    if day and day.weekday() != stated:
        yield remark(prose, found, Matter.WRONG, _misfit_message(day, stated))


def _misfit_message(day: datetime.date, stated: int) -> str:
    return f"{day_in_figures(day)} là {weekday(day)}, không phải {WEEKDAYS[stated]}; sửa ngày hoặc thứ"


def weekdays_fit_in_the_year_of_the_election(material: Material) -> Iterator[Problem]:
    """A weekday beside a date without a year fits that date in the year of the election."""
    election: Election = material.election
    for path, found in material.remarks_on(Matter.WEEKDAY):
        stated, month, day = found.said
        date = Written(0, month, day).in_year(election.polling_day.year)
        if date and date.weekday() != stated:
            yield found.problem(path, _misfit_message(date, stated), Severity.WARNING)


def wrong_whatever_the_election(material: Material) -> Iterator[Problem]:
    """What the linters of prose found that is wrong in every election."""
    for path, found in material.remarks_on(Matter.WRONG):
        yield found.problem(path)


RULES = (wrong_whatever_the_election,)
RULES_WITH_ELECTION = (weekdays_fit_in_the_year_of_the_election,)
