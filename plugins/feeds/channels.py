"""Which feeds there are, and which entries stand in each."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from urllib.parse import urlsplit

from plugins.feeds.entries import feed_entry
from plugins.feeds.records import Channel, FeedEntry
from plugins.model.body import EMPTY_BODY
from plugins.model.candidate import Candidate
from plugins.model.entry import Entry
from plugins.model.portal import Portal
from plugins.text.normal import one_line

MOST_WHOLE = 10
"""How many times the asked size a feed may have and still hold every text whole."""


def channels(portal: Portal) -> Iterator[tuple[Channel, tuple[FeedEntry, ...]]]:
    """Each feed with its entries, the one that changed last first."""
    size = portal.settings.feed_size
    kinds = (
        ("tin-tuc", "Tin tức", "/tin-tuc/", portal.news),
        ("hoi-dap", "Hỏi đáp", "/hoi-dap/", portal.questions),
        ("van-ban", "Văn bản", "/van-ban/", portal.documents),
        ("nguoi-ung-cu", "Người ứng cử", "/nguoi-ung-cu/", portal.candidates),
    )
    everything: list[Entry] = []
    made: dict[str, FeedEntry] = {}
    for name, label, address, entries in kinds:
        chosen = newest(entries, size)
        everything += chosen
        made |= {entry.path: feed_entry(portal, entry, entry_id(portal, entry)) for entry in chosen}
        yield _channel(portal, name, label, address, chosen), _of_bearable_size(chosen, made, size)
    chosen = newest(everything, size)
    channel = _channel(portal, "tat-ca", "Tất cả nội dung mới", "/", chosen)
    yield channel, _of_bearable_size(chosen, made, size)


def newest(entries: Iterable[Entry], size: int) -> list[Entry]:
    """The `size` entries that changed last, newest first, entries of one moment by path.

    A corrected entry comes forward, so that the correction reaches whoever holds the older text. More
    than `size` only where the cut would part candidates of one moment: the list of candidates is
    published at once, and none may be missing from a feed because of the place of their name.
    """
    ordered = sorted(entries, key=lambda entry: (-entry.changed_at.timestamp(), entry.path))
    chosen = ordered[:size]
    if not chosen or not isinstance(chosen[-1], Candidate):
        return chosen
    cut = chosen[-1].changed_at
    others = (entry for entry in ordered[size:] if isinstance(entry, Candidate) and entry.changed_at == cut)
    return [*chosen, *others]


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
    change; the year is the election's, so that the next election may use a file name again.
    """
    return _tag(portal, entry.path.rpartition(".")[0])


def _tag(portal: Portal, name: str) -> str:
    host = urlsplit(portal.settings.site_url).hostname
    return f"tag:{host},{portal.election.polling_day.year}:{name}"


def _channel(portal: Portal, name: str, label: str, address: str, chosen: list[Entry]) -> Channel:
    site = portal.site
    return Channel(
        name=name,
        id=_tag(portal, f"feeds/{name}"),
        title=f"{label} – {site.name}",
        # What every page says of the whole portal (that it is a sample, say) a feed says too.
        description=one_line(f"{site.description} {site.notice or ''}"),
        page=portal.url(address),
        home=portal.url("/"),
        language=portal.language,
        operator=site.operator,
        email=site.email,
        rights=site.reuse,
        updated_at=max((entry.changed_at for entry in chosen), default=portal.as_of),
    )
