"""The full-screen player of a board or a lobby: today's slogans one after the other, offline too."""

from collections.abc import Iterator
from dataclasses import dataclass

from plugins.model.banner_files import MANIFEST, PICTURES, PLAYER, Picture, Status, boards_of, drawn, status, today
from plugins.model.output import Page
from plugins.pages.desk import Desk
from plugins.pages.slogans import BASE, board_views

_USUAL = "1920x1080"


@dataclass(frozen=True, slots=True)
class Slide:
    """The picture that is seen before, or without, the script."""

    link: str
    width: int
    height: int
    text: str
    lang: str


def pages(desk: Desk) -> Iterator[Page]:
    """The one page; `?bang=` names the board, and `?ngon-ngu=` the only language, that is shown."""
    yield desk.page(
        PLAYER,
        "player.html",
        "Trình chiếu khẩu hiệu",
        section="khau-hieu",
        description="Trình chiếu toàn màn hình các khẩu hiệu đang dùng cho bảng điện tử và sảnh chờ.",
        indexed=False,
        variables={
            "first": _first(desk),
            "boards": board_views(desk),
            "languages": tuple({one.lang: desk.language_name(one.lang) for one in drawn(desk.portal)}.items()),
            "manifest": desk.link(f"/{MANIFEST}"),
            "pictures": desk.link(f"/{PICTURES}"),
            "gallery": desk.link(BASE),
            "timezone": desk.frame.timezone,
            "day": today(desk.portal) if desk.portal.settings.still else None,
        },
    )


def _first(desk: Desk) -> Slide | None:
    """The first slogan in use, on the usual board or the first there is."""
    day, boards = today(desk.portal), [board.id for board in boards_of(desk.portal)]
    usual = _USUAL if _USUAL in boards else boards[0]
    valid = [one for one in drawn(desk.portal) if status(one.slogan, day) is Status.VALID]
    found = next((one for one in valid if one.board.id == usual), next(iter(valid), None))
    return _slide(desk, found) if found else None


def _slide(desk: Desk, picture: Picture) -> Slide:
    return Slide(desk.link(f"/{picture.path}"), *picture.board.pixels, picture.slogan.text[picture.lang], picture.lang)
