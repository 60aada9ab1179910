"""The text of a file as the linters of prose read it: passages on one line, in one spelling, with their lines.

A passage is a paragraph, list item, table row or heading of the text, or one value of the front matter. The
linters run when a file is read and leave remarks, which are remembered with it; so a check of thousands of
unchanged files reads none of them again.
"""

import html
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

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
_SENTENCE_END = re.compile(r"[.!?;…](?= |$)| \| ")
_ADDRESS = re.compile(r"(?:https?:|mailto:|\.{0,2}/)?[\w./~-]+\.(?:md|yml|pdf|jpe?g|png|webp|docx?|xlsx?|mp3)$")


@dataclass(frozen=True)
class Passage:
    """`written` keeps the editor's words, one blank between two, lines ended by "\\n"; `text` has them in one
    line; `low` in lower case, every dash a hyphen, khoá as khóa, uỷ as ủy, kì as kỳ. All are of one length."""

    where: Location
    first_line: int
    written: str
    text: str = field(init=False, compare=False)
    low: str = field(init=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", self.written.replace("\n", " "))
        object.__setattr__(self, "low", _lower(self.text))

    def line_at(self, offset: int) -> int:
        """The line of the file in which the character stands."""
        return self.first_line + self.written.count("\n", 0, offset)

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
        if not (value.replace("-", "").isalpha() or _ADDRESS.match(value)):
            yield Passage(where, line_of(where), INVISIBLE.sub("", " ".join(value.split())))


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
