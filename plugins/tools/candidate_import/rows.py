"""The rows of a sheet told apart: headings, lines that name a constituency, people, totals, and other words."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from plugins.text.normal import fold
from plugins.tools.candidate_import.cells import Unread, is_nothing, read_day, read_whole, text_of
from plugins.tools.candidate_import.columns import Column, column_of, is_numbering
from plugins.tools.candidate_import.names import usual_case
from plugins.tools.candidate_import.table import Row, Sheet, Table, Value, column_letters
from plugins.tools.candidate_import.units import Unit, read_unit, then

LONGEST_HEADING = 90
_SEVERAL = (Column.CONSTITUENCY, Column.AREA, Column.PRIVATE, Column.REPEATED, Column.NOTE)
_PLACE_NAME = re.compile(r"(?:[^\W\d_]|[ .'’–-])+")
_NO_PLACE = re.compile(
    r"\b(danh sach|bieu|mau|uy ban|hoi dong|ban bau cu|chu tich|tm|noi nhan|ung cu|cong hoa|doc lap|tong)\b"
)
_TOTAL = re.compile(r"^(tong( so| cong)?|cong)\b")
_MAY_NAME = re.compile(r"ten\b|name|ung cu|candidate|^ho\b")
_LEVEL_SHEETS = {
    "quoc hoi": "quoc-hoi", "qh": "quoc-hoi", "dbqh": "quoc-hoi",
    "hdnd tinh": "hdnd-tinh", "hdnd thanh pho": "hdnd-tinh", "tinh": "hdnd-tinh",
    "hdnd huyen": "hdnd-huyen", "huyen": "hdnd-huyen", "hdnd xa": "hdnd-xa", "hdnd phuong": "hdnd-xa", "xa": "hdnd-xa",
}  # fmt: skip
_PLAIN_SHEET = re.compile(r"(sheet|trang|trang tinh|bang|danh sach|ds|data|table)? ?\d*")


@dataclass(frozen=True)
class Cell:
    """One cell with its place, as an editor finds it in Excel."""

    sheet: str
    row: int
    column: int
    value: Value

    @property
    def place(self) -> str:
        """trang “Sheet1”, ô C5"""
        return f"trang “{self.sheet}”, ô {column_letters(self.column)}{self.row}"

    @property
    def text(self) -> str:
        """What it says, as one line."""
        return text_of(self.value)


@dataclass(frozen=True)
class Layout:
    """Which columns of a sheet hold what; `unknown` are headings that say nothing we know, by column."""

    columns: Mapping[Column, tuple[int, ...]]
    headings: Mapping[int, str]
    unknown: Mapping[int, str]
    rows: int = 1
    first: tuple[str, ...] = ()


@dataclass(frozen=True)
class PersonRow:
    """A row that is about one person: its cells by column, those under unknown headings, and its constituency."""

    sheet: str
    row: int
    cells: Mapping[Column, tuple[Cell, ...]]
    unknown: tuple[tuple[str, Cell], ...]
    unit: Unit

    def cell(self, column: Column) -> Cell | None:
        """The one cell of a column, None when the list has no such column."""
        found = self.cells.get(column, ())
        return found[0] if found else None


@dataclass(frozen=True)
class OtherRow:
    """A row that is about nobody, and what it is instead."""

    sheet: str
    row: int
    kind: str
    text: str


@dataclass
class Walked:
    """All rows of a file told apart, in the order of the file."""

    people: list[PersonRow] = field(default_factory=list)
    others: list[OtherRow] = field(default_factory=list)
    layouts: list[tuple[str, Layout]] = field(default_factory=list)
    empty: int = 0


def walk(table: Table) -> Walked:
    """Every row of every visible sheet, each as exactly one of: person, other row, empty."""
    walked = Walked()
    for sheet in table.sheets:
        walked.empty += sheet.empty_rows
        unit = _unit_of_sheet(sheet.name, len(table.sheets))
        layout, at = None, 0
        while at < len(sheet.rows):
            row = sheet.rows[at]
            if found := read_layout(sheet, at):
                layout = _as_before(layout, found)
                walked.layouts.append((sheet.name, layout))
                for heading in sheet.rows[at : at + layout.rows]:
                    walked.others.append(OtherRow(sheet.name, heading.number, "tiêu đề cột", _words(heading)))
                at += layout.rows
                continue
            at += 1
            if _is_bare_province(sheet, at - 1, layout):
                unit = then(unit, Unit(province=usual_case(_words(row).strip(" .:"))))
            unit = _take(walked, sheet, row, layout, unit)
    return walked


def _is_bare_province(sheet: Sheet, at: int, layout: Layout | None) -> bool:
    """Whether a row is the name of a place and nothing else, with a constituency or headings right below it."""
    said = {text for text in _texts(sheet.rows[at]) if text}
    if len(said) != 1 or at + 1 >= len(sheet.rows):
        return False
    (name,) = said
    if not _PLACE_NAME.fullmatch(name) or _NO_PLACE.search(fold(name)) or read_unit(name) or len(name.split()) > 6:
        return False
    below = sheet.rows[at + 1]
    return read_unit(" ".join(dict.fromkeys(filter(None, _texts(below))))).number is not None


def _as_before(before: Layout | None, found: Layout) -> Layout:
    """The layout before, where headings are repeated on a new page without their second level."""
    if before is not None and before.first == found.first and found.rows < before.rows:
        return replace(before, rows=found.rows)
    return found


def read_layout(sheet: Sheet, at: int) -> Layout | None:
    """The layout that begins with this row, when it is a row of headings with a name among them."""
    row = sheet.rows[at]
    texts = _texts(row)
    if not any(len(text) <= LONGEST_HEADING and _MAY_NAME.search(fold(text)) for text in texts if text):
        return None
    if any(len(text) > LONGEST_HEADING for text in texts if column_of(text) in (Column.FULL_NAME, Column.FAMILY_NAME)):
        return None
    first = {column: column_of(text) for column, text in enumerate(texts) if text and len(text) <= LONGEST_HEADING * 2}
    known = {found for found in first.values() if found}
    if not known & {Column.FULL_NAME, Column.FAMILY_NAME} or len(known) < 2 or len(set(filter(None, texts))) < 2:
        return None
    names = [column for column, found in first.items() if found in (Column.FULL_NAME, Column.FAMILY_NAME)]
    if len(known) < 3 and any(found is None for found in first.values()):
        return None
    below = _rows_below(sheet, at, names[0])
    headings = _joined(row, texts, [item for item in below if not _is_numbering_row(item)], sheet)
    return replace(_assigned(headings, sheet.wide, row.number), rows=1 + len(below), first=tuple(texts))


def _rows_below(sheet: Sheet, at: int, name: int) -> list[Row]:
    """The rows after the first one of headings that still belong to them: second level, numbering."""
    found: list[Row] = []
    for row in sheet.rows[at + 1 : at + 4]:
        texts = _texts(row)
        own = texts[name] if name < len(texts) and name not in row.filled else ""
        if _is_numbering_row(row):
            found.append(row)
            continue
        said = [text for column, text in enumerate(texts) if text and column not in row.filled]
        if own or len(said) < 1 or (found and _is_numbering_row(found[-1])):
            break
        if any(len(text) > LONGEST_HEADING for text in said) or read_unit(" ".join(said)):
            break
        if not any(column_of(text) for text in said):
            break
        found.append(row)
    return found


def _is_numbering_row(row: Row) -> bool:
    texts = [text for text in _texts(row) if text]
    return len(texts) > 2 and all(is_numbering(text) for text in texts)


def _joined(row: Row, texts: list[str], below: Sequence[Row], sheet: Sheet) -> dict[int, str]:
    """The whole heading of each column: "Trình độ - Lý luận chính trị" for a heading of two levels."""
    lower = [_texts(item) for item in below]
    width = max([len(texts), *map(len, lower)])
    headings: dict[int, str] = {}
    above = ""
    for column in range(width):
        own = texts[column] if column < len(texts) else ""
        parts = [line[column] for line in lower if column < len(line) and line[column]]
        above = own or (above if parts else "")
        whole = list(dict.fromkeys(part for part in (above, *parts) if part))
        if whole:
            headings[column] = " - ".join(whole)
    return headings


def _assigned(headings: Mapping[int, str], wide: Mapping[tuple[int, int], int], number: int) -> Layout:
    columns: dict[Column, tuple[int, ...]] = {}
    unknown: dict[int, str] = {}
    for position, heading in headings.items():
        column = column_of(heading) or column_of(heading.rpartition(" - ")[2])
        if column is Column.HOMETOWN and column in columns:
            column = Column.BIRTH_REGISTRATION
        if column is None or (column in columns and column not in _SEVERAL):
            unknown[position] = heading
        else:
            columns[column] = (*columns.get(column, ()), position)
    if Column.GIVEN_NAME in columns and not {Column.FULL_NAME, Column.FAMILY_NAME} & columns.keys():
        columns[Column.FULL_NAME] = columns.pop(Column.GIVEN_NAME)
    for column in (Column.FULL_NAME, Column.FAMILY_NAME):
        position = columns.get(column, (-1,))[0]
        if wide.get((number, position)) == 2 and position + 1 not in headings:
            columns[Column.GIVEN_NAME] = (position + 1,)
    return Layout(columns, dict(headings), unknown)


def _take(walked: Walked, sheet: Sheet, row: Row, layout: Layout | None, unit: Unit) -> Unit:
    """Put one row where it belongs; returns what is now known of the constituency."""
    said = list(dict.fromkeys(text for text in _texts(row) if text))
    words = " ".join(said)
    if layout is not None and _is_person(row, layout):
        cells = _cells(sheet, row, layout)
        unit = then(unit, _unit_of_row(cells))
        unknown = tuple(
            (heading, Cell(sheet.name, row.number, column, row.cells[column]))
            for column, heading in _without_heading(row, layout).items()
        )
        walked.people.append(PersonRow(sheet.name, row.number, cells, unknown, unit))
        return unit
    told = read_unit(words)
    kind = "tên đơn vị, địa phương" if told else "dòng chữ ngoài bảng"
    if _TOTAL.match(fold(words)):
        kind = "dòng tổng cộng"
    elif layout is not None and not told and _may_be_a_person(row, layout, len(said)):
        kind = "?"
    walked.others.append(OtherRow(sheet.name, row.number, kind, words))
    return then(unit, told) if told and kind != "dòng tổng cộng" else unit


def _without_heading(row: Row, layout: Layout) -> dict[int, str]:
    """The columns of a row that hold something under no heading we know, with the heading."""
    known = {position for positions in layout.columns.values() for position in positions}
    return {
        column: layout.unknown.get(column, "(không có tiêu đề)")
        for column, value in enumerate(row.cells)
        if column not in known and not is_nothing(text_of(value))
    }


def _is_person(row: Row, layout: Layout) -> bool:
    """Whether a row has a name of its own and at least one more thing about the person."""
    if not _has_name(row, layout):
        return False
    name = _name_text(row, layout)
    if not any(char.isalpha() for char in name) or _TOTAL.match(fold(name)):
        return False
    others = 0
    for column, positions in layout.columns.items():
        if column in (Column.FULL_NAME, Column.FAMILY_NAME, Column.GIVEN_NAME):
            continue
        for position in positions:
            text = text_of(row.cells[position]) if position < len(row.cells) else ""
            others += bool(text) and text != name and position not in row.filled
    return others > 0 and not (others < 2 and read_unit(name))


def _may_be_a_person(row: Row, layout: Layout, said: int) -> bool:
    """Whether a row that is no person's yet says so many things that it may be about one: three and more, or two
    with a name, a number of order or a day of birth among them."""
    if said != 2 or _has_name(row, layout):
        return said > 1
    for column, read in ((Column.ORDER, read_whole), (Column.BORN_ON, read_day)):
        for position in layout.columns.get(column, ()):
            try:
                read(row.cells[position] if position < len(row.cells) else "")
            except Unread:
                continue
            return True
    return False


def _has_name(row: Row, layout: Layout) -> bool:
    return any(
        position < len(row.cells) and position not in row.filled and not is_nothing(text_of(row.cells[position]))
        for column in (Column.FULL_NAME, Column.FAMILY_NAME)
        for position in layout.columns.get(column, ())
    )


def _name_text(row: Row, layout: Layout) -> str:
    positions = layout.columns.get(Column.FULL_NAME) or layout.columns[Column.FAMILY_NAME]
    return text_of(row.cells[positions[0]]) if positions[0] < len(row.cells) else ""


def _cells(sheet: Sheet, row: Row, layout: Layout) -> dict[Column, tuple[Cell, ...]]:
    return {
        column: tuple(
            Cell(sheet.name, row.number, position, row.cells[position] if position < len(row.cells) else "")
            for position in positions
        )
        for column, positions in layout.columns.items()
    }


def _unit_of_row(cells: Mapping[Column, tuple[Cell, ...]]) -> Unit:
    """What the row's own columns say of the constituency."""
    unit = Unit()
    if province := _text(cells, Column.PROVINCE):
        said = read_unit(province)
        unit = then(unit, replace(said, province=said.province or province, words=fold(province)))
    for cell in cells.get(Column.CONSTITUENCY, ()):
        if not is_nothing(cell.text):
            unit = then(unit, _unit_of_cell(cell, unit.province))
    exact = {
        "number": _whole_of(cells, Column.UNIT_NUMBER),
        "seats": _whole_of(cells, Column.SEATS),
        "candidates": _whole_of(cells, Column.CANDIDATES),
    }
    unit = replace(unit, **{name: value for name, value in exact.items() if value is not None})
    if area := _text(cells, Column.AREA):
        said = read_unit(f"Đơn vị bầu cử số 1: {area}")
        seats, candidates = unit.seats or said.seats, unit.candidates or said.candidates
        unit = replace(unit, area=said.area or unit.area, seats=seats, candidates=candidates)
    return unit


def _unit_of_cell(cell: Cell, province: str | None) -> Unit:
    """What a cell under "Đơn vị bầu cử" says; a province from a column of its own goes before."""
    said = read_unit(cell.text)
    number = said.number if said.number is not None else _whole(cell)
    key = cell.text if len(cell.text) <= 80 else None
    return replace(said, number=number, key=key, province=province or said.province)


def _text(cells: Mapping[Column, tuple[Cell, ...]], column: Column) -> str:
    return " ".join(dict.fromkeys(cell.text for cell in cells.get(column, ()) if not is_nothing(cell.text)))


def _whole_of(cells: Mapping[Column, tuple[Cell, ...]], column: Column) -> int | None:
    return next((number for cell in cells.get(column, ()) if (number := _whole(cell)) is not None), None)


def _whole(cell: Cell) -> int | None:
    try:
        return read_whole(cell.value)
    except Unread:
        return read_unit(cell.text).number


def _unit_of_sheet(name: str, sheets: int) -> Unit:
    """What the name of a sheet says; the only sheet of a file bears any name."""
    if level := _LEVEL_SHEETS.get(" ".join(fold(name).replace("-", " ").split())):
        return Unit(level=level)
    said = read_unit(name)
    if said or sheets < 2 or _PLAIN_SHEET.fullmatch(fold(name)):
        return said
    return replace(said, province=name)


def _texts(row: Row) -> list[str]:
    return [text_of(value) for value in row.cells]


def _words(row: Row) -> str:
    return " | ".join(dict.fromkeys(text for text in _texts(row) if text))
