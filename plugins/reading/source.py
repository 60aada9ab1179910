"""From a file's bytes to its text: UTF-8, NFC, one kind of line end, front matter apart from the body."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from plugins.model.problem import Problem, Severity
from plugins.text.normal import CONTROL, nfc
from plugins.text.wording import file_size

MAX_BYTES = 2_000_000
_CONFLICT = re.compile(r"^(?:<<<<<<< |>>>>>>> )", re.MULTILINE)
_LEFT_OUT = re.compile("[\x80-\x9f\u2028\u2029]")
_UNUSUAL = re.compile(f"{_LEFT_OUT.pattern}|{CONTROL.pattern}".replace("]|[", ""))
_FENCE = re.compile(r"-{3}[ \t]*")
_OTHER_ENCODINGS = ((b"\xff\xfe", "UTF-16"), (b"\xfe\xff", "UTF-16"))


class BadSource(Exception):
    """The file cannot be read as text; `problems` holds the one that says why."""

    def __init__(self, problem: Problem) -> None:
        self.problems = (problem,)
        super().__init__(str(problem))


@dataclass(frozen=True)
class Source:
    """A content file taken apart. Lines count from 1 in the file as the editor sees it."""

    path: str
    metadata: str
    metadata_line: int
    body: str
    body_line: int


@dataclass(frozen=True)
class Text:
    """The text of a file, NFC, lines ended by "\\n", and what was left out of it with a warning."""

    text: str
    warnings: tuple[Problem, ...] = ()


def decode(path: str, data: bytes) -> Text:
    """The text of a file. Raises BadSource naming the line that is wrong.

    C1 controls and Unicode's line and paragraph separators, which converters leave behind and which mean
    nothing to a reader, are left out with a warning; other control characters are an error, for they show
    that something went wrong.
    """
    if len(data) > MAX_BYTES:
        raise BadSource(
            Problem(path, f"tệp dài {file_size(len(data))}, quá {file_size(MAX_BYTES)}; tách thành nhiều bài")
        )
    for mark, name in _OTHER_ENCODINGS:
        if data.startswith(mark):
            raise BadSource(Problem(path, f"tệp lưu theo mã {name}; mở lại và lưu theo UTF-8", line=1))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise BadSource(
            Problem(
                path,
                f"có byte không thuộc UTF-8 (0x{data[error.start]:02x}); mở lại và lưu tệp theo mã UTF-8",
                line=line,
            )
        ) from None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    unusual = _UNUSUAL.search(text) is not None
    warnings = tuple(_left_out(path, text)) if unusual else ()
    if warnings:
        text = _LEFT_OUT.sub(lambda found: " " if found[0] in "\u2028\u2029" else "", text)
    if unusual and (found := CONTROL.search(text)):
        line = text.count("\n", 0, found.start()) + 1
        raise BadSource(
            Problem(
                path,
                f"có ký tự điều khiển ẩn U+{ord(found[0]):04X}; xóa ký tự đó (thường do dán từ Word hay PDF)",
                line=line,
            )
        )
    if ("<<<<<<< " in text or ">>>>>>> " in text) and (found := _CONFLICT.search(text)):
        line = text.count("\n", 0, found.start()) + 1
        message = "còn dấu xung đột của Git; chọn một bản rồi xóa các dòng <<<<<<<, =======, >>>>>>>"
        raise BadSource(Problem(path, message, line=line))
    return Text(nfc(text), warnings)


def _left_out(path: str, text: str) -> Iterator[Problem]:
    """One warning a line for what is left out of it."""
    lines: dict[int, str] = {}
    for found in _LEFT_OUT.finditer(text):
        lines.setdefault(text.count("\n", 0, found.start()) + 1, f"U+{ord(found[0]):04X}")
    for line, char in lines.items():
        message = f"có ký tự ẩn {char} (thường do chuyển mã cũ), đã bỏ khi đăng; xóa khỏi tệp"
        yield Problem(path, message, line=line, severity=Severity.WARNING)


def split(path: str, text: str) -> Source:
    """The front matter and the body of a Markdown file; a .yml file is front matter altogether."""
    if path.endswith(".yml"):
        return Source(path, text, 1, "", text.count("\n") + 1)
    lines = text.split("\n")
    start = next((number for number, line in enumerate(lines) if line.strip()), None)
    if start is None:
        raise BadSource(Problem(path, "tệp trống; viết phần khai báo giữa hai dòng --- rồi tới nội dung", line=1))
    if not _FENCE.fullmatch(lines[start]):
        raise BadSource(
            Problem(
                path, "thiếu phần khai báo; dòng đầu tiên phải là --- rồi tới title: và các khóa khác", line=start + 1
            )
        )
    for end in range(start + 1, len(lines)):
        if _FENCE.fullmatch(lines[end]):
            return Source(path, "\n".join(lines[start + 1 : end]), start + 2, "\n".join(lines[end + 1 :]), end + 2)
    raise BadSource(
        Problem(path, "phần khai báo không có dòng --- kết thúc; thêm một dòng --- trước nội dung", line=start + 1)
    )
