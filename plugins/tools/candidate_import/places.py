"""Which constituency of election.yml each person stands in, and what is to be declared for those it lacks."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from plugins.model.election import Constituency, Election, Level, Tier
from plugins.text.normal import fold
from plugins.text.slug import slugify
from plugins.tools.candidate_import.columns import Column
from plugins.tools.candidate_import.people import Person
from plugins.tools.candidate_import.units import bare

TIERS = {
    "quoc-hoi": Tier.NATIONAL_ASSEMBLY,
    "hdnd-tinh": Tier.PROVINCE,
    "hdnd-huyen": Tier.DISTRICT,
    "hdnd-xa": Tier.COMMUNE,
}
_PREFIXES = {"quoc-hoi": "qh", "hdnd-tinh": "tinh", "hdnd-huyen": "huyen", "hdnd-xa": "xa"}


@dataclass
class Stated:
    """A constituency as the list states it, and who stands there; `known` is that of election.yml."""

    id: str
    level: str
    number: int | None
    province: str | None
    known: Constituency | None = None
    area: str | None = None
    seats: set[int] = field(default_factory=set)
    candidates: set[int] = field(default_factory=set)
    people: list[Person] = field(default_factory=list)

    @property
    def title(self) -> str:
        """The name a citizen reads; with the province when the list has several."""
        if self.known is not None:
            return self.known.title
        unit = f"Đơn vị bầu cử số {self.number}" if self.number is not None else f"Đơn vị bầu cử {self.id}"
        return f"{unit}, {self.province}" if self.province else unit


@dataclass
class Placing:
    """Everybody who has a constituency, by it in the order of the list; and those who have none, with the reason."""

    stated: dict[str, Stated] = field(default_factory=dict)
    homeless: list[tuple[Person, str]] = field(default_factory=list)

    @property
    def unknown(self) -> list[Stated]:
        """The constituencies that election.yml does not have."""
        return [one for one in self.stated.values() if one.known is None]


def place(people: Sequence[Person], election: Election | None, level: str) -> Placing:
    """Each person's level and constituency set; `level` is what the command says, "" to read it from the list.

    Without an election every constituency the list names is a new one.
    """
    placing = Placing()
    several = len({bare(person.unit.province) for person in people if person.unit.province}) > 1
    for person in people:
        person.level = _level(person, election, level)
        if not person.level:
            known = ", ".join(one.id for one in election.levels) if election else ", ".join(TIERS)
            placing.homeless.append((person, f"không rõ cấp bầu cử; thêm --level (một trong: {known})"))
            continue
        known, why = _match(person, election)
        identity = known.id if known else _new_id(person, several or election is None)
        if not identity:
            placing.homeless.append((person, why))
            continue
        _join(placing, identity, known, person, several or election is None)
    return placing


def _join(placing: Placing, identity: str, known: Constituency | None, person: Person, with_province: bool) -> None:
    unit = person.unit
    province = unit.province if with_province else None
    new = Stated(identity, person.level, unit.number, province, known, unit.area)
    stated = placing.stated.setdefault(identity, new)
    stated.area = stated.area or unit.area
    stated.seats |= {unit.seats} - {None}
    stated.candidates |= {unit.candidates} - {None}
    stated.people.append(person)
    person.constituency = identity


def _level(person: Person, election: Election | None, chosen: str) -> str:
    cell = person.row.cell(Column.LEVEL)
    written = fold(cell.text) if cell else ""
    levels: Iterable[Level] = election.levels if election else ()
    if chosen:
        return next((one.id for one in levels if chosen in (one.id, one.tier.value)), chosen)
    if written:
        for one in levels:
            if written in (one.id, fold(one.tier.value), fold(one.name), fold(one.council)):
                return one.id
        for identity, tier in TIERS.items():
            if slugify(written) == identity or written == fold(tier.value):
                return _of_tier(election, identity)
    if person.unit.level:
        return _of_tier(election, person.unit.level)
    return election.levels[0].id if election and len(election.levels) == 1 else ""


def _of_tier(election: Election | None, identity: str) -> str:
    """The election's level that elects this; its usual id where there is no election yet."""
    if election is None:
        return identity
    return next((one.id for one in election.levels if one.tier is TIERS[identity]), "")


def _match(person: Person, election: Election | None) -> tuple[Constituency | None, str]:
    """The one constituency that fits what the list says, or why there is none."""
    unit = person.unit
    if election is not None:
        same = [one for one in election.constituencies if one.level == person.level]
        key = unit.key or ""
        for one in same:
            if key and (slugify(key) == one.id or fold(key) in (fold(one.title), fold(one.name or ""))):
                return one, ""
        fitting = [one for one in same if unit.number is not None and one.number == unit.number]
        if len(fitting) > 1 or (unit.province and any(_province_of(one, election) for one in fitting)):
            fitting = [one for one in fitting if _is_named(one, election, person)]
        if len(fitting) == 1:
            return fitting[0], ""
        if len(fitting) > 1:
            ids = ", ".join(one.id for one in fitting)
            return None, f"có nhiều đơn vị số {unit.number}: {ids}; ghi mã đơn vị vào cột Đơn vị bầu cử"
    if unit.number is None and not unit.key:
        return None, "không rõ đơn vị bầu cử; thêm cột Đơn vị bầu cử hoặc dòng “Đơn vị bầu cử số …” phía trên"
    return None, f"đơn vị bầu cử “{unit.key or unit.number}” không có trong election.yml"


def _province_of(one: Constituency, election: Election) -> set[str]:
    communes = {commune.id: commune for commune in election.communes}
    return {bare(communes[key].province) for key in one.communes if key in communes and communes[key].province}


def _is_named(one: Constituency, election: Election, person: Person) -> bool:
    """Whether the list's words name the constituency's province or one of its communes, or its name the province."""
    words = fold(f"{person.unit.words} {person.unit.province or ''} {person.row.sheet}")
    province = bare(person.unit.province or "")
    if province and (province in _province_of(one, election) or province in fold(one.name or "")):
        return True
    names = [fold(commune.name) for commune in election.communes if commune.id in one.communes]
    return any(name in words for name in names)


def _new_id(person: Person, with_province: bool) -> str:
    unit = person.unit
    prefix = _PREFIXES.get(person.level, person.level)
    if unit.number is not None:
        province = slugify(bare(unit.province)) if unit.province and with_province else ""
        return "-".join(filter(None, (prefix, province, str(unit.number))))
    return slugify(unit.key) if unit.key else ""
