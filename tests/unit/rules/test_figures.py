"""Figures that can be computed again are, and only what does not come out is told, with what is right."""

import pytest

from plugins.model.problem import Severity
from plugins.rules import figures
from plugins.rules.linters import remarks_on_entry
from tests.unit.rules import sample
from tests.unit.rules.material import messages_of

WRONG = [
    ("Trong 500 đại biểu trúng cử, 286 người (56,6 %) tham gia lần đầu.", "286 trên 500 là 57,2 %"),
    ("Có 500 đại biểu, trong đó 286 người (56,6%) tham gia lần đầu.", "286 trên 500 là 57,2 %"),
    ("Tổng số 500 đại biểu; còn lại không kể.\n\nTrong số 500 người có 151 phụ nữ (31 %).", "151 trên 500 là 30 %"),
    ("286 người trong số 500 đại biểu (56,6 %) mới tham gia.", "286 trên 500 là 57,2 %"),
    ("286 người trên tổng số 500 đại biểu, chiếm 56,60 %.", "286 trên 500 là 57,20 %"),
    ("286/500 đại biểu (56,6 %) mới tham gia.", "286 trên 500 là 57,2 %"),
    ("Đã có 286/500 đại biểu, đạt 58,2 %.", "286 trên 500 là 57,2 %"),
    ("286 trên 500 đại biểu (56,6%) mới tham gia.", "286 trên 500 là 57,2 %"),
    ("Có 864 người ứng cử trong số 846 hồ sơ.", "864 lớn hơn 846"),
    ("Có 1.200 cử tri đã bỏ phiếu trong tổng số 1.100 cử tri.", "1.200 lớn hơn 1.100"),
    ("Có 71.000 người trên tổng số 7.100 người.", "71.000 lớn hơn 7.100"),
    ("9.876 cử tri trong số 10.000 cử tri, đạt 98,67 %.", "9.876 trên 10.000 là 98,76 %"),
    ("1.234.567 trong tổng số 2.469.134 cử tri (51 %) là nữ.", "1.234.567 trên 2.469.134 là 50 %"),
    ("22.566 trong số 100.000 phiếu (22,56 %).", "22.566 trên 100.000 là 22,57 %"),
    ("Đoàn gồm 3 nam, 2 nữ, tổng 6 người.", "3 + 2 = 5"),
    ("Đoàn gồm 3 nam, 2 nữ, tổng cộng 6.", "3 + 2 = 5"),
    ("Địa bàn gồm 4 phường, 7 xã và 1 đặc khu, tổng số 13.", "4 + 7 + 1 = 12"),
    ("Tổ gồm: 12 thành viên nam, 5 thành viên nữ, tổng là 18.", "12 + 5 = 17"),
    ("Tổ có 6 người (3 nam, 2 nữ).", "3 + 2 = 5"),
    ("Tỉnh có 13 đơn vị hành chính, gồm 4 phường, 7 xã và 1 đặc khu.", "4 + 7 + 1 = 12"),
    ("Có 20 đại biểu, trong đó có 12 nam và 9 nữ.", "12 + 9 = 21"),
    ("Tổ có 7 người, trong đó 3 nữ, 5 nam.", "3 + 5 = 8"),
    ("Số tổ tăng từ 40 lên 50 (20 %).", "từ 40 tới 50 là tăng 25 %"),
    ("Số cử tri tăng từ 1.000 lên 1.125, tăng 12 %.", "từ 1.000 tới 1.125 là tăng 13 %"),
    ("Số cử tri tăng từ 1.000 lên 1.125 (tăng 12,4%).", "từ 1.000 tới 1.125 là tăng 12,5 %"),
    ("Số đơn thư giảm từ 50 xuống còn 40 (25 %).", "từ 50 tới 40 là giảm 20 %"),
    ("Số đơn thư giảm từ 40 xuống 50.", "từ 40 tới 50 là tăng"),
    ("Số nơi bỏ phiếu tăng từ 50 lên 40.", "từ 50 tới 40 là giảm"),
    ("Số tổ tăng từ 40 lên 50, tức tăng 20 %.", "từ 40 tới 50 là tăng 25 %"),
    ("| 286 trong số 500 đại biểu (56,6 %) | đúng |", "286 trên 500 là 57,2 %"),
    ("- Trong 60 người dự, 15 người (20 %) phát biểu.", "15 trên 60 là 25 %"),
    ("**Trong tổng số 80 thành viên**, có 21 người, chiếm 27 %.", "21 trên 80 là 26 %"),
    ("286 người (56,6 %) trong tổng số 500 đại biểu tham gia lần đầu.", "286 trên 500 là 57,2 %"),
    ("Có 286 người trúng cử, chiếm 56,6 % trong số 500 đại biểu.", "286 trên 500 là 57,2 %"),
    ("286 người, chiếm tỷ lệ 56,6 % tổng số 500 đại biểu.", "286 trên 500 là 57,2 %"),
    ("Có 286 người, đạt 56,6 % trên tổng số 500 người được mời.", "286 trên 500 là 57,2 %"),
    ("864 hồ sơ (98 %) trong tổng số 846 hồ sơ hợp lệ.", "864 lớn hơn 846"),
    ("Có 120 % cử tri đi bầu.", "không thể quá 100 %"),
    ("Đã phát 101,5 % số phiếu.", "không thể quá 100 %"),
    ("Quốc hội có 500 đại biểu, 286 đại biểu (56,6 %) là người lần đầu trúng cử.", "286 trên 500 là 57,2 %"),
    ("Cả nước bầu 500 đại biểu; 286 đại biểu (56,6 %) mới.", "286 trên 500 là 57,2 %"),
    ("Có 864 người ứng cử. Nữ có 390 người, chiếm 45,2 %.", "390 trên 864 là 45,1 %"),
    ("Xã có 12 người ứng cử. Trong đó, nữ 5 người (40 %).", "5 trên 12 là 42 %"),
    ("Xã có 4.120 cử tri, đã có 4.079 cử tri đi bầu, đạt 99,1 %.", "4.079 trên 4.120 là 99,0 %"),
    ("Xã có 5 khu vực bỏ phiếu; 2 khu vực (30 %) ở vùng sâu.", "2 trên 5 là 40 %"),
    ("Đã có 2.345/4.120 cử tri đi bầu (đạt 57,92 %).", "2.345 trên 4.120 là 56,92 %"),
    ("Thu vào 1.200 phiếu, hợp lệ 1.180 phiếu, không hợp lệ 21 phiếu.", "1.180 + 21 = 1.201"),
    ("Thu vào 1.200 phiếu, trong đó có 1.180 phiếu hợp lệ và 21 phiếu không hợp lệ.", "1.180 + 21 = 1.201"),
    ("Số phiếu thu vào 1.200 phiếu (hợp lệ: 1.180, không hợp lệ: 30).", "1.180 + 30 = 1.210"),
    ("Trong 65 đại biểu được triệu tập, 62 người (94,5 %) có mặt.", "62 trên 65 là 95,4 %"),
]


@pytest.mark.parametrize("text, right", WRONG)
def test_what_does_not_come_out_is_told(text, right):
    """A wrong share, sum or growth is told with the right figure."""
    assert right in messages_of(text)


RIGHT = [
    "Trong 500 đại biểu trúng cử, 286 người (57,2 %) tham gia lần đầu.",
    "Trong 500 đại biểu, 286 người (57,20%) tham gia lần đầu; 151 phụ nữ (30,2 %).",
    "Trong 500 đại biểu, 151 phụ nữ (30,2 %), trong đó 60 người (39,7 %) dưới 40 tuổi.",
    "Trong 500 đại biểu có khoảng 286 người (57 %).",
    "Có 286 người (56,6 %) tham gia lần đầu.",
    "Trong 5 năm, 286 người (56,6 %) được bồi dưỡng.",
    "Trong 20 ngày, 12 hội nghị (30 %) đã xong.",
    "846 người trong số 864 người ứng cử.",
    "Có 500 người trong số 500 người (100 %).",
    "Ngày 15/3 cử tri đi bầu, đạt 99 %.",
    "Đến 31/12, cử tri đạt 99,6 %.",
    "Luật số 85/2015/QH13 có 98 điều, chiếm 10 %.",
    "Tỷ lệ tăng từ 40 % lên 50 % (10 %).",
    "Tỷ lệ 30 % đến 35 % là nữ trong 500 người.",
    "Số tổ tăng từ 40 lên 50 (25 %).",
    "Số tổ tăng từ 40 lên 50.",
    "Số đơn thư giảm từ 50 xuống còn 40 (20%).",
    "Số cử tri tăng từ 1.000 lên 1.125, tăng 12,5 %.",
    "Số cử tri tăng từ 1.000 lên 1.125 (13 %).",
    "Đoàn gồm 3 nam, 2 nữ, tổng 5 người.",
    "Địa bàn gồm 4 phường, 7 xã và 1 đặc khu, tổng số 12.",
    "Tổ có 9 người, gồm 1 Tổ trưởng, 2 Tổ phó và các thành viên.",
    "Tổ có 9 người, gồm 1 Tổ trưởng, 2 Tổ phó và sáu thành viên.",
    "Tổ có 9 người, trong đó có 1 Tổ trưởng, 2 Tổ phó.",
    "Có 12 xã, mỗi xã có 5 người, gồm 3 nam và 2 nữ.",
    "Có 20 đại biểu, trong đó có 12 nam và 8 nữ.",
    "Hòm phiếu gồm 2 mặt kính, 4 khóa và 1 khe.",
    "Hồ sơ gồm 1 đơn ứng cử, 2 bản kê khai, 3 ảnh.",
    "Người đủ 18 tuổi được bầu cử; đủ 21 tuổi được ứng cử.",
    "Mỗi đơn vị bầu không quá 3 đại biểu Quốc hội.",
    "Hơn 99,6 % cử tri trong 500 khu vực đã đi bầu.",
    "Kết quả: 62 trong số 65 đại biểu có mặt.",
    "Tính đến 11 giờ, 60 trên 65 đại biểu (92,3 %) có mặt.",
    "22.565 trong số 100.000 phiếu (22,57 %).",
    "286 người (57,2 %) trong tổng số 500 đại biểu tham gia lần đầu.",
    "Có 286 người, chiếm 57 % trong tổng số 500 đại biểu.",
    "Khoảng 286 người (57 %) trong số 500 đại biểu.",
    "286 người (56,6 %) trong số 20 ngày đầu.",
    "286 người (57,2 %) trong số 500 đại biểu, 151 người (30,2 %) trong tổng số 500 là nữ.",
    "Đạt 100 % cử tri đi bầu.",
    "Số đơn bằng 120 % số phiếu của kỳ trước.",
    "Đã in 105 % số phiếu so với số cử tri.",
    "Điện thoại (0000) 100 200, trong đó 2 số nội bộ.",
    "Tổng số 1.000 phiếu, 990 phiếu hợp lệ (99 %), 10 phiếu không hợp lệ (1 %).",
    "Diện tích tăng từ 1,5 lên 2,5 ha (66 %).",
    "Từ 7 giờ đến 19 giờ; tỷ lệ đến 11 giờ là 61,3 %.",
    "Khu vực 1 có 815 cử tri đi bầu (99,4 %), khu vực 2 có 790 cử tri (98,9 %).",
    "Có 12 xã với 180.000 cử tri, 5 xã (41,7 %) ở miền núi, 3 xã (25 %) ở biển.",
    "Ban có 9 người; đã họp 4 lần; 7 người (77,8 %) dự.",
    "Danh sách 15 người. Cuộc họp bầu 5 người, đạt 80 %.",
    "Khóa trước có 60 đại biểu, tăng so với trước 5 đại biểu (9 %).",
    "Phát ra 1.250 phiếu, hợp lệ 1.200 phiếu; ông A được 1.000 phiếu (83,33 %), bà B được 900 phiếu (75 %).",
]


@pytest.mark.parametrize("text", RIGHT)
def test_what_comes_out_is_not_told(text):
    """Right figures, and those that cannot be computed from the sentence, are left alone."""
    assert messages_of(text) == ""


def test_the_last_digit_off_by_one_only_warns():
    """Shares may be rounded so that they add up to a hundred; a greater difference is an error."""
    near = figures_of("286 trong số 500 đại biểu (57,3 %).")
    far = figures_of("286 trong số 500 đại biểu (56,6 %).")
    assert [remark.severity for remark in (*near, *far)] == [Severity.WARNING, Severity.ERROR]


def figures_of(text: str):
    """The remarks on a text."""
    return remarks_on_entry("news/a.md", {}, lambda where: 1, text, 3)


ELECTION = {
    "levels": [sample.level(), sample.level("hđnd tỉnh")],
    "constituencies": [
        sample.constituency("qh-1", seats=3),
        sample.constituency("qh-2", seats=2),
        sample.constituency("tinh-1", "hdnd-tinh", 5),
        sample.constituency("tinh-2", "hdnd-tinh", 5),
        sample.constituency("tinh-3", "hdnd-tinh", 4),
    ],
    "polling_areas": [
        sample.area("a-1", ["qh-1", "tinh-1"]),
        sample.area("a-2", ["qh-2", "tinh-2"], commune="xa-ben"),
        sample.area("a-3", ["qh-2", "tinh-3"], commune="xa-ben"),
    ],
}


def told(text: str) -> list[tuple[str, Severity]]:
    """What is said of a news item with this text beside ELECTION."""
    read = sample.material(**ELECTION)
    read.__dict__["remarks"] = {"news/a.md": figures_of(text)}
    (rule,) = figures.RULES_WITH_ELECTION
    return [(problem.message, problem.severity) for problem in rule(read)]


@pytest.mark.parametrize(
    "text, right, severity",
    [
        ("Toàn tỉnh bầu 15 đại biểu HĐND tỉnh.", "14 đại biểu được bầu", Severity.ERROR),
        ("Cử tri bầu 15 đại biểu Hội đồng nhân dân tỉnh.", "14 đại biểu được bầu", Severity.WARNING),
        ("Cử tri cả tỉnh bầu 5 đại biểu HĐND tỉnh.", "14 đại biểu được bầu", Severity.ERROR),
        ("Cử tri bầu 6 đại biểu Quốc hội.", "5 đại biểu được bầu", Severity.WARNING),
        ("Có 7 đại biểu Quốc hội được bầu.", "5 đại biểu được bầu", Severity.WARNING),
        ("Toàn tỉnh có 4 đơn vị bầu cử HĐND tỉnh.", "3 đơn vị bầu cử", Severity.ERROR),
        ("Nghị quyết ấn định 4 đơn vị bầu cử đại biểu Quốc hội.", "2 đơn vị bầu cử", Severity.WARNING),
        ("Toàn tỉnh có 30 khu vực bỏ phiếu.", "3 khu vực bỏ phiếu", Severity.ERROR),
        ("Cả tỉnh có 12 xã, phường, đặc khu.", "2 xã, phường, đặc khu", Severity.ERROR),
    ],
)
def test_numbers_are_those_of_the_election(text, right, severity):
    """A number that election.yml has otherwise is told with the right one; of the whole province, as an error."""
    ((message, found),) = told(text)
    assert f"election.yml có {right}; sửa một trong hai" in message
    assert found is severity


@pytest.mark.parametrize(
    "text",
    [
        "Toàn tỉnh bầu 14 đại biểu HĐND tỉnh và 5 đại biểu Quốc hội.",
        "Đơn vị bầu cử số 1 bầu 3 đại biểu Quốc hội.",
        "Cử tri nơi đây bầu 4 đại biểu HĐND tỉnh.",
        "Cả nước bầu 500 đại biểu Quốc hội tại 182 đơn vị bầu cử.",
        "Mỗi đơn vị bầu 9 đại biểu Quốc hội.",
        "Nhiệm kỳ trước, toàn tỉnh bầu 60 đại biểu HĐND tỉnh.",
        "Toàn tỉnh có 3 khu vực bỏ phiếu.",
        "Xã Bên có 9 khu vực bỏ phiếu.",
        "Toàn tỉnh dự kiến có 40 khu vực bỏ phiếu.",
        "Có 2 đơn vị bầu cử HĐND tỉnh.",
        "Cử tri bầu 12 Trưởng thôn.",
    ],
)
def test_other_numbers_are_left_alone(text):
    """Right numbers, those of a part of the province, of the country or of another time are not told."""
    assert told(text) == []


def test_an_item_about_a_past_election_counts_otherwise():
    """The numbers of a past election are not compared with this one."""
    values = {"past_election": "true"}
    assert not remarks_on_entry("news/a.md", values, lambda where: 1, "Toàn tỉnh bầu 60 đại biểu HĐND tỉnh.", 3)
