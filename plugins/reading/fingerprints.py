"""Digests of the files of content/, and of our own code that turned them into records."""

import hashlib
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path

from plugins.reading.scan import FoundFile
from plugins.reading.store import Store

_ROOMS = ("text", "model", "reading")
_LIBRARIES = ("Markdown", "nh3", "pydantic", "PyYAML", "Pillow")


def code_version(*more: str) -> str:
    """A digest of the rooms a record passes through, of the libraries they use, and of `more`."""
    digest = hashlib.sha256()
    plugins = Path(__file__).parent.parent
    for room in _ROOMS:
        for file in sorted((plugins / room).glob("*.py")):
            digest.update(file.name.encode() + b"\0" + file.read_bytes())
    for library in _LIBRARIES:
        digest.update(f"{library}={version(library)}\0".encode())
    for text in more:
        digest.update(text.encode() + b"\0")
    return digest.hexdigest()


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
