"""The manifest of the print pack: every sheet and file in force, and which earlier prints must be taken down."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from plugins.model import hangings, print_pack
from plugins.model.document import Document
from plugins.model.election import Constituency
from plugins.model.hangings import KINDS
from plugins.model.output import OutputFile
from plugins.model.portal import Portal
from plugins.model.print_pack import HOME, MANIFEST, Place
from plugins.model.print_withdrawn import SheetKind, Withdrawal, withdrawals
from plugins.print.content import Sheet
from plugins.print.pdf import content_code

TITLE = "Bản in của cổng: đang dùng và cần gỡ"
HASHES = "site-manifest.json"


@dataclass(frozen=True, slots=True)
class Made:
    """A sheet of the print pack, of which words are known: its place, its kind and what it is of."""

    place: Place
    kind: SheetKind
    of: tuple[tuple[str, str], ...]
    constituencies: tuple[Constituency, ...]
    sheet: Sheet


def file(portal: Portal, made: tuple[Made, ...]) -> OutputFile:
    """manifest.json of the print pack; `made` are its sheets in their order."""
    frame = {
        "title": TITLE,
        "portal": portal.url("/"),
        "page": portal.url(HOME),
        "hashes": portal.url(f"/{HASHES}"),
    }
    sheets = tuple((_text(_posted(portal, one)), one.sheet) for one in made)
    more = tuple(map(_text, (*_handouts(portal), *_hangings(portal))))
    gone = tuple(_text(_withdrawn(portal, one)) for one in withdrawals(portal))
    return OutputFile(MANIFEST.lstrip("/"), manifest, (_text(frame), sheets, more, gone))


def manifest(
    frame: str, sheets: tuple[tuple[str, Sheet], ...], more: tuple[str, ...], withdrawn: tuple[str, ...]
) -> bytes:
    """The file. All records are JSON already, for text is an input that can be compared; the code of a sheet is
    counted here, from its words. Sizes and SHA-256 of the files are in the manifest of the site, by path."""
    posted = [{**json.loads(record), "code": content_code(sheet)} for record, sheet in sheets]
    content = {
        **json.loads(frame),
        "sheets": [*posted, *map(json.loads, more)],
        "withdrawn": [json.loads(one) for one in withdrawn],
    }
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode()


def _posted(portal: Portal, one: Made) -> dict[str, Any]:
    """A sheet of the pack with the state of the lists it stands on."""
    papers = one.place.papers if portal.settings.pdf else ()
    return {
        "kind": one.kind.value,
        "title": one.sheet.title,
        "url": portal.url(one.place.address),
        **dict(one.of),
        "lists": [_list(portal, each) for each in one.constituencies],
        "files": [_file(portal, one.place.pdf(paper), "pdf", paper.upper()) for paper in papers],
    }


def _list(portal: Portal, one: Constituency) -> dict[str, Any]:
    """How far the list of a constituency has come, and by which document."""
    states = portal.list_history.get(one.id, ())
    if not states:
        return {"constituency": one.id, "stage": None, "since": None, "document": None}
    now = states[-1]
    return {
        "constituency": one.id,
        "stage": now.stage.value,
        "since": now.since.isoformat(timespec="seconds"),
        "document": _document(portal, now.document or ""),
    }


def _document(portal: Portal, path: str) -> dict[str, Any] | None:
    """A public document as whoever checks a print wants it: number, day, address, SHA-256 of its first PDF."""
    document = portal.by_path.get(path)
    if not isinstance(document, Document):
        return None
    stored = portal.files or {}
    files = [stored[one] for one in document.files if one in stored]
    return {
        "kind": document.document_kind,
        "number": document.number,
        "issued_on": document.issued_on.isoformat(),
        "issuing_body": document.issuing_body,
        "url": portal.url(document.address),
        "sha256": next((one.digest for one in files if one.media_type == "application/pdf"), None),
    }


def _handouts(portal: Portal) -> Iterator[dict[str, Any]]:
    for one in print_pack.handouts(portal):
        yield {
            "kind": SheetKind.HANDOUT.value,
            "title": one.title,
            "url": portal.url(HOME),
            "lists": [],
            "files": [_file(portal, one.address, "pdf", one.paper)],
            "code": None,
        }


def _hangings(portal: Portal) -> Iterator[dict[str, Any]]:
    """A slogan that may hang in one language, with all its formats."""
    for slogan in hangings.hung(portal):
        for lang, wording in slogan.text.items():
            yield {
                "kind": SheetKind.HANGING.value,
                "title": slogan.heading,
                "url": portal.url(hangings.page_of(slogan)),
                "slogan": slogan.slug,
                "lang": lang,
                "wording": wording,
                "valid_until": slogan.valid_until.isoformat() if slogan.valid_until else None,
                "lists": [],
                "files": [
                    _file(portal, hangings.file_of(slogan, lang, hanging, kind), kind, hanging.name)
                    for hanging in hangings.formats_of(slogan, lang)
                    for kind in KINDS
                ],
                "code": None,
            }


def _file(portal: Portal, address: str, kind: str, paper: str) -> dict[str, str]:
    """A file: `path` is how the manifest of the site names it."""
    return {"path": address.lstrip("/"), "url": portal.url(address), "format": kind, "paper": paper}


def _withdrawn(portal: Portal, one: Withdrawal) -> dict[str, Any]:
    """Which prints come down, and why."""
    return {
        "made_before": one.made_before.isoformat(timespec="seconds"),
        "wrong_since": one.wrong_since.isoformat(timespec="seconds") if one.wrong_since else None,
        "lang": one.lang,
        "wording": one.wording or None,
        "right": one.right or None,
        "because": one.title,
        "correction": portal.url(one.address) if one.address else None,
        "document": _document(portal, one.document),
        "sheets": [
            {
                "kind": sheet.kind.value,
                "of": sheet.of,
                "title": sheet.title,
                "replaced_by": portal.url(sheet.address) if sheet.address else None,
            }
            for sheet in one.sheets
        ],
    }


def _text(record: dict[str, Any]) -> str:
    return json.dumps(record, ensure_ascii=False)
