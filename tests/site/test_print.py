"""The print pack of a whole site: sizes as the files have them, the same bytes twice, and no typst."""

import re
from pathlib import Path

import pypdf
import pytest

from plugins.text.wording import file_size
from tests.site.site_builder import digests, run_pelican
from tests.support import SMALL, copy_small

pytestmark = pytest.mark.site

MOMENT = "1772413200"


def pdfs(output: Path) -> dict[str, str]:
    """The digests of the PDF files of the print pack, by path."""
    return {path: digest for path, digest in digests(output / "ban-in").items() if path.endswith(".pdf")}


def test_the_pack_links_every_file_with_its_size(built: Path) -> None:
    """The page about the pack names each PDF once, with the size it has, and each sheet's page."""
    page = (built / "ban-in/index.html").read_text(encoding="utf-8")
    found = re.findall(r'href="/ban-in/([^"]+\.pdf)">.*?</a> <span class="soft">\((.*?)\)', page)
    assert len(found) > 10
    assert dict(found) == {path: file_size((built / "ban-in" / path).stat().st_size) for path in pdfs(built)}
    for sheet in (built / "ban-in").rglob("*/index.html"):
        assert f'href="/{sheet.relative_to(built).parent.as_posix()}/"' in page


def test_every_file_to_hang_is_linked_with_its_size(built: Path) -> None:
    """The page of a slogan's files names each PDF and SVG once, and the slogan's own page leads there."""
    hung = built / "khau-hieu/in"
    files = {path: built / "khau-hieu/in" / path for path in digests(hung) if path.endswith((".pdf", ".svg"))}
    assert files
    found: dict[str, str] = {}
    for page in hung.glob("*/index.html"):
        text = page.read_text(encoding="utf-8")
        found |= re.findall(r'href="/khau-hieu/in/([^"]+)" download>.*?</a> <span class="soft">\((.*?)\)', text)
        assert f'href="/khau-hieu/in/{page.parent.name}/"' in (hung / "index.html").read_text(encoding="utf-8")
        own = built / "khau-hieu" / page.parent.name / "index.html"
        assert f'href="/khau-hieu/in/{page.parent.name}/"' in own.read_text(encoding="utf-8")
    assert found == {path: file_size(file.stat().st_size) for path, file in files.items()}


def test_two_builds_print_the_same_bytes(built: Path, tmp_path: Path) -> None:
    """Another folder and an empty cache make the same files."""
    done = run_pelican(SMALL, tmp_path / "output", tmp_path / "cache", SOURCE_DATE_EPOCH=MOMENT)
    assert done.status == 0, done.printed
    assert pdfs(tmp_path / "output") == pdfs(built)
    assert digests(tmp_path / "output/khau-hieu/in") == digests(built / "khau-hieu/in")


def test_every_file_can_be_read(built: Path) -> None:
    """A PDF reader opens each one and finds its title and language."""
    for path in pdfs(built):
        reader = pypdf.PdfReader(built / "ban-in" / path)
        assert reader.metadata.title and reader.trailer["/Root"]["/Lang"] == "vi-VN", path


def test_without_typst_there_are_pages_and_one_line_says_so(built: Path, tmp_path: Path) -> None:
    """The extra is optional: every sheet can be read and printed from the browser, and no link leads nowhere."""
    (tmp_path / "sitecustomize.py").write_text('import sys\nsys.modules["typst"] = None\n')
    output = tmp_path / "output"
    done = run_pelican(SMALL, output, tmp_path / "cache", SOURCE_DATE_EPOCH=MOMENT, PYTHONPATH=str(tmp_path))
    assert done.status == 0, done.printed
    assert done.printed.count("chưa cài typst") == 1
    assert pdfs(output) == {}
    pages = {path for path in digests(built / "ban-in") if path.endswith(".html")}
    assert {path for path in digests(output / "ban-in") if path.endswith(".html")} == pages
    assert not (output / "khau-hieu/in").exists()
    assert not [path for path in output.rglob("*.html") if "/khau-hieu/in/" in path.read_text(encoding="utf-8")]
    for path in pages:
        assert ".pdf" not in (output / "ban-in" / path).read_text(encoding="utf-8"), path


def test_a_slogan_without_room_stops_the_build(tmp_path: Path) -> None:
    """The editor is told the file, the language, the format, and how much would fit."""
    content = copy_small(tmp_path)
    file = next((content / "banners").glob("*.yml"))
    words = "Ngày hội lớn của toàn dân! " * 7
    file.write_text(re.sub(r"(?m)^  vi:.*", f'  vi: "{words.strip()}"', file.read_text(encoding="utf-8"), count=1))
    done = run_pelican(content, tmp_path / "output", tmp_path / "cache", SOURCE_DATE_EPOCH=MOMENT)
    assert done.status == 1
    assert re.search(r"banners/.*text\.vi.*khổ in .*chỉ đủ chỗ đến", done.printed), done.printed
    assert not (tmp_path / "output").exists()


def test_a_letter_without_a_shape_stops_the_build(tmp_path: Path) -> None:
    """The editor is told the file, the field and the character; nothing is published."""
    content = copy_small(tmp_path)
    file = content / "candidates/le-thi-an.md"
    file.write_text(file.read_text(encoding="utf-8").replace("hometown: ", "hometown: 𐎀 "), encoding="utf-8")
    done = run_pelican(content, tmp_path / "output", tmp_path / "cache", SOURCE_DATE_EPOCH=MOMENT)
    assert done.status == 1
    assert re.search(r"candidates/le-thi-an\.md.*Quê quán: chữ “𐎀” \(U\+10380", done.printed)
    assert not (tmp_path / "output").exists()
