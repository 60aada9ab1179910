"""Where a line may break within scripts that are written without spaces: between words we list, else syllables."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from plugins.text.compounds import KHMER_WORDS
from plugins.text.scripts import Script, script_of

LONG = 9
"""A stretch of at most so many letters with their signs is one word: the editor divides what is longer (U+200B)."""

_OPENING, _LONGEST_WORD = "«“‘([", 9
_WHOLE = "\u17b6\u17c1\u17c2\u17c3\u17c4\u17c5\u17c7\u17c8\u0e30\u0e32\u0e33\u0eb0\u0eb2\u0eb3"
"""Vowels after which a syllable needs no end."""


@dataclass(frozen=True, slots=True)
class _Writing:
    """What is one letter with all its signs; which of them end a syllable, and which may, having no vowel."""

    cluster: re.Pattern[str]
    ending: re.Pattern[str]
    bare: re.Pattern[str] | None = None


_WRITINGS: Mapping[Script, _Writing] = MappingProxyType(
    {
        Script.KHMER: _Writing(
            re.compile("[\u1780-\u17b3](?:\u17d2[\u1780-\u17b3])*[\u17b4-\u17d1\u17d3\u17dd\u200c\u200d]*"),
            re.compile("[\u1780-\u17b3][\u17cb\u17cd]"),
            re.compile("[\u1780-\u17a2]"),
        ),
        Script.THAI: _Writing(
            re.compile(
                "\u0e40[\u0e01-\u0e2e]{1,2}[\u0e35\u0e37][\u0e48-\u0e4b]?[\u0e22\u0e2d]"
                "|[\u0e40-\u0e44]?(?:[\u0e01-\u0e2e](?=[\u0e23\u0e25\u0e27][\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]))?"
                "[\u0e01-\u0e2e][\u0e30-\u0e3a\u0e45\u0e47-\u0e4e]*(?:[\u0e2d\u0e27](?=[\u0e01-\u0e2e](?![\u0e30-\u0e3a\u0e45-\u0e4e])))?"
            ),
            re.compile("[\u0e01-\u0e2e]\u0e4c"),
            re.compile("[\u0e01-\u0e2e]"),
        ),
        Script.LAO: _Writing(
            re.compile(
                "\u0ec0[\u0e81-\u0eae]\u0eb7[\u0ec8-\u0ecb]?\u0ead"
                "|[\u0ec0-\u0ec4]?(?:\u0eab(?=[\u0e87\u0e8d\u0e99\u0ea1\u0ea5\u0ea7][\u0eb0-\u0ecd]))?"
                "[\u0e81-\u0eae\u0edc-\u0edf][\u0eb0-\u0ebd\u0ec8-\u0ecd]*(?:[\u0ead\u0ea7](?=[\u0e81-\u0eae](?![\u0eb0-\u0ecd])))?"
            ),
            re.compile("[\u0e81-\u0eae]\u0ecc"),
            re.compile("[\u0e81-\u0eae]"),
        ),
        Script.MYANMAR: _Writing(
            re.compile("[\u1000-\u102a\u103f](?:\u1039[\u1000-\u102a]|[\u102b-\u1038\u103a-\u103e])*"),
            re.compile("[\u1000-\u1021]\u103a[\u1037\u1038]*"),
        ),
    }
)


def is_unspaced(char: str) -> bool:
    """Whether the character belongs to such a script; Han is not one of them, it breaks by rules of its own."""
    return script_of(char) in _WRITINGS


def parts_of(stretch: str) -> list[tuple[str, bool]]:
    """The stretch in parts that no line breaks, each with whether it is a word that we list; one part if it is
    short. Joined they are the stretch.

    >>> [part for part, _ in parts_of("ប្រជាជនទៅបោះឆ្នោតជ្រើសតាំង")]
    ['ប្រជាជន', 'ទៅ', 'បោះឆ្នោត', 'ជ្រើសតាំង']
    """
    clusters = _clusters(stretch)
    if len(clusters) <= LONG:
        return [(stretch, False)]
    found: list[tuple[str, bool]] = []
    index = start = 0
    while index < len(clusters):
        length = _word_at(clusters, index)
        if length:
            found += [(syllable, False) for syllable in _syllables(clusters[start:index])]
            found.append(("".join(clusters[index : index + length]), True))
            start = index + length
        index += max(length, 1)
    return [*found, *((syllable, False) for syllable in _syllables(clusters[start:]))]


def _syllables(clusters: list[str]) -> list[str]:
    """A letter without a vowel ends the syllable before, unless that needs none; two are a syllable then."""
    found: list[str] = []
    waits = ended = False
    for place, cluster in enumerate(clusters):
        bare = _is("bare", cluster)
        two = place + 1 < len(clusters) and _is("bare", clusters[place + 1])
        opens = bare and (ended or (two and found and found[-1][-1] in _WHOLE))
        if found and (waits or _is("ending", cluster) or (bare and not opens)):
            found[-1] += cluster
            waits, ended = False, bare
        else:
            found.append(cluster)
            waits, ended = bare, False
    return found


def _clusters(stretch: str) -> list[str]:
    """Letters with their signs; figures and signs stay with what precedes them, opening ones with what follows."""
    found: list[str] = []
    index = 0
    while index < len(stretch):
        writing = _WRITINGS.get(script_of(stretch[index]))
        match = writing.cluster.match(stretch, index) if writing else None
        text = match.group() if match else stretch[index]
        opened = bool(found) and found[-1][-1] in _OPENING
        if found and (opened or not (match or text in _OPENING)):
            found[-1] += text
        else:
            found.append(text)
        index += len(text)
    return found


def _word_at(clusters: list[str], index: int) -> int:
    """How many clusters the longest listed word beginning here has; 0 when none does."""
    for length in range(min(_LONGEST_WORD, len(clusters) - index), 0, -1):
        if "".join(clusters[index : index + length]) in KHMER_WORDS:
            return length
    return 0


def _is(kind: str, cluster: str) -> bool:
    """Whether a cluster is of the named kind in its writing."""
    writing = _WRITINGS.get(script_of(cluster[0]))
    pattern = getattr(writing, kind, None)
    return pattern is not None and pattern.fullmatch(cluster) is not None
