"""What stands on a board: star and date, label, the wording as large as it goes, the line of the operator.

Pure: letters are measured by a function that is passed in, and nothing is drawn here.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from types import MappingProxyType

from plugins.banners.boards import Board
from plugins.banners.errors import CannotDraw, NoRoomBeside, TooLong
from plugins.banners.geometry import Box, star
from plugins.banners.layouts import Layout, layout
from plugins.banners.notice import Notice
from plugins.banners.palette import (
    LEAST_CONTRAST,
    LEAST_CONTRAST_SMALL,
    PALETTE,
    PAPER_NOTICE,
    PAPER_STATEMENT,
    REMINDER,
    Colour,
    Palette,
    contrast,
)
from plugins.model.slogan import Template
from plugins.text.fitting import REFERENCE, DoesNotFit, Ink, Setting, Space, fit
from plugins.text.sense import beginning, pieces_of

CAPITAL_HEIGHT = 0.74
"""Of Be Vietnam Pro, in ems; Noto Sans Khmer's Latin capitals are .714."""

SMALLEST_NOTE = 13
"""Least size, in pixels, of the lines beside the slogan."""

HANGING = "“‘\"'«"

PALETTES: Mapping[Template, Palette] = MappingProxyType(
    {
        Template.SLOGAN: PALETTE,
        Template.REMINDER: REMINDER,
        Template.POSTED: PAPER_NOTICE,
        Template.NOTICE: PAPER_STATEMENT,
    }
)
"""The colours of each template."""


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
Inks = tuple[Colour, Colour]
"""(letters, ground)."""


@dataclass(frozen=True, slots=True)
class _Pen:
    """What every line of one banner is made with."""

    board: Board
    palette: Palette
    measure: Measure

    def line(self, text: str, x: int, baseline: int, within: Box, size: int, weight: Weight, inks: Inks) -> Line:
        """A line whose letters can be told from their ground; raises CannotDraw."""
        small = size * CAPITAL_HEIGHT < self.board.smallest_capital
        least, found = LEAST_CONTRAST_SMALL if small else LEAST_CONTRAST, contrast(*inks)
        if found < least:
            raise CannotDraw(
                f"dòng chữ “{text}” chỉ tương phản {found:.1f}:1 với nền, cần {least:g}:1; sửa màu của mẫu"
            )
        return Line(text, x, baseline, within, size, weight, *inks)


def compose(notice: Notice, board: Board, measure: Measure) -> Composition:
    """The banner of a notice on a board; raises CannotDraw when the words have no room."""
    palette = PALETTES[notice.template]
    plan = layout(notice.template, board, bool(notice.label))
    pen = _Pen(board, palette, measure)
    parts = (*_surfaces(plan, palette), *_beside(notice, plan, pen), *_wording(notice.wording, plan, pen))
    return Composition(board.width, board.height, palette.ground, parts)


def _surfaces(plan: Layout, palette: Palette) -> Iterator[Fill | Shape]:
    """Everything that is no letter."""
    for box, colour in ((plan.panel, palette.panel), (plan.head, palette.head), (plan.foot, palette.foot)):
        if box:
            yield Fill(box, colour)
    for rule in plan.rules:
        yield Fill(rule, palette.rule)
    if plan.star:
        yield Shape(star(*plan.star), palette.star, palette.panel)


def _beside(notice: Notice, plan: Layout, pen: _Pen) -> Iterator[Line]:
    """The lines beside the wording: date, label, foot."""
    palette, board = pen.palette, pen.board
    if plan.date:
        yield from _date(notice, plan.date, pen, plan.date_centred)
    if plan.label and notice.label:
        centred = plan.centred and plan.star is not None and plan.label.top > plan.star[1]
        inks = (palette.label, _ground_of(plan.label, plan, palette))
        yield _single(notice.label, plan.label, plan.label.height * 2, Weight.EXTRA_BOLD, inks, pen, centred)
    if plan.foot_line and plan.foot:
        largest = round(board.short_side * 0.042)
        inks = (palette.operator, palette.foot)
        names = (notice.operator, notice.operator_in_short)
        yield from _first_that_fits(names, plan.foot_line, largest, Weight.SEMI_BOLD, inks, pen, plan.centred)
    elif plan.foot_line:
        inks = (palette.note, palette.panel)
        days = (notice.date_line, f"{notice.day}/{notice.year}")
        yield from _first_that_fits(days, plan.foot_line, plan.foot_line.height * 2, Weight.BOLD, inks, pen, False)


def _ground_of(box: Box, plan: Layout, palette: Palette) -> Colour:
    """The colour of what the box lies on."""
    for surface, colour in ((plan.head, palette.head), (plan.panel, palette.panel)):
        if surface and surface.holds(box):
            return colour
    return palette.ground


def _wording(text: str, plan: Layout, pen: _Pen) -> Iterator[Line]:
    """The slogan, as large as it goes, in the middle of its box, its edge straight or its axis true to the eye."""
    weight, board, box = Weight.EXTRA_BOLD, pen.board, plan.text
    setting = _fit(text, box, weight, pen)
    top = box.top + (box.height - setting.height) // 2
    reach = 0 if plan.centred else round(board.short_side * 0.05)
    hung = Box(box.left - reach, box.top, box.right, box.bottom)
    for number, line in enumerate(setting.lines):
        baseline = top + setting.ascent + number * setting.leading
        if plan.centred:
            ink = pen.measure(line, setting.size, weight)
            x = box.left + round((box.width - (ink.right - ink.left)) / 2 - ink.left)
        else:
            x = box.left - round(_overhang(line, setting.size, weight, pen))
        yield pen.line(line, x, baseline, hung, setting.size, weight, (pen.palette.wording, pen.palette.ground))


def _overhang(line: str, size: int, weight: Weight, pen: _Pen) -> float:
    """How far left of the edge a line begins: its side bearing, or an opening quotation mark."""
    if line[0] in HANGING:
        return min(pen.measure(line[0], size, weight).advance, pen.board.short_side * 0.045)
    return pen.measure(line, size, weight).left


def _fit(text: str, box: Box, weight: Weight, pen: _Pen) -> Setting:
    board = pen.board
    space = Space(
        box.width,
        box.height,
        smallest=board.exact or -(-board.smallest_capital * 100 // round(100 * CAPITAL_HEIGHT)),
        largest=board.exact or round(board.short_side * 0.26),
    )
    try:
        return fit(pieces_of(text), space, lambda words, size: pen.measure(words, size, weight))
    except DoesNotFit as short:
        raise TooLong(text, beginning(text, len(short.fits)), board.id, board.smallest_capital) from None


def _date(notice: Notice, box: Box, pen: _Pen, centred: bool) -> Iterator[Line]:
    """Weekday, day and year one below the other, the day as wide as the panel allows."""
    rows = (
        (notice.weekday, 0.00, 0.20, Weight.SEMI_BOLD, pen.palette.note),
        (notice.day, 0.27, 0.74, Weight.EXTRA_BOLD, pen.palette.date),
        (notice.year, 0.81, 1.00, Weight.SEMI_BOLD, pen.palette.note),
    )
    for text, top, bottom, weight, colour in rows:
        upper, lower = (box.top + round(part * box.height) for part in (top, bottom))
        row = Box(box.left, upper, box.right, lower)
        yield _single(text, row, row.height * 2, weight, (colour, pen.palette.panel), pen, centred)


def _first_that_fits(
    texts: Sequence[str], box: Box, largest: int, weight: Weight, inks: Inks, pen: _Pen, centred: bool
) -> Iterator[Line]:
    """One line with the first of the texts that the box has room for; none when it has for no one."""
    for text in filter(None, texts):
        try:
            yield _single(text, box, largest, weight, inks, pen, centred)
        except NoRoomBeside:
            continue
        return


def _single(text: str, box: Box, largest: int, weight: Weight, inks: Inks, pen: _Pen, centred: bool) -> Line:
    """One line, as large as the box holds, in the middle of its height; raises NoRoomBeside."""
    ink = pen.measure(text, REFERENCE, weight)
    share = min(box.width / (ink.right - ink.left), box.height / (ink.bottom - ink.top))
    for size in range(min(largest, round(share * REFERENCE) + 1), SMALLEST_NOTE - 1, -1):
        ink = pen.measure(text, size, weight)
        width, height = ink.right - ink.left, ink.bottom - ink.top
        if width <= box.width and height <= box.height:
            spare = (box.width - width) / 2 if centred else 0
            baseline = round(box.top + (box.height - height) / 2 - ink.top)
            return pen.line(text, round(box.left + spare - ink.left), baseline, box, size, weight, inks)
    raise NoRoomBeside(text, pen.board.id)
