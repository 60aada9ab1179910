"""All linters of prose over one file: what they remark, each once a place."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from plugins.model.problem import Location, Severity
from plugins.model.remark import Matter, Remark
from plugins.model.types import is_yes
from plugins.rules import (
    births_in_prose,
    campaign,
    countdown,
    dates_in_prose,
    day_phrases,
    editions,
    figures,
    hours_in_prose,
    partitions,
    posted_lists,
    privacy,
    units_in_prose,
)
from plugins.rules.prose import BODY, Prose, passages_of_text, passages_of_values

LINTERS = (
    dates_in_prose.remarks,
    editions.remarks,
    day_phrases.remarks,
    hours_in_prose.remarks,
    figures.remarks,
    partitions.remarks,
    countdown.remarks,
    units_in_prose.remarks,
)
OF_THIS_ELECTION = frozenset(
    {
        Matter.ASSEMBLY,
        Matter.TERM,
        Matter.POLLING_DAY,
        Matter.WEEKDAY,
        Matter.ABOLISHED,
        Matter.FIGURE,
        Matter.UNIT,
        Matter.COUNTDOWN,
    }
)
OF_PEOPLE = (privacy.remarks, campaign.remarks)
SAID_WRONGLY = frozenset({"wrong", "old_wordings"})
"""Fields of a correction that hold what was wrong."""
NOT_READ = frozenset({"communes", "polling_areas"})
"""Keys of election.yml with thousands of names and nothing that a linter looks for."""


def remarks_on_entry(
    path: str, values: Mapping[str, Any], line_of: Callable[[Location], int], text: str, text_line: int
) -> tuple[Remark, ...]:
    """What is to be remarked on an entry's front matter and text; of one about a past election, only what is
    wrong in every election. A correction may say what was wrong: its fields for that are read for private data and
    promotion alone, and its text, which may quote them, is only warned of."""
    if path.startswith("candidates/"):
        own = (privacy.remarks_of_candidates, births_in_prose.remarks_of_candidates)
    else:
        own = (*OF_PEOPLE, births_in_prose.remarks)
    if path.startswith("documents/"):
        own = (*own, posted_lists.remarks)
    body = tuple(passages_of_text(text, text_line))
    whole = Prose((*passages_of_values(values, line_of), *body))
    if path.startswith("corrections/"):
        right = Prose((*passages_of_values(values, line_of, SAID_WRONGLY), *body))
        found = (*_all(whole, OF_PEOPLE), *map(_in_a_correction, _all(right, (*LINTERS, births_in_prose.remarks))))
    else:
        found = _all(whole, (*LINTERS, *own))
    if is_yes(values.get("past_election")):
        return tuple(remark for remark in found if remark.matter not in OF_THIS_ELECTION)
    return found


def _in_a_correction(remark: Remark) -> Remark:
    return replace(remark, severity=Severity.WARNING) if remark.where == BODY else remark


def remarks_on_data(values: Mapping[str, Any], line_of: Callable[[Location], int]) -> tuple[Remark, ...]:
    """What is to be remarked on election.yml or site.yml."""
    return _all(Prose(passages_of_values(values, line_of, NOT_READ)), LINTERS)


def _all(prose: Prose, linters: tuple[Callable[[Prose], Iterator[Remark]], ...]) -> tuple[Remark, ...]:
    return tuple(dict.fromkeys(remark for linter in linters for remark in linter(prose)))
