"""Exact short cuts through Python-Markdown's own extension points: the same HTML, in half the time.

Most of an official text is plain sentences, one a line. Python-Markdown tries sixteen inline patterns on
each of them and asks thirteen block processors whether the line is theirs; both answers can be read off
a character. Every short cut says why it cannot change the result; tests/unit/reading/test_quick_markdown.py
compares it with the plain converter on thousands of texts.
"""

from collections.abc import Mapping
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.blockparser import BlockParser
from markdown.blockprocessors import BlockProcessor
from markdown.extensions.attr_list import AttrListTreeprocessor
from markdown.preprocessors import HtmlBlockPreprocessor
from markdown.treeprocessors import InlineProcessor, UnescapeTreeprocessor
from markdown.util import AtomicString

NEEDLES: Mapping[str, tuple[str, ...]] = {
    "backtick": ("`",),
    "escape": ("\\",),
    "footnote": ("[^",),
    "reference": ("[",),
    "link": ("[",),
    "image_link": ("![",),
    "image_reference": ("![",),
    "short_reference": ("[",),
    "short_image_ref": ("![",),
    "autolink": ("<",),
    "automail": ("<",),
    "linebreak": ("  \n",),
    "html": ("<",),
    "entity": ("&",),
    "em_strong": ("*", "_"),
}
"""For each inline pattern, strings of which a text holds one wherever the pattern's expression matches."""


def quicken(markdown: Markdown) -> None:
    """Put the short cuts into a converter whose extensions are loaded; what it makes stays the same."""
    markdown.preprocessors.register(_QuickHtmlBlocks(markdown), "html_block", 20)
    markdown.parser.blockprocessors.register(_OneLineParagraph(markdown.parser), "one_line_paragraph", 200)
    markdown.treeprocessors.register(_QuickInline(markdown), "inline", 20)
    markdown.treeprocessors.register(_QuickAttributes(markdown), "attr_list", 8)
    markdown.treeprocessors.register(_QuickUnescape(markdown), "unescape", 0)
    # Nobody reads the list of headings as HTML, and no marker puts it into a text: its tokens are enough.
    markdown.treeprocessors["toc"].build_toc_div = lambda tokens: Element("div")


class _QuickHtmlBlocks(HtmlBlockPreprocessor):
    """Looks for raw HTML only where a "<" or an "&" stands: without them the parser passes all text on."""

    def run(self, lines: list[str]) -> list[str]:
        """The lines without the HTML blocks, which are put by."""
        if any("<" in line or "&" in line for line in lines):
            return super().run(lines)
        return lines


class _OneLineParagraph(BlockProcessor):
    """Makes a paragraph of a block of one line that begins with a letter, unless it is in a tight list.

    Nothing else can claim it: headings, lists, quotes, rules, code, references, footnotes, definitions and
    abbreviations begin with a sign, a figure or a space, tables and underlined headings have a second line.
    """

    def __init__(self, parser: BlockParser) -> None:
        super().__init__(parser)
        self.state = parser.state

    def test(self, parent: Element, block: str) -> bool:
        """Whether the block is such a line."""
        return block[:1].isalpha() and "\n" not in block and not self.state.isstate("list")

    def run(self, parent: Element, blocks: list[str]) -> None:
        """The same as Markdown's own processor of paragraphs, for all such lines that follow at once."""
        while blocks and self.test(parent, blocks[0]):
            SubElement(parent, "p").text = blocks.pop(0)


class _QuickAttributes(AttrListTreeprocessor):
    """Looks for attribute lists only in a text that has a brace."""

    def run(self, doc: Element) -> None:
        """The elements with the attributes their lists state."""
        if any("{" in line for line in self.md.lines):
            super().run(doc)


class _QuickUnescape(UnescapeTreeprocessor):
    """Puts escaped characters back only in a text that has a backslash: nothing else was escaped."""

    def run(self, root: Element) -> None:
        """The elements with every escaped character as itself."""
        if any("\\" in line for line in self.md.lines):
            super().run(root)


class _QuickInline(InlineProcessor):
    """Tries an inline pattern only on a text that holds one of its needles; an unknown one is always tried.

    A pattern without a match leaves text, stash and position as they are, so leaving it out does too.
    """

    def __init__(self, markdown: Markdown) -> None:
        super().__init__(markdown)
        registry = markdown.inlinePatterns
        known = {name: found for name, found in NEEDLES.items() if name in registry}
        needles = {registry.get_index_for_name(name): found for name, found in known.items()}
        self._tries = [(pattern, needles.get(index)) for index, pattern in enumerate(registry)]
        self._all = tuple({needle for found in needles.values() for needle in found})
        self._all_known = len(needles) == len(self._tries)

    def _InlineProcessor__handleInline(self, data: str, patternIndex: int = 0) -> str:
        """The text with a placeholder for each inline element, from the pattern of this index on."""
        if isinstance(data, AtomicString) or (self._all_known and not any(map(data.__contains__, self._all))):
            return data
        for index in range(patternIndex, len(self._tries)):
            pattern, needles = self._tries[index]
            start, matched = 0, True
            while matched and (needles is None or any(map(data.__contains__, needles))):
                data, matched, start = self._InlineProcessor__applyPattern(pattern, data, index, start)
        return data
