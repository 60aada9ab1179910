"""Templates in another language: words found by reading the template as HTML, content marked as Vietnamese."""

from pathlib import Path

import pytest

from plugins.model.catalogue import Speech
from plugins.model.output import Page
from plugins.pages.filters import filters_of
from plugins.publishing.render import Renderer
from plugins.publishing.spoken import messages_of
from tests.unit.pages.sample import catalogue


@pytest.mark.parametrize(
    ("template", "messages"),
    [
        ("<p>Trang {{ view.current }} trên {{ view.total }}</p>", ["Trang {current} trên {total}"]),
        ('<a aria-label="Mở {{ one.name }}" href="/x">{{ one.name }}</a>', ["Mở {name}"]),
        ('<input placeholder="Tìm" name="q" data-size="large" data-done="Đã chép">', ["Tìm", "Đã chép"]),
        ("<p>Bầu {{ n }} người{% if x %} · phiếu {{ y }}{% endif %}.</p>", ["Bầu {n} người", "phiếu {y}"]),
        ('{{ "Có" if x else "Chưa có" }}{% if s != "chính thức" %}…{% endif %}', ["Có", "Chưa có"]),
        ('{% macro m(title="Liên quan") %}<h2>{{ title }}</h2>{% endmacro %}', ["Liên quan"]),
        ('<button>{{ icon("search") }}Tìm</button>', ["Tìm"]),
        ("<p>({{ note }}&nbsp;)</p><b>–</b><i>A+</i><script>let a = 'Đây';</script>", []),
        ('<link title="Tin (RSS)"><meta content="{{ x }}">', []),
        ("<p>{{ a.day }} – {{ b.day }}: từ {{ c }}</p>", ["{day} – {day2}: từ {c}"]),
    ],
)
def test_words_are_found(template: str, messages: list[str]) -> None:
    """A message is what stands between two tags, or in an attribute that is read aloud; data for machines is none."""
    assert list(messages_of(template)) == messages


def rendered(folder: Path, template: str, messages: dict[str, str], **values: object) -> str:
    """A template as a page in Khmer shows it."""
    (folder / "templates").mkdir()
    (folder / "templates/x.html").write_text(template, encoding="utf-8")
    speech = Speech("km", "ខ្មែរ", "1", catalogue(messages=messages))
    renderer = Renderer(folder / "templates", filters_of, folder / "cache", [speech])
    return renderer.render(Page("x.html", "x.html", dict, (values,), language="km")).decode()


@pytest.mark.parametrize(
    ("template", "values", "shown"),
    [
        ("<p>Trang {{ n }} trên {{ m }}</p>", {"n": 1, "m": 3}, "<p>3 នៃ 1 &amp; &lt;</p>"),
        ('<p lang="vi">Chưa dịch</p>', {}, '<p lang="km"><span lang="vi">Chưa dịch</span></p>'),
        ('<a title="Chưa dịch">x</a>', {}, '<a title="Chưa dịch">x</a>'),
        ("<p>{{ name }}</p>", {"name": "Đỗ & Lê"}, '<p><span lang="vi">Đỗ &amp; Lê</span></p>'),
        ("<p>{{ name }}</p>", {"name": "Tin"}, "<p>ព័ត៌មាន</p>"),
        ('<p lang="{{ l }}"><b>{{ name }}</b></p>', {"name": "Đỗ", "l": "vi"}, '<p lang="vi"><b>Đỗ</b></p>'),
        ('<a alt="{{ name }}"></a>', {"name": "Tin"}, '<a alt="ព័ត៌មាន"></a>'),
        ("<title>{{ name }}</title>", {"name": "Đỗ"}, "<title>Đỗ</title>"),
        ("<p>{{ n }} người</p><p>{{ m }} người</p>", {"n": 1, "m": 2}, "<p>មួយ 1</p><p>ច្រើន 2</p>"),
    ],
)
def test_pages_speak(template: str, values: dict, shown: str, tmp_path: Path) -> None:
    """Words are translated with their values in place, for one or several; what is not translated, and all content,
    is marked as Vietnamese where an element may stand; what says its own language is left alone."""
    messages = {
        "Trang {n} trên {m}": "{m} នៃ {n} & <",
        "Chưa dịch": "",
        "Tin": "ព័ត៌មាន",
        "{n} người": "មួយ {n} || ច្រើន {n}",
        "{m} người": "មួយ {m} || ច្រើន {m}",
    }
    assert rendered(tmp_path, template, messages, **values) == shown
