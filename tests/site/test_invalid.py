"""Mistakes editors make, one folder each: the small site with the folder's files laid over it.

`tests/sites/invalid/CASE/content/` holds the files, `remove.txt` paths to take away first, and
`expected.txt` the whole report, to the letter. After a message was changed on purpose, `inv expect`
writes the reports anew; read the difference before committing it.
"""

import os
import shutil
from pathlib import Path

import pytest

from plugins.model.portal import Settings
from plugins.model.problem import ContentErrors
from plugins.reading.load import load
from tests.support import AS_OF, ROOT, SITE_URL, copy_small

CASES = ROOT / "tests/sites/invalid"


def spoiled(case: Path, folder: Path) -> Path:
    """The small site's content with the mistake in it."""
    content = copy_small(folder)
    removals = case / "remove.txt"
    for path in removals.read_text().split() if removals.exists() else ():
        (content / path).unlink()
    if (case / "content").is_dir():
        shutil.copytree(case / "content", content, dirs_exist_ok=True, symlinks=True)
    return content


def report_of(content: Path, cache: Path) -> str:
    """What the checker says of the content, or of its warnings; fails when it says nothing."""
    try:
        loaded = load(content, Settings(site_url=SITE_URL), AS_OF, cache, 1)
    except ContentErrors as errors:
        return f"{errors}\n"
    assert loaded.warnings, "the checker found nothing wrong"
    return "".join(f"{warning}\n" for warning in loaded.warnings)


@pytest.mark.parametrize("case", sorted(path for path in CASES.iterdir() if path.is_dir()), ids=lambda case: case.name)
def test_a_mistake_has_exactly_this_report(case: Path, tmp_path: Path) -> None:
    """Each mistake is told in these words, at this line, with nothing besides."""
    report = report_of(spoiled(case, tmp_path), tmp_path / "cache")
    if os.environ.get("PORTAL_WRITE_EXPECTED"):
        (case / "expected.txt").write_text(report, encoding="utf-8")
    assert report == (case / "expected.txt").read_text(encoding="utf-8")


def test_there_are_enough_cases() -> None:
    """The collection does not shrink unnoticed."""
    assert len([path for path in CASES.iterdir() if path.is_dir()]) >= 60
