"""The two trees and the one step in which they change places."""

import os
import stat
from pathlib import Path

import pytest

from plugins.publishing.trees import CannotPublish, Contents, Trees


def build(output: Path, cache: Path, files: dict[str, bytes]) -> Path | None:
    """Publish these files as a build does, sharing what is there; returns a folder kept aside."""
    cache.mkdir(exist_ok=True)
    trees = Trees(output, cache)
    contents = Contents()
    for path, content in files.items():
        fingerprint = content.hex()
        if trees.next.holds(path, fingerprint):
            contents.files[path] = trees.next.contents.files[path]
        elif trees.published.holds(path, fingerprint):
            contents.files[path] = trees.next.take(path, trees.published)
        else:
            contents.files[path] = trees.next.write(path, content, fingerprint)
    trees.next.remove_all_but(contents.files)
    return trees.swap(contents, "marker")


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder with its bytes."""
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def test_each_build_leaves_exactly_its_files(tmp_path: Path) -> None:
    """What was dropped is gone, what was added is there, over many builds back and forth."""
    output, cache = tmp_path / "out", tmp_path / "cache"
    versions = [
        {"a/b.html": b"1", "c.txt": b"2"},
        {"a/b.html": b"9"},
        {"a": b"now a file"},
        {"a/b.html": b"1", "c.txt": b"2"},
        {},
    ]
    for files in versions + versions[::-1]:
        build(output, cache, files)
        assert tree(output) == files


def test_unchanged_files_keep_their_time_of_change(tmp_path: Path) -> None:
    """A web server's ETag stays: the unchanged file is the same one in each build."""
    output, cache = tmp_path / "out", tmp_path / "cache"
    times = set()
    for number in range(4):
        build(output, cache, {"same": b"s", "other": str(number).encode()})
        times.add((output / "same").stat().st_mtime_ns)
    assert len(times) == 1


def test_a_file_that_somebody_changed_is_made_again(tmp_path: Path) -> None:
    """A defaced page does not survive a build, in whichever of the two trees it was defaced."""
    output, cache = tmp_path / "out", tmp_path / "cache"
    for _ in range(3):
        build(output, cache, {"index.html": b"right"})
        (output / "index.html").unlink()
        (output / "index.html").write_bytes(b"WRONG")
        (output / "extra.html").write_bytes(b"WRONG")
        build(output, cache, {"index.html": b"right"})
        assert tree(output) == {"index.html": b"right"}


def test_nothing_is_written_into_a_published_file(tmp_path: Path) -> None:
    """A reader who has the old page open reads the old page to its end."""
    output, cache = tmp_path / "out", tmp_path / "cache"
    build(output, cache, {"index.html": b"old"})
    with open(output / "index.html", "rb") as reader:
        build(output, cache, {"index.html": b"new"})
        assert reader.read() == b"old"


def test_a_foreign_folder_is_kept_aside(tmp_path: Path) -> None:
    """What another program put at the output's place is not lost."""
    output, cache = tmp_path / "out", tmp_path / "cache"
    output.mkdir()
    (output / "precious.txt").write_text("x")
    kept = build(output, cache, {"index.html": b"1"})
    assert kept is not None and (kept / "precious.txt").read_text() == "x"
    assert tree(output) == {"index.html": b"1"}


def test_modes_do_not_depend_on_the_umask(tmp_path: Path) -> None:
    """A web server may read what a careful administrator's shell built."""
    before = os.umask(0o077)
    try:
        build(tmp_path / "out", tmp_path / "cache", {"a/b.html": b"1"})
    finally:
        os.umask(before)
    modes = {stat.S_IMODE((tmp_path / "out" / path).stat().st_mode) for path in ("", "a", "a/b.html")}
    assert modes == {0o755, 0o644}


def test_a_lost_memory_costs_only_time(tmp_path: Path) -> None:
    """Without the cache the site is the same."""
    output, cache = tmp_path / "out", tmp_path / "cache"
    build(output, cache, {"marker": b"", "a": b"1"})
    for file in cache.iterdir():
        file.write_bytes(b"broken")
    assert build(output, cache, {"marker": b"", "a": b"2"}) is None
    assert tree(output) == {"marker": b"", "a": b"2"}


def test_an_output_that_is_a_file_is_refused(tmp_path: Path) -> None:
    """The message names it and says what to choose."""
    (tmp_path / "out").write_text("x")
    with pytest.raises(CannotPublish, match="-o"):
        Trees(tmp_path / "out", tmp_path)


def test_a_link_to_the_output_keeps_pointing_at_the_site(tmp_path: Path) -> None:
    """Where the output is a symbolic link, what it points to is exchanged."""
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real")
    build(tmp_path / "link", tmp_path / "cache", {"a": b"1"})
    assert (tmp_path / "link").is_symlink()
    assert tree(tmp_path / "real") == {"a": b"1"}


@pytest.mark.parametrize("output", ["project", "project/content/out", "project/content", "."])
def test_an_output_among_the_sources_is_refused(output: str, tmp_path: Path) -> None:
    """Nobody exchanges the project or its content for the site by a slip of -o."""
    (tmp_path / "project/content").mkdir(parents=True)
    with pytest.raises(CannotPublish, match="-o"):
        Trees(tmp_path / output, tmp_path / "cache", [tmp_path / "project/content"])
