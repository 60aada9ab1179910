"""Every page loads little, and all it needs: the sheets that style it, from here alone, and nothing that moves it."""

import re
from collections.abc import Iterator
from statistics import median

import pytest

from plugins.publishing.bundles import SHEETS
from plugins.tools.public_server import served
from tests.browser.sample_site import KINDS, Site
from tests.browser.weights import LATE, TYPICAL_HTML, Weight, weigh
from tests.support import ROOT

pytestmark = pytest.mark.browser

_MATCHED = r"""([page, parts]) => {
  const parsed = new DOMParser().parseFromString(page, "text/html");
  const STATES = /:(hover|focus-visible|focus-within|focus|target|active|disabled|checked)(?![\w-])/g;
  const bare = (selector) => selector.replace(/::[\w-]+/g, "").replace(STATES, ":not(none)");
  const found = [];
  const walk = (rules) => {
    for (const rule of rules) {
      if (!rule.selectorText) walk(rule.cssRules || []);
      else if (rule.selectorText.includes(".") && parsed.querySelector(bare(rule.selectorText))) {
        found.push(rule.selectorText);
      }
    }
  };
  for (const text of parts) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    walk(sheet.cssRules);
  }
  return found;
}"""


@pytest.fixture(scope="module")
def weights(site: Site, browser) -> Iterator[dict[str, Weight]]:
    """The weight of a page of each kind."""
    with served(site.folder, late=LATE) as server:
        yield {kind: weigh(browser, Site(site.folder, server.url), server, kind) for kind in KINDS}


def test_a_first_visit_is_light_and_nothing_moves(weights: dict[str, Weight]) -> None:
    """A page of any kind is at most 60 KB by gzip without its photos, in at most 8 requests; nothing moves
    while its second half and the fonts come late."""
    assert {kind: list(one.faults()) for kind, one in weights.items() if list(one.faults())} == {}


def test_a_typical_page_is_14_kb_of_html(weights: dict[str, Weight]) -> None:
    """That is the median of the kinds."""
    assert median(one.parts["html"] for one in weights.values()) <= TYPICAL_HTML


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_loads_every_sheet_that_styles_it(site: Site, tab, kind: str) -> None:
    """No rule for a class of the page stands only in sheets that the page does not load."""
    path = site.path(kind).lstrip("/")
    words = (site.folder / (path if path.endswith(".html") else f"{path}index.html")).read_text(encoding="utf-8")
    loaded = set(re.findall(r"/theme/css/(\w+)\.", words))
    if not loaded:
        return  # A card for other sites has a small sheet of its own.
    parts = {part for name in loaded for part in SHEETS[name]}
    others = sorted({part for own in SHEETS.values() for part in own} - parts)
    texts = [(ROOT / "theme/static/css" / f"{part}.css").read_text(encoding="utf-8") for part in others]
    tab.goto("about:blank")
    assert tab.evaluate(_MATCHED, [words, texts]) == []


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_asks_nobody_else_and_keeps_no_cookie(site: Site, open_context, kind: str) -> None:
    """Every request goes to the portal itself, and no cookie is left."""
    context = open_context()
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    context.new_page().goto(site.page(kind), wait_until="load")
    assert [url for url in asked if not url.startswith((site.url, "data:", "blob:"))] == []
    assert context.cookies() == []
