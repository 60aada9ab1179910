"""Which characters a font has a glyph for, read from the font's own table (OpenType `cmap`)."""

import errno
import struct
import sys
from array import array
from functools import lru_cache
from pathlib import Path

_UNICODE = ((3, 10), (0, 4), (0, 6), (3, 1), (0, 3))
"""(platform, encoding) of the tables that speak Unicode, the most complete first."""


_WITH_SUM_OF_ALL = b"head"
"""The table that holds a sum made after its own."""


@lru_cache(maxsize=16)
def characters(font: Path) -> frozenset[int]:
    """The code points that have a glyph in the font; OSError, naming it, when it is no font that we can read."""
    try:
        return _characters(font.read_bytes())
    except (struct.error, ValueError) as broken:
        raise OSError(errno.EIO, f"tệp phông chữ hỏng: {broken}", str(font)) from broken


def _characters(content: bytes) -> frozenset[int]:
    start = _whole_tables(content)[b"cmap"]
    (count,) = struct.unpack_from(">H", content, start + 2)
    records = [struct.unpack_from(">HHI", content, start + 4 + 8 * number) for number in range(count)]
    offsets = {(platform, encoding): start + offset for platform, encoding, offset in records}
    for wanted in _UNICODE:
        if wanted in offsets:
            return frozenset(_points(content, offsets[wanted]))
    raise ValueError("no Unicode cmap")


def _whole_tables(content: bytes) -> dict[bytes, int]:
    """Where each table of the font begins; ValueError when one is cut off or differs from its check sum."""
    (count,) = struct.unpack_from(">H", content, 4)
    found = {}
    for number in range(count):
        name, expected, offset, length = struct.unpack_from(">4sIII", content, 12 + 16 * number)
        table = content[offset : offset + length]
        if len(table) < length or (name != _WITH_SUM_OF_ALL and _check_sum(table) != expected):
            raise ValueError(f"table {name.decode('latin-1')} is damaged")
        found[name] = offset
    if b"cmap" not in found:
        raise ValueError("no table cmap")
    return found


def _check_sum(table: bytes) -> int:
    """The sum of a table's numbers of 32 bits."""
    numbers = array("I", table + bytes(-len(table) % 4))
    if sys.byteorder == "little":
        numbers.byteswap()
    return sum(numbers) & 0xFFFFFFFF


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
