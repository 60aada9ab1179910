"""QR codes, read back module by module by a reader of our own: ISO/IEC 18004, byte mode, no errors to correct."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.text.qr import QrCode, qr_code

QUIET = 4
BLOCKS = {
    0b00: "1x16 1x28 1x44 2x32 2x43 4x27 4x31 2x38+2x39 3x36+2x37 4x43+1x44 1x50+4x51 6x36+2x37 8x37+1x38",
    0b11: "1x13 1x22 2x17 2x24 2x15+2x16 4x19 2x14+4x15 4x18+2x19 4x16+4x17 6x19+2x20 4x22+4x23 4x20+6x21 8x20+4x21",
    0b10: "1x9 1x16 2x13 4x9 2x11+2x12 4x15 4x13+1x14 4x14+2x15 4x12+4x13 6x15+2x16 3x12+8x13 7x14+4x15 12x11+4x12",
}
"""For the levels M, Q and H and each version from 1: how many blocks x data bytes (table 9 of the standard)."""
ALIGNED = {
    1: (), 2: (6, 18), 3: (6, 22), 4: (6, 26), 5: (6, 30), 6: (6, 34), 7: (6, 22, 38), 8: (6, 24, 42), 9: (6, 26, 46),
    10: (6, 28, 50), 11: (6, 30, 54), 12: (6, 32, 58), 13: (6, 34, 62),
}  # fmt: skip
MASKS = (
    lambda y, x: (y + x) % 2 == 0,
    lambda y, x: y % 2 == 0,
    lambda y, x: x % 3 == 0,
    lambda y, x: (y + x) % 3 == 0,
    lambda y, x: (y // 2 + x // 3) % 2 == 0,
    lambda y, x: y * x % 2 + y * x % 3 == 0,
    lambda y, x: (y * x % 2 + y * x % 3) % 2 == 0,
    lambda y, x: ((y + x) % 2 + y * x % 3) % 2 == 0,
)


def modules(code: QrCode) -> list[list[bool]]:
    """The dark modules as they are drawn, quiet zone and all."""
    rows = [[False] * code.size for _ in range(code.size)]
    for x, y, length in code.runs:
        rows[y][x : x + length] = [True] * length
    return rows


def fixed(size: int, version: int, y: int, x: int) -> bool:
    """Whether a module is part of a pattern or of format and version information, not of the data."""
    corner = (y < 9 and x < 9) or (y < 9 and x >= size - 8) or (y >= size - 8 and x < 9)
    places = ALIGNED[version]
    centres = [(a, b) for a in places for b in places]
    finders = {(6, 6), (6, size - 7), (size - 7, 6)}
    aligned = any(abs(y - a) <= 2 and abs(x - b) <= 2 for a, b in centres if (a, b) not in finders)
    numbered = version >= 7 and ((y < 6 and size - 11 <= x < size - 8) or (x < 6 and size - 11 <= y < size - 8))
    return corner or y == 6 or x == 6 or aligned or numbered


def data_bits(rows: list[list[bool]], version: int) -> tuple[int, list[int]]:
    """(level, the data in the order in which it was laid, in pairs of columns up and down, without its mask)."""
    size = len(rows)
    form = [rows[8][x] for x in (0, 1, 2, 3, 4, 5, 7)]
    bits = sum(dark << (6 - place) for place, dark in enumerate(form)) ^ 0b1010100
    assert bits >> 5 in BLOCKS, "less error correction than M"
    mask = MASKS[bits >> 2 & 0b111]
    found, upwards = [], True
    for right in (x for x in range(size - 1, 0, -2)):
        right -= right <= 6
        for y in range(size - 1, -1, -1) if upwards else range(size):
            for x in (right, right - 1):
                if not fixed(size, version, y, x):
                    found.append(int(rows[y][x] != mask(y, x)))
        upwards = not upwards
    return bits >> 5, found


def read(code: QrCode) -> str:
    """What the code says."""
    rows = [row[QUIET:-QUIET] for row in modules(code)[QUIET:-QUIET]]
    version = (len(rows) - 17) // 4
    level, bits = data_bits(rows, version)
    stream = [int("".join(map(str, bits[place : place + 8])), 2) for place in range(0, len(bits) - 7, 8)]
    groups = [group.split("x") for group in BLOCKS[level].split()[version - 1].split("+")]
    lengths = [int(length) for count, length in groups for _ in range(int(count))]
    blocks: list[list[int]] = [[] for _ in lengths]
    codewords = iter(stream)
    for place in range(max(lengths)):
        for block, length in zip(blocks, lengths):
            if place < length:
                block.append(next(codewords))
    plain = "".join(f"{byte:08b}" for block in blocks for byte in block)
    assert plain[:4] == "0100", "not in byte mode"
    start = 4 + (8 if version < 10 else 16)
    count = int(plain[4:start], 2)
    return bytes(int(plain[start + 8 * n : start + 8 * n + 8], 2) for n in range(count)).decode()


@pytest.mark.parametrize(
    "address",
    [
        "https://baucu.lacgiang.example/",
        "https://baucu.lacgiang.example/nguoi-ung-cu/nguyen-thi-kim-xuyen/",
        "https://baucu.lacgiang.example/ban-in/don-vi/hdnd-tinh-2/tieu-su-va-chuong-trinh/",
        f"https://baucu.lacgiang.example/{'dia-ban/' * 20}",
    ],
)
def test_a_code_leads_to_its_address(address: str) -> None:
    """Read back from what is drawn, the code is the address, at level M or better."""
    assert read(qr_code(address)) == address


@given(st.text("abcdefghijklmnopqrstuvwxyz0123456789-/.", min_size=1, max_size=200))
@settings(max_examples=60, deadline=None)
def test_any_address_comes_back(path: str) -> None:
    """However long, as far as version 13."""
    address = f"https://baucu.example/{path}"
    assert read(qr_code(address)) == address


def test_nothing_is_drawn_in_the_quiet_zone() -> None:
    """Four modules stay white on every side, which scanners need."""
    code = qr_code("https://baucu.lacgiang.example/")
    rows = modules(code)
    edge = [*rows[:QUIET], *rows[-QUIET:], *(row[:QUIET] for row in rows), *(row[-QUIET:] for row in rows)]
    assert not any(any(part) for part in edge)
