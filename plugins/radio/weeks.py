"""A station's week as files: the table, the calendar, and a folder for each day to carry on a USB stick."""

from collections.abc import Iterator
from pathlib import Path

from plugins.model.candidate import Candidate
from plugins.model.media import StoredFile
from plugins.model.output import Workshop
from plugins.model.radio import Station
from plugins.model.schedule import Airing, Plan, week
from plugins.model.scripts import HOME, minutes
from plugins.radio import ics
from plugins.radio.sheets import Surroundings, encoded, script_lines
from plugins.text.archive import zipped
from plugins.text.slug import slugify
from plugins.text.tabular import Row, csv_bytes
from plugins.text.wording import clock, day_in_figures, weekday

TABLE, CALENDAR, STICK = "lich.csv", "lich.ics", "usb.zip"
KINDS = {"news": "Tin", "questions": "Hỏi đáp", "candidates": "Người ứng cử"}
_COLUMNS = (
    ("Đài", True),
    ("Ngày", False),
    ("Thứ", True),
    ("Giờ", False),
    ("Chuyên mục", True),
    ("Thời lượng (phút)", False),
    ("Ngôn ngữ", True),
    ("Thứ tự đọc", False),
    ("Loại", True),
    ("Nội dung", True),
    ("Mức ưu tiên", True),
    ("Ước tính (giây)", False),
    ("Lời đọc", True),
)
_README = """Thư mục này dành cho đài truyền thanh. Mỗi ngày một thư mục, mỗi buổi phát một tệp lời đọc.
Đọc theo thứ tự trong tệp. Ký hiệu: / ngừng ngắn, // hết câu, [Nghỉ 2 giây] hết đoạn.
Tệp âm thanh (nếu có) mang giờ phát, thứ tự trong buổi và tên của bài: máy phát theo tên tệp là đúng thứ tự.
Người ứng cử: đọc nguyên văn, cùng tốc độ, không nhạc nền, không bình luận; ngừng 24 giờ trước giờ bỏ phiếu.
Trước khi đọc, xem lại bài trên cổng: bài có thể đã được đính chính."""


def files(workshop: Workshop, plan: Plan, around: Surroundings) -> Iterator[tuple[str, bytes]]:
    """Every station's files of the week."""
    for station in plan.radio.stations:
        airings = week(plan, station)
        folder = f"{HOME[1:]}{station.id}/"
        table = table_of(airings, around)
        yield folder + TABLE, table
        yield folder + CALENDAR, ics.write(station, airings, around, plan.monday)
        yield folder + STICK, stick(plan, station, airings, table, around)


def table_of(airings: tuple[Airing, ...], around: Surroundings) -> bytes:
    """The week as CSV: a row for each script, and one for a programme that nothing is read in."""
    rows = [row for airing in airings for row in _rows(airing, around)]
    return csv_bytes([name for name, _ in _COLUMNS], [text for _, text in _COLUMNS], rows)


def _rows(airing: Airing, around: Surroundings) -> Iterator[Row]:
    programme = airing.programme
    head = (
        airing.station.name, airing.at.date().isoformat(), weekday(airing.at.date()), clock(airing.at),
        programme.name, programme.minutes, programme.language,
    )  # fmt: skip
    for number, (entry, script) in enumerate(zip(airing.entries, airing.scripts, strict=True), 1):
        said = (KINDS[entry.kind], script.title, script.priority.value, script.seconds, around.url + script.address)
        yield (*head, number, *said)
    if not airing.entries:
        yield (*head, None, None, "Không có bài để đọc", None, 0, None)


def stick(plan: Plan, station: Station, airings: tuple[Airing, ...], table: bytes, around: Surroundings) -> bytes:
    """The ZIP file: a folder for each day, in it a text for each programme and the sounds of its entries."""
    readme = f"{station.name}\n{around.site_name}\n{around.notice}\n\n{_README}"
    found: dict[str, bytes] = {"DOC-TRUOC.txt": encoded(readme), TABLE: table}
    for airing in airings:
        day = airing.at.date()
        folder = f"{day.isoformat()}-{slugify(weekday(day))}/"
        name = f"{airing.at:%H%M}-{airing.programme.id}.txt"
        found[folder + name] = encoded("\n".join(programme_lines(plan, airing, around)))
        for number, entry in enumerate(airing.entries, 1):
            if sound := plan.sounds.get(entry.path):
                found[folder + _sound_name(airing, number, sound.path)] = Path(sound.location).read_bytes()
    return zipped(found)


def programme_lines(plan: Plan, airing: Airing, around: Surroundings) -> Iterator[str]:
    """The text of a programme: its head, the slogans around it, its scripts."""
    programme = airing.programme
    yield f"{programme.name.upper()}"
    yield f"{airing.station.name}, {clock(airing.at)}, {weekday(airing.at.date())}, {day_in_figures(airing.at.date())}"
    yield f"Thời lượng {programme.minutes} phút; ước tính dùng {minutes(airing.seconds)}."
    if any(isinstance(entry, Candidate) for entry in airing.entries):
        yield f"Mỗi người ứng cử {plan.radio.candidate_minutes} phút như nhau; đọc xong sớm thì để im đến hết phần."
    if airing.opening:
        yield f"\n[KHẨU HIỆU MỞ ĐẦU]\n     {airing.opening}"
    for number, (entry, script) in enumerate(zip(airing.entries, airing.scripts, strict=True), 1):
        yield f"\n{'=' * 60}\nBÀI {number}\n"
        if sound := plan.sounds.get(entry.path):
            yield f"[PHÁT TỆP ÂM THANH {_sound_name(airing, number, sound.path)}{_lasting(sound)}, hoặc đọc:]"
        yield from script_lines(script, plan.radio.pace, around)
    if not airing.scripts:
        yield "\nKhông có bài để đọc trong buổi này."
    if airing.closing:
        yield f"\n[KHẨU HIỆU KẾT THÚC]\n     {airing.closing}"


def _sound_name(airing: Airing, number: int, path: str) -> str:
    """Named by hour and place in the programme, so that a player that goes by names plays them in order."""
    return f"{airing.at:%H%M}-{number:02}-{airing.entries[number - 1].slug}.{path.rpartition('.')[2]}"


def _lasting(sound: StoredFile) -> str:
    return f", {minutes(sound.seconds)}" if sound.seconds else ""
