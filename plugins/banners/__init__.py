"""Banners: each slogan drawn for each public board, and the share picture of the site."""

import hashlib
from collections.abc import Iterator

from plugins.banners.boards import BOARDS, SHARE
from plugins.banners.draw import draw, fault, font_files
from plugins.banners.notice import Notice, notice
from plugins.banners.palette import PALETTE
from plugins.model.output import Check, OutputFile
from plugins.model.portal import Portal
from plugins.model.slogan import Slogan


def build(portal: Portal) -> Iterator[OutputFile]:
    """A PNG for each slogan, language and board, and the share picture."""
    fonts = _fonts_digest()
    for slogan, lang, words in _notices(portal):
        for board in BOARDS:
            path = f"khau-hieu/anh/{slogan.slug}-{lang}-{board.id}.png"
            yield OutputFile(path, draw, (words, board, PALETTE, fonts))
    yield OutputFile("anh/chia-se.png", draw, (_share(portal), SHARE, PALETTE, fonts))


def checks(portal: Portal) -> Iterator[Check]:
    """Whether everything that `build` promises can be drawn, told by measuring alone."""
    fonts = _fonts_digest()
    yield Check("site.yml", ("name",), fault, (_share(portal), SHARE, PALETTE, fonts))
    for slogan, lang, words in _notices(portal):
        for board in BOARDS:
            yield Check(slogan.path, ("text", lang), fault, (words, board, PALETTE, fonts))


def _notices(portal: Portal) -> Iterator[tuple[Slogan, str, Notice]]:
    """Every slogan in every language, with all the words of its banner."""
    for slogan in portal.slogans:
        for lang, wording in slogan.text.items():
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
