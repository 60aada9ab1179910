"""The pictures of docs/screenshots are made by one command, the same each time, and are all there."""

import os
from pathlib import Path

import pytest

from tests.browser.sample_site import BUILT_FROM, KINDS, Site
from tests.browser.screenshots import MOMENT, MOST_BYTES, ORIGIN, index, names, pictures
from tests.site.site_builder import run_pelican
from tests.support import ROOT

pytestmark = pytest.mark.browser
FOLDER = ROOT / "docs/screenshots"
WRITES = bool(os.environ.get("PORTAL_WRITE_SCREENSHOTS"))


@pytest.mark.skipif(not WRITES, reason="chỉ khi chạy inv screenshots")
def test_writing_all_pictures(browser, tmp_path: Path) -> None:
    """`inv screenshots` leaves the pictures of every kind and the page that shows them, and nothing else."""
    output = tmp_path / "output"
    done = run_pelican(BUILT_FROM, output, tmp_path / "cache", f'SITEURL="{ORIGIN}"', AS_OF=MOMENT)
    assert done.status == 0, done.printed
    FOLDER.mkdir(exist_ok=True)
    for file in FOLDER.iterdir():
        file.unlink()
    for picture in pictures(browser, Site(output, ORIGIN)):
        (FOLDER / picture.name).write_bytes(picture.content)
    (FOLDER / "README.md").write_text(index(), encoding="utf-8")


def test_pictures_are_the_same_each_time(site: Site, browser) -> None:
    """Two runs give the same bytes, one picture for each width and scheme, and dark is not light."""
    first, second = ([(one.name, one.content) for one in pictures(browser, site, ("plain",))] for _ in range(2))
    assert first == second
    assert [name for name, _ in first] == names("plain")
    assert len({content for _, content in first}) == 4


@pytest.mark.skipif(not FOLDER.exists(), reason="inv screenshots chưa chạy lần nào")
def test_every_kind_is_pictured() -> None:
    """The page names each kind, its pictures exist and are all that there is, and they stay small."""
    files = {file.name: file.stat().st_size for file in FOLDER.iterdir()}
    assert sorted(files) == sorted(["README.md", *(name for kind in KINDS for name in names(kind))])
    assert sum(files.values()) < MOST_BYTES
    assert (FOLDER / "README.md").read_text(encoding="utf-8") == index()
