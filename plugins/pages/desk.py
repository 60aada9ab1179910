"""What every kind of page needs at hand while the pages of one portal are made: frame, cards, kin."""

import datetime
from collections.abc import Mapping
from typing import Any
from zoneinfo import ZoneInfo

from plugins.model.body import Body
from plugins.model.candidate import Candidate
from plugins.model.document import Document
from plugins.model.entry import DEFAULT_LANGUAGE, Entry, Picture
from plugins.model.news import NewsItem
from plugins.model.output import Page
from plugins.model.portal import Portal
from plugins.model.question import Question
from plugins.model.slogan import Slogan
from plugins.pages.layout import feed, language_in_vietnamese, layout
from plugins.pages.related import Kinship
from plugins.pages.views import (
    Alternate,
    Card,
    FeedLink,
    LanguageVersion,
    Meta,
    PictureView,
    ShareImage,
    TextLink,
)
from plugins.text.slug import heading_id, slugify

LABELS = {
    "news": "Tin tức",
    "questions": "Hỏi đáp",
    "candidates": "Người ứng cử",
    "documents": "Văn bản",
    "banners": "Khẩu hiệu",
    "pages": "Trang",
}
_FEED_OF_SECTION = ("tin-tuc", "hoi-dap", "van-ban", "nguoi-ung-cu")


def output_path(address: str) -> str:
    """Where the page of an address stands in the output: "/a/" → "a/index.html"."""
    return f"{address.lstrip('/')}index.html"


class Desk:
    """The portal with everything that is worked out once and used by many pages."""

    def __init__(self, portal: Portal) -> None:
        self.portal = portal
        self.zone = ZoneInfo(portal.election.timezone)
        self.layout = layout(portal)
        self._base = portal.settings.base_path
        self._site_suffix = f" – {portal.site.short_name}"
        self._everything = (feed(portal, "tat-ca"),)
        self._feeds: dict[str, tuple[FeedLink, ...]] = {
            name: (feed(portal, name), *self._everything) for name in _FEED_OF_SECTION
        }
        self._default_image = ShareImage(
            portal.url("/anh/chia-se.png"), 1200, 630, portal.site.name
        )
        self.translated: dict[str, list[Entry]] = {}
        for entry in portal.translated:
            self.translated.setdefault(entry.kind, []).append(entry)
        self._pictures: dict[str, tuple[str, str, str, int, int]] = {}
        self._cards: dict[str, Card] = {}
        self._tags: dict[str, tuple[TextLink, ...]] = {}
        self._tag_links = self._read_tags()
        self._kinship = self._read_kinship()

    # Frame -------------------------------------------------------------------------------------------

    def page(
        self,
        address: str,
        template: str,
        title: str,
        *,
        crumbs: tuple[TextLink, ...] = (),
        section: str = "",
        description: str | None = None,
        entry: Entry | None = None,
        picture: Picture | None = None,
        indexed: bool = True,
        variables: Mapping[str, Any],
    ) -> Page:
        """A page with its frame. `crumbs` are the pages above it, without the home page and itself."""
        meta = Meta(
            title=title,
            full_title=title + self._site_suffix if address != "/" else title,
            description=description or (entry.summary if entry else None),
            url=self.portal.url(address),
            language=entry.lang if entry else DEFAULT_LANGUAGE,
            type="article" if entry else "website",
            image=self._share_image(picture),
            feeds=self._feeds.get(section, self._everything),
            section=section,
            published_at=self.local(entry.published_at) if entry else None,
            updated_at=self.local(entry.updated_at) if entry and entry.updated_at else None,
            alternates=self._alternates(entry) if entry else (),
            indexed=indexed,
            abstract_of=_abstract(entry) if entry else None,
        )
        return Page(
            output_path(address),
            template,
            {"layout": self.layout, "meta": meta, "crumbs": crumbs, **variables},
        )

    def link(self, address: str) -> str:
        """An address within the site as a link of a page, as Portal.link has it."""
        return self._base + address

    def text_link(self, label: str, address: str, id: str = "", note: str = "") -> TextLink:
        """Words that lead to an address within the site."""
        return TextLink(label, self.link(address), id, note)

    def local(self, moment: datetime.datetime) -> datetime.datetime:
        """The moment by the province's clock."""
        return moment.astimezone(self.zone)

    def _share_image(self, picture: Picture | None) -> ShareImage:
        image = (self.portal.images or {}).get(picture.file) if picture else None
        if picture is None or image is None:
            return self._default_image
        jpeg = image.fallback
        return ShareImage(self.portal.url(jpeg.address), jpeg.width, jpeg.height, picture.alt)

    # Languages ---------------------------------------------------------------------------------------

    def versions(self, entry: Entry) -> tuple[LanguageVersion, ...]:
        """The languages the entry can be read in, Vietnamese first; none when there is only one."""
        versions = self.portal.translations.get(entry.original_path, ())
        if len(versions) < 2:
            return ()
        return tuple(
            LanguageVersion(
                version.lang,
                self.language_name(version.lang),
                language_in_vietnamese(version.lang),
                self.link(version.address),
                version is entry,
            )
            for version in versions
        )

    def language_name(self, code: str) -> str:
        """What speakers of a language call it; its code when site.yml does not say."""
        if code == DEFAULT_LANGUAGE:
            return "Tiếng Việt"
        names = {language.code.lower(): language.name for language in self.portal.site.languages}
        return names.get(code.lower(), code)

    def _alternates(self, entry: Entry) -> tuple[Alternate, ...]:
        versions = self.portal.translations.get(entry.original_path, ())
        if len(versions) < 2:
            return ()
        return tuple(Alternate(version.lang, self.portal.url(version.address)) for version in versions)

    # Tags and kin ------------------------------------------------------------------------------------

    def tags(self, entry: Entry) -> tuple[TextLink, ...]:
        """The pages of the entry's tags, two spellings of one tag being one."""
        found = self._tags.get(entry.path)
        if found is None:
            links = (self._tag_links[tag] for tag in entry.tags if tag in self._tag_links)
            found = self._tags[entry.path] = tuple({link.id: link for link in links}.values())
        return found

    def related(self, entry: Entry) -> tuple[Card, ...]:
        """Cards of at most five entries: those its editor named, then those that share its tags."""
        named = [self.portal.by_path[path] for path in entry.related if path in self.portal.by_path]
        return tuple(self.card(other) for other in self._kinship.related(entry, named))

    def _read_tags(self) -> dict[str, TextLink]:
        """For each tag as written, the link to its page, named as the tag was first written."""
        links: dict[str, TextLink] = {}
        by_slug: dict[str, TextLink] = {}
        for entry in self.portal.originals:
            for tag in entry.tags:
                if tag not in links:
                    slug = slugify(tag) or heading_id(tag)
                    links[tag] = by_slug.setdefault(slug, self.text_link(tag, f"/chu-de/{slug}/", slug))
        return links

    def _read_kinship(self) -> Kinship:
        """Candidates and slogans are in no computed list: nothing may put one candidate before another."""
        portal = self.portal
        entries = (*portal.news, *portal.questions, *portal.documents, *portal.pages)
        slugs = {
            entry.path: tuple(link.id for link in self.tags(entry))
            for entry in portal.originals
            if entry.tags
        }
        return Kinship(entries, slugs)

    # Cards and pictures ------------------------------------------------------------------------------

    def card(self, entry: Entry) -> Card:
        """The entry as lists show it; made once."""
        card = self._cards.get(entry.path)
        if card is None:
            card = self._cards[entry.path] = self._make_card(entry)
        return card

    def _make_card(self, entry: Entry) -> Card:
        eyebrow, summary, picture = LABELS[entry.kind], entry.summary, None
        if isinstance(entry, NewsItem):
            eyebrow, picture = self.portal.section_of(entry).name, self.picture(entry.photo)
        elif isinstance(entry, Question):
            eyebrow = f"Câu {entry.number} · {entry.part}"
        elif isinstance(entry, Document):
            eyebrow, summary = entry.issuing_body, entry.subject
        elif isinstance(entry, Candidate):
            eyebrow, summary = self.portal.constituencies[entry.constituency].title, entry.occupation
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

    def picture(self, picture: Picture | None) -> PictureView | None:
        """The picture with the links to all its sizes; None when there is none."""
        if picture is None:
            return None
        if picture.file not in self._pictures:
            self._pictures[picture.file] = self._sizes(picture.file)
        avif, webp, src, width, height = self._pictures[picture.file]
        return PictureView(avif, webp, src, width, height, picture.alt, picture.caption, picture.credit)

    def _sizes(self, file: str) -> tuple[str, str, str, int, int]:
        image = (self.portal.images or {})[file]

        def source_set(format: str) -> str:
            link = self.link
            return ", ".join(f"{link(one.address)} {one.width}w" for one in image.variants(format))

        jpeg = image.fallback
        return source_set("avif"), source_set("webp"), self.link(jpeg.address), jpeg.width, jpeg.height


def _abstract(entry: Entry) -> Body | None:
    return entry.body if entry.summary is None and not entry.body.empty else None
