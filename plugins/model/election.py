"""The election itself, as content/election.yml states it: levels, constituencies, areas, dates, each cited.

Nothing here is a constant of one year: the 2021 election (National Assembly and three council levels)
and the one of 2026 (two council levels, no districts) are both just data.
"""

import datetime
from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated
from zoneinfo import ZoneInfo

from annotated_types import MinLen

from plugins.model.calendar import CampaignPhase, Dated, LegalMilestone, Milestone, MilestoneMark, Voting, timeline
from plugins.model.legal_calendars import LEGAL_MILESTONES, LegalCalendar
from plugins.model.record import Record, computed, field
from plugins.model.types import Clock, ContentRef, ContentRefs, Day, Line, Lines, Moment, Slug, Slugs, Whole


class Tier(StrEnum):
    """What a level elects; the law's limits go by this."""

    NATIONAL_ASSEMBLY = "quốc hội"
    PROVINCE = "hđnd tỉnh"
    DISTRICT = "hđnd huyện"
    COMMUNE = "hđnd xã"


class LeastCandidates(Record):
    """How many candidates at least a constituency's list names when it elects so many deputies."""

    seats: Whole = field("Số đại biểu được bầu", "", "3")
    candidates: Whole = field("Số người ứng cử ít nhất", "", "5")


class Level(Record):
    """Cấp bầu cử: one election of those held on the day."""

    id: Slug = field("Mã", "", "quoc-hoi")
    tier: Tier = field("Bầu gì", "quốc hội, hđnd tỉnh, hđnd huyện, hđnd xã.", "quốc hội")
    name: Line = field("Tên", "", "Đại biểu Quốc hội khóa XVI")
    council: Line = field("Cơ quan được bầu", "", "Quốc hội khóa XVI")
    term: Line | None = field("Nhiệm kỳ", "", "2026-2031", default=None)
    ballot_colour: Line | None = field("Màu phiếu", "Do Ủy ban nhân dân tỉnh chọn.", default=None)
    most_seats: Whole | None = field(
        "Số đại biểu nhiều nhất ở một đơn vị", "Để trống thì theo Điều 10 Luật Bầu cử.", default=None
    )
    least_candidates: tuple[LeastCandidates, ...] = field(
        "Số người ứng cử ít nhất",
        "Mỗi mục: seats, candidates. Để trống thì theo Điều 57, Điều 58 Luật Bầu cử và hướng dẫn của Hội đồng "
        "bầu cử quốc gia.",
        default=(),
    )
    limits_citation: Line | None = field(
        "Căn cứ của hai giới hạn trên", "Bắt buộc khi ghi most_seats hoặc least_candidates.", default=None
    )
    citation: Line = field("Căn cứ", "Điều luật hoặc văn bản quy định.", "Điều 1 Nghị quyết số …")


class Commune(Record):
    """Xã, phường, đặc khu."""

    id: Slug = field("Mã", "", "phuong-an-hoa")
    name: Line = field("Tên", "Cả loại đơn vị.", "Phường An Hòa")
    district: Line | None = field("Huyện", "Chỉ với cuộc bầu cử còn cấp huyện.", default=None)
    province: Line | None = field("Tỉnh", "Chỉ khi cổng phục vụ nhiều tỉnh, thành phố.", default=None)
    aliases: Lines = field("Tên cũ", "Tên trước khi sắp xếp, để tìm thấy.", default=())
    without: Slugs = field("Không bầu ở đây", "Mã các cấp không tổ chức ở địa bàn này.", "[hdnd-xa]", default=())
    without_citation: Line | None = field("Căn cứ không bầu", "Bắt buộc khi ghi without.", default=None)

    @property
    def address(self) -> str:
        """Where the page stands that says whom one elects there, and where."""
        return f"/dia-ban/{self.id}/"


class Constituency(Record):
    """Đơn vị bầu cử of one level."""

    id: Slug = field("Mã", "", "qh-1")
    level: Slug = field("Cấp", "", "quoc-hoi")
    number: Whole = field("Số", "", "1")
    name: Line | None = field("Tên", "Để trống thì là “Đơn vị bầu cử số …”.", default=None)
    seats: Whole = field("Số đại biểu được bầu", "", "3")
    communes: Slugs = field("Gồm các xã", "Mã các xã, phường.", default=())
    area: Line | None = field("Địa bàn", "Khi đơn vị chỉ gồm một phần của xã.", "Thôn 1, thôn 2", default=None)
    fewer_candidates: Line | None = field(
        "Được ít người ứng cử hơn",
        "Văn bản cho phép danh sách có ít người hơn luật định (khuyết người vì lý do bất khả kháng).",
        default=None,
    )
    citation: Line = field("Căn cứ", "Văn bản ấn định đơn vị và số đại biểu.")

    @property
    def title(self) -> str:
        """The name a citizen reads."""
        return self.name or f"Đơn vị bầu cử số {self.number}"

    @property
    def address(self) -> str:
        """Where its page stands."""
        return f"/don-vi-bau-cu/{self.id}/"


class PollingArea(Record):
    """Khu vực bỏ phiếu and its polling place; belongs to one constituency of each level."""

    id: Slug = field("Mã", "", "an-hoa-01")
    number: Whole = field("Số", "", "1")
    commune: Slug = field("Xã", "", "phuong-an-hoa")
    constituencies: Slugs = field("Thuộc các đơn vị bầu cử", "Mỗi cấp một mã.", "[qh-1, tinh-2, an-hoa-1]")
    hamlets: Lines = field("Thôn, tổ dân phố", default=())
    place: Line = field("Nơi bỏ phiếu", "", "Nhà văn hóa tổ dân phố 3")
    address: Line | None = field("Địa chỉ nơi bỏ phiếu", default=None)
    opens: Clock | None = field("Mở cửa", "Khi khác giờ chung.", default=None)
    closes: Clock | None = field("Đóng cửa", "Khi khác giờ chung.", default=None)
    access: Line | None = field("Lối vào cho người khuyết tật", "", "Có đường dốc, bàn thấp", default=None)

    @property
    def ballot_address(self) -> str:
        """Where the page stands that shows the ballots of its voters."""
        return f"/dia-ban/{self.commune}/{self.id}/"


class ListStage(StrEnum):
    """How far a list of candidates has come."""

    EXPECTED = "dự kiến"
    OFFICIAL = "chính thức"
    CORRECTED = "đính chính"
    RESULTS = "kết quả"


class ListState(Record):
    """A stage that the list of a level, or of some of its constituencies, has reached, and by which document."""

    level: Slug = field("Cấp", "", "quoc-hoi")
    constituencies: Slugs = field("Đơn vị bầu cử", "Để trống nếu là cả cấp.", "[qh-1]", default=())
    stage: ListStage = field("Trạng thái", "dự kiến, chính thức, đính chính, kết quả.", "chính thức")
    since: Moment = field("Từ thời điểm", "", "2026-02-26")
    document: ContentRef | None = field(
        "Văn bản", "Văn bản công bố, trong content/documents; bắt buộc trừ khi còn dự kiến.", default=None
    )
    note: Line | None = field("Ghi chú", "Với đính chính: thay đổi điều gì.", default=None)


class ConstituencyResult(Record):
    """What the minutes of a constituency state of the voting there; who is elected stands in each candidate's file."""

    constituency: Slug = field("Đơn vị bầu cử", "Mã khai ở constituencies.", "qh-1")
    voters: Whole = field("Tổng số cử tri", "Số cử tri của đơn vị bầu cử, theo biên bản.", "512340")
    turnout: Whole = field("Số cử tri đã tham gia bỏ phiếu", "", "510733")
    ballots_issued: Whole | None = field("Số phiếu phát ra", "", "510733", default=None)
    ballots_collected: Whole | None = field("Số phiếu thu vào", "", "510720", default=None)
    valid_ballots: Whole = field("Số phiếu hợp lệ", "", "507415")
    invalid_ballots: Whole = field("Số phiếu không hợp lệ", "", "3305")


class Election(Record):
    """Cuộc bầu cử."""

    name: Line = field(
        "Tên cuộc bầu cử", "", "Bầu cử đại biểu Quốc hội khóa XVI và đại biểu HĐND các cấp nhiệm kỳ 2026-2031"
    )
    short_name: Line = field("Tên gọn", "", "Bầu cử 2026")
    edition: Line = field("Khóa, nhiệm kỳ", "", "Quốc hội khóa XVI, HĐND nhiệm kỳ 2026-2031")
    polling_day: Day = field("Ngày bầu cử", "", "2026-03-15")
    opens: Clock = field("Giờ bắt đầu bỏ phiếu", "", "07:00")
    closes: Clock = field("Giờ kết thúc bỏ phiếu", "", "19:00")
    citation: Line = field("Căn cứ", "Văn bản công bố ngày bầu cử.")
    levels: Annotated[tuple[Level, ...], MinLen(1)] = field("Các cấp", "Mỗi cấp một mục.")
    communes: tuple[Commune, ...] = field("Các xã, phường", default=())
    constituencies: tuple[Constituency, ...] = field("Các đơn vị bầu cử", default=())
    polling_areas: tuple[PollingArea, ...] = field("Các khu vực bỏ phiếu", default=())
    lists: tuple[ListState, ...] = field(
        "Trạng thái danh sách", "Mỗi lần danh sách chuyển trạng thái là một mục.", default=()
    )
    results: tuple[ConstituencyResult, ...] = field(
        "Số liệu kết quả",
        "Mỗi đơn vị bầu cử một mục, theo văn bản công bố kết quả; cổng chỉ hiện khi danh sách của đơn vị đã có trạng "
        "thái kết quả.",
        default=(),
    )
    calendar: LegalCalendar | None = field(
        "Lịch luật định",
        "Các mốc tính từ ngày bầu cử theo luật: luat-2015 (Luật số 85/2015/QH13) hoặc luat-2025 (đã được sửa đổi "
        "bởi Luật số 83/2025/QH15).",
        "luat-2025",
        default=None,
    )
    milestones: tuple[Milestone, ...] = field(
        "Các mốc thời gian", "Thêm vào lịch luật định, hoặc thay một mốc trùng mã.", default=()
    )
    campaign_phases: tuple[CampaignPhase, ...] = field(
        "Các đợt tuyên truyền", "Theo kế hoạch tuyên truyền, theo thứ tự thời gian.", default=()
    )
    how_to_vote: ContentRefs = field(
        "Cách bỏ phiếu",
        "Các câu hỏi đáp của kỳ bầu cử này được in trong sách của mỗi đơn vị bầu cử và trên tờ gấp, theo thứ tự in.",
        "[questions/cach-ghi-phieu.md]",
        default=(),
    )
    how_to_mark: ContentRef | None = field(
        "Cách ghi phiếu",
        "Câu hỏi đáp in trên tờ A5 hướng dẫn ghi phiếu, bên dưới phiếu mẫu; để trống thì không có tờ này.",
        "questions/cach-ghi-phieu.md",
        default=None,
    )
    timezone: str = computed("Asia/Ho_Chi_Minh")
    digest: str = computed()

    @property
    def voting(self) -> Voting:
        """When voting begins and ends on polling day."""
        zone = ZoneInfo(self.timezone)
        opens, closes = (datetime.datetime.combine(self.polling_day, one, zone) for one in (self.opens, self.closes))
        return Voting(opens, closes)

    @property
    def legal_milestones(self) -> Mapping[str, LegalMilestone]:
        """What the law fixes by the distance from polling day, by id; nothing without `calendar`."""
        return LEGAL_MILESTONES[self.calendar] if self.calendar else {}

    @property
    def timeline(self) -> tuple[Dated, ...]:
        """Every milestone, the law's and election.yml's own, in the order of time."""
        return timeline(self.voting, self.legal_milestones, self.milestones)

    def milestone(self, mark: MilestoneMark) -> Dated | None:
        """The milestone that bears the mark."""
        return next((one for one in self.timeline if one.mark is mark), None)


def list_history(election: Election) -> dict[str, tuple[ListState, ...]]:
    """For each constituency the stages that its list goes through, in the order of time; those of the whole level
    count for all its constituencies."""
    history: dict[str, list[ListState]] = {one.id: [] for one in election.constituencies}
    for state in sorted(election.lists, key=lambda state: state.since):
        for one in election.constituencies:
            if one.level == state.level and (not state.constituencies or one.id in state.constituencies):
                history[one.id].append(state)
    return {constituency: tuple(states) for constituency, states in history.items()}
