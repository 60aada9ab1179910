"""The order of candidates on lists and ballots, as the National Election Council rules it.

By given name, then family name, then middle names, in the Vietnamese alphabet; people of one name by date
of birth, the older first (guidance on lists and ballots, 2021; Law 85/2015/QH13 asks for A, B, C …).
"""

import datetime
from collections.abc import Iterable

from plugins.model.candidate import Candidate
from plugins.text.collation import collation_key

OrderKey = tuple[object, object, object, datetime.date]


def order_key(candidate: Candidate) -> OrderKey:
    """What decides a candidate's place; compares with the keys of other candidates."""
    family, *rest = (candidate.sort_name or candidate.full_name).split()
    given = rest.pop() if rest else family
    return collation_key(given), collation_key(family), collation_key(" ".join(rest)), candidate.born_on


def in_ballot_order(candidates: Iterable[Candidate]) -> list[Candidate]:
    """The candidates of one constituency as they stand on its ballot; equal keys fall back to the path."""
    return sorted(candidates, key=lambda candidate: (order_key(candidate), candidate.path))
