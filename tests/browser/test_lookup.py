"""A citizen finds the ballot of the own hamlet: typed anyhow, by keyboard, without script, without a network, and
on a portal of the whole country for few bytes."""

import unicodedata

import pytest
from axe_playwright_python.sync_playwright import Axe

from plugins.tools.bench_lookup import QUERIES, costs, national_portal, served
from plugins.tools.bench_lookup import Site as NationalSite
from tests.browser.sample_site import Site
from tests.browser.test_citizen import AXE
from tests.unit.lookup.test_lookup import PAIRS

pytestmark = pytest.mark.browser

BUDGET = 15_000
"""Bytes a look-up may cost, compressed: script, manifest and shards."""
FOUND = "[data-lookup-results] a"


def typed(page, text: str) -> list[str]:
    """What is offered for the text."""
    page.fill("[data-lookup] input", text)
    page.locator("[data-lookup-status]:not(:empty)").wait_for(state="attached")
    return page.locator(FOUND).all_inner_texts()


@pytest.mark.parametrize(
    ("text", "name", "address"),
    [
        ("Ấp Giồng Chùa", "Ấp Giồng Chùa", "/dia-ban/xa-tra-vong/tra-vong-kv01/"),
        ("giong chua", "Ấp Giồng Chùa", "/dia-ban/xa-tra-vong/tra-vong-kv01/"),
        (unicodedata.normalize("NFD", "ấp giồng chùa"), "Ấp Giồng Chùa", "/dia-ban/xa-tra-vong/tra-vong-kv01/"),
        ("khu phố 10, phường Lạc Thành", "Khu phố 10", "/dia-ban/phuong-lac-thanh/lac-thanh-kv05/"),
        ("lac thanh khu pho 10", "Khu phố 10", "/dia-ban/phuong-lac-thanh/lac-thanh-kv05/"),
        ("Trà Vông", "Xã Trà Vông", "/dia-ban/xa-tra-vong/"),
        ("phường trà vông", "Xã Trà Vông", "/dia-ban/xa-tra-vong/"),
        ("Trà Vông, Lạc Giang", "Xã Trà Vông", "/dia-ban/xa-tra-vong/"),
        ("bung chum", "Xã Bưng Chum", "/dia-ban/xa-tra-vong/"),
        ("huyện đảo hòn lam", "Huyện đảo Hòn Lam", "/dia-ban/dac-khu-hon-lam/"),
        ("cư hlăm", "Xã Cư Hlăm", "/dia-ban/xa-ea-linh/"),
        ("hlam cu", "Xã Cư Hlăm", "/dia-ban/xa-ea-linh/"),
    ],
)
def test_however_it_is_typed_the_place_is_offered_first(site: Site, tab, text: str, name: str, address: str) -> None:
    """New and old names and hamlets, with or without marks, rank and commune, in any order; any Unicode form."""
    tab.goto(site.page("home"))
    offered = typed(tab, text)
    assert any(one.startswith(name) for one in offered[:2]), offered
    links = tab.locator(FOUND).evaluate_all("all => all.map((one) => one.getAttribute('href'))")
    assert address in links[:2]


def test_two_taps_lead_from_the_home_page_to_the_ballot(site: Site, tab) -> None:
    """A hamlet is typed and tapped: its page has its area's constituencies and no others, and says what to bring."""
    tab.goto(site.page("home"))
    typed(tab, "khu phố 7")
    tab.locator(FOUND).first.click()
    tab.wait_for_url("**/dia-ban/phuong-lac-thanh/lac-thanh-kv04/")
    assert tab.inner_text("h1") == "Lá phiếu của tôi"
    ids = tab.eval_on_selector_all("main h3[id^=dv-]", "all => all.map((one) => one.id)")
    assert ids == ["dv-qh-1", "dv-tinh-1", "dv-lac-thanh-2"]
    text = tab.inner_text("main")
    assert "Thẻ cử tri" in text and "7 giờ" in text and "Nhà văn hóa khu phố 8" in text


def test_a_commune_of_several_constituencies_lets_one_choose_the_hamlet_first(site: Site, tab) -> None:
    """Before its ballots the page offers the hamlets, each leading to its own ballot."""
    tab.goto(f"{site.url}/dia-ban/phuong-lac-thanh/")
    assert tab.locator("main h2").first.inner_text() == "Bạn ở thôn, khu phố nào?"
    tab.get_by_role("link", name="Khu phố 11", exact=True).click()
    tab.wait_for_url("**/dia-ban/phuong-lac-thanh/lac-thanh-kv06/")


def test_the_look_up_is_done_by_keyboard_and_counted_aloud(site: Site, tab) -> None:
    """Arrows walk from the field through the answers, Escape returns, Enter opens; the count is announced."""
    tab.goto(f"{site.url}/dia-ban/")
    tab.locator("[data-lookup] input").focus()
    tab.keyboard.type("an lac")
    tab.locator(FOUND).nth(1).wait_for()
    assert "nơi phù hợp" in tab.inner_text("[role=status][data-lookup-status]")
    tab.keyboard.press("ArrowDown")
    tab.keyboard.press("ArrowDown")
    assert tab.evaluate("document.activeElement === document.querySelectorAll('[data-lookup-results] a')[1]")
    tab.keyboard.press("Escape")
    assert tab.evaluate("document.activeElement.tagName") == "INPUT"
    tab.keyboard.press("ArrowDown")
    tab.keyboard.press("Enter")
    tab.wait_for_url("**/dia-ban/xa-an-lac-*/**")


@pytest.mark.parametrize("colours", ["none", "active"])
def test_the_answers_are_large_enough_and_axe_finds_nothing(site: Site, open_context, colours: str) -> None:
    """At 320 px, in forced colours too, every answer is at least 44 px high and nothing is cut or at fault."""
    page = open_context(viewport={"width": 320, "height": 740}, forced_colors=colours).new_page()
    page.goto(site.page("home"))
    assert typed(page, "an lac")
    assert min(box["height"] for box in (one.bounding_box() for one in page.locator(FOUND).all())) >= 44
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    rules = {**AXE, "rules": {"color-contrast": {"enabled": colours == "none"}}}
    assert Axe().run(page, options=rules).response["violations"] == []


def test_without_script_the_form_leads_to_the_list_and_on_to_the_ballot(site: Site, open_context) -> None:
    """From the home page the form leads to all communes with their hamlets, and a hamlet to its ballot."""
    page = open_context(java_script_enabled=False).new_page()
    page.goto(site.page("home"))
    page.fill("[data-lookup] input", "tra vong")
    page.keyboard.press("Enter")
    page.wait_for_url("**/dia-ban/?xa=*")
    page.locator("summary", has_text="Xã Trà Vông").click()
    page.get_by_role("link", name="Ấp Giồng Chùa").click()
    assert page.inner_text("h1") == "Lá phiếu của tôi"


def test_after_one_visit_the_ballot_is_found_without_a_network(site: Site, open_context) -> None:
    """Home is visited once; then, offline, a hamlet is looked up and its ballot read, and a page that was never
    kept is answered by one that says so. With the network back the page comes from there."""
    context = open_context(service_workers="allow")
    page = context.new_page()
    page.goto(site.page("home"))
    page.evaluate(
        """async () => { while (!await caches.match("/dia-ban/xa-tra-vong/tra-vong-kv01/"))
            await new Promise((done) => setTimeout(done, 200)); }"""
    )
    context.set_offline(True)
    page.goto(f"{site.url}/dia-ban/")
    typed(page, "ap giong chua")
    page.locator(FOUND).first.click()
    page.wait_for_url("**/tra-vong-kv01/")
    assert page.inner_text("h1") == "Lá phiếu của tôi"
    page.goto(f"{site.url}/van-ban/")
    assert page.inner_text("h1") == "Không có mạng"
    context.set_offline(False)
    page.goto(f"{site.url}/van-ban/")
    assert page.inner_text("h1") == "Văn bản"


# The whole country ----------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def national(tmp_path_factory: pytest.TempPathFactory) -> NationalSite:
    """A portal of all 3,321 communes; its pages are rendered when they are asked for."""
    folder = tmp_path_factory.mktemp("national")
    return NationalSite(national_portal(folder), folder)


def test_a_look_up_in_the_whole_country_costs_little(national: NationalSite, browser) -> None:
    """Script, manifest and shards stay below the budget for every query, and each query is answered."""
    with served(national) as url:
        found = list(costs(browser, national, url, QUERIES))
    assert len(found) >= 50
    assert {cost.query: cost.look_up for cost in found if cost.look_up > BUDGET} == {}
    assert [cost.query for cost in found if not cost.answers] == []


def test_names_that_differ_in_marks_are_both_offered(national: NationalSite, browser) -> None:
    """Of the eight pairs both are offered, with different addresses; the one typed with its marks comes first."""
    queries = [f"{name}, {province}" for province, *names in PAIRS for name in names]
    with served(national) as url:
        answers = [cost.answers for cost in costs(browser, national, url, queries)]
    for (_, *names), one, other in zip(PAIRS, answers[::2], answers[1::2], strict=True):
        assert [one[0][0], other[0][0]] == names
        for offered in (one, other):
            links = {link for label, _, link in offered if label in names}
            assert len(links) == 2, offered


def test_no_page_names_every_commune(national: NationalSite) -> None:
    """Home and the look-up page offer letters instead, and every commune stands on a letter's page."""
    pages = {path: national.get(f"/{path.removesuffix('index.html')}").decode() for path in ("index.html",)}
    pages["dia-ban/index.html"] = national.get("/dia-ban/").decode()
    letters = [path for path in national.paths() if path.startswith("dia-ban/chu-cai/")]
    for html in pages.values():
        assert len(html) < 60_000 and "/dia-ban/chu-cai/t/" in html
    listed = "".join(national.get(f"/{path.removesuffix('index.html')}").decode() for path in letters)
    communes = [path for path in national.paths() if path.startswith("dia-ban/") and path.count("/") == 2]
    missing = [path for path in communes if f'"/{path.removesuffix("index.html")}"' not in listed]
    assert missing == []


@pytest.mark.parametrize("path", ["/dia-ban/", "/dia-ban/chu-cai/d/", "/dia-ban/chu-cai/t/", "/dia-ban/chu-cai/t/tan/"])
def test_letter_pages_fit_and_axe_finds_nothing(national: NationalSite, browser, path: str) -> None:
    """The pages from A to Z fit 320 px, their links are large enough, and axe has no complaint."""
    with served(national) as url:
        page = browser.new_page(viewport={"width": 320, "height": 740}, service_workers="block")
        page.goto(url + path)
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
        boxes = [one.bounding_box() for one in page.locator(".letters a").all()]
        assert min(min(box["width"], box["height"]) for box in boxes) >= 44
        assert Axe().run(page, options=AXE).response["violations"] == []
        page.close()
