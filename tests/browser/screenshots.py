"""Pictures of one page of each kind, on a phone and on a desk, light and dark, for docs/screenshots."""

import io
import mimetypes
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

from PIL import Image

from tests.browser.sample_site import KINDS, Site

ORIGIN = "https://baucu.lacgiang.example"
"""Where the pictured portal stands; nothing is asked of a network, the files are handed to the browser."""
MOMENT = "2026-03-03 08:00"
HEIGHTS = {360: 1280, 1280: 1000}
"""How much of a page a picture shows at most, by the width of the screen."""
SCHEMES = ("light", "dark")
QUALITY = 60
MOST_BYTES = 10_000_000
"""What all pictures together may weigh: they lie in the repository."""


@dataclass(frozen=True)
class Picture:
    """A picture's file name and its bytes."""

    name: str
    content: bytes


def names(kind: str) -> list[str]:
    """The files of a kind: narrow before wide, light before dark."""
    return [f"{kind}-{width}-{scheme}.webp" for width in HEIGHTS for scheme in SCHEMES]


def pictures(browser, site: Site, kinds: tuple[str, ...] = tuple(KINDS)) -> Iterator[Picture]:
    """Every picture of these kinds; the same site gives the same bytes."""
    for width, height in HEIGHTS.items():
        for scheme in SCHEMES:
            context = browser.new_context(
                viewport={"width": width, "height": height}, color_scheme=scheme, reduced_motion="reduce",
                locale="vi-VN", timezone_id="Asia/Ho_Chi_Minh", service_workers="block",
            )  # fmt: skip
            context.route("**/*", lambda route: _hand_over(route, site.folder))
            page = context.new_page()
            page.clock.install(time=f"{MOMENT.replace(' ', 'T')}:00+07:00")
            for kind in kinds:
                page.goto(ORIGIN + site.path(kind))
                page.evaluate("document.fonts.ready.then(() => true)")
                yield Picture(f"{kind}-{width}-{scheme}.webp", _small(page.screenshot(), height, page))
            context.close()


def index() -> str:
    """The page that shows all pictures, as Markdown."""
    head = (
        "# How the portal looks\n\n"
        "One page of each kind of the sample portal, on a phone (360 px) and on a desk (1280 px), light and dark.\n"
        "`inv screenshots` makes these pictures and this page; don't edit them by hand.\n"
    )
    return head + "".join(_section(kind) for kind in KINDS)


def _section(kind: str) -> str:
    shown = " | ".join(f'<img src="{name}" alt="{_alt(name)}" width="{_width(name)}">' for name in names(kind))
    columns = [" ".join(name.removesuffix(".webp").split("-")[1:]) for name in names(kind)]
    return f"\n## {kind}\n\n| {' | '.join(columns)} |\n|{'---|' * len(columns)}\n| {shown} |\n"


def _alt(name: str) -> str:
    kind, width, scheme = name.removesuffix(".webp").rsplit("-", 2)
    return f"{kind}, {width} px, {scheme}"


def _width(name: str) -> int:
    return 160 if "-360-" in name else 320


def _hand_over(route, folder: Path) -> None:
    """The file of an address; the page for what is missing when there is none."""
    path = unquote(urlsplit(route.request.url).path)
    file = folder / path.lstrip("/")
    file = file / "index.html" if path.endswith("/") else file
    if not file.is_file():
        route.fulfill(status=404, body=(folder / "404.html").read_bytes(), content_type="text/html; charset=utf-8")
        return
    kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
    # Pictures wait for the letters, for which a reader would not wait.
    content = file.read_bytes().replace(b"font-display:optional", b"font-display:block")
    route.fulfill(body=content, content_type=f"{kind}; charset=utf-8" if kind.startswith("text/") else kind)


def _small(content: bytes, height: int, page) -> bytes:
    """The picture without what lies below the end of a short page, compressed."""
    with Image.open(io.BytesIO(content)) as image:
        end = min(height, page.evaluate("Math.ceil(document.documentElement.getBoundingClientRect().height)"))
        target = io.BytesIO()
        image.convert("RGB").crop((0, 0, image.width, max(1, end))).save(target, "WEBP", quality=QUALITY, method=6)
    return target.getvalue()
