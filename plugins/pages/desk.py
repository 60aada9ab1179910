"""What every kind of page needs at hand while the pages of one portal are promised: its frame, tags, kin."""

import datetime
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from typing import Any

from plugins.model.catalogue import VIETNAMESE, Speech
from plugins.model.channels import Membership, lasting_channels, members
from plugins.model.election import Constituency
from plugins.model.entry import Entry, LocalEntry, Picture
from plugins.model.output import Page
from plugins.model.portal import Portal
from plugins.model.schedule import plan
from plugins.model.share import lists, places
from plugins.pages.frame import Beside, Frame, Shown
from plugins.pages.layout import layout
from plugins.pages.mirrored import mirrored
from plugins.pages.related import Kinship
from plugins.pages.views import Card, LanguageVersion, PictureView, ShareImage, TextLink
from plugins.text.slug import address_part


def output_path(address: str) -> str:
    """Where the page of an address stands in the output: "/a/" → "a/index.html"."""
    return f"{address.lstrip('/')}index.html"


def frame_of(portal: Portal, speech: Speech = VIETNAMESE) -> Frame:
    """The frame of a portal's pages in a language."""
    share = ShareImage(portal.url("/anh/chia-se.png"), 1200, 630, portal.site.name)
    return Frame(
        home=portal.settings.site_url.rstrip("/"),
        base=portal.settings.base_path,
        timezone=portal.election.timezone,
        sections=portal.site.sections,
        constituencies={one.id: title_of_constituency(one, speech) for one in portal.election.constituencies},
        layout=layout(portal, speech),
        channels={one.name: one for one in lasting_channels(portal.site, portal.election)},
        membership=Membership.of(portal.site, portal.election),
        share_image=share,
        speech=speech,
        places=places(portal),
    )


def title_of_constituency(constituency: Constituency, speech: Speech) -> str:
    """What a constituency is called in a language."""
    return constituency.name or speech.say("Đơn vị bầu cử số {number}", number=constituency.number)


def as_given(variables: Mapping[str, Any]) -> Mapping[str, Any]:
    """Variables that are at hand already."""
    return variables


class Desk:
    """The portal with everything that is worked out once and used by many pages of one language. `portal` has the
    entries in that language where they are translated, `whole` has them all."""

    def __init__(self, portal: Portal, speech: Speech = VIETNAMESE) -> None:
        self.whole = portal
        self.portal = portal if speech is VIETNAMESE else mirrored(portal, speech.code)
        self.frame = frame_of(portal, speech)
        self.translated: dict[str, list[Entry]] = {}
        for entry in self.portal.translated:
            self.translated.setdefault(entry.kind, []).append(entry)
        self._shown = {path: self._with_picture(entry) for path, entry in self.portal.by_path.items()}
        self._tags: dict[str, tuple[TextLink, ...]] = {}
        self._tag_links = self._read_tags()
        self._kinship = self._read_kinship()
        self.list_titles = lists(portal)
        """The words of the share pictures of lists that entries bring about, by the address of their first page."""

    # Pages -------------------------------------------------------------------------------------------

    def page(
        self, address: str, template: str, title: str, *,
        entry: Entry | None = None, picture: Picture | None = None, share: ShareImage | None = None, **shown: Any,
    ) -> Page:  # fmt: skip
        """A page of which everything is at hand; Frame.page says what may be shown."""
        versions = self.versions_of(entry) if entry else ()
        share = share or self.frame.shared(picture, self._image(picture))
        variables = self.frame.page(address, title, entry=entry, share=share, versions=versions, **shown)
        return self._promised(address, template, as_given, variables)

    def promise(self, address: str, template: str, make: Callable[..., Mapping[str, Any]], *inputs: Any) -> Page:
        """A page whose variables `make(frame, *inputs)` gives when it has to be rendered."""
        return self._promised(address, template, make, self.frame, *inputs)

    def _promised(self, address: str, template: str, make: Callable[..., Mapping[str, Any]], *inputs: Any) -> Page:
        path = output_path(self.frame.here(address))
        return Page(path, template, make, inputs, language=self.frame.speech.code)

    # What the frame says, for those who have the desk -------------------------------------------------

    def link(self, address: str) -> str:
        """An address within the site as a link of a page, as Portal.link has it."""
        return self.frame.link(address)

    def text_link(self, label: str, address: str, id: str = "", note: str = "") -> TextLink:
        """Words that lead to an address within the site."""
        return self.frame.text_link(label, address, id, note)

    def local(self, moment: datetime.datetime) -> datetime.datetime:
        """The moment by the province's clock."""
        return self.frame.local(moment)

    def language_name(self, code: str) -> str:
        """What speakers of a language call it; its code when site.yml does not say."""
        return self.frame.language_name(code)

    def card(self, entry: Entry) -> Card:
        """The entry as lists show it."""
        return self.frame.card(self.shown(entry))

    def picture(self, picture: Picture | None) -> PictureView | None:
        """The picture with the links to all its sizes; None when there is none."""
        return self.frame.picture(picture, self._image(picture))

    def related(self, entry: Entry) -> tuple[Card, ...]:
        """Cards of at most five entries: those its editor named, then those that share its tags."""
        return self.frame.cards(self.kin(entry))

    def versions(self, entry: Entry) -> tuple[LanguageVersion, ...]:
        """The languages the entry can be read in, Vietnamese first; none when there is only one."""
        return self.frame.versions(entry, self.versions_of(entry))

    @cached_property
    def members(self) -> dict[str, list[Entry]]:
        """The entries of each feed that has any."""
        return members(self.whole)

    @cached_property
    def _aired(self) -> frozenset[str]:
        """The paths of the news and answers that stations have scripts of this week."""
        found = plan(self.portal)
        return (
            frozenset(one.path for one in (*found.news, *found.questions, *found.translated)) if found else frozenset()
        )

    # What pages are given ----------------------------------------------------------------------------

    def shown(self, entry: Entry) -> Shown:
        """The entry with its picture."""
        return self._shown[entry.path]

    def all_shown(self, entries: Iterable[Entry]) -> tuple[Shown, ...]:
        """Entries with their pictures."""
        shown = self._shown
        return tuple([shown[entry.path] for entry in entries])

    def beside(self, entry: Entry, before: Entry | None = None, after: Entry | None = None) -> Beside:
        """What the entry's page shows beside it."""
        return Beside(
            self.tags(entry),
            self.kin(entry),
            self.versions_of(entry),
            self.shown(before) if before else None,
            self.shown(after) if after else None,
            entry.path in self._aired,
        )

    def places(self, entry: LocalEntry) -> tuple[TextLink, ...]:
        """The level, constituencies and communes that the entry is about."""
        names = (name for name in self.frame.membership.places(entry) if name in self.frame.channels)
        found = (self.frame.channels[name] for name in dict.fromkeys(names))
        return tuple(self.text_link(one.label, one.address, one.name) for one in found)

    def versions_of(self, entry: Entry) -> tuple[Entry, ...]:
        """The entry in every language, Vietnamese first; none when there is only one."""
        versions = self.whole.translations.get(entry.original_path, ())
        return versions if len(versions) > 1 else ()

    def _with_picture(self, entry: Entry) -> Shown:
        pictures = entry.pictures
        return Shown(entry, entry.head or _all_but_text(entry), self._image(pictures[0]) if pictures else None)

    def _image(self, picture: Picture | None) -> Any:
        return (self.portal.images or {}).get(picture.file) if picture else None

    def tags(self, entry: Entry) -> tuple[TextLink, ...]:
        """The pages of the entry's tags, two spellings of one tag being one."""
        found = self._tags.get(entry.path)
        if found is None:
            links = (self._tag_links[tag] for tag in entry.tags if tag in self._tag_links)
            found = self._tags[entry.path] = tuple({link.id: link for link in links}.values())
        return found

    def kin(self, entry: Entry) -> tuple[Shown, ...]:
        """At most five entries: those its editor named, then those that share its tags."""
        named = [self._shown[path] for path in entry.related if path in self._shown]
        return self._kinship.related(entry.path, named)

    def _read_tags(self) -> dict[str, TextLink]:
        """For each tag as written, the link to its page, named as the tag was first written."""
        links: dict[str, TextLink] = {}
        by_slug: dict[str, TextLink] = {}
        for entry in self.portal.originals:
            for tag in entry.tags:
                if tag not in links:
                    slug = address_part(tag)
                    links[tag] = by_slug.setdefault(slug, self.text_link(tag, f"/chu-de/{slug}/", slug))
        return links

    def _read_kinship(self) -> Kinship:
        """Candidates and slogans are in no computed list: nothing may put one candidate before another."""
        portal = self.portal
        entries = (*portal.news, *portal.questions, *portal.documents, *portal.pages)
        return Kinship(self.all_shown(entries), self.tags)


def _all_but_text(entry: Entry) -> tuple:
    return tuple(getattr(entry, name) for name in type(entry).model_fields if name not in ("digest", "body"))
