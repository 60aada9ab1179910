"""Machines find every public page and no other, and each small file keeps the rules of its format."""

import json
import re

import pytest
from lxml import etree

from plugins.model.portal import Portal, Settings
from plugins.site_files import build
from plugins.site_files.service_worker import MOST_BYTES
from tests.unit.feeds.sample import ICONS, at, candidate, make_portal

SITE = "https://baucu.lacgiang.example/bc"


def made(portal: Portal) -> dict[str, bytes]:
    return {output.path: output.make(*output.inputs) for output in build(portal)}


def test_files():
    """The six files stand where programs look for them."""
    assert set(made(make_portal())) == {
        "dinh-chinh/thu-hoi.json",
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
