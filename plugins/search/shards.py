"""The index as static files: a small manifest, shards of terms by their first letters, shards of cards.

manifest.json       {"format", "documents", "cards_each", "terms": ["<hash><first key>" …], "cards": "<hash><hash>…",
                    "words": "<hash>", "properties": "<hash>", "languages": "<hash>",
                    "synonyms": [["hdnd", "hoi dong nhan dan"] …]}
tu-<hash>.json      {"bau": {"": "|<postings>!<weights>|26|<postings>!<weights>", "cu": "<postings>"} …}: for each
                    word every form ("" without marks) and the documents that have it; for each pair of words,
                    and each whole title, parted at the first space, the documents
the-<hash>.json     [[link, title, label, date, summary, language] …], cards_each of them
tu-vung-<hash>.json {"bau": ["bầu", 912] …}: how the portal's titles and summaries spell a folded word, and in how
                    many of them, for "did you mean"
loc-<hash>.json     {"level": [["quoc-hoi", "<postings>"] …] …}: what answers are filtered by
ngon-ngu-<hash>.json {"km": [[12, 7], [15, -1] …] …}: the documents in each language but Vietnamese, each with the
                    one that it translates, -1 for none

Postings and weights are as encoded.py and postings.py write them.
Names hold the content's hash, so that a browser may keep a shard for ever; documents are numbered from the
oldest to the newest, so that a new one changes few shards.
"""

import base64
import hashlib
import json
from collections import defaultdict
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from plugins.model.entry import DEFAULT_LANGUAGE
from plugins.search.encoded import encoded
from plugins.search.index import SearchIndex
from plugins.search.terms import PROPERTY, Groups

FORMAT = 2
MANIFEST = "manifest.json"
CARDS_EACH = 4
SHARD_SIZE = 10_000
"""Characters at which terms are parted; about 5 KB when compressed."""
HASH = 6

Rows = list[tuple[str, str]]
"""(key, postings), in order."""


def export(index: SearchIndex, groups: Groups, workshop: Path) -> Iterator[tuple[str, bytes]]:
    """(file name, bytes) of all shards, the manifest last. What did not change since the last export into this
    workshop is not encoded again."""
    names = _Names()
    rows = encoded(index, workshop / "encoded.marshal")
    properties = [row for row in rows if row[0].startswith(PROPERTY)]
    terms = []
    for keys in _cut([row for row in rows if not row[0].startswith(PROPERTY)]):
        content = _json(_nested(keys))
        terms.append(names.of("tu", content) + keys[0][0])
        yield f"tu-{terms[-1][:HASH]}.json", content
    cards = []
    for start in range(0, len(index.cards), CARDS_EACH):
        content = _json([card for card, _ in index.cards[start : start + CARDS_EACH]])
        cards.append(names.of("the", content))
        yield f"the-{cards[-1]}.json", content
    words, filters, languages = map(_json, (_spellings(index), _by_name(properties), _by_language(index)))
    yield f"tu-vung-{names.of('tu-vung', words)}.json", words
    yield f"loc-{names.of('loc', filters)}.json", filters
    yield f"ngon-ngu-{names.of('ngon-ngu', languages)}.json", languages
    manifest = {
        "format": FORMAT,
        "documents": len(index.cards),
        "cards_each": CARDS_EACH,
        "terms": terms,
        "cards": "".join(cards),
        "words": names.of("tu-vung", words),
        "properties": names.of("loc", filters),
        "languages": names.of("ngon-ngu", languages),
        "synonyms": groups,
    }
    yield MANIFEST, _json(manifest)


class _Names:
    """Short hashes of contents, each given to one content only."""

    def __init__(self) -> None:
        self._owners: dict[str, bytes] = {}

    def of(self, kind: str, content: bytes) -> str:
        """The content's name among files of its kind."""
        digest = hashlib.sha256(content).digest()
        while self._owners.setdefault(kind + (name := _short(digest)), content) != content:
            digest = hashlib.sha256(digest).digest()
        return name


def _short(digest: bytes) -> str:
    return base64.b32encode(digest)[:HASH].decode().lower()


def _cut(rows: Rows, depth: int = 0) -> Iterator[Rows]:
    """Rows of at most SHARD_SIZE, parted between different first letters only, so that what is added at
    one place does not move the borders at others; a single key may be larger."""
    if not rows:
        return
    if len(rows) == 1 or _size(rows) <= SHARD_SIZE:
        yield rows
        return
    held: Rows = []
    held_size = 0
    for _, group in groupby(rows, key=lambda row: row[0][: depth + 1]):
        part = list(group)
        size = _size(part)
        if held and held_size + size > SHARD_SIZE:
            yield held
            held, held_size = [], 0
        if size > SHARD_SIZE:
            yield from _cut(part, depth + 1)
        else:
            held, held_size = held + part, held_size + size
    if held:
        yield held


def _size(rows: Rows) -> int:
    return sum(len(key) + len(value) + 6 for key, value in rows)


def _nested(rows: Rows) -> dict[str, dict[str, str]]:
    nested: dict[str, dict[str, str]] = {}
    for key, value in rows:
        first, _, rest = key.partition(" ")
        nested.setdefault(first, {})[rest] = value
    return nested


def _by_name(properties: Rows) -> dict[str, list[tuple[str, str]]]:
    named: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for key, value in properties:
        name, _, wanted = key.removeprefix(PROPERTY).partition(" ")
        named[name].append((wanted, value))
    return named


def _by_language(index: SearchIndex) -> dict[str, list[tuple[int, int]]]:
    """(document, the one it translates or -1) for each language but Vietnamese."""
    numbers = {card[0]: number for number, (card, _) in enumerate(index.cards)}
    found: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for number, (card, _) in enumerate(index.cards):
        link, language = card[0], card[-1]
        if language != DEFAULT_LANGUAGE:
            original = numbers.get(link.replace(f"/{language}/", "/", 1), -1)
            found[language].append((number, -1 if original == number else original))
    return found


def _spellings(index: SearchIndex) -> dict[str, tuple[str, int]]:
    """For each folded word of a title or summary how it is spelled most often, and in how many it stands."""
    counts: defaultdict[str, defaultdict[str, int]] = defaultdict(lambda: defaultdict(int))
    for _, spelled in index.cards:
        for folded, word in spelled.items():
            counts[folded][word] += 1
    return {
        folded: (max(words, key=lambda word: (words[word], word)), sum(words.values()))
        for folded, words in sorted(counts.items())
    }


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
