"""Radio as an editor describes it: stations, weekly programmes, how fast one reads, what is urgent.

Priorities are those of the bulletins of the source-information system (Circular 39/2020/TT-BTTTT).
"""

from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator

from plugins.model.record import Record, field
from plugins.model.types import Clock, Day, Line, Slug, Slugs, Whole, wrong

PACE = 150
"""Syllables a minute. News on the air runs at 180 and more; from a loudspeaker on a pole, whose echo and wind
swallow syllables, listeners follow 140 to 150."""
CANDIDATE_MINUTES = 8
NEWS_DAYS = 7


class Priority(StrEnum):
    """How a bulletin goes on the air."""

    NORMAL = "thông thường"
    FIRST = "ưu tiên"
    URGENT = "khẩn cấp"


class Weekday(StrEnum):
    """Days in the order of the week."""

    MONDAY = "thứ Hai"
    TUESDAY = "thứ Ba"
    WEDNESDAY = "thứ Tư"
    THURSDAY = "thứ Năm"
    FRIDAY = "thứ Sáu"
    SATURDAY = "thứ Bảy"
    SUNDAY = "Chủ nhật"


class Contents(StrEnum):
    """What a programme is made of."""

    NEWS = "tin"
    QUESTIONS = "hỏi đáp"
    CANDIDATES = "người ứng cử"


class Broadcast(Record):
    """How a news item or an answer goes on the air, when it is not as usual."""

    priority: Priority = field(
        "Mức ưu tiên",
        "thông thường, ưu tiên, khẩn cấp (Thông tư 39/2020/TT-BTTTT); khẩn cấp đọc đầu mọi buổi tin.",
        "ưu tiên",
        default=Priority.NORMAL,
    )
    until: Day | None = field("Đọc đến hết ngày", "Sau ngày này không xếp lịch nữa.", "2026-03-15", default=None)


class Station(Record):
    """Đài truyền thanh."""

    id: Slug = field("Mã", "", "xa-tra-vong")
    name: Line = field("Tên đài", "", "Đài Truyền thanh xã Trà Vông")
    communes: Slugs = field(
        "Phát ở các xã",
        "Mã các xã, phường nghe được đài; đài chỉ đọc người ứng cử mà nơi đó được bầu. Để trống là toàn tỉnh.",
        "[xa-tra-vong]",
        default=(),
    )


def _whole_from_one(value: int) -> int:
    if value < 1:
        raise wrong("là 0; ghi từ 1 trở lên")
    return value


Positive = Annotated[Whole, AfterValidator(_whole_from_one)]


def _some(values: tuple) -> tuple:
    if not values:
        raise wrong("chưa có mục nào; thêm ít nhất một")
    return values


def _one_or_many(value: object) -> object:
    return (value,) if isinstance(value, str) else tuple(value) if isinstance(value, list) else value


Days = Annotated[tuple[Weekday, ...], BeforeValidator(_one_or_many)]
Parts = Annotated[tuple[Contents, ...], BeforeValidator(_one_or_many), AfterValidator(_some)]


class Programme(Record):
    """Chuyên mục: goes on the air at the same time of the same days every week."""

    id: Slug = field("Mã", "", "hoi-dap")
    name: Line = field("Tên chuyên mục", "", "Hỏi đáp về bầu cử")
    contents: Parts = field(
        "Gồm", "tin, hỏi đáp, người ứng cử; người ứng cử đứng riêng, không chung với tin, hỏi đáp.", "[tin, hỏi đáp]"
    )
    at: Clock = field("Giờ phát", "", "06:15")
    days: Days = field("Các ngày", "Để trống là hằng ngày.", "[thứ Hai, thứ Tư]", default=())
    minutes: Positive = field("Thời lượng (phút)", "", "10")
    language: Line = field(
        "Ngôn ngữ", "Mã một ngôn ngữ khai trong languages; để trống là tiếng Việt.", "km", default="vi"
    )
    stations: Slugs = field("Các đài", "Mã các đài; để trống là mọi đài.", default=())
    since: Day | None = field("Từ ngày", default=None)
    until: Day | None = field("Đến hết ngày", default=None)


class Radio(Record):
    """Tài liệu phát thanh."""

    pace: Positive = field(
        "Tốc độ đọc", "Số tiếng mỗi phút, để ước tính thời lượng; loa ngoài trời nên 140–150.", "150", default=PACE
    )
    candidate_minutes: Positive = field(
        "Số phút cho mỗi người ứng cử",
        "Như nhau cho mọi người; bài dài hơn bị cảnh báo, không bị cắt.",
        "8",
        default=CANDIDATE_MINUTES,
    )
    news_days: Positive = field(
        "Đọc tin trong mấy ngày", "Kể từ ngày đăng, khi tin không ghi broadcast.until.", "7", default=NEWS_DAYS
    )
    stations: Annotated[tuple[Station, ...], AfterValidator(_some)] = field("Các đài", "Mỗi đài một mục.")
    programmes: Annotated[tuple[Programme, ...], AfterValidator(_some)] = field(
        "Các chuyên mục", "Mỗi chuyên mục một mục."
    )
