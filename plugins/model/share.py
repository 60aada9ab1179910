"""Share pictures: which page has one of its own, and where it lies; pages name it, banners draw it."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from plugins.model.candidate import Candidate
from plugins.model.channels import Channel, channels, settled_channels
from plugins.model.entry import Entry
from plugins.model.hangings import hung, page_of
from plugins.model.portal import Portal
from plugins.model.slogan import Slogan
from plugins.text.slug import address_part

SITE_PICTURE = "anh/chia-se.png"
"""Of every page that has none of its own."""
WIDTH, HEIGHT = 1200, 630

KINDS = {
    "news": "Tin tức",
    "questions": "Hỏi đáp",
    "candidates": "Người ứng cử",
    "documents": "Văn bản",
    "pages": "Thông tin",
    "corrections": "Đính chính",
}

_KINDS_IN = {
    "en": ("News", "Questions and answers", "Candidates", "Documents", "Information", "Corrections"),
    "km": ("ព័ត៌មាន", "សំណួរ និងចម្លើយ", "បេក្ខជន", "ឯកសារ", "ព័ត៌មាន", "ការកែតម្រូវ"),
    "zh": ("新闻", "问答", "候选人", "文件", "信息", "更正"),
    "zh-hant": ("新聞", "問答", "候選人", "文件", "資訊", "更正"),
}
"""The same, in the same order, in the languages that we know them in."""

SECTIONS = {
    "/lich-bau-cu/": "Lịch bầu cử",
    "/dia-ban/": "Tra cứu nơi bầu cử",
    "/nguoi-ung-cu/": "Người ứng cử",
    "/hoi-dap/": "Hỏi đáp về bầu cử",
    "/van-ban/": "Văn bản về bầu cử",
    "/tin-tuc/": "Tin tức bầu cử",
    "/don-vi-bau-cu/": "Đơn vị bầu cử",
    "/khau-hieu/": "Khẩu hiệu tuyên truyền",
    "/ban-in/": "Bản in để niêm yết",
    "/dinh-chinh/": "Đính chính",
    "/nguoi-ung-cu/a-z/": "Người ứng cử từ A đến Z",
    "/ket-qua/": "Kết quả bầu cử",
    "/tim-kiem/": "Tìm kiếm và mục lục",
    "/chu-de/": "Chủ đề",
    "/bao-chi/": "Dành cho báo chí",
    "/du-lieu/": "Dữ liệu mở",
    "/nguon-cap-tin/": "Nguồn cấp tin",
    "/nhung/": "Nhúng vào trang khác",
    "/phat-thanh/": "Tài liệu phát thanh",
    "/khau-hieu/in/": "Khẩu hiệu để in",
}
"""The lists and tools of the portal, by their address."""
_OF_CHANNELS = {"chuyen-muc": "Tin tức", "cap": "Người ứng cử", "loai": "Văn bản", "co-quan": "Văn bản"}
"""Whose pages are lists of what."""


@dataclass(frozen=True, slots=True)
class Title:
    """The words of a share picture."""

    text: str
    lang: str
    kind: str

    @property
    def is_name(self) -> bool:
        """Whether it is a candidate's name."""
        return self.kind == kind_in(Candidate.kind, self.lang)

    @property
    def path(self) -> str:
        """Where the picture lies in the output; the same words are one picture."""
        digest = hashlib.blake2b(f"{self.kind}\0{self.lang}\0{self.text}".encode(), digest_size=10).hexdigest()
        return f"anh/chia-se/{digest}.png"


def title_of(entry: Entry) -> Title:
    """The words of an entry's share picture."""
    return Title(entry.heading, entry.lang, kind_in(entry.kind, entry.lang))


def kind_in(kind: str, lang: str) -> str:
    """What an entry is, in its language where we know the word, else in Vietnamese."""
    names = _KINDS_IN.get(lang) or _KINDS_IN.get(lang.split("-")[0])
    return names[list(KINDS).index(kind)] if names else KINDS[kind]


def places(portal: Portal) -> dict[str, Title]:
    """The words of the share picture of each list, constituency, commune, polling area and station that is there
    whatever the entries, by the page's address."""
    levels, communes = portal.levels, portal.communes
    found = {address: Title(text, portal.language, "") for address, text in SECTIONS.items()}
    for one in portal.election.constituencies:
        council = levels[one.level].council
        found[one.address] = Title(one.title, portal.language, council)
        found[f"{one.address}so-sanh/"] = Title(f"So sánh người ứng cử: {one.title}", portal.language, council)
    for level in levels.values():
        found[f"/ket-qua/{level.id}/"] = Title(f"Kết quả bầu cử: {level.council}", portal.language, "Kết quả")
    for one in portal.election.communes:
        found[one.address] = Title(one.name, portal.language, "Bầu ai, bỏ phiếu ở đâu")
    for one in portal.election.polling_areas:
        commune = communes[one.commune].name
        found[one.ballot_address] = Title(f"Khu vực bỏ phiếu số {one.number}, {commune}", portal.language, "Lá phiếu")
    for station in portal.site.radio.stations if portal.site.radio else ():
        found[f"/phat-thanh/{station.id}/"] = Title(station.name, portal.language, "Phát thanh")
    return {**found, **_of_channels(portal, settled_channels(portal.site, portal.election))}


def lists(portal: Portal) -> dict[str, Title]:
    """The same of the lists that entries bring about: of one kind, body, topic, year or month, and of prints."""
    found = _of_channels(portal, channels(portal, {}))
    for slogan in hung(portal):
        found[page_of(slogan)] = Title(slogan.heading, portal.language, "Khẩu hiệu để in")
    return {**found, **dict(_topics_and_times(portal))}


def _of_channels(portal: Portal, them: Iterable[Channel]) -> dict[str, Title]:
    listed = (one for one in them if one.group in _OF_CHANNELS)
    return {one.address: Title(one.label, portal.language, _OF_CHANNELS[one.group]) for one in listed}


def _topics_and_times(portal: Portal) -> Iterator[tuple[str, Title]]:
    for entry in portal.originals:
        for tag in entry.tags:
            yield f"/chu-de/{address_part(tag)}/", Title(tag, portal.language, "Chủ đề")
    for year in {document.issued_on.year for document in portal.documents}:
        yield f"/van-ban/nam/{year}/", Title(f"Văn bản năm {year}", portal.language, "Văn bản")
    zone = portal.election.voting.opens.tzinfo
    for at in {item.published_at.astimezone(zone).strftime("%Y-%m") for item in portal.news}:
        year, month = at.split("-")
        yield f"/tin-tuc/thang/{at}/", Title(f"Tin tháng {int(month)}/{year}", portal.language, "Tin tức")


def titles(portal: Portal) -> dict[str, Title]:
    """Every share picture of the portal's pages, by its path."""
    # A slogan is shared with its own banner, and one that was withdrawn with none.
    entries = (title_of(entry) for entry in portal.entries if not isinstance(entry, Slogan))
    return {title.path: title for title in (*entries, *places(portal).values(), *lists(portal).values())}
