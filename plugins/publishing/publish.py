"""From all that the builders promise to the published site: compared, made aside, swapped in whole."""

import datetime
import fcntl
import json
import re
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from plugins.model.output import Bundle, Output, OutputFile, Page
from plugins.publishing.fingerprints import Fingerprints, code_of, room_digest
from plugins.publishing.making import Made, Makers, Task, forget_unused
from plugins.publishing.render import Renderer
from plugins.publishing.theme import Asset
from plugins.publishing.trees import CannotPublish, Contents, Placed, Tree, Trees

MANIFEST = "site-manifest.json"
_PATH = re.compile(r"[A-Za-z0-9._-]+(?:/[A-Za-z0-9._-]+)*")

Progress = Callable[[int, int], None]
"""Called with how many outputs are made, and how many there are to make."""


@dataclass(frozen=True)
class Published:
    """What a build did: files in the site, of them made now, and where a foreign folder was moved to."""

    files: int
    made: int
    kept_aside: Path | None


@dataclass(frozen=True)
class Workplace:
    """Where a build works: the folder it publishes to, its cache, the folders it reads, and names at the
    top of the output that it leaves alone."""

    output: Path
    cache: Path
    sources: tuple[Path, ...] = ()
    retention: tuple[str, ...] = ()
    processes: int = 2


def publish(
    outputs: Iterable[Output], assets: Mapping[str, Asset], renderer: Renderer, place: Workplace,
    as_of: datetime.datetime, progress: Progress,
) -> Published:  # fmt: skip
    """Put the site in place, or raise and leave the old one as it was.

    The caller holds the cache with `alone`. Raises CannotPublish, CannotMake or BadTemplate.
    """
    trees = Trees(place.output, place.cache, (place.cache, *place.sources))
    first, gathering, measuring = _parted([*outputs, *_asset_files(assets)])
    contents, tasks, used = _compare(first, renderer, trees)
    makers = Makers(trees.next, renderer, place.cache / "workshops")
    for done, made in enumerate(makers.make_all(tasks, place.processes), start=1):
        _accept(made, tasks[made.task], contents, trees)
        progress(done, len(tasks))
    tasks += _make_later([_gathered(file, contents) for file in gathering], contents, makers, trees, used)
    tasks += _make_later([_measured(page, contents) for page in measuring], contents, makers, trees, used)
    contents.files[MANIFEST] = _write_manifest(contents, trees.next, as_of)
    retained = _retain(place.retention, contents, trees)
    contents.folders = trees.next.remove_all_but([*contents.files, *retained])
    kept_aside = trees.swap(contents, MANIFEST)
    forget_unused(place.cache / "workshops", used)
    return Published(len(contents.files), len(tasks), kept_aside)


def _parted(outputs: list[Output]) -> tuple[list[Output], list[OutputFile], list[Page]]:
    """Those that can be made at once, the files made of others, and the pages that say how large others are."""
    gathering = [output for output in outputs if isinstance(output, OutputFile) and output.gathered]
    measuring = [output for output in outputs if isinstance(output, Page) and output.measured]
    later = {id(output) for output in (*gathering, *measuring)}
    return [output for output in outputs if id(output) not in later], gathering, measuring


def _make_later(outputs: list[Output], contents: Contents, makers: Makers, trees: Trees, used: set[str]) -> list[Task]:
    """What had to wait for other outputs is in the next tree; what of it had to be made."""
    more, tasks, found = _compare(outputs, makers.renderer, trees)
    used.update(found)
    for path in more.files:
        _refuse_double(path, contents)
    contents.files.update(more.files)
    for made in makers.make_all(tasks, 1):
        _accept(made, tasks[made.task], contents, trees)
    return tasks


def _gathered(file: OutputFile, contents: Contents) -> OutputFile:
    """The file with the digests of those it is made of as its last input."""
    return replace(file, inputs=(*file.inputs, _known(file.path, file.gathered, "sha256", contents)))


def _measured(page: Page, contents: Contents) -> Page:
    """The page with the sizes it asked for as its last input."""
    sizes = _known(page.path, page.measured, "size", contents)
    return replace(page, inputs=(*page.inputs, sizes), measured=())


def _known(asking: str, paths: tuple[str, ...], what: str, contents: Contents) -> tuple[tuple[str, Any], ...]:
    """(path, size or sha256) of outputs that are in the next tree already."""
    for path in paths:
        if path not in contents.files:
            raise CannotPublish(f"“{asking}” cần tệp “{path}” mà không phần nào làm ra tệp ấy")
    return tuple((path, getattr(contents.files[path], what)) for path in paths)


def _compare(outputs: list[Output], renderer: Renderer, trees: Trees) -> tuple[Contents, list[Task], set[str]]:
    """What can stay as it is, what has to be made, and the fingerprints of every single file."""
    fingerprints = Fingerprints()
    contents = Contents()
    tasks: list[Task] = []
    used: set[str] = set()
    owners: set[str] = set()
    for output in outputs:
        fingerprint = _fingerprint(output, fingerprints, renderer)
        if isinstance(output, Bundle):
            if not _keep_bundle(output.name, fingerprint, contents, trees):
                tasks.append(Task(output, fingerprint))
            continue
        _claim(output.path, owners)
        used.add(fingerprint)
        placed = _keep(output.path, fingerprint, trees)
        if placed is None:
            tasks.append(Task(output, fingerprint))
        else:
            contents.files[output.path] = placed
    return contents, tasks, used


def _fingerprint(output: Output, fingerprints: Fingerprints, renderer: Renderer) -> str:
    if isinstance(output, Page):
        template = renderer.digest(output.template, output.language)
        return fingerprints.of(template, _rendering(), code_of(output.make), output.inputs)
    return fingerprints.of(code_of(output.make), output.inputs)


def _rendering() -> bytes:
    """What every page passes through besides its template and its maker: how texts become HTML, and how we render."""
    return room_digest("publishing") + room_digest("reading")


def _claim(path: str, owners: set[str]) -> None:
    if not _PATH.fullmatch(path) or "/../" in f"/{path}/":
        raise CannotPublish(f"“{path}” is no path of a published file")
    if path in owners:
        raise CannotPublish(f"hai đầu ra cùng địa chỉ “{path}”; đổi tên một trong hai tệp nguồn")
    owners.add(path)


def _keep(path: str, fingerprint: str, trees: Trees) -> Placed | None:
    """The file in the next tree, if it is there already or the published tree has it to share."""
    if trees.next.holds(path, fingerprint):
        return trees.next.contents.files[path]
    if trees.published.holds(path, fingerprint):
        return trees.next.take(path, trees.published)
    return None


def _keep_bundle(name: str, fingerprint: str, contents: Contents, trees: Trees) -> bool:
    for tree in (trees.next, trees.published):
        known, paths = tree.contents.bundles.get(name, ("", ()))
        if known == fingerprint and all(tree.holds(path, fingerprint) for path in paths):
            for path in paths:
                contents.files[path] = _keep(path, fingerprint, trees)
            contents.bundles[name] = (fingerprint, paths)
            return True
    return False


def _accept(made: Made, task: Task, contents: Contents, trees: Trees) -> None:
    """Enter what was made; where the bytes are those already public, share that file and keep its time."""
    for path, placed in made.files.items():
        _refuse_double(path, contents)
        before = trees.published.contents.files.get(path)
        if before and before.sha256 == placed.sha256 and trees.published.holds(path, before.fingerprint):
            placed = trees.next.take(path, trees.published)._replace(fingerprint=placed.fingerprint)
        contents.files[path] = placed
    if isinstance(task.output, Bundle):
        contents.bundles[task.output.name] = (task.fingerprint, tuple(sorted(made.files)))


def _refuse_double(path: str, contents: Contents) -> None:
    if path in contents.files:
        raise CannotPublish(f"hai đầu ra cùng địa chỉ “{path}”; đổi tên một trong hai tệp nguồn")


def _asset_files(assets: Mapping[str, Asset]) -> Iterator[OutputFile]:
    for asset in assets.values():
        yield OutputFile(asset.address.lstrip("/"), _as_it_is, (asset.content,))


def _as_it_is(content: bytes) -> bytes:
    return content


def _write_manifest(contents: Contents, tree: Tree, as_of: datetime.datetime) -> Placed:
    """Every file with its size and SHA-256, for whoever checks a copy of the site."""
    files = [
        {"path": path, "size": placed.size, "sha256": placed.sha256} for path, placed in sorted(contents.files.items())
    ]
    text = json.dumps({"as_of": as_of.isoformat(), "files": files}, ensure_ascii=False, separators=(",", ":"))
    return tree.write(MANIFEST, text.encode(), "")


def _retain(names: tuple[str, ...], contents: Contents, trees: Trees) -> list[str]:
    """Pelican's OUTPUT_RETENTION: files and folders at the top of the output that are not ours to remove."""
    retained: list[str] = []
    for name in names:
        source, target = trees.output / name, trees.next.folder / name
        if name in contents.files or not source.exists():
            continue
        if source.is_dir():
            shutil.rmtree(target, ignore_errors=True)
            shutil.copytree(source, target, symlinks=True)
            retained += [
                file.relative_to(trees.next.folder).as_posix() for file in target.rglob("*") if not file.is_dir()
            ]
        else:
            target.unlink(missing_ok=True)
            shutil.copy2(source, target)
            retained.append(name)
    return retained


@contextmanager
def alone(cache: Path) -> Iterator[None]:
    """One build at a time; a second one waits for the first."""
    cache.mkdir(parents=True, exist_ok=True)
    with open(cache / "build.lock", "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
