"""Slogans to be hung: exact sizes and boxes, letters as they should be, the same bytes, and clear refusals."""

import dataclasses
import io
import math
import re
import unicodedata
import xml.etree.ElementTree as ElementTree
from itertools import pairwise

import pypdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plugins.banners.palette import contrast
from plugins.model.hangings import HANGINGS, Hanging
from plugins.model.output import OutputFile
from plugins.print import build, checks
from plugins.print.hangings import fault, measure, set_pdf, set_svg
from plugins.print.wall import CAPITAL_HEIGHT, TEXT_PAIRS, Code, Line, NoRoom, Rect, Star, WallWords, compose
from plugins.publishing.fingerprints import Fingerprints
from tests.unit.pages.sample import slogan
from tests.unit.print.sample import printed_portal

POINTS = 72 / 25.4
SHORT = "Ngày bầu cử là ngày hội của toàn dân!"
LONG = (
    "Tỉnh Lạc Giang chào mừng cuộc bầu cử đại biểu Quốc hội khóa XVI và đại biểu Hội đồng nhân dân các cấp "
    "nhiệm kỳ 2026-2031!"
)
KHMER = "ថ្ងៃ\u200bបោះឆ្នោត\u200bជា\u200bថ្ងៃបុណ្យ\u200bរបស់\u200bប្រជាជន"
STACKED = "ỆỖẶ ỨỮỘ ẴẪỄ ỷ ỵ ệ gjpqy"
each_hanging = pytest.mark.parametrize("hanging", HANGINGS, ids=lambda hanging: hanging.id)
SIZES = {
    "bang-ron": (1000, 100, 1),
    "phuon": (800, 2400, 10),
    "pano-dung": (2000, 3000, 10),
    "pano-ngang": (3000, 2000, 10),
    "a0": (841, 1189, 3),
    "a1": (594, 841, 3),
    "a2": (420, 594, 3),
    "a3": (297, 420, 3),
}
"""For each format the trimmed size in its file and the bleed around it, in mm; the banderole is at 1:10."""


def said(wording: str, lang: str = "vi", **values: str) -> WallWords:
    """The words of a hanging with this slogan."""
    written = {
        "name": "ngay-hoi, vi",
        "title": wording,
        "wording": wording,
        "lang": lang,
        "weekday": "Chủ nhật",
        "day": "15/3",
        "year": "2026",
        "operator": "Ủy ban bầu cử tỉnh Lạc Giang",
        "address": "https://baucu.lacgiang.example/",
        **values,
    }
    return WallWords(**written)


def page_of(pdf: bytes) -> pypdf.PageObject:
    """The one page of a PDF."""
    (page,) = pypdf.PdfReader(io.BytesIO(pdf)).pages
    return page


def in_mm(box) -> tuple[float, float]:
    """Width and height of a box of a page."""
    return tuple(float(side) / POINTS for side in (box.width, box.height))


def wording_of(words: WallWords, hanging: Hanging) -> list[Line]:
    """The slogan's own lines, which alone are white."""
    parts = compose(words, hanging, measure)
    return [part for part in parts if isinstance(part, Line) and part.colour == "#ffffff"]


@each_hanging
def test_the_boxes_are_exact(hanging: Hanging) -> None:
    """Trimmed size, bleed and sheet lie one in the other, all about one centre, to a hundredth of a mm."""
    page = page_of(set_pdf(said(SHORT), hanging, ""))
    width, height, bleed = SIZES[hanging.id]
    assert in_mm(page.trimbox) == pytest.approx((width, height), abs=0.01)
    assert in_mm(page.bleedbox) == pytest.approx((width + 2 * bleed, height + 2 * bleed), abs=0.01)
    for inner, outer in ((page.trimbox, page.bleedbox), (page.bleedbox, page.mediabox)):
        assert outer.left <= inner.left and outer.bottom <= inner.bottom
        centres = [((box.left + box.right) / 2, (box.top + box.bottom) / 2) for box in (inner, outer)]
        assert centres[0] == pytest.approx(centres[1], abs=0.01)
    assert (in_mm(page.mediabox)[0] > in_mm(page.bleedbox)[0] + 1) is bool(hanging.marks)
    assert "/UserUnit" not in page and max(in_mm(page.mediabox)) < 5080


@each_hanging
@pytest.mark.parametrize(("wording", "lang"), [(SHORT, "vi"), (LONG, "vi"), (KHMER, "km")])
def test_the_words_can_be_read_out_and_every_font_is_embedded(wording: str, lang: str, hanging: Hanging) -> None:
    """The slogan stands in the file in its order and in NFC; no printer needs a font of ours."""
    page = page_of(set_pdf(said(wording, lang), hanging, ""))
    text = page.extract_text()
    assert unicodedata.is_normalized("NFC", text)
    if lang == "vi":
        assert wording in " ".join(text.split())
    fonts = [font.get_object() for font in page["/Resources"]["/Font"].values()]
    assert fonts
    for font in fonts:
        descriptor = font["/DescendantFonts"][0].get_object()["/FontDescriptor"].get_object()
        assert "/FontFile2" in descriptor or "/FontFile3" in descriptor
        assert re.match(r"/[A-Z]{6}\+", font["/BaseFont"])


@each_hanging
def test_an_svg_has_its_size_in_mm_and_no_text_that_needs_a_font(hanging: Hanging) -> None:
    """Letters and code are outlines; the wording is the title."""
    root = ElementTree.fromstring(set_svg(said(LONG), hanging, ""))
    names = {element.tag.partition("}")[2] for element in root.iter()}
    assert names.isdisjoint({"text", "image", "foreignObject", "script", "style"})
    assert root[0].text == LONG
    width, height = ((side + 2 * hanging.border) / hanging.scale for side in (hanging.width, hanging.height))
    assert (root.get("width"), root.get("height")) == (f"{width:g}mm", f"{height:g}mm")
    page = page_of(set_pdf(said(LONG), hanging, ""))
    view = [float(side) for side in root.get("viewBox").split()]
    assert view[2:] == pytest.approx([float(page.mediabox.width), float(page.mediabox.height)], abs=0.01)


@each_hanging
@pytest.mark.parametrize("wording", [SHORT, LONG, STACKED, "A"])
def test_letters_are_as_high_as_the_distance_asks(wording: str, hanging: Hanging) -> None:
    """A capital is at least four mm for every metre from which the format is read."""
    for line in wording_of(said(wording), hanging):
        assert line.size * CAPITAL_HEIGHT >= hanging.distance * 4 - hanging.short_side / 2000


SYLLABLES = st.sampled_from(("Ngày", "cử", "nhân", "dân", "Ệ", "Ỗ", "Ặ", "quyền", "đại", "XVI!", "–", "2026-2031"))


@given(st.lists(SYLLABLES, min_size=1, max_size=24).map(" ".join), st.sampled_from(HANGINGS))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_no_wording_is_clipped_or_overlaps(wording: str, hanging: Hanging) -> None:
    """However odd, a wording that is set is whole: words in order, each line in its box, none on another."""
    try:
        parts = compose(said(wording), hanging, measure)
    except NoRoom:
        return
    lines = [part for part in parts if isinstance(part, Line)]
    assert " ".join(line.text for line in lines if line.colour == "#ffffff") == wording
    boxes = [_ink(line) for line in lines]
    for line, box in zip(lines, boxes):
        assert line.within.left - 0.5 <= box.left and box.right <= line.within.right + 0.5
        assert line.within.top - 0.5 <= box.top and box.bottom <= line.within.bottom + 0.5
    codes = [part.box for part in parts if isinstance(part, Code)]
    assert not any(_overlap(one, other) for one, other in pairwise([*boxes, *codes]))


def _ink(line: Line) -> Rect:
    ink = measure(line.text, line.weight)
    top, bottom = line.baseline + ink.top * line.size, line.baseline + ink.bottom * line.size
    return Rect(line.x, top, line.x + ink.advance * line.size, bottom)


def _overlap(one: Rect, other: Rect) -> bool:
    across = min(one.right, other.right) - max(one.left, other.left)
    down = min(one.bottom, other.bottom) - max(one.top, other.top)
    return across > 0.01 and down > 0.01


@each_hanging
def test_lines_break_by_sense(hanging: Hanging) -> None:
    """A compound is not torn, and no syllable stands alone on a line."""
    lines = [line.text for line in wording_of(said(LONG), hanging)]
    assert all(len(line.split()) > 1 for line in lines)
    for first, second in (("Quốc", "hội"), ("đại", "biểu"), ("nhân", "dân"), ("nhiệm", "kỳ"), ("bầu", "cử")):
        assert not any(line.endswith(first) and after.startswith(second) for line, after in pairwise(lines)), lines


@each_hanging
def test_everything_stands_on_the_finished_sheet(hanging: Hanging) -> None:
    """Star, code and letters keep clear of the knife; colour that touches an edge reaches through the bleed."""
    for part in compose(said(LONG), hanging, measure):
        if isinstance(part, Star):
            reach = part.radius
            box = Rect(part.x - reach, part.y - reach, part.x + reach, part.y + reach)
        elif isinstance(part, Rect):
            edges = (part.left, part.top, part.right - hanging.width, part.bottom - hanging.height)
            assert all(edge in (-hanging.bleed, hanging.bleed) or abs(edge) > hanging.bleed for edge in edges)
            continue
        else:
            box = part.within if isinstance(part, Line) else part.box
        safe = 0.02 * hanging.short_side
        assert safe <= box.left and box.right <= hanging.width - safe, part
        assert safe <= box.top and box.bottom <= hanging.height - safe, part


def test_text_is_legible_on_its_ground() -> None:
    """Every pair of letters and ground has at least the contrast of 4.5:1, the smaller ones of 7:1 on the panel."""
    pairs = [tuple(_rgb(colour) for colour in pair) for pair in TEXT_PAIRS]
    assert all(contrast(*pair) >= 4.5 for pair in pairs)
    assert all(contrast(*pair) >= 7 for pair in pairs if pair[1] == _rgb("#960810"))


def _rgb(colour: str) -> tuple[int, int, int]:
    return tuple(bytes.fromhex(colour.removeprefix("#")))


def test_the_code_leads_home_and_can_be_read_from_where_one_stands() -> None:
    """Posters and panels have a code of at least a tenth of their height; what hangs over a street has none."""
    for hanging in HANGINGS:
        codes = [part for part in compose(said(SHORT), hanging, measure) if isinstance(part, Code)]
        assert bool(codes) is (hanging.id not in ("bang-ron", "phuon"))
        for code in codes:
            assert code.address == "https://baucu.lacgiang.example/"
            assert code.box.height >= hanging.height / 10
            assert math.isclose(code.box.width, code.box.height)


def test_the_same_words_are_the_same_bytes() -> None:
    """No clock and no machine is in the files."""
    for make in (set_pdf, set_svg):
        assert make(said(SHORT), HANGINGS[0], "") == make(said(SHORT), HANGINGS[0], "")


FAULTS = [
    (LONG + " " + LONG, "quá dài cho khổ in Băng rôn ngang"),
    ("Bầu cử " + "X" * 60, "quá dài cho khổ in"),
    ("Ngày hội 𐎀!", "chữ “𐎀” (U+10380"),
]


@pytest.mark.parametrize(("wording", "told"), FAULTS)
def test_what_cannot_be_set_is_told(wording: str, told: str) -> None:
    """The editor reads which format, how much would fit and how to mend it, or which character has no shape."""
    message = fault(said(wording), HANGINGS, "")
    assert told in message
    assert ";" in message


def test_a_slogan_that_may_not_hang_that_day_has_no_files() -> None:
    """Files are of slogans in use at `as_of`, in every language they were issued in, and of no others."""
    portal = printed_portal(
        slogans=(slogan("nay"), slogan("qua", valid_until="2026-03-01"), slogan("mai", valid_from="2026-03-05"))
    )
    files = [one.path for one in build(portal) if isinstance(one, OutputFile) and one.path.startswith("khau-hieu/")]
    assert len(files) == len(set(files)) == 2 * 2 * len(HANGINGS)
    assert {path.split("/")[2] for path in files} == {"nay"}
    assert "khau-hieu/in/nay/nay-km-bang-ron-ti-le-1-10.pdf" in files
    without = dataclasses.replace(portal, settings=dataclasses.replace(portal.settings, pdf=False))
    assert not any(one.path.startswith("khau-hieu/") for one in build(without))


def test_only_what_a_change_is_seen_on_is_made_again() -> None:
    """Another wording changes the files of that slogan in that language alone; the moment changes none."""

    def prints(*slogans) -> dict[str, str]:
        made = build(printed_portal(slogans=slogans))
        return {one.path: Fingerprints().of(one.inputs) for one in made if one.path.startswith("khau-hieu/")}

    before = prints(slogan("a"), slogan("b"))
    after = prints(slogan("a"), slogan("b", text={"vi": "Lời khác!", "km": "ពិធីបុណ្យ"}))
    changed = {path for path in before if before[path] != after[path]}
    assert changed == {path for path in before if "/b-vi-" in path}


def test_the_checks_name_file_and_language() -> None:
    """What has no room is a mistake of the slogan's file, in its language."""
    found = [
        (check.path, check.where)
        for check in checks(printed_portal(slogans=(slogan("a", text={"vi": LONG * 2}),)))
        if check.find(*check.inputs)
    ]
    assert found == [("banners/a.md", ("text", "vi"))]


def test_the_imprint_stands_on_posters_and_is_not_too_small() -> None:
    """A poster is a publication and names its licence; what is no paper does not."""
    imprint = "Giấy phép xuất bản số 12/GP-SVHTTDL. In 500 bản tại Xí nghiệp In Lạc Giang."
    for hanging in HANGINGS:
        parts = compose(said(SHORT, imprint=imprint), hanging, measure)
        lines = [part for part in parts if isinstance(part, Line) and part.text in imprint and len(part.text) > 20]
        assert bool(lines) is hanging.id.startswith("a")
        assert all(line.size * CAPITAL_HEIGHT >= 1.25 for line in lines)
