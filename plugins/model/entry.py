"""What all entries share: where they come from, where they are published, when, and their text."""

import datetime
from typing import ClassVar

from pydantic import SkipValidation

from plugins.model.body import EMPTY_BODY, Body
from plugins.model.record import Record, computed, field
from plugins.model.types import ContentRef, ContentRefs, Line, Moment, Slug, Slugs, Tags, WebAddress, YesNo

DEFAULT_LANGUAGE = "vi"


class Picture(Record):
    """A picture shown with an entry, with the words for those who do not see it."""

    file: ContentRef = field("Tệp ảnh", "Đường dẫn tới tệp ảnh trong content/images.", "../images/le-phat-dong.jpg")
    alt: Line = field(
        "Mô tả ảnh",
        "Ảnh cho thấy gì, dành cho người không nhìn thấy ảnh.",
        "Cử tri xem danh sách niêm yết trước nhà văn hóa",
    )
    caption: Line | None = field("Chú thích", "Dòng chữ dưới ảnh.", default=None)
    credit: Line | None = field("Nguồn ảnh", "Người chụp hoặc cơ quan cung cấp ảnh.", default=None)


class Source(Record):
    """Where a text was taken from."""

    name: Line = field("Nguồn", "Cơ quan hoặc báo cung cấp.", "Sở Nội vụ")
    url: WebAddress | None = field("Địa chỉ gốc", "Trang gốc, nếu có.", default=None)


class CorrectionNote(Record):
    """What a corrected entry or list says of a correction: since `at`, at the correction's address."""

    path: str
    address: str
    title: str
    wrong: str
    right: str
    wrong_since: datetime.datetime
    at: datetime.datetime


class Entry(Record):
    """A content file with an address of its own on the site."""

    kind: ClassVar[str]
    """The type's name in code, the same as its folder in content/."""
    address_prefix: ClassVar[str]
    """Where pages of the type stand: "/tin-tuc/"."""

    draft: YesNo = field("Bản nháp", "true: chỉ lưu trong kho, không đăng.", "true", default=False)
    publish_at: Moment | None = field(
        "Hẹn giờ đăng", "Không đăng trước thời điểm này.", "2026-03-01 08:00", default=None
    )
    updated_at: Moment | None = field("Cập nhật lúc", "Thời điểm sửa nội dung gần nhất sau khi đăng.", default=None)
    summary: Line | None = field(
        "Tóm tắt", "Một, hai câu hiện ở danh sách và trong nguồn cấp tin.", default=None, search=True
    )
    tags: Tags = field("Chủ đề", "Các chủ đề của bài.", "[Cử tri, Niêm yết]", default=(), search=True)
    related: ContentRefs = field(
        "Liên quan", "Đường dẫn tới các bài liên quan.", "[../questions/the-cu-tri.md]", default=()
    )
    past_election: YesNo = field(
        "Nói về cuộc bầu cử trước",
        "true: bài viết về một cuộc bầu cử đã qua: khóa, nhiệm kỳ, ngày bầu cử không bị đối chiếu với cuộc này.",
        "true",
        default=False,
    )

    path: str = computed()
    """Below content/, with forward slashes."""
    slug: Slug = computed()
    lang: str = computed(DEFAULT_LANGUAGE)
    digest: str = computed()
    """Of the file's bytes and of all that its conversion depends on."""
    head: str = computed("")
    """A digest of everything but the text; "" when nobody made one."""
    body: SkipValidation[Body] = computed(EMPTY_BODY)
    corrections: tuple[CorrectionNote, ...] = computed(())
    """The public corrections of the entry, newest first."""

    @property
    def heading(self) -> str:
        """The words that name the entry: title, full name or subject."""
        raise NotImplementedError(f"{type(self).__name__} must say what names it")

    @property
    def published_at(self) -> datetime.datetime:
        """The moment shown as the date of publication."""
        raise NotImplementedError(f"{type(self).__name__} must say when it was published")

    @property
    def public_from(self) -> datetime.datetime:
        """Before this moment the entry is in no output."""
        return max(filter(None, (self.published_at, self.publish_at)))

    @property
    def changed_at(self) -> datetime.datetime:
        """The moment of the last change a reader can see."""
        return max(filter(None, (self.published_at, self.publish_at, self.updated_at)))

    @property
    def address(self) -> str:
        """The address within the site, with slashes at both ends."""
        home = "" if self.lang == DEFAULT_LANGUAGE else f"/{self.lang}"
        return f"{home}{self.address_prefix}{self.slug}/"

    @property
    def original_path(self) -> str:
        """The path of the Vietnamese file this one translates; its own path when it is the original."""
        if self.lang == DEFAULT_LANGUAGE:
            return self.path
        folder, _, name = self.path.rpartition("/")
        suffix = name.rsplit(".", 1)[1]
        return f"{folder}/{self.slug}.{suffix}" if folder else f"{self.slug}.{suffix}"

    @property
    def pictures(self) -> tuple[Picture, ...]:
        """The pictures named in the front matter."""
        return ()

    @property
    def files(self) -> tuple[str, ...]:
        """Paths of the attachments named in the front matter."""
        return ()


class TitledEntry(Entry):
    """An entry whose file states its title and its date as such."""

    @property
    def heading(self) -> str:
        return self.title

    @property
    def published_at(self) -> datetime.datetime:
        return self.date


class LocalEntry(TitledEntry):
    """An entry that may be about one level of the election or a part of the province, not about all of it."""

    level: Slug | None = field("Cấp", "Mã cấp bầu cử, nếu bài chỉ nói về một cấp.", "hdnd-tinh", default=None)
    constituencies: Slugs = field(
        "Đơn vị bầu cử", "Mã các đơn vị bầu cử, nếu bài chỉ nói về những nơi đó.", "[qh-1]", default=()
    )
    communes: Slugs = field(
        "Xã, phường", "Mã các xã, phường, đặc khu, nếu bài chỉ nói về những nơi đó.", "[phuong-an-hoa]", default=()
    )


def midnight(day: datetime.date, zone: datetime.tzinfo | None) -> datetime.datetime:
    """The first moment of a day in a zone."""
    return datetime.datetime(day.year, day.month, day.day, tzinfo=zone)
