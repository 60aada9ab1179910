"""What a text says of a candidate's birth or age is what the candidate's file says."""

import re
from collections import defaultdict
from collections.abc import Iterator

from plugins.model.candidate import Candidate
from plugins.model.material import Material
from plugins.model.problem import Problem, Severity
from plugins.model.remark import Matter, Remark
from plugins.rules.dates_in_prose import DATE, remark, written_in
from plugins.rules.prose import UPPER, Prose
from plugins.text.collation import collation_key
from plugins.text.wording import day_in_figures

_NAME = rf"([{UPPER}][^\W\d_]*(?:['’ ][{UPPER}][^\W\d_]*){{1,6}})"
_BORN = rf"(?:[Ss]inh|SN)(?: năm| ngày)?:? (?:{DATE}|(\d{{4}})(?!\d))"
_AGE = r"(?:năm nay )?(\d{2}) tuổi"
_OF_SOMEBODY = re.compile(rf"{_NAME}(?: ?\((?:ông |bà )?|, |,? (?:năm nay )?)(?:{_BORN}|{_AGE})")
_OF_ONESELF = re.compile(rf"(?i:\btôi(?: tên là {_NAME},?)?) (?:{_BORN}|{_AGE})")
_TITLES = ("Ông", "Bà", "Đồng", "Anh", "Chị")


def remarks(prose: Prose) -> Iterator[Remark]:
    """Each name with a birth or an age: `said` is the name, the year or 0, month, day, and the age or 0."""
    if "sinh" in prose.low or "tuổi" in prose.low:
        yield from _found(prose, _OF_SOMEBODY)


def remarks_of_candidates(prose: Prose) -> Iterator[Remark]:
    """The same in a candidate's own file, where “tôi” is the candidate and has no name."""
    yield from remarks(prose)
    if "tôi" in prose.low:
        yield from _found(prose, _OF_ONESELF)


def _found(prose: Prose, pattern: re.Pattern[str]) -> Iterator[Remark]:
    for found in pattern.finditer(prose.text):
        name, *date, year, age = found.groups()
        born = written_in(tuple(date))
        said = (name or "", born.year or int(year or 0), born.month, born.day, int(age or 0))
        if said[1] or said[4]:
            yield remark(prose, found, Matter.BORN, said=said)


def births_are_those_of_the_files(material: Material) -> Iterator[Problem]:
    """A candidate named with a birth or an age has that in the file; a namesake with it will do."""
    by_name: dict[object, list[Candidate]] = defaultdict(list)
    for candidate in material.of_type(Candidate):
        by_name[collation_key(candidate.full_name)].append(candidate)
    for path, found in material.remarks_on(Matter.BORN):
        name, *stated = found.said
        entry = material.by_path.get(path)
        own = [entry] if isinstance(entry, Candidate) else []
        named = own if not name else by_name.get(collation_key(_bare(str(name))), [])
        day = entry.public_from.date() if entry else material.as_of.date()
        if named and not any(_is_so(one, stated, day.year) for one in named):
            one = named[0]
            message = f"“{found.quote}”: {one.path} ghi ngày sinh {day_in_figures(one.born_on)}; sửa một trong hai"
            yield found.problem(path, message, Severity.WARNING)


def _bare(name: str) -> str:
    """The name without the title that begins a sentence."""
    words = name.split()
    return " ".join(words[1:] if words[0] in _TITLES else words)


def _is_so(candidate: Candidate, stated: list[int], year: int) -> bool:
    """Whether the candidate is born then, or of that age in that year, counted by days or by years."""
    born_year, month, day, age = stated
    born = candidate.born_on
    if age:
        return 0 <= year - born.year - age <= 1
    return born_year == born.year and (not month or (month, day) == (born.month, born.day))


RULES_WITH_ELECTION = (births_are_those_of_the_files,)
