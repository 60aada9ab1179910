"""An address as a QR code, for paper and for going from screen to screen; the one module that imports segno."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

_QUIET = 4
"""White modules around the code, which ISO/IEC 18004 asks for."""


@dataclass(frozen=True, slots=True)
class QrCode:
    """A code as a drawing in a square of `size` units: each run of its dark modules, one unit high, as (x, y,
    length); `url` is what it says."""

    url: str
    size: int
    runs: tuple[tuple[int, int, int], ...]

    @property
    def path(self) -> str:
        """The data of an SVG path that fills the dark modules."""
        return "".join(f"M{x} {y}h{length}v1h-{length}z" for x, y, length in self.runs)

    @property
    def svg(self) -> str:
        """The whole picture as a file."""
        ground = f'<rect width="{self.size}" height="{self.size}" fill="#fff"/>'
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {self.size} {self.size}">'
            f'{ground}<path fill="#000" d="{self.path}"/></svg>'
        )


@lru_cache(maxsize=256)
def qr_code(url: str) -> QrCode:
    """The code of a full address, with the error correction (M) that a creased or stained sheet needs."""
    import segno

    rows = [bytes(row) for row in segno.make_qr(url, error="m").matrix]
    runs = (run for line, row in enumerate(rows) for run in _runs(row, line + _QUIET))
    return QrCode(url, len(rows) + 2 * _QUIET, tuple(runs))


def _runs(row: bytes, line: int) -> Iterator[tuple[int, int, int]]:
    """The dark modules of a row."""
    start = 0
    for place in range(len(row) + 1):
        if place < len(row) and row[place] and (place == 0 or not row[place - 1]):
            start = place
        if place and row[place - 1] and (place == len(row) or not row[place]):
            yield start + _QUIET, line, place - start
