"""A question and its answer, as in the National Election Council's numbered books."""

from typing import ClassVar

from plugins.model.aired import AiredEntry
from plugins.model.entry import Source
from plugins.model.record import field
from plugins.model.types import Line, Lines, Moment, Whole


class Question(AiredEntry):
    """Hỏi đáp; the answer is the text of the file."""

    kind: ClassVar[str] = "questions"
    address_prefix: ClassVar[str] = "/hoi-dap/"

    title: Line = field(
        "Câu hỏi", "Câu hỏi trọn vẹn, kết thúc bằng dấu hỏi.", "Cử tri đi bỏ phiếu cần mang theo gì?", search=True
    )
    number: Whole = field("Số câu", "Số thứ tự của câu hỏi trong tập hỏi đáp.", "12")
    part: Line = field("Phần", "Tên phần mà câu hỏi thuộc về.", "Cử tri và danh sách cử tri", search=True)
    date: Moment = field("Ngày giờ đăng", "", "2026-02-10")
    legal_basis: Lines = field(
        "Căn cứ pháp lý",
        "Mỗi căn cứ một dòng: điều, khoản, tên luật.",
        "[Điều 69 Luật Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân]",
        default=(),
        search=True,
    )
    edition: Line | None = field(
        "Áp dụng cho", "Cuộc bầu cử mà câu trả lời áp dụng.", "Quốc hội khóa XVI", default=None
    )
    also_asked: Lines = field("Cách hỏi khác", "Những cách hỏi khác để tìm kiếm thấy.", default=(), search=True)
    source: Source | None = field("Nguồn", default=None)
