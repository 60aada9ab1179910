"""The index as static files: a small manifest, shards of terms by their first letters, shards of cards.

manifest.json   {"format", "documents", "cards_each", "terms": ["<hash> <first key>" …],
                "cards": ["<hash>" …], "synonyms": [["hdnd", "hoi dong nhan dan"] …]}
tu-<hash>.json  {"bau": {"": "|<postings>|26|<postings>", "cu": "26 37|<postings>"} …}: for each key, parted
                at its first space, every form ("" without marks) and its postings
the-<hash>.json [[link, title, label, date, summary, language] …], cards_each of them

Postings are printable ASCII: for each document the step from the last number, then the weight. Both are
places in ALPHABET; a step's figures from 62 on are continued (base 30, lowest first), others end it.
Names hold the content's hash, so that a browser may keep a shard for ever; documents are numbered from the
oldest to the newest, so that a new one changes few shards.
"""

import base64
import hashlib
import json
from collections.abc import Iterable, Iterator
from itertools import groupby

from plugins.search.index import Postings, SearchIndex
from plugins.search.terms import Groups

FORMAT = 1
MANIFEST = "manifest.json"
CARDS_EACH = 10
SHARD_SIZE = 24_000
"""Characters at which terms are parted; about 11 KB when compressed."""
ALPHABET = "".join(chr(point) for point in range(0x20, 0x7F) if chr(point) not in '"\\|')
"""92 characters that JSON leaves as they are, without the one that parts forms."""
LAST = 62
"""Figures from here on say that another one follows."""
BASE = len(ALPHABET) - LAST


def encode(postings: Postings) -> str:
    """Postings as text.

    >>> encode([(0, 1), (3, 31)])
    ' !$@'
    """
    parts, last = [], -1
    for number, weight in postings:
        step, last = number - last - 1, number
        while step >= LAST:
            parts.append(ALPHABET[LAST + step % BASE])
            step //= BASE
        parts.append(ALPHABET[step] + ALPHABET[weight])
    return "".join(parts)


def export(index: SearchIndex, groups: Groups) -> Iterator[tuple[str, bytes]]:
    """(file name, bytes) of all shards, the manifest last."""
    term_names, card_names = [], []
    for keys in _cut(list(_encoded(index))):
        content = _json(_nested(keys))
        term_names.append(f"{_hash(content)} {keys[0][0]}")
        yield f"tu-{_hash(content)}.json", content
    for start in range(0, len(index.cards), CARDS_EACH):
        content = _json(index.cards[start : start + CARDS_EACH])
        card_names.append(_hash(content))
        yield f"the-{_hash(content)}.json", content
    yield (
        MANIFEST,
        _json(
            {
                "format": FORMAT,
                "documents": len(index.cards),
                "cards_each": CARDS_EACH,
                "terms": term_names,
                "cards": card_names,
                "synonyms": groups,
            }
        ),
    )


def _encoded(index: SearchIndex) -> Iterator[tuple[str, str]]:
    """(key, all its forms with their postings), in order."""
    for key, group in groupby(index.terms(), key=lambda item: item[0].partition("\t")[0]):
        yield key, "|".join(f"{term.partition(chr(9))[2]}|{encode(postings)}" for term, postings in group)


def _cut(rows: list[tuple[str, str]], depth: int = 0) -> Iterator[list[tuple[str, str]]]:
    """Rows of at most SHARD_SIZE, parted between different first letters only, so that what is added at
    one place does not move the borders at others; a single key may be larger."""
    if not rows:
        return
    if len(rows) == 1 or _size(rows) <= SHARD_SIZE:
        yield rows
        return
    held: list[tuple[str, str]] = []
    for _, group in groupby(rows, key=lambda row: row[0][: depth + 1]):
        part = list(group)
        if held and _size(held) + _size(part) > SHARD_SIZE:
            yield held
            held = []
        if _size(part) > SHARD_SIZE:
            yield from _cut(part, depth + 1)
        else:
            held = held + part
    if held:
        yield held


def _size(rows: Iterable[tuple[str, str]]) -> int:
    return sum(len(key) + len(value) + 6 for key, value in rows)


def _nested(rows: list[tuple[str, str]]) -> dict[str, dict[str, str]]:
    nested: dict[str, dict[str, str]] = {}
    for key, value in rows:
        first, _, rest = key.partition(" ")
        nested.setdefault(first, {})[rest] = value
    return nested


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def _hash(content: bytes) -> str:
    return base64.b32encode(hashlib.sha256(content).digest())[:10].decode().lower()
