"""The portal as an institution, as content/site.yml states it: name, operator, contacts, sections, menu."""

from enum import StrEnum
from typing import Annotated

from annotated_types import MinLen

from plugins.model.board import Board
from plugins.model.radio import Radio
from plugins.model.record import Record, computed, field
from plugins.model.types import Email, Host, LanguageCode, Line, Lines, Moment, Slug, Text, WebAddress, Whole, YesNo
from plugins.text.wording import number


class Section(Record):
    """Chuyên mục tin."""

    id: Slug = field("Mã", "", "tin-hoat-dong")
    name: Line = field("Tên", "", "Tin hoạt động")


class Language(Record):
    """A language some pages are translated into."""

    code: LanguageCode = field("Mã ngôn ngữ", "Mã BCP 47 viết thường, cũng là phần tên tệp: the-cu-tri.km.md.", "km")
    name: Line = field("Tên ngôn ngữ", "Viết bằng chính ngôn ngữ đó.", "ភាសាខ្មែរ")


class Contact(Record):
    """A way to reach the people responsible."""

    name: Line = field("Đầu mối", "", "Thường trực Ủy ban bầu cử tỉnh")
    phone: Line | None = field("Điện thoại", default=None)
    email: Email | None = field("Thư điện tử", default=None)
    hours: Line | None = field("Giờ làm việc", default=None)
    press: YesNo = field("Đầu mối báo chí", "true: hiện ở trang dành cho báo chí.", "true", default=False)


class PrintedMatter(StrEnum):
    """What is printed in numbers and published."""

    LEAFLET = "tờ gấp"
    MARKING = "tờ ghi phiếu"
    POSTER = "áp phích"


class Imprint(Record):
    """Thông tin xuất bản of one kind of printed matter (Article 27 of Law 19/2012/QH13 on publishing)."""

    sheet: PrintedMatter = field("Ấn phẩm", "tờ gấp, tờ ghi phiếu, áp phích.", "tờ gấp")
    licence: Line = field(
        "Giấy phép xuất bản",
        "Số, ngày, cơ quan cấp.",
        "12/GP-SVHTTDL ngày 05/02/2026 của Sở Văn hóa, Thể thao và Du lịch",
    )
    printer: Line = field("Nơi in", "Tên và địa chỉ cơ sở in.", "Xí nghiệp In Lạc Giang, phường Lạc Thành")
    copies: Whole = field("Số lượng", "Số bản in.", "40000")
    deposited: Line = field("Nộp lưu chiểu", "Tháng, năm.", "tháng 3 năm 2026")

    @property
    def line(self) -> str:
        """The imprint as it is printed."""
        return (
            f"Giấy phép xuất bản số {self.licence}. In {number(self.copies)} bản tại {self.printer}. "
            f"In xong và nộp lưu chiểu {self.deposited}."
        )


class Site(Record):
    """Cổng thông tin."""

    name: Line = field("Tên cổng", "", "Cổng thông tin bầu cử tỉnh Lạc Giang")
    short_name: Line = field("Tên gọn", "", "Bầu cử Lạc Giang")
    province: Line = field("Tỉnh, thành phố", "", "Tỉnh Lạc Giang")
    description: Line = field("Mô tả", "Một câu cho máy tìm kiếm và trang chia sẻ.")
    notice: Text | None = field("Thông báo trên mọi trang", "Ví dụ: đây là nội dung hư cấu.", default=None)
    operator: Line = field("Cơ quan chủ quản", "", "Ủy ban bầu cử tỉnh Lạc Giang")
    responsible: Line = field("Chịu trách nhiệm nội dung", "Chức danh và họ tên.")
    address: Line = field("Trụ sở", "Địa chỉ cơ quan.")
    email: Email = field("Thư điện tử ban biên tập", "", "banbientap@lacgiang.example")
    phone: Line | None = field("Điện thoại", default=None)
    reuse: Line = field(
        "Điều kiện sử dụng lại", "", "Ghi rõ nguồn Cổng thông tin bầu cử tỉnh Lạc Giang khi sử dụng thông tin"
    )
    licence_url: WebAddress | None = field("Giấy phép dữ liệu mở", default=None)
    photo_licence: Line | None = field(
        "Điều kiện dùng lại ảnh", "Để trống thì như điều kiện sử dụng lại.", "Ghi nguồn ảnh như chú thích", default=None
    )
    press_about: Text | None = field(
        "Đoạn giới thiệu cho báo chí", "Vài câu về cổng mà báo chí chép nguyên văn được.", default=None
    )
    press_embargo: Text | None = field(
        "Quy định về giờ đăng", "Khi nào báo chí nhận tin trước, khi nào được đăng.", default=None
    )
    contacts: tuple[Contact, ...] = field("Đầu mối liên hệ", default=())
    feed_authority: Host | None = field(
        "Tên miền trong mã của bài",
        "Ghi tên miền đầu tiên của cổng khi cổng chuyển sang tên miền khác, để mã của các bài trên nguồn cấp tin không "
        "đổi; để trống thì lấy tên miền hiện nay.",
        "baucu.lacgiang.example",
        default=None,
    )
    websub_hub: WebAddress | None = field(
        "Trạm báo tin mới (WebSub)",
        "Địa chỉ trạm WebSub mà máy chủ báo khi có tin mới; để trống nếu không dùng.",
        "https://tram-bao-tin.example/",
        default=None,
    )
    sections: Annotated[tuple[Section, ...], MinLen(1)] = field(
        "Chuyên mục tin", "Chuyên mục đầu tiên dùng cho tin không ghi chuyên mục."
    )
    languages: tuple[Language, ...] = field("Ngôn ngữ khác", default=())
    boards: tuple[Board, ...] = field(
        "Các bảng điện tử, màn hình",
        "Khẩu hiệu được vẽ cho từng bảng. Để trống thì là mười cỡ thông dụng.",
        default=(),
    )
    footer_pages: Lines = field("Trang ở chân trang", "Đường dẫn các trang trong content/pages.", default=())
    imprint: tuple[Imprint, ...] = field(
        "Thông tin xuất bản",
        "In ở chân tờ gấp, tờ ghi phiếu, áp phích; mỗi ấn phẩm một mục. Theo Điều 27 Luật Xuất bản số 19/2012/QH13.",
        default=(),
    )
    radio: Radio | None = field(
        "Tài liệu phát thanh",
        "Các đài, các chuyên mục; để trống thì không có lời đọc và lịch phát.",
        default=None,
    )
    security_email: Email = field("Nơi nhận báo cáo lỗ hổng", "Ghi trong security.txt.")
    security_until: Moment = field("security.txt có giá trị đến", "", "2026-12-31")
    timezone: str = computed("Asia/Ho_Chi_Minh")
    digest: str = computed()

    def imprint_of(self, sheet: PrintedMatter) -> str:
        """The imprint of a kind of printed matter, "" when there is none yet."""
        return next((one.line for one in self.imprint if one.sheet is sheet), "")
