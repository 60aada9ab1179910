"""The election that election.yml states is one the law allows, and all its parts fit together."""

import datetime
import re
from collections.abc import Iterable, Iterator

from plugins.model.document import Document
from plugins.model.election import Election, Tier
from plugins.model.material import Material
from plugins.model.problem import Location, Problem, Severity
from plugins.rules.hints import near_name
from plugins.rules.sound import is_named_twice
from plugins.text.collation import collation_key

FILE = "election.yml"
SUNDAY = 6
OPENS = (datetime.time(5), datetime.time(7))
CLOSES = (datetime.time(19), datetime.time(21))
"""Between which hours voting begins and ends, Article 71."""


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
    if is_named_twice(election):
        return
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


def hours_within_the_law(material: Material) -> Iterator[Problem]:
    """Clause 1 of Article 71, Law 85/2015/QH13: voting lasts from 7 to 19 o'clock; it may begin earlier, from
    5 o'clock, and end later, until 21, but never the other way."""
    for where, hour in _stated_hours(material.election):
        earliest, latest = OPENS if where[-1] == "opens" else CLOSES
        if not earliest <= hour <= latest:
            what = "bắt đầu" if where[-1] == "opens" else "kết thúc"
            message = f"{what} bỏ phiếu {hour:%H:%M} ngoài khoảng {earliest:%H:%M}–{latest:%H:%M}"
            yield Problem(FILE, f"{message} (Điều 71 Luật Bầu cử); sửa giờ", where)


def _stated_hours(election: Election) -> Iterator[tuple[Location, datetime.time]]:
    """Every hour that election.yml states, with its place."""
    yield ("opens",), election.opens
    yield ("closes",), election.closes
    for position, area in enumerate(election.polling_areas):
        for field in ("opens", "closes"):
            if hour := getattr(area, field):
                yield ("polling_areas", position, field), hour


def councils_are_of_the_province(material: Material) -> Iterator[Problem]:
    """The council of the province bears the name that site.yml gives the province."""
    province = material.site.province if material.site else None
    for position, level in enumerate(material.election.levels):
        found = re.search(r"(?:tỉnh|thành phố) (\S.*)", level.council, re.IGNORECASE)
        if province and found and level.tier is Tier.PROVINCE and collation_key(found[0]) != collation_key(province):
            message = f"“{found[0]}” không phải “{province}” trong site.yml; sửa một trong hai"
            yield Problem(FILE, message, ("levels", position, "council"), severity=Severity.WARNING)


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
    hours_within_the_law,
    councils_are_of_the_province,
)
