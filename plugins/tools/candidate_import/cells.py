"""What a cell says: text in normal form, whole numbers, days; what is not certain is not read."""

import datetime
import re

from plugins.model.types import FIRST_YEAR, LAST_YEAR
from plugins.text.normal import BIDI_CONTROL, CONTROL, INVISIBLE, fold, nfc
from plugins.tools.candidate_import.table import Value

_NOTHING = frozenset({"", "-", "–", "—", "--", "---", "…", "...", "/", "//", "x", "n/a", "null", "none", "nan", "o"})
_ETH = str.maketrans({"Ð": "Đ", "ð": "đ"})
_EXCEL_ERRORS = frozenset({"#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!"})
_DAY = re.compile(r"(?:ngay )?(\d{1,2}) ?(?:[/.\- ]|thang) ?(\d{1,2}) ?(?:[/.\- ]|nam) ?(\d{4})")
_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[t ]00:00(?::00(?:\.0+)?)?z?)?")


class Unread(Exception):
    """The cell holds something that cannot be read with certainty; the text says what is missing."""


def text_of(value: Value) -> str:
    """The cell as one line in normal form: NFC, single spaces, no invisible characters; "" for an empty one.

    Numbers lose the ".0" that spreadsheets add; days are written as dd/mm/yyyy.
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "x" if value else ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime.date):
        return f"{value:%d/%m/%Y}"
    text = CONTROL.sub(" ", BIDI_CONTROL.sub("", INVISIBLE.sub("", str(value))))
    return nfc(" ".join(text.split()))


def mended(text: str) -> str:
    """The text with the Icelandic Ð, which old keyboards write and which looks the same, as the Vietnamese Đ."""
    return text.translate(_ETH)


def is_nothing(text: str) -> bool:
    """Whether a cell is left empty, by a dash or dots too."""
    return text.casefold() in _NOTHING


def is_none(text: str) -> bool:
    """Whether a cell says "Không" or "Chưa", which in most columns is another way of leaving it empty."""
    return fold(text).strip(" .") in ("khong", "khong co", "chua", "chua co", "no", "false")


def is_excel_error(text: str) -> bool:
    """Whether the cell shows the error of a formula."""
    return text.upper() in _EXCEL_ERRORS


def read_day(value: Value) -> datetime.date:
    """The calendar day in a cell: d/m/yyyy with any usual sign between, ISO, or a spreadsheet's date.

    Raises Unread for a year or a month alone, two-digit years, days no calendar has, and everything else.
    """
    if isinstance(value, datetime.datetime):
        return _in_range(value.date())
    if isinstance(value, datetime.date):
        return _in_range(value)
    text = fold(text_of(value)).strip(" .;,()")
    if found := _ISO.fullmatch(text):
        year, month, day = map(int, found.groups())
    elif found := _DAY.fullmatch(re.sub(r" ?([/.\-]) ?", r"\1", text)):
        day, month, year = map(int, found.groups())
    else:
        raise Unread(_why_no_day(text))
    try:
        return _in_range(datetime.date(year, month, day))
    except ValueError:
        why = "tháng đứng trước ngày?" if month > 12 >= day else "ngày không có trong lịch"
        raise Unread(f"{why} ghi ngày/tháng/năm") from None


def read_whole(value: Value) -> int:
    """The whole number in a cell: 3, 3.0, "03", "3.", "(3)", "3 người". Raises Unread otherwise."""
    found = re.fullmatch(
        r"\(?(?:so )?0*(\d{1,6})\)?(?:\.0+)?[.):]?(?: (?:nguoi|dai bieu|db|deputies))?", fold(text_of(value))
    )
    if found is None:
        raise Unread("không phải số nguyên")
    return int(found[1])


def _in_range(day: datetime.date) -> datetime.date:
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise Unread(f"năm {day.year} ngoài khoảng {FIRST_YEAR}–{LAST_YEAR}")
    return day


def _why_no_day(text: str) -> str:
    if re.fullmatch(r"(?:nam )?\d{4}", text):
        return "chỉ có năm; cần đủ ngày, tháng, năm"
    if re.fullmatch(r"(?:thang )?\d{1,2}[/.\- ]\d{4}", text):
        return "chỉ có tháng và năm; cần đủ ngày, tháng, năm"
    if re.fullmatch(r"\d{1,2}[/.\- ]\d{1,2}[/.\- ]\d{2}", text):
        return "năm chỉ có hai chữ số; ghi đủ bốn chữ số"
    if re.fullmatch(r"\d{5}", text):
        return "số ngày kiểu Excel; định dạng ô thành Ngày rồi lưu lại"
    return "không phải ngày; ghi ngày/tháng/năm"
