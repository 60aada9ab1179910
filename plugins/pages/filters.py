"""The filters templates may use: dates, numbers and sizes in Vietnamese, and shortened text."""

import datetime

from plugins.text.normal import shorten
from plugins.text.wording import (
    clock,
    day_in_figures,
    day_in_words,
    file_size,
    moment_in_figures,
    number,
    weekday,
)


def hour(time: datetime.time | datetime.datetime) -> str:
    """7 giờ, 7 giờ 30."""
    return f"{time.hour} giờ" + (f" {time.minute:02}" if time.minute else "")


def digits(phone: str) -> str:
    """A telephone number as a tel: link writes it: "(0000) 100 200" → "0000100200"."""
    return "".join(char for char in phone if char.isdigit() or char == "+")


def iso(value: datetime.date) -> str:
    """A day or moment as machines read it."""
    return value.isoformat()


def two_digits(value: int) -> str:
    """07: numbers under ten as official lists print them."""
    return f"{value:02}"


def duration(seconds: int) -> str:
    """5 phút 30 giây, 42 giây."""
    minutes, rest = divmod(seconds, 60)
    words = [f"{minutes} phút"] if minutes else []
    return " ".join([*words, f"{rest} giây"] if rest or not minutes else words)


FILTERS = {
    "clock": clock,
    "day": day_in_figures,
    "day_in_words": day_in_words,
    "digits": digits,
    "duration": duration,
    "file_size": file_size,
    "hour": hour,
    "iso": iso,
    "moment": moment_in_figures,
    "number": number,
    "shorten": shorten,
    "two_digits": two_digits,
    "weekday": weekday,
}
