"""A page that stands by itself: about, contact, accessibility statement."""

import datetime
from typing import ClassVar

from plugins.model.entry import Entry
from plugins.model.record import field
from plugins.model.types import Line, Moment


class PlainPage(Entry):
    """Trang."""

    kind: ClassVar[str] = "pages"
    address_prefix: ClassVar[str] = "/"

    title: Line = field("Tiêu đề", "", "Giới thiệu", search=True)
    date: Moment = field("Ngày giờ đăng", "", "2026-01-05")

    @property
    def heading(self) -> str:
        return self.title

    @property
    def published_at(self) -> datetime.datetime:
        return self.date
