"""What no portal may publish of a person, in whatever field or text it was written.

Of a candidate: identity and passport numbers, telephone, e-mail and social networks, house address, licence
plate, family, assets, bank account. Elsewhere only identity numbers and the house addresses of persons, for
offices lawfully publish their telephones. A message shows the first signs only of what it found. Law 91/2025/QH15
on the protection of personal data; Articles 57 and 58 of Law 85/2015/QH13 say what a list of candidates names.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from plugins.model.problem import Severity
from plugins.model.remark import Matter, Remark
from plugins.rules.dates_in_prose import remark
from plugins.rules.prose import UPPER, Passage

_NAME = rf"[{UPPER}][\w'’]*(?: [{UPPER}][\w'’]*)+"
_NUMBER_OF = r"[^.;\d\n]{0,30}"
_HOUSE = r"\d{1,4}[A-Za-z]?(?:/\d{1,4}[A-Za-z]?)*"
_STREET = r"(?:đường|phố|ngõ|ngách|hẻm|kiệt|Đường|Phố|Ngõ|Ngách|Hẻm|Kiệt)"
_LIVES = r"(?:trú tại|cư trú|thường trú|tạm trú|nhà riêng|ở tại|chỗ ở|nơi ở|sống tại|ngụ tại|nhà ở)"
_KIN = (
    r"(?:vợ|chồng|con trai|con gái|con đầu|con lớn|con út|con thứ|cha|bố|mẹ|ba|má|cha đẻ|bố đẻ|mẹ đẻ|cha vợ|bố vợ|mẹ vợ|mẹ chồng|"
    r"anh trai|chị gái|em trai|em gái|anh ruột|chị ruột|em ruột|anh rể|chị dâu|em rể|em dâu|con dâu|con rể|cháu nội|cháu ngoại)"
)
_OWN = r"(?:của tôi|của bản thân|của mình|cá nhân|của gia đình|của vợ|hai vợ chồng|vợ chồng tôi|gia đình tôi)"


@dataclass(frozen=True)
class _Kind:
    """One kind of private data: its name in a message, what it looks like, what never is it."""

    name: str
    pattern: str
    unless: str = ""
    mend: str = "xóa đi"


_IDENTITY_NAMED = _Kind(
    "số giấy tờ tùy thân",
    rf"(?i:cccd|cmnd|cmtnd|căn cước(?: công dân)?|chứng minh(?: nhân dân| thư)|số định danh(?: cá nhân)?)(?!\w){_NUMBER_OF}"
    r"\d(?:[ .]?\d){7,11}(?!\d)",
)
_IDENTITY = _Kind(
    "số căn cước", r"(?<![\d.,/+-])0\d{2}(?:\d{9}|[ .]\d{3}[ .]\d{3}[ .]\d{3}|\d[ .]\d{4}[ .]\d{4})(?![\d/-]|[.,]\d)"
)
_PASSPORT_NAMED = _Kind("số hộ chiếu", rf"(?i:hộ chiếu|passport)(?!\w){_NUMBER_OF}[A-Za-z]{{1,2}} ?\d{{6,8}}(?!\d)")
_HOUSE_OF_PERSON = _Kind(
    "địa chỉ nhà riêng",
    rf"(?i:{_LIVES})[^.;\n]{{0,30}}?(?i:(?:nhà )?số(?: nhà)? {_HOUSE}|{_HOUSE},? {_STREET})"
    rf"|(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Cc]ử tri) {_NAME}[^.;\n]{{0,30}}?(?i:số nhà|nhà số) {_HOUSE}",
    mend="chỉ ghi tới cấp xã",
)
EVERYWHERE = (_IDENTITY_NAMED, _IDENTITY, _PASSPORT_NAMED, _HOUSE_OF_PERSON)

OF_CANDIDATES = (
    _IDENTITY_NAMED,
    _Kind("dãy 12 chữ số như số căn cước", r"(?<![\d.,/+-])\d{12}(?![\d/-]|[.,]\d)"),
    _IDENTITY,
    _PASSPORT_NAMED,
    _Kind("dãy như số hộ chiếu", r"(?<![\w/.-])[A-Z]\d{7,8}(?![\w/-])"),
    _Kind(
        "số điện thoại",
        r"(?<![\d/+.,-])(?:(?:\(?\+ ?84\)?|\(?0084\)?|84(?=[ .-]?[35789]))[ .-]?(?:\(0\))?|\(?0)(?:[35789](?:[ .)-]{0,2}\d){8}|2(?:[ .)-]{0,2}\d){9})(?![\d/]|[.,]\d)"
        rf"|(?i:điện thoại|đt|sđt|di động|hotline|phone|tel|mobile|liên hệ|gọi số)(?!\w){_NUMBER_OF}\(?\+?\d(?:[ .()-]{{0,2}}\d){{7,10}}(?![\d/])"
        r"|(?<!\d)1[89]00[ .]?\d{4}(?!\d)|(?<!\d)1[89]00[ .]\d{2}[ .]\d{2}(?!\d)",
        r"^\d{2}[.-]\d{2}[.-]\d{4}",
    ),
    _Kind(
        "dãy 9 chữ số như số chứng minh nhân dân",
        r"(?<![\d.,/+-])(?:\d{9}|\d{3} \d{3} \d{3})(?![\d/-]|[., ]\d)",
        r"(?i:đồng|vnđ|usd|phiếu|người|m2)",
    ),
    _Kind(
        "địa chỉ thư điện tử",
        r"[\w.+-]+ ?(?:@|\(at\)|\[at\]) ?[\w-]+(?:\.[\w-]+)+|(?i:e-?mail|thư điện tử|gmail) ?: ?\S+",
    ),
    _Kind(
        "tài khoản mạng xã hội",
        r"(?i:(?:facebook|fb|zalo|tiktok|instagram|youtube|linkedin|threads|twitter|telegram)\.(?:com|me|vn|net)|(?<!\w)t\.me|(?<!\w)fb\.me|zalo\.me)[/@]\S*"
        r"|(?i:facebook|zalo|tiktok|viber|telegram|instagram|fanpage|fb)(?: cá nhân| riêng| của tôi)?(?: ?:|(?: số)? ?\(?\+?\d)[^,;\n]{1,30}"
        r"|(?i:facebook|zalo|tiktok|fb|trang) (?:cá nhân|riêng)(?: của tôi)?",
    ),
    _Kind(
        "địa chỉ nhà",
        rf"(?i:số nhà|nhà số) {_HOUSE}(?!\w)"
        rf"|(?<!\w)[Ss]ố {_HOUSE},? (?:[Tt]ổ \d+,? )?{_STREET}(?= [{UPPER}\d])"
        rf"|(?<![\w/]){_HOUSE} {_STREET} [{UPPER}](?![{UPPER}])\w"
        rf"|(?<![\w/])\d{{1,4}}[A-Za-z]?(?:/\d{{1,4}}[A-Za-z]?)+,? {_STREET}(?!\w)"
        rf"|(?i:{_LIVES})[^.;\n]{{0,25}}?(?i:(?:ngõ|ngách|hẻm|kiệt|số|căn hộ|chung cư|phòng) {_HOUSE})",
        mend="chỉ ghi tới cấp xã; nơi công tác chỉ ghi tên cơ quan",
    ),
    _Kind(
        "biển số xe",
        r"(?<![\w/.-])\d{2}[A-Z]{1,2}\d?[ -]\d{3}\.?\d{2}(?![\w/])|(?<![\w/.-])\d{2}[A-Z]\d?[ -]\d{4}(?![\w/-])|(?i:biển số)(?: xe)?:? ?\d\S+",
    ),
    _Kind(
        "tin về gia đình",
        rf"(?<!\w)(?i:{_KIN})(?: tôi| của tôi)?(?: thứ \w+| cả)?(?: ?:| (?:tôi )?(?:là|tên|tên là|họ tên))(?: (?:là|ông|bà|anh|chị|cháu|em|cô|chú))*:? ?{_NAME}"
        rf"|(?<!\w)(?i:{_KIN})(?: tôi)? (?:ông|bà|anh|chị|cháu) {_NAME}"
        rf"|(?<!\w)(?:[Ll]à )?con(?: trai| gái)?(?: ruột)? của (?:ông|bà) {_NAME}"
        rf"|(?i:kết hôn|lấy chồng|lấy vợ|cưới|ly hôn)(?: với| cùng| năm)* (?:(?:ông|bà|anh|chị) )?(?:{_NAME}|(?:19|20)\d\d)"
        r"|(?<!\w)(?:đã |Đã )?(?i:có|lập) (?:vợ|chồng|gia đình)(?:,| và)* (?:có )?(?:\d|một|hai|ba|bốn|năm) (?:người )?con(?!\w)"
        r"|(?<!\w)(?i:có) (?:\d|một|hai|ba|bốn|năm) (?:người )?con(?: trai| gái| nhỏ|,| và|\.|$)",
        r"(?i:mẹ việt nam anh hùng|cha mẹ học sinh)",
    ),
    _Kind(
        "tin về tài sản, thu nhập",
        rf"(?i:bản kê khai tài sản|kê khai tài sản,? (?:thu nhập )?(?:{_OWN}|:|gồm|kèm|năm \d)|tài sản {_OWN}|thu nhập (?:hằng tháng |hàng tháng |bình quân )?{_OWN})"
        r"|(?i:kê khai tài sản)(?: ?:|\s*$)"
        r"|(?i:thửa đất|tờ bản đồ|giấy chứng nhận quyền sử dụng đất|sổ đỏ|sổ hồng) (?:số|thứ)? ?:? ?\d"
        r"|(?i:sở hữu|đứng tên|tài sản gồm|gia đình có|tôi có|có tài sản)[^.;\n]{0,40}(?i:nhà|đất|căn hộ|biệt thự|ô tô|xe|vàng|cổ phần|tiền gửi|tỷ đồng)"
        r"|(?i:nhà|đất|căn hộ|biệt thự|ô tô) (?:ở |tại )?[^.;\n]{0,40}(?i:trị giá|giá trị) [\d.,]+ (?i:tỷ|triệu)"
        r"|(?<!\w)(?i:tiền gửi|tiết kiệm|lương)(?: ngân hàng| hằng tháng| hàng tháng| của tôi)*:? [\d.,]+ (?:tỷ|triệu)",
        r"(?i:của (?:cán bộ|công chức|người có chức vụ|lãnh đạo|đảng viên|các))|(?i:đất nước có|doanh nghiệp|hợp tác xã|người dân|hộ nghèo)",
    ),
    _Kind(
        "số tài khoản ngân hàng",
        rf"(?i:số tài khoản|stk|tài khoản(?: ngân hàng| số)?)(?!\w){_NUMBER_OF}\d(?:[ .-]?\d){{5,}}",
    ),
)

_MAYBE = (
    r"\d(?:[ .()-]{0,2}\d){6}|@|\(at\)|hộ chiếu|passport|nhà|số \d|\d,? (?:đường|phố|ng[õá]|hẻm|kiệt)|trú|zalo|facebook|"
    r"fanpage|\.com|t\.me|\.me/|(?<!\w)fb|cá nhân|e-?mail|thư điện tử|\d[a-z]|[a-z]\d|vợ|chồng|con |cha |bố |mẹ |ba |má |"
    r"anh |chị |em |cháu |gia đình|hôn|cưới|tài sản|thu nhập|đất|sổ |sở hữu|đứng tên|tài khoản|stk|tiền|lương|tiktok|"
    r"viber|telegram|instagram|căn hộ|1[89]00"
)
_MAYBE_ELSEWHERE = r"\d(?:[ .]?\d){7}|nhà|(?:trú|ở|sống|ngụ)[^.;\n]{0,60}\d|hộ chiếu|passport"


def remarks(passage: Passage) -> Iterator[Remark]:
    """Private data in an entry that is no candidate's: a warning each."""
    if re.search(_MAYBE_ELSEWHERE, passage.low):
        for found in _found(passage, EVERYWHERE):
            yield replace(found, severity=Severity.WARNING)


def remarks_of_candidates(passage: Passage) -> Iterator[Remark]:
    """Private data in a candidate's file: an error each."""
    if re.search(_MAYBE, passage.low):
        yield from _found(passage, OF_CANDIDATES)


def _found(passage: Passage, kinds: tuple[_Kind, ...]) -> Iterator[Remark]:
    """What looks like one of the kinds, each place once, by the first kind that fits."""
    taken: list[tuple[int, int]] = []
    for kind in kinds:
        for found in re.finditer(kind.pattern, passage.text):
            begin, end = found.span()
            around = passage.text[begin : end + 25]
            if any(first < end and begin < last for first, last in taken) or (
                kind.unless and re.search(kind.unless, around)
            ):
                continue
            taken.append((begin, end))
            message = f"“{masked(found[0])}” giống {kind.name}, không được đăng trên cổng; {kind.mend}"
            yield remark(passage, found, Matter.WRONG, message)


def masked(written: str) -> str:
    """The first signs of what was written, so that a report does not itself publish it.

    >>> masked("CCCD số 001085001234")
    'CCCD số 001…'
    """
    words = written.strip()
    digits = re.search(r"\d", words)
    keep = digits.start() + 3 if digits and digits.start() <= 30 and re.search(r"\d(?:[ .-]?\d){5}", words) else 0
    return f"{words[:keep] if keep else words[: max(4, min(14, len(words) // 2))]}…"
