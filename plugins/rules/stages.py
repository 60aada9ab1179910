"""How far the list of each constituency has come by the moment that is built; several rules ask this."""

from plugins.model.candidate import Candidate
from plugins.model.election import Constituency, ListStage, ListState
from plugins.model.material import Material

PUBLISHED = frozenset({ListStage.OFFICIAL, ListStage.CORRECTED, ListStage.RESULTS})
"""Stages from which on the list is the official one."""


def concerns(state: ListState, constituency: Constituency) -> bool:
    """Whether a stage of a list is one of this constituency's list."""
    named = not state.constituencies or constituency.id in state.constituencies
    return state.level == constituency.level and named


def history(material: Material, constituency: Constituency) -> list[ListState]:
    """The stages the constituency's list has been through up to `as_of`, the present one last."""
    reached = [state for state in material.election.lists if state.since <= material.as_of]
    return sorted((state for state in reached if concerns(state, constituency)), key=lambda state: state.since)


def histories(material: Material) -> dict[str, list[ListState]]:
    """`history` of every constituency."""
    return {one.id: history(material, one) for one in material.election.constituencies}


def on_lists(material: Material) -> dict[str, list[Candidate]]:
    """The public candidates of each constituency in path order, those who no longer stand among them."""
    groups: dict[str, list[Candidate]] = {}
    for candidate in material.of_type(Candidate):
        if candidate.path in material.public_paths:
            groups.setdefault(candidate.constituency, []).append(candidate)
    return groups


def some_are_unreadable(material: Material) -> bool:
    """Whether a candidate's file could not be read, so that nobody can count or number the candidates."""
    return any(path.startswith("candidates/") for path in material.unreadable)
