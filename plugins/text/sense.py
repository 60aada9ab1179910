"""Cuts a wording into the pieces a line may not break, each with how badly a line would end after it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate, pairwise

from plugins.text.compounds import (
    COMPOUNDS,
    COUNTED_BY,
    COUNTS,
    DATE_PARTS,
    HAN_COMPOUNDS,
    LEANING,
    LONGEST,
    OPENERS,
    PAIRS,
    PLACES,
)
from plugins.text.scripts import is_han
from plugins.text.unspaced import is_unspaced, parts_of

ZERO_WIDTH_SPACE = "\u200b"
_NUMERAL = re.compile(r"[0-9]+(?:[./,-][0-9]+)*|[IVXLC]+")
_NAME = re.compile(r"[A-ZÀ-ÞĂĐĨŨƠƯẠ-Ỹ]\S*[a-zß-ÿăđĩũơưạ-ỹ]")
"""A syllable with a capital and a small letter: two of them in succession are a name, or may be one."""
_DASH = re.compile(r"[-–—−]")
_HAN_OPEN = "“‘（《「『【〈(［｛〔＜"
_HAN_CLOSE = "。，、；：？！”’）》」』】〉…—―～·・).,!?:;%］｝〕＞％．々ーぁぃぅぇぉっゃゅょァィゥェォッャュョ"
_HAN_PIECE = re.compile(
    f"[{re.escape(_HAN_OPEN)}]*"
    f"(?:{'|'.join(sorted(HAN_COMPOUNDS, key=lambda word: (-len(word), word)))}"
    f"|(?:(?:[0-9][0-9./:-]*|[〇一二三四五六七八九十百]+)[年月日号號时時分届屆])+|[0-9A-Za-zÀ-ỹ./:-]+|[ァ-ヺー]+|.)[{re.escape(_HAN_CLOSE)}]*"
)
_HAN_LEANING = "的了们"
"""Characters that lean on what stands before them, as hiragana do: a line should not begin with one."""
_EDGES = " .,;:!?…“”‘’\"'()«»-–—"

# How badly a line ends: 0 at a full stop, 1 between two words.
SENTENCE, CLAUSE, BEFORE_OPENER, PLAIN, UNSURE, PAIR, DANGLING = 0.0, 0.1, 0.35, 1.0, 1.8, 2.2, 4.0
TORN = 4.5
"""Within a name, an address, or a word of a script without spaces."""

LONG_TOKEN = 15
_WITHIN_TOKEN = re.compile(r"(?<=[^\s/_-]{2}[/_-])(?=[^\s/_-]{3})|(?<=[^\W\d]{3}[.@])(?=[^\W\d]{3})")
"""Where a line may break within a token of LONG_TOKEN characters: a document's number, an address of the web."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Text no line breaks; `joint` stands between it and the next piece on the same line."""

    text: str
    syllables: int
    badness: float
    joint: str = " "


def pieces_of(wording: str) -> tuple[Piece, ...]:
    """The wording in pieces: compounds whole, numerals with what they number, dashes with what precedes.

    Joined with their joints, the pieces are the wording. Khmer breaks at spaces and zero-width spaces, and where it
    has none between words we list, at a price between syllables; Chinese between any two characters but before
    closing and after opening signs.
    """
    tokens = wording.split(" ")
    glued = _glued(tokens)
    pieces: list[Piece] = []
    start = 0
    for index, token in enumerate(tokens):
        if index + 1 < len(tokens) and glued[index]:
            continue
        following = tokens[index + 1] if index + 1 < len(tokens) else ""
        text = " ".join(tokens[start : index + 1])
        badness = _badness(token, following)
        if badness == PLAIN and _both_alone(glued, index):
            badness = UNSURE
        pieces += _split_zero_width(text, index + 1 - start, badness)
        start = index + 1
    return tuple(pieces)


def beginnings(wording: str) -> Iterator[str]:
    """What is left of the wording when its last piece is taken away, then the one before, and so on."""
    ends = list(accumulate(len(piece.text + piece.joint) for piece in pieces_of(wording)))
    for end in reversed(ends[:-1]):
        yield beginning(wording, end)


def beginning(wording: str, count: int) -> str:
    """The first characters of the wording, so many not counting its zero-width spaces."""
    seen = 0
    for place, char in enumerate(wording):
        if seen == count:
            return wording[:place]
        seen += char != ZERO_WIDTH_SPACE
    return wording


def _both_alone(glued: list[bool], index: int) -> bool:
    """Whether tokens `index` and `index + 1` are both in no piece of several: they may be a word we do not list."""
    tied = [*glued[max(index - 1, 0) : index], *glued[index + 1 : index + 2]]
    return index < len(glued) and not any(tied)


def _split_zero_width(text: str, syllables: int, badness: float) -> list[Piece]:
    """One piece, or the parts of a long token, or for Khmer and its like those between its zero-width spaces, for
    Chinese its characters."""
    if any(map(is_han, text)):
        return _split_han(text.replace(ZERO_WIDTH_SPACE, ""), badness)
    found: list[Piece] = []
    for stretch in filter(None, text.split(ZERO_WIDTH_SPACE)):
        found += _split_unspaced(stretch) if any(map(is_unspaced, stretch)) else _split_long(stretch, syllables)
    if not found:
        return [Piece(text, syllables, badness)]
    last = found[-1]
    ends = min(badness, CLAUSE) if any(map(is_unspaced, last.text)) else badness
    return [*found[:-1], Piece(last.text, last.syllables, ends)]


def _split_unspaced(stretch: str) -> list[Piece]:
    """The words of a stretch, as far as we know them."""
    parts = parts_of(stretch)
    known = [before and after for (_, before), (_, after) in pairwise(parts)]
    return [Piece(part, 2, PLAIN if sure else TORN, "") for (part, _), sure in zip(parts, [*known, True])]


def _split_long(stretch: str, syllables: int) -> list[Piece]:
    """The stretch, or its parts when a token of it is long."""
    if max(map(len, stretch.split(" "))) < LONG_TOKEN:
        return [Piece(stretch, syllables, PLAIN, "")]
    return [Piece(part, 2, TORN, "") for part in _WITHIN_TOKEN.split(stretch)]


def _split_han(text: str, badness: float) -> list[Piece]:
    """One piece for each character or listed word, signs and figures with what they belong to."""
    parts = _HAN_PIECE.findall(text)
    pieces = [Piece(part, _han_length(part), _han_badness(part, after), "") for part, after in pairwise(parts)]
    return [*pieces, Piece(parts[-1], _han_length(parts[-1]), badness)]


def _han_length(part: str) -> int:
    """How many characters stand in a piece, its signs not counted."""
    return len(part.strip(_HAN_OPEN + _HAN_CLOSE)) or 1


def _han_badness(part: str, after: str) -> float:
    if part[-1] in "。！？；：":
        return SENTENCE
    if part[-1] in "，、）》”":
        return CLAUSE
    return DANGLING if after[0] in _HAN_LEANING or "ぁ" <= after[0] <= "ゟ" else UNSURE


def _glued(tokens: list[str]) -> list[bool]:
    """For each token but the last, whether it may not be parted from the next."""
    bare = [token.strip(_EDGES).casefold() for token in tokens]
    glued = [_belongs(tokens, bare, index) for index in range(len(tokens) - 1)]
    for index in range(len(tokens)):
        for inner in range(index, index + _compound_at(tokens, bare, index) - 1):
            glued[inner] = True
    return glued


def _compound_at(tokens: list[str], bare: list[str], index: int) -> int:
    """How many tokens the longest compound beginning here has; 1 when none does."""
    for length in range(min(LONGEST, len(tokens) - index), 1, -1):
        inside = tokens[index : index + length - 1]
        unbroken = all(token == token.rstrip(_EDGES) for token in inside)
        if unbroken and tuple(bare[index : index + length]) in COMPOUNDS:
            return length
    return 1


def _belongs(tokens: list[str], bare: list[str], index: int) -> bool:
    """Whether a place's name, a numeral, or a dash ties token `index` to the next one."""
    here, after = tokens[index], tokens[index + 1]
    if bare[index] in PLACES and here == here.rstrip(_EDGES) and after[0].isupper() and not here.isupper():
        return True
    if _DASH.fullmatch(after):
        return True
    if _DASH.fullmatch(here):
        return index > 0 and _is_numeral(tokens[index - 1]) and _is_numeral(after)
    if _is_numeral(after):
        return here == here.rstrip(_EDGES) and bare[index] in COUNTED_BY
    return _is_numeral(here) and here == here.rstrip(_EDGES) and bare[index + 1] in COUNTS


def _is_numeral(token: str) -> bool:
    return _NUMERAL.fullmatch(token.strip(_EDGES)) is not None


def _badness(token: str, following: str) -> float:
    """How badly a line would end between two tokens."""
    here, after = token.strip(_EDGES).casefold(), following.strip(_EDGES).casefold()
    if token.endswith((".", "!", "?", ":", ";", "…", "”")):
        return SENTENCE
    if token.endswith(",") or _DASH.fullmatch(token) or following.startswith(("“", "(")):
        return CLAUSE
    if here in OPENERS or here in LEANING:
        return DANGLING
    if (here, after) in PAIRS or (_is_numeral(token) and after in DATE_PARTS):
        return PAIR
    if _NAME.fullmatch(token) and _NAME.match(following):
        return TORN
    return BEFORE_OPENER if after in OPENERS else PLAIN
