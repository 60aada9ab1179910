"""A slogan: wording exactly as issued, in each language it was issued in, for boards and banners."""

import datetime
from typing import Annotated, ClassVar
from zoneinfo import ZoneInfo

from pydantic import BeforeValidator

from plugins.model.entry import Entry, midnight
from plugins.model.record import computed, field
from plugins.model.types import ContentRef, Day, Line, Whole, wrong


def _texts(value: object) -> object:
    if isinstance(value, str):
        return {"vi": value}
    if isinstance(value, dict) and "vi" not in value:
        raise wrong("thiếu lời tiếng Việt; thêm khóa vi")
    return value


Wording = Annotated[dict[str, Line], BeforeValidator(_texts)]


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
    source_document: ContentRef | None = field(
        "Văn bản nguồn", "Đường dẫn tới văn bản trong content/documents.", default=None
    )
    source_name: Line | None = field("Tên văn bản nguồn", "Khi văn bản nguồn không có trên cổng.", default=None)
    edition: Line | None = field("Cuộc bầu cử", "", "Quốc hội khóa XVI", default=None)
    valid_from: Day = field("Dùng từ ngày", "", "2026-01-15")
    valid_until: Day | None = field("Dùng đến hết ngày", "", "2026-03-15", default=None)
    timezone: str = computed("Asia/Ho_Chi_Minh")

    @property
    def heading(self) -> str:
        return self.text["vi"]

    @property
    def published_at(self) -> datetime.datetime:
        return midnight(self.valid_from, ZoneInfo(self.timezone))

    def valid_on(self, day: datetime.date) -> bool:
        """Whether it may hang on that day."""
        return self.valid_from <= day and (self.valid_until is None or day <= self.valid_until)
