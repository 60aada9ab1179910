"""A build after edits gives the site that a build from nothing gives, to the byte."""

import shutil
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest
from PIL import Image

from plugins.tools.sample import entry_text, news, write
from tests.site.site_builder import run_pelican
from tests.support import ROOT

ENTRIES, SEED = 60, 3
pytestmark = pytest.mark.site


def test_builds_after_edits_equal_clean_builds(tmp_path: Path) -> None:
    """After each of many edits, additions, renames and deletions the site is the one of a clean build."""
    random = Random(SEED)
    write(tmp_path, ENTRIES, SEED)
    content = tmp_path / "content"
    build(content, tmp_path / "out", tmp_path / "cache")
    for number, edit in enumerate(EDITS):
        done = edit(random, content)
        build(content, tmp_path / "out", tmp_path / "cache")
        clean = tmp_path / f"clean-{number}"
        build(content, clean / "out", clean / "cache")
        assert tree(tmp_path / "out") == tree(clean / "out"), f"{number}: {done}"


def append_sentence(random: Random, content: Path) -> str:
    """A sentence more in a text."""
    file = any_of(random, content, "news/*.md", "questions/*.md", "documents/*.md", "pages/*.md")
    with open(file, "a", encoding="utf-8") as text:
        text.write("\nMột câu mới với **chữ đậm**.\n")
    return f"appended to {file.name}"


def change_title(random: Random, content: Path) -> str:
    """Another title, which lists, neighbours and feeds show too."""
    return replace(any_of(random, content, "news/*.md"), 'title: "', 'title: "Mới: ')


def change_tag(random: Random, content: Path) -> str:
    """A tag that nobody had, which makes a page of its own."""
    return replace(any_of(random, content, "news/*.md"), "tags:\n", 'tags:\n  - "Chủ đề thêm"\n')


def add_item(random: Random, content: Path) -> str:
    """A news item more."""
    ((item, body),) = news(Random(random.randrange(10**6)), 1)
    (content / item.path).write_text(entry_text(item, body), encoding="utf-8")
    return f"added {item.path}"


def rename_item(random: Random, content: Path) -> str:
    """A file of another name, so a page at another address."""
    file = unlinked(random, content)
    file.rename(file.with_name(f"doi-ten-{file.name}"))
    return f"renamed {file.name}"


def delete_item(random: Random, content: Path) -> str:
    """An entry less."""
    file = unlinked(random, content)
    file.unlink()
    return f"deleted {file.name}"


def make_draft(random: Random, content: Path) -> str:
    """An entry taken back."""
    return replace(unlinked(random, content), "---\n", "---\ndraft: true\n")


def rename_candidate(random: Random, content: Path) -> str:
    """A candidate of another name, who may have another place on the ballot."""
    return replace(any_of(random, content, "candidates/*.md"), 'full_name: "', 'full_name: "Âu ')


def rename_site(_random: Random, content: Path) -> str:
    """A name of the portal that stands on every page."""
    return replace(content / "site.yml", 'short_name: "', 'short_name: "Cổng ')


def change_polling_place(_random: Random, content: Path) -> str:
    """Another polling place."""
    return replace(content / "election.yml", "Nhà văn hóa số 1", "Trường học số 1")


def touch_everything(_random: Random, content: Path) -> str:
    """New times of change and nothing else."""
    for file in content.rglob("*.md"):
        file.write_bytes(file.read_bytes())
    return "touched every file"


def swap_two(random: Random, content: Path) -> str:
    """Two texts in each other's place, of files that had the same name all along."""
    one, other = random.sample(sorted(content.glob("questions/*.md")), 2)
    first, second = (file.read_text(encoding="utf-8").split("---\n", 2) for file in (one, other))
    one.write_text("---\n".join([*first[:2], second[2]]), encoding="utf-8")
    other.write_text("---\n".join([*second[:2], first[2]]), encoding="utf-8")
    return f"swapped {one.name} and {other.name}"


def rename_section(_random: Random, content: Path) -> str:
    """Another name of a section, which stands on cards and item pages."""
    return replace(content / "site.yml", 'name: "Từ cơ sở"', 'name: "Tin cơ sở"')


def respell_tag(random: Random, content: Path) -> str:
    """One tag written differently in one file: still one tag, perhaps under another name."""
    file = any_of(random, content, "news/*.md")
    tag = file.read_text(encoding="utf-8").split('tags:\n  - "')[1].split('"')[0]
    return replace(file, f'  - "{tag}"', f'  - "{tag.upper()}"')


def change_summary(random: Random, content: Path) -> str:
    """Another summary, which cards of other pages show."""
    return replace(any_of(random, content, "news/*.md"), 'summary: "', 'summary: "Tóm tắt lại: ')


def correct_later(random: Random, content: Path) -> str:
    """A moment of correction, which brings an item forward in the feeds."""
    return replace(any_of(random, content, "news/*.md"), "tags:\n", 'updated_at: "2026-03-01 09:15"\ntags:\n')


def translate(random: Random, content: Path) -> str:
    """A first translation, and the language it is in."""
    replace(content / "site.yml", "sections:\n", 'languages:\n  - code: "en"\n    name: "English"\nsections:\n')
    (content / "languages").mkdir()
    shutil.copy(ROOT / "content/languages/en.yml", content / "languages")
    file = any_of(random, content, "news/*.md")
    head, body = file.read_text(encoding="utf-8").split("tags:\n", 1)
    file.with_name(f"{file.stem}.en.md").write_text(f"{head}---\n{body.split('---', 1)[1]}", encoding="utf-8")
    return f"translated {file.name}"


def edit_translation(random: Random, content: Path) -> str:
    """A sentence more in a translation."""
    file = any_of(random, content, "news/*.en.md")
    file.write_text(file.read_text(encoding="utf-8") + "\nOne more sentence.\n", encoding="utf-8")
    return f"appended to {file.name}"


def add_picture(random: Random, content: Path) -> str:
    """A picture to an item, which its card shows too."""
    draw(content / "images" / "le-mit-tinh.png", "darkred")
    photo = "photo:\n  file: ../images/le-mit-tinh.png\n  alt: Lễ mít tinh\n"
    return replace(any_of(random, content, "news/*.md"), "tags:\n", f"{photo}tags:\n")


def change_picture(_random: Random, content: Path) -> str:
    """Other bytes of a picture: new addresses wherever it is shown."""
    draw(content / "images" / "le-mit-tinh.png", "navy")
    return "changed le-mit-tinh.png"


def draw(file: Path, colour: str) -> None:
    """A picture of one colour."""
    file.parent.mkdir(exist_ok=True)
    Image.new("RGB", (400, 300), colour).save(file)


EDITS: tuple[Callable[[Random, Path], str], ...] = (
    append_sentence, change_title, add_item, delete_item, rename_item, change_tag, swap_two, make_draft,
    rename_candidate, change_polling_place, touch_everything, rename_site, rename_section, respell_tag,
    change_summary, correct_later, translate, edit_translation, add_picture, change_picture,
)  # fmt: skip


def test_a_file_left_among_pages_is_removed(tmp_path: Path) -> None:
    """What somebody put into the published folder, or changed there, is gone after the next two builds."""
    write(tmp_path, 20, SEED)
    content, out, cache = tmp_path / "content", tmp_path / "out", tmp_path / "cache"
    build(content, out, cache)
    expected = tree(out)
    for _ in range(2):
        (out / "tin-tuc" / "la.html").write_text("lạ", encoding="utf-8")
        (out / "tin-tuc" / "index.html").write_text("sửa tay", encoding="utf-8")
        (out / "la").mkdir(exist_ok=True)
        build(content, out, cache)
        assert tree(out) == expected


def any_of(random: Random, content: Path, *patterns: str) -> Path:
    """One file of those that fit."""
    return random.choice(sorted(file for pattern in patterns for file in content.glob(pattern)))


def unlinked(random: Random, content: Path) -> Path:
    """A news item that no other file names."""
    texts = "".join(file.read_text(encoding="utf-8") for file in sorted(content.rglob("*.md")))
    return random.choice(sorted(file for file in content.glob("news/*.md") if f"/{file.name}" not in texts))


def replace(file: Path, old: str, new: str) -> str:
    """Change the first place where the text stands."""
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    return f"changed {file.name}"


def build(content: Path, output: Path, cache: Path) -> None:
    """The whole site, as a Pelican user builds it."""
    done = run_pelican(content, output, cache)
    assert done.status == 0, done.printed


def tree(folder: Path) -> dict[str, bytes]:
    """Every file with its content, and every folder."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() if path.is_file() else b"folder"
        for path in sorted(folder.rglob("*"))
    }
