"""The figures of the election that the press asks for, counted from the data at the portal's moment."""

from dataclasses import dataclass

from plugins.model.candidate import Gender, Nomination
from plugins.model.portal import Portal
from plugins.text.wording import day_in_figures, number


@dataclass(frozen=True, slots=True)
class LevelFacts:
    """The figures of one level. `candidates` are those who stand; `self_nominated` and `women` are among them,
    `gone` withdrew or were removed."""

    id: str
    council: str
    seats: int
    constituencies: int
    candidates: int
    women: int
    self_nominated: int
    gone: int


@dataclass(frozen=True, slots=True)
class Fact:
    """A figure in words: "Số khu vực bỏ phiếu", "34"."""

    label: str
    value: str


def level_facts(portal: Portal) -> tuple[LevelFacts, ...]:
    """The figures of every level, in the order of election.yml."""
    return tuple(_level(portal, level.id, level.council) for level in portal.election.levels)


def _level(portal: Portal, id: str, council: str) -> LevelFacts:
    constituencies = [one for one in portal.election.constituencies if one.level == id]
    candidates = [one for one in portal.candidates if one.level == id]
    standing = [one for one in candidates if one.stands]
    return LevelFacts(
        id=id,
        council=council,
        seats=sum(one.seats for one in constituencies),
        constituencies=len(constituencies),
        candidates=len(standing),
        women=sum(one.gender is Gender.FEMALE for one in standing),
        self_nominated=sum(one.nomination is Nomination.SELF for one in standing),
        gone=len(candidates) - len(standing),
    )


def facts(portal: Portal) -> tuple[Fact, ...]:
    """The figures of the whole election, in words."""
    election = portal.election
    levels = level_facts(portal)
    voting = f"{election.opens:%H:%M} đến {election.closes:%H:%M}"
    return (
        Fact("Ngày bầu cử", day_in_figures(election.polling_day)),
        Fact("Giờ bỏ phiếu", voting),
        Fact("Số cấp bầu cử", number(len(levels))),
        Fact("Số xã, phường, đặc khu", number(len(election.communes))),
        Fact("Số đơn vị bầu cử, mọi cấp", number(len(election.constituencies))),
        Fact("Số khu vực bỏ phiếu", number(len(election.polling_areas))),
        Fact("Số đại biểu được bầu, mọi cấp", number(sum(one.seats for one in levels))),
        Fact("Số người ứng cử, mọi cấp", number(sum(one.candidates for one in levels))),
    )
