"""The analysis of texts."""

import json
import unicodedata
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from plugins.text.tokens import LONGEST_WORD, are_side_by_side, single_signs, tokens, words

TABLE = json.loads((Path(__file__).parents[2] / "data" / "tokens.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", TABLE["cases"], ids=lambda case: case["input"])
def test_the_table(case):
    """A text is taken apart as the table shared with the browser says."""
    found = tokens(case["input"])
    assert [token.exact for token in found] == case["exact"]
    assert [token.folded for token in found] == case["folded"]


@pytest.mark.parametrize(("one", "other"), TABLE["same"])
def test_spellings_of_one_word(one, other):
    """Two spellings of one word are one, marks and all."""
    assert [token.exact for token in tokens(one)] == [token.exact for token in tokens(other)]


@pytest.mark.parametrize(("one", "other"), [("bán", "bạn"), ("má", "ma"), ("đa", "da"), ("thuê", "thue"), ("ý", "i")])
def test_different_words_stay_different(one, other):
    """Words that differ in a tone or a letter have different exact forms."""
    assert tokens(one)[0].exact != tokens(other)[0].exact


@given(st.text())
def test_any_text(text):
    """Whatever the text: offsets lie within it in order, forms are not empty, and all is NFC."""
    normal = unicodedata.normalize("NFC", text)
    last = 0
    for token in tokens(text):
        assert last <= token.start < token.end <= len(normal)
        assert token.exact and token.folded
        assert unicodedata.is_normalized("NFC", token.exact + " " + token.folded)
        last = token.start


@given(st.text(alphabet="aăâbcdđeêghiklmnoôơpqrstuưvxyàáảãạầấẩẫậ ÐĐ-/07'"))
def test_form_of_normalisation_does_not_matter(text):
    """A decomposed text has the tokens of the composed one."""
    assert tokens(unicodedata.normalize("NFD", text)) == tokens(text)


def test_single_signs():
    """Khmer clusters and Han characters are also known one by one; Latin letters are not."""
    assert single_signs("ដីធ្លី 选举 bầu") == ["ដី", "ធ្លី", "选", "举"]


MIXED = st.text(alphabet=st.sampled_from("aăđêơuy Đ̣́07/-–.,()'’\u200b\u00a0\n\t ខ្មែរ选举ßΩω_")) | st.text()


@given(MIXED)
def test_words_are_the_tokens(text):
    """`words` finds what `tokens` and `single_signs` find, but for endless words, and nothing else."""
    found = [word for word in words(text) if word is not None]
    expected = {
        (token.folded, token.exact[len(token.folded) :]) for token in tokens(text) if len(token.exact) <= LONGEST_WORD
    }
    signs = {(sign, "") for sign in single_signs(text)}
    assert expected <= set(found) <= expected | signs
    assert signs <= set(found)


@given(st.text(alphabet="aăđ07/-–.,( '’選ខ"))
@example("ខខ0 0")
@example("0 ខ0 0")
def test_neighbours_are_those_of_words(text):
    """Two words are neighbours in a query exactly where they are neighbours in a text."""
    normal = unicodedata.normalize("NFC", text)
    row = [token for token in tokens(normal) if len(token.exact) <= LONGEST_WORD]
    pairs = [(a.folded, b.folded) for a, b in pairwise(row) if are_side_by_side(normal, a, b)]
    seen = [(a[0], b[0]) for a, b in pairwise(words(text)) if a and b]
    assert pairs == seen
