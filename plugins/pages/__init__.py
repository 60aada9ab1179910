"""The pages: one module for each kind of page, each with `pages(desk)` that yields them."""

from collections.abc import Iterator

from plugins.model.output import Output, Page
from plugins.model.portal import Portal


def build(portal: Portal) -> Iterator[Output]:
    """Every HTML page of the portal, each with all that its template shows, and the site map of them, which needs
    the site's full address."""
    from plugins.pages import site_map

    promised = []
    for page in pages(portal):
        promised.append(page)
        yield page
    if portal.settings.site_url:
        yield from site_map.build(portal, promised)


def pages(portal: Portal) -> Iterator[Page]:
    """Every HTML page."""
    from plugins.pages import (
        areas,
        candidates,
        compare,
        constituencies,
        corrections,
        documents,
        embed,
        feeds_page,
        home,
        languages,
        lists,
        milestones,
        news,
        not_found,
        offline,
        open_data_page,
        plain,
        player,
        press,
        print_pack,
        print_slogans,
        questions,
        radio,
        results,
        search_page,
        slogans,
        tags,
    )
    from plugins.pages.ballots import Ballots
    from plugins.pages.desk import Desk

    desk = Desk(portal)
    ballots = Ballots(desk)
    for room in (home, constituencies, areas, lists, candidates, compare, results):
        yield from room.pages(desk, ballots)
    for room in (news, questions, documents, slogans, tags, plain, languages, milestones, corrections):
        yield from room.pages(desk)
    for room in (search_page, feeds_page, open_data_page, print_pack, print_slogans, radio, player, press, embed):
        yield from room.pages(desk)
    for room in (not_found, offline):
        yield from room.pages(desk)
