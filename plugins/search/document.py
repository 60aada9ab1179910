"""What search knows of one page of the portal: what it shows of it, and what it finds it by."""

import datetime
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, fields

from plugins.model.body import EMPTY_BODY, Body
from plugins.model.candidate import Candidate
from plugins.model.document import Document
from plugins.model.election import Commune, Constituency
from plugins.model.entry import DEFAULT_LANGUAGE, Entry
from plugins.model.portal import Portal
from plugins.text.place_names import without_rank
from plugins.text.wording import day_in_figures

LABELS = {
    "news": "Tin tức",
    "questions": "Hỏi đáp",
    "candidates": "Người ứng cử",
    "documents": "Văn bản",
    "banners": "Khẩu hiệu",
    "pages": "Trang thông tin",
    "corrections": "Đính chính",
}
CONSTITUENCY_LABEL = "Đơn vị bầu cử"
COMMUNE_LABEL = "Địa bàn"
# Searchable fields that have a place of their own below; all others are details.
_PLACED = {"title", "summary", "tags", "full_name", "other_name", "number", "subject"}


@dataclass(frozen=True, slots=True)
class SearchDocument:
    """One findable page. `moment` is ISO and orders equal answers, newest first; `date` is what is shown.

    `titles`, `names` and `numbers` are matched whole as well as word by word; `properties`, as ("year", "2026"),
    are what answers are filtered by: kind, level, constituency, body, year. The texts of body and files (those of
    its attachments) are fetched only when the document is indexed.
    """

    link: str
    label: str
    title: str
    lang: str = DEFAULT_LANGUAGE
    date: str = ""
    moment: str = ""
    summary: str = ""
    titles: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    details: tuple[str, ...] = ()
    properties: tuple[tuple[str, str], ...] = ()
    body: Body = EMPTY_BODY
    files: tuple[Body, ...] = ()

    @property
    def digest(self) -> str:
        """Changes whenever anything shown or indexed changes."""
        shown = [getattr(self, item.name) for item in fields(self) if item.name not in ("body", "files")]
        texts = [text.digest for text in (self.body, *self.files)]
        return hashlib.sha256(repr((shown, texts)).encode()).hexdigest()


def documents_of(portal: Portal) -> tuple[SearchDocument, ...]:
    """Every public page a citizen may look for, sorted by its link."""
    found = [_of_entry(portal, entry) for entry in portal.entries]
    found += [_of_constituency(portal, constituency) for constituency in portal.election.constituencies]
    found += [_of_commune(portal, commune) for commune in portal.election.communes]
    return tuple(sorted(found, key=lambda document: document.link))


def _of_entry(portal: Portal, entry: Entry) -> SearchDocument:
    titles, names, numbers, details = (entry.heading,), (), (), tuple(_details(entry))
    properties = (("kind", LABELS[entry.kind]), ("year", str(entry.published_at.year)))
    summary = entry.summary or ""
    if isinstance(entry, Candidate):
        names = tuple(filter(None, (entry.full_name, entry.other_name)))
        constituency = portal.constituencies.get(entry.constituency)
        place = _constituency_words(portal, constituency)
        details += place
        properties += _constituency_properties(portal, constituency)
        summary = summary or " · ".join((entry.occupation, *place[:2]))
    elif isinstance(entry, Document):
        titles, numbers = (entry.heading, entry.subject), (entry.number,)
        level = portal.levels.get(entry.level)
        properties = (properties[0], ("year", str(entry.issued_on.year)), ("body", entry.issuing_body))
        properties += (("level", level.name),) if level else ()
        summary = summary or entry.subject
    return SearchDocument(
        link=portal.link(entry.address),
        label=LABELS[entry.kind],
        title=entry.heading,
        lang=entry.lang,
        date=day_in_figures(entry.published_at),
        moment=entry.published_at.astimezone(datetime.UTC).isoformat(),
        summary=summary,
        titles=titles,
        names=names,
        numbers=numbers,
        tags=entry.tags,
        details=details,
        properties=properties,
        body=entry.body,
        files=tuple(_texts_of_files(portal, entry)),
    )


def _texts_of_files(portal: Portal, entry: Entry) -> Iterator[Body]:
    """The texts of the entry's attachments that have one."""
    files = portal.files or {}
    for path in entry.files:
        if path in files and not files[path].text.empty:
            yield files[path].text


def _details(entry: Entry) -> Iterator[str]:
    """The values of all other fields that their definition puts into the index."""
    for name, info in type(entry).model_fields.items():
        extra = info.json_schema_extra
        if name in _PLACED or not (isinstance(extra, dict) and extra.get("search")):
            continue
        value = getattr(entry, name)
        if isinstance(value, str):
            yield value
        elif isinstance(value, dict):
            yield from value.values()
        elif value:
            yield from value


def _constituency_words(portal: Portal, constituency: Constituency | None) -> tuple[str, ...]:
    if constituency is None:
        return ()
    return (constituency.title, portal.levels[constituency.level].name)


def _constituency_properties(portal: Portal, constituency: Constituency | None) -> tuple[tuple[str, str], ...]:
    if constituency is None:
        return ()
    title, level = _constituency_words(portal, constituency)
    return ("level", level), ("constituency", f"{title}: {level}")


def _of_constituency(portal: Portal, constituency: Constituency) -> SearchDocument:
    """The constituency's page, found by the names, old ones too, of the communes that vote there."""
    title, level = _constituency_words(portal, constituency)
    communes = [portal.communes[commune] for commune in constituency.communes if commune in portal.communes]
    names = [commune.name for commune in communes]
    old_names = [alias for commune in communes for alias in commune.aliases]
    return SearchDocument(
        link=portal.link(constituency.address),
        label=CONSTITUENCY_LABEL,
        title=f"{title}: {level}",
        summary=constituency.area or ", ".join(names),
        titles=(title, f"{title} {level}"),
        details=(*names, *old_names),
        properties=(("kind", CONSTITUENCY_LABEL), *_constituency_properties(portal, constituency)),
    )


def _of_commune(portal: Portal, commune: Commune) -> SearchDocument:
    """The commune's page, found by its names, its hamlets and its polling places."""
    areas = [area for area in portal.election.polling_areas if area.commune == commune.id]
    hamlets = [hamlet for area in areas for hamlet in area.hamlets]
    old = f"Tên cũ: {', '.join(commune.aliases)}. " if commune.aliases else ""
    voting = tuple(
        found
        for constituency in portal.election.constituencies
        if commune.id in constituency.communes
        for found in _constituency_properties(portal, constituency)
    )
    count = f"{len(areas)} khu vực bỏ phiếu, " if areas else ""
    return SearchDocument(
        link=portal.link(commune.address),
        label=COMMUNE_LABEL,
        title=commune.name,
        summary=f"{old}{count}các đơn vị bầu cử và người ứng cử tại {commune.name}",
        names=tuple(
            dict.fromkeys(part for name in (commune.name, *commune.aliases) for part in (name, without_rank(name)))
        ),
        details=(*hamlets, *(part for area in areas for part in (area.place, area.address) if part)),
        properties=(("kind", COMMUNE_LABEL), *voting),
    )
