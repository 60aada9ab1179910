"""Which entries a reader of one entry may want next: those its editor named, then those of its tags."""

import datetime
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from plugins.model.entry import Entry
from plugins.pages.frame import Shown
from plugins.pages.views import TextLink

LIMIT = 5
_REACH = 3
"""How many entries on each side are looked at in a tag's list: near in time and few, so that a new entry
changes only a handful of other pages, and a tag of thousands costs no more than one of ten."""


class Kinship:
    """Entries in the order of time, and for each entry the lists of its tags with its place in them."""

    def __init__(self, entries: Iterable[Shown], tags_of: Callable[[Entry], Iterable[TextLink]]) -> None:
        self._entries = sorted(entries, key=_by_time, reverse=True)
        self._rank: dict[str, int] = {}
        self._lists: list[list[tuple[list[int], int]]] = []
        members: dict[str, list[int]] = defaultdict(list)
        for rank, shown in enumerate(self._entries):
            self._rank[shown.entry.path] = rank
            own = [members[tag.id] for tag in tags_of(shown.entry)]
            self._lists.append([(ranks, len(ranks)) for ranks in own])
            for ranks in own:
                ranks.append(rank)

    def related(self, path: str, explicit: Sequence[Shown]) -> tuple[Shown, ...]:
        """At most five: the explicit ones in their order, then by tags in common, nearest in time first."""
        found = [other for other in explicit if other.entry.path != path][:LIMIT]
        own = self._rank.get(path)
        if len(found) == LIMIT or own is None:
            return tuple(found)
        shared: dict[int, int] = {}
        for ranks, place in self._lists[own]:
            for rank in ranks[max(0, place - _REACH) : place + _REACH + 1]:
                shared[rank] = shared.get(rank, 0) + 1
        shared.pop(own, None)
        for other in found:
            shared.pop(self._rank.get(other.entry.path, own), None)
        ranked = sorted([(-tags, abs(rank - own), rank) for rank, tags in shared.items()])
        return (*found, *[self._entries[rank] for _, _, rank in ranked[: LIMIT - len(found)]])


def _by_time(shown: Shown) -> tuple[datetime.datetime, str]:
    return shown.entry.published_at, shown.entry.path
