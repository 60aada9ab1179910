"""A row of the list as the values of a candidate's file; what cannot be read is told, never guessed."""

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from plugins.model.candidate import Candidate, CandidateStatus
from plugins.model.record import editor_fields
from plugins.model.types import LONGEST_LINE
from plugins.text.normal import fold
from plugins.tools.candidate_import.cells import (
    Unread,
    is_excel_error,
    is_none,
    is_nothing,
    mended,
    read_day,
    read_whole,
    text_of,
)  # fmt: skip
from plugins.tools.candidate_import.columns import Column
from plugins.tools.candidate_import.names import has_prefix, read_name
from plugins.tools.candidate_import.residence import without_house
from plugins.tools.candidate_import.rows import Cell, PersonRow
from plugins.tools.candidate_import.units import Unit

Values = dict[str, str | tuple[str, ...]]

_KEEPS_NO = frozenset({Column.RELIGION, Column.DISCIPLINE, Column.CONVICTIONS})
"""Columns in which “Không” is an answer, not an empty cell."""

_LINES = (
    Column.SORT_NAME, Column.OTHER_NAME, Column.NATIONALITY, Column.ETHNICITY, Column.RELIGION, Column.HOMETOWN,
    Column.BIRTH_REGISTRATION, Column.GENERAL_EDUCATION, Column.QUALIFICATION, Column.ACADEMIC_TITLE,
    Column.POLITICAL_THEORY, Column.LANGUAGES, Column.OCCUPATION, Column.WORKPLACE, Column.HEALTH,
    Column.DISCIPLINE, Column.CONVICTIONS, Column.NOMINATED_BY,
)  # fmt: skip
_LISTS = (Column.ORGANISATIONS, Column.AWARDS, Column.DEPUTY_TERMS)
_PLACES = (Column.PERMANENT_RESIDENCE, Column.CURRENT_RESIDENCE)
_DAYS = (Column.BORN_ON, Column.PARTY_JOINED_ON, Column.PARTY_OFFICIAL_ON)
REQUIRED = tuple(
    name
    for name, info in editor_fields(Candidate).items()
    if info.is_required() and name not in ("date", "level", "constituency")
)
_TEXTS_REQUIRED = ("ethnicity", "religion", "hometown", "occupation")
NOT_GIVEN = "Chưa cung cấp"


@dataclass(frozen=True)
class Told:
    """Something about a cell that an editor must know."""

    cell: Cell
    heading: str
    why: str


@dataclass
class Person:
    """A candidate as the list gives them: the values of the file, and what stands in its way."""

    row: PersonRow
    values: Values = field(default_factory=dict)
    born_on: datetime.date | None = None
    order: int | None = None
    unread: list[Told] = field(default_factory=list)
    mended: list[Told] = field(default_factory=list)
    withheld: list[Told] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    missing: tuple[str, ...] = ()
    level: str = ""
    constituency: str = ""
    slug: str = ""
    kept_sort_name: str = ""
    """The sort_name of the file that is there already, where the list says none."""

    @property
    def sort_name(self) -> str:
        """The name to sort by, "" for the name of birth."""
        return str(self.values.get("sort_name", "")) or self.kept_sort_name

    @property
    def name(self) -> str:
        """The name of birth."""
        return str(self.values.get("full_name", ""))

    @property
    def unit(self) -> Unit:
        """What the list says of their constituency."""
        return self.row.unit

    @property
    def is_draft(self) -> bool:
        """Whether the file cannot be published as it is: something required is missing or could not be read."""
        return bool(self.missing)


def read_people(rows: Sequence[PersonRow], accept_missing: bool = False) -> list[Person]:
    """Every row's values, in order. With `accept_missing` a required text the list does not have is written as
    "Chưa cung cấp", so that the list can be shown."""
    prefixed = _prefixed(rows)
    return [_read(row, prefixed, accept_missing) for row in rows]


def _prefixed(rows: Sequence[PersonRow]) -> bool:
    """Whether the list puts Ông or Bà before names, which are also family names: then it does so for nearly all."""
    names = [_name_text(row) for row in rows]
    return bool(names) and sum(map(has_prefix, names)) * 20 >= len(names) * 19


def _read(row: PersonRow, prefixed: bool, accept_missing: bool) -> Person:
    person = Person(row)
    _read_name(person, prefixed)
    _read_gender(person)
    _read_days(person)
    for column in _LINES:
        _keep_line(person, column)
    for column in _PLACES:
        _keep_residence(person, column)
    for column in _LISTS:
        _keep_list(person, column)
    _join_position(person)
    _read_terms(person)
    _read_nomination(person)
    _read_order(person)
    _note_the_rest(person)
    if accept_missing:
        for name in _TEXTS_REQUIRED:
            person.values.setdefault(name, NOT_GIVEN)
    doubtful = {told.heading for told in person.unread}
    person.missing = tuple(name for name in REQUIRED if name not in person.values or name in doubtful)
    return person


def _name_text(row: PersonRow) -> str:
    whole = row.cell(Column.FULL_NAME) or row.cell(Column.FAMILY_NAME)
    given = row.cell(Column.GIVEN_NAME)
    parts = [whole.text if whole else ""]
    # A column of given names beside whole names repeats their last word.
    if given and not (row.cell(Column.FULL_NAME) and parts[0].casefold().endswith(given.text.casefold())):
        parts.append(given.text)
    return " ".join(filter(None, parts))


def _read_name(person: Person, prefixed: bool) -> None:
    cell = person.row.cell(Column.FULL_NAME) or person.row.cell(Column.FAMILY_NAME)
    written = _name_text(person.row)
    text = _mend(person, cell, written)
    gender = person.row.cell(Column.GENDER)
    is_woman = gender is not None and fold(gender.text) in ("nu", "female", "f")
    # "Ông" before a woman's name is her family name.
    name = read_name(text, prefixed and not (is_woman and text.casefold().startswith("ông ")))
    person.values["full_name"] = name.full
    if cell is not None and any(char.isdigit() for char in name.full):
        person.unread.append(Told(cell, "full_name", "họ tên có chữ số"))
    if name.other:
        person.values["other_name"] = name.other
    if name.prefix_gender:
        person.values["gender"] = name.prefix_gender


def _read_gender(person: Person) -> None:
    cell = person.row.cell(Column.GENDER)
    if cell is not None and not is_nothing(cell.text):
        said = {
            "nam": "nam",
            "male": "nam",
            "m": "nam",
            "nu": "nữ",
            "female": "nữ",
            "f": "nữ",
            "ong": "nam",
            "ba": "nữ",
        }
        gender = said.get(fold(cell.text).strip(" ."))
        if gender is None:
            _tell(person, cell, "ghi nam hoặc nữ")
        elif person.values.setdefault("gender", gender) != gender:
            _tell(person, cell, "trái với chữ Ông, Bà trước họ tên")
            del person.values["gender"]
    marked = [
        (gender, cell)
        for gender, column in (("nam", Column.MALE), ("nữ", Column.FEMALE))
        if (cell := person.row.cell(column)) and cell.text not in ("", "-", "–")
    ]
    if len(marked) > 1:
        _tell(person, marked[1][1], "cả hai cột Nam, Nữ đều có chữ")
    elif marked:
        person.values["gender"] = marked[0][0]


def _read_days(person: Person) -> None:
    for column in _DAYS:
        cell = person.row.cell(column)
        if cell is not None:
            _keep_day(person, column.value, cell)
    for column in (Column.MALE, Column.FEMALE):
        cell = person.row.cell(column)
        if cell is not None and re.search(r"\d{4}", cell.text):
            _keep_day(person, "born_on", cell)
    if "born_on" in person.values:
        person.born_on = datetime.date.fromisoformat(str(person.values["born_on"]))


def _keep_day(person: Person, key: str, cell: Cell) -> None:
    if is_nothing(cell.text) or (is_none(cell.text) and key != "born_on"):
        return
    try:
        person.values[key] = read_day(cell.value).isoformat()
        return
    except Unread as unread:
        why = str(unread)
    both = re.findall(r"\d{1,2}[/.-]\d{1,2}[/.-]\d{4}", cell.text)
    if key == "party_joined_on" and len(both) == 2 and "chinh thuc" in fold(cell.text):
        try:
            days = [read_day(text).isoformat() for text in both]
        except Unread as unread:
            why = str(unread)
        else:
            if fold(cell.text).find("chinh thuc") < fold(cell.text).find(fold(both[0])):
                days.reverse()
            person.values["party_joined_on"], person.values["party_official_on"] = days
            return
    _tell(person, cell, why)


def _keep_line(person: Person, column: Column) -> None:
    cell = person.row.cell(column)
    text = _clean(person, cell, column)
    if cell is None or not text:
        return
    if len(text) > LONGEST_LINE:
        _tell(person, cell, f"dài {len(text)} chữ, quá {LONGEST_LINE}")
    elif column is Column.OTHER_NAME:
        parts = [text, *str(person.values.get("other_name", "")).split("; ")]
        person.values["other_name"] = "; ".join(dict.fromkeys(filter(None, parts)))
    else:
        person.values[column.value] = text


def _keep_residence(person: Person, column: Column) -> None:
    cell = person.row.cell(column)
    text = _clean(person, cell, column)
    if cell is None or not text:
        return
    kept = without_house(text)
    if kept:
        person.values[column.value] = kept
    if kept != text:
        left = "bỏ phần trước tên xã, phường" if kept else "không tách được tên xã, phường nên bỏ cả ô"
        person.withheld.append(Told(cell, column.value, left))


def _keep_list(person: Person, column: Column) -> None:
    cell = person.row.cell(column)
    text = _clean(person, cell, column)
    if cell is not None and text:
        lines = [" ".join(line.split()).strip(" ;•") for line in re.split(r"[\n;]", str(cell.value))]
        parts = dict.fromkeys(mended(text_of(line)).lstrip("-–+• ") for line in lines if not is_nothing(line))
        person.values[column.value] = tuple(filter(None, parts))


def _join_position(person: Person) -> None:
    """A column of its own for the office held joins the occupation, which the model holds as one field."""
    cell = person.row.cell(Column.POSITION)
    text = _clean(person, cell, Column.POSITION)
    occupation = str(person.values.get("occupation", ""))
    if text and text != occupation:
        person.values["occupation"] = f"{occupation}; {text}" if occupation else text


def _read_terms(person: Person) -> None:
    """Where they have been a deputy before, as lines that say of what."""
    lines = list(person.values.get("deputy_terms", ()))
    for column, lead, mark in (
        (Column.ASSEMBLY_TERMS, "Đại biểu Quốc hội khóa", r"quoc hoi|dbqh|dai bieu"),
        (Column.COUNCIL_TERMS, "Đại biểu Hội đồng nhân dân", r"hoi dong nhan dan|hdnd|dai bieu"),
    ):
        text = _clean(person, person.row.cell(column), column)
        if text:
            text = re.sub(r"^khóa\s+", "", text, flags=re.IGNORECASE)
            lines.append(text if re.search(mark, fold(text)) else f"{lead} {text}")
    if lines:
        person.values["deputy_terms"] = tuple(dict.fromkeys(lines))


def _read_nomination(person: Person) -> None:
    cell = person.row.cell(Column.NOMINATION)
    by = str(person.values.get("nominated_by", ""))
    said = fold(f"{cell.text if cell else ''} {by}")
    if "tu ung cu" in said or (cell and fold(cell.text) in ("x", "tu")):
        person.values["nomination"] = "tự ứng cử"
        if "tu ung cu" in fold(by):
            del person.values["nominated_by"]
    elif cell and not is_nothing(cell.text) and re.search(r"gioi thieu|de cu", said):
        person.values["nomination"] = "được giới thiệu"
    elif cell and not is_nothing(cell.text) and not is_none(cell.text):
        person.values.setdefault("nominated_by", cell.text)
    status = person.row.cell(Column.STATUS)
    if status and not is_nothing(status.text):
        known = {fold(choice.value): choice.value for choice in CandidateStatus}
        if fold(status.text) in known:
            person.values["status"] = known[fold(status.text)]
        else:
            _tell(person, status, f"chỉ dùng: {', '.join(known.values())}")


def _read_order(person: Person) -> None:
    cell = person.row.cell(Column.ORDER)
    if cell is None or is_nothing(cell.text):
        return
    try:
        person.order = read_whole(cell.value)
    except Unread as unread:
        _tell(person, cell, str(unread))


def _note_the_rest(person: Person) -> None:
    """Notes go into the file as comments; private columns are told, never written."""
    for cell in person.row.cells.get(Column.NOTE, ()):
        if not is_nothing(cell.text):
            person.notes.append(f"Ghi chú trong danh sách: {cell.text}")
    for cell in person.row.cells.get(Column.PRIVATE, ()):
        if not is_nothing(cell.text):
            person.withheld.append(Told(cell, Column.PRIVATE.value, "cột riêng tư, không bao giờ ghi"))


def _clean(person: Person, cell: Cell | None, column: Column) -> str:
    """The text of a cell; "" when it is empty or says so."""
    if cell is None or is_nothing(cell.text):
        return ""
    if is_excel_error(cell.text):
        _tell(person, cell, "lỗi công thức trong Excel")
        return ""
    if is_none(cell.text) and column not in _KEEPS_NO:
        return ""
    text = _mend(person, cell, cell.text)
    return "Không" if column in _KEEPS_NO and is_none(text) and fold(text) in ("khong", "khong co") else text


def _mend(person: Person, cell: Cell | None, text: str) -> str:
    new = mended(text)
    if new != text and cell is not None:
        person.mended.append(Told(cell, "", "chữ Ð (U+00D0) thay bằng Đ (U+0110)"))
    return new


def _tell(person: Person, cell: Cell, why: str) -> None:
    heading = next((column.value for column, cells in person.row.cells.items() if cell in cells), "")
    person.unread.append(Told(cell, heading, why))
