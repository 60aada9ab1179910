"""Markdown to safe HTML: links and pictures resolved, headings numbered from h2, nothing executable.

One converter serves a whole process. What an editor may not use is reported with its line, never
dropped in silence; nh3 then removes whatever is not on the one allow-list below.
"""

import html
import re

import markdown
import nh3
from markdown.extensions.toc import TocExtension

from plugins.model.body import Heading
from plugins.reading.leftovers import leftovers, too_many_signs
from plugins.reading.quick_markdown import quicken
from plugins.reading.raw_html import ATTRIBUTES, SCHEMES, TAGS, RawHtml
from plugins.reading.resolving import Addresses, Attributes, Resolver
from plugins.reading.text_report import Converted, TextReport
from plugins.text.normal import BIDI_CONTROL, CONTROL
from plugins.text.slug import heading_id

_BLOCK_END = re.compile(r"</(?:p|h[2-6]|li|dt|dd|tr|blockquote|pre|figcaption|div)>|<br ?/?>|</t[dh]>")
_TAG = re.compile(r"<[^>]*>")
_FOOTNOTE_LINK = re.compile(r'<a class="footnote-(?:ref|backref)".*?</a>', re.DOTALL)
_HIDDEN = re.compile(f"{CONTROL.pattern}|{BIDI_CONTROL.pattern}".replace("]|[", ""))
_ID = re.compile(r' id="([^"]+)"')


class Converter:
    """Turns the Markdown of any number of files into HTML."""

    def __init__(self, addresses: Addresses) -> None:
        self.markdown = new_markdown()
        quicken(self.markdown)
        self.cleaner = nh3.Cleaner(tags=TAGS, attributes=ATTRIBUTES, url_schemes=SCHEMES, link_rel=None)
        self.resolver = Resolver(addresses)
        self.markdown.treeprocessors.register(self.resolver, "portal", 15)
        self.markdown.treeprocessors.register(Attributes(self.resolver), "portal_attributes", 4)

    def convert(self, path: str, source: str, first_line: int = 1) -> Converted:
        """The text of the file at `path`, whose first line is line `first_line` of the file."""
        result = Converted()
        if not source.strip():
            return result
        report = TextReport(path, source, first_line, result)
        if (line := too_many_signs(source)) is not None:
            report.at(line, "đoạn này có quá nhiều dấu [ < * _ ` !; tách thành nhiều đoạn hoặc xóa bớt")
            return result
        self.resolver.start(report)
        self.markdown.reset()
        try:
            raw = self.markdown.convert(source)
        except RecursionError:
            report.at(0, "danh sách hoặc trích dẫn lồng nhau quá sâu; viết phẳng lại")
            return result
        result.html = self.cleaner.clean(raw)
        result.text = plain_text(result.html)
        result.headings = tuple(_headings(self.markdown.toc_tokens))
        self._inspect(report)
        return result

    def _inspect(self, report: TextReport) -> None:
        """Report what was written by hand and may not be, and what was not understood."""
        result = report.result
        for written in self.markdown.htmlStash.rawHtmlBlocks:
            for line, message in RawHtml().inspect(str(written)):
                report.about(str(written).strip(), message, line)
        for written, message in leftovers(report.source, result.html):
            report.about(written, message)
        if hidden := _HIDDEN.search(result.html):
            report.at(0, f"có ký tự ẩn U+{ord(hidden[0]):04X}, có thể viết dưới dạng &#…;; xóa ký tự đó")
        ids = {"", *(heading.id for heading in result.headings), *_ID.findall(result.html)}
        for written in self.resolver.fragments:
            if written.removeprefix("#") not in ids:
                report.about(f"]({written}", f"bài này không có mục “{written}”; sửa lại tên mục")


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
