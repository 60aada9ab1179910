"""Numbers of documents as short text, and back.

A list is printable ASCII, figures by their places in ALPHABET: for each document the step from the last number, whose
figures from 61 on are continued (base 30, lowest first) while others end it.
"""

from collections.abc import Iterable

ALPHABET = "".join(chr(point) for point in range(0x20, 0x7F) if chr(point) not in '"\\|!')
"""91 characters that JSON leaves as they are, without those that part forms and weights."""
LAST = 61
"""Figures from here on say that another one follows."""
BASE = len(ALPHABET) - LAST


def _step_text(step: int) -> str:
    text = ""
    while step >= LAST:
        text += ALPHABET[LAST + step % BASE]
        step //= BASE
    return text + ALPHABET[step]


_STEPS = tuple(map(_step_text, range(1024)))


def encode(numbers: Iterable[int]) -> str:
    """Numbers of documents, ascending, as text.

    >>> encode([0, 3])
    ' #'
    """
    parts, last = [], -1
    for number in numbers:
        step = number - last - 1
        parts.append(_STEPS[step] if step < 1024 else _step_text(step))
        last = number
    return "".join(parts)


def decode(text: str) -> list[int]:
    """The documents of one list.

    >>> decode(' #')
    [0, 3]
    """
    numbers: list[int] = []
    number, step, unit = -1, 0, 1
    for char in text:
        figure = _FIGURES[char]
        if figure >= LAST:
            step, unit = step + (figure - LAST) * unit, unit * BASE
            continue
        number += step + figure * unit + 1
        numbers.append(number)
        step, unit = 0, 1
    return numbers


_FIGURES = {char: figure for figure, char in enumerate(ALPHABET)}
