"""A page that stands by itself: about, contact, accessibility statement."""

from typing import ClassVar

from plugins.model.entry import TitledEntry
from plugins.model.record import field
from plugins.model.types import Line, Moment


class PlainPage(TitledEntry):
    """Trang."""

    kind: ClassVar[str] = "pages"
    address_prefix: ClassVar[str] = "/"

    title: Line = field("Tiêu đề", "", "Giới thiệu", search=True)
    date: Moment = field("Ngày giờ đăng", "", "2026-01-05")
