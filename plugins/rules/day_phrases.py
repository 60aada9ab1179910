""" "27/4/2021 (25 ngày trước ngày bầu cử)": a date and the days counted from polling day agree.

Only what stands together is compared: a date beside the phrase in parentheses, after tức or là, or as an
apposition. Chậm nhất and ít nhất leave room for an earlier date; tức and parentheses do not.
"""

import datetime
import re
from collections.abc import Iterator

from plugins.model.editions import EDITIONS
from plugins.model.election import Milestone
from plugins.model.material import Material
from plugins.model.problem import Problem
from plugins.model.remark import Matter, Remark
from plugins.rules.dates_in_prose import DATE, Written, remark, written_in
from plugins.rules.prose import Passage, Prose
from plugins.text.wording import day_in_figures

DAYS_BEFORE, DAYS_AFTER = 300, 120
"""How far from its polling day a date still belongs to an election: from the call to the last results."""

_WORD = r"(?:không|một|mốt|hai|ba|bốn|tư|năm|lăm|nhăm|sáu|bảy|bẩy|tám|chín|mười|mươi|trăm|linh|lẻ)"
COUNT = rf"(\d{{1,3}}|{_WORD}(?: {_WORD})*)(?: ?\([^()]{{1,30}}\))?"
POLLING_DAY = r"(?:ngày (?:tổ chức |diễn ra )?(?:cuộc )?bầu cử|bầu cử|cuộc bầu cử)(?: đại biểu quốc hội)?"
_POLL = rf"(?:,? ?\(?(?:là )?(?:chủ nhật,? )?(?:ngày )?{DATE}\)?)?"
_LENIENT = (
    r"(?:(?:ít nhất|chậm nhất|muộn nhất|không quá|không muộn hơn|tối thiểu|trong vòng|trong|từ|trễ nhất)(?: là)? )"
)
_FORWARD = rf"{_LENIENT}?(?<![\w/.,]){COUNT} ngày(?: làm việc)? (trước|sau|kể từ)(?: khi)?,? {POLLING_DAY}"
_BACKWARD = rf"(trước|sau) {POLLING_DAY}{_POLL}(?: là| đúng| tròn)? {_LENIENT}?{COUNT} ngày"
_COUNTED = r"(?<![\w-])e ?([+-]) ?(\d{1,3})(?!\d)"
_PHRASE = rf"(?:{_FORWARD}|{_BACKWARD}|{_COUNTED})"
"""Groups: count, side; side, six of the polling day, count; sign, count: twelve in all."""
_GROUPS = 12

_SAME = r"(?:tức(?: là)?|hay(?: là)?|nghĩa là|là|đúng|=)"
_FROM_DATE = rf" ?(?:\({_SAME}? ?|[,;] ?{_SAME}? ?|[-|:=] ?|{_SAME} )"
_HOUR = r"(?:\d{1,2} ?(?:giờ|h)(?: ?\d\d)?,? )?(?:(?:thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật),? )?(?:ngày )?"
_TO_DATE = (
    rf" ?(?:\((?:{_SAME}|chậm nhất(?: là)?|trước|hết|đến(?: hết)?)?:? ?|[,;] ?(?:{_SAME}|chậm nhất(?: là)?)? ?|"
    rf"[-|:=] ?|(?:{_SAME}|vào) )(?:(?:trước|hết|chậm nhất|vào|đến) )?{_HOUR}"
)
_DATE_FIRST = rf"{DATE}{_FROM_DATE}{_PHRASE}"
_PHRASE_FIRST = rf"{_PHRASE}{_POLL}{_TO_DATE}{DATE}"
_PHRASE_ALONE = _PHRASE
_MAYBE = (
    r"ngày (?:làm việc )?(?:trước|sau|kể)|e ?[+-] ?\d|"
    r"(?:trước|sau) (?:ngày |cuộc )?(?:tổ chức |diễn ra )?(?:cuộc )?bầu cử"
)
_EXACT = r"\((?:tức|là|hay|nghĩa|đúng|=)?|tức|nghĩa là|="
_UNITS = {"không": 0, "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5, "nhăm": 5}
_UNITS |= {"sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9}


def number_in_words(words: str) -> int | None:
    """25 for "hai mươi lăm" or "25"; None for words that are no number.

    >>> number_in_words("một trăm linh năm")
    105
    """
    if words.isdigit():
        return int(words)
    total, unit = 0, None
    for word in words.split():
        if word in _UNITS:
            if unit is not None:
                return None
            unit = _UNITS[word]
        elif word in ("mươi", "trăm"):
            total, unit = total + (unit or 0) * (10 if word == "mươi" else 100), None
        elif word == "mười":
            total += 10
    return total + (unit or 0)


def remarks(prose: Prose) -> Iterator[Remark]:
    """Each date that stands beside a number of days before or after polling day."""
    low = prose.low
    if not re.search(_MAYBE, low):
        return
    taken: list[tuple[int, int]] = []
    for pattern, date_first in ((_DATE_FIRST, True), (_PHRASE_FIRST, False)):
        for found in re.finditer(pattern, low):
            if any(begin < found.end() and found.start() < end for begin, end in taken):
                continue
            if pair := _pair(found, date_first):
                taken.append(found.span())
                yield remark(prose, found, Matter.DAYS, said=pair)


def _pair(found: re.Match[str], date_first: bool) -> tuple[int, ...] | None:
    """(days from polling day, negative before; year or 0; month; day; 1 when only the latest day is stated)."""
    groups = found.groups()
    date = written_in(groups[:6] if date_first else groups[-6:])
    offset = _offset(groups[6:] if date_first else groups[:_GROUPS])
    if offset is None or not 1 <= date.month <= 12 or not 1 <= date.day <= 31:
        return None
    if not date_first and _goes_on(found):
        return None
    exact = re.search(_EXACT, found[0][: found[0].rfind("ngày")] if date_first else found[0])
    lenient = bool(re.search(_LENIENT, found[0])) and not exact
    return offset, date.year, date.month, date.day, int(lenient)


def _goes_on(found: re.Match[str]) -> bool:
    """Whether a date after a mere comma begins something new: "10 ngày trước ngày bầu cử, ngày 1/3 tỉnh họp"."""
    count = len(found.groups())
    begin = next(found.start(group) for group in (count - 5, count - 2) if found[group])
    after = found.string[found.end() :].lstrip(" ")
    ends = not after or after[0] in "\n|.,;:)"
    return bool(re.search(r"[,;] ?(?:ngày )?$", found.string[found.start() : begin])) and not ends


def _offset(groups: tuple[str | None, ...]) -> int | None:
    """The days from polling day that the groups of _PHRASE hold, negative before it."""
    count, side, side_first, *_, count_last, sign, counted = groups[:_GROUPS]
    if sign:
        return -int(counted or 0) if sign == "-" else int(counted or 0)
    number = number_in_words(count or count_last or "")
    before = (side or side_first) == "trước"
    return None if number is None else -number if before else number


def counted_days_are_right(material: Material) -> Iterator[Problem]:
    """A date and its distance from polling day agree, in the election the date belongs to."""
    for path, found in material.remarks_on(Matter.DAYS):
        offset, year, month, day, lenient = found.said
        pair = _belongs_to(Written(year, month, day), material.election.polling_day)
        if pair is None:
            continue
        date, polling_day = pair
        right = polling_day + datetime.timedelta(days=offset)
        if date in (right, polling_day) or (lenient and date < right):
            continue
        yield found.problem(path, disagreement(date, polling_day, offset, f"“{found.quote}”: "))


def disagreement(date: datetime.date, polling_day: datetime.date, offset: int, before: str = "") -> str:
    """What to say of a date that is not so many days from polling day, with both ways to mend it."""
    right = polling_day + datetime.timedelta(days=offset)
    return (
        f"{before}{day_in_figures(date)} không phải {_days(offset)} ngày bầu cử {day_in_figures(polling_day)}; "
        f"ngày đúng là {day_in_figures(right)} (hoặc sửa thành {_days((date - polling_day).days)})"
    )


def _days(offset: int) -> str:
    return f"{abs(offset)} ngày {'trước' if offset <= 0 else 'sau'}"


def _belongs_to(date: Written, ours: datetime.date) -> tuple[datetime.date, datetime.date] | None:
    """The day, and the polling day it is counted from: of the election whose preparation it falls into."""
    for polling_day in (ours, *(edition.polling_day for edition in reversed(EDITIONS))):
        years = (date.year,) if date.year else (ours.year, ours.year - 1)
        for year in years:
            day = date.in_year(year)
            if day and -DAYS_BEFORE <= (day - polling_day).days <= DAYS_AFTER:
                return day, polling_day
        if not date.year:
            return None
    return None


def milestones_keep_their_notes(material: Material) -> Iterator[Problem]:
    """A milestone whose name or note counts days from polling day stands on that day, or lasts until then."""
    polling_day = material.election.polling_day
    for position, milestone in enumerate(material.election.milestones):
        for name in ("name", "note", "citation"):
            offset = _counted_in(getattr(milestone, name) or "")
            if offset is None or milestone.at is None or _kept(milestone, offset, polling_day):
                continue
            message = disagreement(milestone.at.date(), polling_day, offset)
            yield Problem("election.yml", message, ("milestones", position, "at"))


def _counted_in(text: str) -> int | None:
    """The days from polling day that a text counts, when it does so once and without a date of its own."""
    low = Prose((Passage((), 0, text),)).low
    found = list(re.finditer(_PHRASE_ALONE, low))
    if len(found) != 1 or re.search(_LENIENT, found[0][0]) or re.search(DATE, low):
        return None
    return _offset(found[0].groups())


def _kept(milestone: Milestone, offset: int, polling_day: datetime.date) -> bool:
    right = polling_day + datetime.timedelta(days=offset)
    last = milestone.until or milestone.at
    return milestone.at.date() == right or last.date() == right


RULES_WITH_ELECTION = (counted_days_are_right, milestones_keep_their_notes)
