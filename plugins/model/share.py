"""Share pictures: which page has one of its own, and where it lies; pages name it, banners draw it."""

import hashlib
from dataclasses import dataclass

from plugins.model.candidate import Candidate
from plugins.model.entry import Entry
from plugins.model.portal import Portal
from plugins.model.slogan import Slogan

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
}
"""The lists of the portal, by their address."""


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
    """The words of the share picture of each list, constituency and commune, by the page's address."""
    levels = portal.levels
    found = {address: Title(text, portal.language, "") for address, text in SECTIONS.items()}
    for one in portal.election.constituencies:
        found[one.address] = Title(one.title, portal.language, levels[one.level].council)
    for one in portal.election.communes:
        found[one.address] = Title(one.name, portal.language, "Bầu ai, bỏ phiếu ở đâu")
    return found


def titles(portal: Portal) -> dict[str, Title]:
    """Every share picture of the portal's pages, by its path."""
    # A slogan is shared with its own banner, and one that was withdrawn with none.
    entries = (title_of(entry) for entry in portal.entries if not isinstance(entry, Slogan))
    return {title.path: title for title in (*entries, *places(portal).values())}
