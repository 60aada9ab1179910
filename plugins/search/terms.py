"""The terms of one document and how much each says of it: fields weighed together as in BM25F.

A term is a key with what the document has under it, as text:

    bau     26I,2C⏎cu,phuc          the syllable with marks 26 at weight I and with 2 at C; beside it, to the
                                    right, stand at some place cu and at some place phuc, whatever their marks
    =7 qd ubbc                      a whole title, name or number
    ~hdnd   I                       a group of synonyms, with its weight
    @level quoc-hoi                 a property by which answers are filtered

A weight is a place in the alphabet from A: 1 … STEPS - 1.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from plugins.search.document import SearchDocument
from plugins.text.tokens import Token, Word, tokens, words

STEPS = 20
"""A weight is a whole number 1…19: 20 · tf / (tf + K1), tf being the weighted frequency over all fields."""
STEPS_BELOW_TITLE = 16
"""The same for a word that no title, name or number holds: however often a text says it, a title says more."""
K1 = 0.3
"""Small: that a page holds a word at all says most of what its frequency does (`inv bench search`)."""
WEIGHTS = {
    "titles": 4.0,
    "names": 4.0,
    "numbers": 4.0,
    "tags": 2.0,
    "summary": 2.0,
    "details": 1.5,
    "body": 1.0,
}
TITLES = ("titles", "names", "numbers")
# Long texts say less with each word. The length is compared with a fixed one, not with the collection's
# mean: so a document's weights depend on nothing but itself, and adding one leaves all others as they are.
TYPICAL_BODY, BODY_SLOPE = 120, 0.7
SHORTEST_BODY = 40
"""A body of fewer words counts as if it had so many: one sentence does not outweigh a title."""
LONGEST_WHOLE = 120
"""Letters at most of a title, name or number that is matched whole."""
WHOLE, GROUP, PROPERTY = "=", "~", "@"
"""Keys that are no words begin with these."""

Groups = tuple[tuple[str, ...], ...]
"""Synonyms: each group its members, folded words parted by single spaces; the first one names it."""
Starts = dict[str, list[tuple[tuple[str, ...], str]]]
"""For each word that begins a member of a group: (the member's words, the group's name), longest first."""


def folded_words(text: str) -> str:
    """The folded tokens of a text, parted by single spaces."""
    return " ".join(token.folded for token in tokens(text))


def terms_of(document: SearchDocument, text: str, starts: Starts) -> dict[str, str]:
    """Every key of the document, `text` being its body's words, with what stands under it."""
    frequency: defaultdict[Word, float] = defaultdict(float)
    neighbours: set[tuple[str, str]] = set()
    titled: set[Word] = set()
    for field, weight in WEIGHTS.items():
        found = _words(document, field, text)
        row = [word[0] if word else "" for word in found]
        if field == "body":
            length = len(found) - found.count(None)
            weight /= 1 - BODY_SLOPE + BODY_SLOPE * max(length, SHORTEST_BODY) / TYPICAL_BODY
        counts = Counter(filter(None, found))
        counts.update((GROUP + name, "") for *_, name in group_spans(row, starts))
        for word, count in counts.items():
            frequency[word] += count * weight
        neighbours.update(pairwise(row))
        if field in TITLES:
            titled.update(counts)
    for whole in {*map(folded_words, (*document.titles, *document.names, *document.numbers))}:
        if 0 < len(whole) <= LONGEST_WHOLE:
            frequency[(WHOLE + whole, "")] = STEPS
    for name, value in document.properties:
        frequency[(f"{PROPERTY}{name} {value}", "")] = STEPS
    return _written(frequency, titled, neighbours)


def _written(frequency: dict[Word, float], titled: set[Word], neighbours: set[tuple[str, str]]) -> dict[str, str]:
    """`neighbours` may hold pairs with "", which are none."""
    singles: defaultdict[str, list[str]] = defaultdict(list)
    for word, tf in frequency.items():
        singles[word[0]].append(word[1] + _letter(tf, STEPS if word in titled else STEPS_BELOW_TITLE))
    written = {key: ",".join(found) for key, found in singles.items()}
    followers: defaultdict[str, list[str]] = defaultdict(list)
    for left, right in neighbours:
        if left and right:
            followers[left].append(right)
    for key, found in followers.items():
        written[key] += "\n" + ",".join(found)
    return written


@lru_cache(maxsize=1 << 12)
def _letter(tf: float, steps: int) -> str:
    """The weight of a frequency."""
    return chr(64 + min(steps - 1, max(1, int(steps * tf / (tf + K1) + 0.5))))


def group_starts(groups: Groups) -> Starts:
    """The groups' members by their first words."""
    starts: defaultdict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
    for group in groups:
        for member in group:
            member_words = tuple(member.split(" "))
            starts[member_words[0]].append((member_words, group[0]))
    return {first: sorted(found, key=lambda item: (-len(item[0]), item)) for first, found in starts.items()}


def group_spans(row: list[str], starts: Starts) -> Iterator[tuple[int, int, str]]:
    """(start, end, name) of every group's member in a row of folded words, the longest at each place."""
    place = 0
    for place_of_start in [place for place, word in enumerate(row) if word in starts]:
        if place_of_start < place:
            continue
        for member, name in starts[row[place_of_start]]:
            if tuple(row[place_of_start : place_of_start + len(member)]) == member:
                place = place_of_start + len(member)
                yield place_of_start, place, name
                break


def _words(document: SearchDocument, field: str, text: str) -> list[Word | None]:
    value = text if field == "body" else getattr(document, field)
    return words(value if isinstance(value, str) else "\n".join(value))


def form_of(token: Token) -> str:
    """The figures of its marks: what the exact form has more than the folded one."""
    return token.exact[len(token.folded) :]
