"""The register of documents as data: what the browser needs to sort and filter all of it, in light parts.

FOLDER/1.json   {"kinds": [[slug, name] …], "bodies": …, "levels": …, "rows": [[document's slug, place of its kind,
                number, place of its body, day of issue, place of its level or -1, subject, files, standing] …]}
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from plugins.model.document import Document, standing_of
from plugins.model.output import OutputFile
from plugins.model.portal import Portal
from plugins.model.register import EACH, part_path
from plugins.text.slug import slugify


@dataclass(frozen=True, slots=True)
class RegisterRow:
    """What the register says of one document; `level` is (id, name), two empty words when it has none."""

    slug: str
    kind: str
    number: str
    body: str
    issued_on: str
    level: tuple[str, str]
    subject: str
    files: int
    standing: str


def build(portal: Portal) -> Iterator[OutputFile]:
    """One file for every EACH documents, newest first."""
    rows = _rows(portal)
    for begin in range(0, len(rows), EACH):
        yield OutputFile(part_path(begin // EACH + 1), make, (rows[begin : begin + EACH],))


def _rows(portal: Portal) -> tuple[RegisterRow, ...]:
    standings = standing_of(portal.documents)
    return tuple(_row(portal, document, standings.get(document.path, "")) for document in portal.documents)


def _row(portal: Portal, document: Document, standing: str) -> RegisterRow:
    level = portal.levels.get(document.level or "")
    return RegisterRow(
        slug=document.slug,
        kind=document.document_kind,
        number=document.number,
        body=document.issuing_body,
        issued_on=document.issued_on.isoformat(),
        level=(level.id, level.council) if level else ("", ""),
        subject=document.subject,
        files=len(document.attachments),
        standing=standing,
    )


def make(rows: Sequence[RegisterRow]) -> bytes:
    """The rows as one part of the register, names that repeat written once."""
    kinds = _named((slugify(row.kind), row.kind) for row in rows)
    bodies = _named((slugify(row.body), row.body) for row in rows)
    levels = _named(row.level for row in rows if row.level[0])
    place = [{slug: at for at, (slug, _) in enumerate(names)} for names in (kinds, bodies, levels)]
    lines = [
        [
            row.slug, place[0][slugify(row.kind)], row.number, place[1][slugify(row.body)], row.issued_on,
            place[2].get(row.level[0], -1), row.subject, row.files, row.standing,
        ]
        for row in rows
    ]  # fmt: skip
    content = {"kinds": kinds, "bodies": bodies, "levels": levels, "rows": lines}
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()


def _named(pairs: Iterator[tuple[str, str]]) -> list[tuple[str, str]]:
    """Each slug once with the name it came with first."""
    names: dict[str, str] = {}
    for slug, name in pairs:
        names.setdefault(slug, name)
    return list(names.items())
