"""The Vietnamese alphabet's order: a dictionary's, for every list a citizen reads from A to Z, and that of
official lists of people, which compares letter by letter."""

import unicodedata
from functools import lru_cache

# a ă â b c d đ e ê g h i k l m n o ô ơ p q r s t u ư v x y; f j w z stand where dictionaries put them.
_LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_STEP = 2
_MARKED = 1
_RANK = {letter: rank for rank, letter in zip(range(100, 1000, _STEP), _LETTERS, strict=False)}
_LETTER_AT = {rank: letter for letter, rank in _RANK.items()}
# Over either of these two vowels at a syllable's end a tone means the same: hòa and hoà, khỏe and khoẻ, thủy and thuỷ.
_OPEN_PAIRS = tuple((_RANK[pair[0]], _RANK[pair[1]]) for pair in ("oa", "oe", "uy"))
_STROKED_B = "\u0180"
_SAME = dict.fromkeys("\u2019\u02bc\u2018\u00b4\u02b9\u2032`", "'")

# Ngang, huyền, hỏi, ngã, sắc, nặng (CLDR's order for vi; the election law does not state one).
_TONES = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}


@lru_cache(maxsize=1 << 14)
def syllable_key(syllable: str) -> tuple[tuple[int, ...], int]:
    """(letters, tone) of one syllable; letters decide first, the tone only between equal letters.

    A syllable has one tone, over whichever letter it is written: hòa and hoà are equal. Letters of other
    alphabets that add a mark to one of ours (Ê-đê č, ĭ, ƀ) follow that one.
    """
    letters, tone, _ = _apart(syllable)
    return letters, tone


def collation_key(text: str) -> tuple[tuple[tuple[int, ...], ...], tuple[int, ...]]:
    """A key that sorts phrases as a Vietnamese dictionary does: syllable by syllable, tones last."""
    keys = [syllable_key(syllable) for syllable in text.split()]
    return tuple(letters for letters, _ in keys), tuple(tones for _, tones in keys)


def list_key(text: str) -> tuple[tuple[tuple[int, int], ...], ...]:
    """A key that sorts names as official lists do: syllable by syllable, letter by letter, each toned vowel a
    letter of its own after the plain one (a à ả ã á ạ ă …), so that Hoan stands before Hòa.

    Found in the official list of 2021 (docs/decisions/0007). hòa and hoà are equal.
    """
    return tuple(_toned_letters(syllable) for syllable in text.split())


def _toned_letters(syllable: str) -> tuple[tuple[int, int], ...]:
    letters, tone, place = _apart(syllable)
    if letters[-2:] in _OPEN_PAIRS and letters[-3:-2] != (_RANK["q"],):
        place = len(letters) - 2
    return tuple((letter, tone if at == place else 0) for at, letter in enumerate(letters))


def _apart(syllable: str) -> tuple[tuple[int, ...], int, int]:
    """(letters, tone, the place of the letter that bears it) of one syllable."""
    letters: list[int] = []
    tone = place = 0
    for char in unicodedata.normalize("NFD", unicodedata.normalize("NFC", syllable).casefold()):
        if char in _TONES:
            tone, place = max(tone, _TONES[char]), len(letters) - 1
        elif unicodedata.combining(char) and letters:
            letters[-1] = _with_mark(letters[-1], char)
        else:
            letters.append(_rank(char))
    return tuple(letters), tone, place


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
