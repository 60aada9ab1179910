"""The feeds are valid, whole, true, and the same for the same portal."""

import dataclasses
import re

import feedparser
import pytest
from lxml import etree

from plugins.feeds import build
from plugins.feeds.channels import newest
from plugins.model.portal import Portal, Settings
from plugins.publishing.fingerprints import Fingerprints
from tests.unit.feeds.sample import (
    at,
    body,
    candidate,
    document,
    full_portal,
    make_portal,
    news,
    province,
    question,
    settings,
)

ATOM = "{http://www.w3.org/2005/Atom}"
MEDIA = "{http://search.yahoo.com/mrss/}"
NAMES = ("tin-tuc", "hoi-dap", "van-ban", "nguoi-ung-cu", "tat-ca", "khan", "dinh-chinh", "phat-thanh")
TAG = re.compile(r"tag:[a-z0-9.-]+,\d{4}(-\d\d(-\d\d)?)?:[0-9a-zA-Z;/?:@&=+$.\-_!~*'()%,]*")
SITE = "https://baucu.lacgiang.example/bc"


def made(portal: Portal) -> dict[str, bytes]:
    return {output.path: output.make(*output.inputs) for output in build(portal)}


def atom_of(portal: Portal, name: str = "tat-ca"):
    return etree.fromstring(made(portal)[f"feeds/{name}.atom.xml"])


def rss_of(portal: Portal, name: str = "tat-ca"):
    return etree.fromstring(made(portal)[f"feeds/{name}.rss.xml"])[0]


def test_files():
    """Each feed that every portal has is there in all formats, full or empty, and one list of all feeds."""
    always = {f"feeds/{name}.{ending}" for name in NAMES for ending in ("rss.xml", "atom.xml", "json")}
    always.add("feeds/feeds.opml")
    assert always < set(made(full_portal()))
    assert always < set(made(make_portal()))


@pytest.mark.parametrize("portal", [full_portal(), make_portal()], ids=["full", "empty"])
def test_readable(portal):
    """A feed reader's parser finds nothing to mend, and each entry is read once with all it needs."""
    for path, data in made(portal).items():
        if path.endswith(".xml"):
            read = feedparser.parse(data)
            assert not read.bozo, (path, read.get("bozo_exception"))
            assert read.feed.title and read.feed.language == ("km" if "ngon-ngu-km" in path else "vi")
            assert len({entry.id for entry in read.entries}) == len(read.entries)
            assert all(entry.title and entry.link and entry.published_parsed for entry in read.entries)
    assert len(atom_of(portal).findall(ATOM + "entry")) == (4 if portal.news else 0)


def test_no_address_no_feed():
    """Without the site's address there is no feed, for its links would lead nowhere."""
    with pytest.raises(ValueError, match="SITEURL"):
        list(build(make_portal(settings=Settings())))


def test_same_bytes():
    """The same portal gives the same bytes, whatever moment it is shown at."""
    first, second = made(full_portal()), made(full_portal())
    later = made(dataclasses.replace(full_portal(), as_of=at(9, month=3)))
    assert first == second == later


def test_updated():
    """A feed is as new as its newest entry's change; that of a portal without entries as its moment."""
    assert atom_of(full_portal()).findtext(ATOM + "updated") == "2026-02-25T08:00:00+07:00"
    assert rss_of(full_portal()).findtext("lastBuildDate") == "Wed, 25 Feb 2026 08:00:00 +0700"
    assert atom_of(make_portal()).findtext(ATOM + "updated") == "2026-03-02T08:00:00+07:00"


def test_empty_feed_does_not_move():
    """A feed without entries bears the moment of the portal's first entry, so that it stays the same from build to
    build and readers are told that nothing has changed."""
    first, later = (made(make_portal(news=(news("a"),), as_of=at(day, month=3))) for day in (2, 9))
    assert first == later
    assert etree.fromstring(first["feeds/khan.atom.xml"]).findtext(ATOM + "updated") == "2026-02-10T08:00:00+07:00"


def test_dates():
    """An entry bears the date its page shows, and beside it that of its last change."""
    entry = atom_of(full_portal(), "tin-tuc").find(ATOM + "entry")
    assert entry.findtext(ATOM + "published") == "2026-02-10T08:00:00+07:00"
    assert entry.findtext(ATOM + "updated") == "2026-02-25T08:00:00+07:00"


def test_full_text():
    """The whole text is there, its links full, and no control character of a slipped paste."""
    html = (
        f'<p><a href="{SITE.removesuffix("/bc")}/bc/van-ban/07/">07</a>  '
        f'<a href="{SITE}/tin-tuc/a/#muc">mục</a></p>\n<p>Nguồn: Báo Lạc Giang</p>'
    )
    assert atom_of(full_portal(), "tin-tuc").find(ATOM + "entry").findtext(ATOM + "content") == html
    item = rss_of(full_portal(), "tin-tuc").find("item")
    assert item.findtext("{http://purl.org/rss/1.0/modules/content/}encoded") == html
    assert item.findtext("title") == "Lễ phát động <1> & khai mạc"


def test_summary_is_words():
    """A reader that takes the summary for HTML, as all do in RSS, shows the words that were written."""
    item = rss_of(full_portal(), "tin-tuc").find("item")
    assert item.findtext("description") == "Số &lt; 5 &amp; &gt; 3"
    summary = atom_of(full_portal(), "tin-tuc").find(f"{ATOM}entry/{ATOM}summary")
    assert (summary.get("type"), summary.text) == ("html", "Số &lt; 5 &amp; &gt; 3")


def test_summary_from_text():
    """An entry without a summary is summed up by its text's beginning, one without a text by its title."""
    long, empty = news("a", body=body("<p>x</p>", "chữ " * 200)), news("b", body=body(""), title="Tin B")
    portal = make_portal(news=(long, empty))
    first, second = rss_of(portal, "tin-tuc").findall("item")
    assert len(first.findtext("description")) <= 300 and first.findtext("description").endswith("chữ…")
    assert second.findtext("description") == "Tin B"


def test_people_and_categories():
    """Who wrote and what it is about are those the entry names; else the operator answers for it."""
    found = {
        entry.findtext(ATOM + "id").rpartition(":")[2]: (
            [name.text for name in entry.iter(ATOM + "name")],
            [category.get("term") for category in entry.iter(ATOM + "category")],
        )
        for entry in atom_of(full_portal()).iter(ATOM + "entry")
    }
    assert found == {
        "news/a": (["Trần Bình", "Sở Nội vụ"], ["Tin hoạt động", "Cử tri"]),
        "questions/q": (["Ủy ban bầu cử tỉnh Lạc Giang"], ["Bỏ phiếu"]),
        "candidates/c": (
            ["Ủy ban bầu cử tỉnh Lạc Giang"],
            ["Đại biểu Quốc hội khóa XVI", "Đơn vị bầu cử số 1"],
        ),
        "documents/d": (["Ủy ban bầu cử tỉnh"], ["Quyết định"]),
    }
    creators = rss_of(full_portal(), "tin-tuc").findall("item/{http://purl.org/dc/elements/1.1/}creator")
    assert [creator.text for creator in creators] == ["Trần Bình", "Sở Nội vụ"]


def test_enclosures():
    """Each attachment stands in Atom with its type and true size; RSS has room for the first as enclosure."""
    pdf, xlsx = f"{SITE}/tep/documents/files/07.pdf", f"{SITE}/tep/documents/files/phu-luc.xlsx"
    links = atom_of(full_portal(), "van-ban").findall(f"{ATOM}entry/{ATOM}link[@rel='enclosure']")
    assert [dict(link.attrib) for link in links] == [
        {"rel": "enclosure", "type": "application/pdf", "href": pdf, "length": "12345", "title": "Toàn văn"},
        {"rel": "enclosure", "type": "application/vnd.ms-excel", "href": xlsx, "length": "67"},
    ]
    item = rss_of(full_portal(), "van-ban").find("item")
    assert dict(item.find("enclosure").attrib) == {"url": pdf, "length": "12345", "type": "application/pdf"}
    media = item.find(MEDIA + "content")
    assert (media.get("url"), media.get("fileSize"), media.get("medium")) == (xlsx, "67", "document")


def test_picture():
    """A news item's picture is named with its size in pixels and its words, its address well-formed."""
    for feed in (rss_of(full_portal(), "tin-tuc"), atom_of(full_portal(), "tin-tuc")):
        [picture] = feed.iter(MEDIA + "content")
        assert picture.get("url") == f"{SITE}/anh/le%20phat%20dong-74a01cf158-640.jpg"
        assert (picture.get("width"), picture.get("height")) == ("640", "427")
        assert (picture.get("medium"), picture.get("type")) == ("image", "image/jpeg")
        assert picture.findtext(MEDIA + "description") == "Cử tri “xem” danh sách"


def test_id_survives():
    """An id stays when title, dates, scheme and place of the site on its host change."""
    before = make_portal(news=(news("a"),))
    moved = settings("http://baucu.lacgiang.example")
    after = make_portal(news=(news("a", title="Tựa mới", date=at(1, month=1)),), settings=moved)
    for portal in (before, after):
        assert [each.text for each in atom_of(portal, "tin-tuc").iter(ATOM + "id")] == [
            "tag:baucu.lacgiang.example,2026:feeds/tin-tuc",
            "tag:baucu.lacgiang.example,2026:news/a",
        ]


def test_id_survives_a_new_host():
    """When the portal moves to another host, site.yml keeps the first one in every id."""
    moved = settings("https://baucu.lacgiang.gov.example")
    portal = province(site={"feed_authority": "baucu.lacgiang.example"}, news=(news("a"),), settings=moved)
    found = [each.text for each in atom_of(portal, "tin-tuc").iter(ATOM + "id")]
    assert found == ["tag:baucu.lacgiang.example,2026:feeds/tin-tuc", "tag:baucu.lacgiang.example,2026:news/a"]


def test_order():
    """The last change comes first; what changed at one moment stands by path."""
    entries = (news("c"), news("b"), news("old", date=at(1)), news("mended", date=at(1), updated_at=at(28)))
    items = rss_of(make_portal(news=entries), "tin-tuc").findall("item")
    assert [item.findtext("link").split("/")[-2] for item in items] == ["mended", "b", "c", "old"]


def test_candidates_stand_together():
    """Candidates made public at one moment are all in the feed or none is cut for their name."""
    together = [candidate(f"c{number}") for number in range(5)]
    assert len(newest([candidate("later", date=at(21)), *together], 3)) == 6
    assert len(newest([*together, news("a")], 1)) == 5
    assert len(newest([news(f"n{number}", date=at(21)) for number in range(3)] + together, 3)) == 3


def test_bearable_size():
    """A province's thousands of candidates, published at once, are all in the feed, all without programme;
    a few more than asked keep theirs."""
    for number, whole in ((30, True), (31, False)):
        many = tuple(candidate(f"c{each}", body=body("<p>Chương trình.</p>", "x")) for each in range(number))
        portal = make_portal(candidates=many, settings=settings("https://a.example", feed_size=3))
        for name in ("nguoi-ung-cu", "tat-ca"):
            texts = [content.text for content in atom_of(portal, name).iter(ATOM + "content")]
            assert [("Chương trình" in text) for text in texts] == [whole] * number


def test_equal_words():
    """Every candidate is summed up from the same fields, even when one's file bears a summary."""
    plain, praised = candidate("a"), candidate("b", summary="Ứng viên sáng giá", status="rút tên")
    first, second = rss_of(make_portal(candidates=(plain, praised)), "nguoi-ung-cu").findall("item")
    assert first.findtext("description") == (
        "Bà Nguyễn Thị Mẫu, sinh ngày 12/8/1980; nghề nghiệp, chức vụ: Giáo viên. "
        "Đại biểu Quốc hội khóa XVI, Đơn vị bầu cử số 1. Trạng thái: chính thức."
    )
    assert second.findtext("description") == first.findtext("description").replace("chính thức", "rút tên")


def test_no_more_than_asked():
    """Of a portal of many entries only the newest go into a feed."""
    many = tuple(news(f"n{number:03}", date=at(1 + number % 28)) for number in range(200))
    portal = make_portal(news=many, settings=settings("https://a.example", feed_size=10))
    assert len(rss_of(portal, "tin-tuc").findall("item")) == len(rss_of(portal).findall("item")) == 10


def test_change_is_seen():
    """Whatever a feed shows of an entry, a change of it shows in what the feed is made from."""

    def print_of(**values) -> str:
        portal = dataclasses.replace(full_portal(), **values)
        return Fingerprints().of(*(output.inputs for output in build(portal)))

    files = {path: dataclasses.replace(file, size=1) for path, file in full_portal().files.items()}
    changed = [
        print_of(),
        print_of(files=files),
        print_of(questions=(question("q"),)),
        print_of(news=(news("a", body=body("<p>khác</p>")),)),
        print_of(documents=(document("d"),)),
        print_of(candidates=(candidate("c", status="rút tên"),)),
        print_of(settings=settings("https://b.example")),
    ]
    assert len(set(changed)) == len(changed) and print_of() == changed[0]
