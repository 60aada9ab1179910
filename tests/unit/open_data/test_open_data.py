"""The open data hold every published field and no other, and are what datapackage.json says they are."""

import csv
import datetime
import hashlib
import io
import json
import re
import zipfile
from typing import Any

import pytest
from pydantic import BaseModel

from plugins.model.datasets import DATASETS, OMITTED
from plugins.model.entry import Entry
from plugins.model.portal import ENTRY_TYPES, Portal
from plugins.model.radio import Programme, Radio, Station
from plugins.model.record import Record
from plugins.model.site import Contact, Imprint, Language, Section, Site
from plugins.open_data import build
from plugins.publishing.fingerprints import Fingerprints
from plugins.text.tabular import guarded, unguarded
from tests.unit.pages.sample import candidate, document, election, full_portal, news, question, slogan

OF_THE_PORTAL = (Site, Section, Language, Contact, Imprint, Radio, Station, Programme)
"""What site.yml says of the portal itself; datapackage.json has publisher, source and conditions."""


def records() -> list[type[Record]]:
    """Every class of the model that holds content."""
    found, waiting = [], [Record]
    while waiting:
        for one in waiting.pop().__subclasses__():
            waiting.append(one)
            if one.__module__.startswith("plugins.model.") and one not in OF_THE_PORTAL:
                found.append(one)
    return sorted(found, key=lambda one: one.__name__)


LISTS = [
    {"level": "quoc-hoi", "stage": "dự kiến", "since": "2026-02-20"},
    {"level": "quoc-hoi", "stage": "chính thức", "since": "2026-02-26", "document": "documents/d.md"},
]


def rich_portal(**values: Any) -> Portal:
    """One of everything, with stages of the lists and what a spreadsheet would change."""
    return full_portal(**{"election": election(lists=LISTS), **values})


def made(portal: Portal) -> dict[str, bytes]:
    """The files by name."""
    return {output.path.removeprefix("du-lieu/"): output.make(*output.inputs) for output in build(portal)}


def rows_of(files: dict[str, bytes], name: str) -> list[dict[str, Any]]:
    """The rows of a table, from its JSON."""
    return json.loads(files[f"{name}.json"])


def csv_rows(content: bytes) -> list[dict[str, str]]:
    """The rows of a CSV file as Python reads them."""
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


# Which fields --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("record", records(), ids=lambda record: record.__name__)
def test_every_field_is_published_or_left_out_for_a_reason(record: type[BaseModel]) -> None:
    """A new field of the model asks: is it open data, or why not?"""
    shown = {(owner, name) for dataset in DATASETS for column in dataset.columns for owner, name in column.shows}
    bases = [base for base in record.__mro__ if issubclass(base, BaseModel)]
    for name in record.model_fields:
        decided = any((base, name) in shown or name in OMITTED.get(base, {}) for base in bases)
        assert decided, f"{record.__name__}.{name}: add a column to datasets.py, or a reason to OMITTED"


def test_what_is_left_out_is_a_field() -> None:
    """A reason for a field that is gone goes too, and none is both shown and left out."""
    shown = {pair for dataset in DATASETS for column in dataset.columns for pair in column.shows}
    for record, reasons in OMITTED.items():
        assert set(reasons) <= set(record.model_fields), record
        assert all(reasons.values())
        assert not {(record, name) for name in reasons} & shown


def test_candidates_have_an_allow_list() -> None:
    """All candidates have the same columns, none is private, and what an editor may add is not among them."""
    names = [column.name for dataset in DATASETS if dataset.name == "candidates" for column in dataset.columns]
    private = next(record for record in ENTRY_TYPES if record.kind == "candidates").private_keys
    assert not private & set(names)
    assert not {"sort_name", "tags", "summary", "related", "path", "digest"} & set(names)
    rows = rows_of(made(rich_portal()), "candidates")
    assert [list(row) for row in rows] == [names] * 2


def test_labels_are_the_models_own() -> None:
    """A column with a field's name bears the field's label."""
    for dataset in DATASETS:
        for column in dataset.columns:
            for record, name in column.shows:
                label = record.model_fields[name].title
                if name == column.name and label and issubclass(record, Entry) and name != "body":
                    assert column.title == label, column


def test_names_and_examples_are_good() -> None:
    """No two tables and no two columns of one share a name; parents are tables that have ids."""
    names = [dataset.name for dataset in DATASETS]
    assert len(names) == len(set(names))
    with_ids = {dataset.name for dataset in DATASETS if dataset.has_ids}
    for dataset in DATASETS:
        columns = [column.name for column in dataset.columns]
        assert len(columns) == len(set(columns)), dataset.name
        assert set(dataset.parents) <= set(columns)
        assert set(dataset.parents.values()) <= with_ids


def test_examples_are_values_of_their_field() -> None:
    """The example of a list in JSON is a list, as tools that check a package want it."""
    resources = json.loads(made(rich_portal())["datapackage.json"])["resources"]
    shown = [field for one in resources for field in one["schema"]["fields"] if "example" in field]
    assert any(field["type"] == "array" for field in shown)
    assert all(isinstance(field["example"], list) == (field["type"] == "array") for field in shown)


# What the rows say ---------------------------------------------------------------------------------------


def test_a_candidate_says_position_status_and_the_state_of_the_list() -> None:
    """In ballot order; who withdrew stays, with the status, and has no number rather than 0."""
    withdrawn = candidate("binh", 0, status="rút tên", status_document="../documents/d.md")
    standing = candidate("an", 1, general_education="12/12")
    first, second = rows_of(made(rich_portal(candidates=(standing, withdrawn))), "candidates")
    assert (first["id"], first["position"], first["status"]) == ("candidates/an", 1, "chính thức")
    assert (second["position"], second["status"], second["status_document"]) == (None, "rút tên", "documents/d")
    assert (first["list_stage"], first["list_document"]) == ("chính thức", "documents/d")
    assert first["list_since"] == "2026-02-26T00:00:00+07:00"
    assert first["born_on"] == "1980-08-12"
    assert first["other_name"] is None
    assert first["awards"] == []
    assert first["url"] == "https://baucu.lacgiang.example/bc/nguoi-ung-cu/an/"


def test_parts_have_tables_of_their_own() -> None:
    """Steps of a career, attachments with size and digest, relations and wordings point to what they belong to."""
    files = made(rich_portal())
    assert rows_of(files, "candidate_career") == [
        {"candidate": "candidates/an", "since": "9/2005", "until": "nay", "work": "Giáo viên"}
    ]
    assert rows_of(files, "document_attachments") == [
        {
            "document": "documents/d",
            "file": "https://baucu.lacgiang.example/bc/tep/documents/files/07.pdf",
            "title": "Toàn văn",
            "media_type": "application/pdf",
            "size": 12345,
            "sha256": "aa" * 32,
        }
    ]
    assert [(row["type"], row["other_document"], row["name"]) for row in rows_of(files, "document_relations")] == [
        ("căn cứ", None, "Luật số 85/2015/QH13"),
        ("sửa đổi", "documents/e", None),
    ]
    assert {(row["slogan"], row["lang"]) for row in rows_of(files, "slogan_wordings")} == {
        ("banners/s", "vi"), ("banners/s", "km"), ("banners/t", "vi"), ("banners/t", "km"),
    }  # fmt: skip


def test_a_polling_area_says_its_hours() -> None:
    """Its own hour where it has one, else the one of the election."""
    (row,) = rows_of(made(rich_portal()), "polling_areas")
    assert (row["opens"], row["closes"]) == ("06:00:00", "19:00:00")


def test_translations_are_rows_of_their_own() -> None:
    """A translation names its original and has an id of its own."""
    rows = rows_of(made(rich_portal()), "questions")
    assert [(row["id"], row["lang"], row["translation_of"]) for row in rows] == [
        ("questions/q", "vi", None),
        ("questions/p", "vi", None),
        ("questions/q.km", "km", "questions/q"),
    ]


def test_what_is_not_public_is_not_named() -> None:
    """A reference to an entry that is not in the portal leaves no trace of its name."""
    hidden = "../documents/bi-mat.md"
    portal = rich_portal(
        news=(news("a", related=[hidden, "../questions/q.md"]),),
        candidates=(candidate("an", status_document=hidden),),
        documents=(document("d", relations=[{"type": "căn cứ", "document": "bi-mat.md"}]),),
        slogans=(slogan("s", source_document=hidden),),
        election=election(lists=[{**LISTS[1], "document": "documents/bi-mat.md"}]),
    )
    files = made(portal)
    for name, content in files.items():
        assert b"bi-mat" not in content, name
    assert rows_of(files, "news")[0]["related"] == ["questions/q"]
    assert rows_of(files, "document_relations") == []


# The files -----------------------------------------------------------------------------------------------


def test_all_formats_say_the_same() -> None:
    """CSV, JSON and JSON Lines hold the same rows under the same names, in the same order."""
    portal = rich_portal(questions=(question("q", title="=HYPERLINK(1)", part="12/12"),))
    files = made(portal)
    for dataset in DATASETS:
        rows = rows_of(files, dataset.name)
        lines = files[f"{dataset.name}.jsonl"].decode().split("\n")
        assert [json.loads(line) for line in lines[:-1]] == rows
        assert lines[-1] == ""
        written = csv_rows(files[f"{dataset.name}.csv"])
        kinds = {column.name: column for column in dataset.columns}
        expected = [{name: as_csv(value, kinds[name].holds_text) for name, value in row.items()} for row in rows]
        assert written == expected, dataset.name


def as_csv(value: Any, text: bool) -> str:
    """A value of the JSON as its cell must read."""
    if isinstance(value, bool):
        return "true" if value else "false"
    plain = "\n".join(value) if isinstance(value, list) else "" if value is None else str(value)
    return guarded(plain) if text else plain


def test_a_spreadsheet_sees_no_formula_and_keeps_every_character(tmp_path) -> None:
    """What two readers of spreadsheets find in a sheet filled from the CSV is what the CSV says."""
    import openpyxl
    from python_calamine import CalamineWorkbook

    portal = rich_portal(candidates=(candidate("an", occupation="=cmd|' /C calc'!A0", general_education="12/12"),))
    rows = list(csv.reader(io.StringIO(made(portal)["candidates.csv"].decode("utf-8-sig"), newline="")))
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    book.save(tmp_path / "a.xlsx")
    cells = [list(row) for row in openpyxl.load_workbook(tmp_path / "a.xlsx").active.iter_rows()]
    assert not [cell for row in cells for cell in row if cell.data_type == "f"]
    assert [[cell.value or "" for cell in row] for row in cells] == rows
    assert CalamineWorkbook.from_path(tmp_path / "a.xlsx").get_sheet_by_index(0).to_python() == rows


def test_the_package_is_true_of_the_files() -> None:
    """Each resource's size, digest and number of rows are those of its file; every table that has rows is there
    thrice, and one without rows as CSV."""
    files = made(rich_portal())
    package = json.loads(files["datapackage.json"])
    resources = package["resources"]
    filled = [dataset.name for dataset in DATASETS if rows_of(files, dataset.name)]
    assert 0 < len(filled) < len(DATASETS)
    assert {one["path"] for one in resources} == {
        *(f"{dataset.name}.csv" for dataset in DATASETS), "tu-dien.csv",
        *(f"{name}.{format}" for name in filled for format in ("json", "jsonl")),
    }  # fmt: skip
    for one in resources:
        content = files[one["path"]]
        assert one.get("bytes", len(content)) == len(content) and ("bytes" in one or one["format"] == "json")
        assert one["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"
        assert one["rows"] == len(parsed(one, content)), one["path"]
        assert re.fullmatch(r"[-a-z0-9._]+", one["name"])
    assert len({one["name"] for one in resources}) == len(resources)
    assert package["licenses"] == [{"title": "Ghi rõ nguồn", "path": "https://baucu.lacgiang.example/bc/du-lieu/"}]


def test_the_files_keep_their_schemas() -> None:
    """Every value has the type of its field and keeps its constraints; keys are unique and lead somewhere."""
    files = made(rich_portal())
    resources = {one["name"]: one for one in json.loads(files["datapackage.json"])["resources"]}
    rows = {name: parsed(one, files[one["path"]]) for name, one in resources.items()}
    checked = 0
    for name, one in resources.items():
        schema = one["schema"]
        for row in rows[name]:
            assert list(row) == [field["name"] for field in schema["fields"]]
            for field in schema["fields"]:
                check(field, row[field["name"]], csv=one["format"] == "csv")
                checked += 1
        if "primaryKey" in schema:
            ids = [row["id"] for row in rows[name]]
            assert len(ids) == len(set(ids)), name
        for key in schema.get("foreignKeys", ()):
            (own,) = key["fields"]
            known = {row["id"] for row in rows[key["reference"]["resource"]]}
            assert {row[own] for row in rows[name] if row[own]} <= known, (name, own)
    assert checked > 1000


TYPES = {
    "date": datetime.date.fromisoformat,
    "datetime": datetime.datetime.fromisoformat,
    "time": datetime.time.fromisoformat,
    "integer": int,
    "boolean": {"true": True, "false": False}.__getitem__,
    "string": str,
    "list": lambda text: text.split("\n"),
}


def parsed(resource: dict[str, Any], content: bytes) -> list[dict[str, Any]]:
    """The rows of a resource's file, each cell as its format has it."""
    if resource["format"] == "csv":
        return csv_rows(content)
    text = content.decode()
    return json.loads(text) if resource["format"] == "json" else [json.loads(line) for line in text.splitlines()]


def check(field: dict[str, Any], value: Any, csv: bool) -> None:
    """Fails when a value is not what its field says."""
    limits = field.get("constraints", {})
    if value in ("", None):
        assert not limits.get("required"), field
        return
    if field["type"] == "array":
        assert isinstance(value, list) and all(isinstance(one, str) for one in value)
        return
    if not csv:
        assert type(value) is {"integer": int, "boolean": bool}.get(field["type"], str), (field, value)
    if value is True or value is False:
        return
    found = TYPES[field["type"]](value)
    assert "enum" not in limits or value in limits["enum"]
    assert "pattern" not in limits or re.fullmatch(limits["pattern"], value), (field, value)
    assert "minimum" not in limits or found >= limits["minimum"]
    assert field.get("format") != "uri" or re.match("https?://", unguarded(value))


def test_the_dictionary_has_every_column() -> None:
    """Each column of each table once, with its label."""
    rows = csv_rows(made(rich_portal())["tu-dien.csv"])
    assert [(row["table"], row["name"], row["title"]) for row in rows] == [
        (dataset.name, column.name, column.title) for dataset in DATASETS for column in dataset.columns
    ]


def test_the_checksums_are_true() -> None:
    """ma-kiem-tra.txt names every file but itself and the archive, as sha256sum writes them."""
    files = made(rich_portal())
    lines = files["ma-kiem-tra.txt"].decode().splitlines()
    assert dict(line.split("  ")[::-1] for line in lines) == {
        name: hashlib.sha256(content).hexdigest()
        for name, content in files.items()
        if name not in ("ma-kiem-tra.txt", "tat-ca.zip")
    }


def test_the_archive_is_a_package_of_its_own() -> None:
    """Every CSV is in it as it stands beside it, and its datapackage.json names nothing else."""
    files = made(rich_portal())
    with zipfile.ZipFile(io.BytesIO(files["tat-ca.zip"])) as archive:
        inside = {name: archive.read(name) for name in archive.namelist()}
    package = json.loads(inside.pop("datapackage.json"))
    assert {one["path"] for one in package["resources"]} == set(inside)
    assert inside == {name: content for name, content in files.items() if name.endswith(".csv")}


# Building ------------------------------------------------------------------------------------------------


def prints(portal: Portal) -> dict[str, str]:
    """The fingerprint of every file's inputs."""
    return {output.path: Fingerprints().of(output.inputs) for output in build(portal)}


def test_the_same_portal_gives_the_same_bytes_and_fingerprints() -> None:
    """Two builds of equal content are equal, and nothing is made again."""
    assert made(rich_portal()) == made(rich_portal())
    assert prints(rich_portal()) == prints(rich_portal())


def test_an_edit_makes_only_its_own_tables_anew() -> None:
    """A changed news item changes the three files of the news and what describes all tables."""
    before, after = (prints(rich_portal(news=(news("a", title=title),))) for title in ("Một", "Hai"))
    assert {path.removeprefix("du-lieu/") for path in before if before[path] != after[path]} == {
        "news.csv", "news.json", "news.jsonl", "datapackage.json", "ma-kiem-tra.txt", "tat-ca.zip",
    }  # fmt: skip


def test_a_new_position_makes_the_candidates_anew() -> None:
    """The place on the ballot is computed; the same files with another place are other data."""
    first, second = (prints(rich_portal(candidates=(candidate("an", place),))) for place in (1, 2))
    assert first["du-lieu/candidates.csv"] != second["du-lieu/candidates.csv"]


def test_the_moment_of_the_build_is_not_in_the_data() -> None:
    """Without new content a later build gives the same bytes."""
    later = rich_portal(as_of=rich_portal().as_of + datetime.timedelta(days=1))
    assert made(later) == made(rich_portal())


def test_data_need_the_sites_address() -> None:
    """Without the address of the site no link in the data would work."""
    from dataclasses import replace

    portal = rich_portal()
    with pytest.raises(ValueError, match="SITEURL"):
        list(build(replace(portal, settings=replace(portal.settings, site_url=""))))
