"""Every candidate stands in one constituency of their level, at the place the ballot order gives."""

from collections.abc import Iterator

from plugins.model.ballot_order import in_ballot_order
from plugins.model.candidate import Candidate
from plugins.model.material import Material
from plugins.model.problem import Problem
from plugins.rules.hints import near_name


def constituency_exists(material: Material) -> Iterator[Problem]:
    """A candidate's constituency is one of election.yml, and of the candidate's level; translations too."""
    by_id = {constituency.id: constituency for constituency in material.election.constituencies}
    levels = [level.id for level in material.election.levels]
    for candidate in material.entries:
        if not isinstance(candidate, Candidate):
            continue
        constituency = by_id.get(candidate.constituency)
        if candidate.level not in levels:
            hint = near_name(candidate.level, levels, f"các mã: {', '.join(levels)}")
            yield Problem(candidate.path, f"cấp “{candidate.level}” không có trong election.yml; {hint}", ("level",))
        if constituency is None:
            hint = near_name(candidate.constituency, by_id, "khai thêm trong election.yml")
            message = f"đơn vị bầu cử “{candidate.constituency}” không có trong election.yml; {hint}"
            yield Problem(candidate.path, message, ("constituency",))
        elif candidate.level != constituency.level and {candidate.level, constituency.level} <= set(levels):
            message = f"“{candidate.constituency}” thuộc cấp “{constituency.level}”, không phải “{candidate.level}”"
            yield Problem(candidate.path, f"{message}; sửa một trong hai", ("constituency",))


def stated_order_is_the_lawful_one(material: Material) -> Iterator[Problem]:
    """Where a file states a place in the list, it is the one that the ballot order gives among the public
    candidates; while a candidate's file cannot be read, nobody can say."""
    if any(path.startswith("candidates/") for path in material.unreadable):
        return
    groups: dict[str, list[Candidate]] = {}
    for candidate in _candidates(material):
        if candidate.path in material.public_paths and candidate.stands:
            groups.setdefault(candidate.constituency, []).append(candidate)
    for group in groups.values():
        for place, candidate in enumerate(in_ballot_order(group), start=1):
            if candidate.order is not None and candidate.order != place:
                message = (
                    f"ghi số {candidate.order}, nhưng xếp theo tên, họ, tên đệm rồi ngày sinh thì là số {place}; "
                    "sửa số, xóa dòng này, hoặc thêm sort_name nếu họ đứng sau tên"
                )
                yield Problem(candidate.path, message, ("order",))


def translations_agree(material: Material) -> Iterator[Problem]:
    """A translated biography is of the same person in the same constituency."""
    for candidate in material.entries:
        original = material.by_path.get(candidate.original_path)
        if isinstance(candidate, Candidate) and isinstance(original, Candidate):
            for name in ("level", "constituency", "born_on", "gender", "status"):
                if getattr(candidate, name) != getattr(original, name):
                    yield Problem(candidate.path, f"khác với {original.path}; ghi giống bản tiếng Việt", (name,))


def ages_are_lawful(material: Material) -> Iterator[Problem]:
    """Article 2, Law 85/2015/QH13: a candidate is at least 21 years old on polling day."""
    day = material.election.polling_day
    for candidate in _candidates(material):
        born = candidate.born_on
        age = day.year - born.year - ((day.month, day.day) < (born.month, born.day))
        if age < 21:
            message = (
                f"mới {age} tuổi vào ngày bầu cử; luật đòi đủ 21 tuổi (Điều 2 Luật Bầu cử), kiểm tra lại ngày sinh"
            )
            yield Problem(candidate.path, message, ("born_on",))


def _candidates(material: Material) -> list[Candidate]:
    return material.of_type(Candidate)


RULES = (constituency_exists, stated_order_is_the_lawful_one, translations_agree, ages_are_lawful)
