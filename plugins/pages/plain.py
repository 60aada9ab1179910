"""Pages that stand by themselves: about, contact, accessibility statement."""

from collections.abc import Iterator
from typing import Any

from plugins.model.output import Page
from plugins.model.page import PlainPage
from plugins.pages.ballots import Ballots
from plugins.pages.desk import Desk
from plugins.pages.frame import Beside, Frame


def pages(desk: Desk, _ballots: Ballots) -> Iterator[Page]:
    """Every such page in every language."""
    for entry in desk.portal.pages:
        yield desk.promise(entry.address, "plain.html", variables, entry, desk.beside(entry))


def variables(frame: Frame, entry: PlainPage, beside: Beside) -> dict[str, Any]:
    """What the page shows."""
    return frame.page(
        entry.address,
        entry.title,
        section=entry.slug,
        entry=entry,
        versions=beside.versions,
        variables={"entry": entry, **frame.beside(entry, beside)},
    )
