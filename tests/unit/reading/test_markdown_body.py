"""Markdown to safe HTML."""

from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.model.media import Image
from plugins.reading.markdown_body import Converter
from plugins.reading.resolving import Addresses
from plugins.reading.text_report import Converted

PICTURE = Image("images/a.jpg", "d" * 64, 1600, 900)
ADDRESSES = {"questions/x.md": "/hoi-dap/x/", "documents/files/b.pdf": "/tep/documents/files/b.pdf"}


def convert(text: str, base_path: str = "") -> Converted:
    """The text as a news item in content/news/ has it."""
    return Converter(Addresses(ADDRESSES.get, {"images/a.jpg": PICTURE}.get, base_path)).convert("news/n.md", text, 10)


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("[x](../questions/x.md)", '<p><a href="/hoi-dap/x/">x</a></p>'),
        ("[x](../questions/x.md#muc)", '<p><a href="/hoi-dap/x/#muc">x</a></p>'),
        ("[x]({filename}/questions/x.md)", '<p><a href="/hoi-dap/x/">x</a></p>'),
        ("[x]({static}/documents/files/b.pdf)", '<p><a href="/tep/documents/files/b.pdf">x</a></p>'),
        ("## Mục\n\n[x](#muc)", '<h2 id="muc">Mục</h2>\n<p><a href="#muc">x</a></p>'),
        ("Theo [1][2] và mảng a[0]", "<p>Theo [1][2] và mảng a[0]</p>"),
        ("`[x][y]` và `[a](b.md`", "<p><code>[x][y]</code> và <code>[a](b.md</code></p>"),
        ("<a@b.vn>", '<p><a href="mailto:a@b.vn">a@b.vn</a></p>'),
        ("[x](https://a.vn/?b=1&c=2)", '<p><a href="https://a.vn/?b=1&amp;c=2" rel="external noopener">x</a></p>'),
        ("# A\n\n### B", '<h2 id="a">A</h2>\n<h3 id="b">B</h3>'),
        ("## Đơn vị", '<h2 id="don-vi">Đơn vị</h2>'),
        ("## A\n\n## A", '<h2 id="a">A</h2>\n<h2 id="a_1">A</h2>'),
        ("x^2^ ~~y~~", "<p>x^2^ ~~y~~</p>"),
    ],
)
def test_markdown_becomes_this_html(text: str, html: str) -> None:
    """Links resolve, headings begin at h2 without a gap, ids are Vietnamese words."""
    result = convert(text)
    assert result.html == html
    assert result.problems == []


def test_extensions_an_editor_is_promised() -> None:
    """Tables, footnotes, definition lists, abbreviations and attribute lists work."""
    text = "|A|B|\n|-|-:|\n|1|2|\n\nHĐND[^1]\n{: .lead}\n\nMột\n:   hai\n\n[^1]: ghi chú\n\n*[HĐND]: Hội đồng nhân dân"
    result = convert(text)
    for part in (
        '<td class="right">2</td>',
        '<abbr title="Hội đồng nhân dân">HĐND</abbr>',
        "<dt>Một</dt>",
        'class="lead"',
        'id="fn:1"',
    ):
        assert part in result.html
    assert result.problems == []


def test_a_picture_has_sizes_and_alternatives() -> None:
    """A picture is offered as AVIF, WebP and JPEG, with its size, so that nothing shifts while it loads."""
    result = convert('![Mô tả](../images/a.jpg "Chú thích")', "/bau-cu")
    assert "<figure><picture>" in result.html
    assert "<figcaption>Chú thích</figcaption>" in result.html
    assert f"/bau-cu{PICTURE.variants('avif')[-1].address} 1280w" in result.html
    assert 'width="640"' in result.html and 'height="360"' in result.html
    assert result.images == ("images/a.jpg",)


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("a\n\n[x](../questions/none.md)", 12, "không trỏ tới tệp nào"),
        ("[x](../../etc/passwd)", 10, "ra ngoài thư mục content/"),
        ("[x](javascript:alert(1))", 10, "javascript:"),
        ("[x](JaVaScript:alert(1))", 10, "javascript:"),
        ("[x](data:text/html,a)", 10, "data:"),
        ("[x](//evil.example)", 10, "thiếu https:"),
        ("[x]()", 10, "liên kết trống"),
        ("![](../images/a.jpg)", 10, "thiếu mô tả"),
        ("![a](../images/none.jpg)", 10, "không có ảnh"),
        ("![a](https://a.vn/b.jpg)", 10, "content/images"),
        ("a\n<script>alert(1)</script>", 11, "<script>"),
        ("<iframe src=x></iframe>", 10, "<iframe>"),
        ("<p onclick='x'>a</p>", 10, "onclick"),
        ("<p style='color:red'>a</p>", 10, "style"),
        ("a\n{: onclick=x}", 11, "onclick"),
        ("a\n{: .la}", 11, "lớp “la” không có"),
        ("<!-- a -->", 10, "chú thích"),
        ("<a href='../questions/x.md'>x</a>", 10, "thẻ <a> viết tay"),
        ("<img src='https://a.vn/t.gif' alt=''>", 10, "thẻ <img> viết tay"),
        ("a\n\n<picture><source srcset='https://a.vn/t.webp 1x'></picture>", 12, "thẻ <picture> viết tay"),
        ("<div>\n<script>1</script>\n</div>", 11, "<script>"),
        ("a\n{: href=../x }", 11, "href"),
        ("[x](../questions/x.md){: href=/khac/ }", 10, "href"),
        ("a\n{: #dau_trang }", 11, "mã “dau_trang”"),
        ("[x](#khong-co)", 10, "không có mục"),
        ("a[^9]", 10, "không có ghi chú"),
        ("a[^1]\n\n[^1]: một\n\n[^1]: hai", 12, "hai lần"),
        ("a\n\n[^1]: một", 12, "không có chỗ nào dùng"),
        ("[danh sách][ds]", 10, "không có địa chỉ"),
        ("[x](a.md", 10, "viết sai"),
        ("[x] (https://a.vn)", 10, "viết sai"),
        ("[x](https://)", 10, "thiếu tên miền"),
        ("[x](tel:)", 10, "chưa có địa chỉ"),
        ("[x](www.a.vn)", 10, "https://www.a.vn"),
        ("[x](/tin-tuc/a/)", 10, "đường dẫn tệp"),
        ("a &#27; b", 10, "U+001B"),
        ("a \u202e b", 10, "U+202E"),
        ("[" * 2000, 10, "quá nhiều dấu"),
        ("\n".join("    " * n + "- a" for n in range(400)), 10, "lồng nhau quá sâu"),
        ("`(x.md)`\n\n[a](../questions/x.md)\n\n[b](x.md)", 14, "không trỏ tới"),
        ("![a](../images/a.jpg)\n\n![](../images/a.jpg)", 12, "thiếu mô tả"),
        ("<svg onload=alert(1)>", 10, "<svg>"),
        ("<img src=x onerror=alert(1)>", 10, "<img> viết tay"),
    ],
)
def test_what_may_not_stand_in_a_text_is_told_with_its_line(text: str, line: int, words: str) -> None:
    """Nothing is dropped in silence: each has a problem with its line."""
    problems = convert(text).problems
    assert any(words in problem.message and problem.line == line for problem in problems), [str(p) for p in problems]


class _Scripts(HTMLParser):
    """Collects whatever could execute."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("script", "style", "iframe", "object", "embed", "form", "base", "meta", "link", "svg", "math"):
            self.found.append(tag)
        for name, value in attrs:
            if name.startswith("on") or (
                name in ("href", "src")
                and (value or "").strip().lower().startswith(("javascript:", "data:", "vbscript:"))
            ):
                self.found.append(f"{tag} {name}")


_PIECES = st.sampled_from(
    [
        "<script>",
        "</script>",
        "<img src=x onerror=alert(1)>",
        "[a](javascript:alert(1))",
        "**",
        "`",
        "\n\n",
        "    ",
        "> ",
        "- ",
        "1. ",
        "<a href='java\tscript:alert(1)'>",
        "<svg/onload=alert(1)>",
        "&lt;",
        "&#106;avascript:",
        "|a|b|\n|-|-|\n|c|d|",
        "[^1]",
        "[^1]: x",
        "{: onclick=a}",
        "![x](data:image/svg+xml,<svg/onload=alert(1)>)",
        "bầu cử",
        "*[HĐ]: <b>",
        "HĐ",
        "<!--",
        "-->",
        "<![CDATA[",
        "]]>",
        "\\",
    ]
)


@given(st.lists(_PIECES, max_size=12).map("".join))
@settings(max_examples=150, deadline=None)
def test_nothing_executable_survives(text: str) -> None:
    """However the pieces are put together, the HTML holds nothing that runs."""
    scripts = _Scripts()
    scripts.feed(convert(text).html)
    assert scripts.found == []


@given(st.text(max_size=200))
@settings(max_examples=100, deadline=None)
def test_any_text_converts(text: str) -> None:
    """No text whatever makes the converter fail."""
    convert(text)


def test_plain_text_has_a_line_for_each_block() -> None:
    """Search and summaries see words, not markup, and no footnote numbers."""
    result = convert("## Mục\n\nMột **hai**[^1] &amp; ba\n\n- bốn\n- năm\n\n[^1]: sáu")
    assert result.text.split("\n") == ["Mục", "Một hai & ba", "bốn", "năm", "sáu"]
