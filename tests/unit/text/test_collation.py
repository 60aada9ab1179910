"""The Vietnamese alphabet's order."""

import random

import pytest

from plugins.text.collation import collation_key, list_key


@pytest.mark.parametrize(
    "in_order",
    [
        ["An", "Ăn", "Ân", "Bình", "Cúc", "Dung", "Đào", "Em", "Êm", "Oanh", "Ôn", "Ơn", "Uyên", "Ưng", "Yến"],
        ["ma", "mà", "mả", "mã", "má", "mạ"],
        ["Ba", "Bà", "Ban", "Bán"],
        ["Dũng", "Đũng"],
        ["Hà Nội", "Hải Phòng", "Huế"],
        ["Tổ 1", "Tổ 2"],
        ["da", "đa", "em", "ga"],
        ["au", "ău", "âu", "bu"],
        ["thu", "thư", "thương", "thường"],
        ["oi", "ôi", "ơi", "pi", "u", "ư", "v"],
        ["Hòa", "Hoả", "Hoã", "Hóa", "Hoạ"],
        ["an", "anh", "ánh", "Ba"],
        ["H'Bia", "H’Yim", "Hà"],
        ["Ba", "Ƀa", "Ca", "Čih", "Da"],
        ["Nie", "Niê", "Niên", "Niê\u0306"],
    ],
)
def test_words_sort_as_a_vietnamese_dictionary_does(in_order: list[str]) -> None:
    """Letters with hats and horns follow their plain ones; tones decide only between equal letters."""
    shuffled = in_order[:]
    random.Random(1).shuffle(shuffled)
    assert sorted(shuffled, key=collation_key) == in_order


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("hòa", "hoà"), ("thủy", "thuỷ"), ("ĐÀO", "đào"), ("H'Yim", "H’Yim"), ("HʼYim", "H'yim"),
        ("Nguye\u0302\u0303n", "Nguyễn"), ("Nguyê\u0303n", "Nguyễn"), ("Ho\u031b\u0323i", "Hợi"), ("Đỗ  Thị", "Đỗ Thị"),
    ],
)  # fmt: skip
def test_spellings_of_one_word_are_equal(one: str, other: str) -> None:
    """The place of the tone, the form of Unicode, capitals and the kind of apostrophe make no difference."""
    assert collation_key(one) == collation_key(other)


@pytest.mark.parametrize(
    "in_order",
    [
        ["Hoan", "Hoàng", "Hòa"],
        ["Nghiệm", "Nghĩa"],
        ["Tuấn", "Tú"],
        ["Phan", "Phạm", "Phùng"],
        ["Hoa", "Hoan", "Hòa", "Hoả", "Hoã", "Hóa", "Hoạ"],
        ["An", "Anh", "Ánh", "Ăn", "Ân"],
        ["Duy", "Dũng", "Đào"],
        ["Lê Văn An", "Lê Văn Ánh", "Lê Vân An"],
    ],
)
def test_official_lists_compare_letter_by_letter(in_order: list[str]) -> None:
    """A toned vowel is a letter of its own after the plain one, and decides before the letters that follow it."""
    shuffled = in_order[:]
    random.Random(1).shuffle(shuffled)
    assert sorted(shuffled, key=list_key) == in_order


@pytest.mark.parametrize(("one", "other"), [("hòa", "hoà"), ("khỏe", "khoẻ"), ("thủy", "thuỷ"), ("LÊ QUÝ", "Lê Quý")])
def test_official_lists_know_one_spelling(one: str, other: str) -> None:
    """Where the tone is written in oa, oe and uy makes no difference to an official list."""
    assert list_key(one) == list_key(other)
