"""What a page of each kind weighs when a browser that knows nothing of the site opens it, and whether it moves."""

import argparse
import shutil
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from plugins.tools.public_server import Sent, Served, served
from tests.browser.sample_site import KINDS, Site
from tests.browser.screenshots import MOMENT

MOST_BYTES = 60 * 1024
TYPICAL_HTML = 14 * 1024
MOST_REQUESTS = 8
MOST_MOVED = 0.01
"""A word of a card or of a count that a script corrects; all else stands still."""
LATE = 0.5
"""Fonts, and the second half of each page, come this many seconds late: what moves then is seen."""
PARTS = ("html", "css", "js", "font", "image", "other")
_PHONE = {"width": 412, "height": 823}
_WATCH = """
window.moved = 0;
new PerformanceObserver((list) => {
  for (const one of list.getEntries()) if (!one.hadRecentInput) window.moved += one.value;
}).observe({ type: "layout-shift", buffered: true });
"""
_ICONS = """[...document.querySelectorAll("link[rel=icon], link[rel=manifest]")].map((link) => link.href)"""


@dataclass(frozen=True)
class Weight:
    """A page's bytes by part without its photos, the requests for them, its photos, and how much it moved."""

    kind: str
    parts: dict[str, int]
    requests: int
    photos: int
    photo_bytes: int
    moved: float
    paths: tuple[str, ...]

    @property
    def total(self) -> int:
        """Bytes on the line without photos."""
        return sum(self.parts.values())

    def faults(self) -> Iterator[str]:
        """What exceeds a mark."""
        if self.total > MOST_BYTES:
            yield f"{self.total:,} bytes"
        if self.requests > MOST_REQUESTS:
            yield f"{self.requests} requests"
        if self.moved > MOST_MOVED:
            yield f"moved by {self.moved:.3f}"


def weigh(browser, site: Site, server: Served, kind: str) -> Weight:
    """The weight of a kind's page, opened on a phone by a browser with nothing kept. What browsers fetch for their own
    bars, icon and web manifest, is counted whether this one shows a bar or not."""
    server.sent.clear()
    context = browser.new_context(viewport=_PHONE, locale="vi-VN", service_workers="block")
    page = context.new_page()
    page.add_init_script(_WATCH)
    page.clock.set_fixed_time(f"{MOMENT.replace(' ', 'T')}:00+07:00")  # Later, pages say that they are old.
    page.goto(server.url + site.path(kind))
    page.wait_for_load_state("networkidle")
    page.evaluate("document.fonts.ready.then(() => new Promise(requestAnimationFrame)).then(() => true)")
    moved = page.evaluate("window.moved")
    asked = {one.path for one in server.sent}
    for link in page.evaluate(_ICONS):
        if link.removeprefix(server.url) not in asked:
            page.request.get(link)
    context.close()
    return _weight(kind, {one.path: one for one in server.sent}.values(), moved)


def _weight(kind: str, sent: Iterable[Sent], moved: float) -> Weight:
    photos = [one for one in sent if _is_photo(one)]
    others = [one for one in sent if not _is_photo(one)]
    parts = {part: sum(one.size for one in others if _part(one) == part) for part in PARTS}
    paths = tuple(one.path for one in others)
    return Weight(kind, parts, len(others), len(photos), sum(one.size for one in photos), moved, paths)


def _is_photo(one: Sent) -> bool:
    """Pictures of the content: photos, portraits, drawn slogans."""
    return one.media_type.startswith("image/") and not one.path.startswith("/theme/")


def _part(one: Sent) -> str:
    return next(
        (part for part in ("html", "css", "font", "image") if part in one.media_type.partition(";")[0]), None
    ) or ("js" if "javascript" in one.media_type else "other")


def table(weights: Iterable[Weight]) -> str:
    """All weights as a Markdown table; what exceeds a mark stands at the end of its row."""
    head = f"| Page | {' | '.join(PARTS)} | all | requests | photos | moved | |\n|---|{'--:|' * (len(PARTS) + 4)}---|\n"
    return head + "".join(_row(one) for one in weights)


def _row(one: Weight) -> str:
    figures = (*(f"{one.parts[part] / 1024:.1f}" for part in PARTS), f"{one.total / 1024:.1f}", str(one.requests))
    photos = f"{one.photos} ({one.photo_bytes / 1024:.0f})" if one.photos else ""
    return f"| {one.kind} | {' | '.join(figures)} | {photos} | {one.moved:.3f} | {'; '.join(one.faults())} |\n"


def main() -> None:
    """Prints the table, KB compressed by gzip; ends with status 1 when a page exceeds a mark."""
    from playwright.sync_api import sync_playwright

    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--output", type=Path, default=Path("output"))
    options.add_argument("--kinds", nargs="*", default=list(KINDS))
    options.add_argument("--paths", action="store_true", help="what each page asked for")
    chosen = options.parse_args()
    chromium = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if chromium is None:
        sys.exit("Không có Chromium; cài bằng: sudo apt-get install chromium")
    with sync_playwright() as playwright, served(chosen.output, late=LATE) as server:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        site = Site(chosen.output, server.url)
        weights = [weigh(browser, site, server, kind) for kind in chosen.kinds]
    print(table(weights))
    if chosen.paths:
        print("\n".join(f"{one.kind}: {' '.join(one.paths)}" for one in weights))
    sys.exit(any(True for one in weights for _ in one.faults()))


if __name__ == "__main__":
    main()
