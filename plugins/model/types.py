"""The kinds of value a field can hold, each read from the string an editor wrote.

Content arrives as strings only (YAML's own guesses read 7:00 as 420 and 012 as 10), so every type here
says itself how it is written. A message says what is wrong and, after a semicolon, how to mend it.
"""

import datetime
import re
from typing import Annotated, Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, BeforeValidator, ValidationInfo
from pydantic_core import PydanticCustomError

from plugins.model.refs import BadReference, resolve
from plugins.text.normal import BIDI_CONTROL, CONTROL, INVISIBLE, nfc, shorten
from plugins.text.slug import is_slug, slugify

_ISO_DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_VN_DAY = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})")
_MOMENT = re.compile(r"(\S+?)(?:[T\s]+(\d{1,2})[:hg](\d{2})(?::(\d{2}))?\s*(Z|[+-]\d{2}:?\d{2})?)?")
_CLOCK = re.compile(r"(\d{1,2})[:hg](\d{2})")
_DAYS = re.compile(r"([+−–-]?)([0-9]{1,3})")
_SURROGATE = re.compile("[\ud800-\udfff]")
LONGEST_LINE = 1000
FIRST_YEAR, LAST_YEAR = 1912, 2100  # Before 1912 the province's clocks had no whole minutes of offset.
_YES = {"true", "yes", "có", "co", "1"}
_NO = {"false", "no", "không", "khong", "0"}


def wrong(message: str) -> PydanticCustomError:
    """The error every validator raises: Vietnamese, "what is wrong; how to mend it"."""
    return PydanticCustomError("portal", "{message}", {"message": message})


def _line(value: Any) -> str:
    text = _string(value)
    if "\n" in text.strip("\n"):
        raise wrong("phải nằm trên một dòng; xóa chỗ xuống dòng")
    if len(text) > LONGEST_LINE:
        raise wrong(f"dài {len(text)} chữ, quá {LONGEST_LINE}; viết ngắn lại")
    if BIDI_CONTROL.search(text):
        raise wrong("chứa ký tự ẩn đảo chiều chữ (U+202A–U+2069); gõ lại đoạn này bằng tay")
    return " ".join(text.split())


def _string(value: Any) -> str:
    if isinstance(value, str):
        if not INVISIBLE.sub("", value).strip() or value in ("~", "null"):
            raise wrong("để trống; điền giá trị hoặc xóa hẳn dòng này")
        if found := CONTROL.search(value) or _SURROGATE.search(value):
            raise wrong(f"chứa ký tự điều khiển U+{ord(found[0]):04X}; xóa ký tự đó")
        return nfc(value)
    if isinstance(value, dict) and len(value) == 1:
        ((key, inner),) = value.items()
        if isinstance(inner, str):
            raise wrong(f'có dấu hai chấm nên phải đặt trong ngoặc kép; viết lại thành: "{key}: {inner}"')
    raise wrong(f"phải là một dòng chữ, ở đây lại là {_shape(value)}; viết giá trị ngay sau dấu hai chấm")


def _shape(value: Any) -> str:
    return {dict: "một nhóm khóa con", list: "một danh sách"}.get(type(value), "giá trị khác")


def _day(value: Any) -> datetime.date:
    if isinstance(value, datetime.date):
        return value
    text = _string(value).strip()
    if match := _ISO_DAY.fullmatch(text):
        year, month, day = map(int, match.groups())
    elif match := _VN_DAY.fullmatch(text):
        day, month, year = map(int, match.groups())
    else:
        raise wrong(
            f"“{shorten(text, 40)}” không phải ngày; viết năm-tháng-ngày (2026-03-15) hoặc ngày/tháng/năm (15/03/2026)"
        )
    try:
        found = datetime.date(year, month, day)
    except ValueError:
        if not _ISO_DAY.fullmatch(text) and month > 12 >= day:
            raise wrong(f"“{text}” có tháng {month}; viết ngày trước, tháng sau: {month:02}/{day:02}/{year}") from None
        raise wrong(f"“{text}” không có trong lịch; kiểm tra lại ngày và tháng") from None
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise wrong(f"năm {year} nằm ngoài khoảng {FIRST_YEAR}–{LAST_YEAR}; kiểm tra lại năm")
    return found


def _moment(value: Any, info: ValidationInfo) -> datetime.datetime:
    if isinstance(value, datetime.datetime):
        return value
    text = _string(value).strip()
    match = _MOMENT.fullmatch(text) if len(text) <= 40 else None
    if match is None:
        raise wrong(f"“{shorten(text, 40)}” không phải thời điểm; viết 2026-03-01 08:00 (hoặc chỉ ngày: 2026-03-01)")
    day = _day(match[1])
    hour, minute, second = (int(part or 0) for part in match.groups()[1:4])
    if hour > 23 or minute > 59 or second > 59:
        raise wrong(f"giờ trong “{text}” không có trên đồng hồ; viết từ 00:00 đến 23:59")
    zone = _offset(match[5]) if match[5] else _province_zone(info)
    return datetime.datetime(day.year, day.month, day.day, hour, minute, second, tzinfo=zone)


def _offset(text: str) -> datetime.timezone:
    if text == "Z":
        return datetime.UTC
    hours, minutes = int(text[1:3]), int(text[-2:])
    if hours > 14 or minutes > 59:
        raise wrong(f"múi giờ “{text}” không có thật; viết +07:00 hoặc bỏ hẳn phần múi giờ")
    span = datetime.timedelta(hours=hours, minutes=minutes)
    return datetime.timezone(-span if text[0] == "-" else span)


def _province_zone(info: ValidationInfo) -> ZoneInfo:
    return ZoneInfo((info.context or {}).get("timezone", "Asia/Ho_Chi_Minh"))


def _clock(value: Any) -> datetime.time:
    if isinstance(value, datetime.time):
        return value
    text = _string(value).strip()
    match = _CLOCK.fullmatch(text)
    if match is None or int(match[1]) > 23 or int(match[2]) > 59:
        raise wrong(f"“{text}” không phải giờ; viết 07:00")
    return datetime.time(int(match[1]), int(match[2]))


def _yes_no(value: Any) -> bool:
    if isinstance(value, bool):
        return value
    text = _string(value).strip().casefold()
    if is_yes(text):
        return True
    if text in _NO:
        return False
    raise wrong(f"“{text}” không rõ là có hay không; viết true hoặc false")


def is_yes(value: Any) -> bool:
    """Whether an editor wrote yes, in any of the ways that are understood."""
    return isinstance(value, str) and value.strip().casefold() in _YES


def _whole(value: Any) -> int:
    if isinstance(value, int):
        return value
    text = _string(value).strip()
    if not re.fullmatch(r"[0-9]{1,9}", text):
        raise wrong(f"“{text}” không phải số nguyên; viết bằng chữ số, không dấu chấm, ví dụ 12")
    return int(text)


def _days(value: Any) -> int:
    if isinstance(value, int):
        return value
    text = _string(value).strip()
    match = _DAYS.fullmatch(text)
    if match is None:
        raise wrong(f"“{shorten(text, 40)}” không phải số ngày; viết -42 là 42 ngày trước ngày bầu cử, 3 là 3 ngày sau")
    return -int(match[2]) if match[1] in ("-", "−", "–") else int(match[2])


def _slug(value: Any) -> str:
    text = _line(value)
    if not is_slug(text):
        hint = slugify(text) or "ten-khong-dau"
        raise wrong(f"“{text}” không dùng làm mã được; chỉ dùng chữ thường không dấu, số và gạch nối: {hint}")
    return text


def _language(value: Any) -> str:
    text = _line(value)
    if not re.fullmatch(r"[a-z]{2,3}(?:-[a-z0-9]{2,8})*", text) or text == "vi":
        raise wrong(f"“{text}” không phải mã ngôn ngữ khác tiếng Việt; viết chữ thường theo BCP 47: km, zh-hans, en")
    return text


def _web(value: Any) -> str:
    text = _line(value)
    try:
        parts = urlsplit(text)
        good = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        good = False
    if not good or re.search(r"[\s<>\"']", text):
        raise wrong(f"“{text}” không phải địa chỉ web; viết đầy đủ, bắt đầu bằng https://")
    return text


def _email(value: Any) -> str:
    text = _line(value)
    if not re.fullmatch(r"[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+", text):
        raise wrong(f"“{text}” không phải địa chỉ thư điện tử; viết dạng ten@co-quan.gov.vn")
    return text


def _host(value: Any) -> str:
    text = _line(value).lower()
    if not re.fullmatch(r"[a-z0-9-]+(\.[a-z0-9-]+)+", text):
        raise wrong(f"“{text}” không phải tên miền; viết dạng baucu.tinh.gov.vn, không có https:// và dấu /")
    return text


def _content_ref(value: Any, info: ValidationInfo) -> str:
    text = _line(value)
    try:
        return resolve(text, (info.context or {}).get("source", "")).path
    except BadReference as bad:
        raise wrong(str(bad)) from None


def _many(value: Any) -> Any:
    """A list; one bare value counts as a list of one, which is what an editor means."""
    if isinstance(value, str):
        if not value.strip():
            raise wrong("để trống; điền giá trị hoặc xóa hẳn dòng này")
        return (value,)
    return tuple(value) if isinstance(value, list) else value


def _tag(value: Any) -> str:
    text = _line(value)
    if len(text) > 60:
        raise wrong(f"chủ đề dài {len(text)} chữ, quá 60; đặt tên ngắn hơn")
    if "," in text:
        raise wrong("có dấu phẩy; viết các chủ đề thành danh sách: [một, hai]")
    return text


def _distinct(values: tuple) -> tuple:
    seen: set = set()
    for value in values:
        if value in seen:
            raise wrong(f"“{value}” có hai lần; giữ lại một")
        seen.add(value)
    return values


Line = Annotated[str, BeforeValidator(_line)]
"""One line of text, never empty, white space single."""
Text = Annotated[str, BeforeValidator(_string)]
"""Text of one or more lines, never empty."""
Day = Annotated[datetime.date, BeforeValidator(_day)]
"""A calendar day, written 2026-03-15 or 15/03/2026."""
Moment = Annotated[datetime.datetime, BeforeValidator(_moment)]
"""A day and time with the province's offset unless another is written; a bare day is its midnight."""
Clock = Annotated[datetime.time, BeforeValidator(_clock)]
"""A time of day, written 07:00."""
YesNo = Annotated[bool, BeforeValidator(_yes_no)]
"""true or false; có and không are understood."""
Whole = Annotated[int, BeforeValidator(_whole)]
"""A whole number from 0 to 999,999,999."""
Days = Annotated[int, BeforeValidator(_days)]
"""A distance in days, at most 999: -42 is before, 3 or +3 after."""
Slug = Annotated[str, BeforeValidator(_slug)]
"""Lower-case ASCII words joined by hyphens: an id, or part of an address."""
LanguageCode = Annotated[str, BeforeValidator(_language)]
"""A language other than Vietnamese: a lower-case BCP 47 tag."""
WebAddress = Annotated[str, BeforeValidator(_web)]
"""An http or https address with a host."""
Host = Annotated[str, BeforeValidator(_host)]
"""The name of a host: baucu.tinh.gov.vn."""
Email = Annotated[str, BeforeValidator(_email)]
"""An e-mail address."""
ContentRef = Annotated[str, BeforeValidator(_content_ref)]
"""A path to another file of content/, written relative to the file or from content/ with a leading slash;
held as the path below content/."""
Lines = Annotated[tuple[Line, ...], BeforeValidator(_many), AfterValidator(_distinct)]
"""Several lines of text, none twice."""
Tags = Annotated[tuple[Annotated[str, BeforeValidator(_tag)], ...], BeforeValidator(_many), AfterValidator(_distinct)]
"""Several tags, none twice."""
Slugs = Annotated[tuple[Slug, ...], BeforeValidator(_many), AfterValidator(_distinct)]
"""Several ids, none twice."""
ContentRefs = Annotated[tuple[ContentRef, ...], BeforeValidator(_many), AfterValidator(_distinct)]
"""Several paths to other files, none twice."""
