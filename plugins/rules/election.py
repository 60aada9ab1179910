"""The election that election.yml states is one the law allows, and all its parts fit together."""

from collections.abc import Iterable, Iterator

from plugins.model.document import Document
from plugins.model.election import Election
from plugins.model.material import Material
from plugins.model.problem import Location, Problem
from plugins.rules.hints import near_name

FILE = "election.yml"
SUNDAY = 6


def polling_day_is_a_sunday(material: Material) -> Iterator[Problem]:
    """Article 5, Law 85/2015/QH13: polling day is a Sunday."""
    if material.election.polling_day.weekday() != SUNDAY:
        message = (
            f"{material.election.polling_day:%d/%m/%Y} không phải Chủ nhật (Điều 5 Luật Bầu cử); kiểm tra lại ngày"
        )
        yield Problem(FILE, message, ("polling_day",))


def ids_are_unique(material: Material) -> Iterator[Problem]:
    """Within each list of election.yml every id stands once."""
    for group in ("levels", "communes", "constituencies", "polling_areas", "milestones"):
        seen: set[str] = set()
        for position, part in enumerate(getattr(material.election, group)):
            if part.id in seen:
                yield Problem(FILE, f"mã “{part.id}” đã dùng ở trên; đặt mã khác", (group, position, "id"))
            seen.add(part.id)


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


def absent_levels_are_absent(material: Material) -> Iterator[Problem]:
    """A commune that is said to be without a level names one that exists, says why, and has no constituency of it."""
    election = material.election
    levels = [level.id for level in election.levels]
    held = {(one.level, commune): one.id for one in election.constituencies for commune in one.communes}
    for position, commune in enumerate(election.communes):
        where = ("communes", position)
        if commune.without and not commune.without_citation:
            yield Problem(FILE, "ghi without mà thiếu căn cứ; thêm without_citation", (*where, "without"))
        for place, level in enumerate(commune.without):
            yield from _known(FILE, "cấp", level, levels, (*where, "without", place))
            if (level, commune.id) in held:
                message = f"cấp “{level}” có đơn vị “{held[level, commune.id]}” gồm xã này; bỏ một trong hai"
                yield Problem(FILE, message, (*where, "without", place))


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
    ids_are_unique,
    parts_fit,
    absent_levels_are_absent,
    hours_in_order,
)
