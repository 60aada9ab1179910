"""Answers a query from the exported files, as theme/static/js/search.js does in the browser, score by score.

The order: what a whole title, name or number equals; then what holds every word as it was typed; every word
with other marks; most words. Within each, BM25F over words and over pairs of words side by side, the newer
page first when all is equal. A long question is answered by score alone. Only +, ·, / and one rounded
logarithm, in one order, so that both agree.
"""

import json
import math
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from plugins.search.shards import ALPHABET, BASE, LAST, MANIFEST
from plugins.search.terms import STEPS, form_of, group_spans, group_starts, pair_form
from plugins.text.tokens import Token, tokens

LONGEST_QUERY = 24
LONGEST_STRICT = 6
"""A query of more words is a question: no page need hold all of them, so the score alone decides."""
PAIR_WEIGHT = 0.35
OTHER_MARKS = 0.4
"""What a word counts that differs from the typed one in its marks."""
GROUP_WEIGHT = 2.0
WHOLE, EXACT, ALL, SOME = 3, 2, 1, 0

Forms = dict[str, dict[int, int]]
"""For each form, the figures of its marks, the weight in each document."""
Scores = dict[int, float]


@dataclass(frozen=True)
class Hit:
    """A found document: how well its words match (WHOLE … SOME), its score, number and card."""

    tier: int
    score: float
    number: int
    card: tuple[str, ...]


class Searcher:
    """Answers from files that `fetch(name)` returns."""

    def __init__(self, fetch: Callable[[str], bytes]) -> None:
        self._load = lru_cache(maxsize=None)(lambda name: json.loads(fetch(name)))
        manifest = self._load(MANIFEST)
        self._count = manifest["documents"]
        self._each = manifest["cards_each"]
        self._hashes = [row[:10] for row in manifest["terms"]]
        self._firsts = [row[11:] for row in manifest["terms"]]
        self._cards = manifest["cards"]
        self._starts = group_starts(manifest["synonyms"])

    def answer(self, query: str, limit: int = 10) -> tuple[int, list[Hit]]:
        """How many documents answer, and the best of them."""
        found = self.find(query)
        return len(found), [Hit(*place, self._card(place[2])) for place in found[:limit]]

    def find(self, query: str) -> list[tuple[int, float, int]]:
        """(tier, score, number) of every document that answers, best first."""
        row = tokens(query)[:LONGEST_QUERY]
        if not row:
            return []
        words = [self._word(token, place == len(row) - 1, _marked(row)) for place, token in enumerate(row)]
        pairs = [self._pair(left, right, _marked(row)) for left, right in pairwise(row)]
        whole = self._forms("=" + " ".join(token.folded for token in row)).get("", {})
        ranked = self._rank(row, words, pairs)
        found = ((WHOLE if at in whole else tier, score, at) for at, (tier, score) in ranked.items())
        return sorted(found, reverse=True)

    def _rank(self, row: list[Token], words: list, pairs: list[Scores]) -> dict[int, tuple[int, float]]:
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

    def _clauses(self, row: list[Token]) -> list[tuple[int, int, Scores]]:
        """The query cut into groups of synonyms, with their scores, and single words, with none."""
        clauses, place = [], 0
        spans = group_spans([token.folded for token in row], self._starts)
        for start, end, name in [*spans, (len(row), len(row), "")]:
            clauses += [(single, single + 1, {}) for single in range(place, start)]
            if name:
                weights = self._forms(f"~{name}").get("", {})
                worth = GROUP_WEIGHT * self._rarity(len(weights))
                scores = {number: worth * step / STEPS for number, step in weights.items()}
                clauses.append((start, end, scores))
            place = end
        return clauses

    def _word(self, token: Token, is_last: bool, marked: bool) -> tuple[Scores, Scores | dict[int, int]]:
        """(score in each document, documents that hold the word as it was typed)."""
        forms = self._forms(token.folded)
        if not forms and is_last:
            forms = self._beginning(token.folded)
        scores = self._scores(forms, form_of(token), marked)
        as_typed = forms.get(form_of(token), {}) if token.exact != token.folded else scores
        return scores, as_typed

    def _pair(self, left: Token, right: Token, marked: bool) -> Scores:
        forms = self._forms(f"{left.folded} {right.folded}")
        scores = self._scores(forms, pair_form(left, right), marked)
        return {number: PAIR_WEIGHT * score for number, score in scores.items()}

    def _scores(self, forms: Forms, exact: str, marked: bool) -> Scores:
        """BM25F of all forms together; with a marked query, of the typed one, others counting less."""
        sums: dict[int, float] = {}
        for weights in forms.values():
            for number, step in weights.items():
                sums[number] = sums.get(number, 0.0) + step / (STEPS - step)
        rarity = self._rarity(len(sums)) * (OTHER_MARKS if marked else 1)
        scores = {number: rarity * tf / (1 + tf) for number, tf in sums.items()}
        if marked:
            typed = forms.get(exact, {})
            rarity = self._rarity(len(typed))
            for number, step in typed.items():
                scores[number] = max(scores[number], rarity * step / STEPS)
        return scores

    def _rarity(self, holders: int) -> int:
        """BM25's weight of a term that so many documents hold, in thousandths."""
        return math.floor(1000 * math.log(1 + (self._count - holders + 0.5) / (holders + 0.5)) + 0.5)

    def _shard(self, key: str) -> dict[str, dict[str, str]]:
        place = bisect_right(self._firsts, key) - 1
        return self._load(f"tu-{self._hashes[place]}.json") if place >= 0 else {}

    def _forms(self, key: str) -> Forms:
        first, _, rest = key.partition(" ")
        value = self._shard(key).get(first, {}).get(rest, "")
        parts = value.split("|") if value else []
        return {form: decode(text) for form, text in zip(parts[::2], parts[1::2])}

    def _beginning(self, start: str) -> Forms:
        """All words of one shard that begin so: the reader has not finished typing."""
        found: Forms = {}
        for first, rests in self._shard(start).items():
            if first.startswith(start) and "" in rests:
                parts = rests[""].split("|")
                found.update({f"{first} {form}": decode(text) for form, text in zip(parts[::2], parts[1::2])})
        return found

    def _card(self, number: int) -> tuple[str, ...]:
        name = f"the-{self._cards[number // self._each]}.json"
        return tuple(self._load(name)[number % self._each])


def decode(text: str) -> dict[int, int]:
    """The weight in each document.

    >>> decode(' !$@')
    {0: 1, 3: 31}
    """
    weights: dict[int, int] = {}
    number, step, unit, place = -1, 0, 1, 0
    while place < len(text):
        figure = ALPHABET.index(text[place])
        place += 1
        if figure >= LAST:
            step, unit = step + (figure - LAST) * unit, unit * BASE
            continue
        number += step + figure * unit + 1
        weights[number] = ALPHABET.index(text[place])
        place, step, unit = place + 1, 0, 1
    return weights


def sum_of(values: object) -> float:
    """The sum from the left, as JavaScript adds (Python's own `sum` is more exact since 3.12)."""
    total = 0.0
    for value in values:
        total += value
    return total


def _marked(row: list[Token]) -> bool:
    return any(token.exact != token.folded for token in row)
