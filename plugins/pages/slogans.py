"""Slogans: the gallery with wording, validity, source and the drawn banners, and a page for each."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from plugins.model import hangings
from plugins.model.output import Page
from plugins.model.slogan import Slogan
from plugins.pages.desk import Desk
from plugins.pages.views import TextLink

BASE = "/khau-hieu/"
SECTION = "khau-hieu"
TITLE = "Khẩu hiệu tuyên truyền"

BOARDS = (
    ("1920x1080", "Màn hình ngang 1920×1080"),
    ("1080x1920", "Màn hình dọc 1080×1920"),
    ("1280x640", "Bảng điện tử 1280×640"),
)
_SHOWN = "1280x640"


@dataclass(frozen=True, slots=True)
class Wording:
    """A slogan in one language, with its banners."""

    lang: str
    language: str
    text: str
    preview: str
    boards: tuple[TextLink, ...]


@dataclass(frozen=True, slots=True)
class SloganView:
    """A slogan as the gallery shows it."""

    slug: str
    order: int
    link: str
    wordings: tuple[Wording, ...]
    valid_from: datetime.date
    valid_until: datetime.date | None
    validity: str
    edition: str | None
    source: str | None
    source_link: str | None
    print_link: str | None
    """Where the files to print it from are; None when there are none."""


def pages(desk: Desk) -> Iterator[Page]:
    """The gallery and every slogan."""
    views = tuple(_view(desk, slogan) for slogan in desk.portal.slogans)
    yield desk.page(
        BASE,
        "slogan_list.html",
        TITLE,
        section=SECTION,
        description="Khẩu hiệu tuyên truyền bầu cử: lời chính thức, thời gian sử dụng, ảnh cho bảng điện tử.",
        variables={"slogans": views},
    )
    for slogan, view in zip(desk.portal.slogans, views):
        yield _slogan(desk, slogan, view)
    for slogan in desk.translated.get(Slogan.kind, ()):
        yield _slogan(desk, slogan, _view(desk, slogan))


def _slogan(desk: Desk, slogan: Slogan, view: SloganView) -> Page:
    return desk.page(
        slogan.address,
        "slogan.html",
        slogan.heading,
        crumbs=(desk.text_link(TITLE, BASE),),
        section=SECTION,
        description=slogan.heading,
        entry=slogan,
        variables={
            "slogan": view,
            "entry": slogan,
            "tags": desk.tags(slogan),
            "related": desk.related(slogan),
            "versions": desk.versions(slogan),
        },
    )


def _view(desk: Desk, slogan: Slogan) -> SloganView:
    source = desk.portal.by_path.get(slogan.source_document or "")
    return SloganView(
        slug=slogan.slug,
        order=slogan.order,
        link=desk.link(slogan.address),
        wordings=tuple(_wording(desk, slogan, lang, text) for lang, text in slogan.text.items()),
        valid_from=slogan.valid_from,
        valid_until=slogan.valid_until,
        validity=_validity(slogan, desk.local(desk.portal.as_of).date()),
        edition=slogan.edition,
        source=source.heading if source else slogan.source_name,
        source_link=desk.link(source.address) if source else None,
        print_link=desk.link(hangings.page_of(slogan)) if slogan in hangings.hung(desk.portal) else None,
    )


def _wording(desk: Desk, slogan: Slogan, lang: str, text: str) -> Wording:
    def drawn(board: str) -> str:
        return f"{BASE}anh/{slogan.slug}-{lang}-{board}.png"

    return Wording(
        lang=lang,
        language=desk.language_name(lang),
        text=text,
        preview=desk.link(drawn(_SHOWN)),
        boards=tuple(desk.text_link(label, drawn(board), board) for board, label in BOARDS),
    )


def _validity(slogan: Slogan, today: datetime.date) -> str:
    if slogan.valid_on(today):
        return "đang dùng"
    return "chưa đến ngày dùng" if today < slogan.valid_from else "đã hết thời gian dùng"
