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
        return f"{unit}, {_within(self.province)}" if self.province else unit


def _within(province: str) -> str:
    """The province's name as it stands within a sentence: "tỉnh An Giang"."""
    return province[0].lower() + province[1:] if province.startswith(("Tỉnh ", "Thành phố ")) else province


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
    known_ones = _Known(election)
    several = len({bare(person.unit.province) for person in people if person.unit.province}) > 1
    for person in people:
        person.level = _level(person, election, level)
        if not person.level:
            known = ", ".join(one.id for one in election.levels) if election else ", ".join(TIERS)
            placing.homeless.append((person, f"không rõ cấp bầu cử; thêm --level (một trong: {known})"))
            continue
        known, why = _match(person, known_ones)
        # Several constituencies that fit are no reason to declare one more.
        is_new = known is None and not why.startswith("có nhiều")
        identity = known.id if known else _new_id(person, several or election is None) if is_new else ""
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


class _Known:
    """The constituencies of election.yml, ready to be found by id, name or number; none without an election."""

    def __init__(self, election: Election | None) -> None:
        communes = {commune.id: commune for commune in election.communes} if election else {}
        self.by_key: dict[tuple[str, str], Constituency] = {}
        self.by_number: dict[tuple[str, int], list[Constituency]] = {}
        self.provinces: dict[str, set[str]] = {}
        self.communes: dict[str, list[str]] = {}
        for one in election.constituencies if election else ():
            for key in (one.id, fold(one.name or "")):
                self.by_key.setdefault((one.level, key), one)
            self.by_number.setdefault((one.level, one.number), []).append(one)
            within = [communes[key] for key in one.communes if key in communes]
            self.provinces[one.id] = {bare(commune.province) for commune in within if commune.province}
            self.communes[one.id] = [fold(commune.name) for commune in within]

    def is_named(self, one: Constituency, person: Person) -> bool:
        """Whether the list's words name the constituency's province, or one of its communes."""
        province = bare(person.unit.province or "")
        if province and (province in self.provinces[one.id] or f" {province} " in f"{fold(one.name or '')} "):
            return True
        words = fold(f"{person.unit.words} {person.unit.province or ''} {person.row.sheet}")
        return any(name in words for name in self.communes[one.id])


def _match(person: Person, known: _Known) -> tuple[Constituency | None, str]:
    """The one constituency that fits what the list says, or why there is none."""
    unit = person.unit
    if unit.key:
        for key in (slugify(unit.key), fold(unit.key)):
            if found := known.by_key.get((person.level, key)):
                return found, ""
    fitting = known.by_number.get((person.level, unit.number), []) if unit.number is not None else []
    if len(fitting) > 1 or (unit.province and any(known.provinces[one.id] for one in fitting)):
        fitting = [one for one in fitting if known.is_named(one, person)]
    if len(fitting) == 1:
        return fitting[0], ""
    if fitting:
        ids = ", ".join(one.id for one in fitting)
        return None, f"có nhiều đơn vị số {unit.number}: {ids}; ghi mã đơn vị vào cột Đơn vị bầu cử"
    if unit.number is None and not unit.key:
        return None, "không rõ đơn vị bầu cử; thêm cột Đơn vị bầu cử hoặc dòng “Đơn vị bầu cử số …” phía trên"
    return None, f"đơn vị bầu cử “{unit.key or unit.number}” không có trong election.yml"


def _new_id(person: Person, with_province: bool) -> str:
    unit = person.unit
    prefix = _PREFIXES.get(person.level, person.level)
    if unit.number is not None:
        province = slugify(bare(unit.province)) if unit.province and with_province else ""
        return "-".join(filter(None, (prefix, province, str(unit.number))))
    return slugify(unit.key) if unit.key else ""
