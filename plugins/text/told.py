"""A converted text as the lines that are read aloud: a table row by row, items of a numbered list told apart."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from plugins.text.blocks import blocks
from plugins.text.spoken_numbers import ordinal

_NOTE_SIGNS = re.compile("<sup\\b[^>]*>.*?</sup>|(?:\u21a9|&#8617;|&#x21a9;)\ufe0e?", re.DOTALL)
"""The number of a note, and the arrow that leads back from it."""
_ENDED = (".", "!", "?", ":", ";", "…")


@dataclass(frozen=True, slots=True)
class Told:
    """A line of a text, and whether it is a heading."""

    text: str
    heading: bool = False


def told(html: str, counted: bool = True) -> Iterator[Told]:
    """The text's lines; `counted` says "Thứ nhất" before the first item of a numbered list, which is Vietnamese."""
    yield from _lines(blocks(_NOTE_SIGNS.sub("", html)), counted)


def _lines(found: list[dict[str, Any]], counted: bool) -> Iterator[Told]:
    for block in found:
        if block["kind"] == "list":
            for number, item in enumerate(block["items"], 1):
                yield from _item(item, number if block["numbered"] and len(block["items"]) > 1 else 0, counted)
        elif block["kind"] == "table":
            yield from map(Told, _rows([[_words(cell) for cell in row] for row in block["rows"]]))
        elif words := _words(block["runs"]):
            yield Told(words, block["kind"] == "heading")


def _item(item: list[dict[str, Any]], number: int, counted: bool) -> Iterator[Told]:
    """The lines of an item; the first one says its place where it has one."""
    for place, line in enumerate(_lines(item, counted)):
        said = number and counted and not place
        yield Told(f"Thứ {ordinal(number)}, {line.text}", line.heading) if said else line


def _rows(rows: list[list[str]]) -> Iterator[str]:
    """Each row of a table under its head as a sentence: what it is of, then each column's name with what stands there.

    Of two columns the second simply follows the first.
    """
    head, *rest = rows
    if not rest:
        yield from filter(None, head)
    for first, *others in rest:
        named = [(name, cell) for name, cell in zip(head[1:], others, strict=False) if cell]
        if len(head) == 2:
            said = named[0][1] if named else ""
            yield f"{first}{_joint(first, ':')} {said}".strip(" :")
        else:
            said = "; ".join(f"{_within(name) if place else name}: {cell}" for place, (name, cell) in enumerate(named))
            yield f"{first}{_joint(first, '.')} {said}".strip()


def _joint(text: str, sign: str) -> str:
    """The sign between two parts; none where the first has one, or is nothing."""
    return "" if not text or text.endswith(_ENDED) else sign


def _within(name: str) -> str:
    """A column's name in the middle of a sentence: abbreviations keep their capitals."""
    return name[:1].lower() + name[1:] if name[1:2].islower() else name


def _words(runs: list[dict[str, Any]]) -> str:
    return " ".join("".join(run["text"] for run in runs).split())
