"""The election that election.yml states is one the law allows, and all its parts fit together."""

from collections.abc import Iterable, Iterator

from plugins.model.document import Document
from plugins.model.election import Election, Tier
from plugins.model.material import Material
from plugins.model.problem import Location, Problem
from plugins.rules.hints import near_name

FILE = "election.yml"
SUNDAY = 6
MOST_SEATS = {Tier.NATIONAL_ASSEMBLY: 3, Tier.PROVINCE: 5, Tier.DISTRICT: 5, Tier.COMMUNE: 5}


def polling_day_is_a_sunday(material: Material) -> Iterator[Problem]:
    """Article 5, Law 85/2015/QH13: polling day is a Sunday."""
    if material.election.polling_day.weekday() != SUNDAY:
        message = (
            f"{material.election.polling_day:%d/%m/%Y} không phải Chủ nhật (Điều 5 Luật Bầu cử); kiểm tra lại ngày"
        )
        yield Problem(FILE, message, ("polling_day",))


def seats_within_the_law(material: Material) -> Iterator[Problem]:
    """Article 10, Law 85/2015/QH13: a constituency elects at most three deputies of the National Assembly, or
    five of a council."""
    tiers = {level.id: level.tier for level in material.election.levels}
    for position, constituency in enumerate(material.election.constituencies):
        most = MOST_SEATS.get(tiers.get(constituency.level), 5)
        if not 1 <= constituency.seats <= most:
            message = f"{constituency.seats} đại biểu; luật cho từ 1 đến {most} ở cấp này (Điều 10 Luật Bầu cử)"
            yield Problem(FILE, f"{message}; sửa số đại biểu", ("constituencies", position, "seats"))


def ids_are_unique(material: Material) -> Iterator[Problem]:
    """Within each list of election.yml every id stands once."""
    for group in ("levels", "communes", "constituencies", "polling_areas", "milestones"):
        seen: set[str] = set()
        for position, part in enumerate(getattr(material.election, group)):
            if part.id in seen:
                yield Problem(FILE, f"mã “{part.id}” đã dùng ở trên; đặt mã khác", (group, position, "id"))
            seen.add(part.id)


def numbers_are_unique(material: Material) -> Iterator[Problem]:
    """Two constituencies of one level and the same communes, and two polling areas of one commune, differ in number."""
    seen: set[tuple[object, ...]] = set()
    for position, constituency in enumerate(material.election.constituencies):
        key = ("constituencies", constituency.level, constituency.title, constituency.communes)
        if key in seen:
            yield Problem(
                FILE, "trùng tên hoặc số với một đơn vị ở trên; sửa số", ("constituencies", position, "number")
            )
        seen.add(key)
    for position, area in enumerate(material.election.polling_areas):
        if (area.commune, area.number) in seen:
            yield Problem(
                FILE, "trùng số với một khu vực cùng xã ở trên; sửa số", ("polling_areas", position, "number")
            )
        seen.add((area.commune, area.number))


def parts_fit(material: Material) -> Iterator[Problem]:
    """Constituencies, polling areas and documents name levels, communes and constituencies that exist."""
    election = material.election
    levels = [level.id for level in election.levels]
    communes = [commune.id for commune in election.communes]
    constituencies = [constituency.id for constituency in election.constituencies]
    for position, constituency in enumerate(election.constituencies):
        where = ("constituencies", position)
        yield from _known(FILE, "cấp", constituency.level, levels, (*where, "level"))
        for place, commune in enumerate(constituency.communes):
            yield from _known(FILE, "xã, phường", commune, communes, (*where, "communes", place))
    for position, area in enumerate(election.polling_areas):
        where = ("polling_areas", position)
        yield from _known(FILE, "xã, phường", area.commune, communes, (*where, "commune"))
        for place, constituency in enumerate(area.constituencies):
            yield from _known(FILE, "đơn vị bầu cử", constituency, constituencies, (*where, "constituencies", place))
    for document in material.entries:
        if isinstance(document, Document) and document.level:
            yield from _known(document.path, "cấp", document.level, levels, ("level",))


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


def hours_in_order(material: Material) -> Iterator[Problem]:
    """Article 71, Law 85/2015/QH13: voting from 5 o'clock at the earliest to 21 at the latest, opening first."""
    election = material.election
    for where, opens, closes in _all_hours(election):
        if not (opens.hour >= 5 and (closes.hour, closes.minute) <= (21, 0) and opens < closes):
            message = (
                f"giờ bỏ phiếu {opens:%H:%M}–{closes:%H:%M} ngoài khoảng 05:00–21:00 (Điều 71 Luật Bầu cử); sửa giờ"
            )
            yield Problem(FILE, message, where)


def _all_hours(election: Election) -> Iterator[tuple[Location, object, object]]:
    yield ("opens",), election.opens, election.closes
    for position, area in enumerate(election.polling_areas):
        if area.opens or area.closes:
            field = "opens" if area.opens else "closes"
            yield ("polling_areas", position, field), area.opens or election.opens, area.closes or election.closes


def _known(path: str, what: str, wanted: str, known: Iterable[str], where: Location) -> Iterator[Problem]:
    names = list(known)
    if wanted not in names:
        hint = near_name(wanted, names, "khai thêm trong election.yml hoặc sửa mã")
        yield Problem(path, f"{what} “{wanted}” không có trong election.yml; {hint}", where)


RULES = (
    polling_day_is_a_sunday,
    seats_within_the_law,
    ids_are_unique,
    numbers_are_unique,
    parts_fit,
    one_constituency_a_level,
    hours_in_order,
)
