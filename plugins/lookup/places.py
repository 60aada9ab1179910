"""What can be looked up: communes, what they were called before, hamlets; each with what tells it apart."""

from collections.abc import Iterator
from enum import IntEnum
from typing import NamedTuple

from plugins.model.election import Commune, PollingArea
from plugins.model.portal import Portal


class Kind(IntEnum):
    """What a name is of; of equal names the lower comes first."""

    COMMUNE = 0
    OLD_NAME = 1
    HAMLET = 2


class Place(NamedTuple):
    """A name that leads somewhere: `note` tells it apart from others of the same name, `link` is the address
    below /dia-ban/ without slashes at its ends, `within` the commune's name under which it may be sought too."""

    label: str
    note: str
    link: str
    kind: Kind
    within: str = ""


def places_of(portal: Portal) -> Iterator[Place]:
    """Every name of every place: a name that two places bear stands twice."""
    for commune in portal.election.communes:
        yield Place(commune.name, _note_of(commune), commune.id, Kind.COMMUNE, _above(commune))
        for alias in commune.aliases:
            yield Place(alias, f"nay là {_full_name(commune)}", commune.id, Kind.OLD_NAME, commune.name)
    for area in portal.election.polling_areas:
        commune = portal.communes[area.commune]
        for hamlet in area.hamlets:
            yield Place(hamlet, _note_of_hamlet(commune, area), f"{commune.id}/{area.id}", Kind.HAMLET, commune.name)


def _above(commune: Commune) -> str:
    return ", ".join(filter(None, (commune.district, commune.province)))


def _full_name(commune: Commune) -> str:
    return ", ".join(filter(None, (commune.name, commune.district, commune.province)))


def _note_of(commune: Commune) -> str:
    former = f"tên cũ: {'; '.join(commune.aliases)}" if commune.aliases else ""
    return " · ".join(filter(None, (_above(commune), former)))


def _note_of_hamlet(commune: Commune, area: PollingArea) -> str:
    return f"{_full_name(commune)} · khu vực bỏ phiếu số {area.number}"
