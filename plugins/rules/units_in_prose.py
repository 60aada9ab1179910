"""What a text says of one constituency, how many it elects and how many stand there, is what the data say."""

import re
from collections.abc import Iterator

from plugins.model.election import Constituency, Tier
from plugins.model.material import Material
from plugins.model.problem import Problem, Severity
from plugins.model.remark import Matter, Remark
from plugins.rules.dates_in_prose import remark
from plugins.rules.prose import Prose
from plugins.rules.stages import filed, some_are_unreadable

_NATION, _PROVINCE = r"quốc hội", r"(?:hđnd|hội đồng nhân dân) tỉnh"
_OTHER_COUNCIL = re.compile(r"(?:hđnd|hội đồng nhân dân) (?!tỉnh)")
_UNIT = rf"đơn vị bầu cử (?:đại biểu )?(?:(?:{_NATION}|{_PROVINCE}) )?số (\d{{1,2}})(?!\d)"
_SEATS = re.compile(rf"{_UNIT}[^.;|\d]{{0,60}}?(?:bầu|được bầu) (?:ra |đủ )?(\d{{1,2}}) (?:vị )?đại biểu")
_STANDING = re.compile(
    rf"{_UNIT}[^.;|\d]{{0,60}}?(?:có|gồm) (\d{{1,2}}) (?:vị |ông bà )?(?:người ứng cử|ứng cử viên|ứng viên)"
)
_OF_THE_PAST = re.compile(r"khóa xv\b|nhiệm kỳ trước|kỳ trước|dự kiến|trước đây|2021")


def remarks(prose: Prose) -> Iterator[Remark]:
    """Each constituency with a number of deputies or of candidates: `said` is what is counted, the tier, the number
    of the constituency, and how many."""
    for what, pattern in (("seats", _SEATS), ("standing", _STANDING)) if "đơn vị bầu cử" in prose.low else ():
        for found in pattern.finditer(prose.low):
            sentence = prose.sentence_of(*found.span())
            tier = _tier(sentence)
            if tier and not _OF_THE_PAST.search(sentence):
                yield remark(prose, found, Matter.UNIT, said=(what, tier.value, int(found[1]), int(found[2])))


def _tier(sentence: str) -> Tier | None:
    """The one council that a sentence names; None for none, several, or one of a commune."""
    if _OTHER_COUNCIL.search(sentence):
        return None
    nation, province = bool(re.search(_NATION, sentence)), bool(re.search(_PROVINCE, sentence))
    if nation == province:
        return None
    return Tier.NATIONAL_ASSEMBLY if nation else Tier.PROVINCE


def units_are_those_of_the_data(material: Material) -> Iterator[Problem]:
    """A constituency elects as many as election.yml says, and as many stand there as have a file, or stood."""
    listed = {} if some_are_unreadable(material) or material.broken_drafts else filed(material)
    for path, found in material.remarks_on(Matter.UNIT):
        what, tier, number, stated = found.said
        unit = _unit(material, str(tier), int(number))
        if unit is None:
            continue
        group = listed.get(unit.id, [])
        if what == "seats" and stated != unit.seats:
            right = f"election.yml ghi đơn vị này được bầu {unit.seats} đại biểu"
        elif what == "standing" and group and stated not in (len(group), sum(one.stands for one in group)):
            right = f"content/candidates có {sum(one.stands for one in group)} người ứng cử ở đơn vị này"
        else:
            continue
        yield found.problem(path, f"“{found.quote}”: {right}; sửa một trong hai", Severity.WARNING)


def _unit(material: Material, tier: str, number: int) -> Constituency | None:
    levels = {level.id for level in material.election.levels if level.tier == tier}
    found = [one for one in material.election.constituencies if one.level in levels and one.number == number]
    return found[0] if len(found) == 1 else None


RULES_WITH_ELECTION = (units_are_those_of_the_data,)
