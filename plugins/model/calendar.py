"""The calendar of an election: what the law and election.yml fix, in the order of time, and the phases it makes."""

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from plugins.model.record import Record, field
from plugins.model.types import Clock, Day, Days, Line, Moment, Slug

if TYPE_CHECKING:
    from plugins.model.election import Election

POLLING_DAY = "ngay-bau-cu"
"""The id of the milestone that is the voting itself."""
WHOLE = "lich-bau-cu"
"""The name of the calendar file of all milestones, which therefore no milestone bears."""


class MilestoneMark(StrEnum):
    """Milestones the portal itself acts on."""

    LIST_PUBLISHED = "công bố danh sách"
    CAMPAIGN_STARTS = "bắt đầu vận động"
    CAMPAIGN_ENDS = "kết thúc vận động"
    RESULTS_PUBLISHED = "công bố kết quả"
    ARCHIVED = "lưu trữ"


class Milestone(Record):
    """Mốc thời gian, with the rule it comes from; one that bears the id of a statutory one takes its place."""

    id: Slug = field("Mã", "Trùng mã một mốc luật định thì thay mốc ấy.", "niem-yet-danh-sach-cu-tri")
    name: Line | None = field(
        "Tên", "Bắt buộc, trừ khi thay một mốc luật định.", "Niêm yết danh sách cử tri", default=None
    )
    at: Moment | None = field("Thời điểm", "Ghi at hoặc days; ghi cả hai thì phải khớp.", "2026-02-03", default=None)
    days: Days | None = field(
        "Cách ngày bầu cử", "Số ngày có dấu: -40 là 40 ngày trước, 3 là 3 ngày sau.", "-40", default=None
    )
    clock: Clock | None = field("Giờ", "Chỉ dùng cùng days.", "17:00", default=None)
    until: Moment | None = field("Đến", "Với việc kéo dài nhiều ngày.", default=None)
    until_days: Days | None = field("Đến, cách ngày bầu cử", "Như days, với việc kéo dài.", "-2", default=None)
    mark: MilestoneMark | None = field("Dấu mốc của cổng", "Cổng đổi giai đoạn theo mốc này.", default=None)
    note: Line | None = field("Ghi chú", default=None)
    citation: Line | None = field(
        "Căn cứ",
        "Bắt buộc, trừ khi thay một mốc luật định mà không lùi hạn.",
        "Điều 32 Luật Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân",
        default=None,
    )


class CampaignPhase(Record):
    """Đợt tuyên truyền: the communication plan's stretch of time, which the law does not know."""

    name: Line = field("Tên", "", "Đợt 1: trước khi công bố danh sách")
    starts_on: Day = field("Từ ngày", "", "2026-01-15")
    ends_on: Day | None = field("Đến ngày", "Để trống nếu kế hoạch không ấn định.", default=None)
    citation: Line = field("Căn cứ", "Kế hoạch tuyên truyền.", "Kế hoạch số …")


class Hour(StrEnum):
    """An hour of polling day that election.yml states."""

    OPENS = "opens"
    CLOSES = "closes"


@dataclass(frozen=True, slots=True)
class LegalMilestone:
    """What a law fixes by its distance in days from polling day; negative is before. Without a clock it is the
    whole day, with Hour the clock of that hour of voting."""

    id: str
    name: str
    days: int
    citation: str
    clock: datetime.time | Hour | None = None
    until_days: int | None = None
    until_clock: Hour | None = None
    mark: MilestoneMark | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Dated:
    """A milestone with its moment, wherever that came from. `until` is the end of a stretch of time; midnight
    means the whole day, in `until` too."""

    id: str
    name: str
    at: datetime.datetime
    until: datetime.datetime | None
    mark: MilestoneMark | None
    note: str | None
    citation: str

    @property
    def whole_days(self) -> bool:
        """Whether it is a matter of days, not hours."""
        return _is_midnight(self.at) and (self.until is None or _is_midnight(self.until))

    @property
    def ends(self) -> datetime.datetime:
        """The moment from which it is over; of a whole day the next midnight."""
        end = self.until or self.at
        return end + datetime.timedelta(days=1) if _is_midnight(end) else end


@dataclass(frozen=True, slots=True)
class Voting:
    """When voting begins and ends, with the province's offset."""

    opens: datetime.datetime
    closes: datetime.datetime

    def at(self, days: int, clock: datetime.time | Hour | None = None) -> datetime.datetime:
        """The moment so many days after polling day (before it, if negative)."""
        day = self.opens.date() + datetime.timedelta(days=days)
        hours = {None: datetime.time(), Hour.OPENS: self.opens.time(), Hour.CLOSES: self.closes.time()}
        return datetime.datetime.combine(day, hours.get(clock, clock), self.opens.tzinfo)

    def days_to(self, moment: datetime.datetime) -> int:
        """How many days after polling day the moment's day is; negative before it."""
        return (moment.astimezone(self.opens.tzinfo).date() - self.opens.date()).days


def days_in_words(days: int) -> str:
    """ "25 ngày trước ngày bầu cử", "3 ngày sau ngày bầu cử", "đúng ngày bầu cử"."""
    if days == 0:
        return "đúng ngày bầu cử"
    return f"{abs(days)} ngày {'trước' if days < 0 else 'sau'} ngày bầu cử"


def timeline(voting: Voting, laws: Mapping[str, LegalMilestone], own: tuple[Milestone, ...]) -> tuple[Dated, ...]:
    """Every milestone that has a moment, in the order of time: the law's, and those of election.yml, of which
    one that bears the id of the law's stands in its place and inherits what it does not say itself."""
    found = {law.id: of_law(law, voting) for law in laws.values()}
    for milestone in own:
        dated = stated(milestone, voting, found.get(milestone.id))
        if dated is not None:
            found[milestone.id] = dated
    taken = {one.mark for one in own if one.mark}
    marked = {one.id for one in own if one.mark}
    dated = [replace(one, mark=None) if one.mark in taken and one.id not in marked else one for one in found.values()]
    return tuple(sorted(dated, key=lambda one: (one.at, one.ends, one.id)))


def of_law(law: LegalMilestone, voting: Voting) -> Dated:
    """The law's milestone on its day."""
    until = None if law.until_days is None else voting.at(law.until_days, law.until_clock)
    at = voting.at(law.days, law.clock)
    return Dated(law.id, law.name, at, until, law.mark, law.note, law.citation)


def stated(milestone: Milestone, voting: Voting, law: Dated | None = None) -> Dated | None:
    """The milestone of election.yml on its day by the province's clock; None when nothing says which day that is."""
    at = milestone.at
    if at is None and milestone.days is not None:
        at = voting.at(milestone.days, milestone.clock)
    until = milestone.until
    if until is None and milestone.until_days is not None:
        until = voting.at(milestone.until_days)
    if at is None and law is not None:
        at, until = law.at, until or law.until
    if at is None:
        return None
    zone = voting.opens.tzinfo
    return Dated(
        id=milestone.id,
        name=milestone.name or (law.name if law else milestone.id),
        at=at.astimezone(zone),
        until=until.astimezone(zone) if until else None,
        mark=milestone.mark or (law.mark if law else None),
        note=milestone.note or (law.note if law else None),
        citation=milestone.citation or (law.citation if law else ""),
    )


class Phase(StrEnum):
    """Where the election stands at a moment; the home page follows it."""

    BEFORE_LIST = "before-list"
    LIST_PUBLISHED = "list-published"
    CAMPAIGN = "campaign"
    LAST_DAY = "last-day"
    POLLING_DAY = "polling-day"
    COUNTING = "counting"
    RESULTS = "results"
    ARCHIVE = "archive"


def phase_begins(election: "Election") -> dict[Phase, datetime.datetime]:
    """When each phase begins, in their order, without those of which nothing says so.

    Beginnings that no milestone marks: the campaign begins with the list, and the last 24 hours a day before
    voting opens (Article 64, Law 85/2015/QH13); polling day is its calendar day until voting closes. List,
    results and archive begin only when a milestone says so: a deadline that passed is no publication.
    """
    voting = election.voting
    marked = {one.mark: one.at for one in election.timeline if one.mark}
    listed = marked.get(MilestoneMark.LIST_PUBLISHED)
    begins = {
        Phase.LIST_PUBLISHED: listed,
        Phase.CAMPAIGN: marked.get(MilestoneMark.CAMPAIGN_STARTS, listed),
        Phase.LAST_DAY: marked.get(MilestoneMark.CAMPAIGN_ENDS, voting.at(-1, Hour.OPENS)),
        Phase.POLLING_DAY: voting.at(0),
        Phase.COUNTING: voting.closes,
        Phase.RESULTS: marked.get(MilestoneMark.RESULTS_PUBLISHED),
        Phase.ARCHIVE: marked.get(MilestoneMark.ARCHIVED),
    }
    return {phase: begin for phase, begin in begins.items() if begin is not None}


def phase_at(election: "Election", moment: datetime.datetime) -> Phase:
    """The phase at a moment: the last one whose beginning has passed."""
    return next(_begun(phase_begins(election), moment), Phase.BEFORE_LIST)


def _begun(begins: dict[Phase, datetime.datetime], moment: datetime.datetime) -> Iterator[Phase]:
    """The phases that have begun, the latest first."""
    return (phase for phase, begin in reversed(begins.items()) if begin <= moment)


def _is_midnight(moment: datetime.datetime) -> bool:
    return moment.time() == datetime.time()
