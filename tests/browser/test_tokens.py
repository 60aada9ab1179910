"""The browser's analysis of a text is the one the index was built with."""

import json
from pathlib import Path

import pytest

from plugins.text.tokens import tokens

ROOT = Path(__file__).parents[2]
SCRIPT = ROOT / "theme" / "static" / "js" / "search.js"
TABLE = json.loads((ROOT / "tests" / "data" / "tokens.json").read_text(encoding="utf-8"))

pytestmark = pytest.mark.browser


@pytest.fixture
def page(open_context):
    """An empty page that has loaded search.js."""
    page = open_context().new_page()
    page.add_script_tag(path=str(SCRIPT))
    return page


def test_every_case_of_the_table_is_the_same_in_the_browser(page):
    """search.js takes each text of the table apart as the table says."""
    inputs = [case["input"] for case in TABLE["cases"]]
    answers = page.evaluate(
        "texts => texts.map(text => portalSearch.tokens(text)).map(row => "
        "({exact: row.map(token => token.exact), folded: row.map(token => token.folded)}))",
        inputs,
    )
    wrong = [
        (case, answer)
        for case, answer in zip(TABLE["cases"], answers, strict=True)
        if answer != {"exact": case["exact"], "folded": case["folded"]}
    ]
    assert wrong == []


def test_offsets_are_the_same_in_the_browser(page):
    """A token stands at the same place in both languages, in text without letters beyond U+FFFF."""
    inputs = [case["input"] for case in TABLE["cases"] if all(ord(char) < 0x10000 for char in case["input"])]
    answers = page.evaluate(
        "texts => texts.map(text => portalSearch.tokens(text).map(token => [token.start, token.end]))", inputs
    )
    assert answers == [[[token.start, token.end] for token in tokens(text)] for text in inputs]
