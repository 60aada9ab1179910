"""A correction: what the portal said wrongly, what is right, since when, and where it had gone out."""

from enum import StrEnum
from typing import ClassVar

from pydantic import model_validator

from plugins.model.entry import CorrectionNote, TitledEntry
from plugins.model.record import Record, field
from plugins.model.types import ContentRef, ContentRefs, Line, Moment, Slug, Slugs
from plugins.model.types import wrong as refused


class CorrectedOutput(StrEnum):
    """Where wrong words may have gone out."""

    PAGE = "trang"
    FEED = "nguồn cấp tin"
    BANNER = "bảng điện tử"
    PRINT = "bản in"
    RADIO = "phát thanh"


class CorrectedList(Record):
    """A list of candidates that is corrected: that of a level, or of some of its constituencies."""

    level: Slug = field("Cấp", "", "hdnd-tinh")
    constituencies: Slugs = field("Đơn vị bầu cử", "Để trống nếu là cả cấp.", "[tinh-2]", default=())

    def covers(self, level: str, constituency: str) -> bool:
        """Whether the list of that constituency of that level is meant."""
        return level == self.level and (not self.constituencies or constituency in self.constituencies)


class OldWording(Record):
    """A slogan's wording that must not be used any more, in one of its languages."""

    slogan: ContentRef = field("Khẩu hiệu", "Đường dẫn tới khẩu hiệu.", "../banners/01-ngay-hoi-lon.yml")
    lang: Slug = field("Ngôn ngữ", "", "vi", default="vi")
    text: Line = field("Lời cũ", "Đúng từng dấu như đã dùng.", "Ngày hội của toàn dân")


class Correction(TitledEntry):
    """Đính chính; the text of the file, if there is any, says more of how it came about."""

    kind: ClassVar[str] = "corrections"
    address_prefix: ClassVar[str] = "/dinh-chinh/"

    title: Line = field("Tiêu đề", "Đính chính điều gì.", "Đính chính giờ mở cửa phòng bỏ phiếu", search=True)
    date: Moment = field("Ngày giờ đính chính", "Thời điểm đăng đính chính.", "2026-03-01 08:00")
    corrects: ContentRefs = field(
        "Đính chính các bài",
        "Đường dẫn tới từng bài đã sai; bắt buộc, trừ khi chỉ đính chính danh sách (lists).",
        "[../questions/gio-bo-phieu.md]",
        default=(),
    )
    lists: tuple[CorrectedList, ...] = field(
        "Đính chính các danh sách", "Mỗi danh sách: level, constituencies.", default=()
    )
    wrong: Line = field("Đã đăng sai", "Điều sai, đúng như đã đăng.", "Mở cửa lúc 8 giờ.", search=True)
    right: Line = field("Đúng là", "Điều đúng.", "Mở cửa lúc 7 giờ.", search=True)
    wrong_since: Moment = field("Sai từ", "Điều sai đã đăng từ lúc nào.", "2026-02-20 09:00")
    outputs: tuple[CorrectedOutput, ...] = field(
        "Nơi đã đăng sai", "trang, nguồn cấp tin, bảng điện tử, bản in, phát thanh.", "[trang, nguồn cấp tin]"
    )
    old_wordings: tuple[OldWording, ...] = field(
        "Lời khẩu hiệu thu hồi", "Bắt buộc khi đính chính khẩu hiệu; mỗi mục: slogan, lang, text.", default=()
    )
    document: ContentRef | None = field(
        "Văn bản đính chính", "Đường dẫn tới văn bản trong content/documents, nếu có.", default=None
    )
    responsible: Line = field("Chịu trách nhiệm", "Cơ quan hoặc người chịu trách nhiệm đính chính.", "Ban biên tập")

    @model_validator(mode="after")
    def _says_something(self) -> "Correction":
        if not self.outputs:
            raise refused("chưa ghi đã đăng sai ở đâu; thêm ít nhất một nơi vào outputs")
        if self.wrong == self.right:
            raise refused("điều sai và điều đúng giống hệt nhau; sửa wrong hoặc right")
        return self

    @property
    def note(self) -> CorrectionNote:
        """What the corrected pages say of it."""
        return CorrectionNote(
            path=self.path,
            address=self.address,
            title=self.title,
            wrong=self.wrong,
            right=self.right,
            wrong_since=self.wrong_since,
            at=self.public_from,
        )
