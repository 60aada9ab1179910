"""The number and symbol of an official document taken apart: serial number, year, code of its kind, who issued it.

Kinds and codes: Annex III of Decree 30/2020/NĐ-CP. Laws and other normative documents bear their year, those of
the National Assembly its number instead of a code; an official letter (công văn) has no code; the Party writes
the code before the stroke.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from plugins.text.normal import INVISIBLE, fold

KINDS: dict[str, str | None] = {
    "Nghị quyết": "NQ",
    "Quyết định": "QĐ",
    "Chỉ thị": "CT",
    "Quy chế": "QC",
    "Quy định": "QyĐ",
    "Thông cáo": "TC",
    "Thông báo": "TB",
    "Hướng dẫn": "HD",
    "Chương trình": "CTr",
    "Kế hoạch": "KH",
    "Phương án": "PA",
    "Đề án": "ĐA",
    "Dự án": "DA",
    "Báo cáo": "BC",
    "Biên bản": "BB",
    "Tờ trình": "TTr",
    "Hợp đồng": "HĐ",
    "Công điện": "CĐ",
    "Bản ghi nhớ": "BGN",
    "Bản thỏa thuận": "BTT",
    "Giấy ủy quyền": "GUQ",
    "Giấy mời": "GM",
    "Giấy giới thiệu": "GGT",
    "Giấy nghỉ phép": "GNP",
    "Phiếu gửi": "PG",
    "Phiếu chuyển": "PC",
    "Phiếu báo": "PB",
    "Bản sao y": "SY",
    "Bản trích sao": "TrS",
    "Bản sao lục": "SL",
    "Công văn": None,
    "Luật": None,
    "Pháp lệnh": None,
    "Lệnh": "L",
    "Nghị định": "NĐ",
    "Thông tư": "TT",
    "Thông tư liên tịch": "TTLT",
    "Nghị quyết liên tịch": "NQLT",
    "Thông tri": None,
    "Kết luận": None,
    "Danh sách": None,
    "Văn bản hợp nhất": "VBHN",
}
"""Name of each kind and the code its numbers carry, None where they carry none."""

CODES = frozenset(code for code in KINDS.values() if code)
_PARTY_KINDS: dict[str, tuple[str, ...]] = {
    **{code: (kind,) for kind, code in KINDS.items() if code},
    "QĐ": ("Quyết định", "Quy định"),
    "QĐi": ("Quy định",),
    "CV": ("Công văn",),
    "KL": ("Kết luận",),
    "TT": ("Thông tri",),
    "DS": ("Danh sách",),
    "NQLT": ("Nghị quyết liên tịch",),
}
"""The kinds that a code means before the stroke, as the Party writes it: 137-CV/BTGTW, 37-QĐ/TW."""
_OF_ASSEMBLY = {"QH": ("Luật", "Nghị quyết"), "UBTVQH": ("Pháp lệnh", "Nghị quyết")}
_CODE_BY_FOLDED = {fold(code): code for code in sorted(CODES) if code not in ("ĐA", "HĐ", "L")}
_PARTY_BY_FOLDED = {fold(code): code for code in sorted(_PARTY_KINDS) if code not in ("ĐA", "HĐ", "L")}
LONGEST = 60
_YEARS = range(1945, 2100)


class Style(StrEnum):
    """How a number is built, which says what sort of document it is."""

    ADMINISTRATIVE = "văn bản hành chính"
    LETTER = "công văn"
    NORMATIVE = "văn bản quy phạm pháp luật"
    STANDING_COMMITTEE = "nghị quyết của Ủy ban Thường vụ Quốc hội"
    CONSOLIDATED = "văn bản hợp nhất"
    PARTY = "văn bản của Đảng"


@dataclass(frozen=True, slots=True)
class DocumentNumber:
    """A number taken apart: 07/QĐ-UBBC is serial 7, code QĐ, issuer UBBC; `issuer` keeps units after a hyphen."""

    style: Style
    serial: int
    letter: str
    year: int | None
    code: str | None
    issuer: str

    @property
    def text(self) -> str:
        """The number as it is to be written."""
        first = f"{self.serial:02}{self.letter}"
        if self.style is Style.PARTY:
            return f"{first}-{self.code}/{self.issuer}"
        symbol = f"{self.code}-{self.issuer}" if self.code else self.issuer
        return f"{first}/{self.year}/{symbol}" if self.year else f"{first}/{symbol}"

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of document that such a number can belong to; none when it does not say."""
        if self.style is Style.PARTY:
            return _PARTY_KINDS[self.code or ""]
        if self.code:
            return tuple(kind for kind, code in KINDS.items() if code == self.code)
        if self.style is Style.LETTER:
            return ("Công văn",)
        return _OF_ASSEMBLY[self.issuer.rstrip("0123456789")]


class BadNumber(ValueError):
    """A number that is not written as numbers are: what is wrong, and how it is to be written where that is clear."""

    def __init__(self, fault: str, mended: str | None = None, advice: str = "") -> None:
        self.fault, self.mended = fault, mended
        super().__init__(f"{fault}; {f'viết {mended}' if mended else advice or _ADVICE}")


_ADVICE = "viết như 07/QĐ-UBBC, 34/UBBC-VP (công văn), 85/2015/QH13 hoặc 01-KH/TTTKT (văn bản của Đảng)"
_UPPER = "A-ZĐĂÂÊÔƠƯ"
# One abbreviation: capitals and figures, with the few small letters that abbreviations have (TTg, KTTr, TTra).
_GROUP = rf"[{_UPPER}][{_UPPER}0-9&]+(?:ra|[gr])?[0-9]*|QyĐ|CTr|TTr|TrS|[{_UPPER}]"
_SERIAL = rf"([0-9]{{1,6}})([A-Za-z{_UPPER}]?)"
_PARTY = re.compile(rf"{_SERIAL}-([^\W\d_]+)/((?:{_GROUP})(?:-(?:{_GROUP}))*)")
_STATE = re.compile(rf"{_SERIAL}/(?:([0-9]{{4}})/)?((?:{_GROUP})(?:-(?:{_GROUP}))*)")
_ASSEMBLY = re.compile(r"(QH|UBTVQH)([0-9]{1,2})")
_ETH = {"Ð": "Đ", "ð": "đ", "Ɖ": "Đ"}


def parse_number(text: str) -> DocumentNumber:
    """The parts of a number that is written as Decree 30/2020/NĐ-CP has it.

    Raises BadNumber for any other, with the right spelling when only the spelling is wrong.
    """
    try:
        number = _strict(text)
    except BadNumber as bad:
        raise _explained(text, bad) from None
    if number.text != text:
        raise BadNumber(_fault_of_zeros(text), number.text)
    return number


def _strict(text: str) -> DocumentNumber:
    if len(text) > LONGEST:
        raise BadNumber(f"dài {len(text)} chữ, không phải số, ký hiệu")
    if found := _PARTY.fullmatch(text):
        serial, letter, code, issuer = found.groups()
        if code not in _PARTY_KINDS:
            raise BadNumber(f"“{code}” không phải ký hiệu loại văn bản")
        return DocumentNumber(Style.PARTY, _serial(serial), letter, None, code, issuer)
    found = _STATE.fullmatch(text)
    if not found:
        raise BadNumber("không đọc được số, ký hiệu này")
    serial, letter, year, symbol = found.groups()
    return _of_state(_serial(serial), letter, int(year) if year else None, symbol)


def _serial(digits: str) -> int:
    if not int(digits):
        raise BadNumber("số thứ tự không thể là 0")
    return int(digits)


def _of_state(serial: int, letter: str, year: int | None, symbol: str) -> DocumentNumber:
    """The number of a body of the state: its symbol says the style."""
    code, _, issuer = symbol.partition("-")
    if year is not None and year not in _YEARS:
        raise BadNumber(f"năm {year} trong số không thể đúng")
    if _ASSEMBLY.fullmatch(symbol):
        if year is None:
            raise BadNumber(f"số của {symbol} phải có năm ban hành")
        return DocumentNumber(Style.NORMATIVE, serial, letter, year, None, symbol)
    if code not in CODES:
        if year is not None:
            raise BadNumber(f"“{code}” không phải ký hiệu loại văn bản")
        if _CODE_BY_FOLDED.get(fold(code)):
            raise BadNumber(f"“{code}” không phải ký hiệu loại văn bản")
        if len(symbol) < 2:
            raise BadNumber("thiếu chữ viết tắt tên cơ quan ban hành")
        return DocumentNumber(Style.LETTER, serial, letter, None, None, symbol)
    if not issuer:
        raise BadNumber(f"thiếu chữ viết tắt tên cơ quan ban hành sau “{code}”")
    style = Style.NORMATIVE if year is not None else Style.ADMINISTRATIVE
    if code == "VBHN":
        style = Style.CONSOLIDATED
    elif code == "NQ" and year is None and _ASSEMBLY.fullmatch(issuer):
        style = Style.STANDING_COMMITTEE
    return DocumentNumber(style, serial, letter, year, code, issuer)


def _explained(text: str, bad: BadNumber) -> BadNumber:
    """The fault by its name, with the spelling that would be right, when one can be found."""
    mended = _mended(text)
    if mended is None:
        return _hopeless(text, bad)
    return BadNumber(_fault_of_spelling(text), mended)


def _mended(text: str) -> str | None:
    """The number that the text means, None when it means none."""
    tried = INVISIBLE.sub("", text)
    for wrong, right in _ETH.items():
        tried = tried.replace(wrong, right)
    tried = re.sub(r"^\s*(?:số|so)\s*:?\s*(?=\d)", "", tried, flags=re.IGNORECASE)
    tried = re.sub(r"[‐‑‒–—−_]", "-", re.sub(r"[\\⁄∕／]", "/", tried))
    tried = re.sub(r"\s*([-/.])\s*", r"\1", tried.strip().strip(".,;:"))
    tried = re.sub(r"^[Oo](?=\d)", "0", tried)
    tried = re.sub(r"(?<=[^\W\d_])\.(?=[^\W\d_])|\s+(?=[^\W\d_])", "-", tried)
    tried = re.sub(r"^(\d+)-(\d{4})([-/])", r"\1/\2/", re.sub(r"-{2,}", "-", re.sub(r"/{2,}", "/", tried)))
    for candidate in (tried, _with_cases(tried)):
        try:
            return _strict(candidate).text
        except BadNumber:
            continue
    return None


def _with_cases(text: str) -> str:
    """The text with capitals where abbreviations have them, and the code as the table writes it."""
    found = re.fullmatch(r"(\d+[A-Za-z]?)(-|/(?:\d{4}[/-])?)([^/]+)(?:/(.+))?", text)
    if not found:
        return text
    serial, stroke, first, rest = found.groups()
    if stroke == "-" and rest:
        return f"{serial}-{_PARTY_BY_FOLDED.get(fold(first), _capitals(first))}/{_capitals(rest)}"
    code, hyphen, issuer = first.partition("-")
    if rest:
        hyphen, issuer = "-", "-".join(filter(None, (issuer, rest.replace("/", "-"))))
    code = _CODE_BY_FOLDED.get(fold(code), _capitals(code)) if hyphen and code not in CODES else _capitals(code)
    stroke = stroke if stroke == "-" else stroke.rstrip("-/") + "/"
    return f"{serial}{stroke}{code}{hyphen}{_capitals(issuer)}"


def _capitals(text: str) -> str:
    return "-".join(one if re.fullmatch(_GROUP, one) else one.upper() for one in text.split("-"))


def _fault_of_zeros(text: str) -> str:
    return "thừa số 0 ở đầu" if text.startswith("0") else "số dưới 10 phải có số 0 ở trước (Nghị định 30/2020/NĐ-CP)"


def _fault_of_spelling(text: str) -> str:
    """What is wrong with a number that can be mended."""
    if any(wrong in text for wrong in _ETH):
        return "chữ “Ð” (U+00D0) không phải chữ “Đ” tiếng Việt"
    if re.match(r"\s*(?:số|so)\b", text, re.IGNORECASE):
        return "thừa chữ “Số”"
    if INVISIBLE.search(text):
        return "có ký tự không nhìn thấy"
    if re.search(r"\s", text):
        return "số, ký hiệu viết liền, không có dấu cách"
    if re.search(r"[‐‑‒–—−_\\⁄∕／.,;:]|[-/][-/]|/\d{4}-|^\d+-\d{4}|^\d+/(?!\d{4}/)[^/]+/", text):
        return "dấu nối sai: sau số là “/”, giữa các chữ viết tắt là “-”"
    if re.match(r"[Oo]\d", text):
        return "chữ “O” đứng chỗ số 0"
    return "chữ viết tắt sai chữ hoa, chữ thường hoặc dấu"


_MOVED = (
    (r"(\d+)[. ]?([^\W\d_]{2,}-.+)", "thiếu dấu “/” sau số", r"\1/\2"),
    (r"([^\W\d_]{2,}-[^/]+)/(\d+)", "số thứ tự phải đứng trước ký hiệu", r"\2/\1"),
    (r"((?:19|20)\d\d)/(\d+)/(.+)", "số thứ tự phải đứng trước năm", r"\2/\1/\3"),
    (r"(\d+)/(\d\d)/(.+)", "năm phải ghi đủ bốn chữ số", r"\1/20\2/\3"),
    (r"(\d+)-([^\W\d_]+)-(.+)", "thiếu dấu “/” trước chữ viết tắt tên cơ quan", r"\1-\2/\3"),
)
"""Parts that stand in a wrong place: the pattern, the fault, the order that may be meant."""


def _moved(text: str) -> BadNumber | None:
    """The fault of a number whose parts are there, but elsewhere; None when they are not."""
    for pattern, fault, order in _MOVED:
        found = re.fullmatch(pattern, text.strip())
        meant = _mended(found.expand(order)) if found else None
        if meant:
            return BadNumber(fault, advice=f"có phải {meant}?")
    return None


def _hopeless(text: str, bad: BadNumber) -> BadNumber:
    """The fault of what is no number."""
    if moved := _moved(text):
        return moved
    if found := re.fullmatch(r".*/(QH|UBTVQH)", text):
        return BadNumber(f"thiếu số khóa Quốc hội sau “{found[1]}”", advice="viết như 85/2015/QH13")
    if found := re.fullmatch(r"\d+/([^\W\d_]+)-", text):
        return BadNumber(f"thiếu chữ viết tắt tên cơ quan ban hành sau “{found[1]}-”")
    if re.match(r"\d+/-", text):
        return BadNumber("thiếu chữ viết tắt tên loại văn bản trước dấu “-”")
    if re.match(r"\s*(?:…|\.{2,}|_+)?\s*/", text):
        return BadNumber("chưa có số thứ tự", advice="ghi số của văn bản đã ban hành, như 07/QĐ-UBBC")
    if re.search(r"\bngày\b|\d/\d{1,2}/\d{4}$", text, re.IGNORECASE):
        return BadNumber("có ngày lẫn trong số, ký hiệu", advice="chỉ ghi số, ký hiệu; ngày ghi ở issued_on")
    if not re.search(r"\d", text):
        return BadNumber("không có số thứ tự")
    if re.fullmatch(r"\s*\d+\s*", text):
        return BadNumber("chỉ có số, thiếu ký hiệu")
    if re.match(r"\s*[^\W\d_]", text):
        return BadNumber("phải bắt đầu bằng số thứ tự")
    return bad
