"""News: the list and its pages, the sections, the months, and the page of each item."""

from collections.abc import Iterator
from itertools import groupby

from plugins.model.news import NewsItem
from plugins.model.output import Page
from plugins.pages.desk import Desk
from plugins.pages.paging import paginate
from plugins.pages.views import TextLink

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
    sections = tuple(
        desk.text_link(section.name, f"{BASE}chuyen-muc/{section.id}/", section.id)
        for section in desk.portal.site.sections
    )
    for address, chunk, pagination in paginate(items, desk.portal.settings.page_size, base, desk.link):
        numbered = title if pagination.current == 1 else f"{title} – trang {pagination.current}"
        yield desk.page(
            address,
            "news_list.html",
            numbered,
            crumbs=above,
            section=SECTION,
            description=f"{title}: tin, bài về công tác bầu cử của {desk.portal.site.province}.",
            variables={
                "heading": title,
                "sections": sections,
                "all_news": desk.link(BASE),
                "chosen": desk.link(base),
                "cards": tuple(desk.card(item) for item in chunk),
                "pagination": pagination,
            },
        )


def _item(desk: Desk, item: NewsItem, newer: NewsItem | None, older: NewsItem | None) -> Page:
    section = desk.portal.section_of(item)
    return desk.page(
        item.address,
        "news_item.html",
        item.title,
        crumbs=(
            desk.text_link(TITLE, BASE),
            desk.text_link(section.name, f"{BASE}chuyen-muc/{section.id}/"),
        ),
        section=SECTION,
        entry=item,
        picture=item.photo,
        variables={
            "entry": item,
            "section": section.name,
            "picture": desk.picture(item.photo),
            "tags": desk.tags(item),
            "related": desk.related(item),
            "versions": desk.versions(item),
            "newer": desk.card(newer) if newer else None,
            "older": desk.card(older) if older else None,
        },
    )
