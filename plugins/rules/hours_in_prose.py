"""Hours of voting as a text states them lie within those of the law."""

import re
from collections.abc import Iterator
from dataclasses import replace

from plugins.model.problem import Severity
from plugins.model.remark import Matter, Remark
from plugins.rules.dates_in_prose import remark
from plugins.rules.prose import Prose

_HOUR = r"(\d{1,2}) ?(?:giờ|h|:|g)(?: ?(\d\d)(?!\d))?(?: (?:sáng|tối|chiều))?"
_VOTING = (
    r"(?:(?:giờ|thời gian|việc) (?:đi )?(?:bỏ phiếu|bầu cử)|^bỏ phiếu|(?<=[.:;|] )bỏ phiếu|cử tri (?:đi )?bỏ phiếu)"
    rf":?(?: (?:là|bắt đầu|được tiến hành|diễn ra))*,? từ {_HOUR} (?:đến|tới) {_HOUR}"
)
_NOT_VOTING = r"diễn tập|tập huấn|thử|sớm|phiếu phụ|lưu động"
_HALF_DAY = 12


def remarks(prose: Prose) -> Iterator[Remark]:
    """Clause 1 of Article 71, Law 85/2015/QH13: voting begins between 5 and 7, and ends between 19 and 21; a warning
    each, for a text may speak of something else."""
    for found in re.finditer(_VOTING, prose.low, re.MULTILINE) if "bỏ phiếu" in prose.low else ():
        opens, closes = (_clock(hour, minute) for hour, minute in (found.groups()[:2], found.groups()[2:]))
        evening = closes if closes > _HALF_DAY or "tối" not in found[0] else closes + _HALF_DAY
        lawful = 5 <= opens <= 7 and 19 <= evening <= 21
        if not lawful and not re.search(_NOT_VOTING, prose.sentence_of(*found.span())):
            quote = prose.text[found.start() : found.end()].strip()
            message = (
                f"“{quote}”: luật cho bắt đầu từ 05:00 đến 07:00, kết thúc từ 19:00 đến 21:00 (Điều 71 Luật Bầu cử); "
                "kiểm tra lại giờ"
            )
            yield replace(remark(prose, found, Matter.WRONG, message), severity=Severity.WARNING)


def _clock(hour: str, minute: str | None) -> float:
    return int(hour) + int(minute or 0) / 60
