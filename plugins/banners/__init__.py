"""Banners: each slogan drawn for each public board, their sets and list, and the share pictures of the pages."""

import hashlib
from collections.abc import Iterator

from plugins.banners.boards import SHARE, SHARE_NAME, Board
from plugins.banners.draw import draw, draw_title, fault
from plugins.banners.faces import font_files
from plugins.banners.notice import Notice, notice, notice_of
from plugins.banners.sets import sets
from plugins.model import board as boards
from plugins.model.banner_files import Picture, drawn
from plugins.model.output import Check, OutputFile
from plugins.model.portal import Portal
from plugins.model.share import SITE_PICTURE, titles


def build(portal: Portal) -> Iterator[OutputFile]:
    """A PNG for each slogan, language and board, the sets of them, and the share pictures."""
    fonts = _fonts_digest()
    for picture in drawn(portal):
        yield OutputFile(picture.path, draw, (_notice(portal, picture), _board(picture.board), fonts))
    yield from sets(portal)
    site = _site(portal)
    yield OutputFile(SITE_PICTURE, draw, (site, SHARE, fonts))
    for path, title in titles(portal).items():
        words = notice(title.text, title.lang, portal.election.polling_day, portal.site.operator, label=title.kind)
        yield OutputFile(path, draw_title, (words, site, SHARE_NAME if title.is_name else SHARE, fonts))


def checks(portal: Portal) -> Iterator[Check]:
    """Whether everything that `build` promises can be drawn, told by measuring alone."""
    fonts = _fonts_digest()
    yield Check("site.yml", ("name",), fault, (_site(portal), SHARE, fonts))
    for picture in drawn(portal):
        inputs = (_notice(portal, picture), _board(picture.board), fonts)
        yield Check(picture.slogan.path, ("text", picture.lang), fault, inputs)


def _notice(portal: Portal, picture: Picture) -> Notice:
    return notice_of(picture.slogan, picture.lang, portal.election.polling_day, portal.site.operator)


def _board(board: boards.Board) -> Board:
    return Board(board.id, *board.pixels, board.capital_floor)


def _site(portal: Portal) -> Notice:
    return notice(portal.site.name, portal.language, portal.election.polling_day, portal.site.operator)


def _fonts_digest() -> str:
    digest = hashlib.sha256()
    for path in font_files():
        digest.update(path.read_bytes())
    return digest.hexdigest()
