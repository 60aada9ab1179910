"""Every feed keeps the rules that the W3C feed validator, RFC 4287 and JSON Feed 1.1 state, in every format."""

import datetime
import email.utils
import json
import re
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from lxml import etree

from plugins.feeds import build
from plugins.model.portal import Portal
from tests.unit.feeds.sample import at, body, candidate, document, full_portal, news, province, question, radio_portal

ATOM = "{http://www.w3.org/2005/Atom}"
CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
CREATOR = "{http://purl.org/dc/elements/1.1/}creator"
MEDIA = "{http://search.yahoo.com/mrss/}"
ITUNES = "{http://www.itunes.com/dtds/podcast-1.0.dtd}"
PODCAST = "{https://podcastindex.org/namespace/1.0}"
SITE = "https://baucu.lacgiang.example/bc"
TAG_URI = re.compile(r"tag:[a-z0-9.-]+,\d{4}(-\d\d(-\d\d)?)?:[0-9a-zA-Z;/?:@&=+$.\-_!~*'()%,]*")
LANGUAGE = re.compile(r"[a-z]{2,3}(-[a-zA-Z0-9]{2,8})*")
NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff\ud800-\udfff]")
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+07:00")
IN_HTML = re.compile(r"""<[a-z][^>]*?\s(?:href|src|srcset|poster)\s*=\s*["']?([^"'\s>]+)""")


def dirty_portal() -> Portal:
    """What editors paste: control characters, as characters and as entities' values, links of every shape."""
    html = (
        '<p>trước \x1a \x00 \x0b\x0c\x1f \x85 \ufffe sau</p><p><a href="/bc/a/">a</a> <a href="b/">b</a> '
        '<a href="#c">c</a> <img src="/bc/anh/x.jpg" srcset="/bc/anh/x.jpg 1x"></p>'
    )
    # The model refuses such characters in a field; a feed is clean even if one day it should not.
    first = news("a", body=body(html, "trước \x1a sau"), urgent="true")
    second = news("b", constituencies=["qh-1"], communes=["xa-vang"])
    asked = question("q")
    return province(
        news=(
            first.model_copy(update={"title": "Tin \x1a sạch", "summary": "\x07 Tóm tắt"}),
            second.model_copy(update={"author": "Trần\x08 Bình", "tags": ("Cử\x0b tri",)}),
        ),
        questions=(asked.model_copy(update={"part": "Bỏ\x1f phiếu", "legal_basis": ("Điều\x1b 69",)}),),
        site={"name": "Cổng \x1a thông tin", "operator": "Ủy ban \x02 bầu cử", "notice": "Hư \x03 cấu"},
    )


def rich_portal() -> Portal:
    """Entries in feeds of every group."""
    return province(
        news=(news("a", section="thong-bao", communes=("xa-vang",)), news("b", constituencies=("mau-1",))),
        questions=(question("q", level="hdnd-xa"),),
        candidates=(candidate("c"), candidate("d", level="hdnd-xa", constituency="mau-1", date=at(21))),
        documents=(
            document("d", level="quoc-hoi"),
            document("e", relations=[{"type": "đính chính", "document": "/documents/d.md"}]),
        ),
        translated=(news("a", lang="km"),),
        site={"websub_hub": "https://tram.example/"},
    )


PORTALS = {
    "full": full_portal(),
    "empty": province(),
    "dirty": dirty_portal(),
    "radio": radio_portal(),
    "rich": rich_portal(),
}
portals = pytest.mark.parametrize("portal", PORTALS.values(), ids=PORTALS)


def made(portal: Portal, ending: str) -> Iterator[tuple[str, bytes]]:
    return ((output.path, output.make(*output.inputs)) for output in build(portal) if output.path.endswith(ending))


def is_full(address: str) -> bool:
    parts = urlsplit(address)
    return parts.scheme in ("http", "https") and bool(parts.hostname) and address.isascii() and " " not in address


@portals
def test_no_control_character(portal):
    """No character that XML forbids, and none of C1, is in any file, whatever was pasted into the content."""
    for path, data in made(portal, ""):
        assert not NO_XML.search(data.decode()), path
        if path.endswith(".json"):
            assert not re.search(r"\\u00[01]|\\u007f", data.decode()), path


@portals
def test_rss(portal):
    """RSS 2.0: the channel's required elements, RFC 822 dates, one self link, no element twice."""
    for path, data in made(portal, ".rss.xml"):
        root = etree.fromstring(data)
        assert (root.tag, root.get("version"), len(root)) == ("rss", "2.0", 1)
        channel = root[0]
        once = ("title", "link", "description", "language", "copyright", "lastBuildDate", "managingEditor", "generator")
        assert [len(channel.findall(name)) for name in once] == [1] * len(once), path
        assert all(channel.findtext(name) for name in once)
        assert is_full(channel.findtext("link"))
        assert LANGUAGE.fullmatch(channel.findtext("language"))
        assert re.fullmatch(r"[^@\s]+@[^@\s]+ \([^()]+\)", channel.findtext("managingEditor"))
        self_link = channel.find(ATOM + "link[@rel='self']")
        assert dict(self_link.attrib) == {"href": f"{SITE}/{path}", "rel": "self", "type": "application/rss+xml"}
        is_rfc_822(channel.findtext("lastBuildDate"))
        guids = [item.findtext("guid") for item in channel.findall("item")]
        assert len(guids) == len(set(guids))
        for item in channel.findall("item"):
            check_item(item)


def is_rfc_822(text: str) -> None:
    assert re.fullmatch(r"(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d \+0700", text), text
    moment = email.utils.parsedate_to_datetime(text)
    assert moment.utcoffset() == datetime.timedelta(hours=7)
    assert f"{moment:%a}" == text[:3]


def check_item(item) -> None:
    """An item has a title, a text, a link, one guid that is no link and says so, and whole enclosures."""
    assert item.findtext("title") and item.findtext("description") and item.findtext(CONTENT)
    assert is_full(item.findtext("link")) and item.findtext("link").startswith(SITE)
    assert item.find("guid").get("isPermaLink") == "false" and TAG_URI.fullmatch(item.findtext("guid"))
    is_rfc_822(item.findtext("pubDate"))
    assert item.find("author") is None and item.findtext(CREATOR)
    assert len(item.findall("enclosure")) <= 1
    for file in item.findall("enclosure"):
        assert set(file.attrib) == {"url", "length", "type"}
        assert is_full(file.get("url")) and int(file.get("length")) > 0
        assert re.fullmatch(r"[a-z]+/[a-z0-9.+-]+", file.get("type"))
    for content in item.iter(MEDIA + "content"):
        assert is_full(content.get("url")) and "/" in content.get("type")
    check_links(item.findtext(CONTENT))


def check_links(html: str) -> None:
    """No address in the text needs the page it came from."""
    for address in IN_HTML.findall(html):
        assert re.match(r"https?://|mailto:|tel:", address), address


@portals
def test_atom(portal):
    """RFC 4287: id, title and updated once, ids that are IRIs and differ, true moments, authors, whole links."""
    for path, data in made(portal, ".atom.xml"):
        feed = etree.fromstring(data)
        assert feed.tag == ATOM + "feed"
        assert LANGUAGE.fullmatch(feed.get("{http://www.w3.org/XML/1998/namespace}lang"))
        entries = feed.findall(ATOM + "entry")
        for each in (feed, *entries):
            assert [len(each.findall(ATOM + name)) for name in ("id", "title", "updated")] == [1, 1, 1]
            assert TAG_URI.fullmatch(each.findtext(ATOM + "id"))
            assert MOMENT.fullmatch(each.findtext(ATOM + "updated"))
            assert len(each.findall(ATOM + "link[@rel='alternate'][@type='text/html']")) == 1
            assert each.find(ATOM + "author").findtext(ATOM + "name")
            assert all(is_full(link.get("href")) for link in each.findall(ATOM + "link"))
        assert feed.find(ATOM + "link[@rel='self']").get("href") == f"{SITE}/{path}"
        ids = [each.findtext(ATOM + "id") for each in (feed, *entries)]
        assert len(ids) == len(set(ids))
        changes = [entry.findtext(ATOM + "updated") for entry in entries]
        assert changes == sorted(changes, reverse=True)
        assert not changes or feed.findtext(ATOM + "updated") == changes[0]
        for entry in entries:
            content = entry.find(ATOM + "content")
            assert content.get("type") == "html" and content.text
            check_links(content.text)


FEED_FIELDS = {
    "version", "title", "home_page_url", "feed_url", "description", "language", "authors", "icon", "hubs", "items",
}  # fmt: skip
ITEM_FIELDS = {
    "id", "url", "title", "summary", "content_html", "image", "date_published", "date_modified", "authors", "tags",
    "language", "attachments",
}  # fmt: skip
ATTACHMENT_FIELDS = {"url", "mime_type", "title", "size_in_bytes", "duration_in_seconds"}


@portals
def test_json_feed(portal):
    """JSON Feed 1.1: only its fields, the required ones there, each of its type, ids that differ."""
    for path, data in made(portal, ".json"):
        feed = json.loads(data)
        assert {"version", "title", "items"} <= set(feed) <= FEED_FIELDS
        assert feed["version"] == "https://jsonfeed.org/version/1.1"
        assert feed["feed_url"] == f"{SITE}/{path}" and is_full(feed["home_page_url"])
        assert LANGUAGE.fullmatch(feed["language"])
        assert all(set(hub) == {"type", "url"} for hub in feed.get("hubs", ()))
        ids = [item["id"] for item in feed["items"]]
        assert len(ids) == len(set(ids)) and all(map(TAG_URI.fullmatch, ids))
        for item in feed["items"]:
            assert {"id", "url", "title", "content_html", "date_published"} <= set(item) <= ITEM_FIELDS
            assert is_full(item["url"]) and is_full(item.get("image", item["url"]))
            assert MOMENT.fullmatch(item["date_published"]) and MOMENT.fullmatch(item["date_modified"])
            assert all(author["name"] for author in item["authors"]) and all(map(str.strip, item.get("tags", ())))
            check_links(item["content_html"])
            for file in item.get("attachments", ()):
                assert {"url", "mime_type", "size_in_bytes"} <= set(file) <= ATTACHMENT_FIELDS
                assert is_full(file["url"]) and type(file["size_in_bytes"]) is int


@portals
def test_the_same_in_every_format(portal):
    """The three formats of a feed hold the same entries in the same order."""
    found: dict[str, set] = {}
    for path, data in made(portal, ""):
        name, _, ending = path.partition(".")
        if ending == "rss.xml":
            ids = tuple(guid.text for guid in etree.fromstring(data).iter("guid"))
        elif ending == "atom.xml":
            ids = tuple(entry.findtext(ATOM + "id") for entry in etree.fromstring(data).iter(ATOM + "entry"))
        elif ending == "json":
            ids = tuple(item["id"] for item in json.loads(data)["items"])
        else:
            continue
        found.setdefault(name, set()).add(ids)
    assert all(len(same) == 1 for same in found.values())


@portals
def test_opml(portal):
    """The list names every feed once, in folders, with the address of its RSS and of its page."""
    [(path, data)] = made(portal, ".opml")
    root = etree.fromstring(data)
    assert (path, root.tag, root.get("version")) == ("feeds/feeds.opml", "opml", "2.0")
    assert root.findtext("head/title")
    listed = root.findall("body/outline/outline")
    assert [one.get("xmlUrl") for one in listed] == [f"{SITE}/{path}" for path, _ in made(portal, ".rss.xml")]
    for one in listed:
        assert one.get("type") == "rss" and one.get("text") and is_full(one.get("htmlUrl"))


def test_hub():
    """A WebSub hub that site.yml names is told in every format; else none is."""
    for portal, hubs in ((rich_portal(), 1), (full_portal(), 0)):
        files = dict(made(portal, ""))
        rss, atom = (etree.fromstring(files[f"feeds/tat-ca.{format}.xml"]) for format in ("rss", "atom"))
        assert len(rss.findall(f"channel/{ATOM}link[@rel='hub'][@href='https://tram.example/']")) == hubs
        assert len(atom.findall(f"{ATOM}link[@rel='hub'][@href='https://tram.example/']")) == hubs
        assert len(json.loads(files["feeds/tat-ca.json"]).get("hubs", ())) == hubs


def test_podcast():
    """The feed of sounds has what listening applications ask for: a square picture, a category, for each episode
    its length, its file, and where its words can be read."""
    files = dict(made(radio_portal(), ""))
    channel = etree.fromstring(files["feeds/phat-thanh.rss.xml"])[0]
    assert channel.find(ITUNES + "image").get("href") == f"{SITE}/theme/img/phat-thanh.c.png"
    assert channel.find(ITUNES + "category").get("text") == "Government"
    assert channel.findtext(ITUNES + "explicit") == "no"
    assert channel.findtext(f"{ITUNES}owner/{ITUNES}email") == "banbientap@lacgiang.example"
    [item] = channel.findall("item")
    assert item.findtext(ITUNES + "duration") == "4"
    assert item.find(ITUNES + "image").get("href").endswith(".jpg")
    sound = {"url": f"{SITE}/tep/audio/nhac-lich.wav", "length": "64044", "type": "audio/wav"}
    assert dict(item.find("enclosure").attrib) == sound
    transcript = {"url": f"{SITE}/tin-tuc/loa/", "type": "text/html", "language": "vi"}
    assert dict(item.find(PODCAST + "transcript").attrib) == transcript
    [entry] = json.loads(files["feeds/phat-thanh.json"])["items"]
    assert entry["attachments"] == [
        {"url": sound["url"], "mime_type": "audio/wav", "size_in_bytes": 64044, "duration_in_seconds": 4}
    ]
