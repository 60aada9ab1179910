"""Which pages stand in every language of the site, and which in Vietnamese alone."""

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
    if code == DEFAULT_LANGUAGE or not is_mirrored(address) or address.startswith(f"/{code}/"):
        return address
    return f"/{code}{address}"


def is_translation(address: str) -> bool:
    """Whether the page that mirrors this address in another language is a translation by itself."""
    return address.split("/")[1] in ALL_WORDS_OURS and not address.endswith("/so-sanh/")
