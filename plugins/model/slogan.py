"""A slogan: wording exactly as issued, in each language it was issued in, for boards and banners."""

import datetime
from enum import StrEnum
from typing import Annotated, ClassVar
from zoneinfo import ZoneInfo

from pydantic import BeforeValidator

from plugins.model.entry import Entry, midnight
from plugins.model.record import Record, computed, field
from plugins.model.types import ContentRef, Day, Line, Slugs, Whole, wrong


def _texts(value: object) -> object:
    if isinstance(value, str):
        return {"vi": value}
    if isinstance(value, dict) and "vi" not in value:
        raise wrong("thiếu lời tiếng Việt; thêm khóa vi")
    return value


Wording = Annotated[dict[str, Line], BeforeValidator(_texts)]


EVERY_LANGUAGE = ""


def _by_language(value: object) -> object:
    return value if isinstance(value, dict) else {EVERY_LANGUAGE: value}


Surfaces = Annotated[dict[str, Slugs], BeforeValidator(_by_language)]
"""Ids of boards and formats, for every language or by language."""


class Template(StrEnum):
    """Which of the designed banners the words are set in."""

    SLOGAN = "khẩu hiệu"
    REMINDER = "nhắc ngày"
    POSTED = "niêm yết"
    NOTICE = "thông báo"


class Erratum(Record):
    """Một lần đính chính lời khẩu hiệu: ảnh vẽ từ lời cũ phải được thay."""

    on: Day = field("Ngày đính chính", "", "2026-02-10")
    was: Line = field("Lời trước đính chính", "Chép nguyên văn.", "Bầu cử là quyền và nghĩa vụ của công dân!")
    lang: Line = field("Ngôn ngữ của lời ấy", "", "vi", default="vi")
    source: Line = field("Văn bản đính chính", "Cơ quan, số, ngày.", "Công văn số 137-CV/BTGTW ngày 14/3/2016")


class Slogan(Entry):
    """Khẩu hiệu."""

    kind: ClassVar[str] = "banners"
    address_prefix: ClassVar[str] = "/khau-hieu/"

    text: Wording = field(
        "Lời khẩu hiệu",
        "Theo từng ngôn ngữ, đúng từng dấu như văn bản ban hành.",
        "vi: Ngày hội của toàn dân!",
        search=True,
    )
    order: Whole = field("Thứ tự", "Thứ tự trong danh mục khẩu hiệu.", "1")
    template: Template = field(
        "Mẫu trình bày",
        "khẩu hiệu; nhắc ngày (ngày bầu cử lớn, lời nhắc nhỏ hơn); niêm yết (danh sách niêm yết tại đây); thông báo "
        "(thông báo, kết quả).",
        "khẩu hiệu",
        default=Template.SLOGAN,
    )
    label: Wording | None = field(
        "Dòng đầu",
        "Theo từng ngôn ngữ; chỉ với mẫu niêm yết và thông báo. Để trống thì là tên của mẫu.",
        "vi: Kết quả bầu cử",
        default=None,
    )
    boards: Slugs = field(
        "Chỉ vẽ cho các bảng", "Mã bảng trong site.yml. Để trống thì vẽ cho mọi bảng.", "[1920x1080]", default=()
    )
    not_on: Surfaces = field(
        "Không vẽ cho",
        "Mã các bảng trong site.yml và các khổ in treo (bang-ron, phuon, pano-dung, pano-ngang, a0, a1, a2, a3) không "
        "đủ chỗ cho lời; chỉ một ngôn ngữ thì ghi theo ngôn ngữ, ví dụ km: [320x192].",
        "[320x192]",
        default={},
    )
    source_document: ContentRef | None = field(
        "Văn bản nguồn", "Đường dẫn tới văn bản trong content/documents.", default=None
    )
    source_name: Line | None = field("Tên văn bản nguồn", "Khi văn bản nguồn không có trên cổng.", default=None)
    edition: Line | None = field("Cuộc bầu cử", "", "Quốc hội khóa XVI", default=None)
    valid_from: Day = field("Dùng từ ngày", "", "2026-01-15")
    valid_until: Day | None = field("Dùng đến hết ngày", "", "2026-03-15", default=None)
    errata: tuple[Erratum, ...] = field("Các lần đính chính", "Sửa lời ở trên, rồi ghi lời cũ vào đây.", default=())
    withdrawn_on: Day | None = field(
        "Thu hồi từ ngày", "Từ ngày này không ảnh nào của khẩu hiệu được vẽ.", "2026-02-20", default=None
    )
    withdrawn_by: Line | None = field("Văn bản thu hồi", "Bắt buộc khi ghi withdrawn_on.", default=None)
    replaced_by: ContentRef | None = field(
        "Thay bằng", "Tệp khẩu hiệu dùng thay, khi đã thu hồi.", "02-chao-mung.yml", default=None
    )
    timezone: str = computed("Asia/Ho_Chi_Minh")

    @property
    def heading(self) -> str:
        return self.text["vi"]

    @property
    def published_at(self) -> datetime.datetime:
        return midnight(self.valid_from, ZoneInfo(self.timezone))

    def is_for(self, surface: str, lang: str) -> bool:
        """Whether it is not kept off a board or a format in a language."""
        return surface not in (*self.not_on.get(EVERY_LANGUAGE, ()), *self.not_on.get(lang, ()))

    def withdrawn(self, day: datetime.date) -> bool:
        """Whether its wording has been withdrawn by that day."""
        return self.withdrawn_on is not None and self.withdrawn_on <= day

    def valid_on(self, day: datetime.date) -> bool:
        """Whether it may hang on that day."""
        over = self.valid_until is not None and day > self.valid_until
        return self.valid_from <= day and not over and not self.withdrawn(day)
