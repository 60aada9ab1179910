"""Small collections of findable pages for the tests of search."""

from pathlib import Path

from plugins.model.body import Body
from plugins.search import FOLDER, make
from plugins.search.document import SearchDocument
from plugins.search.query import Searcher

GROUPS = (
    ("hdnd", "hoi dong nhan dan"),
    ("hom phieu", "thung phieu"),
)


def page(name: str, title: str, text: str = "", **values) -> SearchDocument:
    """A page whose body is `text`."""
    body = Body(digest=text, empty=not text, fetch=lambda digest: ("", text))
    values = {"titles": (title,), "label": "Tin tức", "moment": "2026-02-01", "date": "1/2/2026"} | values
    return SearchDocument(link=f"/{name}/", title=title, body=body, **values)


def files(workshop: Path, *pages: SearchDocument, groups=GROUPS) -> dict[str, bytes]:
    """Every file of the index by its name."""
    return {path.removeprefix(f"{FOLDER}/"): content for path, content in make(workshop, pages, groups)}


def searcher(workshop: Path, *pages: SearchDocument) -> Searcher:
    """Answers from the index of these pages."""
    return Searcher(files(workshop, *pages).__getitem__)


def links(found: Searcher, query: str) -> list[str]:
    """The names of the pages that answer, best first."""
    return [hit.card[0].strip("/") for hit in found.answer(query)[1]]
