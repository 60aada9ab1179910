"""Machines find every public page and no other, and each small file keeps the rules of its format."""

import datetime
import json
import re

import pytest
from lxml import etree

from plugins.model.election import Commune
from plugins.model.news import NewsItem
from plugins.model.page import PlainPage
from plugins.model.portal import Portal, Settings
from plugins.model.slogan import Slogan
from plugins.site_files import build, sitemap
from plugins.site_files.service_worker import MOST_BYTES
from tests.unit.feeds.sample import ICONS, at, candidate, full_portal, make_portal, news

SITE = "https://baucu.lacgiang.example/bc"
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def made(portal: Portal) -> dict[str, bytes]:
    return {output.path: output.make(*output.inputs) for output in build(portal)}


def pages_of(data: bytes) -> dict[str, str | None]:
    root = etree.fromstring(data)
    return {url.findtext(MAP + "loc").removeprefix(SITE): url.findtext(MAP + "lastmod") for url in root}


def test_files():
    """The six files stand where programs look for them."""
    assert set(made(make_portal())) == {
        "sitemap.xml",
        "robots.txt",
        ".well-known/security.txt",
        "site.webmanifest",
        "opensearch.xml",
        "sw.js",
    }


def test_the_service_worker_changes_with_what_it_keeps():
    """Another list of candidates gives another version, so that browsers keep the new ballots; the same gives none."""
    before, again, after = (made(make_portal(candidates=group))["sw.js"] for group in ((), (), (candidate("c"),)))
    assert before == again != after
    assert b'"base": "/bc"' in before and f'"most": {MOST_BYTES}'.encode() in before


def test_no_address():
    """Without the site's address nothing is written."""
    with pytest.raises(ValueError, match="SITEURL"):
        list(build(make_portal(settings=Settings())))


def test_sitemap_pages():
    """The map has every list, every constituency and commune, and every entry, with true days of change."""
    portal = full_portal()
    communes = (Commune(id="xa-ea-linh", name="Xã Ea Linh"),)
    portal = make_portal(
        **{name: getattr(portal, name) for name in ("news", "questions", "candidates", "documents")},
        pages=(PlainPage(path="pages/gioi-thieu.md", slug="gioi-thieu", digest="", title="x", date=at(3)),),
        slogans=(slogan("mot"),),
    )
    object.__setattr__(portal, "election", portal.election.model_copy(update={"communes": communes}))
    pages = pages_of(made(portal)["sitemap.xml"])
    assert pages == {
        "/": "2026-02-25T08:00:00+07:00",
        "/tin-tuc/": "2026-02-25T08:00:00+07:00",
        "/hoi-dap/": "2026-02-09T08:00:00+07:00",
        "/nguoi-ung-cu/": "2026-02-20T08:00:00+07:00",
        "/nguoi-ung-cu/a-z/": "2026-02-20T08:00:00+07:00",
        "/nguoi-ung-cu/cap/quoc-hoi/": "2026-02-20T08:00:00+07:00",
        "/don-vi-bau-cu/": None,
        "/van-ban/": "2026-01-05T00:00:00+07:00",
        "/khau-hieu/": "2026-01-15T00:00:00+07:00",
        "/lich-bau-cu/": None,
        "/dia-ban/": None,
        "/nguon-cap-tin/": None,
        "/du-lieu/": None,
        "/chu-de/": "2026-02-25T08:00:00+07:00",
        "/don-vi-bau-cu/qh-1/": "2026-02-20T08:00:00+07:00",
        "/don-vi-bau-cu/qh-1/so-sanh/": "2026-02-20T08:00:00+07:00",
        "/dia-ban/xa-ea-linh/": None,
        "/tin-tuc/a/": "2026-02-25T08:00:00+07:00",
        "/hoi-dap/q/": "2026-02-09T08:00:00+07:00",
        "/nguoi-ung-cu/c/": "2026-02-20T08:00:00+07:00",
        "/van-ban/d/": "2026-01-05T00:00:00+07:00",
        "/gioi-thieu/": "2026-02-03T08:00:00+07:00",
    }


def slogan(slug: str) -> Slogan:
    values = {"text": {"vi": "Ngày hội!"}, "order": 1, "valid_from": datetime.date(2026, 1, 15)}
    return Slogan(path=f"banners/{slug}.yml", slug=slug, digest="", **values)


def test_sitemap_languages():
    """Each language version names all of them, itself too; a page in one language names none."""
    khmer = NewsItem(path="news/a.km.md", slug="a", lang="km", digest="", title="ក", date=at(11))
    portal = make_portal(news=(news("a"), news("b")), translated=(khmer,))
    root = etree.fromstring(made(portal)["sitemap.xml"])
    found = {
        url.findtext(MAP + "loc").removeprefix(SITE): [
            (link.get("hreflang"), link.get("href").removeprefix(SITE))
            for link in url.iter("{http://www.w3.org/1999/xhtml}link")
        ]
        for url in root
    }
    both = [("vi", "/tin-tuc/a/"), ("km", "/km/tin-tuc/a/")]
    assert (found["/tin-tuc/a/"], found["/km/tin-tuc/a/"], found["/tin-tuc/b/"]) == (both, both, [])


def test_sitemap_parts():
    """More pages than a file may hold are spread over several, named by an index, none lost."""
    portal = make_portal(news=tuple(news(f"n{number}") for number in range(9)))
    whole = pages_of(made(portal)["sitemap.xml"])
    outputs = {output.path: output.make(*output.inputs) for output in sitemap.build(portal, most=8)}
    index = etree.fromstring(outputs.pop("sitemap.xml"))
    assert [each.text for each in index.iter(MAP + "loc")] == [f"{SITE}/{name}" for name in outputs]
    parts = [pages_of(data) for data in outputs.values()]
    assert [len(part) for part in parts] == [8, 8, 8, 1]
    assert {address: day for part in parts for address, day in part.items()} == whole


def test_sitemap_escapes():
    """An address with an ampersand does not break the map."""
    portal = make_portal(settings=Settings(site_url="https://a.example/?x=1&y=2", assets=ICONS), news=(news("a"),))
    assert b"&amp;y=2" in made(portal)["sitemap.xml"]
    assert etree.fromstring(made(portal)["sitemap.xml"]) is not None


@pytest.mark.parametrize(
    "address, closed",
    [
        ("https://baucu.lacgiang.example", False),
        ("https://baucu.lacgiang.example/bc", False),
        ("http://localhost:8000", True),
        ("http://127.0.0.1:8000", True),
        ("http://[::1]:8000", True),
        ("http://0.0.0.0:8000", True),
        ("http://192.168.1.10:8000", True),
    ],
)
def test_robots(address, closed):
    """A published site is open to all and names its map; one on somebody's own machine is closed."""
    text = made(make_portal(settings=Settings(site_url=address, assets=ICONS)))["robots.txt"].decode()
    assert text.startswith("User-agent: *\n")
    assert ("Disallow: /\n" in text) is closed
    assert (f"Sitemap: {address}/sitemap.xml\n" in text) is not closed


def test_security():
    """security.txt has each field RFC 9116 asks for, once."""
    assert made(make_portal())[".well-known/security.txt"].decode() == (
        "Contact: mailto:anninh@lacgiang.example\n"
        "Expires: 2026-12-31T01:00:00Z\n"
        "Preferred-Languages: vi, en\n"
        f"Canonical: {SITE}/.well-known/security.txt\n"
    )


def test_manifest():
    """The manifest opens the site at its place on the host, with both icons."""
    read = json.loads(made(make_portal())["site.webmanifest"])
    assert (read["id"], read["start_url"], read["scope"]) == ("/bc/", "/bc/", "/bc/")
    assert (read["name"], read["short_name"], read["lang"]) == (
        "Cổng thông tin bầu cử tỉnh Lạc Giang",
        "Bầu cử Lạc Giang",
        "vi",
    )
    assert [(icon["src"], icon["sizes"]) for icon in read["icons"]] == [
        ("/bc/theme/img/icon-192.a.png", "192x192"),
        ("/bc/theme/img/icon-512.b.png", "512x512"),
    ]
    assert all(re.fullmatch("#[0-9a-f]{6}", read[key]) for key in ("theme_color", "background_color"))


def test_opensearch():
    """The description keeps OpenSearch's limits and sends the words to the search page."""
    root = etree.fromstring(made(make_portal())["opensearch.xml"])
    space = "{http://a9.com/-/spec/opensearch/1.1/}"
    assert root.find(space + "Url").get("template") == f"{SITE}/tim-kiem/?q={{searchTerms}}"
    assert len(root.findtext(space + "ShortName")) <= 16 and len(root.findtext(space + "LongName")) <= 48
    assert root.findtext(space + "Description") == "Thông tin chính thức & đầy đủ"


def test_same_bytes():
    """The same content gives the same bytes, whatever moment it is shown at."""
    candidates = (candidate("b"), candidate("a"))
    now, later = make_portal(candidates=candidates), make_portal(candidates=candidates, as_of=at(9, month=3))
    assert made(now) == made(later)
