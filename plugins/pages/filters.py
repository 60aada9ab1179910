"""The filters templates may use: dates, numbers and sizes as the page's language writes them, and shortened text."""

import datetime
import json
from collections.abc import Callable, Mapping
from typing import Any

from markupsafe import Markup

from plugins.model.catalogue import VIETNAMESE, Said, Speech
from plugins.model.mirror import links_in_language
from plugins.model.words import words
from plugins.text.normal import shorten
from plugins.text.wording import clock, day_in_words


def digits(phone: str) -> str:
    """A telephone number as a tel: link writes it: "(0000) 100 200" → "0000100200"."""
    return "".join(char for char in phone if char.isdigit() or char == "+")


def iso(value: datetime.date) -> str:
    """A day or moment as machines read it."""
    return value.isoformat()


def two_digits(value: int) -> str:
    """07: numbers under ten as official lists print them."""
    return f"{value:02}"


def filters_of(speech: Speech, base: str = "", codes: tuple[str, ...] = ()) -> Mapping[str, Callable[..., Any]]:
    """The filters of templates in one language of those with these codes; `base` is the path of the site's address."""
    return {
        "clock": clock,
        "day": speech.day,
        "day_in_words": day_in_words,
        "digits": digits,
        "duration": speech.duration,
        "file_size": speech.file_size,
        "hour": speech.hour,
        "iso": iso,
        "led": _leader(speech, base, codes),
        "long_day": speech.long_day,
        "longest_day": speech.longest_day,
        "marked": _marker(speech),
        "moment": speech.moment,
        "month": speech.month,
        "number": speech.number,
        "said": _sayer(speech),
        "script_words": _script_speaker(speech),
        "shorten": shorten,
        "time_of_day": speech.time_of_day,
        "two_digits": two_digits,
        "weekday": speech.weekday,
    }


def _leader(speech: Speech, base: str, codes: tuple[str, ...]) -> Callable[[str], str]:
    """Gives the HTML of a text with links that stay in the language."""
    if speech is VIETNAMESE:
        return lambda html: html
    return lambda html: links_in_language(html, base, speech.code, codes)


def _sayer(speech: Speech) -> Callable[[Any], Any]:
    """Gives the translation of a value whose words the catalogue has; any other value as it is."""
    return lambda value: speech.said(value) if type(value) is str else value


def _script_speaker(speech: Speech) -> Callable[[str], str]:
    """Gives the words of a script in the page's language, for the script to find; nothing where it is Vietnamese."""

    def script_words(script: str) -> str:
        if speech is VIETNAMESE:
            return ""
        said = {text: speech.known(text) for text in words()[script] if speech.known(text)}
        text = json.dumps(said, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
        return Markup(f'<script type="application/json" data-words>{text}</script>')

    return script_words


def _marker(speech: Speech) -> Callable[[Any], Any]:
    """The same for a value that stands in an element of its page: what stays Vietnamese is marked as such, so that
    it is read aloud as Vietnamese."""

    def marked(value: Any) -> Any:
        if type(value) is not str:
            return value
        said = speech.said(value)
        if type(said) is Said or not _looks_vietnamese(value):
            return said
        return Markup('<span lang="vi">{}</span>').format(value)

    return marked


def _looks_vietnamese(text: str) -> bool:
    """Whether a text has a Latin letter with a mark, as nearly all Vietnamese has."""
    return any("\u00c0" <= char <= "\u024f" or "\u1e00" <= char <= "\u1eff" for char in text)
