"""Shares that part one whole between them add up to a hundred: men and women, valid and invalid ballots, votes for
and against.

Groups that overlap (women, minorities, people outside the Party) may add up to anything and are left alone, as are
rates of groups (how many of the men voted).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from plugins.model.problem import Severity
from plugins.model.remark import Matter, Remark
from plugins.rules.dates_in_prose import remark
from plugins.rules.prose import Prose

_SHARE = re.compile(r"(?<![\d.,-])(\d{1,3})(?:[.,](\d{1,4}))? ?%(?! ?(?:-|đến|tới))")
_SENTENCE = re.compile(r"(?:[^.!?…|\n]|[.](?=\S))+")
_OTHERWISE = re.compile(r"tăng|giảm|so với|vượt|gấp|tối thiểu|ít nhất|phấn đấu|từ \d")
_RATE = re.compile(r"đi bầu|bỏ phiếu|có mặt|tham gia|tham dự|đạt|biết|hài lòng|độ tuổi|trúng cử")


@dataclass(frozen=True)
class _Partition:
    """Groups by the words that name them; whether nobody is left outside them, and how sure that is."""

    groups: tuple[str, ...]
    whole: bool
    severity: Severity


_FOR, _AGAINST = r"(?<!không )\b(?:đồng ý|tán thành)\b", r"\bkhông (?:đồng ý|tán thành)\b"
_PARTITIONS = (
    _Partition((r"(?<!không )(?<!chưa )\bhợp lệ\b", r"\bkhông hợp lệ\b"), True, Severity.ERROR),
    _Partition((_FOR, _AGAINST, r"\bý kiến\b"), True, Severity.ERROR),
    _Partition((_FOR, _AGAINST), False, Severity.ERROR),
    _Partition((r"(?<!việt )(?<!miền )(?<!phía )\bnam\b(?! định| bộ| á)", r"\bnữ\b"), True, Severity.WARNING),
)
_SEXES = _PARTITIONS[-1]
_REST = re.compile(r"\bcòn lại\b|(?<!đơn vị )(?<!nơi )(?<!tỉnh )(?<!xã )\bkhác\b")


def remarks(prose: Prose) -> Iterator[Remark]:
    """Each sentence whose shares part a whole and do not add up to it."""
    for sentence in _SENTENCE.finditer(prose.low) if "%" in prose.low else ():
        shares = tuple(_SHARE.finditer(prose.low, *sentence.span()))
        if len(shares) > 1 and not _OTHERWISE.search(sentence[0]):
            yield from _compared(prose, sentence, shares)


def _compared(prose: Prose, sentence: re.Match[str], shares: tuple[re.Match[str], ...]) -> Iterator[Remark]:
    starts = (sentence.start(), *(share.end() for share in shares))
    labels = [prose.low[start : share.start()] for start, share in zip(starts, shares, strict=False)]
    for partition in _PARTITIONS:
        if partition is _SEXES and _RATE.search(sentence[0]):
            continue
        places = _places(partition, labels)
        if places:
            yield from _told(prose, [shares[place] for place in places], partition)
            return
    if _REST.search(labels[-1]) and "trong đó" not in sentence[0] and not _RATE.search(sentence[0]):
        yield from _told(prose, list(shares), _Partition((), True, Severity.WARNING))


def _places(partition: _Partition, labels: list[str]) -> list[int]:
    """Which shares are those of the groups; none when a group is not named, or twice."""
    found = [[place for place, label in enumerate(labels) if re.search(group, label)] for group in partition.groups]
    if any(len(places) != 1 for places in found) or len({place for (place,) in found}) < len(found):
        return []
    return sorted(place for (place,) in found)


def _told(prose: Prose, shares: list[re.Match[str]], partition: _Partition) -> Iterator[Remark]:
    """Too much, or too little where nobody is left outside; what rounding explains is told of two alike only."""
    total = sum(Fraction(f"{share[1]}.{share[2] or 0}") for share in shares)
    decimals = [len(share[2] or "") for share in shares]
    rounding = sum(Fraction(1, 2 * 10**count) for count in decimals)
    if total == 100 or (total < 100 and not partition.whole):
        return
    rounded = abs(total - 100) <= rounding
    if rounded and (len(shares) > 2 or len(set(decimals)) > 1):
        return
    sum_of = " + ".join(share[0].replace(".", ",").removesuffix("%").strip() + " %" for share in shares)
    stated = f"{float(total):.2f}".rstrip("0").rstrip(".").replace(".", ",")
    found = re.compile(r".*").match(prose.low, shares[0].start(), shares[-1].end())
    message = f"{sum_of} = {stated} %, không phải 100 %; sửa một trong các số"
    one = remark(prose, found, Matter.WRONG, f"“{prose.text[found.start() : found.end()]}”: {message}")
    yield replace(one, severity=Severity.WARNING if rounded else partition.severity)
