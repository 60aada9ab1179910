"""The search page in a real browser: answers, ranking, address, highlighting, and safety."""

import functools
import html
import http.server
import threading
import unicodedata
from pathlib import Path

import pytest

from plugins.search import FOLDER
from tests.browser.sample_site import Site
from tests.unit.search.sample import files, page

ROOT = Path(__file__).parents[2]
PAGE = """<!doctype html><html lang="vi"><meta charset="utf-8"><title>Tìm kiếm</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'self'">
<script src="/portal.js"></script><script src="/search.js" defer></script>
<script src="/search-page.js" defer></script><body><h1>Tìm kiếm</h1>
<div data-search data-manifest="/tim-kiem/chi-muc/manifest.json">
<form action="/tim-kiem/" method="get"><label for="q">Tìm</label>
<input id="q" name="q" type="search"><button type="submit">Tìm</button></form>
<p data-search-status role="status"></p><ol data-search-results></ol></div></body></html>"""
KHMER = (
    PAGE.replace('lang="vi"', 'lang="km"')
    .replace("data-search ", 'data-search data-root="/" data-home="/km/" data-alone="van-ban km en" ')
    .replace('/tim-kiem/"', '/km/tim-kiem/"')
)
FILLER = "Đoạn mở đầu nói chuyện khác. " * 9
MARKUP = "<img src=x onerror=alert(1)><script>alert(1)</script>"

PAGES = (
    page("bau-cu", "Ngày bầu cử", "Cử tri cả tỉnh đi bầu cử.", properties=(("kind", "Hỏi đáp"), ("year", "2026"))),
    page("bau-cua", "Trò bàu cụ", "Chơi bàu cụ là vi phạm pháp luật."),
    page(
        "quyet-dinh-7",
        "Quyết định số 07/QĐ-UBBC",
        "Thành lập Ban bầu cử.",
        numbers=("07/QĐ-UBBC",),
        properties=(("kind", "Văn bản"), ("body", "Ủy ban bầu cử tỉnh"), ("year", "2025")),
    ),
    page("hop", "Kỳ họp HĐND tỉnh", "Kỳ họp thứ mười."),
    page("hop-2", "Kỳ họp của Hội đồng nhân dân", "Bàn về cuộc bầu cử và danh sách cử tri."),
    page("hoa-binh", "Xã Hoà Bình", "Phường, xã nào cũng niêm yết danh sách cử tri."),
    page("khmer", "ថ្ងៃបោះឆ្នោត", "អ្នកបោះឆ្នោតទៅបោះឆ្នោត", lang="km"),
    page("quote", "Tin dài", "Bầu đại biểu. Đại biểu Quốc hội do cử tri bầu.", summary=FILLER),
    page("quote-2", "Tin dài hơn", "Đại biểu Quốc, biểu quốc hội.", summary=FILLER),
    page("markup", f"Mã độc {MARKUP}", f"Thử {MARKUP} xem"),
    page("hoi-dap/lao", "Cách bầu cho cụ Láo", "Quy định dành cho cụ Láo."),
    page("km/hoi-dap/lao", "របៀប Láo", "ចម្លើយ", lang="km"),
    page("en/hoi-dap/lao", "How Láo votes", "An answer.", lang="en"),
    page("van-ban/lao", "Láo", "Láo Láo Láo."),
    page("km/tin-tuc/chi-co", "ព័ត៌មាន Láo", "ចម្លើយ", lang="km"),
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
    for one in PAGES:
        (site / one.link.strip("/")).mkdir(parents=True)
        text = "".join(f"<p>{html.escape(line)}</p>" for line in [FILLER, one.body.text])
        (site / one.link.strip("/") / "index.html").write_text(
            f'<!doctype html><meta charset="utf-8"><main><h1>{html.escape(one.title)}</h1>{text}</main>',
            encoding="utf-8",
        )
    (site / "tim-kiem" / "index.html").write_text(PAGE, encoding="utf-8")
    (site / "km" / "tim-kiem").mkdir()
    (site / "km" / "tim-kiem" / "index.html").write_text(KHMER, encoding="utf-8")
    for name in ("portal.js", "search.js", "search-page.js"):
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
    tab.wait_for_function("text => document.querySelector('[data-search-status]').textContent.includes(text)", arg=text)


def _links(tab):
    return tab.eval_on_selector_all("[data-search-results] a", "all => all.map(one => one.getAttribute('href'))")


pytestmark = pytest.mark.browser


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


def test_decomposed_words_are_marked(tab, address):
    """A query of decomposed letters, as some keyboards send them, is answered and marked as any other."""
    tab.goto(address + "?q=" + unicodedata.normalize("NFD", "danh sách cử tri"))
    _wait(tab, "kết quả cho “danh sách cử tri”")
    marked = tab.eval_on_selector_all("mark", "all => all.map(one => one.textContent)")
    assert {"danh", "sách", "cử", "tri"} <= {word for part in marked for word in part.split()}


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


def _results(tab):
    return tab.eval_on_selector_all(
        "[data-search-results] a",
        "all => all.map(one => [one.getAttribute('href'), one.getAttribute('hreflang'), one.getAttribute('lang')])",
    )


def test_a_language_comes_first_on_its_own_page(tab, address):
    """What is in the page's language comes first, a translation once for itself and its original; of the others
    those lead to the page in that language that have one, and what is not in it says so."""
    tab.goto(address.replace("/tim-kiem/", "/km/tim-kiem/?q=lao"))
    _wait(tab, "4 kết quả cho “lao”, trước hết là 2 kết quả bằng ngôn ngữ này")
    assert sorted(_results(tab)[:2]) == [["/km/hoi-dap/lao/", None, None], ["/km/tin-tuc/chi-co/", None, None]]
    assert _results(tab)[2:] == [["/van-ban/lao/", "vi", "vi"], ["/en/hoi-dap/lao/", "en", "en"]]


def test_a_translation_is_found_by_the_words_of_its_original(tab, address):
    """A query in Vietnamese that only the original answers shows the translation, by a quoted phrase too."""
    for query in ("cách bầu cho cụ láo", '"bầu cho cụ láo"'):
        tab.goto(address.replace("/tim-kiem/", f"/km/tim-kiem/?q={query}"))
        _wait(tab, "trước hết là 1 kết quả")
        assert _results(tab)[0] == ["/km/hoi-dap/lao/", None, None]


def test_a_partial_answer_of_a_language_does_not_come_first(tab, address):
    """What lacks a word that was asked for stays behind what has them all, whatever its language."""
    tab.goto(address.replace("/tim-kiem/", "/km/tim-kiem/?q=cụ láo"))
    _wait(tab, "trước hết là 1 kết quả")
    links = _links(tab)
    assert links[0] == "/km/hoi-dap/lao/"
    assert "/km/tin-tuc/chi-co/" in links


def test_in_vietnamese_no_language_comes_first(tab, address):
    """The Vietnamese page leads to every document where it stands, and loads nothing about languages."""
    loaded = []
    tab.on("request", lambda request: loaded.append(request.url.rsplit("/", 1)[1]))
    tab.goto(address + "?q=lao")
    _wait(tab, "5 kết quả cho “lao”")
    assert ["/km/hoi-dap/lao/", "km", "km"] in _results(tab)
    assert ["/hoi-dap/lao/", None, None] in _results(tab)
    assert not [name for name in loaded if name.startswith("ngon-ngu")]


def _options(tab):
    return tab.eval_on_selector_all("[role=option]", "all => all.map(one => one.textContent)")


def test_completions_by_keyboard(tab, address):
    """While one types, titles that begin so are offered; arrows choose one, Enter goes there, Escape closes."""
    tab.goto(address)
    tab.type("#q", "ngày bầ")
    _wait(tab, "1 gợi ý")
    assert _options(tab) == ["Ngày bầu cử Tin tức"]
    assert tab.get_attribute("#q", "aria-expanded") == "true"
    tab.press("#q", "ArrowDown")
    chosen = tab.get_attribute("#q", "aria-activedescendant")
    assert tab.get_attribute(f"#{chosen}", "aria-selected") == "true"
    tab.press("#q", "Escape")
    assert tab.get_attribute("#q", "aria-expanded") == "false"
    assert tab.get_attribute("#q", "aria-activedescendant") is None
    tab.type("#q", "u")
    tab.locator("#q[aria-expanded=true]").wait_for()
    tab.press("#q", "ArrowUp")
    tab.press("#q", "Enter")
    tab.wait_for_url("**/bau-cu/")


def test_a_settled_query_has_no_completions(tab, address):
    """Enter answers what stands in the field, as whole words, and closes the list."""
    tab.goto(address)
    tab.type("#q", "tin số")
    _wait(tab, "gợi ý")
    tab.press("#q", "Enter")
    tab.wait_for_function("!document.querySelector('[data-search-status]').textContent.includes('gợi ý')")
    assert tab.get_attribute("#q", "aria-expanded") == "false"
    assert _options(tab) == [] or not tab.is_visible("[role=listbox]")


def test_filters_are_loaded_when_opened(tab, address):
    """Filters cost nothing until they are opened; a choice is announced, stands in the address and goes back."""
    loaded = []
    tab.on("request", lambda request: loaded.append(request.url.rsplit("/", 1)[1][:4]))
    tab.goto(address + "?q=bầu cử")
    _wait(tab, "kết quả")
    assert "loc-" not in loaded
    tab.click("text=Lọc kết quả")
    tab.select_option("#loc-loai", label="Văn bản (1)")
    _wait(tab, "1 kết quả cho “bầu cử”, chỉ tính Văn bản")
    assert _links(tab) == ["/quyet-dinh-7/"]
    assert "loai=V" in tab.url
    assert tab.locator("#loc-nam option").all_text_contents() == ["Tất cả", "2025 (1)"]
    tab.go_back()
    tab.wait_for_function("!document.querySelector('[data-search-status]').textContent.includes('chỉ tính')")
    assert len(_links(tab)) > 1


def test_filters_of_an_address(tab, address):
    """A shared address filters at once; a value that nobody has is left out; alone, a filter lists its pages."""
    tab.goto(address + "?q=bầu cử&loai=Văn bản&nam=1066")
    _wait(tab, "1 kết quả cho “bầu cử”, chỉ tính Văn bản")
    tab.goto(address + "?nam=2026")
    _wait(tab, "1 kết quả, chỉ tính 2026")
    assert _links(tab) == ["/bau-cu/"]
    tab.click("text=Bỏ mọi bộ lọc")
    tab.wait_for_function("document.querySelector('[data-search-status]').textContent === ''")
    assert "nam" not in tab.url


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("ngay bau cy", "ngày bầu cử"),
        ("Kỳ hop thứ nười", "Kỳ hop thứ mười"),
        ("xa hoa bink", "xã hoà bình"),
        ("danh sahc", "danh sách"),
    ],
)
def test_did_you_mean(tab, address, typed, meant):
    """A word that differs by a letter is offered as the portal spells it, by a link that answers."""
    tab.goto(address + "?q=" + typed)
    link = tab.locator(".search-suggestion a")
    link.wait_for()
    assert link.text_content() == meant
    link.click()
    _wait(tab, f"cho “{meant}”")
    assert _links(tab)


def test_nothing_better_is_not_suggested(tab, address):
    """A query that is answered well gets no other spelling."""
    tab.goto(address + "?q=bau cu")
    _wait(tab, "kết quả")
    assert "Có phải" not in tab.text_content("[data-search]")


def test_a_passage_is_fetched_for_what_the_card_lacks(tab, address):
    """Where neither title nor summary holds a word, the passage of the page that does is shown, marked."""
    tab.goto(address + "?q=dai bieu do")
    passage = tab.locator("li:has(a[href='/quote/']) .search-result__passage")
    passage.wait_for()
    assert (
        passage.locator("mark").all_text_contents() == ["đại biểu", "Đại biểu", "do"] or "do" in passage.text_content()
    )


def test_long_phrases_are_confirmed_by_the_page(tab, address):
    """A quoted phrase whose words stand in pairs but not in a row is refused after a look at the page."""
    tab.goto(address + '?q="đại biểu quốc hội"')
    _wait(tab, "1 kết quả")
    assert _links(tab) == ["/quote/"]


def test_words_after_a_minus(tab, address):
    """Pages with a word after a minus are left out; nothing but such words asks for more."""
    tab.goto(address + "?q=kỳ họp -HĐND")
    _wait(tab, "kết quả")
    assert "/hop/" not in _links(tab)
    tab.goto(address + "?q=-bầu")
    _wait(tab, "Hãy gõ thêm ít nhất một từ cần tìm.")


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
    assert "chưa tìm kiếm được" not in tab.text_content("[data-search-status]")


def test_after_one_query_search_works_without_a_network(site: Site, open_context) -> None:
    """One query is asked by a shared address; then, offline, others are answered, and the page says from what."""
    context = open_context(service_workers="allow")
    page = context.new_page()
    page.goto(site.page("home"))
    page.evaluate("navigator.serviceWorker.ready")
    page.goto(f"{site.url}/tim-kiem/?q=bầu cử")
    _wait(page, "kết quả cho “bầu cử”")
    page.evaluate(
        """async () => {
            const folder = "/tim-kiem/chi-muc/", manifest = await (await fetch(`${folder}manifest.json`)).json();
            const names = [`ngon-ngu-${manifest.languages}`, ...manifest.terms.map((row) => `tu-${row.slice(0, 6)}`),
                ...manifest.cards.match(/.{6}/g).map((name) => `the-${name}`)];
            for (const name of names) {
                const file = `${folder}${name}.json`;
                while (!await caches.match(file)) await new Promise((done) => setTimeout(done, 200));
            }
        }"""
    )
    context.set_offline(True)
    page.goto(f"{site.url}/tim-kiem/?q=mất thẻ cử tri")
    _wait(page, "Không có mạng: tìm trong chỉ mục đã lưu trên máy này")
    assert "/hoi-dap/mat-the-cu-tri/" in _links(page)[:3]
