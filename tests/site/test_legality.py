"""The lawful sites say nothing, at whatever moment they are built."""

import datetime
from pathlib import Path

import pytest

from plugins.model.problem import ContentErrors
from plugins.rules import candidates, election, limits, lists, names, persons, terms, territory
from tests.support import ROOT, SMALL, ZONE, load_content

RULES = [
    rule.__name__
    for room in (candidates, election, limits, lists, names, persons, terms, territory)
    for rule in room.RULES
]
MOMENTS = ["2026-01-01", "2026-02-25", "2026-02-26", "2026-03-02", "2026-03-15", "2026-04-20"]


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One cache, so that the content is read once for all moments."""
    return tmp_path_factory.mktemp("legality")


@pytest.mark.parametrize("content", [ROOT / "content", SMALL], ids=["sample", "small"])
@pytest.mark.parametrize("moment", MOMENTS)
def test_the_lawful_content_raises_nothing(content: Path, moment: str, cache: Path) -> None:
    """Before the list, on the day it is published, in the campaign, on polling day and long after it, neither
    election.yml nor a candidate has a mistake; at moments that never were, other entries may lead nowhere yet."""
    at = datetime.datetime.fromisoformat(moment).replace(tzinfo=ZONE)
    try:
        problems = load_content(content, cache / content.parent.name, at).warnings
    except ContentErrors as errors:
        problems = errors.problems
    ours = ("content/election.yml", "content/candidates/")
    assert [str(problem) for problem in problems if problem.path.startswith(ours)] == []


def test_every_rule_is_there_once() -> None:
    """No rule is forgotten or named twice."""
    assert len(RULES) == len(set(RULES)) >= 30
