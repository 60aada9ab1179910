"""The look-up's files: a manifest, and shards of places by the first syllables of their keys.

manifest.json  {"format", "everywhere": "Tỉnh …", "shards": ["<hash> <first key>" …]}
<hash>.json    [[label, note, link, kind] …] in the order of their keys

A shard holds all keys from its first to the next shard's first. It is cut where keys differ, so that one that
is popular ("tan …") has many shards and rare ones share one; no shard is much larger than SHARD_SIZE.
Names hold the content's hash, so that a browser may keep a shard for ever.
"""

import base64
import hashlib
import json
from collections.abc import Iterable, Iterator

from plugins.lookup.keys import keys_of
from plugins.lookup.places import Place

FORMAT = 1
MANIFEST = "manifest.json"
SHARD_SIZE = 7_000
"""Characters of places in a shard; about 1.5 KB when compressed."""

Row = tuple[str, Place]


def export(places: Iterable[Place], everywhere: str) -> Iterator[tuple[str, bytes]]:
    """(file name, bytes) of all shards, the manifest last."""
    names, last = [], ""
    for rows in cut(sorted(set(rows_of(places)), key=_order)):
        content = _json([[place.label, place.note, place.link, place.kind] for _, place in rows])
        name = base64.b32encode(hashlib.sha256(content).digest())[:8].decode().lower()
        names.append(f"{name} {first_of(rows[0][0], last)}")
        last = rows[-1][0]
        yield f"{name}.json", content
    yield MANIFEST, _json({"format": FORMAT, "everywhere": everywhere, "shards": names})


def rows_of(places: Iterable[Place]) -> Iterator[Row]:
    """Each place under each of its keys."""
    for place in places:
        for key in keys_of(place):
            yield key, place


def cut(rows: list[Row]) -> Iterator[list[Row]]:
    """Rows in order, SHARD_SIZE together; rows of one key are never parted."""
    held: list[Row] = []
    size = 0
    for row in rows:
        if held and size > SHARD_SIZE and row[0] != held[-1][0]:
            yield held
            held, size = [], 0
        held.append(row)
        size += sum(len(part) for part in row[1][:3]) + 15
    if held:
        yield held


def first_of(key: str, last: str) -> str:
    """The shortest beginning of a shard's first key that comes after the last key before it.

    >>> first_of("son ha", "son"), first_of("tan an", "son tra")
    ('son ', 't')
    """
    return next((key[:end] for end in range(1, len(key)) if key[:end] > last), key)


def _order(row: Row) -> tuple:
    key, place = row
    return key, place.kind, place.label, place.note, place.link


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
