"""The frozen values a feed is made of."""

import datetime
from dataclasses import dataclass

from plugins.model.body import Body

ENDINGS = {"rss": "rss.xml", "atom": "atom.xml", "json": "json"}
"""How the address of a feed ends in each format."""


@dataclass(frozen=True)
class Channel:
    """What a feed says of itself. `name` is its address's and its id's unchanging part, `group` the title of its
    group among all feeds, `page` the full address of the list it belongs to; `home`, ending in a slash, is the
    site's; `artwork` is the full address of the square picture that listening applications show; `hub` that of
    the WebSub hub, "" without one."""

    name: str
    group: str
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
    artwork: str = ""
    hub: str = ""

    def address(self, format: str) -> str:
        """The full address of the feed in a format: "rss", "atom" or "json"."""
        return f"{self.home}feeds/{self.name}.{ENDINGS[format]}"


@dataclass(frozen=True)
class Enclosure:
    """A file that belongs to an entry: full address, true size in bytes, media type, its name for readers, and how
    many seconds it lasts when it is a sound."""

    address: str
    size: int
    media_type: str
    title: str
    seconds: int | None = None

    @property
    def medium(self) -> str:
        """What it is in the words of Media RSS."""
        return "audio" if self.media_type.startswith("audio/") else "document"


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
    language: str = "vi"


@dataclass(frozen=True)
class Outline:
    """A group of feeds in the list of all: its title, and of each feed the title and the addresses of it in RSS
    and of its page."""

    title: str
    feeds: tuple[tuple[str, str, str], ...]
