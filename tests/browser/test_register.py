"""The register of documents in a browser: filtered and sorted by an address that can be shared, announced."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import PHONE
from tests.browser.sample_site import Site

pytestmark = pytest.mark.browser

WIDE = {"width": 1280, "height": 800}
STATUS = "[data-register-status]"


def opened(site: Site, tab, query: str = "", size: dict = WIDE):
    """The register at this query, once it says what it found."""
    tab.set_viewport_size(size)
    tab.goto(f"{site.page('document_list')}{query}")
    if query:
        expect(tab.locator(STATUS)).not_to_be_empty()
    return tab


def numbers(tab) -> list[str]:
    """The numbers of the documents that are shown, in their order."""
    return tab.eval_on_selector_all("table.documents tbody .number", "all => all.map(one => one.textContent)")


def found(tab) -> int:
    """How many documents the status says were found."""
    return int(tab.locator(STATUS).inner_text().split(" ")[0])


@pytest.mark.parametrize(
    "query, number",
    [
        ("?tu=7 qd ubbc", "07/QĐ-UBBC"),
        ("?tu=07/QĐ-UBBC", "07/QĐ-UBBC"),
        ("?tu=luat bau cu&loai=luat", "85/2015/QH13"),
        ("?co-quan=quoc-hoi&nam=2015", "85/2015/QH13"),
        ("?loai=chi-thi", "19/CT-UBND"),
    ],
)
def test_an_address_opens_the_choice(site: Site, tab, query, number) -> None:
    """Words, kind, body and year of a shared address choose the documents, and the count is told."""
    opened(site, tab, query)
    assert number in numbers(tab)
    assert found(tab) == len(numbers(tab)) < 30


def test_marks_that_are_typed_count(site: Site, tab) -> None:
    """Without marks a word is found however it is written; with other marks it is not."""
    bare, right = (found(opened(site, tab, f"?tu={words}")) for words in ("niem yet", "niêm yết"))
    assert bare == right > 1
    opened(site, tab, "?tu=niếm yết")
    assert "Không có văn bản nào" in tab.locator(STATUS).inner_text()


def test_a_choice_stands_in_the_address(site: Site, tab) -> None:
    """What is typed and chosen is written into the address; taking it back brings the pages again."""
    opened(site, tab)
    first = numbers(tab)
    tab.locator("[name=loai]").select_option(label="Luật")
    expect(tab.locator(STATUS)).not_to_be_empty()
    assert tab.url.endswith("?loai=luat")
    assert len(numbers(tab)) == found(tab) > 1 and all("QH" in number for number in numbers(tab))
    tab.get_by_role("button", name="Bỏ lọc").click()
    expect(tab.locator(STATUS)).to_be_empty()
    assert numbers(tab) == first and "?" not in tab.url


def test_a_heading_sorts(site: Site, tab) -> None:
    """The head of a column sorts by it and says so; a second press brings back the newest first."""
    opened(site, tab, "?loai=luat")
    tab.get_by_role("button", name="Số, ký hiệu").click()
    expect(tab.locator("th[aria-sort=ascending]")).to_have_count(1)
    assert tab.url.endswith("xep=so")
    expect(tab.locator("table.documents tbody .number").first).to_have_text("75/2015/QH13")
    assert numbers(tab) == sorted(numbers(tab), key=lambda number: int(number.split("/")[0]))
    assert tab.locator("th[aria-sort=ascending]").inner_text().startswith("Số, ký hiệu")


def test_more_are_shown_on_request(site: Site, tab) -> None:
    """Fifty are shown first; the button shows more and the first of them has the focus."""
    opened(site, tab, "?xep=cu")
    assert len(numbers(tab)) == 50
    tab.get_by_role("button", name="Hiện thêm").click()
    expect(tab.locator("table.documents tbody tr").nth(50).locator("a")).to_be_focused()


def test_a_phone_shows_cards_of_the_same(site: Site, tab) -> None:
    """On a phone each document is a card with its labels, nothing wider than the screen."""
    opened(site, tab, "?tu=danh sach cu tri", PHONE)
    assert tab.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    label = "getComputedStyle(document.querySelector('table.documents tbody td'), '::before').content"
    assert "Ngày ban hành" in tab.evaluate(label)
    heights = tab.eval_on_selector_all(
        ".register-form :is(input, select, button)", "all => all.map(one => one.offsetHeight)"
    )
    assert min(heights) >= 44


def test_without_script_the_register_is_read_page_by_page(site: Site, browser) -> None:
    """Without script there is no form, but the pages, the kinds, the bodies and the years."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site.page("document_list"))
    assert not page.locator(".register-form").is_visible()
    assert page.locator("nav[aria-label=Trang]").is_visible()
    page.locator(".register-more summary").click()
    page.get_by_role("link", name="Văn bản năm 2015").click()
    assert "/van-ban/nam/2015/" in page.url
    context.close()
