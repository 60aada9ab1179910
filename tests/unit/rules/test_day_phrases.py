"""The linter of counted days, and of dates as such."""

import datetime

import pytest

from plugins.rules.day_phrases import number_in_words
from tests.unit.rules.material import AS_OF, election, messages_of, problems_of_data

WRONG = (
    (
        "27/4/2021 (25 ngày trước ngày bầu cử)",
        "27/4/2021 không phải 25 ngày trước ngày bầu cử 23/5/2021; "
        "ngày đúng là 28/4/2021 (hoặc sửa thành 26 ngày trước)",
    ),
    ("ngày 27/04/2021 (tức 25 ngày trước ngày bầu cử)", "28/4/2021"),
    ("chậm nhất 40 ngày trước ngày bầu cử (tức ngày 02/02/2026)", "3/2/2026"),
    ("Chậm nhất 40 ngày trước ngày bầu cử, tức là ngày 04/02/2026", "3/2/2026"),
    ("trước ngày bầu cử 10 ngày, tức 4/3/2026", "5/3/2026"),
    ("trước ngày bầu cử 10 ngày (4/3/2026)", "5/3/2026"),
    ("ngày 27 tháng 4 năm 2021, 25 ngày trước ngày bầu cử", "28/4/2021"),
    ("25 ngày trước ngày bầu cử là ngày 27 tháng 4 năm 2021", "28/4/2021"),
    ("E-25 (27/4/2021)", "28/4/2021"),
    ("27/4/2021 (E-25)", "28/4/2021"),
    ("27/4/2021 (E – 25)", "28/4/2021"),
    ("E-40 = 2/2/2026", "3/2/2026"),
    ("hai mươi lăm ngày trước ngày bầu cử (27/4/2021)", "28/4/2021"),
    ("Mười ngày trước ngày bầu cử, tức ngày 6/3/2026", "5/3/2026"),
    ("25 (hai mươi lăm) ngày trước ngày bầu cử (27/4/2021)", "28/4/2021"),
    ("một trăm mười lăm ngày trước ngày bầu cử (21/11/2025)", "20/11/2025"),
    ("115 ngày trước ngày bầu cử, tức ngày 19-11-2025", "20/11/2025"),
    ("16/3 (10 ngày trước ngày bầu cử)", "5/3/2026"),
    ("10 ngày trước ngày bầu cử (4/3)", "5/3/2026"),
    ("4.3.2026 (10 ngày trước ngày bầu cử)", "5/3/2026"),
    ("10 ngày sau ngày bầu cử (26/3/2026)", "25/3/2026"),
    ("26/3/2026 (10 ngày sau ngày bầu cử)", "hoặc sửa thành 11 ngày sau"),
    ("sau ngày bầu cử 3 ngày, tức ngày 19/3/2026", "18/3/2026"),
    ("E+10 (24/3/2026)", "25/3/2026"),
    ("Chậm nhất 20 ngày sau ngày bầu cử, ngày 10/4/2026.", "4/4/2026"),
    ("25 ngày trước ngày bầu cử 23/5/2021 (27/4/2021)", "28/4/2021"),
    ("trước ngày bầu cử (15/3/2026) 10 ngày (6/3/2026)", "5/3/2026"),
    ("| Niêm yết danh sách cử tri | 40 ngày trước ngày bầu cử | 4/2/2026 |", "3/2/2026"),
    ("| 4/2/2026 | 40 ngày trước ngày bầu cử |", "3/2/2026"),
    ("Ngày **27/4/2021**\n(25 ngày trước *ngày bầu cử*)", "28/4/2021"),
    ("27/4/2021 (25 ngày trước cuộc bầu cử)", "28/4/2021"),
    ("27/4/2021 là 25 ngày trước ngày bầu cử", "28/4/2021"),
    ("23/4/2021 (30 ngày trước ngày bầu cử), 27/4/2021 (25 ngày trước ngày bầu cử)", "28/4/2021"),
    (
        "3/5/2021 (20 ngày trước ngày bầu cử) và 28/4/2016 (25 ngày trước ngày bầu cử)",
        "27/4/2016",
    ),
)

RIGHT = (
    "28/4/2021 (25 ngày trước ngày bầu cử)",
    "27/4/2016 (25 ngày trước ngày bầu cử)",
    "3/5/2021 (20 ngày trước ngày bầu cử)",
    "chậm nhất 40 ngày trước ngày bầu cử (tức ngày 03/02/2026)",
    "trước ngày bầu cử 10 ngày, tức 5/3/2026",
    "ngày 28 tháng 4 năm 2021, 25 ngày trước ngày bầu cử",
    "E-25 (28/4/2021)",
    "hai mươi lăm ngày trước ngày bầu cử (28/4/2021)",
    "E-115 = 20/11/2025",
    "10 ngày sau ngày bầu cử (25/3/2026)",
    "5/3 (10 ngày trước ngày bầu cử)",
    "Từ ngày 1/3/2026 đến 10 ngày trước ngày bầu cử",
    "Danh sách dán ngày 1/2/2026, chậm nhất 40 ngày trước ngày bầu cử",
    "Chậm nhất 10 ngày sau ngày bầu cử, ngày 24/3/2026.",
    "Ngày 27/4/2021, Ủy ban họp; 25 ngày trước ngày bầu cử phải công bố danh sách",
    "Ngày 27/4/2021 họp. 25 ngày trước ngày bầu cử phải công bố danh sách",
    "28/4/2021, 25 ngày trước ngày bầu cử, 3/5/2021, 20 ngày trước ngày bầu cử",
    "Trong 10 ngày trước ngày bầu cử",
    "trước ngày bầu cử 15/3/2026",
    "25 ngày trước ngày bầu cử 15/3/2026",
    "25 ngày trước ngày bầu cử (15/3/2026)",
    "25 ngày trước ngày bầu cử, 18/2/2026",
    "| 3/2/2026 | 40 ngày trước ngày bầu cử |",
    "Ngày 25/6/2015 (10 ngày trước ngày bầu cử)",
    "Sau ngày bầu cử, từ 16/3/2026",
    "24 giờ trước ngày bầu cử (14/3/2026)",
    "Nghị quyết 25/NQ-HĐBC (25 ngày trước ngày bầu cử)",
    "Điều 57 quy định 25 ngày trước ngày bầu cử; ngày 1/3/2026 tỉnh họp",
    "E-10 và 7/3/2026",
    "Tiếp xúc cử tri các ngày 3/3, 5/3 và 7/3/2026, mười ngày cuối trước ngày bầu cử",
)

DATES_WRONG = (
    ("từ tháng 1/5/2021", "vừa là tháng vừa là ngày"),
    ("Ngày 31/4/2026 niêm yết", "chỉ có 30 ngày"),
    ("đến ngày 31/4", "chỉ có 30 ngày"),
    ("29/2/2026", "chỉ có 28 ngày"),
    ("ngày 30 tháng 02 năm 2026", "chỉ có 28 ngày"),
    ("32-1-2026", "chỉ có 31 ngày"),
    ("04/24/2026", "không có tháng 24"),
    ("31.6.2026", "chỉ có 30 ngày"),
    ("2026-02-30", "chỉ có 28 ngày"),
    ("thứ Hai, ngày 15/3/2026", "Chủ nhật"),
    ("Chủ nhật 16/3/2026", "Thứ Hai"),
    ("Chủ nhật, ngày 16 tháng 3 năm 2026", "Thứ Hai"),
    ("15/3/2026 (thứ Bảy)", "Chủ nhật"),
    ("ngày 16/3/2026, Chủ nhật", "Thứ Hai"),
    ("sáng thứ 7, 15/3/2026", "Chủ nhật"),
    ("Chủ nhật, 16/3", "Thứ Hai"),
    ("Ngày bầu cử 15/3/2026 là thứ Hai", "Chủ nhật"),
    ("ngày 16/3/2026 rơi vào Chủ nhật", "Thứ Hai"),
)

DATES_RIGHT = (
    "Chủ nhật, ngày 15/3/2026",
    "15/3/2026 (Chủ nhật)",
    "thứ Hai, ngày 16/3/2026",
    "tháng 5/2021",
    "ngày 29/2/2024",
    "Kỳ họp thứ hai, ngày 15/3/2026",
    "Hội nghị lần thứ ba, 15/3/2026",
    "ngày 15/3/2026, thứ hai là",
    "Ngày 15/3/2026 là Chủ nhật",
    "Ngày 15/3/2026 là thứ hai liên tiếp",
    "từ 15/3/2026 vào thứ bảy tháng sau",
    "tỷ lệ 31/4 người",
    "12/12",
    "Chủ nhật, 15/3",
    "số 31/02/QĐ-UBND",
    "Nghị định 30/2020/NĐ-CP",
    "1.234.567",
    "(0000) 100 200",
)


@pytest.mark.parametrize(("text", "right"), WRONG)
def test_a_date_that_is_not_so_many_days_away_is_reported(text: str, right: str) -> None:
    """The right date and the right number of days are named."""
    assert right in messages_of(text)


@pytest.mark.parametrize("text", RIGHT)
def test_what_agrees_or_does_not_belong_together_is_not(text: str) -> None:
    """Right dates, and dates that merely stand near, pass."""
    assert "ngày đúng là" not in messages_of(text)


@pytest.mark.parametrize(("text", "right"), DATES_WRONG)
def test_a_date_no_calendar_has_is_reported(text: str, right: str) -> None:
    """Impossible dates and weekdays are named with what is right."""
    assert right in messages_of(text)


@pytest.mark.parametrize("text", DATES_RIGHT)
def test_other_dates_and_numbers_are_not(text: str) -> None:
    """Right dates, ordinals, fractions and document numbers pass."""
    assert messages_of(text) == ""


@pytest.mark.parametrize(
    ("note", "at", "right"),
    [
        ("42 ngày trước ngày bầu cử", "2026-02-02", "1/2/2026"),
        ("42 ngày trước ngày bầu cử", "2026-02-01", ""),
        ("Chậm nhất 42 ngày trước ngày bầu cử", "2026-01-30", ""),
        ("10 ngày sau ngày bầu cử", "2026-03-24", "25/3/2026"),
    ],
)
def test_a_milestone_stands_where_its_note_says(note: str, at: str, right: str) -> None:
    """A note that counts days agrees with the milestone's own date."""
    base = election()
    moment = datetime.datetime.fromisoformat(at).replace(tzinfo=AS_OF.tzinfo)
    changed = base.milestones[0].model_copy(update={"at": moment, "note": note, "mark": None})
    problems = problems_of_data({}, election(milestones=(changed,)))
    assert [problem.where for problem in problems] == ([("milestones", 0, "at")] if right else [])
    assert all(right in problem.message for problem in problems)


def test_election_yml_is_read_too() -> None:
    """The strings of election.yml are linted, with their place."""
    (problem,) = problems_of_data({"milestones": [{"note": "27/4/2021 (25 ngày trước ngày bầu cử)"}]})
    assert problem.where == ("milestones", 0, "note")


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("mười", 10),
        ("mười lăm", 15),
        ("hai mươi", 20),
        ("hai mươi lăm", 25),
        ("bốn mươi hai", 42),
        ("tám mươi", 80),
        ("một trăm linh năm", 105),
        ("một trăm mười lăm", 115),
        ("bảy", 7),
        ("25", 25),
        ("hai ba", None),
    ],
)
def test_numbers_in_words(words: str, number: int | None) -> None:
    """Numbers up to some hundreds are read as they are spoken."""
    assert number_in_words(words) == number
