"""The browser's answers beside Python's and Whoosh's, on the sample portal and on a large generated one."""

import datetime
import functools
import http.server
import threading
from contextlib import contextmanager

import pytest

from plugins.model.portal import Settings
from plugins.reading.load import load
from plugins.search import synonym_groups
from plugins.search.document import documents_of
from plugins.search.encoded import MANY
from plugins.search.query import Searcher
from tests.support import ROOT
from tests.unit.search.many import pages, queries
from tests.unit.search.naughty import NAUGHTY
from tests.unit.search.sample import GROUPS, files, page
from tests.unit.search.whoosh_answers import WhooshAnswers

pytestmark = pytest.mark.browser

ASK = """async queries => {
    const searcher = new portalSearch.Searcher("/manifest.json");
    const answers = [];
    for (const query of queries) {
        const answer = await searcher.answer(query);
        answers.push([answer.count, answer.best(10), await searcher.find(query)]);
    }
    return answers;
}"""
READ = """texts => texts.map((text) => {
    const query = portalSearch.readQuery(text);
    const shown = (row) => row.map((token) => [token.exact, token.folded]);
    return [shown(query.row), query.phrases, query.excluded.map(shown)];
})"""


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        """Nothing is printed."""


@contextmanager
def _served(folder):
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


def _sample(folder):
    as_of = datetime.datetime(2026, 3, 1, 8, tzinfo=datetime.timezone(datetime.timedelta(hours=7)))
    portal = load(ROOT / "content", Settings(), as_of, folder / "cache", 1).portal
    return documents_of(portal), synonym_groups(portal)


@pytest.fixture(scope="module", params=["sample", "generated"])
def index(request, tmp_path_factory):
    """(workshop, files by name, synonyms, texts of titles and summaries) of an index."""
    folder = tmp_path_factory.mktemp(request.param)
    documents, groups = _sample(folder) if request.param == "sample" else (pages(MANY + 100), GROUPS)
    made = files(folder / "workshop", *documents, groups=groups)
    texts = [text for one in documents for text in (one.title, one.summary or one.body.text[:400])]
    return folder / "workshop", made, groups, texts


@pytest.fixture(scope="module")
def address(index, tmp_path_factory):
    """Where the files are served."""
    folder = tmp_path_factory.mktemp("served")
    for name, content in index[1].items():
        (folder / name).write_bytes(content)
    (folder / "index.html").write_text("<!doctype html><title>Thử</title>", encoding="utf-8")
    with _served(folder) as url:
        yield url


def test_three_ways_to_one_answer(open_context, address, index):
    """The browser, Python and Whoosh itself find the same documents in the same order, on 260 queries of every kind;
    the browser also with the same scores, to the last bit."""
    workshop, made, groups, texts = index
    asked = queries(texts)
    python = Searcher(made.__getitem__)
    whoosh = WhooshAnswers(workshop, groups)
    tab = open_context().new_page()
    tab.goto(address)
    tab.add_script_tag(path=str(ROOT / "theme/static/js/search.js"))
    answered = 0
    for query, (count, best, found) in zip(asked, tab.evaluate(ASK, asked), strict=True):
        expected = [list(hit) for hit in python.find(query)]
        assert found == expected, query
        assert (count, best) == (len(expected), expected[:10]), query
        assert [number for _, _, number in best] == whoosh.best(query), query
        answered += bool(best)
    assert answered > 200


def test_a_query_is_read_the_same(open_context, address):
    """Quotes, minus signs and white space mean the same in both languages."""
    from plugins.search.query import read_query

    asked = [
        *queries(["bầu cử tri, số 7/QĐ-UBBC; ngày – tháng", "“danh sách” (cử tri) -xã"]),
        *(
            '"a""b"',
            '"a"b',
            'a"b c"',
            "--a",
            "-−a",
            "−7",
            "„a b“ «c",
            '-"',
            '- "a',
            "\t-a\u3000-b",
            '"a, b. c-d e–f g/h"',
        ),
        *("'a b' ’c d’", '"ថ្ងៃ បោះ"', '"x. y"', "\x1c-a", "\ufeff-a", "\x85-a", "٣ -٣", "-" * 9, '"' * 9),
    ]
    tab = open_context().new_page()
    tab.goto(address)
    tab.add_script_tag(path=str(ROOT / "theme/static/js/search.js"))
    for text, answer in zip(asked, tab.evaluate(READ, asked), strict=True):
        query = read_query(text)
        rows = [[list(token[:2]) for token in row] for row in (query.row, *query.excluded)]
        assert answer == [rows[0], [list(span) for span in query.phrases], rows[1:]], text


def test_naughty_strings(open_context, tmp_path):
    """Naughty strings as titles and as queries: the browser answers each as Python does, and runs none of them."""
    naughty = [text for text in NAUGHTY if "\x00" not in text]
    made = files(tmp_path / "workshop", *(page(f"n{i}", text, f"{text} chuyện") for i, text in enumerate(naughty)))
    for name, content in made.items():
        (tmp_path / name).write_bytes(content)
    (tmp_path / "index.html").write_text("<!doctype html><title>Thử</title>", encoding="utf-8")
    tab, troubles = open_context().new_page(), []
    tab.on("dialog", lambda dialog: (troubles.append(dialog.message), dialog.dismiss()))
    tab.on("pageerror", lambda error: troubles.append(str(error)))
    with _served(tmp_path) as address:
        tab.goto(address)
        tab.add_script_tag(path=str(ROOT / "theme/static/js/search.js"))
        answers = tab.evaluate(ASK, naughty)
    python = Searcher(made.__getitem__)
    for text, (_, _, found) in zip(naughty, answers, strict=True):
        assert found == [list(hit) for hit in python.find(text)], text
    assert troubles == []
