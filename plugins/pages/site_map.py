"""The site map: every page that was promised, the moment of its last change, and its other languages.

It is made of the promises themselves, so that no kind of page can be forgotten.
"""

import datetime
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple
from xml.sax.saxutils import escape, quoteattr

from plugins.model import hangings, scripts
from plugins.model.catalogue import tag_of
from plugins.model.entry import DEFAULT_LANGUAGE, Entry
from plugins.model.mirror import in_language, is_translation
from plugins.model.output import Output, OutputFile, Page
from plugins.model.portal import Portal
from plugins.model.schedule import plan, week
from plugins.pages.frame import Shown
from plugins.pages.views import Meta

MOST_PAGES = 50_000
"""Pages one file may hold (sitemaps.org)."""

_LATER_PAGE = re.compile(r"trang-\d+/$")
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


class PageRecord(NamedTuple):
    """A page's full address, its last change as the map writes it or "", and its (language, address)es."""

    address: str
    changed: str
    versions: tuple[tuple[str, str], ...] = ()


def build(portal: Portal, promised: Iterable[Page], most: int = MOST_PAGES) -> Iterator[Output]:
    """sitemap.xml of the pages that were promised; with more pages than one file may hold it names sitemap-1.xml
    and so on."""
    pages = tuple(_records(portal, promised))
    if len(pages) <= most:
        yield OutputFile("sitemap.xml", write_pages, (pages,))
        return
    parts = [pages[start : start + most] for start in range(0, len(pages), most)]
    names = [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
    changes = [max((page.changed for page in part), default="") for part in parts]
    maps = tuple((portal.url(f"/{name}"), changed) for name, changed in zip(names, changes, strict=True))
    yield OutputFile("sitemap.xml", write_index, (maps,))
    for name, part in zip(names, parts, strict=True):
        yield OutputFile(name, write_pages, (part,))


def _records(portal: Portal, promised: Iterable[Page]) -> Iterator[PageRecord]:
    """The pages that search engines may keep, in the order of their addresses."""
    entries = {entry.address: entry for entry in portal.entries}
    lists = _changes_of_lists(portal)
    addresses = {_address(page): page for page in promised if _is_indexed(page)}
    for address, page in sorted(addresses.items()):
        entry = entries.get(address)
        original = address if page.language == DEFAULT_LANGUAGE else address.removeprefix(f"/{page.language}")
        if original != address and not entry and not is_translation(original):
            continue
        list_address = _LATER_PAGE.sub("", original)
        changed = entry.changed_at if entry else lists.get(list_address) or _newest(_shown_in(page.inputs))
        yield PageRecord(portal.url(address), _moment(changed), _versions(portal, entry, original))


def _address(page: Page) -> str:
    return f"/{page.path.removesuffix('index.html')}"


def _is_indexed(page: Page) -> bool:
    """Whether the page is a search engine's business; a page that is not says so in what is at hand of it."""
    at_hand = page.inputs[0] if page.inputs else None
    meta = at_hand.get("meta") if isinstance(at_hand, Mapping) else None
    return meta.indexed if isinstance(meta, Meta) else True


def _versions(portal: Portal, entry: Entry | None, original: str) -> tuple[tuple[str, str], ...]:
    """Every language in which a page is truly said, its own too, and which of them is for all others; none when
    there is only one."""
    if entry:
        found = [(each.lang, each.address) for each in portal.translations[entry.original_path]]
    elif is_translation(original):
        codes = (DEFAULT_LANGUAGE, *(speech.code for speech in portal.speeches))
        found = [(code, in_language(original, code)) for code in codes]
    else:
        found = []
    if len(found) < 2:
        return ()
    named = [(tag_of(code), portal.url(address)) for code, address in found]
    return (*named, ("x-default", named[0][1]))


def _shown_in(value: Any) -> Iterator[Entry]:
    """The entries that a list's page was given to show."""
    if isinstance(value, Shown):
        yield value.entry
    elif isinstance(value, tuple):
        for one in value:
            yield from _shown_in(one)


def _newest(entries: Iterable[Entry]) -> datetime.datetime | None:
    return max((entry.changed_at for entry in entries), default=None)


def _changes_of_lists(portal: Portal) -> dict[str, datetime.datetime | None]:
    """When the pages changed that are given what they show as views: with the newest entry or stage behind them."""
    entries = tuple(portal.entries)
    shown: dict[str, Iterable[Entry]] = {
        "/": entries,
        "/hoi-dap/": portal.questions,
        "/khau-hieu/": portal.slogans,
        "/nguoi-ung-cu/": portal.candidates,
        "/nguoi-ung-cu/a-z/": portal.candidates,
        "/ban-in/": portal.candidates,
        "/tim-kiem/": entries,
        "/du-lieu/": entries,
        "/bao-chi/": entries,
        "/dinh-chinh/": portal.corrections,
        "/chu-de/": [entry for entry in entries if entry.tags],
        "/nhung/": portal.news,
    }
    shown |= {hangings.page_of(slogan): (slogan,) for slogan in portal.slogans}
    shown |= {hangings.HOME: tuple(hangings.hung(portal)), **_read_out(portal)}
    return {**{address: _newest(group) for address, group in shown.items()}, **_changes_of_ballots(portal)}


def _read_out(portal: Portal) -> dict[str, Iterable[Entry]]:
    """What the radio kit's page and each station's week show."""
    found = plan(portal)
    if found is None:
        return {}
    shown: dict[str, Iterable[Entry]] = {scripts.HOME: (*found.news, *found.questions, *found.candidates)}
    for station in found.radio.stations:
        shown[f"{scripts.HOME}{station.id}/"] = [one for airing in week(found, station) for one in airing.entries]
    return shown


def _changes_of_ballots(portal: Portal) -> dict[str, datetime.datetime | None]:
    """When the pages of the constituencies, communes and polling areas changed, and those that list them."""
    known = {one.id: _change_of_list(portal, one.id) for one in portal.election.constituencies}
    found: dict[str, list[datetime.datetime | None]] = {"/don-vi-bau-cu/": list(known.values())}
    for one in portal.election.constituencies:
        for address in (one.address, f"{one.address}so-sanh/", *(f"/dia-ban/{commune}/" for commune in one.communes)):
            found.setdefault(address, []).append(known[one.id])
    for area in portal.election.polling_areas:
        found[area.ballot_address] = [known[id] for id in area.constituencies]
    return {address: max(filter(None, moments), default=None) for address, moments in found.items()}


def _change_of_list(portal: Portal, constituency: str) -> datetime.datetime | None:
    candidates = (one.changed_at for one in portal.candidates_of.get(constituency, ()))
    stages = (state.since for state in portal.list_history[constituency])
    corrections = (note.at for note in portal.list_corrections[constituency])
    return max((*candidates, *stages, *corrections), default=None)


def _moment(moment: datetime.datetime | None) -> str:
    return moment.isoformat(timespec="seconds") if moment else ""


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


def write_index(parts: Iterable[tuple[str, str]]) -> bytes:
    """A site map of site maps: (full address, last change)."""
    maps = "\n".join(
        f"<sitemap><loc>{escape(address)}</loc>{f'<lastmod>{changed}</lastmod>' if changed else ''}</sitemap>"
        for address, changed in parts
    )
    return f'{_HEAD}<sitemapindex xmlns="{_NAMESPACE}">\n{maps}\n</sitemapindex>\n'.encode()
