"""The sheets of the print pack: what they say of whom, in which order, and what becomes of them as PDF."""

import dataclasses
import io
import json
import unicodedata

import pypdf
import pytest

from plugins.model.body import Body
from plugins.model.output import OutputFile, Page
from plugins.model.portal import Portal
from plugins.print import build, checks
from plugins.print.compose import COLUMNS, FACTS, Composer
from plugins.print.content import Booklet, ListSheet, PersonSheet, Sheet
from plugins.print.pdf import content_code, set_pdf
from plugins.print.views import embedded
from plugins.publishing.fingerprints import Fingerprints
from plugins.text.blocks import blocks
from plugins.text.qr import qr_code
from tests.unit.pages.sample import candidate, document, election
from tests.unit.print.sample import DOCUMENT, printed_portal

MM = 72 / 25.4
SIZES = {"a4": (210, 297), "a3": (297, 420)}
IN_ORDER = ("Ông Nguyễn Văn An (Thích Tâm An)", "Ông Nguyễn Văn An", "Bà Thạch Thị Bân", "Ông Y Ƀlăk Niê")


def sheets(portal: Portal) -> dict[str, Sheet]:
    """The sheets by the path of their page."""
    return {page.path: page.inputs[0] for page in build(portal) if isinstance(page, Page)}


def the_list(portal: Portal) -> ListSheet:
    """The list of qh-1."""
    return sheets(portal)["ban-in/don-vi/qh-1/index.html"]


def words_of(pdf: bytes) -> str:
    """All text of a PDF in one line, in NFC."""
    pages = (page.extract_text() for page in pypdf.PdfReader(io.BytesIO(pdf)).pages)
    return " ".join(unicodedata.normalize("NFC", " ".join(pages)).split())


def test_every_sheet_has_a_page_and_a_pdf_for_each_of_its_papers() -> None:
    """Lists and people are posted in A4 and A3, booklets bound in A4; where typst is missing the pages remain."""
    sheets_of = set(sheets(printed_portal()))
    files = {output.path for output in build(printed_portal()) if isinstance(output, OutputFile)}
    assert "ban-in/cap/quoc-hoi/index.html" in sheets_of
    assert {
        "ban-in/don-vi/qh-1/danh-sach-qh-1-a4.pdf",
        "ban-in/don-vi/qh-1/danh-sach-qh-1-a3.pdf",
        "ban-in/sach/qh-1/sach-qh-1-a4.pdf",
        "ban-in/nguoi-ung-cu/y-blak/tieu-su-y-blak-a3.pdf",
    } <= files
    without = list(build(printed_portal(pdf=False)))
    assert {output.path for output in without} == {*sheets_of, "ban-in/manifest.json"}


def test_a_portal_without_candidates_prints_no_list() -> None:
    """There is no list before there are names; how to vote can be handed out."""
    made = [output.path for output in build(printed_portal(candidates=()))]
    assert made == ["ban-in/to-gap/huong-dan-bo-phieu-a4.pdf", "ban-in/manifest.json"]


def test_the_list_has_those_who_stand_in_ballot_order_and_names_the_others_below() -> None:
    """Ông or Bà, the other name in parentheses, the day of birth beside equal names; who withdrew is under it."""
    roll = the_list(printed_portal()).rolls[0]
    assert tuple(row.name for row in roll.rows) == IN_ORDER
    assert [row.number for row in roll.rows] == [1, 2, 3, 4]
    assert [bool(row.note) for row in roll.rows] == [True, True, False, False]
    assert roll.rows[0].note == "(sinh ngày 01 tháng 5 năm 1970)"
    assert roll.removed == (
        "Ông Lê Rút: rút tên theo Thông báo số 09/TB-UBBC ngày 05 tháng 01 năm 2026 của Ủy ban bầu cử tỉnh",
    )


def test_the_list_is_headed_like_the_document_that_published_it() -> None:
    """Issuer, number, place and day are those of the document; so is the hash of its posted PDF."""
    roll = the_list(printed_portal()).rolls[0]
    assert roll.head.body == ("ỦY BAN BẦU CỬ", "TỈNH LẠC GIANG")
    assert (roll.head.number, roll.head.place_and_day) == ("01/DS-UBBC", "Lạc Giang, ngày 26 tháng 02 năm 2026")
    assert roll.title == "Danh sách chính thức những người ứng cử đại biểu Quốc hội khóa XVI"
    standing = roll.standing
    assert (standing.stage, standing.since, standing.sha256) == ("Danh sách chính thức", "26/2/2026", "aa" * 32)


STATES = [
    ([], "Danh sách những người ứng cử", "Chưa ghi trạng thái danh sách", 0),
    ([("dự kiến", "2026-02-20")], "Danh sách dự kiến", "Danh sách dự kiến", 0),
    ([("chính thức", "2026-02-26"), ("đính chính", "2026-03-01")], "Danh sách chính", "Danh sách đã đính chính", 1),
    ([("chính thức", "2026-02-26"), ("kết quả", "2026-03-01")], "Danh sách chính thức", "Đã có kết quả bầu cử", 1),
]


@pytest.mark.parametrize(("states", "title", "stage", "earlier"), STATES)
def test_the_standing_is_the_last_stage_and_names_those_before(states, title, stage, earlier) -> None:
    """A corrected list still is the official one; its foot says that it was corrected, and what it was before."""
    lists = [{"level": "quoc-hoi", "stage": each, "since": since, "document": f"/{DOCUMENT}"} for each, since in states]
    roll = the_list(printed_portal(election=election(lists=lists))).rolls[0]
    assert roll.title.startswith(title)
    assert roll.standing.stage == stage
    assert len(roll.standing.earlier) == earlier


def test_everyone_has_the_same_fields_in_the_same_order() -> None:
    """A candidate who wrote little has the labels of one who wrote much; nothing given is no line."""
    people = sheets(printed_portal())["ban-in/sach/qh-1/index.html"].people
    assert {tuple(fact.label for fact in person.facts) for person in people} == {
        tuple(fact.label for fact in people[0].facts)
    }
    assert len(people[0].facts) == len(FACTS)
    rows = the_list(printed_portal()).rolls[0].rows
    assert {len(row.cells) for row in rows} == {len(COLUMNS)}


def test_a_commune_council_bears_the_communes_name() -> None:
    """The level's common name gives way to the council that is really elected."""
    levels = [{"id": "xa", "tier": "hđnd xã", "name": "Đại biểu", "council": "HĐND xã", "citation": "Luật"}]
    constituency = {"id": "xa-1", "level": "xa", "number": "1", "seats": "3", "citation": "NQ"}
    one = {**constituency, "communes": ["xa-tra-vong"]}
    portal = printed_portal(election=election(levels=levels, constituencies=[one], polling_areas=[]), candidates=())
    assert Composer(portal).council(portal.constituencies["xa-1"]) == "Hội đồng nhân dân xã Trà Vông"


def test_only_the_sheets_a_change_is_seen_on_are_made_again() -> None:
    """One candidate's new words change their sheet, their booklet and the lists, and nobody else's sheet."""
    before = printed_portal()
    changed = candidate("ban", 3, full_name="Thạch Thị Bân", gender="nữ", ethnicity="Hoa")
    after = printed_portal(candidates=(*before.candidates[:2], changed, *before.candidates[3:]))
    prints = [{one.path: Fingerprints().of(one.inputs) for one in build(portal)} for portal in (before, after)]
    differ = {path for path in prints[0] if prints[0][path] != prints[1][path]}
    assert {path for path in differ if "nguoi-ung-cu" in path} == {
        path for path in prints[0] if "nguoi-ung-cu/ban/" in path
    }
    assert "ban-in/sach/qh-1/sach-qh-1-a4.pdf" in differ


def test_the_code_of_the_content_changes_with_a_word_and_only_then() -> None:
    """Whoever compares paper and page sees from twelve figures whether the paper is old."""
    sheet = the_list(printed_portal())
    assert content_code(sheet) == content_code(the_list(printed_portal()))
    assert content_code(sheet) != content_code(dataclasses.replace(sheet, title="Khác"))


# PDF -----------------------------------------------------------------------------------------------------


CASES = [
    ("ban-in/don-vi/qh-1/index.html", "a4", True, 1),
    ("ban-in/don-vi/qh-1/index.html", "a3", True, 1),
    ("ban-in/nguoi-ung-cu/y-blak/index.html", "a4", False, 1),
    ("ban-in/nguoi-ung-cu/y-blak/index.html", "a3", False, 1),
    ("ban-in/sach/qh-1/index.html", "a4", False, 8),
]


@pytest.mark.parametrize(("path", "paper", "flipped", "count"), CASES)
def test_a_pdf_is_tagged_titled_and_of_the_right_size(path: str, paper: str, flipped: bool, count: int) -> None:
    """Screen readers find language, title and structure; the printer finds the paper it was set for."""
    sheet = sheets(printed_portal())[path]
    reader = pypdf.PdfReader(io.BytesIO(set_pdf(sheet, paper, "")))
    catalog = reader.trailer["/Root"]
    assert catalog["/MarkInfo"]["/Marked"] and "/StructTreeRoot" in catalog
    assert catalog["/Lang"].startswith("vi")
    assert reader.metadata.title == sheet.title
    assert len(reader.pages) == count
    width, height = (round(float(side) / MM) for side in reader.pages[0].mediabox[2:])
    assert (width, height) == (tuple(reversed(SIZES[paper])) if flipped else SIZES[paper])


@pytest.mark.parametrize("path", ["ban-in/don-vi/qh-1/index.html", "ban-in/sach/qh-1/index.html"])
def test_a_pdf_names_every_candidate_in_ballot_order(path: str) -> None:
    """What a reader copies or hears is the list, letters such as Ƀ and all, with its foot."""
    sheet = sheets(printed_portal())[path]
    text = words_of(set_pdf(sheet, "a4", ""))
    text = text[text.index("Họ và tên") :]
    places = []
    for name in ("Thích Tâm", "02 tháng 01 năm 1980", "Thạch Thị", "Ƀlăk", "Lê Rút"):
        places.append(text.index(name, places[-1] if places else 0))
    assert places == sorted(places)
    for words in ("01/DS-UBBC", "a" * 16, content_code(sheet), "Nội dung hư cấu.", "Trang 1/", sheet.stamp.url[:30]):
        assert words in words_of(set_pdf(sheet, "a4", "")), words


def test_a_table_keeps_its_cells_whatever_is_in_them() -> None:
    """A cell of several styles is one cell, an empty one stays empty, and rows stay rows."""
    html = (
        "<table><tr><th>Để lại</th><th>Phiếu</th></tr><tr><td>bốn</td><td><strong>không</strong> hợp lệ</td></tr>"
        "<tr><td></td><td>hợp lệ</td></tr></table>"
    )
    text = Body(digest=html, empty=False, fetch=lambda _: (html, ""))
    portal = printed_portal(candidates=(candidate("an", 1, body=text),))
    pdf = set_pdf(sheets(portal)["ban-in/nguoi-ung-cu/an/index.html"], "a4", "")
    assert "Để lại Phiếu bốn không hợp lệ hợp lệ" in words_of(pdf)
    rows = [one for one in _structure(pypdf.PdfReader(io.BytesIO(pdf))) if one == "/TR"]
    assert len(rows) == 3


def _structure(reader: pypdf.PdfReader) -> list[str]:
    """The tags of a PDF, in reading order."""
    found: list[str] = []
    waiting = [reader.trailer["/Root"]["/StructTreeRoot"]]
    while waiting:
        node = waiting.pop().get_object()
        if isinstance(node, list):
            waiting += reversed(node)
        elif hasattr(node, "get"):
            found += [node["/S"]] if "/S" in node else []
            waiting += [node["/K"]] if "/K" in node else []
    return found


def test_the_same_sheet_is_the_same_bytes() -> None:
    """No clock and no machine is in the file."""
    sheet = the_list(printed_portal())
    assert set_pdf(sheet, "a4", "") == set_pdf(sheet, "a4", "")


def test_everyone_in_a_booklet_has_as_many_pages_as_the_longest() -> None:
    """A long programme lengthens everybody's part alike."""
    portal = printed_portal()
    booklet = sheets(portal)["ban-in/sach/qh-1/index.html"]
    assert isinstance(booklet, Booklet)
    long = dataclasses.replace(booklet.people[0], career=booklet.people[0].career + tuple(_steps(90)))
    lengthened = dataclasses.replace(booklet, people=(long, *booklet.people[1:]))
    plain, more = (pypdf.PdfReader(io.BytesIO(set_pdf(one, "a4", ""))) for one in (booklet, lengthened))
    extra = len(more.pages) - len(plain.pages)
    assert extra > 0 and extra % len(booklet.people) == 0


def _steps(count: int) -> list:
    from plugins.print.content import Step

    return [Step("2000", "2001", f"Việc số {number}") for number in range(count)]


def test_a_letter_that_no_font_has_is_told_by_file_and_field() -> None:
    """No sheet with an empty box is made: the check names the character, and so does whoever makes the file."""
    portal = printed_portal(candidates=(candidate("an", 1, full_name="Nguyễn 𐎀", hometown="Xã Mẫu"),))
    check = next(checks(portal))
    message = check.find(*check.inputs)
    assert check.path == "candidates/an.md"
    assert message.startswith("Họ và tên: chữ “𐎀” (U+10380")
    with pytest.raises(ValueError, match="𐎀"):
        set_pdf(the_list(portal), "a4", "")


def test_letters_of_minorities_are_not_told_of() -> None:
    """Khmer, and the letters of Êđê and Gia Rai, are in the fonts."""
    names = ("Y Ƀlăk Niê", "H’Ƀơ̆ Ê̆ban", "ថាច់ សារឿង", "Ksor Č̆ĭ Ñ")
    people = tuple(candidate(f"n{number}", number + 1, full_name=name) for number, name in enumerate(names))
    for check in checks(printed_portal(candidates=people)):
        assert check.find(*check.inputs) is None, check.path


def test_nothing_is_checked_where_there_is_no_typst() -> None:
    """Pages alone need no fonts of ours."""
    assert list(checks(printed_portal(pdf=False))) == []


# Parts ---------------------------------------------------------------------------------------------------

HTML = [
    ("<p>Một <strong>hai</strong> <a href='/x'>ba</a></p>", [("paragraph", "Một hai ba")]),
    ("<h2 id='a'>Đầu</h2><p>Một<br>hai</p>", [("heading", "Đầu"), ("paragraph", "Một hai")]),
    ("<blockquote><p>Lời</p></blockquote>", [("paragraph", "Lời")]),
    ("<p><img src='a.jpg' alt='x'></p>", []),
    ("rời <p>đoạn</p> cuối", [("paragraph", "rời "), ("paragraph", "đoạn"), ("paragraph", " cuối")]),
]


@pytest.mark.parametrize(("html", "expected"), HTML)
def test_a_text_becomes_blocks(html: str, expected: list) -> None:
    """Words keep their order and their block; links keep their words, pictures are left out."""
    found = [(block["kind"], "".join(run["text"] for run in block["runs"])) for block in blocks(html)]
    assert found == expected


EMBEDDED = [
    ('<h2 id="a">A</h2><p>viết id="b" ở đây</p>', 2, '<h4>A</h4><p>viết id="b" ở đây</p>'),
    ('<h5 id="a">A</h5>', 2, "<h6>A</h6>"),
    ('<a class="x" href="#a">A</a> <a href="/b/#c">B</a>', 1, '<a class="x">A</a> <a href="/b/#c">B</a>'),
    ("<hr><header>A</header>", 1, "<hr><header>A</header>"),
]


@pytest.mark.parametrize(("html", "deeper", "expected"), EMBEDDED)
def test_texts_that_share_a_page_share_no_ids(html: str, deeper: int, expected: str) -> None:
    """Ids and links within a text are left out, headings stand below those of the sheet, words stay as they are."""
    assert embedded(html, deeper) == expected


def test_lists_and_tables_become_blocks() -> None:
    """A list within a list stays within its item; every cell of a table is in its row."""
    numbered, table = blocks("<ol><li>a<ul><li>b</li></ul></li></ol><table><tr><th>x</th><td>y</td></tr></table>")
    assert numbered["numbered"] and numbered["items"][0][1]["kind"] == "list"
    assert [[cell[0]["text"] for cell in row] for row in table["rows"]] == [["x", "y"]]


def test_a_qr_code_is_a_square_with_a_quiet_border() -> None:
    """The path stays off the border of four modules that readers need, and says the same each time."""
    made = qr_code("https://baucu.lacgiang.example/bc/ban-in/don-vi/qh-1/")
    assert made == qr_code("https://baucu.lacgiang.example/bc/ban-in/don-vi/qh-1/")
    starts = [tuple(map(int, part.split("h")[0].split())) for part in made.path.split("M")[1:]]
    assert min(min(start) for start in starts) == 4 and max(max(start) for start in starts) < made.size - 4


def test_a_photo_is_printed_without_what_the_camera_wrote(tmp_path) -> None:
    """Portraits of any shape become 4×6 cm, upright, without metadata."""
    from PIL import Image

    from plugins.print.photo import HEIGHT, WIDTH, portrait

    exif = Image.Exif()
    exif[0x010F] = "SECRETCAMERA"
    file = tmp_path / "a.jpg"
    Image.new("RGB", (900, 400), (200, 20, 20)).save(file, exif=exif)
    made = portrait(file)
    assert b"SECRETCAMERA" not in made
    assert Image.open(io.BytesIO(made)).size == (WIDTH, HEIGHT)


def test_a_person_sheet_holds_no_word_that_is_not_on_the_allow_list() -> None:
    """What goes to typst is the fields of the biography and nothing else of the file."""
    from plugins.print.pdf import plain

    sheet = sheets(printed_portal(documents=(document("d"),)))["ban-in/nguoi-ung-cu/ban/index.html"]
    assert isinstance(sheet, PersonSheet)
    assert "candidates/ban.md" not in json.dumps(plain(sheet), ensure_ascii=False)
