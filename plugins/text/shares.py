"""Percentages as results state them: the digit after the last one from five on rounds up."""

from fractions import Fraction


def rounded_share(part: int, whole: int, decimals: int = 2) -> int:
    """part of whole in percent, in units of its last digit: 2256 is 22,56 %."""
    return int(Fraction(part * 100 * 10**decimals, whole) + Fraction(1, 2))


def share_in_words(units: int, decimals: int = 2) -> str:
    """22,56 %, as Vietnamese writes it."""
    whole = f"{units:0{decimals + 1}}"
    return f"{whole[:-decimals]},{whole[-decimals:]} %" if decimals else f"{whole} %"
