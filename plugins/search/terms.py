"""The terms of one document and how much each says of it: fields weighed together as in BM25F.

A term is a key and, after a tab, its form, the figures of its marks: "bau\\t26" is the syllable bầu under its
folded key; "bau cu\\t26 37" two syllables side by side; "=7 qd ubbc\\t" a whole title, name or number;
"~hdnd\\t" a group of synonyms. In byte order all forms of a key stand together.
"""

from collections import defaultdict
from collections.abc import Iterator
from itertools import chain, pairwise

from plugins.search.document import SearchDocument
from plugins.text.tokens import Token, single_signs, tokens

STEPS = 32
"""A weight is a whole number 1…31: 32 · tf / (tf + K1), tf being the weighted frequency over all fields."""
K1 = 1.2
WEIGHTS = {
    "titles": 4.0,
    "names": 4.0,
    "numbers": 4.0,
    "tags": 2.0,
    "summary": 2.0,
    "details": 1.5,
    "body": 1.0,
}
# Long texts say less with each word. The length is compared with a fixed one, not with the collection's
# mean: so a document's weights depend on nothing but itself, and adding one leaves all others as they are.
TYPICAL_BODY, BODY_SLOPE = 120, 0.6
LONGEST_WHOLE = 120
"""Letters at most of a title, name or number that is matched whole."""
LONGEST_WORD = 60
"""What is longer is no word that anybody types, but code or a key."""

Groups = tuple[tuple[str, ...], ...]
"""Synonyms: each group its members, folded words parted by single spaces; the first one names it."""
Starts = dict[str, list[tuple[tuple[str, ...], str]]]
"""For each word that begins a member of a group: (the member's words, the group's name), longest first."""


def folded_words(text: str) -> str:
    """The folded tokens of a text, parted by single spaces."""
    return " ".join(token.folded for token in tokens(text))


def term_weights(document: SearchDocument, text: str, groups: Groups) -> dict[str, int]:
    """Every term of the document, `text` being its body's words, with its weight 1…31."""
    starts = group_starts(groups)
    frequency: defaultdict[str, float] = defaultdict(float)
    for field, weight in WEIGHTS.items():
        lines = _lines(document, field, text)
        found = [[token for token in tokens(line) if len(token.exact) <= LONGEST_WORD] for line in lines]
        if field == "body":
            weight /= 1 - BODY_SLOPE + BODY_SLOPE * sum(map(len, found)) / TYPICAL_BODY
        for line, row in zip(lines, found):
            for term in chain(_single_terms(line, row, starts), _pair_terms(row)):
                frequency[term] += weight
    weights = {term: _step(tf) for term, tf in frequency.items()}
    for whole in (*document.titles, *document.names, *document.numbers):
        words = folded_words(whole)
        if 0 < len(words) <= LONGEST_WHOLE:
            weights[f"={words}\t"] = STEPS - 1
    return weights


def _step(tf: float) -> int:
    return min(STEPS - 1, max(1, int(STEPS * tf / (tf + K1) + 0.5)))


def group_starts(groups: Groups) -> Starts:
    """The groups' members by their first words."""
    starts: defaultdict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
    for group in groups:
        for member in group:
            words = tuple(member.split(" "))
            starts[words[0]].append((words, group[0]))
    return {first: sorted(found, key=lambda item: (-len(item[0]), item)) for first, found in starts.items()}


def group_spans(words: list[str], starts: Starts) -> Iterator[tuple[int, int, str]]:
    """(start, end, name) of every group's member in a row of folded words, the longest at each place."""
    place = 0
    while place < len(words):
        for member, name in starts.get(words[place], ()):
            if tuple(words[place : place + len(member)]) == member:
                yield place, place + len(member), name
                place += len(member) - 1
                break
        place += 1


def _lines(document: SearchDocument, field: str, text: str) -> list[str]:
    if field == "body":
        return text.split("\n")
    value = getattr(document, field)
    return [value] if isinstance(value, str) else list(value)


def _single_terms(line: str, row: list[Token], starts: Starts) -> list[str]:
    """Every word, sign and group of synonyms of one line, as often as it stands there."""
    found = [f"{token.folded}\t{form_of(token)}" for token in row]
    words = [token.folded for token in row]
    found += [f"~{name}\t" for _, _, name in group_spans(words, starts)]
    if not line.isascii():
        known = set(words)
        found += [f"{sign}\t" for sign in single_signs(line) if sign not in known]
    return found


def _pair_terms(row: list[Token]) -> list[str]:
    """Every two neighbours of one line that do not overlap."""
    return [
        f"{left.folded} {right.folded}\t{pair_form(left, right)}"
        for left, right in pairwise(row)
        if left.end <= right.start
    ]


def form_of(token: Token) -> str:
    """The figures of its marks: what the exact form has more than the folded one."""
    return token.exact[len(token.folded) :]


def pair_form(left: Token, right: Token) -> str:
    """Both forms parted by a space, or "" when neither bears a mark."""
    forms = (form_of(left), form_of(right))
    return " ".join(forms) if any(forms) else ""
