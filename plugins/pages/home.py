"""The home page, which follows the calendar: what a citizen must know and do in the present phase."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from plugins.model.calendar import Phase, phase_begins
from plugins.model.output import Page
from plugins.pages import constituencies, milestones, results
from plugins.pages.ballots import Ballots
from plugins.pages.desk import Desk
from plugins.pages.documents import row
from plugins.pages.layout import AFTER_VOTING
from plugins.pages.structured import organisation, polling_day, website
from plugins.pages.views import Card, TextLink

_CANDIDATES = ("Tiểu sử, chương trình hành động", "/nguoi-ung-cu/")
_CALENDAR = ("Lịch bầu cử", "/lich-bau-cu/")
_QUESTIONS = ("Hỏi đáp cho cử tri", "/hoi-dap/")
_DOCUMENTS = ("Văn bản công bố", "/van-ban/")
_PLACES = ("Tìm nơi bỏ phiếu", "/dia-ban/")
_RESULTS = ("Kết quả bầu cử", results.BASE)
_LISTS = ("Danh sách theo đơn vị", "/nguoi-ung-cu/")


@dataclass(frozen=True, slots=True)
class PhaseText:
    """What the home page says first in a phase, and the two things to do then."""

    lead: str
    actions: tuple[tuple[str, str], ...]
    look_up: str


TEXTS = {
    Phase.BEFORE_LIST: PhaseText(
        "Danh sách chính thức những người ứng cử chưa được công bố. Trong lúc này, cử tri nên kiểm tra "
        "tên mình trong danh sách cử tri niêm yết tại nơi cư trú.",
        (_CALENDAR, _QUESTIONS),
        "Tôi bầu ở đâu?",
    ),
    Phase.LIST_PUBLISHED: PhaseText(
        "Danh sách chính thức những người ứng cử đã được công bố theo từng đơn vị bầu cử.",
        (_CANDIDATES, _CALENDAR),
        "Tôi bầu ai, ở đâu?",
    ),
    Phase.CAMPAIGN: PhaseText(
        "Đang trong thời gian vận động bầu cử. Hãy đọc tiểu sử và chương trình hành động của những người "
        "ứng cử ở đơn vị mình trước khi đi bầu.",
        (_CANDIDATES, _QUESTIONS),
        "Tôi bầu ai, ở đâu?",
    ),
    Phase.LAST_DAY: PhaseText(
        "Thời gian vận động bầu cử đã kết thúc. Hãy xem lại nơi bỏ phiếu và giấy tờ cần mang theo.",
        (_PLACES, _QUESTIONS),
        "Tôi bỏ phiếu ở đâu?",
    ),
    Phase.POLLING_DAY: PhaseText(
        "Trong ngày bầu cử, cử tri đến phòng bỏ phiếu của khu vực mình và phải tự mình đi bầu.",
        (_PLACES, _QUESTIONS),
        "Tôi bỏ phiếu ở đâu?",
    ),
    Phase.COUNTING: PhaseText(
        "Đã hết giờ bỏ phiếu, đang kiểm phiếu và tổng hợp. Kết quả chỉ được đăng ở đây sau khi cơ quan có thẩm quyền "
        "công bố.",
        (_RESULTS, _CALENDAR),
        "Đơn vị bầu cử của tôi",
    ),
    Phase.RESULTS: PhaseText(
        "Kết quả bầu cử đã được công bố. Cổng ghi ai trúng cử ở từng đơn vị bầu cử, theo văn bản công bố.",
        (_RESULTS, _DOCUMENTS),
        "Ai trúng cử ở đơn vị của tôi?",
    ),
    Phase.ARCHIVE: PhaseText(
        "Cuộc bầu cử đã kết thúc. Cổng giữ nguyên nội dung để tra cứu.",
        (_RESULTS, _LISTS),
        "Đơn vị bầu cử của tôi",
    ),
}
WAITING = PhaseText(
    "Cổng chưa nhận được văn bản công bố kết quả. Khi có văn bản, cổng ghi ở đây ai trúng cử ở từng đơn vị bầu cử.",
    (_RESULTS, _CALENDAR),
    "Đơn vị bầu cử của tôi",
)
"""What stands there once results were due and none has reached the portal."""
_BEFORE_VOTING = (Phase.BEFORE_LIST, Phase.LIST_PUBLISHED, Phase.CAMPAIGN, Phase.LAST_DAY)
_NEWS, _DOCUMENT_ROWS, _QUESTION_LINKS, _MILESTONES = 7, 5, 7, 4


def pages(desk: Desk, ballots: Ballots) -> Iterator[Page]:
    """The one home page."""
    portal = desk.portal
    over = portal.phase in AFTER_VOTING
    outcome = results.overview(desk, ballots) if over else ()
    published = any(level.published for level in outcome)
    text = WAITING if portal.phase is Phase.RESULTS and not published else TEXTS[portal.phase]
    today = desk.local(portal.as_of).date()
    slogan = next((one for one in portal.slogans if one.valid_on(today)), None)
    cards = tuple(desk.card(item) for item in portal.news[:_NEWS])
    yield desk.page(
        "/",
        "home.html",
        portal.site.name,
        section="",
        description=portal.site.description,
        tell=lambda about: (organisation(about), website(about), polling_day(about, desk.frame.zone)),
        variables={
            "election": portal.election.name,
            "lead": text.lead,
            "actions": tuple(desk.text_link(label, address) for label, address in text.actions),
            "look_up": text.look_up,
            "countdown": _countdown(desk),
            "voting": portal.election.voting,
            "phase_ends": _phase_ends(desk),
            "how_to_vote": _how_to_vote(desk),
            "over": over,
            "outcome": outcome,
            "results_link": desk.link(results.BASE),
            "calendar": desk.link(milestones.BASE),
            "all_news": desk.link("/tin-tuc/"),
            "all_documents": desk.link("/van-ban/"),
            **constituencies.places(desk, ballots),
            "communes_link": desk.link(constituencies.COMMUNES),
            "levels": ballots.levels,
            "milestones": _next_milestones(desk),
            "questions": _questions(desk),
            "news": cards,
            "documents": tuple(row(desk.frame, document) for document in portal.documents[:_DOCUMENT_ROWS]),
            "contacts": portal.site.contacts,
            "slogan": slogan.heading if slogan else None,
            "as_of": desk.local(portal.as_of),
        },
    )


def _countdown(desk: Desk) -> str:
    """How far polling day is, in words; "" when it is over."""
    if desk.portal.phase is Phase.POLLING_DAY:
        return "hôm nay"
    days = (desk.portal.election.polling_day - desk.local(desk.portal.as_of).date()).days
    if desk.portal.phase not in _BEFORE_VOTING or days < 1:
        return ""
    return "ngày mai" if days == 1 else desk.frame.say("còn {days} ngày", days=days)


def _phase_ends(desk: Desk) -> datetime.datetime | None:
    """When what the page says of the present phase stops being true; None in the last one."""
    later = [begin for begin in phase_begins(desk.portal.election).values() if begin > desk.portal.as_of]
    return desk.local(min(later)) if later else None


def _next_milestones(desk: Desk) -> tuple:
    """What is under way and what comes next; the last ones when all is over."""
    views = milestones.milestones(desk)
    coming = [view for view in views if view.state != "past"]
    return tuple(coming[:_MILESTONES] or views[-_MILESTONES:])


def _how_to_vote(desk: Desk) -> tuple[TextLink, ...]:
    """The public questions that tell how to vote, in the order of election.yml."""
    found = (desk.portal.by_path.get(path) for path in desk.portal.election.how_to_vote)
    return tuple(desk.text_link(one.heading, one.address) for one in found if one)


def _questions(desk: Desk) -> tuple[TextLink | Card, ...]:
    """The first question of every part, in the book's order."""
    first: dict[str, Card] = {}
    for question in desk.portal.questions:
        first.setdefault(question.part, desk.card(question))
    return tuple(first.values())[:_QUESTION_LINKS]
