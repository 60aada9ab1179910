"""The sample portal as a citizen meets it: by keyboard, without script, on a narrow phone, with a screen reader."""

import unicodedata

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.sample_site import KINDS, Site

pytestmark = pytest.mark.browser

AXE_RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


def test_no_page_scrolls_sideways(site: Site, open_context) -> None:
    """At 320 and 360 pixels no kind of page is wider than the screen."""
    for width in (320, 360):
        page = open_context(viewport={"width": width, "height": 740}).new_page()
        for kind in KINDS:
            page.goto(site.page(kind))
            assert page.evaluate("document.documentElement.scrollWidth") <= width, (kind, width)


@pytest.mark.parametrize(
    ("width", "options"),
    [
        (360, {"color_scheme": "light"}),
        (1280, {"color_scheme": "light"}),
        (360, {"color_scheme": "dark"}),
        (1280, {"color_scheme": "light", "forced_colors": "active"}),
    ],
    ids=["phone-light", "desk-light", "phone-dark", "desk-forced-colours"],
)
def test_axe_finds_nothing(site: Site, open_context, width: int, options: dict) -> None:
    """axe has no complaint about any kind of page, in light, dark and forced colours.

    Where colours are forced, the system chooses them and axe reads the ones the style sheet names: contrast
    is left out there.
    """
    page = open_context(viewport={"width": width, "height": 800}, **options).new_page()
    rules = {**AXE_RULES, "rules": {"color-contrast": {"enabled": "forced_colors" not in options}}}
    for kind in KINDS:
        page.goto(site.page(kind))
        found = Axe().run(page, options=rules).response["violations"]
        assert found == [], (kind, [(one["id"], [node["html"][:200] for node in one["nodes"]][:3]) for one in found])


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


def test_every_control_can_be_reached_and_seen(site: Site, tab) -> None:
    """Tabbing through the home page meets every visible link and control once, each with a visible focus."""
    tab.goto(site.page("home"))
    expected = tab.evaluate(
        """[...document.querySelectorAll('a[href],button,input,select,summary')]
        .filter(e => e.checkVisibility({visibilityProperty: true}) && !e.disabled && e.tabIndex >= 0).length"""
    )
    seen = 0
    for _ in range(expected + 5):
        tab.keyboard.press("Tab")
        focus = tab.evaluate(
            """(() => { const e = document.activeElement; if (e === document.body) return null;
            const s = getComputedStyle(e), b = e.getBoundingClientRect();
            return {outline: parseFloat(s.outlineWidth) || 0, shadow: s.boxShadow, area: b.width * b.height,
                    html: e.outerHTML.slice(0, 80)} })()"""
        )
        if focus is None:
            break
        seen += 1
        assert focus["area"] > 0 and (focus["outline"] > 0 or focus["shadow"] != "none"), focus
    assert seen >= expected - 1


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
    assert "kết quả" in tab.inner_text("[data-search-status]")
    assert tab.locator("[data-search-results] mark").count() > 0
    assert "?q=" in tab.url


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
    """The reader is told, and helped on."""
    tab.goto(site.url + "/tim-kiem/?q=zzzxqqq")
    tab.locator("[data-search-status]", has_text="zzzxqqq").wait_for()
    assert tab.locator("[data-search-results] li").count() == 0


@pytest.mark.parametrize(
    "query",
    ["<img src=x onerror=alert(1)>", "\"'`--", "🗳️", "\u202egnàv", "a" * 5000, "%00", "\\", "__proto__", "toString"],
)
def test_no_query_executes_or_breaks(site: Site, tab, query: str) -> None:
    """Whatever is typed, nothing runs and nothing fails (the tab's fixture watches the console)."""
    tab.goto(site.page("search"))
    tab.fill("input#q", query)
    tab.keyboard.press("Enter")
    tab.wait_for_timeout(400)
    assert tab.locator("[data-search-status]").inner_text().strip()


def test_without_script_everything_can_be_reached(site: Site, open_context) -> None:
    """With scripts off, menu, look-up of one's commune, and the contents by type and letter all work."""
    page = open_context(java_script_enabled=False).new_page()
    page.goto(site.page("home"))
    page.locator("details.menu > summary").click()
    assert page.locator("details.menu a").first.is_visible()
    page.goto(site.page("commune_list"))
    page.get_by_role("link", name="Phường Lạc Thành").first.click()
    assert "Quốc hội" in page.inner_text("main")
    page.goto(site.page("search"))
    links = page.locator("main a[href^='/']").count()
    assert links > 200


def test_the_commune_look_up_takes_names_without_marks(site: Site, tab) -> None:
    """ "lac thanh" leads to the ward of that name."""
    tab.goto(site.page("home"))
    tab.fill("main form input", "lac thanh")
    tab.keyboard.press("Enter")
    if "/dia-ban/" not in tab.url:
        tab.keyboard.press("Enter")
    tab.wait_for_url("**/dia-ban/**")
    assert "Phường Lạc Thành" in tab.inner_text("main")


def test_the_language_switch_leads_there_and_back(site: Site, tab) -> None:
    """A page that exists in Khmer offers it, in the right language, and leads back to the same page."""
    tab.goto(site.page("khmer"))
    assert tab.get_attribute("main h1", "lang") == "km"
    tab.locator("main a", has_text="Tiếng Việt").first.click()
    assert "/km/" not in tab.url
    tab.locator("main a[hreflang=km], main a[lang=km]").first.click()
    assert tab.url == site.page("khmer")


def test_candidates_are_shown_equally(site: Site, open_context) -> None:
    """All candidates of a constituency have the same labels in the same order, and photo boxes of one size."""
    page = open_context(viewport={"width": 1280, "height": 900}).new_page()
    page.goto(site.page("constituency"))
    links = page.eval_on_selector_all("main a[href*='/nguoi-ung-cu/']", "list => [...new Set(list.map(a => a.href))]")
    shapes = set()
    for link in links:
        page.goto(link)
        labels = tuple(page.eval_on_selector_all("main dt", "list => list.map(e => e.textContent.trim())"))
        box = page.evaluate(
            """(() => { const b = document.querySelector('.portrait, .photo, main figure, main picture');
            const r = b.getBoundingClientRect(); return [Math.round(r.width), Math.round(r.height)] })()"""
        )
        shapes.add((labels, tuple(box)))
    assert len(links) >= 3
    assert len(shapes) == 1, shapes


def test_nothing_shifts_while_a_page_loads(site: Site, tab) -> None:
    """The layout shift of a news item with pictures is next to nothing."""
    tab.add_init_script(
        "window.shift = 0; const add = e => { if (!e.hadRecentInput) window.shift += e.value };"
        "new PerformanceObserver(l => l.getEntries().forEach(add)).observe({type: 'layout-shift', buffered: true})"
    )
    tab.goto(site.page("news_item"), wait_until="networkidle")
    assert tab.evaluate("window.shift") < 0.02


def test_print_shows_the_content_and_not_the_menus(site: Site, tab) -> None:
    """On paper there are the notice and the text; search, menu and buttons are not."""
    tab.goto(site.page("candidate"))
    tab.emulate_media(media="print")
    assert tab.locator("main h1").is_visible()
    assert tab.locator("aside.notice").is_visible()
    assert not tab.locator("header form").first.is_visible()
