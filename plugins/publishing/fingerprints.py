"""A digest of everything an output is made from: equal digests, equal bytes."""

import dataclasses
import datetime
import enum
import hashlib
import marshal
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from operator import attrgetter
from pathlib import Path
from typing import Any

from pydantic import BaseModel

PLUGINS = Path(__file__).parent.parent
_LOW_ROOMS = ("text", "model")
_SCALARS = frozenset((type(None), bool, int, float, str, bytes))
_BY_TEXT = (str, enum.Enum, datetime.date, datetime.time, datetime.tzinfo, datetime.timedelta)
_NAME = "__class__.__qualname__"


@cache
def room_digest(room: str) -> bytes:
    """Of the sources of one room of plugins/ and its data files."""
    digest = hashlib.blake2b(digest_size=16)
    for file in sorted((PLUGINS / room).rglob("*")):
        if file.is_file() and file.suffix != ".pyc":
            digest.update(file.name.encode() + b"\0" + file.read_bytes())
    return digest.digest()


@cache
def libraries_digest() -> bytes:
    """Of the locked versions of everything an output may be made with."""
    lock = PLUGINS.parent / "requirements.lock"
    return hashlib.blake2b(lock.read_bytes() if lock.is_file() else b"", digest_size=16).digest()


@cache
def code_of(make: Callable[..., Any]) -> bytes:
    """A digest of a function's name, of its room, and of the rooms below."""
    room = make.__module__.split(".")[1]
    name = f"{make.__module__}.{make.__qualname__}".encode()
    parts = [name, *map(room_digest, (room, *_LOW_ROOMS)), libraries_digest()]
    return hashlib.blake2b(b"".join(parts), digest_size=16).digest()


class Fingerprints:
    """Digests values; a record met again is not walked again.

    A value is first made plain: tuples of text, numbers and digests of records, which marshal then writes
    the same way for equal values whatever objects they are (its version 2 keeps no references). Anything
    that is no scalar, tuple, mapping, frozen dataclass or record is a TypeError: what cannot be digested
    cannot be promised.
    """

    def __init__(self) -> None:
        self._known: dict[int, tuple[Any, bytes]] = {}
        self._ways: dict[type, Callable[[Any], Any]] = {
            tuple: self._sequence, list: self._sequence, dict: self._mapping
        }  # fmt: skip

    def of(self, *values: Any) -> str:
        """The digest of some values, in their order."""
        return _digest(self._sequence(values)).hex()

    def _plain(self, value: Any) -> Any:
        kind = type(value)
        if kind in _SCALARS:
            return value
        known = self._known.get(id(value))
        if known is not None:
            return known[1]
        way = self._ways.get(kind)
        if way is None:
            way = self._ways[kind] = self._way_of(kind)
        return way(value)

    def _sequence(self, values: Iterable[Any]) -> tuple:
        return tuple([one if type(one) in _SCALARS else self._plain(one) for one in values])

    def _mapping(self, value: Mapping[Any, Any]) -> tuple:
        return ("{", *[(str(key), self._plain(one)) for key, one in value.items()])

    def _way_of(self, kind: type) -> Callable[[Any], Any]:
        """How values of a type are made plain."""
        if issubclass(kind, _BY_TEXT):
            return lambda value: (kind.__qualname__, str(value))
        if issubclass(kind, Mapping):
            return self._mapping
        if issubclass(kind, tuple):
            return self._sequence
        getter = _getter(kind)

        def digest(value: Any) -> bytes:
            found = _digest(self._sequence(getter(value)))
            self._known[id(value)] = (value, found)
            return found

        return digest


def _getter(kind: type) -> Callable[[Any], tuple]:
    """What stands for a record of a type: its name, then its digest where it has one, else all its fields."""
    if issubclass(kind, BaseModel):
        whole = attrgetter(_NAME, *kind.model_fields)
        if "digest" not in kind.model_fields:
            return whole
        short = attrgetter(_NAME, "digest")
        return lambda value: short(value) if value.digest else whole(value)
    if not dataclasses.is_dataclass(kind) or not kind.__dataclass_params__.frozen:
        raise TypeError(f"{kind.__qualname__} cannot be part of an output's inputs: only frozen values can")
    fields = [field.name for field in dataclasses.fields(kind) if field.compare]
    if "digest" in fields:
        fields = [name for name in fields if name in ("digest", "path")]
    return attrgetter(_NAME, *fields)


def _digest(plain: Any) -> bytes:
    return hashlib.blake2b(marshal.dumps(plain, 2), digest_size=16).digest()
