"""Channel and entries as RSS 2.0 and Atom; the one module that imports feedgen."""

import html
from collections.abc import Iterable

from feedgen.entry import FeedEntry as FeedgenEntry
from feedgen.ext.base import BaseEntryExtension, BaseExtension
from feedgen.feed import FeedGenerator
from feedgen.util import xml_elem

from plugins.feeds.absolute import absolute, without_sources
from plugins.feeds.records import Channel, Enclosure, FeedEntry, Illustration
from plugins.text.normal import CONTROL, shorten

GENERATOR = "Cổng thông tin bầu cử"
SUMMARY_LENGTH = 300

_MEDIA = "http://search.yahoo.com/mrss/"


class LinksExtension(BaseExtension):
    """Declares the namespace the entries' extension uses."""

    def extend_ns(self) -> dict[str, str]:
        """Media RSS, for the picture and for the files RSS has no enclosure for."""
        return {"media": _MEDIA}


class LinksEntryExtension(BaseEntryExtension):
    """Writes an entry's links whole. feedgen 1.0.0 writes an Atom entry's links without rel, type, title
    and length, so that an enclosure would be read as one more address of the entry; and it gives RSS the
    last enclosure where readers take one and people name the main file first."""

    def __init__(self) -> None:
        self.page = ""
        self.enclosures: tuple[Enclosure, ...] = ()
        self.illustration: Illustration | None = None

    def extend_atom(self, entry):
        """The entry with its links as RFC 4287, 4.2.7, has them."""
        for bare in entry.findall("link"):
            entry.remove(bare)
        xml_elem("link", entry, rel="alternate", type="text/html", href=self.page)
        for file in self.enclosures:
            link = xml_elem(
                "link", entry, rel="enclosure", type=file.media_type, href=file.address, length=str(file.size)
            )
            if file.title:
                link.set("title", file.title)
        self._picture(entry)
        return entry

    def extend_rss(self, item):
        """The item with its first file as the enclosure, RSS 2.0 knows only one, the rest as media."""
        for file in self.enclosures[:1]:
            xml_elem("enclosure", item, url=file.address, length=str(file.size), type=file.media_type)
        for file in self.enclosures[1:]:
            xml_elem(
                f"{{{_MEDIA}}}content",
                item,
                url=file.address,
                fileSize=str(file.size),
                type=file.media_type,
                medium="document",
            )
        self._picture(item)
        return item

    def _picture(self, parent) -> None:
        if self.illustration is None:
            return
        picture = self.illustration
        content = xml_elem(
            f"{{{_MEDIA}}}content",
            parent,
            url=picture.address,
            type="image/jpeg",
            medium="image",
            width=str(picture.width),
            height=str(picture.height),
        )
        xml_elem(f"{{{_MEDIA}}}description", content, type="plain").text = picture.alt


def rss(channel: Channel, entries: Iterable[FeedEntry]) -> bytes:
    """RSS 2.0, UTF-8."""
    feed = _feed(channel, channel.address("rss"), "application/rss+xml")
    feed.managingEditor(f"{channel.email} ({_clean(channel.operator)})")
    feed.load_extension("dc", atom=False)
    for entry in entries:
        # RSS wants an e-mail address in <author>; a name alone stands in dc:creator.
        _add(feed, entry).dc.dc_creator([_clean(author) for author in entry.authors])
    return feed.rss_str(pretty=True)


def atom(channel: Channel, entries: Iterable[FeedEntry]) -> bytes:
    """Atom, UTF-8."""
    feed = _feed(channel, channel.address("atom"), "application/atom+xml")
    feed.author({"name": _clean(channel.operator), "uri": channel.home})
    for entry in entries:
        _add(feed, entry).author([{"name": _clean(author)} for author in entry.authors])
    return feed.atom_str(pretty=True)


def _feed(channel: Channel, address: str, media_type: str) -> FeedGenerator:
    feed = FeedGenerator()
    feed.register_extension("links", LinksExtension, LinksEntryExtension)
    feed.id(channel.id)
    feed.title(_clean(channel.title))
    feed.description(_clean(channel.description))
    feed.language(channel.language)
    feed.rights(_clean(channel.rights))
    # No version: a new feedgen shall not change every feed.
    feed.generator(GENERATOR)
    feed.updated(channel.updated_at)
    feed.link(href=address, rel="self", type=media_type)
    # The last link is the one RSS names as the channel's page.
    feed.link(href=channel.page, rel="alternate", type="text/html", hreflang=channel.language)
    return feed


def _add(feed: FeedGenerator, entry: FeedEntry) -> FeedgenEntry:
    item = feed.add_entry(order="append")
    item.id(entry.id)
    item.title(_clean(entry.title))
    item.link(href=entry.address, rel="alternate")
    item.published(entry.published_at)
    item.updated(entry.changed_at)
    item.category([{"term": _clean(category)} for category in entry.categories])
    summary = _clean(entry.summary) or shorten(_clean(entry.body.text), SUMMARY_LENGTH) or _clean(entry.title)
    # Readers take RSS's description for HTML, so plain words are escaped once more, for both formats.
    item.summary(_escaped(summary), type="html")
    item.content(_full_text(entry, summary), type="html")
    item.links.page = entry.address
    item.links.enclosures = entry.enclosures
    item.links.illustration = entry.illustration
    return item


def _full_text(entry: FeedEntry, summary: str) -> str:
    text = absolute(without_sources(_clean(entry.body.html)), entry.address)
    paragraphs = [text or f"<p>{_escaped(summary)}</p>"]
    paragraphs += [f"<p>{_escaped(_clean(note))}</p>" for note in entry.notes]
    return "\n".join(paragraphs)


def _escaped(text: str) -> str:
    return html.escape(text, quote=False)


def _clean(text: str) -> str:
    """Without the characters no XML document may hold."""
    return CONTROL.sub("", text)
