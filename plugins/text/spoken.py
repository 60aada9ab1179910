"""Vietnamese text as a newsreader says it: abbreviations, dates, times, numbers and document numbers in words.

`spoken` is a chain of readings, each of which puts words in the place of one kind of sign, the more telling
ones first: a date is read before its figures are numbers. What no reading knows stays as it is, and `unread`
names it. Decisions:

- 07/QĐ-UBBC is "không bảy trên quyết định Ủy ban bầu cử": the slash is "trên", a number with a leading zero
  (and any number after "số" that has one) goes figure by figure, the symbol is said in full, for a listener
  cannot look it up. A part of a symbol that nobody has a word for is spelled.
- A telephone number goes figure by figure, with a pause between its groups.
- 15/3 is a day where it can be no fraction or the words before it ask for a day; 2/3 is "hai phần ba",
  12/12 "mười hai trên mười hai".
- Brackets and dashes between words become commas, quotation marks go.
- A line mostly in another script (Khmer, Chinese …) is left as it is.
"""

import re
from collections.abc import Callable

from plugins.text.abbreviations import (
    DOCUMENT_BODIES,
    DOCUMENT_KINDS,
    DOCUMENTS_CITED,
    LETTERS,
    READINGS,
    SHARED,
    SHARING,
    UNITS,
    UPPER,
    Reading,
)
from plugins.text.normal import nfc
from plugins.text.spoken_edges import DASH, END, FREE, YEAR
from plugins.text.spoken_moments import dates, spans_of_days, times
from plugins.text.spoken_numbers import cardinal, decimal, digits, ordinal, roman

Match = re.Match[str]

_NUMBER = r"(?:[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]+)(?:,[0-9]+)?"


def spoken(text: str) -> str:
    """The text in words, line by line; said twice it stays the same.

    >>> spoken("HĐND tỉnh khóa XI, ngày 15/3/2026 lúc 07:00")
    'Hội đồng nhân dân tỉnh khóa mười một, ngày mười lăm tháng ba năm hai nghìn không trăm hai mươi sáu lúc bảy giờ'
    """
    return "\n".join(map(_line, nfc(text).split("\n")))


_FIGURES = re.compile("[0-9]")
_MARKED = re.compile(f"[{UPPER[3:].translate(str.maketrans('', '', 'ĐƯ'))}]")


def unread(text: str) -> tuple[str, ...]:
    """What a reader still has to know how to say in a spoken text, each once: figures and runs of capitals but those
    with the marks of a Vietnamese syllable (MẪU), which are read as they stand."""
    found = re.findall(rf"[^\s,.;:!?“”()…]*(?:[0-9]|[{UPPER}]{{2}})[^\s,.;:!?“”()…]*", text)
    return tuple(dict.fromkeys(one for one in found if _FIGURES.search(one) or not _MARKED.search(one)))


def _line(line: str) -> str:
    if not line.strip() or _foreign(line):
        return line
    said = _once(line)
    while said != line:
        line, said = said, _once(said)
    return said


def _once(line: str) -> str:
    """All readings, one after the other; a bracket that went may uncover a number, so that once is not enough."""
    if _FIGURES.search(line):
        for reading in _OF_FIGURES:
            line = reading(line)
    for reading in _OF_WORDS:
        line = reading(line)
    return line


def _foreign(line: str) -> bool:
    """Whether most letters of the line are of a script other than Latin."""
    letters = [char for char in line if char.isalpha()]
    return 2 * sum(char > "\u1eff" or "\u0370" <= char < "\u1e00" for char in letters) > len(letters)


# Addresses of the web ------------------------------------------------------------------------------------


_SIGNS = {".": " chấm ", "@": " a còng ", "/": " gạch chéo ", "-": " gạch nối ", "_": " gạch dưới ", ":": " hai chấm "}
_ADDRESS = re.compile(
    r"(?:https?://)?(?P<path>(?:[\w.+-]+@)?(?:[A-Za-z0-9-]+\.)+(?:vn|com|org|net|example|edu|gov|info|me|tv|asia)\b"
    r"(?:/[\w./-]*[\w/])?)"
)


def _addresses(line: str) -> str:
    def said(match: Match) -> str:
        words = re.sub(r"[.@/:_-]", lambda sign: _SIGNS[sign[0]], match["path"].rstrip("/"))
        return " ".join(re.sub("[0-9]", lambda figure: f" {digits(figure[0])} ", words).split())

    return _ADDRESS.sub(said, line)


# Document numbers ----------------------------------------------------------------------------------------


_DOCUMENT = re.compile(
    rf"(?<![\w/.])(?P<number>[0-9]{{1,5}}[a-z]?)(?P<year>/(?:19|20)[0-9]{{2}})?"
    rf"[/-](?P<symbol>[{UPPER}][\w&]*(?:[-–/][{UPPER}0-9][\w&]*)*)(?![\w/])"
)
_KNOWN = {reading.written: reading.said for reading in reversed(READINGS)} | DOCUMENT_BODIES


_CITED = re.compile(rf"(?<![\w.&/-])({'|'.join(DOCUMENTS_CITED)})(?=\s+(?:số:?\s+)?[0-9])")


def _documents(line: str) -> str:
    line = _CITED.sub(lambda match: DOCUMENT_KINDS[match[1]].capitalize(), line)
    return _DOCUMENT.sub(_document, line)


def _document(match: Match) -> str:
    number, symbol = match["number"], match["symbol"]
    if not any(char.isupper() for char in symbol[1:]) and symbol not in DOCUMENT_KINDS:
        return match[0]
    if re.fullmatch(r"[IVX]+", symbol):
        return match[0]
    said = [_code(number)]
    if match["year"]:
        said.append(cardinal(int(match["year"][1:])))
    first, *rest = re.split("[-–/]", symbol)
    kind = DOCUMENT_KINDS.get(first) or _body(first)
    said.append(" ".join([kind, *map(_body, rest)]))
    return " trên ".join(said)


def _body(part: str) -> str:
    """A part of a symbol: a body's name, QH13 with the number of its term, or letter by letter."""
    if part in _KNOWN:
        return _KNOWN[part]
    if (match := re.fullmatch(r"(\D+)([0-9]+)", part)) and match[1] in _KNOWN:
        return f"{_KNOWN[match[1]]} khóa {cardinal(int(match[2]))}"
    spelled = [LETTERS.get(char.upper()) or (digits(char) if char in "0123456789" else "và") for char in part]
    return " ".join(spelled)


def _code(text: str) -> str:
    """A number as part of a name: figure by figure when it begins with a zero."""
    figures = text.rstrip("abcdefghijklmnopqrstuvwxyz")
    letters = " ".join(LETTERS[letter.upper()] for letter in text[len(figures) :])
    said = digits(figures) if figures.startswith("0") and len(figures) > 1 else cardinal(int(figures))
    return f"{said} {letters}".strip()


# Telephone numbers ---------------------------------------------------------------------------------------


_PHONE = re.compile(
    r"(?<![\w/,.-])(?:\+84[ .-]?[0-9]{1,3}|\(0[0-9]{1,4}\)|0[0-9]{1,9}|1[89]00)(?:[ .-]?[0-9]{1,7})*(?![\w/]|,[0-9])"
)
_CALLED = re.compile(
    r"(?P<before>(?:gọi|Gọi|tổng đài|Tổng đài|đường dây nóng|điện thoại|số máy|hotline)(?:\s+(?:số|đến|tới))*:?\s+)"
    r"(?P<number>[0-9]{3,8}(?: [0-9]{1,4})*)(?![\w/]|[.,:][0-9])(?!\s*(?:giờ|người|lượt|cuộc|phút|máy|đường))"
)


_TWO_PHONES = re.compile(r"(?<=[0-9]{3})\s?/\s?(?=0[0-9]{2,3}[ .]?[0-9]{3})")
_LIKE_A_DATE = re.compile(r"[0-3]?[0-9]([.-])[01]?[0-9]\1[0-9]{4}")


def _phones(line: str) -> str:
    line = _TWO_PHONES.sub(" hoặc ", line)
    line = _CALLED.sub(lambda match: match["before"] + ", ".join(map(digits, match["number"].split())), line)
    return _PHONE.sub(_phone, line)


def _phone(match: Match) -> str:
    written = match[0]
    figures = re.sub("[^0-9]", "", written)
    if not 8 <= len(figures) <= 12 or _LIKE_A_DATE.fullmatch(written):
        return written
    groups = re.findall("[0-9]+", written)
    if len(groups) == 1:
        first = 4 if len(figures) != 11 else 5
        groups = [figures[:first], *re.findall(".{1,3}", figures[first:])]
    return ("cộng " if written.startswith("+") else "") + ", ".join(map(digits, groups))


# Signs before numbers ------------------------------------------------------------------------------------


_COMPARED = {">": "trên", "≥": "ít nhất", "<": "dưới", "≤": "không quá", "±": "cộng trừ", "~": "khoảng", "≈": "khoảng"}
_COMPARING = re.compile(r"(?:>=|<=|[>≥<≤±~≈])\s*(?=[0-9])")
_RATIO = re.compile(r"(?P<word>\b[Tt]ỷ lệ\s+)(?P<a>[0-9]+):(?P<b>[0-9]+)(?![\w:])")
_PLUS = re.compile(r"(?<=[0-9])\s?\+\s?(?=[0-9])")
_ROAD = re.compile(r"\b[Kk]m\s?(?=[0-9])")


def _compared(line: str) -> str:
    """>50% is "trên năm mươi phần trăm"; a ratio 1:500 and the stones of a road in words."""

    def said(match: Match) -> str:
        sign = match[0].strip().replace(">=", "≥").replace("<=", "≤")
        return f"{_COMPARED[sign]} "

    line = _RATIO.sub(lambda match: f"{match['word']}{cardinal(int(match['a']))} trên {match['b']}", line)
    return _PLUS.sub(" cộng ", _ROAD.sub("ki-lô-mét ", _COMPARING.sub(said, line)))


# Numbers -------------------------------------------------------------------------------------------------


_SIGNED = rf"(?:(?<![\w.,/)]\s)(?<![\w.,/)-])(?P<minus>[-−])(?=[0-9])|{FREE})"
_UNITS = "|".join(re.escape(unit) for unit in sorted(UNITS, key=len, reverse=True))
_UNIT = rf"(?:\s?(?P<unit>{_UNITS})(?![\w²³/]))?"
_RANGE = re.compile(rf"{FREE}(?P<a>{_NUMBER})\s?(?P<ua>%|km|m|kg)?{DASH}(?P<b>{_NUMBER}){_UNIT}{END}")
_AMOUNT = re.compile(rf"{_SIGNED}(?P<n>{_NUMBER})\s?(?P<unit>{_UNITS})(?![\w²³/])")
_FRACTION = re.compile(
    rf"(?P<house>\b(?:số|hẻm|ngõ|ngách|kiệt)\s+)?{FREE}(?P<a>[0-9]{{1,3}}(?:\.[0-9]{{3}})*)/(?P<b>[0-9]{{1,3}}(?:\.[0-9]{{3}})*){END}"
)
_TIMES_SIGN = re.compile(rf"(?P<a>{_NUMBER})(?P<u>\s?(?:cm|mm|m))?\s*[×x]\s*(?={_NUMBER})")
_ORDINAL = re.compile(r"(?P<word>\b[Tt]hứ\s+)0*(?P<n>[0-9]{1,3})(?!\w|[.,/][0-9])")
_NAMED = re.compile(r"(?P<word>\b[Ss]ố:?\s+)(?P<n>0[0-9]+)(?![\w/]|[.,][0-9])")
_QUARTER = re.compile(rf"(?P<word>\b[Qq]uý\s+)(?P<q>[1-4]|I{{1,3}}|IV)(?:/{YEAR})?(?![\w/])")
_MIXED = re.compile(
    rf"(?<![\w/])(?P<a>[{UPPER}]{{1,5}}|[{UPPER}][a-zà-ỹ]{{2,}}(?=-)|[0-9]+)(?P<dash>-?)(?P<b>[0-9]+|[{UPPER}]{{1,2}})(?![\w/]|[.,][0-9])"
)
_NUMBERED = re.compile(r"(?<=[;:,.]\s)(?P<n>[0-9]{1,2})\)(?=\s)")
_BULLET = re.compile(r"^(?P<space>\s*)(?P<n>[0-9]{1,3})(?P<sign>[.)])(?=\s)")
_PLAIN = re.compile(rf"{_SIGNED}(?P<n>{_NUMBER})(?!\w|[.,/:-][0-9])")


def _value(text: str) -> str:
    """A number as written with Vietnamese points and comma."""
    whole, _, fraction = text.partition(",")
    return decimal(whole, fraction) if fraction else cardinal(int(whole.replace(".", "")))


def _ranges(line: str) -> str:
    line = _TIMES_SIGN.sub(lambda match: f"{match['a']}{match['u'] or ''} nhân ", line)
    return _RANGE.sub(_range, line)


def _range(match: Match) -> str:
    first, last = match["a"], match["b"]
    if _size(first) >= _size(last) or (first.startswith("0") and "," not in first and len(first) > 2):
        return match[0]
    unit = f" {UNITS[match['unit']]}" if match["unit"] else ""
    own = f" {UNITS[match['ua']]}" if match["ua"] and match["ua"] != match["unit"] else ""
    return f"{_value(first)}{own} đến {_value(last)}{unit}"


def _size(text: str) -> float:
    return float(text.replace(".", "").replace(",", "."))


def _amounts(line: str) -> str:
    def said(match: Match) -> str:
        return f"{'âm ' if match['minus'] else ''}{_value(match['n'])} {UNITS[match['unit']]}"

    return _AMOUNT.sub(said, line)


_UNIT_EACH = re.compile(rf"(?P<n>{_NUMBER})\s?(?P<unit>{_UNITS})/(?=(?:{SHARING})\b)")


def _shares(line: str) -> str:
    """60kg/người: so much for each."""
    return _UNIT_EACH.sub(lambda match: f"{_value(match['n'])} {UNITS[match['unit']]} một ", line)


def _fractions(line: str) -> str:
    return _FRACTION.sub(_fraction, line)


def _fraction(match: Match) -> str:
    over, under = (int(match[name].replace(".", "")) for name in "ab")
    if match["house"]:
        return f"{match['house']}{cardinal(over)} trên {cardinal(under)}"
    if over < under <= 10:
        return f"{cardinal(over)} phần {'tư' if under == 4 else cardinal(under)}"
    return f"{cardinal(over)} trên {cardinal(under)}"


def _ordinals(line: str) -> str:
    line = _NAMED.sub(lambda match: match["word"] + digits(match["n"]), line)
    return _ORDINAL.sub(lambda match: match["word"] + ordinal(int(match["n"])), line)


def _quarters(line: str) -> str:
    def said(match: Match) -> str:
        quarter = roman(match["q"]) or int(match["q"])
        year = f" năm {cardinal(int(match['y']))}" if match["y"] else ""
        return f"{match['word']}{cardinal(quarter)}{year}"

    return _QUARTER.sub(said, line)


_ARTICLE = re.compile(
    r"(?P<word>\b(?:[Đđ]iều|[Kk]hoản|[Mm]ục|[Cc]âu|[Mm]ẫu|[Pp]hụ lục|số)\s+)(?P<n>[0-9]{1,3})(?P<letter>[a-zđ])(?!\w)"
)


def _mixed(line: str) -> str:
    """A4, 5G, Covid-19: letters as they are, the figures as a number."""

    def said(match: Match) -> str:
        parts = [match["a"], match["b"]]
        if parts[0].isdigit() == parts[1].isdigit():
            return match[0]
        return " ".join(_code(part) if part.isdigit() else part for part in parts)

    line = _ARTICLE.sub(lambda match: f"{match['word']}{_code(match['n'] + match['letter'])}", line)
    return _MIXED.sub(said, line)


def _plain(line: str) -> str:
    line = _NUMBERED.sub(lambda match: f"{cardinal(int(match['n']))},", line)
    line = _BULLET.sub(lambda match: f"{match['space']}{cardinal(int(match['n']))}.", line)
    return _PLAIN.sub(_number, line)


def _number(match: Match) -> str:
    written = match["n"]
    longest = written.split(",")[0].replace(".", "")
    if (len(longest) > 2 and longest.startswith("0")) or len(longest) > 15:
        return digits(written)
    return f"{'âm ' if match['minus'] else ''}{_value(written)}"


# Roman numbers -------------------------------------------------------------------------------------------


_ROMAN_WORDS = (
    "khóa|khoá|kỳ|kì|chương|phần|mục|thứ|thế kỷ|nhóm|loại|hạng|cấp|bậc|phụ lục|giai đoạn|đợt|tập|quyển|vòng|vùng|"
    "khu vực|Đại hội|Quốc hội|Hội đồng nhân dân|HĐND tỉnh|HĐND|QH|Trung ương|quân khu|bảng"
)
_ROMAN = re.compile(
    rf"(?P<word>\b(?:{_ROMAN_WORDS})\s+)(?P<first>[IVXLC]+)(?P<rest>(?:(?:\s*,\s*|\s+và\s+|{DASH})[IVXLC]+\b)*)(?!\w|[.’'][{UPPER}])",
    re.IGNORECASE,
)


def _romans(line: str) -> str:
    return _ROMAN.sub(_roman_list, line)


def _roman_list(match: Match) -> str:
    first, rest = match["first"], match["rest"]
    value = roman(first)
    if value is None or any(roman(one) is None for one in re.findall("[A-Za-z]{1,9}", rest.replace("và", ""))):
        return match[0]
    word = match["word"]
    said = ordinal(value) if word.strip().lower().endswith("thứ") else cardinal(value)
    rest = re.sub(DASH, " đến ", rest)
    return word + said + re.sub("[IVXLC]+", lambda one: cardinal(roman(one[0]) or 0), rest)


# Abbreviations and signs ---------------------------------------------------------------------------------


_AND_SO_ON = re.compile(r"\bv\.\s?v(?P<dots>\.{1,3}|…)?(?P<end>\s*$|(?=\s+[" + UPPER + r"]))?")


def _closed(reading: Reading) -> str:
    """The pattern behind an abbreviation: no letter goes on with it, and what it asks for follows."""
    end = "" if reading.written.endswith(".") else r"(?![^\W0-9]|&)"
    return end + (f"(?={reading.after})" if reading.after else "")


_LIKELY = rf"(?<![\w.&/-])(?=[{UPPER}]\w{{0,2}}[{UPPER}.&/]|Tp\b|tp\.|đ/c|tr\.)"
"""Where an abbreviation may begin; it spares trying them all at every letter."""
_WRITTEN = "|".join(
    re.escape(reading.written) + _closed(reading)
    for reading in sorted(READINGS, key=lambda reading: -len(reading.written))
)
_ABBREVIATION = re.compile(rf"{_LIKELY}(?:{_WRITTEN})")
_JOINED = re.compile(rf"{_LIKELY}({_WRITTEN})-(?={_WRITTEN})")
_CANDIDATES: dict[str, list[tuple[re.Pattern[str], Reading]]] = {}
for _reading in READINGS:
    _CANDIDATES.setdefault(_reading.written, []).append((re.compile(_closed(_reading)), _reading))


def _abbreviations(line: str) -> str:
    line = _JOINED.sub(r"\1, ", _AND_SO_ON.sub(_and_so_on, line))

    def said(match: Match) -> str:
        found = (one for follows, one in _CANDIDATES[match[0]] if follows.match(match.string, match.end()))
        words = next(found).said
        tight = re.match(rf"[{UPPER}0-9]", match.string[match.end() : match.end() + 1])
        return f"{words} " if tight else words

    return _ABBREVIATION.sub(said, line)


def _and_so_on(match: Match) -> str:
    return "vân vân" + ("." if match["dots"] and match["end"] is not None else "")


_LETTERED = re.compile(r"(?<![\w(])(?P<letter>[a-zđ])\)(?=\s)")
_SIGN_READINGS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"[“”„«»\"《》]"), ""),
    (re.compile(r"\s*[(\[]\s*([^()\[\]]*?)\s*[)\]](?=\s*[,.;:!?…]|\s*$)"), r", \1"),
    (re.compile(r"\s*[(\[]\s*([^()\[\]]*?)\s*[)\]]"), r", \1,"),
    (re.compile(r"\s+[-–—]\s+"), ", "),
    (re.compile(r"^\s*[-–—•+*]\s+"), ""),
    (re.compile(r"(?<=\w)–(?=\w)"), " đến "),
    (re.compile(r"\s*&\s*"), " và "),
    (re.compile(r"\bvà/hoặc\b"), "hoặc"),
    (re.compile(r"\b([Nn]gày)/tháng/năm\b"), r"\1, tháng, năm"),
    (re.compile(rf"\b({SHARED})/(?=(?:{SHARING})\b)"), r"\1 một "),
    (re.compile(r"(?<=[a-zà-ỹđ])\s*%(?!\w)"), " phần trăm"),
    (_LETTERED, r"\g<letter>,"),
    (re.compile(r"([?!])\s*[.,;](?![.\w])"), r"\1"),
    (re.compile(r"(?<!\.)\.\s?\.(?!\.)"), "."),
    (re.compile(rf"(?<=[a-zà-ỹđ])/(?=[a-zà-ỹđ{UPPER}])"), " hoặc "),
    (re.compile(r"(?<=[,;:])\s*,"), ""),
    (re.compile(r"^\s*,\s*"), ""),
    (re.compile(r"[ \t]{2,}"), " "),
)


def _signs(line: str) -> str:
    for pattern, words in _SIGN_READINGS:
        line = pattern.sub(words, line)
    return line


_OF_FIGURES: tuple[Callable[[str], str], ...] = (
    _addresses,
    _documents,
    _phones,
    _quarters,
    _compared,
    times,
    dates,
    _ranges,
    _amounts,
    _shares,
    _fractions,
    _ordinals,
    _abbreviations,
    _mixed,
    _plain,
)
_OF_WORDS: tuple[Callable[[str], str], ...] = (_addresses, _romans, spans_of_days, _abbreviations, _signs)
