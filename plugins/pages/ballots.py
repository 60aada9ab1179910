"""Candidates, constituencies and polling areas as several kinds of page show them, always in ballot order."""

from collections import defaultdict
from collections.abc import Iterable

from plugins.model.ballot_order import namesakes
from plugins.model.candidate import Candidate, CandidateStatus
from plugins.model.election import Commune, Constituency, PollingArea
from plugins.model.print_pack import booklet_place, list_place, standing
from plugins.pages.desk import Desk
from plugins.pages.list_states import states_of
from plugins.pages.views import AreaView, CandidateRow, ConstituencyView, LevelView, TextLink

COMPARE = "so-sanh"
"""The last part of the address at which a constituency's candidates stand side by side."""

_NOT_RUNNING = (CandidateStatus.WITHDRAWN, CandidateStatus.REMOVED)


class Ballots:
    """The election's constituencies with their candidates, each made into a view once."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        portal = desk.portal
        self.constituencies = {one.id: self._constituency(one) for one in portal.election.constituencies}
        self.levels = tuple(self._level(level.id) for level in portal.election.levels)
        self.of_commune: dict[str, list[ConstituencyView]] = defaultdict(list)
        for constituency in portal.election.constituencies:
            for commune in constituency.communes:
                self.of_commune[commune].append(self.constituencies[constituency.id])
        self.areas = {area.id: self._area(area) for area in portal.election.polling_areas}
        self.areas_of: dict[str, list[AreaView]] = defaultdict(list)
        for area in portal.election.polling_areas:
            view = self.areas[area.id]
            for place in {area.commune, *area.constituencies}:
                self.areas_of[place].append(view)

    def in_levels(
        self, constituencies: Iterable[ConstituencyView], commune: Commune | None = None
    ) -> tuple[LevelView, ...]:
        """Every level with those of the constituencies that belong to it; possibly none, for a reason that the
        commune states or because the portal has not been told."""
        groups: dict[str, list[ConstituencyView]] = defaultdict(list)
        for view in constituencies:
            groups[view.level].append(view)
        return tuple(
            self._level(
                level.id,
                tuple(groups[level.id]),
                (commune.without_citation or "") if commune and level.id in commune.without else "",
            )
            for level in self._desk.portal.election.levels
        )

    def commune_link(self, id: str) -> TextLink:
        """The page of a commune."""
        commune = self._desk.portal.communes[id]
        return self._desk.text_link(commune.name, commune.address, id, ", ".join(commune.aliases))

    def _level(self, id: str, chosen: tuple[ConstituencyView, ...] | None = None, absent: str = "") -> LevelView:
        level = self._desk.portal.levels[id]
        constituencies = chosen
        if constituencies is None:
            constituencies = tuple(view for view in self.constituencies.values() if view.level == id)
        seats = sum(view.seats for view in constituencies)
        return LevelView(
            level.id, level.name, level.council, level.ballot_colour, level.citation, seats, constituencies, absent
        )

    def _constituency(self, constituency: Constituency) -> ConstituencyView:
        portal = self._desk.portal
        level = portal.levels[constituency.level]
        return ConstituencyView(
            id=constituency.id,
            title=self._desk.frame.constituencies[constituency.id],
            link=self._desk.link(constituency.address),
            level=level.id,
            council=level.council,
            ballot_colour=level.ballot_colour,
            seats=constituency.seats,
            area=constituency.area,
            communes=tuple(self.commune_link(id) for id in constituency.communes),
            candidates=self._rows(portal.candidates_of.get(constituency.id, ())),
            citation=constituency.citation,
            states=states_of(self._desk, constituency.id),
            corrections=self._desk.frame.notices(portal.list_corrections[constituency.id]),
            compare=self._desk.link(f"{constituency.address}{COMPARE}/"),
            sheets=self._sheets(constituency),
        )

    def _sheets(self, constituency: Constituency) -> tuple[TextLink, ...]:
        if not standing(self._desk.portal, constituency):
            return ()
        return (
            self._desk.text_link("Bản in danh sách", list_place(constituency).address),
            self._desk.text_link("Tập tài liệu để in", booklet_place(constituency).address),
        )

    def _rows(self, candidates: Iterable[Candidate]) -> tuple[CandidateRow, ...]:
        """The lines of one list."""
        group = tuple(candidates)
        same = namesakes(group)
        return tuple(self._row(one, one.path in same) for one in group)

    def _row(self, candidate: Candidate, shares_name: bool) -> CandidateRow:
        decided_by = self._desk.portal.by_path.get(candidate.status_document or "")
        return CandidateRow(
            id=candidate.slug,
            position=candidate.position,
            prefix=candidate.title_prefix,
            name=candidate.full_name,
            other_name=candidate.other_name,
            born_on=candidate.born_on,
            gender=candidate.gender.value,
            hometown=candidate.hometown,
            occupation=candidate.occupation,
            workplace=candidate.workplace,
            status=candidate.status.value,
            running=candidate.status not in _NOT_RUNNING,
            link=self._desk.link(candidate.address),
            photo=self._desk.picture(candidate.photo),
            shares_name=shares_name,
            decided_by=self._desk.text_link(decided_by.heading, decided_by.address) if decided_by else None,
        )

    def _area(self, area: PollingArea) -> AreaView:
        election = self._desk.portal.election
        constituencies = (self._desk.portal.constituencies[id] for id in area.constituencies)
        councils = {level.id: level.council for level in election.levels}
        return AreaView(
            id=area.id,
            link=self._desk.link(area.ballot_address),
            title=self._desk.frame.say("Khu vực bỏ phiếu số {number}", number=area.number),
            commune=self.commune_link(area.commune),
            hamlets=area.hamlets,
            place=area.place,
            address=area.address,
            opens=area.opens or election.opens,
            closes=area.closes or election.closes,
            access=area.access,
            constituencies=tuple(
                self._desk.text_link(self._desk.frame.constituencies[one.id], one.address, note=councils[one.level])
                for one in constituencies
            ),
        )
