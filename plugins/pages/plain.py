"""Pages that stand by themselves: about, contact, accessibility statement."""

from collections.abc import Iterator

from plugins.model.output import Page
from plugins.model.page import PlainPage
from plugins.pages.desk import Desk


def pages(desk: Desk) -> Iterator[Page]:
    """Every such page in every language."""
    for entry in (*desk.portal.pages, *desk.translated.get(PlainPage.kind, ())):
        yield desk.page(
            entry.address,
            "plain.html",
            entry.title,
            section=entry.slug,
            entry=entry,
            variables={
                "entry": entry,
                "tags": desk.tags(entry),
                "related": desk.related(entry),
                "versions": desk.versions(entry),
            },
        )
