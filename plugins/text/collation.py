"""The Vietnamese alphabet's order, for every list a citizen reads from A to Z."""

import unicodedata

# a ă â b c d đ e ê g h i k l m n o ô ơ p q r s t u ư v x y; f j w z stand where dictionaries put them.
_LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_RANK = {letter: rank for rank, letter in enumerate(_LETTERS, start=100)}

# Ngang, huyền, hỏi, ngã, sắc, nặng (CLDR's order for vi; the election law does not state one).
_TONES = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}


def syllable_key(syllable: str) -> tuple[tuple[int, ...], int]:
    """(letters, tone) of one syllable; letters decide first, the tone only between equal letters.

    A syllable has one tone, over whichever letter it is written: hòa and hoà are equal.
    """
    letters: list[int] = []
    tones: list[int] = []
    for char in unicodedata.normalize("NFC", syllable).casefold():
        letter, tone = _split_tone(char)
        letters.append(_RANK.get(letter, _outside(letter)))
        tones.append(tone)
    return tuple(letters), max(tones, default=0)


def collation_key(text: str) -> tuple[tuple[tuple[int, ...], ...], tuple[int, ...]]:
    """A key that sorts phrases as a Vietnamese dictionary does: syllable by syllable, tones last."""
    keys = [syllable_key(syllable) for syllable in text.split()]
    return tuple(letters for letters, _ in keys), tuple(tones for _, tones in keys)


def _split_tone(char: str) -> tuple[str, int]:
    """A character as (letter with its hat or horn, tone 0…5)."""
    tone = 0
    rest = []
    for part in unicodedata.normalize("NFD", char):
        if part in _TONES:
            tone = _TONES[part]
        else:
            rest.append(part)
    return unicodedata.normalize("NFC", "".join(rest)), tone


def _outside(char: str) -> int:
    """Digits and signs before the letters, other scripts after them, each in code point order."""
    point = ord(char[0])
    return min(point, 99) if point < 0x80 else 1000 + point
