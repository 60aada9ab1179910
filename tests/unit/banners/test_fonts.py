"""The fonts: what they hold, and that their papers are in order."""

import re

import pytest
from fontTools.ttLib import TTFont

from plugins.tools.fonts import FOLDER, PACKAGES, WEB_FONTS, provenance

VIETNAMESE = "".join(map(chr, range(0x1EA0, 0x1EFA))) + "ĂÂĐÊÔƠƯăâđêôơưÀÁÃÈÉÌÍĨÒÓÕÙÚŨÝàáãèéìíĩòóõùúũý"
OUT_OF_USE = (0x17A3, 0x17A4, 0x17B4, 0x17B5, 0x17D3, 0x17D8)
NEIGHBOURS = "ČčÑñ\u0306\u030c"
"""Êđê, Gia Rai, Ba Na; letters with a breve are put together from letter and mark."""


@pytest.mark.parametrize("font", WEB_FONTS, ids=lambda font: font.name)
def test_web_fonts_hold_the_letters_of_their_language(font) -> None:
    """Every Vietnamese letter, with more also the marks of its neighbours; or every Khmer letter and sign in use."""
    held = TTFont(FOLDER / font.name).getBestCmap()
    khmer = [point for point in range(0x1780, 0x17DE) if point not in OUT_OF_USE]
    latin = [*map(ord, VIETNAMESE), *range(0x20, 0x7F)]
    wanted = khmer if "khmer" in font.name else latin + [*map(ord, NEIGHBOURS)] * ("more" in font.name)
    assert [hex(point) for point in wanted if point not in held] == []


@pytest.mark.parametrize("font", WEB_FONTS, ids=lambda font: font.name)
def test_web_fonts_keep_marks_in_their_place(font) -> None:
    """What puts a mark above, below or beside its letter has not been cut away where marks stand by themselves."""
    kept = {record.FeatureTag for record in TTFont(FOLDER / font.name)["GPOS"].table.FeatureList.FeatureRecord}
    marks = {"abvm", "blwm"} if "khmer" in font.name else {"mark", "mkmk"} if "more" in font.name else set()
    assert kept >= marks | (set() if "khmer" in font.name else {"kern"})


def test_the_second_latin_font_is_loaded_only_for_letters_the_first_one_lacks() -> None:
    """Its range in the style sheet names letters it holds, and none of the first font's."""
    sheet = (FOLDER.parent / "static" / "css" / "tokens.css").read_text(encoding="utf-8")
    ranges = re.search(r"more-400.*?unicode-range: ([^;]+);", sheet, re.DOTALL)[1]
    ends = [part.removeprefix("U+").split("-") for part in ranges.replace("\n", "").replace(" ", "").split(",")]
    named = {point for end in ends for point in range(int(end[0], 16), int(end[-1], 16) + 1)}
    first, more = (set(TTFont(FOLDER / WEB_FONTS[place].name).getBestCmap()) for place in (0, 2))
    assert named & first == set()
    assert {hex(point) for point in map(ord, NEIGHBOURS)} <= {hex(point) for point in named & more}


def test_provenance_agrees_with_every_file() -> None:
    """PROVENANCE.md names package, version and digest of exactly the fonts that lie there."""
    written = (FOLDER / "PROVENANCE.md").read_text(encoding="utf-8")
    sums = [line for line in provenance().splitlines() if line.startswith("| `")]
    assert all(line in written for line in sums)
    assert len(sums) == len(list(FOLDER.glob("*.ttf"))) + len(list(FOLDER.glob("*.woff2")))
    assert all((FOLDER / package.licence).exists() for package in PACKAGES)
