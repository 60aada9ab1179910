"""Comparing candidates in a browser: two to five alone, by an address that can be shared, readable without script."""

import pytest

from tests.browser.sample_site import Site

pytestmark = pytest.mark.browser

WIDE = {"width": 1280, "height": 800}


def visible(page) -> list[str]:
    """The candidates the comparison shows, in the order of their columns."""
    return page.eval_on_selector_all(
        ".compare thead [data-candidate]",
        "all => all.filter(one => getComputedStyle(one).display != 'none').map(one => one.dataset.candidate)",
    )


def test_a_choice_shows_only_the_chosen_and_stands_in_the_address(site: Site, tab) -> None:
    """One box changes nothing yet; two show two candidates, in ballot order whichever was chosen first."""
    tab.set_viewport_size(WIDE)
    tab.goto(site.page("compare"))
    everybody = visible(tab)
    boxes = tab.locator("[data-chooser] input")
    boxes.nth(2).check()
    assert visible(tab) == everybody and "chon" not in tab.url
    boxes.nth(0).check()
    chosen = [everybody[0], everybody[2]]
    assert visible(tab) == chosen
    assert tab.url.endswith(f"?chon={','.join(chosen)}")
    assert tab.locator(".programmes article:visible").count() == 2
    assert "2 người" in tab.locator("[data-chooser-status]").inner_text()


def test_a_shared_address_opens_the_choice(site: Site, tab) -> None:
    """Names in the address are chosen, unknown ones passed over, and the link to copy is the same choice."""
    tab.set_viewport_size(WIDE)
    tab.goto(site.page("compare"))
    everybody = visible(tab)
    tab.goto(f"{site.page('compare')}?chon={everybody[3]},khong-co,{everybody[1]}")
    assert visible(tab) == [everybody[1], everybody[3]]
    assert tab.locator("[data-copy]").get_attribute("data-copy").endswith(f"?chon={everybody[1]},{everybody[3]}")
    tab.locator("[data-chooser-all]").click()
    assert visible(tab) == everybody and "chon" not in tab.url


def test_no_more_than_the_most_can_be_chosen(site: Site, tab) -> None:
    """With as many chosen as the page allows the other boxes wait until one is given back; a longer address shows
    the first ones. The page is told to allow three, since the sample has no list much longer than five."""
    html = (site.folder / site.path("compare")[1:] / "index.html").read_text(encoding="utf-8")
    assert 'data-most="5"' in html
    tab.route(
        "**/so-sanh/*",
        lambda route: route.fulfill(
            body=html.replace('data-most="5"', 'data-most="3"'), content_type="text/html; charset=utf-8"
        ),
    )
    tab.set_viewport_size(WIDE)
    tab.goto(site.page("compare"))
    everybody = visible(tab)
    tab.goto(f"{site.page('compare')}?chon={','.join(everybody)}")
    assert visible(tab) == everybody[:3]
    boxes = tab.locator("[data-chooser] input")
    assert boxes.nth(3).is_disabled()
    boxes.nth(0).uncheck()
    boxes.nth(3).check()
    assert visible(tab) == everybody[1:4]


@pytest.mark.parametrize("width", [360, 1280])
def test_without_script_everybody_is_shown(site: Site, open_context, width: int) -> None:
    """Without script there is no chooser, and every candidate and programme can be read."""
    page = open_context(java_script_enabled=False, viewport={"width": width, "height": 800}).new_page()
    page.goto(site.page("compare"))
    count = page.locator(".compare thead [data-candidate]").count()
    assert count >= 5
    assert page.locator("[data-chooser]").is_hidden()
    assert page.locator(".compare tbody tr").first.locator("td:visible").count() == count
    assert page.locator(".programmes article:visible").count() == count


def test_on_a_phone_each_cell_says_whose_it_is(site: Site, tab) -> None:
    """Where the columns stand below each other, every value bears the candidate's number and name."""
    tab.goto(site.page("compare"))
    labels = tab.eval_on_selector_all(
        ".compare tbody tr:first-child td", "all => all.map(one => getComputedStyle(one, '::before').content)"
    )
    assert len(labels) >= 5
    assert all(label.startswith(f'"{number % 5 + 1}. ') for number, label in enumerate(labels[:5]))


def test_the_whole_digest_is_selected_at_once(site: Site, tab) -> None:
    """The short digest opens into the whole one, 64 signs, which one click selects."""
    tab.goto(site.page("constituency"))
    tab.locator(".digest summary").first.click()
    tab.locator(".digest .whole").first.click()
    assert len(tab.evaluate("getSelection().toString()")) == 64
