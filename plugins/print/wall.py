"""A slogan on a format that is hung: its words, and where each of them stands on the finished sheet, in mm.

Pure: letters are measured by a function that is passed in, and nothing is set here. x runs to the right and y
downwards from the upper left corner of the finished size; what touches an edge reaches into the bleed.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from plugins.model.hangings import Hanging
from plugins.text.fitting import DoesNotFit, Ink, Space, fit
from plugins.text.sense import pieces_of

CAPITAL_HEIGHT = 0.74
"""Of Be Vietnam Pro, in ems."""

GROUND, PANEL, STAR, RULE = "#c81018", "#960810", "#ffff00", "#ffcd3c"
WORDING, DATE, NOTE = "#ffffff", "#fff05a", "#fff6e0"
TEXT_PAIRS = ((WORDING, GROUND), (NOTE, GROUND), (DATE, PANEL), (NOTE, PANEL))
"""Every (letters, ground) there is, in sRGB; print shops convert."""

EXTRA_BOLD, SEMI_BOLD = 800, 600
SMALLEST_NOTE = 0.16
"""Of the smallest capital of the slogan: how small the capitals of date and operator may be."""

SMALLEST_IMPRINT = 1.3
"""In mm: the imprint is read from near."""

WIDER_THAN_PAPER = 1000
"""In mm: what is as wide is a board, not a publication with an imprint."""

STEPS = 2000
"""Sizes are chosen in steps of the short side divided by this."""


@dataclass(frozen=True, slots=True)
class WallWords:
    """All that one hanging says; `name` is what print shops call it, `address` where its QR code leads, `imprint`
    the line of the publication's licence, "" where there is none."""

    name: str
    title: str
    wording: str
    lang: str
    weekday: str
    day: str
    """15/3."""
    year: str
    operator: str
    address: str
    imprint: str = ""


@dataclass(frozen=True, slots=True)
class Rect:
    """A rectangle of one colour; a box for words has none."""

    left: float
    top: float
    right: float
    bottom: float
    colour: str = ""

    @property
    def width(self) -> float:
        """In mm."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """In mm."""
        return self.bottom - self.top


@dataclass(frozen=True, slots=True)
class Star:
    """A five-pointed star about (x, y), one point straight up."""

    x: float
    y: float
    radius: float
    colour: str = STAR


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text from its origin on the base line; `size` is the em in mm."""

    text: str
    x: float
    baseline: float
    size: float
    weight: int
    colour: str
    within: Rect


@dataclass(frozen=True, slots=True)
class Code:
    """The QR code of an address in a square."""

    address: str
    box: Rect


Part = Rect | Star | Line | Code
Measure = Callable[[str, int], Ink]
"""A text in a weight, measured at a size of 1: all its figures are ems."""


class NoRoom(Exception):
    """Words that do not fit a format at the least size they may have; the message is for the editor."""


@dataclass(frozen=True, slots=True)
class _Frame:
    """The parts of a format; the code's box is missing where nobody comes near enough to read one."""

    panels: tuple[Rect, ...]
    star: Star
    wording: Rect
    weekday: Rect
    day: Rect
    year: Rect | None
    """Where the year stands below the day; None where both stand in one line."""
    operator: Rect
    code: Rect | None
    address: Rect | None
    imprint: Rect | None


def compose(words: WallWords, hanging: Hanging, measure: Measure) -> tuple[Part, ...]:
    """Everything on the sheet, later parts lying on earlier ones; raises NoRoom."""
    frame = _frame(hanging)
    note = hanging.smallest_capital * SMALLEST_NOTE
    setter = _Setter(hanging, measure)
    operator_ground = SEMI_BOLD, NOTE
    parts: list[Part] = [*frame.panels, frame.star]
    parts += setter.lines(words.wording, frame.wording, hanging.smallest_capital, EXTRA_BOLD, WORDING)
    parts += setter.lines(words.weekday, frame.weekday, note, SEMI_BOLD, NOTE)
    day = words.day if frame.year else f"{words.day}/{words.year}"
    parts += setter.lines(day, frame.day, note, EXTRA_BOLD, DATE)
    if frame.year:
        parts += setter.lines(words.year, frame.year, note, *operator_ground)
    parts += setter.lines(words.operator, frame.operator, note, *operator_ground)
    if frame.code and frame.address:
        parts.append(Code(words.address, frame.code))
        parts += setter.lines(_without_scheme(words.address), frame.address, note / 3, *operator_ground)
    if frame.imprint and words.imprint:
        parts += setter.lines(words.imprint, frame.imprint, SMALLEST_IMPRINT, *operator_ground)
    return tuple(parts)


class _Setter:
    """Sets words into boxes of one format."""

    def __init__(self, hanging: Hanging, measure: Measure) -> None:
        self.hanging, self.measure = hanging, measure
        self.step = hanging.short_side / STEPS

    def lines(self, text: str, box: Rect, capital: float, weight: int, colour: str) -> Iterator[Line]:
        """The text as large as the box holds, in lines broken by sense, centred both ways; raises NoRoom."""
        smallest = max(1, round(capital / CAPITAL_HEIGHT / self.step))
        room = Space(int(box.width / self.step), int(box.height / self.step), smallest, int(box.height / self.step))
        try:
            setting = fit(pieces_of(text), room, lambda words, size: _scaled(self.measure(words, weight), size))
        except DoesNotFit as short:
            raise NoRoom(self._no_room(text, capital, short.fits)) from None
        top = box.top + (box.height - setting.height * self.step) / 2
        for number, line in enumerate(setting.lines):
            baseline = top + (setting.ascent + number * setting.leading) * self.step
            width = self.measure(line, weight).advance * setting.size * self.step
            x = box.left + (box.width - width) / 2
            yield Line(line, x, baseline, setting.size * self.step, weight, colour, box)

    def _no_room(self, text: str, capital: float, fits: str) -> str:
        name, least = self.hanging.name, f"{capital:.0f}" if capital >= 10 else f"{capital:.1f}".replace(".", ",")
        room = f"chỉ đủ chỗ đến “{fits}”" if fits else "không đủ chỗ"
        return (
            f"“{text}” quá dài cho khổ in {name} ({room}, chữ hoa cao ít nhất {least} mm để đọc được từ xa); ghi "
            f"not_on: [{self.hanging.id}] để không làm khổ này, hoặc dùng lời ngắn hơn"
        )


def _scaled(ink: Ink, size: int) -> Ink:
    """What was measured at a size of 1, at another size."""
    return Ink(ink.advance * size, ink.left * size, ink.top * size, ink.right * size, ink.bottom * size)


def _without_scheme(address: str) -> str:
    return address.partition("://")[2].rstrip("/")


# The four shapes -------------------------------------------------------------------------------------------


def _frame(hanging: Hanging) -> _Frame:
    """How the sheet is divided, by its shape."""
    ratio = hanging.width / hanging.height
    if ratio > 3:
        return _strip(hanging)
    if ratio > 1:
        return _lying(hanging)
    return _pennant(hanging) if ratio < 0.5 else _upright(hanging)


def _strip(hanging: Hanging) -> _Frame:
    """A banderole: the star at the left end, the day at the right one, the slogan between."""
    wide, high, bleed = hanging.width, hanging.height, hanging.bleed
    rule, right = 0.014 * high, wide - 1.4 * high
    return _Frame(
        panels=(
            Rect(-bleed, -bleed, high, high + bleed, PANEL),
            Rect(high, -bleed, high + rule, high + bleed, RULE),
            Rect(right, -bleed, wide + bleed, high + bleed, PANEL),
            Rect(right - rule, -bleed, right, high + bleed, RULE),
        ),
        star=Star(high / 2, high * 0.53, high * 0.36),
        wording=Rect(1.2 * high, 0.10 * high, right - 0.2 * high, 0.77 * high),
        weekday=Rect(right + 0.2 * high, 0.14 * high, wide - 0.2 * high, 0.27 * high),
        day=Rect(right + 0.15 * high, 0.34 * high, wide - 0.15 * high, 0.68 * high),
        year=Rect(right + 0.2 * high, 0.75 * high, wide - 0.2 * high, 0.86 * high),
        operator=Rect(1.2 * high, 0.82 * high, right - 0.2 * high, 0.91 * high),
        code=None,
        address=None,
        imprint=None,
    )


def _pennant(hanging: Hanging) -> _Frame:
    """A phướn: the star above, the day and the operator below, the slogan between."""
    wide, high, bleed = hanging.width, hanging.height, hanging.bleed
    rule, head, foot = 0.014 * wide, 0.9 * wide, high - 0.84 * wide
    return _Frame(
        panels=(
            Rect(-bleed, -bleed, wide + bleed, head, PANEL),
            Rect(-bleed, head, wide + bleed, head + rule, RULE),
            Rect(-bleed, foot, wide + bleed, high + bleed, PANEL),
            Rect(-bleed, foot - rule, wide + bleed, foot, RULE),
        ),
        star=Star(wide / 2, 0.49 * wide, 0.35 * wide),
        wording=Rect(0.065 * wide, head + 0.08 * wide, 0.935 * wide, foot - 0.08 * wide),
        weekday=Rect(0.15 * wide, foot + 0.07 * wide, 0.85 * wide, foot + 0.165 * wide),
        day=Rect(0.12 * wide, foot + 0.22 * wide, 0.88 * wide, foot + 0.46 * wide),
        year=Rect(0.15 * wide, foot + 0.515 * wide, 0.85 * wide, foot + 0.6 * wide),
        operator=Rect(0.1 * wide, foot + 0.65 * wide, 0.9 * wide, foot + 0.75 * wide),
        code=None,
        address=None,
        imprint=None,
    )


def _upright(hanging: Hanging) -> _Frame:
    """A poster or upright panel: the star above, the slogan, then the day beside the code, the operator last."""
    wide, high, bleed = hanging.width, hanging.height, hanging.bleed
    edge, rule, head, foot = 0.075 * wide, 0.006 * wide, 0.25 * high, 0.775 * high
    side = 0.145 * high
    inner = wide - edge - side - 0.05 * wide
    return _Frame(
        panels=(
            Rect(-bleed, -bleed, wide + bleed, head, PANEL),
            Rect(-bleed, head, wide + bleed, head + rule, RULE),
            Rect(-bleed, foot, wide + bleed, high + bleed, PANEL),
            Rect(-bleed, foot - rule, wide + bleed, foot, RULE),
        ),
        star=Star(wide / 2, 0.133 * high, 0.092 * high),
        wording=Rect(edge, head + 0.05 * high, wide - edge, foot - 0.05 * high),
        weekday=Rect(edge, foot + 0.022 * high, inner, foot + 0.052 * high),
        day=Rect(edge, foot + 0.065 * high, inner, foot + 0.135 * high),
        year=None,
        operator=Rect(edge, foot + 0.15 * high, inner, foot + 0.19 * high),
        code=Rect(wide - edge - side, foot + 0.022 * high, wide - edge, foot + 0.022 * high + side),
        address=Rect(wide - edge - side, foot + 0.173 * high, wide - edge, foot + 0.19 * high),
        imprint=Rect(edge, foot + 0.199 * high, wide - edge, foot + 0.211 * high) if wide < WIDER_THAN_PAPER else None,
    )


def _lying(hanging: Hanging) -> _Frame:
    """A lying panel: star, day and code at the left, the slogan and the operator to their right."""
    wide, high, bleed = hanging.width, hanging.height, hanging.bleed
    side, rule = 0.44 * high, 0.009 * high
    left, square = side + rule + 0.09 * high, 0.2 * high
    return _Frame(
        panels=(
            Rect(-bleed, -bleed, side, high + bleed, PANEL),
            Rect(side, -bleed, side + rule, high + bleed, RULE),
            Rect(left, 0.855 * high, wide - 0.09 * high, 0.859 * high, RULE),
        ),
        star=Star(side / 2, 0.23 * high, 0.155 * high),
        wording=Rect(left, 0.09 * high, wide - 0.09 * high, 0.81 * high),
        weekday=Rect(0.1 * side, 0.415 * high, 0.9 * side, 0.46 * high),
        day=Rect(0.1 * side, 0.485 * high, 0.9 * side, 0.585 * high),
        year=Rect(0.1 * side, 0.61 * high, 0.9 * side, 0.65 * high),
        operator=Rect(left, 0.88 * high, wide - 0.09 * high, 0.93 * high),
        code=Rect((side - square) / 2, 0.69 * high, (side + square) / 2, 0.69 * high + square),
        address=Rect(0.1 * side, 0.9 * high, 0.9 * side, 0.925 * high),
        imprint=None,
    )
