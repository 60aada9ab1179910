"""Importing a list: every row and cell of it is in a file, or told with its place."""

import csv
import datetime
import io
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from random import Random

import openpyxl
import pytest

from plugins.reading.front_matter import read_yaml
from plugins.reading.source import split
from plugins.tools.candidate_import.report import Result, report
from plugins.tools.candidate_import.table import MOST_BYTES
from plugins.tools.import_candidates import CannotImport, Options, import_list
from plugins.tools.sample_text import GIVEN, SURNAMES
from tests.support import ROOT, copy_small, load_content

HEADINGS = (
    "STT", "Họ và tên", "Ngày sinh", "Giới tính", "Dân tộc", "Tôn giáo", "Quê quán", "Nơi ở hiện nay", "GDPT",
    "Chuyên môn, nghiệp vụ", "Nghề nghiệp, chức vụ", "Nơi công tác", "Ngày vào Đảng", "Kỷ luật",
    "Đơn vị bầu cử số", "Tỉnh", "Số đại biểu được bầu", "Số người ứng cử",
)  # fmt: skip
ELECTION_DAY = "23/5/2021"


def person(number: int = 1, name: str = "Nguyễn Văn Mẫu", born: object = "02/01/1970", **more: object) -> list[object]:
    """A row under HEADINGS; `more` replaces cells by heading."""
    cells = [
        number, name, born, "Nam", "Kinh", "Không", "Xã Mẫu, tỉnh Lạc Giang",
        "Số 5, phố Hoa, phường An Hòa, tỉnh Lạc Giang",
        "12/12", "Đại học: Luật", "Giáo viên", "Trường Mẫu", "03/02/1999", "không", 1, "Lạc Giang", 3, 5,
    ]  # fmt: skip
    return [more.get(heading, cell) for heading, cell in zip(HEADINGS, cells)]


def csv_file(folder: Path, rows: Sequence[Sequence[object]], **options: str) -> Path:
    """A .csv with these rows."""
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=options.get("delimiter", ","), lineterminator=options.get("end", "\r\n")).writerows(rows)
    file = folder / "danh-sach.csv"
    file.write_bytes(text.getvalue().encode(options.get("encoding", "utf-8")))
    return file


def xlsx_file(folder: Path, sheets: dict[str, Sequence[Sequence[object]]]) -> Path:
    """An .xlsx with these sheets; a name that begins with "!" is hidden."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name.lstrip("!"))
        sheet.sheet_state = "hidden" if name.startswith("!") else "visible"
        for row in rows:
            sheet.append(list(row))
    file = folder / "danh-sach.xlsx"
    book.save(file)
    return file


def new(folder: Path, file: Path, **options: object) -> Result:
    """The list imported into a new portal of the election of 2021."""
    given = {"level": "quoc-hoi", "new_portal": True, "polling_day": ELECTION_DAY, **options}
    return import_list(file, Options(output=folder / "content", **given))


def written(folder: Path, slug: str) -> dict:
    """The fields of a written file."""
    text = (folder / f"content/candidates/{slug}.md").read_text(encoding="utf-8")
    return read_yaml(slug, split(f"{slug}.md", text).metadata).values


def thousand(seed: int) -> list[list[object]]:
    """A thousand people in 200 constituencies of 40 provinces, numbered as the law's order has them."""
    random = Random(seed)
    rows: list[list[object]] = []
    for unit in range(200):
        names = [
            f"{random.choice(SURNAMES)} {middle} {random.choice(GIVEN)}" for middle in ("An", "Bá", "Chí", "Đa", "Ê")
        ]
        for number, name in enumerate(names, start=1):
            born = datetime.date(1950 + random.randrange(45), 1 + random.randrange(12), 1 + random.randrange(28))
            rows.append(
                person(
                    number, name, f"{born.day}/{born.month}/{born.year}",
                    **{"Đơn vị bầu cử số": unit % 5 + 1, "Tỉnh": f"Lạc {chr(65 + unit // 5 % 20)}{unit // 100}",
                       "Giới tính": random.choice(("Nam", "Nữ")), "Tôn giáo": random.choice(("Không", "Phật giáo"))},
                )
            )  # fmt: skip
    return rows


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_a_thousand_rows_come_back_cell_by_cell(tmp_path: Path, kind: str) -> None:
    """Each row has a file of its own, and each of its cells is there, only in the portal's way of writing."""
    rows = thousand(1)
    table = [HEADINGS, *rows]
    file = csv_file(tmp_path, table) if kind == "csv" else xlsx_file(tmp_path, {"Danh sách": table})
    result = new(tmp_path, file)
    assert result.is_complete
    assert len(list((tmp_path / "content/candidates").iterdir())) == len(rows) == len(result.done)
    assert len({done.person.slug for done in result.done}) == len(rows)
    for row, done in zip(rows, result.done):
        fields = written(tmp_path, done.person.slug)
        cells = dict(zip(HEADINGS, map(str, row)))
        day, month, year = map(int, cells["Ngày sinh"].split("/"))
        assert fields["full_name"] == cells["Họ và tên"]
        assert fields["born_on"] == f"{year}-{month:02}-{day:02}"
        assert fields["gender"] == cells["Giới tính"].lower()
        assert fields["order"] == cells["STT"]
        for key, heading in (("ethnicity", "Dân tộc"), ("religion", "Tôn giáo"), ("hometown", "Quê quán"),
                             ("general_education", "GDPT"), ("qualification", "Chuyên môn, nghiệp vụ"),
                             ("occupation", "Nghề nghiệp, chức vụ"), ("workplace", "Nơi công tác")):  # fmt: skip
            assert fields[key] == cells[heading]
        assert (fields["party_joined_on"], fields["discipline"]) == ("1999-02-03", "Không")
        assert fields["current_residence"] == "phường An Hòa, tỉnh Lạc Giang"
    assert sorted(len(one.people) for one in result.placing.stated.values()) == [5] * 200


def test_the_new_portal_is_one_the_checker_reads(tmp_path: Path) -> None:
    """A list alone makes a portal that loads: every candidate in a constituency that has its seats and its area."""
    unit = "Đơn vị bầu cử số 1: Gồm xã A và xã B. Số đại biểu Quốc hội được bầu: 3 người. Số người ứng cử: 5 người."
    names = ("Lê Văn An", "Lê Văn Bình", "Lê Văn Cường", "Lê Văn Dũng", "Lê Văn Đạt")
    rows = [person(number, name) for number, name in enumerate(names, start=1)]
    result = new(tmp_path, xlsx_file(tmp_path, {"A": [["TỈNH LẠC GIANG"], [unit], HEADINGS, *rows]}))
    portal = load_content(tmp_path / "content", tmp_path / "cache").portal
    assert [candidate.full_name for candidate in portal.candidates] == list(names)
    assert [(one.title, one.seats, one.area) for one in portal.election.constituencies] == [
        ("Đơn vị bầu cử số 1, tỉnh Lạc Giang", 3, "Gồm xã A và xã B")
    ]
    assert not result.disagreements


def test_importing_again_changes_nothing(tmp_path: Path) -> None:
    """The same list twice leaves every byte as it was."""
    file = csv_file(tmp_path, [HEADINGS, *thousand(2)[:50]])
    new(tmp_path, file)
    before = {path: path.read_bytes() for path in (tmp_path / "content").rglob("*.*")}
    result = new(tmp_path, file)
    assert {done.what for done in result.done} == {"giữ nguyên"}
    assert {path: path.read_bytes() for path in (tmp_path / "content").rglob("*.*")} == before


def test_namesakes_have_addresses_that_do_not_depend_on_rows(tmp_path: Path) -> None:
    """Who is called the same without marks is told apart by year, then day of birth, then constituency."""
    rows = [
        person(1, "Trần Hoà", "1/2/1970"),
        person(2, "Trần Hoa", "1/2/1980"),
        person(3, "Lê Mai", "1/2/1970"),
        person(4, "Lê Mải", "3/2/1970"),
        person(1, "Võ An", "1/2/1970"),
        person(1, "Võ An", "1/2/1970", **{"Đơn vị bầu cử số": 2}),
        person(5, "Hồ Yên", "9/9/1979"),
    ]
    expected = {
        "tran-hoa-1970", "tran-hoa-1980", "le-mai-19700201", "le-mai-19700203", "vo-an-qh-lac-giang-1",
        "vo-an-qh-lac-giang-2", "ho-yen",
    }  # fmt: skip
    slugs = []
    for folder, order in ((tmp_path / "a", rows), (tmp_path / "b", rows[::-1])):
        folder.mkdir()
        done = new(folder, csv_file(folder, [HEADINGS, *order])).done
        slugs.append({(one.person.name, one.person.born_on, one.person.constituency): one.person.slug for one in done})
    assert slugs[0] == slugs[1]
    assert set(slugs[0].values()) == expected


def test_an_address_once_given_stays(tmp_path: Path) -> None:
    """A namesake who comes with a later list does not take or change the address of the first."""
    new(tmp_path, csv_file(tmp_path, [HEADINGS, person(1, "Trần Hoa", "1/2/1970")]))
    rows = [person(1, "Trần Hoà", "1/2/1980"), person(2, "Trần Hoa", "1/2/1970")]
    result = new(tmp_path, csv_file(tmp_path, [HEADINGS, *rows]))
    assert [done.person.slug for done in result.done] == ["tran-hoa-1980", "tran-hoa"]


@pytest.mark.parametrize(
    ("heading", "value", "key", "expected"),
    [
        ("Ngày sinh", "2-1-1970", "born_on", "1970-01-02"),
        ("Ngày sinh", "2.1.1970", "born_on", "1970-01-02"),
        ("Ngày sinh", "1970-01-02T00:00:00", "born_on", "1970-01-02"),
        ("Ngày sinh", datetime.date(1970, 1, 2), "born_on", "1970-01-02"),
        ("Ngày sinh", "ngày 2 tháng 1 năm 1970", "born_on", "1970-01-02"),
        ("Họ và tên", "NGUYỄN\u00a0VĂN  MẪU", "full_name", "Nguyễn Văn Mẫu"),
        ("Họ và tên", "Nguyê\u0303n Va\u0306n Mẫu", "full_name", "Nguyễn Văn Mẫu"),
        ("Họ và tên", "Ông Nguyễn Văn Mẫu", "full_name", "Nguyễn Văn Mẫu"),
        ("Họ và tên", "H’NGĂM ÊBAN", "full_name", "H’Ngăm Êban"),
        ("Họ và tên", "MA-RI-A MẪU", "full_name", "Ma-ri-a Mẫu"),
        ("Họ và tên", "Ðỗ Mẫu", "full_name", "Đỗ Mẫu"),
        ("Họ và tên", "Nguyễn Văn Mẫu\n(tức Năm Mẫu)", "other_name", "Năm Mẫu"),
        ("Họ và tên", "Nguyễn Mẫu, bí danh: Ba Mẫu", "other_name", "Ba Mẫu"),
        ("Tôn giáo", "không", "religion", "Không"),
        ("Nơi công tác", "Không", "workplace", None),
        ("Nơi công tác", "-", "workplace", None),
        ("Ngày vào Đảng", "Không", "party_joined_on", None),
        ("Nghề nghiệp, chức vụ", "Giáo viên:\r\nTrường “Mẫu” #1", "occupation", "Giáo viên: Trường “Mẫu” #1"),
        ("Nơi ở hiện nay", "Tổ 5, thị xã Mẫu, tỉnh Lạc Giang", "current_residence", "thị xã Mẫu, tỉnh Lạc Giang"),
        ("Nơi ở hiện nay", "Căn hộ 5, Mẫu", "current_residence", None),
        ("STT", 1.0, "order", "1"),
    ],
)  # fmt: skip
def test_cells_are_read_as_offices_write_them(
    tmp_path: Path, heading: str, value: object, key: str, expected: str | None
) -> None:
    """A cell means the same however it is written, and “Không” is an answer only where it is one."""
    result = new(tmp_path, xlsx_file(tmp_path, {"A": [HEADINGS, person(**{heading: value})]}))
    assert written(tmp_path, result.done[0].person.slug).get(key) == expected
    assert not result.people[0].unread


@pytest.mark.parametrize(
    ("heading", "value", "draft"),
    [
        ("Ngày sinh", "1970", True),
        ("Ngày sinh", "1/1970", True),
        ("Ngày sinh", "31/2/1970", True),
        ("Ngày sinh", "1/2/70", True),
        ("Ngày sinh", "12/31/1970", True),
        ("Giới tính", "khác", True),
        ("Ngày vào Đảng", "1999", False),
        ("STT", "một", False),
    ],
)
def test_what_cannot_be_read_is_told_and_kept(tmp_path: Path, heading: str, value: str, draft: bool) -> None:
    """An unread cell is in the report with its place, in the file as a comment; a file that needs it is a draft."""
    result = new(tmp_path, csv_file(tmp_path, [HEADINGS, person(**{heading: value})]))
    place = f"ô {chr(65 + HEADINGS.index(heading))}2"
    text = (tmp_path / "content/candidates/nguyen-van-mau.md").read_text(encoding="utf-8")
    assert place in report(result) and f"“{value}”" in report(result)
    assert f"# Danh sách: chưa đọc được trang “danh-sach”, {place}: “{value}”" in text
    assert ("draft: true" in text) is draft
    assert result.is_complete


def test_a_form_with_titles_levels_pages_and_groups(tmp_path: Path) -> None:
    """Titles, two levels of headings, numbering, groups, repeated headings, totals and signatures are no people."""
    rows = [
        ["Biểu số 3", "DANH SÁCH CHÍNH THỨC NHỮNG NGƯỜI ỨNG CỬ ĐẠI BIỂU QUỐC HỘI"],
        [],
        ["TỈNH LẠC GIANG"],
        ["Đơn vị số 1: gồm xã A"],
        ["Số đại biểu Quốc hội được bầu: 2 người. Số người ứng cử: 2 người"],
        ["SỐ\nTT", "HỌ VÀ TÊN", "NGÀY SINH", None, "TRÌNH ĐỘ", None, "Quê\nquán"],
        [None, None, "Nam", "Nữ", "Phổ thông", "Lý luận\nchính trị", None],
        ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)"],
        [1, "LÊ VĂN AN", "1/2/1970", None, "12/12", "Cao cấp", "Xã A"],
        [2, "LÊ THỊ BÌNH", None, "1/2/1971", "12/12", "Không", "Xã A"],
        ["Đơn vị số 2: gồm xã B"],
        ["SỐ\nTT", "HỌ VÀ TÊN", "NGÀY SINH", None, "TRÌNH ĐỘ", None, "Quê\nquán"],
        [1, "LÊ VĂN CHÍ", "1/2/1972", None, "12/12", "Sơ cấp", "Xã B"],
        ["Tổng cộng: 3 người"],
        [None, None, None, None, "TM. ỦY BAN BẦU CỬ"],
    ]
    result = new(tmp_path, xlsx_file(tmp_path, {"Biểu 3": rows, "!Nháp": rows}), level="")
    people = [(p.name, p.constituency, p.values["gender"], p.values.get("political_theory")) for p in result.people]
    assert people == [
        ("Lê Văn An", "qh-lac-giang-1", "nam", "Cao cấp"),
        ("Lê Thị Bình", "qh-lac-giang-1", "nữ", None),
        ("Lê Văn Chí", "qh-lac-giang-2", "nam", "Sơ cấp"),
    ]
    assert result.people[1].values["born_on"] == "1971-02-01"
    assert result.table.hidden == ("Nháp",)
    filled = sum(1 for row in rows if any(row))
    assert filled == len(result.walked.people) + len(result.walked.others)
    assert result.is_complete


@pytest.mark.parametrize(
    ("options", "headings"),
    [
        ({"delimiter": ";"}, HEADINGS),
        ({"delimiter": "\t", "encoding": "utf-16"}, HEADINGS),
        ({"encoding": "utf-8-sig", "end": "\n"}, HEADINGS),
        ({}, ("order", "full_name", "dob", "gender", "ethnicity", "religion", "hometown", "current_residence",
              "education_general", "education_professional", "occupation_title", "workplace", "party_member_since",
              "discipline", "unit_number", "province_or_city", "seat_count", "candidate_count")),
        ({}, ("listOrder", "fullName", "dateOfBirth", "sex", "ethnicGroup", "religion", "birthplace", "residence",
              "generalEducation", "qualification", "occupation", "workplace", "partyMemberSince",
              "discipline", "unitNumber", "province", "seats", "candidates")),
        ({}, ("Số TT", "Ho va ten", "Ngay thang nam sinh", "Nam/Nữ", "Dan toc", "Ton giao", "Nguyên quán",
              "Nơi cư trú", "Văn hóa", "Trình độ chuyên môn", "NGHỀ NGHIỆP", "Cơ quan công tác", "Vào Đảng",
              "Ky luat", "ĐVBC số", "Địa phương", "Số ĐB được bầu", "Số ứng cử viên")),
    ],
)  # fmt: skip
def test_files_and_headings_of_many_kinds(tmp_path: Path, options: dict[str, str], headings: Sequence[str]) -> None:
    """Delimiters, encodings and headings differ from office to office; what they hold does not."""
    result = new(tmp_path, csv_file(tmp_path, [headings, person()], **options))
    plain = tmp_path / "plain"
    plain.mkdir()
    expected = new(plain, csv_file(plain, [HEADINGS, person()]))
    assert result.people[0].values == expected.people[0].values
    (stated,) = result.placing.stated.values()
    assert (stated.number, stated.province, stated.seats, stated.candidates) == (1, "Lạc Giang", {3}, {5})


def test_a_changed_row_waits_for_update_and_keeps_the_programme(tmp_path: Path) -> None:
    """A difference is shown and not written; with --update the fields change, the editor's text and fields stay."""
    new(tmp_path, csv_file(tmp_path, [HEADINGS, person(**{"Ngày vào Đảng": "1999"})]))
    file = tmp_path / "content/candidates/nguyen-van-mau.md"
    mine = (
        file.read_text(encoding="utf-8").replace("order: 1", "health: Tốt\n# của tôi\norder: 1") + "\n## Chương trình\n"
    )
    file.write_text(mine, encoding="utf-8")
    table = csv_file(tmp_path, [HEADINGS, person(**{"Quê quán": "Xã Khác, tỉnh Lạc Giang"})])
    result = new(tmp_path, table)
    assert not result.is_complete and file.read_text(encoding="utf-8") == mine
    assert "Quê quán: “Xã Mẫu, tỉnh Lạc Giang” → “Xã Khác, tỉnh Lạc Giang”" in report(result)
    assert new(tmp_path, table, update=True).is_complete
    text = file.read_text(encoding="utf-8")
    assert text.endswith("---\n\n## Chương trình\n") and "health: Tốt\n# của tôi\n" in text
    assert "hometown: Xã Khác, tỉnh Lạc Giang" in text and "party_joined_on: 1999-02-03" in text
    assert "# Danh sách: chưa đọc được" not in text


def test_rows_that_have_no_file_are_told(tmp_path: Path) -> None:
    """A row without a name, a constituency nobody knows and a person twice are not written, and fail the run."""
    content = copy_small(tmp_path)
    rows = [
        person(1, "Trần Lạ", **{"Đơn vị bầu cử số": 99, "Tỉnh": ""}),
        person(2, ""),
    ]
    level = load_content(content, tmp_path / "cache").portal.election.levels[0].id
    file = csv_file(tmp_path, [HEADINGS, *rows])
    result = import_list(file, Options(output=content, level=level, date="1/3/2026"))
    text = report(result)
    assert not result.is_complete
    assert "dòng 2: Trần Lạ: đơn vị" in text and "dòng 3" in text and "number: 99" in text
    assert not (content / "candidates/tran-la.md").exists()
    twice = new(tmp_path / "b", csv_file(tmp_path, [HEADINGS, person(), person()]))
    assert [done.is_written for done in twice.done] == [True, False]


def test_new_constituencies_join_the_election(tmp_path: Path) -> None:
    """With --write-constituencies what the list names and election.yml lacks is added at the end of its list."""
    content = copy_small(tmp_path)
    election = load_content(content, tmp_path / "cache").portal.election
    there = {HEADINGS[-4]: 99, "Tỉnh": ""}
    names = ("Lê Văn An", "Lê Văn Bình", "Lê Văn Cường", "Lê Văn Dũng", "Lê Văn Em")
    rows = [person(number, name, **there) for number, name in enumerate(names, start=1)]
    file = csv_file(tmp_path, [HEADINGS, *rows])
    options = Options(output=content, level=election.levels[0].id, date="1/3/2026", write_constituencies=True)
    assert import_list(file, options).is_complete
    after = load_content(content, tmp_path / "cache").portal.election
    assert [one.number for one in after.constituencies] == [*(one.number for one in election.constituencies), 99]


def test_private_columns_are_never_written(tmp_path: Path) -> None:
    """Identity numbers, telephones and houses are in no file and not in the report."""
    headings = [*HEADINGS, "Số CCCD", "Điện thoại"]
    result = new(tmp_path, csv_file(tmp_path, [headings, [*person(), "079123456789", "0909123456"]]))
    everything = report(result, None) + "".join(
        path.read_text(encoding="utf-8") for path in (tmp_path / "content").rglob("*.*")
    )
    for secret in ("079123456789", "0909123456", "phố Hoa"):
        assert secret not in everything
    assert "Không ghi vì riêng tư (2)" in report(result)


def test_a_stated_order_that_differs_is_explained(tmp_path: Path) -> None:
    """The report names the constituency, the rule and the two names; a wrong number of Kinh names is not excused."""
    rows = [person(1, "Lê Văn Cường"), person(2, "Lê Văn An", "1/1/1971")]
    result = new(tmp_path, csv_file(tmp_path, [HEADINGS, *rows]))
    (found,) = result.disagreements
    assert not found.suggestion
    assert "tên “Cường” và “An”" in report(result) and "kiểm tra lại STT" in report(result)


def test_a_sort_name_is_suggested_and_written_only_when_accepted(tmp_path: Path) -> None:
    """Where the family name may stand last, the fewest sort_names that give the stated order are offered."""
    rows = [
        person(1, "Lê Văn Bình"),
        person(2, "Y Mẫu Êban", "1/1/1971", **{"Dân tộc": "Ê-đê"}),
        person(3, "Lê Văn Tâm", "1/1/1972"),
    ]
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    result = new(tmp_path / "a", csv_file(tmp_path, [HEADINGS, *rows]))
    assert not result.disagreements or [name for _, name in result.disagreements[0].suggestion] == ["Êban Y Mẫu"]
    rows[0], rows[1] = person(1, "Lê Văn Kha"), person(2, *rows[1][1:3], **{"Dân tộc": "Ê-đê"})
    result = new(tmp_path / "b", csv_file(tmp_path, [HEADINGS, *rows]))
    assert [name for _, name in result.disagreements[0].suggestion] == ["Êban Y Mẫu"]
    assert "sort_name" not in written(tmp_path / "b", "y-mau-eban")
    accepted = new(tmp_path / "b", tmp_path / "danh-sach.csv", accept_sort_names=True, update=True)
    assert not accepted.disagreements
    assert written(tmp_path / "b", "y-mau-eban")["sort_name"] == "Êban Y Mẫu"


def test_numbers_that_run_on_become_places(tmp_path: Path) -> None:
    """Numbers that go on from constituency to constituency are made 1, 2, … in each, and told."""
    rows = [person(n, f"Lê {given}", **{"Đơn vị bầu cử số": 1 + (n > 2)}) for n, given in enumerate("ABCD", start=1)]
    result = new(tmp_path, csv_file(tmp_path, [HEADINGS, *rows]))
    assert [one.order for one in result.people] == [1, 2, 1, 2]
    assert len(result.renumbered) == 1


def test_a_bare_name_above_a_constituency_is_its_province(tmp_path: Path) -> None:
    """Two provinces' constituencies of one number stay apart, though the list only writes "AN LẠC"."""
    rows: list[Sequence[object]] = [("STT", "Họ và tên", "Ngày sinh")]
    for province in ("AN LẠC", "HÀ LẠC"):
        rows += [(province,), ("Đơn vị bầu cử số 1: gồm huyện A",), (1, f"Lê Văn {province[0]}", "1/2/1970")]
    result = new(tmp_path, csv_file(tmp_path, rows))
    assert list(result.placing.stated) == ["qh-an-lac-1", "qh-ha-lac-1"]


@pytest.mark.parametrize(
    ("headings", "cells"),
    [
        (("Đơn vị bầu cử",), [("Hà Lạc – Đơn vị bầu cử số 1",), ("An Lạc – Đơn vị bầu cử số 1",)]),
        (("Đơn vị bầu cử",), [("Đơn vị bầu cử số 1, tỉnh Hà Lạc",), ("Đơn vị bầu cử số 1, tỉnh An Lạc",)]),
        (("Tỉnh/TP", "ĐVBC"), [("TP. Hà Lạc", "Số 1"), ("Tỉnh An Lạc", 1)]),
        (("constituency",), [("Hà Lạc 1",), ("An Lạc 1",)]),
    ],
)
def test_one_number_in_two_provinces_is_two_constituencies(
    tmp_path: Path, headings: tuple[str, ...], cells: list[tuple[object, ...]]
) -> None:
    """However the list names the province, it keeps the constituencies apart."""
    rows = [("STT", "Họ và tên", "Ngày sinh", *headings)]
    rows += [(1, f"Lê Văn {given}", "1/2/1970", *found) for given, found in zip(("An", "Bình"), cells)]
    assert len(new(tmp_path, csv_file(tmp_path, rows)).placing.stated) == 2


def test_stated_numbers_are_compared(tmp_path: Path) -> None:
    """Where the list says how many stand and another number does, the report says so."""
    result = new(tmp_path, csv_file(tmp_path, [HEADINGS, person()]))
    assert "Đơn vị bầu cử số 1, Lạc Giang: ghi 5 người ứng cử, danh sách có 1" in report(result)


@pytest.mark.parametrize(
    ("name", "data", "why"),
    [
        ("a.xlsx", b"khong phai excel", "không đọc được như tệp Excel"),
        ("a.xlsx", b"", "trống"),
        ("a.csv", b" \n \n", "trống"),
        ("a.csv", b"STT,Ho ten\x00,A\n", "byte rỗng"),
        ("a.csv", b"STT,H\xf4 v\xe0 t\xean\n", "không thuộc UTF-8"),
        ("a.csv", b"PK\x03\x04", "đổi đuôi thành .xlsx"),
        ("a.csv", b"1,A,2\n2,B,3\n", "không tìm thấy dòng tiêu đề"),
        ("a.csv", 'STT,Họ và tên,Ngày sinh\n1,"A\n'.encode(), "thiếu dấu ngoặc kép"),
        ("a.csv", "STT,Họ và tên,Ngày sinh\n".encode(), "không có người ứng cử nào"),
        ("a.pdf", b"%PDF", "không phải .xlsx hay .csv"),
        ("a.csv", b"a" * (MOST_BYTES + 1), "MB"),
    ],
)
def test_files_that_are_no_list_say_why(tmp_path: Path, name: str, data: bytes, why: str) -> None:
    """Nothing is written, and one sentence says what is wrong and how to mend it."""
    (tmp_path / name).write_bytes(data)
    with pytest.raises(CannotImport, match=why):
        new(tmp_path, tmp_path / name)
    assert not (tmp_path / "content").exists()


def test_a_million_empty_rows_are_no_matter(tmp_path: Path) -> None:
    """A sheet formatted down to its last row holds the people it holds."""
    book = openpyxl.Workbook()
    for row in (HEADINGS, person()):
        book.active.append(list(row))
    book.active["A1048576"] = " "
    book.save(tmp_path / "a.xlsx")
    result = new(tmp_path, tmp_path / "a.xlsx")
    assert len(result.people) == 1 and result.walked.empty > 1_000_000


def test_the_command_ends_with_1_when_a_row_has_no_file(tmp_path: Path) -> None:
    """The exit status says whether the whole list is in."""
    for rows, status in (([person()], 0), ([person(), person(2, "")], 1)):
        file = csv_file(tmp_path, [HEADINGS, *rows])
        command = [sys.executable, "-m", "plugins.tools.import_candidates", str(file), "--output", str(tmp_path / "c")]
        done = subprocess.run(
            [*command, "--new-portal", "--level", "quoc-hoi"], cwd=ROOT, capture_output=True, text=True, check=False
        )
        assert done.returncode == status, done.stdout + done.stderr
        assert "Traceback" not in done.stderr
