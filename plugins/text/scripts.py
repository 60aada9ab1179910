"""Which script each stretch of a text is in, so that each is set in the font made for it."""

import unicodedata
from enum import StrEnum
from functools import lru_cache


class Script(StrEnum):
    """The scripts the banners have a font for."""

    LATIN = "latin"
    KHMER = "khmer"
    HAN = "han"
    EXTENDED = "extended"
    """Latin letters that the Latin font lacks: Êđê ƀ, and those of phonetics."""


_JOINERS = "\u200b\u200c\u200d"
_HAN = ((0x2E80, 0x303F), (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0xFF00, 0xFFEF), (0x20000, 0x323AF))
_EXTENDED = ((0x0180, 0x019F), (0x01A2, 0x01AE), (0x01B1, 0x01E5), (0x01E8, 0x02AF), (0x02BC, 0x02BC))
_KHMER = ((0x1780, 0x17FF), (0x19E0, 0x19FF))


def is_khmer(char: str) -> bool:
    """Whether the character is one of the Khmer script."""
    return _within(char, _KHMER)


def is_han(char: str) -> bool:
    """Whether the character is Chinese: a Han character, or a sign as wide as one."""
    return _within(char, _HAN)


def _within(char: str, ranges: tuple[tuple[int, int], ...]) -> bool:
    return any(first <= ord(char) <= last for first, last in ranges)


def script_of(char: str) -> Script:
    """The script whose font a character is set in."""
    if is_khmer(char):
        return Script.KHMER
    if is_han(char):
        return Script.HAN
    return Script.EXTENDED if _within(char, _EXTENDED) else Script.LATIN


@lru_cache(maxsize=1 << 12)
def split_runs(text: str) -> tuple[tuple[Script, str], ...]:
    """The text in stretches of one script, in order; joined again they are the text.

    Spaces, joiners and marks stay with what stands before them; figures and signs are set with the Latin font.

    >>> [run for _, run in split_runs("ថ្ងៃ 15/3")]
    ['ថ្ងៃ ', '15/3']
    """
    runs: list[tuple[Script, str]] = []
    for char in text:
        if runs and ((char.isspace() and char != "\u3000") or char in _JOINERS or unicodedata.combining(char)):
            script = runs[-1][0]
        else:
            script = script_of(char)
        if runs and runs[-1][0] is script:
            runs[-1] = (script, runs[-1][1] + char)
        else:
            runs.append((script, char))
    return tuple(runs)


@lru_cache(maxsize=1 << 12)
def needs_shaping(text: str) -> bool:
    """Whether letters must be placed by Raqm: Khmer, and letters whose marks are characters of their own."""
    return any(is_khmer(char) or unicodedata.combining(char) for char in unicodedata.normalize("NFC", text))
