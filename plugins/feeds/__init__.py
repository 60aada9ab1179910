"""The feeds: what is new on the portal, with its full text, as RSS 2.0 and Atom.

channels.py         which feeds there are, and which entries stand in each
records.py          the frozen values a feed is made of
entries.py          what a feed says of a news item, a question, a document, a candidate
absolute.py         links of a text made to work outside the site
feedgen_adapter.py  records → XML; the one module that imports feedgen
"""

from collections.abc import Iterator

from plugins.feeds.channels import channels
from plugins.feeds.records import Channel, FeedEntry
from plugins.model.output import Output, OutputFile
from plugins.model.portal import Portal


def build(portal: Portal) -> Iterator[Output]:
    """An RSS and an Atom file for each channel. Raises ValueError when the site's address is not set:
    ids and links of a feed must work wherever it is read."""
    if not portal.settings.site_url:
        raise ValueError("feeds need the site's full address; set SITEURL")
    for channel, entries in channels(portal):
        yield OutputFile(f"feeds/{channel.name}.rss.xml", make_rss, (channel, entries))
        yield OutputFile(f"feeds/{channel.name}.atom.xml", make_atom, (channel, entries))


def make_rss(channel: Channel, entries: tuple[FeedEntry, ...]) -> bytes:
    """The RSS file; feedgen is imported only when a feed has changed."""
    from plugins.feeds.feedgen_adapter import rss

    return rss(channel, entries)


def make_atom(channel: Channel, entries: tuple[FeedEntry, ...]) -> bytes:
    """The Atom file; feedgen is imported only when a feed has changed."""
    from plugins.feeds.feedgen_adapter import atom

    return atom(channel, entries)
