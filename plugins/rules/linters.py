"""All linters of prose over one file: what they remark, each once a place."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from plugins.model.problem import Location
from plugins.model.remark import Matter, Remark
from plugins.model.types import is_yes
from plugins.rules import (
    campaign,
    dates_in_prose,
    day_phrases,
    editions,
    figures,
    hours_in_prose,
    posted_lists,
    privacy,
)
from plugins.rules.prose import Prose, passages_of_text, passages_of_values

LINTERS = (
    dates_in_prose.remarks,
    editions.remarks,
    day_phrases.remarks,
    hours_in_prose.remarks,
    figures.remarks,
)
OF_THIS_ELECTION = frozenset(
    {Matter.ASSEMBLY, Matter.TERM, Matter.POLLING_DAY, Matter.WEEKDAY, Matter.ABOLISHED, Matter.FIGURE}
)
NOT_READ = frozenset({"communes", "polling_areas"})
"""Keys of election.yml with thousands of names and nothing that a linter looks for."""


def remarks_on_entry(
    path: str, values: Mapping[str, Any], line_of: Callable[[Location], int], text: str, text_line: int
) -> tuple[Remark, ...]:
    """What is to be remarked on an entry's front matter and text; of one about a past election, only what is
    wrong in every election."""
    own = (privacy.remarks_of_candidates,) if path.startswith("candidates/") else (privacy.remarks, campaign.remarks)
    if path.startswith("documents/"):
        own = (*own, posted_lists.remarks)
    passages = (*passages_of_values(values, line_of), *passages_of_text(text, text_line))
    found = _all(Prose(passages), (*LINTERS, *own))
    if is_yes(values.get("past_election")):
        return tuple(remark for remark in found if remark.matter not in OF_THIS_ELECTION)
    return found


def remarks_on_data(values: Mapping[str, Any], line_of: Callable[[Location], int]) -> tuple[Remark, ...]:
    """What is to be remarked on election.yml or site.yml."""
    return _all(Prose(passages_of_values(values, line_of, NOT_READ)), LINTERS)


def _all(prose: Prose, linters: tuple[Callable[[Prose], Iterator[Remark]], ...]) -> tuple[Remark, ...]:
    return tuple(dict.fromkeys(remark for linter in linters for remark in linter(prose)))
