"""The week on the air: within its minutes, urgent things first, nothing after its day, candidates alike."""

import datetime
from collections import Counter

import pytest

from plugins.model.schedule import Airing, candidate_airings, plan, week
from tests.unit.pages import sample
from tests.unit.radio.sample import PEOPLE, portal, programme, text

DAY = datetime.timedelta(days=1)


def aired(*programmes: dict, **values: object) -> tuple[Airing, ...]:
    """The week of the only station."""
    found = plan(portal(*programmes, **values))
    assert found is not None
    return week(found, found.radio.stations[0])


def people(number: int) -> tuple:
    """So many who stand in qh-1."""
    return tuple(sample.candidate(f"n{place}", place) for place in range(1, number + 1))


def test_without_radio_there_is_no_plan() -> None:
    """A portal whose site.yml has no radio has no week."""
    assert plan(sample.full_portal()) is None


def test_the_week_is_that_of_the_moment() -> None:
    """Monday to Sunday around 2 March 2026, each programme once a day at its hour."""
    days = [airing.at.date() for airing in aired(programme())]
    assert days == [datetime.date(2026, 3, 2) + number * DAY for number in range(7)]
    assert {(airing.at.hour, airing.at.minute) for airing in aired(programme())} == {(6, 0)}


@pytest.mark.parametrize(
    ("values", "days"),
    [
        ({"days": ["thứ Hai", "Chủ nhật"]}, [2, 8]),
        ({"since": "2026-03-07"}, [7, 8]),
        ({"until": "2026-03-03"}, [2, 3]),
        ({"stations": ["dai-khac"]}, []),
    ],
)
def test_a_programme_keeps_its_days(values: dict, days: list[int]) -> None:
    """Days of the week, first and last day, stations."""
    assert [airing.at.day for airing in aired(programme(**values))] == days


def test_no_programme_is_longer_than_its_minutes() -> None:
    """Whatever the news, what is read fits; what does not fit waits, whole."""
    news = tuple(
        sample.news(f"n{number}", date="2026-03-01 08:00", body=text("tiếng " * (40 * number + 1)))
        for number in range(12)
    )
    airings = aired(programme(minutes="3"), news=news)
    assert all(sum(script.seconds for script in one.scripts) == one.seconds <= 180 for one in airings)
    assert {entry.slug for one in airings for entry in one.entries} >= {"n0", "n5"}
    assert "n11" not in {entry.slug for one in airings for entry in one.entries}


def test_urgent_news_opens_every_programme() -> None:
    """Even one of answers only; priority goes before what is usual."""
    news = (
        sample.news("thuong", date="2026-03-01 09:00"),
        sample.news("uu-tien", date="2026-03-01 08:00", broadcast={"priority": "ưu tiên"}),
        sample.news("khan", date="2026-03-01 07:00", urgent="true"),
    )
    for one in aired(programme(), news=news)[:5]:
        assert [entry.slug for entry in one.entries] == ["khan", "uu-tien", "thuong"]
    for one in aired(programme(contents="hỏi đáp"), news=news)[:5]:
        assert one.entries[0].slug == "khan"


def test_news_of_a_place_is_read_where_it_is_heard() -> None:
    """What is about one commune, or a constituency of some, is read by stations heard there."""
    news = (
        sample.news("day", date="2026-03-01 08:00", communes=["xa-tra-vong"]),
        sample.news("xa", date="2026-03-01 08:00", communes=["xa-an-lac-ha"]),
        sample.news("don-vi", date="2026-03-01 08:00", constituencies=["qh-1"]),
    )
    assert {entry.slug for one in aired(programme(), news=news) for entry in one.entries} == {"day", "don-vi"}


def test_nothing_is_read_before_it_is_public_or_after_its_day() -> None:
    """News ends after its days or its last day, and does not begin before its moment."""
    news = (
        sample.news("cu", date="2026-02-25 08:00"),
        sample.news("den-thu-ba", date="2026-02-20 08:00", broadcast={"until": "2026-03-03"}),
        sample.news("sau-buoi-sang", date="2026-03-02 07:00"),
    )
    heard = [
        [entry.slug for entry in one.entries] for one in aired(programme(), news=news, radio_values={"news_days": "6"})
    ]
    assert heard[0] == ["cu", "den-thu-ba"]
    assert heard[1] == ["sau-buoi-sang", "den-thu-ba"]
    assert all(day == ["sau-buoi-sang"] for day in heard[2:6])


def test_a_programme_in_khmer_reads_translations_only() -> None:
    """What has no translation is not read in another language's programme."""
    questions = (sample.question("q", 1), sample.question("p", 2))
    airings = aired(
        programme(contents=["tin", "hỏi đáp"], language="km"),
        questions=questions,
        translated=(sample.question("q", 1, lang="km"),),
    )
    assert all([(entry.slug, entry.lang) for entry in one.entries] == [("q", "km")] for one in airings)
    assert airings[0].opening == "ពិធីបុណ្យ"


def test_slogans_stand_around_news_and_never_around_candidates() -> None:
    """A slogan in force opens and closes a programme; candidates are read without any."""
    for one in aired(programme(), PEOPLE, candidates=people(2)):
        assert bool(one.opening and one.closing) is (one.programme.id == "tin")


@pytest.mark.parametrize("number", [1, 2, 3, 5, 7, 16, 31])
def test_every_candidate_is_read_as_often_as_any_other(number: int) -> None:
    """Over the whole campaign each is read the same number of times, as often as there is time for all."""
    found = plan(portal(PEOPLE, candidates=people(number)))
    assert found is not None
    heard = Counter(
        one.slug
        for _, read in candidate_airings(found.radio, found.election, found.radio.stations[0], found.candidates)
        for one in read
    )
    # From 26 February to 13 March, one programme a day with room for two.
    assert set(heard.values()) <= {32 // number}
    assert len(heard) == (number if number <= 32 else 0)


def test_candidates_are_read_in_the_order_of_the_list_with_equal_minutes() -> None:
    """One after the other through all programmes, each reckoned with the same minutes."""
    airings = aired(PEOPLE, candidates=people(4))
    read = [entry.slug for one in airings for entry in one.entries]
    assert read == ["n1", "n2", "n3", "n4"] * 3 + ["n1", "n2"]
    assert all(one.seconds == len(one.entries) * 300 for one in airings)


def test_no_candidate_is_read_in_the_last_day() -> None:
    """Article 64 of the law: campaigning ends 24 hours before voting opens, on 14 March at seven."""
    at = datetime.datetime(2026, 3, 12, 8, tzinfo=sample.ZONE)
    early = {**PEOPLE, "id": "som", "at": "06:45", "minutes": "15"}
    just = {**PEOPLE, "id": "kip", "at": "06:30", "minutes": "30"}
    for programmes, last in (((PEOPLE,), 13), ((early,), 14), ((just,), 14), (({**early, "at": "06:50"},), 13)):
        airings = aired(*programmes, candidates=people(1), as_of=at)
        assert max(one.at.day for one in airings if one.entries) == last


def test_a_station_reads_those_its_communes_vote_on() -> None:
    """A candidate of a constituency elsewhere is not read there."""
    elsewhere = sample.candidate("xa", 1, level="hdnd-tinh", constituency="tinh-1")
    election = sample.election()
    places = [
        one.model_copy(update={"communes": ("xa-an-lac-ha",)}) if one.id == "tinh-1" else one
        for one in election.constituencies
    ]
    moved = election.model_copy(update={"constituencies": tuple(places)})
    airings = aired(PEOPLE, candidates=(*people(1), elsewhere), election=moved)
    assert {entry.slug for one in airings for entry in one.entries} == {"n1"}


def test_who_left_the_list_is_not_read() -> None:
    """One who withdrew has no script."""
    gone = sample.candidate("gone", 0, status="rút tên", status_document="../documents/d.md")
    assert "gone" not in {entry.slug for one in aired(PEOPLE, candidates=(*people(1), gone)) for entry in one.entries}
