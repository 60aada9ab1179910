"""News: the list and its pages, the sections, the months, and the page of each item."""

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from plugins.model.news import NewsItem
from plugins.model.output import Page
from plugins.pages.desk import Desk
from plugins.pages.frame import Beside, Frame, Shown
from plugins.pages.paging import numbered, paginate
from plugins.pages.views import Pagination, TextLink

BASE = "/tin-tuc/"
SECTION = "tin-tuc"
TITLE = "Tin tức"


def pages(desk: Desk) -> Iterator[Page]:
    """Every page of the news."""
    items = desk.portal.news
    yield from _list(desk, BASE, TITLE, items, ())
    above = (desk.text_link(TITLE, BASE),)
    for section in desk.portal.site.sections:
        chosen = [item for item in items if desk.portal.section_of(item).id == section.id]
        yield from _list(desk, f"{BASE}chuyen-muc/{section.id}/", section.name, chosen, above)
    for month, group in groupby(items, key=lambda item: _month(desk, item)):
        yield from _list(desk, month.link, month.label, list(group), above)
    for place, item in enumerate(items):
        newer = items[place - 1] if place else None
        older = items[place + 1] if place + 1 < len(items) else None
        yield _item(desk, item, newer, older)
    for item in desk.translated.get(NewsItem.kind, ()):
        yield _item(desk, item, None, None)


def months(desk: Desk) -> tuple[TextLink, ...]:
    """A link to each month that has news, newest first."""
    found = dict.fromkeys(_month(desk, item) for item in desk.portal.news)
    return tuple(desk.text_link(month.label, month.link) for month in found)


def _month(desk: Desk, item: NewsItem) -> TextLink:
    """The month of an item: its name, and its address within the site as the link."""
    day = desk.local(item.published_at)
    return TextLink(f"Tháng {day.month}/{day.year}", f"{BASE}thang/{day.year}-{day.month:02}/")


def _list(desk: Desk, base: str, title: str, items: list, above: tuple[TextLink, ...]) -> Iterator[Page]:
    for address, chunk, pagination in paginate(items, desk.portal.settings.page_size, base, desk.link):
        yield desk.promise(
            address, "news_list.html", list_variables, address, base, title, above, desk.all_shown(chunk), pagination
        )


def list_variables(
    frame: Frame, address: str, base: str, title: str, above: tuple[TextLink, ...],
    chunk: tuple[Shown, ...], pagination: Pagination,
) -> dict[str, Any]:  # fmt: skip
    """What a page of a list shows."""
    sections = tuple(
        frame.text_link(section.name, f"{BASE}chuyen-muc/{section.id}/", section.id) for section in frame.sections
    )
    return frame.page(
        address,
        numbered(title, pagination),
        crumbs=above,
        section=SECTION,
        description=f"{title}: tin, bài về công tác bầu cử của {frame.layout.province}.",
        variables={
            "heading": title,
            "sections": sections,
            "all_news": frame.link(BASE),
            "chosen": frame.link(base),
            "cards": frame.cards(chunk),
            "pagination": pagination,
        },
    )


def _item(desk: Desk, item: NewsItem, newer: NewsItem | None, older: NewsItem | None) -> Page:
    return desk.promise(
        item.address, "news_item.html", item_variables, desk.shown(item), desk.beside(item, newer, older)
    )


def item_variables(frame: Frame, shown: Shown, beside: Beside) -> dict[str, Any]:
    """What the page of an item shows."""
    item = shown.entry
    section = frame.section_of(item)
    return frame.page(
        item.address,
        item.title,
        crumbs=(
            frame.text_link(TITLE, BASE),
            frame.text_link(section.name, f"{BASE}chuyen-muc/{section.id}/"),
        ),
        section=SECTION,
        entry=item,
        share=frame.shared(item.photo, shown.image),
        versions=beside.versions,
        variables={
            "entry": item,
            "section": section.name,
            "picture": frame.picture(item.photo, shown.image),
            "newer": frame.card(beside.before) if beside.before else None,
            "older": frame.card(beside.after) if beside.after else None,
            **frame.beside(item, beside),
        },
    )
