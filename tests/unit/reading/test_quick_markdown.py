"""The short cuts through Python-Markdown change nothing but the time."""

from random import Random

import markdown
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.reading.markdown_body import new_markdown
from plugins.reading.quick_markdown import NEEDLES, quicken
from plugins.tools.sample_text import Writer

PLAIN, QUICK = new_markdown(), new_markdown()
quicken(QUICK)

EDGE_CASES = (
    "Một dòng.",
    "Một dòng\nhai dòng",
    "Chữ đầu\n===\n\nChữ sau\n---",
    "Từ\n: định nghĩa\n\nTừ hai\n\n: định nghĩa sau dòng trống\n\n    đoạn thụt vào",
    "- mục\n\nĐoạn sau danh sách\n\n- mục\n\n    Đoạn trong mục\n\n    Đoạn nữa",
    "- mục một\n- mục hai\n\n    - con\n\n    Chữ trong mục\nnối tiếp",
    "1. một\nchữ nối\n2. hai\n\nĐoạn\n\n១. số Khmer",
    "> Trích dẫn\nlười\n\n> > sâu\n\nĐoạn",
    "| a | b |\n|---|---|\n| c | d |\n\na | b\n--|--\n**c** | `d`",
    "Chú[^1] và[^hai].\n\n[^1]: Một dòng.\n[^hai]: Dòng đầu.\n\n    Đoạn hai của chú thích.",
    "HĐND họp. HĐND-1\n\n*[HĐND]: Hội đồng nhân dân",
    "Dòng cuối có hai dấu cách  \ndòng sau",
    "Chữ *nghiêng*, **đậm**, ***cả hai***, _gạch_, snake_case, 2 * 3 * 4, lẻ * và _",
    "Thoát \\* \\_ \\\\ \\[ và `mã *không* nghiêng` và ``mã ` lồng``",
    "[liên kết](a.md), [có tên](b.md \"Tên\"), [tham chiếu][x], [x], ![ảnh](y.png)\n\n[x]: z.md 'Tên'",
    "<https://a.example> <ban@a.example> a & b &amp; &#169; &copy; 1 < 2 > 0",
    "<div>\nkhối **HTML**\n</div>\n\n<p>một</p> chữ\n\n<!-- chú thích -->\n\nHết",
    "Đoạn {: .lead}\n\n## Mục {#ten .x}\n\n## Mục\n\n## Mục",
    "# Một\n## Hai ##\nchữ ngay sau\n#Ba\n\nĐoạn # không phải mục",
    "    mã\n    mã hai\n\n\tmã bằng tab\n\n```\nkhông rào\n```",
    "***\n\n---\n\n___\n\nĐoạn\n***",
    "Chữ\n\n\n\n\nNhiều dòng trống\n \n\t\nDòng chỉ có dấu cách",
    "\u1780\u1781 tiếng Khmer\n\n中文一行\n\nÊđê ƀ",
    "a\x02klzzwxh:0001\x03b\n\nStash \u0002 lạ",
    "x" * 3000,
)


@pytest.mark.parametrize("source", EDGE_CASES)
def test_edge_cases_convert_alike(source: str) -> None:
    """Each construct that could be taken for a plain paragraph gives the HTML that Markdown alone gives."""
    assert convert(QUICK, source) == convert(PLAIN, source)


def test_generated_texts_convert_alike() -> None:
    """Two thousand generated articles give the HTML that Markdown alone gives."""
    writer = Writer(Random(7))
    for _ in range(2000):
        source = writer.body([(writer.title(), "../news/a.md")])
        assert convert(QUICK, source) == convert(PLAIN, source)


BLOCKS = st.sampled_from(EDGE_CASES)
SNIPPETS = st.sampled_from(
    [
        "chữ", "Dòng", " ", "  \n", "\n", "\n\n", "\n    ", "- ", "1. ", "> ", ": ", "*", "**", "_", "`", "[",
        "](a.md)", "![", "]: b.md", "[^1]", "[^1]: ", "*[chữ]: ", "|",
        "|---|---|", "#", "===", "---", "<b>", "</b>", "<div>",
        "<", "&", "&lt;", "\\", "{: .x}", "{", "}", "\u179d", "中", "1", ".", "ạ",
    ]
)  # fmt: skip


@settings(max_examples=400, deadline=None, derandomize=True)
@given(st.lists(st.one_of(SNIPPETS, BLOCKS), max_size=25).map("".join))
def test_any_mixture_converts_alike(source: str) -> None:
    """Whatever signs and blocks follow each other, the HTML is the one that Markdown alone gives."""
    assert convert(QUICK, source) == convert(PLAIN, source)


def test_every_pattern_is_known() -> None:
    """The table of needles names every inline pattern of the converter, so that plain text tries none."""
    registry = PLAIN.inlinePatterns
    assert {registry.get_index_for_name(name) for name in NEEDLES} == set(range(len(registry)))


def convert(converter: markdown.Markdown, source: str) -> tuple[str, list]:
    """HTML and headings."""
    converter.reset()
    return converter.convert(source), converter.toc_tokens
