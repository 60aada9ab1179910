"""The level, constituencies and communes that a news item or a question names are those of election.yml."""

from collections.abc import Iterator

from plugins.model.entry import LocalEntry
from plugins.model.material import Material
from plugins.model.problem import Problem
from plugins.rules.hints import near_name


def places_exist(material: Material) -> Iterator[Problem]:
    """Every level, constituency and commune an entry is about is declared."""
    election = material.election
    known = {
        "level": ("cấp", [one.id for one in election.levels]),
        "constituencies": ("đơn vị bầu cử", [one.id for one in election.constituencies]),
        "communes": ("xã, phường", [one.id for one in election.communes]),
    }
    for entry in _local(material):
        named = [(("level",), entry.level)] if entry.level else []
        named += [(("constituencies", place), id) for place, id in enumerate(entry.constituencies)]
        named += [(("communes", place), id) for place, id in enumerate(entry.communes)]
        for where, id in named:
            what, ids = known[where[0]]
            if id not in ids:
                hint = near_name(id, ids, "khai thêm trong election.yml hoặc bỏ đi")
                yield Problem(entry.path, f"{what} “{id}” không có trong election.yml; {hint}", where)


def constituencies_are_of_the_level(material: Material) -> Iterator[Problem]:
    """Where an entry names a level and constituencies, these are of that level."""
    level_of = {one.id: one.level for one in material.election.constituencies}
    levels = {level.id for level in material.election.levels}
    for entry in _local(material):
        for place, id in enumerate(entry.constituencies if entry.level in levels else ()):
            if level_of.get(id, entry.level) != entry.level:
                message = f"“{id}” thuộc cấp “{level_of[id]}”, không phải “{entry.level}”; sửa một trong hai"
                yield Problem(entry.path, message, ("constituencies", place))


def _local(material: Material) -> Iterator[LocalEntry]:
    return (entry for entry in material.entries if isinstance(entry, LocalEntry))


RULES = (places_exist, constituencies_are_of_the_level)
