"""The site map: every public page, the moment of its last change, and its other languages."""

import datetime
from collections.abc import Iterable, Iterator
from typing import NamedTuple
from xml.sax.saxutils import escape, quoteattr

from plugins.model.entry import Entry
from plugins.model.output import Output, OutputFile
from plugins.model.portal import Portal
from plugins.model.slogan import Slogan

MOST_PAGES = 50_000
"""Pages one file may hold (sitemaps.org)."""

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


class PageRecord(NamedTuple):
    """A page's full address, its last change as the map writes it or "", and its (language, address)es."""

    address: str
    changed: str
    versions: tuple[tuple[str, str], ...] = ()


def build(portal: Portal, most: int = MOST_PAGES) -> Iterator[Output]:
    """sitemap.xml; with more pages than one file may hold it names sitemap-1.xml and so on."""
    pages = (*_lists(portal), *_entries(portal))
    if len(pages) <= most:
        yield OutputFile("sitemap.xml", write_pages, (pages,))
        return
    parts = [pages[start : start + most] for start in range(0, len(pages), most)]
    names = [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
    yield OutputFile("sitemap.xml", write_index, (tuple(portal.url(f"/{name}") for name in names),))
    for name, part in zip(names, parts, strict=True):
        yield OutputFile(name, write_pages, (part,))


def _lists(portal: Portal) -> Iterator[PageRecord]:
    """Pages that are not an entry's; a list is as new as the newest entry it shows."""
    entries = tuple(portal.entries)
    shown: list[tuple[str, Iterable[Entry]]] = [
        ("/", entries),
        ("/tin-tuc/", portal.news),
        ("/hoi-dap/", portal.questions),
        ("/nguoi-ung-cu/", portal.candidates),
        ("/nguoi-ung-cu/a-z/", portal.candidates),
        ("/don-vi-bau-cu/", ()),
        ("/van-ban/", portal.documents),
        ("/khau-hieu/", portal.slogans),
        ("/lich-bau-cu/", ()),
        ("/dia-ban/", ()),
        ("/nguon-cap-tin/", ()),
        ("/du-lieu/", ()),
        ("/chu-de/", [entry for entry in entries if entry.tags]),
    ]
    if portal.site.radio:
        shown += [("/phat-thanh/", ()), *((f"/phat-thanh/{one.id}/", ()) for one in portal.site.radio.stations)]
    standing = portal.candidates_of
    for level in portal.election.levels:
        shown.append((f"/nguoi-ung-cu/cap/{level.id}/", [one for one in portal.candidates if one.level == level.id]))
    for each in portal.election.constituencies:
        shown += [(address, standing.get(each.id, ())) for address in (each.address, f"{each.address}so-sanh/")]
    shown += [(commune.address, ()) for commune in portal.election.communes]
    shown += [(area.ballot_address, ()) for area in portal.election.polling_areas]
    for address, group in shown:
        newest = max((entry.changed_at for entry in group), default=None)
        yield PageRecord(portal.url(address), _moment(newest) if newest else "")


def _entries(portal: Portal) -> Iterator[PageRecord]:
    """The entries' pages, sorted by path; a slogan has none."""
    for entry in sorted(portal.entries, key=lambda entry: entry.path):
        if isinstance(entry, Slogan):
            continue
        versions = portal.translations[entry.original_path]
        languages = tuple((each.lang, portal.url(each.address)) for each in versions)
        others = languages if len(languages) > 1 else ()
        yield PageRecord(portal.url(entry.address), _moment(entry.changed_at), others)


def _moment(moment: datetime.datetime) -> str:
    return moment.isoformat(timespec="seconds")


def write_pages(pages: Iterable[PageRecord]) -> bytes:
    """A site map of the pages."""
    xhtml = ' xmlns:xhtml="http://www.w3.org/1999/xhtml"'
    lines = [f'{_HEAD}<urlset xmlns="{_NAMESPACE}"{xhtml}>']
    for page in pages:
        lines.append(f"<url><loc>{escape(page.address)}</loc>")
        if page.changed:
            lines.append(f"<lastmod>{page.changed}</lastmod>")
        for language, address in page.versions:
            link = f"hreflang={quoteattr(language)} href={quoteattr(address)}"
            lines.append(f'<xhtml:link rel="alternate" {link}/>')
        lines.append("</url>")
    lines.append("</urlset>\n")
    return "\n".join(lines).encode()


def write_index(addresses: Iterable[str]) -> bytes:
    """A site map of site maps."""
    maps = "\n".join(f"<sitemap><loc>{escape(address)}</loc></sitemap>" for address in addresses)
    return f'{_HEAD}<sitemapindex xmlns="{_NAMESPACE}">\n{maps}\n</sitemapindex>\n'.encode()
