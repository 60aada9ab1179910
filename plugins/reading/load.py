"""From the content folder to a Portal that is whole and valid, or to every problem that stands in its way."""

import datetime
import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from plugins.model.ballot_order import in_ballot_order
from plugins.model.candidate import Candidate
from plugins.model.catalogue import Catalogue
from plugins.model.correction import Correction
from plugins.model.document import Document
from plugins.model.election import Election, ListStage, ListState, list_history
from plugins.model.entry import DEFAULT_LANGUAGE, CorrectionNote, Entry
from plugins.model.material import Material
from plugins.model.news import NewsItem
from plugins.model.page import PlainPage
from plugins.model.portal import Portal, Settings
from plugins.model.problem import ContentErrors, Problem, Severity
from plugins.model.question import Question
from plugins.model.record import Record
from plugins.model.remark import Remark
from plugins.model.site import Site
from plugins.model.slogan import Slogan
from plugins.reading.catalogues import read_catalogues
from plugins.reading.entries import Desk, read_entries
from plugins.reading.fingerprints import code_version, digests
from plugins.reading.front_matter import BadYaml, read_yaml
from plugins.reading.media import read_files, read_images
from plugins.reading.parse import parse
from plugins.reading.scan import Scan, language_problems, scan
from plugins.reading.source import BadSource, decode, split
from plugins.reading.store import Store
from plugins.rules import check
from plugins.rules.linters import remarks_on_data

R = TypeVar("R", bound=Record)


@dataclass(frozen=True)
class Held:
    """An entry that is not published, and why."""

    path: str
    reason: str


@dataclass(frozen=True)
class Loaded:
    """The portal, what was only warned of, what is held back, and how many files were read."""

    portal: Portal
    warnings: tuple[Problem, ...]
    held: tuple[Held, ...]
    files: int


def load(folder: Path, settings: Settings, as_of: datetime.datetime, cache: Path, processes: int = 2) -> Loaded:
    """The portal of the content in `folder` at the moment `as_of`.

    Raises ContentErrors with every problem of every file. `cache` is a folder for what may be
    remembered from run to run.
    """
    version = code_version(settings.timezone, settings.base_path)
    store = Store(cache / "content.sqlite", version)
    found = scan(folder)
    known = store.results()
    read_before = {path: file for path, file in found.entries.items() if path in known}
    known_digests = digests({**found.data, **found.catalogues, **read_before, **found.images, **found.files}, store)
    problems = list(found.problems)
    images, image_problems = read_images(found.images, known_digests, store, known)
    files, file_problems = read_files(found.files, known_digests, store, known)
    desk = Desk(settings.timezone, settings.base_path, images, version)
    content = read_entries(found.entries, known_digests, desk, store, known, processes)
    election, election_problems, election_remarks = _read_data("election.yml", Election, found, known_digests, settings)
    site, site_problems, site_remarks = _read_data("site.yml", Site, found, known_digests, settings)
    remarks = {**content.remarks, "election.yml": election_remarks, "site.yml": site_remarks}
    problems += [*image_problems, *file_problems, *content.problems, *election_problems, *site_problems]
    if site is not None:
        problems += language_problems(found, tuple(language.code for language in site.languages))
        catalogues, catalogue_problems = read_catalogues(found, site, known_digests)
        problems += catalogue_problems
    unreadable = frozenset(problem.path for problem in problems if problem.severity is Severity.ERROR)
    broken_drafts = frozenset(content.links) - set(content.entries) - unreadable
    material = Material(
        as_of, election, site, tuple(content.entries.values()), images, files, content.links, unreadable, broken_drafts,
        remarks,
    )  # fmt: skip
    problems += located(check(material), folder)
    problems = [replace(problem, path=f"{folder.name}/{problem.path}") for problem in problems]
    if election is None or site is None or any(problem.severity is Severity.ERROR for problem in problems):
        raise ContentErrors(problems)
    bodies = [entry.body.digest for entry in content.entries.values()]
    bodies += [file.text.digest for file in files.values()]
    store.forget_all_but([*found.entries, *found.images, *found.files], bodies)
    held = tuple(_held(material, folder.name))
    files_read = sum(map(len, (found.data, found.catalogues, found.entries, found.images, found.files)))
    return Loaded(_portal(material, settings, catalogues), tuple(problems), held, files_read)


def _read_data(
    name: str, record: type[R], found: Scan, known_digests: dict[str, str], settings: Settings
) -> tuple[R | None, list[Problem], tuple[Remark, ...]]:
    """One of the two data files at the top of content/, its problems, and what the linters remark on it."""
    if name not in found.data:
        return None, [], ()
    try:
        decoded = decode(name, Path(found.data[name].location).read_bytes())
        document = read_yaml(name, decoded.text)
    except (BadSource, BadYaml) as bad:
        return None, list(bad.problems), ()
    context = {"timezone": settings.timezone, "source": name}
    parsed, problems = parse(record, document, context, {"timezone": settings.timezone, "digest": known_digests[name]})
    return parsed, [*problems, *decoded.warnings], remarks_on_data(document.values, document.line_of)


def located(problems: Iterable[Problem], folder: Path) -> list[Problem]:
    """Problems that name a field, each with its line; a file is read again only for that."""
    found = []
    for problem in problems:
        if not problem.line and problem.path.endswith((".md", ".yml")):
            problem = replace(problem, line=_line(folder / problem.path, problem))
        found.append(problem)
    return found


def _line(file: Path, problem: Problem) -> int:
    """The line of a problem's field; 0 where the file cannot be taken apart, which is a problem of its own."""
    try:
        source = split(problem.path, decode(problem.path, file.read_bytes()).text)
        return read_yaml(problem.path, source.metadata, source.metadata_line).line_of(problem.where)
    except (OSError, BadSource, BadYaml):
        return 0


def _held(material: Material, folder: str) -> Iterable[Held]:
    for entry in material.entries:
        if entry.path not in material.public_paths:
            yield Held(f"{folder}/{entry.path}", material.why_held(entry.path))
    for path in sorted(material.broken_drafts):
        yield Held(f"{folder}/{path}", material.why_held(path))


def _portal(material: Material, settings: Settings, catalogues: dict[str, Catalogue]) -> Portal:
    public = _with_corrections(material.public)
    originals = [entry for entry in public if entry.lang == DEFAULT_LANGUAGE]
    translated = tuple(entry for entry in public if entry.lang != DEFAULT_LANGUAGE)

    def of_type(record: type[Entry]) -> list:
        return [entry for entry in originals if isinstance(entry, record)]

    return Portal(
        as_of=material.as_of,
        settings=settings,
        site=material.site,
        election=_up_to(material.election, material.as_of),
        news=_newest_first(of_type(NewsItem)),
        questions=tuple(sorted(of_type(Question), key=lambda question: (question.number, question.path))),
        candidates=_on_ballots(of_type(Candidate), material.election),
        documents=_newest_first(of_type(Document), by_issue=True),
        slogans=tuple(sorted(of_type(Slogan), key=lambda slogan: (slogan.order, slogan.path))),
        pages=tuple(of_type(PlainPage)),
        corrections=_newest_first(of_type(Correction)),
        translated=translated,
        images=material.images,
        files=material.files,
        catalogues=catalogues,
    )


def _with_corrections(public: Iterable[Entry]) -> list[Entry]:
    """The entries, those that were corrected with what their pages say of it; a correction changes a page, so
    that entry was updated then at the earliest. The digests change with it."""
    entries = list(public)
    notes: dict[str, list[CorrectionNote]] = {}
    for entry in _newest_first([entry for entry in entries if isinstance(entry, Correction)]):
        if entry.lang == DEFAULT_LANGUAGE:
            for path in entry.corrects:
                notes.setdefault(path, []).append(entry.note)
    return [_corrected(entry, tuple(notes[entry.path])) if entry.path in notes else entry for entry in entries]


def _corrected(entry: Entry, notes: tuple[CorrectionNote, ...]) -> Entry:
    mark = hashlib.sha256(repr(notes).encode()).hexdigest()[:16]
    updated_at = max(filter(None, (entry.updated_at, *(note.at for note in notes))))
    digests = {"digest": f"{entry.digest}-{mark}", "head": f"{entry.head}-{mark}"}
    return entry.model_copy(update={"corrections": notes, "updated_at": updated_at, **digests})


def _up_to(election: Election, moment: datetime.datetime) -> Election:
    """The election without what its lists are only going to be, and without figures that are not published yet."""
    lists = tuple(state for state in election.lists if state.since <= moment)
    until_now = election.model_copy(update={"lists": lists})
    if not election.results:
        return until_now
    published = {id for id, states in list_history(until_now).items() if any(_is_result(state) for state in states)}
    results = tuple(one for one in election.results if one.constituency in published)
    return until_now.model_copy(update={"results": results})


def _is_result(state: ListState) -> bool:
    return state.stage is ListStage.RESULTS


def _newest_first(entries: list, by_issue: bool = False) -> tuple:
    in_path_order = sorted(entries, key=lambda entry: entry.path)
    when = (lambda entry: entry.issued_on) if by_issue else (lambda entry: entry.published_at)
    return tuple(sorted(in_path_order, key=when, reverse=True))


def _on_ballots(candidates: list[Candidate], election: Election) -> tuple[Candidate, ...]:
    """Candidates constituency by constituency in the order of election.yml, those who stand with their place."""
    groups: dict[str, list[Candidate]] = {constituency.id: [] for constituency in election.constituencies}
    for candidate in candidates:
        groups[candidate.constituency].append(candidate)
    return tuple(numbered for group in groups.values() for numbered in _numbered(in_ballot_order(group)))


def _numbered(group: list[Candidate]) -> Iterable[Candidate]:
    """The group with ballot positions; the digests change with the position, which depends on the others."""
    position = 0
    for candidate in group:
        position += candidate.stands
        place = position if candidate.stands else 0
        digests = {"digest": f"{candidate.digest}-{place}", "head": f"{candidate.head}-{place}"}
        yield candidate.model_copy(update={"position": place, **digests})
