"""Material for the tests of the rules: a small election, and remarks of texts as the reader makes them."""

import datetime
from zoneinfo import ZoneInfo

from plugins.model.body import Body
from plugins.model.election import Election, Level, Milestone, MilestoneMark, Tier
from plugins.model.entry import Entry
from plugins.model.material import Material
from plugins.model.news import NewsItem
from plugins.model.problem import Problem
from plugins.rules import LINTERS_OF_THE_ELECTION, dates_in_prose
from plugins.rules.linters import remarks_on_data, remarks_on_entry

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
AS_OF = datetime.datetime(2026, 3, 2, 8, tzinfo=ZONE)
NEWS = "news/bai.md"


def at(text: str) -> datetime.datetime:
    """A moment in Vietnam: "2026-03-14 07:00"."""
    return datetime.datetime.fromisoformat(text).replace(tzinfo=ZONE)


def election(polling_day: datetime.date = datetime.date(2026, 3, 15), **changes: object) -> Election:
    """The election of 2026 without districts, or the one of these changes."""
    level = Level(
        id="quoc-hoi", tier=Tier.NATIONAL_ASSEMBLY, name="Đại biểu Quốc hội", council="Quốc hội", citation="Luật"
    )
    marks = (
        (MilestoneMark.LIST_PUBLISHED, "2026-02-26 00:00"),
        (MilestoneMark.CAMPAIGN_ENDS, "2026-03-14 07:00"),
    )
    milestones = tuple(
        Milestone(id=f"m{number}", name="Mốc", at=at(moment), mark=mark, citation="Luật")
        for number, (mark, moment) in enumerate(marks)
    )
    values = {
        "name": "Bầu cử",
        "short_name": "Bầu cử",
        "edition": "Cuộc bầu cử",
        "polling_day": polling_day,
        "opens": datetime.time(7),
        "closes": datetime.time(19),
        "citation": "Luật",
        "levels": (level,),
        "milestones": milestones,
        "digest": "d",
    }
    return Election.model_construct(**{**values, "timezone": "Asia/Ho_Chi_Minh", **changes})


def news(date: str = "2026-03-01", path: str = NEWS, **values: object) -> NewsItem:
    """A news item published then."""
    text = str(values.pop("words", "Bài viết."))
    body = Body("d", empty=False, fetch=lambda digest: (text, text))
    return NewsItem.model_construct(
        body=body,
        **{"title": "Tin", "date": at(date), "path": path, "slug": "bai", "digest": "d", "lang": "vi", **values},
    )


def material(*entries: Entry, remarks: dict | None = None, of: Election | None = None) -> Material:
    """All that was read: these entries and remarks."""
    return Material(AS_OF, of or election(), None, entries, {}, {}, remarks=remarks or {})


def check(found: Material) -> list[Problem]:
    """What the linters' rules find, and no other rule."""
    rules = [*dates_in_prose.RULES]
    for linter in LINTERS_OF_THE_ELECTION:
        rules += linter.RULES_WITH_ELECTION
    return [problem for rule in rules for problem in rule(found)]


def problems_of(text: str, /, *, path: str = NEWS, of: Election | None = None, **values: object) -> list[Problem]:
    """What all rules say of one news item, or other file, with this text and these fields."""
    remarks = remarks_on_entry(path, values, lambda where: 1, text, 10)
    entry = news(path=path, past_election=values.get("past_election") == "true", words=text)
    return check(material(entry, remarks={path: remarks}, of=of))


def messages_of(text: str, /, **more: object) -> str:
    """The same as the text of their messages, one a line."""
    return "\n".join(problem.message for problem in problems_of(text, **more))


def problems_of_data(values: dict, of: Election | None = None) -> list[Problem]:
    """What all rules say of election.yml with these values."""
    return check(material(remarks={"election.yml": remarks_on_data(values, lambda where: 3)}, of=of))
