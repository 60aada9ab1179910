"""A fingerprint goes by values, not by objects: equal inputs are equal in every process."""

import datetime
from collections import OrderedDict
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, NamedTuple

import pytest

from plugins.model.body import Body
from plugins.publishing.fingerprints import Fingerprints


class Colour(StrEnum):
    """An enumeration of strings."""

    RED = "đỏ"


class Pair(NamedTuple):
    """A tuple with names."""

    one: str
    two: str


@dataclass(frozen=True)
class View:
    """A record, one field of which does not count."""

    title: str
    items: tuple = ()
    location: str = field(default="", compare=False)


@dataclass
class Changeable:
    """A record that could change after it was promised."""

    title: str


def of(*values: Any) -> str:
    """The fingerprint that a process of its own would compute."""
    return Fingerprints().of(*values)


def test_equal_values_of_other_objects_have_one_fingerprint() -> None:
    """Shared or repeated, interned or built, a value counts as what it is."""
    shared = View("Ủy ban")
    assert of(View("Ủy ban"), View("".join(["Ủy", " ban"]))) == of(shared, shared)
    assert of({"a": (1, "b")}) == of({"a": (1, "".join(["b"]))})


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("1", 1), (1, True), (None, ""), ("a", b"a"), (("a", "b"), ("ab",)), (("a", ("b",)), (("a", "b"),)),
        ("đỏ", Colour.RED), (View("a"), View("b")), (View("a"), ("a", ())), ({"a": 1}, {"b": 1}),
        (datetime.date(2026, 3, 15), "2026-03-15"),
        (datetime.date(2026, 3, 15), datetime.datetime(2026, 3, 15)),
        (Body("1"), Body("2")), (Pair("a", "b"), Pair("ab", "")),
    ],
)  # fmt: skip
def test_different_values_differ(one: Any, other: Any) -> None:
    """Type, order and nesting count as much as the words."""
    assert of(one) != of(other)


def test_fields_that_do_not_compare_do_not_count() -> None:
    """Where a file lies on this machine is no input of a page."""
    assert of(View("a", location="x")) == of(View("a", location="y"))


def test_a_digest_stands_for_its_record() -> None:
    """A body counts by its digest, so that no text is read to compare it."""
    assert of(Body("1", empty=True)) == of(Body("1", empty=False))


@pytest.mark.parametrize("value", [Changeable("a"), object(), {1, 2}, iter(())])
def test_what_may_change_cannot_be_promised(value: Any) -> None:
    """Only frozen values have a fingerprint."""
    with pytest.raises(TypeError, match="frozen"):
        of(value)


def test_any_mapping_counts_by_its_items() -> None:
    """The class of a mapping is not an input."""
    assert of({"a": 1}) == of(OrderedDict(a=1))
