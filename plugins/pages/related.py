"""Which entries a reader of one entry may want next: those its editor named, then those of its tags."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from plugins.model.entry import Entry

LIMIT = 5
_REACH = 3
"""How many entries on each side are looked at in a tag's list: near in time and few, so that a new entry
changes only a handful of other pages, and a tag of thousands costs no more than one of ten."""


class Kinship:
    """Entries in the order of time, and for each entry the lists of its tags with its place in them."""

    def __init__(self, entries: Iterable[Entry], slugs: Mapping[str, tuple[str, ...]]) -> None:
        newest_first = sorted(entries, key=lambda entry: (entry.published_at, entry.path), reverse=True)
        self._entries = newest_first
        self._rank = {entry.path: rank for rank, entry in enumerate(newest_first)}
        self._lists: dict[str, list[tuple[list[int], int]]] = {}
        members: dict[str, list[int]] = defaultdict(list)
        for rank, entry in enumerate(newest_first):
            own = self._lists[entry.path] = []
            for slug in slugs.get(entry.path, ()):
                own.append((members[slug], len(members[slug])))
                members[slug].append(rank)

    def related(self, entry: Entry, explicit: Sequence[Entry]) -> tuple[Entry, ...]:
        """At most five: the explicit ones in their order, then by tags in common, nearest in time first."""
        found = [other for other in explicit if other.path != entry.path][:LIMIT]
        if len(found) == LIMIT or entry.path not in self._rank:
            return tuple(found)
        own = self._rank[entry.path]
        taken = {own, *(self._rank.get(other.path, own) for other in found)}
        shared: dict[int, int] = {}
        for members, place in self._lists[entry.path]:
            for rank in members[max(0, place - _REACH) : place + _REACH + 1]:
                shared[rank] = shared.get(rank, 0) + 1
        ranked = sorted((-tags, abs(rank - own), rank) for rank, tags in shared.items() if rank not in taken)
        return tuple(found + [self._entries[rank] for _, _, rank in ranked[: LIMIT - len(found)]])
