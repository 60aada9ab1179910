"""The style page shows every component, and the colours of every mode keep their distance."""

import re

import jinja2
import pytest
from jinja2 import nodes

from plugins.pages.style_page import COLOURS
from tests.support import ROOT

TEMPLATES = ROOT / "theme/templates"
ON_PAPER_ONLY = {"print_parts"}
"""Components of the sheets of the print pack, which have pages of their own."""
DECORATION = {"gold", "line"}
NON_TEXT = {"line-strong", "focus", "focus-on-brand"}
MODES = {
    "light": (),
    "dark": ('[data-theme="dark"]',),
    "low": ('[data-contrast="less"]',),
    "low dark": ('[data-theme="dark"]', '[data-contrast="less"]', '[data-contrast="less"][data-theme="dark"]'),
    "high": ('[data-contrast="more"]',),
    "high dark": ('[data-theme="dark"]', '[data-contrast="more"]', '[data-contrast="more"][data-theme="dark"]'),
}
"""The rules of tokens.css that hold in each mode, one after the other."""


def _macros() -> dict[str, nodes.Macro]:
    """Every component's macro by its file and name."""
    found = {}
    for file in (TEMPLATES / "components").glob("*.html"):
        for macro in jinja2.Environment().parse(file.read_text("utf-8")).find_all(nodes.Macro):
            found[f"{file.stem}.{macro.name}"] = macro
    return found


def _called(template: str, part: nodes.Node) -> set[str]:
    """The macros, by file and name, that a part of a template calls."""
    whole = jinja2.Environment().parse((TEMPLATES / template).read_text("utf-8"))
    named = {
        macro.name: f"{template.split('/')[-1].removesuffix('.html')}.{macro.name}"
        for macro in whole.find_all(nodes.Macro)
    }
    for imported in whole.find_all(nodes.FromImport):
        stem = imported.template.value.split("/")[-1].removesuffix(".html")
        for one in imported.names:
            name, alias = one if isinstance(one, tuple) else (one, one)
            named[alias] = f"{stem}.{name}"
    calls = {call.node.name for call in part.find_all(nodes.Call) if isinstance(call.node, nodes.Name)}
    return {named[name] for name in calls if name in named}


def test_every_component_is_shown() -> None:
    """Each macro of theme/templates/components is called by the style page, by its frame, or by one that is."""
    macros = _macros()
    waiting = []
    for template in ("style.html", "base.html"):
        whole = jinja2.Environment().parse((TEMPLATES / template).read_text("utf-8"))
        waiting += _called(template, whole)
    shown: set[str] = set()
    while waiting:
        name = waiting.pop()
        if name not in shown:
            shown.add(name)
            waiting += _called(f"components/{name.split('.')[0]}.html", macros[name])
    wanted = {name for name in macros if name.split(".")[0] not in ON_PAPER_ONLY}
    assert wanted - shown == set()


def _roles(mode: str) -> dict[str, str]:
    """The colour of each role in a mode, as six figures."""
    css = (ROOT / "theme/static/css/tokens.css").read_text("utf-8")
    found: dict[str, str] = {}
    for rule in ("", *MODES[mode]):
        block = re.search(rf"^  :root{re.escape(rule)} \{{(.*?)^  \}}", css, re.S | re.M)
        assert block, rule
        found |= dict(re.findall(r"--([a-z-]+): ([^;]+);", block[1]))

    def plain(value: str) -> str:
        named = re.fullmatch(r"var\(--([a-z-]+)\)", value)
        return plain(found[named[1]]) if named else value

    return {name: plain(value) for name, value in found.items()}


def _luminance(colour: str) -> float:
    shares = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, other: str) -> float:
    dark, light = sorted(map(_luminance, (one, other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("mode", MODES)
def test_every_mode_has_contrast_enough(mode: str) -> None:
    """Words have 4.5:1 with their ground, borders of fields and marks of focus 3:1, in every mode."""
    roles = _roles(mode)
    low = {}
    for name, _, other in COLOURS:
        least = 3.0 if name in NON_TEXT else 4.5
        if name not in DECORATION and (found := _contrast(roles[name], roles[other])) < least:
            low[f"{name} on {other}"] = round(found, 2)
    for ground in ("paper", "sheet", "sunk", "accent-wash"):
        for name, least in (("ink", 4.5), ("ink-soft", 4.5), ("accent", 4.5), ("line-strong", 3.0), ("focus", 3.0)):
            if (found := _contrast(roles[name], roles[ground])) < least:
                low[f"{name} on {ground}"] = round(found, 2)
    assert low == {}


def test_the_system_s_dark_mode_is_the_chosen_one() -> None:
    """What a dark system gets by itself has the same colours as what a reader chooses, in each contrast."""
    css = (ROOT / "theme/static/css/tokens.css").read_text("utf-8")
    pairs = (
        ('[data-theme="dark"]', ':not([data-theme="light"])'),
        ('[data-contrast="less"][data-theme="dark"]', '[data-contrast="less"]:not([data-theme="light"])'),
        ('[data-contrast="more"][data-theme="dark"]', '[data-contrast="more"]:not([data-theme="light"])'),
    )
    for chosen, by_itself in pairs:
        blocks = [re.search(rf":root{re.escape(rule)} \{{(.*?)\}}", css, re.S) for rule in (chosen, by_itself)]
        written = [re.findall(r"--([a-z-]+): ([^;]+);", block[1]) for block in blocks if block]
        assert len(written) == 2 and written[0] == written[1], chosen
