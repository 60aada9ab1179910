"""Invented content in every state that a component knows, for the style page."""

import datetime
from typing import Any
from zoneinfo import ZoneInfo

from plugins.model.body import Body, Heading
from plugins.model.slogan import Erratum
from plugins.pages.corrections import CorrectionView, OldWordingView
from plugins.pages.results import Figure
from plugins.pages.slogans import Preview, SloganView, Withdrawal, Wording
from plugins.pages.views import (
    AreaView,
    CandidateRow,
    Card,
    ConstituencyView,
    CorrectionNotice,
    DocumentRow,
    Elsewhere,
    LanguageVersion,
    LevelView,
    ListStateView,
    MilestoneView,
    Pagination,
    PictureView,
    PostedDocument,
    Sound,
    TextLink,
)
from plugins.text.qr import qr_code

_DAY = datetime.date(2026, 2, 27)
_AT = datetime.datetime(2026, 2, 27, 8, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh"))
_LONG_NAME = "Nguyễn Hoàng Bảo Trân Thị Phương Thảo"
_PROSE = (
    '<h2 id="vb-tieu-de">Tiêu đề trong bài</h2><p>Cử tri xem <strong>danh sách cử tri</strong> tại '
    '<a href="#vb-tieu-de">nơi niêm yết</a>, từ <em>ngày niêm yết</em> đến ngày bầu cử.</p>'
    "<ul><li>Mang theo thẻ cử tri.</li><li>Tự mình bỏ phiếu.</li></ul>"
    '<ol><li>Nhận phiếu.</li><li>Viết phiếu.</li></ol><h3 id="vb-nho">Tiêu đề nhỏ</h3>'
    "<blockquote><p>Đoạn trích nguyên văn từ một văn bản.</p></blockquote>"
    "<table><thead><tr><th>Việc</th><th>Hạn</th></tr></thead><tbody><tr><td>Niêm yết</td>"
    "<td>03/02/2026</td></tr></tbody></table>"
)


def samples(link: str, picture: str) -> dict[str, Any]:
    """The samples by the names the template gives them. `link` is where all of them lead: the page itself."""
    rows = _rows(link)
    states = _states(link)
    here = TextLink("Xã Mẫu", link, "xa-mau", "toàn xã")
    return {
        "text": Body("mau", empty=False, headings=_headings(), fetch=lambda digest: (_PROSE, "")),
        "headings": _headings(),
        "picture": PictureView("", "", picture, 64, 64, "Ảnh thử", "Chú thích của ảnh.", "Ban biên tập"),
        "cards": _cards(link, picture),
        "rows": rows,
        "state": states[-1],
        "states": states,
        "levels": (_level(link, rows, states), _level_absent()),
        "areas": (_area(link, here),),
        "register": _documents(link),
        "milestones": _milestones(link),
        "counted": (Figure("Cử tri đi bầu", "98.450", "98,45%"), Figure("Phiếu hợp lệ", "97.000", "98,53%")),
        "notices": (CorrectionNotice(link, "Ngày niêm yết", "ngày 04/02/2026", "ngày 03/02/2026", _AT),),
        "correction": _correction(link),
        "slogans": _slogans(link, picture),
        "pagination": Pagination(2, 12, ((1, link), (2, link), (3, link), None, (12, link)), link, link),
        "links": (TextLink("Thẻ cử tri", link), TextLink("Danh sách cử tri ở nơi tạm trú", link)),
        "letters": (TextLink("A", f"{link}#chu-cai"), *(TextLink(letter, link) for letter in "BCĐE")),
        "versions": (
            LanguageVersion("vi", "Tiếng Việt", "", link, True),
            LanguageVersion("en", "English", "tiếng Anh", link, False),
        ),
        "sentences": (Elsewhere("en", "There is no page at this address.", (TextLink("Home", link),)),),
        "audio": Sound(link, "audio/mpeg", 480_000, 125),
        "code": qr_code("https://baucu.mau.example/kieu-dang/"),
    }  # fmt: skip


def _headings() -> tuple[Heading, ...]:
    return (
        Heading(2, "vb-tieu-de", "Tiêu đề trong bài"),
        Heading(3, "vb-nho", "Tiêu đề nhỏ"),
        Heading(2, "chu", "Chữ"),
    )


def _rows(link: str) -> tuple[CandidateRow, ...]:
    """One who stands, one with a long name and nothing given, two of one name, and one who was taken off."""

    def row(position: int, name: str, **changed: Any) -> CandidateRow:
        usual = {
            "id": f"mau-{position}", "position": position, "prefix": "Bà", "name": name, "other_name": None,
            "born_on": datetime.date(1980, 8, 12), "gender": "Nữ", "hometown": "Xã Mẫu, tỉnh Mẫu",
            "occupation": "Giáo viên", "workplace": "Trường Trung học cơ sở Mẫu", "status": "chính thức",
            "running": True, "link": link, "photo": None, "shares_name": False, "decided_by": None,
        }  # fmt: skip
        return CandidateRow(**{**usual, **changed})

    decided = TextLink("Quyết định số 09/QĐ-UBBC", link)
    return (
        row(1, "Lê Thị An"),
        row(2, _LONG_NAME, other_name="Thích Nữ Diệu Tâm", workplace=None),
        row(3, "Trần Thị Bình", shares_name=True),
        row(4, "Phạm Văn Cường", prefix="Ông", gender="Nam", status="đã rút", running=False, decided_by=decided),
    )


def _states(link: str) -> tuple[ListStateView, ...]:
    posted = PostedDocument(
        "Nghị quyết số 07/NQ-UBBC", link, "Công bố danh sách", "Ủy ban bầu cử tỉnh Mẫu", _DAY, link, "0a1b2c3d" * 8
    )
    unposted = PostedDocument(
        "Biên bản số 02/BB-MTTQ", link, "Hội nghị hiệp thương", "Ủy ban MTTQ tỉnh Mẫu", _DAY, "", ""
    )
    return (
        ListStateView("expected", "Danh sách sơ bộ", "Chưa phải danh sách chính thức.", _AT, True, None, unposted),
        ListStateView(
            "official", "Danh sách chính thức", "Danh sách này dùng khi bỏ phiếu.", _AT, False, "Đã niêm yết.", posted
        ),
    )


def _level(link: str, rows: tuple[CandidateRow, ...], states: tuple[ListStateView, ...]) -> LevelView:
    one = ConstituencyView(
        id="mau-1", title="Đơn vị bầu cử số 1", link=link, level="hdnd-xa", council="Hội đồng nhân dân xã Mẫu",
        ballot_colour="Xanh", seats=3, area="Thôn Một, thôn Hai", communes=(TextLink("Xã Mẫu", link),),
        candidates=rows, citation="Nghị quyết số 07/NQ-UBBC", states=states, compare=link, sheets=(), corrections=(),
    )  # fmt: skip
    empty = ConstituencyView(
        id="mau-2", title="Đơn vị bầu cử số 2", link=link, level="hdnd-xa", council="Hội đồng nhân dân xã Mẫu",
        ballot_colour=None, seats=2, area=None, communes=(), candidates=(), citation="Nghị quyết số 07/NQ-UBBC",
        states=(), compare=link, sheets=(), corrections=(),
    )  # fmt: skip
    return LevelView("hdnd-xa", "Xã", "Hội đồng nhân dân xã Mẫu", "Xanh", "Nghị quyết số 07/NQ-UBBC", 5, (one, empty))


def _level_absent() -> LevelView:
    return LevelView("hdnd-huyen", "Huyện", "Hội đồng nhân dân huyện", None, "", 0, (), "Luật số 72/2025/QH15")


def _area(link: str, here: TextLink) -> AreaView:
    hours = datetime.time(7), datetime.time(19)
    return AreaView(
        "mau-01", "Khu vực bỏ phiếu số 1", link, here, ("Thôn Một", "Thôn Hai"), "Nhà văn hóa thôn Một",
        "Số 1 đường Mẫu", *hours, None, (here,),
    )  # fmt: skip


def _cards(link: str, picture: str) -> tuple[Card, ...]:
    shown = PictureView("", "", picture, 64, 64, "Ảnh thử", None, None)
    summary = "Tóm tắt một đến hai câu, nói điều người đọc cần trước nhất; dài quá thì được cắt ở chỗ hết từ."

    def one(kind: str, label: str, title: str, eyebrow: str, words: str | None, photo: PictureView | None) -> Card:
        return Card(kind, label, link, title, "vi", eyebrow, words, _DAY, photo)

    return (
        one("news", "Tin tức", "Tin có ảnh: cử tri xem danh sách tại nhà văn hóa", "Tin hoạt động", summary, shown),
        one("news", "Tin tức", "Tin không có ảnh", "Khẩn · Tin hoạt động", None, None),
        one("documents", "Văn bản", "Nghị quyết số 07/NQ-UBBC", "Ủy ban bầu cử tỉnh Mẫu", summary, None),
    )


def _documents(link: str) -> tuple[DocumentRow, ...]:
    body = "Ủy ban bầu cử tỉnh Mẫu"
    subject = "Về việc công bố danh sách chính thức những người ứng cử đại biểu Hội đồng nhân dân tỉnh Mẫu khóa XI"
    return (
        DocumentRow(link, "Nghị quyết", "07/NQ-UBBC", subject, body, _DAY, 2),
        DocumentRow(link, "Kế hoạch", "12/KH-UBBC", "Kế hoạch tuyên truyền", body, _DAY, 0, "Hết hiệu lực"),
    )


def _milestones(link: str) -> tuple[MilestoneView, ...]:
    def one(id: str, name: str, state: str, days_left: int, **changed: Any) -> MilestoneView:
        usual = {
            "at": _AT, "ends": _AT, "until": None, "whole_days": False, "note": None, "citation": "Điều 59 Luật Bầu cử",
            "distance": "16 ngày trước ngày bầu cử", "calendar": link,
        }  # fmt: skip
        return MilestoneView(id=id, name=name, state=state, days_left=days_left, **{**usual, **changed})

    return (
        one("da-qua", "Niêm yết danh sách cử tri", "past", -10, whole_days=True),
        one("dang", "Vận động bầu cử", "now", 0, until=_AT + datetime.timedelta(days=14), note="Bình đẳng, công khai."),
        one("mai", "Kết thúc vận động", "future", 1),
        one("ngay", "Bỏ phiếu", "future", 13, until=_AT + datetime.timedelta(hours=12)),
    )


def _correction(link: str) -> CorrectionView:
    named = TextLink("Khẩu hiệu số 1", link, note="khẩu hiệu")
    old = OldWordingView(named, "vi", "Tiếng Việt", "Lời cũ đã thu hồi")
    return CorrectionView(
        "Ngày niêm yết danh sách", link, _AT, "ngày 04/02/2026", "ngày 03/02/2026", _AT, ("trang tin", "bản tin"),
        (named,), (old,), TextLink("Công văn số 15/UBBC-VP", link), "Ban biên tập mẫu",
    )  # fmt: skip


def _slogans(link: str, picture: str) -> tuple[SloganView, ...]:
    boards = (TextLink("Bảng ngang", link, "1280x640"), TextLink("Bảng đứng", link, "640x1280"))
    first = Wording("vi", "Tiếng Việt", "Sáng suốt lựa chọn người đại biểu!", Preview(picture, 64, 32), boards)
    second = Wording("en", "English", "Choose your deputies wisely!", None, ())
    erratum = Erratum.model_validate({"on": "2026-02-10", "was": "Lời trước", "source": "Công văn số 15/UBBC-VP"})
    used = SloganView(
        "mau-dang-dung", 1, link, (first, second), _DAY, datetime.date(2026, 3, 15), "đang dùng", "khóa XVI",
        "Hướng dẫn số 01-HD/BTG", link, (erratum,), None, link,
    )  # fmt: skip
    gone = Withdrawal(_DAY, "Công văn số 15/UBBC-VP", TextLink("Khẩu hiệu số 1", link), ("01-1280x640.png",))
    plain = Wording("vi", "Tiếng Việt", "Lời đã thu hồi", None, ())
    withdrawn = SloganView("mau-thu-hoi", 2, link, (plain,), _DAY, None, "đã thu hồi", None, None, None, (), gone, None)
    return used, withdrawn
