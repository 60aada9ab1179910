"""Slogans to be hung: what print shops need to know, and for each slogan its files with their sizes."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from plugins.model.hangings import HANGINGS, HOME, KINDS, Hanging, file_of, formats_of, hung, page_of
from plugins.model.output import Page
from plugins.model.share import Title
from plugins.model.slogan import Slogan
from plugins.pages.desk import Desk
from plugins.pages.frame import Frame
from plugins.pages.slogans import BASE, SECTION
from plugins.pages.slogans import TITLE as SLOGANS

TITLE = "Khẩu hiệu để in treo"

PREVIEWED = ("bang-ron", "phuon", "pano-ngang", "a3")
"""The formats that are shown as pictures, one of each shape."""


@dataclass(frozen=True, slots=True)
class FileView:
    """A file: "PDF" or "SVG", the link, the size in bytes."""

    kind: str
    link: str
    size: int


@dataclass(frozen=True, slots=True)
class FormatView:
    """A format of a wording, with its files."""

    name: str
    detail: str
    files: tuple[FileView, ...]


@dataclass(frozen=True, slots=True)
class PreviewView:
    """A drawing shown on the page, with its size for the browser."""

    name: str
    link: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class WordingView:
    """A slogan in one language, with all it is printed on."""

    lang: str
    language: str
    text: str
    previews: tuple[PreviewView, ...]
    formats: tuple[FormatView, ...]


def pages(desk: Desk) -> Iterator[Page]:
    """A page for every slogan that may hang and one that lists them; none where no PDF can be made."""
    slogans = tuple(hung(desk.portal))
    if not slogans:
        return
    yield desk.page(
        HOME,
        "print_slogans.html",
        TITLE,
        crumbs=(desk.text_link(SLOGANS, BASE),),
        section=SECTION,
        description="Băng rôn, phướn, pano, áp phích in sẵn từ khẩu hiệu đang dùng: tệp PDF và SVG cho cơ sở in.",
        variables={
            "slogans": tuple(desk.text_link(one.heading, page_of(one)) for one in slogans),
            "formats": tuple((one.name, _detail(one)) for one in HANGINGS),
        },
    )
    for slogan in slogans:
        yield replace(
            desk.promise(
                page_of(slogan),
                "print_slogan.html",
                shown,
                slogan,
                desk.link(slogan.address),
                desk.list_titles[page_of(slogan)],
            ),
            measured=tuple(address.lstrip("/") for address in _addresses(slogan)),
        )


def shown(
    frame: Frame, slogan: Slogan, wording_page: str, share: Title, sizes: tuple[tuple[str, int], ...] = ()
) -> Mapping[str, Any]:
    """What the page of a slogan's files shows; `sizes` are those of the files by their paths."""
    by_path = dict(sizes)

    def file(lang: str, hanging: Hanging, kind: str) -> FileView:
        address = file_of(slogan, lang, hanging, kind)
        return FileView(kind.upper(), frame.link(address), by_path[address.lstrip("/")])

    def wording(lang: str, text: str) -> WordingView:
        formats = (
            FormatView(one.name, _detail(one), tuple(file(lang, one, kind) for kind in KINDS))
            for one in formats_of(slogan, lang)
        )
        previews = (
            PreviewView(one.name, frame.link(file_of(slogan, lang, one, "svg")), *_pixels(one))
            for one in formats_of(slogan, lang)
            if one.id in PREVIEWED
        )
        return WordingView(lang, frame.language_name(lang), text, tuple(previews), tuple(formats))

    return frame.page(
        page_of(slogan),
        f"In treo: {slogan.heading}",
        crumbs=(frame.text_link(SLOGANS, BASE), frame.text_link(TITLE, HOME)),
        section=SECTION,
        share=share,
        description=f"Tệp in băng rôn, phướn, pano, áp phích của khẩu hiệu “{slogan.heading}”",
        variables={
            "wording_page": wording_page,
            "wordings": tuple(wording(lang, text) for lang, text in slogan.text.items()),
            "valid_until": slogan.valid_until,
        },
    )


def _addresses(slogan: Slogan) -> Iterator[str]:
    """The addresses of all files of a slogan."""
    for lang in slogan.text:
        for hanging in formats_of(slogan, lang):
            for kind in KINDS:
                yield file_of(slogan, lang, hanging, kind)


def _detail(hanging: Hanging) -> str:
    """What a print shop and whoever orders want to know of a format."""
    scale = f"tệp vẽ ở tỷ lệ 1:{hanging.scale}" if hanging.scale != 1 else "tệp đúng cỡ 1:1"
    marks = "có dấu cắt" if hanging.marks else "không có dấu cắt"
    distance = f"{hanging.distance:g}".replace(".", ",")
    return f"{scale}, chừa xén {hanging.bleed} mm mỗi phía, {marks}; đọc được từ cách {distance} m"


def _pixels(hanging: Hanging) -> tuple[int, int]:
    """The shape of a sheet as width and height of at most 1000."""
    wide, high = hanging.width + 2 * hanging.border, hanging.height + 2 * hanging.border
    return round(1000 * wide / max(wide, high)), round(1000 * high / max(wide, high))
