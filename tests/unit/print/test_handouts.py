"""What is handed out: its size and pages, where its words stand, its imprint, and what is said when it is full."""

import dataclasses
import io
import unicodedata

import pypdf
import pytest

from plugins.model.body import Body
from plugins.model.output import OutputFile
from plugins.model.portal import Portal
from plugins.model.site import Imprint
from plugins.print import build
from plugins.print.handouts import Handout, checks, compose, leaflet_fault, marking_fault, set_leaflet, set_marking
from tests.unit.pages.sample import candidate, election, question, site
from tests.unit.print.sample import printed_portal

MM = 72 / 25.4
LEAFLET = "ban-in/to-gap/huong-dan-bo-phieu-a4.pdf"
MARKING = "ban-in/to-gap/cach-ghi-phieu-a5.pdf"
IMPRINT = {
    "sheet": "tờ gấp",
    "licence": "12/GP-SVHTTDL ngày 05/02/2026 của Sở Văn hóa",
    "printer": "Xí nghiệp In Lạc Giang",
    "copies": "40000",
    "deposited": "tháng 02 năm 2026",
}


def text(words: str) -> Body:
    """A text of that HTML."""
    return Body(digest=words, empty=False, fetch=lambda _: (words, words))


def portal_of(*bodies: str, **values) -> Portal:
    """A portal with a question for each text, all printed on the leaflet, the first on the sheet on marking."""
    asked = tuple(
        question(f"q{number}", number + 1, title=f"Câu thứ {number + 1}?", body=text(words))
        for number, words in enumerate(bodies)
    )
    paths = [f"/{one.path}" for one in asked]
    written = {"how_to_vote": paths, "how_to_mark": paths[0] if paths else None}
    return printed_portal(questions=asked, **{"election": election(**written), **values})


def words_of(*bodies: str, **values) -> tuple[Handout, Handout]:
    """The words of both handouts."""
    return compose(portal_of(*bodies, **values))


def pages_of(pdf: bytes) -> list[pypdf.PageObject]:
    """The pages of a PDF."""
    return list(pypdf.PdfReader(io.BytesIO(pdf)).pages)


def size_of(page: pypdf.PageObject) -> tuple[int, int]:
    """Width and height in mm; a page that is not cut afterwards is its own trimmed size."""
    assert page.trimbox == page.mediabox
    return round(float(page.mediabox.width) / MM), round(float(page.mediabox.height) / MM)


def columns_of(page: pypdf.PageObject, *edges: float) -> list[str]:
    """The text of a page by panels, whose right edges are at so many mm."""
    found = [""] * len(edges)

    def visit(words, page_matrix, matrix, _font, _size) -> None:
        if words.strip():
            x = (matrix[4] * page_matrix[0] + matrix[5] * page_matrix[2] + page_matrix[4]) / MM
            panel = next(number for number, edge in enumerate(edges) if x < edge)
            found[panel] += words

    page.extract_text(visitor_text=visit)
    return [" ".join(unicodedata.normalize("NFC", words).split()) for words in found]


FOUR = tuple(f"<p>Lời thứ {number}.</p>" for number in ("nhất", "hai", "ba", "tư"))


def test_the_leaflet_has_two_sides_of_three_panels() -> None:
    """Folded, the cover is in front, the contacts behind, the first text under the cover, the others inside."""
    leaflet, _ = words_of(*FOUR, site=site(contacts=[{"name": "Thường trực", "phone": "0900"}]))
    outside, inside = pages_of(set_leaflet(leaflet, ""))
    assert size_of(outside) == size_of(inside) == (297, 210)
    flap, back, cover = columns_of(outside, 97, 197, 297)
    assert "Lời thứ nhất." in flap
    assert "Thường trực" in back and "phiếu màu hồng" in back
    assert "HƯỚNG DẪN BỎ PHIẾU" in cover
    assert "ngày 15 tháng 3 năm 2026" in cover and "07:00 đến 19:00" in cover
    for panel, number in zip(columns_of(inside, 100, 200, 297), ("hai", "ba", "tư")):
        assert f"Lời thứ {number}." in panel


@pytest.mark.parametrize("count", [1, 2, 3, 6, 8])
def test_any_number_of_texts_is_printed_in_its_order(count: int) -> None:
    """Fewer leave panels empty, more share them; none is left out."""
    leaflet, _ = words_of(*(f"<p>Lời thứ {number}.</p>" for number in range(count)))
    both = " ".join(" ".join(columns_of(page, 100, 200, 297)) for page in pages_of(set_leaflet(leaflet, "")))
    places = [both.index(f"Lời thứ {number}.") for number in range(count)]
    assert places == sorted(places)


def test_the_sheet_on_marking_is_one_a5_page_labelled_as_a_sample() -> None:
    """The ballot that is drawn elects as many as are not struck out, names nobody, and says MẪU."""
    portal = portal_of(*FOUR, candidates=(candidate("an", 1, full_name="Trần Thị Thử"),))
    (page,) = pages_of(set_marking(compose(portal)[1], ""))
    assert size_of(page) == (148, 210)
    words = " ".join(unicodedata.normalize("NFC", page.extract_text()).split())
    assert words.count("MẪU") >= 2
    assert "Được bầu 3 đại biểu" in words
    assert (words.count("chọn: để nguyên"), words.count("không chọn: gạch ngang")) == (3, 2)
    assert "Lời thứ nhất." in words and "Lời thứ hai." not in words
    assert "Trần Thị Thử" not in words


@pytest.mark.parametrize(("make", "which"), [(set_leaflet, 0), (set_marking, 1)])
def test_a_handout_can_be_read_by_machines(make, which: int) -> None:
    """Tagged with language, title and headings, its text in NFC, all fonts embedded, the same bytes twice."""
    words = words_of(*FOUR)[which]
    made = make(words, "")
    reader = pypdf.PdfReader(io.BytesIO(made))
    catalog = reader.trailer["/Root"]
    assert catalog["/MarkInfo"]["/Marked"] and "/StructTreeRoot" in catalog
    assert catalog["/Lang"].startswith("vi") and reader.metadata.title == words.title
    for page in reader.pages:
        assert unicodedata.is_normalized("NFC", page.extract_text())
        for font in page["/Resources"]["/Font"].values():
            descriptor = font.get_object()["/DescendantFonts"][0].get_object()["/FontDescriptor"].get_object()
            assert "/FontFile2" in descriptor or "/FontFile3" in descriptor
    assert made == make(words, "")


def test_the_imprint_is_that_of_the_printed_matter() -> None:
    """Licence, printer, copies and deposit stand on what they were given for, and on nothing else."""
    line = (
        "Giấy phép xuất bản số 12/GP-SVHTTDL ngày 05/02/2026 của Sở Văn hóa. In 40.000 bản tại Xí nghiệp In Lạc Giang. "
        "In xong và nộp lưu chiểu tháng 02 năm 2026."
    )
    assert Imprint.model_validate(IMPRINT).line == line
    leaflet, marking = words_of(*FOUR, site=site(imprint=[IMPRINT]))
    assert (leaflet.imprint, marking.imprint) == (line, "")
    outside = columns_of(pages_of(set_leaflet(leaflet, ""))[0], 97, 197, 297)
    assert line in outside[1]


LONG = f"<p>{'Lời rất dài. ' * 600}</p>"


def test_texts_that_have_no_room_are_told() -> None:
    """The editor reads which field names them; a text that has room is no fault."""
    leaflet, marking = words_of(LONG, *FOUR)
    assert "tờ gấp" in leaflet_fault(leaflet, "") and "how_to_vote" in leaflet_fault(leaflet, "")
    assert "tờ A5" in marking_fault(marking, "") and "how_to_mark" in marking_fault(marking, "")
    crowded = dataclasses.replace(words_of(*FOUR)[0], contacts=words_of(*FOUR, site=_many_contacts())[0].contacts)
    assert "site.yml" in leaflet_fault(crowded, "")
    assert [fault(words, "") for fault, words in zip((leaflet_fault, marking_fault), words_of(*FOUR))] == [None, None]
    found = [(check.path, check.where, bool(check.find(*check.inputs))) for check in checks(portal_of(LONG), "")]
    assert found == [("election.yml", ("how_to_vote",), True), ("election.yml", ("how_to_mark",), True)]


def _many_contacts():
    return site(contacts=[{"name": f"Đầu mối số {number}", "phone": "0900"} for number in range(60)])


THERE = [
    ({"how_to_vote": ["/questions/q0.md"], "how_to_mark": "/questions/q0.md"}, {LEAFLET, MARKING}),
    ({"how_to_vote": ["/questions/q0.md"]}, {LEAFLET}),
    ({"how_to_mark": "/questions/q0.md"}, {MARKING}),
    ({"how_to_vote": ["/questions/mai.md"], "how_to_mark": "/questions/mai.md"}, set()),
]


@pytest.mark.parametrize(("written", "there"), THERE)
def test_there_are_handouts_only_of_public_texts(written: dict, there: set[str]) -> None:
    """What is not public yet is not printed; where there is no typst there are no files."""
    portal = portal_of(*FOUR, election=election(**written))

    def handed(one: Portal) -> set[str]:
        return {file.path for file in build(one) if isinstance(file, OutputFile) and "/to-gap/" in file.path}

    assert handed(portal) == there
    assert handed(dataclasses.replace(portal, settings=dataclasses.replace(portal.settings, pdf=False))) == set()
