"""What a banner says: the slogan as issued, who answers for it, and polling day."""

import datetime
from dataclasses import dataclass

from plugins.text.wording import day_in_figures, weekday

_WEEKDAYS = {
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    "km": ("ថ្ងៃចន្ទ", "ថ្ងៃអង្គារ", "ថ្ងៃពុធ", "ថ្ងៃព្រហស្បតិ៍", "ថ្ងៃសុក្រ", "ថ្ងៃសៅរ៍", "ថ្ងៃអាទិត្យ"),
}


NON_BREAKING_HYPHEN = "\u2011"
"""Looks like a hyphen and has no glyph in our fonts; no line breaks at a hyphen anyway."""


@dataclass(frozen=True, slots=True)
class Notice:
    """The words of one banner, in the order of their weight."""

    wording: str
    weekday: str
    day: str
    """15/3."""
    year: str
    operator: str


def notice(wording: str, lang: str, polling_day: datetime.date, operator: str) -> Notice:
    """The words of a banner; the weekday is in the wording's language where we know it."""
    names = _WEEKDAYS.get(lang.split("-")[0])
    name = names[polling_day.weekday()] if names else weekday(polling_day)
    day, _, year = day_in_figures(polling_day).rpartition("/")
    return Notice(wording.replace(NON_BREAKING_HYPHEN, "-"), name, day, year, operator)
