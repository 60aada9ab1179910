"""The calendar page shows every milestone once in its phase, and what it links to is made."""

import datetime
import re
from pathlib import Path

import pytest
from lxml import html

from plugins import calendar
from plugins.model.calendar import Phase
from plugins.model.portal import Portal
from plugins.pages import pages as build
from plugins.pages.filters import filters_of
from plugins.publishing.render import Renderer
from plugins.text.wording import day_in_figures
from tests.support import ZONE
from tests.unit.pages.sample import election, portal, templates

MARKS = [
    {"id": "danh-sach", "name": "Danh sách", "at": "2026-02-26", "mark": "công bố danh sách", "citation": "KH"},
    {"id": "van-dong", "name": "Vận động", "at": "2026-03-02", "mark": "bắt đầu vận động", "citation": "KH"},
    {"id": "cong-bo-ket-qua", "mark": "công bố kết quả"},
    {"id": "luu-tru", "name": "Lưu trữ", "at": "2026-07-01", "mark": "lưu trữ", "citation": "KH"},
]
CAMPAIGN = [
    {"name": "Đợt 1", "starts_on": "2026-01-01", "ends_on": "2026-02-25", "citation": "KH"},
    {"name": "Đợt 2", "starts_on": "2026-02-26", "ends_on": "2026-03-15", "citation": "KH"},
    {"name": "Đợt 3", "starts_on": "2026-03-16", "citation": "KH"},
]
MOMENTS = {
    Phase.BEFORE_LIST: "2026-01-20 08:00",
    Phase.LIST_PUBLISHED: "2026-02-27 08:00",
    Phase.CAMPAIGN: "2026-03-05 08:00",
    Phase.LAST_DAY: "2026-03-14 08:00",
    Phase.POLLING_DAY: "2026-03-15 08:00",
    Phase.COUNTING: "2026-03-16 08:00",
    Phase.RESULTS: "2026-03-26 08:00",
    Phase.ARCHIVE: "2026-08-01 08:00",
}


def at(phase: Phase) -> Portal:
    """The portal under the law of 2025 at a moment of the phase."""
    found = election(calendar="luat-2025", milestones=MARKS, campaign_phases=CAMPAIGN)
    return portal(election=found, as_of=datetime.datetime.fromisoformat(MOMENTS[phase]).replace(tzinfo=ZONE))


def page_of(whole: Portal, folder: Path) -> html.HtmlElement:
    """The calendar page as a browser reads it."""
    page = next(page for page in build(whole) if page.path == "lich-bau-cu/index.html")
    return html.document_fromstring(Renderer(templates(), filters_of, folder).render(page).decode())


def of_class(node: html.HtmlElement, name: str) -> list[html.HtmlElement]:
    """The elements below a node that bear the class."""
    return node.xpath(f".//*[contains(concat(' ', @class, ' '), ' {name} ')]")


@pytest.mark.parametrize("phase", Phase)
def test_the_present_phase_is_marked(phase: Phase, tmp_path: Path) -> None:
    """All eight phases are there in their order, one is the present one, and those before it are folded."""
    page = page_of(at(phase), tmp_path)
    sections = of_class(page, "calendar-phase")
    assert [section.find(".//h2").get("id") for section in sections] == [f"giai-doan-{one}" for one in Phase]
    order = list(Phase).index(phase)
    classes = [section.get("class").split()[1] for section in sections]
    assert classes == ["calendar-past"] * order + ["calendar-now"] + ["calendar-ahead"] * (7 - order)
    (step,) = page.xpath("//nav//ol//a[@aria-current='step']")
    assert step.get("href") == f"#giai-doan-{phase}"
    assert all(section.findall("details") or not section.findall(".//li") for section in sections[:order])


def test_each_milestone_stands_once_and_leads_to_its_file(tmp_path: Path) -> None:
    """An anchor, the citation and the link of each; every linked file is one that the calendar's builder makes."""
    whole = at(Phase.CAMPAIGN)
    page = page_of(whole, tmp_path)
    items = {item.get("id"): item for item in of_class(page, "milestone")}
    assert list(items) == [f"moc-{one.id}" for one in whole.election.timeline]
    made = {whole.link(f"/{output.path}") for output in calendar.build(whole)}
    linked = {link.get("href") for link in page.xpath("//a[@type='text/calendar']")}
    assert linked == made
    for one in whole.election.timeline:
        item = items[f"moc-{one.id}"]
        assert one.citation in item.text_content()
        assert day_in_figures(one.at) in of_class(item, "milestone-at")[0].text_content()


def test_the_table_for_print_has_all_of_it(tmp_path: Path) -> None:
    """Name, distance from polling day and citation of every milestone."""
    whole = at(Phase.CAMPAIGN)
    rows = of_class(page_of(whole, tmp_path), "calendar-table")[0].findall("tbody/tr")
    texts = [" ".join(row.text_content().split()) for row in rows if row.findall("td")]
    assert len(texts) == len(whole.election.timeline)
    for one, text in zip(whole.election.timeline, texts, strict=True):
        assert one.name in text and one.citation in text
    distances = [row.findall("td")[1].text for row in rows if row.findall("td")]
    assert {"115 ngày trước", "42 ngày trước", "đúng ngày bầu cử", "3 ngày sau"} <= set(distances)


def test_calendars_find_the_file_of_all(tmp_path: Path) -> None:
    """The head names it, one link subscribes, and its full address can be copied without script."""
    page = page_of(at(Phase.CAMPAIGN), tmp_path)
    (link,) = page.xpath("/html/head/link[@type='text/calendar']")
    assert link.get("href") == "/bc/lich-bau-cu/lich-bau-cu.ics"
    address = "baucu.lacgiang.example/bc/lich-bau-cu/lich-bau-cu.ics"
    assert page.xpath(f"//a[@href='webcal://{address}']")
    assert f"https://{address}" in of_class(page, "take-home")[0].text_content()


def test_campaign_phases_show_where_we_are(tmp_path: Path) -> None:
    """The stretches of the communication plan, the present one marked; the last may be open."""
    items = of_class(page_of(at(Phase.CAMPAIGN), tmp_path), "campaign-phases")[0].findall("ol/li")
    assert [item.get("class") for item in items] == ["campaign-past", "campaign-now", "campaign-ahead"]
    assert re.search(r"từ\s+16/3/2026", items[2].text_content())


def test_an_election_without_milestones_still_has_its_phases(tmp_path: Path) -> None:
    """What follows from polling day alone is shown; no empty heading of the communication plan."""
    page = page_of(portal(election=election(milestones=[])), tmp_path)
    phases = [section.find(".//h2").get("id") for section in of_class(page, "calendar-phase")]
    assert phases == [
        "giai-doan-before-list",
        "giai-doan-last-day",
        "giai-doan-polling-day",
        "giai-doan-counting",
    ]
    assert not of_class(page, "campaign-phases")
