"""The order of candidates on a ballot, and the reason for it."""

import random
from itertools import chain, pairwise

import pytest

from plugins.model.ballot_order import Decider, in_ballot_order, in_words, name_parts, namesakes, reason
from tests.unit.rules.sample import candidate

IN_ORDER = [
    ["Vũ An", "Lê Ăn", "Lê Ân", "Lê Bình"],
    ["Lê Thị Dung", "Lê Thị Đào"],
    ["Lê Văn Đạt", "Lê Văn Em", "Lê Văn Êm"],
    ["Lê Văn Oanh", "Lê Văn Ôn", "Lê Văn Ơn"],
    ["Lê Văn Tu", "Lê Văn Tú", "Lê Văn Tư", "Lê Văn Từ"],
    ["Lê Thị Hoa", "Lê Thị Hòa", "Lê Thị Hoả", "Lê Thị Hoã", "Lê Thị Hóa", "Lê Thị Hoạ"],
    ["Trần Văn Hoà", "Lê Thị Hoá"],
    ["Lê Văn Thuân", "Lê Văn Thuần", "Lê Văn Thuận", "Lê Văn Thương", "Lê Văn Thường", "Lê Văn Thưởng"],
    ["Dương Văn An", "Đặng Văn An", "Lê Văn An"],
    ["Phan Văn An", "Phạm Văn An", "Phùng Văn An"],
    ["Lê Thị Hoan", "Lê Thị Hòa"],
    ["Lê Văn Tuấn", "Lê Văn Tú"],
    ["Hồ Văn An", "Hứa Văn An"],
    ["Lê An", "Lê Anh An", "Lê Ánh An", "Lê Thị An", "Lê Thị Bích An"],
    ["NGUYỄN VĂN AN", "Nguyễn Văn Bình", "NGUYỄN VĂN CÔNG"],
    ["An", "Lê An"],
    ["Lê H'Bia", "Lê H’Yim", "Lê Hà"],
    ["Lê Văn Bá", "Lê Văn Čư", "Lê Văn Dũng"],
]


@pytest.mark.parametrize("names", IN_ORDER, ids=lambda names: names[0])
def test_names_stand_in_the_order_of_the_ballot(names: list[str]) -> None:
    """Given name, family name, middle names, each letter by letter with its tone."""
    people = [candidate(name, f"nguoi-{9 - place}") for place, name in enumerate(names)]
    random.Random(1).shuffle(people)
    assert [one.full_name for one in in_ballot_order(people)] == names


def test_two_spellings_of_one_name_are_equal() -> None:
    """The place of the tone mark, capitals, the form of Unicode and of the apostrophe do not decide; birth does."""
    for name, other in [("Lê Hòa", "Lê Hoà"), ("LÊ AN", "Lê An"), ("H'Yim Êban", "H’Yim Êban")]:
        older, younger = candidate(other, "b", born_on="1970-01-01"), candidate(name, "a", born_on="1971-01-01")
        assert in_ballot_order([younger, older]) == [older, younger]
        assert reason(younger, older).decider is Decider.BIRTH_DATE


@pytest.mark.parametrize(
    ("written", "sort_name", "parts"),
    [
        ("Lê Thị Thanh An", None, ("Lê", "Thị Thanh", "An")),
        ("Lê An", None, ("Lê", "", "An")),
        ("An", None, ("", "", "An")),
        ("Y Thử Êban", "Êban Y Thử", ("Êban", "Y", "Thử")),
        ("H'Yim Kđoh", "Kđoh H'Yim", ("Kđoh", "", "H'Yim")),
    ],
)
def test_a_name_is_taken_apart(written: str, sort_name: str | None, parts: tuple[str, str, str]) -> None:
    """First word the family name, last the given name, unless a name to sort by says otherwise."""
    found = name_parts(candidate(written, "a", sort_name=sort_name) if sort_name else candidate(written, "a"))
    assert (found.family, found.middle, found.given) == parts


@pytest.mark.parametrize(
    ("first", "second", "decider", "words"),
    [
        ({"full_name": "Vũ An"}, {"full_name": "Lê Bình"}, Decider.GIVEN_NAME,
         "“Vũ An” đứng trước “Lê Bình” vì tên “An” đứng trước “Bình”"),
        ({"full_name": "Lê An"}, {"full_name": "Vũ An"}, Decider.FAMILY_NAME,
         "“Lê An” đứng trước “Vũ An” vì cùng tên “An”, họ “Lê” đứng trước “Vũ”"),
        ({"full_name": "An"}, {"full_name": "Vũ An"}, Decider.FAMILY_NAME,
         "“An” đứng trước “Vũ An” vì cùng tên “An” mà không có họ"),
        ({"full_name": "Lê Anh An"}, {"full_name": "Lê Thị An"}, Decider.MIDDLE_NAMES,
         "“Lê Anh An” đứng trước “Lê Thị An” vì cùng tên, cùng họ, tên đệm “Anh” đứng trước “Thị”"),
        ({"full_name": "Lê An"}, {"full_name": "Lê Thị An"}, Decider.MIDDLE_NAMES,
         "“Lê An” đứng trước “Lê Thị An” vì cùng tên, cùng họ mà không có tên đệm, còn người kia có “Thị”"),
        ({"full_name": "Lê An", "born_on": "1970-02-01"}, {"full_name": "Lê An"}, Decider.BIRTH_DATE,
         "“Lê An” đứng trước “Lê An” vì cùng họ tên mà sinh trước (01/02/1970, 12/08/1980)"),
        ({"full_name": "Lê An", "order": "1"}, {"full_name": "Lê An", "order": "2"}, Decider.STATED_NUMBER,
         "“Lê An” đứng trước “Lê An” theo số thứ tự đã ghi"),
        ({"full_name": "Lê An"}, {"full_name": "Lê An"}, None,
         "“Lê An” đứng trước “Lê An” chỉ vì tên tệp, luật chưa phân định"),
    ],
)  # fmt: skip
def test_the_reason_names_what_decides(first: dict, second: dict, decider: Decider | None, words: str) -> None:
    """Whichever is asked about first, the reason is the same and names the first part that differs."""
    one, other = candidate(slug="a", **first), candidate(slug="b", **second)
    assert reason(one, other) == reason(other, one)
    assert reason(one, other).decider is decider
    assert in_words(reason(other, one)) == words


def test_the_order_is_total() -> None:
    """Any shuffle gives the same order, and each reason agrees with it."""
    people = [candidate(name, f"n-{number}") for number, name in enumerate(chain.from_iterable(IN_ORDER))]
    ranked = in_ballot_order(people)
    for seed in range(5):
        shuffled = people[:]
        random.Random(seed).shuffle(shuffled)
        assert in_ballot_order(shuffled) == ranked
    for first, second in pairwise(ranked):
        assert reason(second, first).first is first


def test_namesakes_of_one_constituency_print_their_birth_date() -> None:
    """The same full name, however written, in the same constituency; not elsewhere."""
    people = [
        candidate("Lê Hòa", "a"), candidate("LÊ HOÀ", "b", born_on="1970-01-01"), candidate("Lê Hóa", "c"),
        candidate("Lê Hòa", "d", constituency="qh-2"),
    ]  # fmt: skip
    assert namesakes(people) == {"candidates/a.md", "candidates/b.md"}
