"""Figures of results: what cannot be is told in these words, what can be is not told."""

import datetime
from typing import Any

import pytest

from plugins.model.material import Material
from plugins.rules import results
from tests.unit.rules.sample import ZONE, candidate, constituency, material, said, stage

AFTER = datetime.datetime(2026, 3, 26, 8, tzinfo=ZONE)
STAGES = [stage(), stage("kết quả", "2026-03-25")]
GOOD = {
    "constituency": "qh-1",
    "voters": "1000",
    "turnout": "990",
    "ballots_issued": "990",
    "ballots_collected": "989",
    "valid_ballots": "980",
    "invalid_ballots": "9",
}


def counted(**values: Any) -> Material:
    """The figures of qh-1, one of them changed, after the results; None leaves a figure out."""
    figures = {key: value for key, value in {**GOOD, **values}.items() if value is not None}
    return material(results=[figures], lists=STAGES, as_of=AFTER)


def elected(votes: str, status: str = "trúng cử", **values: Any) -> list[str]:
    """What is said of one candidate with so many votes out of 980 valid ballots."""
    settings = {"results": [GOOD], "lists": STAGES, "as_of": AFTER, **values}
    person = candidate("Lê Văn An", status=status, votes=votes)
    return said(results.votes_are_of_the_elected, material(person, **settings))


def test_figures_that_agree_are_not_told() -> None:
    """A lawful result passes every rule, with and without the counts that are optional."""
    for read in (counted(), counted(ballots_issued=None, ballots_collected=None)):
        assert [told for rule in results.RULES for told in said(rule, read)] == []


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"turnout": "1001"}, "results[1].turnout: 1.001 người đi bầu, nhiều hơn 1.000 cử tri; sửa số sai"),
        (
            {"ballots_collected": "988"},
            "results[1].ballots_collected: phiếu hợp lệ và không hợp lệ là 980 + 9 = 989, khác số phiếu thu vào; "
            "sửa số sai",
        ),
        (
            {"ballots_issued": "988"},
            "results[1].valid_ballots: phiếu hợp lệ và không hợp lệ cộng lại là 989, nhiều hơn số phiếu phát ra; "
            "sửa số sai",
        ),
        (
            {"ballots_issued": None, "ballots_collected": None, "turnout": "988"},
            "results[1].valid_ballots: phiếu hợp lệ và không hợp lệ cộng lại là 989, nhiều hơn số cử tri đã bỏ phiếu; "
            "sửa số sai",
        ),
    ],
)
def test_no_part_exceeds_its_whole(changed: dict, told: str) -> None:
    """Each contradiction of the minutes is told at its field, with the numbers."""
    assert said(results.figures_agree, counted(**changed)) == [f"election.yml: {told}"]


def test_figures_are_of_a_known_constituency_once_with_results() -> None:
    """An unknown constituency, one named twice, and one whose list has no results are told."""
    twice = material(
        results=[GOOD, GOOD, {**GOOD, "constituency": "qh-2"}, {**GOOD, "constituency": "qh-9"}],
        constituencies=[constituency("qh-1"), constituency("qh-2")],
        lists=[stage(), stage("kết quả", "2026-03-25", constituencies=["qh-1"])],
        as_of=AFTER,
    )
    told = said(results.results_name_constituencies, twice)
    assert [one.partition(": ")[2].partition(":")[0] for one in told] == [
        f"results[{place}].constituency" for place in (2, 3, 4)
    ]
    assert "đã ghi ở mục trên" in told[0]
    assert "chưa có trạng thái kết quả" in told[1]
    assert "không có trong election.yml" in told[2]


def test_half_of_the_voters_is_not_enough() -> None:
    """Article 80: where exactly half of the voters voted the editor is asked to look again, one more is enough."""
    figures = {"ballots_issued": None, "ballots_collected": None, "valid_ballots": "400", "invalid_ballots": "9"}
    assert "phải bầu lại" in said(results.enough_voters_voted, counted(turnout="500", **figures))[0]
    assert said(results.enough_voters_voted, counted(turnout="501", **figures)) == []


@pytest.mark.parametrize(
    ("votes", "words"),
    [("981", "nhiều hơn 980 phiếu hợp lệ"), ("490", "không quá nửa của 980 phiếu hợp lệ"), ("0", "không quá nửa")],
)
def test_the_elected_have_more_than_half_of_the_valid_ballots(votes: str, words: str) -> None:
    """Article 78: exactly half is not enough, and nobody has more votes than there are valid ballots."""
    (told,) = elected(votes)
    assert words in told
    assert elected("491") == elected("980") == []


def test_votes_are_published_of_the_elected_only() -> None:
    """Votes of somebody who is not elected, or without the figures of the constituency, are told."""
    assert "chỉ ghi số phiếu của người trúng cử" in elected("600", status="không trúng cử")[0]
    assert "chưa có số liệu kết quả của đơn vị" in elected("600", results=[])[0]
