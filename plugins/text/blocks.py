"""A converted text as blocks and runs that JSON can hold, for whoever sets it without a browser."""

import re
from html.parser import HTMLParser
from typing import Any

_VOID = frozenset(("br", "img", "hr", "wbr"))
_LISTS = ("ul", "ol")
_HEADINGS = ("h2", "h3", "h4", "h5", "h6")
_BLOCKS = frozenset(("p", *_HEADINGS, *_LISTS, "dl", "dt", "dd", "table", "blockquote", "div", "figure", "hr"))
_BOLD, _ITALIC = frozenset(("strong", "b")), frozenset(("em", "i"))


def blocks(html: str) -> list[dict[str, Any]]:
    """The text's headings, paragraphs, lists and tables; links keep their words, pictures are left out."""
    builder = _Tree()
    builder.feed(html)
    builder.close()
    return _blocks(builder.root)


class _Element:
    """A tag with its children: elements and stretches of text."""

    def __init__(self, tag: str) -> None:
        self.tag = tag
        self.children: list[_Element | str] = []

    def find(self, *tags: str) -> "list[_Element]":
        """All elements with one of the tags, in order."""
        found = []
        for child in self.children:
            if isinstance(child, _Element):
                found += [child] if child.tag in tags else child.find(*tags)
        return found


class _Tree(HTMLParser):
    """Builds the tree of sanitised HTML: every tag is closed."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = _Element("body")
        self.open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = _Element(tag)
        self.open[-1].children.append(element)
        if tag not in _VOID:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        if tag in [element.tag for element in self.open[1:]]:
            while self.open.pop().tag != tag:
                pass

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)


def _blocks(parent: _Element) -> list[dict[str, Any]]:
    """The children of an element as blocks; words that stand beside blocks become paragraphs."""
    found: list[dict[str, Any]] = []
    loose = _Element("p")
    for child in parent.children:
        if isinstance(child, _Element) and child.tag in _BLOCKS:
            found += _paragraph(loose) + _block(child)
            loose = _Element("p")
        else:
            loose.children.append(child)
    return found + _paragraph(loose)


def _block(element: _Element) -> list[dict[str, Any]]:
    tag = element.tag
    if tag == "p":
        return _paragraph(element)
    if re.fullmatch("h[1-6]", tag):
        return [{"kind": "heading", "runs": _runs(element)}]
    if tag in _LISTS:
        items = [_blocks(item) for item in element.children if isinstance(item, _Element) and item.tag == "li"]
        return [{"kind": "list", "numbered": tag == "ol", "items": items}]
    if tag == "table":
        rows = [[_runs(cell) for cell in row.find("th", "td")] for row in element.find("tr")]
        return [{"kind": "table", "rows": rows}] if rows else []
    return _blocks(element)


def _paragraph(element: _Element) -> list[dict[str, Any]]:
    runs = _runs(element)
    return [{"kind": "paragraph", "runs": runs}] if "".join(run["text"] for run in runs).strip() else []


def _runs(element: _Element, bold: bool = False, italic: bool = False) -> list[dict[str, Any]]:
    """The element's text as runs of one style each."""
    runs: list[dict[str, Any]] = []
    for child in element.children:
        if isinstance(child, str):
            text = re.sub(r"\s+", " ", child)
            runs += [{"text": text, "bold": bold, "italic": italic}] if text else []
        elif child.tag == "br":
            runs.append({"text": " ", "bold": bold, "italic": italic})
        else:
            runs += _runs(child, bold or child.tag in _BOLD, italic or child.tag in _ITALIC)
    return runs
