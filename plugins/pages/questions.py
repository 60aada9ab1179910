"""Questions and answers: the list by part, and the page of each question."""

from collections.abc import Iterator
from typing import Any

from plugins.model.media import StoredFile
from plugins.model.output import Page
from plugins.model.question import Question
from plugins.pages.ballots import Ballots
from plugins.pages.desk import Desk
from plugins.pages.frame import Beside, Frame
from plugins.pages.views import Group, TextLink
from plugins.text.slug import heading_id

BASE = "/hoi-dap/"
SECTION = "hoi-dap"
TITLE = "Hỏi đáp về bầu cử"


def pages(desk: Desk, _ballots: Ballots) -> Iterator[Page]:
    """The list and every question."""
    questions = desk.portal.questions
    yield desk.page(
        BASE,
        "question_list.html",
        TITLE,
        section=SECTION,
        description="Câu hỏi thường gặp của cử tri, trả lời kèm điều luật, xếp theo từng phần.",
        variables={"parts": parts(desk)},
    )
    for place, question in enumerate(questions):
        before = questions[place - 1] if place else None
        after = questions[place + 1] if place + 1 < len(questions) else None
        yield _question(desk, question, before, after)


def parts(desk: Desk) -> tuple[Group, ...]:
    """The questions under the parts they belong to, parts in the order of their first question."""
    groups: dict[str, list] = {}
    for question in desk.portal.questions:
        link = desk.text_link(question.title, question.address, note=str(question.number))
        groups.setdefault(question.part, []).append(link)
    return tuple(Group(heading_id(part), part, tuple(links)) for part, links in groups.items())


def _question(desk: Desk, question: Question, before: Question | None, after: Question | None) -> Page:
    audio = (desk.portal.files or {}).get(question.audio or "")
    return desk.promise(
        question.address, "question.html", question_variables,
        question, audio, desk.places(question), desk.beside(question, before, after),
    )  # fmt: skip


def question_variables(
    frame: Frame, question: Question, audio: StoredFile | None, places: tuple[TextLink, ...], beside: Beside
) -> dict[str, Any]:
    """What the page of a question shows."""
    return frame.page(
        question.address,
        question.title,
        crumbs=_crumbs(frame, question),
        section=SECTION,
        entry=question,
        versions=beside.versions,
        variables={
            "entry": question,
            "audio": frame.sound(audio),
            "places": places,
            "before": frame.card(beside.before) if beside.before else None,
            "after": frame.card(beside.after) if beside.after else None,
            **frame.beside(question, beside),
        },
    )


def _crumbs(frame: Frame, question: Question) -> tuple[TextLink, ...]:
    """The list, then the question's part of it."""
    whole = frame.text_link("Hỏi đáp", BASE)
    return whole, frame.text_link(question.part, f"{BASE}#{heading_id(question.part)}")
