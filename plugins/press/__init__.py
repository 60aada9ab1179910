"""The press kit: one file with the emblem, what the portal is, and the figures of the election.

kit.py     the texts of the kit, and the archive
"""

from collections.abc import Iterator
from pathlib import Path

from plugins.model.output import Output, OutputFile
from plugins.model.portal import Portal
from plugins.model.press_kit import KIT, PICTURES
from plugins.press.kit import about_text, archive, facts_table

_THEME = Path(__file__).resolve().parents[2] / "theme" / "static"


def build(portal: Portal) -> Iterator[Output]:
    """The pictures of the kit at addresses that stay, and all of it as one archive. Raises ValueError when the
    site's address is not set: the texts name it."""
    if not portal.settings.site_url:
        raise ValueError("the press kit needs the site's full address; set SITEURL")
    pictures = tuple((picture.name, (_THEME / picture.source).read_bytes()) for picture in PICTURES)
    for name, content in pictures:
        yield OutputFile(f"bao-chi/{name}", as_it_is, (content,))
    texts = (("doc-truoc.txt", about_text(portal)), ("so-lieu.csv", facts_table(portal)))
    yield OutputFile(KIT.lstrip("/"), archive, (texts, pictures))


def as_it_is(content: bytes) -> bytes:
    """A picture of the theme, unchanged."""
    return content
