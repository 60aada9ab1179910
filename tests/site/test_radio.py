"""The radio kit of a whole site: complete, silent about what is not public, and made anew where it changed."""

import re
import zipfile
from pathlib import Path

import pytest

from tests.site.site_builder import digests, run_pelican
from tests.support import copy_small

pytestmark = pytest.mark.site

MOMENT = "1772413200"
RADIO = """
radio:
  candidate_minutes: 3
  stations:
    - id: dai-mau
      name: Đài Truyền thanh Mẫu
  programmes:
    - id: ban-tin
      name: Bản tin bầu cử
      contents: [tin, hỏi đáp]
      at: 06:15
      minutes: 10
    - id: tieng-khmer
      name: Tiếng Khmer
      contents: [tin, hỏi đáp]
      at: 17:30
      minutes: 10
      language: km
    - id: nguoi-ung-cu
      name: Người ứng cử
      contents: người ứng cử
      at: 19:00
      minutes: 15
"""


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small site with a station."""
    content = copy_small(tmp_path_factory.mktemp("radio"))
    site = content / "site.yml"
    site.write_text(site.read_text(encoding="utf-8") + RADIO.lstrip("\n"), encoding="utf-8")
    return content


@pytest.fixture(scope="module")
def output(content: Path, shared_cache: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """That site built."""
    output = tmp_path_factory.mktemp("radio-site") / "output"
    done = run_pelican(content, output, shared_cache, SOURCE_DATE_EPOCH=MOMENT)
    assert done.status == 0, done.printed
    return output


def kit(output: Path) -> dict[str, str]:
    """The digests of the kit's files."""
    return digests(output / "phat-thanh")


def test_every_link_of_the_kit_leads_to_a_file(output: Path) -> None:
    """Pages, texts, table, calendar and archive are where the pages say; every page of the kit is linked."""
    linked = set()
    for page in sorted((output / "phat-thanh").rglob("index.html")):
        for address in re.findall(r'href="/(phat-thanh/[^"#]*)"', page.read_text(encoding="utf-8")):
            target = output / address
            assert (target / "index.html" if address.endswith("/") else target).is_file(), (page, address)
            linked.add(address)
    made = {f"phat-thanh/{path}".removesuffix("index.html") for path in kit(output)}
    translated = {path for path in made if path.startswith("phat-thanh/loi-doc/km/")}
    assert made - translated <= linked | {"phat-thanh/"}


def test_the_menu_names_the_kit_only_where_there_is_one(output: Path, built: Path) -> None:
    """Without stations there is neither a link nor a file."""
    assert "/phat-thanh/" in (output / "index.html").read_text(encoding="utf-8")
    assert "/phat-thanh/" not in (built / "index.html").read_text(encoding="utf-8")
    assert not (built / "phat-thanh").exists()


def test_nothing_that_is_not_public_is_read(output: Path) -> None:
    """Neither drafts nor what is to come stands in any script, table or archive."""
    secrets = ("ban-nhap", "hen-gio", "Bản nháp không được lộ")
    archives = list((output / "phat-thanh").rglob("*.zip"))
    texts = [file.read_bytes() for file in (output / "phat-thanh").rglob("*") if file.is_file()]
    for archive in archives:
        with zipfile.ZipFile(archive) as opened:
            texts += [name.encode() + opened.read(name) for name in opened.namelist()]
    assert archives
    for secret in secrets:
        assert not [text for text in texts if secret.encode() in text]


def test_candidates_stand_in_the_order_of_the_list(output: Path) -> None:
    """The text of a candidates' programme names them one after the other, those of a constituency by number."""
    with zipfile.ZipFile(output / "phat-thanh/dai-mau/usb.zip") as archive:
        text = archive.read("2026-03-02-thu-hai/1900-nguoi-ung-cu.txt").decode("utf-8-sig")
    numbers = re.findall(r"Người ứng cử thứ (\w+):", text)
    assert numbers[:2] == ["nhất", "hai"]
    assert "Tiểu sử tóm tắt." in text


def test_two_builds_give_the_same_bytes(output: Path, content: Path, tmp_path: Path) -> None:
    """Another folder and an empty cache make the same kit."""
    done = run_pelican(content, tmp_path / "output", tmp_path / "cache", SOURCE_DATE_EPOCH=MOMENT)
    assert done.status == 0, done.printed
    assert kit(tmp_path / "output") == kit(output)


def test_a_correction_reaches_every_loudspeaker(
    output: Path, content: Path, shared_cache: Path, tmp_path: Path
) -> None:
    """A changed answer changes its page, its text and the archives, and no other script."""
    changed = tmp_path / "content"
    changed.mkdir()
    for file in content.rglob("*"):
        target = changed / file.relative_to(content)
        target.mkdir(parents=True, exist_ok=True) if file.is_dir() else target.write_bytes(file.read_bytes())
    question = changed / "questions/the-cu-tri.md"
    question.write_text(question.read_text(encoding="utf-8") + "\nGọi số 113 trước 15/3.\n", encoding="utf-8")
    done = run_pelican(changed, tmp_path / "output", shared_cache, SOURCE_DATE_EPOCH=MOMENT)
    assert done.status == 0, done.printed
    before, after = kit(output), kit(tmp_path / "output")
    different = {path for path in after if before.get(path) != after[path]}
    scripts = {path for path in different if path.startswith("loi-doc/")}
    assert scripts == {"loi-doc/hoi-dap/the-cu-tri/index.html", "loi-doc/hoi-dap/the-cu-tri/the-cu-tri.txt"} | {
        path for path in scripts if path.startswith("loi-doc/km/hoi-dap/the-cu-tri/")
    }
    assert "dai-mau/usb.zip" in different
    with zipfile.ZipFile(tmp_path / "output/phat-thanh/dai-mau/usb.zip") as archive:
        told = "".join(archive.read(name).decode("utf-8-sig") for name in archive.namelist())
    assert "Gọi số một một ba trước ngày mười lăm tháng ba." in told
