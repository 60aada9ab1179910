"""An address as a QR code, for paper and for going from screen to screen; the one module that imports segno."""

from dataclasses import dataclass

_QUIET = 4
"""White modules around the code, which ISO/IEC 18004 asks for."""


@dataclass(frozen=True, slots=True)
class QrCode:
    """A code as a drawing: `path` fills its dark modules in a square of `size` units; `url` is what it says."""

    url: str
    size: int
    path: str

    @property
    def svg(self) -> str:
        """The whole picture as a file."""
        ground = f'<rect width="{self.size}" height="{self.size}" fill="#fff"/>'
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {self.size} {self.size}">'
            f'{ground}<path fill="#000" d="{self.path}"/></svg>'
        )


def qr_code(url: str) -> QrCode:
    """The code of a full address, with the error correction (M) that a creased or stained sheet needs."""
    import segno

    rows = [bytes(row) for row in segno.make_qr(url, error="m").matrix]
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
