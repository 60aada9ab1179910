"""Tags: the list of all, and for each tag its entries of every type, newest first."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from plugins.model.entry import Entry
from plugins.model.output import Page
from plugins.model.share import Title
from plugins.pages.ballots import Ballots
from plugins.pages.desk import Desk
from plugins.pages.frame import Frame, Shown
from plugins.pages.paging import numbered, paginate
from plugins.pages.views import Pagination, TextLink
from plugins.text.collation import collation_key

BASE = "/chu-de/"
SECTION = "chu-de"
TITLE = "Chủ đề"


def pages(desk: Desk, _ballots: Ballots) -> Iterator[Page]:
    """The list and every tag."""
    members: dict[TextLink, list[Entry]] = defaultdict(list)
    for entry in desk.portal.originals:
        for tag in desk.tags(entry):
            members[tag].append(entry)
    tags = sorted(members, key=lambda tag: (collation_key(tag.label), tag.id))
    yield desk.page(
        BASE,
        "tag_list.html",
        TITLE,
        section=SECTION,
        description="Mọi chủ đề của tin, câu hỏi và văn bản trên cổng, xếp theo vần chữ cái.",
        variables={"tags": tuple(TextLink(tag.label, tag.link, tag.id, str(len(members[tag]))) for tag in tags)},
    )
    for tag in tags:
        entries = sorted(members[tag], key=lambda entry: (entry.published_at, entry.path), reverse=True)
        yield from _tag(desk, tag, entries)


def _tag(desk: Desk, tag: TextLink, entries: list[Entry]) -> Iterator[Page]:
    base = f"{BASE}{tag.id}/"
    for address, chunk, pagination in paginate(entries, desk.portal.settings.page_size, base, desk.link):
        yield desk.promise(
            address,
            "tag.html",
            tag_variables,
            address,
            tag.label,
            desk.list_titles[base],
            desk.all_shown(chunk),
            pagination,
        )


def tag_variables(
    frame: Frame, address: str, label: str, share: Title, chunk: tuple[Shown, ...], pagination: Pagination
) -> dict[str, Any]:
    """What a page of a tag shows."""
    return frame.page(
        address,
        numbered(frame.say("Chủ đề: {tag}", tag=label), pagination, frame.speech),
        crumbs=(frame.text_link(TITLE, BASE),),
        section=SECTION,
        share=share,
        description=frame.say("Tin, câu hỏi, văn bản về chủ đề {tag}.", tag=label),
        variables={"heading": label, "cards": frame.cards(chunk), "pagination": pagination},
    )
