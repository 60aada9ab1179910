"""The style page: every component in every state, for designers and for the tests of accessibility."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from plugins.model.output import Page
from plugins.pages.desk import Desk
from plugins.pages.style_samples import samples
from plugins.pages.views import Origin

ADDRESS = "/kieu-dang/"
COLOURS = (
    ("paper", "Nền trang", "ink"),
    ("sheet", "Nền ô, nút", "ink"),
    ("sunk", "Nền lõm: chân trang, dải thông báo", "ink"),
    ("ink", "Chữ", "paper"),
    ("ink-soft", "Chữ phụ: ngày, nguồn, gợi ý", "sunk"),
    ("accent", "Liên kết, số thứ tự, gạch tiêu đề", "paper"),
    ("accent-hover", "Liên kết đang chỉ vào", "paper"),
    ("accent-wash", "Nền căn cứ pháp lý", "ink"),
    ("brand", "Đầu trang, nút chính", "on-brand"),
    ("brand-deep", "Nút trên nền đầu trang", "on-brand"),
    ("on-brand-soft", "Chữ phụ trên nền đầu trang", "brand"),
    ("line-strong", "Viền ô nhập, nút (ít nhất 3:1)", "paper"),
    ("focus", "Viền quanh chỗ đang chọn bằng bàn phím (ít nhất 3:1)", "paper"),
    ("focus-on-brand", "Viền ấy trên nền đầu trang (ít nhất 3:1)", "brand"),
    ("gold", "Gạch trang trí, không mang nghĩa", "paper"),
    ("line", "Đường kẻ trang trí, không mang nghĩa", "paper"),
)
"""Each role of a colour, what it is for, and the role it is seen against."""
SIZES = (
    ("h1", "Tiêu đề trang"),
    ("h2", "Tiêu đề mục"),
    ("h3", "Tiêu đề nhỏ"),
    ("text", "Chữ thường"),
    ("small", "Chữ phụ, nút"),
    ("tiny", "Nhãn, thông báo cuối trang"),
)
SPACES = ("gap", "section", "gutter", "target", "corner")


def pages(desk: Desk) -> Iterator[Page]:
    """The one page; no menu leads to it."""
    page = desk.page(
        ADDRESS,
        "style.html",
        "Kiểu dáng",
        description="Mọi thành phần của giao diện, ở mọi trạng thái, với nội dung bịa để thử.",
        indexed=False,
        variables={"colours": COLOURS, "sizes": SIZES, "spaces": SPACES},
    )
    yield replace(page, make=with_samples, inputs=(*page.inputs, desk.link(ADDRESS)))


def with_samples(page: Mapping[str, Any], link: str) -> Mapping[str, Any]:
    """What the page shows, all of it invented."""
    invented = samples(link, page["layout"].favicon)
    since = invented["state"].since
    origin = Origin("07/QĐ-UBBC", "Ban biên tập mẫu", "0123456789abcdef" * 4)
    dated = replace(page["meta"], origin=origin, published_at=since, updated_at=since)
    return {**page, **invented, "dated": dated}
