"""The short cuts through Jinja change nothing but the time."""

from pathlib import Path

import jinja2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup, escape

from plugins.publishing.quick_templates import QuickEnvironment, escaped

VALUES = {
    "text": "<b>Ủy ban & 'cử tri' \"2026\"</b>", "safe": Markup("<i>x</i>"), "number": 7, "none": None,
    "items": ("a<", "b"),
}  # fmt: skip
TEMPLATES = {
    "base.html": "<title>{% block title %}{{ text }}{% endblock %}</title>{% block content %}{% endblock %}",
    "page.html": """{% extends "base.html" %}{% from "macros.html" import show %}{% block content %}
{{ self.title() }}{{ super() }}{% for item in items %}{{ loop.index }}{{ show(item) }}{% endfor %}
{% set kept %}{{ text }}{{ safe }}{% endset %}{{ kept }}{{ kept|length }}
{{ number }}{{ none }}{{ text|upper }}{% filter upper %}{{ text }}{% endfilter %}
{% call show('&') %}{{ text }}{% endcall %}{{ [text, safe] }}{{ text ~ safe }}{{ text|safe }}{{ '<' }}
{% include 'part.html' %}{% endblock %}""",
    "macros.html": "{% macro show(value) %}<p>{{ value }}{{ caller() if caller }}</p>{% endmacro %}",
    "part.html": "{% autoescape false %}{{ text }}{% endautoescape %}{{ text }}",
}


@given(st.one_of(st.text(), st.integers(), st.none(), st.text().map(Markup), st.lists(st.text())))
def test_escaped_is_escape(value: object) -> None:
    """Whatever a template shows, its characters are those that markupsafe gives."""
    assert escaped(value) == escape(value)


@pytest.mark.parametrize("round", ["compiled", "from the cache"])
def test_pages_are_those_of_plain_jinja(tmp_path: Path, round: str) -> None:
    """Blocks, macros, captured text, filters, includes and loops give the page that plain Jinja gives."""
    loader = jinja2.DictLoader(TEMPLATES)
    plain = jinja2.Environment(loader=loader, autoescape=True)
    if round == "from the cache":
        QuickEnvironment(tmp_path, loader=loader, autoescape=True).get_template("page.html").render(VALUES)
    quick = QuickEnvironment(tmp_path, loader=loader, autoescape=True)
    assert quick.get_template("page.html").render(VALUES) == plain.get_template("page.html").render(VALUES)
