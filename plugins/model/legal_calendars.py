"""What the law on elections fixes by the distance from polling day, one table for each state of the law.

A line is here only when the article and its number of days are known; what the National Election Council
or a plan fixed for one election is a milestone of election.yml with its own citation. A deadline bears no
mark: that the day came does not mean that the list or the results were published.
"""

import datetime
from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from plugins.model.calendar import POLLING_DAY, Hour, LegalMilestone, MilestoneMark

_2015 = "Luật Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân số 85/2015/QH13"
_2025 = f"{_2015}, sửa đổi, bổ sung bởi Luật số 83/2025/QH15"
_FIVE_PM = datetime.time(17)


class LegalCalendar(StrEnum):
    """Which state of the law an election is held under."""

    LAW_2015 = "luat-2015"
    LAW_2025 = "luat-2025"


def _before_nominations(law: str, committees: str) -> tuple[LegalMilestone, ...]:
    """What neither the amendment nor the levels of councils changed, up to the election boards."""
    return (
        LegalMilestone(
            "cong-bo-ngay-bau-cu", "Hạn công bố ngày bầu cử", -115, f"Điều 5 {law}",
            note="Chậm nhất 115 ngày trước ngày bầu cử.",
        ),
        LegalMilestone(
            "thanh-lap-uy-ban-bau-cu", committees, -105, f"Điều 22 {law}",
            note="Chậm nhất 105 ngày trước ngày bầu cử.",
        ),
        LegalMilestone(
            "cong-bo-don-vi-bau-cu", "Hạn công bố đơn vị bầu cử và số đại biểu được bầu ở mỗi đơn vị", -80,
            f"Điều 10 {law}", note="Chậm nhất 80 ngày trước ngày bầu cử.",
        ),
        LegalMilestone(
            "thanh-lap-ban-bau-cu", "Hạn thành lập các Ban bầu cử", -70, f"Điều 24 {law}",
            note="Chậm nhất 70 ngày trước ngày bầu cử.",
        ),
    )  # fmt: skip


def _teams(law: str, days: int) -> LegalMilestone:
    return LegalMilestone(
        "thanh-lap-to-bau-cu", "Hạn thành lập các Tổ bầu cử", -days, f"Điều 25 {law}",
        note=f"Chậm nhất {days} ngày trước ngày bầu cử.",
    )  # fmt: skip


def _nominations(law: str, days: int) -> LegalMilestone:
    return LegalMilestone(
        "nop-ho-so-ung-cu", "Hạn nộp hồ sơ ứng cử", -days,
        f"Điều 35 và Điều 36 {law}; giờ theo hướng dẫn của Hội đồng bầu cử quốc gia", _FIVE_PM,
        note=f"Chậm nhất 17 giờ, {days} ngày trước ngày bầu cử.",
    )  # fmt: skip


def _voters_list(law: str) -> LegalMilestone:
    return LegalMilestone(
        "niem-yet-danh-sach-cu-tri", "Hạn niêm yết danh sách cử tri", -40, f"Điều 32 {law}",
        note="Chậm nhất 40 ngày trước ngày bầu cử; cử tri xem tại trụ sở Ủy ban nhân dân cấp xã và nơi công cộng "
        "của khu vực bỏ phiếu.",
    )  # fmt: skip


def _last_days(law: str) -> tuple[LegalMilestone, ...]:
    """From ten days before the voting to the voting."""
    return (
        LegalMilestone(
            "khieu-nai-nguoi-ung-cu",
            "Ngừng xem xét khiếu nại, tố cáo về người ứng cử và về lập danh sách người ứng cử", -10,
            f"Điều 61 {law}", note="Mười ngày trước ngày bầu cử.",
        ),
        LegalMilestone(
            "thong-bao-ngay-gio-bo-phieu", "Tổ bầu cử thường xuyên thông báo ngày bầu cử, nơi và giờ bỏ phiếu", -10,
            f"Điều 70 {law}", until_days=0, note="Trong mười ngày trước ngày bầu cử.",
        ),
        LegalMilestone(
            "ket-thuc-van-dong", "Kết thúc vận động bầu cử", -1, f"Điều 64 {law}", Hour.OPENS,
            mark=MilestoneMark.CAMPAIGN_ENDS, note="Trước thời điểm bắt đầu bỏ phiếu 24 giờ.",
        ),
        LegalMilestone(
            POLLING_DAY, "Ngày bầu cử", 0, f"Điều 71 {law}", Hour.OPENS, until_days=0, until_clock=Hour.CLOSES,
            note="Tổ bầu cử có thể cho bắt đầu sớm hơn nhưng không trước 05:00, kết thúc muộn hơn nhưng không quá "
            "21:00.",
        ),
    )  # fmt: skip


def _minutes(law: str) -> tuple[LegalMilestone, ...]:
    """What the election teams and boards owe after the voting."""
    return (
        LegalMilestone(
            "bien-ban-kiem-phieu", "Hạn Tổ bầu cử gửi biên bản kết quả kiểm phiếu", 3, f"Điều 76 {law}",
            note="Gửi Ban bầu cử và Ủy ban nhân dân cấp xã, chậm nhất 03 ngày sau ngày bầu cử.",
        ),
        LegalMilestone(
            "bien-ban-don-vi-bau-cu", "Hạn Ban bầu cử gửi biên bản xác định kết quả bầu cử ở đơn vị bầu cử", 5,
            f"Điều 77 {law}", note="Chậm nhất 05 ngày sau ngày bầu cử.",
        ),
    )  # fmt: skip


def _consultation(number: int, ordinal: str, days: int, articles: str) -> LegalMilestone:
    """A round of the Fatherland Front's conferences as the law of 2015 has it."""
    names = {1: "nhat", 2: "hai", 3: "ba"}
    return LegalMilestone(
        f"hiep-thuong-lan-{names[number]}", f"Hạn tổ chức hội nghị hiệp thương lần thứ {ordinal}", -days,
        f"{articles} {_2015}", note=f"Chậm nhất {days} ngày trước ngày bầu cử.",
    )  # fmt: skip


_LAW_2015 = (
    *_before_nominations(_2015, "Hạn thành lập Ủy ban bầu cử ở tỉnh, ở huyện và ở xã"),
    _consultation(1, "nhất", 95, "Điều 38, Điều 39 và Điều 50"),
    _nominations(_2015, 70),
    _consultation(2, "hai", 65, "Điều 43, Điều 44 và Điều 53"),
    _teams(_2015, 50),
    _voters_list(_2015),
    _consultation(3, "ba", 35, "Điều 48, Điều 49 và Điều 56"),
    LegalMilestone(
        "cong-bo-danh-sach-ung-cu", "Hạn công bố danh sách chính thức những người ứng cử", -25,
        f"Điều 57 và Điều 58 {_2015}", note="Chậm nhất 25 ngày trước ngày bầu cử.",
    ),
    LegalMilestone(
        "niem-yet-danh-sach-ung-cu", "Hạn niêm yết danh sách người ứng cử tại các khu vực bỏ phiếu", -20,
        f"Điều 59 {_2015}", note="Chậm nhất 20 ngày trước ngày bầu cử.",
    ),
    *_last_days(_2015),
    *_minutes(_2015),
    LegalMilestone(
        "cong-bo-ket-qua-hdnd", "Hạn công bố kết quả bầu cử đại biểu Hội đồng nhân dân", 10,
        f"Khoản 2 Điều 86 {_2015}", note="Chậm nhất 10 ngày sau ngày bầu cử.",
    ),
    LegalMilestone(
        "khieu-nai-ket-qua-hdnd", "Hạn cuối gửi khiếu nại về kết quả bầu cử đại biểu Hội đồng nhân dân", 15,
        f"Điều 87 {_2015}",
        note="Chậm nhất 05 ngày kể từ ngày công bố kết quả; ngày ở đây tính theo hạn công bố, kết quả công bố sớm thì "
        "hạn đến sớm hơn.",
    ),
    LegalMilestone(
        "cong-bo-ket-qua-quoc-hoi", "Hạn công bố kết quả bầu cử đại biểu Quốc hội", 20,
        f"Khoản 1 Điều 86 {_2015}", note="Chậm nhất 20 ngày sau ngày bầu cử.",
    ),
    LegalMilestone(
        "khieu-nai-ket-qua-quoc-hoi", "Hạn cuối gửi khiếu nại về kết quả bầu cử đại biểu Quốc hội", 25,
        f"Điều 87 {_2015}",
        note="Chậm nhất 05 ngày kể từ ngày công bố kết quả; ngày ở đây tính theo hạn công bố, kết quả công bố sớm thì "
        "hạn đến sớm hơn.",
    ),
)  # fmt: skip

_LAW_2025 = (
    *_before_nominations(_2025, "Hạn thành lập Ủy ban bầu cử ở tỉnh và ở xã, phường, đặc khu"),
    _teams(_2025, 43),
    _nominations(_2025, 42),
    _voters_list(_2025),
    *_last_days(_2025),
    *_minutes(_2025),
    LegalMilestone(
        "cong-bo-ket-qua", "Hạn công bố kết quả bầu cử", 10, f"Điều 86 {_2025}",
        note="Chậm nhất 10 ngày sau ngày bầu cử.",
    ),
)  # fmt: skip

LEGAL_MILESTONES: Mapping[LegalCalendar, Mapping[str, LegalMilestone]] = MappingProxyType(
    {
        name: MappingProxyType({one.id: one for one in table})
        for name, table in ((LegalCalendar.LAW_2015, _LAW_2015), (LegalCalendar.LAW_2025, _LAW_2025))
    }
)
"""Each table by the name election.yml writes, its milestones by id."""

RESULTS_OF_ASSEMBLY = ("cong-bo-ket-qua-quoc-hoi", "cong-bo-ket-qua")
RESULTS_OF_COUNCILS = ("cong-bo-ket-qua-hdnd", "cong-bo-ket-qua")
"""The milestones that bound the publication of results (Article 86), the most particular first."""

IN_FORCE_SINCE: Mapping[LegalCalendar, datetime.date] = MappingProxyType(
    {
        LegalCalendar.LAW_2015: datetime.date(2015, 9, 1),
        LegalCalendar.LAW_2025: datetime.date(2025, 7, 1),
    }
)
"""From which day each state of the law holds, oldest first; each ends where the next begins."""
