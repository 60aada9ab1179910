"""Days left, births and constituencies in prose are those of the election and of the candidates' files."""

import pytest

from plugins.model.problem import Severity
from plugins.rules import LINTERS_OF_THE_ELECTION
from plugins.rules.linters import remarks_on_entry
from tests.unit.rules import material as plain
from tests.unit.rules import sample

DATA = {
    "levels": [sample.level(), sample.level("hđnd tỉnh")],
    "constituencies": [sample.constituency("qh-1", seats=3), sample.constituency("tinh-1", "hdnd-tinh", 5)],
}


def told(text: str, path: str = "news/bai.md", date: str = "2026-03-01") -> list[str]:
    """What is said of a file with this text beside DATA and two candidates."""
    people = (
        sample.candidate("Nguyễn Văn An", "an", born_on="12/8/1980"),
        sample.candidate("H’Linh Êban", "linh", born_on="02/01/1990", gender="nữ"),
    )
    read = sample.material(*people, **DATA)
    if path not in read.by_path:
        read.by_path[path] = plain.news(date, path)
    read.__dict__["remarks"] = {path: remarks_on_entry(path, {}, lambda where: 1, text, 3)}
    found = [one for linter in LINTERS_OF_THE_ELECTION for rule in linter.RULES_WITH_ELECTION for one in rule(read)]
    assert all(one.severity is Severity.WARNING for one in found)
    return [one.message for one in found]


@pytest.mark.parametrize(
    "text, right",
    [
        ("Chỉ còn 10 ngày nữa là đến ngày bầu cử.", "từ 1/3/2026 còn 14 ngày tới ngày bầu cử 15/3/2026"),
        ("Còn hai mươi ngày nữa sẽ đến ngày bầu cử đại biểu Quốc hội.", "còn 14 ngày"),
        ("Đến ngày bầu cử chỉ còn đúng 12 ngày.", "còn 14 ngày"),
        ("Còn khoảng 3 tuần nữa đến ngày bầu cử.", "còn 14 ngày"),
        ("Ông Nguyễn Văn An (sinh năm 1981) phát biểu.", "ghi ngày sinh 12/8/1980"),
        ("Nguyễn Văn An, sinh ngày 12/9/1980, là giáo viên.", "ghi ngày sinh 12/8/1980"),
        ("Bà H’Linh Êban, 53 tuổi, dự họp.", "ghi ngày sinh 2/1/1990"),
        ("Đơn vị bầu cử số 1 được bầu 4 đại biểu Quốc hội.", "được bầu 3 đại biểu"),
        ("Tại đơn vị bầu cử số 1 HĐND tỉnh, cử tri bầu 4 đại biểu.", "được bầu 5 đại biểu"),
        ("Đơn vị bầu cử Quốc hội số 1 có 6 người ứng cử.", "2 người ứng cử ở đơn vị này"),
    ],
)
def test_what_the_data_have_otherwise_is_told(text, right):
    """With what the data say."""
    (message,) = told(text)
    assert right in message


@pytest.mark.parametrize(
    "text",
    [
        "Chỉ còn 14 ngày nữa là đến ngày bầu cử.",
        "Chỉ còn 13 ngày nữa là đến ngày bầu cử.",
        "Còn khoảng 2 tuần nữa đến ngày bầu cử.",
        "Còn 10 ngày nữa là hết hạn niêm yết trước ngày bầu cử.",
        "Ông Nguyễn Văn An (sinh năm 1980) phát biểu.",
        "Ông Nguyễn Văn An, 45 tuổi, dự họp.",
        "Ông Nguyễn Văn An, 46 tuổi, dự họp.",
        "Ông Nguyễn Văn Bình (sinh năm 1971) phát biểu.",
        "Đơn vị bầu cử số 1 được bầu 3 đại biểu Quốc hội.",
        "Đơn vị bầu cử số 1 được bầu 4 đại biểu Hội đồng nhân dân xã.",
        "Đơn vị bầu cử số 9 được bầu 4 đại biểu Quốc hội.",
        "Đơn vị bầu cử Quốc hội số 1 có 2 người ứng cử.",
        "Khóa XV, đơn vị bầu cử số 1 bầu 4 đại biểu Quốc hội.",
    ],
)
def test_what_the_data_have_too_is_not_told(text):
    """Nor what they do not have."""
    assert told(text) == []


def test_candidates_speak_of_themselves():
    """“Tôi sinh năm …” in a candidate's own file is compared with that file."""
    (message,) = told("Tôi sinh năm 1982 trong một gia đình nông dân.", "candidates/an.md")
    assert "ghi ngày sinh 12/8/1980" in message
    assert told("Tôi sinh năm 1980 trong một gia đình nông dân.", "candidates/an.md") == []
