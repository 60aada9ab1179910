"""The player shows today's slogans of its board: without a script, without a network, by keyboard, without haste."""

import json
import re
import time
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.browser.sample_site import Site
from tests.browser.test_citizen import AXE

pytestmark = pytest.mark.browser

MORNING = "2026-03-02T03:00:00Z"
"""Ten o'clock in the province."""
AFTER = "2026-05-02T03:00:00Z"
SHOWN = ".player-slide[data-shown]"
ALONE = f"{SHOWN}:only-child"
"""No change of pictures is under way."""

KEPT = """async (wanted) => {
  const name = (await caches.keys()).find((one) => one.startsWith("trinh-chieu"));
  if (!name || !navigator.serviceWorker.controller) return false;
  const kept = (await (await caches.open(name)).keys()).map((one) => one.url);
  return kept.filter((url) => url.includes("640x384")).length >= wanted
    && kept.some((url) => url.endsWith("/manifest.json")) && kept.some((url) => url.endsWith("/trinh-chieu/"));
}"""
"""Whether all that the player needs is kept."""
WATCH = """() => {
  window.least = 9;
  const whole = (one) => getComputedStyle(one).opacity === "1" && one.complete && one.naturalWidth;
  const look = () => {
    window.least = Math.min(window.least, [...document.querySelectorAll(".player-slide")].filter(whole).length);
  };
  const all = { childList: true, subtree: true, attributes: true };
  new MutationObserver(look).observe(document.querySelector("[data-slides]"), all);
}"""
"""From now on counts how many pictures at least are wholly there."""


@pytest.fixture
def screen(browser: Browser) -> Iterator[Page]:
    """A lobby's screen whose clock the test sets; the player's workers run."""
    context = browser.new_context(viewport={"width": 1280, "height": 720}, reduced_motion="reduce")
    page = context.new_page()
    page.clock.install(time=MORNING)
    yield page
    context.close()


def playing(page: Page, site: Site, query: str = "?bang=640x384") -> str:
    """The file that is shown once the list is known."""
    page.goto(site.page("player") + query)
    expect(page.locator(SHOWN).last).to_have_attribute("src", re.compile(r"\?v="))
    expect(page.locator(ALONE)).to_have_count(1)
    return shown(page)


def shown(page: Page) -> str:
    """The file that is shown."""
    return page.locator(SHOWN).last.evaluate("one => one.src").rpartition("/")[2]


def goes(page: Page, file: str) -> None:
    """Another picture than that file is shown, alone: the change may take its time, and is over."""
    expect(page.locator(f'{ALONE}:not([src$="{file}"])')).to_have_count(1)


def valid(site: Site, board: str, day: str) -> list[dict]:
    """The pictures of a board that may be shown on a day, by the published list."""
    pictures = json.loads((site.folder / "khau-hieu/manifest.json").read_text(encoding="utf-8"))["pictures"]
    return [
        one
        for one in pictures
        if one["board"] == board
        and one["status"] != "withdrawn"
        and one["valid_from"] <= day <= (one["valid_until"] or day)
    ]


def test_the_clock_says_which_slogan(site: Site, screen: Page) -> None:
    """Two boards, and one that lost its power, show the same picture at the same moment; it changes in time."""
    files = [one["file"] for one in valid(site, "640x384", "2026-03-02")]
    first = playing(screen, site)
    assert first.partition("?")[0] in files
    screen.reload()
    assert playing(screen, site) == first
    screen.clock.run_for(10_000)
    goes(screen, first)
    after = shown(screen).partition("?")[0]
    assert files.index(after) == (files.index(first.partition("?")[0]) + 1) % len(files)
    expect(screen.locator(ALONE)).to_have_count(1)


def test_only_what_is_valid_today_is_shown(site: Site, screen: Page) -> None:
    """When all slogans are over the screen says so; the picture is gone."""
    screen.clock.set_fixed_time(AFTER)
    screen.goto(site.page("player"))
    expect(screen.locator("[data-empty]")).to_be_visible()
    expect(screen.locator("[data-slides]")).to_be_hidden()
    assert valid(site, "640x384", "2026-05-02") == []


def test_it_plays_on_without_a_network(site: Site, screen: Page) -> None:
    """After one visit a board without network, just switched on, shows every picture of the day."""
    playing(screen, site)
    wanted = len({one["file"] for one in valid(site, "640x384", "2026-03-02")})
    for _ in range(300):
        if screen.evaluate(KEPT, wanted):
            break
        time.sleep(0.1)
    assert screen.evaluate(KEPT, wanted)
    screen.context.set_offline(True)
    first = playing(screen, site)
    seen = {first}
    for _ in range(3):
        screen.keyboard.press("ArrowRight")
        goes(screen, first)
        first = shown(screen)
        seen.add(first)
    assert len(seen) == 4
    width = screen.locator(SHOWN).last.evaluate("one => one.naturalWidth")
    assert width == 640


def test_by_keyboard(site: Site, screen: Page) -> None:
    """The arrows go on and back, the space bar holds the picture for as long as one likes."""
    first = playing(screen, site)
    screen.keyboard.press("ArrowRight")
    goes(screen, first)
    screen.keyboard.press("ArrowLeft")
    expect(screen.locator(f'{ALONE}[src$="{first}"]')).to_have_count(1)
    screen.keyboard.press(" ")
    expect(screen.locator('[data-do="pause"]')).to_have_attribute("aria-pressed", "true")
    screen.clock.run_for(60_000)
    assert shown(screen) == first


def test_the_bar_chooses_board_and_language_and_hides(site: Site, screen: Page) -> None:
    """Another board or one language is chosen in the bar and stays in the address; untouched, the bar goes."""
    playing(screen, site)
    screen.mouse.move(5, 5)
    screen.select_option("[data-language]", "km")
    expect(screen.locator(f'{ALONE}[src*="-km-640x384"]')).to_have_count(1)
    assert screen.url.endswith("?bang=640x384&ngon-ngu=km")
    screen.evaluate("document.activeElement.blur()")
    screen.clock.run_for(5_000)
    expect(screen.locator(".player-bar")).to_be_hidden()
    screen.mouse.move(50, 50)
    expect(screen.locator(".player-bar")).to_be_visible()


def test_no_flicker(site: Site, browser: Browser) -> None:
    """While one picture gives way to the next, one at least is always wholly there."""
    context = browser.new_context(viewport={"width": 1280, "height": 720})
    page = context.new_page()
    page.clock.install(time=MORNING)
    first = playing(page, site)
    page.evaluate(WATCH)
    page.keyboard.press("ArrowRight")
    goes(page, first)
    expect(page.locator(".player-slide")).to_have_count(1)
    assert page.evaluate("window.least") >= 1
    context.close()


def test_without_a_script_the_first_slogan_is_there(site: Site, browser: Browser) -> None:
    """The page alone shows the first slogan in use, and the way back."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site.page("player"))
    expect(page.locator(SHOWN)).to_be_visible()
    assert page.locator(SHOWN).get_attribute("alt") == valid(site, "1920x1080", "2026-03-02")[0]["text"]
    expect(page.get_by_role("link", name="Về trang khẩu hiệu")).to_be_visible()
    expect(page.locator("[data-controls]")).to_be_hidden()
    context.close()


def test_nobody_is_shut_out(site: Site, screen: Page) -> None:
    """No barrier that axe knows, with the bar in sight."""
    playing(screen, site)
    screen.mouse.move(9, 9)
    assert Axe().run(screen, options=AXE).response["violations"] == []
