""" "Còn 10 ngày nữa đến ngày bầu cử": the days that are left agree with the day on which the text was published."""

import re
from collections.abc import Iterator

from plugins.model.document import Document
from plugins.model.material import Material
from plugins.model.problem import Problem, Severity
from plugins.model.remark import Matter, Remark
from plugins.rules.dates_in_prose import remark
from plugins.rules.day_phrases import COUNT, POLLING_DAY, number_in_words
from plugins.rules.prose import Prose
from plugins.text.wording import day_in_figures

_ABOUT = r"(khoảng |gần |hơn |chưa đầy |không đầy )?"
_UNIT = r"(ngày|tuần)(?: nữa)?"
_LEFT_FIRST = (
    rf"(?<!\w)còn (?:đúng |lại )?{_ABOUT}{COUNT} {_UNIT},? (?:là |sẽ |mới )*(?:đến|tới|diễn ra|bước vào) {POLLING_DAY}"
)
_DAY_FIRST = rf"(?:cách|đến|tới) {POLLING_DAY}(?: diễn ra)? (?:chỉ )?còn (?:đúng |lại )?{_ABOUT}{COUNT} {_UNIT}"
_WEEK = 7


def remarks(prose: Prose) -> Iterator[Remark]:
    """Each count of days that are left until polling day; `said` is the days and how many more or less will do."""
    if "còn " not in prose.low or "bầu cử" not in prose.low:
        return
    for pattern in (_LEFT_FIRST, _DAY_FIRST):
        for found in re.finditer(pattern, prose.low):
            about, count, unit = found.groups()
            number = number_in_words(count)
            if number is not None:
                days = number * (_WEEK if unit == "tuần" else 1)
                room = _WEEK // 2 if about or unit == "tuần" else 1
                yield remark(prose, found, Matter.COUNTDOWN, said=(days, room))


def days_left_are_right(material: Material) -> Iterator[Problem]:
    """The days left until polling day are counted from the day of publication, or one beside it; a document's from
    the day of its issue."""
    polling_day = material.election.polling_day
    for path, found in material.remarks_on(Matter.COUNTDOWN):
        entry = material.by_path.get(path)
        if entry is None:
            continue
        day = entry.issued_on if isinstance(entry, Document) else entry.public_from.date()
        stated, room = found.said
        left = (polling_day - day).days
        if left > 0 and abs(left - stated) > room:
            message = (
                f"“{found.quote}”: từ {day_in_figures(day)} còn {left} ngày tới ngày bầu cử "
                f"{day_in_figures(polling_day)}; sửa số ngày, hoặc kiểm tra lại ngày đăng"
            )
            yield found.problem(path, message, Severity.WARNING)


RULES_WITH_ELECTION = (days_left_are_right,)
