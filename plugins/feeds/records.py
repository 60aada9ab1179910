"""The frozen values a feed is made of."""

import datetime
from dataclasses import dataclass

from plugins.model.body import Body


@dataclass(frozen=True)
class Channel:
    """What a feed says of itself. `name` is its address's and its id's unchanging part, `page` the full
    address of the list it belongs to; `home`, ending in a slash, is the site's."""

    name: str
    id: str
    title: str
    description: str
    page: str
    home: str
    language: str
    operator: str
    email: str
    rights: str
    updated_at: datetime.datetime

    def address(self, format: str) -> str:
        """The full address of the feed in a format: "rss" or "atom"."""
        return f"{self.home}feeds/{self.name}.{format}.xml"


@dataclass(frozen=True)
class Enclosure:
    """A file that belongs to an entry: full address, true size in bytes, media type, its name for readers."""

    address: str
    size: int
    media_type: str
    title: str


@dataclass(frozen=True)
class Illustration:
    """The JPEG of an entry's picture; its size in bytes is not known before it is encoded."""

    address: str
    width: int
    height: int
    alt: str


@dataclass(frozen=True)
class FeedEntry:
    """One entry of a feed. `summary` is plain text, "" to take the body's beginning; `notes` are plain
    paragraphs after the body: what the entry's page says beside its text."""

    id: str
    address: str
    title: str
    summary: str
    published_at: datetime.datetime
    changed_at: datetime.datetime
    authors: tuple[str, ...]
    categories: tuple[str, ...]
    notes: tuple[str, ...]
    enclosures: tuple[Enclosure, ...]
    illustration: Illustration | None
    body: Body
