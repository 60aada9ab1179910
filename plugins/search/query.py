"""Answers a query from the exported files, as theme/static/js/search.js does in the browser, score by score.

The order: what a whole title, name or number equals; then what holds every word as it was typed; every word
with other marks; most words. Within each, BM25F over words, and something for every two words side by side,
the newer page first when all is equal. Only +, ·, / and one rounded logarithm, in one order, so that both agree.

A query may hold "quoted words", which must stand side by side, and -words, which must not occur.
"""

import json
import math
import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from plugins.search.encoded import MANY, read_forms
from plugins.search.postings import decode
from plugins.search.shards import HASH, MANIFEST
from plugins.search.terms import GROUP, STEPS, STEPS_BELOW_TITLE, WHOLE, form_of, group_spans, group_starts
from plugins.text.normal import nfc
from plugins.text.tokens import Token, are_side_by_side, tokens

LONGEST_QUERY = 24
LONGEST_STRICT = 6
"""A query of more words is a question: no page need hold all of them, so the score alone decides."""
PAIR_WEIGHT = 0.224
OTHER_MARKS = 0.4
"""What a word counts that differs from the typed one in its marks."""
GROUP_WEIGHT = 2.0
BELOW_TITLE = STEPS_BELOW_TITLE / STEPS
TITLE, EXACT, ALL, SOME = 3, 2, 1, 0

Forms = dict[str, dict[int, int]]
"""For each form, the figures of its marks, the weight in each document."""
Scores = dict[int, float]
_WHITE = re.compile("[\t-\r\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]")
_PART = re.compile('(?<![^ ])([-−]?)["“”„«»]([^"“”„«»]*)["“”„«»]?|(?<![^ ])[-−](?=[^ 0-9-])([^ ]+)|([^ ]+)')


@dataclass(frozen=True)
class Query:
    """What was asked for: words, spans of them that must occur side by side, and rows that must not occur."""

    row: tuple[Token, ...]
    phrases: tuple[tuple[int, int], ...]
    excluded: tuple[tuple[Token, ...], ...]


def read_query(text: str) -> Query:
    """The query as it was typed.

    >>> query = read_query('"bầu cử" sớm -đảo')
    >>> [token.folded for token in query.row], query.phrases, [row[0].folded for row in query.excluded]
    (['bau', 'cu', 'som'], ((0, 2),), ['dao'])
    """
    row: list[Token] = []
    phrases, excluded = [], []
    for match in _PART.finditer(_WHITE.sub(" ", nfc(text))):
        sign, quoted, without, plain = match.groups()
        part = next(filter(None, (quoted, without, plain)), "")
        found = tokens(part)
        if sign or without:
            excluded.append(tuple(found))
            continue
        if quoted is not None:
            phrases += [(len(row) + start, len(row) + end) for start, end in _unbroken(part, found)]
        row += found
    kept = tuple(span for span in phrases if span[1] <= LONGEST_QUERY)
    return Query(tuple(row[:LONGEST_QUERY]), kept, tuple(row for row in excluded if row))


def _unbroken(text: str, row: list[Token]) -> Iterator[tuple[int, int]]:
    """(start, end) of the longest spans of a row of tokens that stand side by side."""
    start = 0
    for end in range(1, len(row) + 1):
        if end == len(row) or not are_side_by_side(text, row[end - 1], row[end]):
            yield start, end
            start = end


@dataclass(frozen=True)
class Hit:
    """A found document: how well its words match (TITLE … SOME), its score, number and card."""

    tier: int
    score: float
    number: int
    card: tuple[str, ...]


class Ranking:
    """Ranks documents by the postings that `read(key)` gives: text as shards.py writes it, "" for none."""

    def __init__(self, documents: int, groups: list, read: Callable[[str], str]) -> None:
        self._count, self._read, self._starts = documents, read, group_starts(groups)

    def find(self, text: str) -> list[tuple[int, float, int]]:
        """(tier, score, number) of every document that answers, best first."""
        query = read_query(text)
        row = query.row
        if not row:
            return []
        words = [self._word(token, _marked(row)) for token in row]
        pairs = [self._pair(left, right) for left, right in pairwise(row)]
        title = decode(self._read(WHOLE + " ".join(token.folded for token in row)))
        ranked = self._rank(row, words, pairs)
        allowed = self._allowed(query, words, pairs, ranked)
        found = ((TITLE if at in title else tier, score, at) for at, (tier, score) in ranked.items() if at in allowed)
        return sorted(found, reverse=True)

    def _allowed(self, query: Query, words: list, pairs: list[Scores], ranked: dict) -> set[int]:
        """The documents that have every phrase and nothing that is excluded."""
        allowed = set(ranked)
        for start, end in query.phrases:
            for place in range(start, end):
                allowed.intersection_update(words[place][1])
            for place in range(start, end - 1):
                if pairs[place] or self._count <= MANY:
                    allowed.intersection_update(pairs[place])
        for row in query.excluded:
            held = [self._word(token, token.exact != token.folded)[1] for token in row]
            held += [self._pair(left, right) for left, right in pairwise(row)]
            allowed.difference_update(set(held[0]).intersection(*held[1:]))
        return allowed

    def _rank(self, row: tuple[Token, ...], words: list, pairs: list[Scores]) -> dict[int, tuple[int, float]]:
        """(tier, score) of every document that holds at least half of the words."""
        clauses = self._clauses(row)
        inner = {place for start, end, _ in clauses for place in range(start, end - 1)}
        outer = [(place, scores) for place, scores in enumerate(pairs) if place not in inner]
        numbers = sorted(set().union(*(scores for scores, _ in words), *(group for *_, group in clauses)))
        found = {}
        for number in numbers:
            score, held, exact = 0.0, 0, True
            for start, end, group in clauses:
                own = sum_of(words[place][0].get(number, 0.0) for place in range(start, end))
                own += sum_of(pairs[place].get(number, 0.0) for place in range(start, end - 1))
                if number in group:
                    score += max(own, group[number])
                    held += end - start
                    continue
                score += own
                held += sum(number in words[place][0] for place in range(start, end))
                exact = exact and all(number in words[place][1] for place in range(start, end))
            score += sum_of(scores.get(number, 0.0) for place, scores in outer)
            if 2 * held >= len(row):
                full = held == len(row) <= LONGEST_STRICT
                found[number] = ((EXACT if exact else ALL) if full else SOME, score)
        return found

    def _clauses(self, row: tuple[Token, ...]) -> list[tuple[int, int, Scores]]:
        """The query cut into groups of synonyms, with their scores, and single words, with none."""
        clauses, place = [], 0
        spans = group_spans([token.folded for token in row], self._starts)
        for start, end, name in [*spans, (len(row), len(row), "")]:
            clauses += [(single, single + 1, {}) for single in range(place, start)]
            if name:
                weights = self._forms(GROUP + name).get("", {})
                worth = GROUP_WEIGHT * self._rarity(len(weights))
                scores = {number: worth * step / STEPS for number, step in weights.items()}
                clauses.append((start, end, scores))
            place = end
        return clauses

    def _word(self, token: Token, marked: bool) -> tuple[Scores, Scores | dict[int, int]]:
        """(score in each document, documents that hold the word as it was typed)."""
        forms = self._forms(token.folded)
        scores = self._scores(forms, form_of(token), marked)
        as_typed = forms.get(form_of(token), {}) if token.exact != token.folded else scores
        return scores, as_typed

    def _pair(self, left: Token, right: Token) -> Scores:
        """What each document gains by two words that stand side by side in it."""
        numbers = decode(self._read(f"{left.folded} {right.folded}"))
        gain = PAIR_WEIGHT * self._rarity(len(numbers))
        return dict.fromkeys(numbers, gain)

    def _scores(self, forms: Forms, exact: str, marked: bool) -> Scores:
        """BM25F of all forms together; with a marked query, of the typed one, others counting less."""
        sums: dict[int, float] = {}
        titled: dict[int, int] = {}
        for weights in forms.values():
            for number, step in weights.items():
                if step < STEPS_BELOW_TITLE:
                    sums[number] = sums.get(number, 0.0) + step / (STEPS_BELOW_TITLE - step)
                else:
                    titled[number] = max(step, titled.get(number, 0))
        rarity = self._rarity(len(sums.keys() | titled.keys())) * (OTHER_MARKS if marked else 1)
        scores = {number: rarity * (BELOW_TITLE * tf / (1 + tf)) for number, tf in sums.items()}
        scores |= {number: rarity * step / STEPS for number, step in titled.items()}
        if marked:
            typed = forms.get(exact, {})
            rarity = self._rarity(len(typed))
            for number, step in typed.items():
                scores[number] = max(scores[number], rarity * step / STEPS)
        return scores

    def _rarity(self, holders: int) -> int:
        """BM25's weight of a term that so many documents hold, in thousandths."""
        return math.floor(1000 * math.log(1 + (self._count - holders + 0.5) / (holders + 0.5)) + 0.5)

    def _forms(self, key: str) -> Forms:
        forms = read_forms(self._read(key))
        return {form: {number: ord(letter) - 64 for number, letter in found.items()} for form, found in forms.items()}


class Searcher:
    """Answers from files that `fetch(name)` returns."""

    def __init__(self, fetch: Callable[[str], bytes]) -> None:
        self._load = lru_cache(maxsize=None)(lambda name: json.loads(fetch(name)))
        manifest = self._load(MANIFEST)
        self._each = manifest["cards_each"]
        self._hashes = [row[:HASH] for row in manifest["terms"]]
        self._firsts = [row[HASH:] for row in manifest["terms"]]
        self._cards = manifest["cards"]
        self._ranking = Ranking(manifest["documents"], manifest["synonyms"], self._read)

    def answer(self, query: str, limit: int = 10) -> tuple[int, list[Hit]]:
        """How many documents answer, and the best of them."""
        found = self.find(query)
        return len(found), [Hit(*place, self._card(place[2])) for place in found[:limit]]

    def find(self, query: str) -> list[tuple[int, float, int]]:
        """(tier, score, number) of every document that answers, best first."""
        return self._ranking.find(query)

    def _read(self, key: str) -> str:
        first, _, rest = key.partition(" ")
        place = bisect_right(self._firsts, key) - 1
        shard = self._load(f"tu-{self._hashes[place]}.json") if place >= 0 else {}
        return shard.get(first, {}).get(rest, "")

    def _card(self, number: int) -> tuple[str, ...]:
        start = number // self._each * HASH
        return tuple(self._load(f"the-{self._cards[start : start + HASH]}.json")[number % self._each])


def sum_of(values: object) -> float:
    """The sum from the left, as JavaScript adds (Python's own `sum` is more exact since 3.12)."""
    total = 0.0
    for value in values:
        total += value
    return total


def _marked(row: tuple[Token, ...]) -> bool:
    return any(token.exact != token.folded for token in row)
