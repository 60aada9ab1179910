"""Measures search: the quality of its answers on judged queries, and its cost beside other engines.

    python -m plugins.tools.bench_search FOLDER

FOLDER holds passages (*.jsonl or *.jsonl.gz: id, title, body), queries (*.jsonl: qid, q and other spellings
q_*) and judgements (*.tsv: qid, 0, passage id, grade). Printed for every spelling: MRR@10, hit@10, nDCG@10.
"""

import argparse
import gzip
import json
import math
import sys
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from plugins.model.body import Body
from plugins.search import FOLDER, make, synonyms
from plugins.search.document import SearchDocument
from plugins.search.query import Searcher

DEPTH = 10
Judgements = dict[str, dict[str, int]]
"""For each query the grade of each judged passage."""


@dataclass(frozen=True)
class Measure:
    """Means over all queries: reciprocal rank of the first good answer, share with one, discounted gain."""

    mrr: float
    hit: float
    ndcg: float


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args().folder
    passages, queries, judgements = read_set(folder)
    with tempfile.TemporaryDirectory() as workshop:
        searcher = index(passages, Path(workshop))
        print(f"{'':12}  MRR@10  hit@10  nDCG@10")
        for spelling in [name for name in queries[0] if name == "q" or name.startswith("q_")]:
            found = measure(((one["qid"], one[spelling]) for one in queries), judgements, searcher)
            print(f"{spelling:12}  {found.mrr:.4f}  {found.hit:.4f}  {found.ndcg:.4f}")


def read_set(folder: Path) -> tuple[list[dict], list[dict], Judgements]:
    """(passages, queries, judgements) of a folder; leaves with one line when one of the three is missing."""
    files: dict[str, Path] = {}
    for file in sorted(folder.iterdir()):
        if file.suffix == ".tsv":
            files["judgements"] = file
        elif ".jsonl" in file.name:
            first = json.loads(next(iter(_lines(file)), "{}"))
            files["queries" if "qid" in first else "passages"] = file
    if missing := {"passages", "queries", "judgements"} - files.keys():
        sys.exit(f"{folder}: không có {', '.join(sorted(missing))}")
    judgements: Judgements = defaultdict(dict)
    for line in _lines(files["judgements"]):
        qid, _, passage, grade = line.split()
        judgements[qid][passage] = int(grade)
    return [*map(json.loads, _lines(files["passages"]))], [*map(json.loads, _lines(files["queries"]))], judgements


def _lines(file: Path) -> Iterable[str]:
    opened: Callable = gzip.open if file.suffix == ".gz" else open
    with opened(file, "rt", encoding="utf-8") as lines:
        yield from (line for line in lines if line.strip())


def index(passages: list[dict], workshop: Path) -> Searcher:
    """The portal's own index of the passages."""
    documents = tuple(map(_document, passages))
    files = {path.removeprefix(f"{FOLDER}/"): content for path, content in make(workshop, documents, synonyms())}
    return Searcher(files.__getitem__)


def _document(passage: dict) -> SearchDocument:
    title, text = passage.get("title", ""), passage["body"]
    body = Body(digest=passage["id"], empty=not text, fetch=lambda _digest: ("", text))
    return SearchDocument(link=passage["id"], label="", title=title, titles=(title,) if title else (), body=body)


def measure(queries: Iterable[tuple[str, str]], judgements: Judgements, searcher: Searcher) -> Measure:
    """The means over (id, text) of all queries."""
    rows = []
    for qid, text in queries:
        grades = judgements.get(qid, {})
        found = [grades.get(hit.card[0], 0) for hit in searcher.answer(text, DEPTH)[1]]
        first = next((place for place, grade in enumerate(found, start=1) if grade), None)
        best = _gain(sorted(grades.values(), reverse=True)[:DEPTH])
        rows.append((1 / first if first else 0.0, bool(first), _gain(found) / best if best else 0.0))
    return Measure(*(sum(column) / len(rows) for column in zip(*rows, strict=True)))


def _gain(grades: Iterable[int]) -> float:
    return sum(grade / math.log2(place + 1) for place, grade in enumerate(grades, start=1))


if __name__ == "__main__":
    main()
