"""News: the list and its pages, the sections, the months, and the page of each item."""

import datetime
from collections.abc import Iterator
from typing import Any

from plugins.model.media import Image, StoredFile
from plugins.model.news import NewsItem
from plugins.model.output import Page
from plugins.model.share import Title
from plugins.pages.ballots import Ballots
from plugins.pages.desk import Desk
from plugins.pages.frame import Beside, Frame, Shown
from plugins.pages.paging import numbered, paginate
from plugins.pages.views import Pagination, TextLink

BASE = "/tin-tuc/"
SECTION = "tin-tuc"
TITLE = "Tin tức"


def pages(desk: Desk, _ballots: Ballots) -> Iterator[Page]:
    """Every page of the news."""
    items = desk.portal.news
    yield from _list(desk, BASE, TITLE, items, ())
    above = (desk.text_link(TITLE, BASE),)
    by_section = _by_section(desk)
    for section in desk.portal.site.sections:
        chosen = by_section.get(section.id, [])
        yield from _list(desk, f"{BASE}chuyen-muc/{section.id}/", section.name, chosen, above)
    for month, chosen in _by_month(desk).items():
        label, address = _month(desk, *month)
        yield from _list(desk, address, label, chosen, above)
    for place, item in enumerate(items):
        newer = items[place - 1] if place else None
        older = items[place + 1] if place + 1 < len(items) else None
        yield _item(desk, item, newer, older)


def months(desk: Desk) -> tuple[TextLink, ...]:
    """A link to each month that has news, newest first."""
    return tuple(desk.text_link(*_month(desk, *month)) for month in _by_month(desk))


def _month(desk: Desk, year: int, month: int) -> tuple[str, str]:
    """The name of a month and the address of its news."""
    return desk.frame.speech.month(datetime.date(year, month, 1)), f"{BASE}thang/{year}-{month:02}/"


def _by_month(desk: Desk) -> dict[tuple[int, int], list[NewsItem]]:
    """The items of each (year, month) that has some, newest first."""
    found: dict[tuple[int, int], list[NewsItem]] = {}
    for item in desk.portal.news:
        day = desk.local(item.date)
        found.setdefault((day.year, day.month), []).append(item)
    return found


def _by_section(desk: Desk) -> dict[str, list[NewsItem]]:
    """The items of each section that has some; those that name none are in the first one."""
    first = desk.portal.site.sections[0].id
    found: dict[str, list[NewsItem]] = {}
    for item in desk.portal.news:
        found.setdefault(item.section or first, []).append(item)
    return found


def _list(desk: Desk, base: str, title: str, items: list, above: tuple[TextLink, ...]) -> Iterator[Page]:
    for address, chunk, pagination in paginate(items, desk.portal.settings.page_size, base, desk.link):
        yield desk.promise(
            address,
            "news_list.html",
            list_variables,
            address,
            base,
            title,
            above,
            desk.list_titles.get(base),
            desk.all_shown(chunk),
            pagination,
        )


def list_variables(
    frame: Frame, address: str, base: str, title: str, above: tuple[TextLink, ...],
    share: Title | None, chunk: tuple[Shown, ...], pagination: Pagination,
) -> dict[str, Any]:  # fmt: skip
    """What a page of a list shows."""
    sections = tuple(
        frame.text_link(section.name, f"{BASE}chuyen-muc/{section.id}/", section.id) for section in frame.sections
    )
    return frame.page(
        address,
        numbered(frame.speech.said(title), pagination, frame.speech),
        crumbs=above,
        section=SECTION,
        share=share,
        description=frame.say(
            "{title}: tin, bài về công tác bầu cử của {province}.", title=title, province=frame.layout.province
        ),
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
    audio = (desk.portal.files or {}).get(item.audio or "")
    return desk.promise(
        item.address, "news_item.html", item_variables,
        item, desk.shown(item).image, audio, desk.places(item), desk.beside(item, newer, older),
    )  # fmt: skip


def item_variables(
    frame: Frame, item: NewsItem, photo: Image | None, audio: StoredFile | None, places: tuple[TextLink, ...],
    beside: Beside,
) -> dict[str, Any]:  # fmt: skip
    """What the page of an item shows."""
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
        share=frame.shared(item.photo, photo),
        versions=beside.versions,
        variables={
            "entry": item,
            "section": section.name,
            "picture": frame.picture(item.photo, photo, item.lang),
            "audio": frame.sound(audio),
            "places": places,
            "newer": frame.card(beside.before) if beside.before else None,
            "older": frame.card(beside.after) if beside.after else None,
            **frame.beside(item, beside),
        },
    )
