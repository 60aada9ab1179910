"""Hours of voting in a text."""

import pytest

from tests.unit.rules.material import messages_of


@pytest.mark.parametrize(
    "text",
    [
        "Bỏ phiếu từ 8 giờ đến 18 giờ ngày 15/3/2026.",
        "Thời gian bỏ phiếu từ 7h đến 22h.",
        "Việc bỏ phiếu bắt đầu từ 7 giờ 30 đến 19 giờ.",
        "Cử tri đi bỏ phiếu từ 4:30 đến 19:00.",
        "Giờ bỏ phiếu: từ 7 giờ sáng đến 5 giờ chiều.",
    ],
)
def test_hours_that_no_law_allows_are_asked_about(text: str) -> None:
    """Voting that begins after seven or ends before nineteen o'clock is told with Article 71."""
    assert "Điều 71" in messages_of(text)


@pytest.mark.parametrize(
    "text",
    [
        "Bỏ phiếu từ 7 giờ đến 19 giờ.",
        "Thời gian bỏ phiếu từ 7 giờ sáng đến 7 giờ tối cùng ngày.",
        "Giờ bỏ phiếu: từ 5h30 đến 21h.",
        "Diễn tập: việc bỏ phiếu từ 8 giờ đến 10 giờ.",
        "Tổ bầu cử tập huấn từ 8 giờ đến 17 giờ tại phòng bỏ phiếu.",
        "Bầu cử sớm: cử tri bỏ phiếu từ 7 giờ đến 16 giờ.",
        "Phòng bỏ phiếu mở cửa cho cử tri xem từ 8 giờ đến 17 giờ.",
    ],
)
def test_lawful_hours_and_other_hours_are_silent(text: str) -> None:
    """What the law allows, and hours of other things, raise no alarm."""
    assert messages_of(text) == ""
