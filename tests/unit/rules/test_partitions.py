"""Shares of groups that part a whole add up to a hundred; groups that overlap, and rates, are left alone."""

import pytest

from plugins.model.problem import Severity
from plugins.rules.linters import remarks_on_entry

WRONG = [
    ("Phiếu hợp lệ chiếm 98,5 %, phiếu không hợp lệ chiếm 2,5 %.", "98,5 % + 2,5 % = 101 %", Severity.ERROR),
    ("Phiếu không hợp lệ chiếm 2,5%, phiếu hợp lệ 96,5%.", "2,5 % + 96,5 % = 99 %", Severity.ERROR),
    ("Đồng ý 75 %, không đồng ý 20 %, không ý kiến 8 %.", "75 % + 20 % + 8 % = 103 %", Severity.ERROR),
    ("Tán thành 75 %, không tán thành 30 %.", "75 % + 30 % = 105 %", Severity.ERROR),
    ("Trong số người ứng cử, nam chiếm 54,86 %, nữ chiếm 46,14 %.", "54,86 % + 46,14 % = 101 %", Severity.WARNING),
    ("Nam chiếm 55 %, nữ chiếm 46 %.", "55 % + 46 % = 101 %", Severity.WARNING),
    ("Đại học 60 %, trên đại học 35 %, khác 10 %.", "60 % + 35 % + 10 % = 105 %", Severity.WARNING),
    ("Nông thôn 60,1 %, đô thị 30 %, còn lại 10,9 % ở đảo.", "60,1 % + 30 % + 10,9 % = 101 %", Severity.WARNING),
]


@pytest.mark.parametrize("text, said, severity", WRONG)
def test_what_does_not_add_up_is_told(text, said, severity):
    """The shares, their sum, and how sure it is."""
    (remark,) = remarks_on_entry("news/a.md", {}, lambda where: 1, text, 3)
    assert f"{said}, không phải 100 %" in remark.message
    assert remark.severity is severity


@pytest.mark.parametrize(
    "text",
    [
        "Phiếu hợp lệ chiếm 98,5 %, phiếu không hợp lệ chiếm 1,5 %.",
        "Đồng ý 75 %, không đồng ý 20 %, không có ý kiến 5 %.",
        "Đồng ý 75 %, không đồng ý 20 %.",
        "Nữ 45 %, dân tộc thiểu số 30 %, ngoài Đảng 40 %.",
        "Đến 11 giờ, tỷ lệ cử tri nam đã bỏ phiếu là 61,3 %, nữ 60,8 %.",
        "Nữ chiếm 35 % ở cấp tỉnh, nam chiếm 65 %; cấp xã nữ 40 %.",
        "Việt Nam có 30 % nữ đại biểu, đứng thứ 65 %.",
        "Nông thôn 33,3 %, đô thị 33,3 %, còn lại 33,3 % ở đảo.",
        "Nữ tăng 5 %, nam giảm 5 %.",
        "Nông thôn 60 %, đô thị 40 %, trong đó phường khác 10 %.",
        "Tỷ lệ nữ 45 %, tỷ lệ nam 54,9 %.",
    ],
)
def test_what_may_be_so_is_not_told(text):
    """What adds up, what rounding explains, and what is no partition."""
    assert not remarks_on_entry("news/a.md", {}, lambda where: 1, text, 3)
