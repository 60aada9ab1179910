"""YAML to plain strings, lists and dictionaries, with the line of every value; nothing is guessed.

PyYAML's own types are not used: 7:00 would be 420, 012 would be 10, no would be False, and of two equal
keys the last would win in silence. Aliases, anchors and tags are refused, so no file can grow when read.
"""

import re
from dataclasses import dataclass, field
from typing import Any

import yaml

from plugins.model.problem import Location, Problem

MAX_DEPTH = 8
_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_KEY_LINE = re.compile(r"(\s*(?:- )?)([\w-]+)\s*:\s+(\S.*)")
_NO_SPACE = re.compile(r"\s*(?:- )?([a-z_]+)[:：](\S.*)")
_CUT_COMMENT = re.compile(r"""(?P<lead>\s*(?:- )?(?P<key>[\w-]+):\s+|\s*- )(?P<value>(?!["'|>\[{&*!#-]).*?\S\s+#.*)""")
_SIMPLE_VALUE = re.compile(r"(?:true|false|có|không|[\d./: -]+|[a-z0-9][a-z0-9./:_-]*)\s+#.*")
_INDENTED_KEY = re.compile(r" +[a-z_]+:(?: |$)")
_ODD_SPACES = re.compile("[\u00a0\u2000-\u200a\u3000\uff1a]")
_ODD_LEAD = re.compile("^(?=[ \u00a0\u2000-\u200a\u3000]*[\u00a0\u2000-\u200a\u3000])[ \u00a0\u2000-\u200a\u3000]+")
_ODD_COLON = re.compile("^(\\s*(?:- )?[a-z_]+)(?:：\\s*|:[\u00a0\u2000-\u200a\u3000]\\s*)")
_BRACKETS = {"[": "]", "{": "}"}


class _Refused(Exception):
    """Valid YAML that we do not accept: the line, counted from 0, and the cause; `sigil` when quoting mends it."""

    def __init__(self, line: int, cause: str, sigil: str = "") -> None:
        self.line, self.cause, self.sigil = line, cause, sigil
        super().__init__(cause)


class BadYaml(Exception):
    """The YAML cannot be read; `problems` say why, the one that ended the reading last."""

    def __init__(self, *problems: Problem) -> None:
        self.problems = problems
        super().__init__("\n".join(map(str, problems)))


@dataclass
class Document:
    """Values as strings, lists and dictionaries; `lines` has the line of each location's beginning."""

    path: str
    values: dict[str, Any] = field(default_factory=dict)
    lines: dict[Location, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def line_of(self, where: Location) -> int:
        """The line of a location, or of the nearest one around it."""
        while where and where not in self.lines:
            where = where[:-1]
        return self.lines.get(where, 1)


def read_yaml(path: str, text: str, first_line: int = 1) -> Document:
    """The YAML mapping in `text`. Raises BadYaml when it is no mapping or not YAML.

    Duplicate keys are collected in `problems` (the first value stays), so that the rest is checked too.
    """
    document = Document(path)
    if not text.strip():
        raise BadYaml(Problem(path, "phần khai báo trống; thêm các khóa bắt buộc", line=first_line))
    text, slips = _without_slips(path, text, first_line)
    document.problems += slips
    value = _compose_mending(document, text, first_line)
    if not isinstance(value, dict):
        raise BadYaml(_not_a_mapping(path, text, first_line))
    document.values = value
    document.problems += _cut_comments(path, text, first_line)
    return document


def _compose_mending(document: Document, text: str, first_line: int) -> Any:
    """The root value. A line we know how to mend is reported and read as mended, so that the mistakes
    behind it are found in the same run; any other mistake raises BadYaml."""
    mended_so_far: dict[int, Problem] = {}
    as_written = text.split("\n")
    slips = tuple(document.problems)
    while True:
        document.lines.clear()
        document.problems[:] = slips
        try:
            value = _Composer(document, first_line).compose(text)
        except (yaml.MarkedYAMLError, _Refused) as error:
            problem, mended = _explain(document.path, text, first_line, error)
            number = problem.line - first_line
            if number in mended_so_far:
                del mended_so_far[number]
                problem, mended = _unclear(document.path, as_written, number, first_line), None
            if mended is None:
                raise BadYaml(*slips, *mended_so_far.values(), problem) from None
            mended_so_far[number] = problem
            lines = text.split("\n")
            lines[number] = mended
            text = "\n".join(lines)
        except yaml.YAMLError as error:
            problem = Problem(
                document.path, f"không đọc được phần khai báo ({error}); gõ lại các dòng này", line=first_line
            )
            raise BadYaml(problem) from None
        else:
            document.problems += mended_so_far.values()
            return value


class _Composer:
    """Builds the values from the parser's events; keeps no more than one branch open."""

    def __init__(self, document: Document, first_line: int) -> None:
        self.document = document
        self.first_line = first_line

    def compose(self, text: str) -> Any:
        """The root value; raises BadYaml for what we refuse and YAMLError for what is not YAML."""
        self.next_event = _LOADER(text).get_event
        value: Any = None
        documents = 0
        while not isinstance(event := self.next_event(), yaml.StreamEndEvent):
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self._refuse(event, "có dòng --- thừa ở giữa phần khai báo; xóa dòng đó")
            elif isinstance(event, yaml.NodeEvent):
                value = self._node(event, ())
        return value

    def _node(self, event: Any, where: Location) -> Any:
        if isinstance(event, yaml.AliasEvent):
            self._refuse(event, "giá trị bắt đầu bằng dấu *", "*")
        if event.anchor:
            self._refuse(event, "giá trị bắt đầu bằng dấu &", "&")
        if event.tag not in (None, "!"):
            self._refuse(event, "giá trị bắt đầu bằng dấu !", "!")
        if len(where) > MAX_DEPTH:
            self._refuse(event, f"các khóa lồng nhau quá {MAX_DEPTH} tầng; viết phẳng lại")
        self.document.lines[where] = event.start_mark.line + self.first_line
        if isinstance(event, yaml.ScalarEvent):
            return event.value
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(where)
        return self._mapping(where)

    def _sequence(self, where: Location) -> list[Any]:
        values: list[Any] = []
        while not isinstance(event := self.next_event(), yaml.SequenceEndEvent):
            values.append(self._node(event, (*where, len(values))))
        return values

    def _mapping(self, where: Location) -> dict[str, Any]:
        values: dict[str, Any] = {}
        while not isinstance(event := self.next_event(), yaml.MappingEndEvent):
            if not isinstance(event, yaml.ScalarEvent) or event.anchor or event.tag not in (None, "!"):
                self._refuse(event, "tên khóa phải là một từ; viết dạng khóa: giá trị")
            key, line = event.value, event.start_mark.line + self.first_line
            before = self.document.lines.get((*where, key))
            value = self._node(self.next_event(), (*where, key))
            if key in values:
                message = f"khóa này đã có ở dòng {before}; giữ lại một dòng"
                self.document.problems.append(Problem(self.document.path, message, (*where, key), line))
            else:
                values[key] = value
            self.document.lines[(*where, key)] = line if before is None else before
        return values

    def _refuse(self, event: Any, cause: str, sigil: str = "") -> None:
        raise _Refused(event.start_mark.line, cause, sigil)


def mended_line(line: str) -> str | None:
    """The line with its value in quotes, or None when it is no "key: value" line."""
    match = _KEY_LINE.fullmatch(line.rstrip())
    if match is None:
        return None
    lead, key, value = match.groups()
    return f"{lead}{key}: {quoted(value)}"


def quoted(value: str) -> str:
    """A value between quotes that YAML reads back as it is."""
    inner = value.strip()
    if '"' in inner or "\\" in inner:
        return "'" + inner.replace("'", "''") + "'"
    return f'"{inner}"'


def _explain(path: str, text: str, first_line: int, error: Exception) -> tuple[Problem, str | None]:
    """What we or the YAML parser stumbled over, in an editor's words, and the mended line where we can say it."""
    lines = text.split("\n")
    if isinstance(error, _Refused):
        return _explain_refusal(path, lines, first_line, error)
    return _explain_syntax(path, lines, first_line, error)


def _explain_refusal(path: str, lines: list[str], first_line: int, error: _Refused) -> tuple[Problem, str | None]:
    number = min(error.line, len(lines) - 1)
    line, below = lines[number], lines[number + 1 : number + 2]
    mended = mended_line(line) if error.sigil and not "".join(below).startswith(" ") else None
    if mended is None or f": {error.sigil}" not in line:
        cause = f"{error.cause}; đặt cả giá trị trong ngoặc kép" if error.sigil else error.cause
        return Problem(path, cause, line=error.line + first_line), None
    message = f"{error.cause} nên phải đặt trong ngoặc kép; viết lại thành: {mended.strip()}"
    return Problem(path, message, _key(line), error.line + first_line), mended


def _explain_syntax(path: str, lines: list[str], first_line: int, error: Any) -> tuple[Problem, str | None]:
    mark = error.problem_mark or error.context_mark
    at = min(mark.line if mark else 0, len(lines) - 1)
    if suspect := _suspect(path, lines, at, first_line):
        return suspect, None
    tab = next((number for number, line in enumerate(lines[: at + 2]) if re.match(r" *\t", line)), None)
    if tab is not None:
        return Problem(path, "dòng thụt vào bằng phím Tab; thay bằng dấu cách", line=tab + first_line), None
    if "escape" in (error.problem or ""):
        message = "dấu \\ trong ngoặc kép có nghĩa riêng; viết \\\\ hoặc đặt cả giá trị trong ngoặc đơn '…'"
        return Problem(path, message, _key(lines[at]), at + first_line), None
    if "quoted scalar" in (error.context or ""):
        opened = error.context_mark.line if error.context_mark else at
        message = "ngoặc kép mở mà không đóng; thêm dấu ngoặc kép ở cuối giá trị"
        return Problem(path, message, _key(lines[opened]), opened + first_line), None
    for number in (at, at - 1):
        match = _NO_SPACE.fullmatch(lines[number]) if number >= 0 else None
        if match and not _KEY_LINE.fullmatch(lines[number]):
            return _spaced(path, match, number + first_line)
    if _INDENTED_KEY.match(lines[at]) and _deeper(lines, at):
        key = lines[at].strip().partition(":")[0]
        message = f"dòng này thụt vào; nếu {key} là khóa riêng thì xóa dấu cách ở đầu dòng"
        return Problem(path, message, (key,), at + first_line), None
    if wrapped := _wrapped_value(lines, at):
        message = f"giá trị nằm trên nhiều dòng; viết lại trên một dòng: {wrapped}"
        return Problem(path, message, _key(lines[at - 1]), at - 1 + first_line), None
    number = next((n for n in range(at, -1, -1) if _KEY_LINE.fullmatch(lines[n].rstrip())), at)
    mended = mended_line(lines[number])
    if mended and number in (at, at - 1):
        cause = (
            "giá trị có dấu hai chấm"
            if "mapping values" in (error.problem or "")
            else "giá trị có ký tự YAML hiểu khác đi"
        )
        message = f"{cause} nên phải đặt trong ngoặc kép; viết lại thành: {mended.strip()}"
        return Problem(path, message, _key(lines[number]), number + first_line), mended
    message = "dòng này không đúng dạng khóa: giá trị; viết lại theo dạng title: Nội dung"
    return Problem(path, message, line=at + first_line), None


def _suspect(path: str, lines: list[str], at: int, first_line: int) -> Problem | None:
    """The first line up to the place of a syntax error that is plainly the cause of it."""
    for number, line in enumerate(lines[: at + 1]):
        value = match[3] if (match := _KEY_LINE.fullmatch(line.rstrip())) else ""
        where = _key(line)
        if value[:1] in "\"'" and value and value.count(value[0]) == 1:
            message = f"dấu {value[0]} mở mà không đóng; thêm dấu {value[0]} ở cuối giá trị"
        elif value[:1] in _BRACKETS and _BRACKETS[value[0]] not in value and lines[number + 1 : number + 2] != [""]:
            message = f"dấu {value[0]} mở mà không đóng; thêm dấu {_BRACKETS[value[0]]} ở cuối giá trị"
        elif number == 0 and line.startswith(" "):
            message = "dòng đầu thụt vào; xóa dấu cách ở đầu dòng"
        elif line and not line.startswith((" ", "-", "#", "]", "}", "\t")) and ":" not in line:
            message = "dòng này không có khóa; nếu là phần tiếp của dòng trên thì viết liền vào dòng trên"
        else:
            continue
        return Problem(path, message, where, number + first_line)
    return None


def _unclear(path: str, lines: list[str], number: int, first_line: int) -> Problem:
    """What to say when quoting the line did not help: the fault is somewhere around it."""
    message = "không hiểu được quanh dòng này; xem lại dòng này và dòng trên: dấu hai chấm, thụt lề, ngoặc"
    return Problem(path, message, _key(lines[number]), number + first_line)


def _without_slips(path: str, text: str, first_line: int) -> tuple[str, list[Problem]]:
    """The text with ordinary spaces and colons where an editor's keyboard put others, and a problem for each."""
    if not _ODD_SPACES.search(text):
        return text, []
    lines, problems = text.split("\n"), []
    for number, line in enumerate(lines):
        mended = _ODD_COLON.sub(r"\1: ", _ODD_LEAD.sub(lambda lead: " " * len(lead[0]), line))
        if mended != line:
            message = f"có dấu cách hoặc dấu hai chấm đặc biệt; viết lại bằng dấu thường: {mended.strip()}"
            problems.append(Problem(path, message, _key(mended), number + first_line))
            lines[number] = mended
    return "\n".join(lines), problems


def _deeper(lines: list[str], at: int) -> re.Match[str] | None:
    """The "key: value" line before a line that is indented more than it, although it has its value already."""
    before = _KEY_LINE.fullmatch(lines[at - 1].rstrip()) if at else None
    indent = len(lines[at]) - len(lines[at].lstrip())
    return before if before and lines[at].strip() and indent > len(before[1]) else None


def _wrapped_value(lines: list[str], at: int) -> str | None:
    """The one line that `key: value` and the indented line behind it should be, when that is the mistake."""
    before = _deeper(lines, at)
    if before is None:
        return None
    return mended_line(f"{before[2]}: {before[3]} {lines[at].strip()}")


def _spaced(path: str, match: re.Match[str], line: int) -> tuple[Problem, str]:
    """A line that lacks the space after its colon, and the line with it."""
    mended = f"{match[1]}: {match[2]}"
    return Problem(path, f"thiếu dấu cách sau dấu hai chấm; viết lại thành: {mended}", (match[1],), line), mended


def _key(line: str) -> Location:
    match = _KEY_LINE.fullmatch(line.rstrip())
    return (match[2],) if match else ()


def _not_a_mapping(path: str, text: str, first_line: int) -> Problem:
    for number, line in enumerate(text.split("\n")):
        if match := _NO_SPACE.fullmatch(line):
            return _spaced(path, match, number + first_line)[0]
    return Problem(
        path, "phần khai báo không phải các dòng khóa: giá trị; viết theo dạng title: Nội dung", line=first_line
    )


def _cut_comments(path: str, text: str, first_line: int) -> list[Problem]:
    """Words that YAML cut at " #" without saying so. A comment behind a date, a number or yes is one, and
    so is "# …" with a space in the two data files."""
    if " #" not in text:
        return []
    data_file = "/" not in path
    found = []
    for number, line in enumerate(text.split("\n")):
        match = _CUT_COMMENT.match(line)
        if match is None or _SIMPLE_VALUE.fullmatch(match["value"]):
            continue
        if data_file and re.search(r"\s#\s", match["value"]):
            continue
        message = (
            f"phần sau dấu # bị coi là chú thích; viết lại thành: {match['lead'].strip()} {quoted(match['value'])}"
        )
        found.append(Problem(path, message, (match["key"],) if match["key"] else (), number + first_line))
    return found
