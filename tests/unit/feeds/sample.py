"""Small portals for the tests of feeds, site files and media."""

import datetime
from zoneinfo import ZoneInfo

from plugins.model.body import Body
from plugins.model.candidate import Candidate
from plugins.model.document import Attachment, Document
from plugins.model.election import Commune, Constituency, Election, Level
from plugins.model.entry import Picture, Source
from plugins.model.media import Image, StoredFile
from plugins.model.news import NewsItem
from plugins.model.portal import Portal, Settings
from plugins.model.question import Question
from plugins.model.site import Language, Section, Site
from plugins.site_files.service_worker import FIRST_ASSETS

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")


def at(day: int, hour: int = 8, month: int = 2) -> datetime.datetime:
    return datetime.datetime(2026, month, day, hour, tzinfo=ZONE)


def body(html: str, text: str = "") -> Body:
    """A text as the reader hands it on."""
    return Body(digest=html, empty=not html, fetch=lambda digest: (html, text))


def news(slug: str, **values) -> NewsItem:
    values = {"title": f"Tin {slug}", "date": at(10), "body": body("<p>Toàn văn.</p>", "Toàn văn.")} | values
    return NewsItem(path=f"news/{slug}.md", slug=slug, digest=slug, **values)


def document(slug: str, **values) -> Document:
    values = {
        "document_kind": "Quyết định",
        "number": "07/QĐ-UBBC",
        "issuing_body": "Ủy ban bầu cử tỉnh",
        "issued_on": datetime.date(2026, 1, 5),
        "subject": "Về việc thành lập Ban bầu cử",
    } | values
    return Document(path=f"documents/{slug}.md", slug=slug, digest=slug, **values)


def question(slug: str, **values) -> Question:
    values = {
        "title": "Mang theo gì?",
        "number": 1,
        "part": "Bỏ phiếu",
        "date": at(9),
        "body": body("<p>Thẻ cử tri.</p>", "Thẻ cử tri."),
    } | values
    return Question(path=f"questions/{slug}.md", slug=slug, digest=slug, **values)


def candidate(slug: str, **values) -> Candidate:
    values = {
        "full_name": "Nguyễn Thị Mẫu",
        "date": at(20),
        "level": "quoc-hoi",
        "constituency": "qh-1",
        "gender": "nữ",
        "born_on": datetime.date(1980, 8, 12),
        "ethnicity": "Kinh",
        "religion": "Không",
        "hometown": "Xã Đồng Mẫu",
        "occupation": "Giáo viên",
    } | values
    return Candidate(path=f"candidates/{slug}.yml", slug=slug, digest=slug, **values)


ICONS = {
    **{name: f"/theme/{name}" for name in FIRST_ASSETS},
    "img/icon-192.png": "/theme/img/icon-192.a.png",
    "img/icon-512.png": "/theme/img/icon-512.b.png",
    "img/phat-thanh.png": "/theme/img/phat-thanh.c.png",
}


def settings(site_url: str = "https://baucu.lacgiang.example/bc", **values) -> Settings:
    return Settings(site_url=site_url, assets=ICONS, **values)


def make_portal(**values) -> Portal:
    site = Site(
        name="Cổng thông tin bầu cử tỉnh Lạc Giang",
        short_name="Bầu cử Lạc Giang",
        province="Tỉnh Lạc Giang",
        description="Thông tin chính thức & đầy đủ",
        operator="Ủy ban bầu cử tỉnh Lạc Giang",
        responsible="Trưởng ban",
        address="Phường Lạc Thành",
        email="banbientap@lacgiang.example",
        reuse="Ghi rõ nguồn",
        sections=(Section(id="tin", name="Tin hoạt động"),),
        security_email="anninh@lacgiang.example",
        security_until=at(31, month=12),
        digest="",
    )
    election = Election(
        name="Bầu cử",
        short_name="Bầu cử 2026",
        edition="XVI",
        polling_day=datetime.date(2026, 3, 15),
        opens=datetime.time(7),
        closes=datetime.time(19),
        citation="NQ",
        digest="",
        levels=(
            Level(id="quoc-hoi", tier="quốc hội", name="Đại biểu Quốc hội khóa XVI", council="Quốc hội", citation="NQ"),
        ),
        constituencies=(Constituency(id="qh-1", level="quoc-hoi", number=1, seats=3, citation="NQ"),),
    )
    values = {"settings": settings(), "as_of": at(2, month=3)} | values
    return Portal(**{"site": site, "election": election, **values})


def province(**values) -> Portal:
    """A portal of two levels, three constituencies, two communes, two sections and two languages."""
    plain = make_portal()
    commune = Level(id="hdnd-xa", tier="hđnd xã", name="Đại biểu HĐND xã", council="HĐND xã Đồng Mẫu", citation="NQ")
    both = ("xa-mau", "xa-vang")
    election = plain.election.model_copy(
        update={
            "levels": (*plain.election.levels, commune),
            "communes": (Commune(id="xa-mau", name="Xã Đồng Mẫu"), Commune(id="xa-vang", name="Xã Vắng Tin")),
            "constituencies": (
                Constituency(id="qh-1", level="quoc-hoi", number=1, seats=3, communes=both, citation="NQ"),
                Constituency(id="qh-2", level="quoc-hoi", number=2, seats=3, citation="NQ"),
                Constituency(id="mau-1", level="hdnd-xa", number=1, seats=3, communes=("xa-mau",), citation="NQ"),
            ),
        }
    )
    sections = (*plain.site.sections, Section(id="thong-bao", name="Thông báo"))
    site = plain.site.model_copy(
        update={"sections": sections, "languages": (Language(code="km", name="ភាសាខ្មែរ"),)} | values.pop("site", {})
    )
    return make_portal(site=site, election=election, **values)


def radio_portal(**values) -> Portal:
    """A portal whose one news item can be listened to."""
    file = "audio/nhac-lich.wav"
    photo = Picture(file="images/loa.jpg", alt="Loa truyền thanh")
    values = {
        "news": (news("loa", audio=file, photo=photo, body=body("<p>Lời đọc.</p>", "Lời đọc.")),),
        "files": {file: StoredFile(file, "cc", 64044, "audio/wav", seconds=4)},
        "images": {photo.file: Image(photo.file, "0123456789abcdef", 1200, 800)},
    } | values
    return make_portal(**values)


def full_portal() -> Portal:
    """One entry of each kind, with a picture and two attachments."""
    photo = Picture(file="images/le phat dong.jpg", alt="Cử tri “xem” danh sách")
    files = ("documents/files/07.pdf", "documents/files/phu-luc.xlsx")
    return make_portal(
        news=(
            news(
                "a",
                title="Lễ phát động <1> & khai mạc",
                author="Trần Bình",
                organisation="Sở Nội vụ",
                tags=("Cử tri",),
                summary="Số < 5 & > 3",
                photo=photo,
                source=Source(name="Báo Lạc Giang"),
                body=body('<p><a href="/bc/van-ban/07/">07</a> \x07 <a href="#muc">mục</a></p>', "07 mục"),
                updated_at=at(25),
            ),
        ),
        questions=(question("q", legal_basis=("Điều 69",)),),
        candidates=(candidate("c"),),
        documents=(
            document("d", attachments=(Attachment(file=files[0], title="Toàn văn"), Attachment(file=files[1]))),
        ),
        images={photo.file: Image(photo.file, "0123456789abcdef", 1200, 800)},
        files={
            files[0]: StoredFile(files[0], "aa", 12345, "application/pdf"),
            files[1]: StoredFile(files[1], "bb", 67, "application/vnd.ms-excel"),
        },
    )
