"""The catalogues of other languages: complete, of the same shape as the Vietnamese, or refused by file and line."""

from pathlib import Path

import pytest

from plugins.model.problem import ContentErrors, Severity
from plugins.model.words import words
from tests.support import SMALL, copy_small, load_content

KHMER = "languages/km.yml"


def report(content: Path, cache: Path) -> list[str]:
    """What the checker says."""
    try:
        return [str(problem) for problem in load_content(content, cache).warnings]
    except ContentErrors as errors:
        return [str(problem) for problem in errors.problems]


def said_of(folder: Path, old: str, new: str) -> list[str]:
    """What the checker says when a piece of the Khmer catalogue of the small site is written otherwise."""
    content = copy_small(folder)
    file = content / KHMER
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    return [line for line in report(content, folder / "cache") if KHMER in line]


def line_with(text: str) -> str:
    """A whole line of the catalogue."""
    lines = (SMALL / KHMER).read_text(encoding="utf-8").split("\n")
    return next(line for line in lines if line.startswith(f'  "{text}"'))


@pytest.mark.parametrize(
    ("text", "new", "said"),
    [
        (
            "Có gì mới",
            '  "Có gì mói": "x"',
            ["thiếu lời “Có gì mới”", "không có lời tiếng Việt này; có phải “Có"],
        ),
        ("Câu {number}", '  "Câu {number}": "សំណួរ"', ["ngoặc nhọn khác bản tiếng Việt; lời này phải có đúng: {number}"]),
        ("Câu {number}", '  "Câu {number}": "{so} {number}"', ["phải có đúng: {number}"]),
        ("Câu {number}", '  "Câu {number}": "{number"', ["phải có đúng: {number}"]),
        ("Tin mới", '  "Tin mới": "a || b"', ["ngăn lời cho một và cho nhiều"]),
        ("Tin mới", '  "Tin mới": ""', ["cảnh báo: messages: 1 lời chưa dịch"]),
        ("Tin mới", '  "Tin mới": "a"\n  "Tin mới": "b"', ["khóa này đã có ở dòng"]),
        ("Tin mới", '  "Tin mới": [a, b]', ["messages.Tin mới: phải là một dòng chữ, không phải danh sách hay nhóm"]),
    ],
)
def test_a_mistake_in_the_words_is_told(text: str, new: str, said: list[str], tmp_path: Path) -> None:
    """Each mistake is told in the catalogue's file with the Vietnamese words; an empty one is only warned of."""
    found = said_of(tmp_path, line_with(text), new)
    assert len(found) == len(said), found
    assert all(any(words in line for line in found) for words in said), found


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('day: "{day}/{month}/{year}"', 'day: "{ngay}"', "day: chỉ dùng được {day}, {month}, {month_name}, {year}"),
        ("vietnamese_name: tiếng Khmer\n", "", "vietnamese_name: thiếu khóa bắt buộc"),
        ("vietnamese_name: tiếng Khmer\n", "", "(tên ngôn ngữ bằng tiếng Việt)"),
        ("ថ្ងៃចន្ទ, ", "", "weekdays: mới có 6 mục, phải có ít nhất 7; thêm những mục còn thiếu"),
        ("[មករា, ", "[មករា, មករា, ", "months: chỉ được có 12 mục; bỏ bớt mục thừa"),
        ("months:", "thang:", "thang: khóa không có"),
    ],
)
def test_a_mistake_in_the_dates_is_told(old: str, new: str, said: str, tmp_path: Path) -> None:
    """Dates need seven weekdays, twelve months and patterns of known names."""
    assert any(said in line for line in said_of(tmp_path, old, new))


def test_a_language_has_a_catalogue_and_a_catalogue_a_language(tmp_path: Path) -> None:
    """A language without its file, and a file without its language, are told."""
    content = copy_small(tmp_path)
    (content / KHMER).rename(content / "languages/kn.yml")
    found = report(content, tmp_path / "cache")
    assert any("site.yml" in line and "chưa có tệp lời languages/km.yml" in line for line in found)
    assert any("languages/kn.yml: ngôn ngữ “kn” không có trong site.yml; có phải “km”?" in line for line in found)


def test_an_empty_translation_stops_nothing(tmp_path: Path) -> None:
    """A province may go online before every word is translated."""
    content = copy_small(tmp_path)
    text = (content / KHMER).read_text(encoding="utf-8")
    (content / KHMER).write_text(text.replace(line_with("Tin mới"), '  "Tin mới": ""'), encoding="utf-8")
    loaded = load_content(content, tmp_path / "cache")
    assert [problem.severity for problem in loaded.warnings if KHMER in problem.path] == [Severity.WARNING]
    assert loaded.portal.speeches[0].said("Tin mới") == "Tin mới"


def test_there_are_words() -> None:
    """The list of words has those of templates, of our own code and of scripts."""
    assert {"base.html", "home.py", "lookup.js"} <= words().keys()
