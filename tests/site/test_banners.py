"""Banners in the published site: sets and manifest agree with the pictures, and withdrawn wording is nowhere drawn."""

import hashlib
import io
import json
import zipfile
from pathlib import Path

import pytest
from PIL import Image

from tests.site.site_builder import run_pelican
from tests.support import copy_small, write

pytestmark = pytest.mark.site

WITHDRAWN = """text: Bầu cử là nghĩa vụ!
order: 2
source_name: Lời thử
valid_from: 2026-01-15
withdrawn_on: 2026-02-10
withdrawn_by: Công văn số 5
replaced_by: 01-ngay-hoi.yml
"""
LATER = "text: Lời của ngày mai!\norder: 3\nsource_name: Lời thử\nvalid_from: 2026-03-03\n"


def manifest_of(site: Path) -> dict:
    """The list of banners."""
    return json.loads((site / "khau-hieu/manifest.json").read_text(encoding="utf-8"))


def test_the_manifest_lists_exactly_the_pictures(built: Path) -> None:
    """Every picture with its own digest, size and pixels, and no other; the usual ten boards."""
    manifest = manifest_of(built)
    pixels = {board["id"]: (board["width"], board["height"]) for board in manifest["boards"]}
    assert len(pixels) >= 10
    listed = {one["path"]: one for one in manifest["pictures"]}
    assert sorted(listed) == sorted(str(file.relative_to(built)) for file in (built / "khau-hieu/anh").glob("*.png"))
    for path, one in listed.items():
        content = (built / path).read_bytes()
        assert (one["sha256"], one["bytes"]) == (hashlib.sha256(content).hexdigest(), len(content))
        assert Image.open(io.BytesIO(content)).size == pixels[one["board"]]
        assert one["status"] == "valid" and one["valid_until"] == "2026-03-15"


def test_a_set_holds_the_pictures_of_its_board(built: Path) -> None:
    """The zip of a board has its pictures byte for byte and a text in Vietnamese; the zip of all has all."""
    names = {file.name for file in (built / "khau-hieu/anh").iterdir()}
    with zipfile.ZipFile(built / "khau-hieu/bo-640x384.zip") as made:
        assert set(made.namelist()) == {name for name in names if name.endswith("-640x384.png")} | {"DOC-TRUOC.txt"}
        for name in names & set(made.namelist()):
            assert made.read(name) == (built / "khau-hieu/anh" / name).read_bytes()
        assert "gỡ ngay" in made.read("DOC-TRUOC.txt").decode()
    with zipfile.ZipFile(built / "khau-hieu/tat-ca.zip") as made:
        assert set(made.namelist()) == names | {"DOC-TRUOC.txt"}


def test_withdrawn_wording_is_listed_and_never_drawn(tmp_path: Path, shared_cache: Path) -> None:
    """After the withdrawal no picture of it is left in the site, a set or a share picture; the manifest names every
    file that was made of it, the pages say so and lead to what replaces it. What is valid tomorrow is nowhere."""
    content, out = copy_small(tmp_path), tmp_path / "out"
    write(content, "banners/02-cu.yml", WITHDRAWN)
    write(content, "banners/03-mai.yml", LATER)
    before = run_pelican(content, out, shared_cache, AS_OF="2026-02-09 08:00")
    assert before.status == 0, before.printed
    made = {file.name for file in (out / "khau-hieu/anh").glob("02-cu-*.png")}
    assert len(made) >= 10 and "thu hồi" not in (out / "khau-hieu/index.html").read_text(encoding="utf-8")
    assert run_pelican(content, out, shared_cache, AS_OF="2026-03-02 08:00").status == 0
    assert not list((out / "khau-hieu").rglob("02-cu-*.png"))
    with zipfile.ZipFile(out / "khau-hieu/tat-ca.zip") as everything:
        assert not made & set(everything.namelist())
    gone = [one for one in manifest_of(out)["pictures"] if one["status"] == "withdrawn"]
    assert {one["file"] for one in gone} == made
    assert {(one["sha256"], one["withdrawn_on"], one["replaced_by"]) for one in gone} == {
        (None, "2026-02-10", "01-ngay-hoi")
    }
    for page in ("khau-hieu/index.html", "khau-hieu/02-cu/index.html"):
        text = (out / page).read_text(encoding="utf-8")
        assert "Đã thu hồi từ ngày 10/2/2026" in text and "/khau-hieu/01-ngay-hoi/" in text
    assert "ngày mai" not in (out / "khau-hieu/manifest.json").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Toàn dân hăng hái đi bầu cử " * 30, ("quá dài cho bảng 320x192", "chỉ đủ chỗ cho", "chữ: “Toàn dân")),
        ("Ngày hội 𐎀", ("U+10380", "phông chữ không có hình")),
    ],
)
def test_what_cannot_be_drawn_stops_the_build(tmp_path: Path, shared_cache: Path, text: str, says: tuple) -> None:
    """A line names the file, the line, the field, the board and how much would fit; nothing is published."""
    content = copy_small(tmp_path)
    write(content, "banners/02-x.yml", f"order: 2\ntext: {text}\nsource_name: Lời thử\nvalid_from: 2026-01-15\n")
    done = run_pelican(content, tmp_path / "out", shared_cache)
    assert done.status == 1
    assert "content/banners/02-x.yml:2: text.vi:" in done.printed
    assert [words for words in says if words not in done.printed] == []
    assert not (tmp_path / "out").exists()


def test_every_entry_is_shared_with_its_own_title(built: Path) -> None:
    """The picture that a page's head names is there, of the size it says, and not that of another title."""
    found = {}
    for page in ("tin-tuc", "tin-tuc/*", "hoi-dap/*", "van-ban/*", "gioi-thieu", "don-vi-bau-cu/*"):
        for file in built.glob(f"{page}/index.html"):
            head = file.read_text(encoding="utf-8").partition("</head>")[0]
            url = head.partition('property="og:image" content="')[2].partition('"')[0]
            path = built / url.split("/", 3)[3]
            assert path.is_file(), url
            if "anh/chia-se/" in url:
                title = head.partition('property="og:title" content="')[2].partition('"')[0]
                found.setdefault(url, set()).add(title)
                assert Image.open(path).size == (1200, 630)
    assert len(found) >= 3
    assert all(len(titles) == 1 for titles in found.values())


CORRECTION = """---
title: Đính chính lời khẩu hiệu
date: 2026-03-01 08:00
corrects: [../banners/01-ngay-hoi.yml]
wrong: Khẩu hiệu thiếu một chữ.
right: Lời đúng là lời đang đăng.
wrong_since: 2026-02-01
outputs: [bảng điện tử]
old_wordings:
  - slogan: ../banners/01-ngay-hoi.yml
    text: Ngày hội toàn dân!
responsible: Ban biên tập
---
"""


def test_a_correction_withdraws_the_pictures_of_the_old_wording(tmp_path: Path, shared_cache: Path) -> None:
    """Once a slogan is corrected, every picture of it in that language names the old wording as withdrawn."""
    content = copy_small(tmp_path)
    write(content, "corrections/loi-cu.md", CORRECTION)
    done = run_pelican(content, tmp_path / "out", shared_cache)
    assert done.status == 0, done.printed
    pictures = manifest_of(tmp_path / "out")["pictures"]
    told = [one for one in pictures if one["errata"]]
    assert {(one["slogan"], one["language"]) for one in told} == {("01-ngay-hoi", "vi")}
    assert all(one["errata"][0]["status"] == "withdrawn" for one in told)
    assert all(one["errata"][0]["was"] == "Ngày hội toàn dân!" for one in told)
    assert all(one["errata"][0]["source"].endswith("/dinh-chinh/loi-cu/") for one in told)
