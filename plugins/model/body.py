"""The text of an entry after Markdown: safe HTML, plain text, and what it points to."""

from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Heading:
    """A heading of a text: level 2…6, the id links go to, and its words."""

    level: int
    id: str
    text: str


@dataclass(frozen=True)
class Link:
    """A link from a text to another content file, and the line of the source it stands on."""

    line: int
    path: str
    fragment: str
    written: str


@dataclass(frozen=True)
class Body:
    """A converted text. HTML and plain text are fetched when they are used, so that a portal of many
    thousand entries stays small in memory; `digest` stands for both."""

    digest: str
    empty: bool = True
    headings: tuple[Heading, ...] = ()
    links: tuple[Link, ...] = ()
    images: tuple[str, ...] = ()
    fetch: Callable[[str], tuple[str, str]] | None = field(default=None, compare=False, repr=False)

    @property
    def html(self) -> str:
        """Sanitised HTML, every link absolute within the site."""
        return self._content()[0]

    @property
    def text(self) -> str:
        """The words alone, blocks parted by newlines."""
        return self._content()[1]

    def _content(self) -> tuple[str, str]:
        return self.fetch(self.digest) if self.fetch and not self.empty else ("", "")

    def __getstate__(self) -> dict:
        return {**self.__dict__, "fetch": None}


EMPTY_BODY = Body(digest="")
