"""Measures search: the quality of its answers on judged queries, and its cost, beside other engines.

    python -m plugins.tools.bench_search [--folder FOLDER] [--documents COUNT] [--minisearch FILE]

FOLDER holds passages (*.jsonl, also .gz: id, title, body), queries (*.jsonl: qid, q and other spellings q_*) and
judgements (*.tsv: qid, 0, passage id, grade): MRR@10, hit@10 and nDCG@10 of every spelling are printed. COUNT
generates a portal of so many entries: what an index of it takes to build, and what a query of it costs. The others
are Pagefind, plain Whoosh, and MiniSearch when FILE is a UMD build of it that the user has fetched.
"""

import argparse
import gzip
import math
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from statistics import median
from urllib.parse import unquote

from plugins.search import FOLDER
from plugins.search.query import Searcher
from plugins.tools import search_engines as engines
from plugins.tools import search_minisearch
from plugins.tools.search_corpus import Judgements, passage_documents, read_set, rows, write_documents
from plugins.tools.search_in_browser import Asker, opened

ASKED = (
    ("hai tiếng", (("bầu cử", "niêm yết"), ("danh sách", "khiếu nại"), ("cử tri", "hòm phiếu"))),
    ("bốn tiếng", (("danh sách cử tri", "khiếu nại tố cáo"), ("hội đồng nhân dân", "thẻ cử tri mới"))),
)
"""(length, pairs of a first query and a further one)."""
_NAMES = {
    engines.OURS: "Cổng này",
    engines.PAGEFIND: "Pagefind",
    engines.WHOOSH: "Whoosh mặc định",
    engines.MINISEARCH: "MiniSearch mặc định",
    engines.EDITED: "Cổng này, sửa một bài",
}
_IN_BROWSER = {engines.OURS: "askOurs", engines.PAGEFIND: "askPagefind", engines.MINISEARCH: "askMinisearch"}
Others = dict[str, tuple[Path, ...]]
"""The engines beside ours, each with the scripts it is built with."""


@dataclass(frozen=True)
class Measure:
    """Means over all queries: reciprocal rank of the first good answer, share with one, discounted gain."""

    mrr: float
    hit: float
    ndcg: float


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--documents", type=int, default=0)
    parser.add_argument("--minisearch", type=Path)
    options = parser.parse_args()
    if not options.folder and not options.documents:
        sys.exit("Cần --folder THƯ_MỤC (bộ câu hỏi đã chấm), --documents SỐ (cổng sinh ra), hoặc cả hai.")
    others = others_here(options.minisearch)
    for measured, given in ((_print_quality, options.folder), (_print_cost, options.documents)):
        if given:
            with tempfile.TemporaryDirectory() as workshop:
                measured(given, Path(workshop), others)


def others_here(minisearch: Path | None) -> Others:
    """The engines beside ours that are installed here, and MiniSearch when a file of it is given."""
    if minisearch is None:
        print("Không đo MiniSearch: thêm --minisearch TỆP (bản UMD của minisearch đã tải về).\n")
    elif not minisearch.is_file():
        sys.exit(f"{minisearch}: không có tệp này; ghi đường dẫn của bản UMD của minisearch.")
    return {
        **({engines.PAGEFIND: ()} if find_spec("pagefind") else {}),
        engines.WHOOSH: (),
        **({engines.MINISEARCH: (minisearch,)} if minisearch else {}),
    }


def _print_quality(folder: Path, workshop: Path, others: Others) -> None:
    passages, queries, judgements = read_set(folder)
    corpus = workshop / "corpus.jsonl"
    write_documents(corpus, passage_documents(passages))
    spellings = [name for name in queries[0] if name == "q" or name.startswith("q_")]
    print("| Chất lượng | cách gõ | MRR@10 | hit@10 | nDCG@10 |\n|---|---|--:|--:|--:|")
    for engine in (engines.OURS, *others):
        room = workshop / engine
        if engine == engines.PAGEFIND:
            engines.write_pages(corpus, room)
        engines.build(engine, corpus, room, *others.get(engine, ()))
        for spelling, found in _measures(engine, room, queries, spellings, judgements):
            print(
                f"| {_NAMES[engine]} | {spelling} | {found.mrr:.4f} | {found.hit:.4f} | {found.ndcg:.4f} |", flush=True
            )


def _measures(
    engine: str, room: Path, queries: list[dict], spellings: list[str], judgements: Judgements
) -> Iterable[tuple[str, Measure]]:
    if engine in (engines.PAGEFIND, engines.MINISEARCH):
        with opened(room) as asker:
            for spelling in spellings:
                texts = [str(one.get(spelling) or one["q"]) for one in queries]
                found = iter(asker.answers(_IN_BROWSER[engine], texts))
                answers = [[unquote(link).strip("/") for link in links] for links in found]
                yield spelling, measure(zip((one["qid"] for one in queries), answers, strict=True), judgements)
        return
    ask = engines.whoosh_answers(room) if engine == engines.WHOOSH else our_answers(room)
    for spelling in spellings:
        pairs = ((one["qid"], ask(str(one.get(spelling) or one["q"]))) for one in queries)
        yield spelling, measure(pairs, judgements)


def our_answers(room: Path) -> Callable[[str], list[str]]:
    """Asks the index that was built in a folder."""
    searcher = Searcher(lambda name: (room / "site" / FOLDER / name).read_bytes())
    return lambda query: [hit.card[0] for hit in searcher.answer(query, engines.DEPTH)[1]]


def measure(answers: Iterable[tuple[str, list[str]]], judgements: Judgements) -> Measure:
    """The means over (query's id, links of its best answers)."""
    scores = []
    for qid, links in answers:
        grades = judgements.get(qid, {})
        found = [grades.get(link, 0) for link in links[: engines.DEPTH]]
        first = next((place for place, grade in enumerate(found, start=1) if grade), None)
        best = _gain(sorted(grades.values(), reverse=True)[: engines.DEPTH])
        scores.append((1 / first if first else 0.0, bool(first), _gain(found) / best if best else 0.0))
    return Measure(*(sum(column) / len(scores) for column in zip(*scores, strict=True)))


def _gain(grades: Iterable[int]) -> float:
    return sum(grade / math.log2(place + 1) for place, grade in enumerate(grades, start=1))


def _print_cost(count: int, workshop: Path, others: Others) -> None:
    corpus, room = workshop / "corpus.jsonl", workshop / "room"
    # In a process of its own: what this one holds would be counted as the memory of those it starts.
    subprocess.run([sys.executable, "-m", "plugins.tools.search_corpus", str(corpus), str(count)], check=True)
    texts = [len(text.split()) for _, text in rows(corpus)]
    print(f"\n{len(texts)} trang, trung bình {sum(texts) / len(texts):.0f} tiếng một trang\n")
    print("| Dựng chỉ mục | giây CPU | bộ nhớ (MB) |\n|---|--:|--:|")
    engines.write_pages(corpus, room)
    for engine in (*others, engines.OURS, engines.EDITED):
        spent = engines.build(engine, corpus, room, *others.get(engine, ()))
        own = f" (riêng việc tìm kiếm {spent.own:.1f})" if spent.own else ""
        print(f"| {_NAMES[engine]} | {spent.seconds:.1f}{own} | {spent.memory:.0f} |", flush=True)
    size = sum(len(gzip.compress(file.read_bytes(), 9)) for file in engines.files(room))
    print(f"\nToàn bộ chỉ mục của cổng này: {size / 1000 / len(texts):.2f} MB nén trên 1.000 trang\n")
    if engines.MINISEARCH in others:
        index, script = search_minisearch.sizes(room)
        print(f"MiniSearch, tải toàn bộ: chỉ mục {index / 1000:.1f} KB và mã {script / 1000:.1f} KB, đã nén\n")
    with opened(room) as asker:
        _print_queries(asker, [engine for engine in _IN_BROWSER if engine == engines.OURS or engine in others])


def _print_queries(asker: Asker, asked: list[str]) -> None:
    print("| Truy vấn trong trình duyệt | lần đầu (KB) | lần sau (KB) | trả lời, CPU chậm 6 lần (ms) |")
    print("|---|--:|--:|--:|")
    for engine in asked:
        for length, (first, further) in ((length, pair) for length, pairs in ASKED for pair in pairs):
            cost = asker.cost(_IN_BROWSER[engine], first, further)
            print(
                f"| {_NAMES[engine]}, {length}: “{first}”, rồi “{further}” | {cost.first / 1000:.1f} "
                f"| {cost.further / 1000:.1f} | {cost.quickest:.0f} – {cost.middle:.0f} |",
                flush=True,
            )
    if engines.MINISEARCH in asked:
        times = asker.minisearch_opens()
        print(f"\nMiniSearch nạp chỉ mục trước câu trả lời đầu: {min(times):.0f} – {median(times):.0f} ms")


if __name__ == "__main__":
    main()
