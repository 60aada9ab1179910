"""Which script each stretch of a text is in, so that each is set in the font made for it."""

import unicodedata
from collections.abc import Mapping
from enum import StrEnum
from functools import lru_cache
from types import MappingProxyType


class Script(StrEnum):
    """The scripts the banners have fonts for; Greek and Cyrillic are set as Latin letters are."""

    LATIN = "latin"
    KHMER = "khmer"
    HAN = "han"
    HANGUL = "hangul"
    THAI = "thai"
    LAO = "lao"
    MYANMAR = "myanmar"
    CHAM = "cham"
    TAI_VIET = "tai viet"
    DEVANAGARI = "devanagari"


_RANGES: Mapping[Script, tuple[tuple[int, int], ...]] = MappingProxyType(
    {
        Script.KHMER: ((0x1780, 0x17FF), (0x19E0, 0x19FF)),
        Script.HAN: (
            *((0x2E80, 0x312F), (0x3190, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0xFE30, 0xFE4F)),
            *((0xFF00, 0xFFEF), (0x20000, 0x323AF)),
        ),
        Script.HANGUL: ((0x1100, 0x11FF), (0x3130, 0x318F), (0xAC00, 0xD7FF)),
        Script.THAI: ((0x0E00, 0x0E7F),),
        Script.LAO: ((0x0E80, 0x0EFF),),
        Script.MYANMAR: ((0x1000, 0x109F), (0xA9E0, 0xA9FF), (0xAA60, 0xAA7F)),
        Script.CHAM: ((0xAA00, 0xAA5F),),
        Script.TAI_VIET: ((0xAA80, 0xAADF),),
        Script.DEVANAGARI: ((0x0900, 0x097F), (0xA8E0, 0xA8FF)),
    }
)
"""Their code points; every other is set as Latin letters are."""

_WIDE_BESIDE_HAN = "\u2014\u2015\u2025\u2026\u00b7"
"""Dashes and dots that fill whole squares in Chinese."""
_JOINERS = "\u200b\u200c\u200d"
_PLACED_SINGLY = (Script.LATIN, Script.HAN, Script.HANGUL)
"""Scripts whose letters stand one after another, so that no shaping is needed to read them."""


def is_khmer(char: str) -> bool:
    """Whether the character is one of the Khmer script."""
    return script_of(char) is Script.KHMER


def is_han(char: str) -> bool:
    """Whether the character is Chinese or Japanese: a Han character, kana, or a sign as wide as one."""
    return script_of(char) is Script.HAN


@lru_cache(maxsize=1 << 12)
def script_of(char: str) -> Script:
    """The script whose font a character is set in."""
    for script, ranges in _RANGES.items():
        if any(first <= ord(char) <= last for first, last in ranges):
            return script
    return Script.LATIN


@lru_cache(maxsize=1 << 12)
def split_runs(text: str) -> tuple[tuple[Script, str], ...]:
    """The text in stretches of one script, in order; joined again they are the text.

    Spaces, joiners and marks stay with what stands before them; figures and signs are set with the Latin font.

    >>> [run for _, run in split_runs("ថ្ងៃ 15/3")]
    ['ថ្ងៃ ', '15/3']
    """
    wide = _WIDE_BESIDE_HAN if any(map(is_han, text)) else ""
    runs: list[tuple[Script, str]] = []
    for char in text:
        if runs and _leans(char):
            script = runs[-1][0]
        elif char in wide:
            script = Script.HAN
        else:
            script = script_of(char)
        if runs and runs[-1][0] is script:
            runs[-1] = (script, runs[-1][1] + char)
        else:
            runs.append((script, char))
    return tuple(runs)


def _leans(char: str) -> bool:
    """Whether a character is set in the font of what stands before it."""
    return (char.isspace() and char != "\u3000") or char in _JOINERS or unicodedata.combining(char) > 0


@lru_cache(maxsize=1 << 12)
def needs_shaping(text: str) -> bool:
    """Whether letters must be placed by Raqm: those of scripts whose signs stand about their letters, and letters
    whose marks are characters of their own."""
    normal = unicodedata.normalize("NFC", text)
    return any(script_of(char) not in _PLACED_SINGLY or unicodedata.combining(char) for char in normal)


def first_from_right_to_left(text: str) -> str | None:
    """The first letter of a script that is written from right to left; None when there is none."""
    return next((char for char in text if unicodedata.bidirectional(char) in ("R", "AL")), None)
