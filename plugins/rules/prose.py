"""The text of a file as the linters of prose read it: passages on one line, in one spelling, with their lines.

A passage is a paragraph, list item, table row or heading of the text, or one value of the front matter. The
linters run when a file is read and leave remarks, which are remembered with it; so a check of thousands of
unchanged files reads none of them again.
"""

import html
import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import accumulate
from typing import Any, NamedTuple

from plugins.model.problem import Location
from plugins.text.normal import INVISIBLE

BODY: Location = ("nội dung",)
UPPER = "A-Z" + "".join(char for char in map(chr, (*range(0xC0, 0x1F0), *range(0x1EA0, 0x1EFA))) if char.isupper())
"""Capital letters, Vietnamese ones too, for a character class."""

_BLOCK_START = re.compile(r"\s*(?:[-*+] |\d+[.)] |#{1,6} |\||>|\[\^[^\]]+\]:|: |```|~~~)")
_LINK = re.compile(r"!?\[((?:[^\[\]]|\[[^\[\]]*\])*)\]\([^()]*(?:\([^()]*\)[^()]*)*\)")
_MARKUP = re.compile(
    r"^[ \t]*(?:[-*+] |#{1,6} |>+ ?|: )|</?[a-zA-Z][^<>\n]*>|\{[:#.][^{}\n]*\}|[*`]+|(?<!\w)_+|_+(?!\w)|"
    r"\[\^[^\]\n]+\]|\\(?=[^\w\s])",
    re.MULTILINE,
)
_DASH = re.compile("[‐‑‒–—−]")
_VARIANTS = (("khoá", "khóa"), ("uỷ ", "ủy "), ("nhiệm kì", "nhiệm kỳ"))
_SENTENCE_END = re.compile(r"[.!?;…](?=\s|$)| \| |\n")
_NO_PROSE = re.compile(
    r"\d{1,4}[-/]\d{1,2}[-/]\d{1,4}(?:[ T][\d:+]+)?$|"
    r"(?:https?:|mailto:|\.{0,2}/)?[\w./~-]+\.(?:md|yml|pdf|jpe?g|png|webp|docx?|xlsx?|mp3)$"
)
"""Values that no linter reads: the dates of fields, which the schema checks, and addresses of files."""


class Passage(NamedTuple):
    """One passage; `written` keeps the editor's words, one blank between two, lines ended by "\\n"."""

    where: Location
    first_line: int
    written: str


class Prose:
    """All passages of one file. `text` has each in one line, `low` the same in lower case, every dash a hyphen,
    khoá as khóa, uỷ as ủy, kì as kỳ; both are of one length, passages parted by "\\n"."""

    def __init__(self, passages: Iterable[Passage]) -> None:
        self._passages = tuple(passages)
        self.text = "\n".join(passage.written.replace("\n", " ") for passage in self._passages)
        self.low = _lower(self.text)
        ends = accumulate(len(passage.written) + 1 for passage in self._passages)
        self._starts = (0, *ends)

    def where_at(self, offset: int) -> Location:
        """The field in which the character stands, or the text."""
        return self._passages[self._at(offset)].where

    def line_at(self, offset: int) -> int:
        """The line of the file in which the character stands."""
        at = self._at(offset)
        passage = self._passages[at]
        return passage.first_line + passage.written.count("\n", 0, offset - self._starts[at])

    def _at(self, offset: int) -> int:
        return bisect_right(self._starts, offset) - 1

    def sentence(self, start: int, end: int) -> tuple[int, int]:
        """From where to where the sentence reaches in which a part stands."""
        first = 0
        for mark in _SENTENCE_END.finditer(self.low, 0, start):
            first = mark.end()
        after = _SENTENCE_END.search(self.low, end)
        return first, after.start() if after else len(self.low)

    def sentence_of(self, start: int, end: int) -> str:
        """The sentence in which a part stands, in lower case."""
        first, last = self.sentence(start, end)
        return self.low[first:last]


def _lower(text: str) -> str:
    low = text.lower()
    if len(low) != len(text):
        low = "".join(char.lower() if len(char.lower()) == 1 else char for char in text)
    low = _DASH.sub("-", low)
    for variant, usual in _VARIANTS:
        low = low.replace(variant, usual)
    return low


def passages_of_text(text: str, first_line: int) -> Iterator[Passage]:
    """The passages of a Markdown text whose first line is line `first_line` of its file."""
    block: list[str] = []
    begin = first_line
    for number, (line, clean) in enumerate(zip(text.split("\n"), _clean(text).split("\n"), strict=True), first_line):
        blank = not line.strip()
        if block and (blank or _BLOCK_START.match(line)):
            yield Passage(BODY, begin, "\n".join(block))
            block = []
        if not blank:
            begin = begin if block else number
            block.append(" ".join(clean.split()))
    if block:
        yield Passage(BODY, begin, "\n".join(block))


def passages_of_values(
    values: Mapping[str, Any], line_of: Callable[[Location], int], skipped: frozenset[str] = frozenset()
) -> Iterator[Passage]:
    """One passage for every text of a front matter or data file, those under `skipped` keys left out."""
    for where, value in _strings({key: value for key, value in values.items() if key not in skipped}, ()):
        if not (value.replace("-", "").isalpha() or _NO_PROSE.match(value)):
            yield Passage(where, line_of(where), " ".join(INVISIBLE.sub("", value).split()))


def _strings(value: Any, where: Location) -> Iterator[tuple[Location, str]]:
    if isinstance(value, str):
        yield where, value
    elif isinstance(value, dict):
        for key, part in value.items():
            yield from _strings(part, (*where, key))
    elif isinstance(value, list):
        for position, part in enumerate(value):
            yield from _strings(part, (*where, position))


def _clean(text: str) -> str:
    """A text without the signs of Markdown; every line remains."""
    if "&" in text:
        text = html.unescape(text).replace("\r", " ")
    if "](" in text:
        text = _LINK.sub(lambda link: link[1] + "\n" * (link[0].count("\n") - link[1].count("\n")), text)
    return _MARKUP.sub("", INVISIBLE.sub("", text))
