"""Dates, sizes and numbers as Vietnamese officials write them."""

import datetime

import pytest

from plugins.text.wording import clock, day_in_figures, day_in_words, file_size, moment_in_figures, number, weekday

POLLING_DAY = datetime.date(2026, 3, 15)


def test_days_in_words_follow_decree_30() -> None:
    """Days under ten and months one and two have a zero; other months have none."""
    assert day_in_words(datetime.date(2026, 3, 5)) == "ngày 05 tháng 3 năm 2026"
    assert day_in_words(datetime.date(2026, 2, 15)) == "ngày 15 tháng 02 năm 2026"
    assert day_in_words(datetime.date(2025, 12, 31)) == "ngày 31 tháng 12 năm 2025"


def test_days_and_moments_in_figures() -> None:
    """The short form has no zeros in days and months, two digits in hours and minutes."""
    assert day_in_figures(POLLING_DAY) == "15/3/2026"
    assert weekday(POLLING_DAY) == "Chủ nhật"
    assert moment_in_figures(datetime.datetime(2026, 3, 2, 7, 5)) == "07:05, Thứ Hai, 2/3/2026"
    assert clock(datetime.time(19, 0)) == "19:00"


@pytest.mark.parametrize(
    ("size", "words"),
    [
        (0, "0 byte"),
        (999, "999 byte"),
        (48_300, "48 KB"),
        (999_499, "999 KB"),
        (999_500, "1,0 MB"),
        (1_240_000, "1,2 MB"),
    ],
)
def test_file_sizes_have_a_decimal_comma(size: int, words: str) -> None:
    """Sizes are in decimal units, rounded, with a comma."""
    assert file_size(size) == words


def test_numbers_are_grouped_by_points() -> None:
    """Thousands are parted by points."""
    assert number(73_460_000) == "73.460.000"
