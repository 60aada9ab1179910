"""A portal with stations and programmes, for the tests of the radio kit."""

from typing import Any

from plugins.model.portal import Portal
from tests.unit.pages import sample

TRA_VONG = {"id": "tra-vong", "name": "Đài xã Trà Vông", "communes": ["xa-tra-vong"]}
NEWS = {"id": "tin", "name": "Bản tin", "contents": "tin", "at": "06:00", "minutes": "2"}
PEOPLE = {"id": "ung-cu", "name": "Người ứng cử", "contents": "người ứng cử", "at": "19:00", "minutes": "10"}


def programme(**values: Any) -> dict[str, Any]:
    """A daily programme of news at six."""
    return {**NEWS, **values}


def radio(*programmes: dict[str, Any], **values: Any) -> dict[str, Any]:
    """One station, five minutes for each candidate, these programmes."""
    return {
        "stations": [TRA_VONG],
        "candidate_minutes": "5",
        "programmes": list(programmes or (NEWS, PEOPLE)),
        **values,
    }


def portal(*programmes: dict[str, Any], radio_values: dict[str, Any] | None = None, **values: Any) -> Portal:
    """The full portal with that radio; the campaign begins on 26 February."""
    site = sample.site(radio=radio(*programmes, **(radio_values or {})))
    return sample.full_portal(**{"site": site, **values})


def text(words: str) -> Any:
    """A text without sections."""
    return sample.body(words)
