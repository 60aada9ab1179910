"""Our answers beside those of Whoosh's own search on the same index."""

import pytest

from plugins.search.encoded import MANY
from tests.unit.search.many import pages, queries
from tests.unit.search.sample import GROUPS, searcher
from tests.unit.search.whoosh_answers import WhooshAnswers


@pytest.mark.parametrize("count", [40, MANY + 100])
def test_whoosh_answers_the_same(tmp_path, count):
    """On small indexes and on those that leave rare pairs out, the best ten and their order are Whoosh's."""
    made = pages(count)
    ours = searcher(tmp_path, *made)
    theirs = WhooshAnswers(tmp_path, GROUPS)
    asked = queries(one.title for one in made)
    for query in asked:
        assert [number for _, _, number in ours.find(query)[:10]] == theirs.best(query), query
    assert sum(bool(theirs.best(query)) for query in asked) > 200


def test_whoosh_answers_the_same_after_edits(tmp_path):
    """An index that was changed in several steps, of several segments, answers as Whoosh does too."""
    made = pages(60)
    for kept in (made[:30], made[10:45], made[5:]):
        ours = searcher(tmp_path, *kept)
        theirs = WhooshAnswers(tmp_path, GROUPS)
        for query in queries((one.title for one in kept), 80):
            assert [number for _, _, number in ours.find(query)[:10]] == theirs.best(query), query
