"""Banners: each slogan drawn for each public board, the share picture and the icons of the site."""

import hashlib
from collections.abc import Iterator
from itertools import product

from plugins.banners.boards import BOARDS, SHARE, Board
from plugins.banners.draw import check_wording, draw, draw_icon, font_files
from plugins.banners.errors import CannotDraw
from plugins.banners.notice import Notice, notice
from plugins.banners.palette import PALETTE
from plugins.banners.scripts import has_font
from plugins.model.output import OutputFile
from plugins.model.portal import Portal
from plugins.model.slogan import Slogan

ICON_SIZES = (192, 512)


def build(portal: Portal) -> Iterator[OutputFile]:
    """A PNG for each slogan, language with a font, and board; the share picture; the icons."""
    fonts = _fonts_digest()
    for slogan, lang, words in _notices(portal):
        for board in BOARDS:
            path = f"khau-hieu/anh/{slogan.slug}-{lang}-{board.id}.png"
            yield OutputFile(path, draw, (words, board, PALETTE, fonts))
    yield OutputFile("anh/chia-se.png", draw, (_share(portal), SHARE, PALETTE, fonts))
    for size in ICON_SIZES:
        yield OutputFile(f"anh/bieu-tuong-{size}.png", draw_icon, (size, PALETTE))


def check(portal: Portal) -> Iterator[tuple[str, str, str]]:
    """(path, field, message) of all that cannot be drawn, found by measuring alone."""
    seen: set[tuple[str, str]] = set()
    tasks: list[tuple[str, str, Notice, Board]] = [("site.yml", "name", _share(portal), SHARE)]
    for (slogan, _, words), board in product(_notices(portal), BOARDS):
        tasks.append((slogan.path, "text", words, board))
    for path, field, words, board in tasks:
        try:
            check_wording(words, board, PALETTE)
        except CannotDraw as problem:
            if (path, str(problem)) not in seen:
                seen.add((path, str(problem)))
                yield path, field, str(problem)


def _notices(portal: Portal) -> Iterator[tuple[Slogan, str, Notice]]:
    """Every slogan in every language that has a font, with all the words of its banner."""
    for slogan in portal.slogans:
        for lang, wording in slogan.text.items():
            if has_font(wording):
                yield slogan, lang, _notice(portal, wording, lang)


def _notice(portal: Portal, wording: str, lang: str) -> Notice:
    return notice(wording, lang, portal.election.polling_day, portal.site.operator)


def _share(portal: Portal) -> Notice:
    return _notice(portal, portal.site.name, portal.language)


def _fonts_digest() -> str:
    digest = hashlib.sha256()
    for path in font_files():
        digest.update(path.read_bytes())
    return digest.hexdigest()
