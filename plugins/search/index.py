"""The Whoosh index in the workshop: kept up to date document by document, read back key by key.

The only module that imports Whoosh. One document holds its link, its digest, its result card, the list of its
keys, and under each key what terms.py wrote there; what is analysed once is not analysed again.
"""

import hashlib
import json
import shutil
from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
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
FIELD, _LINK = "terms", "link"
MOST_HELD = 24_000_000
"""Characters of postings that are held in memory at once; what comes after them is another part of the index."""
MOST_REVISED = 200
"""Documents at most whose change is remembered key by key."""

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
    """The field of all keys; _Pool is given what stands under them."""

    def __init__(self) -> None:
        super().__init__(format=_Text(), analyzer=None)


class _PostingsWriter(W3PostingsWriter):
    """Writes all postings of a key as one block."""

    def add_all(self, numbers: list[int], texts: list[str]) -> None:
        """These are the key's postings."""
        self._ids, self._weights, self._values = array("I", numbers), array("f", (1.0,)) * len(numbers), texts


class _Pool:
    """Gathers the postings of each key, document after document, so that nothing but the keys has to be sorted."""

    def __init__(self) -> None:
        self._links: list[tuple[bytes, int]] = []
        self._terms: defaultdict[str, tuple[list[int], list[str]]] = defaultdict(lambda: ([], []))
        self.size = 0

    def add_terms(self, number: int, terms: dict[str, str]) -> None:
        """What a document has under each of its keys."""
        for key, text in terms.items():
            numbers, texts = self._terms[key]
            numbers.append(number)
            texts.append(text)
        self.size += sum(map(len, terms.values()))

    def add(self, item: tuple[str, bytes, int, float, str]) -> None:
        """(field, key, document, weight, text): what Whoosh adds itself, of links and of older parts of the index."""
        name, term, number, _, text = item
        if name == FIELD:
            self.add_terms(number, {term.decode(): text})
        else:
            self._links.append((term, number))

    def iter_postings(self) -> Iterator[tuple[str, bytes, list[int], list[str]]]:
        """(field, key, documents, texts) in order."""
        for link, number in sorted(self._links):
            yield _LINK, link, [number], [""]
        for key in sorted(self._terms):
            yield FIELD, key.encode(), *self._terms[key]

    def cleanup(self) -> None:
        """There is nothing to remove."""


class _FieldWriter(W3FieldWriter):
    """Writes key by key, without looking up a field length for each posting, which Whoosh does by a file
    system call; the weights hold the lengths already."""

    def add_postings(self, schema: fields.Schema, _lengths: object, items: Iterable) -> None:
        """All postings of a pool are written."""
        for name, rows in groupby(items, key=itemgetter(0)):
            self.start_field(name, schema[name])
            for _, term, numbers, texts in rows:
                self.start_term(term)
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


@dataclass(frozen=True)
class Revision:
    """What a document had under each of its keys, and has now; its digest then, "" for a new one."""

    old_digest: str
    old: dict[str, str]
    new: dict[str, str]


class SearchIndex:
    """All documents of the portal, numbered by sort key and link; what the last update changed, unless it was much."""

    def __init__(self, index: FileIndex, revisions: dict[str, Revision]) -> None:
        self.whoosh, self.revisions = index, revisions
        self._reader = index.reader()
        self._leaves = [(leaf, base) for leaf, base in self._reader.leaf_readers()]
        stored = sorted(
            ((number, values) for number, values in self._reader.iter_docs()),
            key=lambda item: (item[1]["moment"], item[1]["link"]),
        )
        self.cards: list[tuple[list, dict[str, str]]] = [values["card"] for _, values in stored]
        self.documents: list[tuple[str, str]] = [(values["link"], values["digest"]) for _, values in stored]
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
                    (place, text) for number, text in zip(numbers, texts) if (place := places[base + number]) >= 0
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


def _block(leaf: object, info: W3TermInfo) -> tuple[Sequence[int], Sequence[str]]:
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
    revisions = _bring_up_to_date(index, known or {}, entries, workshop / _SEAL)
    if not (workshop / _SEAL).exists():
        _seal(workshop, version, {link: digest for link, digest, _, _ in entries})
    return SearchIndex(index, revisions)


def reopened(workshop: Path) -> SearchIndex:
    """The index as the last `update` of this workshop left it."""
    return SearchIndex(open_dir(workshop / _FOLDER), {})


def _schema() -> fields.Schema:
    return fields.Schema(
        link=fields.ID(unique=True, stored=True),
        digest=fields.STORED,
        moment=fields.STORED,
        card=fields.STORED,
        keys=fields.STORED,
        terms=_Terms(),
    )


def _bring_up_to_date(index: FileIndex, known: dict[str, str], entries: list[Entry], seal: Path) -> dict[str, Revision]:
    """What changed, by links; `known` are the digests of the documents in the index, by their links. The seal is
    broken when anything is written."""
    wanted = {link: digest for link, digest, _, _ in entries}
    changed = [entry for entry in entries if known.get(entry[0]) != entry[1]]
    gone = [link for link in known if known[link] != wanted.get(link)]
    if not changed and not gone and seal.exists():
        return {}
    old = _terms_of(index, gone) if len(changed) <= MOST_REVISED else None
    # From here until the new seal a crash leaves a workshop that the next build does not trust.
    seal.unlink(missing_ok=True)
    new = _write(index, gone, changed, old is not None)
    return {link: Revision(known.get(link, ""), (old or {}).get(link, {}), terms) for link, terms in new.items()}


def _write(index: FileIndex, gone: list[str], changed: list[Entry], is_told: bool) -> dict[str, dict[str, str]]:
    """Documents are deleted and added, in parts when they are many; the terms of the new ones, if they are told."""
    told, waiting = {}, iter(changed)
    while True:
        writer = index.writer(codec=_Codec())
        writer.pool = pool = _Pool()
        while gone:
            writer.delete_by_term(_LINK, gone.pop())
        for link, digest, moment, analyse in waiting:
            terms, card = analyse()
            pool.add_terms(writer.docnum, terms)
            writer.add_document(link=link, digest=digest, moment=moment, card=card, keys="\n".join(terms))
            if is_told:
                told[link] = terms
            if pool.size > MOST_HELD:
                break
        else:
            writer.commit()
            return told
        writer.commit(merge=False)


def _terms_of(index: FileIndex, links: list[str]) -> dict[str, dict[str, str]]:
    """What documents have under each of their keys."""
    found = {}
    with index.searcher() as searcher:
        for link in links:
            number = searcher.document_number(link=link)
            leaf, base = next(part for part in reversed(searcher.leaf_searchers()) if part[1] <= number)
            reader = leaf.reader()
            keys = searcher.stored_fields(number)["keys"].split("\n")
            found[link] = {key: _text_of(reader, key, number - base) for key in keys}
    return found


def _text_of(leaf: object, key: str, number: int) -> str:
    numbers, texts = _block(leaf, leaf.term_info(FIELD, key.encode()))
    return texts[bisect_left(numbers, number)]


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
