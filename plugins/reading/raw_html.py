"""What an editor may write as HTML inside Markdown, and what is said of everything else.

Two lists serve the whole reading room: the tags and attributes that nh3 lets through, and the smaller set
that may be written by hand. Links and pictures are never written by hand, for nobody would check them.
"""

import re
from html.parser import HTMLParser

CLASSES = {
    "footnote", "footnote-ref", "footnote-backref", "note", "warning", "lead", "right", "center", "table",
}  # fmt: skip
TAGS = {
    "p", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "pre", "code", "hr", "br",
    "strong", "em", "b", "i", "u", "s", "del", "ins", "mark", "small", "sub", "sup", "abbr", "q", "cite", "a", "span",
    "table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td", "div", "figure", "figcaption", "picture", "source",
    "img", "details", "summary", "bdi", "ruby", "rt", "rp", "kbd", "var", "time",
}  # fmt: skip
ATTRIBUTES = {
    "*": {"id", "lang", "title", "dir", "class"},
    "a": {"href", "rel"},
    "img": {"src", "alt", "width", "height", "loading", "decoding"},
    "source": {"srcset", "sizes", "type"},
    "ol": {"start", "type", "reversed"},
    "li": {"value"},
    "th": {"colspan", "rowspan", "scope"},
    "td": {"colspan", "rowspan"},
    "details": {"open"},
    "time": {"datetime"},
}
SCHEMES = {"http", "https", "mailto", "tel"}
_ONLY_MARKDOWN = {
    "a": "[chữ](đường-dẫn)",
    "img": "![mô tả](ảnh)",
    "picture": "![mô tả](ảnh)",
    "source": "![mô tả](ảnh)",
}


def attribute_problem(tag: str, name: str, value: str) -> str | None:
    """What is wrong with an attribute of an allowed tag; None when it may stand."""
    if name not in ATTRIBUTES["*"] | ATTRIBUTES.get(tag, set()):
        return f"thuộc tính {name} của thẻ <{tag}> không được dùng; xóa thuộc tính đó"
    if name == "class" and not set(value.split()) <= CLASSES:
        return f"lớp “{value}” không có; các lớp dùng được: {', '.join(sorted(CLASSES))}"
    if name == "id" and not re.fullmatch(r"[a-z0-9][a-z0-9-]*", value):
        return f"mã “{value}” không dùng được; chỉ dùng chữ thường không dấu, số và gạch nối"
    return None


class RawHtml(HTMLParser):
    """Finds in one piece of hand-written HTML what may not stand there: (line from 0, message)."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[int, str]] = []

    def inspect(self, written: str) -> list[tuple[int, str]]:
        """All that is wrong with the piece."""
        self.feed(written)
        self.close()
        return self.found

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _ONLY_MARKDOWN:
            self._complain(f"thẻ <{tag}> viết tay không được kiểm tra; viết bằng Markdown: {_ONLY_MARKDOWN[tag]}")
        elif tag not in TAGS and tag != "h1":
            self._complain(f"thẻ <{tag}> không được dùng; xóa thẻ, hoặc viết bằng Markdown")
        else:
            for name, value in attrs:
                if message := attribute_problem(tag, name, value or ""):
                    self._complain(message)

    handle_startendtag = handle_starttag

    def handle_comment(self, data: str) -> None:
        self._complain("chú thích <!-- --> không được dùng trong nội dung; xóa đi")

    def handle_decl(self, decl: str) -> None:
        self._complain("khai báo <!…> không được dùng trong nội dung; xóa đi")

    def unknown_decl(self, data: str) -> None:
        self._complain("khai báo <![…]> không được dùng trong nội dung; xóa đi")

    def handle_pi(self, data: str) -> None:
        self._complain("lệnh <?…> không được dùng trong nội dung; xóa đi")

    def _complain(self, message: str) -> None:
        self.found.append((self.getpos()[0] - 1, message))
