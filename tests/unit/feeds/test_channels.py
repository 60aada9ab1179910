"""Which feeds there are, and which entries stand in each."""

import pytest

from plugins.model.channels import GROUPS, channels, members
from plugins.model.portal import Portal
from tests.unit.feeds.sample import at, candidate, document, make_portal, news, province, question

CORRECTION = [{"type": "đính chính", "document": "/documents/d.md"}]


def standing(portal: Portal) -> dict[str, list[str]]:
    return {name: [entry.path for entry in entries] for name, entries in members(portal).items()}


@pytest.mark.parametrize(
    "entries, names",
    [
        ({"news": (news("a"),)}, "chuyen-muc-tin tin-tuc tat-ca"),
        ({"news": (news("a", section="thong-bao", urgent="true"),)}, "chuyen-muc-thong-bao khan tin-tuc tat-ca"),
        ({"news": (news("a", level="hdnd-xa"),)}, "cap-hdnd-xa chuyen-muc-tin tin-tuc tat-ca"),
        ({"news": (news("a", communes=["xa-vang"]),)}, "dia-ban-xa-vang chuyen-muc-tin tin-tuc tat-ca"),
        (
            {"news": (news("a", constituencies=["mau-1", "qh-1"], communes=["xa-mau"], level="hdnd-xa"),)},
            "don-vi-mau-1 don-vi-qh-1 dia-ban-xa-mau cap-hdnd-xa cap-quoc-hoi chuyen-muc-tin tin-tuc tat-ca",
        ),
        ({"news": (news("a", audio="/audio/a.mp3"),)}, "chuyen-muc-tin phat-thanh tin-tuc tat-ca"),
        ({"questions": (question("q", communes=["xa-mau"]),)}, "dia-ban-xa-mau hoi-dap tat-ca"),
        ({"candidates": (candidate("c"),)}, "don-vi-qh-1 cap-quoc-hoi nguoi-ung-cu tat-ca"),
        (
            {"candidates": (candidate("c", level="hdnd-xa", constituency="mau-1"),)},
            "don-vi-mau-1 dia-ban-xa-mau cap-hdnd-xa nguoi-ung-cu tat-ca",
        ),
        ({"documents": (document("d"),)}, "loai-quyet-dinh co-quan-uy-ban-bau-cu-tinh van-ban tat-ca"),
        (
            {"documents": (document("e", level="quoc-hoi", relations=CORRECTION),)},
            "cap-quoc-hoi loai-quyet-dinh co-quan-uy-ban-bau-cu-tinh dinh-chinh van-ban tat-ca",
        ),
        ({"translated": (news("a", lang="km", urgent="true"),)}, "ngon-ngu-km"),
    ],
)
def test_membership(entries, names):
    """An entry stands in the feeds of all that it is about and of its type; a translation in that of its language."""
    assert " ".join(standing(province(**entries))) == names


def test_every_feed_with_entries_is_one_of_the_list():
    """Nothing stands in a feed that is not made; feeds are in the order of their groups, each name once."""
    portal = province(
        news=(news("a", communes=["xa-vang"], constituencies=["qh-2"], urgent="true"),),
        candidates=(candidate("c", level="hdnd-xa", constituency="mau-1"),),
        documents=(document("d"), document("e", issuing_body="Sở Nội vụ", document_kind="Kế hoạch")),
        translated=(news("a", lang="km"),),
    )
    filled = members(portal)
    listed = channels(portal, filled)
    names = [one.name for one in listed]
    assert set(filled) <= set(names) and len(names) == len(set(names))
    assert list(dict.fromkeys(one.group for one in listed)) == list(GROUPS)


def test_a_feed_is_there_before_its_first_entry():
    """One can follow a section, level, constituency or language from the start; a commune once it is in the news."""
    names = {one.name for one in channels(province(), {})}
    assert {"chuyen-muc-thong-bao", "cap-hdnd-xa", "don-vi-qh-2", "ngon-ngu-km", "khan", "dinh-chinh"} <= names
    assert not any(name.startswith(("dia-ban-", "loai-", "co-quan-")) for name in names)


def test_one_body_spelt_twice_is_one_feed():
    """Two spellings of a body that differ in capitals only have one feed, named as the newest document has it."""
    portal = province(
        documents=(document("new", issuing_body="Sở Nội vụ"), document("old", issuing_body="Sở nội vụ", date=at(1)))
    )
    found = [one for one in channels(portal, members(portal)) if one.group == "co-quan"]
    assert [(one.name, one.label) for one in found] == [("co-quan-so-noi-vu", "Sở Nội vụ")]
    assert len(members(portal)["co-quan-so-noi-vu"]) == 2


def test_addresses_are_of_pages_that_exist():
    """Each feed belongs to a page of the site, with slashes at both ends."""
    for one in channels(make_portal(), {}):
        assert one.address.startswith("/") and one.address.endswith("/") and one.label and one.note
