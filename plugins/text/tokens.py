"""The analysis search compares by: a text as tokens, each with its exact and its folded form.

theme/static/js/search.js does the same in the browser; tests/data/tokens.json holds both to it. Scripts
are told apart by ranges written out here and there, so that no two Unicode versions can disagree.

- Latin: syllables. Folded keeps the bare letters; exact adds the figures by which VNI types the marks, so
  that it does not matter over which letter a tone stands: hoà and hòa are "hoa2", được "duoc5779". A
  lone final y is an i, so that kỳ and kì are one.
- Digits: numbers without leading zeros, so that 07 and 7 are one.
- Khmer and Han, written without spaces: pairs of neighbouring clusters or characters.
- Every other script: whole words.
"""

import re
import unicodedata
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

_LATIN = "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02af\u1e00-\u1eff"
_MARK = "\u0300-\u036f"
_UNSEEN = "\u00ad\u200b-\u200f\u2060\ufe00-\ufe0f\ufeff"
_APOSTROPHE = "'\u02b9\u02bb-\u02bd\u2018\u2019"
_DIGIT = "0-9\u17e0-\u17e9\uff10-\uff19"
_KHMER = "\u1780-\u17b3"
_HAN = "\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_OTHER = "\u0370-\u167f\u1681-\u177f\u1800-\u180d\u1810-\u1cff\u3040-\u30ff\ua000-\ua4cf\uaa00-\uaaff\uac00-\ud7a3"

_CLUSTER = f"[{_KHMER}](?:\u17d2[{_UNSEEN}]*[{_KHMER}]|[\u17b4-\u17d1\u17d3\u17dd{_UNSEEN}])*"
_RUN = re.compile(
    f"(?P<latin>[{_LATIN}](?:[{_LATIN}{_MARK}{_UNSEEN}]|[{_APOSTROPHE}](?=[{_LATIN}{_MARK}]))*)"
    f"|(?P<number>[{_DIGIT}]+)"
    f"|(?P<khmer>(?:{_CLUSTER})+)"
    f"|(?P<han>[{_HAN}](?:[{_UNSEEN}]*[{_HAN}])*)"
    f"|(?P<other>[{_OTHER}][{_OTHER}{_MARK}{_UNSEEN}]*)"
)
_PIECE = {"khmer": re.compile(_CLUSTER), "han": re.compile(f"[{_HAN}]")}
_DROPPED = re.compile(f"[{_UNSEEN}{_APOSTROPHE}]")

# Lower-case letters beside which Unicode keeps others that readers take for the same.
_SAME = str.maketrans({"ß": "ss", "ς": "σ", "ſ": "s", "æ": "ae", "œ": "oe", "ı": "i"})
# Letters that do not come apart into a letter and a mark. ð and ɖ are typed for đ on foreign keyboards; ƀ is
# Êđê, Gia Rai and Ba Na.
_STROKED = {"đ": "d", "ð": "d", "ɖ": "d", "ɗ": "d", "ƀ": "b", "ɓ": "b"}
_STROKED |= {"ł": "l", "ø": "o", "ħ": "h", "ŧ": "t", "ɨ": "i"}
# Kỳ and kì, quý and quí are one word each; the y of ý, uy and tay is not concerned.
_FINAL_Y = re.compile("^([b-df-hj-np-tv-xz]+|qu)y$")
_FIGURES = {ord(zero) + value: str(value) for zero in "\u17e0\uff10" for value in range(10)}
# Sắc, huyền, hỏi, ngã, nặng; hat, horn, breve. 9 is a stroke; 0, which VNI has for "none", any other mark.
_VNI = {"\u0301": "1", "\u0300": "2", "\u0309": "3", "\u0303": "4", "\u0323": "5"}
_VNI |= {"\u0302": "6", "\u031b": "7", "\u0306": "8"}


class Token(NamedTuple):
    """One unit of search, and where it stands in the NFC form of the text."""

    exact: str
    folded: str
    start: int
    end: int


def tokens(text: str) -> list[Token]:
    """All tokens of a text in order; offsets are those of its NFC form.

    >>> [(token.exact, token.folded) for token in tokens("Hoà 07/QĐ")]
    [('hoa2', 'hoa'), ('7', '7'), ('qd9', 'qd')]
    """
    found: list[Token] = []
    for match in _RUN.finditer(unicodedata.normalize("NFC", text)):
        script = match.lastgroup
        if script in _PIECE:
            found.extend(_pairs(match, _PIECE[script]))
        else:
            exact, folded = forms(match[0], script)
            if exact:
                found.append(Token(exact, folded, match.start(), match.end()))
    return found


Word = tuple[str, str]
"""A token as an index wants it: its folded form, and the figures that its exact form has more."""

LONGEST_WORD = 60
"""What is longer is no word that anybody types, but code or a key."""
_UNBROKEN = frozenset("-–/_'’.")
"""What may stand inside one chunk between two words that are still side by side: 07/QĐ-UBBC."""


def words(text: str) -> list[Word | None]:
    """The tokens of a text in order, and None wherever the words left and right of it are not side by side:
    at punctuation, at a line's end, and around signs written without spaces.

    What `tokens` finds and `single_signs` besides, without words of more than LONGEST_WORD letters; ten times
    as fast on a long text: no token spans white space, so each chunk between two spaces is analysed once.
    """
    found: list[Word | None] = []
    for line in unicodedata.normalize("NFC", text).split("\n"):
        for chunk in line.split():
            found += _chunk(chunk)
        found.append(None)
    return found


@lru_cache(maxsize=1 << 17)
def _chunk(chunk: str) -> tuple[Word | None, ...]:
    """What a text without white space gives to `words`."""
    found: list[Word | None] = []
    last = 0
    for token in tokens(chunk):
        between = chunk[last : token.start]
        piecewise = token.start < last or is_piecewise(token.folded)
        if piecewise or not _UNBROKEN.issuperset(between):
            found.append(None)
        if len(token.exact) <= LONGEST_WORD:
            found.append((token.folded, token.exact[len(token.folded) :]))
        if piecewise:
            found.append(None)
        last = max(last, token.end)
    if chunk[last:]:
        found.append(None)
    signs = [sign for sign in single_signs(chunk) if (sign, "") not in found]
    if signs:
        gap = found.index(None)  # Where such a sign stands words are parted already.
        found[gap:gap] = [part for sign in signs for part in (None, (sign, ""))]
    return tuple(found)


def is_piecewise(word: str) -> bool:
    """Whether it is of a script written without spaces, whose tokens overlap."""
    return any(sign.match(word) for sign in _PIECE.values())


def are_side_by_side(text: str, left: Token, right: Token) -> bool:
    """Whether two tokens of an NFC text, whose only white space is " ", one after the other, are neighbours as
    `words` sees it."""
    if is_piecewise(left.folded) or is_piecewise(right.folded):
        return False
    return _UNBROKEN.issuperset(text[left.end : right.start].lstrip(" "))


def single_signs(text: str) -> list[str]:
    """Every Khmer cluster and Han character by itself; indexed so that a query of one sign finds it."""
    normal = unicodedata.normalize("NFC", text)
    return [
        _DROPPED.sub("", piece)
        for match in _RUN.finditer(normal)
        if match.lastgroup in _PIECE
        for piece in _PIECE[match.lastgroup].findall(match[0])
    ]


@lru_cache(maxsize=1 << 16)
def forms(run: str, script: str) -> tuple[str, str]:
    """(exact, folded) of one run of a script."""
    if script == "number":
        figures = run.translate(_FIGURES).lstrip("0") or "0"
        return figures, figures
    word = _DROPPED.sub("", run).lower().translate(_SAME)
    if script == "other":
        return (word := unicodedata.normalize("NFC", word)), word
    letters, figures = [], []
    for char in unicodedata.normalize("NFD", word):
        if "\u0300" <= char <= "\u036f":
            figures.append(_VNI.get(char, "0"))
        else:
            letters.append(_STROKED.get(char, char))
            figures.append("9" if char in _STROKED else "")
    folded = _FINAL_Y.sub(r"\1i", "".join(letters))
    return folded + "".join(sorted(figures)), folded


def _pairs(run: re.Match[str], piece: re.Pattern[str]) -> list[Token]:
    """Neighbouring clusters or characters two by two; a lone one as itself."""
    places = [(match.start(), match.end()) for match in piece.finditer(run[0])]
    spans = list(pairwise(places)) or [(places[0], places[0])]
    found = []
    for (start, _), (_, end) in spans:
        sign = _DROPPED.sub("", run[0][start:end])
        found.append(Token(sign, sign, run.start() + start, run.start() + end))
    return found
