"""The page a reader gets who has no network and asks for a page that was not kept."""

from collections.abc import Iterator

from plugins.model.output import Page
from plugins.pages.desk import Desk
from plugins.pages.elsewhere import OFFLINE, sentences


def pages(desk: Desk) -> Iterator[Page]:
    """The one page that the service worker shows."""
    yield desk.page(
        "/ngoai-tuyen/",
        "offline.html",
        "Không có mạng",
        description="Máy không kết nối được nên trang này chưa xem được.",
        indexed=False,
        shared=False,
        variables={"places": desk.link("/dia-ban/"), "elsewhere": sentences(desk, OFFLINE)},
    )
