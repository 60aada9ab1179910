"""An official document as the parts of the form that Decree 30/2020/NĐ-CP prescribes, ready to be set.

Party documents (number such as "01-KH/TTTKT") bear the Party's name in place of the national motto.
What a document of the sample does not state (superior body, recipients) follows from its kind and issuer.
"""

import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Mapping
from typing import Any

import markdown

from plugins.model.document import Document, Relation, RelationType
from plugins.text.issuer import place_of, short_body, superior_of, upper_lines
from plugins.text.wording import day_in_words

_PARTY_NUMBER = re.compile(r"\d+-[A-ZĐa-z]+/")
_COLLECTIVE = re.compile(r"(Ban Thường trực|Ủy ban nhân dân|Ủy ban bầu cử|Ban bầu cử|Tổ Tuyên truyền, khánh tiết)")
_PROVINCIAL = re.compile(r"Ủy ban (?:bầu cử|nhân dân) tỉnh ")
_ADDRESSED = re.compile(r"^Kính gửi:| \*\*điện\*\*: ", re.MULTILINE)
_AUTHORITY = {"Quyết định": "QUYẾT ĐỊNH:", "Nghị quyết": "QUYẾT NGHỊ:"}
_LAWS = ("Luật", "Pháp lệnh")


def form(document: Document, text: str, others: Mapping[str, Document]) -> dict[str, Any]:
    """All that stands on the paper, as values that JSON can hold.

    `text` is the document's Markdown; `others` are the portal's documents by path, to name those it is based on.
    """
    blocks = body_blocks(text)
    resolves = _AUTHORITY.get(document.document_kind)
    return {
        "party": is_party(document),
        "superior": upper_lines(superior_of(document.issuing_body)),
        "body": upper_lines(short_body(document.issuing_body)),
        "number": document.number,
        "place_and_day": f"{place_of(document.issuing_body)}, {day_in_words(document.issued_on)}",
        "day": [document.issued_on.year, document.issued_on.month, document.issued_on.day],
        "kind": document.document_kind,
        "is_letter": document.document_kind == "Công văn",
        "subject": document.subject,
        "authority": document.issuing_body.upper() if resolves else None,
        "resolves": resolves,
        "bases": [basis(relation, others) for relation in document.relations if relation.type is RelationType.BASED_ON],
        "blocks": blocks,
        "recipients": recipients(document, text),
        "signature": signature(document),
        "signer": document.signer or "",
    }


def is_party(document: Document) -> bool:
    """Whether the number is written in the Party's style."""
    return _PARTY_NUMBER.match(document.number) is not None


def basis(relation: Relation, others: Mapping[str, Document]) -> str:
    """What follows "Căn cứ": a law by its name and number, another document by number, day, issuer and subject."""
    if relation.document is None:
        return relation.name or ""
    other = others[relation.document]
    if other.document_kind in _LAWS:
        return f"{other.subject} số {other.number}"
    subject = other.subject[0].lower() + other.subject[1:]
    return f"{other.document_kind} số {other.number} {day_in_words(other.issued_on)} của {other.issuing_body} {subject}"


def recipients(document: Document, text: str) -> list[str]:
    """The lines under "Nơi nhận", without their dashes and stops."""
    articles = re.findall(r"\*\*Điều (\d+)\.", text)
    if articles and document.document_kind in _AUTHORITY:
        first = f"Như Điều {articles[-1]}"
    elif _ADDRESSED.search(text):
        first = "Như trên"
    else:
        first = "Các cơ quan, đơn vị liên quan (để thực hiện)"
    above = "Hội đồng bầu cử quốc gia" if _PROVINCIAL.match(document.issuing_body) else "Ủy ban bầu cử tỉnh"
    return [first, f"{above} (để báo cáo)", "Cổng thông tin bầu cử tỉnh (để đăng)", "Lưu: VT"]


def signature(document: Document) -> list[str]:
    """The capitals above the signer's name: on whose behalf, in whose place, and the office."""
    role = (document.signer_role or "").upper()
    collective = _COLLECTIVE.match(document.issuing_body)
    lines = [f"TM. {collective[1].upper()}"] if collective else []
    if role.startswith("PHÓ "):
        lines.append(f"KT. {role.removeprefix('PHÓ ')}")
    return [*lines, role] if role else lines


def body_blocks(text: str) -> list[dict[str, Any]]:
    """The Markdown as blocks: heading, paragraph, addressee, list, table.

    A block quote is the portal's note to its readers and no part of the document: it is left out.
    """
    html = markdown.Markdown(extensions=["tables", "sane_lists"], output_format="xhtml").convert(text)
    root = ElementTree.fromstring(f"<body>{html}</body>")
    return [block for element in root for block in _block(element)]


def _block(element: ElementTree.Element) -> list[dict[str, Any]]:
    if element.tag in ("h1", "h2", "h3", "h4"):
        return [{"kind": "heading", "runs": _runs(element)}]
    if element.tag == "p":
        runs = _runs(element)
        opening = runs[0]["text"] if runs else ""
        return [{"kind": "addressee" if opening.startswith("Kính gửi:") else "paragraph", "runs": runs}]
    if element.tag in ("ul", "ol"):
        return [{"kind": "list", "numbered": element.tag == "ol", "items": [_item(item) for item in element]}]
    if element.tag == "table":
        rows = [[_cell(cell) for cell in row] for row in element.iter("tr")]
        return [{"kind": "table", "rows": rows}]
    if element.tag == "blockquote":
        return []
    raise ValueError(f"<{element.tag}> has no place in an official document")


def _item(item: ElementTree.Element) -> list[dict[str, Any]]:
    nested = [child for child in item if child.tag in ("p", "ul", "ol")]
    own = [] if nested and nested[0].tag == "p" else [{"kind": "paragraph", "runs": _runs(item, skip=("ul", "ol"))}]
    return own + [block for child in nested for block in _block(child)]


def _cell(cell: ElementTree.Element) -> dict[str, Any]:
    alignment = re.search(r"text-align: (\w+)", cell.get("style", ""))
    return {"runs": _runs(cell), "align": alignment[1] if alignment else "left"}


def _runs(
    element: ElementTree.Element, bold: bool = False, italic: bool = False, skip: tuple[str, ...] = ()
) -> list[dict[str, Any]]:
    """The element's text as runs of one style each; a link keeps its words only."""
    found = [(element.text, bold, italic)]
    runs: list[dict[str, Any]] = []
    for child in element:
        runs += [_run(*run) for run in found if run[0]]
        if child.tag not in skip:
            runs += _runs(child, bold or child.tag == "strong", italic or child.tag == "em")
        found = [(child.tail, bold, italic)]
    return runs + [_run(*run) for run in found if run[0]]


def _run(text: str, bold: bool, italic: bool) -> dict[str, Any]:
    return {"text": re.sub(r"\s+", " ", text), "bold": bold, "italic": italic}
