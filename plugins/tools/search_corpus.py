"""Corpora for the benchmark of search: documents of a generated portal, or judged passages, as files to build from.

    python -m plugins.tools.search_corpus FILE COUNT

writes the findable pages of a generated portal of COUNT entries, in a process of its own.
"""

import gzip
import json
import sys
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields, replace
from functools import partial
from pathlib import Path

from plugins.model.body import Body
from plugins.model.portal import Settings
from plugins.search.document import SearchDocument, documents_of

Judgements = dict[str, dict[str, int]]
"""For each query the grade of each judged passage."""
_TUPLES = ("titles", "names", "numbers", "tags", "details")


def write_generated(file: Path, count: int, seed: int = 1) -> None:
    """The findable pages of `inv sample COUNT` stand in the file, one a line, each with its text."""
    from plugins.reading.load import load
    from plugins.reading.moment import moment_of_build
    from plugins.tools.sample import write

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write(folder, count, seed)
        as_of = moment_of_build({}, "2026-03-02 08:00", folder / "content", "Asia/Ho_Chi_Minh").at
        portal = load(folder / "content", Settings(), as_of, folder / "cache", 2).portal
        write_documents(file, ((one, _whole_text(one)) for one in documents_of(portal)))


def _whole_text(document: SearchDocument) -> str:
    return "\n".join((document.body.text, *(file.text for file in document.files)))


def write_documents(file: Path, documents: Iterable[tuple[SearchDocument, str]]) -> None:
    """Each document with its text is a line of JSON."""
    names = [field.name for field in fields(SearchDocument) if field.name not in ("body", "files")]
    with file.open("w", encoding="utf-8") as lines:
        for document, text in documents:
            values = {name: getattr(document, name) for name in names} | {"body": text}
            lines.write(json.dumps(values, ensure_ascii=False) + "\n")


def read_documents(file: Path) -> tuple[SearchDocument, ...]:
    """The documents of such a file; their texts are read when they are asked for."""
    return tuple(document for document, _ in rows(file))


def rows(file: Path) -> Iterator[tuple[SearchDocument, str]]:
    """Each document of such a file with its text."""
    with file.open("rb") as lines:
        start = 0
        for line in lines:
            values = json.loads(line)
            text = values.pop("body")
            body = Body(digest=f"{values['link']}:{len(text)}", empty=not text, fetch=partial(_text_at, file, start))
            values |= {name: tuple(values[name]) for name in _TUPLES}
            values["properties"] = tuple(map(tuple, values["properties"]))
            yield SearchDocument(**values, body=body), text
            start += len(line)


def _text_at(file: Path, start: int, _digest: str) -> tuple[str, str]:
    with file.open("rb") as lines:
        lines.seek(start)
        return "", json.loads(lines.readline())["body"]


def edited(documents: tuple[SearchDocument, ...]) -> tuple[SearchDocument, ...]:
    """The same with one document changed in the middle."""
    place = len(documents) // 2
    changed = replace(documents[place], summary=documents[place].summary + " Đã sửa thời gian niêm yết.")
    return (*documents[:place], changed, *documents[place + 1 :])


def read_set(folder: Path) -> tuple[list[dict], list[dict], Judgements]:
    """(passages, queries, judgements) of a folder: *.jsonl or *.jsonl.gz with id and body, the same with qid and q,
    and *.tsv or *.tsv.gz; leaves with one line when one of the three is missing or not as it should be."""
    found: dict[str, list] = defaultdict(list)
    if not folder.is_dir():
        sys.exit(f"{folder}: không có thư mục này; ghi đường dẫn của bộ câu hỏi đã chấm.")
    for file in sorted(folder.iterdir()):
        if file.name.removesuffix(".gz").endswith(".tsv"):
            found["judgements"] += [line.split() for line in _lines(file)]
        elif file.name.removesuffix(".gz").endswith((".jsonl", ".ndjson")):
            records = list(_records(file))
            found["queries" if records and "qid" in records[0] else "passages"] += records
    if missing := [name for name in ("passages", "queries", "judgements") if not found[name]]:
        sys.exit(f"{folder}: không có {', '.join(missing)}; cần *.jsonl (id, body), *.jsonl (qid, q) và *.tsv.")
    return _passages(found["passages"], folder), found["queries"], _judgements(found["judgements"], folder)


def _passages(records: list[dict], folder: Path) -> list[dict]:
    """Each with id, title and body; what an identifier or a text is called elsewhere is understood."""
    passages = []
    for number, record in enumerate(records, start=1):
        id = next((record[name] for name in ("id", "_id", "pid", "docid") if record.get(name) is not None), None)
        body = next((record[name] for name in ("body", "text", "contents") if record.get(name) is not None), "")
        if id is None:
            sys.exit(f"{folder}: đoạn thứ {number} không có id; thêm trường id.")
        passages.append({"id": str(id), "title": str(record.get("title") or ""), "body": str(body)})
    return passages


def _judgements(lines: list[list[str]], folder: Path) -> Judgements:
    judgements: Judgements = defaultdict(dict)
    for number, line in enumerate(lines, start=1):
        grade = line[-1]
        if len(line) not in (3, 4) or not grade.lstrip("-").isdigit():
            if number == 1:  # a heading
                continue
            sys.exit(f"{folder}: dòng đánh giá thứ {number} không hiểu được; cần: qid 0 id điểm.")
        judgements[line[0]][line[-2]] = max(0, int(grade))
    return judgements


def _records(file: Path) -> Iterator[dict]:
    for number, line in enumerate(_lines(file), start=1):
        try:
            yield json.loads(line)
        except ValueError:
            sys.exit(f"{file}:{number}: không phải JSON; mỗi dòng là một bản ghi JSON.")


def _lines(file: Path) -> Iterable[str]:
    with file.open("rb") as start:
        is_packed = start.read(2) == b"\x1f\x8b"
    opened: Callable = gzip.open if is_packed else open
    with opened(file, "rt", encoding="utf-8-sig") as lines:
        yield from (line for line in lines if line.strip())


def passage_documents(passages: list[dict]) -> Iterator[tuple[SearchDocument, str]]:
    """The passages as pages of a portal, with their texts."""
    for passage in passages:
        title = passage["title"]
        yield (
            SearchDocument(link=passage["id"], label="", title=title, titles=(title,) if title else ()),
            passage["body"],
        )


if __name__ == "__main__":
    write_generated(Path(sys.argv[1]), int(sys.argv[2]))
