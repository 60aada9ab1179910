"""The Whoosh index in the workshop: kept up to date document by document, read back term by term.

The only module that imports Whoosh. One document holds its link, its digest, its result card and all its
terms with their weights; what is analysed once is not analysed again.
"""

import hashlib
import heapq
import json
import shutil
from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from operator import itemgetter
from pathlib import Path

from whoosh import fields, formats, versionstring
from whoosh.codec.whoosh3 import W3Codec, W3FieldWriter, W3LeafMatcher, W3PostingsWriter, W3TermInfo
from whoosh.index import FileIndex, create_in, open_dir

_SEAL = "seal.json"
_FOLDER = "whoosh"

Postings = list[tuple[int, int]]
"""(number of the document, weight), ascending."""
Entry = tuple[str, str, str, Callable[[], tuple[dict[str, int], list]]]
"""(link, digest, sort key, function that returns terms with weights, and the result card)."""


class _Terms(fields.FieldType):
    """A field that is given its terms with their weights."""

    def __init__(self) -> None:
        super().__init__(format=formats.Existence(), analyzer=None)

    def index(self, value: dict[str, int], **_: object) -> Iterator[tuple[bytes, int, float, bytes]]:
        """(term, frequency, weight, value) as Whoosh wants them."""
        for term, weight in value.items():
            yield term.encode(), 1, float(weight), b""


class _PostingsWriter(W3PostingsWriter):
    """Writes the postings of a term as one block, and a single posting, as most terms have, beside the
    term itself (Whoosh 2.7.4 means to, but calls a method that is not there)."""

    def add_all(self, numbers: list[int], weights: list[float]) -> None:
        """These are the term's postings."""
        self._ids, self._weights, self._maxweight = array("I", numbers), array("f", weights), max(weights)

    def finish_postings(self) -> W3TermInfo:
        """What the list of terms says of this one."""
        if len(self) != 1:
            return super().finish_postings()
        info = self._terminfo
        info.add_block(self)
        info.set_inlined(self._ids, self._weights, (b"",))
        self._terminfo = None
        return info


class _FieldWriter(W3FieldWriter):
    """Writes term by term, without looking up a field length for each posting, which Whoosh does by a
    file system call; the weights hold the lengths already."""

    def add_postings(self, schema: fields.Schema, _lengths: object, items: Iterable) -> None:
        """All postings, (field, term, document, weight, value) in order, are written."""
        for name, rows in groupby(items, key=itemgetter(0)):
            self.start_field(name, schema[name])
            for term, postings in groupby(rows, key=itemgetter(1)):
                self.start_term(term)
                _, _, numbers, weights, _ = zip(*postings)
                self._postwriter.add_all(numbers, weights)
                self.finish_term()
            self.finish_field()


class _Codec(W3Codec):
    """Whoosh's own format, uncompressed: the index lives in a cache only."""

    def __init__(self) -> None:
        super().__init__(compression=0)

    def field_writer(self, storage: object, segment: object) -> W3FieldWriter:
        """The writer above."""
        return _FieldWriter(self, storage, segment)

    def postings_writer(self, file: object, byteids: bool = False) -> W3PostingsWriter:
        """The writer above."""
        return _PostingsWriter(file, blocklimit=1 << 30, byteids=byteids, compression=self._compression)


class SearchIndex:
    """All documents of the portal, numbered by sort key and link."""

    def __init__(self, index: FileIndex) -> None:
        self._reader = index.reader()
        self._leaves = [(leaf, base) for leaf, base in self._reader.leaf_readers()]
        stored = sorted(
            ((number, values) for number, values in self._reader.iter_docs()),
            key=lambda item: (item[1]["moment"], item[1]["link"]),
        )
        self.cards: list[list] = [values["card"] for _, values in stored]
        self._places = array("l", [-1]) * self._reader.doc_count_all()
        for place, (number, _) in enumerate(stored):
            self._places[number] = place

    def terms(self) -> Iterator[tuple[str, Postings]]:
        """Every term that a document has, in byte order, with its postings."""
        rows = heapq.merge(*(self._rows(leaf, base) for leaf, base in self._leaves), key=itemgetter(0))
        for term, group in groupby(rows, key=itemgetter(0)):
            postings = sorted(posting for _, found in group for posting in found)
            if postings:
                yield term.decode(), postings

    def close(self) -> None:
        """Files are released."""
        self._reader.close()

    def _rows(self, leaf: object, base: int) -> Iterator[tuple[bytes, Postings]]:
        places = self._places
        for (field, term), info in leaf:
            if field != "terms":
                continue
            numbers, weights = _block(leaf, info)
            found = ((places[base + number], int(weight)) for number, weight in zip(numbers, weights))
            yield term, [posting for posting in found if posting[0] >= 0]


def _block(leaf: object, info: W3TermInfo) -> tuple[Sequence[int], Sequence[float]]:
    """Documents and weights of a term, those of deleted documents too."""
    if info.is_inlined():
        return info.inlined_postings()[:2]
    # `leaf.postings` would look the term up again and step from posting to posting; the place is known, and
    # both columns of a list's only block come ten times as fast.
    matcher = W3LeafMatcher(leaf._terms._postfile, *info.extent(), formats.Existence())
    matcher._read_ids()
    matcher._read_weights()
    return matcher._ids, matcher._weights


def update(workshop: Path, version: str, entries: list[Entry]) -> SearchIndex:
    """The index of exactly these entries. Only what changed since the last time is analysed; a workshop
    of another version, or one that is damaged, is emptied first."""
    folder = workshop / _FOLDER
    version = f"{version} {versionstring()}"
    if not _is_sealed(workshop, version):
        shutil.rmtree(workshop, ignore_errors=True)
        folder.mkdir(parents=True)
        index = create_in(folder, _schema())
    else:
        index = open_dir(folder)
    if _bring_up_to_date(index, entries, workshop / _SEAL):
        _seal(workshop, version)
    return SearchIndex(index)


def _schema() -> fields.Schema:
    return fields.Schema(
        link=fields.ID(unique=True, stored=True),
        digest=fields.STORED,
        moment=fields.STORED,
        card=fields.STORED,
        terms=_Terms(),
    )


def _bring_up_to_date(index: FileIndex, entries: list[Entry], seal: Path) -> bool:
    """Whether anything had to be written."""
    with index.reader() as reader:
        known = {values["link"]: values["digest"] for values in reader.all_stored_fields()}
    wanted = {link: digest for link, digest, _, _ in entries}
    changed = [entry for entry in entries if known.get(entry[0]) != entry[1]]
    gone = [link for link in known if known[link] != wanted.get(link)]
    if not changed and not gone and seal.exists():
        return False
    # From here until the new seal a crash leaves a workshop that the next build does not trust.
    seal.unlink(missing_ok=True)
    writer = index.writer(limitmb=256, codec=_Codec())
    for link in gone:
        writer.delete_by_term("link", link)
    for link, digest, moment, analyse in changed:
        terms, card = analyse()
        writer.add_document(link=link, digest=digest, moment=moment, card=card, terms=terms)
    writer.commit()
    return True


def _digests(workshop: Path) -> dict[str, str]:
    files = sorted((workshop / _FOLDER).iterdir())
    return {path.name: hashlib.blake2b(path.read_bytes(), digest_size=16).hexdigest() for path in files}


def _seal(workshop: Path, version: str) -> None:
    content = json.dumps({"version": version, "files": _digests(workshop)})
    (workshop / _SEAL).write_text(content, encoding="utf-8")


def _is_sealed(workshop: Path, version: str) -> bool:
    """Whether the folder holds an index of this version, every byte as it was written."""
    try:
        seal = json.loads((workshop / _SEAL).read_text(encoding="utf-8"))
        return seal == {"version": version, "files": _digests(workshop)}
    except (OSError, ValueError):
        return False
