"""Official documents: the register, the same by kind, and the page of each document with its files."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from plugins.model.channels import name_of
from plugins.model.document import Document, RelationType
from plugins.model.output import Page
from plugins.pages.desk import Desk
from plugins.pages.frame import Beside, Frame, Shown
from plugins.pages.paging import numbered, paginate
from plugins.pages.views import DocumentRow, Pagination, TextLink
from plugins.text.collation import collation_key
from plugins.text.slug import slugify

BASE = "/van-ban/"
SECTION = "van-ban"
TITLE = "Văn bản"

_HERE = {
    RelationType.BASED_ON: "Căn cứ",
    RelationType.GUIDES: "Hướng dẫn",
    RelationType.REPLACES: "Thay thế",
    RelationType.AMENDS: "Sửa đổi, bổ sung",
    RelationType.CORRECTS: "Đính chính",
    RelationType.ANNEX_OF: "Ban hành kèm theo",
}
_FROM_THERE = {
    RelationType.BASED_ON: "Là căn cứ của",
    RelationType.GUIDES: "Được hướng dẫn bởi",
    RelationType.REPLACES: "Bị thay thế bởi",
    RelationType.AMENDS: "Được sửa đổi, bổ sung bởi",
    RelationType.CORRECTS: "Được đính chính bởi",
    RelationType.ANNEX_OF: "Có văn bản kèm theo",
}
_FILE_TYPES = {
    "application/pdf": "PDF",
    "application/msword": "Word",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "Word",
    "application/vnd.ms-excel": "Excel",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "Excel",
    "application/zip": "ZIP",
}


@dataclass(frozen=True, slots=True)
class FileView:
    """An attachment to download, with the digest by which a reader can check it."""

    title: str
    link: str
    type: str
    size: int
    digest: str


@dataclass(frozen=True, slots=True)
class RelationView:
    """Another document and how it stands to this one. `outside` is a full address elsewhere."""

    label: str
    title: str
    subject: str | None
    link: str | None
    outside: str | None


def pages(desk: Desk) -> Iterator[Page]:
    """The register, the register of each kind, and every document."""
    documents = desk.portal.documents
    kinds = _kinds(desk)
    yield from _register(desk, BASE, TITLE, documents, kinds, ())
    above = (desk.text_link(TITLE, BASE),)
    by_kind: dict[str, list[Document]] = {}
    for document in documents:
        by_kind.setdefault(document.document_kind, []).append(document)
    for kind in kinds:
        yield from _register(desk, f"{BASE}loai/{kind.id}/", kind.label, by_kind[kind.label], kinds, above)
    incoming = _incoming(desk)
    for place, document in enumerate(documents):
        newer = documents[place - 1] if place else None
        older = documents[place + 1] if place + 1 < len(documents) else None
        yield _document(desk, document, newer, older, incoming.get(document.path, ()))
    for document in desk.translated.get(Document.kind, ()):
        yield _document(desk, document, None, None, incoming.get(document.original_path, ()))


def row(frame: Frame, document: Document) -> DocumentRow:
    """The document as the register lists it."""
    return DocumentRow(
        link=frame.link(document.address),
        kind=document.document_kind,
        number=document.number,
        subject=document.subject,
        issuing_body=document.issuing_body,
        issued_on=document.issued_on,
        files=len(document.attachments),
    )


def _kinds(desk: Desk) -> tuple[TextLink, ...]:
    names = sorted({document.document_kind for document in desk.portal.documents}, key=collation_key)
    return tuple(desk.text_link(name, f"{BASE}loai/{slugify(name)}/", slugify(name)) for name in names)


def _register(
    desk: Desk,
    base: str,
    title: str,
    documents: Sequence[Document],
    kinds: tuple[TextLink, ...],
    above: tuple[TextLink, ...],
) -> Iterator[Page]:
    for address, chunk, pagination in paginate(documents, desk.portal.settings.page_size, base, desk.link):
        yield desk.promise(
            address, "document_list.html", register_variables,
            address, base, title, kinds, above, desk.all_shown(chunk), pagination,
        )  # fmt: skip


def register_variables(
    frame: Frame, address: str, base: str, title: str, kinds: tuple[TextLink, ...],
    above: tuple[TextLink, ...], chunk: tuple[Shown, ...], pagination: Pagination,
) -> dict[str, Any]:  # fmt: skip
    """What a page of the register shows."""
    return frame.page(
        address,
        numbered(title, pagination),
        crumbs=above,
        section=SECTION,
        feeds=(frame.feed(name_of("loai", slugify(title)), title),) if above else (),
        description=f"{title} về bầu cử: số, ký hiệu, ngày ban hành, trích yếu và tệp toàn văn.",
        variables={
            "heading": title,
            "kinds": kinds,
            "all_documents": frame.link(BASE),
            "chosen": frame.link(base),
            "rows": tuple(row(frame, shown.entry) for shown in chunk),
            "pagination": pagination,
        },
    )


def _incoming(desk: Desk) -> dict[str, list[RelationView]]:
    """For each document's path, the relations other documents state to it."""
    found: dict[str, list[RelationView]] = {}
    for document in desk.portal.documents:
        for relation in document.relations:
            if relation.document:
                view = _view(desk, _FROM_THERE[relation.type], document)
                found.setdefault(relation.document, []).append(view)
    return found


def _view(desk: Desk, label: str, document: Document) -> RelationView:
    return RelationView(label, document.heading, document.subject, desk.link(document.address), None)


def _relations(desk: Desk, document: Document) -> Iterator[RelationView]:
    for relation in document.relations:
        other = desk.portal.by_path.get(relation.document or "")
        if isinstance(other, Document):
            yield _view(desk, _HERE[relation.type], other)
        elif relation.name:
            yield RelationView(_HERE[relation.type], relation.name, None, None, relation.url)


def _files(desk: Desk, document: Document) -> Iterator[FileView]:
    for attachment in document.attachments:
        stored = (desk.portal.files or {})[attachment.file]
        name = attachment.file.rsplit("/", 1)[-1]
        yield FileView(
            title=attachment.title or f"Toàn văn ({name})",
            link=desk.link(stored.address),
            type=_FILE_TYPES.get(stored.media_type, name.rsplit(".", 1)[-1].upper()),
            size=stored.size,
            digest=stored.digest,
        )


def _document(
    desk: Desk,
    document: Document,
    newer: Document | None,
    older: Document | None,
    incoming: Sequence[RelationView],
) -> Page:
    level = desk.portal.levels.get(document.level or "")
    return desk.promise(
        document.address,
        "document.html",
        document_variables,
        document,
        level.council if level else None,
        tuple(_files(desk, document)),
        (*_relations(desk, document), *incoming),
        desk.beside(document, newer, older),
    )


def document_variables(
    frame: Frame, document: Document, council: str | None, files: tuple[FileView, ...],
    relations: tuple[RelationView, ...], beside: Beside,
) -> dict[str, Any]:  # fmt: skip
    """What the page of a document shows."""
    kind = slugify(document.document_kind)
    return frame.page(
        document.address,
        f"{document.heading}: {document.subject}",
        crumbs=(
            frame.text_link(TITLE, BASE),
            frame.text_link(document.document_kind, f"{BASE}loai/{kind}/"),
        ),
        section=SECTION,
        description=document.summary or document.subject,
        entry=document,
        versions=beside.versions,
        variables={
            "entry": document,
            "level": council,
            "files": files,
            "relations": relations,
            "newer": frame.card(beside.before) if beside.before else None,
            "older": frame.card(beside.after) if beside.after else None,
            **frame.beside(document, beside),
        },
    )
