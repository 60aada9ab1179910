"""Channel and entries as JSON Feed 1.1."""

import json
from collections.abc import Iterable
from typing import Any

from plugins.feeds.records import Channel, Enclosure, FeedEntry
from plugins.feeds.texts import clean, full_text, summary_of

VERSION = "https://jsonfeed.org/version/1.1"


def json_feed(channel: Channel, entries: Iterable[FeedEntry]) -> bytes:
    """JSON Feed 1.1, UTF-8; a field that has nothing to say is not there."""
    feed = {
        "version": VERSION,
        "title": clean(channel.title),
        "home_page_url": channel.page,
        "feed_url": channel.address("json"),
        "description": clean(channel.description),
        "language": channel.language,
        "authors": [{"name": clean(channel.operator), "url": channel.home}],
        "icon": channel.artwork,
        "hubs": [{"type": "WebSub", "url": channel.hub}] if channel.hub else [],
    }
    items = [_told(_item(entry)) for entry in entries]
    return (json.dumps({**_told(feed), "items": items}, ensure_ascii=False, indent=1) + "\n").encode()


def _item(entry: FeedEntry) -> dict[str, Any]:
    return {
        "id": entry.id,
        "url": entry.address,
        "title": clean(entry.title),
        "summary": summary_of(entry),
        "content_html": full_text(entry),
        "image": entry.illustration.address if entry.illustration else "",
        "date_published": entry.published_at.isoformat(),
        "date_modified": entry.changed_at.isoformat(),
        "authors": [{"name": clean(author)} for author in entry.authors],
        "tags": [clean(category) for category in entry.categories],
        "language": entry.language,
        "attachments": [_told(_attachment(file)) for file in entry.enclosures],
    }


def _attachment(file: Enclosure) -> dict[str, Any]:
    return {
        "url": file.address,
        "mime_type": file.media_type,
        "title": clean(file.title),
        "size_in_bytes": file.size,
        "duration_in_seconds": file.seconds,
    }


def _told(fields: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if value not in (None, "", [])}
