"""The base of every record, and the one definition each of its fields has.

A field's label, help and example are read by the checker's messages, by `inv new`, by the editors'
guide and by the JSON Schema; nowhere else are they written down.
"""

from typing import Any, ClassVar

from pydantic import BaseModel, ConfigDict, Field
from pydantic_core import PydanticUndefined

REQUIRED = PydanticUndefined


class Record(BaseModel):
    """A frozen record that refuses keys it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True, validate_default=False)

    private_keys: ClassVar[frozenset[str]] = frozenset()
    """Folded keys that an editor might write and that must never be published."""


def field(label: str, help: str = "", example: str = "", default: Any = REQUIRED, search: bool = False) -> Any:
    """A field an editor writes; required unless it has a default. `search` puts it into the index."""
    return Field(
        default=default,
        title=label,
        description=help or None,
        examples=[example] if example else None,
        json_schema_extra={"search": True} if search else None,
    )


def computed(default: Any = REQUIRED) -> Any:
    """A field the reader fills in; an editor who writes it is told that the key is unknown."""
    return Field(default=default, json_schema_extra={"computed": True})


def editor_fields(record: type[Record]) -> dict[str, Any]:
    """The fields an editor may write, by key, in the order of their definition."""
    return {
        name: info
        for name, info in record.model_fields.items()
        if not (isinstance(info.json_schema_extra, dict) and info.json_schema_extra.get("computed"))
    }


def label_of(record: type[Record], name: str) -> str:
    """The Vietnamese label of a field."""
    return record.model_fields[name].title or name
