"""Numbers as Vietnamese newsreaders say them.

Where two ways are both right, one is taken everywhere: linh (not lẻ), nghìn (not ngàn), tư at the end of a
number above twenty (hai mươi tư) and bốn elsewhere.
"""

DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
LARGEST = 10**15
"""From here on a number is said digit by digit: nobody follows more."""
_GROUPS = ("", "nghìn", "triệu", "tỷ", "nghìn tỷ")
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_ROMAN_PARTS = ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def cardinal(value: int) -> str:
    """A whole number from 0 in words.

    >>> cardinal(21), cardinal(105), cardinal(1005)
    ('hai mươi mốt', 'một trăm linh năm', 'một nghìn không trăm linh năm')
    """
    if value == 0:
        return DIGITS[0]
    if value >= LARGEST:
        return digits(str(value))
    groups: list[int] = []
    while value:
        value, group = divmod(value, 1000)
        groups.append(group)
    said = []
    for place in range(len(groups) - 1, -1, -1):
        if groups[place]:
            said.append(_hundreds(groups[place], full=place < len(groups) - 1))
            said.append(_group_name(place, groups))
    return " ".join(filter(None, said))


def digits(text: str) -> str:
    """Figure by figure, everything else left out: 0912 → không chín một hai."""
    return " ".join(DIGITS[int(char)] for char in text if char in "0123456789")


def ordinal(value: int) -> str:
    """What follows "thứ": nhất, hai, ba, tư, năm …"""
    return {1: "nhất", 4: "tư"}.get(value) or cardinal(value)


def decimal(whole: str, fraction: str) -> str:
    """The two sides of a decimal comma: at most two figures after it are said as a number, more one by one, and
    nothing of them where they are zeros.

    >>> decimal("57", "2"), decimal("0", "05")
    ('năm mươi bảy phẩy hai', 'không phẩy không năm')
    """
    if not fraction.strip("0"):
        return cardinal(int(whole.replace(".", "")))
    as_number = len(fraction) <= 2 and not fraction.startswith("0")
    after = cardinal(int(fraction)) if as_number else digits(fraction)
    return f"{cardinal(int(whole.replace('.', '')))} phẩy {after}"


def roman(text: str) -> int | None:
    """The value of a Roman number from I to CCCXCIX as it is rightly written, else None."""
    if not text or any(char not in _ROMAN for char in text):
        return None
    values = [_ROMAN[char] for char in text]
    total = sum(-one if one < max(values[place:]) else one for place, one in enumerate(values))
    return total if _as_roman(total) == text else None


def _as_roman(value: int) -> str:
    written = ""
    for size, sign in _ROMAN_PARTS:
        count, value = divmod(value, size)
        written += sign * count
    return written


def _group_name(place: int, groups: list[int]) -> str:
    """nghìn, triệu, tỷ; "nghìn" alone before billions that follow with their own name."""
    if place == 4 and groups[3]:
        return "nghìn"
    return _GROUPS[place]


def _hundreds(value: int, full: bool) -> str:
    """A group of three figures; `full` says the hundreds even when there are none."""
    hundreds, rest = divmod(value, 100)
    said = [f"{DIGITS[hundreds]} trăm"] if hundreds or full else []
    tens, ones = divmod(rest, 10)
    if tens == 0:
        if ones:
            said += ["linh", DIGITS[ones]] if said else [DIGITS[ones]]
    else:
        said += ["mười"] if tens == 1 else [f"{DIGITS[tens]} mươi"]
        if ones:
            said.append(_ones(tens, ones))
    return " ".join(said)


def _ones(tens: int, ones: int) -> str:
    """The last figure after tens: mười lăm, hai mươi mốt, hai mươi tư, hai mươi lăm."""
    if ones == 5:
        return "lăm"
    if tens > 1 and ones in (1, 4):
        return "mốt" if ones == 1 else "tư"
    return DIGITS[ones]
