"""Markdown to safe HTML: links and pictures resolved, headings numbered from h2, nothing executable.

One converter serves a whole process. What an editor may not use is reported with its line, never
dropped in silence; nh3 then removes whatever is not on the one allow-list below.
"""

import html
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from html.parser import HTMLParser
from xml.etree.ElementTree import Element, SubElement

import markdown
import nh3
from markdown.extensions.toc import TocExtension
from markdown.treeprocessors import Treeprocessor

from plugins.model.body import Heading, Link
from plugins.model.media import Image
from plugins.model.problem import Problem
from plugins.model.refs import BadReference, is_content_reference, resolve
from plugins.reading.quick_markdown import quicken
from plugins.text.slug import heading_id

_CLASSES = {"footnote", "footnote-ref", "footnote-backref", "note", "warning", "lead", "right", "center", "table"}
_TAGS = {
    "p", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "pre", "code", "hr", "br",
    "strong", "em", "b", "i", "u", "s", "del", "ins", "mark", "small", "sub", "sup", "abbr", "q", "cite", "a", "span",
    "table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td", "div", "figure", "figcaption", "picture", "source",
    "img", "details", "summary", "bdi", "ruby", "rt", "rp", "kbd", "var", "time",
}  # fmt: skip
_ATTRIBUTES = {
    "*": {"id", "lang", "title", "dir", "class"},
    "a": {"href", "rel", "hreflang", "class", "title", "id"},
    "img": {"src", "alt", "width", "height", "loading", "decoding"},
    "source": {"srcset", "sizes", "type"},
    "ol": {"start", "type", "reversed"},
    "li": {"value"},
    "th": {"colspan", "rowspan", "scope"},
    "td": {"colspan", "rowspan"},
    "details": {"open"},
    "time": {"datetime"},
}
_SCHEMES = {"http", "https", "mailto", "tel"}
_SIZES = "(min-width: 48rem) 44rem, 100vw"
_BLOCK_END = re.compile(r"</(?:p|h[2-6]|li|dt|dd|tr|blockquote|pre|figcaption|div)>|<br ?/?>|</t[dh]>")
_TAG = re.compile(r"<[^>]*>")
_FOOTNOTE_LINK = re.compile(r'<a class="footnote-(?:ref|backref)".*?</a>', re.DOTALL)
_RAW_HTML = re.compile(r"<[a-zA-Z/!?]")


@dataclass
class Converted:
    """What one text became, and what is wrong with it."""

    html: str = ""
    text: str = ""
    headings: tuple[Heading, ...] = ()
    links: tuple[Link, ...] = ()
    images: tuple[str, ...] = ()
    problems: list[Problem] = field(default_factory=list)


class Converter:
    """Turns the Markdown of any number of files into HTML.

    `address_of(path)` is the link of a content file of that path (None when paths of its sort have
    none), `image_of(path)` the picture there, and `base_path` stands before every link.
    """

    def __init__(
        self, address_of: Callable[[str], str | None], image_of: Callable[[str], Image | None], base_path: str = ""
    ) -> None:
        self.address_of, self.image_of, self.base_path = address_of, image_of, base_path
        self.markdown = new_markdown()
        quicken(self.markdown)
        self.resolver = _Resolver(self)
        self.markdown.treeprocessors.register(self.resolver, "portal", 15)

    def convert(self, path: str, source: str, first_line: int = 1) -> Converted:
        """The text of the file at `path`, whose first line is line `first_line` of the file."""
        result = Converted()
        if not source.strip():
            return result
        self.resolver.start(path, source, first_line, result)
        self.markdown.reset()
        raw = self.markdown.convert(source)
        if _RAW_HTML.search(source) or "{" in source:
            result.problems += _Inspector(path, source, first_line).inspect(raw)
        result.html = nh3.clean(raw, tags=_TAGS, attributes=_ATTRIBUTES, url_schemes=_SCHEMES, link_rel=None)
        result.text = plain_text(result.html)
        result.headings = tuple(_headings(self.markdown.toc_tokens))
        return result


def new_markdown() -> markdown.Markdown:
    """Python-Markdown with the extensions that editors may use, as it comes."""
    toc = TocExtension(slugify=lambda value, separator: heading_id(value), marker="")
    return markdown.Markdown(
        extensions=["tables", "footnotes", "def_list", "abbr", "attr_list", "sane_lists", toc],
        extension_configs={
            "tables": {"use_align_attribute": True},
            "footnotes": {"BACKLINK_TITLE": "Trở lại chỗ ghi chú %d", "UNIQUE_IDS": False},
        },
        output_format="html",
    )


def plain_text(safe_html: str) -> str:
    """The words of sanitised HTML, one block a line, footnote numbers left out."""
    marked = _BLOCK_END.sub("\n", _FOOTNOTE_LINK.sub("", safe_html))
    lines = html.unescape(_TAG.sub("", marked)).split("\n")
    return "\n".join(line for line in (" ".join(line.split()) for line in lines) if line)


def _headings(tokens: list[dict]) -> list[Heading]:
    found: list[Heading] = []
    for token in tokens:
        found.append(Heading(token["level"], token["id"], html.unescape(token["name"])))
        found += _headings(token["children"])
    return found


class _Resolver(Treeprocessor):
    """Points links and pictures at what is published, and puts the highest heading at h2."""

    def __init__(self, converter: Converter) -> None:
        super().__init__(converter.markdown)
        self.converter = converter

    def start(self, path: str, source: str, first_line: int, result: Converted) -> None:
        """Begin a new text."""
        self.path, self.source, self.first_line, self.result = path, source, first_line, result

    def run(self, root: Element) -> None:
        self._level_headings(root)
        pictures = []
        for element in root.iter():
            if element.tag == "a":
                self._link(element)
            elif element.tag == "img":
                pictures.append(element)
            elif element.tag in ("th", "td") and (align := element.attrib.pop("align", None)) in ("right", "center"):
                element.set("class", align)
        if pictures:
            parents = {child: parent for parent in root.iter() for child in parent}
            for element in pictures:
                self._picture(element, parents.get(element, root))

    def _level_headings(self, root: Element) -> None:
        """The highest heading becomes h2 (the page's title is h1), and no level is skipped downwards."""
        headings = [element for element in root.iter() if re.fullmatch("h[1-6]", element.tag)]
        shift = 2 - min((int(element.tag[1]) for element in headings), default=2)
        level = 1
        for element in headings:
            level = min(level + 1, 6, int(element.tag[1]) + shift)
            element.tag = f"h{level}"

    def _link(self, element: Element) -> None:
        written = html.unescape(element.get("href", "").replace(markdown.util.AMP_SUBSTITUTE, "&"))
        if not is_content_reference(written):
            self._outside(element, written)
            return
        try:
            reference = resolve(written, self.path)
        except BadReference as bad:
            self._complain(written, str(bad))
            return
        address = self.converter.address_of(reference.path)
        if address is None:
            self._complain(written, f"“{written}” không trỏ tới tệp nào của content/; sửa lại đường dẫn")
            return
        fragment = f"#{reference.fragment}" if reference.fragment else ""
        element.set("href", self.converter.base_path + address + fragment)
        link = Link(self._line(written), reference.path, reference.fragment, written)
        self.result.links = (*self.result.links, link)

    def _outside(self, element: Element, written: str) -> None:
        scheme = written.partition(":")[0].casefold() if ":" in written else ""
        if written.startswith("//") or written in ("", "#"):
            self._complain(written or "()", "liên kết trống hoặc thiếu https:; điền địa chỉ đầy đủ")
        elif not written.startswith("#") and scheme not in _SCHEMES:
            self._complain(written, f"liên kết kiểu “{scheme}:” không được dùng; chỉ dùng https:, mailto:, tel: hoặc đường dẫn tệp")
        elif scheme in ("http", "https"):
            element.set("rel", "external noopener")

    def _picture(self, element: Element, parent: Element) -> None:
        written, alt = element.get("src", ""), element.get("alt", "").strip()
        image = self._image(written)
        if image is None:
            return
        if not alt:
            self._complain(written, "ảnh thiếu mô tả; viết mô tả giữa hai ngoặc vuông: ![Ảnh cho thấy gì](…)")
        self.result.images = (*self.result.images, image.path)
        caption = element.get("title")
        alone = caption and parent.tag == "p" and len(parent) == 1 and not (parent.text or "").strip()
        tail = element.tail
        for key in list(element.attrib):
            del element.attrib[key]
        element.tag, element.tail = "picture", tail
        self._fill(element, image, alt)
        if alone:
            parent.tag = "figure"
            SubElement(parent, "figcaption").text = caption

    def _fill(self, picture: Element, image: Image, alt: str) -> None:
        base = self.converter.base_path
        for format in ("avif", "webp"):
            sources = ", ".join(f"{base}{variant.address} {variant.width}w" for variant in image.variants(format))
            SubElement(picture, "source", type=f"image/{format}", srcset=sources, sizes=_SIZES)
        fallback = image.fallback
        SubElement(
            picture, "img", src=base + fallback.address, alt=alt, width=str(fallback.width), height=str(fallback.height),
            loading="lazy", decoding="async",
        )  # fmt: skip

    def _image(self, written: str) -> Image | None:
        if not is_content_reference(written):
            self._complain(written, "ảnh phải nằm trong content/images; tải ảnh về, lưu vào đó rồi dùng đường dẫn")
            return None
        try:
            path = resolve(html.unescape(written), self.path).path
        except BadReference as bad:
            self._complain(written, str(bad))
            return None
        image = self.converter.image_of(path)
        if image is None:
            self._complain(written, f"không có ảnh “{path}”; kiểm tra tên tệp, kể cả chữ hoa, chữ thường")
        return image

    def _complain(self, written: str, message: str) -> None:
        self.result.problems.append(Problem(self.path, message, ("nội dung",), self._line(written)))

    def _line(self, written: str) -> int:
        at = self.source.find(written)
        return self.first_line + (self.source.count("\n", 0, at) if at >= 0 else 0)


class _Inspector(HTMLParser):
    """Finds in converted HTML what an editor wrote and the allow-list would remove."""

    def __init__(self, path: str, source: str, first_line: int) -> None:
        super().__init__(convert_charrefs=True)
        self.path, self.source, self.first_line = path, source, first_line
        self.problems: list[Problem] = []

    def inspect(self, raw: str) -> list[Problem]:
        """One problem for each tag or attribute that may not stand in a text."""
        self.feed(raw)
        self.close()
        return self.problems

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _TAGS:
            self._complain(f"<{tag}", f"thẻ <{tag}> không được dùng; xóa thẻ, hoặc viết bằng Markdown")
            return
        allowed = _ATTRIBUTES["*"] | _ATTRIBUTES.get(tag, set())
        for name, value in attrs:
            if name not in allowed:
                self._complain(name, f"thuộc tính {name} của thẻ <{tag}> không được dùng; xóa thuộc tính đó")
            elif name == "class" and not set((value or "").split()) <= _CLASSES:
                self._complain(value or "class", f"lớp “{value}” không có; các lớp dùng được: {', '.join(sorted(_CLASSES))}")
            elif name in ("href", "src") and self._raw_target(value or ""):
                self._complain(value or name, f"địa chỉ “{value}” trong thẻ HTML không được kiểm tra; viết bằng Markdown: [chữ](đường-dẫn)")

    handle_startendtag = handle_starttag

    def _raw_target(self, value: str) -> bool:
        """Whether an address still is what an editor wrote in raw HTML, not one of ours."""
        written = f'"{value}"' in self.source or f"'{value}'" in self.source or f"={value}" in self.source
        return written and not re.match(r"(?:https?:|mailto:|tel:|#)", value)

    def handle_comment(self, data: str) -> None:
        self._complain("<!--", "chú thích <!-- --> không được dùng trong nội dung; xóa đi")

    def handle_decl(self, decl: str) -> None:
        self._complain("<!", "khai báo <!…> không được dùng trong nội dung; xóa đi")

    def handle_pi(self, data: str) -> None:
        self._complain("<?", "lệnh <?…> không được dùng trong nội dung; xóa đi")

    def _complain(self, needle: str, message: str) -> None:
        at = self.source.lower().find(needle.lower())
        line = self.first_line + (self.source.count("\n", 0, at) if at >= 0 else 0)
        self.problems.append(Problem(self.path, message, ("nội dung",), line))
