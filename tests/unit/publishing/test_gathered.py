"""Files made of other outputs: after them, of their bytes, again only when one of them changed."""

from pathlib import Path

import pytest

from plugins.model.output import Gathered, OutputFile
from plugins.publishing.trees import CannotPublish
from tests.unit.publishing.test_measured import content, published


def together(title: str, files: tuple[Gathered, ...]) -> bytes:
    """A file that says what it was made of."""
    return "\n".join([title, *(f"{file.path} {file.sha256[:4]} {file.content.decode()}" for file in files)]).encode()


BOTH = OutputFile("all.txt", together, ("Tất cả",), ("y.txt", "x.txt"))


def test_it_holds_the_files_in_the_order_it_names_them(tmp_path: Path) -> None:
    """Each file's path, digest and bytes are handed over, whatever the order of the promises."""
    published(tmp_path, BOTH, OutputFile("x.txt", content, ("một",)), OutputFile("y.txt", content, ("hai",)))
    first, *others = (tmp_path / "output/all.txt").read_text().splitlines()
    assert first == "Tất cả"
    assert [line.split()[::2] for line in others] == [["y.txt", "hai"], ["x.txt", "một"]]


@pytest.mark.parametrize(("words", "made"), [("hai", 0), ("ba", 2)])
def test_it_is_made_again_only_when_one_of_them_changed(tmp_path: Path, words: str, made: int) -> None:
    """Nothing changed, nothing is made; another part makes the part and the whole."""
    other = OutputFile("x.txt", content, ("một",))
    published(tmp_path, BOTH, other, OutputFile("y.txt", content, ("hai",)))
    assert published(tmp_path, BOTH, other, OutputFile("y.txt", content, (words,))).made == made
    assert words in (tmp_path / "output/all.txt").read_text()


def test_what_nobody_makes_cannot_be_gathered(tmp_path: Path) -> None:
    """The file and the missing one are named."""
    with pytest.raises(CannotPublish, match=r"all\.txt.*y\.txt"):
        published(tmp_path, BOTH, OutputFile("x.txt", content, ("một",)))
