"""All that was read, public or not, before the rules have spoken; only the rules see it."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from plugins.model.election import Election
from plugins.model.entry import Entry
from plugins.model.media import Image, StoredFile
from plugins.model.site import Site


@dataclass(frozen=True)
class Material:
    """Entries sorted by path, in every language, drafts and embargoed ones among them."""

    as_of: datetime.datetime
    election: Election
    site: Site
    entries: tuple[Entry, ...]
    images: Mapping[str, Image]
    files: Mapping[str, StoredFile]

    @cached_property
    def by_path(self) -> dict[str, Entry]:
        """Entries by path."""
        return {entry.path: entry for entry in self.entries}

    @cached_property
    def public(self) -> tuple[Entry, ...]:
        """The entries a citizen may see at `as_of`; a translation waits for its original."""
        return tuple(entry for entry in self.entries if self._open(entry) and self._original_open(entry))

    @cached_property
    def public_paths(self) -> frozenset[str]:
        """Paths of the public entries."""
        return frozenset(entry.path for entry in self.public)

    def of_type(self, record: type[Entry]) -> list:
        """The Vietnamese entries of one type, drafts too."""
        return [entry for entry in self.entries if isinstance(entry, record) and entry.path == entry.original_path]

    def _open(self, entry: Entry) -> bool:
        return not entry.draft and entry.public_from <= self.as_of

    def _original_open(self, entry: Entry) -> bool:
        original = self.by_path.get(entry.original_path)
        return original is None or original is entry or self._open(original)
