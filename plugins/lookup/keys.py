"""Under which syllables a place is found: its name without marks and without its rank, then where it lies."""

from collections.abc import Iterator

from plugins.lookup.places import Kind, Place
from plugins.text.place_names import rank_length, significant
from plugins.text.tokens import tokens


def keys_of(place: Place) -> Iterator[str]:
    """Every key of a place, possibly twice. A commune is found by each later syllable of its name too, an old
    name also by what stands in parentheses ("Phường 1 (thị xã Lạc Thành cũ)")."""
    head, _, rest = place.label.partition("(")
    within = significant(tokens(place.within)) if place.within else []
    name = significant(tokens(head)) or significant(tokens(place.label))
    found = [name, _after_its_rank(head)]
    if place.kind is Kind.COMMUNE:
        found += [name[start:] for start in range(1, len(name))]
    found.append(significant(tokens(rest)))
    yield from (" ".join([*words, *within]) for words in found if words)


def _after_its_rank(name: str) -> list[str]:
    """The name without one rank at its beginning: "Xã Phượng Dực" keeps its phuong, as long as it is typed."""
    words = [token.folded for token in tokens(name)]
    return words[rank_length(words) :]
