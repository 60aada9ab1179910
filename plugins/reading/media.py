"""The pictures and attachments of content/ as records, each opened once and remembered by its digest."""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from pickle import dumps, loads
from typing import Any

from plugins.model.body import EMPTY_BODY, Body
from plugins.model.media import Image, StoredFile
from plugins.model.problem import Problem, Severity
from plugins.reading.pdf import read_pdf
from plugins.reading.probe import (
    MAX_BYTES,
    MEDIA_TYPES,
    BadAttachment,
    BadImage,
    probe_attachment,
    probe_image,
    too_large,
)
from plugins.reading.scan import FoundFile
from plugins.reading.store import Remembered, Store

PDF = MEDIA_TYPES["pdf"]
SCANNED = (
    "tệp PDF chỉ là ảnh chụp, không có chữ: không tìm kiếm được và máy đọc màn hình không đọc được; "
    "xuất lại từ bản gốc, hoặc nhận dạng chữ (OCR) trước khi đăng"
)


def read_images(
    found: Mapping[str, FoundFile], digests: Mapping[str, str], store: Store, known: Mapping[str, Remembered]
) -> tuple[dict[str, Image], list[Problem]]:
    """Every picture by path with its upright size, and a problem for each that is none."""

    def probe(path: str, data: bytes) -> tuple[int, int]:
        return probe_image(data, path)

    sizes, problems = _probe_all(found, digests, store, known, probe)
    return {
        path: Image(path, digests[path], width, height, found[path].location) for path, (width, height) in sizes.items()
    }, problems


@dataclass(frozen=True)
class _Probed:
    """What an attachment is; `text` is the digest under which the store has a PDF's words, "" for none."""

    media_type: str
    pages: int = 0
    text: str = ""
    scanned: bool = False
    seconds: int | None = None


def read_files(
    found: Mapping[str, FoundFile], digests: Mapping[str, str], store: Store, known: Mapping[str, Remembered]
) -> tuple[dict[str, StoredFile], list[Problem]]:
    """Every attachment by path with its media type, duration and the text of PDFs, and a problem for each that is
    not what it claims; a PDF that is only a scan is warned of."""
    light, problems = dict(found), []
    for path, file in found.items():
        if file.size > MAX_BYTES:
            del light[path]
            problems.append(Problem(path, too_large(file.size)))

    def probe(path: str, data: bytes) -> _Probed:
        media_type, seconds = probe_attachment(data, path)
        if media_type == PDF:
            return _read_pdf(media_type, data, digests[path], store)
        return _Probed(media_type, seconds=seconds)

    probed, more = _probe_all(light, digests, store, known, probe)
    files = {path: _stored(found[path], digests[path], one, store) for path, one in probed.items()}
    scans = [Problem(path, SCANNED, severity=Severity.WARNING) for path, file in files.items() if file.scanned]
    return files, [*problems, *more, *scans]


def _read_pdf(media_type: str, data: bytes, digest: str, store: Store) -> _Probed:
    facts = read_pdf(data)
    name = hashlib.sha256(f"pdf\0{digest}".encode()).hexdigest() if facts.text.strip() else ""
    if name:
        store.remember_bodies([(name, "", facts.text)])
    return _Probed(media_type, facts.pages, name, facts.scanned)


def _stored(file: FoundFile, digest: str, probed: _Probed, store: Store) -> StoredFile:
    text = Body(probed.text, empty=False, fetch=store.body) if probed.text else EMPTY_BODY
    return StoredFile(
        file.path, digest, file.size, probed.media_type, file.location, probed.seconds, probed.pages, text,
        probed.scanned,
    )  # fmt: skip


def _probe_all(
    found: Mapping[str, FoundFile],
    digests: Mapping[str, str],
    store: Store,
    known: Mapping[str, Remembered],
    probe: Callable[[str, bytes], Any],
) -> tuple[dict[str, Any], list[Problem]]:
    results: dict[str, Any] = {}
    problems: list[Problem] = []
    learned = []
    for path, file in found.items():
        before = known.get(path)
        if before and before.key == digests[path]:
            results[path] = loads(before.value)
            continue
        try:
            results[path] = probe(path, Path(file.location).read_bytes())
        except (BadImage, BadAttachment) as bad:
            problems.append(Problem(path, str(bad)))
            continue
        learned.append((path, digests[path], {}, dumps(results[path], protocol=5)))
    store.remember_results(learned)
    return results, problems
