"""The feeds of a whole site: what readers make of them, and that pages, list and files agree."""

import functools
import http.server
import json
import os
import re
import shutil
import sqlite3
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import feedparser
import pytest
from lxml import etree

from plugins.feeds import build
from tests.site.site_builder import run_pelican
from tests.support import SMALL
from tests.unit.feeds.sample import candidate, document, news, province, question, radio_portal

pytestmark = pytest.mark.site
ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture(scope="module")
def newsboat() -> str:
    """Where the reader is; without it the tests that need it are skipped, or fail if they must run."""
    found = shutil.which("newsboat")
    if found is None:
        reason = (
            "KHÔNG CÓ NEWSBOAT, không thử được nguồn cấp tin trong trình đọc; cài bằng: sudo apt-get install newsboat"
        )
        if os.environ.get("PORTAL_REQUIRE_BROWSER"):
            pytest.fail(reason)
        pytest.skip(reason)
    return found


class _Handler(http.server.SimpleHTTPRequestHandler):
    """The files, without a word."""

    def log_message(self, *_: object) -> None:
        """Nothing is printed."""


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    """A folder with the feeds of a small province and of its radio, and its address on this machine."""
    folder = tmp_path_factory.mktemp("feeds")
    portal = province(
        news=tuple(news(f"n{place}", title=f"Tin số {place} & <b>") for place in range(7)),
        questions=(question("q", communes=["xa-mau"]),),
        candidates=(candidate("c"), candidate("d", level="hdnd-xa", constituency="mau-1")),
        documents=(document("d", level="quoc-hoi"),),
        translated=(news("n1", lang="km"),),
    )
    for output in (*build(portal), *(one for one in build(radio_portal()) if "phat-thanh" in one.path)):
        file = folder / output.path
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(output.make(*output.inputs))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Handler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield folder, f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def read_by(newsboat: str, address: str, home: Path) -> tuple[str, sqlite3.Connection]:
    """What newsboat says is unread after it loaded one feed, and its memory."""
    shutil.rmtree(home, ignore_errors=True)
    home.mkdir()
    (home / "urls").write_text(f"{address}\n")
    (home / "config").write_text("download-retries 1\n")
    command = [newsboat, "-u", str(home / "urls"), "-C", str(home / "config"), "-c", str(home / "cache.db"), "-x"]
    environment = {**os.environ, "HOME": str(home), "LANG": "C.UTF-8", "http_proxy": "", "no_proxy": "*"}
    said = ""
    for action in ("reload", "print-unread"):
        done = subprocess.run(
            [*command, action], env=environment, capture_output=True, text=True, check=True, timeout=60
        )
        said = done.stdout
    return said, sqlite3.connect(home / "cache.db")


def test_a_reader_shows_every_entry(newsboat: str, served: tuple[Path, str], tmp_path: Path):
    """newsboat finds in each feed, RSS or Atom, as many entries as stand in it, each with its title as written."""
    folder, address = served
    shown = 0
    for file in sorted((folder / "feeds").glob("*.xml")):
        root = etree.parse(file).getroot()
        titles = [item.findtext("title") for item in root.iter("item")]
        titles += [entry.findtext(ATOM + "title") for entry in root.iter(ATOM + "entry")]
        said, memory = read_by(newsboat, f"{address}/feeds/{file.name}", tmp_path / "home")
        assert said.split()[:1] == [str(len(titles))], (file.name, said)
        found = [title for (title,) in memory.execute("select title from rss_item")]
        assert sorted(found) == sorted(titles), file.name
        shown += len(titles)
    assert shown > 40


def test_a_reader_finds_the_sound(newsboat: str, served: tuple[Path, str], tmp_path: Path):
    """newsboat offers the sound of an episode to be downloaded, as what it is."""
    for format in ("rss", "atom"):
        _, memory = read_by(newsboat, f"{served[1]}/feeds/phat-thanh.{format}.xml", tmp_path / "home")
        [(address, media_type)] = memory.execute("select enclosure_url, enclosure_type from rss_item").fetchall()
        assert address == "https://baucu.lacgiang.example/bc/tep/audio/nhac-lich.wav"
        assert media_type == "audio/wav"


def test_every_feed_of_the_site_is_read(built: Path):
    """feedparser has no complaint of any feed of the small site, and each JSON feed is one."""
    feeds = sorted((built / "feeds").iterdir())
    for file in feeds:
        if file.suffix == ".xml":
            read = feedparser.parse(file.read_bytes())
            assert not read.bozo, (file.name, read.get("bozo_exception"))
            assert all(entry.title and re.match("https?://", entry.link) for entry in read.entries)
        elif file.suffix == ".json":
            assert json.loads(file.read_bytes())["version"] == "https://jsonfeed.org/version/1.1"
    assert len(feeds) > 40


def test_the_list_the_page_and_the_files_agree(built: Path):
    """Every feed there is stands in the list to import and on the page of feeds, and nothing else does."""
    feeds = built / "feeds"
    there = {file.name.removesuffix(".rss.xml") for file in feeds.glob("*.rss.xml")}
    assert there == {file.name.removesuffix(".atom.xml") for file in feeds.glob("*.atom.xml")}
    assert there == {file.name.removesuffix(".json") for file in feeds.glob("*.json")}
    listed = [one.get("xmlUrl") for one in ElementTree.parse(feeds / "feeds.opml").iter("outline") if one.get("xmlUrl")]
    assert sorted(address.rpartition("/")[2].removesuffix(".rss.xml") for address in listed) == sorted(there)
    page = (built / "nguon-cap-tin/index.html").read_text()
    main = page[page.index("<main") :]
    assert set(re.findall(r'href="[^"]*/feeds/([a-z0-9-]+)\.rss\.xml"', main)) == there


def test_every_page_leads_to_feeds_that_exist(built: Path):
    """The head of each page names its feeds, that of everything last, and each is a file of the site; sheets and
    scripts to print, cards that stand in other pages and the player of boards are no pages to follow."""
    for file in built.rglob("*.html"):
        head = file.read_text().partition("</head>")[0]
        links = re.findall(r'<link rel="alternate" type="application/rss\+xml"[^>]*href="[^"]*/feeds/([^"]+)"', head)
        if not links and re.search(r"/(ban-in|phat-thanh|nhung|trinh-chieu|khau-hieu)/", file.as_posix()):
            continue
        assert links and links[-1] == "tat-ca.rss.xml", file
        for name in re.findall(r'href="[^"]*/feeds/([^"]+)"', head):
            assert (built / "feeds" / name).is_file(), (file, name)


@pytest.mark.parametrize(
    "page, first",
    [
        ("tin-tuc/index.html", "tin-tuc"),
        ("don-vi-bau-cu/qh-1/index.html", "don-vi-qh-1"),
        ("nguoi-ung-cu/cap/quoc-hoi/index.html", "cap-quoc-hoi"),
        ("van-ban/index.html", "van-ban"),
        ("hoi-dap/index.html", "hoi-dap"),
        ("index.html", "tat-ca"),
    ],
)
def test_a_page_names_its_own_feed_first(built: Path, page: str, first: str):
    """Of the feeds a page names the first is the one that is about just what the page is about."""
    links = re.findall(r'href="[^"]*/feeds/([^"]+)\.rss\.xml"', (built / page).read_text())
    assert links[0] == first


def test_what_did_not_change_is_the_same_to_the_byte(built: Path, tmp_path: Path, shared_cache: Path):
    """Built again an hour later, no feed has changed, so that a reader is told 304."""
    again = tmp_path / "output"
    done = run_pelican(SMALL, again, shared_cache, SOURCE_DATE_EPOCH=str(1772413200 + 3600))
    assert done.status == 0, done.printed
    for file in (built / "feeds").iterdir():
        assert (again / "feeds" / file.name).read_bytes() == file.read_bytes(), file.name
