"""A digest of everything an output is made from: equal digests, equal bytes."""

import dataclasses
import datetime
import enum
import hashlib
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import BaseModel

PLUGINS = Path(__file__).parent.parent
_LOW_ROOMS = ("text", "model")
_SCALARS = (type(None), bool, int, float, str, bytes)


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
    parts = [f"{make.__module__}.{make.__qualname__}".encode(), *map(room_digest, (room, *_LOW_ROOMS)), libraries_digest()]
    return hashlib.blake2b(b"".join(parts), digest_size=16).digest()


class Fingerprints:
    """Digests values; a frozen record met again is not walked again.

    Anything that is no scalar, tuple, mapping, frozen dataclass or record is a TypeError: what cannot
    be digested cannot be promised.
    """

    def __init__(self) -> None:
        self._known: dict[int, tuple[Any, bytes]] = {}

    def of(self, *values: Any) -> str:
        """The digest of some values, in their order."""
        digest = hashlib.blake2b(digest_size=16)
        for value in values:
            digest.update(self._digest(value))
        return digest.hexdigest()

    def _digest(self, value: Any) -> bytes:
        if isinstance(value, _SCALARS):
            return _short(f"{type(value).__name__}:{value!s}") if not isinstance(value, enum.Enum) else _short(repr(value))
        if isinstance(value, tuple | list):
            return hashlib.blake2b(b"[" + b"".join(map(self._digest, value)), digest_size=16).digest()
        if isinstance(value, datetime.date | datetime.time | datetime.tzinfo | datetime.timedelta):
            return _short(f"{type(value).__name__}:{value!s}")
        known = self._known.get(id(value))
        if known is not None:
            return known[1]
        found = self._record(value)
        self._known[id(value)] = (value, found)
        return found

    def _record(self, value: Any) -> bytes:
        name = type(value).__qualname__
        if isinstance(value, Mapping):
            return self._fields(name, value.items())
        if isinstance(value, BaseModel):
            if digest := getattr(value, "digest", None):
                return _short(f"{name}:{digest}")
            return self._fields(name, ((field, getattr(value, field)) for field in type(value).model_fields))
        if dataclasses.is_dataclass(value) and not isinstance(value, type):
            fields = [field for field in dataclasses.fields(value) if field.compare]
            if any(field.name == "digest" for field in fields):
                fields = [field for field in fields if field.name in ("digest", "path")]
            return self._fields(name, ((field.name, getattr(value, field.name)) for field in fields))
        raise TypeError(f"{name} cannot be part of an output's inputs: only frozen values can")

    def _fields(self, name: str, items: Any) -> bytes:
        digest = hashlib.blake2b(name.encode(), digest_size=16)
        for key, value in items:
            digest.update(str(key).encode() + b"=" + self._digest(value))
        return digest.digest()


def _short(text: str) -> bytes:
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).digest()
