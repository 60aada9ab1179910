"""The files of the radio kit: open as they are in Excel, a calendar, an archive; the same bytes each time."""

import csv
import io
import zipfile
from dataclasses import replace
from pathlib import Path

import icalendar
import pytest

from plugins.model.media import StoredFile
from plugins.model.output import Bundle
from plugins.model.portal import Portal, Settings
from plugins.pages import pages
from plugins.radio import build
from tests.unit.pages import sample
from tests.unit.radio.sample import PEOPLE, portal, programme


def files(made: Portal) -> dict[str, bytes]:
    """Every file by its path."""
    found: dict[str, bytes] = {}
    for output in build(made):
        if isinstance(output, Bundle):
            found.update(output.make(Path("unused"), *output.inputs))
        elif hasattr(output, "template"):
            found[output.path] = repr(output.variables).encode()
        else:
            found[output.path] = output.make(*output.inputs)
    return found


@pytest.fixture(scope="module")
def made() -> dict[str, bytes]:
    """The files of a station with news and candidates."""
    return files(portal(programme(name="=Tin"), PEOPLE))


def test_every_script_has_a_page_and_a_text(made: dict[str, bytes]) -> None:
    """News of the week, all answers, all who stand; each with both."""
    pages = {path.rpartition("/")[0] for path in made if path.endswith("index.html")}
    texts = {path.rpartition("/")[0] for path in made if path.endswith(".txt")}
    assert pages == texts
    assert "phat-thanh/loi-doc/tin-tuc/a" in pages
    assert "phat-thanh/loi-doc/nguoi-ung-cu/binh" not in pages
    assert "phat-thanh/loi-doc/tin-tuc/c" not in pages


def test_a_text_opens_on_any_windows(made: dict[str, bytes]) -> None:
    """UTF-8 with its mark, lines ended by CR LF, numbered through."""
    content = made["phat-thanh/loi-doc/nguoi-ung-cu/an/an.txt"]
    text = content.decode("utf-8-sig")
    assert content.startswith(b"\xef\xbb\xbf")
    assert text.count("\n") == text.count("\r\n") > 20
    numbers = [int(line[:3]) for line in text.split("\r\n") if line[:3].strip().isdigit()]
    assert numbers == list(range(1, len(numbers) + 1))
    assert "Nguồn: Cổng thông tin bầu cử tỉnh Lạc Giang, https://baucu.lacgiang.example/bc/nguoi-ung-cu/an/" in text


def test_the_table_is_safe_in_excel(made: dict[str, bytes]) -> None:
    """A row for each script; a name that a spreadsheet would run is guarded; dates and hours are bare."""
    rows = list(csv.DictReader(io.StringIO(made["phat-thanh/tra-vong/lich.csv"].decode("utf-8-sig"), newline="")))
    assert {row["Chuyên mục"] for row in rows} == {"'=Tin", "Người ứng cử"}
    assert rows[0]["Ngày"] == "2026-03-02"
    assert rows[0]["Giờ"] == "06:00"
    assert {row["Mức ưu tiên"] for row in rows if row["Thứ tự đọc"]} == {"thông thường"}
    assert all(row["Lời đọc"].startswith("https://") for row in rows if row["Thứ tự đọc"])


def test_the_calendar_has_every_programme(made: dict[str, bytes]) -> None:
    """Two programmes on each of seven days, at the province's hours, each with its own id."""
    calendar = icalendar.Calendar.from_ical(made["phat-thanh/tra-vong/lich.ics"])
    events = calendar.walk("VEVENT")
    assert len({event["uid"] for event in events}) == len(events) == 14
    first = min(event.decoded("dtstart") for event in events)
    assert first.astimezone(sample.ZONE).strftime("%d/%m %H:%M") == "02/03 06:00"


def test_the_archive_has_a_folder_for_each_day(made: dict[str, bytes]) -> None:
    """A text for each programme, in the folders of the days; ASCII names, for old players."""
    with zipfile.ZipFile(io.BytesIO(made["phat-thanh/tra-vong/usb.zip"])) as archive:
        names = archive.namelist()
        text = archive.read("2026-03-02-thu-hai/1900-ung-cu.txt").decode("utf-8-sig")
    assert len([name for name in names if name.endswith("0600-tin.txt")]) == 7
    assert all(name.isascii() for name in names)
    assert "Mỗi người ứng cử 5 phút như nhau" in text
    assert "ngày mười hai tháng tám năm một nghìn chín trăm tám mươi" in text


def test_attached_sound_goes_along(tmp_path: Path) -> None:
    """The sound of a news item that is read stands beside the texts; its name says when it is played."""
    sound = tmp_path / "a.mp3"
    sound.write_bytes(b"sound")
    stored = StoredFile("audio/ban-tin.mp3", "digest", 5, "audio/mpeg", str(sound), 65)
    news = (sample.news("a", date="2026-03-01 08:00", audio="/audio/ban-tin.mp3"),)
    made = files(portal(programme(), news=news, files={stored.path: stored}))
    with zipfile.ZipFile(io.BytesIO(made["phat-thanh/tra-vong/usb.zip"])) as archive:
        sounds = [name for name in archive.namelist() if name.endswith(".mp3")]
        assert sounds[0] == "2026-03-02-thu-hai/0600-01-a.mp3"
        assert len(set(sounds)) == len(sounds) > 1
        assert archive.read(sounds[0]) == b"sound"
        told = archive.read("2026-03-02-thu-hai/0600-tin.txt").decode("utf-8-sig")
    assert "[PHÁT TỆP ÂM THANH 0600-01-a.mp3, 1 phút 5 giây, hoặc đọc:]" in told
    assert "ước tính dùng 1 phút 5 giây" in told


def test_the_same_portal_gives_the_same_bytes(made: dict[str, bytes]) -> None:
    """No clock, no order of sets, no random number."""
    assert files(portal(programme(name="=Tin"), PEOPLE)) == made


def test_without_radio_there_is_nothing() -> None:
    """A portal that has no stations makes no file."""
    assert files(sample.full_portal()) == {}


def test_without_an_address_it_is_refused() -> None:
    """What goes to a station must say where it comes from."""
    with pytest.raises(ValueError, match="SITEURL"):
        list(build(portal(settings=Settings())))


def test_news_and_answers_lead_to_what_stations_read_of_them() -> None:
    """The page of an entry that is read this week links its script as page and as file; older news has none."""
    whole = portal()
    shown = ("tin-tuc/", "hoi-dap/", "km/hoi-dap/q/")
    made = {page.path: page.variables.get("on_air") for page in pages(whole) if page.path.startswith(shown)}
    links = [one.link for one in made["tin-tuc/a/index.html"]]
    assert links == ["/bc/phat-thanh/loi-doc/tin-tuc/a/", "/bc/phat-thanh/loi-doc/tin-tuc/a/a.txt"]
    read = {f"phat-thanh/loi-doc/{path}" for path, links in made.items() if links}
    assert read == {path for path in files(whole) if path.endswith("index.html") and "/nguoi-ung-cu/" not in path}
    assert made["tin-tuc/c/index.html"] == ()


def test_an_answer_may_be_listened_to(tmp_path: Path) -> None:
    """A question with a sound has a player, and its sound goes onto the stick."""
    sound = tmp_path / "q.mp3"
    sound.write_bytes(b"sound")
    stored = StoredFile("audio/q.mp3", "digest", 5, "audio/mpeg", str(sound), 4)
    before = portal(programme(contents="hỏi đáp"), questions=(sample.question("q", audio="/audio/q.mp3"),))
    whole = replace(before, files={**before.files, stored.path: stored})
    page = next(page for page in pages(whole) if page.path == "hoi-dap/q/index.html")
    assert page.variables["audio"].seconds == 4
    with zipfile.ZipFile(io.BytesIO(files(whole)["phat-thanh/tra-vong/usb.zip"])) as archive:
        assert "2026-03-02-thu-hai/0600-01-q.mp3" in archive.namelist()
