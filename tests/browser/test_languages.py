"""What a reader of another language meets: the switch, pages without a translation, scripts, narrow screens."""

import pytest

from tests.browser.sample_site import Site

SWITCH = "header .switch"


def choose(tab, name: str) -> None:
    """Open the switch in the masthead and choose a language by its own name."""
    tab.locator(f"{SWITCH} summary").click()
    tab.locator(f"{SWITCH} nav").get_by_role("link", name=name).click()


@pytest.mark.parametrize("kind", ["question", "candidate", "news_list", "commune", "milestones", "compare", "results"])
def test_the_switch_stays_on_the_page(kind: str, site: Site, tab) -> None:
    """From any page of citizens the switch leads to the same page in Khmer, and from there back."""
    tab.goto(site.page(kind))
    choose(tab, "ភាសាខ្មែរ")
    tab.wait_for_url(f"**/km{site.path(kind)}")
    assert tab.get_attribute("html", "lang") == "km"
    choose(tab, "Tiếng Việt")
    tab.wait_for_url(site.page(kind))
    assert tab.get_attribute("html", "lang") == "vi"


@pytest.mark.parametrize("kind", ["document_list", "press", "not_found"])
def test_an_officials_page_says_that_it_is_vietnamese_only(kind: str, site: Site, tab) -> None:
    """There the switch leads to the home page of the language, and says so before."""
    tab.goto(site.page(kind))
    tab.locator(f"{SWITCH} summary").click()
    assert tab.locator(".switch-note").is_visible()
    tab.locator(f"{SWITCH} nav").get_by_role("link", name="English").click()
    tab.wait_for_url(f"{site.url}/en/")


def test_a_page_without_a_translation_says_so(site: Site, tab) -> None:
    """The notice is in the reader's language, the text is marked as Vietnamese, machines are told the original."""
    tab.goto(site.page("khmer_fallback"))
    assert "មិនទាន់បានបកប្រែ" in tab.locator(".untranslated").inner_text()
    assert tab.get_attribute("main h1", "lang") == "vi" and tab.get_attribute("main .prose", "lang") == "vi"
    assert "/km/" not in tab.get_attribute("link[rel=canonical]", "href")
    tab.goto(site.page("khmer"))
    assert not tab.locator(".untranslated").count()
    assert tab.get_attribute("link[hreflang=x-default]", "href").endswith(site.path("khmer").removeprefix("/km"))


def test_links_stay_in_the_language(site: Site, tab) -> None:
    """Whoever reads Khmer and follows links among citizens' pages stays in Khmer."""
    tab.goto(site.page("khmer_home"))
    links = tab.eval_on_selector_all("main a[href^='/']", "all => all.map(one => one.getAttribute('href'))")
    strays = {link for link in links if not link.startswith(("/km/", "/van-ban/"))}
    assert links and not strays


def test_the_look_up_answers_in_the_language(site: Site, tab) -> None:
    """The script's words are the page's, and its links stay in the language."""
    tab.goto(site.page("khmer_places"))
    tab.fill("main form input", "Lạc Thành")
    found = tab.locator("[data-lookup-results] a").first
    found.wait_for()
    assert "រកឃើញ" in tab.locator("[data-lookup-status]").inner_text()
    assert found.get_attribute("href").startswith("/km/dia-ban/")


def test_the_search_answers_in_the_language(site: Site, tab) -> None:
    """Counts, filters and hints of the search page are in the page's language."""
    tab.goto(f"{site.url}/en/tim-kiem/?q=voter")
    tab.get_by_text("results for “voter”").wait_for()
    assert tab.get_by_text("Filter results").is_visible()


def test_the_switch_needs_no_script(site: Site, open_context) -> None:
    """Without script the switch opens and its links are plain."""
    tab = open_context(java_script_enabled=False).new_page()
    tab.goto(site.page("question"))
    choose(tab, "English")
    tab.wait_for_url("**/en/hoi-dap/**")


@pytest.mark.parametrize("code", ["km", "zh-hant", "en"])
@pytest.mark.parametrize(
    "kind", ["home", "commune", "area", "question", "candidate", "compare", "milestones", "search"]
)
def test_nothing_overflows_at_320(kind: str, code: str, site: Site, open_context) -> None:
    """On the narrowest screen no page in another language is wider than the screen."""
    tab = open_context(viewport={"width": 320, "height": 640}).new_page()
    tab.goto(f"{site.url}/{code}{site.path(kind)}")
    assert tab.evaluate("document.documentElement.scrollWidth") <= 320
    tab.locator(f"{SWITCH} summary").click()
    assert tab.evaluate("document.documentElement.scrollWidth") <= 320
