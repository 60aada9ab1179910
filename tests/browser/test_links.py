"""Every link of the built sample portal leads somewhere; the files are read, no browser is needed."""

import re
from html.parser import HTMLParser
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

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
        if tag == "script" and "src" not in found:
            self.faults.append("inline script")


def test_every_link_leads_to_a_file_and_its_fragment_to_an_element(site: Site) -> None:
    """All internal links, pictures and fragments of all pages exist; ids are unique; nothing is inline."""
    pages = {"/" + page.relative_to(site.folder).as_posix(): _Page(page.read_text("utf-8")) for page in site.pages()}
    faults: list[str] = []
    for address, page in pages.items():
        faults += [f"{address}: {fault}" for fault in page.faults]
        faults += [f"{address}: id {one} twice" for one in {i for i in page.ids if page.ids.count(i) > 1}]
        for link in page.links:
            target, fragment = urldefrag(urljoin(f"{site.url}{address}", link))
            if not target.startswith(site.url):
                continue
            path = unquote(urlsplit(target).path)
            file = f"{path}index.html" if path.endswith("/") else path
            if not (site.folder / file.lstrip("/")).is_file():
                faults.append(f"{address}: {link} leads nowhere")
            elif fragment and file in pages and unquote(fragment) not in pages[file].ids:
                faults.append(f"{address}: {link} has no such element")
    assert faults == []


def test_feeds_and_sitemap_name_only_what_is_there(site: Site) -> None:
    """Every address of the portal in a feed or in the sitemap is a file of the site."""
    missing = []
    for file in [*site.folder.glob("feeds/*.xml"), site.folder / "sitemap.xml"]:
        for url in set(re.findall(rf'{re.escape(site.url)}(/[^"<&\s]*)', file.read_text("utf-8"))):
            path = unquote(urlsplit(url).path)
            if not (site.folder / (f"{path}index.html" if path.endswith("/") else path).lstrip("/")).is_file():
                missing.append(f"{file.name}: {url}")
    assert missing == []
