"""Days, months and hours in a text as a newsreader says them.

15/3, 15-3 and 15.3 are days where they can be nothing else or the words before ask for a day; 2/3 is a fraction,
"5-7 ngày" a number of days, 30/4 after "đường" the name of a street.
"""

import re

from plugins.text.spoken_dates import clock_words, date_words, day_word, is_day, month_word, month_words
from plugins.text.spoken_edges import DASH, END, FREE, YEAR

Match = re.Match[str]

_D, _M, _Y = r"(?P<d>0?[1-9]|[12][0-9]|3[01])", r"(?P<m>0?[1-9]|1[0-2])", YEAR
_ISO = re.compile(rf"(?P<ngay>\b[Nn]gày\s+)?{FREE}{_Y}-{_M}-{_D}{END}")
_FULL = re.compile(rf"(?P<ngay>\b[Nn]gày\s+)?{FREE}{_D}(?P<sep>[/.-]){_M}(?P=sep){_Y}{END}")
_DAYS = re.compile(
    rf"(?P<ngay>\b[Nn]gày\s+)?{FREE}(?P<from>0?[1-9]|[12][0-9]|3[01])(?P<dash>{DASH}|\s+đến\s+){_D}/{_M}(?:/{_Y})?{END}"
)
_SPAN = re.compile(
    rf"(?P<ngay>\b[Nn]gày\s+)?{FREE}(?P<from>(?P<fd>[0-3]?[0-9])/(?P<fm>[01]?[0-9])(?:/[0-9]{{4}})?){DASH}"
    rf"(?P<to>{_D}/{_M}(?:/{_Y})?){END}"
)
_SIGNED = re.compile(rf"{FREE}{_D}[.-]{_M}{END}(?P<then>\s+tháng\b)?")
_SHORT = re.compile(rf"{FREE}{_D}/{_M}{END}(?=(?P<then>(?:\s+\w+){{0,2}}))")
_MONTH = re.compile(rf"(?P<thang>\b[Tt]háng\s+)?{FREE}(?:{_M}(?P<dash>{DASH}))?(?P<m2>0?[1-9]|1[0-2])[/-]{_Y}{END}")
_WORDED = re.compile(r"(?P<word>\b(?:[Nn]gày|[Mm]ùng|[Mm]ồng)\s+)(?P<d>0?[1-9]|[12][0-9]|3[01])(?![\w/:]|[.,-][0-9])")
_COUNTED = re.compile(r"(?P<word>\b[Tt]háng\s+)(?P<m>0?[1-9]|1[0-2])(?![\w/]|[.,][0-9])")
_DOTTED_MONTH = re.compile(rf"(?P<thang>\b[Tt]háng\s+){_M}\.{_Y}{END}")
_MONTHS = re.compile(rf"(?P<thang>\b[Tt]háng\s+){_M}{DASH}(?P<m2>0?[1-9]|1[0-2])(?![\w/]|[.,-][0-9])")
_FROM_TO = re.compile(
    rf"(\b[Tt]hứ\s+\w+|\b[Tt]háng\s+(?:[0-9]{{1,2}}|\w+)){DASH}(?=(?:thứ|chủ nhật|tháng)\b)", re.IGNORECASE
)
_BEFORE_A_DAY = """
ngày sáng trưa chiều tối đêm hôm từ đến trước sau hai ba tư năm sáu bảy nhật dịp tới lễ hội khánh kể tết mùng mồng qua
"""
_DAY_BEFORE = frozenset(_BEFORE_A_DAY.split())
_ALWAYS_A_DAY = frozenset(["ngày", "sáng", "trưa", "tối", "đêm", "hôm", "mùng", "mồng"])
_STREET = frozenset(["đường", "phố", "viên"])
_HOUSE = frozenset(["số", "nhà", "hẻm", "ngõ", "ngách", "kiệt"])
_SEVERAL_DAYS = re.compile(r"\b(?:hai|ba|các|những|mấy|trong)\s+ngày\s+$", re.IGNORECASE)
_COUNTED_AFTER = re.compile(r"\s+(?:đại biểu|thành viên|ủy viên|cử tri|phiếu|người|xã|phường|tổ|hộ|điểm)\b")
_SHARE_AFTER = re.compile(
    r"\s+(?:tổng|số|đại biểu|thành viên|cử tri|phiếu|dân số|diện tích|chiều|các|trong|người|quân số|thời gian)\b"
)


def dates(line: str) -> str:
    """The line with its days and months in words."""
    line = _MONTHS.sub(_months, _SPAN.sub(_span, line))
    for pattern in (_ISO, _FULL):
        line = pattern.sub(_full_date, line)
    line = _DAYS.sub(_day_range, line)
    line = _SIGNED.sub(_signed_date, line)
    line = _SHORT.sub(_short_date, line)
    line = _MONTH.sub(_month, _DOTTED_MONTH.sub(r"\g<thang>\g<m>/\g<y>", line))
    line = _WORDED.sub(_worded, line)
    return _COUNTED.sub(lambda match: match["word"] + month_word(int(match["m"])), line)


def spans_of_days(line: str) -> str:
    """The line with "đến" for the dash between two weekdays or two months."""
    return _FROM_TO.sub(r"\1 đến ", line)


def _months(match: Match) -> str:
    return f"{match['thang']}{month_word(int(match['m']))} đến tháng {month_word(int(match['m2']))}"


def _span(match: Match) -> str:
    """Two days with a dash between: at least one of them can be no fraction."""
    first, last = (int(match["fd"]), int(match["fm"])), (int(match["d"]), int(match["m"]))
    improper = first[0] > first[1] or last[0] > last[1] or match["y"] or match["ngay"]
    if not (improper and is_day(*first) and is_day(*last)):
        return match[0]
    return f"{match['ngay'] or 'ngày '}{match['from']} đến ngày {match['to']}"


def _signed_date(match: Match) -> str:
    """15-3 and 15.3 after a word that asks for a day; "các ngày 8-9" is two days of a month."""
    before, day, month = _word_before(match), int(match["d"]), int(match["m"])
    dashed = "-" in match[0]
    asked = before in (*_ALWAYS_A_DAY, "chiều", "nhật") or (dashed and before in ("từ", "đến") and day > month)
    several = dashed and day < month and _SEVERAL_DAYS.search(match.string[: match.start()])
    if not asked or several or match["then"] or not is_day(day, month):
        return match[0]
    said = date_words(day, month)
    return said if before == "ngày" else f"ngày {said}"


def _full_date(match: Match) -> str:
    day, month, year = int(match["d"]), int(match["m"]), int(match["y"])
    if not is_day(day, month, year):
        return match[0]
    return (match["ngay"] or "ngày ") + date_words(day, month, year)


def _day_range(match: Match) -> str:
    first, day, month = int(match["from"]), int(match["d"]), int(match["m"])
    year = int(match["y"]) if match["y"] else None
    if first >= day or not is_day(day, month):
        return match[0]
    return f"{match['ngay'] or 'ngày '}{day_word(first)} đến {date_words(day, month, year)}"


def _short_date(match: Match) -> str:
    """15/3 where it is a day: as a fraction it would be improper, or it has a zero, or the words ask for a day."""
    before, day, month = _word_before(match), int(match["d"]), int(match["m"])
    if not is_day(day, month) or before in _HOUSE:
        return match[0]
    if before in _STREET or match.string[: match.start()].rstrip().endswith("quảng trường"):
        return f"{day_word(day).removeprefix('mùng ')} tháng {month_word(month)}"
    if not _means_a_day(match, before):
        return match[0]
    said = date_words(day, month)
    if before in ("mùng", "mồng"):
        return said.removeprefix("mùng ")
    return said if before == "ngày" else f"ngày {said}"


def _means_a_day(match: Match, before: str) -> bool:
    then, day, month = match["then"] or "", int(match["d"]), int(match["m"])
    if before in _ALWAYS_A_DAY:
        return not re.match(r"\s+(?:tổng|số)\b", then)
    if before in _DAY_BEFORE and not _SHARE_AFTER.match(then):
        return True
    padded = match["d"].startswith("0") or match["m"].startswith("0")
    improper = day > month and (day, month) != (24, 7)
    return improper or (padded and not (_COUNTED_AFTER.match(then) or _SHARE_AFTER.match(then)))


def _word_before(match: Match) -> str:
    """The word that stands before, in lower case; "" where a sign does."""
    words = match.string[max(0, match.start() - 20) : match.start()]
    return words.split()[-1].lower().rstrip(",") if words.strip() and words[-1].isspace() else ""


def _month(match: Match) -> str:
    last, year = int(match["m2"]), int(match["y"])
    first = f"{month_word(int(match['m']))} đến tháng " if match["m"] else ""
    return (match["thang"] or "tháng ") + first + month_words(last, year)


def _worded(match: Match) -> str:
    """ "ngày 08" as the name of a day; "ngày 20 phiếu" has nothing to do with one, but is said alike."""
    said = day_word(int(match["d"]))
    if match["word"].strip().lower() != "ngày":
        said = said.removeprefix("mùng ")
    return match["word"] + said


_TIME = re.compile(
    rf"{FREE}(?P<h>[01]?[0-9]|2[0-4])(?:(?::|[hHg])(?P<min>[0-5][0-9])|[hH](?![\w/]))"
    r"(?:\s*(?:giờ|phút|h)\b|['’′])?(?![\w]|:[0-9])"
)
_HOUR_AND = re.compile(
    rf"{FREE}(?P<h>[01]?[0-9]|2[0-4])\s+giờ\s+(?P<min>[0-5]?[0-9])(?:\s+phút\b)?(?![\w/]|[.,:-][0-9])"
)
_HOURS = r"(?:[01]?[0-9]|2[0-4])(?:[:hHg][0-5][0-9]|[hH]|\s+giờ)"
_AT_G = re.compile(r"(\b(?:[Ll]úc|[Tt]ừ|đến|trước|sau)\s+)([01]?[0-9]|2[0-4])g(?!\w)")
_BARE_HOUR = re.compile(rf"{FREE}((?:[01]?[0-9]|2[0-4])){DASH}(?=(?:[01]?[0-9]|2[0-4])[hHg](?:[0-5][0-9])?(?!\w))")
_TIME_SPAN = re.compile(rf"{FREE}({_HOURS}){DASH}(?={_HOURS}(?!\w))")


def times(line: str) -> str:
    """The line with its hours in words."""
    line = _AT_G.sub(r"\1\2 giờ", line)
    line = _BARE_HOUR.sub(r"\1 giờ đến ", line)
    line = _TIME_SPAN.sub(r"\1 đến ", line)
    line = _TIME.sub(_time, line)
    return _HOUR_AND.sub(_time, line)


def _time(match: Match) -> str:
    return clock_words(int(match["h"]), int(match["min"] or 0))
