"""Channel and entries as RSS 2.0, as a podcast and as Atom; the one module that imports feedgen."""

from collections.abc import Iterable

from feedgen.entry import FeedEntry as FeedgenEntry
from feedgen.ext.base import BaseEntryExtension, BaseExtension
from feedgen.feed import FeedGenerator
from feedgen.util import xml_elem

from plugins.feeds.records import Channel, Enclosure, FeedEntry, Illustration
from plugins.feeds.texts import clean, escaped, full_text, summary_of

GENERATOR = "Cổng thông tin bầu cử"

_ATOM = "http://www.w3.org/2005/Atom"
_PODCAST = "https://podcastindex.org/namespace/1.0"
_MEDIA = "http://search.yahoo.com/mrss/"


class LinksExtension(BaseExtension):
    """Declares the namespace the entries' extension uses, and names the hub in RSS too, which feedgen does only
    in Atom."""

    def __init__(self) -> None:
        self.hub = ""

    def extend_ns(self) -> dict[str, str]:
        """Media RSS, for the picture and for the files RSS has no enclosure for."""
        return {"media": _MEDIA}

    def extend_rss(self, feed):
        """The channel with its hub, as WebSub 4 asks."""
        if self.hub:
            xml_elem(f"{{{_ATOM}}}link", feed[0], rel="hub", href=self.hub)
        return feed


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
            content = xml_elem(
                f"{{{_MEDIA}}}content",
                item,
                url=file.address,
                fileSize=str(file.size),
                type=file.media_type,
                medium=file.medium,
            )
            if file.seconds is not None:
                content.set("duration", str(file.seconds))
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


class TranscriptExtension(BaseExtension):
    """Declares the namespace of the transcripts."""

    def extend_ns(self) -> dict[str, str]:
        """The podcasting community's own."""
        return {"podcast": _PODCAST}


class TranscriptEntryExtension(BaseEntryExtension):
    """Says where the words of an episode can be read: on the entry's page, which is its whole text."""

    def __init__(self) -> None:
        self.page, self.language = "", ""

    def extend_rss(self, item):
        """The item with its transcript."""
        xml_elem(f"{{{_PODCAST}}}transcript", item, url=self.page, type="text/html", language=self.language)
        return item


def rss(channel: Channel, entries: Iterable[FeedEntry]) -> bytes:
    """RSS 2.0, UTF-8."""
    feed = _rss_feed(channel)
    for entry in entries:
        _add_to_rss(feed, entry)
    return feed.rss_str(pretty=True)


def podcast(channel: Channel, entries: Iterable[FeedEntry]) -> bytes:
    """RSS 2.0 with the fields of listening applications; every entry has a sound as its first file."""
    feed = _rss_feed(channel)
    feed.load_extension("podcast", atom=False)
    feed.register_extension("transcript", TranscriptExtension, TranscriptEntryExtension, atom=False)
    show = feed.podcast
    show.itunes_author(clean(channel.operator))
    show.itunes_owner(clean(channel.operator), channel.email)
    show.itunes_category("Government")
    show.itunes_explicit("no")
    show.itunes_type("episodic")
    show.itunes_summary(clean(channel.description))
    show.itunes_image(channel.artwork)
    for entry in entries:
        _add_episode(feed, entry)
    return feed.rss_str(pretty=True)


def _add_episode(feed: FeedGenerator, entry: FeedEntry) -> None:
    item = _add_to_rss(feed, entry)
    item.podcast.itunes_author(", ".join(clean(author) for author in entry.authors))
    item.podcast.itunes_summary(summary_of(entry))
    item.podcast.itunes_explicit("no")
    item.podcast.itunes_episode_type("full")
    if entry.enclosures and entry.enclosures[0].seconds:
        item.podcast.itunes_duration(entry.enclosures[0].seconds)
    if entry.illustration:
        item.podcast.itunes_image(entry.illustration.address)
    item.transcript.page, item.transcript.language = entry.address, entry.language


def _rss_feed(channel: Channel) -> FeedGenerator:
    feed = _feed(channel, channel.address("rss"), "application/rss+xml")
    feed.managingEditor(f"{channel.email} ({clean(channel.operator)})")
    feed.load_extension("dc", atom=False)
    return feed


def _add_to_rss(feed: FeedGenerator, entry: FeedEntry) -> FeedgenEntry:
    item = _add(feed, entry)
    # RSS wants an e-mail address in <author>; a name alone stands in dc:creator.
    item.dc.dc_creator([clean(author) for author in entry.authors])
    return item


def atom(channel: Channel, entries: Iterable[FeedEntry]) -> bytes:
    """Atom, UTF-8."""
    feed = _feed(channel, channel.address("atom"), "application/atom+xml")
    feed.author({"name": clean(channel.operator), "uri": channel.home})
    for entry in entries:
        _add(feed, entry).author([{"name": clean(author)} for author in entry.authors])
    return feed.atom_str(pretty=True)


def _feed(channel: Channel, address: str, media_type: str) -> FeedGenerator:
    feed = FeedGenerator()
    feed.register_extension("links", LinksExtension, LinksEntryExtension)
    feed.id(channel.id)
    feed.title(clean(channel.title))
    feed.description(clean(channel.description))
    feed.language(channel.language)
    feed.rights(clean(channel.rights))
    # No version: a new feedgen shall not change every feed.
    feed.generator(GENERATOR)
    feed.updated(channel.updated_at)
    feed.link(href=address, rel="self", type=media_type)
    feed.links.hub = channel.hub
    if channel.hub:
        feed.link(href=channel.hub, rel="hub")
    # The last link is the one RSS names as the channel's page.
    feed.link(href=channel.page, rel="alternate", type="text/html", hreflang=channel.language)
    return feed


def _add(feed: FeedGenerator, entry: FeedEntry) -> FeedgenEntry:
    item = feed.add_entry(order="append")
    item.id(entry.id)
    item.title(clean(entry.title))
    item.link(href=entry.address, rel="alternate")
    item.published(entry.published_at)
    item.updated(entry.changed_at)
    item.category([{"term": clean(category)} for category in entry.categories])
    # Readers take RSS's description for HTML, so plain words are escaped once more, for both formats.
    item.summary(escaped(summary_of(entry)), type="html")
    item.content(full_text(entry), type="html")
    item.links.page = entry.address
    item.links.enclosures = entry.enclosures
    item.links.illustration = entry.illustration
    return item
