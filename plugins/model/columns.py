"""A column of the open data, made of the one definition its field of the model has.

Name, label, help, example, kind and choices come from the field; only what no field holds (an address, a
name looked up by an id) is labelled where the column is made.
"""

import datetime
import enum
import types
import typing
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from operator import attrgetter
from typing import Any

from pydantic import TypeAdapter

from plugins.model.record import Record
from plugins.model.types import ContentRef, Slug, WebAddress
from plugins.text.tabular import Cell

Shown = tuple[type[Record], str]
"""A field of the model that a column shows."""

_KINDS = {
    bool: "boolean",
    int: "integer",
    str: "string",
    datetime.datetime: "datetime",
    datetime.date: "date",
    datetime.time: "time",
}
_SLUG = r"[a-z0-9]+(?:-[a-z0-9]+)*"


@dataclass(frozen=True)
class Column:
    """A column: `read(record, around)` gives its cell, or for a column that `refers`, the paths of content
    files, which the table turns into ids. `kind` is a field type of Data Package."""

    name: str
    title: str
    read: Callable[[Any, Any], Any]
    kind: str = "string"
    help: str = ""
    example: str = ""
    format: str = ""
    pattern: str = ""
    choices: tuple[str, ...] = ()
    required: bool = False
    refers: bool = False
    shows: tuple[Shown, ...] = ()

    @property
    def holds_text(self) -> bool:
        """Whether its cells are words somebody wrote."""
        return self.kind in ("string", "list")


def column(record: type[Record], name: str, read: Callable[[Any, Any], Any] | None = None, /, **other: Any) -> Column:
    """The column of a field, under the field's own name; `read` when the cell is not the field's bare value,
    `other` for what differs from the field: its name, say."""
    info = record.model_fields[name]
    bare, marks, many = _taken_apart(info.annotation, list(info.metadata))
    get = attrgetter(name)
    refers = ContentRef.__metadata__[0] in marks
    found = {
        "name": name,
        "title": info.title or name,
        "read": read or (lambda row, _around: get(row)),
        "kind": "list" if many else _KINDS.get(bare, "string"),
        "help": info.description or "",
        "example": "" if refers or not info.examples else _example(info.annotation, marks, many, info.examples[0]),
        "format": "uri" if WebAddress.__metadata__[0] in marks else "",
        "pattern": _SLUG if Slug.__metadata__[0] in marks else "",
        "choices": tuple(one.value for one in bare) if isinstance(bare, enum.EnumMeta) and not many else (),
        "required": info.is_required(),
        "refers": refers,
        "shows": ((record, name),),
    }
    return Column(**{**found, **other})


def columns(record: type[Record], *names: str) -> tuple[Column, ...]:
    """The columns of some fields."""
    return tuple(column(record, name) for name in names)


def plain(value: Any) -> Cell:
    """A value of the model as a cell: dates, moments and times in ISO 8601, choices by their words."""
    if value is None or type(value) in (str, int, bool):
        return value
    if isinstance(value, enum.Enum):
        return str(value.value)
    if isinstance(value, datetime.datetime):
        return value.isoformat(timespec="seconds")
    if isinstance(value, datetime.date | datetime.time):
        return value.isoformat()
    return tuple(map(plain, value))


def _taken_apart(annotation: Any, marks: list[Any]) -> tuple[Any, list[Any], bool]:
    """The bare type of an annotation, all that Annotated says of it, and whether it is a tuple of them."""
    many = False
    while origin := typing.get_origin(annotation):
        if origin is typing.Annotated:
            marks += annotation.__metadata__
            annotation = typing.get_args(annotation)[0]
        elif origin in (typing.Union, types.UnionType):
            annotation = next(one for one in typing.get_args(annotation) if one is not types.NoneType)
        elif origin is tuple:
            many, annotation = True, typing.get_args(annotation)[0]
        else:
            break
    return annotation, marks, many


def _example(annotation: Any, marks: list[Any], many: bool, written: str) -> str:
    """An editor's example as it stands in the data: "12/08/1980" → "1980-08-12"."""
    if many:
        return "\n".join(written.strip("[]").split(", "))
    annotated = annotation
    for mark in marks:
        annotated = typing.Annotated[annotated, mark]
    value = TypeAdapter(annotated).validate_python(written.strip('"'))
    return str(plain(value))


def references(found: Any) -> Iterator[str]:
    """The paths in what a referring column read."""
    if found is not None:
        yield from (found,) if isinstance(found, str) else found
