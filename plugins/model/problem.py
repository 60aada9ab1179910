"""A problem in the content, as the person who can mend it needs to hear it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """An error stops the publication; a warning does not."""

    ERROR = "lỗi"
    WARNING = "cảnh báo"


LONGEST_REPORT = 900
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")

Location = tuple[str | int, ...]
"""Where in a file: field names and list positions from 0, as ("relations", 0, "document")."""


@dataclass(frozen=True)
class Problem:
    """`message` is Vietnamese: what is wrong; how to mend it. `line` counts from 1; 0 when not known."""

    path: str
    message: str
    where: Location = ()
    line: int = 0
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}" if self.line else self.path
        mark = "cảnh báo: " if self.severity is Severity.WARNING else ""
        label = f"{field_name(self.where)}: " if self.where else ""
        return shorten_middle(_UNPRINTABLE.sub("�", f"{place}: {mark}{label}{self.message}"))


def shorten_middle(text: str) -> str:
    """The text, its middle left out when it is very long: who made the mistake and how to mend it remain."""
    return text if len(text) <= LONGEST_REPORT else f"{text[: LONGEST_REPORT - 200]} … {text[-195:]}"


def field_name(where: Location) -> str:
    """A location as an editor reads it, positions from 1: relations[1].document."""
    name = ""
    for step in where:
        name += f"[{step + 1}]" if isinstance(step, int) else f".{step}" if name else step
    return name


class ContentErrors(Exception):
    """The content cannot be published; holds every problem that was found, warnings too."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__(report(self.problems))


def in_reading_order(problems: Iterable[Problem]) -> list[Problem]:
    """By file, then line; no problem twice."""
    return sorted(
        set(problems), key=lambda problem: (problem.path, problem.line, field_name(problem.where), problem.message)
    )


def report(problems: Iterable[Problem]) -> str:
    """One line a problem, then one line of totals."""
    found = in_reading_order(problems)
    return "\n".join([*map(str, found), totals(found)])


def totals(problems: Iterable[Problem]) -> str:
    """How many errors and warnings in how many files, and what follows from it."""
    found = list(problems)
    errors = sum(problem.severity is Severity.ERROR for problem in found)
    warnings = len(found) - errors
    files = len({problem.path for problem in found})
    if not found:
        return "Không có lỗi."
    counts = " và ".join(
        text for number, text in ((errors, f"{errors} lỗi"), (warnings, f"{warnings} cảnh báo")) if number
    )
    ending = "chưa có gì được đăng." if errors else "vẫn đăng được."
    return f"{counts} trong {files} tệp; {ending}"
