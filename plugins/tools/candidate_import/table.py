"""A .csv, .xlsx, .xls or .ods file as sheets of cells; merged cells hold their value in each row they cover."""

import csv
import datetime
import io
import itertools
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

Value = str | int | float | bool | datetime.date | datetime.time | datetime.timedelta | None

MOST_BYTES = 40_000_000
MOST_UNPACKED = 400_000_000
MOST_ROWS = 100_000
"""Rows that hold something; empty ones do not count."""

_DELIMITERS = (",", ";", "\t", "|")
_BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_WORKBOOKS = (".xlsx", ".xlsm", ".xls", ".ods")
_TEXTS = (".csv", ".tsv", ".txt")


class BadTable(Exception):
    """The file cannot be read as a table; the text says why and how to mend it."""


@dataclass(frozen=True)
class Row:
    """One row that holds something: its number from 1, its cells, and which of them a merged cell above filled."""

    number: int
    cells: tuple[Value, ...]
    filled: frozenset[int] = frozenset()


@dataclass(frozen=True)
class Sheet:
    """The rows of a sheet that hold something; `wide` has the width of cells merged sideways, by (row, column)."""

    name: str
    rows: tuple[Row, ...]
    empty_rows: int = 0
    wide: dict[tuple[int, int], int] = field(default_factory=dict)


@dataclass(frozen=True)
class Table:
    """The visible sheets of a file, and the names of those that are hidden or no table."""

    name: str
    sheets: tuple[Sheet, ...]
    hidden: tuple[str, ...] = ()


def read_table(file: Path) -> Table:
    """All visible sheets. Raises BadTable when the file is none of the kinds we know, too large, or locked."""
    try:
        size = file.stat().st_size
    except OSError:
        raise BadTable(f"không thấy tệp {file.name}; kiểm tra lại đường dẫn") from None
    if not file.is_file():
        raise BadTable(f"{file.name} không phải tệp; chỉ rõ tệp .xlsx hoặc .csv")
    if size == 0:
        raise BadTable(f"{file.name} trống; lưu lại danh sách từ Excel")
    if size > MOST_BYTES:
        raise BadTable(
            f"{file.name} dài {size // 1_000_000} MB, quá {MOST_BYTES // 1_000_000} MB; "
            "bỏ ảnh và các trang không cần, hoặc tách thành nhiều tệp"
        )
    kind = file.suffix.lower()
    if kind in _WORKBOOKS:
        return _workbook(file)
    if kind in _TEXTS:
        return Table(file.name, (_text_sheet(file.name, file.read_bytes()),))
    raise BadTable(f"{file.name} không phải .xlsx hay .csv; mở bằng Excel rồi lưu thành một trong hai loại đó")


def column_letters(column: int) -> str:
    """The letters Excel shows above a column, counted from 0: 0 → A, 27 → AB."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def _workbook(file: Path) -> Table:
    import python_calamine

    _refuse_bombs(file)
    try:
        book = python_calamine.load_workbook(str(file))
        visible, hidden = [], []
        for about in book.sheets_metadata:
            if about.typ != python_calamine.SheetTypeEnum.WorkSheet:
                continue
            if about.visible != python_calamine.SheetVisibleEnum.Visible:
                hidden.append(about.name)
                continue
            visible.append(_sheet(about.name, book.get_sheet_by_name(about.name)))
    except python_calamine.PasswordError:
        raise BadTable(f"{file.name} có mật khẩu; mở bằng Excel, bỏ mật khẩu rồi lưu lại") from None
    except BadTable:
        raise
    except BaseException as error:  # Calamine's panics are no Exceptions.
        if isinstance(error, KeyboardInterrupt | SystemExit | MemoryError):
            raise
        raise BadTable(
            f"{file.name} không đọc được như tệp Excel (hỏng, có mật khẩu, hoặc là loại tệp khác đổi đuôi); "
            "mở bằng Excel rồi lưu lại thành .xlsx"
        ) from None
    return Table(file.name, tuple(visible), tuple(hidden))


def _refuse_bombs(file: Path) -> None:
    """Raises BadTable when the file would unpack to far more than any list of candidates."""
    if not zipfile.is_zipfile(file):
        return
    try:
        with zipfile.ZipFile(file) as archive:
            unpacked = sum(part.file_size for part in archive.infolist())
    except (zipfile.BadZipFile, OSError):
        return
    if unpacked > MOST_UNPACKED:
        raise BadTable(
            f"{file.name} giải nén ra {unpacked // 1_000_000} MB; xóa các dòng trống có định dạng ở cuối bảng "
            "(chọn từ dưới dòng cuối cùng, bấm Ctrl+Shift+End, xóa hàng) rồi lưu lại"
        )


def _sheet(name: str, source: Any) -> Sheet:
    down, wide = _merges(source)
    rows: list[Row] = []
    empty = 0
    above: dict[tuple[int, int], Value] = {}
    for number, cells in enumerate(_all_rows(source), start=1):
        cells, filled = _fill_down(number, cells, down, above)
        while cells and (cells[-1] is None or (isinstance(cells[-1], str) and not cells[-1].strip())):
            cells.pop()
        if not cells:
            empty += 1
            continue
        rows.append(Row(number, tuple(cells), frozenset(filled)))
        if len(rows) > MOST_ROWS:
            raise BadTable(f"trang “{name}” có hơn {MOST_ROWS} dòng; tách danh sách thành nhiều tệp")
    return Sheet(name, tuple(rows), empty, wide)


def _all_rows(source: Any) -> Iterator[list[Value]]:
    """Every row from the first, as a list that begins at column A; Calamine begins at the first filled column."""
    left = [""] * (source.start[1] if source.start else 0)
    for cells in source.iter_rows():
        yield left + list(cells)


def _merges(source: Any) -> tuple[dict[tuple[int, int], tuple[int, int]], dict[tuple[int, int], int]]:
    """Cells below the first of a merged range, with the first; and the width of ranges wider than one cell.

    Rows are counted from 1, columns from 0.
    """
    down: dict[tuple[int, int], tuple[int, int]] = {}
    wide: dict[tuple[int, int], int] = {}
    for (top, left), (bottom, right) in source.merged_cell_ranges or ():
        if bottom - top > 5000:
            continue
        for row in range(top + 1, bottom + 1):
            down[row + 1, left] = (top + 1, left)
        if right > left:
            for row in range(top, bottom + 1):
                wide[row + 1, left] = right - left + 1
    return down, wide


def _fill_down(
    number: int,
    cells: list[Value],
    down: dict[tuple[int, int], tuple[int, int]],
    above: dict[tuple[int, int], Value],
) -> tuple[list[Value], list[int]]:
    """The row with the value of a merged cell repeated; `above` remembers the first cells of ranges."""
    filled: list[int] = []
    for column in range(len(cells)) if down else ():
        first = down.get((number, column))
        if first is None:
            above[number, column] = cells[column]
        elif cells[column] in ("", None):
            cells[column] = above.get(first, "")
            filled.append(column)
    return cells, filled


def _text_sheet(name: str, data: bytes) -> Sheet:
    text = _decoded(name, data)
    delimiter, text = _delimiter(text)
    rows, empty = [], 0
    csv.field_size_limit(10_000_000)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        for number, cells in enumerate(reader, start=1):
            if not any(cell.strip() for cell in cells):
                empty += 1
                continue
            rows.append(Row(number, tuple(_unwrapped(cell) for cell in cells)))
            if len(rows) > MOST_ROWS:
                raise BadTable(f"{name} có hơn {MOST_ROWS} dòng; tách danh sách thành nhiều tệp")
    except csv.Error as error:
        raise BadTable(
            f"{name}: đến dòng {reader.line_num} thì không đọc được ({error}), thường do thiếu dấu ngoặc kép; "
            "lưu lại từ Excel"
        ) from None
    return Sheet(Path(name).stem, tuple(rows), empty)


def _unwrapped(cell: str) -> str:
    """The text of a cell written as ="012", which keeps Excel from dropping zeros."""
    return cell[2:-1] if cell.startswith('="') and cell.endswith('"') and len(cell) > 2 else cell


def _decoded(name: str, data: bytes) -> str:
    if data.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        raise BadTable(f"{name} thật ra là tệp Excel; đổi đuôi thành .xlsx rồi chạy lại")
    marked = [encoding for mark, encoding in _BOMS if data.startswith(mark)]
    encoding = marked[0] if marked else "utf-16-le" if data[1:8:2] == b"\0\0\0\0" else "utf-8"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise BadTable(
            f"{name}: dòng {line} có byte 0x{data[error.start]:02x} không thuộc UTF-8 (tệp lưu theo bảng mã cũ như "
            "Windows-1258, Windows-1252 hoặc TCVN3); mở tệp gốc bằng Excel và lưu thành .xlsx hoặc “CSV UTF-8”"
        ) from None
    if "\0" in text:
        raise BadTable(f"{name} có byte rỗng, không phải tệp chữ; lưu lại từ Excel thành .xlsx")
    if not text.strip():
        raise BadTable(f"{name} trống; lưu lại danh sách từ Excel")
    if text.count("á»") + text.count("Ã¡") + text.count("áº") > 5:
        raise BadTable(
            f"{name} đã bị lưu sai mã (chữ Việt thành “Nguyá»…n”); mở tệp gốc bằng Excel và lưu thành “CSV UTF-8”"
        )
    return text


def _delimiter(text: str) -> tuple[str, str]:
    """What parts the cells: as a first line "sep=;" says, else what parts the most lines the most often."""
    first, _, rest = text.partition("\n")
    if first.strip().lower().startswith("sep=") and len(first.strip()) == 5:
        return first.strip()[4], "\n" + rest  # The line is left empty, so that rows keep their numbers.
    best, most = ",", 0
    for delimiter in _DELIMITERS:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
        score = sum(len(cells) - 1 for cells in itertools.islice(reader, 80))
        if score > most:
            best, most = delimiter, score
    return best, text
