"""The pages: one module for each kind of page, each with `pages(desk)` that yields them; those for citizens in each
language of the site."""

from collections.abc import Iterator
from types import ModuleType

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


def citizen_rooms() -> tuple[ModuleType, ...]:
    """The rooms whose pages stand in every language of the site; each is given the ballots."""
    from plugins.pages import (
        areas,
        candidates,
        compare,
        constituencies,
        home,
        lists,
        milestones,
        news,
        plain,
        questions,
        results,
        search_page,
        tags,
    )

    about_ballots = (home, constituencies, areas, lists, candidates, compare, results)
    return (*about_ballots, news, questions, tags, plain, milestones, search_page)


def pages(portal: Portal) -> Iterator[Page]:
    """Every HTML page: the citizens' in each language, the others in Vietnamese."""
    from plugins.pages import (
        corrections,
        documents,
        embed,
        feeds_page,
        not_found,
        offline,
        open_data_page,
        player,
        press,
        print_pack,
        print_slogans,
        radio,
        slogans,
        style_page,
    )
    from plugins.pages.ballots import Ballots
    from plugins.pages.desk import Desk

    desk = Desk(portal)
    for one in (desk, *(Desk(portal, speech) for speech in portal.speeches)):
        ballots = Ballots(one)
        for room in citizen_rooms():
            yield from room.pages(one, ballots)
    for room in (documents, slogans, corrections, feeds_page, open_data_page, print_pack, print_slogans):
        yield from room.pages(desk)
    for room in (radio, player, press, embed, not_found, offline, style_page):
        yield from room.pages(desk)
