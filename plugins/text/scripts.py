"""Which script each stretch of a text is in, so that each is set in the font made for it."""

import unicodedata
from enum import StrEnum


class Script(StrEnum):
    """The scripts the banners have a font for."""

    LATIN = "latin"
    KHMER = "khmer"


_JOINERS = "\u200b\u200c\u200d"
_KHMER = ((0x1780, 0x17FF), (0x19E0, 0x19FF))


def is_khmer(char: str) -> bool:
    """Whether the character is one of the Khmer script."""
    return any(first <= ord(char) <= last for first, last in _KHMER)


def split_runs(text: str) -> tuple[tuple[Script, str], ...]:
    """The text in stretches of one script, in order; joined again they are the text.

    Spaces and joiners stay with what stands before them; figures and signs are set with the Latin font.

    >>> [run for _, run in split_runs("ថ្ងៃ 15/3")]
    ['ថ្ងៃ ', '15/3']
    """
    runs: list[tuple[Script, str]] = []
    for char in text:
        if runs and (char.isspace() or char in _JOINERS):
            script = runs[-1][0]
        else:
            script = Script.KHMER if is_khmer(char) else Script.LATIN
        if runs and runs[-1][0] is script:
            runs[-1] = (script, runs[-1][1] + char)
        else:
            runs.append((script, char))
    return tuple(runs)


def needs_shaping(text: str) -> bool:
    """Whether letters must be placed by Raqm: Khmer, and letters whose marks are characters of their own."""
    return any(is_khmer(char) or unicodedata.combining(char) for char in unicodedata.normalize("NFC", text))
