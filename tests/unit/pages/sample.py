"""A small portal with one of everything, for the tests of the pages."""

import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from plugins.model.body import Body, Heading
from plugins.model.candidate import Candidate
from plugins.model.catalogue import Catalogue
from plugins.model.correction import Correction
from plugins.model.document import Document
from plugins.model.election import Election
from plugins.model.media import Image, StoredFile
from plugins.model.news import NewsItem
from plugins.model.page import PlainPage
from plugins.model.portal import Portal, Settings
from plugins.model.question import Question
from plugins.model.site import Site
from plugins.model.slogan import Slogan
from plugins.publishing.theme import read_assets
from tests.support import ROOT

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
AS_OF = datetime.datetime(2026, 3, 2, 8, tzinfo=ZONE)
THEME = ROOT / "theme"
PHOTO = "images/le-phat-dong.jpg"
FILE = "documents/files/07.pdf"


def body(words: str = "Toàn văn.") -> Body:
    """A text of three sections, as the reader hands it on."""
    headings = tuple(Heading(2, f"muc-{number}", f"Mục {number}") for number in (1, 2, 3))
    html = f"<p>{words}</p>" + "".join(f'<h2 id="{heading.id}">{heading.text}</h2>' for heading in headings)
    return Body(digest=words, empty=not words, headings=headings, fetch=lambda digest: (html, words))


def news(slug: str, **values: Any) -> NewsItem:
    """A news item; `values` are written as an editor writes them."""
    return _entry(NewsItem, slug, {"title": f"Tin {slug}", "date": "2026-02-10 08:00", **values})


def question(slug: str, number: int = 1, **values: Any) -> Question:
    """A question of the part “Cử tri”."""
    asked = {"title": f"Câu hỏi {slug}?", "number": str(number), "part": "Cử tri", "date": "2026-02-01"}
    return _entry(Question, slug, {**asked, **values})


def candidate(slug: str, position: int = 1, **values: Any) -> Candidate:
    """A candidate in qh-1 with nothing but what is required."""
    written = {
        "full_name": f"Nguyễn Văn {slug.capitalize()}",
        "date": "2026-02-27",
        "level": "quoc-hoi",
        "constituency": "qh-1",
        "gender": "nam",
        "born_on": "12/08/1980",
        "ethnicity": "Kinh",
        "religion": "Không",
        "hometown": "Xã Mẫu",
        "occupation": "Giáo viên",
    }
    return _entry(Candidate, slug, {**written, **values}).model_copy(update={"position": position})


def document(slug: str, **values: Any) -> Document:
    """A decision of the provincial committee."""
    written = {
        "document_kind": "Quyết định",
        "number": f"{slug}/QĐ-UBBC",
        "issuing_body": "Ủy ban bầu cử tỉnh",
        "issued_on": "2026-01-05",
        "subject": f"Về việc {slug}",
    }
    return _entry(Document, slug, {**written, **values})


def slogan(slug: str, **values: Any) -> Slogan:
    """A slogan in Vietnamese and Khmer, in use at AS_OF."""
    text = {"vi": "Ngày hội của toàn dân!", "km": "ពិធីបុណ្យ"}
    written = {"text": text, "order": "1", "valid_from": "2026-01-15", "valid_until": "2026-03-15"}
    return _entry(Slogan, slug, {**written, **values})


def correction(slug: str, **values: Any) -> Correction:
    """A correction of the news item c, as the public log shows it."""
    written = {
        "title": f"Đính chính {slug}",
        "date": "2026-02-28 09:00",
        "corrects": ["../news/c.md"],
        "wrong": "Mở cửa lúc 8 giờ.",
        "right": "Mở cửa lúc 7 giờ.",
        "wrong_since": "2026-02-27 08:00",
        "outputs": ["trang", "bản in"],
        "responsible": "Ban biên tập",
    }
    return _entry(Correction, slug, {**written, **values})


def page(slug: str, **values: Any) -> PlainPage:
    """A page that stands by itself."""
    return _entry(PlainPage, slug, {"title": f"Trang {slug}", "date": "2026-01-05", **values})


def _entry(record: type, slug: str, values: dict) -> Any:
    lang = values.pop("lang", "vi")
    suffix = "md" if lang == "vi" else f"{lang}.md"
    path = f"{record.kind}/{slug}.{suffix}"
    computed = {"path": path, "slug": slug, "lang": lang, "digest": f"{path} {sorted(values.items())}"}
    computed["body"] = values.pop("body", body())
    return record.model_validate({**values, **computed}, context={"source": path, "timezone": ZONE.key})


def election(**values: Any) -> Election:
    """Two levels, two constituencies, three communes, one polling area, two milestones."""
    written = {
        "name": "Bầu cử đại biểu Quốc hội khóa XVI",
        "short_name": "Bầu cử 2026",
        "edition": "Quốc hội khóa XVI",
        "polling_day": "2026-03-15",
        "opens": "07:00",
        "closes": "19:00",
        "citation": "Nghị quyết",
        "levels": [
            {
                "id": "quoc-hoi",
                "tier": "quốc hội",
                "name": "Đại biểu Quốc hội",
                "council": "Quốc hội khóa XVI",
                "ballot_colour": "Hồng",
                "citation": "Luật",
            },
            {
                "id": "hdnd-tinh",
                "tier": "hđnd tỉnh",
                "name": "Đại biểu HĐND tỉnh",
                "council": "HĐND tỉnh Lạc Giang",
                "citation": "Luật",
            },
        ],
        "communes": [
            {"id": "xa-tra-vong", "name": "Xã Trà Vông", "aliases": ["Xã Trà Vông A"]},
            {"id": "phuong-lac-thanh", "name": "Phường Lạc Thành"},
            {"id": "xa-an-lac-ha", "name": "Xã An Lạc Hạ"},
        ],
        "constituencies": [
            {
                "id": "qh-1",
                "level": "quoc-hoi",
                "number": "1",
                "seats": "3",
                "citation": "NQ",
                "communes": ["xa-tra-vong", "phuong-lac-thanh"],
            },
            {
                "id": "tinh-1",
                "level": "hdnd-tinh",
                "number": "1",
                "seats": "3",
                "citation": "NQ",
                "area": "Ấp 1",
            },
        ],
        "polling_areas": [
            {
                "id": "tra-vong-1",
                "number": "1",
                "commune": "xa-tra-vong",
                "constituencies": ["qh-1", "tinh-1"],
                "place": "Nhà văn hóa ấp Chợ",
                "opens": "06:00",
            },
        ],
        "milestones": [
            {
                "id": "danh-sach",
                "name": "Công bố danh sách",
                "at": "2026-02-26",
                "mark": "công bố danh sách",
                "citation": "Điều 57",
            },
            {
                "id": "ngay-bau-cu",
                "name": "Ngày bầu cử",
                "at": "2026-03-15 07:00",
                "until": "2026-03-15 19:00",
                "citation": "Điều 5",
            },
        ],
    }
    return Election.model_validate({**written, **values, "digest": "election"}, context={"timezone": ZONE.key})


def site(**values: Any) -> Site:
    """The portal of Lạc Giang with a notice, one other language and one page in the footer."""
    written = {
        "name": "Cổng thông tin bầu cử tỉnh Lạc Giang",
        "short_name": "Bầu cử Lạc Giang",
        "province": "Tỉnh Lạc Giang",
        "description": "Thông tin chính thức.",
        "notice": "Nội dung hư cấu.",
        "operator": "Ủy ban bầu cử tỉnh Lạc Giang",
        "responsible": "Trưởng ban",
        "address": "Phường Lạc Thành",
        "email": "banbientap@lacgiang.example",
        "phone": "(0000) 100 200",
        "reuse": "Ghi rõ nguồn",
        "sections": [{"id": "tin-hoat-dong", "name": "Tin hoạt động"}, {"id": "co-so", "name": "Từ cơ sở"}],
        "languages": [{"code": "km", "name": "ភាសាខ្មែរ"}],
        "security_email": "an@lacgiang.example",
        "security_until": "2026-12-31",
    }
    return Site.model_validate({**written, **values, "digest": "site"}, context={"timezone": ZONE.key})


def portal(**values: Any) -> Portal:
    """A portal without entries; its settings put it below /bc and list two entries a page."""
    assets = {name: asset.address for name, asset in read_assets(THEME, "/bc").items()}
    settings = Settings(site_url="https://baucu.lacgiang.example/bc", page_size=2, assets=assets)
    parts = {"as_of": AS_OF, "settings": settings, "site": site(), "election": election(), **values}
    return Portal(**parts)


def catalogue(**values: Any) -> Catalogue:
    """A catalogue in which hardly a word is translated."""
    written = {
        "vietnamese_name": "tiếng Khmer",
        "weekdays": ["ច", "អ", "ព", "ព្រ", "សុ", "ស", "អា"],
        "months": [f"ខែ{number}" for number in range(1, 13)],
        "day": "{day}/{month}/{year}",
        "long_day": "{weekday} {day} {month_name} {year}",
        "moment": "{day} {clock}",
        "hour": "{clock}",
        "month_of_year": "{month_name} {year}",
        "messages": {"Trang chủ": "ទំព័រដើម"},
    }
    return Catalogue.model_validate({**written, **values, "digest": "km"})


def full_portal(**values: Any) -> Portal:
    """At least one entry of each type, with every optional part somewhere."""
    photo = {
        "file": f"/{PHOTO}",
        "alt": "Cử tri “xem” danh sách",
        "caption": "Trước nhà văn hóa",
        "credit": "Hà",
    }
    parts = {
        "site": site(footer_pages=["/pages/gioi-thieu.md"], contacts=[{"name": "Thường trực", "phone": "0900"}]),
        "news": (
            news(
                "a",
                date="2026-03-01 08:00",
                photo=photo,
                tags=["Cử tri", "Niêm yết"],
                summary="Tóm tắt",
                author="Hồng Hạ",
                role="Thực hiện",
                organisation="Trung tâm",
                updated_at="2026-03-02 07:00",
                source={"name": "Sở Nội vụ", "url": "https://snv.lacgiang.example/a"},
            ),
            news("b", date="2026-02-27 08:00", tags=["cử tri"], section="co-so"),
            news("c", date="2026-01-20 08:00", related=["../questions/q.md"]).model_copy(
                update={"corrections": (correction("sai").note,)}
            ),
        ),
        "questions": (
            question("q", 1, legal_basis=["Điều 69 Luật Bầu cử"], tags=["Cử tri"], edition="Quốc hội khóa XVI"),
            question("p", 2, part="Bỏ phiếu"),
        ),
        "candidates": (
            candidate(
                "an",
                1,
                photo={"file": f"/{PHOTO}", "alt": "Ảnh chân dung"},
                other_name="Ba An",
                career=[{"since": "9/2005", "until": "nay", "work": "Giáo viên"}],
                awards=["Bằng khen"],
            ),
            candidate("binh", 2, status="rút tên", status_document="../documents/d.md", body=body("")),
        ),
        "documents": (
            document(
                "d",
                attachments=[{"file": "files/07.pdf", "title": "Toàn văn"}],
                signer="Trần Mẫu",
                signer_role="Chủ tịch",
                level="quoc-hoi",
                effective_on="2026-01-06",
                relations=[
                    {"type": "căn cứ", "name": "Luật số 85/2015/QH13"},
                    {"type": "sửa đổi", "document": "e.md"},
                ],
            ),
            document("e", document_kind="Kế hoạch", number="01/KH-UBBC"),
            document("f"),
        ),
        "slogans": (
            slogan("s", source_document="../documents/d.md"),
            slogan("t", source_name="Hướng dẫn 27"),
        ),
        "pages": (page("gioi-thieu"),),
        "corrections": (
            correction(
                "khau-hieu",
                corrects=["../banners/s.md"],
                lists=[{"level": "quoc-hoi", "constituencies": ["qh-1"]}, {"level": "hdnd-tinh"}],
                old_wordings=[{"slogan": "../banners/s.md", "text": "Lời cũ"}],
                document="../documents/d.md",
            ),
            correction("sai", date="2026-02-28 08:00"),
        ),
        "translated": (question("q", 1, lang="km", title="តើត្រូវយកអ្វី?"),),
        "images": {PHOTO: Image(PHOTO, "0123456789abcdef", 1200, 800)},
        "catalogues": {"km": catalogue()},
        "files": {FILE: StoredFile(FILE, "aa" * 32, 12345, "application/pdf")},
    }
    return portal(**{**parts, **values})


def templates() -> Path:
    """The folder of the templates."""
    return THEME / "templates"
