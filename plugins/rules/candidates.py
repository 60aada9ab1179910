"""Every candidate stands in one constituency of their level, at the place the ballot order gives."""

from collections.abc import Iterator

from plugins.model.ballot_order import ORDER_CITATION, in_ballot_order, in_words, reason
from plugins.model.candidate import Candidate
from plugins.model.material import Material
from plugins.model.problem import Problem
from plugins.rules.hints import near_name
from plugins.rules.stages import on_lists, some_are_unreadable


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
    """Articles 57 and 58, Law 85/2015/QH13, and the National Election Council's guidance: where a file states a
    place in the list, it is the one that the ballot order gives among the public candidates; while a candidate's
    file cannot be read, nobody can say."""
    if some_are_unreadable(material):
        return
    for group in on_lists(material).values():
        ranked = in_ballot_order(candidate for candidate in group if candidate.stands)
        stated = [candidate for candidate in ranked if candidate.order is not None]
        yield from _numbers_stated_twice(stated)
        numbers = [candidate.order for candidate in stated]
        if len(stated) == len(ranked) and numbers == sorted(set(numbers)):
            yield from _gap(ranked)
        else:
            yield from _misplaced(ranked)


def _numbers_stated_twice(stated: list[Candidate]) -> Iterator[Problem]:
    """No number is stated by two candidates; the one whose it is not, or the later one, is told."""
    holder: dict[int, Candidate] = {}
    for candidate in stated:
        first = holder.setdefault(candidate.order, candidate)
        if first is not candidate:
            message = f"trùng số {candidate.order} với “{first.full_name}” ({first.path}); mỗi người một số, sửa số"
            yield Problem(candidate.path, message, ("order",))


def _gap(ranked: list[Candidate]) -> Iterator[Problem]:
    """Numbers in the right order but not 1, 2, 3 …: the first one after the gap is told."""
    for place, candidate in enumerate(ranked, start=1):
        if candidate.order != place:
            message = (
                f"ghi số {candidate.order} nhưng không ai mang số {place}; người rút tên, bị xóa tên không chiếm số: "
                "đánh lại số từ đây, hoặc thêm tệp còn thiếu"
            )
            yield Problem(candidate.path, message, ("order",))
            return


def _misplaced(ranked: list[Candidate]) -> Iterator[Problem]:
    """Everyone who states another place than theirs, and what decides between them and the one it belongs to."""
    for place, candidate in enumerate(ranked, start=1):
        if candidate.order in (None, place):
            continue
        if not 1 <= candidate.order <= len(ranked):
            why = f"danh sách có {len(ranked)} người"
        else:
            why = in_words(reason(candidate, ranked[candidate.order - 1]))
        message = (
            f"ghi số {candidate.order} nhưng đúng là số {place}: {why} ({ORDER_CITATION}); "
            "sửa số, xóa dòng này, hoặc ghi sort_name nếu họ đứng sau tên"
        )
        yield Problem(candidate.path, message, ("order",))


def who_left_has_no_number(material: Material) -> Iterator[Problem]:
    """Article 60, Law 85/2015/QH13: who is taken off the list takes no place on it."""
    for candidate in material.of_type(Candidate):
        if not candidate.stands and candidate.order is not None:
            message = f"“{candidate.status}” nên không có số thứ tự; xóa dòng này"
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


RULES = (
    constituency_exists,
    stated_order_is_the_lawful_one,
    who_left_has_no_number,
    translations_agree,
    ages_are_lawful,
)
