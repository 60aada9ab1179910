"""Headlines in many writings, all invented: each is drawn whole, in glyphs, within its box, or refused in words."""

import io
import json
import re
from itertools import pairwise
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageChops

from plugins.banners.boards import SHARE, Board
from plugins.banners.composition import Composition, compose
from plugins.banners.draw import draw, draw_title, fault, measure
from plugins.banners.errors import CannotDraw, TooLong
from plugins.banners.faces import font_files, runs
from plugins.banners.notice import Notice
from plugins.model.board import STANDARD_BOARDS
from plugins.model.slogan import Template
from plugins.text.compounds import COMPOUNDS
from tests.unit.banners.test_banners import ink_of, said, wording_lines

HEADLINES = json.loads((Path(__file__).parents[2] / "data/headlines.json").read_text(encoding="utf-8"))
CASES = [(writing, headline) for writing, headlines in HEADLINES.items() for headline in headlines]
BOARDS = tuple(Board(one.id, *one.pixels, one.capital_floor) for one in STANDARD_BOARDS)
GLYPHS = {path.name: set(TTFont(path).getBestCmap()) for path in font_files()}
HELD_FOR_SHAPING = "\u200c\u200d"


def bare(text: str) -> str:
    """What can be seen of a text."""
    return re.sub(r"[\s\u200b\u00ad\u2060\ufeff]", "", text).replace("\u2011", "-")


def composed(headline: str, board: Board) -> Composition | None:
    """The picture before it is drawn; None where the board has no room, which must then be said."""
    try:
        return compose(said(headline), board, measure)
    except TooLong as short:
        assert board.id in str(short) and str(board.smallest_capital) in str(short)
        return None


@pytest.mark.parametrize(
    ("writing", "headline"), CASES, ids=[f"{writing}-{number}" for number, (writing, _) in enumerate(CASES)]
)
def test_every_headline_is_whole_on_every_board(writing: str, headline: str) -> None:
    """On each board its letters all stand there in order, each with a glyph, no line outside its box or on another."""
    drawn = 0
    for board in BOARDS:
        composition = composed(headline, board)
        if composition is None:
            continue
        drawn += 1
        lines = wording_lines(composition)
        assert bare("".join(line.text for line in lines)) == bare(headline)
        for line in lines:
            assert line.within.holds(ink_of(line).inset(1, 1))
            for file, run in runs(line.text, line.weight):
                assert not [char for char in run if ord(char) not in GLYPHS[file] and not composable(char, file)]
        assert all(ink_of(above).bottom <= ink_of(below).top + 1 for above, below in pairwise(lines))
    assert drawn >= 6


def composable(char: str, file: str) -> bool:
    """Whether a character has no ink, or its font has what it is made of."""
    import unicodedata

    parts = unicodedata.normalize("NFD", char)
    return char in HELD_FOR_SHAPING or (len(parts) > 1 and all(ord(part) in GLYPHS[file] for part in parts))


@pytest.mark.parametrize("template", Template)
@pytest.mark.parametrize("writing", HEADLINES)
def test_nothing_is_drawn_outside_the_boxes(writing: str, template: Template) -> None:
    """A picture with a headline and one with another differ only within the box of the wording."""
    words = [headline for headline in HEADLINES[writing] if len(headline) > 8][:2]
    for board in (BOARDS[0], BOARDS[3], BOARDS[6]):
        pictures = []
        boxes = []
        for text in (*words, "A"):
            try:
                composition = compose(said(text, template=template), board, measure)
            except TooLong:
                continue
            boxes.append(wording_lines(composition)[0].within)
            pictures.append(Image.open(io.BytesIO(draw(said(text, template=template), board, ""))).convert("RGB"))
        for one, other in pairwise(pictures):
            left, top, right, bottom = ImageChops.difference(one, other).getbbox()
            box = boxes[0]
            assert box.left <= left and box.top <= top and right <= box.right and bottom <= box.bottom


@pytest.mark.parametrize("board", BOARDS, ids=lambda board: board.id)
def test_no_line_begins_in_the_middle_of_a_listed_word(board: Board) -> None:
    """No two syllables that a list names as one word stand on two lines, and none stands alone on a line."""
    for headline in HEADLINES["Vietnamese"]:
        composition = composed(headline, board)
        for above, below in pairwise([line.text for line in wording_lines(composition)] if composition else []):
            last, first = above.split()[-1].casefold(), below.split()[0].casefold().rstrip(".,:;!?”")
            assert (last, first) not in COMPOUNDS, (above, below)
        lines = [line.text for line in wording_lines(composition)] if composition else []
        assert len(lines) < 2 or len(lines[-1].split()) > 1, lines


@given(
    st.lists(
        st.sampled_from([word for one in HEADLINES["Vietnamese"] for word in one.split()]), min_size=30, max_size=90
    ),
    st.sampled_from(BOARDS),
    st.sampled_from(Template),
)
@settings(max_examples=15, deadline=None)
def test_the_longest_text_that_is_named_fits(words: list[str], board: Board, template: Template) -> None:
    """Whatever is too long, the beginning that the error names can be drawn on that board."""
    text = " ".join(words)
    try:
        compose(said(text, template=template), board, measure)
    except TooLong as short:
        assert text.startswith(short.fits) and len(short.fits) > 5
        assert fault(said(short.fits, template=template), board, "") is None


@pytest.mark.parametrize(
    "wording", ["ប្រជាពលរដ្ឋខ្មែរនាំគ្នាទៅបោះឆ្នោតជ្រើសតាំងតំណាងរាស្ត្រ", *HEADLINES["Thai"], *HEADLINES["Lao"]]
)
def test_a_script_without_spaces_breaks_between_letters_with_all_their_signs(wording: str) -> None:
    """A line never begins with a sign that belongs to the letter before, nor ends with a vowel of the letter after."""
    for board in BOARDS:
        composition = composed(wording, board)
        for line in wording_lines(composition) if composition else []:
            assert not re.match(r"[\u17b4-\u17d3\u0e30-\u0e3a\u0e45-\u0e4e\u0eb0-\u0ebd\u0ec6-\u0ecd]", line.text)
            assert not re.search(r"[\u17d2\u0e40-\u0e44\u0ec0-\u0ec4]$", line.text)


@pytest.mark.parametrize("wording", ["الفيتناميون يدلون بأصواتهم", "בחירות 2026", "Đi bầu ﷲ"])
def test_writing_from_right_to_left_is_refused_in_words(wording: str) -> None:
    """Letters we cannot set in their order are not set in a wrong one."""
    with pytest.raises(CannotDraw, match="từ phải sang trái"):
        draw(said(wording), SHARE, "")


@pytest.mark.parametrize("writing", HEADLINES)
def test_a_shared_title_is_the_pages_own_in_every_writing(writing: str) -> None:
    """No title of a writing that we have a font for falls back on the site's picture, however long."""
    site: Notice = said("Cổng thông tin bầu cử")
    fallback = draw(site, SHARE, "")
    for headline in HEADLINES[writing]:
        for title in (headline, f"{headline} " * 12):
            assert draw_title(said(title.strip()), site, SHARE, "") != fallback
