"""Rows as files that everybody can open: CSV as Excel reads it right, JSON, and JSON Lines.

A cell is a text, a whole number, a truth, a tuple of texts, or None where nothing was provided. None is
empty in CSV and null in JSON, never 0.
"""

import csv
import io
import json
import re
from collections.abc import Iterable, Sequence

Cell = str | int | bool | tuple[str, ...] | None
Row = tuple[Cell, ...]

BOM = "\ufeff"
GUARD = "'"
"""Stands before a text that a spreadsheet would not leave as it is; whoever reads the file takes one off."""
LONGEST_CELL = 32_767
"""Characters a cell of Excel holds; it would spill the rest over the next rows."""

# What a spreadsheet runs as a formula, or turns into a date or a number: =1+1, 12/12, 9/2005, 007, 1E5,
# and numbers too long for it. A text that begins with the guard itself gets a second one.
_GUARDED = re.compile(
    r"[=+\-@\t\r']"
    r"|(?:0\d+|\d{1,4}[/.-]\d{1,4}(?:[/.-]\d{1,4})?|\d{1,2}:\d{2}(?::\d{2})?|\d+(?:[.,]\d+)?[eE]\d+|\d{16,})\Z"
)


def csv_bytes(names: Sequence[str], texts: Sequence[bool], rows: Iterable[Row]) -> bytes:
    """RFC 4180 with a header, CRLF, UTF-8 and a byte-order mark. `texts` says which columns hold free text,
    which is guarded; a tuple is a cell with one item a line."""
    written = io.StringIO(newline="")
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerow(names)
    for row in rows:
        writer.writerow([_text(cell) if text else _word(cell) for cell, text in zip(row, texts, strict=True)])
    return (BOM + written.getvalue()).encode()


def json_lines(names: Sequence[str], rows: Iterable[Row]) -> list[str]:
    """Each row as a JSON object in one line, its keys in the order of the names."""
    encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
    return [encode(dict(zip(names, row, strict=True))) for row in rows]


def json_bytes(lines: Sequence[str]) -> bytes:
    """An array with one object a line, so that two versions can be compared line by line."""
    return ("[\n" + ",\n".join(lines) + "\n]\n" if lines else "[]\n").encode()


def jsonl_bytes(lines: Sequence[str]) -> bytes:
    """One object a line and nothing else."""
    return "".join(f"{line}\n" for line in lines).encode()


def guarded(text: str) -> str:
    """The text as a spreadsheet leaves it.

    >>> guarded("12/12"), guarded("=1+1"), guarded("Kinh")
    ("'12/12", "'=1+1", 'Kinh')
    """
    if _GUARDED.match(text):
        text = GUARD + text
    return text if len(text) <= LONGEST_CELL else text[: LONGEST_CELL - 1] + "…"


def unguarded(text: str) -> str:
    """What was written into the file: the text without its guard."""
    return text.removeprefix(GUARD)


def _text(cell: Cell) -> str:
    return guarded(_word(cell))


def _word(cell: Cell) -> str:
    if isinstance(cell, str):
        return cell
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    return "\n".join(cell) if isinstance(cell, tuple) else str(cell)
