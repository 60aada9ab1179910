"""Candidates: the official list by constituency, and for each one a page with the same fields in one order.

Equality of candidates: Article 63 of Law 85/2015/QH13. What is missing is said to be missing, in its place.
"""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from plugins.model.candidate import Candidate
from plugins.model.output import Page
from plugins.model.record import label_of
from plugins.pages.ballots import Ballots
from plugins.pages.desk import Desk
from plugins.text.wording import day_in_figures

BASE = "/nguoi-ung-cu/"
SECTION = "nguoi-ung-cu"
TITLE = "Người ứng cử"

_GROUPS = (
    (
        "Nhân thân",
        (
            "full_name", "other_name", "gender", "born_on", "nationality", "ethnicity", "religion",
            "birth_registration", "hometown", "permanent_residence", "current_residence",
        ),
    ),
    (
        "Trình độ, nghề nghiệp",
        (
            "general_education", "qualification", "academic_title", "political_theory", "languages",
            "occupation", "workplace",
        ),
    ),
    (
        "Tham gia tổ chức, khen thưởng, kỷ luật",
        (
            "party_joined_on", "party_official_on", "organisations", "deputy_terms", "awards", "discipline",
            "convictions", "health",
        ),
    ),
    ("Ứng cử", ("nomination", "nominated_by", "sources")),
)  # fmt: skip
_LABELLED = tuple((title, tuple((name, label_of(Candidate, name)) for name in names)) for title, names in _GROUPS)


@dataclass(frozen=True, slots=True)
class Fact:
    """A field of the biography: its label and its lines; no line means that it was not provided."""

    label: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FactGroup:
    """Fields of the biography that belong together."""

    title: str
    facts: tuple[Fact, ...]


def pages(desk: Desk, ballots: Ballots) -> Iterator[Page]:
    """The list and every candidate."""
    yield desk.page(
        BASE,
        "candidate_list.html",
        TITLE,
        section=SECTION,
        description="Người ứng cử theo từng đơn vị bầu cử, đúng thứ tự trên danh sách chính thức.",
        variables={"levels": ballots.levels},
    )
    for candidate in (*desk.portal.candidates, *desk.translated.get(Candidate.kind, ())):
        yield _candidate(desk, ballots, candidate)


def fact_groups(candidate: Candidate) -> tuple[FactGroup, ...]:
    """Every published field in the one order that holds for all candidates."""
    return tuple(
        FactGroup(title, tuple(Fact(label, _lines(getattr(candidate, name))) for name, label in fields))
        for title, fields in _LABELLED
    )


def _lines(value: object) -> tuple[str, ...]:
    if value is None:
        return ()
    if isinstance(value, tuple):
        return value
    return (day_in_figures(value),) if isinstance(value, datetime.date) else (str(value),)


def _candidate(desk: Desk, ballots: Ballots, candidate: Candidate) -> Page:
    constituency = ballots.constituencies[candidate.constituency]
    decided_by = desk.portal.by_path.get(candidate.status_document or "")
    return desk.page(
        candidate.address,
        "candidate.html",
        candidate.full_name,
        crumbs=(
            desk.text_link(TITLE, BASE),
            desk.text_link(constituency.title, f"/don-vi-bau-cu/{constituency.id}/"),
        ),
        section=SECTION,
        description=f"Tiểu sử tóm tắt và chương trình hành động: {candidate.title_prefix} "
        f"{candidate.full_name}, ứng cử tại {constituency.title}, {constituency.council}.",
        entry=candidate,
        picture=candidate.photo,
        variables={
            "entry": candidate,
            "photo": desk.picture(candidate.photo),
            "groups": fact_groups(candidate),
            "constituency": constituency,
            "decided_by": desk.card(decided_by) if decided_by else None,
            "tags": desk.tags(candidate),
            "related": tuple(
                desk.card(desk.portal.by_path[path]) for path in candidate.related if path in desk.portal.by_path
            ),
            "versions": desk.versions(candidate),
        },
    )
