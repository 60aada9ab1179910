"""What a line of text says about the constituency: province, number, area, seats, how many stand, level."""

import re
from dataclasses import dataclass, fields, replace

from plugins.text.normal import fold
from plugins.tools.candidate_import.names import usual_case

_UNIT = re.compile(
    r"(?:đơn\s+vị(?:\s+bầu\s+cử)?|đvbc|đv)(?:\s+đại\s+biểu\s+quốc\s+hội)?\s*(?:số|:)?\s*:?\s*(?:số\s*)?0*(\d{1,3})\b",
    re.IGNORECASE,
)
_SEATS = re.compile(
    r"số\s+(?:lượng\s+)?(?:đại\s+biểu|đb\w*)[^:.;\d]{0,45}?(?:được\s+)?bầu[^:\d]{0,12}?:?\s*(?:là\s*)?:?\s*0*(\d{1,2})\b",
    re.IGNORECASE,
)
_SEATS_SHORT = re.compile(r"bầu\s+0*(\d{1,2})\s+(?:đại\s+biểu|đb)", re.IGNORECASE)
_CANDIDATES = re.compile(
    r"số\s+(?:lượng\s+)?(?:người|ứng\s+cử\s+viên)(?:\s+ứng\s+cử)?[^:\d]{0,20}?:?\s*0*(\d{1,3})\b", re.IGNORECASE
)
_PROVINCE = re.compile(
    r"(?:\bubbc\b|\bủy\s+ban\s+bầu\s+cử\b)?\s*(?:tỉnh\s*[/,]?\s*thành\s+phố|tỉnh\s*/\s*tp\.?|tỉnh|thành\s+phố|tp\.?)\s*:?\s+(.+)",
    re.IGNORECASE,
)
_NO_PROVINCE = re.compile(r"danh sách|ứng cử|khóa|nhiệm kỳ|bầu cử|ủy ban|biểu|mẫu|trang|kết quả|người", re.IGNORECASE)
_KIND = re.compile(r"^(?:tỉnh|thành\s+phố|tp\.?|t\.)\s*:?\s+", re.IGNORECASE)
_LEVELS = (
    ("quoc-hoi", re.compile(r"đại\s+biểu\s+quốc\s+hội|đbqh", re.IGNORECASE)),
    ("hdnd-tinh", re.compile(r"(?:hội\s+đồng\s+nhân\s+dân|hđnd)\s+(?:tỉnh|thành\s+phố)", re.IGNORECASE)),
    ("hdnd-huyen", re.compile(r"(?:hội\s+đồng\s+nhân\s+dân|hđnd)\s+(?:huyện|quận|thị\s+xã)", re.IGNORECASE)),
    ("hdnd-xa", re.compile(r"(?:hội\s+đồng\s+nhân\s+dân|hđnd)\s+(?:xã|phường|thị\s+trấn|đặc\s+khu)", re.IGNORECASE)),
)


@dataclass(frozen=True)
class Unit:
    """What is known so far of the constituency that rows belong to; None where nothing was said."""

    province: str | None = None
    number: int | None = None
    area: str | None = None
    seats: int | None = None
    candidates: int | None = None
    level: str | None = None
    key: str | None = None
    """An id or a name that the list itself gives."""
    words: str = ""
    """All that was said, folded, to find a constituency by its name."""

    def __bool__(self) -> bool:
        return any(getattr(self, field.name) is not None for field in fields(self) if field.name != "words")


def read_unit(text: str) -> Unit:
    """What a heading, a cell or the name of a sheet says.

    >>> read_unit("Đơn vị bầu cử số 2: Gồm huyện A. Số đại biểu được bầu: 3 người. Số người ứng cử: 5 người.").seats
    3
    """
    number, seats, candidates = (
        _UNIT.search(text),
        _SEATS.search(text) or _SEATS_SHORT.search(text),
        _CANDIDATES.search(text),
    )
    rest = text[number.end() :] if number else ""
    before = text[: number.start()] if number else text
    area = min((pattern.split(rest)[0] for pattern in (_SEATS, _SEATS_SHORT, _CANDIDATES)), key=len).strip(" .:;,-–()")
    said = [level for level, pattern in _LEVELS if pattern.search(text)]
    return Unit(
        province=_province(before) or (_place_beside(before) or _province(area) if number else None),
        number=int(number[1]) if number else None,
        area=area or None,
        seats=int(seats[1]) if seats else None,
        candidates=int(candidates[1]) if candidates else None,
        level=said[0] if len(said) == 1 else None,
        words=fold(text),
    )


def then(before: Unit, said: Unit) -> Unit:
    """What is known after one more line: a new province or number ends what was known of the last constituency."""
    if said.province is not None and bare(said.province) != bare(before.province or ""):
        before = Unit(level=before.level)
    elif said.number is not None and (said.number != before.number or (said.area or before.area) != before.area):
        before = Unit(province=before.province, level=before.level)
    if before.province and said.province and not _KIND.match(said.province):
        said = replace(said, province=before.province)
    words = before.words if said.words in before.words else f"{before.words} {said.words}".strip()
    told = {name.name: getattr(said, name.name) for name in fields(Unit) if getattr(said, name.name) is not None}
    return replace(before, **{**told, "words": words})


def bare(province: str) -> str:
    """A province's name folded, without its kind: "TP. Hồ Chí Minh" and "THÀNH PHỐ HỒ CHÍ MINH" are one."""
    return fold(_KIND.sub("", " ".join(province.split()))).strip(" .:")


def _place_beside(before: str) -> str | None:
    """A place's name written without its kind before a number: "Hà Lạc – Đơn vị bầu cử số 1"."""
    name = usual_case(before.strip(" .:;,-–()"))
    words = name.split()
    if not 2 <= len(words) <= 5 or _NO_PROVINCE.search(name):
        return None
    return (
        name
        if all(word[0].isupper() and not any(map(str.isdigit, word)) for word in words if word not in "-–")
        else None
    )


def _province(text: str) -> str | None:
    found = _PROVINCE.fullmatch(text.split("(")[0].strip(" .:;,-–*0123456789"))
    name = usual_case(found[1].strip(" .:;,-–")) if found else ""
    if not name or len(name.split()) > 7 or _NO_PROVINCE.search(name):
        return None
    if _KIND.match(name) or "/" in found[0][: found.start(1)]:
        return name
    return f"Thành phố {name}" if re.match(r"(?:thành\s+phố|tp)\b", found[0], re.IGNORECASE) else f"Tỉnh {name}"
