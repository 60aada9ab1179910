"""A list written out in the document that publishes it names the same people as the candidates' files.

Articles 57 to 59, Law 85/2015/QH13: what is posted and what the portal shows is one list. Rows are read that
have a number, Ông or Bà with a name, and a date of birth; other tables are not lists.
"""

import re
from collections.abc import Iterator

from plugins.model.ballot_order import in_ballot_order
from plugins.model.candidate import Candidate
from plugins.model.election import ListStage, ListState
from plugins.model.material import Material
from plugins.model.problem import Problem, Severity
from plugins.model.remark import Matter, Remark
from plugins.rules.dates_in_prose import remark
from plugins.rules.prose import Prose
from plugins.rules.stages import filed, histories, some_are_unreadable
from plugins.text.collation import collation_key
from plugins.text.wording import day_in_figures

_ROW = re.compile(
    r"^\|? ?(\d{1,2}) \| ?(?:Ông|Bà) ([^|\d()]+?)(?: \([^|]*\))? \| ?(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}) ?(?=\||$)",
    re.MULTILINE,
)


def remarks(prose: Prose) -> Iterator[Remark]:
    """Each row of a list of people: the number, the name, and the date of birth as year, month, day."""
    for found in _ROW.finditer(prose.text) if " | " in prose.text else ():
        number, name, day, month, year = found.groups()
        yield remark(prose, found, Matter.LISTED, said=(int(number), name, int(year), int(month), int(day)))


def posted_lists_agree(material: Material) -> Iterator[Problem]:
    """Every row of an official list's document has its candidate, with that date of birth and that number; where a
    correction followed or somebody left, the document is as it was and only the name is looked for. A list of which
    the portal has no candidates yet is not compared."""
    if some_are_unreadable(material) or material.broken_drafts:
        return
    stages, listed = histories(material), filed(material)
    changed = {id for id, states in stages.items() if any(one.stage is ListStage.CORRECTED for one in states)}
    changed |= {id for id, group in listed.items() if not all(one.stands for one in group)}
    for state in _official(material):
        covered = _constituencies(material, state)
        if not all(listed.get(id) for id in covered):
            continue
        group = [one for id in covered for one in listed[id]]
        places = {one.path: place for id in listed for place, one in _placed(listed[id])}
        for path, row in material.remarks_on(Matter.LISTED):
            if path == state.document and (message := _disagreement(row, group, places, changed)):
                yield row.problem(path, message, Severity.ERROR)


def _official(material: Material) -> Iterator[ListState]:
    for state in material.election.lists:
        if state.stage is ListStage.OFFICIAL and state.since <= material.as_of:
            yield state


def _constituencies(material: Material, state: ListState) -> list[str]:
    named = [one.id for one in material.election.constituencies if one.level == state.level]
    return list(state.constituencies) or named


def _placed(group: list[Candidate]) -> Iterator[tuple[int, Candidate]]:
    """Those who stand with their numbers on the list."""
    return enumerate(in_ballot_order(one for one in group if one.stands), start=1)


def _disagreement(row: Remark, group: list[Candidate], places: dict[str, int], changed: set[str]) -> str:
    """What of a row no candidate of that name agrees with; "" when one does."""
    number, name, *born = row.said
    same = [one for one in group if collation_key(one.full_name) == collation_key(str(name))]
    if not same:
        return f"“{name}” có trong danh sách này mà không có tệp người ứng cử; thêm tệp, hoặc sửa họ tên"
    if any(one.constituency in changed for one in same):
        return ""
    twin = next((one for one in same if [one.born_on.year, one.born_on.month, one.born_on.day] == born), None)
    if twin is None:
        day = day_in_figures(same[0].born_on)
        return f"“{row.quote.strip('| ')}”: {same[0].path} ghi ngày sinh {day}; sửa một trong hai theo bản đã ký"
    if places.get(twin.path) != number:
        return (
            f"“{name}” số {number} trong danh sách này, nhưng số {places[twin.path]} theo thứ tự của luật; "
            "sửa số theo bản đã ký, hoặc kiểm tra lại họ tên, sort_name"
        )
    return ""


RULES = (posted_lists_agree,)
