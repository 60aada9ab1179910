"""Every key of the index with its postings as text, remembered from build to build: only what changed is written anew.

A word's postings are, for each of its forms, the documents and their weights: form|<numbers>!<weights>|form|…,
weights being capital letters from A, one for each document, in the same order. All others are <numbers> only.
"""

import marshal
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from plugins.search.index import Row, SearchIndex
from plugins.search.postings import decode, encode
from plugins.search.terms import GROUP, PROPERTY, WHOLE

FORMAT = 3
MANY = 1000
"""In an index of more documents two words that stand side by side in a single one are no pair: such pairs are
most of all pairs, and a query gains nothing by them (`inv bench search`)."""
WEIGHTS_AFTER = "!"

Encoded = dict[str, str]
"""What begins with one key: its own postings, and those of each pair of words, "bau cu"."""
Change = tuple[int, str, str]
"""(number of the document, what it had under a key, what it has now); "" for nothing."""


def encoded(index: SearchIndex, memory: Path) -> list[tuple[str, str]]:
    """Every key with its postings, in order. What is in memory, a file, is only brought up to date."""
    many = len(index.documents) > MANY
    rows, changes = _remembered(memory, many, index)
    if changes is None:
        rows = {key: _of_rows(key, index.rows(key), many) for key in index.all_keys()}
    for key, found in (changes or {}).items():
        rows[key] = _changed(rows.get(key, {}), key, found, index, many)
    rows = {key: found for key, found in rows.items() if found}
    memory.write_bytes(marshal.dumps((FORMAT, many, index.documents, rows)))
    return [row for key in sorted(rows) for row in sorted(rows[key].items())]


def value_of(index: SearchIndex, key: str) -> str:
    """What is written under a key, taken from the index itself; "" for nothing."""
    first = key if key[0] in (WHOLE, GROUP, PROPERTY) else key.partition(" ")[0]
    return _of_rows(first, index.rows(first), len(index.documents) > MANY).get(key, "")


def _remembered(memory: Path, many: bool, index: SearchIndex) -> tuple[dict[str, Encoded], dict | None]:
    """What was written last time, and the changes since; None for these when all has to be written."""
    try:
        form, was_many, documents, rows = marshal.loads(memory.read_bytes())
    except (OSError, ValueError, EOFError, TypeError):
        return {}, None
    return rows, _changes(documents, index) if (form, was_many) == (FORMAT, many) else None


def _changes(old: list[tuple[str, str]], index: SearchIndex) -> dict[str, list[Change]] | None:
    """For each key that some document had or has otherwise than in the old ones, these changes; None when they are not
    known, or documents that stayed have other numbers now."""
    if [link for link, _ in old] != [link for link, _ in index.documents[: len(old)]]:
        return None
    found: defaultdict[str, list[Change]] = defaultdict(list)
    digests = [digest for _, digest in old]
    digests += [""] * (len(index.documents) - len(old))
    for number, (before, (link, after)) in enumerate(zip(digests, index.documents, strict=True)):
        if before == after:
            continue
        revision = index.revisions.get(link)
        if revision is None or revision.old_digest != before:
            return None
        for key in revision.old.keys() | revision.new.keys():
            had, has = revision.old.get(key, ""), revision.new.get(key, "")
            if had != has:
                found[key].append((number, had, has))
    return found


def _of_rows(key: str, found: list[Row], many: bool) -> Encoded:
    """The key's own postings, and those of each pair of words that begins with it; nothing for a key that only
    deleted documents had."""
    forms: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
    pairs: defaultdict[str, list[int]] = defaultdict(list)
    for number, text in found:
        own, _, followers = text.partition("\n")
        for one in own.split(","):
            forms[one[:-1]].append((number, one[-1]))
        if followers:
            for follower in followers.split(","):
                pairs[follower].append(number)
    if not found:
        return {}
    if key[0] in (WHOLE, PROPERTY):
        return {key: encode(number for number, _ in forms[""])}
    kept = {f"{key} {right}": encode(numbers) for right, numbers in pairs.items() if len(numbers) > many}
    return {key: _written(forms), **kept}


def _changed(old: Encoded, key: str, changes: list[Change], index: SearchIndex, many: bool) -> Encoded:
    """The same with other postings of some documents."""
    new = dict(old)
    if key[0] in (WHOLE, PROPERTY):
        new[key] = encode(_with(decode(old.get(key, "")), ((number, bool(has)) for number, _, has in changes)))
    else:
        new[key] = _with_forms(old.get(key, ""), changes)
        rows = None
        for right in sorted({right for _, had, has in changes for right in _followers(had) ^ _followers(has)}):
            pair = f"{key} {right}"
            if many and pair not in old:
                rows = rows or index.rows(key)
                numbers = [number for number, text in rows if right in text and right in _followers(text)]
            else:
                numbers = _with(decode(old.get(pair, "")), _holding(right, changes))
            new[pair] = encode(numbers) if len(numbers) > many else ""
    return {name: value for name, value in new.items() if value}


def _followers(text: str) -> set[str]:
    """The words that stand to the right of a key's word."""
    return set(text.partition("\n")[2].split(",")) - {""}


def _holding(right: str, changes: list[Change]) -> Iterator[tuple[int, bool]]:
    """(document, whether it now has the word to the right) of those where that changed."""
    for number, had, has in changes:
        if (right in _followers(had)) != (right in _followers(has)):
            yield number, right in _followers(has)


def _with(numbers: list[int], changes: Iterable[tuple[int, bool]]) -> list[int]:
    """The same numbers with and without some, in order."""
    found = set(numbers)
    for number, is_there in changes:
        (found.add if is_there else found.discard)(number)
    return sorted(found)


def _with_forms(value: str, changes: list[Change]) -> str:
    forms = read_forms(value)
    for number, had, has in changes:
        for one in filter(None, had.partition("\n")[0].split(",")):
            del forms[one[:-1]][number]
        for one in filter(None, has.partition("\n")[0].split(",")):
            forms.setdefault(one[:-1], {})[number] = one[-1]
    return _written({form: sorted(weights.items()) for form, weights in forms.items() if weights})


def read_forms(value: str) -> dict[str, dict[int, str]]:
    """For each form of a word, the figures of its marks, the letter of its weight in each document.

    >>> read_forms("|#!B|26|  !IC")
    {'': {3: 'B'}, '26': {0: 'I', 1: 'C'}}
    """
    parts = value.split("|") if value else []
    texts = {form: text.partition(WEIGHTS_AFTER) for form, text in zip(parts[::2], parts[1::2])}
    return {form: dict(zip(decode(numbers), letters)) for form, (numbers, _, letters) in texts.items()}


def _written(forms: dict[str, list[tuple[int, str]]]) -> str:
    return "|".join(f"{form}|{_weighted(forms[form])}" for form in sorted(forms))


def _weighted(postings: list[tuple[int, str]]) -> str:
    return f"{encode(number for number, _ in postings)}{WEIGHTS_AFTER}{''.join(weight for _, weight in postings)}"
