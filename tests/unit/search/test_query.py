"""A query as it is typed: words, quoted phrases, what must not occur."""

import pytest

from plugins.search.query import read_query
from tests.unit.search.sample import links, page, searcher


@pytest.mark.parametrize(
    ("text", "row", "phrases", "excluded"),
    [
        ("bầu cử", "bau cu", [], []),
        ('"bầu cử" sớm', "bau cu som", [(0, 2)], []),
        ("“bầu cử” «cử tri»", "bau cu cu tri", [(0, 2), (2, 4)], []),
        ('bầu "cử tri', "bau cu tri", [(1, 3)], []),
        ('"bầu"', "bau", [], []),
        ('"nghị quyết, số 7"', "nghi quyet so 7", [(0, 2), (2, 4)], []),
        ('"07/QĐ-UBBC"', "7 qd ubbc", [(0, 3)], []),
        ('"a - b"', "a b", [], []),
        ("bầu -cử", "bau", [], ["cu"]),
        ("bầu −cử", "bau", [], ["cu"]),
        ('bầu -"cử tri"', "bau", [], ["cu tri"]),
        ("07-QĐ", "7 qd", [], []),
        ("bầu - cử", "bau cu", [], []),
        ("-7 độ", "7 do", [], []),
        ("--bầu", "bau", [], []),
        ('""', "", [], []),
        ("-", "", [], []),
        ("bầu\u00a0\u3000-cử", "bau", [], ["cu"]),
        ('"ថ្ងៃបោះ"', "ថ្ងៃបោះ", [], []),
    ],
)
def test_what_a_query_says(text, row, phrases, excluded):
    """Quoted words stand side by side, words after a minus must not occur, all others are looked for."""
    query = read_query(text)
    assert " ".join(token.folded for token in query.row) == row
    assert [span for span in query.phrases if span[1] - span[0] > 1] == phrases
    assert [" ".join(token.folded for token in one) for one in query.excluded] == excluded


@pytest.fixture(scope="module")
def portal(tmp_path_factory):
    """Pages that hold the same words in other places."""
    return searcher(
        tmp_path_factory.mktemp("search"),
        page("together", "Tin", "Niêm phong hòm phiếu ngay."),
        page("parted", "Tin", "Hòm thư và phiếu."),
        page("comma", "Tin", "Có hòm, phiếu."),
        page("lines", "Tin", "Có hòm\nphiếu."),
        page("khmer", "Tin", "អ្នកបោះឆ្នោត"),
    )


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ('"hòm phiếu"', {"together"}),
        ('"hom phieu"', {"together"}),
        ('"hỏm phiếu"', set()),
        ("hòm phiếu", {"together", "parted", "comma", "lines"}),
        ("hòm phiếu -thư", {"together", "comma", "lines"}),
        ("hòm phiếu -thù", {"together", "parted", "comma", "lines"}),
        ('hòm -"hòm phiếu"', {"parted", "comma", "lines"}),
        ('"បោះឆ្នោត"', {"khmer"}),
        ("-hòm", set()),
    ],
)
def test_phrases_and_exclusions(portal, query, found):
    """A phrase's words stand side by side with the marks they were typed with; nothing excluded is found."""
    assert set(links(portal, query)) == found
