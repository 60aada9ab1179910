"""Which entries a reader of one entry may want next: those its editor named, then those of its tags."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from plugins.model.entry import Entry

LIMIT = 5
_REACH = 4
"""How many entries on each side are looked at in a tag's list: near in time and few, so that a new entry
changes only a handful of other pages, and a tag of thousands costs no more than one of ten."""


class Kinship:
    """The entries of each tag, newest first, and the place of each entry among them."""

    def __init__(self, entries: Iterable[Entry], slugs: Mapping[str, tuple[str, ...]]) -> None:
        self._slugs = slugs
        self._members: dict[str, list[Entry]] = defaultdict(list)
        self._place: dict[tuple[str, str], int] = {}
        for entry in sorted(entries, key=lambda entry: (entry.published_at, entry.path), reverse=True):
            for slug in slugs.get(entry.path, ()):
                self._place[slug, entry.path] = len(self._members[slug])
                self._members[slug].append(entry)

    def related(self, entry: Entry, explicit: Sequence[Entry]) -> tuple[Entry, ...]:
        """At most five: the explicit ones in their order, then by tags in common, nearest in time first."""
        found = [other for other in explicit if other.path != entry.path][:LIMIT]
        taken = {entry.path, *(other.path for other in found)}
        shared: Counter[str] = Counter()
        near: dict[str, tuple[int, Entry]] = {}
        for slug in self._slugs.get(entry.path, ()):
            for distance, other in self._around(slug, entry.path):
                shared[other.path] += 1
                if other.path not in near or distance < near[other.path][0]:
                    near[other.path] = (distance, other)
        ranked = sorted(shared.keys() - taken, key=lambda path: (-shared[path], near[path][0], path))
        return tuple(found + [near[path][1] for path in ranked[: LIMIT - len(found)]])

    def _around(self, slug: str, path: str) -> list[tuple[int, Entry]]:
        place = self._place.get((slug, path))
        if place is None:
            return []
        start = max(0, place - _REACH)
        window = self._members[slug][start : place + _REACH + 1]
        return [(abs(start + step - place), other) for step, other in enumerate(window)]
