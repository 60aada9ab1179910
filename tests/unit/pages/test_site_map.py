"""Search engines find every page they may keep, and no other, each with the true moment of its last change."""

import re

import pytest
from lxml import etree

from plugins.model.output import OutputFile
from plugins.model.portal import Portal, Settings
from plugins.pages import build, pages, site_map
from plugins.pages.filters import filters_of
from plugins.publishing.render import Renderer
from tests.unit.pages.sample import candidate, full_portal, news, page, portal, question, slogan, templates

SITE = "https://baucu.lacgiang.example/bc"
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def files_of(whole: Portal) -> dict[str, bytes]:
    """The site maps by path."""
    return {one.path: one.make(*one.inputs) for one in build(whole) if isinstance(one, OutputFile)}


def map_of(data: bytes) -> dict[str, str | None]:
    """The last change of each page of a map."""
    root = etree.fromstring(data)
    return {url.findtext(MAP + "loc").removeprefix(SITE): url.findtext(MAP + "lastmod") for url in root}


def test_the_map_has_exactly_the_pages_that_may_be_kept(tmp_path) -> None:
    """Whatever kind of page is added, it is in the map, unless it asks search engines to stay away or names another
    page as the one to keep."""
    whole = full_portal()
    renderer = Renderer(templates(), filters_of, tmp_path, full_portal().speeches)
    wanted = {
        address
        for one in pages(whole)
        for address in (f"/{one.path.removesuffix('index.html')}",)
        if f'<link rel="canonical" href="{SITE}{address}">'.encode() in renderer.render(one)
    }
    assert set(map_of(files_of(whole)["sitemap.xml"])) == wanted


def test_pages_have_true_changes() -> None:
    """An entry's page changed with the entry, a list with the newest entry it shows, a page of a list with its own."""
    whole = portal(
        news=(news("a", date="2026-03-01 08:00", updated_at="2026-03-02 07:00", tags=["Cử tri"]),
              news("b", date="2026-02-27 08:00"), news("c", date="2026-01-20 08:00")),
        questions=(question("q"),), candidates=(candidate("an"),), slogans=(slogan("s"),), pages=(page("gioi-thieu"),),
    )  # fmt: skip
    found = map_of(files_of(whole)["sitemap.xml"])
    expected = {
        "/": "2026-03-02T07:00:00+07:00",
        "/tin-tuc/a/": "2026-03-02T07:00:00+07:00",
        "/tin-tuc/": "2026-03-02T07:00:00+07:00",
        "/tin-tuc/trang-2/": "2026-01-20T08:00:00+07:00",
        "/tin-tuc/thang/2026-01/": "2026-01-20T08:00:00+07:00",
        "/chu-de/": "2026-03-02T07:00:00+07:00",
        "/chu-de/cu-tri/": "2026-03-02T07:00:00+07:00",
        "/hoi-dap/": "2026-02-01T00:00:00+07:00",
        "/nguoi-ung-cu/a-z/": "2026-02-27T00:00:00+07:00",
        "/don-vi-bau-cu/qh-1/": "2026-02-27T00:00:00+07:00",
        "/dia-ban/xa-tra-vong/": "2026-02-27T00:00:00+07:00",
        "/khau-hieu/s/": "2026-01-15T00:00:00+07:00",
        "/gioi-thieu/": "2026-01-05T00:00:00+07:00",
        "/nhung/": "2026-03-02T07:00:00+07:00",
        "/lich-bau-cu/": None,
    }
    assert {address: found[address] for address in expected} == expected


def test_languages() -> None:
    """Each language version names all of them, itself too; a page in one language names none."""
    root = etree.fromstring(files_of(full_portal())["sitemap.xml"])
    found = {
        url.findtext(MAP + "loc").removeprefix(SITE): [
            (link.get("hreflang"), link.get("href").removeprefix(SITE))
            for link in url.iter("{http://www.w3.org/1999/xhtml}link")
        ]
        for url in root
    }
    both = [("vi", "/hoi-dap/q/"), ("km", "/km/hoi-dap/q/"), ("x-default", "/hoi-dap/q/")]
    assert (found["/hoi-dap/q/"], found["/km/hoi-dap/q/"], found["/hoi-dap/p/"]) == (both, both, [])


def test_parts() -> None:
    """More pages than a file may hold are spread over several, named by an index with their changes, none lost."""
    whole = portal(news=tuple(news(f"n{number}") for number in range(9)))
    complete = map_of(files_of(whole)["sitemap.xml"])
    outputs = {one.path: one.make(*one.inputs) for one in site_map.build(whole, pages(whole), most=8)}
    index = etree.fromstring(outputs.pop("sitemap.xml"))
    assert [each.text for each in index.iter(MAP + "loc")] == [f"{SITE}/{name}" for name in outputs]
    parts = [map_of(data) for data in outputs.values()]
    assert all(len(part) == 8 for part in parts[:-1]) and len(parts[-1]) <= 8
    assert {address: day for part in parts for address, day in part.items()} == complete
    newest = [max(filter(None, part.values()), default=None) for part in parts]
    assert [each.findtext(MAP + "lastmod") for each in index] == newest


def test_escapes() -> None:
    """An address with an ampersand does not break the map."""
    settings = portal().settings
    whole = portal(settings=Settings(site_url="https://a.example/?x=1&y=2", assets=settings.assets))
    data = files_of(whole)["sitemap.xml"]
    assert b"&amp;y=2" in data
    assert etree.fromstring(data) is not None


def test_the_moment_of_the_build_is_not_in_the_map() -> None:
    """The same entries give the same map, whatever moment it is made at."""
    whole = full_portal()
    later = full_portal(as_of=whole.as_of.replace(hour=9))
    assert files_of(whole) == files_of(later)


@pytest.mark.parametrize("path", ["404.html", "nhung/tra-cuu/index.html"])
def test_what_stays_out(path: str) -> None:
    """A page that is there but none of a search engine's business is not in the map."""
    whole = full_portal()
    assert path in [one.path for one in pages(whole)]
    assert f"/{re.sub('index.html$', '', path)}" not in map_of(files_of(whole)["sitemap.xml"])
