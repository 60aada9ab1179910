"""Corrections name what they correct, come after what was wrong, and withdrawn wording does not come back."""

import datetime
from typing import Any

import pytest

from plugins.model.correction import Correction
from plugins.model.entry import Entry
from plugins.model.material import Material
from plugins.model.problem import Severity
from plugins.model.slogan import Slogan
from plugins.rules import corrections, references, wordings
from plugins.rules.linters import remarks_on_entry
from tests.unit.rules.material import AS_OF, ZONE, at, election, news

NEWS = "news/bai.md"
SLOGAN = "banners/mot.yml"


def correction(name: str = "a", **values: Any) -> Correction:
    """A correction of the news item, as an editor writes it."""
    written = {
        "title": "Đính chính",
        "date": "2026-03-01 09:00",
        "corrects": [f"../{NEWS}"],
        "wrong": "Tám giờ.",
        "right": "Bảy giờ.",
        "wrong_since": "2026-03-01",
        "outputs": ["trang"],
        "responsible": "Ban biên tập",
        **values,
    }
    path = f"corrections/{name}.md"
    computed = {"path": path, "slug": name, "digest": "d"}
    return Correction.model_validate({**written, **computed}, context={"source": path, "timezone": ZONE.key})


def slogan(text: str = "Lời đúng", path: str = SLOGAN) -> Slogan:
    """A slogan in Vietnamese."""
    day = datetime.date(2026, 1, 15)
    return Slogan(path=path, slug=path[8:-4], digest="", text={"vi": text}, order=1, valid_from=day)


def found(*entries: Entry) -> list[str]:
    """The field and the beginning of each problem."""
    material = Material(AS_OF, election(), None, tuple(sorted(entries, key=lambda one: one.path)), {}, {})
    rules = (*corrections.RULES, *corrections.RULES_WITH_ELECTION, references.entries_exist)
    rules = (*rules, wordings.withdrawn_wording_is_gone)
    return [f"{problem.path} {problem.where[0]}" for rule in rules for problem in rule(material) if problem.where] + [
        problem.path for rule in rules for problem in rule(material) if not problem.where
    ]


OLD = [{"slogan": f"../{SLOGAN}", "text": "Lời cũ"}]
CASES: list[tuple[str, list[Entry], list[str]]] = [
    ("in order", [news(), correction()], []),
    ("of nothing", [news(), correction(corrects=[])], ["corrections/a.md"]),
    ("of a level's list only", [correction(corrects=[], lists=[{"level": "quoc-hoi"}])], []),
    ("of a list of no level", [correction(corrects=[], lists=[{"level": "x"}])], ["corrections/a.md lists"]),
    ("of what is not there", [correction()], ["corrections/a.md corrects"]),
    ("of a draft", [news(draft=True), correction()], ["corrections/a.md corrects"]),
    ("a draft of a draft", [news(draft=True), correction(draft="true")], []),
    ("wrong only later", [news(), correction(wrong_since="2026-03-02")], ["corrections/a.md wrong_since"]),
    ("wrong before it was there", [news(), correction(wrong_since="2026-02-28")], ["corrections/a.md wrong_since"]),
    ("wrong on a list before an entry was there", [
        news(), correction(wrong_since="2026-02-28", lists=[{"level": "quoc-hoi"}])], []),
    ("updated at the correction", [news(updated_at=at("2026-03-01 09:00")), correction()], []),
    ("updated before", [news(updated_at=at("2026-03-01 08:59")), correction()], ["news/bai.md updated_at"]),
    ("updated before a correction that waited", [
        news(updated_at=at("2026-03-01 08:59")), correction(publish_at="2026-03-01 10:00")], []),
    ("updated before a correction to come", [
        news(updated_at=at("2026-03-01 08:59")), correction(date="2026-03-05")], []),
    ("a slogan without its old wording", [slogan(), correction(corrects=[f"../{SLOGAN}"])],
     ["corrections/a.md corrects"]),
    ("a slogan with its old wording", [slogan(), correction(corrects=[f"../{SLOGAN}"], old_wordings=OLD)], []),
    ("an old wording of what is not corrected", [news(), slogan(), correction(old_wordings=OLD)],
     ["corrections/a.md old_wordings"]),
    ("the old wording still there", [slogan("Lời cũ"), correction(corrects=[f"../{SLOGAN}"], old_wordings=OLD)],
     [f"{SLOGAN} text"]),
    ("the old wording on another slogan",
     [slogan(), slogan("Lời cũ", "banners/hai.yml"), correction(corrects=[f"../{SLOGAN}"], old_wordings=OLD)],
     ["banners/hai.yml text"]),
    ("the old wording until the correction is public",
     [slogan("Lời cũ"), correction(date="2026-03-05", corrects=[f"../{SLOGAN}"], old_wordings=OLD)], []),
]  # fmt: skip


@pytest.mark.parametrize("entries, problems", [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_corrections(entries: list[Entry], problems: list[str]) -> None:
    """Each mistake is told at its field, and nothing else is."""
    assert found(*entries) == problems


def test_a_correction_may_say_what_was_wrong():
    """The linters of figures and dates leave alone what a correction calls wrong, only warn in its text, and read
    what it calls right as anywhere else."""
    mistake = "Trong 500 đại biểu, 286 người (56,6 %) mới."
    values = {"wrong": mistake, "right": mistake}
    found = remarks_on_entry("corrections/so.md", values, lambda where: 1, f"Bài viết: “{mistake}”", 3)
    assert [(one.where[0], one.severity) for one in found] == [
        ("right", Severity.ERROR),
        ("nội dung", Severity.WARNING),
    ]
