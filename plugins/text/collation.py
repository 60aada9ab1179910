"""The Vietnamese alphabet's order, for every list a citizen reads from A to Z."""

import unicodedata

# a ă â b c d đ e ê g h i k l m n o ô ơ p q r s t u ư v x y; f j w z stand where dictionaries put them.
_LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_STEP = 2
_MARKED = 1
_RANK = {letter: rank for rank, letter in zip(range(100, 1000, _STEP), _LETTERS, strict=False)}
_LETTER_AT = {rank: letter for letter, rank in _RANK.items()}
_STROKED_B = "\u0180"
_SAME = dict.fromkeys("\u2019\u02bc\u2018\u00b4\u02b9\u2032`", "'")

# Ngang, huyền, hỏi, ngã, sắc, nặng (CLDR's order for vi; the election law does not state one).
_TONES = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}


def syllable_key(syllable: str) -> tuple[tuple[int, ...], int]:
    """(letters, tone) of one syllable; letters decide first, the tone only between equal letters.

    A syllable has one tone, over whichever letter it is written: hòa and hoà are equal. Letters of other
    alphabets that add a mark to one of ours (Ê-đê č, ĭ, ƀ) follow that one.
    """
    letters: list[int] = []
    tone = 0
    for char in unicodedata.normalize("NFD", unicodedata.normalize("NFC", syllable).casefold()):
        if char in _TONES:
            tone = max(tone, _TONES[char])
        elif unicodedata.combining(char) and letters:
            letters[-1] = _with_mark(letters[-1], char)
        else:
            letters.append(_rank(char))
    return tuple(letters), tone


def collation_key(text: str) -> tuple[tuple[tuple[int, ...], ...], tuple[int, ...]]:
    """A key that sorts phrases as a Vietnamese dictionary does: syllable by syllable, tones last."""
    keys = [syllable_key(syllable) for syllable in text.split()]
    return tuple(letters for letters, _ in keys), tuple(tones for _, tones in keys)


def _rank(letter: str) -> int:
    """The place of a letter without marks; a stroked b follows b, the signs written for one apostrophe are equal."""
    letter = _SAME.get(letter, letter)
    if letter == _STROKED_B:
        return _RANK["b"] + _MARKED
    return _RANK.get(letter, _outside(letter))


def _with_mark(rank: int, mark: str) -> int:
    """The place of the letter that stands at `rank`, with a hat, a horn, or a mark foreign to Vietnamese."""
    letter = _LETTER_AT.get(rank)
    marked = unicodedata.normalize("NFC", f"{letter}{mark}") if letter else ""
    return _RANK.get(marked, rank - rank % _STEP + _MARKED if rank in _LETTER_AT else rank)


def _outside(char: str) -> int:
    """Digits and signs before the letters, other scripts after them, each in code point order."""
    point = ord(char[0])
    return min(point, 99) if point < 0x80 else 10_000 + point
