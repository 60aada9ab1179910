"""What the pages say, apart from how they look: equality, order, relations, how little one edit changes."""

import datetime
from collections.abc import Iterable

import pytest

from plugins.model.candidate import Candidate
from plugins.model.output import Page
from plugins.model.portal import Portal
from plugins.model.record import editor_fields
from plugins.pages import pages as build
from plugins.pages.candidates import fact_groups
from plugins.pages.filters import digits
from plugins.pages.frame import Shown
from plugins.pages.paging import paginate
from plugins.pages.related import LIMIT, Kinship
from plugins.pages.views import TextLink
from plugins.publishing.fingerprints import Fingerprints
from plugins.text.wording import hour
from tests.unit.pages.sample import AS_OF, candidate, document, full_portal, news, portal, question


def pages_of(whole: Portal) -> dict[str, Page]:
    """The pages by path."""
    return {page.path: page for page in build(whole)}


def changed(before: Portal, after: Portal) -> set[str]:
    """Paths of the pages that are rendered again when the first portal becomes the second, in whatever language."""
    prints = [
        {page.path: Fingerprints().of(page.template, page.make.__qualname__, page.inputs) for page in build(one)}
        for one in (before, after)
    ]
    paths = prints[0].keys() | prints[1].keys()
    return {path.removeprefix("km/") for path in paths if prints[0].get(path) != prints[1].get(path)}


# Candidates ----------------------------------------------------------------------------------------------


def test_every_candidate_shows_the_same_fields_in_the_same_order() -> None:
    """A candidate who wrote much and one who wrote little have the same labels, in one order."""
    full, bare = (fact_groups(one) for one in full_portal().candidates)
    labels = [[(group.title, fact.label) for fact in group.facts] for group in full]
    assert labels == [[(group.title, fact.label) for fact in group.facts] for group in bare]


def test_every_statutory_field_is_shown() -> None:
    """No field an editor may fill in about a person is left out silently."""
    elsewhere = {
        "draft",
        "past_election",
        "publish_at",
        "updated_at",
        "summary",
        "tags",
        "related",
        "health",
        "sort_name",
        "date",
        "level",
        "constituency",
        "votes",
        "order",
        "status",
        "status_document",
        "career",
        "photo",
    }
    shown = {fact.label for group in fact_groups(candidate("an")) for fact in group.facts}
    expected = {info.title for name, info in editor_fields(Candidate).items() if name not in elsewhere}
    assert shown == expected


def test_who_withdrew_stays_visible_as_withdrawn() -> None:
    """A name taken off the list is not hidden: its status stands beside it, and it does not count."""
    view = pages_of(full_portal())["don-vi-bau-cu/qh-1/index.html"].variables["constituency"]
    assert [(row.name, row.running, row.status) for row in view.candidates] == [
        ("Nguyễn Văn An", True, "chính thức"),
        ("Nguyễn Văn Binh", False, "rút tên"),
    ]


def test_no_list_but_the_ballot_puts_one_candidate_before_another() -> None:
    """Tags in common never make one candidate appear beside another text."""
    whole = portal(
        news=(news("a", tags=["Giáo dục"]),),
        candidates=(candidate("an", tags=["Giáo dục"]), candidate("binh", 2)),
    )
    pages = pages_of(whole)
    assert pages["tin-tuc/a/index.html"].variables["related"] == ()
    assert pages["nguoi-ung-cu/an/index.html"].variables["related"] == ()


def test_a_commune_lists_its_ballot_and_its_polling_place() -> None:
    """Who lives in a commune finds every level, the constituency, its candidates, and the hours there."""
    variables = pages_of(full_portal())["dia-ban/xa-tra-vong/index.html"].variables
    assert [[one.id for one in level.constituencies] for level in variables["levels"]] == [["qh-1"], []]
    assert [(area.place, area.opens) for area in variables["areas"]] == [("Nhà văn hóa ấp Chợ", datetime.time(6))]


# Order and relations -------------------------------------------------------------------------------------


def test_communes_stand_from_a_to_z() -> None:
    """The look-up's list is in the order of the Vietnamese alphabet."""
    communes = pages_of(full_portal())["index.html"].variables["places"]
    assert [one.label for one in communes] == ["Xã An Lạc Hạ", "Phường Lạc Thành", "Xã Trà Vông"]


def test_two_spellings_of_a_tag_are_one() -> None:
    """“Cử tri” and “cử tri” share a page, named as first written."""
    pages = pages_of(full_portal())
    assert pages["chu-de/cu-tri/index.html"].variables["heading"] == "Cử tri"
    assert [tag.label for tag in pages["chu-de/index.html"].variables["tags"]] == ["Cử tri", "Niêm yết"]


def test_a_relation_is_shown_from_both_ends() -> None:
    """The document that is amended says by which one."""
    pages = pages_of(full_portal())
    here = [(one.label, one.title) for one in pages["van-ban/d/index.html"].variables["relations"]]
    there = [(one.label, one.title) for one in pages["van-ban/e/index.html"].variables["relations"]]
    assert here == [("Căn cứ", "Luật số 85/2015/QH13"), ("Sửa đổi, bổ sung", "Kế hoạch số 01/KH-UBBC")]
    assert there == [("Được sửa đổi, bổ sung bởi", "Quyết định số d/QĐ-UBBC")]


def test_explicit_relations_come_first() -> None:
    """What the editor named is the first thing offered."""
    related = pages_of(full_portal())["tin-tuc/c/index.html"].variables["related"]
    assert [card.title for card in related] == ["Câu hỏi q?"]


def test_related_are_few_near_and_never_the_entry_itself() -> None:
    """At most five, more tags in common first, then nearest in time; of a thousand as of ten."""
    items = [news(f"n{day:02}", date=f"2026-01-{day:02} 08:00") for day in range(1, 29)]
    a, b = (TextLink(tag, f"/chu-de/{tag}/", tag) for tag in "ab")
    kinship = Kinship(
        [Shown(item, item.path) for item in items], lambda item: (a, b) if item.slug in ("n10", "n12") else (a,)
    )
    found = kinship.related(items[9].path, [])
    assert [shown.entry.slug for shown in found] == ["n12", "n11", "n09", "n08", "n13"]
    assert len(found) == LIMIT


def test_neighbours_follow_the_list() -> None:
    """Newer and older are the items beside this one in the list."""
    variables = pages_of(full_portal())["tin-tuc/b/index.html"].variables
    assert (variables["newer"].title, variables["older"].title) == ("Tin a", "Tin c")


@pytest.mark.parametrize(
    ("count", "current", "numbers"),
    [
        (0, 1, [1]),
        (2, 1, [1]),
        (3, 2, [1, 2]),
        (20, 1, [1, 2, None, 10]),
        (20, 5, [1, None, 4, 5, 6, None, 10]),
        (20, 10, [1, None, 9, 10]),
    ],
)
def test_numbers_under_a_list(count: int, current: int, numbers: list) -> None:
    """The first, the last and those beside the present page are offered; what is left out is a gap."""
    made = list(paginate(range(count), 2, "/x/", lambda address: address))
    address, _, pagination = made[current - 1]
    assert address == ("/x/" if current == 1 else f"/x/trang-{current}/")
    assert [number and number[0] for number in pagination.numbers] == numbers
    assert sum(len(chunk) for _, chunk, _ in made) == count


def test_index_goes_by_vietnamese_letters() -> None:
    """The index without script has Đ after D, and Ấ under Â."""
    whole = portal(questions=tuple(question(str(n), n, title=t) for n, t in enumerate(("Đi bầu?", "Ấp nào?", "Dân?"))))
    kinds = pages_of(whole)["tim-kiem/index.html"].variables["kinds"]
    assert [letter.title for letter in kinds[0].items] == ["Â", "D", "Đ"]


# One edit changes little ---------------------------------------------------------------------------------


def test_a_new_item_changes_only_the_pages_that_show_it() -> None:
    """A new news item renders the lists, home, search, its neighbour, its tags, the card of the latest news, the
    photos for the press and the open data's number of rows again, and nothing else."""
    before = full_portal()
    fresh = news("moi", date="2026-03-02 07:00", tags=["Niêm yết"])
    after = full_portal(news=(fresh, *before.news))
    allowed = ("index.html", "tin-tuc/", "chu-de/", "tim-kiem/", "du-lieu/", "nhung/tin-moi/", "bao-chi/")
    assert all(path.startswith(allowed) for path in changed(before, after))
    assert "tin-tuc/c/index.html" not in changed(before, after)


def test_an_edited_text_changes_its_own_page_only() -> None:
    """A correction in the text of a document touches no other page."""
    before = full_portal()
    edited = before.documents[2].model_copy(update={"digest": "changed"})
    assert changed(before, full_portal(documents=(*before.documents[:2], edited))) == {"van-ban/f/index.html"}


def test_the_next_day_changes_only_what_counts_days() -> None:
    """A day later, in the same phase, only the home page, calendar, results, the figures for the press and the
    countdown are other."""
    later = AS_OF + datetime.timedelta(days=1)
    assert changed(full_portal(), full_portal(as_of=later)) == {
        "index.html",
        "lich-bau-cu/index.html",
        "ket-qua/index.html",
        "bao-chi/index.html",
        "nhung/dem-ngay/index.html",
    }


# Words ---------------------------------------------------------------------------------------------------


def countdowns(days: Iterable[int]) -> list[str]:
    """What home says of the distance to polling day on days of March 2026."""
    moments = (AS_OF.replace(day=day) for day in days)
    return [pages_of(portal(as_of=moment))["index.html"].variables["countdown"] for moment in moments]


def test_the_distance_to_polling_day_is_said_in_words() -> None:
    """Days until the day before, then tomorrow, today, and nothing afterwards."""
    assert countdowns((2, 13, 14, 15, 16)) == ["còn 13 ngày", "còn 2 ngày", "ngày mai", "hôm nay", ""]


def test_hours_and_telephone_numbers() -> None:
    """Hours as they are spoken; numbers as telephones take them."""
    assert hour(datetime.time(7)) == "7 giờ"
    assert hour(datetime.time(7, 5)) == "7 giờ 05"
    assert digits("(0000) 100.200") == "0000100200"


def test_a_register_by_kind_has_only_that_kind() -> None:
    """The list of plans shows plans."""
    rows = pages_of(full_portal(documents=(document("d"), document("e", document_kind="Kế hoạch"))))[
        "van-ban/loai/ke-hoach/index.html"
    ].variables["rows"]
    assert [row.kind for row in rows] == ["Kế hoạch"]
