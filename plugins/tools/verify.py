"""Checks a copy of the site, a folder or a web address, against a site-manifest.json, and names every difference."""

import argparse
import hashlib
import json
import re
import sys
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from http.client import HTTPException
from pathlib import Path

from plugins.publishing.publish import MANIFEST
from plugins.text.wording import number

AT_ONCE = 8
SECONDS = 30
LARGEST_MANIFEST = 100_000_000
_PATH = re.compile(r"[A-Za-z0-9._-]+(?:/[A-Za-z0-9._-]+)*")
_DIGEST = re.compile(r"[0-9a-f]{64}")

Read = Callable[[str, int], bytes | None]
"""At most so many bytes of the copy's file at a path, or None where there is none. Raises CannotCheck."""


class CannotCheck(Exception):
    """Nothing can be said of the copy; the message says what is wrong and how to mend it."""


@dataclass(frozen=True)
class Stated:
    """What a manifest says of a file."""

    size: int
    sha256: str


@dataclass(frozen=True)
class Manifest:
    """The files of a site by path, the moment it shows, and the digest of the manifest itself."""

    files: dict[str, Stated]
    as_of: str
    sha256: str


@dataclass(frozen=True)
class Report:
    """How a copy differs from its manifest: paths, sorted; with `unread` why a file could not be fetched."""

    missing: tuple[str, ...]
    changed: tuple[tuple[str, str], ...]
    extra: tuple[str, ...]
    unread: tuple[tuple[str, str], ...] = ()

    @property
    def same(self) -> bool:
        """Whether the copy is the site to the last byte."""
        return not (self.missing or self.changed or self.extra or self.unread)

    def lines(self) -> list[str]:
        """A line for each difference."""
        return [
            *(f"thiếu: {path}" for path in self.missing),
            *(f"đã bị đổi: {path} ({why})" for path, why in self.changed),
            *(f"thừa: {path}" for path in self.extra),
            *(f"không tải được: {path} ({why})" for path, why in self.unread),
        ]


def read_manifest(content: bytes, name: str) -> Manifest:
    """The manifest. Raises CannotCheck when it is none, or names a file outside the site."""
    try:
        read = json.loads(content)
        files = {file["path"]: Stated(int(file["size"]), file["sha256"]) for file in read["files"]}
        good = all(_PATH.fullmatch(path) and ".." not in path.split("/") for path in files)
        good = good and all(_DIGEST.fullmatch(stated.sha256) for stated in files.values())
        if not good or not files:
            raise ValueError(name)
        return Manifest(files, str(read["as_of"]), hashlib.sha256(content).hexdigest())
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise CannotCheck(f"{name}: không phải tệp kê khai của cổng; lấy lại {MANIFEST} từ cổng gốc") from None


def verify(manifest: Manifest, read: Read, present: tuple[str, ...] = ()) -> Report:
    """What differs between the manifest and the copy that `read` reads; `present` are all files of the copy,
    where that is known."""
    paths = sorted(manifest.files)
    with ThreadPoolExecutor(AT_ONCE) as pool:
        found = list(pool.map(lambda path: _compare(read, path, manifest.files[path]), paths))
    results = list(zip(paths, found, strict=True))
    return Report(
        missing=tuple(path for path, (state, _) in results if state == "missing"),
        changed=tuple((path, why) for path, (state, why) in results if state == "changed"),
        extra=tuple(sorted(set(present) - manifest.files.keys() - {MANIFEST})),
        unread=tuple((path, why) for path, (state, why) in results if state == "unread"),
    )


def _compare(read: Read, path: str, stated: Stated) -> tuple[str, str]:
    try:
        content = read(path, stated.size + 1)
    except CannotCheck as error:
        return "unread", str(error)
    if content is None:
        return "missing", ""
    if len(content) != stated.size:
        longer = "dài hơn" if len(content) > stated.size else f"{number(len(content))} byte, không phải"
        return "changed", f"{longer} {number(stated.size)} byte"
    same = hashlib.sha256(content).hexdigest() == stated.sha256
    return ("same", "") if same else ("changed", "cùng cỡ, khác nội dung")


def folder_reader(folder: Path) -> Read:
    """Reads files of a folder; a link that leads out of it is no file of the copy."""
    root = folder.resolve()

    def read(path: str, most: int) -> bytes | None:
        file = root / path
        if not file.is_file() or not file.resolve().is_relative_to(root):
            return None
        try:
            with file.open("rb") as opened:
                return opened.read(most)
        except OSError as error:
            raise CannotCheck(error.strerror or str(error)) from None

    return read


def web_reader(address: str) -> Read:
    """Reads files below a web address."""
    base = address.rstrip("/") + "/"

    def read(path: str, most: int) -> bytes | None:
        try:
            request = urllib.request.Request(base + path, headers={"Accept-Encoding": "identity"})
            with urllib.request.urlopen(request, timeout=SECONDS) as answer:
                return answer.read(most)
        except urllib.error.HTTPError as error:
            error.close()
            if error.code in (404, 410):
                return None
            raise CannotCheck(f"máy chủ trả lời {error.code}") from None
        except (OSError, ValueError, HTTPException) as error:
            raise CannotCheck(f"không kết nối được: {getattr(error, 'reason', error)}") from None

    return read


def present_in(folder: Path) -> tuple[str, ...]:
    """The paths of all files of a folder."""
    return tuple(file.relative_to(folder).as_posix() for file in folder.rglob("*") if not file.is_dir())


def check(copy: str, manifest: str | None = None) -> tuple[Manifest, Report]:
    """The manifest used and the report about a copy; `manifest` is a trusted one, a file or web address, else
    the copy's own. Raises CannotCheck."""
    read = web_reader(copy) if _is_web(copy) else folder_reader(_folder(copy))
    name = manifest or f"{copy.rstrip('/')}/{MANIFEST}"
    trusted = _trusted(manifest) if manifest else read(MANIFEST, LARGEST_MANIFEST)
    if trusted is None:
        raise CannotCheck(f"{name}: không có tệp này; chỉ đúng địa chỉ của cổng, hoặc nêu tệp kê khai bằng --manifest")
    found = read_manifest(trusted, name)
    return found, verify(found, read, () if _is_web(copy) else present_in(Path(copy)))


def _is_web(copy: str) -> bool:
    return copy.startswith(("http://", "https://"))


def _folder(copy: str) -> Path:
    folder = Path(copy)
    if not folder.is_dir():
        raise CannotCheck(f"{copy}: không phải thư mục; nêu thư mục của bản sao hoặc địa chỉ https://…")
    return folder


def _trusted(manifest: str) -> bytes | None:
    if not _is_web(manifest):
        return Path(manifest).read_bytes() if Path(manifest).is_file() else None
    base, _, name = manifest.rpartition("/")
    return web_reader(base)(name, LARGEST_MANIFEST)


def main() -> None:
    """Check, say what differs, and end with status 1 when anything does."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("copy", help="thư mục hoặc địa chỉ web của bản sao")
    options.add_argument("--manifest", help="tệp kê khai tin cậy; mặc định là tệp trong chính bản sao")
    chosen = options.parse_args()
    try:
        manifest, report = check(chosen.copy, chosen.manifest)
    except CannotCheck as error:
        sys.exit(f"Không đối chiếu được. {error}")
    print(f"Tệp kê khai: thời điểm {manifest.as_of}, SHA-256 {manifest.sha256}")
    for line in report.lines():
        print(line)
    total = number(len(manifest.files))
    if not report.same:
        sys.exit(f"Bản sao KHÁC bản gốc: {number(len(report.lines()))} chỗ khác, đã đối chiếu {total} tệp.")
    print(f"Bản sao đúng như bản gốc: {total} tệp khớp cỡ và SHA-256.")


if __name__ == "__main__":
    main()
