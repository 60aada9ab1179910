"""The index as static files: a small manifest, shards of terms by their first letters, shards of cards.

manifest.json       {"format", "documents", "cards_each", "terms": ["<hash><first key>" …], "cards": "<hash><hash>…",
                    "words": "<hash>", "properties": "<hash>", "synonyms": [["hdnd", "hoi dong nhan dan"] …]}
tu-<hash>.json      {"bau": {"": "|<postings>!<weights>|26|<postings>!<weights>", "cu": "<postings>"} …}: for each
                    word every form ("" without marks) and the documents that have it; for each pair of words,
                    and each whole title, parted at the first space, the documents
the-<hash>.json     [[link, title, label, date, summary, language] …], cards_each of them
tu-vung-<hash>.json {"bau": ["bầu", 912] …}: how the portal's titles and summaries spell a folded word, and in how
                    many of them, for "did you mean"
loc-<hash>.json     {"level": [["quoc-hoi", "<postings>"] …] …}: what answers are filtered by

Postings are printable ASCII, places in ALPHABET: for each document the step from the last number, whose figures
from 61 on are continued (base 30, lowest first) while others end it. Weights are capital letters from A, one for
each document, in the same order.
Names hold the content's hash, so that a browser may keep a shard for ever; documents are numbered from the
oldest to the newest, so that a new one changes few shards.
"""

import base64
import hashlib
import json
import marshal
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

from plugins.search.index import Row, SearchIndex
from plugins.search.terms import GROUP, PROPERTY, WHOLE, Groups

FORMAT = 2
MANIFEST = "manifest.json"
CARDS_EACH = 4
SHARD_SIZE = 10_000
"""Characters at which terms are parted; about 5 KB when compressed."""
MANY = 1000
"""In an index of more documents two words that stand side by side in a single one are no pair: such pairs are
most of all pairs, and a query gains nothing by them (`inv bench search`)."""
HASH = 6
ALPHABET = "".join(chr(point) for point in range(0x20, 0x7F) if chr(point) not in '"\\|!')
"""91 characters that JSON leaves as they are, without those that part forms and weights."""
LAST = 61
"""Figures from here on say that another one follows."""
BASE = len(ALPHABET) - LAST
WEIGHTS_AFTER = "!"

Encoded = list[tuple[str, str]]
"""(key, all its forms with their postings), in order."""


def _step_text(step: int) -> str:
    text = ""
    while step >= LAST:
        text += ALPHABET[LAST + step % BASE]
        step //= BASE
    return text + ALPHABET[step]


_STEPS = tuple(map(_step_text, range(1024)))


def encode(numbers: Iterable[int]) -> str:
    """Numbers of documents, ascending, as text.

    >>> encode([0, 3])
    ' #'
    """
    parts, last = [], -1
    for number in numbers:
        step = number - last - 1
        parts.append(_STEPS[step] if step < 1024 else _step_text(step))
        last = number
    return "".join(parts)


def export(index: SearchIndex, groups: Groups, workshop: Path) -> Iterator[tuple[str, bytes]]:
    """(file name, bytes) of all shards, the manifest last. What did not change since the last export into this
    workshop is not encoded again."""
    names = _Names()
    rows = _encoded(index, workshop / "encoded.marshal")
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
    words, filters = _json(_spellings(index)), _json(_by_name(properties))
    yield f"tu-vung-{names.of('tu-vung', words)}.json", words
    yield f"loc-{names.of('loc', filters)}.json", filters
    manifest = {
        "format": FORMAT,
        "documents": len(index.cards),
        "cards_each": CARDS_EACH,
        "terms": terms,
        "cards": "".join(cards),
        "words": names.of("tu-vung", words),
        "properties": names.of("loc", filters),
        "synonyms": groups,
    }
    yield MANIFEST, _json(manifest)


def value_of(index: SearchIndex, key: str) -> str:
    """What the exported files have under a key, taken from the index itself; "" for nothing."""
    first = key if key[0] in (WHOLE, GROUP, PROPERTY) else key.partition(" ")[0]
    return dict(_encode_key(first, index.rows(first), len(index.cards) > MANY)).get(key, "")


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


def _encoded(index: SearchIndex, memory: Path) -> list[tuple[str, str]]:
    """Every key with its postings, in order; a key that no changed document has or had is remembered."""
    state = (FORMAT, len(index.cards) > MANY, index.documents, index.keys)
    rows, stale = _remembered(memory, state)
    for key in index.all_keys() if stale is None else stale:
        rows[key] = _encode_key(key, index.rows(key), len(index.cards) > MANY)
    rows = {key: found for key, found in rows.items() if found}
    memory.write_bytes(marshal.dumps((state, rows)))
    return [row for key in sorted(rows) for row in rows[key]]


def _remembered(memory: Path, state: tuple) -> tuple[dict[str, Encoded], list[str] | None]:
    """What was encoded last time, and the keys of all documents that changed since; None for all keys, when
    documents now have other numbers."""
    try:
        before, rows = marshal.loads(memory.read_bytes())
        *sort, old, old_keys = before
        *new_sort, new, new_keys = state
    except (OSError, ValueError, EOFError, TypeError):
        return {}, None
    links = [link for link, _ in old]
    if sort != new_sort or links != [link for link, _ in new[: len(old)]]:
        return {}, None
    changed = [number for number, (one, other) in enumerate(zip(old, new)) if one != other]
    stale = {key for number in changed for key in old_keys[number].split("\n")}
    added = [*changed, *range(len(old), len(new))]
    return rows, sorted(stale.union(*(new_keys[number].split("\n") for number in added)))


def _encode_key(key: str, found: list[Row], many: bool) -> Encoded:
    """The key's own postings, and those of each pair of words that begins with it; nothing for a key that only
    deleted documents had."""
    if not found:
        return []
    weights: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
    pairs: defaultdict[str, list[int]] = defaultdict(list)
    for number, text in found:
        own, _, followers = text.partition("\n")
        for one in own.split(","):
            weights[one[:-1]].append((number, one[-1]))
        if followers:
            for follower in followers.split(","):
                pairs[follower].append(number)
    if key[0] in (WHOLE, PROPERTY):
        return [(key, encode(number for number, _ in weights[""]))]
    rows = [(key, "|".join(f"{form}|{_weighted(weights[form])}" for form in sorted(weights)))]
    kept = (right for right in pairs if len(pairs[right]) > 1 or not many)
    return rows + [(f"{key} {right}", encode(pairs[right])) for right in sorted(kept)]


def _weighted(postings: list[tuple[int, str]]) -> str:
    return f"{encode(number for number, _ in postings)}{WEIGHTS_AFTER}{''.join(weight for _, weight in postings)}"


def _cut(rows: Encoded, depth: int = 0) -> Iterator[Encoded]:
    """Rows of at most SHARD_SIZE, parted between different first letters only, so that what is added at
    one place does not move the borders at others; a single key may be larger."""
    if not rows:
        return
    if len(rows) == 1 or _size(rows) <= SHARD_SIZE:
        yield rows
        return
    held: Encoded = []
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


def _size(rows: Encoded) -> int:
    return sum(len(key) + len(value) + 6 for key, value in rows)


def _nested(rows: Encoded) -> dict[str, dict[str, str]]:
    nested: dict[str, dict[str, str]] = {}
    for key, value in rows:
        first, _, rest = key.partition(" ")
        nested.setdefault(first, {})[rest] = value
    return nested


def _by_name(properties: Encoded) -> dict[str, list[tuple[str, str]]]:
    named: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for key, value in properties:
        name, _, wanted = key.removeprefix(PROPERTY).partition(" ")
        named[name].append((wanted, value))
    return named


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
