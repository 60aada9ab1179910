"""A news item: a dated text with an author and a responsible organisation."""

from typing import ClassVar

from plugins.model.aired import AiredEntry
from plugins.model.entry import Picture, Source
from plugins.model.record import field
from plugins.model.types import Line, Moment, Slug, YesNo


class NewsItem(AiredEntry):
    """Tin, bài."""

    kind: ClassVar[str] = "news"
    address_prefix: ClassVar[str] = "/tin-tuc/"

    title: Line = field(
        "Tiêu đề",
        "Tiêu đề đầy đủ; nếu có dấu hai chấm thì đặt trong ngoặc kép.",
        '"Niêm yết danh sách cử tri: những điều cần biết"',
        search=True,
    )
    date: Moment = field("Ngày giờ đăng", "Thời điểm ghi trên bài.", "2026-03-01 08:00")
    section: Slug | None = field("Chuyên mục", "Mã một chuyên mục khai trong site.yml.", "tin-tuc", default=None)
    author: Line | None = field("Tác giả", default=None, search=True)
    role: Line | None = field("Vai trò của tác giả", "", "Thực hiện", default=None)
    organisation: Line | None = field(
        "Cơ quan của tác giả", "", "Trung tâm Văn hóa – Truyền thông", default=None, search=True
    )
    photo: Picture | None = field("Ảnh đại diện", default=None)
    source: Source | None = field("Nguồn tin", default=None)
    urgent: YesNo = field(
        "Thông báo khẩn",
        "true: bài có nhãn Khẩn và vào nguồn cấp tin khẩn mà các đài truyền thanh theo dõi.",
        "true",
        default=False,
    )

    @property
    def pictures(self) -> tuple[Picture, ...]:
        return (self.photo,) if self.photo else ()
