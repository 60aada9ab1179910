"""Which picture of which slogan lies where: known to those who draw pictures and those who lead to them."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from plugins.model.board import STANDARD_BOARDS, Board
from plugins.model.portal import Portal
from plugins.model.slogan import Slogan

GALLERY = "khau-hieu/"
PICTURES = f"{GALLERY}anh/"
MANIFEST = f"{GALLERY}manifest.json"
ALL_ZIP = f"{GALLERY}tat-ca.zip"
PLAYER = f"/{GALLERY}trinh-chieu/"


class Status(StrEnum):
    """Where a slogan stands on a day: the words of the manifest; pages say it in Vietnamese."""

    VALID = "valid"
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Picture:
    """One wording on one board."""

    slogan: Slogan
    lang: str
    board: Board

    @property
    def path(self) -> str:
        """Where the picture lies in the output."""
        return f"{PICTURES}{self.slogan.slug}-{self.lang}-{self.board.id}.png"


def boards_of(portal: Portal) -> tuple[Board, ...]:
    """The boards of site.yml, or the usual ones when it lists none."""
    return portal.site.boards or STANDARD_BOARDS


def zip_path(board: Board) -> str:
    """Where the set of a board lies."""
    return f"{GALLERY}bo-{board.id}.zip"


def today(portal: Portal) -> datetime.date:
    """The day of `as_of` by the province's clock."""
    return portal.as_of.astimezone(portal.election.voting.opens.tzinfo).date()


def status(slogan: Slogan, day: datetime.date) -> Status:
    """Where a public slogan stands on that day."""
    if slogan.withdrawn(day):
        return Status.WITHDRAWN
    return Status.VALID if slogan.valid_on(day) else Status.EXPIRED


def pictures_of(slogan: Slogan, boards: tuple[Board, ...]) -> Iterator[Picture]:
    """The slogan in every language on every board it is meant for."""
    for lang in slogan.text:
        for board in boards:
            if (not slogan.boards or board.id in slogan.boards) and slogan.is_for(board.id, lang):
                yield Picture(slogan, lang, board)


def drawn(portal: Portal) -> Iterator[Picture]:
    """Every picture there is: none of a withdrawn slogan."""
    boards, day = boards_of(portal), today(portal)
    for slogan in portal.slogans:
        if not slogan.withdrawn(day):
            yield from pictures_of(slogan, boards)


def withdrawn(portal: Portal) -> Iterator[Picture]:
    """Every picture that may have been drawn of wording withdrawn since."""
    boards, day = boards_of(portal), today(portal)
    for slogan in portal.slogans:
        if slogan.withdrawn(day):
            yield from pictures_of(slogan, boards)
