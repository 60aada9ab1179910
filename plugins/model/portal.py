"""The whole portal at one moment: everything public, checked, in its order of reading.

What is a draft, embargoed or dated after `as_of` is not in it, so no builder can leak it.
"""

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from plugins.model.calendar import Phase, phase_at
from plugins.model.candidate import Candidate
from plugins.model.catalogue import Catalogue, Speech
from plugins.model.correction import Correction
from plugins.model.document import Document
from plugins.model.election import (
    Commune,
    Constituency,
    ConstituencyResult,
    Election,
    Level,
    ListStage,
    ListState,
    list_history,
)
from plugins.model.entry import DEFAULT_LANGUAGE, CorrectionNote, Entry, midnight
from plugins.model.media import Image, StoredFile
from plugins.model.news import NewsItem
from plugins.model.page import PlainPage
from plugins.model.question import Question
from plugins.model.site import Section, Site
from plugins.model.slogan import Slogan

ENTRY_TYPES: tuple[type[Entry], ...] = (NewsItem, Question, Candidate, Document, Slogan, PlainPage, Correction)
"""Every type of entry; the folder of content/ that bears a type's `kind` holds its files."""


@dataclass(frozen=True)
class Settings:
    """What pelicanconf.py or publishconf.py decide: not content, the same for every entry."""

    site_url: str = ""
    timezone: str = "Asia/Ho_Chi_Minh"
    page_size: int = 20
    feed_size: int = 50
    assets: Mapping[str, str] | None = None
    """Address of each file of the theme by its name in theme/static, with its content's hash."""
    pdf: bool = False
    """Whether print sheets are made as PDF too: the extra "pdf" is installed."""

    still: bool = False
    """Whether the portal is looked at as of a chosen moment, and stays there whatever the reader's clock says."""

    @property
    def base_path(self) -> str:
        """The path part of the site's address, without a slash at the end: "" or "/bau-cu"."""
        return urlsplit(self.site_url).path.rstrip("/")


@dataclass(frozen=True, slots=True)
class WithdrawnWording:
    """Words that must not be drawn, printed or read out any more. `kind` is "slogan" or "list"; `of` is the
    slogan's path, or the list's level, a slash and its constituency (nothing after it: the whole level). `told_at`
    is the address of the page that says so, `source` the document that a slogan's own file names for it."""

    kind: str
    of: str
    lang: str
    wording: str
    since: datetime.datetime
    withdrawn_at: datetime.datetime
    told_at: str
    source: str | None = None


@dataclass(frozen=True)
class Portal:
    """Everything the builders need. Tuples are in reading order: news and documents newest first,
    questions by number, candidates in ballot order within their constituency, slogans by order.
    They hold the Vietnamese originals; `translations` holds the others."""

    as_of: datetime.datetime
    settings: Settings
    site: Site
    election: Election
    news: tuple[NewsItem, ...] = ()
    questions: tuple[Question, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    documents: tuple[Document, ...] = ()
    slogans: tuple[Slogan, ...] = ()
    pages: tuple[PlainPage, ...] = ()
    corrections: tuple[Correction, ...] = ()
    translated: tuple[Entry, ...] = ()
    images: Mapping[str, Image] | None = None
    files: Mapping[str, StoredFile] | None = None
    catalogues: Mapping[str, Catalogue] | None = None
    """How each other language of site.yml is spoken, by its code."""

    @property
    def originals(self) -> Iterator[Entry]:
        """Every entry in Vietnamese, type by type."""
        for group in (self.news, self.questions, self.candidates, self.documents, self.slogans, self.pages):
            yield from group
        yield from self.corrections

    @property
    def entries(self) -> Iterator[Entry]:
        """Every public entry in every language."""
        yield from self.originals
        yield from self.translated

    @cached_property
    def by_path(self) -> dict[str, Entry]:
        """Every public entry by its path below content/."""
        return {entry.path: entry for entry in self.entries}

    @cached_property
    def speeches(self) -> tuple[Speech, ...]:
        """The other languages in which the citizens' pages stand, in the order of site.yml."""
        known = self.catalogues or {}
        named = ((one.code, one.name, known.get(one.code)) for one in self.site.languages)
        return tuple(Speech(code, name, found.digest, found) for code, name, found in named if found)

    @cached_property
    def translations(self) -> dict[str, tuple[Entry, ...]]:
        """For each original's path, all its language versions, the original first."""
        versions: dict[str, list[Entry]] = {}
        for entry in self.entries:
            versions.setdefault(entry.original_path, []).append(entry)
        return {path: tuple(found) for path, found in versions.items()}

    @cached_property
    def phase(self) -> Phase:
        """Where the election stands at `as_of`."""
        return phase_at(self.election, self.as_of)

    @cached_property
    def levels(self) -> dict[str, Level]:
        """Levels by id."""
        return {level.id: level for level in self.election.levels}

    @cached_property
    def constituencies(self) -> dict[str, Constituency]:
        """Constituencies by id."""
        return {constituency.id: constituency for constituency in self.election.constituencies}

    @cached_property
    def communes(self) -> dict[str, Commune]:
        """Communes by id."""
        return {commune.id: commune for commune in self.election.communes}

    @cached_property
    def candidates_of(self) -> dict[str, tuple[Candidate, ...]]:
        """Candidates of each constituency, in ballot order."""
        groups: dict[str, list[Candidate]] = {}
        for candidate in self.candidates:
            groups.setdefault(candidate.constituency, []).append(candidate)
        return {constituency: tuple(group) for constituency, group in groups.items()}

    @cached_property
    def list_history(self) -> dict[str, tuple[ListState, ...]]:
        """For each constituency the stages its list has been through up to `as_of`, the present one last;
        those of the whole level count for all its constituencies."""
        return list_history(self.election)

    @cached_property
    def results_of(self) -> dict[str, ConstituencyResult]:
        """The figures of each constituency whose results have been published by `as_of`."""
        return {one.constituency: one for one in self.election.results}

    def has_results(self, constituency: str) -> bool:
        """Whether the results of a constituency have been published by `as_of`."""
        states = self.list_history[constituency]
        return bool(states) and states[-1].stage is ListStage.RESULTS

    @cached_property
    def list_corrections(self) -> dict[str, tuple[CorrectionNote, ...]]:
        """For each constituency the public corrections of its list, newest first."""
        notes: dict[str, list[CorrectionNote]] = {one.id: [] for one in self.election.constituencies}
        for correction in self.corrections:
            for one in self.election.constituencies:
                if any(part.covers(one.level, one.id) for part in correction.lists):
                    notes[one.id].append(correction.note)
        return {constituency: tuple(found) for constituency, found in notes.items()}

    @property
    def withdrawn_wordings(self) -> Iterator[WithdrawnWording]:
        """Everything that is withdrawn: by public corrections of slogans and lists, newest first, then by the errata
        of slogans, and with slogans as a whole, up to `as_of`."""
        for one in self.corrections:
            for old in one.old_wordings:
                yield self._withdrawn(one, "slogan", old.slogan, old.lang, old.text)
            for part in one.lists:
                for constituency in part.constituencies or ("",):
                    yield self._withdrawn(one, "list", f"{part.level}/{constituency}", one.lang, one.wrong)
        for slogan in self.slogans:
            yield from self._withdrawn_of(slogan)

    def _withdrawn(self, one: Correction, kind: str, of: str, lang: str, wording: str) -> WithdrawnWording:
        return WithdrawnWording(kind, of, lang, wording, one.wrong_since, one.public_from, one.address)

    def _withdrawn_of(self, slogan: Slogan) -> Iterator[WithdrawnWording]:
        """What a slogan's own file withdraws."""
        zone, since = ZoneInfo(slogan.timezone), slogan.published_at
        found = [(one.lang, one.was, one.on, one.source) for one in slogan.errata]
        if slogan.withdrawn_on:
            found += [(lang, text, slogan.withdrawn_on, slogan.withdrawn_by) for lang, text in slogan.text.items()]
        for lang, wording, day, source in found:
            at = midnight(day, zone)
            if at <= self.as_of:
                yield WithdrawnWording("slogan", slogan.path, lang, wording, since, at, slogan.address, source)

    @cached_property
    def sections(self) -> dict[str, Section]:
        """Sections of the news by id, in the order of site.yml."""
        return {section.id: section for section in self.site.sections}

    def section_of(self, item: NewsItem) -> Section:
        """The section a news item belongs to; the first one when it names none."""
        return self.sections[item.section] if item.section else self.site.sections[0]

    def link(self, address: str) -> str:
        """An address within the site as a link of a page: "/tin-tuc/a/" → "/bau-cu/tin-tuc/a/"."""
        return self.settings.base_path + address

    def url(self, address: str) -> str:
        """The full address, for feeds, canonical links and everything that leaves the site."""
        return self.settings.site_url.rstrip("/") + address

    def asset(self, name: str) -> str:
        """The link to a file of the theme."""
        return self.link((self.settings.assets or {})[name])

    def assets_in(self, folder: str) -> dict[str, str]:
        """The links to the files of a folder of the theme, by their names without folder and suffix."""
        names = sorted(name for name in self.settings.assets or {} if name.startswith(f"{folder}/"))
        return {name.removeprefix(f"{folder}/").rpartition(".")[0]: self.asset(name) for name in names}

    def url_of_asset(self, name: str) -> str:
        """The full address of a file of the theme."""
        return self.url((self.settings.assets or {})[name])

    @property
    def language(self) -> str:
        """The language of the originals."""
        return DEFAULT_LANGUAGE
