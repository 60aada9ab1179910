"""Which pages stand in every language of the site, and which in Vietnamese alone."""

import re
from collections.abc import Collection

from plugins.model.entry import DEFAULT_LANGUAGE

FOR_OFFICIALS = frozenset(
    {
        *("van-ban", "khau-hieu", "dinh-chinh", "ban-in", "bao-chi", "nhung", "nguon-cap-tin", "du-lieu", "phat-thanh"),
        *("ngoai-tuyen", "kieu-dang", "anh", "tep", "theme", "feeds"),
    }
)
"""First steps of the addresses that officials, press and technicians use: in Vietnamese alone."""

ALL_WORDS_OURS = frozenset({"", "lich-bau-cu", "dia-ban", "don-vi-bau-cu"})
"""First steps of the addresses whose pages hold no text of an editor: in another language they are translations."""


def is_mirrored(address: str) -> bool:
    """Whether a page of this address stands in every language: all that a voter needs."""
    first = address.split("/")[1]
    return address.partition("#")[0].endswith("/") and first not in FOR_OFFICIALS


def in_language(address: str, code: str) -> str:
    """The address at which a page stands in a language: "/hoi-dap/a/" → "/km/hoi-dap/a/"."""
    if code == DEFAULT_LANGUAGE or not is_mirrored(address):
        return address
    return f"/{code}{address}"


def original(address: str, codes: Collection[str]) -> str:
    """The Vietnamese address of what stands at an address of some language, of those with these codes."""
    first, _, rest = address[1:].partition("/")
    return f"/{rest}" if first in codes else address


def links_in_language(html: str, base: str, code: str, codes: Collection[str]) -> str:
    """A text whose links lead to the pages of a language, where they led to Vietnamese ones; `base` is the path of
    the site's address."""

    def led(match: re.Match[str]) -> str:
        address = match[1]
        return match[0] if original(address, codes) != address else f'href="{base}{in_language(address, code)}"'

    return re.sub(rf'href="{re.escape(base)}(/[^/"][^"]*)"', led, html)


def is_translation(address: str) -> bool:
    """Whether the page that mirrors this address in another language is a translation by itself."""
    return address.split("/")[1] in ALL_WORDS_OURS and not address.endswith("/so-sanh/")
