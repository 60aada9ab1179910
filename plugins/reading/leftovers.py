"""Markdown that an editor meant and the converter did not take: it would be published as it is written."""

import re
from collections.abc import Iterator

_CODE = re.compile(r"<(pre|code)\b.*?</\1>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_DEFINED_NOTE = re.compile(r"^ {0,3}\[\^([^\]\n]+)\]:", re.MULTILINE)
_NOTE = re.compile(r"\[\^([^\]\n]+)\](?!:)")
_LEFT_NOTE = re.compile(r"\[\^[^\]\s]+\]")
_LEFT_LINK = re.compile(
    r"\]\((?:[\w./{}-]+\.(?:md|yml|pdf|jpe?g|png|webp)|https?:)[^\s)]*|\] \((?:\.\./|https?:)[^\s)]*"
)
_LEFT_REFERENCE = re.compile(r"\[[^\[\]\n]*[^\W\d_][^\[\]\n]*\]\[[^\[\]\n]+\]")
MOST_SIGNS_A_LINE, MOST_SIGNS_A_BLOCK = 300, 1500
_SIGNS = re.compile(r"[\[<*_`!]")
_ITEM = re.compile(r"\s*(?:[-*+|]|\d+\.)")


def leftovers(source: str, safe_html: str) -> Iterator[tuple[str, str]]:
    """(what stands in the source, message) of each piece of Markdown that is still there after conversion."""
    defined = _DEFINED_NOTE.findall(source)
    used = set(_NOTE.findall(source))
    for name in dict.fromkeys(defined):
        if defined.count(name) > 1:
            yield f"[^{name}]:", f"ghi chú [^{name}] viết hai lần; đổi tên một ghi chú"
        elif name not in used:
            yield f"[^{name}]:", f"ghi chú [^{name}] không có chỗ nào dùng; thêm [^{name}] vào bài hoặc xóa ghi chú"
    if "[" not in safe_html and "](" not in safe_html:
        return
    words = _TAG.sub("", _CODE.sub("", safe_html))
    for found in _LEFT_NOTE.findall(words):
        yield found, f"{found} không có ghi chú; thêm dòng {found}: nội dung ghi chú"
    for found in _LEFT_LINK.findall(words):
        yield found, f"liên kết “{found}” viết sai; viết liền [chữ](đường-dẫn) và đóng ngoặc"
    for found in _LEFT_REFERENCE.findall(words):
        yield found, f"“{found}” không có địa chỉ; viết [chữ](đường-dẫn)"


def too_many_signs(source: str) -> int | None:
    """The line (from 0) of a block with so many signs of Markdown that converting it would take minutes."""
    signs = 0
    for number, line in enumerate(source.split("\n")):
        here = len(_SIGNS.findall(line))
        signs = 0 if not line.strip() or _ITEM.match(line) else signs + here
        if here > MOST_SIGNS_A_LINE or signs > MOST_SIGNS_A_BLOCK:
            return number
    return None
