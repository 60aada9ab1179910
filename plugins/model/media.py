"""Images and files that stand beside the texts, and the public addresses of what is made from them."""

import hashlib
from dataclasses import dataclass, field

from plugins.model.body import EMPTY_BODY, Body

WIDTHS = (320, 640, 1280)
FORMATS = ("avif", "webp")


@dataclass(frozen=True)
class Variant:
    """One encoding of an image: where it is published, its width and height in pixels, its format."""

    address: str
    width: int
    height: int
    format: str


@dataclass(frozen=True)
class Image:
    """A picture below content/: its path there, digest of its bytes, and upright size in pixels."""

    path: str
    digest: str
    width: int
    height: int
    location: str = field(default="", compare=False, repr=False)

    def variants(self, format: str) -> tuple[Variant, ...]:
        """Its published sizes in one format, narrowest first, never larger than the original."""
        widths = sorted({width for width in WIDTHS if width < self.width} | {min(self.width, WIDTHS[-1])})
        return tuple(self._variant(width, format) for width in widths)

    @property
    def fallback(self) -> Variant:
        """The JPEG that browsers without AVIF and WebP, feed readers and social sites are given."""
        return self._variant(min(self.width, WIDTHS[1]), "jpg")

    @property
    def published(self) -> tuple[Variant, ...]:
        """Everything that is made from this picture."""
        return (*self.variants("avif"), *self.variants("webp"), self.fallback)

    def _variant(self, width: int, format: str) -> Variant:
        stem = self.path.rsplit(".", 1)[0].removeprefix("images/")
        mark = hashlib.sha256(f"{self.path}\0{self.digest}".encode()).hexdigest()[:10]
        height = max(1, round(self.height * width / self.width))
        return Variant(f"/anh/{stem}-{mark}-{width}.{format}", width, height, format)


@dataclass(frozen=True)
class StoredFile:
    """An attachment below content/: its path there, digest (SHA-256), size in bytes, media type and duration; of a
    PDF its pages and the text in it, and whether it is but pictures of pages."""

    path: str
    digest: str
    size: int
    media_type: str
    location: str = field(default="", compare=False, repr=False)
    seconds: int | None = None
    """How long a sound lasts, in whole seconds, at least 1; None for every other file."""
    pages: int = 0
    text: Body = EMPTY_BODY
    scanned: bool = False

    @property
    def address(self) -> str:
        """Where it is published."""
        return f"/tep/{self.path}"
