"""Banners: each slogan drawn for each public board, their sets and list, and the share pictures of the pages."""

import hashlib
from collections.abc import Iterator
from dataclasses import replace

from plugins.banners.boards import SHARE, SHARE_NAME, Board
from plugins.banners.draw import draw, draw_title, fault, unshaped
from plugins.banners.faces import font_files
from plugins.banners.notice import Notice, notice, notice_of
from plugins.banners.sets import sets
from plugins.model import board as boards
from plugins.model.banner_files import Picture, drawn
from plugins.model.output import Check, OutputFile
from plugins.model.portal import Portal
from plugins.model.share import SITE_PICTURE, titles
from plugins.text.scripts import needs_shaping

SHORTEST = "A"
"""Stands for words that another check is about."""


def build(portal: Portal) -> Iterator[OutputFile]:
    """A PNG for each slogan, language and board, the sets of them, and the share pictures."""
    fonts = _fonts_digest()
    for picture in drawn(portal):
        yield OutputFile(picture.path, draw, (_notice(portal, picture), _board(picture.board), fonts))
    yield from sets(portal)
    site = _site(portal)
    yield OutputFile(SITE_PICTURE, draw, (site, SHARE, fonts))
    for path, title in titles(portal).items():
        words = _words(portal, title.text, title.lang, title.kind)
        yield OutputFile(path, draw_title, (words, site, SHARE_NAME if title.is_name else SHARE, fonts))


def checks(portal: Portal) -> Iterator[Check]:
    """Whether everything that `build` promises can be drawn, told by measuring alone."""
    fonts = _fonts_digest()
    yield Check("site.yml", ("name",), fault, (_site(portal), SHARE, fonts))
    for picture in drawn(portal):
        words, board = _notice(portal, picture), _board(picture.board)
        if picture.slogan.label:
            label = replace(words, wording=SHORTEST)
            yield Check(picture.slogan.path, ("label", picture.lang), fault, (label, board, fonts))
            words = replace(words, label=SHORTEST)
        yield Check(picture.slogan.path, ("text", picture.lang), fault, (words, board, fonts))
    for title in titles(portal).values():
        if needs_shaping(title.text):
            yield Check("site.yml", ("languages",), unshaped, (title.text,))


def _notice(portal: Portal, picture: Picture) -> Notice:
    site = portal.site
    return notice_of(picture.slogan, picture.lang, portal.election.polling_day, site.operator, site.short_name)


def _board(board: boards.Board) -> Board:
    return Board(board.id, *board.pixels, board.capital_floor)


def _site(portal: Portal) -> Notice:
    return _words(portal, portal.site.name, portal.language)


def _words(portal: Portal, text: str, lang: str, label: str | None = None) -> Notice:
    site, day = portal.site, portal.election.polling_day
    return notice(text, lang, day, site.operator, label=label, operator_in_short=site.short_name)


def _fonts_digest() -> str:
    digest = hashlib.sha256()
    for path in font_files():
        digest.update(path.read_bytes())
    return digest.hexdigest()
