"""Polling areas: for each the ballots of its voters, with when and where to vote and what to bring."""

from collections.abc import Iterator

from plugins.model.election import PollingArea
from plugins.model.output import Page
from plugins.pages.ballots import Ballots
from plugins.pages.desk import Desk
from plugins.pages.structured import polling_day, polling_place

_PLACES = ("Tra cứu nơi bầu cử", "/dia-ban/")


def pages(desk: Desk, ballots: Ballots) -> Iterator[Page]:
    """A page for each polling area, with exactly the constituencies its voters vote in."""
    for area in desk.portal.election.polling_areas:
        yield _ballot(desk, ballots, area)


def _ballot(desk: Desk, ballots: Ballots, area: PollingArea) -> Page:
    commune = desk.portal.communes[area.commune]
    view = ballots.areas[area.id]
    voters = "; ".join(area.hamlets)
    chosen = [ballots.constituencies[id] for id in area.constituencies]
    return desk.page(
        area.ballot_address,
        "area.html",
        desk.frame.say(
            "Lá phiếu của tôi: khu vực bỏ phiếu số {number}, {commune}", number=area.number, commune=commune.name
        ),
        crumbs=(desk.text_link(*_PLACES), ballots.commune_link(commune.id)),
        section="dia-ban",
        description=desk.frame.say(
            "Cử tri {voters} bầu những ai, bỏ phiếu khi nào, ở đâu, mang theo gì.", voters=voters or commune.name
        ),
        tell=lambda about: (polling_place(about, view), polling_day(about, desk.frame.zone)),
        variables={"area": view, "commune": commune, "levels": ballots.in_levels(chosen, commune)},
    )
