"""The order a list states beside the one the law's rule computes, and the sort_name that would make them agree."""

import datetime
import itertools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from plugins.model.ballot_order import in_ballot_order
from plugins.model.candidate import Candidate
from plugins.text.normal import fold
from plugins.tools.candidate_import.people import Person
from plugins.tools.candidate_import.places import Stated

RULE = (
    "theo vần tên; tên giống nhau thì theo họ, rồi tên đệm; trùng cả họ tên thì người sinh trước đứng trước "
    "(hướng dẫn của Hội đồng bầu cử quốc gia về danh sách và phiếu bầu; Luật Bầu cử quy định xếp theo vần A, B, C)"
)
_MOST_CHANGED = 3


@dataclass(frozen=True)
class Disagreement:
    """A constituency whose stated order is not the computed one: both orders, and what would mend it, if anything."""

    stated: Stated
    written: tuple[Person, ...]
    computed: tuple[Person, ...]
    suggestion: tuple[tuple[Person, str], ...] = ()


def number_within(all_stated: Iterable[Stated]) -> list[Stated]:
    """Makes numbers that run on from constituency to constituency (6, 7, 8) places within each (1, 2, 3).

    Returns those whose numbers changed: within a province nobody shares a number, and each constituency goes on
    where the one before it ended.
    """
    changed: list[Stated] = []
    provinces: dict[str | None, list[Stated]] = {}
    for stated in all_stated:
        provinces.setdefault(stated.people[0].unit.province, []).append(stated)
    for group in provinces.values():
        runs = sorted(
            ((sorted(person.order or 0 for person in stated.people), stated) for stated in group),
            key=lambda run: run[0],
        )
        numbers = [number for run, _ in runs for number in run]
        if len(group) < 2 or numbers != list(range(numbers[0], numbers[0] + len(numbers))) or numbers[0] < 1:
            continue
        for run, stated in runs:
            if run[0] > 1:
                changed.append(stated)
            for person in stated.people:
                person.order = (person.order or 0) - run[0] + 1
    return changed


def disagreement(stated: Stated) -> Disagreement | None:
    """Where the stated numbers are not the computed places; None when they agree or nothing is stated."""
    people = [
        person for person in stated.people if person.order is not None and person.values.get("status") not in _GONE
    ]
    written = sorted(people, key=lambda person: (person.order or 0, person.row.sheet, person.row.row))
    computed = _computed(people, {})
    if not people or [id(person) for person in written] == [id(person) for person in computed]:
        return None
    return Disagreement(stated, tuple(written), tuple(computed), _suggest(written))


_GONE = ("rút tên", "xóa tên")


def first_break(written: Sequence[Person]) -> tuple[Person, Person] | None:
    """The first two neighbours that stand the wrong way round."""
    for one, other in itertools.pairwise(written):
        if _computed([one, other], {})[0] is not one:
            return one, other
    return None


def deciding_part(one: Person, other: Person) -> str:
    """Which part of two names decides between them."""
    first, second = _parts(one), _parts(other)
    for label, mine, theirs in zip(("tên", "họ", "tên đệm"), first, second):
        if mine.casefold() != theirs.casefold():
            return f"{label} “{mine or '(không có)'}” và “{theirs or '(không có)'}”"
    return "ngày sinh"


def _parts(person: Person) -> tuple[str, str, str]:
    family, *rest = (person.sort_name or person.name).split()
    given = rest.pop() if rest else family
    return given, family, " ".join(rest)


def _computed(people: Sequence[Person], names: dict[int, str]) -> list[Person]:
    """The people in ballot order; `names` are other names to sort some of them by."""
    by_path = {f"{place:04}": person for place, person in enumerate(people)}
    candidates = [
        Candidate.model_construct(
            path=path,
            full_name=person.name,
            sort_name=names.get(id(person)) or person.sort_name or None,
            born_on=person.born_on or datetime.date.min,
        )
        for path, person in by_path.items()
    ]
    return [by_path[candidate.path] for candidate in in_ballot_order(candidates)]


def _suggest(written: Sequence[Person]) -> tuple[tuple[Person, str], ...]:
    """The fewest sort_names that give the written order; () when there are none.

    Only for names that may put the family name last: a wrong number in a list of Kinh names is a wrong number.
    """
    turnable = [(person, options) for person in written if (options := list(_turned(person)))]
    for count in range(1, min(_MOST_CHANGED, len(turnable)) + 1):
        for group in itertools.combinations(turnable, count):
            for names in itertools.product(*(options for _, options in group)):
                chosen = {id(person): name for (person, _), name in zip(group, names)}
                if [id(one) for one in _computed(written, chosen)] == [id(one) for one in written]:
                    return tuple((person, name) for (person, _), name in zip(group, names))
    return ()


def _turned(person: Person) -> Iterator[str]:
    """The name with its last one, two or three words, the clan's name, put first."""
    words = person.name.split()
    if person.sort_name or fold(str(person.values.get("ethnicity", ""))) in ("kinh", "viet", "hoa"):
        return
    for count in range(1, min(3, len(words) - 1) + 1):
        yield " ".join((*words[-count:], *words[:-count]))
