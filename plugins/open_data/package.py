"""What describes the tables: datapackage.json, the dictionary of columns, the list of checksums.

Data Package 2.0 (datapackage.org); what version 1 knows is written as version 1 has it, so that tools of
both can read it.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from plugins.model.columns import Column
from plugins.model.datasets import DATASETS, Dataset
from plugins.model.portal import Portal
from plugins.model.tables import Table
from plugins.text.tabular import GUARD, csv_bytes

PACKAGE, DICTIONARY, CHECKSUMS = "datapackage.json", "tu-dien.csv", "ma-kiem-tra.txt"

_PROFILE = "https://datapackage.org/profiles/2.0/"
_MEDIA_TYPES = {"csv": "text/csv", "json": "application/json", "jsonl": "application/jsonl"}
_DICTIONARY_COLUMNS = {
    "table": "Bảng",
    "table_title": "Tên bảng",
    "name": "Cột",
    "title": "Tên cột",
    "type": "Kiểu",
    "required": "Luôn có giá trị",
    "description": "Ý nghĩa",
    "example": "Ví dụ",
    "choices": "Các giá trị",
}


@dataclass(frozen=True)
class About:
    """What the data says of itself: who publishes it, from where, and under which conditions."""

    home: str
    title: str
    description: str
    publisher: str
    email: str
    reuse: str
    licence_url: str | None


def about(portal: Portal) -> About:
    """What the portal says of its data."""
    site = portal.site
    return About(
        home=portal.url("/du-lieu/"),
        title=f"Dữ liệu mở – {site.name}",
        description=" ".join(filter(None, (site.description, site.notice))),
        publisher=site.operator,
        email=site.email,
        reuse=site.reuse,
        licence_url=site.licence_url,
    )


def package(described: About, tables: Iterable[Table], formats: tuple[str, ...]) -> bytes:
    """The description of the tables in some formats. Its version is a digest of their content. Without rows only the
    CSV is a table, since it has its heading; an empty JSON list has no columns to describe."""
    resources = [
        _resource(table, format) for format in formats for table in tables if table.row_count or format == "csv"
    ]
    resources.append(_dictionary_resource())
    digest = hashlib.sha256("\n".join(resource["hash"] for resource in resources).encode())
    content = {
        "$schema": f"{_PROFILE}datapackage.json",
        "profile": "data-package",
        "name": "du-lieu-bau-cu",
        "id": described.home,
        "title": described.title,
        "description": described.description,
        "homepage": described.home,
        "version": digest.hexdigest()[:16],
        "licenses": [{"title": described.reuse, "path": described.licence_url or described.home}],
        "sources": [{"title": described.publisher, "path": described.home, "email": described.email}],
        "contributors": [{"title": described.publisher, "email": described.email, "role": "publisher"}],
        "resources": resources,
    }
    return _json(content)


def dictionary() -> bytes:
    """Every column of every table, as a table: what it is called, what it means, what it may hold."""
    rows = [
        (
            dataset.name, dataset.title, column.name, column.title, column.kind, column.required,
            dataset.meaning_of(column) or None, column.example or None, column.choices,
        )
        for dataset in DATASETS
        for column in dataset.columns
    ]  # fmt: skip
    return csv_bytes(list(_DICTIONARY_COLUMNS), [name != "required" for name in _DICTIONARY_COLUMNS], rows)


def checksums(files: Mapping[str, bytes]) -> bytes:
    """The SHA-256 of files in the form that `sha256sum -c` reads."""
    lines = [f"{hashlib.sha256(content).hexdigest()}  {name}\n" for name, content in sorted(files.items())]
    return "".join(lines).encode()


def _resource(table: Table, format: str) -> dict[str, Any]:
    dataset = table.dataset
    name = table.name if format == "csv" else f"{table.name}-{format}"
    return {
        **_described(name, f"{table.name}.{format}", format, table.files[format]),
        "title": dataset.title,
        "description": dataset.description,
        "rows": table.row_count,
        "schema": _schema(dataset, format),
    }


def _dictionary_resource() -> dict[str, Any]:
    fields = [
        {"name": name, "title": title, "type": "boolean" if name == "required" else "string"}
        for name, title in _DICTIONARY_COLUMNS.items()
    ]
    return {
        **_described("tu-dien", DICTIONARY, "csv", dictionary()),
        "title": "Từ điển dữ liệu",
        "description": "Mỗi cột của mỗi bảng là một dòng.",
        "rows": sum(len(dataset.columns) for dataset in DATASETS),
        "schema": {"$schema": f"{_PROFILE}tableschema.json", "fields": fields, "missingValues": [""]},
    }


def _described(name: str, path: str, format: str, content: bytes) -> dict[str, Any]:
    found: dict[str, Any] = {
        "name": name,
        "type": "table",
        "path": path,
        "format": format,
        "mediatype": _MEDIA_TYPES[format],
        "encoding": "utf-8",
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
    }
    if format != "json":
        # frictionless 5 counts the bytes of every file but a JSON list, and calls a stated size wrong.
        found["bytes"] = len(content)
    if format == "csv":
        found["profile"] = "tabular-data-resource"
        found["dialect"] = {"delimiter": ",", "lineTerminator": "\r\n", "quoteChar": '"', "doubleQuote": True}
    return found


def _schema(dataset: Dataset, format: str) -> dict[str, Any]:
    schema: dict[str, Any] = {
        "$schema": f"{_PROFILE}tableschema.json",
        "fields": [_field(column, dataset, format) for column in dataset.columns],
        "missingValues": [""],
    }
    if dataset.has_ids:
        schema["primaryKey"] = ["id"]
    suffix = "" if format == "csv" else f"-{format}"
    kinds = {column.name: column.kind for column in dataset.columns}
    keys = [
        {"fields": [name], "reference": {"resource": f"{parent}{suffix}", "fields": ["id"]}}
        for name, parent in dataset.parents.items()
        if kinds[name] == "string"
    ]
    if keys:
        schema["foreignKeys"] = keys
    return schema


def _field(column: Column, dataset: Dataset, format: str) -> dict[str, Any]:
    found: dict[str, Any] = {"name": column.name, "title": column.title, **_type(column, format)}
    if meaning := dataset.meaning_of(column):
        found["description"] = meaning
    if column.example:
        found["example"] = column.example.split("\n") if found["type"] == "array" else column.example
    if constraints := _constraints(column, dataset, format):
        found["constraints"] = constraints
    return found


def _type(column: Column, format: str) -> dict[str, Any]:
    if column.kind == "list":
        return {"type": "list", "itemType": "string", "delimiter": "\n"} if format == "csv" else {"type": "array"}
    return {"type": column.kind, **({"format": column.format} if column.format else {})}


def _constraints(column: Column, dataset: Dataset, format: str) -> dict[str, Any]:
    found: dict[str, Any] = {}
    if column.required:
        found["required"] = True
    if dataset.has_ids and column.name == "id":
        found["unique"] = True
    if column.choices:
        found["enum"] = list(column.choices)
    if column.pattern and column.kind == "string":
        # In CSV a spreadsheet's guard may stand before it.
        found["pattern"] = f"{GUARD}?{column.pattern}" if format == "csv" else column.pattern
    if column.kind == "integer":
        found["minimum"] = 0
    return found


def _json(content: object) -> bytes:
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode()
