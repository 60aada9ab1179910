"""A correction reaches everything it corrects from the moment it is public, and nothing before that."""

import json
import re
import subprocess
from pathlib import Path

import pytest

from tests.site.site_builder import run_pelican
from tests.support import copy_small, load_content
from tests.unit.pages.schema_org import faults, told_by

CORRECTION = """---
title: "Đính chính giờ họp báo"
date: {date}
corrects: [../news/hop-bao.md, ../banners/01-ngay-hoi.yml]
lists:
  - level: quoc-hoi
wrong: "Họp lúc tám giờ kém mười."
right: "Họp lúc chín giờ."
wrong_since: 2026-02-26 09:00
outputs: [trang, bảng điện tử]
old_wordings:
  - slogan: ../banners/01-ngay-hoi.yml
    text: "Lời cũ của khẩu hiệu"
responsible: Ban biên tập
---
"""
SECRETS = ("dinh-chinh/gio-hop-bao", "tám giờ kém mười", "Lời cũ của khẩu hiệu", "Đính chính giờ họp báo")


def with_correction(folder: Path, date: str) -> Path:
    """The small site's content with a correction of that moment."""
    content = copy_small(folder)
    (content / "corrections").mkdir()
    (content / "corrections/gio-hop-bao.md").write_text(CORRECTION.format(date=date), encoding="utf-8")
    return content


def test_what_is_corrected_knows_it(tmp_path: Path) -> None:
    """The corrected entries carry the correction and were updated by it; nothing else changed."""
    before = load_content(copy_small(tmp_path / "a"), tmp_path / "cache").portal
    portal = load_content(with_correction(tmp_path / "b", "2026-03-01 08:00"), tmp_path / "cache").portal
    corrected = {path: entry for path, entry in portal.by_path.items() if entry.corrections}
    assert set(corrected) == {"news/hop-bao.md", "banners/01-ngay-hoi.yml"}
    for path, entry in corrected.items():
        assert entry.updated_at == portal.corrections[0].public_from
        assert entry.digest != before.by_path[path].digest and entry.head != before.by_path[path].head
    others = {path: entry.digest for path, entry in portal.by_path.items() if path not in corrected}
    del others["corrections/gio-hop-bao.md"]
    assert others == {path: entry.digest for path, entry in before.by_path.items() if path not in corrected}
    assert [one.kind for one in portal.withdrawn_wordings] == ["slogan", "list"]


def test_a_correction_to_come_changes_nothing(tmp_path: Path) -> None:
    """Until its moment a correction is held like any entry."""
    portal = load_content(with_correction(tmp_path, "2026-03-09 08:00"), tmp_path / "cache").portal
    assert not portal.corrections and not list(portal.withdrawn_wordings)
    assert not any(entry.corrections or entry.updated_at for entry in portal.entries)


@pytest.mark.parametrize("date, public", [("2026-03-01 08:00", True), ("2026-03-09 08:00", False)])
def test_the_whole_site(tmp_path: Path, shared_cache: Path, date: str, public: bool) -> None:
    """In the built site the words of a correction are everywhere they belong, and nowhere before their time."""
    output = tmp_path / "output"
    done = run_pelican(with_correction(tmp_path, date), output, shared_cache, SOURCE_DATE_EPOCH="1772413200")
    assert done.status == 0, done.printed
    for secret in SECRETS:
        found = subprocess.run(["grep", "-rlF", secret, str(output)], capture_output=True, text=True).stdout.split()
        assert bool(found) is public, (secret, found)
    withdrawn = json.loads((output / "dinh-chinh/thu-hoi.json").read_text(encoding="utf-8"))["withdrawn"]
    assert [one["wording"] for one in withdrawn] == (
        ["Lời cũ của khẩu hiệu", "Họp lúc tám giờ kém mười."] if public else []
    )
    page = (output / "tin-tuc/hop-bao/index.html").read_text(encoding="utf-8")
    assert ('<aside class="correction"' in page) is public


def test_every_page_of_the_site_tells_machines_the_truth(built: Path) -> None:
    """Every page of the built site has schema.org data without fault; the site map has just those that are the one to
    keep, not a page that shows the Vietnamese text in another language's frame."""
    told = set()
    for file in sorted(built.rglob("*.html")):
        html = file.read_text(encoding="utf-8")
        nodes = told_by(html)
        assert faults(nodes) == [], file
        if 'name="robots" content="noindex"' not in html:
            assert nodes, file
            address = f"/{file.relative_to(built).as_posix().removesuffix('index.html')}"
            kept = re.search(r'rel="canonical" href="http://[^/]+([^"]+)"', html)
            told |= {address} if kept and kept[1] == address else set()
    mapped = re.findall(r"<loc>http://[^/]+(/[^<]*)</loc>", (built / "sitemap.xml").read_text(encoding="utf-8"))
    assert set(mapped) == told and len(mapped) == len(told)
