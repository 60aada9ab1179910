"""Where the parts of each designed banner stand on a lying, an upright and a tiny board; pure arithmetic."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from plugins.banners.boards import Board, Form
from plugins.banners.geometry import Box
from plugins.model.slogan import Template

LOWEST_FOOT = 22
"""Pixels that a line of small letters needs with the air around it."""


@dataclass(frozen=True, slots=True)
class Layout:
    """The parts of a banner; what is None it does not have. `panel` bears the star (x, y, radius) and the
    date in three rows, `head` the label, `foot` one line: the operator, or on tiny boards polling day."""

    text: Box
    panel: Box | None = None
    star: tuple[float, float, float] | None = None
    date: Box | None = None
    head: Box | None = None
    label: Box | None = None
    foot: Box | None = None
    foot_line: Box | None = None
    rules: tuple[Box, ...] = ()
    date_centred: bool = True
    centred: bool = False
    """Whether the wording is set about a middle axis rather than from a straight left edge."""


def layout(template: Template, board: Board, labelled: bool) -> Layout:
    """The layout of a template on a board; `labelled` says that a slogan has a line above it."""
    found = _LAYOUTS[template, board.form](board)
    if labelled and found.label is None:
        return _with_label(found, board)
    return found


def _with_label(found: Layout, board: Board) -> Layout:
    """The layout with room for a label at the top of its wording."""
    text = found.text
    high = round(board.short_side * 0.075)
    label = Box(text.left, text.top, text.right, text.top + high)
    lower = Box(text.left, text.top + round(high * 1.6), text.right, text.bottom)
    return replace(found, text=lower, label=label)


def _foot(board: Board, share: float, left: int = 0) -> tuple[Box, Box]:
    """(the band at the foot, where its line stands)."""
    width, height = board.width, board.height
    top = height - round(height * share)
    margin = round(board.short_side * 0.075)
    air = round((height - top) * 0.25)
    return Box(left, top, width, height), Box(left + margin, top + air, width - margin, height - air)


def _thick(board: Board) -> int:
    return max(3, round(board.short_side / 180))


def _slogan_lying(board: Board) -> Layout:
    """A panel at the left as high as the board, the slogan to its right."""
    width, height = board.width, board.height
    side, thick = round(height * 0.46), _thick(board)
    margin = round(board.short_side * 0.075)
    foot, line = _foot(board, 0.115, side + thick)
    return Layout(
        text=Box(side + thick + margin, margin, width - margin, foot.top - round(margin * 0.8)),
        panel=Box(0, 0, side, height),
        star=(side / 2, height * 0.33, side * 0.33),
        date=Box(round(side * 0.1), round(height * 0.565), round(side * 0.9), round(height * 0.90)),
        foot=foot,
        foot_line=line,
        rules=(Box(side, 0, side + thick, height),),
    )


def _slogan_upright(board: Board) -> Layout:
    """A panel at the top as wide as the board, the slogan beneath."""
    width, height = board.width, board.height
    side, thick = round(min(height * 0.25, width * 0.8)), _thick(board)
    margin = round(board.short_side * 0.085)
    foot, line = _foot(board, 0.075)
    return Layout(
        text=Box(margin, side + thick + margin, width - margin, foot.top - margin),
        panel=Box(0, 0, width, side),
        star=(width * 0.29, side * 0.535, side * 0.33),
        date=Box(round(width * 0.53), round(side * 0.17), width - margin, round(side * 0.83)),
        date_centred=False,
        foot=foot,
        foot_line=line,
        rules=(Box(0, side, width, side + thick),),
    )


def _slogan_tiny(board: Board) -> Layout:
    """The slogan, and below it a band with a star and polling day."""
    width, height = board.width, board.height
    margin = max(6, round(board.short_side * 0.045))
    foot = Box(0, height - max(LOWEST_FOOT, round(min(height * 0.155, width * 0.16))), width, height)
    star = (margin + foot.height * 0.36, foot.top + foot.height * 0.53, foot.height * 0.36)
    return Layout(
        text=Box(margin, margin, width - margin, foot.top - margin),
        star=star,
        panel=Box(0, foot.top, width, height),
        foot_line=Box(round(star[0] * 2), foot.top + 4, width - margin, height - 4),
        rules=(Box(0, foot.top - 2, width, foot.top),),
    )


def _reminder_lying(board: Board) -> Layout:
    """Polling day large at the left, what to remember at its right."""
    width, height = board.width, board.height
    side, thick = round(min(height * 0.86, width * 0.45)), _thick(board)
    margin = round(board.short_side * 0.075)
    foot, line = _foot(board, 0.115, side + thick)
    return Layout(
        text=Box(side + thick + margin, margin, width - margin, foot.top - round(margin * 0.8)),
        panel=Box(0, 0, side, height),
        star=(side / 2, height * 0.2, height * 0.115),
        date=Box(round(side * 0.09), round(height * 0.37), round(side * 0.91), round(height * 0.91)),
        foot=foot,
        foot_line=line,
        rules=(Box(side, 0, side + thick, height),),
    )


def _reminder_upright(board: Board) -> Layout:
    """Polling day large above, what to remember beneath."""
    width, height = board.width, board.height
    side, thick = round(min(height * 0.42, width * 0.8)), _thick(board)
    margin = round(board.short_side * 0.085)
    foot, line = _foot(board, 0.075)
    return Layout(
        text=Box(margin, side + thick + margin, width - margin, foot.top - margin),
        panel=Box(0, 0, width, side),
        star=(width / 2, side * 0.19, side * 0.12),
        date=Box(margin, round(side * 0.37), width - margin, round(side * 0.91)),
        foot=foot,
        foot_line=line,
        rules=(Box(0, side, width, side + thick),),
    )


def _posted_lying(board: Board) -> Layout:
    """A red head with star and label as wide as the board; the wording on paper about the middle."""
    width, height = board.width, board.height
    head, thick = round(height * 0.27), _thick(board)
    margin = round(board.short_side * 0.075)
    foot, line = _foot(board, 0.105)
    radius = head * 0.33
    return Layout(
        text=Box(margin * 2, head + thick + margin, width - margin * 2, foot.top - margin),
        panel=Box(0, 0, width, head),
        star=(margin + radius, head * 0.525, radius),
        label=Box(round(margin * 1.6 + radius * 2), round(head * 0.24), width - margin, round(head * 0.76)),
        foot=foot,
        foot_line=line,
        rules=(Box(0, head, width, head + thick),),
        centred=True,
    )


def _posted_upright(board: Board) -> Layout:
    """As lying, the label below the star."""
    width, height = board.width, board.height
    head, thick = round(height * 0.3), _thick(board)
    margin = round(board.short_side * 0.085)
    foot, line = _foot(board, 0.075)
    return Layout(
        text=Box(margin, head + thick + margin, width - margin, foot.top - margin),
        panel=Box(0, 0, width, head),
        star=(width / 2, head * 0.36, min(head * 0.24, width * 0.13)),
        label=Box(margin, round(head * 0.68), width - margin, round(head * 0.9)),
        foot=foot,
        foot_line=line,
        rules=(Box(0, head, width, head + thick),),
        centred=True,
    )


def _posted_tiny(board: Board) -> Layout:
    """A head with the label, the wording beneath."""
    width, height = board.width, board.height
    margin = max(6, round(board.short_side * 0.045))
    head = round(min(height * 0.22, width * 0.2))
    star = (margin + head * 0.32, head * 0.53, head * 0.32)
    return Layout(
        text=Box(margin, head + 3 + margin, width - margin, height - margin),
        panel=Box(0, 0, width, head),
        star=star,
        label=Box(round(star[0] * 2), 7, width - margin, head - 6),
        rules=(Box(0, head, width, head + 3),),
        centred=True,
    )


def _notice_lying(board: Board) -> Layout:
    """A narrow red panel with the star; label, a thin rule and the wording on paper."""
    width, height = board.width, board.height
    side, thick = round(height * 0.3), _thick(board)
    margin = round(board.short_side * 0.075)
    foot, line = _foot(board, 0.105, side + thick)
    left, top = side + thick + margin, round(margin * 1.1)
    label = Box(left, top, width - margin, top + round(height * 0.1))
    rule = label.bottom + round(margin * 0.45)
    return Layout(
        text=Box(left, rule + thick + round(margin * 0.7), width - margin, foot.top - round(margin * 0.7)),
        panel=Box(0, 0, side, height),
        star=(side / 2, height * 0.5, side * 0.34),
        label=label,
        head=Box(side + thick, 0, width, rule),
        foot=foot,
        foot_line=line,
        rules=(Box(side, 0, side + thick, height), Box(left, rule, left + round(width * 0.12), rule + thick)),
    )


def _notice_upright(board: Board) -> Layout:
    """A low red panel with the star at the top; label, a thin rule and the wording on paper."""
    width, height = board.width, board.height
    side, thick = round(min(height * 0.17, width * 0.5)), _thick(board)
    margin = round(board.short_side * 0.085)
    foot, line = _foot(board, 0.075)
    top = side + thick + margin
    label = Box(margin, top, width - margin, top + round(board.short_side * 0.1))
    rule = label.bottom + round(margin * 0.45)
    return Layout(
        text=Box(margin, rule + thick + round(margin * 0.7), width - margin, foot.top - round(margin * 0.7)),
        panel=Box(0, 0, width, side),
        star=(margin + side * 0.33, side * 0.525, side * 0.33),
        label=label,
        head=Box(0, side + thick, width, rule),
        foot=foot,
        foot_line=line,
        rules=(Box(0, side, width, side + thick), Box(margin, rule, margin + round(width * 0.25), rule + thick)),
    )


def _notice_tiny(board: Board) -> Layout:
    """A label on paper, a thin rule, the wording beneath; at the left a red edge."""
    width, height = board.width, board.height
    margin, edge = max(6, round(board.short_side * 0.045)), round(width * 0.03)
    head = round(min(height * 0.2, width * 0.2))
    left = edge + margin
    return Layout(
        text=Box(left, head + 2 + margin, width - margin, height - margin),
        panel=Box(0, 0, edge, height),
        head=Box(edge, 0, width, head),
        label=Box(left, 7, width - margin, head - 5),
        rules=(Box(left, head, left + round(width * 0.25), head + 2),),
    )


_LAYOUTS: Mapping[tuple[Template, Form], Callable[[Board], Layout]] = MappingProxyType(
    {
        (Template.SLOGAN, Form.LYING): _slogan_lying,
        (Template.SLOGAN, Form.UPRIGHT): _slogan_upright,
        (Template.SLOGAN, Form.TINY): _slogan_tiny,
        (Template.REMINDER, Form.LYING): _reminder_lying,
        (Template.REMINDER, Form.UPRIGHT): _reminder_upright,
        (Template.REMINDER, Form.TINY): _slogan_tiny,
        (Template.POSTED, Form.LYING): _posted_lying,
        (Template.POSTED, Form.UPRIGHT): _posted_upright,
        (Template.POSTED, Form.TINY): _posted_tiny,
        (Template.NOTICE, Form.LYING): _notice_lying,
        (Template.NOTICE, Form.UPRIGHT): _notice_upright,
        (Template.NOTICE, Form.TINY): _notice_tiny,
    }
)
