"""Which election a text speaks of: National Assembly, term, polling day and council names agree everywhere.

Only certain contradictions are errors. A past edition may be spoken of: as an office held, a law passed, an
election of another year. What is said of the election to come must be this election.
"""

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass

from plugins.model.editions import EDITIONS, Edition
from plugins.model.election import Election, Tier
from plugins.model.material import Material
from plugins.model.problem import Problem, Severity
from plugins.model.remark import Matter, Remark
from plugins.rules.dates_in_prose import DATE, remark, written_in
from plugins.rules.prose import Passage, Prose
from plugins.text.wording import day_in_figures

TERM_LENGTHS = {(2004, 2011), (2007, 2011)}
"""Terms of other than five years that were: the councils of 2004 and the twelfth National Assembly."""
COUNCIL_TERMS_FROM = 2004
NAMES = ("name", "short_name", "edition", "council", "term")

_NUMBER = r"((?:thứ )?[ivxl]+|\d{1,2})(?!\w)"
_ASSEMBLY = rf"(?:quốc hội|đbqh|(?<!\w)qh)(?: nước (?:cộng hòa|cộng hoà|ta|chxhcn)[\w ]{{0,30}}?)?,? ?khóa {_NUMBER}"
_YEARS = r"\(?((?:19|20)\d\d)(?: ?- ?| đến )((?:19|20)\d\d)(?!\d)"
_TERM = rf"\(?(?:nhiệm kỳ ?:? ?)?{_YEARS}"
_COUNCIL = r"(?:hội đồng nhân dân|hđnd)"
_KNOWN_TERM = rf"(?:nhiệm kỳ ?:? ?|{_COUNCIL}(?: \w+){{0,4}},? (?:nhiệm kỳ ?:? ?)?){_YEARS}"

_TERMS = _KNOWN_TERM
_ASSEMBLY_TERM = rf"{_ASSEMBLY},? (?:của )?{_TERM}"
_TERM_ASSEMBLY = rf"nhiệm kỳ {_YEARS}\)?(?: của|,)?(?: các)?(?: đại biểu)? {_ASSEMBLY}"
_BOTH = (
    rf"(?:{_ASSEMBLY})(?:,| và|;)* (?:(?:bầu cử|bầu|cử|đại biểu|người ứng cử|của|các|ba|hai|3|2) )*{_COUNCIL}"
    rf"(?: \w+){{0,5}}?,? {_TERM}"
)
_BARE_BOTH = rf"bầu cử,? khóa {_NUMBER},? {_TERM}"
_TO_ELECT = r"(?<!trúng )(?<!đã )(?:bầu cử|ứng cử|ứng cử viên|tổng tuyển cử|bầu)"
_ELECTED = rf"{_TO_ELECT}(?: (?:viên|vào|làm|cho|bổ sung|cả|các|những|tại|cuộc))*(?: đại biểu| đb)? {_ASSEMBLY}"
_ELECTED_COUNCIL = rf"{_TO_ELECT}(?: [\w,.()]+){{0,9}}? (?:đại biểu )?{_COUNCIL}(?: \w+){{0,5}}?,? {_TERM}"
_ELECTION_DAY = (
    r"(?<!\w)(ngày bầu cử|bầu cử)"
    r"(?: (?:toàn quốc|năm nay|chính thức|trên cả nước|đại biểu quốc hội(?: khóa [ivxl]+)?|"
    r"(?:và )?(?:đại biểu )?(?:hội đồng nhân dân|hđnd)(?: các cấp)?(?:,? nhiệm kỳ \d{4} ?- ?\d{4})?))*"
    rf"(?: (?:sẽ )?(?:là|(?:được )?(?:tổ chức|diễn ra|ấn định|công bố)|rơi))?(?: (?:vào|là))?"
    rf"[,:]? ?\(?(?:chủ nhật,? ?)?(ngày )?\(?{DATE}"
)
_NOT_THE_DAY = (
    r"(?:ủy ban|hội đồng|ban|tổ|công tác|luật|về|trước|sau|cuộc thi|ban chỉ đạo|kết quả|bản tin|trang tin|chuyên trang|"
    r"nghị quyết|tuyên truyền|phục vụ|cho|hồ sơ|vận động|tranh cử|triển khai|tài liệu|cổng|danh sách|chuẩn bị|"
    r"lịch|pháp luật|tổng kết|sơ kết|giám sát|kiểm tra|tập huấn|hội nghị|thẻ|quỹ|phòng|ứng) $"
)
_DAY_FIRST = (
    rf"{DATE},? (?:là|chính là|đúng là|sẽ là) (?:ngày )?"
    r"(?:bầu cử(?! sớm| thêm| lại)|hội (?:non sông|(?:của )?toàn dân))(?= ?[^\w ]| *$| đại biểu| toàn quốc| của)"
)
_BESIDE_DAYS = r"\d+ ngày$|(?:trước|sau|đến|cách)(?: \w+){0,2} $"
_PAST = (
    r"(?<!\w)(?:(?:đã|từng) (?:từng |được |qua )?"
    r"(?:ứng cử|bầu|tham gia|trúng|là|diễn ra|kết thúc|thành công|tổ chức|làm)|"
    r"trước đây|trước đó|lần trước|khóa trước|kỳ trước|nhiệm kỳ trước|so với|nguyên là|kỷ niệm|tiền nhiệm|lịch sử|"
    r"năm trước|hết nhiệm kỳ|kết thúc nhiệm kỳ|tổng kết|rút kinh nghiệm|thay vì|không phải|nhầm|đính chính|"
    r"khi đó|hồi năm|các khóa|những khóa|qua các)(?!\w)"
)
_DISTRICT = (
    rf"(?<!\w)(?:{_COUNCIL}|ủy ban bầu cử|ban bầu cử đại biểu {_COUNCIL})(?: cấp)? (?:huyện|quận|thị xã)(?!\w)"
    rf"|{_COUNCIL} (?:3|ba) cấp"
)
_NO_LONGER = (
    r"trước đây|(?<!\w)(?:cũ|bãi bỏ|không còn|không tổ chức|không có|kết thúc|giải thể|sắp xếp|sáp nhập|đã|từng|"
    r"nguyên|bỏ|20(?:0\d|1\d|2[0-5]))(?!\w)|nhiệm kỳ 20[01]\d|2021 ?- ?2026|19\d\d"
)
_LAW = r"(?<![\d/])\d{1,4}/((?:19|20)\d\d)/(?:ubtv)?qh(\d{1,2})(?!\d)"
_TENS = {"x": 10, "xx": 20, "xxx": 30}
_UNITS = {"": 0, "i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9}


def number_of(written: str) -> int | None:
    """16 for "xvi" or "16"; None for what is no Roman number."""
    written = written.removeprefix("thứ ")
    if written.isdigit():
        return int(written)
    tens = re.match("x*", written)[0]
    unit = _UNITS.get(written[len(tens) :])
    return None if unit is None or (tens and tens not in _TENS) else _TENS.get(tens, 0) + unit


def edition_number(number: int) -> Edition | None:
    """The election of that National Assembly."""
    return next((edition for edition in EDITIONS if edition.assembly == number), None)


def edition_on(day: datetime.date) -> Edition | None:
    """The election with that polling day."""
    return next((edition for edition in EDITIONS if edition.polling_day == day), None)


def remarks(prose: Prose) -> Iterator[Remark]:
    """What the text states of an edition: contradictions in itself, and what only this election can tell."""
    low = prose.low
    of_years = re.search(r"\d{4}(?: ?- ?| đến )\d{4}", low) is not None
    told: list[Remark] = []
    if "khóa" in low:
        told += [*_malformed(prose), *_whole_value(prose), *(_assembly_and_term(prose) if of_years else ())]
    more = [*_terms(prose)] if of_years else []
    if "bầu" in low or "cử" in low:
        more += _to_be_elected(prose, "khóa" in low, of_years)
        if re.search(r"bầu cử.{0,120}\d[/.-]\d|bầu cử.{0,120}\d tháng", low):
            more += _polling_days(prose)
    if re.search(r"\d (?:là|chính là|đúng là|sẽ là) (?:ngày|hội|bầu)", low):
        more += _days_said_to_be_it(prose)
    if "/qh" in low or "/ubtvqh" in low:
        more += _laws(prose)
    if re.search(r"huyện|quận|thị xã|(?:3|ba) cấp", low):
        more += _abolished(prose)
    yield from told
    for later in more:
        if not any(later.where == first.where and _overlap(later.quote, first.quote) for first in told):
            yield later


def _overlap(one: str, other: str) -> bool:
    """Whether two quotes are of one phrase, so that one complaint about it is enough."""
    return one in other or other in one


def _abolished(prose: Prose) -> Iterator[Remark]:
    """Councils and bodies of districts, unless the sentence says that they are gone."""
    for found in re.finditer(_DISTRICT, prose.low):
        asked = prose.where_at(found.start())[:1] == ("also_asked",)
        if not asked and not re.search(_NO_LONGER, prose.sentence_of(*found.span())):
            yield remark(prose, found, Matter.ABOLISHED)


def _malformed(prose: Prose) -> Iterator[Remark]:
    for found in re.finditer(_ASSEMBLY, prose.low):
        if number_of(found[1]) is None:
            message = f"“{_quote(prose, found)}”: không phải số La Mã đúng; viết lại, ví dụ khóa XVI"
            yield remark(prose, found, Matter.WRONG, message)


def _terms(prose: Prose) -> Iterator[Remark]:
    """Article 71 of the Constitution; councils: Law 72/2025/QH15: a term is five years."""
    for found in re.finditer(_TERMS, prose.low):
        begin, end = int(found[1]), int(found[2])
        if end <= begin or (end - begin != 5 and (begin, end) not in TERM_LENGTHS and _of_a_council(prose, found)):
            message = f"“{_quote(prose, found)}”: nhiệm kỳ dài năm năm; có phải {begin}-{begin + 5}?"
            yield remark(prose, found, Matter.WRONG, message)
        elif found[0].startswith("h") and begin >= COUNCIL_TERMS_FROM and not _council_term(begin, end):
            near = min((edition.term for edition in EDITIONS), key=lambda term: abs(int(term[:4]) - begin))
            message = f"“{_quote(prose, found)}”: không có nhiệm kỳ HĐND nào {begin}-{end}; có phải {near}?"
            yield remark(prose, found, Matter.WRONG, message)


def _council_term(begin: int, end: int) -> bool:
    """Whether councils had this term: they are elected with the Assembly since 2011."""
    known = {edition.term for edition in EDITIONS if edition.assembly > 12}
    return (begin, end) == (2004, 2011) or f"{begin}-{end}" in known or begin > EDITIONS[-1].polling_day.year


def _of_a_council(prose: Prose, found: re.Match[str]) -> bool:
    return bool(re.search(rf"{_COUNCIL}|quốc hội|bầu cử|đbqh", prose.sentence_of(*found.span())))


def _assembly_and_term(prose: Prose) -> Iterator[Remark]:
    """A number of the Assembly and a term that stand in one phrase are of one election."""
    for found in (*re.finditer(_ASSEMBLY_TERM, prose.low), *re.finditer(_BARE_BOTH, prose.low)):
        yield from _mismatch(prose, found, found[1], f"{found[2]}-{found[3]}")
    for found in re.finditer(_TERM_ASSEMBLY, prose.low):
        if not re.search(_PAST, prose.sentence_of(*found.span())):
            yield from _mismatch(prose, found, found[3], f"{found[1]}-{found[2]}")
    for found in re.finditer(_BOTH, prose.low):
        before = prose.low[prose.sentence(*found.span())[0] : found.start()]
        if "các cấp" in found[0] or re.search(r"bầu cử|ứng cử|cuộc bầu", before):
            yield from _mismatch(prose, found, found[1], f"{found[2]}-{found[3]}")


def _mismatch(prose: Prose, found: re.Match[str], number: str, term: str) -> Iterator[Remark]:
    edition = edition_number(number_of(number) or 0)
    if edition and edition.term != term:
        others = [f"khóa {other.roman}" for other in EDITIONS if other.term == term]
        hint = f" hoặc {others[0]}" if others else ""
        fact = f"khóa {edition.roman} là nhiệm kỳ {edition.term}"
        message = f"“{_quote(prose, found)}”: {fact}; sửa thành {edition.term}{hint}"
        yield remark(prose, found, Matter.WRONG, message)


def _to_be_elected(prose: Prose, of_assembly: bool, of_years: bool) -> Iterator[Remark]:
    """Each Assembly and each term of councils that a sentence says will be elected."""
    for found in re.finditer(_ELECTED, prose.low) if of_assembly else ():
        number = number_of(found[1])
        edition = edition_number(number or 0)
        if number and not _spoken_of_as_past(prose, found, edition):
            yield remark(prose, found, Matter.ASSEMBLY, said=(number,))
    for found in re.finditer(_ELECTED_COUNCIL, prose.low) if of_years else ():
        term = f"{found[1]}-{found[2]}"
        edition = next((edition for edition in EDITIONS if edition.term == term), None)
        if edition and not _spoken_of_as_past(prose, found, edition):
            yield remark(prose, found, Matter.TERM, said=(term,))


def _spoken_of_as_past(prose: Prose, found: re.Match[str], edition: Edition | None) -> bool:
    """Whether the sentence says that it is about an election gone by, by its words or by that election's year."""
    sentence = prose.sentence_of(*found.span())
    if re.search(_PAST, sentence):
        return True
    without_terms = re.sub(r"\d{4} ?- ?\d{4}", "", sentence)
    years = {int(year) for year in re.findall(r"(?<!\d)(?:19|20)\d\d(?!\d)", without_terms)}
    if edition is None:
        return bool(years) and max(years) < EDITIONS[0].polling_day.year
    return bool(years & {edition.polling_day.year, edition.polling_day.year - 1})


def _polling_days(prose: Prose) -> Iterator[Remark]:
    """Each date that a sentence gives as the polling day; not dates counted from it, nor of meetings about it."""
    for found in re.finditer(_ELECTION_DAY, prose.low):
        before = prose.low[max(0, found.start() - 30) : found.start()]
        date = written_in(found.groups()[-6:])
        if not 1 <= date.month <= 12 or not 1 <= date.day <= 31 or re.search(_BESIDE_DAYS, before):
            continue
        if found[1] == "bầu cử" and (not found[2] or re.search(_NOT_THE_DAY, before)):
            continue
        past = bool(re.search(_PAST, prose.sentence_of(*found.span()))) or before.endswith("cuộc ")
        yield remark(prose, found, Matter.POLLING_DAY, said=(date.year, date.month, date.day, int(past)))


def _days_said_to_be_it(prose: Prose) -> Iterator[Remark]:
    """Each date of which a sentence says that it is the polling day: "23/5/2026 là ngày bầu cử"."""
    for found in re.finditer(_DAY_FIRST, prose.low):
        date = written_in(found.groups()[:6])
        past = bool(re.search(_PAST, prose.sentence_of(*found.span())))
        if 1 <= date.month <= 12 and 1 <= date.day <= 31:
            yield remark(prose, found, Matter.POLLING_DAY, said=(date.year, date.month, date.day, int(past)))


def _laws(prose: Prose) -> Iterator[Remark]:
    """The number of a law names the Assembly that passed it, which sat in the year that the number bears."""
    for found in re.finditer(_LAW, prose.low):
        year, edition = int(found[1]), edition_number(int(found[2]))
        if edition and not edition.polling_day.year <= year <= int(edition.term[5:]):
            sitting = [one for one in EDITIONS if one.polling_day.year <= year <= int(one.term[5:])]
            hint = " hoặc ".join(f"QH{one.assembly}" for one in sitting)
            message = f"“{_quote(prose, found)}”: năm {year} là {hint or 'khóa khác'}; kiểm tra lại số, ký hiệu"
            yield remark(prose, found, Matter.WRONG, message)


def _whole_value(prose: Prose) -> Iterator[Remark]:
    """The field `edition` says which election an entry belongs to."""
    for found in re.finditer(_ASSEMBLY, prose.low):
        if prose.where_at(found.start()) == ("edition",) and (number := number_of(found[1])):
            yield remark(prose, found, Matter.ASSEMBLY, said=(number,))


def _quote(prose: Prose, found: re.Match[str]) -> str:
    return prose.text[found.start() : found.end()].strip(" (")


@dataclass(frozen=True)
class Present:
    """The election the portal is about, as far as it is known; 0 and "" where it is not."""

    assembly: int
    roman: str
    term: str
    polling_day: datetime.date


def present(election: Election) -> Present:
    """By the polling day; for one not in the table of editions, by what election.yml says itself."""
    if edition := edition_on(election.polling_day):
        return Present(edition.assembly, edition.roman, edition.term, edition.polling_day)
    prose = Prose((Passage((), 1, f"{election.edition}; {election.name}"),))
    number = re.search(_ASSEMBLY, prose.low)
    term = re.search(_TERMS, prose.low)
    return Present(
        number_of(number[1]) or 0 if number else 0,
        number[1].upper() if number else "",
        f"{term[1]}-{term[2]}" if term else "",
        election.polling_day,
    )


def texts_are_about_this_election(material: Material) -> Iterator[Problem]:
    """The Assembly and the term that a text says will be elected are those of this election."""
    now = present(material.election)
    for path, found in material.remarks_on(Matter.ASSEMBLY, Matter.TERM):
        (said,) = found.said
        ours: int | str = now.assembly if found.matter is Matter.ASSEMBLY else now.term
        if not ours or said == ours or _is_a_name(path, found):
            continue
        name = f"Quốc hội khóa {now.roman}" if found.matter is Matter.ASSEMBLY else f"nhiệm kỳ {now.term}"
        yield found.problem(
            path,
            f"“{found.quote}”: cuộc bầu cử này ({day_in_figures(now.polling_day)}) là {name}; sửa lại, "
            "hoặc thêm past_election: true nếu nói về cuộc bầu cử trước",
        )


def _is_a_name(path: str, found: Remark) -> bool:
    """Whether it is a name of this election in election.yml, which rules/terms.py compares."""
    return path == "election.yml" and found.where[-1] in NAMES


def polling_days_are_right(material: Material) -> Iterator[Problem]:
    """A date given as the polling day is that of this election, or of a past one where the text says so."""
    ours = material.election.polling_day
    for path, found in material.remarks_on(Matter.POLLING_DAY):
        year, month, day, past = found.said
        if (year or ours.year, month, day) == (ours.year, ours.month, ours.day):
            continue
        right = next((e.polling_day for e in EDITIONS if e.polling_day.year == year and year != ours.year), ours)
        if right != ours and past and (month, day) == (right.month, right.day):
            continue
        hint = day_in_figures(right)
        if right != ours and not past:
            hint = f"{day_in_figures(ours)}; thêm past_election: true nếu nói về cuộc bầu cử trước"
        yield found.problem(path, f"“{found.quote}”: ngày bầu cử là {hint}")


def councils_exist(material: Material) -> Iterator[Problem]:
    """Law 72/2025/QH15: since 1 July 2025 there are no districts; their councils are named only as past."""
    if any(level.tier is Tier.DISTRICT for level in material.election.levels):
        return
    for path, found in material.remarks_on(Matter.ABOLISHED):
        if not path.startswith("candidates/"):
            message = f"“{found.quote}”: cuộc bầu cử này không có cấp huyện; sửa thành cấp tỉnh hoặc cấp xã"
            yield found.problem(path, message, Severity.WARNING)


RULES_WITH_ELECTION = (
    texts_are_about_this_election,
    polling_days_are_right,
    councils_exist,
)
