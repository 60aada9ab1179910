"""Pages that show how large other outputs are: made after them, again only when a size changed."""

import datetime
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from plugins.model.output import Output, OutputFile, Page
from plugins.publishing.publish import Published, Workplace, publish
from plugins.publishing.render import Renderer
from plugins.publishing.trees import CannotPublish

AS_OF = datetime.datetime(2026, 3, 2, tzinfo=datetime.UTC)


def content(words: str) -> bytes:
    """A file of these words."""
    return words.encode()


def sizes_of(title: str, sizes: tuple[tuple[str, int], ...] = ()) -> Mapping[str, Any]:
    """A page that shows the sizes it is given."""
    return {"title": title, "sizes": sizes}


def published(folder: Path, *outputs: Output) -> Published:
    """Publish into folder/output."""
    (folder / "templates").mkdir(exist_ok=True)
    (folder / "cache/t").mkdir(parents=True, exist_ok=True)
    template = "{{ title }}{% for path, size in sizes %} {{ path }}={{ size }}{% endfor %}"
    (folder / "templates/a.html").write_text(template)
    renderer = Renderer(folder / "templates", lambda _: {}, folder / "cache/t")
    place = Workplace(folder / "output", folder / "cache")
    return publish(outputs, {}, renderer, place, AS_OF, lambda done, total: None)


PAGE = Page("a.html", "a.html", sizes_of, ("Cỡ",), ("x.pdf", "y.pdf"))


def test_the_sizes_are_those_of_the_files(tmp_path: Path) -> None:
    """Each file's size in bytes stands on the page, in the order it was asked for."""
    published(tmp_path, PAGE, OutputFile("y.pdf", content, ("ba",)), OutputFile("x.pdf", content, ("một",)))
    assert (tmp_path / "output/a.html").read_text() == f"Cỡ x.pdf={len('một'.encode())} y.pdf=2"


@pytest.mark.parametrize(("words", "made"), [("ba", 0), ("bb", 1), ("bốn", 2)])
def test_the_page_is_made_again_only_when_a_size_changed(tmp_path: Path, words: str, made: int) -> None:
    """Other bytes of the same size change the file alone."""
    other = OutputFile("x.pdf", content, ("một",))
    published(tmp_path, PAGE, other, OutputFile("y.pdf", content, ("ba",)))
    assert published(tmp_path, PAGE, other, OutputFile("y.pdf", content, (words,))).made == made


def test_what_nobody_makes_cannot_be_measured(tmp_path: Path) -> None:
    """The page and the missing file are named."""
    with pytest.raises(CannotPublish, match=r"a\.html.*y\.pdf"):
        published(tmp_path, PAGE, OutputFile("x.pdf", content, ("một",)))


def test_a_page_and_a_file_cannot_share_an_address(tmp_path: Path) -> None:
    """Two outputs with one address stop the build, measuring or not."""
    alike = OutputFile("a.html", content, ("khác",))
    with pytest.raises(CannotPublish, match="cùng địa chỉ"):
        published(tmp_path, PAGE, alike, OutputFile("x.pdf", content, ("1",)), OutputFile("y.pdf", content, ("2",)))
