"""An official document: its number, who issued it and when, its files, and how it stands to others."""

import datetime
import difflib
from collections.abc import Iterable
from enum import StrEnum
from typing import Annotated, ClassVar
from zoneinfo import ZoneInfo

from pydantic import BeforeValidator, model_validator

from plugins.model.entry import Entry, midnight
from plugins.model.record import Record, computed, field
from plugins.model.types import ContentRef, Day, Line, Moment, Slug, WebAddress, wrong
from plugins.text.document_numbers import KINDS
from plugins.text.normal import fold
from plugins.text.slug import slugify

_BY_FOLDED = {fold(name): name for name in KINDS}


def _kind(value: object) -> str:
    if not isinstance(value, str) or fold(value) not in _BY_FOLDED:
        near = difflib.get_close_matches(fold(str(value)), _BY_FOLDED, n=1)
        hint = f"có phải “{_BY_FOLDED[near[0]]}”?" if near else "dùng một trong: " + ", ".join(KINDS)
        raise wrong(f"“{value}” không phải loại văn bản đã biết; {hint}")
    return _BY_FOLDED[fold(value)]


DocumentKind = Annotated[str, BeforeValidator(_kind)]


class RelationType(StrEnum):
    """How a document stands to another one."""

    BASED_ON = "căn cứ"
    GUIDES = "hướng dẫn"
    REPLACES = "thay thế"
    AMENDS = "sửa đổi"
    CORRECTS = "đính chính"
    ANNEX_OF = "kèm theo"


class Relation(Record):
    """One relation: to a document of the portal (`document`) or to another one by its name (`name`)."""

    type: RelationType = field("Quan hệ", "căn cứ, hướng dẫn, thay thế, sửa đổi, đính chính, kèm theo.", "căn cứ")
    document: ContentRef | None = field("Văn bản trên cổng", "Đường dẫn tới tệp trong content/documents.", default=None)
    name: Line | None = field(
        "Văn bản khác", "Tên và số văn bản không có trên cổng.", "Luật số 85/2015/QH13", default=None
    )
    url: WebAddress | None = field("Địa chỉ", "Trang công bố văn bản khác.", default=None)

    @model_validator(mode="after")
    def _one_target(self) -> "Relation":
        if (self.document is None) == (self.name is None):
            raise wrong("phải có đúng một trong hai khóa document hoặc name; xóa bớt hoặc thêm một khóa")
        return self


STANDINGS = {
    RelationType.REPLACES: "Đã được thay thế",
    RelationType.AMENDS: "Đã được sửa đổi",
    RelationType.CORRECTS: "Đã được đính chính",
}
"""What is said of a document to which another one stands so, gravest first."""


class Attachment(Record):
    """A file of the document."""

    file: ContentRef = field("Tệp", "Đường dẫn tới tệp đính kèm.", "files/07-qd-ubbc.pdf")
    title: Line | None = field("Tên tệp", "Tên hiện cho người đọc.", "Toàn văn", default=None)


class Document(Entry):
    """Văn bản; the text of the file is its summary or full wording."""

    kind: ClassVar[str] = "documents"
    address_prefix: ClassVar[str] = "/van-ban/"

    document_kind: DocumentKind = field(
        "Loại văn bản", "Tên loại theo Nghị định 30/2020/NĐ-CP.", "Quyết định", search=True
    )
    number: Line = field("Số, ký hiệu", "Đúng như trên văn bản.", "07/QĐ-UBBC", search=True)
    issuing_body: Line = field("Cơ quan ban hành", "", "Ủy ban bầu cử tỉnh Lạc Giang", search=True)
    issued_on: Day = field("Ngày ban hành", "", "2026-01-05")
    subject: Line = field(
        "Trích yếu",
        "Câu tóm tắt nội dung, đúng như trên văn bản.",
        "Về việc thành lập Ban bầu cử đại biểu Quốc hội",
        search=True,
    )
    date: Moment | None = field(
        "Ngày giờ đăng", "Thời điểm đăng lên cổng; để trống thì lấy ngày ban hành.", default=None
    )
    effective_on: Day | None = field("Ngày có hiệu lực", default=None)
    signer: Line | None = field("Người ký", default=None)
    signer_role: Line | None = field("Chức vụ người ký", "", "Chủ tịch", default=None)
    level: Slug | None = field("Cấp", "Mã cấp bầu cử, nếu văn bản chỉ nói về một cấp.", default=None)
    attachments: tuple[Attachment, ...] = field("Tệp đính kèm", "Mỗi tệp: file, title.", default=())
    relations: tuple[Relation, ...] = field("Văn bản liên quan", "Mỗi quan hệ: type, document hoặc name.", default=())
    timezone: str = computed("Asia/Ho_Chi_Minh")

    @property
    def heading(self) -> str:
        return f"{self.document_kind} số {self.number}"

    @property
    def published_at(self) -> datetime.datetime:
        return self.date or midnight(self.issued_on, ZoneInfo(self.timezone))

    @property
    def files(self) -> tuple[str, ...]:
        return tuple(attachment.file for attachment in self.attachments)

    @property
    def kind_slug(self) -> str:
        """The kind as part of an address: "quyet-dinh"."""
        return slugify(self.document_kind)


def standing_of(documents: Iterable[Document]) -> dict[str, str]:
    """For the path of each document that another one replaces, amends or corrects, the gravest of these in words."""
    found: dict[str, set[RelationType]] = {}
    for document in documents:
        for relation in document.relations:
            if relation.document and relation.type in STANDINGS:
                found.setdefault(relation.document, set()).add(relation.type)
    return {path: next(words for type, words in STANDINGS.items() if type in types) for path, types in found.items()}
