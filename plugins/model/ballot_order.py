"""The order of candidates on lists and ballots, as the National Election Council rules it, and why it is so.

By given name, then family name, then middle names, in the Vietnamese alphabet as official lists apply it,
letter by letter with its tone (docs/decisions/0007); people of one name by date of birth, the older first, with
the date printed (the Council's guidance on lists and ballots; Articles 57 and 58 of Law 85/2015/QH13 ask for the
order A, B, C …). Where even that is equal, the committee decides by the number it states.
"""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from plugins.model.candidate import Candidate
from plugins.text.collation import list_key

ORDER_CITATION = "Điều 57, Điều 58 Luật Bầu cử và hướng dẫn của Hội đồng bầu cử quốc gia"
"""Where the order comes from, as a report cites it."""

OrderKey = tuple[object, object, object, datetime.date, int | float]


class Decider(StrEnum):
    """What decides between two candidates, in the order in which it is asked."""

    GIVEN_NAME = "tên"
    FAMILY_NAME = "họ"
    MIDDLE_NAMES = "tên đệm"
    BIRTH_DATE = "ngày sinh"
    STATED_NUMBER = "số thứ tự"


@dataclass(frozen=True, slots=True)
class NameParts:
    """A name taken apart: "Lê Thị Thanh An" is Lê, Thị Thanh, An; a name of one word is a given name alone."""

    family: str
    middle: str
    given: str


@dataclass(frozen=True, slots=True)
class Reason:
    """Why `first` stands before `second`; `decider` is None where nothing the rule knows tells them apart."""

    first: Candidate
    second: Candidate
    decider: Decider | None


def name_parts(candidate: Candidate) -> NameParts:
    """The parts that the order asks for, taken from `sort_name` where there is one."""
    *before, given = (candidate.sort_name or candidate.full_name).split()
    family, middle = (before[0], " ".join(before[1:])) if before else ("", "")
    return NameParts(family, middle, given)


def order_key(candidate: Candidate) -> OrderKey:
    """What decides a candidate's place; compares with the keys of other candidates."""
    parts = name_parts(candidate)
    number = float("inf") if candidate.order is None else candidate.order
    names = (list_key(parts.given), list_key(parts.family), list_key(parts.middle))
    return (*names, candidate.born_on, number)


def in_ballot_order(candidates: Iterable[Candidate]) -> list[Candidate]:
    """The candidates of one constituency as they stand on its ballot; equal keys fall back to the path."""
    return sorted(candidates, key=lambda candidate: (order_key(candidate), candidate.path))


def reason(one: Candidate, other: Candidate) -> Reason:
    """Which of two candidates of one constituency stands first, and what decides it."""
    first, second = in_ballot_order((one, other))
    for decider, of_first, of_second in zip(Decider, order_key(first), order_key(second), strict=True):
        if of_first != of_second:
            return Reason(first, second, decider)
    return Reason(first, second, None)


def in_words(why: Reason) -> str:
    """The reason as an editor reads it: “Lê An” đứng trước “Vũ Bình” vì tên “An” đứng trước “Bình”."""
    return f"“{why.first.full_name}” đứng trước “{why.second.full_name}” {_because(why)}"


def _because(why: Reason) -> str:
    first, second = name_parts(why.first), name_parts(why.second)
    if why.decider is Decider.GIVEN_NAME:
        return f"vì tên “{first.given}” đứng trước “{second.given}”"
    if why.decider is Decider.FAMILY_NAME:
        if not first.family:
            return f"vì cùng tên “{first.given}” mà không có họ"
        return f"vì cùng tên “{first.given}”, họ “{first.family}” đứng trước “{second.family}”"
    if why.decider is Decider.MIDDLE_NAMES:
        if not first.middle:
            return f"vì cùng tên, cùng họ mà không có tên đệm, còn người kia có “{second.middle}”"
        return f"vì cùng tên, cùng họ, tên đệm “{first.middle}” đứng trước “{second.middle}”"
    if why.decider is Decider.BIRTH_DATE:
        born = f"{why.first.born_on:%d/%m/%Y}, {why.second.born_on:%d/%m/%Y}"
        return f"vì cùng họ tên mà sinh trước ({born})"
    return "theo số thứ tự đã ghi" if why.decider else "chỉ vì tên tệp, luật chưa phân định"


def namesakes(candidates: Iterable[Candidate]) -> frozenset[str]:
    """Paths of the candidates who share their full name with another one of the same constituency: lists and
    ballots print their date of birth. hòa and hoà, capitals and small letters are one name."""

    def name(candidate: Candidate) -> tuple[object, ...]:
        return candidate.constituency, list_key(candidate.full_name)

    groups = (list(group) for _, group in groupby(sorted(candidates, key=name), key=name))
    return frozenset(candidate.path for group in groups if len(group) > 1 for candidate in group)
