"""Constituencies and communes: who is elected where, who stands, and in which polling area one votes."""

from collections.abc import Iterator
from typing import Any

from plugins.model.channels import name_of
from plugins.model.output import Page
from plugins.pages.ballots import Ballots
from plugins.pages.desk import Desk
from plugins.pages.frame import Frame
from plugins.pages.place_letters import Letters, fit_on_a_page, listed
from plugins.pages.structured import polling_place
from plugins.pages.views import AreaView, ConstituencyView, Group, TextLink
from plugins.text.qr import qr_code

BASE = "/don-vi-bau-cu/"
COMMUNES = "/dia-ban/"


def pages(desk: Desk, ballots: Ballots) -> Iterator[Page]:
    """The list and page of each constituency, the list and page of each commune."""
    yield desk.page(
        BASE,
        "constituency_list.html",
        "Đơn vị bầu cử",
        section="don-vi-bau-cu",
        description="Các đơn vị bầu cử theo từng cấp: số đại biểu được bầu, địa bàn, người ứng cử.",
        variables={"levels": ballots.levels},
    )
    for constituency in ballots.constituencies.values():
        yield _constituency(desk, ballots, constituency)
    yield desk.page(
        COMMUNES,
        "commune_list.html",
        "Tra cứu nơi bầu cử",
        section="dia-ban",
        description="Chọn xã, phường, đặc khu để biết mình bầu ở đơn vị nào, ai ứng cử, bỏ phiếu ở đâu.",
        variables=places(desk, ballots),
    )
    if not fit_on_a_page(desk.portal.election):
        yield from Letters(desk, ballots).pages()
    for commune in desk.portal.election.communes:
        yield _commune(desk, ballots, commune.id)


def places(desk: Desk, ballots: Ballots) -> dict[str, tuple]:
    """What the look-up offers who has no script: all communes where they are few, else the letters."""
    if fit_on_a_page(desk.portal.election):
        return {"places": listed(desk, ballots), "letters": ()}
    return {"places": (), "letters": Letters(desk, ballots).links}


def _constituency(desk: Desk, ballots: Ballots, view: ConstituencyView) -> Page:
    return desk.promise(
        f"{BASE}{view.id}/", "constituency.html", constituency_variables,
        view, _other_levels(ballots, view), tuple(ballots.areas_of.get(view.id, ())),
    )  # fmt: skip


def constituency_variables(
    frame: Frame, view: ConstituencyView, others: tuple[Group, ...], areas: tuple[AreaView, ...]
) -> dict[str, Any]:
    """What the page of a constituency shows."""
    address = f"{BASE}{view.id}/"
    return frame.page(
        address,
        frame.say("{constituency}, {council}", constituency=view.title, council=view.council),
        crumbs=(frame.text_link("Đơn vị bầu cử", BASE),),
        section="don-vi-bau-cu",
        description=frame.say(
            "{constituency}, {council}: bầu {seats} đại biểu; người ứng cử, nơi bỏ phiếu.",
            constituency=view.title,
            council=view.council,
            seats=view.seats,
        ),
        corrections=view.corrections,
        variables={
            "constituency": view,
            "others": others,
            "areas": areas,
            "level_list": frame.link(f"/nguoi-ung-cu/cap/{view.level}/"),
            "qr": qr_code(frame.url_of_page(address)),
        },
    )


def _other_levels(ballots: Ballots, view: ConstituencyView) -> tuple[Group, ...]:
    """The constituencies of the other levels that share a commune with this one, level by level."""
    found = {one.id: one for commune in view.communes for one in ballots.of_commune.get(commune.id, ())}
    return tuple(
        Group(level.id, level.council, tuple(TextLink(one.title, one.link, one.id) for one in level.constituencies))
        for level in ballots.in_levels(found.values())
        if level.id != view.level and level.constituencies
    )


def _commune(desk: Desk, ballots: Ballots, id: str) -> Page:
    commune, feed = desk.portal.communes[id], name_of("dia-ban", id)
    levels = ballots.in_levels(ballots.of_commune.get(id, ()), commune)
    return desk.page(
        commune.address,
        "commune.html",
        commune.name,
        crumbs=(desk.text_link("Tra cứu nơi bầu cử", COMMUNES),),
        section="dia-ban",
        feeds=(desk.frame.feed(feed),) if feed in desk.members else (),
        description=desk.frame.say(
            "Cử tri {commune} bầu ở đơn vị nào, ai ứng cử, bỏ phiếu ở đâu.", commune=commune.name
        ),
        tell=lambda about: tuple(polling_place(about, area) for area in ballots.areas_of.get(id, ())),
        variables={
            "commune": commune,
            "levels": levels,
            "areas": tuple(ballots.areas_of.get(id, ())),
            "parted": any(len(level.constituencies) > 1 for level in levels),
        },
    )
