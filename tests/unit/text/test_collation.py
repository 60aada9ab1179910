"""The Vietnamese alphabet's order."""

import random

import pytest

from plugins.text.collation import collation_key


@pytest.mark.parametrize(
    "in_order",
    [
        ["An", "Ăn", "Ân", "Bình", "Cúc", "Dung", "Đào", "Em", "Êm", "Oanh", "Ôn", "Ơn", "Uyên", "Ưng", "Yến"],
        ["ma", "mà", "mả", "mã", "má", "mạ"],
        ["Ba", "Bà", "Ban", "Bán"],
        ["Dũng", "Đũng"],
        ["Hà Nội", "Hải Phòng", "Huế"],
        ["Tổ 1", "Tổ 2"],
    ],
)
def test_words_sort_as_a_vietnamese_dictionary_does(in_order: list[str]) -> None:
    """Letters with hats and horns follow their plain ones; tones decide only between equal letters."""
    shuffled = in_order[:]
    random.Random(1).shuffle(shuffled)
    assert sorted(shuffled, key=collation_key) == in_order
