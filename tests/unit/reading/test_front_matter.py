"""YAML as strings: nothing guessed, nothing lost, every mistake with its line and its mend."""

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.reading.front_matter import BadYaml, mended_line, quoted, read_yaml


@pytest.mark.parametrize("written", ["7:00", "012", "no", "null", "~", "1e3", "2026-03-15", "0x1F", "yes", "1_000"])
def test_values_stay_as_they_are_written(written: str) -> None:
    """What YAML 1.1 would turn into numbers, booleans and dates stays a string."""
    assert read_yaml("a.yml", f"value: {written}").values == {"value": written}


@given(st.text(alphabet=st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]), min_size=1).filter(str.strip))
@settings(max_examples=200)
def test_a_quoted_value_is_read_back_as_it_is(value: str) -> None:
    """The mend we propose is right for any one-line value whatever."""
    inner = " ".join(value.split())
    if any(ord(char) in (0xFEFF, 0xFFFE, 0xFFFF) for char in inner):
        return
    assert read_yaml("a.yml", f"title: {quoted(inner)}").values["title"] == inner


@given(st.text(max_size=300))
@settings(max_examples=300)
def test_any_text_is_read_or_refused_with_a_problem(text: str) -> None:
    """No text whatever raises anything but a problem that names a line of the text."""
    try:
        document = read_yaml("a.md", text)
    except BadYaml as bad:
        for problem in bad.problems:
            assert 1 <= problem.line <= text.count("\n") + 2
            assert "; " in problem.message
    except (yaml.reader.ReaderError, RecursionError) as error:  # pragma: no cover
        raise AssertionError(f"{error!r} reached the caller") from error
    else:
        assert isinstance(document.values, dict)


def test_several_mistakes_of_one_front_matter_are_all_told() -> None:
    """A line we know how to mend does not hide the next one."""
    document = read_yaml("a.md", "title: Họp báo: kết quả\nsummary: Một: hai\ndate: 2026-01-01", first_line=2)
    assert [problem.line for problem in document.problems] == [2, 3]
    assert document.values == {"title": "Họp báo: kết quả", "summary": "Một: hai", "date": "2026-01-01"}


def test_lines_are_those_of_the_file() -> None:
    """A location's line counts from the first line of the file, nested ones too."""
    document = read_yaml("a.md", "title: a\nphoto:\n  file: b\n  alt: c\ntags:\n  - d\n  - e", first_line=2)
    assert document.line_of(("photo", "alt")) == 5
    assert document.line_of(("tags", 1)) == 8
    assert document.line_of(("photo", "caption")) == 3
    assert document.line_of(("missing",)) == 2


def test_the_mended_line_of_a_headline() -> None:
    """A headline with quotation marks inside is put between the other ones."""
    assert mended_line('title: Họp báo: "kết quả"') == "title: 'Họp báo: \"kết quả\"'"
    assert mended_line("- title: a: b") == '- title: "a: b"'
    assert mended_line("no key here") is None
