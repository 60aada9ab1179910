"""What the portal said wrongly is told where it was said, in the public log, and to machines."""

import datetime

import pytest
from lxml import html as lxml_html

from plugins.pages import pages
from plugins.pages.filters import filters_of
from plugins.publishing.render import Renderer
from tests.unit.pages.sample import correction, full_portal, portal, slogan, templates


@pytest.fixture(scope="module")
def html(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Every page of the full portal by its path."""
    renderer = Renderer(templates(), filters_of, tmp_path_factory.mktemp("templates"), full_portal().speeches)
    return {page.path: renderer.render(page).decode() for page in pages(full_portal())}


def notices(page: str) -> list[str]:
    """The addresses of the corrections that a page shows first."""
    return lxml_html.fromstring(page).xpath('//main//aside[contains(@class, "correction")]//a/@href')


def test_notices_stand_on_what_they_correct_and_nowhere_else(html: dict[str, str]) -> None:
    """The corrected entry, and every page of a corrected list, shows its correction; no other page of citizens does."""
    of_list, of_news = "/bc/dinh-chinh/khau-hieu/", "/bc/dinh-chinh/sai/"
    expected = {
        "tin-tuc/c/index.html": [of_news],
        "don-vi-bau-cu/qh-1/index.html": [of_list],
        "don-vi-bau-cu/qh-1/so-sanh/index.html": [of_list],
        "don-vi-bau-cu/tinh-1/index.html": [of_list],
        "don-vi-bau-cu/tinh-1/so-sanh/index.html": [of_list],
        "nguoi-ung-cu/cap/quoc-hoi/index.html": [of_list],
        "nguoi-ung-cu/cap/hdnd-tinh/index.html": [of_list],
    }
    found = {path: notices(page) for path, page in html.items() if notices(page)}
    found.pop("kieu-dang/index.html", None)
    in_khmer = {path.removeprefix("km/"): these for path, these in found.items() if path.startswith("km/")}
    assert in_khmer == expected
    assert {path: these for path, these in found.items() if not path.startswith("km/")} == expected


def test_the_notice_says_wrong_right_and_when(html: dict[str, str]) -> None:
    """Before anything else of the page: what it said, what is right, and when that was put right."""
    notice = lxml_html.fromstring(html["tin-tuc/c/index.html"]).xpath('//aside[@class="correction"]')[0]
    assert notice.xpath(".//del/text()") == ["Mở cửa lúc 8 giờ."]
    assert notice.xpath(".//ins/text()") == ["Mở cửa lúc 7 giờ."]
    assert notice.xpath(".//time/@datetime") == ["2026-02-28T09:00:00+07:00"]
    heading = notice.xpath("following::h1")
    assert heading, "the notice stands above the heading"


def test_the_log_has_all_newest_first(html: dict[str, str]) -> None:
    """The public log tells every correction in full, with the pages it corrects."""
    log = lxml_html.fromstring(html["dinh-chinh/index.html"])
    assert log.xpath('//article[@class="correction-entry"]/h2/a/@href') == [
        "/bc/dinh-chinh/khau-hieu/", "/bc/dinh-chinh/sai/",
    ]  # fmt: skip
    links = log.xpath('//article[@class="correction-entry"]//dd/a/@href')
    assert {"/bc/khau-hieu/s/", "/bc/don-vi-bau-cu/qh-1/", "/bc/nguoi-ung-cu/cap/hdnd-tinh/", "/bc/van-ban/d/"} <= set(
        links
    )


def test_no_correction_is_said(tmp_path) -> None:
    """A portal without corrections has a log that says so."""
    renderer = Renderer(templates(), filters_of, tmp_path, full_portal().speeches)
    log = next(page for page in pages(portal()) if page.path == "dinh-chinh/index.html")
    assert "Chưa có đính chính nào" in renderer.render(log).decode()


def test_withdrawn_wordings() -> None:
    """A slogan's old wording and a list's wrong words are known as withdrawn, with the correction that says so."""
    found = [(one.kind, one.of, one.lang, one.wording) for one in full_portal().withdrawn_wordings]
    assert found == [
        ("slogan", "banners/s.md", "vi", "Lời cũ"),
        ("list", "quoc-hoi/qh-1", "vi", "Mở cửa lúc 8 giờ."),
        ("list", "hdnd-tinh/", "vi", "Mở cửa lúc 8 giờ."),
    ]
    assert {one.told_at for one in full_portal().withdrawn_wordings} == {"/dinh-chinh/khau-hieu/"}


def test_a_correction_of_a_level_is_of_all_its_lists() -> None:
    """Without constituencies the whole level is corrected; with them only these."""
    whole = full_portal(corrections=(correction("a", lists=[{"level": "quoc-hoi"}]),))
    assert {id: len(notes) for id, notes in whole.list_corrections.items()} == {"qh-1": 1, "tinh-1": 0}


def test_what_a_slogans_own_file_withdraws_is_known_too() -> None:
    """Its errata, and once it is withdrawn all its wordings, each from its day on and with its document."""
    day = portal().as_of.date()
    errata = [
        {"on": str(day - datetime.timedelta(days=3)), "was": "Lời cũ", "source": "Công văn 1"},
        {"on": str(day + datetime.timedelta(days=3)), "was": "Lời sẽ bỏ", "source": "Công văn 2"},
    ]
    one = slogan("s", text={"vi": "Lời mới", "km": "ថ្ងៃ"}, errata=errata)
    gone = slogan("t", text={"vi": "Lời bỏ"}, withdrawn_on=str(day), withdrawn_by="Công văn 3")
    found = [(one.of, one.lang, one.wording, one.source) for one in portal(slogans=(one, gone)).withdrawn_wordings]
    assert [(of.partition(".")[0], *rest) for of, *rest in found] == [
        ("banners/s", "vi", "Lời cũ", "Công văn 1"),
        ("banners/t", "vi", "Lời bỏ", "Công văn 3"),
    ]
