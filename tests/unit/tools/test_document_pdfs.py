"""The sample's official documents: the form of Decree 30/2020 and the PDF files made of it."""

import io
from typing import Any

import pypdf
import pytest

from plugins.model.document import Document
from plugins.tools import document_form, document_pdfs

TEXT = "**Điều 1.** Thành lập ba Ban.\n\n**Điều 2.** Thi hành từ ngày ký."


def document(**fields: Any) -> Document:
    """A decision of the province's election committee, with the fields given."""
    record = {
        "document_kind": "Quyết định",
        "number": "07/QĐ-UBBC",
        "issuing_body": "Ủy ban bầu cử tỉnh Lạc Giang",
        "issued_on": "2026-01-05",
        "subject": "Về việc thành lập Ban bầu cử",
        "signer": "Lê Thị Mẫu",
        "signer_role": "Phó Chủ tịch",
        "path": "documents/a.md",
        "slug": "a",
        "digest": "",
    }
    return Document.model_validate(record | fields, context={"source": "documents/a.md"})


@pytest.mark.parametrize(
    ("body", "superior", "own", "place"),
    [
        ("Ủy ban bầu cử tỉnh Lạc Giang", [], ["ỦY BAN BẦU CỬ", "TỈNH LẠC GIANG"], "Lạc Giang"),
        ("Sở Nội vụ tỉnh Lạc Giang", ["ỦY BAN NHÂN DÂN", "TỈNH LẠC GIANG"], ["SỞ NỘI VỤ"], "Lạc Giang"),
        ("Ủy ban nhân dân Xã Trà Vông", [], ["ỦY BAN NHÂN DÂN", "XÃ TRÀ VÔNG"], "Trà Vông"),
        ("Tổ Tuyên truyền Tỉnh ủy Lạc Giang", ["TỈNH ỦY LẠC GIANG"], ["TỔ TUYÊN TRUYỀN"], "Lạc Giang"),
    ],
)
def test_heading_names_issuer_superior_and_place(body: str, superior: list[str], own: list[str], place: str) -> None:
    """The issuer stands under the body it belongs to, and the place is its province or commune."""
    values = document_form.form(document(issuing_body=body), TEXT, {})
    assert (values["superior"], values["body"]) == (superior, own)
    assert values["place_and_day"] == f"{place}, ngày 05 tháng 01 năm 2026"


def test_deputy_signs_for_the_head_on_behalf_of_the_body() -> None:
    """A deputy of a collective body signs TM. the body, KT. its head."""
    expected = ["TM. ỦY BAN BẦU CỬ", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]
    assert document_form.signature(document()) == expected
    head = document(issuing_body="Sở Nội vụ tỉnh Lạc Giang", signer_role="Giám đốc")
    assert document_form.signature(head) == ["GIÁM ĐỐC"]


def test_a_basis_is_cited_as_officials_cite_it() -> None:
    """A law by its name and number, another document by number, day, issuer and subject."""
    law = document(document_kind="Luật", number="85/2015/QH13", subject="Luật Bầu cử", path="documents/luat.md")
    plan = document(document_kind="Kế hoạch", number="01/KH-UBBC", subject="Triển khai bầu cử")
    based = document(relations=[{"type": "căn cứ", "document": "luat.md"}, {"type": "căn cứ", "document": "kh.md"}])
    bases = document_form.form(based, TEXT, {"documents/luat.md": law, "documents/kh.md": plan})["bases"]
    assert bases == [
        "Luật Bầu cử số 85/2015/QH13",
        "Kế hoạch số 01/KH-UBBC ngày 05 tháng 01 năm 2026 của Ủy ban bầu cử tỉnh Lạc Giang triển khai bầu cử",
    ]


def test_markdown_becomes_blocks_without_the_portals_notes() -> None:
    """Lists, tables and styles are kept, links keep their words, block quotes are left out."""
    text = "> Ghi chú của cổng.\n\nKính gửi: Các xã\n\n- **một**, [hai](b.md)\n\n| A | B |\n|---|--:|\n| x | 1 |\n"
    addressee, items, table = document_form.body_blocks(text)
    assert addressee["kind"] == "addressee"
    runs = items["items"][0][0]["runs"]
    assert [(run["text"], run["bold"]) for run in runs] == [("một", True), (", ", False), ("hai", False)]
    assert [cell["align"] for cell in table["rows"][1]] == ["left", "right"]


def test_the_same_document_gives_the_same_bytes_of_searchable_text() -> None:
    """Two drawings are equal, and number, signer and the mark of fiction can be read from the file."""
    first = document_pdfs.draw(document(), TEXT, {})
    assert first == document_pdfs.draw(document(), TEXT, {})
    page = pypdf.PdfReader(io.BytesIO(first)).pages[0].extract_text()
    assert "07/QĐ-UBBC" in page
    assert "Lê Thị Mẫu" in page
    assert "TÀI LIỆU MẪU – HƯ CẤU" in page
