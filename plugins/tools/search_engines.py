"""The search engines that the benchmark compares: each builds its index in a process of its own, and is asked.

    python -m plugins.tools.search_engines ENGINE CORPUS FOLDER

ENGINE is ours, edited, pagefind, whoosh or minisearch, after whose FOLDER its script is named. CORPUS is a file of
search_corpus.py; the index is made below FOLDER. Pagefind reads the pages that write_pages() puts there.
"""

import html
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from plugins.search import FOLDER, make, synonyms
from plugins.tools import search_minisearch
from plugins.tools.search_corpus import edited, read_documents, rows

OURS, EDITED, PAGEFIND, WHOOSH, MINISEARCH = "ours", "edited", "pagefind", "whoosh", "minisearch"
DEPTH = 10
Ask = Callable[[str], list[str]]
"""The links of the best ten pages for a query."""


@dataclass(frozen=True)
class Spent:
    """What a build took: seconds of the processor, megabytes at its highest, and seconds without starting Python
    and reading the corpus, where it says so."""

    seconds: float
    memory: float
    own: float = 0.0


def build(engine: str, corpus: Path, folder: Path, *scripts: Path) -> Spent:
    """The engine's index of the corpus stands below the folder, made by a process of its own."""
    command = [sys.executable, "-m", "plugins.tools.search_engines", engine, *map(str, (corpus, folder, *scripts))]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    said = process.stdout.read().strip()
    process.stdout.close()
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{engine}: không dựng được chỉ mục")
    return Spent(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, float(said or 0))


def write_pages(corpus: Path, folder: Path) -> None:
    """Every document of the corpus is a page of title and text below folder/site."""
    for document, text in rows(corpus):
        file = folder / "site" / document.link.strip("/") / "index.html"
        file.parent.mkdir(parents=True, exist_ok=True)
        words = (document.summary, *document.details, text)
        file.write_text(
            f'<!doctype html><html lang="{document.lang}"><head><meta charset="utf-8"><title>'
            f"{html.escape(document.title)}</title></head><body><main data-pagefind-body><h1>"
            f"{html.escape(document.title)}</h1>{''.join(f'<p>{html.escape(one)}</p>' for one in words if one)}"
            "</main></body></html>",
            encoding="utf-8",
        )


def files(folder: Path) -> Iterator[Path]:
    """Every file of our index below a folder it was built in."""
    return (folder / "site" / FOLDER).iterdir()


def whoosh_answers(folder: Path) -> Ask:
    """Asks Whoosh as its own documentation begins: its default analyser, query parser and weighting."""
    from whoosh.index import open_dir
    from whoosh.qparser import MultifieldParser

    index = open_dir(folder / "whoosh")
    parser = MultifieldParser(["title", "body"], index.schema)
    searcher = index.searcher()
    return lambda query: [hit["link"] for hit in searcher.search(parser.parse(query), limit=DEPTH)]


def _build_ours(corpus: Path, folder: Path) -> None:
    _write_ours(read_documents(corpus), folder)


def _build_edited(corpus: Path, folder: Path) -> None:
    _write_ours(edited(read_documents(corpus)), folder)


def _write_ours(documents: tuple, folder: Path) -> None:
    start = time.process_time()
    for path, content in make(folder / "workshop", documents, synonyms()):
        file = folder / "site" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    print(time.process_time() - start)


def _build_pagefind(_corpus: Path, folder: Path) -> None:
    command = [sys.executable, "-m", "pagefind", "--site", str(folder / "site"), "--output-path"]
    command.append(str(folder / "site" / "pagefind"))
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def _build_whoosh(corpus: Path, folder: Path) -> None:
    from whoosh.fields import ID, TEXT, Schema
    from whoosh.index import create_in

    (folder / "whoosh").mkdir(parents=True)
    writer = create_in(folder / "whoosh", Schema(link=ID(stored=True), title=TEXT(stored=True), body=TEXT)).writer()
    for document, text in rows(corpus):
        writer.add_document(link=document.link, title=document.title, body=text)
    writer.commit()


_BUILDS = {
    OURS: _build_ours,
    EDITED: _build_edited,
    PAGEFIND: _build_pagefind,
    WHOOSH: _build_whoosh,
    MINISEARCH: search_minisearch.build,
}

if __name__ == "__main__":
    _BUILDS[sys.argv[1]](*map(Path, sys.argv[2:]))
