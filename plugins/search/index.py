"""The Whoosh index in the workshop: kept up to date document by document, read back key by key.

The only module that imports Whoosh. One document holds its link, its digest, its result card, the list of its
keys, and under each key what terms.py wrote there; what is analysed once is not analysed again.
"""

import hashlib
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
from whoosh.query import Or, Term
from whoosh.scoring import WeightingModel, WeightScorer
from whoosh.searching import Searcher
from whoosh.sorting import Categorizer, FacetType, MultiFacet, ScoreFacet

_SEAL = "seal.json"
_FOLDER = "whoosh"
FIELD = "terms"

Entry = tuple[str, str, str, Callable[[], tuple[dict[str, str], tuple[list, dict[str, str]]]]]
"""(link, digest, sort key, function that returns what stands under each key, and the result card with the
spelling of each folded word on it)."""
Row = tuple[int, str]
"""(number of the document, what it has under a key)."""


class _Text(formats.Format):
    """A posting that carries some text."""

    posting_size = -1

    def supports(self, _name: str) -> bool:
        """Nothing that Whoosh knows of."""
        return False


class _Terms(fields.FieldType):
    """A field that is given its keys with what stands under them."""

    def __init__(self) -> None:
        super().__init__(format=_Text(), analyzer=None)

    def index(self, value: dict[str, str], **_: object) -> Iterator[tuple[bytes, int, float, bytes]]:
        """(key, frequency, weight, text) as Whoosh wants them."""
        for key, text in value.items():
            yield key.encode(), 1, 1.0, text.encode()


class _PostingsWriter(W3PostingsWriter):
    """Writes all postings of a key as one block."""

    def add_all(self, numbers: list[int], texts: list[bytes]) -> None:
        """These are the key's postings."""
        self._ids, self._weights, self._values = array("I", numbers), array("f", (1.0,)) * len(numbers), list(texts)


class _FieldWriter(W3FieldWriter):
    """Writes key by key, without looking up a field length for each posting, which Whoosh does by a file
    system call; the weights hold the lengths already."""

    def add_postings(self, schema: fields.Schema, _lengths: object, items: Iterable) -> None:
        """All postings, (field, key, document, weight, text) in order, are written."""
        for name, rows in groupby(items, key=itemgetter(0)):
            self.start_field(name, schema[name])
            for term, postings in groupby(rows, key=itemgetter(1)):
                self.start_term(term)
                _, _, numbers, _, texts = zip(*postings)
                self._postwriter.add_all(numbers, texts)
                self.finish_term()
            self.finish_field()


class _Codec(W3Codec):
    """Whoosh's own format, uncompressed: the index lives in a cache only."""

    def __init__(self) -> None:
        super().__init__(compression=0, inlinelimit=0)

    def field_writer(self, storage: object, segment: object) -> W3FieldWriter:
        """The writer above."""
        return _FieldWriter(self, storage, segment)

    def postings_writer(self, file: object, byteids: bool = False) -> W3PostingsWriter:
        """The writer above."""
        return _PostingsWriter(file, blocklimit=1 << 30, byteids=byteids, compression=self._compression, inlinelimit=0)


class SearchIndex:
    """All documents of the portal, numbered by sort key and link."""

    def __init__(self, index: FileIndex) -> None:
        self.whoosh = index
        self._reader = index.reader()
        self._leaves = [(leaf, base) for leaf, base in self._reader.leaf_readers()]
        stored = sorted(
            ((number, values) for number, values in self._reader.iter_docs()),
            key=lambda item: (item[1]["moment"], item[1]["link"]),
        )
        self.cards: list[tuple[list, dict[str, str]]] = [values["card"] for _, values in stored]
        self.documents: list[tuple[str, str]] = [(values["link"], values["digest"]) for _, values in stored]
        self.keys: list[str] = [values["keys"] for _, values in stored]
        """The keys of each document, one a line."""
        self.places = array("l", [-1]) * self._reader.doc_count_all()
        """For each of Whoosh's numbers ours; -1 for what was deleted."""
        for place, (number, _) in enumerate(stored):
            self.places[number] = place

    def all_keys(self) -> list[str]:
        """Every key that a document has, in byte order."""
        names = {term for leaf, _ in self._leaves for term in leaf.lexicon(FIELD)}
        return [name.decode() for name in sorted(names)]

    def rows(self, key: str) -> list[Row]:
        """The documents that have the key, in order, with what stands under it."""
        found: list[Row] = []
        term, places = key.encode(), self.places
        for leaf, base in self._leaves:
            if (FIELD, term) in leaf:
                numbers, texts = _block(leaf, leaf.term_info(FIELD, term))
                found += [
                    (place, text.decode())
                    for number, text in zip(numbers, texts)
                    if (place := places[base + number]) >= 0
                ]
        return sorted(found)

    def best(self, keys: Iterable[str], worth: Callable[[int], float], limit: int) -> list[int]:
        """What Whoosh's own search answers to "any of these keys": documents, the best first by `worth`, which
        is given their numbers; newer ones first when that is equal, none that is worth nothing."""
        by_link = {link: place for place, (link, _) in enumerate(self.documents)}
        query = Or([Term(FIELD, key) for key in keys])
        order = MultiFacet([ScoreFacet(), _Newest(by_link)])
        with self.whoosh.searcher(weighting=_Worth(by_link, worth)) as searcher:
            answers = searcher.search(query, limit=None, sortedby=order)
            found = [by_link[answer["link"]] for answer in answers]
        return [place for place in found if worth(place) > 0][:limit]

    def close(self) -> None:
        """Files are released."""
        self._reader.close()


class _Worth(WeightingModel):
    """Gives each found document the score that a function of its number says."""

    use_final = True

    def __init__(self, by_link: dict[str, int], worth: Callable[[int], float]) -> None:
        self._by_link, self._worth = by_link, worth

    def scorer(self, *_: object, **__: object) -> WeightScorer:
        """A term says nothing by itself."""
        return WeightScorer(1.0)

    def final(self, searcher: Searcher, docnum: int, score: float) -> float:
        """The document's worth."""
        return self._worth(self._by_link[searcher.stored_fields(docnum)["link"]])


class _Newest(FacetType, Categorizer):
    """Orders documents by their numbers, the last first."""

    def __init__(self, by_link: dict[str, int]) -> None:
        self._by_link = by_link

    def categorizer(self, global_searcher: Searcher) -> "_Newest":
        """Itself."""
        return self

    def set_searcher(self, segment_searcher: Searcher, docoffset: int) -> None:
        """The part of the index that is asked next."""
        self._searcher = segment_searcher

    def key_for(self, matcher: object, docid: int) -> int:
        """The later the smaller."""
        return -self._by_link[self._searcher.stored_fields(docid)["link"]]


def _block(leaf: object, info: W3TermInfo) -> tuple[Sequence[int], Sequence[bytes]]:
    """Documents and texts of a key, those of deleted documents too: the columns of its only block, which come
    ten times as fast as posting after posting."""
    matcher = W3LeafMatcher(leaf._terms._postfile, *info.extent(), _Text())
    matcher._read_ids()
    matcher._read_values()
    return matcher._ids, matcher._values


def update(workshop: Path, version: str, entries: list[Entry]) -> SearchIndex:
    """The index of exactly these entries. Only what changed since the last time is analysed; a workshop
    of another version, or one that is damaged, is emptied first."""
    folder = workshop / _FOLDER
    version = f"{version} {versionstring()}"
    known = _sealed(workshop, version)
    if known is None:
        shutil.rmtree(workshop, ignore_errors=True)
        folder.mkdir(parents=True)
        index = create_in(folder, _schema())
    else:
        index = open_dir(folder)
    if _bring_up_to_date(index, known or {}, entries, workshop / _SEAL):
        _seal(workshop, version, {link: digest for link, digest, _, _ in entries})
    return SearchIndex(index)


def reopened(workshop: Path) -> SearchIndex:
    """The index as the last `update` of this workshop left it."""
    return SearchIndex(open_dir(workshop / _FOLDER))


def _schema() -> fields.Schema:
    return fields.Schema(
        link=fields.ID(unique=True, stored=True),
        digest=fields.STORED,
        moment=fields.STORED,
        card=fields.STORED,
        keys=fields.STORED,
        terms=_Terms(),
    )


def _bring_up_to_date(index: FileIndex, known: dict[str, str], entries: list[Entry], seal: Path) -> bool:
    """Whether anything had to be written; `known` are the digests of the documents in the index, by their links."""
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
        writer.add_document(link=link, digest=digest, moment=moment, card=card, keys="\n".join(terms), terms=terms)
    writer.commit()
    return True


def _digests(workshop: Path) -> dict[str, str]:
    files = sorted((workshop / _FOLDER).iterdir())
    return {path.name: hashlib.blake2b(path.read_bytes(), digest_size=16).hexdigest() for path in files}


def _seal(workshop: Path, version: str, documents: dict[str, str]) -> None:
    content = json.dumps({"version": version, "files": _digests(workshop), "documents": documents})
    (workshop / _SEAL).write_text(content, encoding="utf-8")


def _sealed(workshop: Path, version: str) -> dict[str, str] | None:
    """The digests of all documents, by their links, of a folder that holds an index of this version, every byte as
    it was written; None for any other folder."""
    try:
        seal = json.loads((workshop / _SEAL).read_text(encoding="utf-8"))
        if (seal["version"], seal["files"]) == (version, _digests(workshop)):
            return dict(seal["documents"])
    except (OSError, ValueError, TypeError, KeyError):
        pass
    return None
