"""Our search, Pagefind and MiniSearch in Chromium: what a query downloads, how long its answer takes, its finds."""

import functools
import gzip
import http.server
import shutil
import statistics
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

ROOT = Path(__file__).resolve().parents[2]
SLOWDOWN = 6
"""The processor of a cheap phone."""
_SCRIPTS = ("search.js", "search-page.js")
_HELP = """window.askPagefind = async (query) => {
    window.engine ??= await import("/pagefind/pagefind.js");
    const found = await engine.search(query);
    const best = await Promise.all(found.results.slice(0, 10).map((one) => one.data()));
    return best.map((one) => one.raw_url ?? one.url);
};
window.openMinisearch = async () => {
    if (!window.MiniSearch) {
        const script = document.createElement("script");
        script.src = "/minisearch/minisearch.js";
        await new Promise((done) => { script.onload = done; document.head.append(script); });
    }
    const text = await (await fetch("/minisearch/index.json")).text();
    const start = performance.now();
    window.mini = MiniSearch.loadJSON(text, { fields: ["title", "body"] });
    return performance.now() - start;
};
window.askMinisearch = async (query) => {
    if (!window.mini) await openMinisearch();
    return mini.search(query).slice(0, 10).map((one) => one.id);
};
window.askAll = async (name, queries) => {
    const found = [];
    for (const query of queries) found.push(await window[name](query));
    return found;
};
window.askOurs = async (query) => {
    window.ours ??= new portalSearch.Searcher("/tim-kiem/chi-muc/manifest.json");
    const best = (await ours.answer(query)).best(10);
    return (await Promise.all(best.map((one) => ours.card(one[2])))).map((card) => card[0]);
};
window.keepFiles = () => {
    const real = window.fetch, texts = new Map();
    window.fetch = async (url) => {
        if (!texts.has(String(url))) texts.set(String(url), await (await real(url)).text());
        return new Response(texts.get(String(url)));
    };
};
window.timed = async (name, query) => {
    await window[name](query);
    const times = [];
    for (let i = 0; i < 7; i++) {
        if (name === "askOurs") {
            window.ours = new portalSearch.Searcher("/tim-kiem/chi-muc/manifest.json");
            await ours.open();
        }
        const start = performance.now();
        await window[name](query);
        times.push(performance.now() - start);
    }
    return times;
};"""


@dataclass(frozen=True)
class Cost:
    """A first query and a further one: bytes, compressed; and the milliseconds of the first on a slow processor,
    the quickest time and the middle one."""

    first: int
    further: int
    quickest: float
    middle: float


class _Handler(http.server.SimpleHTTPRequestHandler):
    """Serves a folder, and nothing is printed."""

    def log_message(self, *_: object) -> None:
        """Nothing is printed."""


@contextmanager
def opened(folder: Path) -> Iterator["Asker"]:
    """Chromium beside a server of the folder's site, in which our scripts lie too."""
    from playwright.sync_api import sync_playwright

    chromium = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if chromium is None:
        sys.exit("Không có Chromium; cài bằng: sudo apt-get install chromium")
    site = folder / "site"
    for name in _SCRIPTS:
        shutil.copy(ROOT / "theme" / "static" / "js" / name, site / name)
    (site / "do.html").write_text("<!doctype html><html lang=vi><title>Đo</title>", encoding="utf-8")
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Handler, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        yield Asker(browser, site, f"http://127.0.0.1:{server.server_port}")
        browser.close()
    server.shutdown()
    server.server_close()


class Asker:
    """Asks "askOurs", "askPagefind" or "askMinisearch" in the browser."""

    def __init__(self, browser: object, site: Path, url: str) -> None:
        self._browser, self._site, self._url = browser, site, url

    def page(self) -> object:
        """A page with an empty cache, ready to ask."""
        page = self._browser.new_context().new_page()
        page.goto(f"{self._url}/do.html")
        page.add_script_tag(url="/search.js")
        page.add_script_tag(content=_HELP)
        return page

    def cost(self, name: str, first: str, further: str) -> Cost:
        """What the two queries cost whoever asks for the first time."""
        page = self.page()
        sizes: dict[str, int] = {}
        page.on("request", lambda request: sizes.setdefault(request.url, self._size(request.url)))
        ask = f"(query) => {name}(query)"
        page.evaluate(ask, first)
        scripts = sum(self._size(f"{self._url}/{script}") for script in _SCRIPTS) if name == "askOurs" else 0
        start = sum(sizes.values())
        page.evaluate(ask, further)
        total = sum(sizes.values())
        page.context.close()
        times = self._slow(name, first)
        return Cost(start + scripts, total - start, min(times), statistics.median(times))

    def _slow(self, name: str, query: str) -> list[float]:
        page = self._slow_page()
        times = page.evaluate(f"(query) => timed('{name}', query)", query)
        page.context.close()
        return times

    def _slow_page(self) -> object:
        page = self.page()
        page.evaluate("keepFiles()")
        page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWDOWN})
        return page

    def minisearch_opens(self) -> list[float]:
        """Milliseconds in which MiniSearch takes up its downloaded index on a slow processor, three times."""
        page = self._slow_page()
        times = [page.evaluate("openMinisearch()") for _ in range(3)]
        page.context.close()
        return times

    def _size(self, url: str) -> int:
        """As it is sent: compressed, unless it is so already."""
        content = (self._site / unquote(urlsplit(url).path).lstrip("/")).read_bytes()
        return min(len(content), len(gzip.compress(content, 9, mtime=0)))

    def answers(self, name: str, queries: list[str]) -> list[list[str]]:
        """The links each query finds."""
        page = self.page()
        found = page.evaluate("([name, queries]) => askAll(name, queries)", [name, queries])
        page.context.close()
        return found
