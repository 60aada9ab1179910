"""The law's calendar falls on the days of the real elections, moves with polling day, and makes the phases."""

import datetime

import pytest

from plugins.model.calendar import MilestoneMark, Phase, days_in_words, phase_at
from plugins.model.election import Election
from plugins.model.legal_calendars import LEGAL_MILESTONES, LegalCalendar
from tests.support import ZONE
from tests.unit.pages.sample import election

DAYS = {
    "luat-2015": {
        "cong-bo-ngay-bau-cu": "2021-01-28",
        "thanh-lap-uy-ban-bau-cu": "2021-02-07",
        "hiep-thuong-lan-nhat": "2021-02-17",
        "cong-bo-don-vi-bau-cu": "2021-03-04",
        "thanh-lap-ban-bau-cu": "2021-03-14",
        "nop-ho-so-ung-cu": "2021-03-14 17:00",
        "hiep-thuong-lan-hai": "2021-03-19",
        "thanh-lap-to-bau-cu": "2021-04-03",
        "niem-yet-danh-sach-cu-tri": "2021-04-13",
        "hiep-thuong-lan-ba": "2021-04-18",
        "cong-bo-danh-sach-ung-cu": "2021-04-28",
        "niem-yet-danh-sach-ung-cu": "2021-05-03",
        "khieu-nai-nguoi-ung-cu": "2021-05-13",
        "thong-bao-ngay-gio-bo-phieu": "2021-05-13",
        "ket-thuc-van-dong": "2021-05-22 07:00",
        "ngay-bau-cu": "2021-05-23 07:00",
        "bien-ban-kiem-phieu": "2021-05-26",
        "bien-ban-don-vi-bau-cu": "2021-05-28",
        "cong-bo-ket-qua-hdnd": "2021-06-02",
        "khieu-nai-ket-qua-hdnd": "2021-06-07",
        "cong-bo-ket-qua-quoc-hoi": "2021-06-12",
        "khieu-nai-ket-qua-quoc-hoi": "2021-06-17",
    },
    "luat-2025": {
        "cong-bo-ngay-bau-cu": "2025-11-20",
        "thanh-lap-uy-ban-bau-cu": "2025-11-30",
        "cong-bo-don-vi-bau-cu": "2025-12-25",
        "thanh-lap-ban-bau-cu": "2026-01-04",
        "thanh-lap-to-bau-cu": "2026-01-31",
        "nop-ho-so-ung-cu": "2026-02-01 17:00",
        "niem-yet-danh-sach-cu-tri": "2026-02-03",
        "khieu-nai-nguoi-ung-cu": "2026-03-05",
        "thong-bao-ngay-gio-bo-phieu": "2026-03-05",
        "ket-thuc-van-dong": "2026-03-14 07:00",
        "ngay-bau-cu": "2026-03-15 07:00",
        "bien-ban-kiem-phieu": "2026-03-18",
        "bien-ban-don-vi-bau-cu": "2026-03-20",
        "cong-bo-ket-qua": "2026-03-25",
    },
}
"""Every milestone of each table on the days of the two elections, as public calendars of 2021 and 2026 had them."""

POLLING_DAYS = {"luat-2015": "2021-05-23", "luat-2025": "2026-03-15"}

PHASES_OF_2021 = [
    ("2021-04-27 23:59", Phase.BEFORE_LIST),
    ("2021-04-28 00:00", Phase.LIST_PUBLISHED),
    ("2021-04-29 23:59", Phase.LIST_PUBLISHED),
    ("2021-04-30 00:00", Phase.CAMPAIGN),
    ("2021-05-22 06:59", Phase.CAMPAIGN),
    ("2021-05-22 07:00", Phase.LAST_DAY),
    ("2021-05-22 23:59", Phase.LAST_DAY),
    ("2021-05-23 00:00", Phase.POLLING_DAY),
    ("2021-05-23 18:59", Phase.POLLING_DAY),
    ("2021-05-23 19:00", Phase.COUNTING),
    ("2021-06-09 23:59", Phase.COUNTING),
    ("2021-06-10 00:00", Phase.RESULTS),
    ("2021-08-31 23:59", Phase.RESULTS),
    ("2021-09-01 00:00", Phase.ARCHIVE),
]
PHASES_OF_2026 = [
    ("2026-02-25 23:59", Phase.BEFORE_LIST),
    ("2026-02-26 00:00", Phase.LIST_PUBLISHED),
    ("2026-03-01 23:59", Phase.LIST_PUBLISHED),
    ("2026-03-02 00:00", Phase.CAMPAIGN),
    ("2026-03-14 06:59", Phase.CAMPAIGN),
    ("2026-03-14 07:00", Phase.LAST_DAY),
    ("2026-03-14 23:59", Phase.LAST_DAY),
    ("2026-03-15 00:00", Phase.POLLING_DAY),
    ("2026-03-15 18:59", Phase.POLLING_DAY),
    ("2026-03-15 19:00", Phase.COUNTING),
    ("2026-03-24 23:59", Phase.COUNTING),
    ("2026-03-25 00:00", Phase.RESULTS),
    ("2026-06-30 23:59", Phase.RESULTS),
    ("2026-07-01 00:00", Phase.ARCHIVE),
]


def of(calendar: str, milestones: tuple = (), **values: object) -> Election:
    """The sample election under one state of the law, on its own polling day unless another is given."""
    return election(calendar=calendar, milestones=list(milestones), **{"polling_day": POLLING_DAYS[calendar], **values})


def moment(text: str) -> datetime.datetime:
    """The moment by the province's clock."""
    return datetime.datetime.fromisoformat(text).replace(tzinfo=ZONE)


def own(id: str, **values: str) -> dict[str, str]:
    """A milestone as election.yml states it."""
    return {"id": id, "name": id, "citation": "Kế hoạch", **values}


@pytest.mark.parametrize("calendar", DAYS)
def test_the_law_falls_on_the_days_of_the_real_election(calendar: str) -> None:
    """Each statutory milestone is there, on the day and hour it had in that election, in the order of time."""
    timeline = of(calendar).timeline
    assert {one.id: one.at for one in timeline} == {id: moment(text) for id, text in DAYS[calendar].items()}
    assert list(timeline) == sorted(timeline, key=lambda one: one.at)


@pytest.mark.parametrize("calendar", DAYS)
def test_all_moves_with_polling_day(calendar: str) -> None:
    """Polling day a week later puts every milestone a week later, hours kept."""
    before = {one.id: one for one in of(calendar).timeline}
    later = moment(POLLING_DAYS[calendar]).date() + datetime.timedelta(days=7)
    for one in of(calendar, polling_day=str(later)).timeline:
        assert one.at - before[one.id].at == datetime.timedelta(days=7), one.id
        assert (one.until or one.at) - (before[one.id].until or before[one.id].at) == datetime.timedelta(days=7)


def test_hours_of_voting_move_what_hangs_on_them() -> None:
    """Voting from five to twenty-one ends the campaign at five the day before."""
    found = {one.id: one for one in of("luat-2025", opens="05:00", closes="21:00").timeline}
    assert found["ket-thuc-van-dong"].at == moment("2026-03-14 05:00")
    assert (found["ngay-bau-cu"].at, found["ngay-bau-cu"].until) == (
        moment("2026-03-15 05:00"),
        moment("2026-03-15 21:00"),
    )


@pytest.mark.parametrize("calendar", LegalCalendar)
def test_every_statutory_milestone_cites_its_article(calendar: LegalCalendar) -> None:
    """Article and law stand with each; the law of 2025 is named where it applies, and only there."""
    for law in LEGAL_MILESTONES[calendar].values():
        assert "Điều " in law.citation and "85/2015/QH13" in law.citation, law.id
        assert ("83/2025/QH15" in law.citation) is (calendar is LegalCalendar.LAW_2025), law.id


def test_without_a_calendar_only_what_is_stated() -> None:
    """An election.yml that names no law shows its own milestones and no other."""
    assert [one.id for one in election(milestones=[own("a", at="2026-02-01")]).timeline] == ["a"]


def test_own_milestone_takes_the_place_of_the_law() -> None:
    """The same id: the own date, name and mark; what is not said comes from the law."""
    found = of("luat-2025", [{"id": "nop-ho-so-ung-cu", "at": "2026-01-31 16:00"}]).timeline
    (one,) = [one for one in found if one.id == "nop-ho-so-ung-cu"]
    assert (one.name, one.at) == ("Hạn nộp hồ sơ ứng cử", moment("2026-01-31 16:00"))
    assert one.citation.startswith("Điều 35")
    assert len(found) == len(DAYS["luat-2025"])


def test_own_milestone_without_a_date_keeps_that_of_the_law() -> None:
    """A mark or note added to a statutory milestone leaves it on its day."""
    marked = of("luat-2025", [{"id": "cong-bo-ket-qua", "mark": "công bố kết quả"}])
    assert marked.milestone(MilestoneMark.RESULTS_PUBLISHED).at == moment("2026-03-25")


@pytest.mark.parametrize(
    ("written", "at", "until"),
    [
        ({"days": "-42"}, "2026-02-01", None),
        ({"days": "−42", "clock": "17:00"}, "2026-02-01 17:00", None),
        ({"days": "0"}, "2026-03-15", None),
        ({"days": "+3"}, "2026-03-18", None),
        ({"days": "-13", "until_days": "-2"}, "2026-03-02", "2026-03-13"),
        ({"at": "2026-02-01 17:00", "days": "-42"}, "2026-02-01 17:00", None),
        ({"at": "2026-02-01T10:00Z"}, "2026-02-01 17:00", None),
    ],
)
def test_days_count_from_polling_day(written: dict[str, str], at: str, until: str | None) -> None:
    """Negative before, positive after, with an hour and an end if these are given."""
    (one,) = election(milestones=[own("a", **written)]).timeline
    assert (one.at, one.until) == (moment(at), until and moment(until))


def test_a_mark_of_ones_own_replaces_the_law_s() -> None:
    """A milestone with another id that bears the mark of a statutory one is the one the portal acts on."""
    found = of("luat-2025", [own("som-hon", at="2026-03-13 17:00", mark="kết thúc vận động")])
    assert found.milestone(MilestoneMark.CAMPAIGN_ENDS).id == "som-hon"
    assert sum(one.mark is MilestoneMark.CAMPAIGN_ENDS for one in found.timeline) == 1


MARKS_OF_2021 = [
    {"id": "cong-bo-danh-sach-ung-cu", "mark": "công bố danh sách"},
    own("van-dong", days="-23", mark="bắt đầu vận động"),
    {"id": "cong-bo-ket-qua-quoc-hoi", "at": "2021-06-10", "mark": "công bố kết quả"},
    own("luu-tru", at="2021-09-01", mark="lưu trữ"),
]
MARKS_OF_2026 = [
    own("danh-sach", at="2026-02-26", mark="công bố danh sách"),
    own("van-dong", at="2026-03-02", mark="bắt đầu vận động"),
    {"id": "cong-bo-ket-qua", "mark": "công bố kết quả"},
    own("luu-tru", at="2026-07-01", mark="lưu trữ"),
]


@pytest.mark.parametrize(
    ("calendar", "marks", "text", "phase"),
    [("luat-2015", MARKS_OF_2021, *case) for case in PHASES_OF_2021]
    + [("luat-2025", MARKS_OF_2026, *case) for case in PHASES_OF_2026],
)
def test_each_phase_begins_and_ends_to_the_minute(calendar: str, marks: list, text: str, phase: Phase) -> None:
    """All eight phases of both elections, at the last minute of the one and the first of the other."""
    assert phase_at(of(calendar, marks), moment(text)) is phase


@pytest.mark.parametrize(
    ("calendar", "text", "phase"),
    [
        ("luat-2015", "2021-04-28 12:00", Phase.BEFORE_LIST),
        ("luat-2015", "2021-05-22 07:00", Phase.LAST_DAY),
        ("luat-2015", "2022-01-01 00:00", Phase.COUNTING),
        ("luat-2025", "2026-03-25 12:00", Phase.COUNTING),
    ],
)
def test_a_deadline_that_passed_is_no_publication(calendar: str, text: str, phase: Phase) -> None:
    """List and results are published when election.yml says so, never because the law's day came."""
    assert phase_at(of(calendar), moment(text)) is phase


def test_the_campaign_begins_with_the_list() -> None:
    """Unless a milestone says otherwise (Article 64, Law 85/2015/QH13)."""
    listed = of("luat-2025", MARKS_OF_2026[:1])
    assert phase_at(listed, moment("2026-02-26 00:00")) is Phase.CAMPAIGN


@pytest.mark.parametrize(
    ("days", "words"),
    [(-25, "25 ngày trước ngày bầu cử"), (0, "đúng ngày bầu cử"), (3, "3 ngày sau ngày bầu cử")],
)
def test_distances_in_words(days: int, words: str) -> None:
    """As the law words them."""
    assert days_in_words(days) == words
