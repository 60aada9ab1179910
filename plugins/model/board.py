"""Public boards as data: how large each is, how long it shows a picture, how small its letters may be."""

from enum import StrEnum
from typing import Annotated

from pydantic import BeforeValidator

from plugins.model.record import Record, field
from plugins.model.types import Line, Slug, Whole, wrong

SMALLEST_SIDE, LARGEST_SIDE = 128, 8192
"""Pixels a side of a board may have."""


def _millimetres(value: object) -> float:
    text = str(value).strip().replace(",", ".")
    whole, _, part = text.partition(".")
    if not whole.isdecimal() or (part and not part.isdecimal()) or text.endswith(".") or not 0 < float(text) < 1e6:
        raise wrong(f"“{text}” không phải số mi-li-mét; viết 2.5 hoặc 320")
    return float(text)


Millimetres = Annotated[float, BeforeValidator(_millimetres)]


class Orientation(StrEnum):
    """How a board hangs."""

    LYING = "ngang"
    UPRIGHT = "dọc"
    SQUARE = "vuông"


class Board(Record):
    """Bảng điện tử, màn hình: cỡ theo điểm ảnh, hoặc theo mi-li-mét và khoảng cách điểm ảnh."""

    id: Slug = field("Mã", "Có trong tên tệp ảnh.", "640x384")
    name: Line = field("Tên", "", "Bảng LED P5, 3,2 × 1,92 m")
    width: Whole | None = field("Rộng (điểm ảnh)", "", "640", default=None)
    height: Whole | None = field("Cao (điểm ảnh)", "", "384", default=None)
    width_mm: Millimetres | None = field("Rộng (mm)", "Cùng height_mm và pitch_mm, thay cho số điểm ảnh.", default=None)
    height_mm: Millimetres | None = field("Cao (mm)", "", "1920", default=None)
    pitch_mm: Millimetres | None = field("Khoảng cách điểm ảnh (mm)", "P5 là 5, P2.5 là 2.5.", "5", default=None)
    orientation: Orientation | None = field(
        "Chiều treo", "ngang, dọc, vuông; ghi để đối chiếu với kích thước.", "ngang", default=None
    )
    seconds: Whole = field("Số giây mỗi ảnh", "Trang trình chiếu đổi ảnh sau chừng ấy giây.", "10", default=10)
    smallest_capital: Whole | None = field(
        "Chữ hoa thấp nhất (điểm ảnh)",
        "Khẩu hiệu phải viết chữ nhỏ hơn thì không dùng cho bảng này. Để trống thì bằng 1/24 cạnh ngắn, ít nhất 16.",
        "16",
        default=None,
    )

    @property
    def pixels(self) -> tuple[int, int]:
        """(width, height) in pixels; (0, 0) when nothing says it."""
        if self.width and self.height:
            return self.width, self.height
        if self.width_mm and self.height_mm and self.pitch_mm:
            return round(self.width_mm / self.pitch_mm), round(self.height_mm / self.pitch_mm)
        return 0, 0

    @property
    def hangs(self) -> Orientation:
        """How it hangs, as its sides say."""
        width, height = self.pixels
        if width == height:
            return Orientation.SQUARE
        return Orientation.LYING if width > height else Orientation.UPRIGHT

    @property
    def capital_floor(self) -> int:
        """The height in pixels below which no capital letter of a slogan may fall."""
        return self.smallest_capital or max(16, round(min(self.pixels) / 24))


def _screen(width: int, height: int, name: str) -> Board:
    return Board(id=f"{width}x{height}", name=name, width=width, height=height)


STANDARD_BOARDS = (
    _screen(320, 192, "Bảng LED P10, 3,2 × 1,92 m"),
    _screen(640, 384, "Bảng LED P5, 3,2 × 1,92 m"),
    _screen(768, 512, "Bảng LED P4, 3,07 × 2,05 m"),
    _screen(1024, 640, "Bảng LED P3, 3,07 × 1,92 m"),
    _screen(1280, 640, "Bảng LED P5, 6,4 × 3,2 m"),
    _screen(1920, 1080, "Màn hình ngang"),
    _screen(1080, 1920, "Màn hình đứng"),
    _screen(3840, 1080, "Màn hình dải"),
    _screen(1200, 630, "Ảnh chia sẻ trên mạng"),
    _screen(1080, 1080, "Ảnh vuông"),
)
"""What banners are drawn for when site.yml lists no boards."""
