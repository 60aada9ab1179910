"""Normal form and folding: one word, however it was typed."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.text.normal import CONTROL, fold, nfc, one_line, shorten, strip_marks


@pytest.mark.parametrize(
    ("typed", "folded"),
    [
        ("Đơn vị bầu cử", "don vi bau cu"),
        ("ĐƠN VỊ BẦU CỬ", "don vi bau cu"),
        ("Ðắk Lắk", "dak lak"),
        ("hoà bình", "hoa binh"),
        ("hòa  bình ", "hoa binh"),
        ("Ủy ban\u00a0nhân dân", "uy ban nhan dan"),
        ("Nguyễn\u200b Thị", "nguyen thi"),
        ("Êban", "eban"),
        ("Bŏ Jrang", "bo jrang"),
        ("07/QĐ-UBBC", "07/qd-ubbc"),
        ("ខ្មែរ", "ខ្មែរ"),
        ("選舉", "選舉"),
        ("", ""),
    ],
)
def test_folding_leaves_what_two_spellings_share(typed: str, folded: str) -> None:
    """Marks, case, stroke and white space fall away in Latin; other scripts stay as they are."""
    assert fold(typed) == folded


@given(st.text(alphabet="aăâbcdđeêghiklmnoôơpqrstuưvxy áàảãạấầẩẫậếềểễệốồổỗộớờởỡợứừửữựĐẮẰÊƠƯ 0123456789"))
def test_composed_and_decomposed_text_fold_alike(text: str) -> None:
    """NFC and NFD are one text, whatever the letters."""
    assert fold(unicodedata.normalize("NFD", text)) == fold(unicodedata.normalize("NFC", text))


@given(st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    """Folding any text whatever gives a folded text."""
    assert fold(fold(text)) == fold(text)


def test_marks_of_other_scripts_stay() -> None:
    """Khmer vowels are combining characters too, and are no marks to strip."""
    assert strip_marks("ភាសាខ្មែរ Đặng") == "ភាសាខ្មែរ Dang"


def test_shortening_cuts_between_words() -> None:
    """A shortened text ends in a whole word and an ellipsis, within the limit."""
    assert shorten("Hội đồng nhân dân tỉnh", 12) == "Hội đồng…"
    assert shorten("Ngắn", 12) == "Ngắn"


@given(st.text(min_size=1), st.integers(min_value=2, max_value=80))
def test_shortened_text_never_exceeds_its_limit(text: str, limit: int) -> None:
    """However odd the text, the result fits."""
    assert len(shorten(text, limit)) <= limit


def test_one_line_joins_every_kind_of_space() -> None:
    """Tabs, newlines and non-breaking spaces count as one space."""
    assert one_line(" a\u00a0\n\tb ") == "a b"


def test_control_characters_are_recognised() -> None:
    """What no XML may hold is found; tab and newline are not."""
    assert all(CONTROL.search(char) for char in "\x00\x08\x1a\x7f\x85\ufffe")
    assert not CONTROL.search("a\tb\nc")


def test_nfc_composes() -> None:
    """A letter and its marks become one code point."""
    assert nfc("e\u0323\u0302") == "ệ"
