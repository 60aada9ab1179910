"""The page a reader gets for an address that does not exist."""

from collections.abc import Iterator
from dataclasses import replace

from plugins.model.output import Page
from plugins.pages.desk import Desk
from plugins.pages.elsewhere import NOT_FOUND, ways_on


def pages(desk: Desk) -> Iterator[Page]:
    """The one page 404.html, at the top of the site where servers look for it."""
    page = desk.page(
        "/404.html",
        "not_found.html",
        "Không tìm thấy trang",
        description="Địa chỉ này không có trên cổng.",
        indexed=False,
        shared=False,
        variables={"elsewhere": ways_on(desk, NOT_FOUND)},
    )
    yield replace(page, path="404.html")
