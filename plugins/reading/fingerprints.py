"""Digests of the files of content/, and of our own code that turned them into records."""

import hashlib
import os
from collections.abc import Mapping
from pathlib import Path

import markdown

from plugins.reading.scan import FoundFile
from plugins.reading.store import Store

_ROOMS = ("text", "model", "rules", "reading")


def code_version(*more: str) -> str:
    """A digest of the rooms a record passes through, of every installed library's version, and of `more`."""
    digest = hashlib.sha256()
    plugins = Path(__file__).parent.parent
    for room in _ROOMS:
        for file in sorted((plugins / room).glob("*.py")):
            digest.update(file.name.encode() + b"\0" + file.read_bytes())
    for text in (*_installed(), *more):
        digest.update(text.encode() + b"\0")
    return digest.hexdigest()


def _installed() -> list[str]:
    """Names of the installed libraries with their versions, as pip leaves them beside each library."""
    libraries = Path(markdown.__file__).parents[1]
    return sorted(entry.name for entry in os.scandir(libraries) if entry.name.endswith(".dist-info"))


def digests(found: Mapping[str, FoundFile], store: Store) -> dict[str, str]:
    """SHA-256 of each file's bytes by path; a file of known size and time of change is not read again."""
    known = store.known_files()
    result: dict[str, str] = {}
    seen = []
    for path, file in found.items():
        before = known.get(path)
        if before and before[:2] == (file.size, file.changed_ns):
            result[path] = before[2]
            continue
        result[path] = hashlib.sha256(Path(file.location).read_bytes()).hexdigest()
        seen.append((path, file.size, file.changed_ns, result[path]))
    store.remember_files(seen)
    return result
