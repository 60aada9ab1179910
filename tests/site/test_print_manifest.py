"""The manifest of a whole site's print pack: true to its files, and changed by a correction from its moment on."""

import hashlib
import json
from pathlib import Path

import pytest

from tests.site.site_builder import run_pelican
from tests.site.test_corrections import with_correction

pytestmark = pytest.mark.site

MOMENT = "1772413200"
MANIFEST = "ban-in/manifest.json"


def test_every_file_of_the_manifest_is_in_that_of_the_site(built: Path) -> None:
    """Its SHA-256 is found there by its path, and every PDF of the print pack is named."""
    hashes = json.loads((built / "site-manifest.json").read_text(encoding="utf-8"))["files"]
    known = {one["path"]: one["sha256"] for one in hashes}
    sheets = json.loads((built / MANIFEST).read_text(encoding="utf-8"))["sheets"]
    paths = [file["path"] for sheet in sheets for file in sheet["files"]]
    assert {path: known[path] for path in paths} == {
        path: hashlib.sha256((built / path).read_bytes()).hexdigest() for path in paths
    }
    assert {path.relative_to(built).as_posix() for path in (built / "ban-in").rglob("*.pdf")} <= set(paths)


def test_every_code_is_that_on_its_page(built: Path) -> None:
    """Who compares a paper's code with the manifest's finds the one its page shows."""
    for sheet in json.loads((built / MANIFEST).read_text(encoding="utf-8"))["sheets"]:
        if sheet["code"]:
            page = built / sheet["url"].partition("://")[2].partition("/")[2] / "index.html"
            assert f'Mã nội dung: <span class="posted-code">{sheet["code"]}<' in page.read_text(encoding="utf-8")


def test_a_correction_withdraws_prints_from_its_moment_on(built: Path, tmp_path: Path, shared_cache: Path) -> None:
    """One of a slogan and of a list stands in the manifest, on the page and in the feet; one to come, nowhere."""
    told: dict[str, dict] = {}
    for name, date in (("public", "2026-03-01 08:00"), ("held", "2026-03-09 08:00")):
        output = tmp_path / name / "output"
        content = with_correction(tmp_path / name, date)
        done = run_pelican(content, output, shared_cache, SOURCE_DATE_EPOCH=MOMENT)
        assert done.status == 0, done.printed
        told[name] = json.loads((output / MANIFEST).read_text(encoding="utf-8"))
        page = (output / "ban-in/index.html").read_text(encoding="utf-8")
        assert ("Bản in cần gỡ" in page and "Lời cũ của khẩu hiệu" in page) is (name == "public")
        feet = [one for one in output.glob("ban-in/don-vi/*/index.html") if "Thay mọi bản in trước" in one.read_text()]
        assert bool(feet) is (name == "public")
    assert (tmp_path / "held/output" / MANIFEST).read_bytes() == (built / MANIFEST).read_bytes()
    assert told["held"]["withdrawn"] == []
    withdrawn = {one["wording"]: one for one in told["public"]["withdrawn"]}
    assert set(withdrawn) == {"Lời cũ của khẩu hiệu", "Họp lúc tám giờ kém mười."}
    assert {one["made_before"] for one in withdrawn.values()} == {"2026-03-01T08:00:00+07:00"}
    kinds = {words: {sheet["kind"] for sheet in one["sheets"]} for words, one in withdrawn.items()}
    assert kinds["Lời cũ của khẩu hiệu"] == {"hanging"}
    assert kinds["Họp lúc tám giờ kém mười."] == {"level-list", "list", "booklet", "person"}
