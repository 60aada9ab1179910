"""Every candidate stands in one constituency of their level, at the place the ballot order gives."""

import difflib
from collections.abc import Iterator

from plugins.model.ballot_order import in_ballot_order
from plugins.model.candidate import Candidate
from plugins.model.material import Material
from plugins.model.problem import Problem


def constituency_exists(material: Material) -> Iterator[Problem]:
    """A candidate's constituency is one of election.yml, and of the candidate's level."""
    by_id = {constituency.id: constituency for constituency in material.election.constituencies}
    levels = [level.id for level in material.election.levels]
    for candidate in _candidates(material):
        constituency = by_id.get(candidate.constituency)
        if candidate.level not in levels:
            hint = _near(candidate.level, levels)
            yield Problem(candidate.path, f"cấp “{candidate.level}” không có trong election.yml; {hint}", ("level",))
        if constituency is None:
            hint = _near(candidate.constituency, list(by_id))
            message = f"đơn vị bầu cử “{candidate.constituency}” không có trong election.yml; {hint}"
            yield Problem(candidate.path, message, ("constituency",))
        elif candidate.level != constituency.level and {candidate.level, constituency.level} <= set(levels):
            message = f"“{candidate.constituency}” thuộc cấp “{constituency.level}”, không phải “{candidate.level}”; sửa một trong hai"
            yield Problem(candidate.path, message, ("constituency",))


def stated_order_is_the_lawful_one(material: Material) -> Iterator[Problem]:
    """Where a file states a place in the list, it is the one that the ballot order gives."""
    groups: dict[str, list[Candidate]] = {}
    for candidate in _candidates(material):
        if not candidate.draft:
            groups.setdefault(candidate.constituency, []).append(candidate)
    for group in groups.values():
        for place, candidate in enumerate(in_ballot_order(group), start=1):
            if candidate.order is not None and candidate.order != place:
                message = (
                    f"ghi số {candidate.order}, nhưng xếp theo tên, họ, tên đệm rồi ngày sinh thì là số {place}; "
                    "sửa số, xóa dòng này, hoặc thêm sort_name nếu họ đứng sau tên"
                )
                yield Problem(candidate.path, message, ("order",))


def ages_are_lawful(material: Material) -> Iterator[Problem]:
    """Article 2, Law 85/2015/QH13: a candidate is at least 21 years old on polling day."""
    day = material.election.polling_day
    for candidate in _candidates(material):
        born = candidate.born_on
        age = day.year - born.year - ((day.month, day.day) < (born.month, born.day))
        if age < 21:
            message = f"mới {age} tuổi vào ngày bầu cử; luật đòi đủ 21 tuổi (Điều 2 Luật Bầu cử), kiểm tra lại ngày sinh"
            yield Problem(candidate.path, message, ("born_on",))


def _candidates(material: Material) -> list[Candidate]:
    return material.of_type(Candidate)


def _near(wanted: str, known: list[str]) -> str:
    near = difflib.get_close_matches(wanted, known, n=1, cutoff=0.5)
    return f"có phải “{near[0]}”?" if near else f"các mã: {', '.join(known)}"


RULES = (constituency_exists, stated_order_is_the_lawful_one, ages_are_lawful)
