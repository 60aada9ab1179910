"""WCAG 2.2 AA on every kind of page: what a machine can see of it, in every colour mode and width that is promised."""

from itertools import pairwise

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.sample_site import KINDS, Site

pytestmark = pytest.mark.browser

WIDTHS = (320, 360, 768, 1280)
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
SEEN_BY_COLOUR = ["color-contrast", "link-in-text-block"]
"""The rules of axe whose answer depends on colours; all others look at what is the same in every mode."""
MODES = {
    "dark": ("dark", "normal", WIDTHS),
    "high contrast": ("light", "more", WIDTHS),
    "high contrast, dark": ("dark", "more", (360,)),
    "low contrast": ("light", "less", (360,)),
}
"""The modes besides the usual one: the system's wish, the reader's choice, and the widths at which axe looks at it.
That every colour of every mode keeps its distance from its ground is computed in tests/unit/pages."""
AXE = """async rules => (await axe.run({runOnly: rules, resultTypes: ['violations']})).violations
    .map(one => [one.id, one.nodes.slice(0, 3).map(node => node.html.slice(0, 160))])"""

FOCUS_LOG = """() => { window.met = []; addEventListener('focusin', ({target: one}) => {
    const style = getComputedStyle(one);
    window.met.push([one.dataset.place, style.outlineStyle == 'none' ? 0 : parseFloat(style.outlineWidth),
        one.outerHTML.slice(0, 100)]) }) }"""
COVERED = """all => all.filter(one => { one.focus({focusVisible: true});
    return ![...one.getClientRects()].some(box => [.1, .5, .9].some(part => {
        const spot = document.elementFromPoint(box.x + part * box.width, box.y + box.height / 2);
        return spot && (one.contains(spot) || spot.contains(one)) }))
}).map(one => one.outerHTML.slice(0, 100))"""
TABBABLE = """[...document.querySelectorAll('a[href], button, input, select, summary, audio[controls], [tabindex="0"]')]
    .filter(one => one.checkVisibility({visibilityProperty: true}) && !one.disabled && one.tabIndex >= 0)"""

SPACED = """* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
    p { margin-bottom: 2em !important }"""
SPACED_SHEET = """css => { const sheet = new CSSStyleSheet(); sheet.replaceSync(css);
    document.adoptedStyleSheets = [sheet] }"""
CUT_OFF = """() => [...document.querySelectorAll('body *')].filter(one => {
    if (!one.checkVisibility() || !one.innerText?.trim() || one.closest('.hidden, svg, select, thead')) return false;
    const unseen = part => part && (getComputedStyle(part).clipPath != 'none' || unseen(part.parentElement));
    if (unseen(one)) return false;
    const style = getComputedStyle(one), hides = [style.overflowX, style.overflowY].some(way => way != 'visible');
    const holds = hides || one.matches('button, summary, .tool, th, td, [class*=filter] a');
    if (!holds || ['auto', 'scroll'].includes(style.overflowX)) return false;
    const beside = one.clientWidth > 0 && one.scrollWidth > one.clientWidth + 2;
    return beside || hides && one.scrollHeight > one.clientHeight + 2;
}).map(one => one.outerHTML.slice(0, 120))"""

SMALL_TARGETS = """() => { const inSentence = one => {
        if (getComputedStyle(one).display != 'inline') return false;
        let block = one.parentElement;
        while (getComputedStyle(block).display.startsWith('inline')) block = block.parentElement;
        return block.innerText.trim().length > one.innerText.trim().length;
    };
    return [...document.querySelectorAll('a[href], button, input, select, summary')].filter(one => {
        const box = (one.matches('[type=checkbox], [type=radio]') ? one.closest('label') : one).getBoundingClientRect();
        if (!one.checkVisibility({visibilityProperty: true}) || one.closest('.skip, .posted')) return false;
        return (box.height < 43.5 || box.width < 43.5) && !inSentence(one);
    }).map(one => [Math.round(one.getBoundingClientRect().width), Math.round(one.getBoundingClientRect().height),
                   one.outerHTML.slice(0, 110)]) }"""

MOVING = """() => [...document.querySelectorAll('body, body :not(audio, audio *)')].filter(one => {
    const style = getComputedStyle(one);
    return style.animationName != 'none' || style.transitionDuration.split(',').some(time => parseFloat(time) > 0);
}).map(one => one.outerHTML.slice(0, 100)).concat(getComputedStyle(document.documentElement).scrollBehavior == 'smooth'
    ? ['smooth scrolling'] : [])"""

SHEETS = {"player", "radio_script"} | {
    kind for kind in KINDS if kind.startswith(("embed_", "print_b", "print_l", "print_pe"))
}
"""Pages without the frame of the portal: sheets of paper, cards in other sites, the board's player."""


FRAMED = [kind for kind in KINDS if kind not in SHEETS]


@pytest.fixture(scope="module")
def screen(browser):
    """One page that all tests of the module share, in a browser that wants no motion."""
    context = browser.new_context(locale="vi-VN", service_workers="block", reduced_motion="reduce")
    yield context.new_page()
    context.close()


@pytest.fixture
def look(site: Site, screen):
    """Opens the page of a kind on a screen of a width and height."""

    def open_page(kind: str, width: int, height: int = 800):
        screen.emulate_media(color_scheme="light", forced_colors="none")
        screen.set_viewport_size({"width": width, "height": height})
        screen.goto(site.page(kind))
        return screen

    return open_page


@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing(look, kind: str) -> None:
    """axe has no complaint at four widths, in usual and in forced colours; in every other mode none about colours.

    Where colours are forced the system chooses them, and axe would read the ones the style sheet names.
    """
    page = look(kind, 360)
    page.evaluate(Axe().axe_script)
    faults = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        faults += [(width, *one) for one in page.evaluate(AXE, RULES)]
        for mode, (scheme, contrast, widths) in MODES.items():
            if width in widths:
                page.emulate_media(color_scheme=scheme)
                page.evaluate("level => document.documentElement.dataset.contrast = level", contrast)
                faults += [(mode, width, *one) for one in page.evaluate(AXE, SEEN_BY_COLOUR)]
        page.evaluate("delete document.documentElement.dataset.contrast")
        page.emulate_media(color_scheme="light", forced_colors="active")
        faults += [("forced", width, *one) for one in page.evaluate(AXE, RULES) if one[0] not in SEEN_BY_COLOUR]
        page.emulate_media(forced_colors="none")
    assert faults == []


@pytest.mark.parametrize("kind", KINDS)
def test_no_page_scrolls_sideways(look, kind: str) -> None:
    """At 400 % of a desk's screen, which is 320 by 256, and with the largest letters, nothing is beside the screen
    and no part that stays in place takes more than a third of it."""
    page = look(kind, 320, 256)
    wide = [page.evaluate("document.documentElement.scrollWidth")]
    page.evaluate("document.documentElement.dataset.size = 'larger'")
    wide.append(page.evaluate("document.documentElement.scrollWidth"))
    assert max(wide) <= 320
    staying = """[...document.querySelectorAll('body *')].filter(one => one.checkVisibility() && one.offsetHeight > 85
        && one.offsetWidth > 160 && ['fixed', 'sticky'].includes(getComputedStyle(one).position))
        .map(one => one.outerHTML.slice(0, 100))"""
    assert kind == "player" or page.evaluate(staying) == []


@pytest.mark.parametrize("kind", FRAMED)
def test_wide_spacing_cuts_nothing_off(look, kind: str) -> None:
    """With the spacing of text that WCAG 1.4.12 asks for, no words are cut off or run out of their box."""
    page = look(kind, 360)
    page.evaluate(SPACED_SHEET, SPACED)
    assert page.evaluate(CUT_OFF) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


@pytest.mark.parametrize(
    ("kind", "width"), [*((kind, 1280) for kind in KINDS), *((kind, 360) for kind in ("home", "document", "search"))]
)
def test_every_control_is_met_by_keyboard_and_seen(look, kind: str, width: int) -> None:
    """The tab key meets every control once, in the order of the page; each shows the focus and is not covered."""
    page = look(kind, width)
    count = page.evaluate(f"(all => all.map((one, i) => one.dataset.place = i).length)({TABBABLE})")
    page.evaluate(FOCUS_LOG)
    for _ in range(count + 8):  # The parts of an audio player, and what a script adds, are met besides.
        page.keyboard.press("Tab")
    met = page.evaluate("window.met")
    assert [html for _, outline, html in met if outline < 2] == []
    assert list(dict.fromkeys(place for place, *_ in met if place)) == [str(place) for place in range(count)]
    assert page.evaluate(f"({COVERED})({TABBABLE})") == []


@pytest.mark.parametrize("kind", FRAMED)
def test_fingers_hit_what_they_mean(look, kind: str) -> None:
    """On a phone every control is at least 44 pixels high and wide, but links within a sentence."""
    page = look(kind, 360)
    page.evaluate("document.querySelectorAll('.tools-panel').forEach(one => one.dataset.open = '')")
    assert page.evaluate(SMALL_TARGETS) == []


@pytest.mark.parametrize("kind", FRAMED)
def test_the_outline_is_one_tree(look, kind: str) -> None:
    """A page has one main heading, skips no level on the way down, and its parts are landmarks."""
    page = look(kind, 360)
    shown = "all => all.filter(one => one.checkVisibility()).map(one => Number(one.tagName[1]))"
    levels = page.eval_on_selector_all(":is(h1, h2, h3, h4, h5, h6)", shown)
    assert levels.count(1) == 1
    assert [pair for pair in pairwise(levels) if pair[1] > pair[0] + 1] == []
    assert page.evaluate(
        "['header', 'main', 'footer'].every(one => document.querySelectorAll(`body > ${one}`).length == 1)"
    )
    assert page.evaluate("document.documentElement.lang") != ""


@pytest.mark.parametrize("kind", KINDS)
def test_who_wants_no_motion_gets_none(look, kind: str) -> None:
    """With reduced motion nothing moves by itself, fades or scrolls smoothly."""
    page = look(kind, 360)
    assert page.evaluate(MOVING) == []
