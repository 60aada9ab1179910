"""The sample portal as a citizen meets it: by keyboard, without script, on a narrow phone, with a screen reader."""

import unicodedata

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.sample_site import KINDS, Site
from tests.support import ROOT

pytestmark = pytest.mark.browser

AXE = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],
}


def test_every_template_is_looked_at() -> None:
    """These tests open a page of each template that is not itself the frame of others; test_lookup.py those that only
    large portals have, tests/unit/pages/test_results.py those that there are only after the voting."""
    templates = {file.stem for file in (ROOT / "theme/templates").glob("*.html")}
    assert templates - {"base", "article", "embed", "print_base", "place_letter", "result_level"} <= KINDS.keys()


def test_nothing_comes_from_elsewhere_and_the_console_is_silent(site: Site, tab) -> None:
    """Every request of every kind of page goes to the portal and is answered, under a strict policy."""
    failed: list[str] = []
    tab.on("request", lambda request: failed.append(request.url) if not request.url.startswith(site.url) else None)
    tab.on("response", lambda answer: failed.append(f"{answer.status} {answer.url}") if answer.status >= 400 else None)
    for kind in KINDS:
        if kind != "not_found":
            tab.goto(site.page(kind), wait_until="networkidle")
    assert failed == []


def test_the_skip_link_is_first_and_works(site: Site, tab) -> None:
    """The first key press reaches the link to the content, and the next leads there."""
    tab.goto(site.page("news_item"))
    tab.keyboard.press("Tab")
    assert "nội dung" in tab.evaluate("document.activeElement.textContent")
    tab.keyboard.press("Enter")
    assert tab.evaluate("document.activeElement.tagName") == "MAIN"


def test_the_menu_opens_by_keyboard(site: Site, tab) -> None:
    """On a phone the menu is opened and followed with the keyboard alone."""
    tab.goto(site.page("home"))
    tab.locator("details.menu > summary").focus()
    tab.keyboard.press("Enter")
    link = tab.locator("details.menu a").first
    link.wait_for(state="visible")
    tab.keyboard.press("Tab")
    tab.keyboard.press("Enter")
    tab.wait_for_url(f"{site.url}/lich-bau-cu/")


@pytest.mark.parametrize("query", ["bau cu", "bầu cử", unicodedata.normalize("NFD", "bầu cử"), "BẦU CỬ"])
def test_search_finds_with_and_without_marks(site: Site, tab, query: str) -> None:
    """However it is typed, the search answers, counts aloud, highlights, and has an address that can be shared."""
    tab.goto(site.page("search"))
    tab.fill("input#q", query)
    tab.keyboard.press("Enter")
    tab.locator("[data-search-results] li").first.wait_for()
    assert tab.locator("[data-search-results] li").count() >= 5
    assert "kết quả" in tab.inner_text("[role=status][data-search-status]")
    marked = {word.lower() for word in tab.locator("[data-search-results] mark").all_inner_texts()}
    assert "bầu cử" in marked or {"bầu", "cử"} <= marked
    assert "?q=" in tab.url
    tab.goto(tab.url)
    tab.locator("[data-search-results] li").first.wait_for()


def test_an_answer_is_opened_by_keyboard_and_back_brings_the_answers(site: Site, tab) -> None:
    """From the field a few steps of the tab key lead to the first answer; coming back, the answers are there."""
    tab.goto(site.page("search"))
    tab.locator("input#q").focus()
    tab.keyboard.type("the cu tri")
    tab.keyboard.press("Enter")
    first = tab.locator("[data-search-results] a").first
    first.wait_for()
    address = first.get_attribute("href")
    for _ in range(4):
        tab.keyboard.press("Tab")
        if tab.evaluate("document.activeElement.matches('[data-search-results] a')"):
            break
    tab.keyboard.press("Enter")
    tab.wait_for_url(site.url + address)
    tab.go_back()
    tab.locator("[data-search-results] a").first.wait_for()
    assert tab.input_value("input#q") == "the cu tri"


def test_search_from_the_header_of_any_page(site: Site, open_context) -> None:
    """The form at the top of a page leads to the answers, and back leads back."""
    page = open_context(viewport={"width": 1280, "height": 800}).new_page()
    page.goto(site.page("news_item"))
    page.fill("header input[name=q]", "the cu tri")
    page.keyboard.press("Enter")
    page.locator("[data-search-results] li").first.wait_for()
    page.go_back()
    page.wait_for_url(site.page("news_item"))


def test_a_query_that_finds_nothing_says_so(site: Site, tab) -> None:
    """The reader is told what was looked for and what to try, and the table of contents is still there."""
    tab.goto(site.url + "/tim-kiem/?q=zzzxqqq")
    tab.locator("[data-search-status]", has_text="zzzxqqq").wait_for()
    assert "Hãy thử" in tab.inner_text("[data-search-status]")
    assert tab.locator("[data-search-results] li").count() == 0
    assert tab.get_by_role("heading", name="Mục lục").is_visible()


@pytest.mark.parametrize(
    "query",
    ["<img src=x onerror=alert(1)>", "\"'`--", "🗳️", "\u202egnàv", "a" * 5000, "%00", "\\", "__proto__", "toString"],
    ids=["markup", "quotes", "emoji", "right-to-left", "long", "percent", "backslash", "prototype", "method"],
)
def test_no_query_executes_or_breaks(site: Site, tab, query: str) -> None:
    """Whatever is typed gets an answer; nothing runs and nothing fails (the tab's fixture watches the console)."""
    tab.goto(site.page("search"))
    tab.fill("input#q", query)
    tab.keyboard.press("Enter")
    tab.locator("[data-search-status]:not(:empty)").wait_for()
    assert "chưa tìm kiếm được" not in tab.inner_text("[data-search-status]")
    assert tab.locator("[data-search] :is(img, script)").count() == 0


def test_without_script_everything_can_be_reached(site: Site, open_context) -> None:
    """With scripts off, menu, look-up of one's commune, and the contents by type and letter all work."""
    page = open_context(java_script_enabled=False).new_page()
    page.goto(site.page("home"))
    page.locator("details.menu > summary").click()
    assert page.locator("details.menu a").first.is_visible()
    page.goto(site.page("home"))
    page.get_by_text("Chọn trong danh sách").click()
    page.get_by_role("link", name="Phường Lạc Thành").first.click()
    assert "Quốc hội" in page.inner_text("main")
    page.goto(site.page("home"))
    page.fill("main form input", "an lạc")
    page.keyboard.press("Enter")
    page.get_by_role("link", name="Xã An Lạc Hạ").click()
    assert page.inner_text("h1") == "Xã An Lạc Hạ"
    page.goto(site.page("search"))
    listed = set(page.eval_on_selector_all("main a[href]", "all => all.map(one => one.getAttribute('href'))"))
    assert {f"/{file.parent.relative_to(site.folder)}/" for file in site.entries()} <= listed


@pytest.mark.parametrize(
    ("typed", "name"), [("ben lam", "Phường Bến Lam"), ("HÒN LAM", "Đặc khu Hòn Lam"), ("ea lin", "Xã Ea Linh")]
)
def test_the_commune_look_up_takes_names_without_marks(site: Site, tab, typed: str, name: str) -> None:
    """A name without marks, in capitals or half typed leads to the commune it means."""
    tab.goto(site.page("home"))
    tab.fill("main form input", typed)
    tab.keyboard.press("Enter")
    tab.locator("[data-lookup-results] a:focus").wait_for()
    tab.keyboard.press("Enter")
    tab.wait_for_url("**/dia-ban/*/")
    assert tab.inner_text("h1") == name


def test_the_commune_look_up_offers_the_likeliest_of_several(site: Site, tab) -> None:
    """Where a name is a commune's and stands in others too, all are offered, and the key leads to the first."""
    tab.goto(site.page("home"))
    tab.fill("main form input", "lac thanh")
    tab.keyboard.press("Enter")
    tab.get_by_text("nơi phù hợp").wait_for()
    tab.locator("[data-lookup-results] a:focus").wait_for()
    assert tab.evaluate("document.activeElement.textContent").startswith("Phường Lạc Thành")
    tab.keyboard.press("Enter")
    tab.wait_for_url("**/dia-ban/phuong-lac-thanh/")


def test_the_commune_look_up_says_when_there_is_no_such_place(site: Site, tab) -> None:
    """A name that no commune has or had is answered, not swallowed."""
    tab.goto(site.page("home"))
    tab.fill("main form input", "Atlantis")
    tab.keyboard.press("Enter")
    tab.get_by_text("Không có nơi nào phù hợp").wait_for()
    assert tab.url == site.page("home")


@pytest.mark.parametrize("kind", ["khmer", "chinese", "khmer_home", "slogan_list", "search"])
def test_foreign_words_are_declared(site: Site, tab, kind: str) -> None:
    """Khmer and Chinese words stand in an element of their language, which tells a screen reader how to read them."""
    tab.goto(site.page(kind))
    undeclared = tab.evaluate(
        """() => { const wrong = [], walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
        const scripts = [[/\\p{Script=Khmer}/u, "km"], [/\\p{Script=Han}/u, "zh"]];
        while (walker.nextNode()) {
            const words = walker.currentNode.textContent;
            const lang = walker.currentNode.parentElement.closest("[lang]").lang;
            for (const [letters, code] of scripts) {
                if (letters.test(words) && lang.split("-")[0] !== code) wrong.push([lang, words.trim()]);
            }
        } return wrong }"""
    )
    assert undeclared == []


def test_the_display_choices_stay(site: Site, open_context) -> None:
    """Large letters, dark ground and high contrast are chosen with buttons that say so, and hold on the next page."""
    page = open_context(viewport={"width": 1280, "height": 800}).new_page()
    page.goto(site.page("home"))
    before = page.evaluate("parseFloat(getComputedStyle(document.body).fontSize)")
    for name in ("Chữ lớn hơn", "Chữ lớn hơn", "Nền tối", "Tăng tương phản"):
        page.get_by_role("button", name=name, exact=True).click()
    assert page.get_by_role("button", name="Nền tối").get_attribute("aria-pressed") == "true"
    page.goto(site.page("question"))
    assert page.evaluate("parseFloat(getComputedStyle(document.body).fontSize)") > 1.1 * before
    assert Axe().run(page, options=AXE).response["violations"] == []


def test_candidates_are_shown_equally(site: Site, open_context) -> None:
    """All candidates of a constituency have the same labels in the same order, and photo boxes of one size."""
    page = open_context(viewport={"width": 1280, "height": 900}).new_page()
    page.goto(site.page("constituency"))
    size = "all => [...new Set(all.map(one => one.offsetWidth + '×' + one.offsetHeight))]"
    assert len(page.eval_on_selector_all(".person .portrait", size)) == 1
    links = page.eval_on_selector_all(".person h3 a", "all => all.map(one => one.href)")
    shapes = set()
    for link in links:
        page.goto(link)
        labels = page.eval_on_selector_all("main dt", "all => all.map(one => one.textContent.trim())")
        shapes.add((*labels, *page.eval_on_selector_all("main .portrait", size)))
    assert len(links) >= 3
    assert len(shapes) == 1, shapes


@pytest.mark.parametrize("kind", ["home", "news_item", "constituency"])
def test_nothing_shifts_while_a_page_loads(site: Site, tab, kind: str) -> None:
    """The layout shift of a page with pictures is next to nothing."""
    tab.add_init_script(
        "window.shift = 0; const add = e => { if (!e.hadRecentInput) window.shift += e.value };"
        "new PerformanceObserver(l => l.getEntries().forEach(add)).observe({type: 'layout-shift', buffered: true})"
    )
    tab.goto(site.page(kind), wait_until="networkidle")
    assert tab.evaluate("window.shift") < 0.02


@pytest.mark.parametrize("kind", ["candidate", "commune", "news_item", "document"])
def test_print_shows_the_content_and_not_the_menus(site: Site, open_context, kind: str) -> None:
    """On paper there are the notice and the text, dark on white whatever the screen was; menus and buttons are not."""
    page = open_context(viewport={"width": 1280, "height": 800}, color_scheme="dark").new_page()
    page.goto(site.page(kind))
    page.emulate_media(media="print")
    assert page.locator("main h1").is_visible()
    assert page.locator("aside.notice").is_visible()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    shown = "all => all.filter(one => one.checkVisibility()).map(one => one.outerHTML.slice(0, 80))"
    assert page.eval_on_selector_all("nav.bar, .menu, form, button, .share, .skip", shown) == []


def test_an_address_that_does_not_exist_helps_on(site: Site, open_context) -> None:
    """A mistyped address is answered as such, with a search that works."""
    page = open_context().new_page()
    assert page.goto(site.url + "/khong-co-trang-nay/").status == 404
    page.fill("main input[name=q]", "thẻ cử tri")
    page.keyboard.press("Enter")
    page.locator("[data-search-results] li").first.wait_for()
