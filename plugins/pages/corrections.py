"""Corrections: the public log of everything the portal said wrongly, and a page for each."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from plugins.model.correction import CorrectedOutput, Correction
from plugins.model.output import Page
from plugins.pages.desk import Desk
from plugins.pages.frame import LABELS
from plugins.pages.views import TextLink

BASE = "/dinh-chinh/"
SECTION = "dinh-chinh"
TITLE = "Đính chính"
OUTPUTS = {
    CorrectedOutput.PAGE: "trang trên cổng",
    CorrectedOutput.FEED: "nguồn cấp tin",
    CorrectedOutput.BANNER: "ảnh bảng điện tử, băng rôn",
    CorrectedOutput.PRINT: "bản in",
    CorrectedOutput.RADIO: "bản tin phát thanh",
}


@dataclass(frozen=True, slots=True)
class OldWordingView:
    """A wording that must not be used any more, and the slogan it was of."""

    slogan: TextLink
    lang: str
    language: str
    text: str


@dataclass(frozen=True, slots=True)
class CorrectionView:
    """A correction as the log and its own page show it. `corrected` are the pages that it corrects."""

    title: str
    link: str
    at: datetime.datetime
    wrong: str
    right: str
    since: datetime.datetime
    outputs: tuple[str, ...]
    corrected: tuple[TextLink, ...]
    withdrawn: tuple[OldWordingView, ...]
    document: TextLink | None
    responsible: str


def pages(desk: Desk) -> Iterator[Page]:
    """The log and every correction."""
    corrections = desk.portal.corrections
    yield desk.page(
        BASE,
        "correction_list.html",
        TITLE,
        section=SECTION,
        description="Mọi điều cổng đã đăng sai và đã sửa: sai gì, đúng là gì, sai từ lúc nào, đã đăng ở đâu.",
        variables={
            "list": tuple(_view(desk, one) for one in corrections),
            "withdrawn": desk.link(f"{BASE}thu-hoi.json"),
            "email": desk.portal.site.email,
        },
    )
    for one in (*corrections, *desk.translated.get(Correction.kind, ())):
        yield desk.page(
            one.address,
            "correction.html",
            one.title,
            crumbs=(desk.text_link(TITLE, BASE),),
            section=SECTION,
            description=one.summary or f"Đã đăng: {one.wrong} Đúng là: {one.right}",
            entry=one,
            variables={
                "entry": one,
                "correction": _view(desk, one),
                "tags": desk.tags(one),
                "related": desk.related(one),
                "versions": desk.versions(one),
            },
        )


def _view(desk: Desk, one: Correction) -> CorrectionView:
    document = desk.portal.by_path.get(one.document or "")
    return CorrectionView(
        title=one.title,
        link=desk.link(one.address),
        at=desk.local(one.public_from),
        wrong=one.wrong,
        right=one.right,
        since=desk.local(one.wrong_since),
        outputs=tuple(OUTPUTS[output] for output in one.outputs),
        corrected=(*_entries(desk, one), *_lists(desk, one)),
        withdrawn=tuple(_old_wordings(desk, one)),
        document=desk.text_link(document.heading, document.address) if document else None,
        responsible=one.responsible,
    )


def _entries(desk: Desk, one: Correction) -> Iterator[TextLink]:
    for path in one.corrects:
        if entry := desk.portal.by_path.get(path):
            yield desk.text_link(entry.heading, entry.address, note=LABELS[entry.kind])


def _lists(desk: Desk, one: Correction) -> Iterator[TextLink]:
    """The corrected lists: those of some constituencies by name, else that of the whole level."""
    portal = desk.portal
    for part in one.lists:
        council = portal.levels[part.level].council
        for id in part.constituencies:
            constituency = portal.constituencies[id]
            title = f"Danh sách {constituency.title}, {council}"
            yield desk.text_link(title, constituency.address, note="Danh sách người ứng cử")
        if not part.constituencies:
            address = f"/nguoi-ung-cu/cap/{part.level}/"
            yield desk.text_link(f"Danh sách {council}", address, note="Danh sách người ứng cử")


def _old_wordings(desk: Desk, one: Correction) -> Iterator[OldWordingView]:
    for old in one.old_wordings:
        if slogan := desk.portal.by_path.get(old.slogan):
            link = desk.text_link(slogan.heading, slogan.address)
            yield OldWordingView(link, old.lang, desk.language_name(old.lang), old.text)
