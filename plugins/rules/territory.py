"""Every voter lies in one polling area, and every polling area in one constituency of each level."""

import re
from collections.abc import Iterator
from itertools import pairwise

from plugins.model.election import Commune, Constituency, Tier
from plugins.model.material import Material
from plugins.model.problem import Problem, Severity
from plugins.text.collation import collation_key

FILE = "election.yml"


def one_constituency_a_level(material: Material) -> Iterator[Problem]:
    """A polling area lies in at most one constituency of each level, in one that includes its commune."""
    by_id = {constituency.id: constituency for constituency in material.election.constituencies}
    communes = {commune.id for commune in material.election.communes}
    for position, area in enumerate(material.election.polling_areas):
        taken: dict[str, str] = {}
        for place, constituency_id in enumerate(area.constituencies):
            constituency = by_id.get(constituency_id)
            if constituency is None:
                continue
            where = ("polling_areas", position, "constituencies", place)
            if constituency.level in taken:
                message = f"cùng cấp với “{taken[constituency.level]}”; mỗi cấp chỉ một đơn vị, bỏ bớt một"
                yield Problem(FILE, message, where)
            taken.setdefault(constituency.level, constituency_id)
            if (
                constituency.communes
                and area.commune not in constituency.communes
                and communes.issuperset((area.commune, *constituency.communes))
            ):
                message = f"“{constituency_id}” không gồm xã “{area.commune}”; sửa đơn vị hoặc sửa xã"
                yield Problem(FILE, message, where)


def every_level_has_its_constituency(material: Material) -> Iterator[Problem]:
    """Articles 10 and 11, Law 85/2015/QH13: a polling area votes in each election its commune takes part in, so it
    names a constituency of every level that has one there. A level may be missing in a place."""
    by_id = {constituency.id: constituency for constituency in material.election.constituencies}
    sharing = _sharing(material)
    for position, area in enumerate(material.election.polling_areas):
        where = ("polling_areas", position, "constituencies")
        choices = {level.id: sharing.get((level.id, area.commune), []) for level in material.election.levels}
        if not area.constituencies and not any(choices.values()):
            message = "không thuộc đơn vị bầu cử nào; khai đơn vị gồm xã này, hoặc bỏ khu vực"
            yield Problem(FILE, message, where, severity=Severity.WARNING)
        if any(one not in by_id for one in area.constituencies):
            continue
        named = {by_id[one].level for one in area.constituencies}
        for level, ones in choices.items():
            if ones and level not in named:
                ids = " hoặc ".join(one.id for one in ones)
                yield Problem(FILE, f"thiếu đơn vị bầu cử của cấp “{level}”; thêm {ids}", where)


def _sharing(material: Material) -> dict[tuple[str, str], list[Constituency]]:
    """The constituencies of each level in each commune, by (level, commune)."""
    found: dict[tuple[str, str], list[Constituency]] = {}
    for constituency in material.election.constituencies:
        for commune in constituency.communes:
            found.setdefault((constituency.level, commune), []).append(constituency)
    return found


def constituencies_have_polling_areas(material: Material) -> Iterator[Problem]:
    """Article 11, Law 85/2015/QH13: once polling areas of its communes are stated, a constituency has at least one."""
    divided = {area.commune for area in material.election.polling_areas}
    used = {one for area in material.election.polling_areas for one in area.constituencies}
    for position, constituency in enumerate(material.election.constituencies):
        if constituency.id not in used and constituency.communes and divided.issuperset(constituency.communes):
            message = "không khu vực bỏ phiếu nào thuộc đơn vị này; thêm mã vào constituencies của các khu vực"
            yield Problem(FILE, message, ("constituencies", position, "id"), severity=Severity.WARNING)


def divided_communes_say_which_part(material: Material) -> Iterator[Problem]:
    """Article 10, Law 85/2015/QH13: constituencies of one level that share a commune each say which part is theirs."""
    sharing = _sharing(material)
    for position, constituency in enumerate(material.election.constituencies):
        shared = [commune for commune in constituency.communes if len(sharing[constituency.level, commune]) > 1]
        if shared and constituency.area is None:
            other = next(one for one in sharing[constituency.level, shared[0]] if one is not constituency)
            message = f"“{shared[0]}” còn thuộc “{other.id}” cùng cấp; ghi area (gồm thôn nào), hoặc bỏ xã này"
            yield Problem(FILE, message, ("constituencies", position, "area"))


def numbers_are_unique(material: Material) -> Iterator[Problem]:
    """Constituencies of one council, or of the National Assembly in one province, differ in number, and polling
    areas of one commune too."""
    tiers = {level.id: level.tier for level in material.election.levels}
    communes = {commune.id: commune for commune in material.election.communes}
    first: dict[tuple[str, int, object], str] = {}
    for position, one in enumerate(material.election.constituencies):
        tier = tiers.get(one.level, Tier.COMMUNE)
        places = sorted({_council(tier, communes[id]) for id in one.communes if id in communes})
        taken = {first.setdefault((one.level, one.number, place), one.id) for place in places} - {one.id}
        if taken:
            message = f"trùng số với “{min(taken)}” cùng cấp, cùng nơi; sửa số"
            yield Problem(FILE, message, ("constituencies", position, "number"))
    seen: set[tuple[str, int]] = set()
    for position, area in enumerate(material.election.polling_areas):
        if (area.commune, area.number) in seen:
            message = "trùng số với một khu vực cùng xã ở trên; sửa số"
            yield Problem(FILE, message, ("polling_areas", position, "number"))
        seen.add((area.commune, area.number))


def _council(tier: Tier, commune: Commune) -> tuple[str, str]:
    """Where constituencies are counted from one: in a commune, a district of a province, or a province."""
    if tier is Tier.COMMUNE or (tier is Tier.DISTRICT and commune.district is None):
        return (commune.province or "", commune.id)
    return (commune.province or "", commune.district or "" if tier is Tier.DISTRICT else "")


def ballot_colours_differ(material: Material) -> Iterator[Problem]:
    """The National Election Council's guidance: ballots of one place differ in colour from level to level, so that
    nobody puts one into the wrong box."""
    together: dict[str, list[str]] = {}
    for level, commune in _sharing(material):
        together.setdefault(commune, []).append(level)
    pairs = {(one, other) for levels in together.values() for one in levels for other in levels}
    for position, level in enumerate(material.election.levels):
        for earlier in material.election.levels[:position]:
            same = level.ballot_colour and collation_key(level.ballot_colour) == collation_key(
                earlier.ballot_colour or ""
            )
            if same and (level.id, earlier.id) in pairs:
                message = f"cùng màu phiếu với cấp “{earlier.id}” ở cùng xã; cử tri dễ nhầm, kiểm tra lại màu"
                yield Problem(FILE, message, ("levels", position, "ballot_colour"), severity=Severity.WARNING)


def hamlets_in_one_polling_area(material: Material) -> Iterator[Problem]:
    """Article 11, Law 85/2015/QH13: a voter is on the list of one polling area, so a hamlet lies in one."""
    seen: dict[tuple[str, object], str] = {}
    for position, area in enumerate(material.election.polling_areas):
        for place, hamlet in enumerate(area.hamlets):
            other = seen.setdefault((area.commune, collation_key(hamlet)), f"{area.id}/{place}")
            if other != f"{area.id}/{place}":
                message = f"“{hamlet}” đã thuộc khu vực “{other.rpartition('/')[0]}”; giữ ở một khu vực"
                yield Problem(FILE, message, ("polling_areas", position, "hamlets", place))


def hamlets_lie_in_the_constituency(material: Material) -> Iterator[Problem]:
    """Article 11, Law 85/2015/QH13: a polling area lies in the constituency whose part of the commune names its
    hamlets; a hamlet that only another one of the same level names is in the wrong place."""
    by_id = {constituency.id: constituency for constituency in material.election.constituencies}
    sharing = _sharing(material)
    for position, area in enumerate(material.election.polling_areas):
        for place, id in enumerate(area.constituencies):
            own = by_id.get(id)
            if own is None or own.area is None:
                continue
            others = [one for one in sharing.get((own.level, area.commune), []) if one.area and one is not own]
            for hamlet in area.hamlets:
                other = next((one for one in others if _names(one, hamlet)), None)
                if other and not _names(own, hamlet):
                    message = f"“{hamlet}” thuộc đơn vị “{other.id}” theo area, không thuộc “{id}”; sửa một trong hai"
                    yield Problem(FILE, message, ("polling_areas", position, "constituencies", place))
                    break


def _names(constituency: Constituency, hamlet: str) -> bool:
    """Whether the constituency's part of a commune names the hamlet as a whole word."""
    return re.search(rf"(?<!\w){re.escape(hamlet)}(?!\w)", constituency.area or "", re.IGNORECASE) is not None


def numbers_leave_no_gap(material: Material) -> Iterator[Problem]:
    """Constituencies of one council, or of the National Assembly in one province, are numbered 1, 2, 3 …"""
    tiers = {level.id: level.tier for level in material.election.levels}
    communes = {commune.id: commune for commune in material.election.communes}
    groups: dict[object, dict[int, int]] = {}
    for position, one in enumerate(material.election.constituencies):
        tier = tiers.get(one.level, Tier.COMMUNE)
        for place in {_council(tier, communes[id]) for id in one.communes if id in communes}:
            groups.setdefault((one.level, place), {}).setdefault(one.number, position)
    told: set[int] = set()
    for numbers in groups.values():
        for before, number in pairwise((0, *sorted(numbers))):
            if number - before > 1 and numbers[number] not in told:
                told.add(numbers[number])
                message = (
                    f"số {number} mà không có số {before + 1} cùng cấp, cùng nơi; sửa số, hoặc khai đơn vị còn thiếu"
                )
                yield Problem(FILE, message, ("constituencies", numbers[number], "number"), severity=Severity.WARNING)


RULES = (
    one_constituency_a_level,
    every_level_has_its_constituency,
    constituencies_have_polling_areas,
    divided_communes_say_which_part,
    numbers_are_unique,
    ballot_colours_differ,
    hamlets_in_one_polling_area,
    hamlets_lie_in_the_constituency,
    numbers_leave_no_gap,
)
