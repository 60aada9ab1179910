"""The fonts: what they hold, and that their papers are in order."""

import pytest
from fontTools.ttLib import TTFont

from plugins.tools.fonts import FOLDER, PACKAGES, WEB_FONTS, provenance

VIETNAMESE = "".join(map(chr, range(0x1EA0, 0x1EFA))) + "ĂÂĐÊÔƠƯăâđêôơưÀÁÃÈÉÌÍĨÒÓÕÙÚŨÝàáãèéìíĩòóõùúũý"
NEIGHBOURS = "ČčÑñ\u0306\u030c"
"""Êđê, Gia Rai, Ba Na; letters with a breve are put together from letter and mark."""


@pytest.mark.parametrize("font", WEB_FONTS, ids=lambda font: font.name)
def test_web_fonts_hold_the_letters_of_their_language(font) -> None:
    """Every Vietnamese letter and the marks of its neighbours, or every Khmer letter and sign in use."""
    held = TTFont(FOLDER / font.name).getBestCmap()
    khmer = [point for point in range(0x1780, 0x17DE) if point not in (0x17A3, 0x17A4)]
    wanted = khmer if "khmer" in font.name else [*map(ord, VIETNAMESE + NEIGHBOURS), *range(0x20, 0x7F)]
    assert [hex(point) for point in wanted if point not in held] == []


@pytest.mark.parametrize("font", WEB_FONTS, ids=lambda font: font.name)
def test_web_fonts_keep_marks_in_their_place(font) -> None:
    """What puts a mark above, below or beside its letter has not been cut away."""
    kept = {record.FeatureTag for record in TTFont(FOLDER / font.name)["GPOS"].table.FeatureList.FeatureRecord}
    assert kept >= ({"abvm", "blwm"} if "khmer" in font.name else {"mark", "mkmk", "kern"})


def test_provenance_agrees_with_every_file() -> None:
    """PROVENANCE.md names package, version and digest of exactly the fonts that lie there."""
    written = (FOLDER / "PROVENANCE.md").read_text(encoding="utf-8")
    sums = [line for line in provenance().splitlines() if line.startswith("| `")]
    assert all(line in written for line in sums)
    assert len(sums) == len(list(FOLDER.glob("*.ttf"))) + len(list(FOLDER.glob("*.woff2")))
    assert all((FOLDER / package.licence).exists() for package in PACKAGES)
