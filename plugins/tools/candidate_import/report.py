"""What became of every row and cell of a list, in words an editor can act on."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from plugins.model.candidate import Candidate
from plugins.model.record import label_of
from plugins.tools.candidate_import.order import RULE, Disagreement, deciding_part, first_break
from plugins.tools.candidate_import.people import Person, Told
from plugins.tools.candidate_import.places import Placing, Stated
from plugins.tools.candidate_import.rows import Layout, Walked, column_letters
from plugins.tools.candidate_import.table import Table
from plugins.tools.candidate_import.writing import Change

NOT_UNDERSTOOD = "?"


@dataclass(frozen=True)
class Done:
    """What became of a person's row: "tạo", "cập nhật", "giữ nguyên"; not written: "khác", "bỏ"."""

    person: Person
    what: str
    why: str = ""
    changes: tuple[Change, ...] = ()

    @property
    def is_written(self) -> bool:
        """Whether the row stands in a file as the list has it."""
        return self.what in ("tạo", "cập nhật", "giữ nguyên")


@dataclass
class Result:
    """All that happened in one run."""

    table: Table
    walked: Walked
    people: Sequence[Person]
    placing: Placing
    done: list[Done] = field(default_factory=list)
    disagreements: list[Disagreement] = field(default_factory=list)
    renumbered: list[Stated] = field(default_factory=list)
    not_in_list: list[str] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    new_constituencies: str = ""
    accepted: list[tuple[Person, str]] = field(default_factory=list)

    @property
    def not_understood(self) -> list:
        """Rows that hold several cells, yet are about nobody we can name."""
        return [row for row in self.walked.others if row.kind == NOT_UNDERSTOOD]

    @property
    def is_complete(self) -> bool:
        """Whether every row about a person stands in a file."""
        return all(done.is_written for done in self.done) and not self.not_understood


def report(result: Result, most: int | None = 40) -> str:
    """The whole report; at most so many lines of each part, None for all."""
    parts = [_totals(result), *result.remarks]
    for title, lines in _parts(result):
        shown = lines if most is None else lines[:most]
        parts += ["", f"{title} ({len(lines)}):", *(f"  {line}" for line in shown)]
        if len(lines) > len(shown):
            parts.append(f"  … còn {len(lines) - len(shown)} dòng; thêm --report TỆP để có đủ")
    if result.new_constituencies:
        parts += ["", "Khai các đơn vị này trong election.yml (hoặc thêm --write-constituencies):", "constituencies:"]
        parts.append(result.new_constituencies.rstrip("\n"))
    return "\n".join([*parts, "", _verdict(result)]) + "\n"


def _totals(result: Result) -> str:
    kinds = Counter(row.kind for row in result.walked.others)
    became = Counter(done.what for done in result.done)
    filled = len(result.walked.people) + len(result.walked.others)
    names = {NOT_UNDERSTOOD: "không hiểu được"}
    others = "; ".join(f"{names.get(kind, kind)} {count}" for kind, count in sorted(kinds.items()))
    people = "; ".join(f"{what} {count}" for what, count in sorted(became.items()))
    return (
        f"{result.table.name}: {len(result.table.sheets)} trang, {filled} dòng có chữ "
        f"= {len(result.walked.people)} người ứng cử + {len(result.walked.others)} dòng khác"
        f"{f' ({others})' if others else ''}; {result.walked.empty} dòng trống.\n"
        f"{len(result.placing.stated)} đơn vị bầu cử. {len(result.done)} người ứng cử = {people or '0'}."
    )


def _parts(result: Result) -> Iterator[tuple[str, list[str]]]:
    """The parts of the report that have something to say."""
    parts = (
        ("Cột của từng trang", list(_columns(result))),
        ("Trang ẩn, không đọc", [f"trang “{name}”" for name in result.table.hidden]),
        ("Chưa ghi", list(_refused(result))),
        ("Dòng không hiểu được", [f"trang “{row.sheet}”, dòng {row.row}: {row.text}" for row in result.not_understood]),
        ("Khác với tệp đang có", list(_changed(result))),
        ("Ô chưa đọc được", [_told(told) for person in result.people for told in person.unread]),
        ("Bản nháp vì thiếu trường bắt buộc", list(_drafts(result))),
        ("Dữ liệu dưới tiêu đề không hiểu được, không ghi vào tệp", list(_unknown(result))),
        ("Không ghi vì riêng tư", list(_withheld(result))),
        ("Đã chữa chữ Ð thành Đ", [_told(told) for person in result.people for told in person.mended]),
        ("Con số ghi trong danh sách không khớp", list(_numbers(result.placing))),
        ("STT chạy suốt danh sách, đã đổi thành số trong đơn vị", [one.title for one in result.renumbered]),
        ("Thứ tự ghi trong danh sách khác thứ tự theo luật", list(_orders(result))),
        ("Đã ghi sort_name", [f"{person.name}: {name}" for person, name in result.accepted]),
        ("Có tệp nhưng không có trong danh sách", result.not_in_list),
        ("Dòng khác", [f"{row.sheet}, dòng {row.row}: {row.kind}: {row.text}" for row in _outside(result)]),
    )
    yield from ((title, lines) for title, lines in parts if lines)


def _columns(result: Result) -> Iterator[str]:
    seen: set[tuple] = set()
    for sheet, layout in result.walked.layouts:
        line = (sheet, _layout(layout))
        if line not in seen:
            seen.add(line)
            yield f"trang “{sheet}”: {line[1]}"


def _layout(layout: Layout) -> str:
    known = {position: column for column, positions in layout.columns.items() for position in positions}
    return "; ".join(
        f"{column_letters(position)} “{heading}” → {_label(known[position]) if position in known else '?'}"
        for position, heading in sorted(layout.headings.items())
    )


def _label(key: str) -> str:
    return label_of(Candidate, key) if key in Candidate.model_fields else str(key)


def _refused(result: Result) -> Iterator[str]:
    for done in result.done:
        if done.what == "bỏ":
            row = done.person.row
            yield f"trang “{row.sheet}”, dòng {row.row}: {done.person.name}: {done.why}"


def _changed(result: Result) -> Iterator[str]:
    for done in result.done:
        if done.changes:
            what = "đã cập nhật" if done.what == "cập nhật" else "chưa ghi, thêm --update"
            yield f"candidates/{done.person.slug}.md ({what}): {'; '.join(map(str, done.changes))}"


def _told(told: Told) -> str:
    heading = f" ({_label(told.heading)})" if told.heading else ""
    return f"{told.cell.place}{heading}: “{told.cell.text}”: {told.why}"


def _drafts(result: Result) -> Iterator[str]:
    for done in result.done:
        if done.person.is_draft and done.is_written:
            labels = ", ".join(_label(name) for name in done.person.missing)
            row = done.person.row
            yield f"candidates/{done.person.slug}.md (trang “{row.sheet}”, dòng {row.row}): {labels}"


def _unknown(result: Result) -> Iterator[str]:
    for person in result.people:
        for heading, cell in person.row.unknown:
            yield f"{cell.place} (cột “{heading}”): “{cell.text}”"


def _withheld(result: Result) -> Iterator[str]:
    """By column and reason only: what is private is not repeated here."""
    counts = Counter((told.heading, told.why, told.cell.sheet) for person in result.people for told in person.withheld)
    first: dict[tuple, str] = {}
    for person in result.people:
        for told in person.withheld:
            first.setdefault((told.heading, told.why, told.cell.sheet), told.cell.place)
    for key, count in counts.items():
        yield f"{_label(key[0])}: {key[1]}: {count} ô, ô đầu tiên: {first[key]}"


def _numbers(placing: Placing) -> Iterator[str]:
    for one in placing.stated.values():
        count = len(one.people)
        for said in sorted(one.candidates - {count}):
            yield f"{one.title}: ghi {said} người ứng cử, danh sách có {count}"
        numbers = Counter(person.order for person in one.people if person.order is not None)
        if repeated := [str(number) for number, times in sorted(numbers.items()) if times > 1]:
            yield f"{one.title} ({one.id}): số {', '.join(repeated)} có nhiều người; có thể thiếu tên tỉnh, đơn vị"
        if len(one.seats) > 1:
            yield f"{one.title}: ghi nhiều số đại biểu khác nhau: {', '.join(map(str, sorted(one.seats)))}"
        if one.known is not None:
            for said in sorted(one.seats - {one.known.seats}):
                yield f"{one.title}: ghi bầu {said} đại biểu, election.yml ghi {one.known.seats}"


def _orders(result: Result) -> Iterator[str]:
    for found in result.disagreements:
        written = ", ".join(f"{person.order} {person.name}" for person in found.written)
        computed = ", ".join(person.name for person in found.computed)
        broken = first_break(found.written)
        why = f"; {broken[0].name} / {broken[1].name}: {deciding_part(*broken)}" if broken else ""
        names = "; ".join(f"{person.name} → sort_name: {name}" for person, name in found.suggestion)
        mend = f"; khớp nếu {names} (thêm --accept-sort-names)" if names else "; kiểm tra lại STT"
        yield f"{found.stated.title} ({found.stated.id}): ghi: {written}; theo luật: {computed}{why}{mend}"
    if result.disagreements:
        yield f"Quy tắc: {RULE}."


def _outside(result: Result) -> Iterable:
    return [row for row in result.walked.others if row.kind in ("dòng chữ ngoài bảng", "dòng tổng cộng")]


def _verdict(result: Result) -> str:
    missing = sum(not done.is_written for done in result.done) + len(result.not_understood)
    if missing:
        return f"CHƯA ĐỦ: {missing} dòng chưa được ghi; xem các phần trên."
    return f"Đủ: mọi người ứng cử trong danh sách đều có tệp ({len(result.done)})."
