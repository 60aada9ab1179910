"""The place of results: before them who publishes what by when, afterwards what the document says."""

import datetime
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from plugins.model.portal import Portal
from plugins.pages import pages as build
from plugins.pages.filters import filters_of
from plugins.pages.results import BASE, LevelResultView
from plugins.publishing.render import Renderer
from tests.unit.pages.sample import ZONE, candidate, document, election, portal, templates
from tests.unit.pages.test_html import Seen

AFTER = datetime.datetime(2026, 3, 26, 8, tzinfo=ZONE)
STAGES = [
    {"level": "quoc-hoi", "stage": "chính thức", "since": "2026-02-26", "document": "/documents/danh-sach.md"},
    {"level": "quoc-hoi", "stage": "kết quả", "since": "2026-03-25", "document": "/documents/ket-qua.md"},
]
FIGURES = {
    "constituency": "qh-1", "voters": "1200", "turnout": "1199", "valid_ballots": "1190", "invalid_ballots": "9",
}  # fmt: skip


def after(**values: Any) -> Portal:
    """The portal the day after the results of the National Assembly: two of three elected."""
    people = (
        candidate("an", 1, status="trúng cử", votes="900"),
        candidate("binh", 2, status="không trúng cử"),
        candidate("cuc", 3, status="trúng cử", votes="1001"),
    )
    held = election(lists=STAGES, results=[FIGURES], calendar="luat-2025")
    return portal(
        **{"as_of": AFTER, "election": held, "candidates": people, "documents": (document("ket-qua"),), **values}
    )


def shown(whole: Portal) -> dict[str, dict[str, Any]]:
    """The variables of the pages of results, by path below the place."""
    place = BASE.lstrip("/")
    return {page.path.removeprefix(place): page.variables for page in build(whole) if page.path.startswith(place)}


def level(whole: Portal, place: int = 0) -> LevelResultView:
    """What the overview says of a level."""
    return shown(whole)["index.html"]["levels"][place]


@pytest.mark.parametrize(
    ("calendar", "days"), [("luat-2025", ("25/3", "25/3")), ("luat-2015", ("4/4", "25/3")), (None, None)]
)
def test_who_publishes_by_when_is_said_before_there_is_anything(calendar: str | None, days: Any) -> None:
    """Article 86: the Council publishes the deputies of the Assembly, committees those of councils, each by the day
    that the law of the election computes; without a calendar no day is made up."""
    whole = portal(election=election(calendar=calendar))
    assert list(shown(whole)) == ["index.html"]
    assert [level(whole, n).publisher for n in (0, 1)] == ["Hội đồng bầu cử quốc gia", "Ủy ban bầu cử ở tỉnh"]
    deadlines = [level(whole, n).deadline for n in (0, 1)]
    found = tuple(f"{one.at.day}/{one.at.month}" for one in deadlines) if all(deadlines) else None
    assert found == days


def test_results_name_the_elected_in_ballot_order() -> None:
    """Who has more votes does not come first; who is not elected is not named; votes stand with their share."""
    (result,) = shown(after())["quoc-hoi/index.html"]["results"]
    assert [(one.row.name, one.votes, one.share) for one in result.elected] == [
        ("Nguyễn Văn An", "900", "75,63\u00a0%"),
        ("Nguyễn Văn Cuc", "1.001", "84,12\u00a0%"),
    ]
    assert [(one.label, one.value, one.share) for one in result.figures] == [
        ("Tổng số cử tri", "1.200", ""),
        ("Đã đi bầu", "1.199", "99,92\u00a0%"),
        ("Phiếu hợp lệ", "1.190", "99,25\u00a0%"),
        ("Phiếu không hợp lệ", "9", "0,75\u00a0%"),
    ]


def test_each_level_is_published_by_itself() -> None:
    """The Assembly's result does not bring about a page of the council's, which still says until when."""
    whole = after()
    assert sorted(shown(whole)) == ["index.html", "quoc-hoi/index.html"]
    assembly, council = level(whole), level(whole, 1)
    assert (assembly.published, assembly.elected, assembly.seats, len(assembly.figures)) == (1, 2, 3, 4)
    assert (council.published, council.link, council.figures) == (0, "", ())


def test_a_level_without_all_figures_has_no_sum() -> None:
    """A part of a level is never shown as the whole."""
    assert level(after(election=election(lists=STAGES))).figures == ()


@pytest.mark.parametrize(("day", "first"), [("2026-03-15 18:59", "lich-bau-cu"), ("2026-03-15 19:00", "ket-qua")])
def test_results_lead_the_menu_once_voting_is_over(day: str, first: str) -> None:
    """Before, they are reached from the foot of the page; from the end of the voting on they stand first."""
    whole = portal(as_of=datetime.datetime.fromisoformat(day).replace(tzinfo=ZONE))
    layout = shown(whole)["index.html"]["layout"]
    assert layout.menu[0].id == first
    assert "ket-qua" in [one.id for one in (*layout.menu, *layout.tools)]


def html_of(whole: Portal, path: str, folder: Path) -> str:
    """A page as readers get it."""
    page = next(page for page in build(whole) if page.path == path)
    return Renderer(templates(), filters_of, folder).render(page).decode()


def test_the_page_of_a_level_is_whole(tmp_path: Path) -> None:
    """Its document, its figures and its names are there; headings go down step by step, no id stands twice."""
    html = html_of(after(), "ket-qua/quoc-hoi/index.html", tmp_path)
    seen = Seen(html)
    assert seen.headings[:2] == [1, 2]
    assert all(below <= above + 1 for above, below in pairwise(seen.headings))
    assert len(set(seen.ids)) == len(seen.ids)
    assert not seen.unsafe
    for words in ("ket-qua/QĐ-UBBC", "Ông Nguyễn Văn An", "Trúng cử 2 trong 3 đại biểu được bầu", "99,92\u00a0%"):
        assert words in html
    assert "Nguyễn Văn Binh" not in html


def test_an_outcome_that_is_not_written_down_is_not_guessed(tmp_path: Path) -> None:
    """While somebody's outcome is missing nothing says how many or that nobody is elected."""
    people = (candidate("an", 1, status="trúng cử"), candidate("binh", 2))
    whole = after(candidates=people)
    assert level(whole).elected is None
    html = html_of(whole, "ket-qua/quoc-hoi/index.html", tmp_path)
    assert "Cổng chưa ghi đủ ai trúng cử" in html
    assert "Không có người trúng cử" not in html


def test_home_shows_results_only_when_there_are_some(tmp_path: Path) -> None:
    """The day of the deadline alone brings no “published” to the home page; a published list does."""
    marks = [{"id": "cong-bo-ket-qua", "mark": "công bố kết quả"}]
    due = portal(as_of=AFTER, election=election(calendar="luat-2025", milestones=marks))
    assert "Cổng chưa nhận được văn bản công bố kết quả" in html_of(due, "index.html", tmp_path)
    held = election(calendar="luat-2025", milestones=marks, lists=STAGES, results=[FIGURES])
    html = html_of(after(election=held), "index.html", tmp_path)
    assert "Kết quả bầu cử đã được công bố" in html
    assert "<strong>2</strong> người trúng cử" in html
