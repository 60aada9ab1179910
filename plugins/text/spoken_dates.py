"""Dates and times of day in words: ngày mười lăm tháng ba năm hai nghìn không trăm hai mươi sáu.

Days up to the tenth are said with "mùng", months with "tư" for the fourth, as on air.
"""

import calendar

from plugins.text.spoken_numbers import cardinal

_ANY_LEAP_YEAR = 2024


def day_word(day: int) -> str:
    """What follows "ngày": mùng một … mùng mười, mười một …"""
    return f"mùng {cardinal(day)}" if day <= 10 else cardinal(day)


def month_word(month: int) -> str:
    """What follows "tháng": một, hai, ba, tư …"""
    return "tư" if month == 4 else cardinal(month)


def date_words(day: int, month: int, year: int | None = None) -> str:
    """What follows "ngày", without that word."""
    said = f"{day_word(day)} tháng {month_word(month)}"
    return said if year is None else f"{said} năm {cardinal(year)}"


def month_words(month: int, year: int) -> str:
    """What follows "tháng" when a year is named."""
    return f"{month_word(month)} năm {cardinal(year)}"


def clock_words(hour: int, minute: int) -> str:
    """bảy giờ; bảy giờ ba mươi phút."""
    return f"{cardinal(hour)} giờ {cardinal(minute)} phút" if minute else f"{cardinal(hour)} giờ"


def is_day(day: int, month: int, year: int = _ANY_LEAP_YEAR) -> bool:
    """Whether the calendar has that day."""
    return 1 <= month <= 12 and 1 <= year <= 9999 and 1 <= day <= calendar.monthrange(year, month)[1]
