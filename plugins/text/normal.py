"""One normal form for all text, and the folded form that search compares by."""

import re
import unicodedata

# Letters that NFD does not take apart, with what a reader without a Vietnamese keyboard types instead.
_STROKED = str.maketrans(
    {"đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "ƀ": "b", "Ƀ": "B"}
)

# Characters that take no part in a word and differ from copy to copy: zero-width marks, soft hyphen, BOM.
INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")

# C0 and C1 controls other than tab and newline: no XML document, and no feed, may hold them.
CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff]")

# Marks that reorder the text around them; in a headline or on a public board they change what is read.
BIDI_CONTROL = re.compile("[\u202a-\u202e\u2066-\u2069]")


def nfc(text: str) -> str:
    """The same text with every letter and its marks as one code point where Unicode has one."""
    return unicodedata.normalize("NFC", text)


def strip_marks(text: str) -> str:
    """Latin letters without tone, hat, horn or stroke ("Đặng" → "Dang"); other scripts keep their marks."""
    kept: list[str] = []
    latin = False
    for char in unicodedata.normalize("NFD", text.translate(_STROKED)):
        if unicodedata.combining(char):
            if not latin:
                kept.append(char)
            continue
        latin = char < "\u0250" or "\u1e00" <= char <= "\u1eff"
        kept.append(char)
    return unicodedata.normalize("NFC", "".join(kept))


def fold(text: str) -> str:
    """What two spellings of one Vietnamese phrase have in common: lower case, no marks, single spaces.

    >>> fold("  Đơn vị  bầu cử ")
    'don vi bau cu'
    """
    return " ".join(strip_marks(INVISIBLE.sub("", text)).casefold().split())


def one_line(text: str) -> str:
    """The text with every run of white space (non-breaking spaces too) as one space, none at the ends."""
    return " ".join(text.split())


def shorten(text: str, limit: int) -> str:
    """At most `limit` characters of the text in one line, cut between words, with an ellipsis when cut."""
    line = one_line(text)
    if len(line) <= limit:
        return line
    cut = line[: limit - 1].rsplit(" ", 1)[0].rstrip(" ,.;:–-")
    return f"{cut}…"
