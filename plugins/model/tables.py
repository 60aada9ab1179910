"""The tables of the open data: each dataset with the records it shows, and the files they become."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from plugins.model.columns import plain
from plugins.model.datasets import DATASETS, Around, Dataset, id_of, referred
from plugins.model.entry import Entry
from plugins.model.media import Image, StoredFile
from plugins.model.portal import Portal
from plugins.text.tabular import Cell, Row, csv_bytes, json_bytes, json_lines, jsonl_bytes

FORMATS = ("csv", "json", "jsonl")
_BY_NAME = {dataset.name: dataset for dataset in DATASETS}


@dataclass(frozen=True)
class Table:
    """A dataset's name, its records, and what rows say besides; `positions` are those computed for the
    records, which their digests do not tell. Rows and files are made when they are first asked for."""

    name: str
    records: tuple[Any, ...]
    around: Around
    positions: tuple[int, ...] = ()

    @property
    def dataset(self) -> Dataset:
        """What the table is and which columns it has."""
        return _BY_NAME[self.name]

    @cached_property
    def row_count(self) -> int:
        """How many rows the table has."""
        return sum(1 for _ in self.dataset.rows_of(self.records, self.around))

    @cached_property
    def files(self) -> dict[str, bytes]:
        """The bytes of the table in each format."""
        names = [column.name for column in self.dataset.columns]
        texts = [column.holds_text for column in self.dataset.columns]
        rows = self.rows()
        lines = json_lines(names, rows)
        return {"csv": csv_bytes(names, texts, rows), "json": json_bytes(lines), "jsonl": jsonl_bytes(lines)}

    def rows(self) -> list[Row]:
        """Every row, its cells in the order of the columns."""
        hidden = frozenset(self.around.hidden)
        readers = [
            (lambda row, around, read=column.read: _ids(read(row, around), hidden)) if column.refers else column.read
            for column in self.dataset.columns
        ]
        around = self.around
        return [
            tuple([plain(read(row, around)) for read in readers]) for row in self.dataset.rows_of(self.records, around)
        ]


def _ids(found: Any, hidden: frozenset[str]) -> Cell:
    """Paths as ids; what is not public is not named."""
    if found is None or isinstance(found, str):
        return None if found is None or found in hidden else id_of(found)
    return tuple(id_of(path) for path in found if path not in hidden)


def tables(portal: Portal) -> tuple[Table, ...]:
    """Every table of the portal, in the order of the datasets."""
    records = _records(portal)
    return tuple(_table(portal, dataset, tuple(records[dataset.name])) for dataset in DATASETS)


def _records(portal: Portal) -> dict[str, Iterable[Any]]:
    election = portal.election
    translated: dict[str, list[Entry]] = {}
    for entry in portal.translated:
        translated.setdefault(entry.kind, []).append(entry)
    documents = (*portal.documents, *translated.get("documents", ()))
    corrections = (*portal.corrections, *translated.get("corrections", ()))
    return {
        "election": (election,),
        "levels": election.levels,
        "level_least_candidates": election.levels,
        "communes": election.communes,
        "constituencies": election.constituencies,
        "polling_areas": election.polling_areas,
        "milestones": election.timeline,
        "campaign_phases": election.campaign_phases,
        "lists": sorted(election.lists, key=lambda state: state.since),
        "results": election.results,
        "candidates": portal.candidates,
        "candidate_career": portal.candidates,
        "news": (*portal.news, *translated.get("news", ())),
        "questions": (*portal.questions, *translated.get("questions", ())),
        "documents": documents,
        "document_attachments": documents,
        "document_relations": documents,
        "slogans": portal.slogans,
        "slogan_wordings": portal.slogans,
        "pages": (*portal.pages, *translated.get("pages", ())),
        "corrections": corrections,
        "corrected_lists": portal.corrections,
        "withdrawn_wordings": portal.corrections,
    }


def _table(portal: Portal, dataset: Dataset, records: tuple[Any, ...]) -> Table:
    by_path = portal.by_path
    around = Around(portal.settings.site_url.rstrip("/"), **_needed(portal, dataset.name, records))
    hidden = tuple(sorted({path for path in referred(dataset, records, around) if path not in by_path}))
    around = Around(**{**vars(around), "hidden": hidden})
    positions = tuple(one.position for one in records) if dataset.name == "candidates" else ()
    return Table(dataset.name, records, around, positions)


def _needed(portal: Portal, name: str, records: tuple[Any, ...]) -> dict[str, Any]:
    """What the rows of a dataset look up, and nothing more: what is here makes the files anew when it changes."""
    if name in ("constituencies", "results", "candidates"):
        states = {one: history[-1] for one, history in portal.list_history.items() if history}
        images = _images(portal, records) if name == "candidates" else {}
        return {"election": portal.election, "states": states, "images": images}
    if name == "polling_areas":
        return {"election": portal.election}
    if name == "news":
        found = {"images": _images(portal, records), "files": _files(portal, records)}
        return {"sections": portal.site.sections, **found}
    if name == "document_attachments":
        return {"files": _files(portal, records)}
    return {}


def _files(portal: Portal, records: Iterable[Entry]) -> dict[str, StoredFile]:
    files = portal.files or {}
    return {path: files[path] for entry in records for path in entry.files if path in files}


def _images(portal: Portal, records: Iterable[Entry]) -> dict[str, Image]:
    images = portal.images or {}
    named = (picture.file for entry in records for picture in entry.pictures)
    return {path: images[path] for path in named if path in images}
