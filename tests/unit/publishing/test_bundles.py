"""Style sheets and scripts as pages load them: joined, shortened, nothing lost."""

import re
from pathlib import Path

import pytest

from plugins.publishing import minify
from plugins.publishing.bundles import SCRIPTS, SHEETS, BadBundle, scripts, sheets
from tests.support import ROOT

STATIC = ROOT / "theme" / "static"
TEMPLATES = ROOT / "theme" / "templates"


@pytest.mark.parametrize(
    ("written", "short"),
    [
        ("/* a */ p , a:is(.b , .c) > i {\n  margin: 0 1px;\n  top: 0;\n}\n", "p,a:is(.b,.c) > i{margin:0 1px;top:0}"),
        ('a::after { content: "/* ; } */ \\" : "; }', 'a::after{content:"/* ; } */ \\" : "}'),
        (
            "@media (min-width: 4em) { .a :hover { top: calc(1px + 2px) } }",
            "@media (min-width:4em){.a :hover{top:calc(1px + 2px)}}",
        ),
        ("@layer a, b;\n:root { --x: 'i t', y; }", "@layer a,b;:root{--x:'i t',y}"),
    ],
)
def test_a_style_sheet_means_the_same_without_comments_and_spaces(written: str, short: str) -> None:
    """Comments and needless space go; strings, and the space that joins selectors and sums, stay."""
    assert minify.css(written) == short


def test_a_script_keeps_every_line_that_does_something() -> None:
    """Lines of comment and indents go; patterns, divisions and addresses within a line are never touched."""
    written = """/** What it
 *  does. */
(() => {
  // Why.
  const bare = (text) => /^ *[-–]\\/\\/*$/.test(text); // here
  /* one */ const link = "https://a.vn/*" /* two */
  return `  ${link} // ` / 2;
})();
"""
    assert minify.javascript(written).split("\n") == [
        "(() => {",
        "const bare = (text) => /^ *[-–]\\/\\/*$/.test(text); // here",
        '/* one */ const link = "https://a.vn/*" /* two */',
        "return `  ${link} // ` / 2;",
        "})();",
    ]


def test_a_script_with_a_text_over_several_lines_is_refused() -> None:
    """Its indents would be part of the text."""
    with pytest.raises(minify.BadScript, match="const a = `one"):
        minify.javascript("const a = `one\n  two`;")


def test_every_part_of_the_theme_is_in_a_sheet_or_script_and_every_one_is_named_by_a_template() -> None:
    """Nothing is published that no page loads. Sheets of the print pack are named by the rooms that make them."""
    words = "".join(file.read_text(encoding="utf-8") for file in TEMPLATES.rglob("*.html"))
    words += "".join(file.read_text(encoding="utf-8") for file in (ROOT / "plugins").rglob("*.py"))
    for kind, names in (("sheets", sheets(STATIC / "css")), ("scripts", scripts(STATIC / "js"))):
        suffix = {"sheets": "css", "scripts": "js"}[kind]
        unnamed = [name for name in names if not re.search(rf"\.{kind}\.{name}\b|{suffix}/{name}\.{suffix}", words)]
        assert unnamed == []
    assert set(SHEETS) == set(sheets(STATIC / "css"))
    assert set(SCRIPTS) == set(scripts(STATIC / "js"))


def test_a_part_nobody_includes_and_a_part_that_is_missing_are_told(tmp_path: Path) -> None:
    """The message names the file."""
    with pytest.raises(BadBundle, match=r"missing: .*components/home"):
        sheets(tmp_path)
    for parts in SHEETS.values():
        for part in parts:
            (tmp_path / part).parent.mkdir(exist_ok=True)
            (tmp_path / f"{part}.css").write_text("a{}", encoding="utf-8")
    (tmp_path / "more.css").write_text("a{}", encoding="utf-8")
    with pytest.raises(BadBundle, match="nobody includes: more"):
        sheets(tmp_path)


def test_every_class_in_a_style_sheet_is_used_by_a_template_or_a_script() -> None:
    """No rule outlives what it was written for."""
    used = "".join(
        file.read_text(encoding="utf-8")
        for folder, suffix in ((TEMPLATES, "html"), (STATIC / "js", "js"), (ROOT / "plugins", "py"))
        for file in folder.rglob(f"*.{suffix}")
    )
    words = set(re.findall(r"[\w-]+", used))
    styled = {name for text in sheets(STATIC / "css").values() for name in _classes(text)}
    assert sorted(name for name in styled if name not in words and not _is_made(name, used)) == []


def _classes(text: str) -> set[str]:
    """The classes that the selectors of a shortened sheet name."""
    selectors = re.findall(r"([^{}]+)\{", text)
    return {name for selector in selectors for name in re.findall(r"\.([a-zA-Z][\w-]*)", selector)}


def _is_made(name: str, used: str) -> bool:
    """Whether a template makes the class of a beginning and a value: "phase-{{ … }}"."""
    return f"{name.rpartition('-')[0]}-{{{{" in used


def test_the_emblem_in_pages_is_the_file_of_the_press_kit() -> None:
    """Both are drawn by the same lines."""
    file = (STATIC / "img" / "emblem.svg").read_text(encoding="utf-8").strip()
    shapes = file[file.index("<circle") :]
    assert shapes in (TEMPLATES / "components" / "emblem.html").read_text(encoding="utf-8")
