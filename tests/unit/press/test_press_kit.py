"""The press kit holds what the page promises, with figures counted from the data, the same at each build."""

import csv
import io
import zipfile

import pytest

from plugins.model.facts import facts, level_facts
from plugins.model.portal import Portal, Settings
from plugins.model.press_kit import KIT, PICTURES
from plugins.press import build
from plugins.text.wording import number
from tests.unit.pages.sample import candidate, full_portal, portal, site


def made(whole: Portal) -> dict[str, bytes]:
    """The files by path."""
    return {one.path: one.make(*one.inputs) for one in build(whole)}


def kit(whole: Portal) -> dict[str, bytes]:
    """What the archive holds."""
    with zipfile.ZipFile(io.BytesIO(made(whole)[KIT.lstrip("/")])) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def test_the_pictures_are_what_their_names_say() -> None:
    """Each picture stands by itself and in the archive, and is of the type its name says."""
    files, archived = made(portal()), kit(portal())
    for picture in PICTURES:
        content = files[picture.address.lstrip("/")]
        assert archived[picture.name] == content
        assert content.startswith(b"<svg" if picture.name.endswith(".svg") else b"\x89PNG")


def test_the_text_has_what_a_newsroom_needs() -> None:
    """Press contacts and no others, the licence lines, and when things may be published."""
    whole = portal(site=site(
        contacts=[{"name": "Báo chí", "phone": "0900", "press": "true"}, {"name": "Thường trực"}],
        press_about="Cổng của tỉnh.", press_embargo="Cùng một lúc.", photo_licence="Ghi nguồn ảnh",
    ))  # fmt: skip
    text = kit(whole)["doc-truoc.txt"].decode("utf-8-sig")
    for words in (
        "Báo chí; 0900",
        "Cổng của tỉnh.",
        "Cùng một lúc.",
        "Ảnh: Ghi nguồn ảnh",
        "Ghi rõ nguồn",
        "/bao-chi/",
    ):
        assert words in text
    assert "Thường trực" not in text


def test_figures_are_counted() -> None:
    """Every figure is that of the data: those who no longer stand are not candidates."""
    people = (
        candidate("an", 1, gender="nữ"), candidate("binh", 2, nomination="tự ứng cử"),
        candidate("chi", 0, status="rút tên", status_document="../documents/d.md"),
    )  # fmt: skip
    whole = portal(candidates=people)
    first = level_facts(whole)[0]
    assert (first.seats, first.constituencies, first.candidates) == (3, 1, 2)
    assert (first.women, first.self_nominated, first.gone) == (1, 1, 1)
    told = {fact.label: fact.value for fact in facts(whole)}
    assert told["Số người ứng cử, mọi cấp"] == number(2)
    assert told["Số khu vực bỏ phiếu"] == number(len(whole.election.polling_areas))
    assert told["Ngày bầu cử"] == "15/3/2026"


def test_the_table_is_the_page() -> None:
    """The figures of the archive are those of the whole election and of each level."""
    rows = list(csv.reader(io.StringIO(kit(full_portal())["so-lieu.csv"].decode("utf-8-sig"), newline="")))
    assert rows[0] == ["Phạm vi", "Số liệu", "Giá trị"]
    assert {row[0] for row in rows[1:]} == {"Cả cuộc bầu cử", "Quốc hội khóa XVI", "HĐND tỉnh Lạc Giang"}


def test_the_same_content_gives_the_same_bytes() -> None:
    """The archive does not know when it was made."""
    later = full_portal(as_of=full_portal().as_of.replace(hour=20))
    assert made(full_portal()) == made(later)


def test_the_kit_needs_the_sites_address() -> None:
    """Without an address nothing is made: the texts name it."""
    with pytest.raises(ValueError, match="SITEURL"):
        list(build(portal(settings=Settings())))
