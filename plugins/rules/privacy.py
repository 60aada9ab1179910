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
from plugins.rules.prose import UPPER, Prose

_NAME = rf"[{UPPER}][\w'’]*(?: [{UPPER}][\w'’]*)+"
_UP_TO_NUMBER = r"[^.;\d\n]{0,30}"
_ALONE = r"(?<![\d.,/+-])"
_ENDS = r"(?![\d/-]|[.,]\d)"
_HOUSE = r"\d{1,4}[A-Za-z]?(?:/\d{1,4}[A-Za-z]?)*"
_LANE = r"(?i:đường|phố|ngõ|ngách|hẻm|kiệt)"
_NUMBERED_LANE = r"(?i:ngõ|ngách|hẻm|kiệt|căn hộ số|căn hộ|(?<!phố )(?<!thôn )(?<!tổ )(?<!ấp )(?<!khu )số)"
_LIVES = r"(?i:trú tại|cư trú|thường trú|tạm trú|nhà riêng|ở tại|chỗ ở|nơi ở|sống tại|ngụ tại|nhà ở)"
_ELDERS = r"(?:cha|bố|mẹ)(?: đẻ| ruột| nuôi| vợ| chồng)?|(?:ba|má) (?:đẻ|ruột|tôi)"
_OTHER_KIN = (
    r"vợ|chồng|con (?:trai|gái|đầu|lớn|út|thứ|dâu|rể)|(?:anh|chị|em) (?:trai|gái|ruột|rể|dâu)|cháu (?:nội|ngoại)"
)
_CALLED = r"(?: thứ \w+| cả)?(?: ?:| (?:tôi )?(?:tên là|họ tên|là|tên))(?: (?:là|ông|bà|anh|chị|cháu|em|cô|chú))*:? ?"
_SOME_CHILDREN = r"(?:\d|một|hai|ba|bốn|năm) (?:người )?con"
_OWN = r"(?:của tôi|của bản thân|của mình|của gia đình tôi|cá nhân tôi|hai vợ chồng|vợ chồng tôi|gia đình tôi)"
_ESTATE = r"(?:nhà|đất|căn hộ|biệt thự|ô tô|xe hơi|xe máy|cổ phần)"
_MANY_FIGURES = r"\d(?:[ .()-]{0,2}\d){5}"
_HOME_HINT = r"số nhà|nhà số|\d[a-z]?,? (?:đường|phố|ng[õá]|hẻm|kiệt)"
_SOCIAL = r"(?:facebook|zalo|tiktok|viber|telegram|instagram|fanpage|fb)"


@dataclass(frozen=True)
class _Kind:
    """One kind of private data: its name in a message, what it looks like, words (in lower case) of which one
    stands in every text that has it, what around it says that it is none."""

    name: str
    forms: tuple[str, ...]
    hint: str
    unless: str = ""
    mend: str = "xóa đi"

    @property
    def pattern(self) -> str:
        """All forms in one."""
        return "|".join(self.forms)


_IDENTITY_NAMED = _Kind(
    "số giấy tờ tùy thân",
    (
        r"(?i:cccd|cmnd|cmtnd|căn cước(?: công dân)?|chứng minh(?: nhân dân| thư)|số định danh(?: cá nhân)?)(?!\w)"
        rf"{_UP_TO_NUMBER}\d(?:[ .]?\d){{7,11}}(?!\d)",
    ),
    _MANY_FIGURES,
)
_IDENTITY = _Kind(
    "số căn cước",
    (rf"{_ALONE}0\d{{2}}(?:\d{{9}}|(?:[ .]\d{{3}}){{3}}|\d(?:[ .]\d{{4}}){{2}}){_ENDS}",),
    _MANY_FIGURES,
)
_PASSPORT = _Kind(
    "số hộ chiếu", (rf"(?i:hộ chiếu|passport)(?!\w){_UP_TO_NUMBER}[A-Za-z]{{1,2}} ?\d{{6,8}}(?!\d)",), _MANY_FIGURES
)
_HOUSE_OF_PERSON = _Kind(
    "địa chỉ nhà riêng",
    (
        rf"{_LIVES}[^.;\n]{{0,30}}?(?i:nhà số|số nhà) {_HOUSE}",
        rf"{_LIVES}[^.;\n]{{0,30}}?(?<![\w/.]){_HOUSE},? {_LANE}(?= [{UPPER}\d])",
        rf"(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Cc]ử tri) {_NAME}[^.;\n]{{0,30}}?(?i:số nhà|nhà số) {_HOUSE}",
    ),
    _HOME_HINT,
    mend="chỉ ghi tới cấp xã",
)
EVERYWHERE = (_IDENTITY_NAMED, _IDENTITY, _PASSPORT, _HOUSE_OF_PERSON)

_NUMBERS = (
    _IDENTITY_NAMED,
    _Kind("dãy 12 chữ số như số căn cước", (rf"{_ALONE}\d{{12}}{_ENDS}",), _MANY_FIGURES),
    _IDENTITY,
    _PASSPORT,
    _Kind("dãy như số hộ chiếu", (r"(?<![\w/.-])[A-Z]\d{7,8}(?![\w/-])",), _MANY_FIGURES),
    _Kind(
        "số điện thoại",
        (
            r"(?<![\d/+.,-])(?!\d\d[.-]\d\d[.-]\d{4})"
            r"(?:(?:\(?\+ ?84\)?|\(?0084\)?|84(?=[ .-]?[35789]))[ .-]?(?:\(0\))?|\(?0)"
            r"(?:[35789](?:[ .)-]{0,2}\d){8}|2(?:[ .)-]{0,2}\d){9})(?![\d/]|[.,]\d)",
            r"(?i:điện thoại|(?<!\w)đt|sđt|di động|hotline|phone|(?<!\w)tel|mobile|liên hệ|gọi số)(?!\w)"
            rf"{_UP_TO_NUMBER}\(?\+?\d(?:[ .()-]{{0,2}}\d){{7,10}}(?![\d/])",
            r"(?<!\d)1[89]00(?:[ .]?\d{4}|[ .]\d\d[ .]\d\d)(?!\d)(?! ?-)",
        ),
        _MANY_FIGURES,
    ),
    _Kind(
        "dãy 9 chữ số như số chứng minh nhân dân",
        (rf"{_ALONE}(?:\d{{9}}|\d{{3}} \d{{3}} \d{{3}})(?![\d/-]|[., ]\d)",),
        _MANY_FIGURES,
        r"(?i:đồng|vnđ|usd|phiếu|người|m2)",
    ),
    _Kind(
        "biển số xe",
        (
            r"(?<![\w/.-])\d{2}[A-Z]{1,2}\d?[ -]\d{3}\.?\d{2}(?![\w/])",
            r"(?<![\w/.-])\d{2}[A-Z]\d?[ -]\d{4}(?![\w/-])",
            r"(?i:biển số)(?: xe)?:? ?\d\S+",
        ),
        r"biển số|\d\d[a-z]",
    ),
    _Kind(
        "số tài khoản ngân hàng",
        (rf"(?i:số tài khoản|stk|tài khoản(?: ngân hàng| số)?)(?!\w){_UP_TO_NUMBER}\d(?:[ .-]?\d){{5,}}",),
        _MANY_FIGURES,
    ),
)
_ADDRESSES = (
    _Kind(
        "địa chỉ thư điện tử",
        (
            r"[\w.+-]+ ?(?:@|\(at\)|\[at\]) ?[\w-]+(?:\.[\w-]+)+",
            r"(?i:e-?mail|gmail) ?: ?\w+\.\w+",
        ),
        r"@|\(at\)|\[at\]|mail",
    ),
    _Kind(
        "tài khoản mạng xã hội",
        (
            r"(?i:(?:facebook|fb|zalo|tiktok|instagram|youtube|linkedin|threads|twitter|telegram)\.(?:com|me|vn|net))[/@]\S*",
            r"(?<!\w)(?i:t\.me|fb\.me|x\.com)/\S+",
            rf"(?i:{_SOCIAL}(?: cá nhân| riêng| của tôi)?) ?: ?(?:[{UPPER}]\w* [{UPPER}]\w*|\S*[\d@/.]\S*)",
            rf"(?i:{_SOCIAL}(?: số)?) ?\(?\+?\d[\d .]{{5,}}",
            rf"(?i:{_SOCIAL} (?:cá nhân|riêng|của tôi))",
        ),
        r"facebook|fb|zalo|tiktok|instagram|viber|telegram|fanpage|\.com|\.me",
    ),
    _Kind(
        "địa chỉ nhà",
        (
            rf"(?i:số nhà|nhà số) {_HOUSE}(?!\w)",
            rf"(?<!\w)[Ss]ố {_HOUSE},? (?:[Tt]ổ \d+,? )?{_LANE}(?= [{UPPER}\d])",
            rf"(?<![\w/]){_HOUSE} {_LANE} [{UPPER}](?![{UPPER}])\w",
            rf"(?<![\w/])\d{{1,4}}[A-Za-z]?/{_HOUSE},? {_LANE}(?= [{UPPER}\d])",
            rf"{_LIVES}[^.;\n]{{0,25}}?{_NUMBERED_LANE} {_HOUSE}(?![\w/])",
        ),
        rf"{_HOME_HINT}|(?:ngõ|ngách|hẻm|kiệt|số|hộ) \d",
        r"(?i:nâng cấp|mở rộng|sửa chữa|bê tông hóa|chiếu sáng|đưa|làm|xây|trải nhựa|cải tạo|tuyến|các)(?: \w+)? \d",
        "chỉ ghi tới cấp xã; nơi công tác chỉ ghi tên cơ quan",
    ),
)
_LIFE = (
    _Kind(
        "tin về gia đình",
        (
            rf"(?<!\w)(?i:{_ELDERS}|{_OTHER_KIN})(?: tôi| của tôi)?(?i:{_CALLED}){_NAME}",
            rf"(?<!\w)(?i:{_OTHER_KIN})(?: tôi)? (?:ông|bà|anh|chị|cháu) {_NAME}",
            rf"(?<!\w)(?:[Ll]à )?[Cc]on(?: trai| gái)?(?: ruột)? của (?:ông|bà) {_NAME}",
            r"(?i:kết hôn|lấy chồng|lấy vợ|ly hôn)(?: với| cùng| năm)* (?:(?:ông|bà|anh|chị) )?"
            rf"(?:{_NAME}|(?:19|20)\d\d)",
            rf"(?<!\w)(?i:có|lập) (?:vợ|chồng|gia đình)(?:,| và)* (?:có )?{_SOME_CHILDREN}(?! đường)(?!\w)",
            rf"(?<!\w)(?i:có) {_SOME_CHILDREN}(?: trai| gái| nhỏ|,|\.|\n|$)",
        ),
        r"(?<!\w)(?:con(?!\w)|(?:cha|bố|mẹ|ba|má|anh|chị|em|cháu) )|hôn|vợ|chồng|gia đình",
        r"(?i:mẹ việt nam anh hùng|cha mẹ học sinh)",
    ),
    _Kind(
        "tin về tài sản, thu nhập",
        (
            rf"(?i:bản kê khai tài sản|kê khai tài sản,? (?:thu nhập )?(?:{_OWN}|gồm|kèm|năm \d)|tài sản {_OWN})",
            rf"(?i:thu nhập (?:hằng tháng |hàng tháng |bình quân )?{_OWN})",
            r"(?i:kê khai tài sản(?: ?:| ?(?:\n|$)))",
            r"(?i:thửa đất|tờ bản đồ|giấy chứng nhận quyền sử dụng đất|sổ đỏ|sổ hồng) (?:số|thứ) ?:? ?\d",
            rf"(?i:đứng tên)[^.;\n]{{0,40}}(?i:{_ESTATE})(?!\w)",
            r"(?i:sở hữu|tài sản gồm|gia đình tôi có|gia đình có|tôi có|có tài sản là) "
            rf"(?:\d+|một|hai|ba|bốn|căn|ngôi|thửa|mảnh|chiếc)[^.;\n]{{0,20}}? (?i:{_ESTATE})(?! nước)(?!\w)",
            r"(?i:nhà riêng|căn nhà|ngôi nhà|nhà đất|căn hộ|biệt thự|nhà ở (?:phường|xã|tỉnh|thành phố))"
            r"[^.;\n]{0,40}(?i:trị giá|giá trị) [\d.,]+ (?i:tỷ|triệu)",
            r"(?i:tiền gửi|sổ tiết kiệm|tiền tiết kiệm)[^.;\n\d]{0,20}[\d.,]+ (?i:tỷ|triệu)",
        ),
        r"tài sản|thu nhập|thửa|bản đồ|chứng nhận|sổ |đứng tên|sở hữu|tôi có|gia đình có|giá|tiền",
        r"(?i:của (?:cán bộ|công chức|người có chức vụ|lãnh đạo|đảng viên|các))"
        r"|(?i:doanh nghiệp|hợp tác xã|người dân|hộ nghèo)",
    ),
)
_RESIDENCE = _Kind(
    "địa chỉ nhà",
    (rf"(?<!\w){_NUMBERED_LANE} {_HOUSE}(?![\w/])", rf"(?m:^){_HOUSE}(?=,| \w)"),
    r"\d",
    mend="chỉ ghi tới cấp xã",
)
OF_CANDIDATES = (*_NUMBERS, *_ADDRESSES, *_LIFE, _RESIDENCE)
_RESIDENCES = ("hometown", "birth_registration", "permanent_residence", "current_residence")


def remarks(prose: Prose) -> Iterator[Remark]:
    """Private data in an entry that is no candidate's: a warning each."""
    for found in _found(prose, EVERYWHERE):
        yield replace(found, severity=Severity.WARNING)


def remarks_of_candidates(prose: Prose) -> Iterator[Remark]:
    """Private data in a candidate's file: an error each."""
    yield from _found(prose, OF_CANDIDATES)


def _found(prose: Prose, kinds: tuple[_Kind, ...]) -> Iterator[Remark]:
    """What looks like one of the kinds, each place once, by the first kind that fits."""
    taken: list[tuple[int, int]] = []
    for kind in kinds:
        for found in re.finditer(kind.pattern, prose.text) if re.search(kind.hint, prose.low) else ():
            begin, end = found.span()
            around = prose.text[max(0, begin - 20) : end + 25]
            if kind is _RESIDENCE and prose.where_at(begin)[0] not in _RESIDENCES:
                continue
            if any(first < end and begin < last for first, last in taken) or (
                kind.unless and re.search(kind.unless, around)
            ):
                continue
            taken.append((begin, end))
            message = f"“{masked(found[0])}” giống {kind.name}, không được đăng trên cổng; {kind.mend}"
            yield remark(prose, found, Matter.WRONG, message)


def masked(written: str) -> str:
    """The first signs of what was written, so that a report does not itself publish it.

    >>> masked("CCCD số 001085001234")
    'CCCD số 001…'
    """
    words = written.strip()
    digits = re.search(r"\d", words)
    keep = digits.start() + 3 if digits and digits.start() <= 30 and re.search(r"\d(?:[ .-]?\d){5}", words) else 0
    return f"{words[:keep] if keep else words[: max(4, min(14, len(words) // 2))]}…"
