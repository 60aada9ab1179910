"""Pages of candidates: how far a list has come, the same boxes for all, comparison, long lists, square codes."""

import gzip
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
import segno

from plugins.model.candidate import Candidate
from plugins.model.portal import Portal
from plugins.pages import pages as build
from plugins.pages.compare import apart
from plugins.pages.filters import filters_of
from plugins.pages.letters import initial
from plugins.pages.lists import MOST_ROWS
from plugins.publishing.render import Renderer
from plugins.text.qr import qr_code
from tests.unit.pages.sample import FILE, body, candidate, election, full_portal, portal, templates
from tests.unit.pages.test_build import changed, pages_of

EXPECTED = {"level": "quoc-hoi", "stage": "dự kiến", "since": "2026-02-20"}
OFFICIAL = {"level": "quoc-hoi", "stage": "chính thức", "since": "2026-02-26", "document": "documents/d.md"}
CORRECTED = {
    "level": "quoc-hoi",
    "constituencies": ["qh-1"],
    "stage": "đính chính",
    "since": "2026-02-28 17:30",
    "document": "documents/e.md",
    "note": "Ngày sinh của ông An là 12/8/1980.",
}
RESULTS = {"level": "quoc-hoi", "stage": "kết quả", "since": "2026-03-01", "document": "documents/f.md"}
LIST_PAGES = (
    "nguoi-ung-cu/an/index.html",
    "don-vi-bau-cu/qh-1/index.html",
    "don-vi-bau-cu/qh-1/so-sanh/index.html",
    "nguoi-ung-cu/cap/quoc-hoi/index.html",
)
"""A page of each kind that shows the candidates of qh-1."""

BARE = candidate("binh", 2, body=body(""))
RICH = candidate(
    "an",
    1,
    other_name="Ba An",
    workplace="Trường THPT",
    career=[{"since": "9/2005", "until": "2010", "work": "Giáo viên"}, {"since": "2011", "until": "nay", "work": "A"}],
    awards=["Bằng khen", "Huân chương"],
    deputy_terms=["Quốc hội khóa XV"],
    party_joined_on="2005-05-19",
    nominated_by="Trường",
    sources=["Hồ sơ"],
)


def html_of(whole: Portal, cache: Path) -> dict[str, str]:
    """The HTML of every page of candidates and constituencies by its path."""
    renderer = Renderer(templates(), filters_of, cache, full_portal().speeches)
    wanted = ("nguoi-ung-cu/", "don-vi-bau-cu/", "dia-ban/xa-")
    return {page.path: renderer.render(page).decode() for page in build(whole) if page.path.startswith(wanted)}


def with_lists(*states: dict, **values: object) -> Portal:
    """The full portal whose lists have come through these stages."""
    return full_portal(election=election(lists=list(states)), **values)


# How far a list has come ---------------------------------------------------------------------------------


def test_every_page_of_candidates_says_the_state_of_the_list(tmp_path: Path) -> None:
    """Stage, day, document, its number and the digest of its posted file stand wherever candidates do."""
    pages = html_of(with_lists(OFFICIAL), tmp_path)
    for path in (*LIST_PAGES, "dia-ban/xa-tra-vong/index.html"):
        for words in (
            "Danh sách chính thức",
            "26/2/2026",
            "d/QĐ-UBBC",
            "5/1/2026",
            "aa" * 6,
            "aa" * 32,
            f"/tep/{FILE}",
        ):
            assert words in pages[path], (path, words)


def test_without_a_document_the_list_is_not_published(tmp_path: Path) -> None:
    """Where no list has been published every page says so, and none claims a document."""
    pages = html_of(full_portal(), tmp_path)
    assert all("Chưa công bố" in pages[path] and "SHA-256" not in pages[path] for path in LIST_PAGES)


def test_a_correction_stands_first_and_the_earlier_stages_below_it(tmp_path: Path) -> None:
    """The present stage is the last one; what came before is kept, oldest first, with its own documents."""
    pages = html_of(with_lists(EXPECTED, OFFICIAL, CORRECTED), tmp_path)
    for path in LIST_PAGES:
        stages = re.findall(r"<strong>(Danh sách [^<]+)</strong>", pages[path])
        assert stages == ["Danh sách chính thức, đã đính chính", "Danh sách dự kiến", "Danh sách chính thức"], path
        assert "17:30 28/2/2026" in pages[path]
        assert CORRECTED["note"] in pages[path]


def test_a_document_without_a_file_is_said_to_have_no_digest(tmp_path: Path) -> None:
    """A digest is of a posted file; where there is none the page says it instead of leaving a gap."""
    pages = html_of(with_lists(OFFICIAL, CORRECTED), tmp_path)
    assert all("chưa có mã kiểm tra" in pages[path] for path in LIST_PAGES)


def test_a_correction_of_one_constituency_leaves_the_others(tmp_path: Path) -> None:
    """A level's list says each history once, and for which constituencies it holds."""
    written = election().model_dump(mode="json", exclude={"timezone", "digest"}, exclude_none=True)
    second = {**written["constituencies"][0], "id": "qh-2", "number": "2", "seats": "3"}
    constituencies = [{**one, "number": str(one["number"]), "seats": "3"} for one in written["constituencies"]]
    whole = full_portal(election=election(constituencies=[*constituencies, second], lists=[OFFICIAL, CORRECTED]))
    groups = pages_of(whole)["nguoi-ung-cu/cap/quoc-hoi/index.html"].variables["groups"]
    found = [(group.titles, [state.stage for state in group.states]) for group in groups]
    assert found == [
        (("Đơn vị bầu cử số 1",), ["chính thức", "đính chính"]),
        (("Đơn vị bầu cử số 2",), ["chính thức"]),
    ]


def test_results_are_words_beside_names_and_move_nobody(tmp_path: Path) -> None:
    """After the results the elected are marked in words and the order is still that of the ballot."""
    people = (candidate("an", 1, status="không trúng cử"), candidate("binh", 2, status="trúng cử"))
    pages = html_of(with_lists(OFFICIAL, RESULTS, candidates=people), tmp_path)
    for path in LIST_PAGES[1:]:
        html = pages[path].split("<main")[1].split('class="compare"')[-1]
        places = [html.index(words) for words in ("Nguyễn Văn An", ">không trúng cử<", "Nguyễn Văn Binh", ">trúng cử<")]
        assert places == sorted(places), path
        assert "không xếp theo số phiếu" in pages[path]


def test_who_withdrew_has_a_document_and_no_number(tmp_path: Path) -> None:
    """A name off the list stays on the pages as such, with the document, without a number, and is not compared."""
    people = (candidate("an", 1), candidate("binh", 0, status="rút tên", status_document="../documents/d.md"))
    pages = html_of(full_portal(candidates=people), tmp_path)
    for path in LIST_PAGES[1:]:
        after = pages[path].split("Nguyễn Văn Binh")[-1]
        assert "rút tên" in after and "d/QĐ-UBBC" in after, path
    assert "Không còn trên danh sách" in pages["nguoi-ung-cu/binh/index.html"]
    compared = pages["don-vi-bau-cu/qh-1/so-sanh/index.html"]
    assert 'data-candidate="an"' in compared and 'data-candidate="binh"' not in compared


def test_the_page_of_who_withdrew_does_not_say_that_the_name_is_on_the_ballot(tmp_path: Path) -> None:
    """It gives the decision's number, day and body, and what the list is now is said without that person."""
    people = (candidate("an", 1), candidate("binh", 0, status="rút tên", status_document="../documents/d.md"))
    state = {"level": "quoc-hoi", "stage": "chính thức", "since": "2026-02-27", "document": "documents/d.md"}
    html = html_of(with_lists(state, candidates=people), tmp_path)
    left, standing = (html[f"nguoi-ung-cu/{slug}/index.html"] for slug in ("binh", "an"))
    on_the_ballot = "những người có tên trên phiếu bầu"
    assert on_the_ballot in standing and on_the_ballot not in left
    assert re.search(r"rút tên</strong> theo <a [^>]*>[^<]*d/QĐ-UBBC</a> ngày <time", left)


def test_equal_names_are_told_apart_by_birth_date(tmp_path: Path) -> None:
    """Two of one name bear their birth dates in every list; a name that is alone does not."""
    twin = {"full_name": "Trần Thị Ngọc Hạnh", "gender": "nữ"}
    people = (
        candidate("hanh-1976", 1, born_on="10/04/1976", **twin),
        candidate("hanh-1988", 2, born_on="21/08/1988", **twin),
        candidate("an", 3, other_name="Đại đức Thích An"),
    )
    pages = html_of(full_portal(candidates=people), tmp_path)
    for path in (*LIST_PAGES, "dia-ban/xa-tra-vong/index.html"):
        names = re.findall(r"(?:Ông|Bà) [^<>()\d]+(?: \([^<>]*?\))+", pages[path])
        assert {"Bà Trần Thị Ngọc Hạnh (sinh ngày 10/4/1976)", "Bà Trần Thị Ngọc Hạnh (sinh ngày 21/8/1988)"} <= {
            *names
        }
        assert "Ông Nguyễn Văn An (Đại đức Thích An)" in names, path


# Equality ------------------------------------------------------------------------------------------------


class Boxes(HTMLParser):
    """What a page puts around its words: every tag with its class, and the words of labels and headings; the lines
    of a value and what an editor wrote into a programme are one box each, however many there are."""

    LABELS = {"dt", "h2", "h3", "th"}
    INNER = {"dd", "td"}

    def __init__(self, html: str) -> None:
        super().__init__()
        self.seen: list[tuple[str, str]] = []
        self._label = ""
        self._inside = 0
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        if self._inside:
            return
        name = (found.get("class") or "").replace("missing", "").strip()
        if (tag, name) != ("dd", "") or not self.seen or self.seen[-1] != ("dd", ""):
            self.seen.append((tag, name))
        self._label = tag if tag in self.LABELS else self._label
        self._inside = int(tag in self.INNER)

    def handle_endtag(self, tag: str) -> None:
        if tag in self.INNER:
            self._inside = 0
        if tag == self._label:
            self._label = ""

    def handle_data(self, data: str) -> None:
        if self._label and data.strip():
            self.seen.append(("label", data.strip()))


def boxes(html: str, begin: str, end: str) -> list[tuple[str, str]]:
    """The boxes of the part of a page between two strings."""
    return Boxes(html.split(begin, 1)[1].split(end, 1)[0]).seen


def test_two_candidates_have_the_same_boxes_on_their_pages(tmp_path: Path) -> None:
    """Whoever wrote much and whoever wrote little have the same fields, in one order, in the same boxes."""
    pages = html_of(with_lists(OFFICIAL, candidates=(RICH, BARE)), tmp_path)
    rich, bare = (pages[f"nguoi-ung-cu/{slug}/index.html"] for slug in ("an", "binh"))
    for begin, end in (
        ('<dl class="facts" lang="vi">', "</dl>"),
        ('<section aria-labelledby="p_tieu-su">', '<h3 class="fact-title" lang="vi">Quá trình'),
    ):
        assert boxes(rich, begin, end) == boxes(bare, begin, end)
    for heading in ("Tiểu sử tóm tắt", "Quá trình công tác", "Chương trình hành động"):
        assert f'lang="vi">{heading}</h' in rich and f'lang="vi">{heading}</h' in bare
    assert '<div class="portrait">' in rich and '<div class="portrait">' in bare


def test_two_candidates_have_the_same_boxes_in_lists(tmp_path: Path) -> None:
    """In the constituency, in the level's list and on the ballot each person is shown in equal boxes."""
    pages = html_of(with_lists(OFFICIAL, candidates=(RICH, BARE)), tmp_path)
    for path, part in (
        ("don-vi-bau-cu/qh-1/index.html", r'<li class="person">.*?</li>'),
        ("nguoi-ung-cu/cap/quoc-hoi/index.html", r'<tr role="row">\s*<td.*?</tr>'),
        ("dia-ban/xa-tra-vong/index.html", r'<tr role="row">\s*<td.*?</tr>'),
    ):
        parts = re.findall(part, pages[path], re.DOTALL)
        tags = [
            re.findall(r'<(\w+)(?: class="(?!missing)([^"]*)")?', one.replace(' class="missing"', "")) for one in parts
        ]
        plain = [[tag for tag in each if tag != ("span", "")] for each in tags]
        assert len(plain) == 2 and plain[0] == plain[1], path


def test_a_comparison_gives_each_candidate_a_cell_of_every_field(tmp_path: Path) -> None:
    """Each row of the comparison has one cell for each candidate, in ballot order; so have the programmes."""
    html = html_of(with_lists(OFFICIAL, candidates=(RICH, BARE)), tmp_path)["don-vi-bau-cu/qh-1/so-sanh/index.html"]
    rows = re.findall(r'<tr role="row"><th role="rowheader".*?</tr>', html, re.DOTALL)
    assert len(rows) > 25
    for row in rows:
        assert re.findall(r'<td role="cell" data-candidate="([^"]+)"', row) == ["an", "binh"], row
    assert re.findall(r'<article class="programme" data-candidate="([^"]+)"', html) == ["an", "binh"]
    assert html.count("Chưa cung cấp") == sum(not value for one in (RICH, BARE) for value in compared_values(one))


def compared_values(one: Candidate) -> list[object]:
    """What the comparison shows of a candidate, each value once, the programme last."""
    elsewhere = {
        "draft", "past_election", "publish_at", "updated_at", "summary", "tags", "related", "path", "slug", "lang",
        "corrections", "digest", "head", "body", "sort_name", "date", "level", "constituency", "order", "status",
        "status_document", "votes", "photo", "position", "health",
    }  # fmt: skip
    return [*(getattr(one, name) for name in Candidate.model_fields if name not in elsewhere), not one.body.empty]


# Comparison, lists, codes --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('<h2 id="a">A</h2>', '<h4 id="x--a">A</h4>'),
        ('<h5 id="a">A</h5>', '<h6 id="x--a">A</h6>'),
        ('<p><a class="b" href="#a">A</a> <a href="/tin-tuc/">T</a></p>',
         '<p><a class="b" href="#x--a">A</a> <a href="/tin-tuc/">T</a></p>'),
        ('<p>id="a" &lt;h2&gt; 1 &lt; 2 id="b"</p>', '<p>id="a" &lt;h2&gt; 1 &lt; 2 id="b"</p>'),
    ],
)  # fmt: skip
def test_programmes_on_one_page_do_not_collide(html: str, expected: str) -> None:
    """Ids and links to them bear the candidate's mark, headings go below those of the page, words stay as they are."""
    assert apart(html, "x") == expected


SYLLABLES = (
    *("An", "Bình", "Cường", "Dũng", "Đạt", "Giang", "Hạnh", "Khoa", "Lan", "Minh"),
    *("Nga", "Oanh", "Phúc", "Quyên", "Sơn", "Thảo", "Uyên", "Vân", "Xuân", "Yến"),
)


def crowd(constituencies: int, each: int) -> Portal:
    """A portal of one level with so many constituencies of so many candidates, no two alike."""
    parts = [
        {"id": f"qh-{n}", "level": "quoc-hoi", "number": str(n), "seats": "3", "citation": "NQ", "communes": []}
        for n in range(1, constituencies + 1)
    ]

    def name(number: int) -> str:
        return " ".join(("Nguyễn", *(SYLLABLES[number // 20**place % 20] for place in (2, 1, 0))))

    people = tuple(
        candidate(
            f"nguoi-{(n - 1) * each + place}",
            place,
            full_name=name((n - 1) * each + place),
            constituency=f"qh-{n}",
            born_on=f"{place:02}/0{n % 9 + 1}/19{50 + (n * 7 + place) % 45}",
            hometown=f"Xã {name(n * 31 + place)}, tỉnh {name(place * 17 + n)}",
            permanent_residence=f"Xã {name(n * 13 + place)}",
            qualification=f"Đại học {name(n * 5 + place * 3)}",
            workplace=f"Trường {name(n * 11 + place)}",
        )
        for n in range(1, constituencies + 1)
        for place in range(1, each + 1)
    )
    return portal(election=election(constituencies=parts, polling_areas=[], lists=[OFFICIAL]), candidates=people)


@pytest.mark.parametrize(("constituencies", "each"), [(14, 5), (200, 6)])
def test_lists_stay_light(constituencies: int, each: int, tmp_path: Path) -> None:
    """Whether a province has 14 constituencies or 200, no list is more than 60 KB compressed and none is lost."""
    whole = crowd(constituencies, each)
    renderer = Renderer(templates(), filters_of, tmp_path, full_portal().speeches)
    lists = ("nguoi-ung-cu/index", "nguoi-ung-cu/cap/quoc-hoi/", "nguoi-ung-cu/a-z/")
    pages = {page.path: renderer.render(page).decode() for page in build(whole) if page.path.startswith(lists)}
    heavy = {path: size for path, html in pages.items() if (size := len(gzip.compress(html.encode()))) > 60_000}
    assert heavy == {}
    for part in lists[1:]:
        text = "".join(html.split("<main")[1] for path, html in pages.items() if path.startswith(part))
        linked = re.findall(r'href="/bc/nguoi-ung-cu/(nguoi-\d+)/"', text)
        assert sorted(linked) == sorted(one.slug for one in whole.candidates), part


def test_a_constituency_is_never_cut_in_two() -> None:
    """Each page of a level's list has whole constituencies, at most as many candidates as fit."""
    variables = [page.variables for page in build(crowd(60, 7)) if page.path.startswith("nguoi-ung-cu/cap/quoc-hoi/")]
    assert len(variables) > 1
    for one in variables:
        assert all(len(list.rows) == 7 for list in one["lists"])
        assert sum(len(list.rows) for list in one["lists"]) <= MOST_ROWS


def test_names_go_by_given_name_in_vietnamese_order() -> None:
    """The index goes by given name, Đ after D, a family name that stands last going by sort_name."""
    people = (
        candidate("1", 1, full_name="Đỗ Văn An"),
        candidate("2", 2, full_name="Lê Thị Đào"),
        candidate("3", 3, full_name="Bùi Văn Dũng"),
        candidate("4", 4, full_name="Y Blăk Niê", sort_name="Niê Y Blăk"),
        candidate("5", 5, full_name="Phạm Thị Ân"),
    )
    letters = pages_of(portal(candidates=people))["nguoi-ung-cu/a-z/index.html"].variables["letters"]
    found = [(letter.title, [name.row.name for name in letter.items]) for letter in letters]
    assert found == [
        ("A", ["Đỗ Văn An"]),
        ("Â", ["Phạm Thị Ân"]),
        ("B", ["Y Blăk Niê"]),
        ("D", ["Bùi Văn Dũng"]),
        ("Đ", ["Lê Thị Đào"]),
    ]
    assert len({letter.id for letter in letters}) == len(letters)


@pytest.mark.parametrize(("text", "letter"), [("Ấp", "Â"), ("đi", "Đ"), ("Ứng", "Ư"), ("07", "0–9"), ("H’Ngăm", "H")])
def test_an_initial_has_no_tone(text: str, letter: str) -> None:
    """A letter keeps its hat, horn or bar and loses its tone."""
    assert initial(text) == letter


@pytest.mark.parametrize(
    "url", ["https://baucu.lacgiang.example/", "https://baucu.lacgiang.example/bc/" + "nguoi-ung-cu/" * 9]
)
def test_a_code_draws_the_modules_of_its_address(url: str) -> None:
    """The drawing has exactly the dark modules of the code, inside a margin of four, and the same each time."""
    code = qr_code(url)
    dark = set()
    for x, y, width in re.findall(r"M(\d+) (\d+)h(\d+)v1h-\d+z", code.path):
        dark |= {(int(x) + step, int(y)) for step in range(int(width))}
    matrix = segno.make_qr(url, error="m").matrix
    assert dark == {(x + 4, y + 4) for y, row in enumerate(matrix) for x, cell in enumerate(row) if cell}
    assert code.size == len(matrix) + 8
    assert qr_code(url) == code


def test_pages_bear_the_code_of_their_own_full_address(tmp_path: Path) -> None:
    """A candidate's and a constituency's page can be handed on from paper."""
    pages = html_of(full_portal(), tmp_path)
    for path in LIST_PAGES[:2]:
        url = f"https://baucu.lacgiang.example/bc/{path.removesuffix('index.html')}"
        assert qr_code(url).path in pages[path] and f">{url}<" in pages[path]


def test_a_constituency_names_those_of_other_levels_there() -> None:
    """Who lives in a commune of this constituency finds the constituencies of the other levels, and not its own."""
    parts = [
        {"id": id, "level": level, "number": "1", "seats": "3", "citation": "NQ", "communes": communes}
        for id, level, communes in (
            ("qh-1", "quoc-hoi", ["xa-tra-vong", "phuong-lac-thanh"]),
            ("tinh-1", "hdnd-tinh", ["xa-tra-vong"]),
            ("tinh-2", "hdnd-tinh", ["xa-an-lac-ha"]),
        )
    ]
    pages = pages_of(full_portal(election=election(constituencies=parts, polling_areas=[])))
    others = {id: pages[f"don-vi-bau-cu/{id}/index.html"].variables["others"] for id in ("qh-1", "tinh-1", "tinh-2")}
    found = {
        id: [(group.title, [link.id for link in group.items]) for group in groups] for id, groups in others.items()
    }
    assert found == {
        "qh-1": [("HĐND tỉnh Lạc Giang", ["tinh-1"])],
        "tinh-1": [("Quốc hội khóa XVI", ["qh-1"])],
        "tinh-2": [],
    }


def test_a_programme_changes_its_page_and_the_comparison_only() -> None:
    """An edited programme renders the candidate's page and the comparison again, and no list."""
    rich, bare = (one.model_copy(update={"head": one.slug}) for one in (RICH, BARE))
    edited = rich.model_copy(update={"digest": "changed"})
    before, after = (full_portal(candidates=people) for people in ((rich, bare), (edited, bare)))
    assert changed(before, after) == {"nguoi-ung-cu/an/index.html", "don-vi-bau-cu/qh-1/so-sanh/index.html"}
