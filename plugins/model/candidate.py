"""A candidate: the fields the law puts on the official list and the summary biography, and nothing else.

Fields: Articles 57 and 58 of Law 85/2015/QH13 and the National Election Council's form of the summary
biography. There is no field for identity numbers, telephone, house address, family or assets.
"""

import datetime
import re
from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import BeforeValidator

from plugins.model.entry import Entry, Picture
from plugins.model.record import Record, computed, field
from plugins.model.types import ContentRef, Day, Line, Lines, Moment, Slug, Whole, wrong


class Gender(StrEnum):
    """Giới tính, as the list prints it; decides the prefix Ông or Bà."""

    MALE = "nam"
    FEMALE = "nữ"


class CandidateStatus(StrEnum):
    """How far the candidacy has come."""

    EXPECTED = "dự kiến"
    OFFICIAL = "chính thức"
    WITHDRAWN = "rút tên"
    REMOVED = "xóa tên"
    ELECTED = "trúng cử"
    NOT_ELECTED = "không trúng cử"


class Nomination(StrEnum):
    """Whether an organisation put the candidate forward or they stand themselves."""

    NOMINATED = "được giới thiệu"
    SELF = "tự ứng cử"


def _year_or_month(value: object) -> str:
    text = value.strip() if isinstance(value, str) else ""
    if not re.fullmatch(r"(?:(?:0?[1-9]|1[0-2])/)?(?:19|20)\d\d|nay", text):
        raise wrong(f"“{value}” không phải mốc thời gian; viết tháng/năm (9/2005), năm (2005) hoặc nay")
    return text


MonthOrYear = Annotated[str, BeforeValidator(_year_or_month)]


class CareerStep(Record):
    """One line of the working life."""

    since: MonthOrYear = field("Từ", "Tháng/năm, hoặc chỉ năm.", "9/2005")
    until: MonthOrYear = field("Đến", "Tháng/năm, năm, hoặc nay.", "nay")
    work: Line = field("Công việc", "Làm gì, chức vụ gì, ở đâu.", "Giáo viên Trường THPT An Hòa")


class Candidate(Entry):
    """Người ứng cử; the programme of action is the text of the file."""

    kind: ClassVar[str] = "candidates"
    address_prefix: ClassVar[str] = "/nguoi-ung-cu/"
    private_keys: ClassVar[frozenset[str]] = frozenset(
        {
            "phone",
            "telephone",
            "mobile",
            "email",
            "address",
            "house",
            "cccd",
            "cmnd",
            "id_number",
            "identity_number",
            "passport",
            "family",
            "spouse",
            "children",
            "assets",
            "income",
            "dien_thoai",
            "dia_chi",
            "so_cccd",
            "gia_dinh",
            "tai_san",
        }
    )

    full_name: Line = field("Họ và tên", "Họ tên khai sinh, viết thường có dấu.", "Nguyễn Thị Mẫu", search=True)
    other_name: Line | None = field("Tên gọi khác", "Bí danh, pháp danh, pháp hiệu nếu có.", default=None, search=True)
    sort_name: Line | None = field(
        "Tên để xếp thứ tự",
        "Chỉ khi họ đứng sau tên (Y … Êban, H’…): viết lại theo thứ tự họ, tên đệm, tên.",
        default=None,
    )
    date: Moment = field("Ngày giờ đăng", "Ngày tiểu sử được công bố trên cổng.", "2026-02-27")
    level: Slug = field("Cấp", "Mã cấp bầu cử khai trong election.yml.", "quoc-hoi")
    constituency: Slug = field("Đơn vị bầu cử", "Mã đơn vị bầu cử khai trong election.yml.", "qh-1")
    order: Whole | None = field(
        "Thứ tự trong danh sách",
        "Số thứ tự trên danh sách chính thức, để đối chiếu; chỉ quyết định giữa hai người trùng họ tên và ngày sinh.",
        default=None,
    )
    status: CandidateStatus = field(
        "Trạng thái",
        "dự kiến, chính thức, rút tên, xóa tên, trúng cử, không trúng cử.",
        "chính thức",
        default=CandidateStatus.OFFICIAL,
    )
    status_document: ContentRef | None = field(
        "Văn bản xác định trạng thái", "Đường dẫn tới văn bản trong content/documents.", default=None
    )

    votes: Whole | None = field(
        "Số phiếu bầu", "Chỉ với người trúng cử, khi văn bản công bố kết quả ghi số phiếu.", "401223", default=None
    )
    gender: Gender = field("Giới tính", "nam hoặc nữ.", "nữ")
    born_on: Day = field("Ngày sinh", "", "12/08/1980")
    nationality: Line = field("Quốc tịch", "", "Việt Nam", default="Việt Nam")
    ethnicity: Line = field("Dân tộc", "", "Kinh")
    religion: Line = field("Tôn giáo", "Viết Không nếu không theo tôn giáo nào.", "Không")
    birth_registration: Line | None = field("Nơi đăng ký khai sinh", default=None)
    hometown: Line = field("Quê quán", "Xã, tỉnh.", "Xã Đồng Mẫu, tỉnh Lạc Giang")
    permanent_residence: Line | None = field("Nơi đăng ký thường trú", "Chỉ tới cấp xã.", default=None)
    current_residence: Line | None = field("Nơi ở hiện nay", "Chỉ tới cấp xã, không ghi số nhà.", default=None)
    general_education: Line | None = field("Giáo dục phổ thông", "", "12/12", default=None)
    qualification: Line | None = field(
        "Chuyên môn, nghiệp vụ", "", "Đại học Sư phạm, ngành Toán", default=None, search=True
    )
    academic_title: Line | None = field("Học hàm, học vị", "", "Thạc sĩ", default=None)
    political_theory: Line | None = field("Lý luận chính trị", "", "Trung cấp", default=None)
    languages: Line | None = field("Ngoại ngữ", "", "Tiếng Anh B1", default=None)
    occupation: Line = field("Nghề nghiệp, chức vụ", "Nghề nghiệp và chức vụ hiện nay.", "Giáo viên", search=True)
    workplace: Line | None = field("Nơi công tác", "", "Trường THPT An Hòa", default=None, search=True)
    party_joined_on: Day | None = field("Ngày vào Đảng", default=None)
    party_official_on: Day | None = field("Ngày chính thức vào Đảng", default=None)
    organisations: Lines = field("Là thành viên của các tổ chức", "Mỗi đoàn thể một dòng.", default=())
    health: Line | None = field(
        "Tình trạng sức khỏe",
        "Chỉ in ở bản tiểu sử để niêm yết; trang web, dữ liệu mở và lời đọc không nêu.",
        "Tốt",
        default=None,
    )
    awards: Lines = field("Khen thưởng", default=())
    discipline: Line | None = field("Kỷ luật", "", "Không", default=None)
    convictions: Line | None = field("Án tích", "", "Không", default=None)
    deputy_terms: Lines = field("Đã là đại biểu", "Đại biểu Quốc hội khóa, Hội đồng nhân dân nhiệm kỳ nào.", default=())
    career: tuple[CareerStep, ...] = field("Quá trình công tác", "Mỗi chặng: since, until, work.", default=())
    nomination: Nomination = field("Hình thức ứng cử", "được giới thiệu hoặc tự ứng cử.", default=Nomination.NOMINATED)
    nominated_by: Line | None = field("Cơ quan, tổ chức giới thiệu", default=None)
    photo: Picture | None = field("Ảnh chân dung", "Ảnh 4×6, nền trắng.", default=None)
    sources: Lines = field("Nguồn", "Tài liệu mà thông tin được lấy từ đó.", default=())

    position: int = computed(0)
    """The place in the constituency's ballot order, from 1; 0 for one who no longer stands."""

    @property
    def stands(self) -> bool:
        """Whether the name is on the ballot: neither withdrawn nor removed."""
        return self.status not in (CandidateStatus.WITHDRAWN, CandidateStatus.REMOVED)

    @property
    def heading(self) -> str:
        return self.full_name

    @property
    def published_at(self) -> datetime.datetime:
        return self.date

    @property
    def pictures(self) -> tuple[Picture, ...]:
        return (self.photo,) if self.photo else ()

    @property
    def title_prefix(self) -> str:
        """Ông or Bà, as the official list prints it before the name."""
        return "Ông" if self.gender is Gender.MALE else "Bà"
