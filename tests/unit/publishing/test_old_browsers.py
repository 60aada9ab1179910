"""Scripts and styles stay within what a browser of 2020 reads, or say what is lost where they do not.

Zalo and Facebook show pages in the telephone's own WebView, which on old telephones is no longer renewed.
"""

import re

import pytest

from tests.support import ROOT

SCRIPTS = ROOT / "theme/static/js"
WORKER = ROOT / "plugins/site_files/service_worker.js"
OLDEST = 80
"""The version of Chromium that every script is written for; Safari 13.1 and Firefox 74 are as old."""

NEWER = {
    r"\?\?=|\|\|=|&&=": 85,
    r"^\s+(?:async )?(?:\*)?#\w+\(": 84,
    r"\.replaceAll\(": 85,
    r"\.replaceChildren\(": 86,
    r"Object\.hasOwn\(": 93,
    r"\.at\(": 92,
    r"\.findLast(?:Index)?\(": 97,
    r"\bstructuredClone\(": 98,
    r"AbortSignal\.(?:timeout|any)": 103,
    r"\.(?:toSorted|toReversed|toSpliced)\(": 110,
    r"Object\.groupBy|Map\.groupBy": 117,
    r"\(\?<[=!]": 200,
    r"^\s*static \{": 94,
    r"Promise\.(?:any|withResolvers)": 85,
    r"\.isWellFormed\(": 111,
    r"/[dgimsuy]*v[dgimsuy]*[;,.)]": 112,
}
"""What came later, and with which version; what Safari of 2020 cannot parse at all counts as 200."""

LATER = {"search.js": 93, "search-page.js": 93, "player.js": 98}
"""Scripts that ask for more: without them search shows its index, and boards have browsers of their own."""


def needed(source: str) -> int:
    """The version that reads a script, as far as the table knows."""
    code = re.sub(r"/\*.*?\*/|(?m:^\s*//.*$)", "", source, flags=re.DOTALL)
    return max([OLDEST, *(version for words, version in NEWER.items() if re.search(words, code, re.MULTILINE))])


@pytest.mark.parametrize("file", [*sorted(SCRIPTS.glob("*.js")), WORKER], ids=lambda file: file.name)
def test_scripts_are_read_by_old_browsers(file) -> None:
    """No script uses what came after its version; a newer one is a decision, made above."""
    assert needed(file.read_text(encoding="utf-8")) <= LATER.get(file.name, OLDEST)


@pytest.mark.parametrize(
    ("source", "version"),
    [("a ??= 1;", 85), ("  #go() {\n  }", 84), ("list.replaceChildren();", 86), ("// a ??= 1;\nconst a = b ?? 1;", 80)],
)
def test_the_table_sees_what_is_newer(source: str, version: int) -> None:
    """Each of these is recognised where it is code, not in a comment."""
    assert needed(source) == version


def test_pages_have_a_style_without_layers() -> None:
    """A browser that knows no cascade layers still reads one column in the portal's colours: rules outside layers that
    nobody else follows."""
    plain = (ROOT / "theme/static/css/plain.css").read_text(encoding="utf-8")
    assert "@layer" not in plain
    assert plain.split("*/", 1)[1].strip().startswith("@supports not (font-palette: normal) {")
    assert "var(" not in plain
