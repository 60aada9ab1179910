"""What a query finds, and in which order."""

import unicodedata

import pytest

from plugins.search.query import read_query
from plugins.text.tokens import tokens
from tests.unit.search.naughty import NAUGHTY
from tests.unit.search.sample import links, page, searcher

QUANG = "Tin tức trong ngày về nhiều việc khác nhau của địa phương."


@pytest.fixture(scope="module")
def portal(tmp_path_factory):
    """A portal of a few pages of every type."""
    return searcher(
        tmp_path_factory.mktemp("search"),
        page("bau-cu", "Ngày bầu cử", "Cử tri cả tỉnh đi bầu cử."),
        page("bau-cua", "Trò bàu cụ", "Chơi bàu cụ là vi phạm pháp luật."),
        page("quyet-dinh-7", "Quyết định số 07/QĐ-UBBC", "Thành lập Ban bầu cử.", numbers=("07/QĐ-UBBC",)),
        page(
            "quyet-dinh-17",
            "Quyết định số 17/QĐ-UBBC",
            "Thay thế Quyết định số 07/QĐ-UBBC ngày 7 tháng 1 năm 2026. Quyết định 07/QĐ-UBBC hết hiệu lực.",
            numbers=("17/QĐ-UBBC",),
        ),
        page("nguyen-thi-mau", "Nguyễn Thị Mẫu", "Giáo viên.", names=("Nguyễn Thị Mẫu",), label="Người ứng cử"),
        page("nguyen-thi-mau-phat-bieu", "Bà Nguyễn Thị Mẫu tiếp xúc cử tri", "Bà Nguyễn Thị Mẫu nói. " * 9),
        page("hop", "Kỳ họp HĐND tỉnh", QUANG),
        page("hop-2", "Kỳ họp của Hội đồng nhân dân", QUANG),
        page("hom-phieu", "Niêm phong hòm phiếu", QUANG),
        page("hoa-binh", "Xã Hoà Bình", QUANG),
        page("ke", "Danh sách cử tri", "Người bỏ phiếu thay là vi phạm. Hòm thư góp ý. Phiếu phụ."),
        page("khmer", "ថ្ងៃបោះឆ្នោត", "អ្នកបោះឆ្នោតទៅបោះឆ្នោត", lang="km"),
        page("chinese", "选举日", "选民参加选举。", lang="zh-hans"),
        page("ede", "Buôn M’Drăk", "Ƀuôn sang Êđê"),
    )


@pytest.mark.parametrize("query", ["bầu cử", "BẦU CỬ", unicodedata.normalize("NFD", "bầu cử"), " bầu\u00a0cử! "])
def test_however_it_is_typed(portal, query):
    """With marks, in capitals, decomposed: the page about it comes first."""
    assert links(portal, query)[0] == "bau-cu"


def test_without_marks(portal):
    """Without marks all spellings are found, those in titles first."""
    assert set(links(portal, "bau cu")[:2]) == {"bau-cu", "bau-cua"}


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("07/QĐ-UBBC", "quyet-dinh-7"),
        ("7 qd ubbc", "quyet-dinh-7"),
        ("quyet dinh so 07/qd-ubbc", "quyet-dinh-7"),
        ("17/qđ-ubbc", "quyet-dinh-17"),
        ("nguyen thi mau", "nguyen-thi-mau"),
        ("Nguyễn Thị Mẫu", "nguyen-thi-mau"),
        ("hoà bình", "hoa-binh"),
        ("hòa bình", "hoa-binh"),
        ("hoa binh", "hoa-binh"),
        ("thùng phiếu", "hom-phieu"),
        ("បោះឆ្នោត", "khmer"),
        ("បោះ\u200bឆ្នោត", "khmer"),
        ("选举", "chinese"),
        ("举", "chinese"),
        ("M'Drăk", "ede"),
        ("mdrak", "ede"),
        ("buon sang", "ede"),
    ],
)
def test_what_comes_first(portal, query, first):
    """Numbers and names that are equal as a whole, synonyms and every script find their page first."""
    assert links(portal, query)[0] == first


def test_typed_marks_come_first(portal):
    """A query with marks finds other marks too, but after those it was typed with."""
    found = links(portal, "bàu cụ")
    assert found.index("bau-cua") < found.index("bau-cu")
    found = links(portal, "bầu cử")
    assert found.index("bau-cu") < found.index("bau-cua")


def test_all_words_before_some(tmp_path):
    """A page that holds every word, however far apart, stands before one that holds most of them often."""
    found = searcher(
        tmp_path,
        page("some", "Thẻ cử tri", "Thẻ cử tri, thẻ cử tri, thẻ cử tri."),
        page("all", "Thông báo", "Mất thẻ thì báo. " + QUANG + " Danh sách cử tri."),
        page("other", "Việc khác", QUANG),
    )
    assert links(found, "mất thẻ cử tri") == ["all", "some"]


def test_side_by_side_before_scattered(tmp_path):
    """Of two pages with the same words the one that has them side by side stands first."""
    found = searcher(
        tmp_path,
        page("scattered", "Tin ngắn", "Phiếu của cử tri được bỏ vào hòm niêm phong đúng giờ."),
        page("together", "Tin vắn", "Hòm phiếu của cử tri được niêm phong đúng giờ vào bỏ."),
    )
    assert links(found, "cử tri được niêm phong") == ["together", "scattered"]


def test_synonyms_work_both_ways(portal):
    """The short form finds the long one and the long one the short."""
    assert {"hop", "hop-2"} <= set(links(portal, "HĐND"))
    assert {"hop", "hop-2"} <= set(links(portal, "hội đồng nhân dân"))


def test_unfinished_word(portal):
    """The last word may be unfinished: answers come while typing."""
    assert "nguyen-thi-mau" in links(portal, "nguyễn thị mẫ")
    assert "hom-phieu" in links(portal, "niem pho")


def test_newer_first_when_equal(tmp_path):
    """Between equal answers the newer page stands first."""
    found = searcher(
        tmp_path,
        page("old", "Thông báo", "Lịch tiếp dân", moment="2026-01-01"),
        page("new", "Thông báo", "Lịch tiếp dân", moment="2026-02-01"),
    )
    assert links(found, "tiếp dân") == ["new", "old"]


@pytest.mark.parametrize(
    "query",
    [
        "",
        "   ",
        "!!!",
        "\u200b",
        "constructor",
        "__proto__",
        "ﷺ",
        "a" * 5000,
        "a " * 900,
        "\ud800",
        "' OR 1=1",
        "<script>",
        "|~=\t",
    ],
)
def test_any_query_is_answered(portal, query):
    """Nothing that can be typed is an error."""
    assert portal.answer(query)[0] >= 0


def test_a_portal_without_pages(tmp_path):
    """An empty portal answers nothing, and does so in peace."""
    assert searcher(tmp_path).answer("bầu cử") == (0, [])


def test_naughty_strings_are_content_like_any_other(tmp_path):
    """A page whose title, number, property or text is a naughty string is indexed, and any such query is answered;
    what has words is found by its whole title."""
    found = searcher(
        tmp_path,
        *(
            page(f"n{number}", text, f"{text} chuyện", numbers=(text,), properties=(("kind", text.split("\n")[0]),))
            for number, text in enumerate(NAUGHTY)
        ),
    )
    for number, text in enumerate(NAUGHTY):
        query = read_query(text)
        answers = found.find(text)
        plain = not query.excluded and len(query.row) == len(tokens(text)) and len(text) < 100
        if query.row and plain:
            assert f"n{number}" in [found.answer(text, 200)[1][i].card[0].strip("/") for i in range(len(answers))], text
