"""What every page is made with, whatever entries there are: its frame, and views of what it is given.

A frame knows no entry and no picture. What a page shows of them is handed over with the page's inputs, so
that the digest of the inputs is a digest of everything on the page.
"""

import datetime
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any
from zoneinfo import ZoneInfo

from plugins.model.candidate import Candidate
from plugins.model.catalogue import VIETNAMESE, Speech, tag_of
from plugins.model.channels import EVERYTHING, GENERAL, Channel, Membership, label_in, name_of
from plugins.model.document import Document
from plugins.model.entry import DEFAULT_LANGUAGE, CorrectionNote, Entry, Picture
from plugins.model.media import Image, StoredFile
from plugins.model.mirror import in_language, is_mirrored, is_translation, original
from plugins.model.news import NewsItem
from plugins.model.question import Question
from plugins.model.scripts import page_address, text_address
from plugins.model.share import HEIGHT as SHARE_HEIGHT
from plugins.model.share import WIDTH as SHARE_WIDTH
from plugins.model.share import Title, title_of
from plugins.model.site import Section
from plugins.model.slogan import Slogan
from plugins.pages.origin import origin_of, report_link
from plugins.pages.paging import first_page
from plugins.pages.structured import About, Node, breadcrumb, json_ld, of_entry
from plugins.pages.views import (
    Alternate,
    Card,
    CorrectionNotice,
    FeedLink,
    LanguageVersion,
    Layout,
    Meta,
    PictureView,
    ShareImage,
    Sound,
    TextLink,
)

LABELS = {
    "news": "Tin tức",
    "questions": "Hỏi đáp",
    "candidates": "Người ứng cử",
    "documents": "Văn bản",
    "banners": "Khẩu hiệu",
    "pages": "Trang",
    "corrections": "Đính chính",
}


_LOCALES = {"vi": "vi_VN", "km": "km_KH", "zh-hans": "zh_CN", "zh-hant": "zh_TW", "en": "en_US"}
"""Languages as Open Graph names them, with the region it asks for."""


def _nothing_more(about: About) -> tuple[Node, ...]:
    return ()


@dataclass(frozen=True, slots=True)
class Shown:
    """An entry that a page names or shows as a card, and the file of the first picture it names. `head`
    stands for all of the entry but its text, which no card shows, so that an edited text changes no other page."""

    entry: Entry = field(compare=False)
    head: Any
    image: Image | None = None


@dataclass(frozen=True, slots=True)
class Beside:
    """What the page of an entry shows beside it: its tags, related entries, language versions, its neighbours in
    the list, and whether stations read it this week."""

    tags: tuple[TextLink, ...]
    related: tuple[Shown, ...]
    versions: tuple[Entry, ...]
    before: Shown | None = None
    after: Shown | None = None
    aired: bool = False


@dataclass(frozen=True)
class Frame:
    """What pages show of the portal itself. `home` is the site's full address without a slash at the end,
    `base` the path of it; `constituencies` are names by id; `channels` are the
    feeds that exist whatever entries there are, by name; `membership` tells in which feeds an entry stands."""

    home: str
    base: str
    timezone: str
    sections: tuple[Section, ...]
    constituencies: Mapping[str, str]
    layout: Layout
    channels: Mapping[str, Channel]
    membership: Membership
    share_image: ShareImage
    speech: Speech = VIETNAMESE
    places: Mapping[str, Title] = field(default_factory=dict)
    """The words of the share pictures of pages without an entry, by the page's address."""
    _cards: dict[str, Card] = field(default_factory=dict, init=False, compare=False, repr=False)

    def page(
        self,
        address: str,
        title: str,
        *,
        crumbs: tuple[TextLink, ...] = (),
        section: str = "",
        description: str | None = None,
        entry: Entry | None = None,
        share: ShareImage | Title | None = None,
        versions: tuple[Entry, ...] = (),
        indexed: bool = True,
        shared: bool = True,
        feeds: tuple[FeedLink, ...] = (),
        corrections: tuple[CorrectionNotice, ...] = (),
        tell: Callable[[About], Iterable[Node]] = _nothing_more,
        variables: Mapping[str, Any],
    ) -> dict[str, Any]:
        """All that a page's template shows. `crumbs` are the pages above it, without the home page and itself;
        its words are said in the frame's language. An entry's page shows the entry's corrections, any other
        `corrections`. `feeds` are the page's own, beside those of its entry or section. `tell` gives what
        the page says to machines besides its place and its entry."""
        title, vietnamese = self.speech.said(title), self.original(address)
        language = entry.lang if entry else self.speech.code
        share = share or (title_of(entry) if entry else self.places.get(first_page(vietnamese)))
        share = share if isinstance(share, ShareImage) else self._drawn(share)
        about = self.about(address, title, entry, language, share.url)
        own = self._has_own_words(vietnamese, entry)
        nodes = (breadcrumb(about, crumbs),) if address != "/" else ()
        told = of_entry(entry, about) if entry else None
        meta = Meta(
            title=title,
            full_title=f"{title} – {self.speech.said(self.layout.short_name)}" if address != "/" else title,
            description=self.speech.said(description) if description else entry.summary if entry else None,
            url=self.url_of_page(address),
            language=tag_of(language),
            locale=_LOCALES.get(language, language.replace("-", "_")),
            type="article" if entry else "website",
            image=share,
            feeds=tuple(dict.fromkeys((*feeds, *self._feeds(address, section, entry)))),
            report=report_link(self.layout.email, title, self.url_of_page(address)),
            structured=json_ld((*nodes, *((told,) if told else ()), *tell(about))) if indexed else "",
            canonical=self.url_of_page(address) if own else self.url(vietnamese),
            switch=self._switch(vietnamese, address),
            stays=is_mirrored(vietnamese),
            fallback=entry is not None and language != self.speech.code and self.speech is not VIETNAMESE,
            section=section,
            published_at=self.local(entry.published_at) if entry else None,
            updated_at=self.local(entry.updated_at) if entry and entry.updated_at else None,
            alternates=self._alternates(vietnamese, entry, versions),
            indexed=indexed,
            shared=shared,
            origin=origin_of(entry, self.layout.operator) if entry else None,
            abstract_of=entry.body if entry and entry.summary is None and not entry.body.empty else None,
        )
        notices = self.notices(entry.corrections) if entry else corrections
        return {"layout": self.layout, "meta": meta, "crumbs": crumbs, "corrections": notices, **variables}

    def about(self, address: str, title: str, entry: Entry | None, language: str, image: str) -> About:
        """What the schema.org data of a page say of the page itself."""
        return About(
            root=self.home.removesuffix(self.base),
            home=f"{self.home}/",
            url=self.url_of_page(address),
            title=title,
            language=tag_of(language),
            image=image,
            layout=self.layout,
            published_at=self.local(entry.published_at) if entry else None,
            updated_at=self.local(entry.updated_at) if entry and entry.updated_at else None,
            section=self.section_of(entry).name if isinstance(entry, NewsItem) else "",
        )

    def notices(self, notes: Iterable[CorrectionNote]) -> tuple[CorrectionNotice, ...]:
        """What a corrected page says of its corrections."""
        return tuple(
            CorrectionNotice(self.link(note.address), note.title, note.wrong, note.right, self.local(note.at))
            for note in notes
        )

    # Feeds -------------------------------------------------------------------------------------------

    @cached_property
    def _channel_at(self) -> dict[str, str]:
        """The feed of each list that has one of its own, by its address. That of a commune exists only when it has
        entries, so its page says itself."""
        return {one.address: one.name for one in self.channels.values() if one.group not in (GENERAL, "dia-ban")}

    def feed(self, name: str, label: str = "", page: str = "", note: str = "") -> FeedLink:
        """The feed of a name; one that only an entry brings about is called by the `label` given."""
        channel = self.channels.get(name)
        label = channel.label if channel else label
        link = self.link(f"/feeds/{name}")
        return FeedLink(
            title=f"{label} – {self.layout.short_name}",
            rss=f"{link}.rss.xml",
            atom=f"{link}.atom.xml",
            json=f"{link}.json",
            label=label,
            url=self.url(f"/feeds/{name}.rss.xml"),
            page=page,
            note=note,
        )

    def _feeds(self, address: str, section: str, entry: Entry | None) -> Iterator[FeedLink]:
        """The feeds a page is about, the most particular first, that of everything last: of an entry the two most
        particular and that of its type, of a list its own and that of its section."""
        if self.speech is not VIETNAMESE:
            names = [name_of("ngon-ngu", self.speech.code)]
        elif entry is None:
            own = self._channel_at.get(first_page(address), "")
            names = [name for name in (own, section) if name in self.channels]
        else:
            found = self.membership.names(entry)
            names = [*found[:2], *found[-2:]]
        for name in dict.fromkeys((*names, EVERYTHING)):
            yield self.feed(name, label_in(name, entry))

    # Addresses and time ------------------------------------------------------------------------------

    def link(self, address: str) -> str:
        """An address within the site as a link of a page, in the page's language where the site has it."""
        return self.base + self.here(address)

    def here(self, address: str) -> str:
        """The address in this language."""
        if self.speech is VIETNAMESE or self.original(address) != address:
            return address
        return in_language(address, self.speech.code)

    def original(self, address: str) -> str:
        """The Vietnamese address of what stands at an address of some language."""
        return original(address, self._codes)

    @cached_property
    def _codes(self) -> frozenset[str]:
        """The codes of the other languages."""
        return frozenset(one.id for one in self.layout.languages)

    def url(self, address: str) -> str:
        """The full address, as Portal.url has it."""
        return self.home + address

    def url_of_page(self, address: str) -> str:
        """The full address of a page in this language."""
        return self.home + self.here(address)

    def text_link(self, label: str, address: str, id: str = "", note: str = "") -> TextLink:
        """Words that lead to an address within the site."""
        return TextLink(label, self.link(address), id, note)

    @cached_property
    def zone(self) -> ZoneInfo:
        """The province's clock."""
        return ZoneInfo(self.timezone)

    def local(self, moment: datetime.datetime) -> datetime.datetime:
        """The moment by the province's clock."""
        return moment.astimezone(self.zone)

    # Languages ---------------------------------------------------------------------------------------

    def say(self, text: str, **values: Any) -> str:
        """Words of ours in the page's language, with values in their places."""
        return self.speech.say(text, **values)

    def _switch(self, vietnamese: str, address: str) -> tuple[LanguageVersion, ...]:
        """Where this page stands in each language; the home page of a language that does not have it."""
        if not self.layout.languages:
            return ()
        others = ((one.id, one.label, one.note) for one in self.layout.languages)
        here = self.here(address)
        return tuple(
            LanguageVersion(tag_of(code), name, note, self.base + place, place == here)
            for code, name, note in ((DEFAULT_LANGUAGE, VIETNAMESE.name, ""), *others)
            for place in (self._place_in(vietnamese, code),)
        )

    def _place_in(self, vietnamese: str, code: str) -> str:
        if code == DEFAULT_LANGUAGE:
            return vietnamese if vietnamese.endswith("/") else "/"
        return in_language(vietnamese, code) if is_mirrored(vietnamese) else f"/{code}/"

    def _has_own_words(self, vietnamese: str, entry: Entry | None) -> bool:
        """Whether search engines find on this page what no other language's page has."""
        if self.speech is VIETNAMESE:
            return True
        return entry.lang == self.speech.code if entry else is_translation(vietnamese)

    def _alternates(self, vietnamese: str, entry: Entry | None, versions: Iterable[Entry]) -> tuple[Alternate, ...]:
        """The page in every language that it is truly translated into, and which of them is for all others."""
        if entry:
            found = [(version.lang, version.address) for version in versions]
        elif is_translation(vietnamese) and self.layout.languages:
            codes = [DEFAULT_LANGUAGE, *(one.id for one in self.layout.languages)]
            found = [(code, self._place_in(vietnamese, code)) for code in codes]
        else:
            found = []
        named = [Alternate(tag_of(code), self.url(place)) for code, place in found]
        return (*named, *(Alternate("x-default", self.url(place)) for code, place in found if code == DEFAULT_LANGUAGE))

    def versions(self, entry: Entry, versions: Iterable[Entry]) -> tuple[LanguageVersion, ...]:
        """The languages an entry can be read in, as its page shows them."""
        return tuple(
            LanguageVersion(
                version.lang,
                self.language_name(version.lang),
                self._names.get(version.lang, ("", ""))[1],
                self.base + version.address,
                version.lang == entry.lang,
            )
            for version in versions
        )

    def language_name(self, code: str) -> str:
        """What speakers of a language call it; its code when site.yml does not say."""
        return VIETNAMESE.name if code == DEFAULT_LANGUAGE else self._names.get(code, (code, ""))[0]

    @cached_property
    def _names(self) -> dict[str, tuple[str, str]]:
        """What each other language is called by those who speak it, and in Vietnamese."""
        return {one.id: (one.label, one.note) for one in self.layout.languages}

    # Entries and pictures ----------------------------------------------------------------------------

    @cached_property
    def _section(self) -> dict[str, Section]:
        return {section.id: section for section in self.sections}

    def section_of(self, item: NewsItem) -> Section:
        """The section of a news item, as Portal.section_of has it."""
        return self._section[item.section] if item.section else self.sections[0]

    def beside(self, entry: Entry, beside: Beside) -> dict[str, Any]:
        """The variables of what stands beside an entry of any type."""
        return {
            "tags": beside.tags,
            "related": self.cards(beside.related),
            "versions": self.versions(entry, beside.versions),
            "on_air": self._script(entry) if beside.aired else (),
        }

    def _script(self, entry: Entry) -> tuple[TextLink, ...]:
        """What stations read of an entry, as a page and as a file."""
        page = self.text_link("Lời đọc bài này", page_address(entry))
        return page, self.text_link("tệp chữ (TXT)", text_address(entry))

    def cards(self, shown: Iterable[Shown]) -> tuple[Card, ...]:
        """Entries as lists show them."""
        return tuple(map(self.card, shown))

    def card(self, shown: Shown) -> Card:
        """The entry as lists show it; made once in a process."""
        card = self._cards.get(shown.entry.path)
        if card is None:
            card = self._cards[shown.entry.path] = self._make_card(shown)
        return card

    def _make_card(self, shown: Shown) -> Card:
        entry = shown.entry
        eyebrow, summary, picture = LABELS[entry.kind], entry.summary, None
        if isinstance(entry, NewsItem):
            eyebrow, picture = self._news_eyebrow(entry), self.picture(entry.photo, shown.image, entry.lang)
        elif isinstance(entry, Question):
            eyebrow = self.say("Câu {number} · {part}", number=entry.number, part=entry.part)
        elif isinstance(entry, Document):
            eyebrow, summary = entry.issuing_body, entry.subject
        elif isinstance(entry, Candidate):
            eyebrow, summary = self.constituencies[entry.constituency], entry.occupation
        elif isinstance(entry, Slogan):
            summary = entry.source_name
        on = entry.issued_on if isinstance(entry, Document) else self.local(entry.published_at).date()
        return Card(
            kind=entry.kind,
            label=LABELS[entry.kind],
            link=self.link(entry.address),
            title=entry.heading,
            lang=entry.lang,
            eyebrow=eyebrow,
            summary=summary,
            on=on,
            picture=picture,
        )

    def _news_eyebrow(self, item: NewsItem) -> str:
        section = self.section_of(item).name
        return self.say("Khẩn · {section}", section=section) if item.urgent else section

    def picture(self, picture: Picture | None, image: Image | None, lang: str = DEFAULT_LANGUAGE) -> PictureView | None:
        """The picture, told of in `lang`, with the links to all its sizes; None when there is none."""
        if picture is None or image is None:
            return None

        def source_set(format: str) -> str:
            return ", ".join(f"{self.link(one.address)} {one.width}w" for one in image.variants(format))

        jpeg = image.fallback
        return PictureView(
            source_set("avif"), source_set("webp"), self.link(jpeg.address), jpeg.width, jpeg.height,
            picture.alt, picture.caption, picture.credit, lang,
        )  # fmt: skip

    def sound(self, file: StoredFile | None) -> Sound | None:
        """The sound as the page plays it; None when there is none."""
        if file is None or file.seconds is None:
            return None
        return Sound(self.link(file.address), file.media_type, file.size, file.seconds)

    def shared(self, picture: Picture | None, image: Image | None) -> ShareImage | None:
        """A page's own picture as a shared link shows it; None when it has none."""
        if picture is None or image is None:
            return None
        jpeg = image.fallback
        return ShareImage(self.url(jpeg.address), jpeg.width, jpeg.height, picture.alt)

    def _drawn(self, title: Title | None) -> ShareImage:
        """The picture drawn of a title; the portal's own when there is none."""
        if title is None:
            return self.share_image
        return ShareImage(self.url(f"/{title.path}"), SHARE_WIDTH, SHARE_HEIGHT, title.text)
