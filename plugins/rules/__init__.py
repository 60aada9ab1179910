"""What a schema cannot say: how entries stand to each other, to the election, and to the law.

A rule is a function from all the material to the problems it finds; one that comes from a law names the
article. Problems name the field; the reader adds the line.
"""

from collections.abc import Callable, Iterator

from plugins.model.material import Material
from plugins.model.problem import Problem
from plugins.rules import candidates, dates, election, identity, references

Rule = Callable[[Material], Iterator[Problem]]

RULES: tuple[Rule, ...] = (*identity.RULES, *references.RULES, *dates.RULES, *election.RULES, *candidates.RULES)


def check(material: Material, unreadable: frozenset[str] = frozenset()) -> Iterator[Problem]:
    """Every problem that any rule finds; `unreadable` are files with problems of their own already,
    so that what names them is not said to name nothing."""
    for rule in RULES:
        for problem in rule(material):
            if not (isinstance(problem, references.Dangling) and problem.target in unreadable):
                yield problem.plain() if isinstance(problem, references.Dangling) else problem
