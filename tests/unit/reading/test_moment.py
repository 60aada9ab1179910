"""The moment of a build."""

import datetime
from pathlib import Path

import pytest

from plugins.reading.moment import BadMoment, moment_of_build
from tests.support import ROOT, ZONE

ZONE_NAME = "Asia/Ho_Chi_Minh"


def moment(environment: dict[str, str], setting: str | None, folder: Path = ROOT) -> datetime.datetime:
    """The moment alone."""
    return moment_of_build(environment, setting, folder, ZONE_NAME).at


def test_the_environment_stands_above_the_setting() -> None:
    """AS_OF, then SOURCE_DATE_EPOCH, then the setting."""
    both = {"AS_OF": "2026-03-01 08:00", "SOURCE_DATE_EPOCH": "0"}
    assert moment(both, "2026-01-01") == datetime.datetime(2026, 3, 1, 8, tzinfo=ZONE)
    assert moment({"SOURCE_DATE_EPOCH": "1767225600"}, "2026-02-02") == datetime.datetime(2026, 1, 1, 7, tzinfo=ZONE)
    assert moment({}, "15/03/2026 07:00") == datetime.datetime(2026, 3, 15, 7, tzinfo=ZONE)


def test_a_chosen_moment_stands_still() -> None:
    """Pages of a portal looked at as of AS_OF keep to that moment; from any other moment readers' clocks go on."""
    chosen = [({"AS_OF": "2026-03-01"}, None), ({}, "2026-03-01")]
    going = [({"SOURCE_DATE_EPOCH": "1767225600"}, "2026-03-01"), ({}, None)]
    assert all(moment_of_build(*one, ROOT, ZONE_NAME).still for one in chosen)
    assert not any(moment_of_build(*one, ROOT, ZONE_NAME).still for one in going)


def test_without_any_input_the_last_commit_decides() -> None:
    """The time of the last commit is the moment, in the province's offset."""
    assert moment({}, None).utcoffset() == datetime.timedelta(hours=7)


def test_without_a_repository_the_editor_is_asked(tmp_path: Path) -> None:
    """Never the clock: where there is nothing to go by, the message says what to set."""
    with pytest.raises(BadMoment, match="AS_OF"):
        moment({}, None, tmp_path)


@pytest.mark.parametrize("environment", [{"AS_OF": "mai"}, {"AS_OF": "2026-02-30"}, {"SOURCE_DATE_EPOCH": "-1"}])
def test_a_moment_that_is_none_is_refused(environment: dict[str, str]) -> None:
    """A misspelt moment is an error, not the next source in line."""
    with pytest.raises(BadMoment):
        moment(environment, None)
