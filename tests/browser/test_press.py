"""The cards that other sites embed, in the frame of another site: small, right with script and without, no traces."""

import functools
import http.server
import re
import threading
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from tests.browser.sample_site import Site

pytestmark = pytest.mark.browser

CARDS = ("tra-cuu", "dem-ngay", "tin-moi")
MOST_BYTES = 15_000


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Nothing is printed."""


@pytest.fixture(scope="module")
def newspaper(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    """Another site on another origin: its address, and the folder of its pages."""
    folder = tmp_path_factory.mktemp("newspaper")
    handler = functools.partial(_Quiet, directory=str(folder))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://localhost:{server.server_port}/", folder
    server.shutdown()


@pytest.mark.parametrize("card", CARDS)
def test_a_card_is_small(site: Site, card: str) -> None:
    """A card with all that it loads is at most 15 KB."""
    html = (site.folder / "nhung" / card / "index.html").read_text(encoding="utf-8")
    loaded = re.findall(r'(?:href|src)="([^"]+\.(?:css|js))"', html)
    size = sum((site.folder / unquote(urlsplit(one).path).lstrip("/")).stat().st_size for one in loaded)
    assert len(html.encode()) + size <= MOST_BYTES


@pytest.mark.parametrize("card", CARDS)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_card_fits_its_frame(site: Site, open_context, newspaper, card: str, scheme: str) -> None:
    """In the frame that the copied code makes, on a narrow phone, nothing is cut at the side or the bottom."""
    page = open_context(viewport={"width": 320, "height": 740}, color_scheme=scheme).new_page()
    page.goto(site.page("embeds"))
    code = page.locator(f"section[aria-labelledby={card}] pre code").inner_text()
    address, folder = newspaper
    shown = re.sub(r'src="[^"]+"', f'src="{site.page("embeds")}{card}/"', code)
    (folder / "index.html").write_text(f"<!DOCTYPE html><body style='margin:0'>{shown}", encoding="utf-8")
    page.goto(address)
    frame = page.frames[1]
    frame.wait_for_load_state()
    wide, high, width, height = frame.evaluate(
        "[document.documentElement.scrollWidth, document.body.scrollHeight, innerWidth, innerHeight]"
    )
    assert wide <= width and high <= height
    assert page.context.cookies() == []


@pytest.mark.parametrize(
    "now, words",
    [
        ("2026-03-13T10:00:00+07:00", "Còn 2 ngày"),
        ("2026-03-13T23:59:00+07:00", "Còn 2 ngày"),
        ("2026-03-14T00:01:00+07:00", "Ngày mai"),
        ("2026-03-15T00:00:00+07:00", "Hôm nay"),
        ("2026-03-15T18:59:00+07:00", "Hôm nay"),
        ("2026-03-15T19:00:00+07:00", "Đã hết giờ bỏ phiếu"),
    ],
)
def test_the_countdown_follows_the_provinces_clock(site: Site, open_context, now: str, words: str) -> None:
    """With script the days are counted from now by the province's clock, wherever the reader is."""
    page = open_context(timezone_id="America/New_York").new_page()
    page.clock.set_fixed_time(now)
    page.goto(site.page("embed_countdown"))
    assert page.locator(".count").inner_text() == words
    assert not page.locator("[data-counted-at]").is_visible()


def test_the_countdown_without_script_says_when_it_was_counted(site: Site, open_context) -> None:
    """Without script the card tells the days as of the build, and that moment; it never claims more."""
    page = open_context(java_script_enabled=False).new_page()
    page.goto(site.page("embed_countdown"))
    assert re.fullmatch(r"Còn \d+ ngày", page.locator(".count").inner_text())
    assert page.locator("[data-counted-at]").is_visible()


def test_the_look_up_leads_to_the_portal(site: Site, open_context, newspaper) -> None:
    """What is typed in the card is looked up in the portal, in the whole window, without script too."""
    address, folder = newspaper
    (folder / "tra.html").write_text(f'<iframe src="{site.page("embed_look_up")}"></iframe>', encoding="utf-8")
    page = open_context(java_script_enabled=False).new_page()
    page.goto(f"{address}tra.html")
    page.frames[1].locator("#xa").fill("lac thanh")
    page.frames[1].locator("button").click()
    page.wait_for_url("**/dia-ban/?xa=lac+thanh")


def test_links_of_the_news_leave_the_frame(site: Site, open_context, newspaper) -> None:
    """A news item opens in the whole window."""
    address, folder = newspaper
    (folder / "tin.html").write_text(f'<iframe src="{site.page("embed_news")}"></iframe>', encoding="utf-8")
    page = open_context().new_page()
    page.goto(f"{address}tin.html")
    page.frames[1].locator("li a").first.click()
    page.wait_for_url("**/tin-tuc/**")


def test_the_report_link_is_filled_in(site: Site, open_context) -> None:
    """Every kind of page that readers may find has a link that reports a mistake on it, without script."""
    page = open_context(java_script_enabled=False).new_page()
    for kind in ("home", "news_item", "candidate", "document", "slogan", "correction_list", "search"):
        page.goto(site.page(kind))
        links = page.locator('a[href^="mailto:"][href*="B%C3%A1o%20l%E1%BB%97i"]')
        assert links.count() == 1, kind
        address = links.get_attribute("href")
        assert "%C4%90%E1%BB%8Ba%20ch%E1%BB%89%3A%20http" in address, kind
