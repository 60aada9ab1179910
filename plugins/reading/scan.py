"""What lies in content/: which file is an entry of which type and language, and which is a picture or file.

The folder decides the type, the file's name the address; whatever fits no place is a problem.
"""

import difflib
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from plugins.model.entry import DEFAULT_LANGUAGE, Entry
from plugins.model.portal import ENTRY_TYPES
from plugins.model.problem import Problem
from plugins.text.slug import is_slug, slugify

ENTRY_FOLDERS: dict[str, type[Entry]] = {entry_type.kind: entry_type for entry_type in ENTRY_TYPES}
DATA_FILES = ("election.yml", "site.yml")
LANGUAGES = "languages"
"""The folder of the catalogues."""
YAML_ENTRIES = ("candidates", "banners")
IMAGE_SUFFIXES = (".jpg", ".jpeg", ".png", ".webp")
FILE_SUFFIXES = (".pdf", ".docx", ".xlsx", ".csv", ".txt", ".mp3", ".m4a", ".ogg", ".wav")
LONGEST_NAME = 120
_TEXT_SUFFIXES = (".md", ".yml")
_CATALOGUE = re.compile(rf"{LANGUAGES}/[a-z0-9-]+\.yml")
_STORED_PATH = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*(?:/[A-Za-z0-9][A-Za-z0-9._-]*)*")


@dataclass(frozen=True)
class FoundFile:
    """A file below content/: its path there, where it is on the disk, and its state when it was found."""

    path: str
    location: str
    size: int
    changed_ns: int


@dataclass(frozen=True)
class EntryName:
    """What an entry's path says: its type, slug and language."""

    record: type[Entry]
    slug: str
    lang: str


@dataclass
class Scan:
    """Everything found, sorted by path."""

    data: dict[str, FoundFile] = field(default_factory=dict)
    catalogues: dict[str, FoundFile] = field(default_factory=dict)
    entries: dict[str, FoundFile] = field(default_factory=dict)
    images: dict[str, FoundFile] = field(default_factory=dict)
    files: dict[str, FoundFile] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def scan(folder: Path) -> Scan:
    """The files of the content folder, each in its place; hidden files are left alone."""
    result = Scan()
    for found in sorted(_walk(folder, "", result.problems), key=lambda file: file.path):
        suffix = os.path.splitext(found.path)[1]
        if found.path in DATA_FILES:
            result.data[found.path] = found
        elif _CATALOGUE.fullmatch(found.path):
            result.catalogues[found.path] = found
        elif suffix in _TEXT_SUFFIXES:
            _place_text(found, result)
        elif suffix in IMAGE_SUFFIXES:
            _place_stored(found, result.images, result.problems)
        elif suffix in FILE_SUFFIXES and (message := _stray_file(found.path)):
            result.problems.append(Problem(found.path, message))
        elif suffix in FILE_SUFFIXES:
            _place_stored(found, result.files, result.problems)
        else:
            result.problems.append(Problem(found.path, _unknown_suffix(found.path, suffix)))
    for name in DATA_FILES:
        if name not in result.data:
            result.problems.append(
                Problem(name, "thiếu tệp này; mỗi cổng phải có election.yml và site.yml trong content/")
            )
    return result


def entry_name(path: str) -> EntryName | None:
    """What the path of an entry says; None when no entry can have it."""
    folder, _, name = path.partition("/")
    record = ENTRY_FOLDERS.get(folder)
    stem, _, suffix = name.rpartition("/")[2].rpartition(".")
    if record is None or suffix not in ("md", "yml") or (suffix == "yml" and folder not in YAML_ENTRIES):
        return None
    slug, _, lang = stem.partition(".")
    if not is_slug(slug) or (lang and not is_slug(lang)) or len(slug) > LONGEST_NAME:
        return None
    return EntryName(record, slug, lang or DEFAULT_LANGUAGE)


def address_of_path(path: str) -> str | None:
    """The address that a content file of this path has on the site, whether or not it exists."""
    name = entry_name(path)
    if name is not None:
        home = "" if name.lang == DEFAULT_LANGUAGE else f"/{name.lang}"
        return f"{home}{name.record.address_prefix}{name.slug}/"
    return f"/tep/{path}" if path.endswith(FILE_SUFFIXES) else None


def _walk(folder: Path, below: str, problems: list[Problem]) -> Iterator[FoundFile]:
    with os.scandir(folder) as found:
        children = sorted(found, key=lambda child: child.name)
    for child in children:
        path = f"{below}{child.name}"
        if child.name.startswith(".") or child.name.endswith("~"):
            continue
        if child.is_symlink():
            problems.append(Problem(path, "là liên kết tượng trưng (symlink); chép hẳn tệp vào content/"))
        elif child.is_dir():
            yield from _walk(Path(child.path), f"{path}/", problems)
        elif child.is_file():
            status = child.stat()
            yield FoundFile(path, child.path, status.st_size, status.st_ctime_ns)
        else:
            problems.append(Problem(path, "không phải tệp thường; xóa khỏi content/"))


def _place_text(found: FoundFile, result: Scan) -> None:
    if entry_name(found.path) is not None:
        result.entries[found.path] = found
    else:
        result.problems.append(Problem(found.path, _misplaced(found.path)))


def _misplaced(path: str) -> str:
    folder, _, rest = path.partition("/")
    if not rest:
        near = difflib.get_close_matches(path, DATA_FILES, n=1, cutoff=0.7)
        hint = f"có phải “{near[0]}”?" if near else f"chuyển vào một thư mục: {', '.join(ENTRY_FOLDERS)}"
        return f"không đặt tệp này ngay trong content/ được; {hint}"
    if folder not in ENTRY_FOLDERS:
        near = difflib.get_close_matches(folder, ENTRY_FOLDERS, n=1)
        hint = f"có phải “{near[0]}”?" if near else f"chuyển vào một trong: {', '.join(ENTRY_FOLDERS)}"
        return f"thư mục “{folder}” không chứa bài viết; {hint}"
    if path.endswith(".yml") and folder not in YAML_ENTRIES:
        return "thư mục này chỉ nhận tệp .md; đổi tên tệp thành .md, phần khai báo đặt giữa hai dòng ---"
    name = path.rpartition("/")[2]
    stem, _, suffix = name.rpartition(".")
    slug = slugify(stem)[:LONGEST_NAME].strip("-") or "ten-bai-khong-dau"
    if len(stem) > LONGEST_NAME:
        return f"tên tệp dài quá {LONGEST_NAME} chữ; đổi thành tên ngắn hơn, ví dụ {slug[:40].strip('-')}.{suffix}"
    return f"tên tệp “{name}” không làm địa chỉ được; chỉ dùng chữ thường không dấu, số và gạch nối: {slug}.{suffix}"


def _stray_file(path: str) -> str | None:
    """Why a file that could be an attachment is probably meant as something else; None when it is fine."""
    folder, _, rest = path.partition("/")
    if path.endswith((".md.txt", ".yml.txt")):
        return f"trình soạn thảo đã thêm .txt vào tên; đổi tên thành {path.removesuffix('.txt')}"
    if not rest or (folder in ENTRY_FOLDERS and "/" not in rest):
        return f"tệp đính kèm phải nằm trong thư mục files; chuyển vào content/{folder if rest else 'documents'}/files/"
    return None


def _place_stored(found: FoundFile, place: dict[str, FoundFile], problems: list[Problem]) -> None:
    if max(map(len, found.path.split("/"))) > LONGEST_NAME:
        problems.append(Problem(found.path, f"tên tệp dài quá {LONGEST_NAME} chữ; đặt tên ngắn hơn"))
    elif _STORED_PATH.fullmatch(found.path):
        place[found.path] = found
    else:
        problems.append(
            Problem(found.path, "tên tệp có dấu, dấu cách hoặc ký tự lạ; đổi tên thành chữ không dấu, số, gạch nối")
        )


def _unknown_suffix(path: str, suffix: str) -> str:
    if suffix.lower() != suffix and suffix.lower() in (*_TEXT_SUFFIXES, *IMAGE_SUFFIXES, *FILE_SUFFIXES):
        return f"đuôi tệp viết hoa; đổi {suffix} thành {suffix.lower()}"
    if suffix in (".yaml", ".markdown", ".mdown"):
        return f"đuôi tệp {suffix} không dùng; đổi thành {'.yml' if suffix == '.yaml' else '.md'}"
    accepted = " ".join((*_TEXT_SUFFIXES, *IMAGE_SUFFIXES, *FILE_SUFFIXES))
    return f"không nhận loại tệp này; các loại dùng được: {accepted}"


def language_problems(scan_result: Scan, languages: tuple[str, ...]) -> Iterator[Problem]:
    """Files in a language that site.yml does not list."""
    for path in scan_result.entries:
        # Only a path with a second dot can name a language.
        name = entry_name(path) if path.count(".") > 1 else None
        if name and name.lang != DEFAULT_LANGUAGE and name.lang not in languages:
            near = difflib.get_close_matches(name.lang, languages, n=1, cutoff=0.5)
            hint = f"có phải “{near[0]}”?" if near else "thêm ngôn ngữ vào languages trong site.yml hoặc đổi tên tệp"
            yield Problem(path, f"ngôn ngữ “{name.lang}” không có trong site.yml; {hint}")
