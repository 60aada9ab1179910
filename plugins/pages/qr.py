"""The square code of a page's address, for paper and for handing a page from screen to screen."""

from dataclasses import dataclass

_QUIET = 4
"""White modules around the code, which ISO/IEC 18004 asks for."""


@dataclass(frozen=True, slots=True)
class QrCode:
    """A code as a drawing: `path` fills its dark modules in a square of `size` units; `url` is what it says."""

    url: str
    size: int
    path: str


def qr_code(url: str) -> QrCode:
    """The code of a full address, with the error correction (M) that a creased or stained sheet needs."""
    import segno

    code = segno.make_qr(url, error="m")
    rows = [bytes(row) for row in code.matrix]
    runs = (_runs(row, line + _QUIET) for line, row in enumerate(rows))
    return QrCode(url, len(rows) + 2 * _QUIET, "".join(runs))


def _runs(row: bytes, line: int) -> str:
    """The dark modules of a row as rectangles one unit high."""
    drawn, start = [], 0
    for place in range(len(row) + 1):
        if place < len(row) and row[place] and (place == 0 or not row[place - 1]):
            start = place
        if place and row[place - 1] and (place == len(row) or not row[place]):
            drawn.append(f"M{start + _QUIET} {line}h{place - start}v1h-{place - start}z")
    return "".join(drawn)
