"""Every link of the built sample portal leads somewhere; the files are read, no browser is needed."""

import json
import re
from html.parser import HTMLParser
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import pytest

from tests.browser.sample_site import Site


class _Page(HTMLParser):
    """The links, ids and pictures of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: list[str] = []
        self.faults: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        if "id" in found:
            self.ids.append(found["id"] or "")
        for name in ("href", "src", "action"):
            if found.get(name):
                self.links.append(found[name] or "")
        for part in (found.get("srcset") or "").split(","):
            if part.strip():
                self.links.append(part.split()[0])
        if tag == "img" and ("alt" not in found or "width" not in found or "height" not in found):
            self.faults.append(f"img without alt or size: {found}")
        if "style" in found or any(name.startswith("on") for name in found):
            self.faults.append(f"inline style or handler: <{tag} {found}>")
        data = found.get("type") in ("application/ld+json", "application/json")
        if tag == "script" and "src" not in found and not data:
            self.faults.append("inline script")


@pytest.fixture(scope="module")
def pages(site: Site) -> dict[str, _Page]:
    """Every page of the site by the path of its file."""
    return {f"/{file.relative_to(site.folder).as_posix()}": _Page(file.read_text("utf-8")) for file in site.pages()}


def _inside(site: Site, address: str, link: str) -> tuple[str, str] | None:
    """The path of the file that a link of a page means, and the fragment; None when it leaves the site."""
    target, fragment = urldefrag(urljoin(f"{site.url}{address}", link))
    if urlsplit(target)[:2] != urlsplit(site.url)[:2]:
        return None
    path = unquote(urlsplit(target).path)
    return (f"{path}index.html" if path.endswith("/") else path), unquote(fragment)


def test_every_link_leads_to_a_file_and_its_fragment_to_an_element(site: Site, pages: dict[str, _Page]) -> None:
    """All internal links, pictures and fragments of all pages exist; ids are unique; nothing is inline."""
    faults: list[str] = []
    for address, page in pages.items():
        faults += [f"{address}: {fault}" for fault in page.faults]
        faults += [f"{address}: id {one} twice" for one in set(page.ids) if page.ids.count(one) > 1]
        for link in page.links:
            file, fragment = _inside(site, address, link) or ("", "")
            if file and not (site.folder / file.lstrip("/")).is_file():
                faults.append(f"{address}: {link} leads nowhere")
            elif fragment and file in pages and fragment not in pages[file].ids:
                faults.append(f"{address}: {link} has no such element")
    assert faults == []


def test_every_page_can_be_reached_from_the_home_page(site: Site, pages: dict[str, _Page]) -> None:
    """Whoever follows links from the home page meets every page but those shown in place of others (for addresses
    that do not exist, and for pages that cannot be had without network) and the designers' style page."""
    met = {"/index.html"}
    waiting = ["/index.html"]
    while waiting:
        address = waiting.pop()
        for link in pages[address].links:
            file = (_inside(site, address, link) or ("", ""))[0]
            if file in pages and file not in met:
                met.add(file)
                waiting.append(file)
    assert pages.keys() - met == {"/404.html", "/ngoai-tuyen/index.html", "/kieu-dang/index.html"}


def test_what_is_no_page_names_only_what_is_there(site: Site) -> None:
    """What the style sheet, the web manifest and the description of the search name is there."""
    style = next(site.folder.glob("theme/css/common.*.css"))
    named = re.findall(r'url\("?([^")]+)"?\)', style.read_text("utf-8"))
    manifest = json.loads((site.folder / "site.webmanifest").read_text("utf-8"))
    named += [manifest["start_url"], *(icon["src"] for icon in manifest["icons"])]
    named += re.findall(rf'{re.escape(site.url)}[^"<{{?]*', (site.folder / "opensearch.xml").read_text("utf-8"))
    files = {(_inside(site, "/", link) or (link, ""))[0] for link in named}
    assert len(files) > 8
    assert {file for file in files if not (site.folder / file.lstrip("/")).is_file()} == set()


def test_feeds_and_sitemap_name_only_what_is_there(site: Site) -> None:
    """Every address of the portal in a feed or in the sitemap is a file of the site."""
    missing = []
    for file in [*site.folder.glob("feeds/*.xml"), site.folder / "sitemap.xml"]:
        for url in set(re.findall(rf'{re.escape(site.url)}(/[^"<&\s]*)', file.read_text("utf-8"))):
            path = unquote(urlsplit(url).path)
            if not (site.folder / (f"{path}index.html" if path.endswith("/") else path).lstrip("/")).is_file():
                missing.append(f"{file.name}: {url}")
    assert missing == []
