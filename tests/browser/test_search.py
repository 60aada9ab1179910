"""The search page in a real browser: answers, ranking, address, highlighting, and safety."""

import functools
import http.server
import threading
from pathlib import Path

import pytest

from plugins.search import FOLDER
from tests.unit.search.sample import files, page, searcher

ROOT = Path(__file__).parents[2]
PAGE = """<!doctype html><html lang="vi"><meta charset="utf-8"><title>Tìm kiếm</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'self'">
<script src="/search.js" defer></script><script src="/search-page.js" defer></script><body><h1>Tìm kiếm</h1>
<div data-search data-manifest="/tim-kiem/chi-muc/manifest.json">
<form action="/tim-kiem/" method="get"><label for="q">Tìm</label>
<input id="q" name="q" type="search"><button type="submit">Tìm</button></form>
<p data-search-status role="status"></p><ol data-search-results></ol></div></body></html>"""
MARKUP = "<img src=x onerror=alert(1)><script>alert(1)</script>"

PAGES = (
    page("bau-cu", "Ngày bầu cử", "Cử tri cả tỉnh đi bầu cử."),
    page("bau-cua", "Trò bàu cụ", "Chơi bàu cụ là vi phạm pháp luật."),
    page("quyet-dinh-7", "Quyết định số 07/QĐ-UBBC", "Thành lập Ban bầu cử.", numbers=("07/QĐ-UBBC",)),
    page("hop", "Kỳ họp HĐND tỉnh", "Kỳ họp thứ mười."),
    page("hop-2", "Kỳ họp của Hội đồng nhân dân", "Bàn về cuộc bầu cử và danh sách cử tri."),
    page("hoa-binh", "Xã Hoà Bình", "Phường, xã nào cũng niêm yết danh sách cử tri."),
    page("khmer", "ថ្ងៃបោះឆ្នោត", "អ្នកបោះឆ្នោតទៅបោះឆ្នោត", lang="km"),
    page("markup", f"Mã độc {MARKUP}", f"Thử {MARKUP} xem"),
    *(page(f"tin-{number}", f"Tin số {number}", "Niêm yết tại trụ sở. " * number) for number in range(1, 26)),
)


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        """Nothing is printed."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A tiny site: the page of search, the script, the index."""
    site = tmp_path_factory.mktemp("site")
    shards = site / FOLDER
    shards.mkdir(parents=True)
    for name, content in files(tmp_path_factory.mktemp("workshop"), *PAGES).items():
        (shards / name).write_bytes(content)
    (site / "tim-kiem" / "index.html").write_text(PAGE, encoding="utf-8")
    for name in ("search.js", "search-page.js"):
        (site / name).write_bytes((ROOT / "theme/static/js" / name).read_bytes())
    return site


@pytest.fixture(scope="module")
def address(folder):
    """Where the site is served."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/tim-kiem/"
    server.shutdown()


@pytest.fixture
def tab(open_context):
    """A fresh tab; a dialog or a script error fails the test, a missing file alone does not."""
    tab = open_context().new_page()
    troubles = []
    tab.on("dialog", lambda dialog: (troubles.append(dialog.message), dialog.dismiss()))
    tab.on("pageerror", lambda error: troubles.append(str(error)))
    yield tab
    assert troubles == []


def _wait(tab, text):
    tab.wait_for_function("text => document.querySelector('[role=status]').textContent.includes(text)", arg=text)


def _links(tab):
    return tab.eval_on_selector_all("[data-search-results] a", "all => all.map(one => one.getAttribute('href'))")


pytestmark = pytest.mark.browser

QUERIES = [
    "bầu cử",
    "bau cu",
    "bàu cụ",
    "7 qd ubbc",
    "hđnd",
    "hội đồng nhân dân tỉnh",
    "hoà bình",
    "niem yet",
    "niêm yết danh sách",
    "danh sách cử tri được niêm yết tại trụ sở nào",
    "បោះឆ្នោត",
    "ky hop thu muo",
    "constructor",
    "tin số 7",
]


def test_ranking_is_the_same_in_both_languages(tab, address, tmp_path):
    """The browser answers every query with Python's documents, tiers and scores, in the same order."""
    python = searcher(tmp_path, *PAGES)
    tab.goto(address)
    answers = tab.evaluate(
        """async queries => {
            const searcher = new portalSearch.Searcher("/tim-kiem/chi-muc/manifest.json");
            const answers = [];
            for (const query of queries) answers.push(await searcher.find(query));
            return answers;
        }""",
        QUERIES,
    )
    assert answers == [[list(hit) for hit in python.find(query)] for query in QUERIES]


def test_address_bears_the_query(tab, address):
    """?q= is answered at once, and the count is announced."""
    tab.goto(address + "?q=bầu cử")
    _wait(tab, "kết quả cho “bầu cử”")
    assert _links(tab)[0] == "/bau-cu/"
    assert tab.input_value("#q") == "bầu cử"


def test_typing_answers_and_back_returns(tab, address):
    """Typing answers without a submit; the address follows; the back button brings the last query back."""
    tab.goto(address)
    tab.fill("#q", "hoa binh")
    _wait(tab, "“hoa binh”")
    assert "q=hoa" in tab.url
    tab.press("#q", "Enter")
    tab.fill("#q", "7 qd ubbc")
    _wait(tab, "“7 qd ubbc”")
    assert _links(tab)[0] == "/quyet-dinh-7/"
    tab.go_back()
    _wait(tab, "“hoa binh”")
    assert tab.input_value("#q") == "hoa binh"
    assert _links(tab)[0] == "/hoa-binh/"


def test_marks_without_diacritics(tab, address):
    """A query without marks highlights the words that have them."""
    tab.goto(address + "?q=bau cu")
    _wait(tab, "kết quả")
    assert {"bầu", "cử"} <= set(tab.eval_on_selector_all("mark", "all => all.map(one => one.textContent)"))


def test_synonyms_are_marked(tab, address):
    """A synonym is highlighted as what it is: one expression."""
    tab.goto(address + "?q=hdnd")
    _wait(tab, "2 kết quả")
    assert set(tab.eval_on_selector_all("mark", "all => all.map(one => one.textContent)")) == {
        "HĐND",
        "Hội đồng nhân dân",
    }


def test_content_is_never_markup(tab, address):
    """Markup in a title, a text or a query is shown as words."""
    tab.goto(address + "?q=mã độc " + MARKUP.replace("<", "%3C").replace(">", "%3E"))
    _wait(tab, "kết quả")
    assert tab.locator("[data-search] img, [data-search] script").count() == 0
    assert MARKUP in tab.locator("[data-search-results] a").first.text_content()


def test_no_answer_helps(tab, address):
    """Where nothing is found the page says what to try."""
    tab.goto(address + "?q=zzzz")
    _wait(tab, "Không có kết quả cho “zzzz”")
    assert _links(tab) == []


def test_more_results(tab, address):
    """Ten results at first, more by a button, which moves the focus to the first new one."""
    tab.goto(address + "?q=niem yet")
    _wait(tab, "26 kết quả")
    assert len(_links(tab)) == 10
    tab.click("text=Xem thêm kết quả")
    tab.locator("[data-search-results] a").nth(19).wait_for()
    assert tab.locator("[data-search-results] a").nth(10).evaluate("link => document.activeElement === link")
    tab.click("text=Xem thêm kết quả")
    tab.locator("[data-search-results] a").nth(25).wait_for()
    assert not tab.is_visible("text=Xem thêm kết quả")


def test_foreign_languages_are_declared(tab, address):
    """A result in another language says so to a screen reader."""
    tab.goto(address + "?q=បោះឆ្នោត")
    _wait(tab, "1 kết quả")
    assert tab.get_attribute("[data-search-results] a", "lang") == "km"


@pytest.mark.parametrize("missing", ["**/manifest.json", "**/tu-*.json", "**/the-*.json"])
def test_missing_files(tab, address, missing):
    """Without manifest or shards the page says that search does not work now."""
    tab.route(missing, lambda route: route.fulfill(status=404))
    tab.goto(address + "?q=bầu cử")
    _wait(tab, "Hiện chưa tìm kiếm được")


@pytest.mark.parametrize("query", ["!!!", "  .", "__proto__", "a" * 3000, "\u200b", "‮ẩn", "👍", '|~= \\ "', "%00"])
def test_naughty_queries(tab, address, query):
    """Whatever is typed gets an answer and never an error."""
    tab.goto(address)
    tab.fill("#q", query)
    tab.press("#q", "Enter")
    tab.wait_for_timeout(150)
    assert "chưa tìm kiếm được" not in tab.text_content("[role=status]")
