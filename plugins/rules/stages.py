"""How far the list of each constituency has come by the moment that is built; several rules ask this."""

from collections.abc import Iterable

from plugins.model.candidate import Candidate
from plugins.model.election import ListStage, ListState
from plugins.model.material import Material

PUBLISHED = frozenset({ListStage.OFFICIAL, ListStage.CORRECTED, ListStage.RESULTS})
"""Stages from which on the list is the official one."""


def all_stages(material: Material) -> dict[str, list[tuple[int, ListState]]]:
    """For each constituency the stages of its list in the order of time, those to come too, with their places in
    election.yml; those of the whole level count for all its constituencies."""
    found: dict[str, list[tuple[int, ListState]]] = {one.id: [] for one in material.election.constituencies}
    levels = {one.id: one.level for one in material.election.constituencies}
    of_level: dict[str, list[str]] = {}
    for id, level in levels.items():
        of_level.setdefault(level, []).append(id)
    for position, state in sorted(enumerate(material.election.lists), key=lambda pair: pair[1].since):
        for id in state.constituencies or of_level.get(state.level, ()):
            if levels.get(id) == state.level:
                found[id].append((position, state))
    return found


def histories(material: Material) -> dict[str, list[ListState]]:
    """For each constituency the stages its list has been through up to `as_of`, the present one last."""
    stages = all_stages(material)
    return {id: [state for _, state in states if state.since <= material.as_of] for id, states in stages.items()}


def on_lists(material: Material) -> dict[str, list[Candidate]]:
    """The public candidates of each constituency in path order, those who no longer stand among them."""
    return _grouped(one for one in material.of_type(Candidate) if one.path in material.public_paths)


def filed(material: Material) -> dict[str, list[Candidate]]:
    """The candidates of each constituency in path order, those too whose biography waits for its day; no drafts."""
    return _grouped(one for one in material.of_type(Candidate) if not one.draft)


def _grouped(candidates: Iterable[Candidate]) -> dict[str, list[Candidate]]:
    groups: dict[str, list[Candidate]] = {}
    for candidate in candidates:
        groups.setdefault(candidate.constituency, []).append(candidate)
    return groups


def some_are_unreadable(material: Material) -> bool:
    """Whether a candidate's file could not be read, so that nobody can count or number the candidates."""
    return any(path.startswith("candidates/") for path in material.unreadable)
