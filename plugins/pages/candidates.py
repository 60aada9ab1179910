"""Candidates: for each one a page with the same fields in one order.

Equality of candidates: Article 63 of Law 85/2015/QH13. What is missing is said to be missing, in its place.
"""

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from plugins.model.candidate import Candidate
from plugins.model.document import Document
from plugins.model.entry import Entry
from plugins.model.media import Image
from plugins.model.output import Page
from plugins.model.print_pack import person_place
from plugins.model.record import label_of
from plugins.pages.ballots import Ballots
from plugins.pages.desk import Desk
from plugins.pages.frame import Frame, Shown
from plugins.pages.list_states import posted
from plugins.pages.views import ConstituencyView, PostedDocument, TextLink
from plugins.text.qr import qr_code
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
            "convictions",
        ),
    ),
    ("Ứng cử", ("nomination", "nominated_by", "sources")),
)  # fmt: skip
FIELDS = (*(name for _, names in _GROUPS for name in names), "career")
"""The fields that a candidate's page shows."""
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
    """Every candidate's page."""
    for candidate in desk.portal.candidates:
        constituency = ballots.constituencies[candidate.constituency]
        named = [desk.portal.by_path[path] for path in candidate.related if path in desk.portal.by_path]
        yield desk.promise(
            candidate.address, "candidate.html", candidate_variables,
            candidate, constituency, desk.shown(candidate).image, desk.tags(candidate), desk.all_shown(named),
            desk.versions_of(candidate), _decision(desk, candidate),
        )  # fmt: skip


def _decision(desk: Desk, candidate: Candidate) -> PostedDocument | None:
    """The document that says what has become of the candidacy."""
    document = desk.portal.by_path.get(candidate.status_document or "")
    return posted(desk, document) if isinstance(document, Document) else None


def fact_groups(candidate: Candidate) -> tuple[FactGroup, ...]:
    """Every published field in the one order that holds for all candidates."""
    return tuple(
        FactGroup(title, tuple(Fact(label, _lines(getattr(candidate, name))) for name, label in fields))
        for title, fields in _LABELLED
    )


def facts_of(candidate: Candidate, names: Iterable[str]) -> tuple[Fact, ...]:
    """Some fields of the biography with their labels, in the order asked for."""
    return tuple(Fact(label_of(Candidate, name), _lines(getattr(candidate, name))) for name in names)


def career_of(candidate: Candidate) -> Fact:
    """The working life, a line for each step."""
    steps = tuple(f"{step.since} – {step.until}: {step.work}" for step in candidate.career)
    return Fact(label_of(Candidate, "career"), steps)


def _lines(value: object) -> tuple[str, ...]:
    if value is None:
        return ()
    if isinstance(value, tuple):
        return value
    return (day_in_figures(value),) if isinstance(value, datetime.date) else (str(value),)


def candidate_variables(
    frame: Frame, candidate: Candidate, constituency: ConstituencyView, photo: Image | None,
    tags: tuple[TextLink, ...], related: tuple[Shown, ...], versions: tuple[Entry, ...],
    decision: PostedDocument | None,
) -> dict[str, Any]:  # fmt: skip
    """What the page of a candidate shows."""
    row = next(row for row in constituency.candidates if row.id == candidate.slug)
    return frame.page(
        candidate.address,
        candidate.full_name,
        crumbs=(
            frame.text_link(TITLE, BASE),
            frame.text_link(constituency.title, f"/don-vi-bau-cu/{constituency.id}/"),
        ),
        section=SECTION,
        description=frame.say(
            "Tiểu sử tóm tắt và chương trình hành động: {title} {name}, ứng cử tại {constituency}, {council}.",
            title=candidate.title_prefix,
            name=candidate.full_name,
            constituency=constituency.title,
            council=constituency.council,
        ),
        entry=candidate,
        share=frame.shared(candidate.photo, photo),
        versions=versions,
        variables={
            "entry": candidate,
            "row": row,
            "decision": decision,
            "photo": frame.picture(candidate.photo, photo),
            "groups": fact_groups(candidate),
            "constituency": constituency,
            "qr": qr_code(frame.url_of_page(candidate.address)),
            "sheet": frame.link(person_place(candidate).address) if row.position else None,
            "tags": tags,
            "related": frame.cards(related),
            "versions": frame.versions(candidate, versions),
        },
    )
