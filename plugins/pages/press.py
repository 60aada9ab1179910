"""The page for the press: whom to call, what to take, figures counted from the data, where news comes from."""

from collections.abc import Iterator
from dataclasses import dataclass

from plugins.model.channels import GENERAL
from plugins.model.facts import facts, level_facts
from plugins.model.output import Page
from plugins.model.press_kit import KIT, PAGE, PICTURES
from plugins.pages import milestones
from plugins.pages.desk import Desk
from plugins.pages.views import PictureView, TextLink

_PHOTOS = 12
_NEXT = 4
SHARE_IMAGE = ("Ảnh chia sẻ chung của cổng, 1200×630", "/anh/chia-se.png")


@dataclass(frozen=True, slots=True)
class PhotoView:
    """A picture of a news item, and the item it is from."""

    picture: PictureView
    item: TextLink


def pages(desk: Desk) -> Iterator[Page]:
    """The one page for the press."""
    portal = desk.portal
    site = portal.site
    yield desk.page(
        PAGE,
        "press.html",
        "Dành cho báo chí",
        section="bao-chi",
        description="Đầu mối báo chí, số liệu cuộc bầu cử, biểu trưng, ảnh, nguồn cấp tin và điều kiện sử dụng lại.",
        variables={
            "contacts": tuple(one for one in site.contacts if one.press),
            "about": site.press_about or site.description,
            "embargo": site.press_embargo,
            "photo_licence": site.photo_licence or site.reuse,
            "facts": facts(portal),
            "levels": level_facts(portal),
            "milestones": _coming(desk),
            "as_of": desk.local(portal.as_of),
            "kit": desk.link(KIT),
            "pictures": tuple(desk.text_link(one.label, one.address, one.name) for one in PICTURES),
            "share_image": desk.text_link(*SHARE_IMAGE),
            "photos": tuple(_photos(desk))[:_PHOTOS],
            "feeds": tuple(desk.frame.feed(one.name) for one in desk.frame.channels.values() if one.group == GENERAL),
            "more": _more(desk),
        },
    )


def _coming(desk: Desk) -> tuple:
    """The next milestones; the last ones when all is over."""
    views = milestones.milestones(desk)
    ahead = tuple(one for one in views if one.state != "past")
    return ahead[:_NEXT] or views[-_NEXT:]


def _photos(desk: Desk) -> Iterator[PhotoView]:
    """The pictures of the news, newest first, each once."""
    seen: set[str] = set()
    for item in desk.portal.news:
        picture = desk.picture(item.photo)
        if picture and item.photo.file not in seen:
            seen.add(item.photo.file)
            yield PhotoView(picture, desk.text_link(item.title, item.address))


def _more(desk: Desk) -> tuple[TextLink, ...]:
    return (
        desk.text_link("Dữ liệu mở", "/du-lieu/", note="mọi bảng số liệu: CSV, JSON, từ điển dữ liệu"),
        desk.text_link("Khẩu hiệu và ảnh bảng điện tử", "/khau-hieu/", note="ảnh cỡ cố định để tải về"),
        desk.text_link("Thẻ nhúng", "/nhung/", note="đặt ô tra cứu, đếm ngày, tin mới vào trang của báo"),
        desk.text_link("Đính chính", "/dinh-chinh/", note="mọi điều cổng đã đăng sai và đã sửa"),
        desk.text_link("Văn bản", "/van-ban/", note="toàn văn, số, ngày ban hành"),
        desk.text_link("Nguồn cấp tin", "/nguon-cap-tin/", note="giải thích từng nguồn"),
    )
