"""A list written out in its document, beside the candidates' files."""

from dataclasses import replace

import pytest

from plugins.model.material import Material
from plugins.rules.linters import remarks_on_entry
from plugins.rules.posted_lists import posted_lists_agree
from tests.unit.rules.sample import LIST, candidate, document, material, said, stage

TABLE = """Danh sách gồm hai người.

| Số | Họ và tên | Ngày sinh | Dân tộc |
|---:|---|---|---|
| 1 | Ông Lê Văn An | 12/08/1980 | Kinh |
| 2 | Bà Trần Thị Bình (Ba Bình) | 1/2/1985 | Kinh |
"""
PEOPLE = (candidate("Lê Văn An", "a"), candidate("Trần Thị Bình", "b", gender="nữ", born_on="1/2/1985"))
OFFICIAL = [stage("dự kiến", "2026-02-20"), stage()]


def posted(text: str, *people: object, **values: object) -> Material:
    """The list's document with this text, the candidates and the election."""
    read = material(document(), *(people or PEOPLE), **{"lists": OFFICIAL, **values})
    return replace(read, remarks={LIST: remarks_on_entry(LIST, {}, lambda where: 1, text, 10)})


@pytest.mark.parametrize(
    ("right", "wrong", "line", "told"),
    [
        ("Lê Văn An", "Lê Văn Ân", 14, "không có tệp người ứng cử"),
        ("12/08/1980", "12/08/1988", 14, "candidates/a.md ghi ngày sinh 12/8/1980"),
        ("| 2 |", "| 3 |", 15, "số 3 trong danh sách này, nhưng số 2"),
    ],
)
def test_a_row_that_disagrees_is_told(right: str, wrong: str, line: int, told: str) -> None:
    """A name, date or number other than in the candidate's file is told at its line of the document."""
    (report,) = said(posted_lists_agree, posted(TABLE.replace(right, wrong)))
    assert report.startswith(f"{LIST}:{line}: nội dung: ") and told in report


@pytest.mark.parametrize(
    "read",
    [
        posted(TABLE),
        posted(TABLE.replace("Ông Lê Văn An", "Ông LÊ VĂN AN")),
        posted(TABLE.replace("12/08/1980", "12-8-1980")),
        posted(TABLE.replace("12/08/1980", "năm 1980")),
        posted(TABLE.replace("12/08", "12/11"), lists=[*OFFICIAL, stage("đính chính", "2026-02-28")]),
        posted(TABLE.replace("| 2 |", "| 3 |"), *PEOPLE, candidate("Lê An", "c", status="rút tên")),
        posted(TABLE.replace("Lê Văn An", "Lê Văn Ân"), lists=[stage("dự kiến", "2026-02-20")]),
    ],
)
def test_a_list_that_agrees_is_silent(read: Material) -> None:
    """Capitals and other ways to write a day agree; after a correction or a withdrawal the old document may differ."""
    assert said(posted_lists_agree, read) == []
