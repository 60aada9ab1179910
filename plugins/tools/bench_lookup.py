"""`inv bench lookup`: how many bytes a look-up costs on a portal that serves all 3,321 communes of the country.

The election is made of the list of communes, each with hamlets and two polling areas; site, theme and
candidates are the sample portal's. In Chromium the look-up page's own script answers each query from an empty
cache; what it asks for is counted as it is sent compressed (gzip, level 9), and so is the page it leads to.
"""

import functools
import gzip
import http.server
import os
import shutil
import sys
import tempfile
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import urlsplit

from plugins.model.election import Commune, Constituency, Election, PollingArea
from plugins.model.output import Page
from plugins.model.portal import Portal, Settings
from plugins.tools.communes import Row, read, with_ids

ROOT = Path(__file__).resolve().parents[2]
QUERIES = (
    *("Tân Thành", "tan thanh", "tân thạnh tây ninh", "Tân An", "tan", "Tân Hưng, Tây Ninh", "tan phu", "Thạnh An"),
    *("thanh an", "Thạnh Phú", "Thạnh Lợi", "thanh", "Bình Minh", "binh", "Phú Mỹ", "phu", "Đông Tiến", "dong"),
    *("Vĩnh Thạnh", "vinh", "An Bình", "an", "Nam Sơn", "nam", "Yên Bình", "xuan", "Long Hưng", "Hòa Bình", "hoà"),
    *("Sơn Hà, Quảng Ngãi", "Quảng Ngãi Sơn Hạ", "son ha", "Ba Tơ", "ba to", "Văn Lăng", "Cẩm Giàng", "Lộc Thành"),
    *("Mỹ Tho", "my tho", "Ea H'Leo", "ea hleo", "xã Ea M’Droh", "đặc khu Phú Quốc", "phu quoc", "Buôn Ma Thuột"),
    *("thôn Chùa, xã Văn Lang", "Sơn Hà thôn Chợ", "thon 1", "thôn 2 tân thành", "Phượng Dực", "phường Ba Đình"),
    *(
        "Tân Uyên, Lai Châu",
        "Xà Phìn",
        "Tịnh Khê",
        "Thị trấn Tân Thành cũ",
        "ap cho",
        "ninh thanh",
        "Thạnh An, Hồ Chí Minh",
    ),
)
_HAMLETS = ("Thôn Chợ", "Thôn Chùa", "Thôn 1", "Thôn 2")


@dataclass(frozen=True)
class Cost:
    """Bytes, compressed, that a query cost: the script, the manifest, shards, and the page of the first answer."""

    query: str
    script: int
    manifest: int
    shards: int
    files: int
    page: int
    answers: tuple[tuple[str, str, str], ...]
    """(name, what tells it apart, address below /dia-ban/) of each answer, best first."""

    @property
    def look_up(self) -> int:
        """Everything but the page."""
        return self.script + self.manifest + self.shards


def national_portal(folder: Path) -> Portal:
    """The sample portal with the country's communes, made ready below `folder`."""
    from plugins.publishing.theme import read_assets
    from plugins.reading.load import load
    from plugins.reading.moment import moment_of_build

    zone = "Asia/Ho_Chi_Minh"
    as_of = moment_of_build({}, "2026-03-02 08:00", ROOT / "content", zone).at
    assets = {name: asset.address for name, asset in read_assets(ROOT / "theme", "").items()}
    settings = Settings(site_url="http://127.0.0.1:8000", timezone=zone, assets=assets)
    sample = load(ROOT / "content", settings, as_of, folder / "cache", 2).portal
    election = national_election(sample.election, with_ids(read()))
    lists = [sample.candidates_of.get(one, ()) for one in ("qh-1", "tinh-1", "lac-thanh-1")]
    rich = [one for one in election.constituencies if one.level != "hdnd-xa" or one.number == 1]
    levels = {level.id: place for place, level in enumerate(election.levels)}
    candidates = tuple(
        candidate.model_copy(update={"constituency": one.id}) for one in rich for candidate in lists[levels[one.level]]
    )
    return replace(sample, election=election, candidates=candidates)


def national_election(sample: Election, named: list[tuple[str, Row]]) -> Election:
    """The sample's election held in every commune, with two polling areas in each."""
    provinces = list(dict.fromkeys(row.province_code for _, row in named))
    communes = tuple(
        Commune(id=id, name=row.name, province=row.province, aliases=(f"Thị trấn {row.name.split(' ', 1)[1]} cũ",))
        for id, row in named
    )
    constituencies = [
        Constituency(
            id=f"{prefix}-{code}", level=level, number="1", seats="3", citation="Số liệu mẫu",
            communes=[id for id, row in named if row.province_code == code],
        )
        for prefix, level in (("qh", "quoc-hoi"), ("tinh", "hdnd-tinh"))
        for code in provinces
    ]  # fmt: skip
    constituencies += [
        Constituency(
            id=f"{id}-{number}", level="hdnd-xa", number=number, seats="3", communes=[id], citation="Số liệu mẫu"
        )
        for id, _ in named
        for number in ("1", "2")
    ]
    areas = tuple(_area(id, row, number) for id, row in named for number in (1, 2))
    return sample.model_copy(
        update={
            "communes": communes,
            "constituencies": tuple(constituencies),
            "polling_areas": areas,
            "lists": (),
            "digest": "national",
        }
    )


def _area(commune: str, row: Row, number: int) -> PollingArea:
    first = (number - 1) * 2
    return PollingArea(
        id=f"{commune}-kv{number}",
        number=str(number),
        commune=commune,
        constituencies=[f"qh-{row.province_code}", f"tinh-{row.province_code}", f"{commune}-{number}"],
        hamlets=list(_HAMLETS[first : first + 2]),
        place=f"Nhà văn hóa {_HAMLETS[first].lower()}",
        access="Có đường dốc",
    )


class Site:
    """The national site, its pages rendered only when they are asked for."""

    def __init__(self, portal: Portal, folder: Path) -> None:
        from plugins import lookup
        from plugins.pages import areas, constituencies, home
        from plugins.pages.ballots import Ballots
        from plugins.pages.desk import Desk
        from plugins.pages.filters import filters_of
        from plugins.publishing.render import Renderer
        from plugins.publishing.theme import read_assets

        self._renderer = Renderer(ROOT / "theme" / "templates", filters_of, folder / "templates")
        desk = Desk(portal)
        ballots = Ballots(desk)
        rooms = (home, constituencies, areas)
        self._pages: dict[str, Page] = {page.path: page for room in rooms for page in room.pages(desk, ballots)}
        self._files = {asset.address.lstrip("/"): asset.content for asset in read_assets(ROOT / "theme", "").values()}
        for bundle in lookup.build(portal):
            self._files.update(bundle.make(folder, *bundle.inputs))

    def get(self, path: str) -> bytes | None:
        """The file of an address; None when there is none."""
        name = path.lstrip("/")
        if name in self._files:
            return self._files[name]
        page = self._pages.get(f"{name}index.html" if name.endswith("/") or not name else name)
        return self._renderer.render(page) if page else None

    def paths(self) -> list[str]:
        """The path of every page."""
        return list(self._pages)


class _Handler(http.server.BaseHTTPRequestHandler):
    """Sends the site's files compressed, and remembers nothing."""

    def __init__(self, site: Site, *rest: object) -> None:
        self.site = site
        super().__init__(*rest)

    def do_GET(self) -> None:
        path = urlsplit(self.path).path
        content = self.site.get(path)
        kinds = {".js": "text/javascript", ".css": "text/css", ".json": "application/json", ".svg": "image/svg+xml"}
        self.send_response(404 if content is None else 200)
        self.send_header("Content-Type", kinds.get(Path(path).suffix, "text/html; charset=utf-8"))
        self.end_headers()
        self.wfile.write(content or b"")

    def log_message(self, *_: object) -> None:
        """Nothing is printed."""


@contextmanager
def served(site: Site) -> Iterator[str]:
    """The site's address while it is served on this machine."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Handler, site))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


_FIND = """async ([manifest, query]) => (await new portalLookup.Index(manifest).find(query))
    .map((one) => [one.label, one.note, one.link])"""
_INDEX = "/dia-ban/chi-muc/"


def costs(browser: object, site: Site, url: str, queries: Iterable[str]) -> Iterator[Cost]:
    """What each query costs whoever asks for the first time, by the files the page's own script asks for."""
    page = browser.new_page(service_workers="block")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(urlsplit(request.url).path))
    page.goto(f"{url}/dia-ban/")
    page.wait_for_function("window.portalLookup")
    script = sum(compressed(site.get(path) or b"") for path in asked if path.startswith("/theme/js/lookup."))
    for query in queries:
        asked.clear()
        answers = page.evaluate(_FIND, [f"{_INDEX}manifest.json", query])
        yield _cost(site, query, script, asked, tuple(tuple(answer) for answer in answers))
    page.close()


def _cost(site: Site, query: str, script: int, asked: list[str], answers: tuple[tuple[str, str, str], ...]) -> Cost:
    sizes = {path: compressed(site.get(path) or b"") for path in asked if path.startswith(_INDEX)}
    manifest = sizes.pop(f"{_INDEX}manifest.json", 0)
    page = compressed(site.get(f"/dia-ban/{answers[0][2]}/") or b"") if answers else 0
    return Cost(query, script, manifest, sum(sizes.values()), len(sizes), page, answers)


def compressed(content: bytes) -> int:
    """The size when compressed, the same each time."""
    return len(gzip.compress(content, 9, mtime=0))


def _first(cost: Cost) -> str:
    return f"{cost.answers[0][0]}, {cost.answers[0][1]}"[:60] if cost.answers else "–"


def main() -> None:
    """Print the table."""
    from playwright.sync_api import sync_playwright

    chromium = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if chromium is None:
        sys.exit("Không có Chromium; cài bằng: sudo apt-get install chromium")
    os.chdir(ROOT)
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        site = Site(national_portal(Path(name)), Path(name))
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        print("| Gõ | lookup.js | manifest | mảnh | byte của mảnh | tra cứu | trang | cộng | Kết quả đầu |")
        print("|---|--:|--:|--:|--:|--:|--:|--:|---|")
        with served(site) as url:
            for cost in costs(browser, site, url, QUERIES):
                print(
                    f"| {cost.query} | {cost.script} | {cost.manifest} | {cost.files} | {cost.shards} "
                    f"| {cost.look_up} | {cost.page} | {cost.look_up + cost.page} | {_first(cost)} |",
                    flush=True,
                )
        browser.close()


if __name__ == "__main__":
    main()
