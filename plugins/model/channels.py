"""Which feeds the portal has, what they are called, and which entries stand in each.

The feeds themselves, the page that lists them and the head of every page all read it here, so that none
of them names a feed that another does not know.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from plugins.model.aired import AiredEntry
from plugins.model.candidate import Candidate
from plugins.model.document import Document, RelationType
from plugins.model.election import Election
from plugins.model.entry import Entry, LocalEntry
from plugins.model.news import NewsItem
from plugins.model.portal import ENTRY_TYPES, Portal
from plugins.model.site import Site
from plugins.text.collation import collation_key
from plugins.text.slug import address_part

EVERYTHING, URGENT, CORRECTIONS, RADIO = "tat-ca", "khan", "dinh-chinh", "phat-thanh"
OF_KIND = {
    "news": "tin-tuc",
    "questions": "hoi-dap",
    "documents": "van-ban",
    "candidates": "nguoi-ung-cu",
    "corrections": CORRECTIONS,
}
"""The feed of each type of entry that feeds tell of."""


@dataclass(frozen=True, slots=True)
class Channel:
    """A feed: the unchanging part of its address, its group on the page of feeds, what it is called and what
    stands in it, the address within the site of the page it belongs to, and its language."""

    name: str
    group: str
    label: str
    note: str
    address: str
    language: str = "vi"


GENERAL = "chung"
"""The group of the feeds that are not of one section, place or body."""
GROUPS = {
    GENERAL: "Toàn cổng",
    "chuyen-muc": "Theo chuyên mục tin",
    "cap": "Theo cấp bầu cử",
    "don-vi": "Theo đơn vị bầu cử",
    "dia-ban": "Theo xã, phường, đặc khu",
    "loai": "Theo loại văn bản",
    "co-quan": "Theo cơ quan ban hành",
    "ngon-ngu": "Theo ngôn ngữ",
}
"""The groups of feeds in the order of their page; but for the first, a feed's name begins with its group."""


_GENERAL = {
    EVERYTHING: ("Tất cả nội dung mới", "Mọi tin, câu hỏi, văn bản và tiểu sử ngay khi đăng."),
    URGENT: ("Thông báo khẩn", "Chỉ những tin có nhãn Khẩn; đài truyền thanh nên theo dõi."),
    "tin-tuc": ("Tin tức", "Tin, bài về công tác bầu cử trong tỉnh."),
    "hoi-dap": ("Hỏi đáp", "Câu hỏi và câu trả lời mới hoặc vừa sửa."),
    "van-ban": ("Văn bản", "Văn bản chỉ đạo, hướng dẫn, kèm tệp toàn văn."),
    "nguoi-ung-cu": ("Người ứng cử", "Tiểu sử, chương trình hành động khi công bố hoặc thay đổi trạng thái."),
    CORRECTIONS: ("Đính chính", "Những chỗ đã viết sai, nay viết lại cho đúng."),
    RADIO: ("Bản tin phát thanh", "Tệp âm thanh cho đài truyền thanh và ứng dụng nghe podcast."),
}
"""What the feeds that every portal has are called, and what stands in them."""


@dataclass(frozen=True, slots=True)
class FeedAddresses:
    """Where a feed stands within the site, in each format, and what it is called."""

    title: str
    rss: str
    atom: str
    json: str


def feed_of_everything(portal: Portal) -> FeedAddresses:
    """The feed that the head of every page names, sheets and scripts too."""
    label = next(one.label for one in general_channels() if one.name == EVERYTHING)
    link = portal.link(f"/feeds/{EVERYTHING}")
    return FeedAddresses(f"{label} – {portal.site.short_name}", f"{link}.rss.xml", f"{link}.atom.xml", f"{link}.json")


def name_of(group: str, id: str) -> str:
    """The name of the feed of one section, level, constituency, commune, kind, body or language."""
    return f"{group}-{id.lower()}"


def body_slug(document: Document) -> str:
    """The body that issued a document as part of an address."""
    return address_part(document.issuing_body)


def general_channels() -> tuple[Channel, ...]:
    """The feeds that every portal has."""
    corrections = next((one.address_prefix for one in ENTRY_TYPES if one.kind == "corrections"), "/nguon-cap-tin/")
    pages = {
        EVERYTHING: "/", URGENT: "/tin-tuc/", "tin-tuc": "/tin-tuc/", "hoi-dap": "/hoi-dap/", "van-ban": "/van-ban/",
        "nguoi-ung-cu": "/nguoi-ung-cu/", CORRECTIONS: corrections, RADIO: "/tin-tuc/",
    }  # fmt: skip
    return tuple(Channel(name, GENERAL, *_GENERAL[name], address) for name, address in pages.items())


def settled_channels(site: Site, election: Election) -> Iterator[Channel]:
    """The feeds that site.yml and election.yml decide: there before the first entry, so that one can follow them
    from the start; but for those of communes, of which only those with entries are made."""
    for section in site.sections:
        yield Channel(
            name_of("chuyen-muc", section.id), "chuyen-muc", section.name, f"Tin thuộc chuyên mục {section.name}.",
            f"/tin-tuc/chuyen-muc/{section.id}/",
        )  # fmt: skip
    for level in election.levels:
        yield Channel(
            name_of("cap", level.id), "cap", level.name, "Tin, hỏi đáp, văn bản, người ứng cử của riêng cấp này.",
            f"/nguoi-ung-cu/cap/{level.id}/",
        )  # fmt: skip
    councils = {level.id: level.council for level in election.levels}
    for one in election.constituencies:
        label = f"{one.title}, {councils.get(one.level, one.level)}"
        yield Channel(
            name_of("don-vi", one.id), "don-vi", label, "Người ứng cử và tin của riêng đơn vị này.", one.address
        )
    for commune in election.communes:
        yield Channel(
            name_of("dia-ban", commune.id), "dia-ban", commune.name,
            "Tin về địa bàn, và người ứng cử ở những đơn vị bầu cử chỉ gồm địa bàn này.", commune.address,
        )  # fmt: skip
    for language in site.languages:
        code = language.code.lower()
        yield Channel(
            name_of("ngon-ngu", code), "ngon-ngu", language.name, "Bài đã dịch sang ngôn ngữ này.", f"/{code}/", code
        )


def lasting_channels(site: Site, election: Election) -> tuple[Channel, ...]:
    """The feeds whose names and words do not depend on the entries."""
    return (*general_channels(), *settled_channels(site, election))


def label_in(name: str, entry: Entry | None) -> str:
    """What a feed is called that exists because of the entry's kind of document or issuing body; "" for others."""
    if not isinstance(entry, Document):
        return ""
    return entry.document_kind if name == name_of("loai", entry.kind_slug) else entry.issuing_body


@dataclass(frozen=True)
class Membership:
    """Tells in which feeds an entry stands: the news' first section, each constituency's level, and the commune of
    each constituency that lies in one."""

    first_section: str
    level_of: Mapping[str, str]
    commune_of: Mapping[str, str]

    @classmethod
    def of(cls, site: Site, election: Election) -> "Membership":
        """As site.yml and election.yml say."""
        level_of = {one.id: one.level for one in election.constituencies}
        commune_of = {one.id: one.communes[0] for one in election.constituencies if len(one.communes) == 1}
        return cls(site.sections[0].id, level_of, commune_of)

    def names(self, entry: Entry) -> tuple[str, ...]:
        """The names of the entry's feeds, the most particular first, each once; none for slogans and pages."""
        if entry.kind not in OF_KIND:
            return ()
        if entry.lang != "vi":
            return (name_of("ngon-ngu", entry.lang),)
        found = [*self.places(entry), *self._of_type(entry), OF_KIND[entry.kind], EVERYTHING]
        return tuple(dict.fromkeys(found))

    def places(self, entry: Entry) -> Iterator[str]:
        """The names of the feeds of the constituencies, communes and levels the entry is about."""
        if isinstance(entry, Candidate):
            constituencies, communes, levels = (entry.constituency,), (), [entry.level]
        elif isinstance(entry, LocalEntry):
            constituencies, communes, levels = entry.constituencies, entry.communes, [entry.level]
        else:
            constituencies, communes, levels = (), (), [getattr(entry, "level", None)]
        yield from (name_of("don-vi", id) for id in constituencies)
        alone = (self.commune_of[id] for id in constituencies if id in self.commune_of)
        yield from (name_of("dia-ban", id) for id in (*communes, *alone))
        levels += [self.level_of[id] for id in constituencies if id in self.level_of]
        yield from (name_of("cap", id) for id in levels if id)

    def _of_type(self, entry: Entry) -> Iterator[str]:
        if isinstance(entry, NewsItem):
            yield name_of("chuyen-muc", entry.section or self.first_section)
            if entry.urgent:
                yield URGENT
        if isinstance(entry, AiredEntry) and entry.audio:
            yield RADIO
        if isinstance(entry, Document):
            yield name_of("loai", entry.kind_slug)
            yield name_of("co-quan", body_slug(entry))
            if any(relation.type is RelationType.CORRECTS for relation in entry.relations):
                yield CORRECTIONS


def members(portal: Portal) -> dict[str, list[Entry]]:
    """The entries of each feed that has any, by its name, the one that changed last first, entries of one moment
    by path. A corrected entry comes forward, so that the correction reaches whoever holds the older text."""
    tell = Membership.of(portal.site, portal.election)
    found: dict[str, list[Entry]] = {}
    for entry in sorted(portal.entries, key=lambda entry: (-entry.changed_at.timestamp(), entry.path)):
        for name in tell.names(entry):
            found.setdefault(name, []).append(entry)
    return found


def channels(portal: Portal, filled: dict[str, list[Entry]]) -> tuple[Channel, ...]:
    """Every feed of the portal, group by group; `filled` are those that have entries, as `members` tells."""
    lasting = lasting_channels(portal.site, portal.election)
    found = [one for one in lasting if one.group != "dia-ban" or one.name in filled]
    found += _of_documents(portal)
    place = {group: place for place, group in enumerate(GROUPS)}
    return tuple(sorted(found, key=lambda one: place[one.group]))


def _of_documents(portal: Portal) -> Iterator[Channel]:
    kinds = {document.kind_slug: document.document_kind for document in portal.documents}
    for id, kind in sorted(kinds.items(), key=lambda one: collation_key(one[1])):
        yield Channel(name_of("loai", id), "loai", kind, f"Văn bản thuộc loại {kind}.", f"/van-ban/loai/{id}/")
    # Documents stand newest first; of two spellings of a body the newest one counts.
    bodies = {body_slug(document): document.issuing_body for document in reversed(portal.documents)}
    for id, body in sorted(bodies.items(), key=lambda one: collation_key(one[1])):
        yield Channel(
            name_of("co-quan", id), "co-quan", body, f"Văn bản do {body} ban hành.", f"/van-ban/co-quan/{id}/"
        )
