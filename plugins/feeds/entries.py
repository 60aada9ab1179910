"""What a feed says of a news item, a question, a document, a candidate, and of any other entry.

Where a candidate is concerned every one gets the same words from the same fields.
"""

from functools import singledispatch
from typing import NamedTuple
from urllib.parse import quote

from plugins.feeds.records import Enclosure, FeedEntry, Illustration
from plugins.model.candidate import Candidate
from plugins.model.correction import Correction
from plugins.model.document import Document
from plugins.model.entry import Entry, LocalEntry
from plugins.model.news import NewsItem
from plugins.model.portal import Portal
from plugins.model.question import Question
from plugins.text.wording import day_in_figures


class Words(NamedTuple):
    """What differs from type to type."""

    title: str
    summary: str
    authors: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


def feed_entry(portal: Portal, entry: Entry, id: str) -> FeedEntry:
    """The entry as a feed shows it; one without an author of its own is the operator's."""
    words = _words(entry, portal)
    return FeedEntry(
        id=id,
        address=portal.url(entry.address),
        title=words.title,
        summary=words.summary,
        published_at=entry.published_at,
        changed_at=entry.changed_at,
        authors=words.authors or (portal.site.operator,),
        categories=tuple(dict.fromkeys((*words.categories, *entry.tags))),
        notes=words.notes,
        enclosures=_enclosures(portal, entry),
        illustration=_illustration(portal, entry),
        body=entry.body,
        language=entry.lang,
    )


@singledispatch
def _words(entry: Entry, portal: Portal) -> Words:
    """A type of entry that needs no words of its own."""
    return Words(entry.heading, entry.summary or "")


@_words.register
def _(item: NewsItem, portal: Portal) -> Words:
    source = (f"Nguồn: {item.source.name}",) if item.source else ()
    authors = tuple(filter(None, (item.author, item.organisation)))
    urgent = ("Khẩn",) if item.urgent else ()
    categories = (*urgent, portal.section_of(item).name, *_places(item, portal))
    return Words(item.title, item.summary or "", authors, categories, source)


@_words.register
def _(question: Question, portal: Portal) -> Words:
    basis = (f"Căn cứ pháp lý: {'; '.join(question.legal_basis)}",) if question.legal_basis else ()
    source = (f"Nguồn: {question.source.name}",) if question.source else ()
    categories = (question.part, *_places(question, portal))
    return Words(question.title, question.summary or "", (), categories, (*basis, *source))


@_words.register
def _(correction: Correction, portal: Portal) -> Words:
    lines = (f"Đã đăng sai: {correction.wrong}", f"Đúng là: {correction.right}")
    return Words(correction.title, " ".join(lines), (), ("Đính chính",), lines)


@_words.register
def _(document: Document, portal: Portal) -> Words:
    return Words(
        f"{document.heading}: {document.subject}",
        document.summary or document.subject,
        (document.issuing_body,),
        (document.document_kind,),
        (f"{document.issuing_body} ban hành ngày {day_in_figures(document.issued_on)}",),
    )


@_words.register
def _(candidate: Candidate, portal: Portal) -> Words:
    level = portal.levels[candidate.level]
    constituency = portal.constituencies[candidate.constituency]
    summary = (
        f"{candidate.title_prefix} {candidate.full_name}, sinh ngày {day_in_figures(candidate.born_on)}; "
        f"nghề nghiệp, chức vụ: {candidate.occupation}. {level.name}, {constituency.title}. "
        f"Trạng thái: {candidate.status}."
    )
    return Words(candidate.full_name, summary, (), (level.name, constituency.title))


def _places(entry: LocalEntry, portal: Portal) -> tuple[str, ...]:
    """The names of the level, constituencies and communes that an entry is about."""
    levels = (portal.levels[entry.level].name,) if entry.level else ()
    constituencies = (portal.constituencies[id] for id in entry.constituencies)
    titles = (f"{one.title}, {portal.levels[one.level].council}" for one in constituencies)
    return (*levels, *titles, *(portal.communes[id].name for id in entry.communes))


def _enclosures(portal: Portal, entry: Entry) -> tuple[Enclosure, ...]:
    titles = {each.file: each.title for each in entry.attachments} if isinstance(entry, Document) else {}
    stored = [(portal.files or {})[path] for path in entry.files]
    return tuple(
        Enclosure(
            portal.url(quote(file.address)), file.size, file.media_type, titles.get(file.path) or "", file.seconds
        )
        for file in stored
    )


def _illustration(portal: Portal, entry: Entry) -> Illustration | None:
    if not entry.pictures:
        return None
    picture = entry.pictures[0]
    variant = (portal.images or {})[picture.file].fallback
    return Illustration(portal.url(quote(variant.address)), variant.width, variant.height, picture.alt)
