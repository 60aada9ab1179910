"""The published tree and its predecessor, and the one step in which they change places.

The new site is built in a folder beside the published one, `.NAME.next`, out of what the last build but
one left there. Files that did not change are hard links shared by both trees, so they keep their time of
change (and a web server its ETag), and nothing is ever written into a file that is public.
"""

import ctypes
import errno
import hashlib
import os
import pickle
import shutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple, TypeVar

from plugins.publishing.fingerprints import room_digest

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
_NEW_FILE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC
FILE_MODE, FOLDER_MODE = 0o644, 0o755

T = TypeVar("T")


class CannotPublish(Exception):
    """The site cannot be put in place; the message says what to do, and the old site still stands."""


class Placed(NamedTuple):
    """A file of a tree: what it was made from, what it holds, and how the disk showed it when placed.

    A tuple, for it is pickled by the ten thousand at every build.
    """

    fingerprint: str
    sha256: str
    size: int
    modified_ns: int


@dataclass
class Contents:
    """What a tree holds: its files by path, of each bundle the fingerprint and the paths, and its folders
    with the time at which something was last put into them or taken out."""

    files: dict[str, Placed] = field(default_factory=dict)
    bundles: dict[str, tuple[str, tuple[str, ...]]] = field(default_factory=dict)
    folders: dict[str, int] = field(default_factory=dict)


class Tree:
    """A folder of output and what we know of its contents; files that changed since are not known."""

    def __init__(self, folder: Path, contents: Contents) -> None:
        self.folder, self.contents = folder, contents
        self._top = str(folder)
        self._made: set[str] = set()
        self._began_empty = not contents.files and folder.is_dir() and not any(folder.iterdir())

    def holds(self, path: str, fingerprint: str) -> bool:
        """Whether the file is there, made from exactly this, and untouched since."""
        placed = self.contents.files.get(path)
        return placed is not None and placed.fingerprint == fingerprint and self._untouched(path, placed)

    def _untouched(self, path: str, placed: Placed) -> bool:
        try:
            status = os.lstat(f"{self._top}/{path}")
        except OSError:
            return False
        return status.st_size == placed.size and status.st_mtime_ns == placed.modified_ns

    def write(self, path: str, content: bytes, fingerprint: str) -> Placed:
        """Put a file in place, never into an existing one."""
        descriptor = self._in_place(path, lambda target: os.open(target, _NEW_FILE, FILE_MODE))
        with open(descriptor, "wb", buffering=0) as file:
            rest = memoryview(content)
            while rest:
                rest = rest[file.write(rest) :]
            os.fchmod(descriptor, FILE_MODE)
            modified_ns = os.fstat(descriptor).st_mtime_ns
        return Placed(fingerprint, hashlib.sha256(content).hexdigest(), len(content), modified_ns)

    def take(self, path: str, other: "Tree") -> Placed:
        """Share a file with another tree that holds it."""
        source = f"{other._top}/{path}"
        try:
            self._in_place(path, lambda target: os.link(source, target))
        except OSError:
            self._in_place(path, lambda target: _copy(source, target))
        return other.contents.files[path]

    def _in_place(self, path: str, make: Callable[[str], T]) -> T:
        """What `make` returns for the file's place, its folder made; what stood there is removed."""
        target = f"{self._top}/{path}"
        folder = path.rpartition("/")[0]
        if folder not in self._made:
            self._make_folder(folder)
            self._made.add(folder)
        try:
            return make(target)
        except (FileExistsError, IsADirectoryError):
            if _remove(target):
                self._made.clear()
            return make(target)

    def _make_folder(self, folder: str) -> None:
        try:
            os.mkdir(f"{self._top}/{folder}", FOLDER_MODE)
            os.chmod(f"{self._top}/{folder}", FOLDER_MODE)
        except OSError:  # It is there already, or those above it are not, or a file is in the way.
            make_folders(self.folder, self.folder / folder)

    def remove_all_but(self, paths: Iterable[str]) -> dict[str, int]:
        """Remove every file that is not among the paths, and the folders that leaves empty; the times of
        the remaining folders. A folder is not read when nothing was put into it or taken out since it was
        known, or when all that is there was put there by this build."""
        kept = set(paths)
        folders = _folders_of(kept)
        gone = (self.contents.files.keys() - kept) | (self.contents.folders.keys() - folders)
        changed = {path.rpartition("/")[0] for path in gone}
        times: dict[str, int] = {}
        for folder in folders:
            times[folder] = self._time_of(folder)
            if not self._began_empty and (folder in changed or self.contents.folders.get(folder) != times[folder]):
                self._prune(folder, kept, folders)
                times[folder] = self._time_of(folder)
        return times

    def _time_of(self, folder: str) -> int:
        return os.lstat(f"{self._top}/{folder}").st_mtime_ns

    def _prune(self, folder: str, kept: set[str], folders: set[str]) -> None:
        """Remove from one folder what does not belong there."""
        with os.scandir(f"{self._top}/{folder}") as found:
            children = list(found)
        for child in children:
            path = f"{folder}/{child.name}" if folder else child.name
            if child.is_dir(follow_symlinks=False):
                if path not in folders:
                    shutil.rmtree(child.path)
            elif path not in kept:
                os.unlink(child.path)


def _copy(source: str, target: str) -> None:
    """A new file like another one, with its times."""
    with open(source, "rb") as old, open(target, "xb") as new:
        shutil.copyfileobj(old, new)
    shutil.copystat(source, target)


def _folders_of(paths: Iterable[str]) -> set[str]:
    """The folders that hold the paths, the top one as ""."""
    folders = {""}
    for path in paths:
        parent = path.rpartition("/")[0]
        while parent not in folders:
            folders.add(parent)
            parent = parent.rpartition("/")[0]
    return folders


class Trees:
    """The two trees of one output folder. `published` may not exist yet; `next` always does."""

    def __init__(self, output: Path, cache: Path, sources: Iterable[Path] = ()) -> None:
        """`sources` are folders the build reads: the output may neither lie in one of them nor hold one.

        Raises CannotPublish when the site cannot be put there.
        """
        self.output = Path(os.path.realpath(output))
        self.memory = cache / f"trees-{hashlib.sha256(str(self.output).encode()).hexdigest()[:12]}.pickle"
        known = self._recall()
        aside = self.output.parent / f".{self.output.name}.next"
        _check_places(self.output, sources)
        if aside.exists() and _identity(aside) not in known:
            shutil.rmtree(aside)
        make_folders(self.output.parent, aside)
        self.next = Tree(aside, known.get(_identity(aside), Contents()))
        there = _identity(self.output) if self.output.exists() else None
        self.published = Tree(self.output, known.get(there, Contents()))

    def _recall(self) -> dict[tuple[int, int], Contents]:
        try:
            code, known = pickle.loads(self.memory.read_bytes())
            return known if code == room_digest("publishing") else {}
        except (
            OSError,
            pickle.UnpicklingError,
            EOFError,
            AttributeError,
            ImportError,
            IndexError,
            TypeError,
            ValueError,
        ):
            return {}

    def swap(self, contents: Contents, marker: str) -> Path | None:
        """Make the next tree the published one, in one step.

        A folder that stood there with something in it and was not made by us (it does not hold the file
        `marker`) is kept beside it; its new path is returned.
        """
        there = self.output.exists() and any(self.output.iterdir())
        foreign = there and not (self.output / marker).is_file()
        self._remember(contents)
        _exchange(self.next.folder, self.output)
        return self._keep_foreign() if foreign else None

    def _remember(self, contents: Contents) -> None:
        """Written before the swap: the memory goes by the folders themselves, not by their names."""
        known = {_identity(self.next.folder): contents}
        if self.output.exists():
            known[_identity(self.output)] = self.published.contents
        temporary = self.memory.with_suffix(".new")
        temporary.write_bytes(pickle.dumps((room_digest("publishing"), known), protocol=5))
        temporary.replace(self.memory)

    def _keep_foreign(self) -> Path:
        number = 1
        while (kept := self.output.with_name(f"{self.output.name}.truoc-{number}")).exists():
            number += 1
        self.next.folder.rename(kept)
        return kept


def make_folders(top: Path, folder: Path) -> None:
    """Make a folder and those above it up to `top`, readable by a web server whatever the umask.

    Below `top` a file that stands where a folder belongs, left by an earlier build, makes room.
    """
    if folder.is_dir():
        return
    if folder != top:
        make_folders(top, folder.parent)
    try:
        if folder != top and folder.is_file():
            folder.unlink(missing_ok=True)
        folder.mkdir(exist_ok=True)
        folder.chmod(FOLDER_MODE)
    except OSError as error:
        raise CannotPublish(f"không tạo được thư mục {folder} ({error.strerror}); kiểm tra quyền ghi") from None


def _remove(target: str) -> bool:
    """Make room for a file; true when what stood there was a folder."""
    if os.path.isdir(target) and not os.path.islink(target):
        shutil.rmtree(target)
        return True
    os.unlink(target)
    return False


def _identity(folder: Path) -> tuple[int, int]:
    status = folder.stat()
    return status.st_dev, status.st_ino


def _check_places(output: Path, sources: Iterable[Path]) -> None:
    for source in map(Path.resolve, sources):
        if output.is_relative_to(source) or source.is_relative_to(output):
            raise CannotPublish(
                f"không dựng trang vào {output} được vì {source} nằm ở đó; chọn thư mục riêng bằng -o, ví dụ -o output"
            )
    if output.exists() and not output.is_dir():
        raise CannotPublish(f"{output} là một tệp; chọn thư mục khác bằng -o")
    if os.path.ismount(output):
        raise CannotPublish(
            f"{output} là điểm gắn ổ đĩa nên không thay cả thư mục một lần được; chọn thư mục con của nó"
        )
    if not output.parent.is_dir():
        make_folders(Path(output.anchor), output.parent)
    if not os.access(output.parent, os.W_OK):
        raise CannotPublish(f"không ghi được vào {output.parent}; cấp quyền ghi hoặc chọn thư mục khác bằng -o")


def _exchange(new: Path, old: Path) -> None:
    """Give two folders each other's name atomically; move the new one where there is no old one."""
    if not old.exists():
        new.rename(old)
        return
    library = ctypes.CDLL(None, use_errno=True)
    if hasattr(library, "renameat2"):
        done = library.renameat2(_AT_FDCWD, os.fsencode(new), _AT_FDCWD, os.fsencode(old), _RENAME_EXCHANGE)
        if done == 0:
            return
        if ctypes.get_errno() not in (errno.EINVAL, errno.ENOSYS):
            raise CannotPublish(
                f"không đổi được {new} thành {old} ({os.strerror(ctypes.get_errno())}); trang cũ còn nguyên"
            )
    _exchange_by_moves(new, old)


def _exchange_by_moves(new: Path, old: Path) -> None:
    """The same where the system cannot exchange: for an instant there is no site, never a mixture."""
    middle = new.with_name(f"{new.name}.moving")
    old.rename(middle)
    try:
        new.rename(old)
    except OSError:
        middle.rename(old)
        raise
    middle.rename(new)
