"""Cards that other sites put into a frame: find my ballot, days to polling day, latest news; and how to do it."""

from collections.abc import Iterator
from dataclasses import dataclass

from plugins.model.output import Page
from plugins.pages.desk import Desk
from plugins.pages.layout import AFTER_VOTING
from plugins.text.wording import day_in_figures, weekday

BASE = "/nhung/"
_NEWS = 5


@dataclass(frozen=True, slots=True)
class EmbedView:
    """A card as the explaining page offers it: what it shows, and the code to copy."""

    name: str
    title: str
    note: str
    link: str
    height: int
    code: str


CARDS = (
    ("tra-cuu", "Tra cứu nơi bầu cử", "Ô nhập tên nơi cư trú; bấm nút thì mở trang tra cứu của cổng.", 380),
    ("dem-ngay", "Đếm ngày tới ngày bầu cử", "Ngày, giờ bỏ phiếu và số ngày còn lại.", 360),
    ("tin-moi", "Tin mới", "Năm tin mới nhất của cổng.", 760),
)


def pages(desk: Desk) -> Iterator[Page]:
    """The page that explains the cards, and each card."""
    yield desk.page(
        BASE,
        "embeds.html",
        "Nhúng vào trang khác",
        section="nhung",
        description="Mã để đặt ô tra cứu nơi bầu cử, đếm ngày, tin mới của cổng vào trang của xã, phường, báo chí.",
        variables={"cards": tuple(_offer(desk, *card) for card in CARDS)},
    )
    yield _card(desk, CARDS[0], "embed_look_up.html", {"places": desk.link("/dia-ban/")})
    yield _card(desk, CARDS[1], "embed_countdown.html", _countdown(desk))
    news = tuple(desk.card(item) for item in desk.portal.news[:_NEWS])
    yield _card(desk, CARDS[2], "embed_news.html", {"news": news, "all_news": desk.link("/tin-tuc/")})


def _offer(desk: Desk, name: str, title: str, note: str, height: int) -> EmbedView:
    url = desk.portal.url(f"{BASE}{name}/")
    code = (
        f'<iframe src="{url}" title="{title} – {desk.portal.site.short_name}" width="100%" height="{height}" '
        'style="border:0;min-width:280px;max-width:480px" loading="lazy"></iframe>'
    )
    return EmbedView(name, title, note, desk.link(f"{BASE}{name}/"), height, code)


def _card(desk: Desk, card: tuple[str, str, str, int], template: str, shown: dict) -> Page:
    name, title, note, _ = card
    return desk.page(
        f"{BASE}{name}/",
        template,
        title,
        description=note,
        crumbs=(desk.text_link("Nhúng vào trang khác", BASE),),
        indexed=False,
        variables={"style": desk.portal.asset("embed/card.css"), **shown},
    )


def _countdown(desk: Desk) -> dict:
    """The day and hours, and how far they are at the moment of the build; the script counts from the reader's."""
    portal = desk.portal
    voting, today = portal.election.voting, desk.local(portal.as_of).date()
    return {
        "day": f"{weekday(portal.election.polling_day)}, {day_in_figures(portal.election.polling_day)}",
        "opens": voting.opens,
        "closes": voting.closes,
        "days": max(0, (portal.election.polling_day - today).days),
        "as_of": desk.local(portal.as_of),
        "still": portal.settings.still,
        "script": portal.asset("js/clock.js"),
        "over": portal.phase in AFTER_VOTING,
    }
