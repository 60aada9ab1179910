"""For each other language of the site, one page that lists what can be read in it."""

from collections.abc import Iterator

from plugins.model.output import Page
from plugins.pages.desk import Desk
from plugins.pages.frame import LABELS
from plugins.pages.views import Group


def pages(desk: Desk) -> Iterator[Page]:
    """A page for each language that site.yml names or that an entry is translated into."""
    named = [language.code.lower() for language in desk.portal.site.languages]
    used = [entry.lang for entry in desk.portal.translated]
    for code in dict.fromkeys(named + sorted(used)):
        groups: dict[str, list] = {}
        for entry in desk.portal.translated:
            if entry.lang == code:
                groups.setdefault(entry.kind, []).append(desk.card(entry))
        name = desk.language_name(code)
        yield desk.page(
            f"/{code}/",
            "language.html",
            name,
            section=code,
            language=code,
            description=f"Nội dung bằng {name} trên {desk.portal.site.name}.",
            variables={
                "language": code,
                "name": name,
                "groups": tuple(Group(kind, LABELS[kind], tuple(cards)) for kind, cards in groups.items()),
            },
        )
