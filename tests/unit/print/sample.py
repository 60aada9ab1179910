"""A portal with a list to print: two people of one name, one of a minority, one who withdrew."""

import dataclasses
from typing import Any

from plugins.model.portal import Portal
from tests.unit.pages.sample import FILE, candidate, document, election, full_portal, question

DOCUMENT = "documents/01-ds.md"


def printed_portal(*, pdf: bool = True, lists: bool = True, **values: Any) -> Portal:
    """qh-1 with four who stand and one who withdrew; its list is official since 26 February."""
    official = {"level": "quoc-hoi", "stage": "chính thức", "since": "2026-02-26", "document": f"/{DOCUMENT}"}
    parts = {
        "election": election(lists=[official] if lists else [], how_to_vote=["/questions/q.md"]),
        "candidates": (
            candidate("an", 1, full_name="Nguyễn Văn An", born_on="1970-05-01", other_name="Thích Tâm An"),
            candidate("an-2", 2, full_name="Nguyễn Văn An", born_on="1980-01-02"),
            candidate("ban", 3, full_name="Thạch Thị Bân", gender="nữ", ethnicity="Khmer", qualification="Đại học"),
            candidate("y-blak", 4, full_name="Y Ƀlăk Niê", sort_name="Niê Y Ƀlăk", ethnicity="Êđê"),
            candidate("rut", 0, full_name="Lê Rút", status="rút tên", status_document="../documents/d.md"),
        ),
        "documents": (
            document("d", number="09/TB-UBBC", document_kind="Thông báo"),
            document(
                "01-ds",
                document_kind="Danh sách",
                number="01/DS-UBBC",
                issuing_body="Ủy ban bầu cử tỉnh Lạc Giang",
                issued_on="2026-02-26",
                attachments=[{"file": "files/07.pdf"}],
            ),
        ),
        "questions": (question("q", legal_basis=["Điều 69 Luật Bầu cử"]),),
        "slogans": (),
    }
    whole = full_portal(**{**parts, **values})
    assert FILE in whole.files
    return dataclasses.replace(whole, settings=dataclasses.replace(whole.settings, pdf=pdf))
