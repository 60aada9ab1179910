"""The pixels: the one module that imports Pillow. Measures letters, and turns compositions into PNG files."""

import io
from dataclasses import replace
from functools import lru_cache
from itertools import islice

from PIL import Image, ImageDraw, ImageFont, features

from plugins.banners.boards import Board
from plugins.banners.composition import Composition, Fill, Line, Shape, Weight, compose
from plugins.banners.errors import CannotDraw, TooLong
from plugins.banners.faces import EMBOLDENED, FONT_FOLDER, refuse_unwritable, runs
from plugins.banners.geometry import Box
from plugins.banners.notice import Notice
from plugins.banners.palette import Colour, mix
from plugins.text.fitting import Ink
from plugins.text.scripts import needs_shaping
from plugins.text.sense import beginnings

SHADES = 16
"""Colours of an edge from ground to letter; more cannot be seen and make the file larger."""

COMPRESSION = 4
"""Of zlib: 9 makes a picture a fifth smaller and takes fifteen times as long."""

TRIES = 12
"""How many words a title may lose for the sign that it has been cut."""
CUT_OFF = " \u200b,;:–-."

FINER = 4
"""Shapes are drawn this many times larger and reduced, for smooth edges."""


def draw(notice: Notice, board: Board, fonts: str) -> bytes:
    """The PNG of a notice on a board. `fonts` is the fonts' digest: a new font is a new picture."""
    return paint(composed(notice, board))


def draw_title(title: Notice, instead: Notice, board: Board, fonts: str) -> bytes:
    """The PNG of a page's title, shortened where it has no room; of `instead` where no font has its letters."""
    try:
        return paint(composed(title, board))
    except TooLong as short:
        return paint(_shortened(title, short.fits, board) or composed(instead, board))
    except CannotDraw:
        return paint(composed(instead, board))


def _shortened(title: Notice, fits: str, board: Board) -> Composition | None:
    """The title cut where a line may end, with the sign that more follows; None when nothing of it has room."""
    for words in islice(beginnings(fits), TRIES):
        try:
            return composed(replace(title, wording=f"{words.rstrip(CUT_OFF)}…"), board)
        except CannotDraw:
            continue
    return None


def composed(notice: Notice, board: Board) -> Composition:
    """The banner before it is drawn; raises CannotDraw for a glyph that no font has or words that do not fit."""
    for text in (notice.wording, notice.label, notice.weekday, notice.operator):
        refuse_unwritable(text)
    return compose(notice, board, measure)


def fault(notice: Notice, board: Board, fonts: str) -> str | None:
    """Why `draw` could not draw the notice, in its CannotDraw's words; None when it can. Draws nothing."""
    try:
        composed(notice, board)
    except CannotDraw as problem:
        return str(problem)
    return None


@lru_cache(maxsize=1 << 14)
def measure(text: str, size: int, weight: Weight) -> Ink:
    """The text set in one line at that size; the date and the operator are the same on every banner."""
    x, left, top, right, bottom = 0.0, 0.0, 0.0, 0.0, 0.0
    engine = _engine(text)
    for number, (file, run) in enumerate(runs(text, weight)):
        face = _face(file, size, engine)
        ink = face.getbbox(run, anchor="ls", stroke_width=_stroke(file, size))
        left = ink[0] if number == 0 else min(left, x + ink[0])
        top, right, bottom = min(top, ink[1]), max(right, x + ink[2]), max(bottom, ink[3])
        x += face.getlength(run)
    return Ink(x, left, top, right, bottom)


def paint(composition: Composition) -> bytes:
    """An 8-bit palette PNG, the same bytes for the same composition."""
    inks = _Inks(composition.ground)
    image = Image.new("P", (composition.width, composition.height), 0)
    for part in composition.parts:
        if isinstance(part, Fill):
            image.paste(inks.flat(part.colour), _corners(part.box))
        else:
            _lay(image, part, inks)
    image.putpalette(inks.bytes())
    out = io.BytesIO()
    image.save(out, "PNG", compress_level=COMPRESSION)
    return out.getvalue()


class _Inks:
    """The palette of one picture, growing with the colours it needs."""

    def __init__(self, ground: Colour) -> None:
        self._colours: list[Colour] = [ground]

    def flat(self, colour: Colour) -> int:
        """The index of a colour."""
        if colour not in self._colours:
            self._colours.append(colour)
        return self._colours.index(colour)

    def shades(self, ground: Colour, colour: Colour) -> list[int]:
        """For each coverage 0 … 255 the index of the mixed colour."""
        steps = [self.flat(mixed) for mixed in _shades(ground, colour)]
        return [steps[step] for step in _STEPS]

    def bytes(self) -> bytes:
        """The palette as PNG stores it."""
        return bytes(part for colour in self._colours for part in colour)


_STEPS = tuple(round(cover * (SHADES - 1) / 255) for cover in range(256))
"""For each coverage the number of its shade."""


@lru_cache(maxsize=64)
def _shades(ground: Colour, colour: Colour) -> tuple[Colour, ...]:
    return tuple(mix(ground, colour, step / (SHADES - 1)) for step in range(SHADES))


def _lay(image: Image.Image, part: Shape | Line, inks: _Inks) -> None:
    """The part is on the image, its edges mixed with its ground."""
    mask, (x, y) = _shape_mask(part) if isinstance(part, Shape) else _line_mask(part)
    covered = mask.point([0] + [255] * 255)
    image.paste(mask.point(inks.shades(part.ground, part.colour)), (x, y), covered)


@lru_cache(maxsize=16)
def _shape_mask(shape: Shape) -> tuple[Image.Image, tuple[int, int]]:
    """(coverage, place of its top left corner) of a polygon."""
    left, top = (int(min(corner[axis] for corner in shape.corners)) - 1 for axis in (0, 1))
    right, bottom = (int(max(corner[axis] for corner in shape.corners)) + 2 for axis in (0, 1))
    large = Image.new("L", ((right - left) * FINER, (bottom - top) * FINER), 0)
    corners = [((x - left) * FINER, (y - top) * FINER) for x, y in shape.corners]
    ImageDraw.Draw(large).polygon(corners, fill=255)
    return large.reduce(FINER), (left, top)


@lru_cache(maxsize=64)
def _line_mask(line: Line) -> tuple[Image.Image, tuple[int, int]]:
    """(coverage, place of its top left corner) of a line, never changed: date and operator stand on every picture
    of a board. Raises CannotDraw when ink leaves its box."""
    ink = measure(line.text, line.size, line.weight)
    left, top = int(line.x + ink.left) - 2, int(line.baseline + ink.top) - 2
    right, bottom = int(line.x + ink.right) + 3, int(line.baseline + ink.bottom) + 3
    mask = Image.new("L", (right - left, bottom - top), 0)
    pen, x, engine = ImageDraw.Draw(mask), float(line.x - left), _engine(line.text)
    for file, run in runs(line.text, line.weight):
        face = _face(file, line.size, engine)
        pen.text((x, line.baseline - top), run, fill=255, font=face, anchor="ls", stroke_width=_stroke(file, line.size))
        x += face.getlength(run)
    _refuse_clipping(line, mask.getbbox(), left, top)
    return mask, (left, top)


def _refuse_clipping(line: Line, found: tuple[int, int, int, int] | None, left: int, top: int) -> None:
    if found and not line.within.holds(Box(left + found[0], top + found[1], left + found[2], top + found[3])):
        raise CannotDraw(f"dòng chữ “{line.text}” tràn khỏi khung; báo cho người quản trị cổng")


def _corners(box: Box) -> tuple[int, int, int, int]:
    return box.left, box.top, box.right, box.bottom


def unshaped(text: str) -> str | None:
    """Why the letters of a text could not be placed by this machine; None when they can."""
    try:
        _engine(text)
    except CannotDraw as problem:
        return str(problem)
    return None


def _engine(text: str) -> ImageFont.Layout:
    return layout_engine(text, features.check("raqm") and features.check("fribidi"))


def layout_engine(text: str, shaping: bool) -> ImageFont.Layout:
    """What places the letters of a text; raises CannotDraw where only Raqm could and there is none."""
    if shaping:
        return ImageFont.Layout.RAQM
    if needs_shaping(text):
        raise CannotDraw(
            f"máy này không xếp được chữ của “{text}” vì thiếu thư viện FriBiDi; "
            "cài bằng lệnh: sudo apt-get install libfribidi0"
        )
    return ImageFont.Layout.BASIC


def _stroke(file: str, size: int) -> float:
    """By how many pixels the letters are thickened."""
    return EMBOLDENED.get(file, 0) * size


@lru_cache(maxsize=64)
def _face(file: str, size: int, engine: ImageFont.Layout) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(FONT_FOLDER / file, size, layout_engine=engine)
