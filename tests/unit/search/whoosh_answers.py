"""What Whoosh's own search answers on the index in a workshop, to compare our answers with."""

from pathlib import Path

from plugins.search.encoded import value_of
from plugins.search.index import SearchIndex, reopened
from plugins.search.query import Ranking, read_query
from plugins.search.terms import GROUP, WHOLE, Groups, group_spans, group_starts


class WhooshAnswers:
    """Asks Whoosh for all documents with a word, a synonym or the whole of a query, weighed by our scores, which
    are computed from the postings that Whoosh holds."""

    def __init__(self, workshop: Path, groups: Groups) -> None:
        self._index: SearchIndex = reopened(workshop)
        self._starts = group_starts(groups)
        self._ranking = Ranking(len(self._index.cards), groups, lambda key: value_of(self._index, key))

    def best(self, text: str, limit: int = 10) -> list[int]:
        """The numbers of the best documents, best first."""
        row = [token.folded for token in read_query(text).row]
        if not row:
            return []
        scores = {number: tier * 1e7 + score + 1 for tier, score, number in self._ranking.find(text)}
        keys = {*row, WHOLE + " ".join(row), *(GROUP + name for *_, name in group_spans(row, self._starts))}
        return self._index.best(sorted(keys), lambda number: scores.get(number, 0.0), limit)
