"""Where everything stands on a board: the panel with star and date, the slogan, the line of the operator.

Pure: letters are measured by a function that is passed in, and nothing is drawn here.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import IntEnum

from plugins.banners.boards import Board
from plugins.banners.errors import CannotDraw
from plugins.banners.geometry import Box, star
from plugins.banners.notice import Notice
from plugins.banners.palette import Colour, Palette
from plugins.text.fitting import REFERENCE, DoesNotFit, Ink, Setting, Space, fit
from plugins.text.sense import Piece, pieces_of

CAPITAL_HEIGHT = 0.74
"""Of Be Vietnam Pro, in ems; Noto Sans Khmer's Latin capitals are .714."""

SMALLEST_NOTE = 14
"""Least size, in pixels, of the lines beside the slogan."""

HANGING = "“‘\"'«"


class Weight(IntEnum):
    """How heavy letters are."""

    SEMI_BOLD = 600
    BOLD = 700
    EXTRA_BOLD = 800


@dataclass(frozen=True, slots=True)
class Fill:
    """A rectangle of one colour."""

    box: Box
    colour: Colour


@dataclass(frozen=True, slots=True)
class Shape:
    """A polygon of one colour on another."""

    corners: tuple[tuple[float, float], ...]
    colour: Colour
    ground: Colour


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text: its origin on the base line, the box its ink stays in, its look."""

    text: str
    x: int
    baseline: int
    within: Box
    size: int
    weight: Weight
    colour: Colour
    ground: Colour


@dataclass(frozen=True, slots=True)
class Composition:
    """A picture before it is drawn; later parts lie on earlier ones."""

    width: int
    height: int
    ground: Colour
    parts: tuple[Fill | Shape | Line, ...]


Measure = Callable[[str, int, Weight], Ink]


@dataclass(frozen=True, slots=True)
class _Frame:
    """The parts of a board."""

    panel: Box
    rule: Box
    star: tuple[float, float, float]
    date: Box
    text: Box
    foot: Box


def compose(notice: Notice, board: Board, palette: Palette, measure: Measure) -> Composition:
    """The banner of a notice on a board; raises CannotDraw when the words have no room."""
    frame = _upright(board) if board.is_upright else _lying(board)
    parts = (
        Fill(frame.panel, palette.panel),
        Fill(frame.rule, palette.rule),
        Shape(star(*frame.star), palette.star, palette.panel),
        *_date(notice, frame.date, palette, measure, centred=not board.is_upright),
        Fill(_hair(frame.foot, board), palette.rule),
        *_wording(notice.wording, board, frame.text, palette, measure),
        *_operator(notice.operator, board, frame.foot, palette, measure),
    )
    return Composition(board.width, board.height, palette.ground, parts)


def _lying(board: Board) -> _Frame:
    """A panel at the left as high as the board, the slogan to its right."""
    width, height = board.width, board.height
    margin = round(board.short_side * 0.075)
    side = round(height * 0.48)
    thick = max(3, round(height / 180))
    foot = round(height * 0.155)
    radius = side * 0.33
    return _Frame(
        panel=Box(0, 0, side, height),
        rule=Box(side, 0, side + thick, height),
        star=(side / 2, height * 0.335, radius),
        date=Box(round(side * 0.1), round(height * 0.565), round(side * 0.9), round(height * 0.90)),
        text=Box(side + thick + margin, margin, width - margin, height - foot - round(margin * 0.6)),
        foot=Box(side + thick + margin, height - foot, width - margin, height - round(margin * 0.45)),
    )


def _upright(board: Board) -> _Frame:
    """A panel at the top as wide as the board, the slogan beneath."""
    width, height = board.width, board.height
    margin = round(board.short_side * 0.085)
    side = round(height * 0.25)
    thick = max(3, round(width / 180))
    foot = round(height * 0.095)
    radius = side * 0.33
    return _Frame(
        panel=Box(0, 0, width, side),
        rule=Box(0, side, width, side + thick),
        star=(width * 0.29, side * 0.535, radius),
        date=Box(round(width * 0.53), round(side * 0.17), width - margin, round(side * 0.83)),
        text=Box(margin, side + thick + margin, width - margin, height - foot - round(margin * 0.5)),
        foot=Box(margin, height - foot, width - margin, height - round(margin * 0.5)),
    )


def _hair(foot: Box, board: Board) -> Box:
    """The thin rule above the operator's line."""
    return Box(foot.left, foot.top, foot.right, foot.top + max(2, round(board.short_side / 360)))


def _wording(text: str, board: Board, box: Box, palette: Palette, measure: Measure) -> Iterator[Line]:
    """The slogan, as large as it goes, centred between top and bottom, its left edge straight to the eye."""
    weight = Weight.EXTRA_BOLD
    space = Space(
        box.width,
        box.height,
        smallest=-(-board.smallest_capital * 100 // round(100 * CAPITAL_HEIGHT)),
        largest=round(board.short_side * 0.2),
    )
    setting = _fit(text, pieces_of(text), space, board, measure, weight)
    top = box.top + (box.height - setting.height) // 2
    for number, line in enumerate(setting.lines):
        baseline = top + setting.ascent + number * setting.leading
        x = box.left - round(_overhang(line, setting.size, weight, board, measure))
        hung = Box(box.left - round(board.short_side * 0.05), box.top, box.right, box.bottom)
        yield Line(line, x, baseline, hung, setting.size, weight, palette.wording, palette.ground)


def _overhang(line: str, size: int, weight: Weight, board: Board, measure: Measure) -> float:
    """How far left of the edge a line begins: its side bearing, or an opening quotation mark."""
    if line[0] in HANGING:
        return min(measure(line[0], size, weight).advance, board.short_side * 0.045)
    return measure(line, size, weight).left


def _fit(text: str, pieces: tuple[Piece, ...], space: Space, board: Board, measure: Measure, weight: Weight) -> Setting:
    try:
        return fit(pieces, space, lambda words, size: measure(words, size, weight))
    except DoesNotFit as short:
        room = f"bảng này chỉ đủ chỗ đến “{short.fits}”" if short.fits else "bảng này không đủ chỗ"
        raise CannotDraw(
            f"khẩu hiệu “{text}” quá dài cho bảng {board.id} ({room}, chữ hoa cao ít nhất "
            f"{board.smallest_capital} điểm ảnh); dùng lời ngắn hơn, hoặc với tiếng Khmer thì chèn dấu cách "
            "rộng không (U+200B) giữa các từ để xuống dòng được"
        ) from None


def _date(notice: Notice, box: Box, palette: Palette, measure: Measure, centred: bool) -> Iterator[Line]:
    """Weekday, day and year one below the other, the day as wide as the panel allows."""
    rows = (
        (notice.weekday, 0.00, 0.20, Weight.SEMI_BOLD, palette.note),
        (notice.day, 0.27, 0.74, Weight.EXTRA_BOLD, palette.date),
        (notice.year, 0.81, 1.00, Weight.SEMI_BOLD, palette.note),
    )
    for text, top, bottom, weight, colour in rows:
        upper, lower = (box.top + round(part * box.height) for part in (top, bottom))
        row = Box(box.left, upper, box.right, lower)
        yield _single(text, row, row.height * 2, weight, colour, palette.panel, measure, centred)


def _operator(text: str, board: Board, foot: Box, palette: Palette, measure: Measure) -> Iterator[Line]:
    """The operator's line below the thin rule."""
    row = Box(foot.left, foot.top + round(foot.height * 0.3), foot.right, foot.bottom)
    largest = round(board.short_side * 0.042)
    yield _single(text, row, largest, Weight.SEMI_BOLD, palette.note, palette.ground, measure, centred=False)


def _single(
    text: str,
    box: Box,
    largest: int,
    weight: Weight,
    colour: Colour,
    ground: Colour,
    measure: Measure,
    centred: bool,
) -> Line:
    """One line, as large as the box holds, in the middle of its height; raises CannotDraw."""
    ink = measure(text, REFERENCE, weight)
    share = min(box.width / (ink.right - ink.left), box.height / (ink.bottom - ink.top))
    for size in range(min(largest, round(share * REFERENCE) + 1), SMALLEST_NOTE - 1, -1):
        ink = measure(text, size, weight)
        width, height = ink.right - ink.left, ink.bottom - ink.top
        if width <= box.width and height <= box.height:
            spare = (box.width - width) / 2 if centred else 0
            baseline = round(box.top + (box.height - height) / 2 - ink.top)
            return Line(text, round(box.left + spare - ink.left), baseline, box, size, weight, colour, ground)
    raise CannotDraw(f"dòng chữ “{text}” quá dài cho bảng khẩu hiệu; dùng tên ngắn hơn")
