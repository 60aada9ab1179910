"""The sample portal, built once and served as in public, and a browser to look at it."""

import functools
import http.server
import os
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser.sample_site import BUILT_FROM, Site
from tests.site.site_builder import run_pelican
from tests.support import AS_OF

CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome")
CHROMIUM_ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
PHONE = {"width": 360, "height": 740}


class _Server(http.server.ThreadingHTTPServer):
    """A server whose visitors may leave in the middle of an answer."""

    daemon_threads = True

    def handle_error(self, *_: object) -> None:
        """Nothing is printed: a closed tab is no error."""


class _Handler(http.server.SimpleHTTPRequestHandler):
    """The files as a strict public server gives them: only from here, and our own page for what is missing."""

    protocol_version = "HTTP/1.1"
    extensions_map = {
        **http.server.SimpleHTTPRequestHandler.extensions_map,
        ".webmanifest": "application/manifest+json",
        ".avif": "image/avif",
        ".webp": "image/webp",
        ".woff2": "font/woff2",
    }

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", "default-src 'self'")
        super().end_headers()

    def send_error(self, code: int, *_: object) -> None:
        body = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Nothing is printed."""


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The sample portal, published at its moment: its folder, and its address on this machine while the tests run."""
    folder = tmp_path_factory.mktemp("sample")
    output = folder / "output"
    server = _Server(("127.0.0.1", 0), functools.partial(_Handler, directory=str(output)))
    url = f"http://127.0.0.1:{server.server_port}"
    moment = str(int(AS_OF.timestamp()))
    done = run_pelican(BUILT_FROM, output, folder / "cache", f'SITEURL="{url}"', SOURCE_DATE_EPOCH=moment)
    assert done.status == 0, done.printed
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield Site(output, url)
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def chromium() -> str:
    """Where Chromium is; without it the tests that need it are skipped, or fail if they must run."""
    found = next(filter(None, map(shutil.which, CHROMIUM_NAMES)), None)
    if found is None:
        reason = "KHÔNG CÓ CHROMIUM, không thử được trong trình duyệt; cài bằng: sudo apt-get install chromium"
        if os.environ.get("PORTAL_REQUIRE_BROWSER"):
            pytest.fail(reason)
        pytest.skip(reason)
    return found


@pytest.fixture(scope="module")
def browser(chromium: str) -> Iterator:
    """Headless Chromium, a new one for each module, so that a crash spoils one module only."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=list(CHROMIUM_ARGUMENTS))
        yield browser
        browser.close()


@pytest.fixture
def open_context(browser) -> Iterator:
    """Opens contexts with the given options; all are closed after the test. Service workers, which would answer
    before a test's own routes, only run where the options allow them."""
    opened = []

    def open_one(**options):
        context = browser.new_context(**{"viewport": PHONE, "locale": "vi-VN", "service_workers": "block", **options})
        context.set_default_timeout(10_000)
        opened.append(context)
        return context

    yield open_one
    for context in opened:
        context.close()


BLOCKED = "console: Service Worker registration blocked by Playwright"
"""What Playwright itself writes for each context without service workers."""


@pytest.fixture
def tab(open_context) -> Iterator:
    """A page in a fresh context on a phone; a script error, a dialog or a line in the console fails the test."""
    page = open_context().new_page()
    troubles: list[str] = []
    page.on("dialog", lambda dialog: (troubles.append(f"dialog: {dialog.message}"), dialog.dismiss()))
    page.on("pageerror", lambda error: troubles.append(f"error: {error}"))
    page.on("console", lambda line: troubles.append(f"console: {line.text}"))
    yield page
    assert [line for line in troubles if line != BLOCKED] == []
