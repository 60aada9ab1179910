"""The build as a whole: what it publishes, what it never publishes, and what it leaves alone."""

import json
import os
import re
import shutil
from pathlib import Path

import pytest

from tests.site.site_builder import digests, run_pelican
from tests.support import ROOT, SMALL, copy_small, write

pytestmark = pytest.mark.site

EXPECTED = ROOT / "tests/sites/small/expected"
NAMES = "files.txt"
"""All other files, a name a line."""
TEXT = (".html", ".xml", ".json", ".txt", ".webmanifest", ".css", ".js")
SECRETS = (
    "không được lộ",
    "Nội dung hẹn giờ",
    "Nội dung bản nháp",
    "chu-de-hen-gio",
    "Chủ đề hẹn giờ",
    "ban-nhap",
    "hen-gio",
    "bi-mat",
    "Tai lieu mat",
)


def test_the_small_site_is_exactly_as_expected(built: Path) -> None:
    """Every text file is the expected one to the byte; pictures, fonts and the theme's files are all there.

    What is expected stands under the file's name with .txt after it, so that no tool takes it for a source.
    """
    if os.environ.get("PORTAL_WRITE_EXPECTED"):
        _write_expected(built)
    found = {path: (built / path).read_bytes() for path in digests(built) if _is_compared(path)}
    expected = {
        path.removesuffix(".txt"): (EXPECTED / path).read_bytes() for path in digests(EXPECTED) if path != NAMES
    }
    assert sorted(found) == sorted(expected)
    for path, content in found.items():
        assert content.decode() == expected[path].decode(), path
    assert _names(built) == (EXPECTED / NAMES).read_text().splitlines()


def _is_compared(path: str) -> bool:
    return path.endswith(TEXT) and not path.startswith("theme/") and path != "site-manifest.json"


def _names(built: Path) -> list[str]:
    """The files not compared byte for byte, theme files without the digest of their content."""
    names = (path for path in digests(built) if not _is_compared(path))
    return sorted(re.sub(r"\.[0-9a-f]{10}\.", ".", path) if path.startswith("theme/") else path for path in names)


def _write_expected(built: Path) -> None:
    shutil.rmtree(EXPECTED, ignore_errors=True)
    for path in digests(built):
        if _is_compared(path):
            (EXPECTED / path).parent.mkdir(parents=True, exist_ok=True)
            (EXPECTED / f"{path}.txt").write_bytes((built / path).read_bytes())
    (EXPECTED / NAMES).write_text("\n".join(_names(built)) + "\n")


def test_every_page_is_shared_with_a_picture_of_its_own(built: Path) -> None:
    """The picture each page names is there; only home pages share the site's."""
    alone: list[str] = []
    for file in sorted(built.rglob("*.html")):
        html = file.read_text(encoding="utf-8")
        named = re.search(r'property="og:image" content="[^"/]+//[^/"]+/([^"]+)"', html)
        if named:
            assert (built / named[1]).is_file(), file
        if named and named[1] == "anh/chia-se.png":
            home = file.parent == built or (file.parent.parent == built and file.parent.name in ("km",))
            alone += [file.relative_to(built).as_posix()] if not home and 'content="noindex"' not in html else []
    assert alone == []


def test_nothing_leaks(built: Path) -> None:
    """A draft and an embargoed item, their picture, attachment and tag, are nowhere in the output."""
    for path in digests(built):
        assert not any(secret in path for secret in SECRETS), path
        content = (built / path).read_bytes()
        for secret in SECRETS:
            assert secret.encode() not in content, f"{secret} in {path}"
    hidden = {digests(SMALL)["images/bi-mat.png"], digests(SMALL)["documents/files/mat.pdf"]}
    assert not hidden & set(digests(built).values())


def test_an_embargo_ends_at_its_moment(tmp_path: Path, shared_cache: Path) -> None:
    """One second before it is not there; at its moment it is."""
    for as_of, there in (("2026-03-10 05:59:59", False), ("2026-03-10 06:00", True)):
        done = run_pelican(SMALL, tmp_path / "out", shared_cache, AS_OF=as_of)
        assert done.status == 0, done.printed
        assert (tmp_path / "out/tin-tuc/hen-gio/index.html").exists() is there


def test_two_builds_elsewhere_are_identical(tmp_path: Path) -> None:
    """Folder, time zone, locale, umask, hash seed and number of processes change no byte."""
    trees = []
    settings = (
        (0o022, "2", {"TZ": "Asia/Ho_Chi_Minh", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "1"}),
        (0o077, "1", {"TZ": "America/New_York", "LC_ALL": "C", "PYTHONHASHSEED": "2"}),
    )
    for number, (umask, processes, environment) in enumerate(settings):
        folder = tmp_path / f"place {number}"
        folder.mkdir()
        content = copy_small(folder)
        before = os.umask(umask)
        try:
            done = run_pelican(content, folder / "out", folder / "cache", f"PROCESSES={processes}", **environment)
        finally:
            os.umask(before)
        assert done.status == 0, done.printed
        trees.append(digests(folder / "out"))
    assert trees[0] == trees[1]


def test_an_error_leaves_the_published_site_untouched(tmp_path: Path, shared_cache: Path, small: Path) -> None:
    """With a mistake in the content the build says so, ends with status 1, and changes no byte, even when
    Pelican was told to delete the output first."""
    output = tmp_path / "out"
    assert run_pelican(small, output, shared_cache).status == 0
    before = digests(output)
    write(small, "news/sai.md", "---\ntitle: Họp: báo\ndate: 2026-02-01\n---\n")
    for options in ((), ("--delete-output-directory",)):
        done = run_pelican(small, output, shared_cache, *options)
        assert done.status == 1
        assert "content/news/sai.md:2: title: giá trị có dấu hai chấm" in done.printed
        assert "1 lỗi trong 1 tệp; chưa có gì được đăng." in done.printed
        assert "Traceback" not in done.printed
        assert digests(output) == before


@pytest.mark.parametrize(
    ("template", "text", "words"),
    [
        ("news_item.html", None, "news_item.html"),
        ("news_item.html", "{{ mistyped }}", "mistyped"),
        ("news_item.html", "{% if %}", "news_item.html:1"),
    ],
)
def test_a_broken_theme_publishes_nothing(
    template: str, text: str | None, words: str, tmp_path: Path, shared_cache: Path
) -> None:
    """A template that is missing, misspelt or does not parse ends the build with status 1 and one clear line."""
    theme = tmp_path / "theme"
    shutil.copytree(ROOT / "theme", theme)
    output = tmp_path / "out"
    file = theme / "templates" / template
    if text is None:
        file.unlink()
    else:
        file.write_text(text)
    done = run_pelican(SMALL, output, shared_cache, "-t", str(theme))
    assert done.status == 1
    assert words in done.printed
    assert "Traceback" not in done.printed
    assert not output.exists()


def test_an_unknown_setting_is_refused(tmp_path: Path, shared_cache: Path) -> None:
    """A misspelt setting ends the build, with the name that was meant."""
    done = run_pelican(SMALL, tmp_path / "out", shared_cache, "DEFAULT_PAGINATON=10")
    assert done.status == 1
    assert "DEFAULT_PAGINATON không có; có phải DEFAULT_PAGINATION?" in done.printed
    assert not (tmp_path / "out").exists()


def test_checking_publishes_nothing(tmp_path: Path, shared_cache: Path) -> None:
    """CHECK_ONLY reports and ends with status 0, without an output folder."""
    done = run_pelican(SMALL, tmp_path / "out", shared_cache, "CHECK_ONLY=true")
    assert done.status == 0
    assert "11 bài đăng, 1 bản nháp, 1 bài hẹn giờ" in done.printed
    assert not (tmp_path / "out").exists()


def test_the_public_settings_build_under_their_own_address(tmp_path: Path, shared_cache: Path) -> None:
    """publishconf.py works as Pelican users expect, and a path in SITEURL stands before every link."""
    done = run_pelican(
        SMALL, tmp_path / "out", shared_cache, "-s", "publishconf.py", 'SITEURL="https://a.example/bau-cu"'
    )
    assert done.status == 0, done.printed
    page = (tmp_path / "out/tin-tuc/hop-bao/index.html").read_text()
    assert '<link rel="canonical" href="https://a.example/bau-cu/tin-tuc/hop-bao/">' in page
    assert not re.findall(r'(?:href|src|action)="/(?!bau-cu/)[^"]*"', page)


def test_what_the_output_must_retain_stays(tmp_path: Path, shared_cache: Path) -> None:
    """Pelican's OUTPUT_RETENTION keeps its names at the top of the output over every build."""
    output = tmp_path / "out"
    for _ in range(3):
        done = run_pelican(SMALL, output, shared_cache, 'OUTPUT_RETENTION=[".git", "xac-minh.html"]')
        assert done.status == 0, done.printed
        write(output, ".git/HEAD", "ref")
        write(output, "xac-minh.html", "mã")
    assert run_pelican(SMALL, output, shared_cache, 'OUTPUT_RETENTION=[".git", "xac-minh.html"]').status == 0
    assert (output / ".git/HEAD").read_text() == "ref"
    assert (output / "xac-minh.html").read_text() == "mã"


def test_the_manifest_names_every_file(built: Path) -> None:
    """site-manifest.json has the size and SHA-256 of each file of the site but itself."""
    manifest = json.loads((built / "site-manifest.json").read_text())
    stated = {file["path"]: file["sha256"] for file in manifest["files"]}
    found = digests(built)
    found.pop("site-manifest.json")
    assert stated == found


def test_a_build_that_changes_nothing_makes_nothing(tmp_path: Path, shared_cache: Path) -> None:
    """The second of two equal builds renders no page."""
    for made in (None, 0):
        done = run_pelican(SMALL, tmp_path / "out", shared_cache)
        assert done.status == 0
        if made is not None:
            assert f"{made} tệp mới hoặc thay đổi" in done.printed
