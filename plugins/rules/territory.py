"""Every voter lies in one polling area, and every polling area in one constituency of each level."""

from collections.abc import Iterator

from plugins.model.election import Constituency
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
    for position, area in enumerate(material.election.polling_areas):
        named = {by_id[one].level for one in area.constituencies if one in by_id}
        unknown = any(one not in by_id for one in area.constituencies)
        where = ("polling_areas", position, "constituencies")
        for level in material.election.levels:
            choices = [one.id for one in by_id.values() if one.level == level.id and area.commune in one.communes]
            if choices and level.id not in named and not unknown:
                message = f"thiếu đơn vị bầu cử của cấp “{level.id}”; thêm {' hoặc '.join(choices)}"
                yield Problem(FILE, message, where)
        if not area.constituencies and not any(area.commune in one.communes for one in by_id.values()):
            message = "không thuộc đơn vị bầu cử nào; khai đơn vị gồm xã này, hoặc bỏ khu vực"
            yield Problem(FILE, message, where, severity=Severity.WARNING)


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
    for position, constituency in enumerate(material.election.constituencies):
        if constituency.area is not None:
            continue
        for commune in constituency.communes:
            others = [one for one in material.election.constituencies if _shares(one, constituency, commune)]
            if others:
                message = f"“{commune}” còn thuộc “{others[0].id}” cùng cấp; ghi area (gồm thôn nào), hoặc bỏ xã này"
                yield Problem(FILE, message, ("constituencies", position, "area"))
                break


def _shares(one: Constituency, other: Constituency, commune: str) -> bool:
    return one is not other and one.level == other.level and commune in one.communes


def hamlets_in_one_polling_area(material: Material) -> Iterator[Problem]:
    """Article 11, Law 85/2015/QH13: a voter is on the list of one polling area, so a hamlet lies in one."""
    seen: dict[tuple[str, object], str] = {}
    for position, area in enumerate(material.election.polling_areas):
        for place, hamlet in enumerate(area.hamlets):
            other = seen.setdefault((area.commune, collation_key(hamlet)), f"{area.id}/{place}")
            if other != f"{area.id}/{place}":
                message = f"“{hamlet}” đã thuộc khu vực “{other.rpartition('/')[0]}”; giữ ở một khu vực"
                yield Problem(FILE, message, ("polling_areas", position, "hamlets", place))


RULES = (
    one_constituency_a_level,
    every_level_has_its_constituency,
    constituencies_have_polling_areas,
    divided_communes_say_which_part,
    hamlets_in_one_polling_area,
)
