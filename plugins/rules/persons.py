"""A person stands as often as the law lets them: once at each level, and at two levels in all."""

import datetime
from collections.abc import Iterator

from plugins.model.candidate import Candidate
from plugins.model.election import Tier
from plugins.model.material import Material
from plugins.model.problem import Problem, Severity
from plugins.text.collation import collation_key


def one_constituency_a_person(material: Material) -> Iterator[Problem]:
    """Articles 57 and 58, Law 85/2015/QH13: at each level a person is on one list, and on it once."""
    for group in _namesakes_of_one_birthday(material):
        for later, candidate in enumerate(group):
            earlier = [one for one in group[:later] if one.level == candidate.level]
            if earlier:
                yield from _twice_at_a_level(earlier[0], candidate)


def _twice_at_a_level(first: Candidate, second: Candidate) -> Iterator[Problem]:
    who = f"cùng họ tên và ngày sinh với {first.path}"
    if first.constituency != second.constituency:
        if _surely_one(first, second):
            message = (
                f"{who}, ở đơn vị “{first.constituency}”; mỗi người chỉ ứng cử ở một đơn vị bầu cử của một cấp "
                "(Điều 57, Điều 58 Luật Bầu cử), xóa một tệp"
            )
            yield Problem(second.path, message, ("full_name",))
        else:
            message = f"{who}, ở đơn vị “{first.constituency}” cùng cấp; nếu là một người thì xóa một tệp"
            yield Problem(second.path, message, ("full_name",), severity=Severity.WARNING)
    elif _surely_one(first, second):
        message = f"{who}, cùng đơn vị bầu cử: một người có hai tệp; xóa một tệp"
        yield Problem(second.path, message, ("full_name",))
    elif first.order is None or second.order is None or first.order == second.order:
        message = (
            f"{who}, cùng đơn vị bầu cử; luật không định ai đứng trước: ghi order cho cả hai theo quyết định của "
            "tổ chức bầu cử, hoặc xóa một tệp nếu là một người"
        )
        yield Problem(second.path, message, ("full_name",), severity=Severity.WARNING)


def namesakes_with_one_life(material: Material) -> Iterator[Problem]:
    """One name, sex, home and occupation at one level, but two dates of birth that differ in one part, are
    most likely one person with a date mistyped."""
    seen: dict[object, Candidate] = {}
    for candidate in sorted(material.of_type(Candidate), key=lambda one: (one.draft, one.path)):
        life = (candidate.full_name, candidate.hometown, candidate.occupation)
        key = (candidate.level, candidate.gender, *map(collation_key, life))
        first = seen.setdefault(key, candidate) if candidate.stands else candidate
        if first.born_on != candidate.born_on and _may_be_mistyped(first.born_on, candidate.born_on):
            message = (
                f"cùng họ tên, quê quán và nghề nghiệp với {first.path}, chỉ khác ngày sinh "
                f"({candidate.born_on:%d/%m/%Y} và {first.born_on:%d/%m/%Y}); nếu là một người thì xóa một tệp"
            )
            yield Problem(candidate.path, message, ("born_on",), severity=Severity.WARNING)


def _may_be_mistyped(one: datetime.date, other: datetime.date) -> bool:
    """Whether two dates differ in their day, month or year alone, or by day and month changed over."""
    parts = ((one.day, other.day), (one.month, other.month), (one.year, other.year))
    crossed = (one.day, one.month, one.year) == (other.month, other.day, other.year)
    return crossed or sum(first == second for first, second in parts) >= 2


def two_levels_a_person(material: Material) -> Iterator[Problem]:
    """Clause 3 of Article 36, Law 85/2015/QH13: a citizen stands for the councils of two levels at most, and
    who stands for the National Assembly for that of one."""
    tiers = {level.id: level.tier for level in material.election.levels}
    for group in _namesakes_of_one_birthday(material):
        first_at: dict[str, Candidate] = {}
        for candidate in group:
            if candidate.level in tiers and _surely_one(group[0], candidate):
                first_at.setdefault(candidate.level, candidate)
        if len(first_at) > 2:
            *_, last = first_at.values()
            others = ", ".join(one.path for one in first_at.values() if one is not last)
            assembly = any(tiers[level] is Tier.NATIONAL_ASSEMBLY for level in first_at)
            allowed = "Quốc hội và một cấp hội đồng nhân dân" if assembly else "hai cấp hội đồng nhân dân"
            message = (
                f"ứng cử ở {len(first_at)} cấp (xem {others}); luật cho nhiều nhất {allowed} "
                "(khoản 3 Điều 36 Luật Bầu cử), xóa bớt tệp"
            )
            yield Problem(last.path, message, ("level",))


def _namesakes_of_one_birthday(material: Material) -> list[list[Candidate]]:
    """Those who stand, two or more of one name and one date of birth together, drafts last in each group."""
    groups: dict[object, list[Candidate]] = {}
    for candidate in sorted(material.of_type(Candidate), key=lambda one: (one.draft, one.path)):
        if candidate.stands:
            groups.setdefault((collation_key(candidate.full_name), candidate.born_on), []).append(candidate)
    return [group for group in groups.values() if len(group) > 1]


def _surely_one(first: Candidate, second: Candidate) -> bool:
    """Whether two files of one name and birthday are of one person: nobody else shares sex, and home or work."""
    same_home = collation_key(first.hometown) == collation_key(second.hometown)
    same_work = collation_key(first.occupation) == collation_key(second.occupation)
    return first.gender is second.gender and (same_home or same_work)


RULES = (one_constituency_a_person, namesakes_with_one_life, two_levels_a_person)
