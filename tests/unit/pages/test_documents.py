"""The register's pages: by kind, issuing body and year, light, and honest about what is no longer in force."""

import gzip

import pytest

from plugins.model.output import Page
from plugins.model.portal import Portal
from plugins.pages import build
from tests.unit.pages.sample import document, full_portal
from tests.unit.register.test_register import numbered


def pages_of(whole: Portal) -> dict[str, Page]:
    """The pages by path."""
    return {page.path: page for page in build(whole)}


DOCUMENTS = (
    document("c", number="03/KH-UBND", document_kind="Kế hoạch", issuing_body="Ủy ban nhân dân tỉnh"),
    document("b", number="02/QĐ-UBBC"),
    document("a", number="01/QĐ-UBBC", issued_on="2025-12-01"),
)


@pytest.mark.parametrize(
    "path, numbers",
    [
        ("van-ban/index.html", ["03/KH-UBND", "02/QĐ-UBBC"]),
        ("van-ban/trang-2/index.html", ["01/QĐ-UBBC"]),
        ("van-ban/loai/ke-hoach/index.html", ["03/KH-UBND"]),
        ("van-ban/co-quan/uy-ban-bau-cu-tinh/index.html", ["02/QĐ-UBBC", "01/QĐ-UBBC"]),
        ("van-ban/nam/2025/index.html", ["01/QĐ-UBBC"]),
        ("van-ban/nam/2026/index.html", ["03/KH-UBND", "02/QĐ-UBBC"]),
    ],
)
def test_a_register_has_only_its_documents(path, numbers) -> None:
    """The register of a kind, body or year lists its documents, newest first."""
    rows = pages_of(full_portal(documents=DOCUMENTS))[path].variables["rows"]
    assert [row.number for row in rows] == numbers


def test_two_spellings_of_a_body_share_a_register() -> None:
    """“Uỷ ban” and “Ủy ban” are one body: one page lists the documents of both."""
    both = (document("b"), document("a", issuing_body="Uỷ ban bầu cử tỉnh"))
    rows = pages_of(full_portal(documents=both))["van-ban/co-quan/uy-ban-bau-cu-tinh/index.html"].variables["rows"]
    assert len(rows) == 2


@pytest.mark.parametrize(
    "relation, label, notice",
    [
        ("thay thế", "Được thay thế bởi", "Đã được thay thế"),
        ("sửa đổi", "Được sửa đổi, bổ sung bởi", "Đã được sửa đổi"),
        ("đính chính", "Được đính chính bởi", "Đã được đính chính"),
        ("hướng dẫn", "Được hướng dẫn bởi", ""),
        ("căn cứ", "Là căn cứ của", ""),
        ("kèm theo", "Có văn bản kèm theo", ""),
    ],
)
def test_what_is_replaced_says_so(relation, label, notice) -> None:
    """Each relation is shown from its other end; a replaced, amended or corrected document says so at its top
    and in the register."""
    older = document("a", number="01/QĐ-UBBC")
    newer = document("b", number="02/QĐ-UBBC", relations=[{"type": relation, "document": f"{older.slug}.md"}])
    pages = pages_of(full_portal(documents=(newer, older)))
    (seen,) = pages["van-ban/a/index.html"].variables["relations"]
    assert (seen.label, seen.notice, seen.title) == (label, notice, "Quyết định số 02/QĐ-UBBC")
    assert [row.standing for row in pages["van-ban/index.html"].variables["rows"]] == ["", notice]


def test_the_gravest_is_said_in_the_register() -> None:
    """A document both corrected and replaced counts as replaced."""
    older = document("a")
    others = [
        document(slug, relations=[{"type": relation, "document": f"{older.slug}.md"}])
        for slug, relation in (("b", "đính chính"), ("c", "thay thế"))
    ]
    rows = pages_of(full_portal(documents=(*others, older)))["van-ban/trang-2/index.html"].variables["rows"]
    assert rows[0].standing == "Đã được thay thế"


@pytest.mark.parametrize("count, parts", [(1, 1), (500, 1), (501, 2), (2_000, 4)])
def test_the_register_names_the_parts_of_its_data(count, parts) -> None:
    """The first page names every part a browser needs to filter all documents."""
    page = pages_of(full_portal(documents=numbered(count)))["van-ban/index.html"]
    assert len(page.variables["choices"].parts) == parts
    assert len(gzip.compress(repr(page.variables).encode())) < 60_000
