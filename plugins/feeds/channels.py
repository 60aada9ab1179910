"""What each feed says of itself, and the records of its entries."""

import datetime
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from urllib.parse import urlsplit

from plugins.feeds.entries import feed_entry
from plugins.feeds.records import Channel, FeedEntry, Outline
from plugins.model import channels as model
from plugins.model.body import EMPTY_BODY
from plugins.model.candidate import Candidate
from plugins.model.entry import Entry
from plugins.model.portal import Portal
from plugins.text.normal import one_line

MOST_WHOLE = 10
"""How many times the asked size a feed may have and still hold every text whole."""
ARTWORK = "img/phat-thanh.png"


def channels(portal: Portal) -> Iterator[tuple[Channel, tuple[FeedEntry, ...]]]:
    """Each feed with its entries, the one that changed last first."""
    size = portal.settings.feed_size
    filled = model.members(portal)
    made: dict[str, FeedEntry] = {}
    beginning = _beginning(portal)
    for described in model.channels(portal, filled):
        chosen = newest(filled.get(described.name, ()), size)
        for entry in chosen:
            if entry.path not in made:
                made[entry.path] = feed_entry(portal, entry, entry_id(portal, entry))
        updated_at = max((entry.changed_at for entry in chosen), default=beginning)
        yield _channel(portal, described, updated_at), _of_bearable_size(chosen, made, size)


def newest(ordered: Iterable[Entry], size: int) -> list[Entry]:
    """The first `size` of the entries, which stand with the last change first.

    More than `size` only where the cut would part candidates of one moment: the list of candidates is
    published at once, and none may be missing from a feed because of the place of their name.
    """
    ordered = list(ordered)
    chosen = ordered[:size]
    if not chosen or not isinstance(chosen[-1], Candidate):
        return chosen
    cut = chosen[-1].changed_at
    others = (entry for entry in ordered[size:] if isinstance(entry, Candidate) and entry.changed_at == cut)
    return [*chosen, *others]


def outlines(feeds: Iterable[Channel]) -> tuple[Outline, ...]:
    """The list of all feeds, group by group, for the file that reading applications import."""
    found: dict[str, list[tuple[str, str, str]]] = {}
    for feed in feeds:
        found.setdefault(feed.group, []).append((feed.title, feed.address("rss"), feed.page))
    return tuple(Outline(title, tuple(feeds)) for title, feeds in found.items())


def _of_bearable_size(chosen: list[Entry], made: Mapping[str, FeedEntry], size: int) -> tuple[FeedEntry, ...]:
    """The entries' records. Where candidates of one moment make a feed many times longer than asked, all
    candidates in it go without their programme, which their pages have; 4,000 would weigh 30 MB."""
    records = tuple(made[entry.path] for entry in chosen)
    if len(records) <= MOST_WHOLE * size:
        return records
    return tuple(
        replace(record, body=EMPTY_BODY) if isinstance(entry, Candidate) else record
        for entry, record in zip(chosen, records, strict=True)
    )


def entry_id(portal: Portal, entry: Entry) -> str:
    """tag:baucu.songlam.example,2026:news/le-phat-dong (RFC 4151).

    Made of the file's name, which stays when a title, a date, the place of the site on its host or http
    change; when the host itself changes, site.yml keeps the first one. The year is the election's, so that the next
    election may use a file name again.
    """
    return _tag(portal, entry.path.rpartition(".")[0])


def _tag(portal: Portal, name: str) -> str:
    host = portal.site.feed_authority or urlsplit(portal.settings.site_url).hostname
    return f"tag:{host},{portal.election.polling_day.year}:{name}"


def _channel(portal: Portal, described: model.Channel, updated_at: datetime.datetime) -> Channel:
    site, name = portal.site, described.name
    return Channel(
        name=name,
        group=model.GROUPS[described.group],
        id=_tag(portal, f"feeds/{name}"),
        title=f"{described.label} – {site.name}",
        # What every page says of the whole portal (that it is a sample, say) a feed says too.
        description=one_line(f"{described.note} {site.description} {site.notice or ''}"),
        page=portal.url(described.address),
        home=portal.url("/"),
        language=described.language,
        operator=site.operator,
        email=site.email,
        rights=site.reuse,
        updated_at=updated_at,
        artwork=portal.url_of_asset(ARTWORK) if name == model.RADIO else "",
        hub=site.websub_hub or "",
    )


def _beginning(portal: Portal) -> datetime.datetime:
    """When the first entry was published: an empty feed bears a moment that does not move from build to build."""
    return min((entry.published_at for entry in portal.entries), default=portal.as_of)
