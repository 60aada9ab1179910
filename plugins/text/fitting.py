"""The largest setting of a wording that fits a box: how many lines, where they break, how high the letters.

Pure arithmetic: letters are measured by a function that is passed in.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from plugins.text.sense import Piece

REFERENCE = 200
"""The size, in pixels, at which pieces are measured; widths at other sizes follow in proportion."""

TIGHTEST_LEADING = 1.2
CLEARANCE = 0.09
"""Least space, in ems, between the lowest mark of a line and the highest of the next."""

SLIGHTEST = 0.1
"""A block is taken for at least this high, in ems: a dash alone has hardly any height of its own."""

WIDER = (1.0, 1.08, 1.16, 1.26, 1.38)
"""How many times wider than the narrowest possible a block may be so that its lines break by sense."""

EXPECTED = 0.4
"""How badly lines end in any good setting: so much of each break is not held against more lines."""

SENSE = 0.06
RAGGED = 0.12
"""What a plain break, and a line left all but empty, cost: the share of the letters' size that is given
up to avoid one."""


@dataclass(frozen=True, slots=True)
class Ink:
    """A text set in one line from the origin (0, 0) on its base line, in pixels; up is negative."""

    advance: float
    left: float
    top: float
    right: float
    bottom: float


Measure = Callable[[str, int], Ink]
"""A text and a size in pixels, measured."""


@dataclass(frozen=True, slots=True)
class Setting:
    """Lines at one size. `leading` is between base lines, `ascent` above the first, `descent` below the
    last: whole pixels that hold all ink."""

    size: int
    lines: tuple[str, ...]
    leading: int
    ascent: int
    descent: int

    @property
    def height(self) -> int:
        """From the highest ink to the lowest."""
        return self.ascent + (len(self.lines) - 1) * self.leading + self.descent


class DoesNotFit(Exception):
    """Even at the smallest size the text is too long; `fits` is how much of it has room."""

    def __init__(self, fits: str) -> None:
        super().__init__(fits)
        self.fits = fits


@dataclass(frozen=True, slots=True)
class Space:
    """The box to fill and the sizes allowed in it, all in pixels."""

    width: int
    height: int
    smallest: int
    largest: int


@dataclass(frozen=True, slots=True)
class _Type:
    """The pieces measured in ems."""

    pieces: tuple[Piece, ...]
    starts: tuple[float, ...]
    """Where each piece begins when all stand in one line; one more at the end."""
    joints: tuple[float, ...]
    ascent: float
    descent: float

    @property
    def leading(self) -> float:
        return max(TIGHTEST_LEADING, self.ascent + self.descent + CLEARANCE)

    def width(self, first: int, last: int) -> float:
        """Of the line of pieces first … last - 1."""
        return self.starts[last] - self.starts[first] - self.joints[last - 1]

    def block(self, lines: int) -> float:
        """Height of that many lines."""
        return (lines - 1) * self.leading + self.ascent + self.descent


def fit(pieces: Sequence[Piece], space: Space, measure: Measure) -> Setting:
    """The setting with the largest letters whose lines also break well; raises DoesNotFit."""
    kind = _measured(tuple(pieces), measure)
    setting = _best(kind, space, measure)
    if setting is None:
        raise DoesNotFit(_longest_fitting(pieces, space, measure))
    return setting


def _measured(pieces: tuple[Piece, ...], measure: Measure) -> _Type:
    inks = [measure(piece.text, REFERENCE) for piece in pieces]
    space = (measure("n n", REFERENCE).advance - measure("nn", REFERENCE).advance) / REFERENCE
    joints = [space if piece.joint else 0.0 for piece in pieces]
    starts = [0.0]
    for ink, joint in zip(inks, joints):
        # Ink may reach beyond the advance (a mark on the last letter); the line must hold it.
        starts.append(starts[-1] + max(ink.advance, ink.right) / REFERENCE + joint)
    ascent = max(-ink.top for ink in inks) / REFERENCE
    descent = max(ink.bottom for ink in inks) / REFERENCE
    return _Type(pieces, tuple(starts), tuple(joints), ascent, descent)


def _best(kind: _Type, space: Space, measure: Measure) -> Setting | None:
    """The best of the best settings of one line, two lines, and so on, each at several widths."""
    most = min(len(kind.pieces), int((space.height / space.smallest - kind.block(1)) / kind.leading) + 1)
    narrowest = _narrowest(kind, most)
    best: tuple[float, float, list[int]] | None = None
    for lines in range(1, most + 1):
        highest = min(space.largest, space.height / kind.block(lines))
        for wider in WIDER:
            cap = max(space.width / highest, narrowest[lines] * wider)
            largest = min(highest, space.width / narrowest[lines])
            if space.width / cap < space.smallest or (best and math.log(largest) < best[0]):
                break
            cost, breaks = _break(kind, lines, cap)
            if not breaks:
                continue
            size = min(highest, space.width / max(kind.width(*line) for line in _spans(breaks)))
            score = math.log(size) - cost + SENSE * EXPECTED * (lines - 1)
            if best is None or score > best[0]:
                best = score, size, breaks
    return _set(kind, int(best[1]), best[2], space, measure) if best else None


def _set(kind: _Type, size: int, breaks: list[int], space: Space, measure: Measure) -> Setting | None:
    """The lines at that size, or a little smaller where rounding to pixels makes them wider than the box."""
    lines = tuple(_line(kind.pieces[first:last]) for first, last in _spans(breaks))
    for smaller in range(size, space.smallest - 1, -1):
        inks = [measure(line, smaller) for line in lines]
        ascent, descent = math.ceil(-min(ink.top for ink in inks)), math.ceil(max(ink.bottom for ink in inks))
        setting = Setting(smaller, lines, math.ceil(kind.leading * smaller), ascent, descent)
        widest = max(ink.right - min(ink.left, 0) for ink in inks)
        if setting.height <= space.height and widest <= space.width:
            return setting
    return None


def _line(pieces: Sequence[Piece]) -> str:
    return "".join(piece.text + piece.joint for piece in pieces[:-1]) + pieces[-1].text


def _spans(breaks: list[int]) -> list[tuple[int, int]]:
    return list(zip([0, *breaks[:-1]], breaks))


def _narrowest(kind: _Type, most: int) -> list[float]:
    """For each number of lines, the least width (in ems) of the widest; infinite where no line may break."""
    count = len(kind.pieces)
    widths = [[math.inf] * (count + 1) for _ in range(most + 1)]
    widths[0][0] = 0.0
    for lines in range(1, most + 1):
        for last in range(lines, count + 1):
            widths[lines][last] = min(
                max(widths[lines - 1][first], kind.width(first, last)) + _lone(kind, first, last)
                for first in range(lines - 1, last)
            )
    return [widths[lines][count] for lines in range(most + 1)]


def _break(kind: _Type, lines: int, cap: float) -> tuple[float, list[int]]:
    """The cheapest way to break into that many lines of at most `cap` ems: (cost, ends of the lines)."""
    count = len(kind.pieces)
    costs: list[dict[int, tuple[float, list[int]]]] = [{0: (0.0, [])}]
    for _ in range(lines):
        row: dict[int, tuple[float, list[int]]] = {}
        for first, (cost, ends) in costs[-1].items():
            for last in range(first + 1, count + 1):
                width = kind.width(first, last)
                if width > cap:
                    break
                total = cost + _line_cost(kind, first, last, width / cap)
                if total < math.inf and (last not in row or total < row[last][0]):
                    row[last] = total, [*ends, last]
        costs.append(row)
    cost, ends = costs[-1].get(count, (math.inf, []))
    return cost, ends


def _line_cost(kind: _Type, first: int, last: int, filled: float) -> float:
    ends_badly = kind.pieces[last - 1].badness if last < len(kind.pieces) else 0.0
    return SENSE * ends_badly + RAGGED * (1 - filled) ** 2 + _lone(kind, first, last)


def _lone(kind: _Type, first: int, last: int) -> float:
    """Infinite for a line of a single syllable (unless the text has no other), else nothing."""
    alone = last - first == 1 and kind.pieces[first].syllables == 1
    return math.inf if alone and len(kind.pieces) > 1 else 0.0


def _longest_fitting(pieces: Sequence[Piece], space: Space, measure: Measure) -> str:
    """The longest beginning of the text that fits; "" when not even its first piece does."""

    def fits(count: int) -> bool:
        return _best(_measured(tuple(pieces[:count]), measure), space, measure) is not None

    fitting, too_long = 0, len(pieces)
    while too_long - fitting > 1:
        middle = (fitting + too_long) // 2
        fitting, too_long = (middle, too_long) if fits(middle) else (fitting, middle)
    # A lone syllable may be what does not fit, and have room with the next one.
    fitting = max(
        (count for count in range(too_long + 1, min(too_long + 3, len(pieces))) if fits(count)), default=fitting
    )
    return _line(pieces[:fitting]) if fitting else ""
