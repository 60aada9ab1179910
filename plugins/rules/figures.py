"""Figures in prose that can be computed again are: shares, sums and growth from their own sentence, and the
numbers of deputies, constituencies, communes and polling areas from election.yml.

Shares are rounded as results are: the digit after the last one from five on rounds up. What a sentence states
clearly and wrongly is an error; what it could mean otherwise is a warning.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from plugins.model.election import Election, Tier
from plugins.model.material import Material
from plugins.model.problem import Problem, Severity
from plugins.model.remark import Matter, Remark
from plugins.rules.prose import Prose
from plugins.text.shares import rounded_share, share_in_words
from plugins.text.wording import number

_N = r"(?<![\d.,/-])\d{1,3}(?:\.\d{3})+(?![\d.,/-]?\d)|(?<![\d.,/-])\d{1,7}(?![.,/-]?\d)"
_N = f"(?:{_N})"
_BARE = r"(\d{1,3}(?:\.\d{3})+|\d{1,7})"
_PERCENT = r"(\d{1,3}(?:[.,]\d{1,4})?) ?%(?! ?(?:-|đến|tới))"
_WORDS = r"(?: [^\W\d_]+){0,7}"
_BEFORE_SHARE = (
    r"(?: ?\((?:chiếm |đạt |bằng |tương đương |tức )?(?:tỷ lệ |tỉ lệ )?(?:là )?"
    r"|,? (?:chiếm|đạt|bằng|tương đương|tức)(?: tỷ lệ| tỉ lệ)?(?: là)? )"
)
_FILTER = re.compile(
    r"\d ?%|(?:trong|trên)(?: tổng)? số \d|gồm|\btổng|(?:lên|xuống|còn)(?: đến| tới)? \d|\(\d|bầu (?:ra |đủ )?\d|"
    r"\d (?:vị )?đại biểu|\d đơn vị bầu cử|\d khu vực bỏ phiếu|\d xã|trong đó|không hợp lệ"
)
_FIGURE = re.compile(r"\d")
_END = re.compile(r"[.!?;…](?=\s|$)| \| |\n|$")
_GOES_ON = re.compile(r" *(?:trong (?:đó|số (?:đó|này))|(?:số )?(?:nữ|nam) )")

_OF = re.compile(
    rf"({_N}){_WORDS},? (?:trong|trên)(?: tổng)? số ({_N}){_WORDS}(?:{_BEFORE_SHARE}{_PERCENT})?"
    rf"|({_N}) ?(?:/|trên) ?({_N}){_WORDS}{_BEFORE_SHARE}{_PERCENT}"
    rf"|(?<![\d.,/-]){_BARE}/{_BARE}(?![\d/-]|[.,]\d){_WORDS}{_BEFORE_SHARE}{_PERCENT}"
)
_PART = re.compile(rf"({_N}){_WORDS}{_BEFORE_SHARE}{_PERCENT}")
_SHARE_OF = re.compile(
    rf"({_N}){_WORDS}{_BEFORE_SHARE}{_PERCENT}\)?{_WORDS},? (?:(?:trong|trên)(?: tổng)? số|tổng số) ({_N})"
    r"(?! (?:ngày|năm|tháng|giờ|tuần|đợt|phút|lần|buổi|kỳ|khóa))"
)
_MORE_THAN_ALL = re.compile(
    r"(?<![\d.,-])(\d{3}(?:[.,]\d{1,4})?) ?% (?:tổng )?(?:số )?(?:cử tri|đại biểu|người (?:ứng cử|dự|tham)|phiếu)"
)
_PEOPLE = (
    r"(?:người|đại biểu|cử tri|ứng cử viên|thành viên|nữ|nam|đồng chí|cán bộ|phụ nữ|vị|đảng viên|ông|bà)(?![^\W\d_])"
)
_UNIT = re.compile(r" (?:ngày|năm|tháng|giờ|tuần|đợt|phút|lần|buổi|kỳ|khóa|tuổi|km|ha|m|triệu|tỷ|nghìn|ngàn|đồng )")
_COMPARED = re.compile(r"so với|tăng|giảm|bằng|vượt|kế hoạch|chỉ tiêu|gấp")
_WHOLE = re.compile(
    rf"(?:\btrong(?: tổng)?(?: số)?|\btổng(?: số| cộng)?(?: là| có)?|\btrên tổng số) ({_N})"
    r"(?! (?:ngày|năm|tháng|giờ|tuần|đợt|phút|lần|buổi|kỳ|khóa))"
    rf"|({_N})(?! (?:ngày|năm|tháng|giờ)){_WORDS},? trong (?:đó|số (?:đó|này))"
)
_ABOUT = re.compile(r"(?:khoảng|gần|hơn|trên|dưới|quá|xấp xỉ|chừng|ít nhất|tối thiểu|tối đa|không quá|ước|mỗi) ?\(?$")
_GROWTH = re.compile(
    rf"(tăng|giảm){_WORDS} từ ({_N})(?! ?%){_WORDS} (?:lên|xuống|còn|đến)(?: còn| đến| tới)? ({_N})(?! ?%)"
    rf"{_WORDS}(?:,? ?\(?(?:tức |tương đương )?(?:là )?(?:tăng |giảm )?(?:thêm )?{_PERCENT})?"
)
_ITEM = rf"{_N}(?: [^\W\d_]+){{1,6}}"
_LIST = rf"{_ITEM}(?:(?:, và|,| và|;) {_ITEM})+"
_SUM_AFTER = re.compile(rf"gồm:?(?: có)? ({_LIST}),? ?\(?(?:tổng(?: cộng| số)?(?: là| có)?|cộng(?: là)?):? ({_N})")
_SUM_BEFORE = re.compile(
    rf"({_N})((?: [^\W\d_]+){{1,6}})(?:,? (?:bao )?gồm:?(?: có)? ({_LIST})(?= *[.;]?$)| \((?:gồm:? )?({_LIST})\))"
)
_SEXES = re.compile(
    rf"({_N}) (?:người|đại biểu|thành viên|ứng cử viên){_WORDS},? (?:trong đó(?: có)? |\()"
    rf"({_N}) (nam|nữ)(?:,| và|, và) ({_N}) (nam|nữ)"
)
_OF_BALLOTS = rf"(?: phiếu)?(?: ?\({_PERCENT}\)|,? (?:chiếm|đạt) {_PERCENT})?"
_BALLOTS = re.compile(
    rf"({_N}) phiếu(?! (?:không )?hợp lệ){_WORDS}[,:]? ?(?:\(|trong đó:?(?: có)? |gồm:?(?: có)? )?"
    rf"(?:(?:số )?(?:phiếu )?hợp lệ(?: là| có)?:? ({_N}){_OF_BALLOTS}|({_N}) phiếu hợp lệ{_OF_BALLOTS})(?:,| và|, và) "
    rf"(?:(?:số )?(?:phiếu )?không hợp lệ(?: là| có)?:? ({_N})|({_N}) phiếu không hợp lệ)"
)
_BETWEEN = re.compile(r"(?:, và|,| và|;) (?=\d)")
_LOOSE = re.compile(
    r"\b(?:và|cùng|một|hai|ba|bốn|sáu|bảy|tám|chín|mười|các|mỗi|những|từ|trong|đến|với|trên|số|là|nhiều|mấy|khác)\b"
)

_COUNCIL = r"(quốc hội|(?:hđnd|hội đồng nhân dân) tỉnh)"
_SEATS = re.compile(
    rf"bầu (?:ra |đủ )?({_N}) (?:vị )?đại biểu {_COUNCIL}"
    rf"|({_N}) (?:vị )?đại biểu {_COUNCIL} (?:được bầu|sẽ được bầu|cần bầu)"
)
_CONSTITUENCIES = re.compile(rf"(?:có|chia thành|thành|gồm|lập|ấn định) ({_N}) đơn vị bầu cử (?:đại biểu )?{_COUNCIL}")
_AREAS = re.compile(rf"({_N}) khu vực bỏ phiếu")
_COMMUNES = re.compile(rf"({_N}) xã, phường(?: và |, )?(?:đặc khu)?")
_WHOLE_PROVINCE = re.compile(r"\b(?:toàn|cả) tỉnh\b|\btỉnh (?:ta )?có \d")
_ELSEWHERE = re.compile(
    r"cả nước|toàn quốc|đơn vị bầu cử số|mỗi|khóa xv\b|nhiệm kỳ trước|kỳ trước|trước khi|trước đây|"
    r"trước sắp xếp|dự kiến|\bhiệp thương"
)


class _Sentence(NamedTuple):
    """One sentence of a prose, or a part of one that a semicolon ends; where it begins there, and what it goes on
    from: the parts before it, and the sentence before one that begins “Trong đó”."""

    text: str
    start: int
    before: str


@dataclass(frozen=True)
class _Share:
    """A percentage as written: its value in hundredths of its last digit, and how many decimals it has."""

    units: int
    decimals: int

    @property
    def is_more_than_all(self) -> bool:
        return self.units > 100 * 10**self.decimals

    @property
    def text(self) -> str:
        return share_in_words(self.units, self.decimals)


def remarks(prose: Prose) -> Iterator[Remark]:
    """Shares, sums and growth that do not come out, and what has to be compared with the election."""
    if not _FILTER.search(prose.low):
        return
    for sentence in _sentences(prose.low):
        if _FILTER.search(sentence.text):
            yield from _parts(prose, sentence)
            yield from _sums(prose, sentence)
            yield from _growths(prose, sentence)
            yield from _of_the_election(prose, sentence)


def _sentences(low: str) -> Iterator[_Sentence]:
    """The sentences and table cells with a figure in them."""
    begin, before, ended_by = 0, "", ""
    for end in _END.finditer(low):
        text = low[begin : end.start()]
        before = before if ended_by == ";" or (ended_by == "." and _GOES_ON.match(text)) else ""
        if _FIGURE.search(text):
            yield _Sentence(text, begin, before)
        begin, before, ended_by = end.end(), f"{before} {text}", end[0]


def _whole_number(written: str) -> int:
    return int(written.replace(".", ""))


def _share(written: str) -> _Share:
    whole, _, rest = written.replace(".", ",").partition(",")
    return _Share(int(whole + rest), len(rest))


def _rounded(part: int, whole: int, decimals: int) -> _Share:
    """part of whole in percent, the digit after the last one from five on rounding up."""
    return _Share(rounded_share(part, whole, decimals), decimals)


def _remark(
    prose: Prose, sentence: _Sentence, found: re.Match[str], message: str, severity: Severity = Severity.ERROR
) -> Remark:
    start, end = sentence.start + found.start(), sentence.start + found.end()
    end += prose.text[end : end + 1] == ")" and "(" in found[0]
    quote = prose.text[start:end].strip()
    where, line = prose.where_at(start), prose.line_at(start)
    said = f"“{quote}”: {message}"
    return Remark(where, line, Matter.WRONG, quote, said, severity=severity)


def _parts(prose: Prose, sentence: _Sentence) -> Iterator[Remark]:
    """Parts that are more than their whole, and shares that are not those of part and whole."""
    spans = []
    for found in _OF.finditer(sentence.text):
        part, whole, share = next(group for group in _threes(found) if group[0])
        spans.append(found.span())
        if share and _is_about(sentence, found.start()):
            continue
        yield from _part_of(prose, sentence, found, (_whole_number(part), _whole_number(whole)), share)
    for found in _SHARE_OF.finditer(sentence.text):
        spans.append(found.span())
        if not _is_about(sentence, found.start()) and not _is_about(sentence, found.start(2)):
            yield from _part_of(prose, sentence, found, (_whole_number(found[1]), _whole_number(found[3])), found[2])
    for found in _MORE_THAN_ALL.finditer(sentence.text):
        if _share(found[1]).is_more_than_all and not _COMPARED.search(sentence.text):
            yield _remark(prose, sentence, found, "một phần không thể quá 100 %; sửa lại tỷ lệ")
    for found in _PART.finditer(sentence.text):
        if not any(start < found.end() and found.start() < end for start, end in spans):
            yield from _share_of_the_sentence(prose, sentence, found)


def _threes(found: re.Match[str]) -> Iterator[tuple[str | None, str | None, str | None]]:
    groups = found.groups()
    for place in range(0, len(groups), 3):
        yield groups[place], groups[place + 1], groups[place + 2]


def _part_of(
    prose: Prose, sentence: _Sentence, found: re.Match[str], numbers: tuple[int, int], share: str | None
) -> Iterator[Remark]:
    """What is wrong with “X trong số Y (P %)”."""
    part, whole = numbers
    if part > whole:
        if "/" not in found[0]:
            message = f"{number(part)} lớn hơn {number(whole)}, không thể là một phần; sửa một trong hai số"
            yield _remark(prose, sentence, found, message)
        return
    if not share or not whole:
        return
    stated = _share(share)
    right = _rounded(part, whole, stated.decimals)
    if stated != right:
        yield _remark(prose, sentence, found, _is_share(part, whole, right), _severity(stated, right))


def _is_share(part: int, whole: int, right: _Share) -> str:
    return f"{number(part)} trên {number(whole)} là {right.text}; sửa một trong các số"


def _severity(stated: _Share, right: _Share) -> Severity:
    """A last digit that is off by one may have been rounded so that shares add up to a hundred."""
    return Severity.WARNING if abs(stated.units - right.units) <= 1 else Severity.ERROR


def _is_about(sentence: _Sentence, place: int) -> bool:
    return bool(_ABOUT.search(sentence.text[max(0, place - 12) : place]))


def _share_of_the_sentence(prose: Prose, sentence: _Sentence, found: re.Match[str]) -> Iterator[Remark]:
    """A number with its share, where the sentence names the whole."""
    part, stated = _whole_number(found[1]), _share(found[2])
    if _is_about(sentence, found.start()) or _is_about(sentence, found.start(2)):
        return
    others = [_whole_number(one[0]) for one in re.finditer(_N, sentence.text) if one.start() != found.start()]
    others += map(_whole_number, re.findall(_N, sentence.before))
    if any(part <= whole and whole and _rounded(part, whole, stated.decimals) == stated for whole in others):
        return
    wholes = [_whole_number(one[1] or one[2]) for one in _WHOLE.finditer(sentence.text) if one.start() < found.start()]
    wholes = [whole for whole in wholes if whole > part]
    if wholes:
        right = _rounded(part, wholes[0], stated.decimals)
        certain = len(set(wholes)) == 1 and re.search(r"trong|tổng", sentence.text)
        severity = _severity(stated, right) if certain else Severity.WARNING
        yield _remark(prose, sentence, found, _is_share(part, wholes[0], right), severity)
    elif whole := _counted_before(sentence, found, part):
        right = _rounded(part, whole, stated.decimals)
        yield _remark(prose, sentence, found, _is_share(part, whole, right), Severity.WARNING)


def _counted_before(sentence: _Sentence, found: re.Match[str], part: int) -> int:
    """The nearest greater number of the same thing before a part, that has no share itself; 0 when there is none:
    “500 đại biểu, 286 đại biểu (56,6 %)”."""
    before = f"{sentence.before} {sentence.text[: found.start()]}"
    if _COMPARED.search(before) or _COMPARED.search(found[0]):
        return 0
    parts = [one.span(1) for one in _PART.finditer(before)]
    counted = _thing(sentence.text[found.end(1) :]) or _thing_before(before)
    for one in reversed(tuple(re.finditer(_N, before))):
        whole = _whole_number(one[0])
        if one.span() not in parts and whole > part and counted and _thing(before[one.end() :]) == counted:
            return whole
    return 0


def _thing(after: str) -> str:
    """What a number counts, by the word that follows it; people are one thing, whatever they are called."""
    found = re.match(rf" (?:{_PEOPLE}|([^\W\d_]+))", after)
    return (found[1] or "người") if found and not _UNIT.match(after) else ""


def _thing_before(before: str) -> str:
    """People, where the number stands after their name: “nữ 5 (41,7 %)”."""
    return "người" if re.search(rf"(?:{_PEOPLE}) $", before) else ""


def _sums(prose: Prose, sentence: _Sentence) -> Iterator[Remark]:
    """Lists of numbers beside their sum."""
    for found in _SUM_AFTER.finditer(sentence.text):
        numbers = _items(found[1])
        if numbers and sum(numbers) != _whole_number(found[2]):
            yield _remark(prose, sentence, found, _is_sum(numbers))
    for found in _SUM_BEFORE.finditer(sentence.text):
        numbers = _items(found[3] or found[4])
        before = [_whole_number(one[0]) for one in re.finditer(_N, sentence.text[: found.end(1)])]
        if numbers and sum(numbers) not in before and not _WITHIN.search(found[2]):
            yield _remark(prose, sentence, found, _is_sum(numbers), Severity.WARNING)
    for found in _SEXES.finditer(sentence.text):
        numbers = [_whole_number(found[2]), _whole_number(found[4])]
        if found[3] != found[5] and sum(numbers) != _whole_number(found[1]):
            yield _remark(prose, sentence, found, _is_sum(numbers))
    for found in _BALLOTS.finditer(sentence.text):
        numbers = [_whole_number(found[2] or found[5]), _whole_number(found[8] or found[9])]
        if sum(numbers) != _whole_number(found[1]):
            yield _remark(prose, sentence, found, _is_sum(numbers))


_WITHIN = re.compile(r"(?:nhóm|bước|phần|loại|nội dung|tiêu chí|mục|điểm|đợt)")


def _items(listed: str) -> list[int]:
    """The numbers of a list; none when it names something uncounted."""
    found = [item.split(" ", 1) for item in _BETWEEN.split(listed)]
    if any(_LOOSE.search(words) for _, words in found):
        return []
    return [_whole_number(one) for one, _ in found]


def _is_sum(numbers: list[int]) -> str:
    return f"{' + '.join(map(number, numbers))} = {number(sum(numbers))}; sửa một trong các số"


def _growths(prose: Prose, sentence: _Sentence) -> Iterator[Remark]:
    """“Tăng từ A lên B (P %)”: the direction, and the share of A."""
    for found in _GROWTH.finditer(sentence.text):
        before, after = _whole_number(found[2]), _whole_number(found[3])
        if before == after or not before:
            continue
        grows = after > before
        if grows != (found[1] == "tăng"):
            right = "tăng" if grows else "giảm"
            yield _remark(prose, sentence, found, f"từ {found[2]} tới {found[3]} là {right}; sửa lại cho khớp")
        elif found[4]:
            stated = _share(found[4])
            right = _rounded(abs(after - before), before, stated.decimals)
            if stated != right:
                message = f"từ {found[2]} tới {found[3]} là {found[1]} {right.text}; sửa một trong các số"
                yield _remark(prose, sentence, found, message, _severity(stated, right))


def _of_the_election(prose: Prose, sentence: _Sentence) -> Iterator[Remark]:
    """Numbers that election.yml has too; `said` is what is counted, of which council, the number, how sure it is."""
    if _ELSEWHERE.search(sentence.text):
        return
    sure = int(bool(_WHOLE_PROVINCE.search(sentence.text)))
    for what, pattern in (("seats", _SEATS), ("constituencies", _CONSTITUENCIES)):
        for found in pattern.finditer(sentence.text):
            stated, council, *other = found.groups()
            stated, council = (stated, council) if stated else other
            yield _to_compare(prose, sentence, found, (what, _tier(council), _whole_number(stated), sure))
    for what, pattern in (("areas", _AREAS), ("communes", _COMMUNES)):
        for found in pattern.finditer(sentence.text) if sure else ():
            yield _to_compare(prose, sentence, found, (what, "", _whole_number(found[1]), sure))


def _tier(council: str) -> str:
    return Tier.NATIONAL_ASSEMBLY.value if council == "quốc hội" else Tier.PROVINCE.value


def _to_compare(prose: Prose, sentence: _Sentence, found: re.Match[str], said: tuple[int | str, ...]) -> Remark:
    start = sentence.start + found.start()
    quote = prose.text[start : sentence.start + found.end()].strip()
    return Remark(prose.where_at(start), prose.line_at(start), Matter.FIGURE, quote, said=said)


_WHAT = {
    "seats": "{} đại biểu được bầu",
    "constituencies": "{} đơn vị bầu cử",
    "areas": "{} khu vực bỏ phiếu",
    "communes": "{} xã, phường, đặc khu",
}


def figures_are_those_of_the_election(material: Material) -> Iterator[Problem]:
    """A number of deputies, constituencies, communes or polling areas is the one that election.yml has; one that
    fits a part of the province only is not told of."""
    if len({commune.province for commune in material.election.communes}) > 1:
        return
    for path, found in material.remarks_on(Matter.FIGURE):
        what, tier, stated, sure = found.said
        whole, parts = _counted(material.election, str(what), str(tier))
        if not whole or stated == whole or (stated in parts and not sure):
            continue
        message = f"“{found.quote}”: election.yml có {_WHAT[str(what)].format(number(whole))}; sửa một trong hai"
        yield found.problem(path, message, Severity.ERROR if sure else Severity.WARNING)


def _counted(election: Election, what: str, tier: str) -> tuple[int, set[int]]:
    """How many there are in the province, and in its parts; 0 when election.yml does not say."""
    if what == "communes":
        return len(election.communes), set()
    if what == "areas":
        whole = {area.commune for area in election.polling_areas} == {one.id for one in election.communes}
        return len(election.polling_areas) if whole else 0, set()
    levels = {level.id for level in election.levels if level.tier == tier}
    own = [one for one in election.constituencies if one.level in levels]
    if what == "seats":
        return sum(one.seats for one in own), {one.seats for one in own}
    return len(own), set(range(1, len(own)))


RULES_WITH_ELECTION = (figures_are_those_of_the_election,)
