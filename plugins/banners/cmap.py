"""Which characters a font has a glyph for, read from the font's own table (OpenType `cmap`)."""

import errno
import struct
from functools import lru_cache
from pathlib import Path

_UNICODE = ((3, 10), (0, 4), (0, 6), (3, 1), (0, 3))
"""(platform, encoding) of the tables that speak Unicode, the most complete first."""


@lru_cache(maxsize=16)
def characters(font: Path) -> frozenset[int]:
    """The code points that have a glyph in the font; OSError, naming it, when it is no font that we can read."""
    try:
        return _characters(font.read_bytes())
    except (struct.error, ValueError) as broken:
        raise OSError(errno.EIO, f"tệp phông chữ hỏng: {broken}", str(font)) from broken


def _characters(content: bytes) -> frozenset[int]:
    start = _table(content, b"cmap")
    (count,) = struct.unpack_from(">H", content, start + 2)
    records = [struct.unpack_from(">HHI", content, start + 4 + 8 * number) for number in range(count)]
    offsets = {(platform, encoding): start + offset for platform, encoding, offset in records}
    for wanted in _UNICODE:
        if wanted in offsets:
            return frozenset(_points(content, offsets[wanted]))
    raise ValueError("no Unicode cmap")


def _table(content: bytes, tag: bytes) -> int:
    """Where a table of the font begins."""
    (count,) = struct.unpack_from(">H", content, 4)
    for number in range(count):
        name, _, offset, _ = struct.unpack_from(">4sIII", content, 12 + 16 * number)
        if name == tag:
            return offset
    raise ValueError(f"no table {tag.decode()}")


def _points(content: bytes, start: int) -> list[int]:
    (form,) = struct.unpack_from(">H", content, start)
    if form == 12:
        (groups,) = struct.unpack_from(">I", content, start + 12)
        spans = [struct.unpack_from(">III", content, start + 16 + 12 * number) for number in range(groups)]
        return [point for first, last, _ in spans for point in range(first, last + 1)]
    if form == 4:
        return _segments(content, start)
    raise ValueError(f"cmap of format {form}")


def _segments(content: bytes, start: int) -> list[int]:
    """The points of a table of format 4, those left out that lead to glyph 0."""
    (twice,) = struct.unpack_from(">H", content, start + 6)
    count = twice // 2
    ends = struct.unpack_from(f">{count}H", content, start + 14)
    starts = struct.unpack_from(f">{count}H", content, start + 16 + twice)
    deltas = struct.unpack_from(f">{count}H", content, start + 16 + 2 * twice)
    ranges = start + 16 + 3 * twice
    found = []
    for number, (first, last, delta) in enumerate(zip(starts, ends, deltas)):
        place = ranges + 2 * number
        (offset,) = struct.unpack_from(">H", content, place)
        for point in range(first, min(last, 0xFFFE) + 1):
            glyph = point
            if offset:
                (glyph,) = struct.unpack_from(">H", content, place + offset + 2 * (point - first))
            if glyph and (glyph + delta) & 0xFFFF:
                found.append(point)
    return found
