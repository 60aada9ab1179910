"""Banners: every wording whole and legible on every board, or refused with the reason."""

import datetime
import io
import unicodedata
from itertools import pairwise
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from PIL import Image, ImageFont, features

from plugins.banners.boards import SHARE, SHARE_NAME, Board
from plugins.banners.cmap import characters
from plugins.banners.composition import CAPITAL_HEIGHT, PALETTES, Composition, Line, Shape, Weight, compose
from plugins.banners.draw import draw, draw_title, fault, layout_engine, measure
from plugins.banners.errors import CannotDraw
from plugins.banners.faces import font_files
from plugins.banners.geometry import Box, star
from plugins.banners.notice import Notice, notice
from plugins.banners.palette import LEAST_CONTRAST, LEAST_CONTRAST_SMALL, contrast
from plugins.model.board import STANDARD_BOARDS
from plugins.model.slogan import Template
from plugins.text.sense import pieces_of

POLLING_DAY = datetime.date(2026, 3, 15)
OPERATOR = "Ủy ban bầu cử tỉnh Lạc Giang"
SHORT = "Ngày bầu cử là ngày hội của toàn dân!"
LONG = (
    "Ngày 15 tháng 3 năm 2026 – Ngày bầu cử đại biểu Quốc hội khóa XVI và đại biểu Hội đồng nhân dân các cấp "
    "nhiệm kỳ 2026 - 2031!"
)
KHMER = "ថ្ងៃ\u200bបោះឆ្នោត\u200bជា\u200bថ្ងៃបុណ្យ\u200bរបស់\u200bប្រជាជន"
CHINESE = "选举是每个公民的权利和责任，2026年3月15日请您积极参加投票！"
EDE = "Hruê ruah khua, grăp čô ƀuôn sang nao čuh hră ruah hlăm ƀuôn, kơ̆ êgar ñu!"
HMONG = "Hnub xaiv tsa yog hnub kawm tsheej ntawm txhua leej txhua tus neeg!"
STACKED = "ỆỖẶ ỨỮỘ ẴẪỄ ỷ ỵ ệ gjpqy"
WRITTEN = {"vi": SHORT, "km": KHMER, "zh-hans": CHINESE, "rad": EDE, "hmn": HMONG, "stacked": STACKED, "one": "A"}
BOARDS = tuple(Board(one.id, *one.pixels, one.capital_floor) for one in STANDARD_BOARDS)
by_id = {board.id: board for board in BOARDS}
WIDE, LED, TINY = by_id["1920x1080"], by_id["1280x640"], by_id["320x192"]
LONGEST_SYLLABLE = "nghiêng"
USUAL = "Ngày bầu cử hội đồng nhân dân Ệ Ỗ Ặ quyền lợi đại biểu khóa XVI! – 15/3/2026 “Đi"
SYLLABLES = st.one_of(
    st.sampled_from(USUAL.split()),
    st.sampled_from(
        (
            "ƀuôn",
            "čô",
            "êkŭt",
            "ô\u0306",
            "Hmoob",
            LONGEST_SYLLABLE,
            "ថ្ងៃ\u200bបោះឆ្នោត",
            "ប្រជាជន",
            "选举日！",
            "公民的权利",
        )
    ),
    st.text("ăâđêôơưẶỆỖỰẫậẻỹ", min_size=1, max_size=7),
)


def said(wording: str, lang: str = "vi", template: Template = Template.SLOGAN) -> Notice:
    """The words of a banner with this slogan."""
    return notice(wording, lang, POLLING_DAY, OPERATOR, template)


def wording_lines(composition: Composition) -> list[Line]:
    """The slogan's own lines of a composition: they come last, all of one size."""
    lines = [part for part in composition.parts if isinstance(part, Line)]
    own = [line for line in lines if line.within == lines[-1].within and line.size == lines[-1].size]
    return own


def lines_of(wording: str, board: Board, template: Template = Template.SLOGAN) -> list[Line]:
    """The slogan's own lines on a board."""
    return wording_lines(compose(said(wording, template=template), board, measure))


def ink_of(line: Line) -> Box:
    """The pixels a line's ink may reach, as it was measured."""
    ink = measure(line.text, line.size, line.weight)
    left, right = line.x + ink.left, line.x + ink.right
    return Box(int(left), int(line.baseline + ink.top), -int(-right // 1), -int(-(line.baseline + ink.bottom) // 1))


@pytest.mark.parametrize("board", [*BOARDS, SHARE], ids=lambda board: board.id)
@pytest.mark.parametrize("lang", WRITTEN)
def test_a_banner_has_exactly_its_boards_pixels(lang: str, board: Board) -> None:
    """In every script: PNG at native pixels with a palette, small, and the same bytes every time."""
    words = said(WRITTEN[lang], lang)
    made = draw(words, board, "")
    image = Image.open(io.BytesIO(made))
    assert (image.format, image.size, image.mode) == ("PNG", (board.width, board.height), "P")
    assert len(made) < 150_000
    assert made == draw(words, board, "")


@pytest.mark.parametrize("board", BOARDS, ids=lambda board: board.id)
@pytest.mark.parametrize("template", Template)
def test_every_template_fits_every_board(template: Template, board: Board) -> None:
    """Each designed banner can be drawn on each board, its star whole and exact, no line on another."""
    composition = compose(said(SHORT, template=template), board, measure)
    whole = Box(0, 0, board.width, board.height)
    for part in composition.parts:
        if isinstance(part, Shape):
            across, down = zip(*part.corners)
            assert whole.holds(Box(int(min(across)), int(min(down)), -int(-max(across) // 1), -int(-max(down) // 1)))
    lines = [part for part in composition.parts if isinstance(part, Line)]
    assert all(whole.holds(ink_of(line)) for line in lines)
    assert not [(one.text, two.text) for one in lines for two in lines if one is not two and meet(one, two)]


def meet(one: Line, two: Line) -> bool:
    """Whether the ink of two lines may touch."""
    a, b = ink_of(one), ink_of(two)
    return a.left < b.right and b.left < a.right and a.top < b.bottom - 1 and b.top < a.bottom - 1


@pytest.mark.parametrize("template", Template)
def test_text_is_legible_on_its_ground(template: Template) -> None:
    """Letters and ground have at least 4.5:1, small letters 7:1, on every board; the colours of a template 4.5:1."""
    assert all(contrast(*pair) >= LEAST_CONTRAST for pair in PALETTES[template].text_pairs)
    for board in BOARDS:
        for line in compose(said(SHORT, template=template), board, measure).parts:
            if isinstance(line, Line):
                small = line.size * CAPITAL_HEIGHT < board.smallest_capital
                assert contrast(line.colour, line.ground) >= (LEAST_CONTRAST_SMALL if small else LEAST_CONTRAST)


def test_the_star_is_exact() -> None:
    """Ten points, five on the circle, one of them straight up; each side lies in line with another."""
    points = star(100, 100, 50)
    distances = sorted(round(((x - 100) ** 2 + (y - 100) ** 2) ** 0.5, 6) for x, y in points)
    assert len(points) == 10
    assert distances[5:] == [50.0] * 5
    assert len(set(distances[:5])) == 1
    assert min(points, key=lambda point: point[1]) == pytest.approx((100, 50))
    assert [points[index][1] for index in (8, 9, 1, 2)] == pytest.approx([points[2][1]] * 4)


@given(st.lists(SYLLABLES, min_size=1, max_size=24).map(" ".join), st.sampled_from(Template))
@example(STACKED, Template.NOTICE)
@example(LONGEST_SYLLABLE, Template.REMINDER)
@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_no_wording_is_clipped_or_overlaps(wording: str, template: Template) -> None:
    """However long and odd, a wording is whole: its words in order, each line within its box, none on another, the
    letters never below the board's floor, and no letter parted from its mark."""
    wording = unicodedata.normalize("NFC", wording)
    for board in (WIDE, LED, TINY, by_id["1080x1920"]):
        if fault(said(wording, template=template), board, "") is not None:
            continue
        lines = lines_of(wording, board, template)
        plain = wording.replace("\u200b", "").replace(" ", "")
        assert "".join(line.text for line in lines).replace("\u200b", "").replace(" ", "") == plain
        for line in lines:
            assert not unicodedata.category(line.text[0]).startswith("M")
            assert line.size * CAPITAL_HEIGHT >= board.smallest_capital - 1
            assert line.within.holds(ink_of(line).inset(1, 1))
        assert all(ink_of(above).bottom <= ink_of(below).top + 1 for above, below in pairwise(lines))


@pytest.mark.parametrize(("lang", "board"), [(lang, board) for lang in WRITTEN for board in (WIDE, TINY, SHARE)])
def test_what_is_drawn_is_what_was_planned(lang: str, board: Board) -> None:
    """Outside the boxes of its lines and shapes a picture holds flat colours only."""
    words = said(WRITTEN[lang], lang)
    composition = compose(words, board, measure)
    image = Image.open(io.BytesIO(draw(words, board, ""))).convert("RGB")
    for line in wording_lines(composition):
        ink = ink_of(line)
        edge = image.crop((max(ink.left - 2, 0), ink.top - 1, ink.left - 1, ink.bottom))
        assert {colour for _, colour in edge.getcolors()} == {composition.ground}


@pytest.mark.parametrize("board", BOARDS[1:], ids=lambda board: board.id)
def test_lines_break_by_sense(board: Board) -> None:
    """A compound is not torn, and no syllable stands alone on the last line."""
    lines = [line.text for line in lines_of(LONG, board)]
    for compound in ("Quốc hội", "đại biểu", "nhân dân", "nhiệm kỳ", "bầu cử"):
        assert not any(
            line.endswith(f" {compound.split()[0]}") and after.startswith(compound.split()[1])
            for line, after in pairwise(lines)
        ), lines
    assert len(lines[-1].split()) > 1


@pytest.mark.parametrize("board", BOARDS, ids=lambda board: board.id)
def test_chinese_breaks_between_words(board: Board) -> None:
    """No line begins with a closing sign or a leaning character, and no listed word or date is torn."""
    lines = [line.text for line in lines_of(CHINESE, board)]
    assert "".join(lines) == CHINESE
    assert not any(line[0] in "，。！的" for line in lines)
    for word in ("公民", "权利", "责任", "2026年3月15日", "投票"):
        assert any(word in line for line in lines), lines


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
    assert [line.text for line in lines_of(wording, WIDE)] == lines


def test_a_quotation_mark_hangs() -> None:
    """An opening quotation mark stands left of the edge that the letters of the other lines keep."""
    first, *others = lines_of("“Lá phiếu của tôi, tiếng nói của tôi” – cử tri trẻ", WIDE)
    edges = [line.x + measure(line.text, line.size, line.weight).left for line in others]
    assert first.x + measure("“", first.size, first.weight).left < min(edges) - 5
    assert max(edges) - min(edges) <= 1


@pytest.mark.parametrize("template", Template)
def test_what_does_not_fit_is_refused_with_how_much_would(template: Template) -> None:
    """A wording too long for the floor of letter height is an error that names slogan, board and the longest text
    that would fit, and that text does fit."""
    phrase = "Hội đồng nhân dân các cấp"
    wording = " ".join([phrase] * 38)
    message = fault(said(wording, template=template), LED, "")
    assert message is not None and "1280x640" in message and phrase in message
    length = int(message.partition("chỉ đủ chỗ cho ")[2].partition(" chữ")[0])
    assert length > 40
    assert fault(said(wording[:length], template=template), LED, "") is None
    assert fault(said(f"{wording[:length]} {phrase} {phrase}", template=template), LED, "") is not None


@pytest.mark.parametrize("wording", ["Ngày hội 𐎀", "Ngày \U0001f600", "Cử tri\u0b4d đi bầu", "Ngày \ue000"])
def test_a_missing_glyph_is_refused_with_its_name(wording: str) -> None:
    """No box stands for a letter or a mark that no font has."""
    message = fault(said(wording), WIDE, "")
    strange = next(char for char in wording if ord(char) > 0x2FF and not "\u1ea0" <= char <= "\u1ef9")
    assert message is not None and f"U+{ord(strange):04X}" in message
    with pytest.raises(CannotDraw):
        draw(said(wording), WIDE, "")


@pytest.mark.parametrize("wording", ["Nhiệm kỳ 2026\u20112031", "Čư\u030c ĕ ŏ ñu ƀ", "“Đi bầu!” – 5 % …", "選舉權利"])
def test_signs_that_can_be_drawn_are_not_refused(wording: str) -> None:
    """A non-breaking hyphen, letters put together from letter and mark, and the usual signs are no fault."""
    assert fault(said(wording), WIDE, "") is None


@pytest.mark.parametrize("path", font_files(), ids=lambda path: path.stem)
def test_the_characters_of_a_font_are_read_right(path: Path) -> None:
    """Our reader of fonts finds the characters that fontTools finds."""
    found = {point for point in TTFont(path).getBestCmap() if point}
    assert characters(path) == found
    assert 0x20 in found


def test_khmer_needs_shaping() -> None:
    """Without Raqm or FriBiDi Khmer is not drawn wrong but refused, with the package that mends it."""
    assert layout_engine(KHMER, True) is ImageFont.Layout.RAQM
    with pytest.raises(CannotDraw, match="libfribidi0"):
        layout_engine(KHMER, False)
    assert features.check("raqm")


def test_a_title_that_is_too_long_is_cut_and_one_without_letters_replaced() -> None:
    """The share picture of any title can be drawn: shortened with a sign, or the site's own where no font helps."""
    site = said("Cổng thông tin bầu cử")
    long = draw_title(said("Kết quả kiểm phiếu sơ bộ ở các khu vực bỏ phiếu " * 9), site, SHARE, "")
    assert Image.open(io.BytesIO(long)).size == (1200, 630)
    assert long != draw(site, SHARE, "")
    assert draw_title(said("𐎀𐎁"), site, SHARE, "") == draw(site, SHARE, "")
    assert draw_title(said(SHORT), site, SHARE, "") == draw(said(SHORT), SHARE, "")


def test_bold_enough() -> None:
    """No banner is set in a thin letter: they blur on a board of diodes."""
    lines = [part for part in compose(said(SHORT), WIDE, measure).parts if isinstance(part, Line)]
    assert {line.weight for line in lines} <= {Weight.SEMI_BOLD, Weight.BOLD, Weight.EXTRA_BOLD}


@pytest.mark.parametrize("name", ["Lý Út", "Nguyễn Thị Kim Xuyến", "Công Tằng Tôn Nữ Nguyễn Thị Hoàng Phương Quyên"])
def test_every_candidates_name_is_equally_large(name: str) -> None:
    """The share pictures of candidates set no name larger than another."""
    words = notice(name, "vi", POLLING_DAY, OPERATOR, label="Người ứng cử")
    sizes = {line.size for line in wording_lines(compose(words, SHARE_NAME, measure))}
    assert sizes == {SHARE_NAME.exact}


LONG_OPERATOR = "Ủy ban bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân tỉnh Lạc Giang"
ODD_SIZES = [(w, h) for w in (128, 256, 299, 300, 384, 512, 1000, 8192) for h in (128, 256, 299, 300, 480, 1000, 8192)]


@pytest.mark.parametrize("size", ODD_SIZES, ids=str)
@pytest.mark.parametrize("template", Template)
def test_a_star_is_never_cropped(template: Template, size: tuple[int, int]) -> None:
    """Whatever the shape of a board, strips and columns too, its star lies whole on its own ground."""
    width, height = size
    board = Board("b", width, height, max(16, min(size) // 24))
    try:
        composition = compose(said("Đi bầu!", template=template), board, measure)
    except CannotDraw as problem:
        assert "not_on: [b]" in str(problem)
        return
    for part in composition.parts:
        if isinstance(part, Shape):
            across, down = zip(*part.corners)
            assert min(across) >= 0 and min(down) >= 0 and max(across) <= width and max(down) <= height


@pytest.mark.parametrize("board", BOARDS, ids=lambda board: board.id)
@pytest.mark.parametrize("template", Template)
def test_a_long_name_of_the_operator_blocks_no_board(template: Template, board: Board) -> None:
    """Where the operator's full name has no room at a legible size, its short one stands."""
    words = notice(SHORT, "vi", POLLING_DAY, LONG_OPERATOR, template, operator_in_short="Bầu cử Lạc Giang")
    texts = {line.text for line in compose(words, board, measure).parts if isinstance(line, Line)}
    assert board.short_side < 300 or texts & {LONG_OPERATOR, "Bầu cử Lạc Giang"}


@pytest.mark.parametrize(
    "wording", ["\u0301Đi bầu", "Đi b\u0301\u0301\u0301\u0301\u0301\u0301ầu", "\u17d2\u179a", "!!!", "–"]
)
def test_marks_without_a_letter_and_words_without_one_are_refused(wording: str) -> None:
    """Nothing is drawn whose marks would float, or that says nothing."""
    message = fault(said(wording), WIDE, "")
    assert message is not None and "; " in message


def test_a_broken_font_is_told_by_its_name(tmp_path: Path) -> None:
    """A font file that is cut off, overwritten or none at all is an error that names it."""
    whole = font_files()[0].read_bytes()
    for content in (b"", b"no font", whole[:40], whole[: len(whole) // 2], whole[:9000] + bytes(len(whole) - 9000)):
        path = tmp_path / f"{len(content)}-{content.count(0)}.ttf"
        path.write_bytes(content)
        with pytest.raises(OSError, match="phông chữ hỏng") as told:
            characters(path)
        assert told.value.filename == str(path)


def test_a_template_names_itself_in_the_language_of_the_wording() -> None:
    """Where the slogan has no line of its own above it."""
    assert said("选举日", "zh-hans", Template.NOTICE).label == "通知"
    assert said("選舉日", "zh-hant", Template.POSTED).label == "公佈名單"
    assert said("Hrue ruah", "rad", Template.NOTICE).label == "Thông báo"
