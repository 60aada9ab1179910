"""Seats and numbers of candidates: each mistake is told in these words, and what is right is not told."""

import datetime

import pytest

from plugins.model.election import Level
from plugins.model.material import Material
from plugins.rules import limits
from tests.unit.rules.sample import (
    ZONE,
    Rule,
    candidate,
    constituency,
    document,
    level,
    material,
    said,
    stage,
)  # fmt: skip

SEATS = limits.seats_within_the_law
CITED = limits.limits_are_cited
ENOUGH = limits.enough_candidates
MEKONG = {"limits_citation": "Nghị quyết số 9 (mẫu)"}


def seats(number: int, tier: str = "quốc hội", **values: object) -> Material:
    """A constituency of that many seats at a level with these values."""
    at = level(tier, **values)
    return material(levels=[at], constituencies=[constituency("dv-1", at["id"], number)])


def listing(
    standing: int, left_on: tuple[str, ...] = (), seats: int = 1, lists: tuple[dict, ...] = (stage(),), **values: object
) -> Material:
    """So many who stand in qh-1, and one who left for each day on which a document said so."""
    people = [candidate(f"Lê Văn {number}", f"n{number}", order="1") for number in range(standing)]
    left = [
        candidate("Lê An", f"left{n}", status="rút tên", status_document=f"../documents/rut-{n}.md")
        for n in range(len(left_on))
    ]
    decisions = [document(f"documents/rut-{n}.md", day, number=f"{n}/TB-UBBC") for n, day in enumerate(left_on)]
    return material(*people, *left, *decisions, constituencies=[constituency(seats=seats, **values)], lists=list(lists))


CASES = [
    ("three of the Assembly", SEATS, seats(3), []),
    ("four of the Assembly", SEATS, seats(4), [
      "election.yml: constituencies[1].seats: 4 đại biểu; luật cho từ 1 đến 3 ở cấp này (Điều 10 Luật Bầu cử); "
      "sửa số đại biểu",
     ]),
    ("none", SEATS, seats(0, "hđnd xã"), [
      "election.yml: constituencies[1].seats: 0 đại biểu; luật cho từ 1 đến 5 ở cấp này (Điều 10 Luật Bầu cử); "
      "sửa số đại biểu",
     ]),
    ("five of a council", SEATS, seats(5, "hđnd tỉnh"), []),
    ("six of a council", SEATS, seats(6, "hđnd huyện"), [
      "election.yml: constituencies[1].seats: 6 đại biểu; luật cho từ 1 đến 5 ở cấp này (Điều 10 Luật Bầu cử); "
      "sửa số đại biểu",
     ]),
    ("six where a decree allows it", SEATS, seats(6, "hđnd xã", most_seats="6", **MEKONG), []),
    ("seven where a decree allows six", SEATS, seats(7, "hđnd xã", most_seats="6", **MEKONG), [
      "election.yml: constituencies[1].seats: 7 đại biểu; luật cho từ 1 đến 6 ở cấp này (Nghị quyết số 9 "
      "(mẫu)); sửa số đại biểu",
     ]),
    ("a limit with its citation", CITED, seats(1, most_seats="2", **MEKONG), []),
    ("a limit without citation", CITED, seats(1, most_seats="2"), [
      "election.yml: levels[1].limits_citation: ghi giới hạn khác với Luật Bầu cử mà không có căn cứ; thêm "
      "limits_citation",
     ]),
    ("a table without citation", CITED, seats(1, least_candidates=[{"seats": "1", "candidates": "2"}]), [
      "election.yml: levels[1].limits_citation: ghi giới hạn khác với Luật Bầu cử mà không có căn cứ; thêm "
      "limits_citation",
     ]),
    ("a limit of nothing", CITED, seats(1, most_seats="0", **MEKONG), [
      "election.yml: levels[1].most_seats: giới hạn là 0; ghi ít nhất 1 hoặc xóa dòng này",
     ]),
    ("a table that lets all be elected", CITED,
     seats(1, least_candidates=[{"seats": "3", "candidates": "3"}, {"seats": "3", "candidates": "5"}], **MEKONG), [
      "election.yml: levels[1].least_candidates[1].candidates: 3 người ứng cử cho 3 đại biểu; số người ứng cử "
      "phải nhiều hơn số đại biểu được bầu (Điều 57, Điều 58 Luật Bầu cử), sửa lại",
      "election.yml: levels[1].least_candidates[2].seats: đã có mục cho 3 đại biểu ở trên; giữ lại một",
     ]),

    ("one seat, three candidates", ENOUGH, listing(3), []),
    ("one seat, two candidates", ENOUGH, listing(2), [
      "election.yml: constituencies[1].seats: chỉ có 2 người ứng cử cho 1 đại biểu; cần ít nhất 3 (khoản 6 Điều "
      "57 Luật Bầu cử); thêm người ứng cử còn thiếu, sửa seats, hoặc ghi văn bản cho phép vào fewer_candidates",
     ]),
    ("three seats, four candidates", ENOUGH, listing(4, seats=3), [
      "election.yml: constituencies[1].seats: chỉ có 4 người ứng cử cho 3 đại biểu; cần ít nhất 5 (khoản 6 Điều "
      "57 Luật Bầu cử); thêm người ứng cử còn thiếu, sửa seats, hoặc ghi văn bản cho phép vào fewer_candidates",
     ]),
    ("nobody on an official list", ENOUGH, listing(0), [
      "election.yml: constituencies[1].seats: danh sách chính thức có 0 người ứng cử cho 1 đại biểu; cần ít "
      "nhất 3 (khoản 6 Điều 57 Luật Bầu cử); thêm người ứng cử còn thiếu, sửa seats, hoặc ghi văn bản cho phép "
      "vào fewer_candidates",
     ]),
    ("nobody and no list", ENOUGH, listing(0, lists=()), []),
    ("only expected yet", ENOUGH, listing(1, lists=(stage("dự kiến"),)), []),
    ("official only later", ENOUGH, listing(1, lists=(stage("dự kiến"), stage(since="2026-03-05"))), []),
    ("official by its candidates", ENOUGH, listing(1, lists=()), [
      "election.yml: constituencies[1].seats: chỉ có 1 người ứng cử cho 1 đại biểu; cần ít nhất 3 (khoản 6 Điều "
      "57 Luật Bầu cử); thêm người ứng cử còn thiếu, sửa seats, hoặc ghi văn bản cho phép vào fewer_candidates",
     ]),
    ("fewer by permission", ENOUGH, listing(2, fewer_candidates="Nghị quyết (mẫu)"), []),
    ("one left after the list was official", ENOUGH, listing(2, ("2026-03-01",)), [
      "election.yml: cảnh báo: constituencies[1].seats: còn 2 người ứng cử cho 1 đại biểu; cần ít nhất 3 (khoản "
      "6 Điều 57 Luật Bầu cử): khuyết vì có người rút tên hoặc bị xóa tên sau khi công bố danh sách chính thức; "
      "ghi văn bản quyết định trường hợp này vào fewer_candidates",
     ]),
    ("one left before", ENOUGH, listing(2, ("2026-02-20",)), [
      "election.yml: constituencies[1].seats: chỉ có 2 người ứng cử cho 1 đại biểu; cần ít nhất 3 (khoản 6 Điều "
      "57 Luật Bầu cử); thêm người ứng cử còn thiếu, sửa seats, hoặc ghi văn bản cho phép vào fewer_candidates",
     ]),
    ("one left after, one before", ENOUGH, listing(1, ("2026-03-01", "2026-02-20")), [
      "election.yml: constituencies[1].seats: chỉ có 1 người ứng cử cho 1 đại biểu; cần ít nhất 3 (khoản 6 Điều "
      "57 Luật Bầu cử); thêm người ứng cử còn thiếu, sửa seats, hoặc ghi văn bản cho phép vào fewer_candidates",
     ]),
    ("one left, enough remain", ENOUGH, listing(3, ("2026-03-01",)), []),
    ("on the list, to be posted later", ENOUGH, material(
        *(candidate(f"Lê Văn {n}", f"n{n}", publish_at="2026-03-05") for n in range(3)), lists=[stage()]), []),
    ("a draft is not on the list", ENOUGH, material(
        candidate("Lê An"), candidate("Lê Em", "b"), candidate("Lê Oanh", "c", draft="true"), lists=[stage()]), [
      "election.yml: constituencies[1].seats: chỉ có 2 người ứng cử cho 1 đại biểu; cần ít nhất 3 (khoản 6 Điều "
      "57 Luật Bầu cử); thêm người ứng cử còn thiếu, sửa seats, hoặc ghi văn bản cho phép vào fewer_candidates",
     ]),
    ("too many seats is told elsewhere", ENOUGH, listing(3, seats=4), []),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "read", "report"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_numbers_have_exactly_this_report(rule: Rule, read: Material, report: list[str]) -> None:
    """Each number outside the law is told with its article and the mend."""
    assert said(rule, read) == report


@pytest.mark.parametrize(
    ("tier", "least"),
    [
        ("quốc hội", [3, 4, 5]),
        ("hđnd tỉnh", [2, 3, 5, 7, 8]),
        ("hđnd huyện", [2, 3, 5, 7, 8]),
        ("hđnd xã", [2, 3, 5, 7, 8]),
    ],
)
def test_the_laws_table(tier: str, least: list[int]) -> None:
    """Clause 6 of Article 57, clause 3 of Article 58: the least number for one seat, two, three …"""
    one = Level.model_validate(level(tier))
    assert [limits.least_candidates(one, seats) for seats in range(1, len(least) + 1)] == least


def test_a_stated_table_goes_before_the_law() -> None:
    """What a decree sets for a number of seats counts; for the others the law does."""
    one = Level.model_validate(level("hđnd xã", least_candidates=[{"seats": "3", "candidates": "4"}], **MEKONG))
    assert [limits.least_candidates(one, seats) for seats in (2, 3, 4)] == [3, 4, 7]


def test_an_unreadable_candidate_leaves_the_number_open() -> None:
    """Nobody is told that a list is too short while a file of a candidate cannot be read."""
    read = listing(2)
    broken = Material(
        datetime.datetime(2026, 3, 2, tzinfo=ZONE), read.election, None, read.entries, {}, {},
        unreadable=frozenset({"candidates/x.md"}),
    )  # fmt: skip
    assert said(ENOUGH, broken) == []
