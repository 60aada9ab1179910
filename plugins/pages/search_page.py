"""The search page: the form the search script takes over, and an index from A to Z that needs no script."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from plugins.model.entry import Entry
from plugins.model.mirror import FOR_OFFICIALS
from plugins.model.output import Page
from plugins.model.portal import Portal
from plugins.pages import news
from plugins.pages.ballots import Ballots
from plugins.pages.desk import Desk
from plugins.pages.letters import initial
from plugins.pages.views import Group, TextLink
from plugins.text.collation import syllable_key


def pages(desk: Desk, _ballots: Ballots) -> Iterator[Page]:
    """The one page of search."""
    portal = desk.portal
    kinds = (
        Group("muc-luc-trang", "Trang giới thiệu, hướng dẫn", _a_to_z(desk, portal.pages)),
        Group("muc-luc-hoi-dap", "Hỏi đáp", _a_to_z(desk, portal.questions)),
        Group("muc-luc-nguoi-ung-cu", "Người ứng cử", _a_to_z(desk, portal.candidates)),
        Group("muc-luc-van-ban", "Văn bản", _a_to_z(desk, portal.documents)),
    )
    yield desk.page(
        "/tim-kiem/",
        "search.html",
        "Tìm kiếm",
        section="tim-kiem",
        description="Tìm trong toàn bộ tin tức, hỏi đáp, văn bản, người ứng cử; gõ có dấu hoặc không dấu.",
        variables={
            "months": news.months(desk),
            "kinds": tuple(kind for kind in kinds if kind.items),
            "root": portal.link("/"),
            "alone": _alone(portal),
        },
    )


def _alone(portal: Portal) -> str:
    """The first steps of the addresses that stand in one language only."""
    return " ".join(sorted((*FOR_OFFICIALS, *(speech.code for speech in portal.speeches))))


def _a_to_z(desk: Desk, entries: Iterable[Entry]) -> tuple[Group, ...]:
    """Links to the entries under their first letters, in the order of the Vietnamese alphabet."""
    titles = [(_index_words(entry), entry) for entry in entries]
    syllables = dict.fromkeys(syllable for title, _ in titles for syllable in title.split())
    keys = {syllable: syllable_key(syllable) for syllable in syllables}

    def order(pair: tuple[str, Entry]) -> tuple:
        syllables = [keys[syllable] for syllable in pair[0].split()]
        return [letters for letters, _ in syllables], [tones for _, tones in syllables], pair[1].path

    ordered = sorted(titles, key=order)
    return tuple(
        Group("", letter, tuple(_link(desk, entry) for _, entry in group))
        for letter, group in groupby(ordered, key=lambda pair: initial(pair[0]))
    )


def _index_words(entry: Entry) -> str:
    """The heading without the quotation marks and brackets it may begin with."""
    return entry.heading.lstrip("“”\"'‘’([…- ") or entry.heading


def _link(desk: Desk, entry: Entry) -> TextLink:
    note = getattr(entry, "subject", "")
    return desk.text_link(entry.heading, entry.address, note=note)
