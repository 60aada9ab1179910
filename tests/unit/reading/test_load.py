"""From a content folder to a portal: what is in it, in which order, and that remembering changes nothing."""

import datetime
import os
import shutil
from pathlib import Path

import pytest
from PIL import Image

from plugins.model.calendar import Phase, phase_at
from plugins.model.problem import ContentErrors
from tests.support import AS_OF, ZONE, load_content, write


def test_the_portal_holds_only_what_is_public(small: Path, tmp_path: Path) -> None:
    """Drafts and embargoed entries are held, with the reason; nothing of them is in the portal."""
    loaded = load_content(small, tmp_path / "cache")
    assert [item.slug for item in loaded.portal.news] == ["hop-bao"]
    assert {held.path: held.reason for held in loaded.held} == {
        "content/news/ban-nhap.md": "bản nháp",
        "content/news/hen-gio.md": "hẹn đăng 06:00 10/03/2026",
    }


def test_candidates_stand_in_ballot_order(small: Path, tmp_path: Path) -> None:
    """Given name, then family name; a name whose family name stands last goes by its sort name."""
    portal = load_content(small, tmp_path / "cache").portal
    places = {c.full_name: (c.constituency, c.position) for c in portal.candidates}
    assert places == {
        "Lê Thị An": ("qh-1", 1), "Trần Văn An": ("qh-1", 2), "Phạm Thị Bình": ("qh-1", 3),
        "Đỗ Thị Mẫu": ("mau-1", 1), "Y Thử Êban": ("mau-1", 2),
    }  # fmt: skip


def test_a_translation_waits_for_its_original(small: Path, tmp_path: Path) -> None:
    """A public translation of an embargoed question is not public."""
    portal = load_content(small, tmp_path / "cache").portal
    assert [entry.address for entry in portal.translated] == ["/km/hoi-dap/the-cu-tri/"]
    original = small / "questions/the-cu-tri.md"
    text = original.read_text().replace("date: 2026-02-10", "date: 2026-02-10\npublish_at: 2026-03-10")
    original.write_text(text)
    loaded = load_content(small, tmp_path / "cache")
    assert loaded.portal.translated == ()
    assert ("content/questions/the-cu-tri.km.md", "bản dịch chờ bài tiếng Việt") in {
        (h.path, h.reason) for h in loaded.held
    }


def test_what_is_remembered_equals_what_is_read(small: Path, tmp_path: Path) -> None:
    """A second load, from the cache, gives the same entries with the same texts."""
    first, second = (load_content(small, tmp_path / "cache").portal for _ in range(2))
    assert list(first.entries) == list(second.entries)
    assert [entry.body.html for entry in first.entries] == [entry.body.html for entry in second.entries]


def test_an_edit_of_the_same_length_is_seen(small: Path, tmp_path: Path) -> None:
    """Neither size nor time of change alone is trusted while the file is fresh."""
    file = small / "pages/gioi-thieu.md"
    load_content(small, tmp_path / "cache")
    status = file.stat()
    file.write_text(file.read_text().replace("Cổng nhỏ", "Cổng lớn"))
    os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert "Cổng lớn" in load_content(small, tmp_path / "cache").portal.pages[0].body.text


def test_a_changed_picture_changes_the_texts_that_show_it(small: Path, tmp_path: Path) -> None:
    """The size and address in the text are those of the picture as it is now."""
    before = load_content(small, tmp_path / "cache").portal.news[0]
    Image.new("RGB", (400, 400), "white").save(small / "images/hop-bao.png")
    after = load_content(small, tmp_path / "cache").portal.news[0]
    assert after.digest != before.digest
    assert 'width="400" height="400"' in after.body.html or 'height="400"' in after.body.html


def test_a_broken_cache_costs_only_time(small: Path, tmp_path: Path) -> None:
    """A cache that is no database is thrown away."""
    (tmp_path / "cache").mkdir()
    (tmp_path / "cache/content.sqlite").write_bytes(b"not a database" * 100)
    assert load_content(small, tmp_path / "cache").portal.news


def test_forked_reading_equals_reading_in_one_process(small: Path, tmp_path: Path) -> None:
    """Two processes read the same entries, problems included, as one does."""
    for number in range(210):
        write(
            small,
            f"news/tin-{number}.md",
            f"---\ntitle: Tin {number}\ndate: 2026-01-01\n---\n\nNội dung **{number}**.\n",
        )
    portals = [load_content(small, tmp_path / f"cache{n}", processes=n).portal for n in (1, 2)]
    assert list(portals[0].entries) == list(portals[1].entries)
    assert [entry.body.html for entry in portals[0].news] == [entry.body.html for entry in portals[1].news]
    write(small, "news/tin-7.md", "---\ntitle: a\n---\n")
    reports = []
    for n in (1, 2):
        shutil.rmtree(tmp_path / f"cache{n}")
        with pytest.raises(ContentErrors) as caught:
            load_content(small, tmp_path / f"cache{n}", processes=n)
        reports.append(str(caught.value))
    assert reports[0] == reports[1]


@pytest.mark.parametrize(
    ("moment", "phase"),
    [
        ("2026-02-25 23:59", Phase.BEFORE_LIST),
        ("2026-02-26 00:00", Phase.LIST_PUBLISHED),
        ("2026-03-01 07:00", Phase.CAMPAIGN),
        ("2026-03-14 06:59", Phase.CAMPAIGN),
        ("2026-03-14 07:00", Phase.LAST_DAY),
        ("2026-03-15 00:00", Phase.POLLING_DAY),
        ("2026-03-15 18:59", Phase.POLLING_DAY),
        ("2026-03-15 19:00", Phase.COUNTING),
        ("2026-12-31 00:00", Phase.COUNTING),
    ],
)
def test_the_phase_follows_the_calendar(moment: str, phase: Phase, small: Path, tmp_path: Path) -> None:
    """Each phase begins at its milestone to the minute; results and archive never begin by themselves."""
    election = load_content(small, tmp_path / "cache").portal.election
    assert phase_at(election, datetime.datetime.fromisoformat(moment).replace(tzinfo=ZONE)) is phase


def test_an_election_of_2021_fits_the_model(small: Path, tmp_path: Path) -> None:
    """Three council levels with districts, and places where a level does not exist, are only data."""
    text = (small / "election.yml").read_text()
    text = (
        text.replace("2026-03-15", "2021-05-23")
        .replace("Bầu cử 2026", "Bầu cử 2021")
        .replace("2026-2031", "2021-2026")
        .replace("khóa XVI", "khóa XV")
        .replace(
            "  - id: hdnd-xa\n    tier: hđnd xã",
            "  - id: hdnd-tinh\n    tier: hđnd tỉnh\n    name: a\n    council: b\n    citation: c\n"
            "  - id: hdnd-huyen\n    tier: hđnd huyện\n    name: a\n    council: b\n    citation: c\n"
            "  - id: hdnd-xa\n    tier: hđnd xã",
        )
        .replace(
            "    aliases: [Xã Mẫu Cũ]",
            "    district: Huyện Mẫu\n  - id: thi-tran\n    name: Thị trấn Mẫu\n    district: Huyện Mẫu",
        )
    )
    (small / "election.yml").write_text(text)
    portal = load_content(small, tmp_path / "cache", AS_OF).portal
    assert [level.tier for level in portal.election.levels] == ["quốc hội", "hđnd tỉnh", "hđnd huyện", "hđnd xã"]
    assert portal.phase is Phase.COUNTING
