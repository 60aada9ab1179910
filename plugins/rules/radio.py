"""The radio of site.yml names what there is, its programmes can be broadcast, and candidates have equal time."""

from collections.abc import Iterator

from plugins.model.aired import AiredEntry
from plugins.model.candidate import Candidate
from plugins.model.entry import DEFAULT_LANGUAGE
from plugins.model.material import Material
from plugins.model.news import NewsItem
from plugins.model.problem import Problem, Severity
from plugins.model.question import Question
from plugins.model.radio import Contents, Priority, Programme, Radio, Weekday
from plugins.model.schedule import candidates_heard, capacity, may_be_read
from plugins.model.scripts import candidate_script, minutes
from plugins.rules.hints import near_name

FILE = "site.yml"
PACES = range(80, 251)
"""Syllables a minute, from the slowest reading for the old to the fastest news."""


def parts_are_declared(material: Material) -> Iterator[Problem]:
    """Stations and programmes have an id each; the communes, stations and languages they name exist."""
    radio = material.site.radio if material.site else None
    if radio is None:
        return
    languages = [DEFAULT_LANGUAGE, *(language.code for language in material.site.languages)]
    yield from _each_once(radio)
    if material.election is not None:
        communes = [one.id for one in material.election.communes]
        for place, station in enumerate(radio.stations):
            where = ("radio", "stations", place, "communes")
            yield from _known(station.communes, communes, where, "xã, phường", "khai thêm trong election.yml")
    stations = [one.id for one in radio.stations]
    for place, one in enumerate(radio.programmes):
        where = ("radio", "programmes", place)
        yield from _known(one.stations, stations, (*where, "stations"), "đài", "khai thêm vào radio.stations")
        yield from _known((one.language,), languages, (*where, "language"), "ngôn ngữ", "khai thêm vào languages")


def _each_once(radio: Radio) -> Iterator[Problem]:
    for group in ("stations", "programmes"):
        seen: set[str] = set()
        for place, one in enumerate(getattr(radio, group)):
            if one.id in seen:
                yield Problem(FILE, f"mã “{one.id}” đã dùng ở trên; đặt mã khác", ("radio", group, place, "id"))
            seen.add(one.id)


def _known(named: tuple[str, ...], known: list[str], where: tuple, what: str, otherwise: str) -> Iterator[Problem]:
    for name in named:
        if name not in known:
            yield Problem(FILE, f"không có {what} “{name}”; {near_name(name, known, otherwise)}", where)


def paces_and_days_make_sense(material: Material) -> Iterator[Problem]:
    """Listeners can follow the pace, and no programme ends before it begins."""
    radio = material.site.radio if material.site else None
    if radio is None:
        return
    if radio.pace not in PACES:
        fitting = f"ghi từ {PACES.start} đến {PACES.stop - 1}, loa ngoài trời nên 140 đến 150"
        message = f"đọc {radio.pace} tiếng một phút; {fitting}"
        yield Problem(FILE, message, ("radio", "pace"))
    for place, one in enumerate(radio.programmes):
        if one.since and one.until and one.until < one.since:
            message = f"trước ngày bắt đầu {one.since:%d/%m/%Y} nên không buổi nào được phát; sửa một trong hai"
            yield Problem(FILE, message, ("radio", "programmes", place, "until"))


def candidates_stand_alone(material: Material) -> Iterator[Problem]:
    """A programme of candidates holds nothing else, and is in Vietnamese, the language of what was posted."""
    radio = material.site.radio if material.site else None
    for place, one in enumerate(radio.programmes if radio else ()):
        if Contents.CANDIDATES not in one.contents:
            continue
        where = ("radio", "programmes", place)
        if len(one.contents) > 1:
            yield Problem(FILE, "người ứng cử chung buổi với tin, hỏi đáp; tách riêng", (*where, "contents"))
        if one.language != DEFAULT_LANGUAGE:
            message = "tiểu sử và chương trình hành động chỉ có bản tiếng Việt đã niêm yết; xóa dòng language"
            yield Problem(FILE, message, (*where, "language"))


def programmes_do_not_overlap(material: Material) -> Iterator[Problem]:
    """A station broadcasts one programme at a time."""
    radio = material.site.radio if material.site else None
    programmes = radio.programmes if radio else ()
    for place, later in enumerate(programmes):
        for earlier in programmes[:place]:
            if _overlap(earlier, later):
                message = f"trùng giờ với chuyên mục “{earlier.id}”; đổi giờ, đổi ngày hoặc đổi đài"
                yield Problem(FILE, message, ("radio", "programmes", place, "at"))
                break


def _overlap(one: Programme, other: Programme) -> bool:
    stations = not one.stations or not other.stations or set(one.stations) & set(other.stations)
    days = set(one.days or Weekday) & set(other.days or Weekday)
    apart = (one.until and other.since and one.until < other.since) or (
        other.until and one.since and other.until < one.since
    )
    starts = [programme.at.hour * 60 + programme.at.minute for programme in (one, other)]
    meet = starts[0] < starts[1] + other.minutes and starts[1] < starts[0] + one.minutes
    return bool(stations and days and meet and not apart)


def candidates_have_equal_time(material: Material) -> Iterator[Problem]:
    """Each candidate's script fits the minutes everybody has; one that does not is told by how much (warning)."""
    radio = material.site.radio if material.site else None
    if radio is None or material.election is None:
        return
    levels = {one.id: one for one in material.election.levels}
    constituencies = {one.id: one for one in material.election.constituencies}
    for one in material.of_type(Candidate):
        if not one.stands or one.level not in levels or one.constituency not in constituencies:
            continue
        script = candidate_script(one, levels[one.level], constituencies[one.constituency], radio.pace)
        over = script.seconds - radio.candidate_minutes * 60
        if over > 0:
            message = (
                f"lời đọc dài {minutes(script.seconds)}, quá {minutes(over)} ({-(-over * radio.pace // 60)} tiếng) "
                f"so với {radio.candidate_minutes} phút như nhau cho mọi người ứng cử; đề nghị người ứng cử rút ngắn, "
                "hoặc tăng radio.candidate_minutes trong site.yml cho tất cả"
            )
            yield Problem(one.path, message, ("nội dung",), severity=Severity.WARNING)


def every_candidate_can_be_read(material: Material) -> Iterator[Problem]:
    """A station that reads candidates has time for all of its own at least once in the campaign (warning)."""
    radio = material.site.radio if material.site else None
    if radio is None or material.election is None:
        return
    candidates = tuple(one for one in material.of_type(Candidate) if one in material.public and one.stands)
    for place, station in enumerate(radio.stations):
        programmes = [one for one in radio.programmes if not one.stations or station.id in one.stations]
        if not any(Contents.CANDIDATES in one.contents for one in programmes):
            continue
        heard = len(candidates_heard(material.election, station, candidates))
        times = capacity(radio, material.election, station)
        if heard > times:
            message = (
                f"thời gian vận động chỉ đủ đọc {times} lượt, đài có {heard} người ứng cử nên không xếp lịch cho ai; "
                f"thêm buổi hoặc thời lượng cho chuyên mục người ứng cử (cần {heard * radio.candidate_minutes} phút)"
            )
            yield Problem(FILE, message, ("radio", "stations", place), severity=Severity.WARNING)


def urgent_news_is_labelled(material: Material) -> Iterator[Problem]:
    """News that is urgent on the air is so on the page and in the feed that stations follow."""
    for item in material.of_type(NewsItem):
        if item.broadcast and item.broadcast.priority is Priority.URGENT and not item.urgent:
            message = "đọc khẩn cấp mà bài không có nhãn Khẩn; thêm dòng urgent: true"
            yield Problem(item.path, message, ("broadcast", "priority"))


def readings_end_after_they_begin(material: Material) -> Iterator[Problem]:
    """An entry's last day on the air is not before it is public."""
    for entry in material.entries:
        until = entry.broadcast.until if isinstance(entry, AiredEntry) and entry.broadcast else None
        if until and until < entry.public_from.date():
            message = f"trước ngày đăng {entry.public_from:%d/%m/%Y} nên không bao giờ được đọc; sửa một trong hai"
            yield Problem(entry.path, message, ("broadcast", "until"))


def texts_fit_a_programme(material: Material) -> Iterator[Problem]:
    """News and answers that may still be read are no longer than every programme that reads their kind (warning).

    Written syllables are counted, which never are more than those that are said.
    """
    radio = material.site.radio if material.site else None
    if radio is None:
        return
    kinds = ((NewsItem, Contents.NEWS), (Question, Contents.QUESTIONS))
    for record, contents in kinds:
        fitting = [one.minutes for one in radio.programmes if contents in one.contents and _vietnamese(one)]
        for entry in material.of_type(record) if fitting else ():
            if may_be_read(entry, radio, material.as_of.date()):
                yield from _too_long(entry, max(fitting), contents, radio.pace)


def _vietnamese(programme: Programme) -> bool:
    return programme.language == DEFAULT_LANGUAGE


def _too_long(entry: AiredEntry, longest: int, contents: Contents, pace: int) -> Iterator[Problem]:
    seconds = len(entry.body.text.split()) * 60 // pace
    if seconds > longest * 60:
        message = (
            f"lời đọc dài hơn {minutes(seconds)}, quá buổi {contents.value} dài nhất ({longest} phút) nên đài nào cũng "
            "không xếp được lịch; rút ngắn bài, tách làm nhiều bài, hoặc thêm phút cho chuyên mục trong site.yml"
        )
        yield Problem(entry.path, message, ("nội dung",), severity=Severity.WARNING)


RULES = (
    parts_are_declared,
    paces_and_days_make_sense,
    candidates_stand_alone,
    programmes_do_not_overlap,
    candidates_have_equal_time,
    every_candidate_can_be_read,
    urgent_news_is_labelled,
    readings_end_after_they_begin,
    texts_fit_a_programme,
)
