"""What a banner says: the slogan as issued, who answers for it, and polling day."""

import datetime
from dataclasses import dataclass

from plugins.text.wording import day_in_figures, weekday_in

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
    name = weekday_in(polling_day, lang)
    day, _, year = day_in_figures(polling_day).rpartition("/")
    return Notice(wording.replace(NON_BREAKING_HYPHEN, "-"), name, day, year, operator)
