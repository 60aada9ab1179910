"""Who may import whom: downwards only, and each heavy library behind one module of a room."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from plugins.portal_plugin import BUILDERS
from tests.support import ROOT

PLUGINS = ROOT / "plugins"
BELOW = {
    "text": set(),
    "model": {"text"},
    "rules": {"model", "text"},
    "reading": {"rules", "model", "text"},
    **{builder: {"model", "text"} for builder in BUILDERS},
    "publishing": {"model", "text"},
    "portal_plugin": {"publishing", "reading", "rules", "model", "text", *BUILDERS},
}
"""The rooms each room may import besides itself. `tools` stands above all of them."""

ONE_MODULE_A_ROOM = ("pelican", "whoosh", "feedgen", "PIL", "nh3", "yaml", "sqlite3", "icalendar", "typst", "pypdf")


def modules() -> list[Path]:
    """Every module of plugins/ but the tools."""
    return sorted(file for file in PLUGINS.rglob("*.py") if "tools" not in file.relative_to(PLUGINS).parts)


def room_of(file: Path) -> str:
    """The room a module belongs to."""
    return file.relative_to(PLUGINS).parts[0].removesuffix(".py")


def imports(file: Path) -> Iterator[str]:
    """The full names of all modules that a module imports, anywhere in it, strings to import_module too."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file} imports relatively"
            yield node.module or ""
            if node.module == "plugins":
                yield from (f"plugins.{name.name}" for name in node.names)


@pytest.mark.parametrize("file", modules(), ids=lambda file: str(file.relative_to(PLUGINS)))
def test_imports_run_downwards_only(file: Path) -> None:
    """A module imports its own room and the rooms below it, never a neighbour or one above."""
    room = room_of(file)
    if room == "__init__":
        return
    allowed = BELOW[room] | {room}
    for name in imports(file):
        parts = name.split(".")
        if parts[0] == "plugins" and len(parts) > 1:
            assert parts[1] in allowed, f"{room} may not import {name}"


@pytest.mark.parametrize("library", ONE_MODULE_A_ROOM)
def test_a_library_stays_behind_one_module_of_each_room(library: str) -> None:
    """Whoever wants to replace a library finds all its uses in one place of the room."""
    users: dict[str, list[str]] = {}
    for file in modules():
        if any(name.split(".")[0] == library for name in imports(file)):
            users.setdefault(room_of(file), []).append(file.name)
    assert users, f"nobody imports {library}"
    assert all(len(files) == 1 for files in users.values()), users


@pytest.mark.parametrize("library", ["segno"])
def test_a_library_stays_behind_one_module_of_all(library: str) -> None:
    """What several rooms need of a library they have from one module below them."""
    users = [file.name for file in modules() if any(name.split(".")[0] == library for name in imports(file))]
    assert len(users) == 1, users


def test_only_the_adapter_knows_pelican() -> None:
    """One file imports Pelican."""
    users = [file.name for file in modules() if any(name.split(".")[0] == "pelican" for name in imports(file))]
    assert users == ["portal_plugin.py"]


def test_every_builder_has_the_same_shape() -> None:
    """Who has read one builder has read all: `build(portal)` in the room's __init__."""
    for builder in BUILDERS:
        tree = ast.parse((PLUGINS / builder / "__init__.py").read_text(encoding="utf-8"))
        functions = {node.name: node for node in tree.body if isinstance(node, ast.FunctionDef)}
        assert [argument.arg for argument in functions["build"].args.args] == ["portal"], builder


@pytest.mark.parametrize("file", modules(), ids=lambda file: str(file.relative_to(PLUGINS)))
def test_every_module_says_its_job(file: Path) -> None:
    """A module and each of its public functions and classes begin with a docstring."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    assert ast.get_docstring(tree), file
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_"):
            assert ast.get_docstring(node), f"{file}: {node.name}"
