"""The benchmark of search: judged sets as they come, and the measures."""

import gzip
import json
import shutil
from pathlib import Path

import pytest

from plugins.tools import search_minisearch
from plugins.tools.bench_search import measure, others_here, our_answers
from plugins.tools.search_corpus import edited, passage_documents, read_documents, read_set, write_documents
from plugins.tools.search_engines import MINISEARCH, OURS, WHOOSH, build

PASSAGES = [
    {"id": "p1", "title": "Thẻ cử tri", "body": "Mất thẻ thì báo."},
    {"id": 2, "body": "Hòm phiếu.", "more": [1]},
]
QUERIES = [{"qid": "a", "q": "hòm phiếu", "q_nodia": "hom phieu", "answers": []}]


def _lines(records: list[dict]) -> bytes:
    return "\n".join(json.dumps(record, ensure_ascii=False) for record in records).encode() + b"\n\n"


def _folder(tmp_path: Path, **files: bytes) -> Path:
    given = {"passages.jsonl": _lines(PASSAGES), "queries.jsonl": _lines(QUERIES), "qrels.tsv": b"a\t0\t2\t1\n"}
    for name, content in (given | {name.replace("__", "."): content for name, content in files.items()}).items():
        if content:
            (tmp_path / name).write_bytes(content)
    return tmp_path


@pytest.mark.parametrize(
    "files",
    [
        {},
        {"passages__jsonl": b"", "passages__jsonl__gz": gzip.compress(_lines(PASSAGES))},
        {"passages__jsonl": gzip.compress(_lines(PASSAGES))},
        {"queries__jsonl": b"\xef\xbb\xbf" + _lines(QUERIES)},
        {"qrels__tsv": b"", "qrels__tsv__gz": gzip.compress(b"a 0 2 1\n")},
        {"qrels__tsv": b"query-id\tcorpus-id\tscore\na\t2\t1\n"},
    ],
)
def test_sets_are_read_as_they_come(tmp_path, files):
    """Packed or not, with a mark of order, a heading, missing titles or more fields: the same set."""
    passages, queries, judgements = read_set(_folder(tmp_path, **files))
    assert [(one["id"], one["title"], one["body"]) for one in passages] == [
        ("p1", "Thẻ cử tri", "Mất thẻ thì báo."),
        ("2", "", "Hòm phiếu."),
    ]
    assert queries == QUERIES
    assert judgements == {"a": {"2": 1}}


@pytest.mark.parametrize(
    ("files", "words"),
    [
        ({"queries__jsonl": b""}, "không có queries"),
        ({"qrels__tsv": b"a 0 2 1\na b\n"}, "dòng đánh giá thứ 2"),
        ({"passages__jsonl": b"{oops\n"}, "passages.jsonl:1: không phải JSON"),
        ({"passages__jsonl": b'{"body": "x"}\n'}, "đoạn thứ 1 không có id"),
    ],
)
def test_what_is_wrong_with_a_set_is_said(tmp_path, files, words):
    """A set that cannot be measured ends with one line that says why."""
    with pytest.raises(SystemExit, match=words):
        read_set(_folder(tmp_path, **files))


def test_measures():
    """Means over all queries, by hand: a hit at the second place, and none."""
    found = measure([("a", ["x", "y"]), ("b", ["x"])], {"a": {"y": 1, "x": 0}, "b": {"z": 2}})
    assert (found.mrr, found.hit) == (0.25, 0.5)
    assert found.ndcg == pytest.approx(0.5 / 1.584962500721156)


def test_our_index_is_built_and_asked(tmp_path):
    """A corpus comes back as it was written; its index, built by another process, answers."""
    corpus = tmp_path / "corpus.jsonl"
    passages, _, _ = read_set(_folder(tmp_path))
    write_documents(corpus, passage_documents(passages))
    documents = read_documents(corpus)
    assert [(one.title, one.body.text) for one in documents] == [(one["title"], one["body"]) for one in passages]
    assert sum(one.digest != other.digest for one, other in zip(documents, edited(documents), strict=True)) == 1
    spent = build(OURS, corpus, tmp_path / "room")
    assert our_answers(tmp_path / "room")("hom phieu") == ["2"]
    assert spent.memory > 0


def test_minisearch_is_measured_when_its_file_is_given(tmp_path, capsys):
    """Without the option one line says that it is left out; a file that is not there ends with one line."""
    others = others_here(None)
    assert WHOOSH in others and MINISEARCH not in others
    said = capsys.readouterr().out.strip()
    assert "--minisearch" in said and "\n" not in said
    script = tmp_path / "mini.js"
    with pytest.raises(SystemExit, match="không có tệp này"):
        others_here(script)
    script.write_text("", encoding="utf-8")
    assert others_here(script)[MINISEARCH] == (script,)
    assert not capsys.readouterr().out


def test_a_first_query_of_minisearch_downloads_index_and_script(tmp_path):
    """Both are counted whole, compressed."""
    home = tmp_path / "site" / search_minisearch.FOLDER
    home.mkdir(parents=True)
    contents = {"index.json": b"[1, 2]" * 900, "minisearch.js": b"let a;" * 90}
    for name, content in contents.items():
        (home / name).write_bytes(content)
    sizes = search_minisearch.sizes(tmp_path)
    assert sizes == tuple(len(gzip.compress(content, 9, mtime=0)) for content in contents.values())


@pytest.mark.skipif(not shutil.which("node"), reason="no node")
def test_a_script_in_its_universal_form_indexes_titles_and_bodies(tmp_path):
    """What stands for MiniSearch here keeps what it is given: the fields, and each document under its link."""
    corpus, script = tmp_path / "corpus.jsonl", tmp_path / "mini.js"
    write_documents(corpus, passage_documents(read_set(_folder(tmp_path))[0]))
    script.write_text(
        "(function (factory) { module.exports = factory(); })(() => class {"
        "constructor(options) { this.given = [options]; } add(document) { this.given.push(document); } });",
        encoding="utf-8",
    )
    spent = build(MINISEARCH, corpus, tmp_path / "room", script)
    index = tmp_path / "room" / "site" / search_minisearch.FOLDER / "index.json"
    assert json.loads(index.read_bytes())["given"] == [
        {"fields": ["title", "body"]},
        {"id": "p1", "title": "Thẻ cử tri", "body": "Mất thẻ thì báo."},
        {"id": "2", "title": "", "body": "Hòm phiếu."},
    ]
    assert spent.memory > 0
