"""Slugs and heading ids."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.text.slug import heading_id, is_slug, slugify


@pytest.mark.parametrize(
    ("words", "slug"),
    [
        ("Đơn vị bầu cử số 1: Hà Nội", "don-vi-bau-cu-so-1-ha-noi"),
        ("Sơn Hạ", "son-ha"),
        ("  --Tin/bài--  ", "tin-bai"),
        ("ខ្មែរ", ""),
        ("中文", ""),
        ("Êđê – H'Mông", "ede-h-mong"),
    ],
)
def test_slugs_keep_the_words(words: str, slug: str) -> None:
    """Vietnamese letters become their ASCII letters; other scripts give no slug."""
    assert slugify(words) == slug


@given(st.text())
def test_every_slug_is_one_or_empty(text: str) -> None:
    """Whatever goes in, what comes out can stand in an address."""
    slug = slugify(text)
    assert slug == "" or is_slug(slug)


@given(st.text())
def test_heading_ids_are_never_empty_and_stable(text: str) -> None:
    """Any heading has an id that begins with a letter and is the same next time."""
    assert heading_id(text) == heading_id(text)
    assert heading_id(text)[0].isalpha()


def test_headings_in_other_scripts_have_ids_of_their_own() -> None:
    """Two Khmer headings do not share an id, as Python-Markdown's _1 and _2 would by position."""
    assert heading_id("ខ្មែរ") != heading_id("ភាសា")
    assert heading_id("3 bước").startswith("muc-3")
