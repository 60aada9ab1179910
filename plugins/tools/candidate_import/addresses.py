"""The file name of every person, which is their address: the name without marks, and what sets namesakes apart."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from plugins.rules.identity import RESERVED_IN_LISTS
from plugins.text.normal import fold, nfc
from plugins.text.slug import slugify
from plugins.tools.candidate_import.people import Person


@dataclass(frozen=True)
class Existing:
    """A candidate's file that is already there; fields are "" where it cannot be read."""

    slug: str
    full_name: str = ""
    born_on: str = ""
    level: str = ""
    constituency: str = ""


def give_addresses(people: Sequence[Person], existing: Iterable[Existing]) -> None:
    """Each person's slug: that of their own file when there is one, else a new one that nobody has.

    Namesakes get their year of birth, then the whole day, then the constituency; which of them depends on who
    else bears the name, never on the order of rows.
    """
    files = {one.slug: one for one in existing}
    own = _own_files(people, files)
    for person, slug in own:
        person.slug = slug
    groups: dict[str, list[Person]] = defaultdict(list)
    for person in people:
        if not person.slug:
            groups[slugify(person.name) or "nguoi-ung-cu"].append(person)
    taken = set(files)
    bases = {slugify(person.name) for person, _ in own}
    for base, group in sorted(groups.items()):
        alone = len(group) == 1 and base not in taken | RESERVED_IN_LISTS and base not in bases
        for person, slug in zip(group, [base] if alone else _distinct(base, group, taken)):
            person.slug = slug
            taken.add(slug)


def _distinct(base: str, group: Sequence[Person], taken: set[str]) -> list[str]:
    """A slug for each of the namesakes, by the first rule that sets somebody apart from all others."""
    rules = (
        [f"{base}-{person.born_on:%Y}" if person.born_on else "" for person in group],
        [f"{base}-{person.born_on:%Y%m%d}" if person.born_on else "" for person in group],
        [f"{base}-{person.constituency}" for person in group],
        [f"{base}-{person.born_on or 'x'}-{person.constituency}" for person in group],
        [f"{base}-{person.constituency}-{person.order}" for person in group],
        [f"{base}-{person.constituency}-{slugify(person.row.sheet)}-{person.row.row}" for person in group],
    )
    found = []
    for options in zip(*rules):
        fitting = (
            slug for slug, column in zip(options, rules) if slug and column.count(slug) == 1 and slug not in taken
        )
        found.append(next(fitting, options[-1]))
    return found


def _own_files(people: Sequence[Person], files: Mapping[str, Existing]) -> list[tuple[Person, str]]:
    """Who has a file already: same level and name, with the same day of birth or the same constituency; a name
    that differs only in marks needs both."""
    found: list[tuple[Person, str]] = []
    left = dict(files)
    waiting = list(people)
    for rule in (_same_all, _same_birth, _same_place, _same_but_marks):
        still = []
        for person in waiting:
            fitting = [slug for slug, one in left.items() if rule(person, one)]
            if len(fitting) == 1 and sum(rule(other, left[fitting[0]]) for other in waiting) == 1:
                found.append((person, fitting[0]))
                del left[fitting[0]]
            else:
                still.append(person)
        waiting = still
    return found


def _same_all(person: Person, one: Existing) -> bool:
    return _same_birth(person, one) and person.constituency == one.constituency


def _same_birth(person: Person, one: Existing) -> bool:
    return _same_name(person, one) and person.born_on is not None and person.born_on.isoformat() == one.born_on


def _same_place(person: Person, one: Existing) -> bool:
    return _same_name(person, one) and person.constituency == one.constituency


def _same_but_marks(person: Person, one: Existing) -> bool:
    alike = person.level == one.level and fold(person.name) == fold(one.full_name)
    born = person.born_on is not None and person.born_on.isoformat() == one.born_on
    return alike and born and person.constituency == one.constituency


def _same_name(person: Person, one: Existing) -> bool:
    return person.level == one.level and nfc(person.name).casefold() == nfc(one.full_name).casefold()
