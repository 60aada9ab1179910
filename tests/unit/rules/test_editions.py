"""The linter of editions: National Assembly, term, polling day and councils."""

import datetime

import pytest

from plugins.model.election import Level, Tier
from plugins.rules.editions import number_of, present
from tests.unit.rules.material import election, messages_of, problems_of

WRONG = (
    ("nhiệm kỳ 2021-2021", "2021-2026"),
    ("Nhiệm kỳ 2021 – 2021 của HĐND các cấp", "2021-2026"),
    ("nhiệm kỳ 2026—2026", "2026-2031"),
    ("đại biểu Hội đồng nhân dân các cấp nhiệm kỳ 2026-2030", "2026-2031"),
    ("đại biểu HĐND các cấp nhiệm kỳ 2025-2030", "2026-2031"),
    ("HĐND tỉnh nhiệm kỳ 2031-2026", "2031-2036"),
    ("bầu cử đại biểu Quốc hội khóa XVI và đại biểu HĐND các cấp nhiệm kỳ 2021-2026", "nhiệm kỳ 2026-2031"),
    ("Bầu cử đại biểu Quốc hội khoá XVI và đại biểu Hội đồng nhân dân các cấp, nhiệm kỳ 2021 – 2026", "2026-2031"),
    ("Quốc hội khóa XVI, nhiệm kỳ 2021-2026", "2026-2031"),
    ("Quốc hội khóa XVI (2021-2026)", "2026-2031"),
    ("Quốc hội Khóa XVI (nhiệm kỳ 2021\u00a0–\u00a02026)", "2026-2031"),
    ("QUỐC HỘI KHÓA XVI NHIỆM KỲ 2021-2026", "2026-2031"),
    ("Quốc hội khóa 16 nhiệm kỳ 2021-2026", "2026-2031"),
    ("cuộc bầu cử khóa XVI nhiệm kỳ 2021-2026", "2026-2031"),
    ("bầu cử đại biểu Quốc hội khóa XV và đại biểu HĐND các cấp nhiệm kỳ 2026-2031", "2021-2026"),
    ("Toàn dân đi bầu cử đại biểu Quốc hội khóa XIV!", "Quốc hội khóa XVI"),
    ("người ứng cử đại biểu Quốc hội khóa XV tại đơn vị số 1", "Quốc hội khóa XVI"),
    ("ứng cử ĐBQH khóa XV", "Quốc hội khóa XVI"),
    ("bầu cử đại biểu Quốc hội khóa XVII", "Quốc hội khóa XVI"),
    ("danh sách người ứng cử đại biểu Quốc hội khoá 15", "Quốc hội khóa XVI"),
    ("Bầu cử đại biểu **Quốc hội**\nkhóa **XV**", "Quốc hội khóa XVI"),
    ("ứng cử đại biểu HĐND tỉnh nhiệm kỳ 2021-2026", "nhiệm kỳ 2026-2031"),
    ("bầu cử đại biểu Hội đồng nhân dân các cấp nhiệm kỳ 2021-2026", "nhiệm kỳ 2026-2031"),
    ("nhiệm kỳ 2026 đến 2031 của Quốc hội khóa XV", "2021-2026"),
    ("Nhiệm kì 2021–2026 của các đại biểu Quốc hội khóa XVI", "2026-2031"),
    ("Ngày 23/5/2026 là ngày bầu cử", "15/3/2026"),
    ("16/3/2026 chính là ngày hội của toàn dân.", "15/3/2026"),
    ("Luật Bầu cử số 85/2015/QH14", "QH13"),
    ("Nghị quyết số 133/2020/QH13", "QH14"),
    ("Quốc hội khóa XIIV", "không phải số La Mã"),
    ("bầu cử đại biểu Quốc hội khóa XVIIII", "không phải số La Mã"),
    ("ngày bầu cử 23/5/2021", "15/3/2026"),
    ("Ngày bầu cử là 16/3/2026", "15/3/2026"),
    ("Ngày bầu cử: Chủ nhật, 22/3/2026", "15/3/2026"),
    ("bầu cử ngày 16/3/2026", "15/3/2026"),
    ("Ngày bầu cử được ấn định vào ngày 14 tháng 3 năm 2026", "15/3/2026"),
    ("Ngày bầu cử đại biểu Quốc hội khóa XVI là ngày 15/5/2026", "15/3/2026"),
    ("Bầu cử đại biểu Quốc hội khóa XVI ngày 25/3/2026", "15/3/2026"),
    ("cuộc bầu cử ngày 22/5/2021", "23/5/2021"),
    ("Ngày bầu cử 15/4", "15/3/2026"),
    ("Ủy ban đã công bố danh sách người ứng cử đại biểu Quốc hội khóa XV", "Quốc hội khóa XVI"),
    ("Hội nghị hiệp thương lần thứ ba về người ứng cử đại biểu Quốc hội khóa XV", "Quốc hội khóa XVI"),
    ("Chương trình của HĐND huyện", "không có cấp huyện"),
    ("Bầu cử đại biểu HĐND ba cấp", "không có cấp huyện"),
    ("Ủy ban bầu cử huyện niêm yết danh sách", "không có cấp huyện"),
)

RIGHT = (
    "Ngày 6/1/1946, cử tri cả nước đi bầu Quốc hội khóa I.",
    "Ngày 15/3/2026 là ngày bầu cử",
    "12/3/2026 là ngày bầu cử sớm ở đặc khu",
    "10/3/2026 là ngày họp báo về bầu cử",
    "Luật số 85/2015/QH13, Nghị quyết số 133/2020/QH14, Nghị quyết số 1343/NQ-UBTVQH15, Luật số 48/2014/QH13",
    "bầu cử đại biểu Quốc hội khóa XVI và đại biểu Hội đồng nhân dân các cấp nhiệm kỳ 2026-2031",
    "Bầu cử đại biểu Quốc hội khoá XVI, nhiệm kỳ 2026 – 2031",
    "Quốc hội khóa XVI (2026—2031)",
    "QUỐC HỘI KHÓA XVI",
    "bà đã là đại biểu Quốc hội khóa XV",
    "đại biểu Quốc hội khóa XV, nhiệm kỳ 2021-2026",
    "Luật do Quốc hội khóa XIII thông qua ngày 25/6/2015",
    "cuộc bầu cử năm 2021",
    "Cuộc bầu cử đại biểu Quốc hội khóa XV năm 2021 có 184 đơn vị",
    "So với cuộc bầu cử đại biểu Quốc hội khóa XV, số người ứng cử tăng",
    "Ông từng ứng cử đại biểu Quốc hội khóa XIV",
    "trúng cử đại biểu Quốc hội khóa XV",
    "Đại biểu Quốc hội khóa XV; đại biểu HĐND tỉnh nhiệm kỳ 2016-2021",
    "Đại biểu Quốc hội khóa XV và đại biểu HĐND tỉnh nhiệm kỳ 2016-2021",
    "đại biểu HĐND tỉnh khóa XVIII, nhiệm kỳ 2021-2026",
    "Ban Chấp hành Đảng bộ tỉnh khóa XVI, nhiệm kỳ 2020-2025",
    "Đại hội Đảng bộ tỉnh nhiệm kỳ 2025-2030",
    "Hội Nông dân nhiệm kỳ 2023-2028",
    "Chi bộ thôn nhiệm kỳ 2022-2025",
    "Quốc hội khóa XII, nhiệm kỳ 2007-2011",
    "HĐND tỉnh nhiệm kỳ 2004-2011",
    "Nhiệm kỳ của HĐND các cấp nhiệm kỳ 2021-2026 được rút ngắn",
    "Ngày bầu cử là Chủ nhật, 15/3/2026",
    "Ngày bầu cử 15/3",
    "bầu cử ngày 15 tháng 3 năm 2026",
    "Trong cuộc bầu cử ngày 23/5/2021, toàn tỉnh có 99,6% cử tri đi bầu",
    "Hội nghị triển khai công tác bầu cử ngày 12/2/2026",
    "Ủy ban bầu cử ngày 26/2/2026 công bố danh sách",
    "Luật Bầu cử ngày 25/6/2015",
    "25 ngày trước ngày bầu cử, 18/2/2026",
    "Trước ngày bầu cử 10 ngày (5/3/2026)",
    "ngày bầu cử thêm, ngày 29/3/2026",
    "bầu cử lại ngày 29/3/2026",
    "Nghị quyết số 133/2020/QH14 về ngày bầu cử đại biểu Quốc hội khóa XV năm 2021",
    "HĐND huyện trước đây",
    "Không còn HĐND huyện",
    "nguyên đại biểu HĐND huyện nhiệm kỳ 2016-2021",
    "the 15th National Assembly, 2021-2026",
    "dự án giai đoạn 2021-2025",
)


@pytest.mark.parametrize(("text", "right"), WRONG)
def test_a_contradiction_is_reported(text: str, right: str) -> None:
    """What contradicts the facts or this election is named, with what is right."""
    assert right in messages_of(text)


@pytest.mark.parametrize("text", RIGHT)
def test_what_is_right_or_past_is_not(text: str) -> None:
    """This election rightly named, a past one rightly spoken of, and other bodies' terms pass."""
    assert messages_of(text) == ""


@pytest.mark.parametrize("text", ["bầu cử đại biểu Quốc hội khóa XIV", "ngày bầu cử 23/5/2021", "bầu cử HĐND ba cấp"])
def test_a_text_about_the_past_says_so(text: str) -> None:
    """With past_election the same words are silent."""
    assert messages_of(text) != ""
    assert messages_of(text, past_election="true") == ""


def test_the_line_of_the_text_is_named() -> None:
    """A problem in the text has the line of its words."""
    (problem,) = problems_of("Mở đầu.\n\n- Một\n- Hai,\n  rồi Quốc hội khóa XVI,\n  nhiệm kỳ 2021-2026.")
    assert (problem.line, problem.where) == (14, ("nội dung",))


@pytest.mark.parametrize(
    "values",
    [
        {"title": "Bầu cử đại biểu Quốc hội khóa XV"},
        {"photo": {"alt": "Băng rôn bầu cử đại biểu Quốc hội khóa XV"}},
        {"text": {"vi": "Bầu cử đại biểu Quốc hội khóa XV!"}},
        {"edition": "Quốc hội khóa XV"},
        {"legal_basis": ["Một", "Bầu cử ĐBQH khóa XV"]},
    ],
)
def test_every_field_is_read(values: dict) -> None:
    """Titles, alt texts, slogans, editions and lists are read as the text is."""
    assert "Quốc hội khóa XVI" in messages_of("", **values)


def test_table_cells_are_read() -> None:
    """A cell of a table is read."""
    assert "Quốc hội khóa XVI" in messages_of("| Cấp | Cuộc |\n|---|---|\n| 1 | Bầu cử đại biểu Quốc hội khóa XV |")


def test_an_election_of_2021_is_right_with_its_own_names() -> None:
    """The same words are right in the portal of their own election."""
    past = election(
        datetime.date(2021, 5, 23),
        levels=(
            Level.model_construct(
                id="h", tier=Tier.DISTRICT, name="Đại biểu HĐND huyện", council="HĐND huyện", term="2021-2026"
            ),
        ),
        milestones=(),
    )
    words = "Bầu cử đại biểu Quốc hội khóa XV và HĐND huyện nhiệm kỳ 2021-2026, ngày bầu cử 23/5/2021"
    assert messages_of(words, of=past) == ""
    assert "khóa XV" in messages_of("Bầu cử đại biểu Quốc hội khóa XVI", of=past)


def test_an_unknown_edition_is_what_election_yml_says() -> None:
    """For a polling day that is in no table the names of election.yml count."""
    later = election(datetime.date(2031, 3, 16), edition="Quốc hội khóa XVII, HĐND nhiệm kỳ 2031-2036")
    assert (present(later).assembly, present(later).term) == (17, "2031-2036")
    assert messages_of("Bầu cử đại biểu Quốc hội khóa XVII", of=later) == ""
    assert "khóa XVII" in messages_of("Bầu cử đại biểu Quốc hội khóa XVI", of=later)


@pytest.mark.parametrize(
    ("written", "number"),
    [("xvi", 16), ("xv", 15), ("ix", 9), ("xiv", 14), ("16", 16), ("xiiv", None), ("iix", None), ("xviiii", None)],
)
def test_roman_numbers(written: str, number: int | None) -> None:
    """Only the usual way to write a Roman number is one."""
    assert number_of(written) == number
