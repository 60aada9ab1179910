"""Official documents: the register, the same by kind, issuing body and year, and the page of each document."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from plugins.model.channels import body_slug, name_of
from plugins.model.document import STANDINGS, Document, RelationType, standing_of
from plugins.model.output import Page
from plugins.model.register import part_path, parts
from plugins.model.share import Title
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
    RelationType.REPLACES: "Được thay thế bởi",
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
    pages: int = 0
    scanned: bool = False


@dataclass(frozen=True, slots=True)
class RelationView:
    """Another document and how it stands to this one. `outside` is a full address elsewhere; `notice` is what is
    said at the top of the page of a document that is no longer to be read alone."""

    label: str
    title: str
    subject: str | None
    link: str | None
    outside: str | None
    notice: str = ""


@dataclass(frozen=True, slots=True)
class Choices:
    """The registers that can be chosen instead of this one, and what a browser needs to filter all documents."""

    kinds: tuple[TextLink, ...]
    bodies: tuple[TextLink, ...]
    years: tuple[TextLink, ...]
    levels: tuple[tuple[str, str], ...]
    parts: tuple[str, ...]


def pages(desk: Desk) -> Iterator[Page]:
    """The register, the register of each kind, issuing body and year, and every document."""
    documents = desk.portal.documents
    yield from _registers(desk)
    incoming = _incoming(desk)
    for place, document in enumerate(documents):
        newer = documents[place - 1] if place else None
        older = documents[place + 1] if place + 1 < len(documents) else None
        yield _document(desk, document, newer, older, incoming.get(document.path, ()))
    for document in desk.translated.get(Document.kind, ()):
        yield _document(desk, document, None, None, incoming.get(document.original_path, ()))


def _registers(desk: Desk) -> Iterator[Page]:
    documents = desk.portal.documents
    groups = [_grouped(documents, key) for key in (_kind, _body, _year)]
    kinds, bodies = (
        tuple(sorted(_links(desk, group), key=lambda one: collation_key(one.label))) for group in groups[:2]
    )
    levels = {document.level for document in documents}
    choices = Choices(
        kinds,
        bodies,
        _links(desk, groups[2]),
        tuple((level.id, level.council) for level in desk.portal.levels.values() if level.id in levels),
        tuple(desk.link(f"/{part_path(number)}") for number in range(1, parts(len(documents)) + 1)),
    )
    standings = standing_of(documents)
    yield from _register(desk, BASE, TITLE, documents, choices, (), standings)
    above = (desk.text_link(TITLE, BASE),)
    for group in groups:
        for (address, label), chosen in group.items():
            yield from _register(desk, address, label, chosen, choices, above, standings)


def _kind(document: Document) -> tuple[str, str]:
    return f"{BASE}loai/{document.kind_slug}/", document.document_kind


def _body(document: Document) -> tuple[str, str]:
    return f"{BASE}co-quan/{body_slug(document)}/", document.issuing_body


def _year(document: Document) -> tuple[str, str]:
    return f"{BASE}nam/{document.issued_on.year}/", f"Văn bản năm {document.issued_on.year}"


def _grouped(
    documents: Sequence[Document], key: Callable[[Document], tuple[str, str]]
) -> dict[tuple[str, str], list[Document]]:
    """Documents by (address, title) of their register; of two spellings with one address the first one counts."""
    names: dict[str, str] = {}
    groups: dict[tuple[str, str], list[Document]] = {}
    for document in documents:
        address, label = key(document)
        label = names.setdefault(address, label)
        groups.setdefault((address, label), []).append(document)
    return groups


def _links(desk: Desk, groups: Iterable[tuple[str, str]]) -> tuple[TextLink, ...]:
    return tuple(desk.text_link(label, address, address.split("/")[-2]) for address, label in groups)


def row(frame: Frame, document: Document, standing: str = "") -> DocumentRow:
    """The document as the register lists it; `standing` says that another one replaces, amends or corrects it."""
    return DocumentRow(
        link=frame.link(document.address),
        kind=document.document_kind,
        number=document.number,
        subject=document.subject,
        issuing_body=document.issuing_body,
        issued_on=document.issued_on,
        files=len(document.attachments),
        standing=standing,
    )


def _register(
    desk: Desk,
    base: str,
    title: str,
    documents: Sequence[Document],
    choices: Choices,
    above: tuple[TextLink, ...],
    standings: Mapping[str, str],
) -> Iterator[Page]:
    for address, chunk, pagination in paginate(documents, desk.portal.settings.page_size, base, desk.link):
        said = tuple(standings.get(document.path, "") for document in chunk)
        yield desk.promise(
            address, "document_list.html", register_variables,
            address, base, title, choices, above,
            desk.list_titles.get(base), desk.all_shown(chunk), said, pagination,
        )  # fmt: skip


def register_variables(
    frame: Frame, address: str, base: str, title: str, choices: Choices, above: tuple[TextLink, ...],
    share: Title | None, chunk: tuple[Shown, ...], standings: tuple[str, ...], pagination: Pagination,
) -> dict[str, Any]:  # fmt: skip
    """What a page of the register shows."""
    return frame.page(
        address,
        numbered(title, pagination),
        crumbs=above,
        section=SECTION,
        share=share,
        feeds=tuple(_feeds(frame, base, title)),
        description=f"{title} về bầu cử: số, ký hiệu, ngày ban hành, trích yếu và tệp toàn văn.",
        variables={
            "heading": title,
            "choices": choices,
            "all_documents": frame.link(BASE),
            "chosen": frame.link(base),
            "rows": tuple(row(frame, shown.entry, said) for shown, said in zip(chunk, standings, strict=True)),
            "pagination": pagination,
        },
    )


def _feeds(frame: Frame, base: str, title: str) -> Iterator[Any]:
    """The feed of the same documents; kinds and bodies have one, years and the whole register none of their own."""
    group, id = base.removeprefix(BASE).split("/")[:2] if base != BASE else ("", "")
    if group in ("loai", "co-quan"):
        yield frame.feed(name_of(group, id), title)


def _incoming(desk: Desk) -> dict[str, list[RelationView]]:
    """For each document's path, the relations other documents state to it."""
    found: dict[str, list[RelationView]] = {}
    for document in desk.portal.documents:
        for relation in document.relations:
            if relation.document:
                view = _view(desk, _FROM_THERE[relation.type], document, STANDINGS.get(relation.type, ""))
                found.setdefault(relation.document, []).append(view)
    return found


def _view(desk: Desk, label: str, document: Document, notice: str = "") -> RelationView:
    return RelationView(label, document.heading, document.subject, desk.link(document.address), None, notice)


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
            pages=stored.pages,
            scanned=stored.scanned,
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
