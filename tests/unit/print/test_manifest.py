"""The manifest of the print pack: what is in force, and which earlier prints come down after a correction."""

import json
from typing import Any

import pytest

from plugins.model.output import OutputFile, Page
from plugins.model.portal import Portal
from plugins.print import build
from plugins.print.pdf import content_code
from tests.unit.pages.sample import correction, election, slogan
from tests.unit.print.sample import DOCUMENT, printed_portal

SITE = "https://baucu.lacgiang.example/bc"
OFFICIAL = {"level": "quoc-hoi", "stage": "chính thức", "since": "2026-02-26", "document": f"/{DOCUMENT}"}
STAGE = {"level": "quoc-hoi", "constituencies": ["qh-1"], "stage": "đính chính", "since": "2026-02-28"}
CORRECTED_STAGE = {**STAGE, "document": "/documents/d.md", "note": "Ngày sinh của bà Bân."}
LISTS = ["level-list quoc-hoi", "list qh-1", "booklet qh-1"]
EVERYONE = [f"person {slug}" for slug in ("an", "an-2", "ban", "y-blak", "rut")]


def manifest(portal: Portal) -> dict[str, Any]:
    """The manifest as who fetches it reads it."""
    file = next(one for one in build(portal) if one.path == "ban-in/manifest.json")
    return json.loads(file.make(*file.inputs))


def corrected(slug: str = "ds", election: Any = None, **values: Any) -> Portal:
    """The portal of lists with one correction that names neither news nor documents."""
    others = {"election": election} if election else {}
    return printed_portal(corrections=(correction(slug, **{"corrects": [], **values}),), **others)


def sheets_of(withdrawn: dict[str, Any]) -> list[str]:
    """Kind and what it is of, of every sheet to be taken down."""
    return [f"{sheet['kind']} {sheet['of']}" for sheet in withdrawn["sheets"]]


def test_every_file_and_page_of_the_pack_is_in_the_manifest() -> None:
    """Each file that is made stands in it once, under the path of the site's manifest; each page, too."""
    portal = printed_portal(slogans=(slogan("s"),))
    told = manifest(portal)["sheets"]
    made = list(build(portal))
    paths = [file["path"] for sheet in told for file in sheet["files"]]
    files = {one.path for one in made if isinstance(one, OutputFile)} - {"ban-in/manifest.json"}
    assert set(paths) == files and len(paths) == len(files)
    pages = {f"{SITE}/{one.path.removesuffix('index.html')}" for one in made if isinstance(one, Page)}
    assert pages <= {sheet["url"] for sheet in told}


def test_without_typst_there_are_sheets_and_no_files() -> None:
    """Pages can be printed from the browser; nothing is promised that was not made."""
    told = manifest(printed_portal(pdf=False, slogans=(slogan("s"),)))["sheets"]
    assert told and not any(sheet["files"] for sheet in told)
    assert {sheet["kind"] for sheet in told} == {"level-list", "list", "booklet", "person"}


def test_a_sheet_says_which_list_it_is_of_and_by_which_document() -> None:
    """Stage, number, day and SHA-256 are those of the list; the code is that in the sheet's foot."""
    portal = printed_portal()
    sheet = next(one for one in manifest(portal)["sheets"] if one["kind"] == "person")
    page = next(one for one in build(portal) if one.path == "ban-in/nguoi-ung-cu/an/index.html")
    assert (sheet["level"], sheet["constituency"], sheet["candidate"]) == ("quoc-hoi", "qh-1", "an")
    assert sheet["code"] == page.variables["code"] == content_code(page.inputs[0])
    (state,) = sheet["lists"]
    assert (state["stage"], state["since"]) == ("chính thức", "2026-02-26T00:00:00+07:00")
    document = state["document"]
    assert (document["number"], document["issued_on"], document["sha256"]) == ("01/DS-UBBC", "2026-02-26", "aa" * 32)


def test_a_list_without_a_stage_says_so() -> None:
    """Nothing is invented where election.yml tells no stage."""
    sheet = manifest(printed_portal(lists=False))["sheets"][1]
    assert sheet["lists"] == [{"constituency": "qh-1", "stage": None, "since": None, "document": None}]


def test_a_hanging_says_its_wording_and_language() -> None:
    """One entry for each language, with the words that hang."""
    found = [one for one in manifest(printed_portal(slogans=(slogan("s"),)))["sheets"] if one["kind"] == "hanging"]
    assert [(one["slogan"], one["lang"], one["wording"]) for one in found] == [
        ("s", "vi", "Ngày hội của toàn dân!"),
        ("s", "km", "ពិធីបុណ្យ"),
    ]


QH_1 = {"level": "quoc-hoi", "constituencies": ["qh-1"]}
WITHDRAWN = [
    ("a list, nobody named", {"lists": [QH_1]}, [*LISTS, *EVERYONE]),
    ("a list of a level", {"lists": [{"level": "quoc-hoi"}]}, [*LISTS, *EVERYONE]),
    ("a list, one named", {"lists": [QH_1], "corrects": ["../candidates/ban.md"]}, [*LISTS, "person ban"]),
    ("a candidate only", {"corrects": ["../candidates/ban.md"]}, ["booklet qh-1", "person ban"]),
]


@pytest.mark.parametrize(("values", "sheets"), [case[1:] for case in WITHDRAWN], ids=[case[0] for case in WITHDRAWN])
def test_a_correction_takes_down_the_sheets_that_bear_its_words(values: dict, sheets: list[str]) -> None:
    """The lists, the booklet, and the people it names; everyone's sheet where it names nobody."""
    (withdrawn,) = manifest(corrected(**values))["withdrawn"]
    assert sheets_of(withdrawn) == sheets
    assert withdrawn["made_before"] == "2026-02-28T09:00:00+07:00"
    assert (withdrawn["wording"], withdrawn["right"]) == ("Mở cửa lúc 8 giờ.", "Mở cửa lúc 7 giờ.")
    assert withdrawn["correction"] == f"{SITE}/dinh-chinh/ds/" and withdrawn["because"] == "Đính chính ds"
    assert all(sheet["replaced_by"].startswith(f"{SITE}/ban-in/") for sheet in withdrawn["sheets"])


LEAFLET, MARKING = "handout huong-dan-bo-phieu-a4", "handout cach-ghi-phieu-a5"
GUIDED = [
    ("on leaflet and booklet", {"how_to_vote": ["/questions/q.md"]}, [LEAFLET, "booklet qh-1"]),
    ("on the sheet on marking", {"how_to_mark": "/questions/q.md"}, [MARKING]),
    (
        "on all of them",
        {"how_to_vote": ["/questions/q.md"], "how_to_mark": "/questions/q.md"},
        [LEAFLET, MARKING, "booklet qh-1"],
    ),
]


@pytest.mark.parametrize(("texts", "sheets"), [case[1:] for case in GUIDED], ids=[case[0] for case in GUIDED])
def test_a_corrected_question_takes_down_what_was_set_from_it(texts: dict, sheets: list[str]) -> None:
    """The handouts and the booklets that hold its words, each with what replaces it."""
    portal = corrected(election=election(lists=[OFFICIAL], **texts), corrects=["../questions/q.md"])
    (withdrawn,) = manifest(portal)["withdrawn"]
    assert sheets_of(withdrawn) == sheets
    assert all(sheet["replaced_by"].startswith(f"{SITE}/ban-in/") for sheet in withdrawn["sheets"])


def test_a_leaflet_comes_down_even_where_no_pdf_is_made() -> None:
    """It was printed when there was typst; nothing replaces it."""
    portal = printed_portal(pdf=False, corrections=(correction("h", corrects=["../questions/q.md"]),))
    leaflet = manifest(portal)["withdrawn"][0]["sheets"][0]
    assert (leaflet["kind"], leaflet["replaced_by"]) == ("handout", None)


NOTHING = [
    {"corrects": ["../news/c.md"]},
    {"lists": [{"level": "hdnd-tinh"}]},
]


@pytest.mark.parametrize("values", NOTHING)
def test_a_correction_of_what_is_not_printed_takes_nothing_down(values: dict) -> None:
    """Neither of news nor of a list that has no sheets."""
    assert manifest(corrected(**values))["withdrawn"] == []


@pytest.mark.parametrize(
    ("valid_until", "replaced_by"), [("2026-03-15", f"{SITE}/khau-hieu/in/s/"), ("2026-03-01", None)]
)
def test_an_old_wording_comes_down_even_where_nothing_replaces_it(valid_until: str, replaced_by: str | None) -> None:
    """The manifest names slogan, language and old words; its new files only while they may hang."""
    old = {"slogan": "../banners/s.md", "lang": "km", "text": "ពិធី"}
    portal = printed_portal(
        slogans=(slogan("s", valid_until=valid_until),),
        corrections=(correction("kh", corrects=["../banners/s.md"], old_wordings=[old]),),
    )
    (withdrawn,) = manifest(portal)["withdrawn"]
    assert (withdrawn["wording"], withdrawn["lang"], withdrawn["right"]) == ("ពិធី", "km", "ពិធីបុណ្យ")
    assert sheets_of(withdrawn) == ["hanging s"]
    assert withdrawn["sheets"][0]["replaced_by"] == replaced_by


def test_a_corrected_stage_takes_down_what_was_printed_before_it() -> None:
    """election.yml alone is enough: since when, by which document, and its note as what is right."""
    (withdrawn,) = manifest(printed_portal(election=election(lists=[OFFICIAL, CORRECTED_STAGE]), corrections=()))[
        "withdrawn"
    ]
    assert sheets_of(withdrawn) == [*LISTS, *EVERYONE]
    assert withdrawn["made_before"] == "2026-02-28T00:00:00+07:00"
    assert (withdrawn["wording"], withdrawn["correction"]) == (None, None)
    assert withdrawn["right"] == "Ngày sinh của bà Bân." and withdrawn["document"]["number"] == "09/TB-UBBC"


@pytest.mark.parametrize(("document", "count"), [("../documents/d.md", 1), ("../documents/01-ds.md", 2), (None, 2)])
def test_a_stage_that_a_correction_tells_of_is_told_once(document: str | None, count: int) -> None:
    """The same lists corrected by the same document are one matter; the later of both moments counts."""
    portal = printed_portal(
        election=election(lists=[OFFICIAL, {**CORRECTED_STAGE, "since": "2026-03-01"}]),
        corrections=(correction("ds", corrects=[], lists=[QH_1], document=document),),
    )
    found = manifest(portal)["withdrawn"]
    assert len(found) == count
    assert found[0]["made_before"] == "2026-03-01T00:00:00+07:00"


FEET = [
    ("ban-in/don-vi/qh-1/", "09:00 ngày 28/2/2026"),
    ("ban-in/cap/quoc-hoi/", "09:00 ngày 28/2/2026"),
    ("ban-in/sach/qh-1/", "09:00 ngày 28/2/2026"),
    ("ban-in/nguoi-ung-cu/ban/", "09:00 ngày 28/2/2026"),
    ("ban-in/nguoi-ung-cu/an/", ""),
]


@pytest.mark.parametrize(("address", "before"), FEET)
def test_the_foot_of_a_corrected_sheet_says_what_it_replaces(address: str, before: str) -> None:
    """Whoever hangs it sees that older ones come down; a sheet that was not corrected says nothing of it."""
    portal = corrected(lists=[QH_1], corrects=["../candidates/ban.md"])
    sheet = next(one for one in build(portal) if one.path == f"{address}index.html").inputs[0]
    assert {one.replaces for one in sheet.stamp.states if one.document} == {before}


def test_a_moment_at_midnight_is_named_by_its_day() -> None:
    """The hour 00:00 is left out, for nobody prints by it."""
    portal = printed_portal(election=election(lists=[OFFICIAL, CORRECTED_STAGE]), corrections=())
    sheet = next(one for one in build(portal) if one.path == "ban-in/don-vi/qh-1/index.html").inputs[0]
    assert sheet.stamp.states[0].replaces == "28/2/2026"
