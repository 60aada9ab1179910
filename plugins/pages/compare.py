"""The candidates of one ballot side by side: for each the same fields, in ballot order, the programme in full.

Equality of candidates: Article 63 of Law 85/2015/QH13. Who no longer stands is named below, not compared.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from plugins.model.candidate import Candidate
from plugins.model.output import Page
from plugins.pages.ballots import COMPARE, Ballots
from plugins.pages.candidates import career_of, fact_groups
from plugins.pages.desk import Desk
from plugins.pages.frame import Frame
from plugins.pages.views import ConstituencyView

LEAST, MOST = 2, 5
"""How many candidates a reader may choose to see alone."""

_HEADINGS_DEEPER = 2
_HEADING = re.compile(r"(</?h)([1-6])\b")
_ANCHOR = re.compile(r'(<[^>]*? (?:id="|href="#))')


@dataclass(frozen=True, slots=True)
class ComparedFact:
    """A field with the lines of each candidate, in ballot order; no line means that it was not provided."""

    label: str
    cells: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class ComparedGroup:
    """Fields that belong together."""

    title: str
    facts: tuple[ComparedFact, ...]


@dataclass(frozen=True, slots=True)
class Programme:
    """A candidate's programme as it stands among others: its own ids, its headings below those of the page."""

    html: str
    empty: bool


def pages(desk: Desk, ballots: Ballots) -> Iterator[Page]:
    """One page for each constituency."""
    for constituency in ballots.constituencies.values():
        standing = tuple(one for one in desk.portal.candidates_of.get(constituency.id, ()) if one.stands)
        yield desk.promise(
            f"/don-vi-bau-cu/{constituency.id}/{COMPARE}/", "compare.html", compare_variables, constituency, standing
        )


def compare_variables(frame: Frame, view: ConstituencyView, candidates: tuple[Candidate, ...]) -> dict[str, Any]:
    """What the page shows that compares the candidates who stand in a constituency."""
    address = f"/don-vi-bau-cu/{view.id}/"
    rows = tuple(row for row in view.candidates if row.running)
    return frame.page(
        f"{address}{COMPARE}/",
        frame.say("So sánh người ứng cử: {constituency}, {council}", constituency=view.title, council=view.council),
        crumbs=(frame.text_link("Đơn vị bầu cử", "/don-vi-bau-cu/"), frame.text_link(view.title, address)),
        section="don-vi-bau-cu",
        description=frame.say(
            "Tiểu sử và chương trình hành động của những người ứng cử tại {constituency}, {council}, "
            "đặt cạnh nhau theo thứ tự trên phiếu bầu.",
            constituency=view.title,
            council=view.council,
        ),
        corrections=view.corrections,
        variables={
            "constituency": view,
            "rows": rows,
            "gone": tuple(row for row in view.candidates if not row.running),
            "groups": compared(candidates),
            "programmes": tuple(map(_programme, candidates)),
            "least": LEAST,
            "most": MOST,
        },
    )


def compared(candidates: tuple[Candidate, ...]) -> tuple[ComparedGroup, ...]:
    """Every published field of the biography with a cell for each candidate."""
    if not candidates:
        return ()
    each = [fact_groups(candidate) for candidate in candidates]
    groups = []
    for same in zip(*each, strict=True):
        facts = zip(*(group.facts for group in same), strict=True)
        rows = tuple(ComparedFact(fact[0].label, tuple(one.lines for one in fact)) for fact in facts)
        groups.append(ComparedGroup(same[0].title, rows))
    careers = [career_of(candidate) for candidate in candidates]
    career = ComparedFact(careers[0].label, tuple(one.lines for one in careers))
    return (*groups, ComparedGroup(career.label, (career,)))


def _programme(candidate: Candidate) -> Programme:
    return Programme(apart(candidate.body.html, candidate.slug), candidate.body.empty)


def apart(html: str, mark: str) -> str:
    """The sanitised HTML of a text with `mark` before each of its ids and its headings two levels lower, so that
    it can stand on one page with other texts."""

    def lower(match: re.Match[str]) -> str:
        return f"{match[1]}{min(6, int(match[2]) + _HEADINGS_DEEPER)}"

    return _ANCHOR.sub(rf"\g<1>{mark}--", _HEADING.sub(lower, html))
