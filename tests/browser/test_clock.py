"""How far a day is, by the reader's clock and the province's calendar; what a wrong address offers."""

import pytest
from playwright.sync_api import Route

from tests.browser.sample_site import Site

MOMENTS = [
    ("2026-03-03T01:00:00Z", "còn 12 ngày"),
    ("2026-03-13T16:59:00Z", "còn 2 ngày"),
    ("2026-03-13T17:00:00Z", "ngày mai"),
    ("2026-03-14T17:00:00Z", "hôm nay"),
    ("2026-03-15T05:00:00Z", "hôm nay"),
    ("2026-03-15T12:00:00Z", "đã hết giờ bỏ phiếu"),
    ("2027-01-01T00:00:00Z", "đã hết giờ bỏ phiếu"),
]


@pytest.mark.parametrize(("now", "words"), MOMENTS)
def test_home_counts_by_the_readers_clock(site: Site, open_context, now: str, words: str) -> None:
    """Days change at midnight of the province, wherever the reader's telephone thinks it is."""
    page = open_context(timezone_id="America/New_York").new_page()
    page.clock.install(time=now)
    page.goto(site.page("home"))
    assert page.locator(".countdown").inner_text() == words
    assert not page.locator("[data-counted-at]").is_visible()


def test_an_old_copy_says_that_it_is_old(site: Site, open_context) -> None:
    """A page of the campaign that is read on polling day says when it was made, and offers to load it again."""
    page = open_context().new_page()
    page.clock.install(time="2026-03-03T01:00:00Z")
    page.goto(site.page("home"))
    assert not page.locator(".stale").is_visible()
    page.clock.set_fixed_time("2026-03-15T01:00:00Z")
    page.goto(site.page("home"))
    assert page.locator(".stale").is_visible()


def test_a_portal_of_a_chosen_moment_stays_there(site: Site, open_context) -> None:
    """Where the build was asked for a moment, the page shows it whatever the reader's clock says."""
    page = open_context().new_page()
    page.clock.install(time="2026-11-22T01:00:00Z")

    def still(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, body=answer.text().replace("data-clock-words", "data-clock-words data-still"))

    page.route(site.page("home"), still)
    page.goto(site.page("home"))
    assert page.locator(".countdown").inner_text() == "còn 13 ngày"
    assert not page.locator(".stale").is_visible()


def test_milestones_are_counted_by_the_readers_clock(site: Site, open_context) -> None:
    """On polling day the calendar says that the voting is under way, and what is over is over."""
    page = open_context().new_page()
    page.clock.install(time="2026-03-15T05:00:00Z")
    page.goto(site.page("milestones"))
    assert page.locator("#moc-ngay-bau-cu .state").inner_text() == "đang diễn ra"
    assert page.locator("#moc-doi-noi-bo-phieu .state").inner_text() == "đã qua"
    assert "milestone-past" in page.locator("#moc-doi-noi-bo-phieu").get_attribute("class")


def test_without_script_the_count_says_of_which_day_it_is(site: Site, open_context) -> None:
    """The number of days stands beside the day it was counted on, so that it is right whenever it is read."""
    page = open_context(java_script_enabled=False).new_page()
    page.goto(site.page("home"))
    assert page.locator("[data-counted-at]").is_visible()
    assert page.locator(".hours [data-counted-at]").inner_text().startswith("(tính từ ngày ")


def test_a_wrong_address_is_put_into_words(site: Site, open_context) -> None:
    """The search field holds the words of the address; the nearest page that exists is offered; no script error."""
    page = open_context().new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(f"{site.url}/hoi-dap/mang-theo-giay-to-gi.html")
    assert page.locator("main input[name=q]").input_value() == "mang theo giay to gi"
    page.locator("[data-nearest] a").wait_for()
    assert page.locator("[data-nearest] a").get_attribute("href") == "/hoi-dap/"
    page.locator("main form[role=search] button").click()
    page.wait_for_url("**/tim-kiem/?q=mang+theo+giay+to+gi")
    assert errors == []
