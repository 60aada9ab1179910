"""Cells survive a spreadsheet and come back as they were written."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.text.tabular import LONGEST_CELL, csv_bytes, guarded, json_bytes, jsonl_bytes, unguarded


@pytest.mark.parametrize(
    "text",
    [
        "=1+1", "+84 900", "-5", "- Mục một", "@SUM(A1)", "\tẩn", "\rẩn", "'12", "12/12", "9/2005", "12-3", "1.2",
        "12/08/1980", "2026-03-15", "007", "0900100200", "1E5", "1,5e3", "1234567890123456", "07:00", "7:00:30",
    ],
)  # fmt: skip
def test_what_a_spreadsheet_would_change_is_guarded(text: str) -> None:
    """A formula, a date, a number with leading zeros and the guard itself get one quote, and lose it again."""
    assert guarded(text) == f"'{text}"
    assert unguarded(guarded(text)) == text


@pytest.mark.parametrize("text", ["Kinh", "12/12 phổ thông", "07/QĐ-UBBC", "2026-2031x", "0", "15", "a=b", ""])
def test_what_a_spreadsheet_leaves_alone_is_not_guarded(text: str) -> None:
    """Words stay as they are."""
    assert guarded(text) == text


@given(st.lists(st.tuples(st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=30))))
def test_every_text_comes_back(rows: list[tuple[str]]) -> None:
    """Whatever a cell holds, the csv module reads it and one quote taken off gives the text again."""
    found = read(csv_bytes(["a"], [True], rows))[1:]
    assert [unguarded(row[0]) if guarded(text) != text else row[0] for row, (text,) in zip(found, rows)] == [
        text for (text,) in rows
    ]


def test_a_csv_file_is_what_excel_expects() -> None:
    """A byte-order mark, CRLF, quotes doubled, a list one item a line, nothing for what is not there."""
    content = csv_bytes(["a", "b", "c", "d"], [True, True, False, False], [('x "y", z', ("một", "hai"), None, 0)])
    assert content == '\ufeffa,b,c,d\r\n"x ""y"", z","một\nhai",,0\r\n'.encode()


def test_a_cell_is_never_longer_than_excel_can_hold() -> None:
    """A longer text is cut and says so; one of just that length is not."""
    assert guarded("a" * LONGEST_CELL) == "a" * LONGEST_CELL
    assert guarded("a" * (LONGEST_CELL + 1)) == "a" * (LONGEST_CELL - 1) + "…"


@pytest.mark.parametrize(
    ("lines", "array", "stream"), [([], "[]\n", ""), (["{}", "{}"], "[\n{},\n{}\n]\n", "{}\n{}\n")]
)
def test_json_has_one_object_a_line(lines: list[str], array: str, stream: str) -> None:
    """The array and the stream hold the same lines."""
    assert (json_bytes(lines).decode(), jsonl_bytes(lines).decode()) == (array, stream)


def read(content: bytes) -> list[list[str]]:
    """The rows of a CSV file as Python reads them."""
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))
