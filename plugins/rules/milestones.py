"""The milestones that election.yml states have a day, agree with themselves, and keep the law's deadlines."""

import datetime
from collections.abc import Iterator

from plugins.model.calendar import WHOLE, Dated, Milestone, days_in_words, of_law, stated
from plugins.model.election import Election
from plugins.model.legal_calendars import IN_FORCE_SINCE
from plugins.model.material import Material
from plugins.model.problem import Problem, Severity
from plugins.text.wording import clock, day_in_figures

FILE = "election.yml"


def calendar_is_of_the_day(material: Material) -> Iterator[Problem]:
    """The law that election.yml names is in force on polling day: Law 85/2015/QH13 since 1 September 2015, as
    amended by Law 83/2025/QH15 since 1 July 2025."""
    election = material.election
    in_force = [law for law, since in IN_FORCE_SINCE.items() if since <= election.polling_day]
    if election.calendar is None or election.calendar in in_force[-1:]:
        return
    hint = f"ghi calendar: {in_force[-1]}" if in_force else "xóa dòng này, ghi các mốc vào milestones"
    message = f"{election.calendar} không áp dụng cho ngày bầu cử {day_in_figures(election.polling_day)}; {hint}"
    yield Problem(FILE, message, ("calendar",))


def marks_are_unique(material: Material) -> Iterator[Problem]:
    """Each mark that turns the portal's phase stands at one milestone."""
    seen: set[str] = set()
    for position, milestone in enumerate(material.election.milestones):
        if milestone.mark and milestone.mark in seen:
            yield _problem(position, "mark", f"dấu mốc “{milestone.mark}” đã dùng ở trên; giữ lại một")
        if milestone.mark:
            seen.add(milestone.mark)


def milestones_are_complete(material: Material) -> Iterator[Problem]:
    """A milestone that is not the law's has a name, a day and a citation of its own."""
    election = material.election
    for position, milestone in enumerate(election.milestones):
        if milestone.id in election.legal_milestones:
            continue
        if milestone.id == WHOLE:
            yield _problem(position, "id", f"mã “{WHOLE}” dành cho tệp của cả lịch; đặt mã khác")
        if milestone.at is None and milestone.days is None:
            yield _problem(position, "id", "không ghi ngày nào; thêm dòng at: … hoặc days: …")
        for key, label in (("name", "tên"), ("citation", "căn cứ")):
            if getattr(milestone, key) is None:
                yield _problem(position, "id", f"thiếu {label}; thêm dòng {key}: …")


def days_agree_with_dates(material: Material) -> Iterator[Problem]:
    """Where both a date and a distance from polling day are written, they are the same day."""
    voting = material.election.voting
    for position, milestone in enumerate(material.election.milestones):
        pairs = (("at", milestone.at, milestone.days), ("until", milestone.until, milestone.until_days))
        for key, moment, days in pairs:
            if moment is not None and days is not None and voting.days_to(moment) != days:
                right = day_in_figures(voting.at(days))
                written = day_in_figures(moment.astimezone(voting.opens.tzinfo))
                message = f"{written} không phải {days_in_words(days)}: là {right}; sửa ngày hoặc số ngày"
                yield _problem(position, key, message)
        if milestone.clock is not None and milestone.days is None:
            yield _problem(position, "clock", "clock chỉ dùng cùng days; ghi giờ vào at: 2026-02-01 17:00")
        elif milestone.clock is not None and milestone.at is not None:
            yield _problem(position, "clock", "đã có at nên clock không dùng đến; ghi giờ vào at rồi xóa clock")


def milestones_end_after_they_begin(material: Material) -> Iterator[Problem]:
    """What lasts ends after it began."""
    for position, _, dated in _stated(material.election):
        if dated.until is not None and dated.until < dated.at:
            key = "until" if material.election.milestones[position].until is not None else "until_days"
            yield _problem(position, key, "until đứng trước at; đổi lại hai thời điểm")


def deadlines_of_the_law_are_kept(material: Material) -> Iterator[Problem]:
    """A milestone in the place of a statutory one is no later than the law has it, unless it cites what allows that.

    The statutory days and their articles are in plugins/model/legal_calendars.py.
    """
    election = material.election
    for position, milestone, dated in _stated(election):
        law = election.legal_milestones.get(milestone.id)
        if law is None or milestone.citation is not None:
            continue
        limit = of_law(law, election.voting)
        if dated.at > limit.at and not (limit.whole_days and _same_day(dated, limit)):
            key = "at" if milestone.at is not None else "days"
            hour = "" if limit.whole_days else f"{clock(limit.at)} ngày "
            last = f"{hour}{day_in_figures(limit.at)}"
            message = f"muộn hơn luật định: {last}, {days_in_words(law.days)} ({limit.citation})"
            yield _problem(position, key, f"{message}; sửa ngày, hoặc thêm citation: văn bản cho phép")


def campaign_phases_in_order(material: Material) -> Iterator[Problem]:
    """A stretch of the communication plan ends after it began, and they stand in the order of time."""
    before: datetime.date | None = None
    last: datetime.date | None = None
    for position, phase in enumerate(material.election.campaign_phases):
        where = ("campaign_phases", position)
        if phase.ends_on is not None and phase.ends_on < phase.starts_on:
            yield Problem(FILE, "ends_on đứng trước starts_on; đổi lại hai ngày", (*where, "ends_on"))
        if before is not None and phase.starts_on < before:
            yield Problem(FILE, "đợt này bắt đầu trước đợt ở trên; xếp theo thời gian", (*where, "starts_on"))
        elif last is not None and phase.starts_on <= last:
            message = f"đợt này bắt đầu khi đợt trước chưa kết thúc ({last:%d/%m/%Y}); kiểm tra lại hai ngày"
            yield Problem(FILE, message, (*where, "starts_on"), severity=Severity.WARNING)
        before, last = phase.starts_on, phase.ends_on


def _stated(election: Election) -> Iterator[tuple[int, Milestone, Dated]]:
    """The milestones of election.yml that have a day, with their places in the file."""
    for position, milestone in enumerate(election.milestones):
        law = election.legal_milestones.get(milestone.id)
        dated = stated(milestone, election.voting, of_law(law, election.voting) if law else None)
        if dated is not None:
            yield position, milestone, dated


def _same_day(one: Dated, other: Dated) -> bool:
    return one.at.astimezone(other.at.tzinfo).date() == other.at.date()


def _problem(position: int, key: str, message: str) -> Problem:
    return Problem(FILE, message, ("milestones", position, key))


RULES = (
    calendar_is_of_the_day,
    marks_are_unique,
    milestones_are_complete,
    days_agree_with_dates,
    milestones_end_after_they_begin,
    deadlines_of_the_law_are_kept,
    campaign_phases_in_order,
)
