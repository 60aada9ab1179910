"""Banners: every wording whole and legible on every board, or refused with the reason."""

import datetime
import io
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image, ImageFont, features

from plugins.banners.boards import BOARDS, SHARE, Board
from plugins.banners.composition import Line, compose
from plugins.banners.draw import draw, fault, layout_engine, measure
from plugins.banners.errors import CannotDraw
from plugins.banners.geometry import star
from plugins.banners.notice import Notice, notice
from plugins.banners.palette import PALETTE, contrast
from plugins.text.sense import pieces_of

POLLING_DAY = datetime.date(2026, 3, 15)
OPERATOR = "Ủy ban bầu cử tỉnh Lạc Giang"
SHORT = "Ngày bầu cử là ngày hội của toàn dân!"
LONG = (
    "Ngày 15 tháng 3 năm 2026 – Ngày bầu cử đại biểu Quốc hội khóa XVI và đại biểu Hội đồng nhân dân các cấp "
    "nhiệm kỳ 2026 - 2031!"
)
KHMER = "ថ្ងៃ\u200bបោះឆ្នោត\u200bជា\u200bថ្ងៃបុណ្យ\u200bរបស់\u200bប្រជាជន"
STACKED = "ỆỖẶ ỨỮỘ ẴẪỄ ỷ ỵ ệ gjpqy"
SYLLABLES = st.sampled_from(
    [
        "Ngày",
        "bầu",
        "cử",
        "hội",
        "đồng",
        "nhân",
        "dân",
        "Ệ",
        "Ỗ",
        "Ặ",
        "quyền",
        "lợi",
        "đại",
        "biểu",
        "khóa",
        "XVI!",
        "–",
    ]
)


def said(wording: str, lang: str = "vi") -> Notice:
    """The words of a banner with this slogan."""
    return notice(wording, lang, POLLING_DAY, OPERATOR)


def lines_of(wording: str, board: Board) -> list[Line]:
    """The slogan's own lines on a board."""
    parts = compose(said(wording), board, PALETTE, measure).parts
    lines = [part for part in parts if isinstance(part, Line)]
    words = wording.split()
    return [line for line in lines if line.text.split()[0] in words and line.text not in (OPERATOR, "2026", "15/3")]


@pytest.mark.parametrize("board", [*BOARDS, SHARE], ids=lambda board: board.id)
@pytest.mark.parametrize("wording", [SHORT, LONG, KHMER, STACKED, "A"])
def test_a_banner_has_exactly_its_boards_pixels(wording: str, board: Board) -> None:
    """PNG at native pixels, small, and the same bytes every time."""
    made = draw(said(wording), board, PALETTE, "")
    image = Image.open(io.BytesIO(made))
    assert (image.format, image.size) == ("PNG", (board.width, board.height))
    assert len(made) < 200_000
    assert made == draw(said(wording), board, PALETTE, "")


def test_text_is_legible_on_its_ground() -> None:
    """Every pair of letters and ground has at least the contrast of 4.5:1."""
    assert all(contrast(text, ground) >= 4.5 for text, ground in PALETTE.text_pairs)


def test_the_star_is_exact() -> None:
    """Ten points, five on the circle, one of them straight up."""
    points = star(100, 100, 50)
    distances = sorted(round(((x - 100) ** 2 + (y - 100) ** 2) ** 0.5, 6) for x, y in points)
    assert len(points) == 10
    assert distances[5:] == [50.0] * 5
    assert len(set(distances[:5])) == 1
    assert min(points, key=lambda point: point[1]) == pytest.approx((100, 50))


@given(st.lists(SYLLABLES, min_size=1, max_size=24).map(" ".join))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_no_wording_is_clipped_or_overlaps(wording: str) -> None:
    """However long and odd, a wording is whole: its words in order, each line within its box, none on another."""
    for board in BOARDS:
        if fault(said(wording), board, PALETTE, "") is not None:
            continue
        lines = lines_of(wording, board)
        assert " ".join(line.text for line in lines).split() == wording.split()
        boxes = []
        for line in lines:
            ink = measure(line.text, line.size, line.weight)
            top, bottom = line.baseline + ink.top, line.baseline + ink.bottom
            assert line.within.left - 0.05 * board.short_side <= line.x + ink.left
            assert line.x + ink.right <= line.within.right + 1
            assert line.within.top - 1 <= top and bottom <= line.within.bottom + 1
            boxes.append((top, bottom))
        assert all(above[1] <= below[0] for above, below in pairwise(boxes))


@pytest.mark.parametrize("board", BOARDS, ids=lambda board: board.id)
def test_lines_break_by_sense(board: Board) -> None:
    """A compound is not torn, and no syllable stands alone on the last line."""
    lines = [line.text for line in lines_of(LONG, board)]
    for compound in ("Quốc hội", "đại biểu", "nhân dân", "nhiệm kỳ", "bầu cử"):
        assert not any(
            line.endswith(f" {compound.split()[0]}") and after.startswith(compound.split()[1])
            for line, after in pairwise(lines)
        ), lines
    assert len(lines[-1].split()) > 1


def test_dates_and_numbers_stay_together() -> None:
    """The pieces a line may break between keep a number with its word."""
    pieces = [piece.text for piece in pieces_of("Quốc hội khóa XVI nhiệm kỳ 2026-2031")]
    assert "Quốc hội" in pieces
    assert any("khóa XVI" in piece for piece in pieces)


def test_a_place_stays_with_its_kind() -> None:
    """“tỉnh” and the province's name are one piece; in capitals, where names look like words, nothing is guessed."""
    assert [piece.text for piece in pieces_of("cử tri tỉnh Lạc Giang")] == ["cử tri", "tỉnh Lạc Giang"]
    assert [piece.text for piece in pieces_of("TỈNH NHÀ TA")] == ["TỈNH", "NHÀ", "TA"]


def test_words_we_do_not_list_are_torn_last() -> None:
    """A break between two lone syllables, which may be one word, costs more than one beside a known word."""
    first, second, *_ = pieces_of("lung linh cử tri")
    assert (first.text, second.text) == ("lung", "linh")
    assert first.badness > second.badness


@pytest.mark.parametrize(
    ("wording", "lines"),
    [
        (
            "Bà con ngư dân Hòn Lam bám biển quê hương, vẹn tròn lá phiếu!",
            ["Bà con ngư dân", "Hòn Lam bám biển", "quê hương,", "vẹn tròn lá phiếu!"],
        ),
        (
            "Tự mình đi bầu, tự mình lựa chọn, tự tay bỏ phiếu!",
            ["Tự mình đi bầu,", "tự mình lựa chọn,", "tự tay bỏ phiếu!"],
        ),
    ],
)
def test_sense_is_worth_some_size(wording: str, lines: list[str]) -> None:
    """Lines that say one thing each are preferred to somewhat larger letters."""
    assert [line.text for line in lines_of(wording, BOARDS[0])] == lines


def test_what_does_not_fit_is_refused_with_how_much_would() -> None:
    """A wording too long for the floor of letter height is an error that names board and room."""
    message = fault(said("Hội đồng nhân dân " * 60), BOARDS[2], PALETTE, "")
    assert message is not None and "1280x640" in message and "chỉ đủ chỗ đến" in message


def test_a_missing_glyph_is_refused_with_its_name() -> None:
    """No box stands for a letter that no font has."""
    message = fault(said("Ngày hội 選舉"), BOARDS[0], PALETTE, "")
    assert message is not None and "選" in message and "U+9078" in message
    with pytest.raises(CannotDraw):
        draw(said("𐎀"), BOARDS[0], PALETTE, "")


@pytest.mark.parametrize("wording", ["Nhiệm kỳ 2026\u20112031", "Čư\u030c ĕ ŏ ñu", "“Đi bầu!” – 5 % …"])
def test_signs_that_can_be_drawn_are_not_refused(wording: str) -> None:
    """A non-breaking hyphen, letters put together from letter and mark, and the usual signs are no fault."""
    assert fault(said(wording), BOARDS[0], PALETTE, "") is None


def test_khmer_needs_shaping() -> None:
    """Without Raqm or FriBiDi Khmer is not drawn wrong but refused, with the package that mends it."""
    assert layout_engine(KHMER, True) is ImageFont.Layout.RAQM
    with pytest.raises(CannotDraw, match="libfribidi0"):
        layout_engine(KHMER, False)
    assert features.check("raqm")
