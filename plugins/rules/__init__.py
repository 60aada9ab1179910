"""What a schema cannot say: how entries stand to each other, to the election, and to the law.

A rule is a function from all the material to the problems it finds; one that comes from a law names the
article. Problems name the field; the reader adds the line. What a rule finds in a draft only warns.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace

from plugins.model.material import Material
from plugins.model.problem import Problem, Severity
from plugins.rules import (
    births_in_prose,
    boards,
    campaign,
    candidates,
    corrections,
    countdown,
    dates,
    dates_in_prose,
    day_phrases,
    documents,
    editions,
    election,
    figures,
    identity,
    letters,
    limits,
    lists,
    lives,
    milestones,
    names,
    persons,
    places,
    posted_lists,
    radio,
    references,
    results,
    site,
    sound,
    terms,
    territory,
    units_in_prose,
    wordings,
)

Rule = Callable[[Material], Iterator[Problem]]


OF_ONE_LINE = frozenset(
    {
        election.polling_day_is_a_sunday,
        terms.polling_day_is_the_editions,
        milestones.calendar_is_of_the_day,
    }
)
"""Rules that tell a wrong polling day or calendar; all others take the right one for granted then."""


RULES_OF_PEOPLE = (*names.RULES, *letters.RULES, *lives.RULES, *persons.RULES)
"""Rules that each candidate's own file keeps, wherever the candidate stands."""


LINTERS_OF_THE_ELECTION = (
    dates_in_prose,
    editions,
    day_phrases,
    campaign,
    figures,
    units_in_prose,
    countdown,
    births_in_prose,
)
"""What was remarked in prose and has to be compared with the election or the candidates."""


def check(material: Material) -> Iterator[Problem]:
    """Every problem that any rule finds; rules about the election or the site run when these were read."""
    mended = sound.meant(material)
    for rule in _rules(material):
        for problem in rule(material if rule in OF_ONE_LINE else mended):
            if problem.path in material.drafts:
                problem = replace(problem, severity=Severity.WARNING)
            yield problem


def _rules(material: Material) -> Iterator[Rule]:
    yield from (*identity.RULES, *references.RULES, *dates.RULES, *dates_in_prose.RULES)
    yield from (*corrections.RULES, *documents.RULES, *wordings.RULES)
    if material.site is not None:
        yield from (*site.RULES, *boards.RULES, *radio.RULES)
    if material.election is not None:
        yield from (*election.RULES, *terms.RULES, *milestones.RULES, *corrections.RULES_WITH_ELECTION)
        if not sound.is_named_twice(material.election):
            yield from (*territory.RULES, *limits.RULES, *lists.RULES, *candidates.RULES)
            yield from (*posted_lists.RULES, *places.RULES, *results.RULES)
        yield from RULES_OF_PEOPLE
        for linter in LINTERS_OF_THE_ELECTION:
            yield from linter.RULES_WITH_ELECTION
