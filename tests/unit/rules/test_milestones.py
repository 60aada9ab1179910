"""Milestones that cannot be right are told, and those that are right are not."""

import pytest

from plugins.model.election import Election
from plugins.model.material import Material
from plugins.model.problem import Problem
from plugins.rules.milestones import RULES
from tests.support import AS_OF
from tests.unit.pages.sample import election


def problems(found: Election) -> list[Problem]:
    """What the rules say of an election."""
    material = Material(AS_OF, found, None, (), {}, {}, {}, frozenset(), frozenset())
    return [problem for rule in RULES for problem in rule(material)]


def stated(*milestones: dict[str, str], calendar: str | None = "luat-2025", day: str = "2026-03-15") -> Election:
    """An election with these milestones."""
    law = {"calendar": calendar} if calendar else {}
    return election(milestones=list(milestones), polling_day=day, **law)


def own(**values: str) -> dict[str, str]:
    """A milestone the law does not know."""
    return {"id": "rieng", "name": "Riêng", "citation": "Kế hoạch", **values}


WRONG = [
    (
        own(at="2021-04-27", days="-25"),
        "luat-2015",
        "2021-05-23",
        "at",
        "27/4/2021 không phải 25 ngày trước ngày bầu cử: là 28/4/2021; sửa ngày hoặc số ngày",
    ),
    (
        own(at="2026-03-01", until="2026-03-12", until_days="-2"),
        "luat-2025",
        "2026-03-15",
        "until",
        "12/3/2026 không phải 2 ngày trước ngày bầu cử: là 13/3/2026; sửa ngày hoặc số ngày",
    ),
    (
        {**own(at="2026-03-01"), "id": "lich-bau-cu"},
        "luat-2025",
        "2026-03-15",
        "id",
        "mã “lich-bau-cu” dành cho tệp của cả lịch; đặt mã khác",
    ),
    (own(), "luat-2025", "2026-03-15", "id", "không ghi ngày nào; thêm dòng at: … hoặc days: …"),
    (
        {"id": "rieng", "at": "2026-03-01", "name": "Riêng"},
        "luat-2025",
        "2026-03-15",
        "id",
        "thiếu căn cứ; thêm dòng citation: …",
    ),
    (
        {"id": "nop-ho-so-ung-cu", "at": "2026-02-01 17:00"},
        None,
        "2026-03-15",
        "id",
        "thiếu tên; thêm dòng name: …",
    ),
    (
        own(at="2026-02-01", clock="17:00"),
        "luat-2025",
        "2026-03-15",
        "clock",
        "clock chỉ dùng cùng days; ghi giờ vào at: 2026-02-01 17:00",
    ),
    (
        own(days="-2", until_days="-13"),
        "luat-2025",
        "2026-03-15",
        "until_days",
        "until đứng trước at; đổi lại hai thời điểm",
    ),
    (
        {"id": "nop-ho-so-ung-cu", "at": "2026-02-01 17:30"},
        "luat-2025",
        "2026-03-15",
        "at",
        "muộn hơn luật định: 17:00 ngày 1/2/2026, 42 ngày trước ngày bầu cử",
    ),
    (
        {"id": "niem-yet-danh-sach-cu-tri", "days": "-39"},
        "luat-2025",
        "2026-03-15",
        "days",
        "muộn hơn luật định: 3/2/2026, 40 ngày trước ngày bầu cử",
    ),
    (
        {"id": "cong-bo-danh-sach-ung-cu", "at": "2021-04-29"},
        "luat-2015",
        "2021-05-23",
        "at",
        "muộn hơn luật định: 28/4/2021, 25 ngày trước ngày bầu cử",
    ),
]


@pytest.mark.parametrize(("milestone", "calendar", "day", "key", "message"), WRONG)
def test_a_wrong_milestone_is_told(
    milestone: dict[str, str], calendar: str | None, day: str, key: str, message: str
) -> None:
    """The field is named, and the message says the day that would be right."""
    first = problems(stated(milestone, calendar=calendar, day=day))[0]
    assert first.where == ("milestones", 0, key)
    assert first.message.startswith(message)


RIGHT = [
    (own(at="2021-04-28", days="-25"), "luat-2015", "2021-05-23"),
    (own(at="2021-04-28 23:59", days="-25"), "luat-2015", "2021-05-23"),
    (own(days="-13", until_days="-2"), "luat-2025", "2026-03-15"),
    ({"id": "nop-ho-so-ung-cu", "at": "2026-02-01 17:00"}, "luat-2025", "2026-03-15"),
    ({"id": "nop-ho-so-ung-cu", "at": "2026-01-31"}, "luat-2025", "2026-03-15"),
    ({"id": "niem-yet-danh-sach-cu-tri", "at": "2026-02-03 16:00"}, "luat-2025", "2026-03-15"),
    (
        {"id": "niem-yet-danh-sach-cu-tri", "at": "2026-02-05", "citation": "Nghị quyết cho phép lùi hạn"},
        "luat-2025",
        "2026-03-15",
    ),
    ({"id": "cong-bo-ket-qua", "mark": "công bố kết quả"}, "luat-2025", "2026-03-15"),
]


@pytest.mark.parametrize(("milestone", "calendar", "day"), RIGHT)
def test_a_right_milestone_is_not_told(milestone: dict[str, str], calendar: str, day: str) -> None:
    """On the day, before a deadline, later by leave of a document, or with only a mark of its own."""
    assert problems(stated(milestone, calendar=calendar, day=day)) == []


def test_two_milestones_with_one_mark() -> None:
    """The portal would not know which of them to follow."""
    marked = [{**own(at="2026-02-20"), "id": id, "mark": "công bố danh sách"} for id in ("a", "b")]
    (problem,) = problems(stated(*marked))
    assert problem.where == ("milestones", 1, "mark")


def test_campaign_phases_that_overlap_are_asked_about() -> None:
    """A phase that begins before the last one has ended warns; one that begins the day after does not."""
    first = {"name": "Đợt 1", "starts_on": "2026-01-01", "ends_on": "2026-02-25", "citation": "KH"}
    for day, told in (("2026-02-25", ["WARNING"]), ("2026-02-26", [])):
        second = {"name": "Đợt 2", "starts_on": day, "citation": "KH"}
        found = problems(election(campaign_phases=[first, second]))
        assert [problem.severity.name for problem in found] == told


def test_campaign_phases_in_order() -> None:
    """A stretch that ends before it begins, and one out of order, are told."""
    phases = [
        {"name": "Đợt 1", "starts_on": "2026-02-01", "ends_on": "2026-01-01", "citation": "KH"},
        {"name": "Đợt 2", "starts_on": "2026-01-15", "citation": "KH"},
    ]
    found = problems(election(campaign_phases=phases))
    assert [problem.where for problem in found] == [
        ("campaign_phases", 0, "ends_on"),
        ("campaign_phases", 1, "starts_on"),
    ]


@pytest.mark.parametrize(
    ("calendar", "day", "message"),
    [
        ("luat-2015", "2011-05-22", "luat-2015 không áp dụng cho ngày bầu cử 22/5/2011; xóa dòng này"),
        ("luat-2015", "2016-05-22", None),
        ("luat-2015", "2021-05-23", None),
        ("luat-2025", "2021-05-23", "luat-2025 không áp dụng cho ngày bầu cử 23/5/2021; ghi calendar: luat-2015"),
        ("luat-2015", "2026-03-15", "luat-2015 không áp dụng cho ngày bầu cử 15/3/2026; ghi calendar: luat-2025"),
        ("luat-2025", "2026-03-15", None),
    ],
)
def test_the_law_is_in_force_on_polling_day(calendar: str, day: str, message: str | None) -> None:
    """A calendar of another year's law, left over from the last election, is told."""
    found = problems(stated(calendar=calendar, day=day))
    assert [problem.message[: len(message or "")] for problem in found] == ([message] if message else [])
