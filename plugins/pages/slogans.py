"""Slogans: the gallery with wording, validity, source, drawn banners and their sets, and a page for each."""

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from plugins.model import hangings
from plugins.model.banner_files import (
    ALL_ZIP,
    MANIFEST,
    PLAYER,
    Picture,
    Status,
    boards_of,
    drawn,
    pictures_of,
    status,
    today,
    zip_path,
)
from plugins.model.board import Board
from plugins.model.output import Page
from plugins.model.slogan import Erratum, Slogan
from plugins.pages.desk import Desk, output_path
from plugins.pages.views import ShareImage, TextLink

BASE = "/khau-hieu/"
SECTION = "khau-hieu"
TITLE = "Khẩu hiệu tuyên truyền"

_SHOWN = ("1280x640", "1920x1080", "1024x640")
_LISTED = ("640x384", "1024x640")
"""In the list the pictures are many, so they are small ones."""
_SHARED = "1200x630"
_STATUS = {Status.VALID: "đang dùng", Status.EXPIRED: "đã hết thời gian dùng", Status.WITHDRAWN: "đã thu hồi"}


@dataclass(frozen=True, slots=True)
class Preview:
    """A drawn banner as the page shows it."""

    link: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Wording:
    """A slogan in one language, with its banners; none when it was withdrawn."""

    lang: str
    language: str
    text: str
    preview: Preview | None
    boards: tuple[TextLink, ...]


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """Since when and by what a slogan's wording is withdrawn, by what it is replaced, and which files were made
    of it."""

    on: datetime.date
    by: str | None
    replacement: TextLink | None
    files: tuple[str, ...]


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
    errata: tuple[Erratum, ...]
    withdrawal: Withdrawal | None
    print_link: str | None
    """Where the files to print it from are; None when there are none."""


@dataclass(frozen=True, slots=True)
class BoardView:
    """A board as the gallery lists it; `zip` is the path of its set, None when nothing is drawn for it."""

    id: str
    name: str
    width: int
    height: int
    hangs: str
    seconds: int
    smallest_capital: int
    player: str
    zip: str | None
    zip_link: str


def pages(desk: Desk) -> Iterator[Page]:
    """The gallery and every slogan."""
    yield _gallery(desk)
    for slogan in desk.portal.slogans:
        yield _slogan(desk, slogan)
    for slogan in desk.translated.get(Slogan.kind, ()):
        yield _slogan(desk, slogan)


def _gallery(desk: Desk) -> Page:
    views = tuple(_view(desk, slogan, (*_LISTED, *_SHOWN)) for slogan in desk.portal.slogans)
    boards = board_views(desk)
    sets = (*(board.zip for board in boards if board.zip), ALL_ZIP) if any(board.zip for board in boards) else ()
    variables = desk.frame.page(
        BASE,
        TITLE,
        section=SECTION,
        description="Khẩu hiệu tuyên truyền bầu cử: lời chính thức, thời gian sử dụng, ảnh cho bảng điện tử.",
        variables={
            "slogans": tuple(view for view in views if not view.withdrawal),
            "withdrawn": tuple(view for view in views if view.withdrawal),
            "boards": boards,
            "everything": desk.link(f"/{ALL_ZIP}") if sets else None,
            "everything_path": ALL_ZIP,
            "manifest": desk.link(f"/{MANIFEST}"),
            "player": desk.link(PLAYER),
        },
    )
    return Page(output_path(BASE), "slogan_list.html", _with_sizes, (variables, sets), measured=sets)


def _with_sizes(
    variables: Mapping[str, Any], sets: tuple[str, ...], sizes: tuple[tuple[str, int], ...] = ()
) -> Mapping[str, Any]:
    """The variables, and the size of each set by its path; 0 while nobody has made it."""
    return {**variables, "sizes": {**dict.fromkeys(sets, 0), **dict(sizes)}}


def board_views(desk: Desk) -> tuple[BoardView, ...]:
    """Every board, in the order of site.yml."""
    used = {picture.board.id for picture in drawn(desk.portal)}
    return tuple(_board_view(desk, board, board.id in used) for board in boards_of(desk.portal))


def _board_view(desk: Desk, board: Board, used: bool) -> BoardView:
    return BoardView(
        id=board.id,
        name=board.name,
        width=board.pixels[0],
        height=board.pixels[1],
        hangs=board.hangs.value,
        seconds=board.seconds,
        smallest_capital=board.capital_floor,
        player=desk.link(f"{PLAYER}?bang={board.id}"),
        zip=zip_path(board) if used else None,
        zip_link=desk.link(f"/{zip_path(board)}"),
    )


def _slogan(desk: Desk, slogan: Slogan) -> Page:
    return desk.page(
        slogan.address,
        "slogan.html",
        slogan.heading,
        crumbs=(desk.text_link(TITLE, BASE),),
        section=SECTION,
        description=slogan.heading,
        entry=slogan,
        share=_share(desk, slogan),
        variables={
            "slogan": _view(desk, slogan, _SHOWN),
            "entry": slogan,
            "tags": desk.tags(slogan),
            "related": desk.related(slogan),
            "versions": desk.versions(slogan),
        },
    )


def _share(desk: Desk, slogan: Slogan) -> ShareImage:
    """The slogan's own banner of the size that is shared; the site's picture when there is none."""
    for picture in _drawn_of(desk, slogan):
        if picture.board.id == _SHARED and picture.lang in slogan.text:
            return ShareImage(desk.portal.url(f"/{picture.path}"), *picture.board.pixels, slogan.heading)
    return desk.frame.share_image


def _drawn_of(desk: Desk, slogan: Slogan) -> tuple[Picture, ...]:
    """The slogan's pictures; none when it was withdrawn."""
    if slogan.withdrawn(today(desk.portal)):
        return ()
    return tuple(pictures_of(slogan, boards_of(desk.portal)))


def _view(desk: Desk, slogan: Slogan, shown: tuple[str, ...]) -> SloganView:
    """The slogan with a picture of the first of these boards it is drawn for."""
    source, day = desk.portal.by_path.get(slogan.source_document or ""), today(desk.portal)
    return SloganView(
        slug=slogan.slug,
        order=slogan.order,
        link=desk.link(slogan.address),
        wordings=tuple(_wording(desk, slogan, lang, text, shown) for lang, text in slogan.text.items()),
        valid_from=slogan.valid_from,
        valid_until=slogan.valid_until,
        validity=_STATUS[status(slogan, day)],
        edition=slogan.edition,
        source=source.heading if source else slogan.source_name,
        source_link=desk.link(source.address) if source else None,
        errata=tuple(one for one in slogan.errata if one.on <= day),
        withdrawal=_withdrawal(desk, slogan) if slogan.withdrawn(day) else None,
        print_link=desk.link(hangings.page_of(slogan)) if slogan in hangings.hung(desk.portal) else None,
    )


def _withdrawal(desk: Desk, slogan: Slogan) -> Withdrawal:
    instead = desk.portal.by_path.get(slogan.replaced_by or "")
    return Withdrawal(
        on=slogan.withdrawn_on or slogan.valid_from,
        by=slogan.withdrawn_by,
        replacement=desk.text_link(instead.heading, instead.address) if instead else None,
        files=tuple(one.path.rpartition("/")[2] for one in pictures_of(slogan, boards_of(desk.portal))),
    )


def _wording(desk: Desk, slogan: Slogan, lang: str, text: str, boards: tuple[str, ...]) -> Wording:
    pictures = {one.board.id: one for one in _drawn_of(desk, slogan) if one.lang == lang}
    shown = next((pictures[name] for name in boards if name in pictures), next(iter(pictures.values()), None))
    return Wording(
        lang=lang,
        language=desk.language_name(lang),
        text=text,
        preview=Preview(desk.link(f"/{shown.path}"), *shown.board.pixels) if shown else None,
        boards=tuple(desk.text_link(one.board.name, f"/{one.path}", one.board.id) for one in pictures.values()),
    )
