"""The feeds: what is new on the portal, with its full text, as RSS 2.0, Atom and JSON Feed 1.1, and their list.

channels.py         what each feed says of itself; which feeds there are is plugins/model/channels.py
records.py          the frozen values a feed is made of
entries.py          what a feed says of a news item, a question, a document, a candidate, any other entry
texts.py            the texts of an entry as every format writes them
absolute.py         links of a text made to work outside the site
feedgen_adapter.py  records → RSS, Atom and the podcast; the one module that imports feedgen
json_feed.py        records → JSON Feed
opml.py             the list of all feeds that reading applications import
"""

from collections.abc import Iterator

from plugins.feeds.channels import channels, outlines
from plugins.feeds.records import Channel, FeedEntry, Outline
from plugins.model.channels import RADIO
from plugins.model.output import Output, OutputFile
from plugins.model.portal import Portal


def build(portal: Portal) -> Iterator[Output]:
    """An RSS, an Atom and a JSON file for each channel, and the list of all. Raises ValueError when the site's
    address is not set: ids and links of a feed must work wherever it is read."""
    if not portal.settings.site_url:
        raise ValueError("feeds need the site's full address; set SITEURL")
    made = []
    for channel, entries in channels(portal):
        made.append(channel)
        rss = make_podcast if channel.name == RADIO else make_rss
        yield OutputFile(f"feeds/{channel.name}.rss.xml", rss, (channel, entries))
        yield OutputFile(f"feeds/{channel.name}.atom.xml", make_atom, (channel, entries))
        yield OutputFile(f"feeds/{channel.name}.json", make_json, (channel, entries))
    title = f"Nguồn cấp tin của {portal.site.name}"
    yield OutputFile("feeds/feeds.opml", make_opml, (title, portal.site.operator, outlines(made)))


def make_rss(channel: Channel, entries: tuple[FeedEntry, ...]) -> bytes:
    """The RSS file; feedgen is imported only when a feed has changed."""
    from plugins.feeds.feedgen_adapter import rss

    return rss(channel, entries)


def make_podcast(channel: Channel, entries: tuple[FeedEntry, ...]) -> bytes:
    """The RSS file with what listening applications want besides."""
    from plugins.feeds.feedgen_adapter import podcast

    return podcast(channel, entries)


def make_atom(channel: Channel, entries: tuple[FeedEntry, ...]) -> bytes:
    """The Atom file; feedgen is imported only when a feed has changed."""
    from plugins.feeds.feedgen_adapter import atom

    return atom(channel, entries)


def make_json(channel: Channel, entries: tuple[FeedEntry, ...]) -> bytes:
    """The JSON Feed."""
    from plugins.feeds.json_feed import json_feed

    return json_feed(channel, entries)


def make_opml(title: str, owner: str, outlines: tuple[Outline, ...]) -> bytes:
    """The list of all feeds."""
    from plugins.feeds.opml import opml

    return opml(title, owner, outlines)
