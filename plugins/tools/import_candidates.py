"""Import a list of candidates from a spreadsheet into content/candidates; tell what became of every row."""

import argparse
import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from plugins.model.election import Election, ListStage, MilestoneMark
from plugins.reading.front_matter import BadYaml, read_yaml
from plugins.reading.parse import parse
from plugins.reading.source import BadSource, decode
from plugins.tools.candidate_import import new_portal
from plugins.tools.candidate_import.addresses import give_addresses
from plugins.tools.candidate_import.cells import Unread, read_day
from plugins.tools.candidate_import.order import disagreement, number_within
from plugins.tools.candidate_import.people import Person, read_people
from plugins.tools.candidate_import.places import TIERS, Placing, place
from plugins.tools.candidate_import.report import Done, Result, report
from plugins.tools.candidate_import.rows import walk
from plugins.tools.candidate_import.table import BadTable, Table, read_table
from plugins.tools.candidate_import.writing import OldFile, changes, new_file, try_old, updated

CONTENT = Path(__file__).resolve().parents[2] / "content"


class CannotImport(Exception):
    """Nothing was written; the text says why and how to mend it."""


@dataclass(frozen=True)
class Options:
    """What the command line says."""

    output: Path = CONTENT
    level: str = ""
    date: str = ""
    polling_day: str = ""
    update: bool = False
    new_portal: bool = False
    write_constituencies: bool = False
    accept_sort_names: bool = False
    accept_missing: bool = False
    dry_run: bool = False


def import_list(file: Path, options: Options) -> Result:
    """Every row of the list in a content file of its own, as far as it can be read; and what became of each.

    Raises CannotImport, having written nothing, when the file is no list or the portal's election.yml is wrong.
    """
    try:
        table = read_table(file)
    except BadTable as bad:
        raise CannotImport(str(bad)) from None
    election = _election(options)
    walked = walk(table)
    if not walked.people:
        raise CannotImport(_no_people(table, bool(walked.layouts)))
    people = read_people(walked.people, options.accept_missing)
    placing = place(people, election, options.level)
    result = Result(table, walked, people, placing)
    result.renumbered = number_within(placing.stated.values())
    files = _portal_files(result, options, election)
    old = _old_files(options.output)
    refused = _refused(people, placing, bool(election) and not (options.new_portal or options.write_constituencies))
    kept = [person for person in people if id(person) not in refused]
    _know_again(kept, old)
    _orders(result, options)
    date = _date(options, election) if any(person.slug not in old for person in kept) else ""
    for person in people:
        result.done.append(_one(person, refused.get(id(person), ""), old, options, date, files))
    result.not_in_list = _not_in_list(kept, old)
    if not options.dry_run:
        _write(options.output, files)
    return result


def _know_again(people: Sequence[Person], old: dict[str, OldFile]) -> None:
    """Everybody has an address; who has a file keeps it, and is sorted by its sort_name."""
    give_addresses(people, [one.existing for one in old.values()])
    for person in people:
        if person.slug in old:
            person.kept_sort_name = str(old[person.slug].values.get("sort_name", ""))


def _not_in_list(people: Sequence[Person], old: dict[str, OldFile]) -> list[str]:
    """The files of the levels of the list that belong to nobody in it."""
    listed, levels = {person.slug for person in people}, {person.level for person in people}
    return sorted(
        f"candidates/{slug}.md ({one.existing.full_name})"
        for slug, one in old.items()
        if slug not in listed and one.existing.level in levels
    )


def _one(
    person: Person, refused: str, old: dict[str, OldFile], options: Options, date: str, files: dict[str, str]
) -> Done:
    """What becomes of one person; texts to write are put into `files`."""
    if refused:
        return Done(person, "bỏ", refused)
    path = f"candidates/{person.slug}.md"
    before = old.get(person.slug)
    if before is None:
        files[path] = new_file(person, date)
        return Done(person, "tạo")
    different = changes(person, before)
    if not different:
        return Done(person, "giữ nguyên")
    if not options.update:
        return Done(person, "khác", "tệp đang có ghi khác", different)
    files[path] = updated(person, before)
    return Done(person, "cập nhật", "", different)


def _refused(people: Sequence[Person], placing: Placing, only_known: bool) -> dict[int, str]:
    """Why a person's row cannot be written, by the person's identity; with `only_known` a constituency that
    election.yml does not have is a reason."""
    unknown = {one.id for one in placing.unknown} if only_known else set()
    found = {id(person): why for person, why in placing.homeless}
    seen: dict[tuple, Person] = {}
    for person in people:
        key = (person.name.casefold(), person.born_on, person.constituency)
        if person.constituency in unknown:
            found[id(person)] = f"đơn vị “{person.constituency}” chưa có trong election.yml; xem cuối báo cáo"
        elif person.born_on and key in seen and id(person) not in found:
            first = seen[key].row
            found[id(person)] = f"trùng họ tên, ngày sinh, đơn vị với trang “{first.sheet}”, dòng {first.row}"
        seen.setdefault(key, person)
    return found


def _orders(result: Result, options: Options) -> None:
    """The places the list states compared with those the rule computes; accepted sort_names are written."""
    for stated in result.placing.stated.values():
        found = disagreement(stated)
        if found is None:
            continue
        if options.accept_sort_names and found.suggestion:
            for person, name in found.suggestion:
                person.values["sort_name"] = name
                result.accepted.append((person, name))
        else:
            result.disagreements.append(found)


def _portal_files(result: Result, options: Options, election: Election | None) -> dict[str, str]:
    """The files besides those of candidates that are to be written."""
    unknown = result.placing.unknown
    name = result.table.name
    if election is None:
        edition = _edition(options)
        known = [one for one in TIERS if any(stated.level == one for stated in unknown)]
        result.remarks.append(
            f"Cổng mới ở {options.output.name}: bầu cử ngày {edition.polling_day:%d/%m/%Y} "
            f"(Quốc hội khóa {edition.roman}); {len(unknown)} đơn vị bầu cử, "
            f"{sum(max(one.seats, default=0) for one in unknown)} đại biểu được bầu."
        )
        text = new_portal.election_text(edition, known, unknown, name)
        site = {} if (options.output / "site.yml").exists() else {"site.yml": new_portal.site_text(edition)}
        return {"election.yml": text, **site}
    if unknown and (options.write_constituencies or options.new_portal):
        text = (options.output / "election.yml").read_text(encoding="utf-8")
        result.remarks.append(f"Đã thêm {len(unknown)} đơn vị bầu cử vào election.yml.")
        return {"election.yml": new_portal.with_constituencies(text, unknown, name)}
    if unknown:
        result.new_constituencies = new_portal.constituencies_text(unknown, name)
    return {}


def _election(options: Options) -> Election | None:
    """The portal's election; None when a new portal is to be made and there is none yet."""
    file = options.output / "election.yml"
    if options.new_portal and not file.exists():
        if options.level and options.level not in TIERS:
            raise CannotImport(f"--level {options.level}: cổng mới chỉ biết các cấp {', '.join(TIERS)}")
        return None
    if not file.exists():
        raise CannotImport(f"{options.output.name} không có election.yml; chọn lại --output hoặc thêm --new-portal")
    try:
        document = read_yaml("election.yml", decode("election.yml", file.read_bytes()).text)
    except (BadSource, BadYaml) as bad:
        raise CannotImport("\n".join(map(str, bad.problems))) from None
    election, problems = parse(Election, document, {"source": "election.yml"}, {"digest": ""})
    if election is None:
        raise CannotImport("\n".join(map(str, problems)))
    if options.level and not any(options.level in (one.id, one.tier.value) for one in election.levels):
        known = ", ".join(one.id for one in election.levels)
        raise CannotImport(f"--level {options.level}: election.yml không có cấp này; các cấp: {known}")
    return election


def _edition(options: Options):
    try:
        return new_portal.edition_of(read_day(options.polling_day) if options.polling_day else None)
    except (Unread, StopIteration):
        known = ", ".join(f"{edition.polling_day:%d/%m/%Y}" for edition in new_portal.EDITIONS)
        raise CannotImport(f"--polling-day {options.polling_day}: chỉ biết các ngày bầu cử {known}") from None


def _date(options: Options, election: Election | None) -> str:
    """The day the new pages are dated: as the command says, else the day the list was published."""
    if options.date:
        try:
            return read_day(options.date).isoformat()
        except Unread as unread:
            raise CannotImport(f"--date {options.date}: {unread}") from None
    if election is None:
        return new_portal.list_day(_edition(options)).isoformat()
    published = election.milestone(MilestoneMark.LIST_PUBLISHED)
    official = [state.since for state in election.lists if state.stage is ListStage.OFFICIAL]
    moment: datetime.datetime | None = min(official) if official else published.at if published else None
    if moment is None and options.new_portal:
        moment = datetime.datetime.combine(election.polling_day - datetime.timedelta(days=25), datetime.time())
    if moment is None:
        raise CannotImport("không biết ngày công bố danh sách; thêm --date, ví dụ --date 27/02/2026")
    return moment.date().isoformat()


def _old_files(output: Path) -> dict[str, OldFile]:
    """The Vietnamese files of candidates that are there, by slug."""
    found = {}
    for file in sorted((output / "candidates").glob("*.md")):
        if "." not in file.stem:
            found[file.stem] = try_old(file.stem, file.read_bytes())
    return found


def _write(output: Path, files: dict[str, str]) -> None:
    for path, text in files.items():
        file = output / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")


def _no_people(table: Table, has_headings: bool) -> str:
    first = [
        " | ".join(str(cell) for cell in row.cells if str(cell).strip())[:100]
        for sheet in table.sheets
        for row in sheet.rows[:3]
    ]
    if has_headings:
        return f"{table.name}: có dòng tiêu đề nhưng không có người ứng cử nào bên dưới; kiểm tra lại danh sách"
    shown = "; ".join(f"“{line}”" for line in first[:3]) or "không có dòng nào"
    return (
        f"{table.name}: không tìm thấy dòng tiêu đề có cột “Họ và tên”; các dòng đầu: {shown}. "
        "Đặt tên cột theo hướng dẫn trong docs/bien-tap/nhap-danh-sach.md (chữ phải là Unicode, không phải TCVN3, VNI)"
    )


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--output", type=Path, default=CONTENT)
    for name in ("level", "date", "polling-day"):
        parser.add_argument(f"--{name}", default="")
    parser.add_argument("--report", type=Path)
    for name in (
        "update", "new-portal", "write-constituencies", "accept-sort-names", "accept-missing", "dry-run",
    ):  # fmt: skip
        parser.add_argument(f"--{name}", action="store_true")
    return parser.parse_args()


def main() -> None:
    """Import the list, print the report; exit 1 when any row was not written."""
    chosen = vars(_arguments())
    file, report_file = chosen.pop("file"), chosen.pop("report")
    try:
        result = import_list(file, Options(**chosen))
    except CannotImport as cannot:
        raise SystemExit(str(cannot)) from None
    print(report(result), end="")
    if report_file:
        report_file.write_text(report(result, None), encoding="utf-8")
    if not result.is_complete:
        raise SystemExit(1)


if __name__ == "__main__":
    main()
