"""Entry files to typed entries: parsed where the file or what it depends on changed, remembered elsewhere."""

import hashlib
import multiprocessing
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pickle import dumps, loads

from plugins.model.body import Body, Link
from plugins.model.document import Document
from plugins.model.entry import Entry
from plugins.model.media import Image
from plugins.model.problem import Problem, Severity
from plugins.model.remark import Remark
from plugins.model.slogan import Slogan
from plugins.model.types import is_yes
from plugins.reading.front_matter import BadYaml, read_yaml
from plugins.reading.markdown_body import Converted, Converter
from plugins.reading.parse import parse
from plugins.reading.resolving import Addresses
from plugins.reading.scan import FoundFile, address_of_path, entry_name
from plugins.reading.source import BadSource, Source, decode, split
from plugins.reading.store import Remembered, Store
from plugins.rules.linters import remarks_on_entry
from plugins.rules.prose import BODY

PARALLEL_FROM = 200
_TIMED = (Document, Slogan)


@dataclass(frozen=True)
class ReadEntry:
    """One file, read. `packed` is the pickled (entry, problems, remarks) that is remembered of it, None when it has
    an error; it is packed once, by whichever process read the file."""

    path: str
    digest: str = ""
    packed: bytes | None = None
    body: str = ""
    html: str = ""
    text: str = ""
    problems: tuple[Problem, ...] = ()
    depends: Mapping[str, str] | None = None
    links: tuple[Link, ...] = ()
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True)
class ReadContent:
    """All files, read: every entry that can be made, the links of every text and what the linters remark, by
    path; every problem."""

    entries: dict[str, Entry]
    links: dict[str, tuple[Link, ...]]
    remarks: dict[str, tuple[Remark, ...]]
    problems: list[Problem]


@dataclass(frozen=True)
class Desk:
    """What every file is read with; `version` names the code that reads it and the settings it depends on."""

    timezone: str
    base_path: str
    images: Mapping[str, Image]
    version: str

    def converter(self) -> Converter:
        """A new Markdown converter; one serves a whole process."""
        return Converter(Addresses(address_of_path, self.images.get, self.base_path))


def read_entries(
    found: Mapping[str, FoundFile],
    digests: Mapping[str, str],
    desk: Desk,
    store: Store,
    known: Mapping[str, Remembered],
    processes: int = 2,
) -> ReadContent:
    """What the files hold. Bodies are in the store; an entry's body fetches them from there.

    `digests` has those of the files that were read before; the others are made on reading.
    """
    entries: dict[str, Entry] = {}
    links: dict[str, tuple[Link, ...]] = {}
    remarks: dict[str, tuple[Remark, ...]] = {}
    problems: list[Problem] = []
    fresh: list[FoundFile] = []
    for path, file in found.items():
        before = known.get(path)
        if before and before.key == digests[path] and _still_true(before.depends, desk.images):
            entries[path], warnings, remarks[path] = loads(before.value)
            problems += warnings
        else:
            fresh.append(file)
    for result in _read_all(fresh, desk, processes, store):
        problems += result.problems
        remarks[result.path] = result.remarks
        if result.packed is not None:
            entries[result.path] = loads(result.packed)[0]
        else:
            links[result.path] = result.links
    for path, entry in entries.items():
        entry.body.__dict__["fetch"] = store.body
        links[path] = entry.body.links
    return ReadContent(
        dict(sorted(entries.items())), dict(sorted(links.items())), dict(sorted(remarks.items())), problems
    )


def _still_true(depends: Mapping[str, str], images: Mapping[str, Image]) -> bool:
    return all(path in images and images[path].digest == digest for path, digest in depends.items())


def _read_all(files: list[FoundFile], desk: Desk, processes: int, store: Store) -> Iterator[ReadEntry]:
    """Read the files, by forked processes when there are many; keep what is without error."""
    results = _forked(files, desk, processes) if len(files) >= PARALLEL_FROM and processes > 1 else None
    if results is None:
        converter = desk.converter()
        results = (read_entry(file, desk, converter) for file in files)
    batch: list[tuple[FoundFile, ReadEntry]] = []
    for file, result in zip(files, results, strict=True):
        yield result
        batch.append((file, result))
        if len(batch) == 500:
            _remember(store, batch)
            batch = []
    _remember(store, batch)


def _remember(store: Store, batch: Iterable[tuple[FoundFile, ReadEntry]]) -> None:
    sound = [(file, result) for file, result in batch if result.packed is not None]
    store.remember_files((file.path, file.size, file.changed_ns, result.digest) for file, result in sound)
    store.remember_bodies((result.body, result.html, result.text) for _, result in sound)
    store.remember_results((result.path, result.digest, result.depends or {}, result.packed) for _, result in sound)


def _forked(files: list[FoundFile], desk: Desk, processes: int) -> Iterator[ReadEntry]:
    """The results of worker processes, in the order of the files."""
    context = multiprocessing.get_context("fork")
    with context.Pool(processes, _start_worker, (desk,)) as pool:
        yield from pool.imap(_work, files, chunksize=32)


def _start_worker(desk: Desk) -> None:
    converter = desk.converter()

    def read(file: FoundFile) -> ReadEntry:
        return read_entry(file, desk, converter)

    _work.read = read  # type: ignore[attr-defined]


def _work(file: FoundFile) -> ReadEntry:
    return _work.read(file)  # type: ignore[attr-defined]


def read_entry(file: FoundFile, desk: Desk, converter: Converter) -> ReadEntry:
    """One entry file, from its bytes to its record; problems in a draft are warnings."""
    path = file.path
    try:
        with open(file.location, "rb", buffering=0) as opened:
            written = opened.read()
        decoded = decode(path, written)
        source = split(path, decoded.text)
        document = read_yaml(path, source.metadata, source.metadata_line)
    except (BadSource, BadYaml) as bad:
        return ReadEntry(path, problems=bad.problems)
    converted = converter.convert(path, source.body, source.body_line)
    depends = {image: desk.images[image].digest for image in converted.images}
    name = entry_name(path)
    digest = hashlib.sha256(written).hexdigest()
    body = _body(source, digest, depends, converted, desk.version)
    computed = {"path": path, "slug": name.slug, "lang": name.lang, "digest": body.digest, "body": body}
    computed["head"] = hashlib.sha256(f"{path}\0{source.metadata}".encode()).hexdigest()[:32]
    if issubclass(name.record, _TIMED):
        computed["timezone"] = desk.timezone
    entry, problems = parse(name.record, document, {"timezone": desk.timezone, "source": path}, computed)
    problems = [*problems, *converted.problems]
    if is_yes(document.values.get("draft")):
        problems = [replace(problem, severity=Severity.WARNING) for problem in problems]
    elif problems:
        entry = None
    problems += decoded.warnings
    told = {problem.where for problem in problems} - {BODY}
    remarks = remarks_on_entry(path, document.values, document.line_of, source.body, source.body_line)
    remarks = tuple(remark for remark in remarks if remark.where not in told)
    packed = None if entry is None else dumps((entry, tuple(problems), remarks), protocol=5)
    return ReadEntry(
        path, digest, packed, body.digest, converted.html, converted.text, tuple(problems), depends, converted.links,
        remarks,
    )  # fmt: skip


def _body(source: Source, digest: str, depends: Mapping[str, str], converted: Converted, version: str) -> Body:
    """The body without its texts; its digest covers the file, the pictures, where they are, and what reads them."""
    whole = hashlib.sha256(f"{source.path}\0{digest}\0{sorted(depends.items())}\0{version}".encode()).hexdigest()
    empty = not converted.html
    return Body(whole, empty, converted.headings, converted.links, converted.images)
