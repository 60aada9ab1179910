"""Boards have a size that can be drawn, and slogans name boards that exist."""

from collections.abc import Iterator

from plugins.model.board import LARGEST_SIDE, SMALLEST_SIDE, STANDARD_BOARDS, Board
from plugins.model.hangings import HANGINGS
from plugins.model.material import Material
from plugins.model.problem import Problem
from plugins.model.slogan import EVERY_LANGUAGE, Slogan
from plugins.rules.hints import near_name

FILE = "site.yml"
LEAST_CAPITAL = 8
"""Pixels below which the marks of a Vietnamese letter run together."""


def boards_have_a_size(material: Material) -> Iterator[Problem]:
    """Every board is declared once, with a size in pixels, or in millimetres and pitch that make whole pixels."""
    seen: set[str] = set()
    for position, board in enumerate(material.site.boards):
        where = ("boards", position)
        if board.id in seen:
            yield Problem(FILE, f"bảng “{board.id}” đã khai ở trên; xóa một mục", (*where, "id"))
        seen.add(board.id)
        if message := _wrong_size(board):
            yield Problem(FILE, f"bảng “{board.id}” {message}", where)
        elif board.orientation and board.orientation is not board.hangs:
            width, height = board.pixels
            message = f"bảng “{board.id}” rộng {width}, cao {height} là {board.hangs}; đổi hai cạnh hoặc sửa chiều treo"
            yield Problem(FILE, message, (*where, "orientation"))
        if not 3 <= board.seconds <= 600:
            yield Problem(FILE, f"{board.seconds} giây mỗi ảnh; chọn từ 3 đến 600 giây", (*where, "seconds"))


def _wrong_size(board: Board) -> str | None:
    """What is wrong with a board's size, and how to mend it."""
    in_pixels, in_millimetres = (board.width, board.height), (board.width_mm, board.height_mm, board.pitch_mm)
    if all(in_pixels) == all(in_millimetres) or (any(in_pixels) and any(in_millimetres)):
        return "phải có hoặc width, height, hoặc width_mm, height_mm, pitch_mm; ghi đủ một trong hai cách"
    for side, millimetres in zip(board.pixels, in_millimetres[:2]):
        if not SMALLEST_SIDE <= side <= LARGEST_SIDE:
            return f"có cạnh {side} điểm ảnh; mỗi cạnh từ {SMALLEST_SIDE} đến {LARGEST_SIDE}"
        if millimetres and abs(millimetres / (board.pitch_mm or 1) - side) > 0.05:
            return f"có cạnh {millimetres:g} mm không chia chẵn cho {board.pitch_mm:g} mm; xem lại khoảng cách điểm ảnh"
    if board.smallest_capital is not None and board.smallest_capital < LEAST_CAPITAL:
        return f"cho chữ hoa thấp đến {board.smallest_capital} điểm ảnh, không đọc được; ghi từ {LEAST_CAPITAL} trở lên"
    if board.capital_floor * 2 > min(board.pixels):
        return f"đòi chữ hoa cao ít nhất {board.capital_floor} điểm ảnh, quá nửa bảng; chọn số nhỏ hơn"
    return None


def slogans_name_boards(material: Material) -> Iterator[Problem]:
    """A slogan is drawn for boards of site.yml, and kept off those or formats to hang, in languages that it has."""
    known = [board.id for board in material.site.boards or STANDARD_BOARDS]
    surfaces = [*known, *(hanging.id for hanging in HANGINGS)]
    for slogan in material.of_type(Slogan):
        for position, name in enumerate(slogan.boards):
            if name not in known:
                hint = near_name(name, known, "khai thêm vào boards của site.yml")
                yield Problem(slogan.path, f"bảng “{name}” không có trong site.yml; {hint}", ("boards", position))
        for lang, names in slogan.not_on.items():
            where = ("not_on", lang) if lang != EVERY_LANGUAGE else ("not_on",)
            if lang not in (EVERY_LANGUAGE, *slogan.text):
                message = f"khẩu hiệu này không có lời “{lang}”; sửa mã ngôn ngữ hoặc xóa dòng này"
                yield Problem(slogan.path, message, where)
            for name in names:
                if name not in surfaces:
                    hint = near_name(name, surfaces, "sửa mã bảng hoặc khổ in, hoặc xóa đi")
                    yield Problem(slogan.path, f"không có bảng hay khổ in “{name}”; {hint}", where)


RULES = (boards_have_a_size, slogans_name_boards)
