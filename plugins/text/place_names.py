"""Names of places apart from the words that say what they are: xã, phường, khu phố, ấp …

theme/static/js/lookup.js takes the same words from what a reader types, so that both meet; what is dropped
from a name is dropped from a query too.
"""

from functools import lru_cache

from plugins.text.normal import nfc
from plugins.text.tokens import Token, tokens

RANKS = (
    *(("to", "dan", "pho"), ("khu", "pho"), ("thi", "tran"), ("dac", "khu"), ("thi", "xa"), ("thanh", "pho")),
    *(("xa",), ("phuong",), ("ap",), ("thon",), ("buon",), ("huyen",), ("khom",), ("xom",)),
)
"""Words that say what a place is, longest first; without marks they are seldom anything else."""
MARKED_RANKS = ("tinh3", "quan56", "ban3", "to36")
"""Tỉnh, quận, bản, tổ: at the beginning and with their marks only, for Tịnh and Quan begin names."""


def significant(row: list[Token]) -> list[str]:
    """The folded syllables that are the name itself; all of them when nothing else is there.

    >>> significant(tokens("Thị trấn Bến Lam")), significant(tokens("Tổ dân phố 03")), significant(tokens("Xã"))
    (['ben', 'lam'], ['3'], ['xa'])
    """
    words = [token.folded for token in row]
    kept: list[str] = []
    place = 0
    while place < len(words):
        length = rank_length(words[place:]) or int(place == 0 and len(row) > 1 and row[0].exact in MARKED_RANKS)
        if not length:
            kept.append(words[place])
        place += length or 1
    return kept or words


def rank_length(words: list[str]) -> int:
    """How many of the folded words at the beginning say what the place is."""
    return next((len(rank) for rank in RANKS if tuple(words[: len(rank)]) == rank), 0)


@lru_cache(maxsize=1 << 14)
def without_rank(name: str) -> str:
    """The name from its first word that is not a rank; the whole when it has no other.

    >>> without_rank("Đặc khu Hòn Lam")
    'Hòn Lam'
    """
    row = tokens(name)
    marked = len(row) > 1 and row[0].exact in MARKED_RANKS
    length = rank_length([token.folded for token in row]) or int(marked)
    return nfc(name)[row[length].start :] if length < len(row) else name
