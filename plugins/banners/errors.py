"""What stops a banner from being drawn."""

from plugins.text.normal import shorten

SHOWN_WHOLE = 160


class CannotDraw(Exception):
    """A wording that no honest picture can be made of; the message is in Vietnamese, for the editor:
    what is wrong; how to mend it."""


class NoRoomBeside(CannotDraw):
    """A label or a date that its line has no room for."""

    def __init__(self, text: str, board: str) -> None:
        super().__init__(
            f"dòng chữ “{shorten(text, 60)}” quá dài cho bảng {board}; dùng lời ngắn hơn, hoặc ghi not_on: [{board}]"
        )


class TooLong(CannotDraw):
    """A wording that has no room at the least size of letters; `fits` is its longest beginning that has."""

    def __init__(self, text: str, fits: str, board: str, smallest_capital: int) -> None:
        room = f"bảng này chỉ đủ chỗ cho {len(fits)} chữ: “{_ends(fits)}”" if fits else "bảng này không đủ chỗ"
        super().__init__(
            f"khẩu hiệu “{shorten(text, 60)}” dài {len(text)} chữ, quá dài cho bảng {board} ({room}, chữ hoa cao ít "
            f"nhất {smallest_capital} điểm ảnh); "
            f"ghi not_on: [{board}] để không vẽ cho bảng này, hoặc dùng lời ngắn hơn"
        )
        self.fits = fits


def _ends(text: str) -> str:
    """The text, or when it is very long its two ends."""
    return text if len(text) <= SHOWN_WHOLE else f"{text[:60].rstrip()} … {text[-60:].lstrip()}"
