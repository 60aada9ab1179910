"""All that was read, public or not, before the rules have spoken; only the rules see it."""

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from plugins.model.body import Link
from plugins.model.election import Election
from plugins.model.entry import Entry
from plugins.model.media import Image, StoredFile
from plugins.model.remark import Matter, Remark
from plugins.model.site import Site


@dataclass(frozen=True)
class Material:
    """Entries sorted by path, in every language, drafts and embargoed ones among them.

    What could not be made is known by its path: `unreadable` files have errors of their own, so nothing
    that names them is said to name nothing; `broken_drafts` are drafts whose mistakes only warn. `links`
    has those of every text that could be taken apart, whether or not its front matter is right; `remarks`
    what the linters of prose saw in each file.
    `election` and `site` are None when their files have errors; then the rules about them do not run.
    """

    as_of: datetime.datetime
    election: Election | None
    site: Site | None
    entries: tuple[Entry, ...]
    images: Mapping[str, Image]
    files: Mapping[str, StoredFile]
    links: Mapping[str, tuple[Link, ...]] = field(default_factory=dict)
    unreadable: frozenset[str] = frozenset()
    broken_drafts: frozenset[str] = frozenset()
    remarks: Mapping[str, tuple[Remark, ...]] = field(default_factory=dict)

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

    @cached_property
    def drafts(self) -> frozenset[str]:
        """Paths of the drafts, those too that could not be made."""
        return self.broken_drafts | {entry.path for entry in self.entries if entry.draft}

    def remarks_on(self, *matters: Matter) -> Iterator[tuple[str, Remark]]:
        """What was remarked on one of these matters, with the file's path."""
        for path, remarks in self.remarks.items():
            for remark in remarks:
                if remark.matter in matters:
                    yield path, remark

    def why_held(self, path: str) -> str:
        """Why an entry that is there is not public."""
        entry = self.by_path.get(path)
        if entry is None or entry.draft:
            return "bản nháp"
        if entry.public_from > self.as_of:
            return f"hẹn đăng {entry.public_from:%H:%M %d/%m/%Y}"
        return "bản dịch chờ bài tiếng Việt"

    def of_type(self, record: type[Entry]) -> list:
        """The Vietnamese entries of one type, drafts too."""
        return [entry for entry in self.entries if isinstance(entry, record) and entry.path == entry.original_path]

    def _open(self, entry: Entry) -> bool:
        return not entry.draft and entry.public_from <= self.as_of

    def _original_open(self, entry: Entry) -> bool:
        original = self.by_path.get(entry.original_path)
        return original is None or original is entry or self._open(original)
