"""An address as a QR code: the one module of the room that imports segno."""

from dataclasses import dataclass

QUIET = 4
"""Width of the empty border, in modules, that readers need."""


@dataclass(frozen=True, slots=True)
class Code:
    """A QR code as an SVG path: the side of its square with the border, and the path's data."""

    side: int
    path: str

    @property
    def svg(self) -> str:
        """The whole picture."""
        ground = f'<rect width="{self.side}" height="{self.side}" fill="#fff"/>'
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {self.side} {self.side}">'
            f'{ground}<path fill="#000" d="{self.path}"/></svg>'
        )


def code(address: str) -> Code:
    """The code of an address, readable with a sixth of it covered (level M)."""
    import segno

    matrix = segno.make(address, error="m", micro=False).matrix
    runs = [
        f"M{x + QUIET} {y + QUIET}h{length}v1h-{length}z"
        for y, row in enumerate(matrix)
        for x, length in _dark_runs(row)
    ]
    return Code(len(matrix) + 2 * QUIET, "".join(runs))


def _dark_runs(row: bytearray) -> list[tuple[int, int]]:
    """(start, length) of each stretch of dark modules."""
    runs: list[tuple[int, int]] = []
    for x, dark in enumerate(row):
        if dark and runs and sum(runs[-1]) == x:
            runs[-1] = (runs[-1][0], runs[-1][1] + 1)
        elif dark:
            runs.append((x, 1))
    return runs
