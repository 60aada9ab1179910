"""Every page of a full portal, and of an empty one, is whole, linked and safe HTML."""

from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from plugins.model.calendar import Phase
from plugins.model.portal import Portal
from plugins.pages import pages as build
from plugins.pages.filters import filters_of
from plugins.publishing.render import Renderer
from tests.unit.pages.sample import AS_OF, body, election, full_portal, news, portal, templates

BASE = "/bc"
OTHER_ROOMS = (
    "/feeds/",
    "/khau-hieu/anh/",
    "/khau-hieu/bo-",
    "/khau-hieu/tat-ca.zip",
    "/khau-hieu/manifest.json",
    "/ban-in/cap/",
    "/ban-in/don-vi/",
    "/ban-in/nguoi-ung-cu/",
    "/ban-in/sach/",
    "/ban-in/manifest.json",
    "/anh/",
    "/tep/",
    "/theme/",
    "/manifest.webmanifest",
    "/tim-kiem/chi-muc/",
    "/du-lieu/",
    "/dinh-chinh/thu-hoi.json",
    "/bao-chi/b",
)
LEAVES = ("https://www.facebook.com/", "https://zalo.me/", "https://snv.lacgiang.example/")


class Seen(HTMLParser):
    """What matters of one page: ids, headings, links, what it loads, and attributes that run or style."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.headings: list[int] = []
        self.links: list[str] = []
        self.loads: list[str] = []
        self.unsafe: list[str] = []
        self.unlabelled: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        if "id" in found:
            self.ids.append(found["id"])
        if tag in ("h1", "h2", "h3", "h4", "h5", "h6"):
            self.headings.append(int(tag[1]))
        if tag == "a":
            self.links.append(found["href"])
        if tag in ("script", "img", "source", "iframe") or (tag == "link" and found.get("rel") == "stylesheet"):
            self.loads += [found[name] for name in ("src", "href") if name in found]
        data = found.get("type") in ("application/ld+json", "application/json")
        if tag == "script" and "src" not in found and not data:
            self.unsafe.append("inline script")
        if tag == "img" and "alt" not in found:
            self.unlabelled.append("img")
        self.unsafe += [name for name in found if name.startswith("on") or name == "style"]


def rendered(portal: Portal, cache: Path) -> dict[str, str]:
    """The HTML of every page by its path."""
    renderer = Renderer(templates(), filters_of, cache, portal.speeches)
    pages = list(build(portal))
    found = {page.path: renderer.render(page).decode() for page in pages}
    assert len(found) == len(pages), "two pages with one path"
    return found


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The full portal's pages."""
    return rendered(full_portal(), tmp_path_factory.mktemp("templates"))


def test_every_address_of_the_plan_has_its_page(site: dict[str, str]) -> None:
    """The kinds of pages that citizens and other rooms link to all exist."""
    expected = {
        "index.html",
        "404.html",
        "tin-tuc/index.html",
        "tin-tuc/trang-2/index.html",
        "tin-tuc/a/index.html",
        "tin-tuc/chuyen-muc/co-so/index.html",
        "tin-tuc/thang/2026-03/index.html",
        "hoi-dap/index.html",
        "hoi-dap/q/index.html",
        "km/hoi-dap/q/index.html",
        "km/index.html",
        "nguoi-ung-cu/index.html",
        "nguoi-ung-cu/an/index.html",
        "nguoi-ung-cu/a-z/index.html",
        "nguoi-ung-cu/cap/quoc-hoi/index.html",
        "don-vi-bau-cu/index.html",
        "don-vi-bau-cu/qh-1/index.html",
        "don-vi-bau-cu/qh-1/so-sanh/index.html",
        "dia-ban/index.html",
        "dia-ban/xa-tra-vong/index.html",
        "van-ban/index.html",
        "van-ban/trang-2/index.html",
        "van-ban/loai/quyet-dinh/index.html",
        "van-ban/d/index.html",
        "khau-hieu/index.html",
        "khau-hieu/s/index.html",
        "khau-hieu/trinh-chieu/index.html",
        "chu-de/index.html",
        "chu-de/cu-tri/index.html",
        "chu-de/cu-tri/trang-2/index.html",
        "tim-kiem/index.html",
        "nguon-cap-tin/index.html",
        "lich-bau-cu/index.html",
        "gioi-thieu/index.html",
    }
    assert expected <= site.keys()


def test_every_link_within_the_site_leads_somewhere(site: dict[str, str]) -> None:
    """A link is to a page that exists, to an id on it, or to what another room makes."""
    ids = {path: set(Seen(html).ids) for path, html in site.items()}
    for path, html in site.items():
        for link in Seen(html).links:
            parts = urlsplit(link)
            if parts.scheme in ("mailto", "tel", "webcal"):
                continue
            if parts.scheme:
                assert link.startswith(LEAVES), (path, link)
                continue
            target = path
            if parts.path:
                assert parts.path.startswith(f"{BASE}/"), (path, link)
                local = unquote(parts.path.removeprefix(BASE))
                if local.startswith(OTHER_ROOMS) or local.endswith(".ics"):
                    continue
                target = f"{local[1:]}index.html"
            assert target in site, (path, link)
            assert not parts.fragment or parts.fragment in ids[target], (path, link)


def test_each_page_is_well_built(site: dict[str, str]) -> None:
    """One h1, no id twice, no heading level skipped downwards, every image described."""
    for path, html in site.items():
        seen = Seen(html)
        assert seen.headings.count(1) == 1, path
        assert len(seen.ids) == len(set(seen.ids)), path
        assert not seen.unlabelled, path
        for above, below in zip(seen.headings, seen.headings[1:]):
            assert below <= above + 1, (path, seen.headings)


def test_nothing_runs_or_loads_that_is_not_ours(site: dict[str, str]) -> None:
    """No inline script that runs, no inline style, no handler attribute, nothing loaded from another origin."""
    for path, html in site.items():
        seen = Seen(html)
        assert not seen.unsafe, path
        assert all(address.startswith(f"{BASE}/") for address in seen.loads), path


def test_the_notice_stands_on_every_page(site: dict[str, str]) -> None:
    """A reader who comes to any page learns that its content is fictional."""
    assert all("Nội dung hư cấu." in html for html in site.values())


def test_canonical_and_languages_are_full_addresses(site: dict[str, str]) -> None:
    """Search engines and shared links are given whole addresses, and each language knows the other."""
    address = "https://baucu.lacgiang.example/bc/hoi-dap/q/"
    assert f'<link rel="canonical" href="{address}">' in site["hoi-dap/q/index.html"]
    assert f'hreflang="vi" href="{address}"' in site["km/hoi-dap/q/index.html"]
    assert '<html lang="km">' in site["km/hoi-dap/q/index.html"]
    assert '<link rel="canonical"' not in site["404.html"]


def test_script_in_a_field_is_shown_as_words(tmp_path: Path) -> None:
    """What an editor types into a field can never become markup."""
    evil = "<script>alert(1)</script>"
    item = news("x", title=evil, summary=evil, author=evil, tags=["Cử tri"], source={"name": evil})
    for path, html in rendered(portal(news=(item,)), tmp_path).items():
        assert "<script>alert" not in html, path


@pytest.mark.parametrize("phase", Phase)
def test_home_speaks_to_each_phase(phase: Phase, tmp_path: Path) -> None:
    """In every phase the home page renders, says the day and hours, and names the phase."""
    marks = [
        {
            "id": "ds",
            "name": "Danh sách",
            "at": "2026-02-20",
            "mark": "công bố danh sách",
            "citation": "Luật",
        },
        {"id": "vd", "name": "Vận động", "at": "2026-02-26", "mark": "bắt đầu vận động", "citation": "Luật"},
        {"id": "kq", "name": "Kết quả", "at": "2026-03-25", "mark": "công bố kết quả", "citation": "Luật"},
        {"id": "lt", "name": "Lưu trữ", "at": "2026-06-01", "mark": "lưu trữ", "citation": "Luật"},
    ]
    moments = dict(zip(Phase, ("1-20", "2-21", "2-27", "3-14", "3-15", "3-16", "3-26", "6-02"), strict=True))
    month, day = map(int, moments[phase].split("-"))
    as_of = AS_OF.replace(month=month, day=day)
    whole = full_portal(election=election(milestones=marks), as_of=as_of)
    assert whole.phase is phase
    page = next(page for page in build(whole) if page.path == "index.html")
    html = Renderer(templates(), filters_of, tmp_path, full_portal().speeches).render(page).decode()
    assert page.variables["layout"].phase_label in html
    assert "Chủ nhật, 15/3/2026" in html
    assert "7 giờ đến 19 giờ" in html


def test_a_portal_without_entries_has_all_its_pages(tmp_path: Path) -> None:
    """On the day the portal opens, before any text is written, every list says that it is empty."""
    empty = portal(election=election(communes=[], constituencies=[], polling_areas=[], milestones=[]))
    pages = rendered(empty, tmp_path)
    assert "Chưa có tin nào" in pages["tin-tuc/index.html"]
    assert "Chưa có văn bản nào" in pages["van-ban/index.html"]


def test_a_long_text_offers_its_headings_and_a_short_summary(tmp_path: Path) -> None:
    """Without a written summary the head describes a page by the beginning of its text."""
    pages = rendered(portal(news=(news("x", body=body("Câu mở đầu của bài.")),)), tmp_path)
    assert 'name="description" content="Câu mở đầu của bài."' in pages["tin-tuc/x/index.html"]
    assert 'href="#muc-2"' in pages["tin-tuc/x/index.html"]


def test_one_answer_for_the_same_portal(site: dict[str, str], tmp_path: Path) -> None:
    """Two builds of equal portals are equal to the byte."""
    assert rendered(full_portal(), tmp_path) == site
