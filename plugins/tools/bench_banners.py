"""`inv bench banners`: how long the banners take: all slogans on all boards, then nothing changed, then share pictures.

The content is the sample portal's, made by the two processes of a build from an empty cache; share pictures are
drawn of as many generated titles as `--documents` says.
"""

import argparse
import os
import resource
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from plugins.banners import build, checks
from plugins.model.banner_files import boards_of, drawn
from plugins.model.news import NewsItem
from plugins.model.output import OutputFile
from plugins.model.portal import Portal, Settings
from plugins.publishing.checks import problems
from plugins.publishing.publish import Published, Workplace, publish
from plugins.publishing.render import Renderer
from plugins.reading.load import load
from plugins.reading.moment import moment_of_build

ROOT = Path(__file__).resolve().parents[2]
PROCESSES = 2
SHARES = 1000
TIMEZONE = "Asia/Ho_Chi_Minh"


@dataclass(frozen=True)
class Figures:
    """A line of the table: what was done, in seconds by the clock and of the processor, and what came of it."""

    what: str
    seconds: float
    processor: float
    made: int
    largest: int


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=SHARES)
    parser.add_argument("--folder", type=Path, help="where to work; a temporary folder otherwise")
    given = parser.parse_args()
    os.chdir(ROOT)
    with _folder(given.folder) as folder:
        portal = _portal(folder)
        slogans, boards = len({one.slogan.path for one in drawn(portal)}), len(boards_of(portal))
        print(f"{slogans} khẩu hiệu, {boards} bảng, {len(list(drawn(portal)))} ảnh; {PROCESSES} tiến trình\n")
        print("| Việc | giây | giây CPU | tệp làm mới | tệp lớn nhất |\n|---|--:|--:|--:|--:|")
        for line in _figures(portal, folder, given.documents):
            row = (f"{line.seconds:.1f}", f"{line.processor:.1f}", str(line.made), f"{line.largest:,} byte")
            print(f"| {line.what} | {' | '.join(row)} |", flush=True)


def _figures(portal: Portal, folder: Path, count: int) -> Iterator[Figures]:
    yield _timed("kiểm tra mọi lời trên mọi bảng", folder, lambda: _checked(portal, folder))
    banners = [one for one in build(portal) if not one.path.startswith("anh/")]
    yield _timed("vẽ tất cả từ đầu", folder / "out", lambda: _published(banners, portal, folder))
    yield _timed("không có gì đổi", folder / "out", lambda: _published(banners, portal, folder))
    shares = [one for one in build(_with_titles(portal, count)) if one.path.startswith("anh/chia-se/")]
    yield _timed(f"{len(shares)} ảnh chia sẻ", folder / "shared", lambda: _published(shares, portal, folder, "shared"))


def _timed(what: str, out: Path, work: Callable[[], int]) -> Figures:
    clock, processor = time.perf_counter(), _processor()
    made = work()
    spent = time.perf_counter() - clock, _processor() - processor
    pictures = (file.stat().st_size for file in out.rglob("*.png"))
    return Figures(what, *spent, made, max(pictures, default=0))


def _processor() -> float:
    """Seconds of processor time of this process and its children."""
    parts = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(one.ru_utime + one.ru_stime for one in parts)


def _checked(portal: Portal, folder: Path) -> int:
    found = list(problems(checks(portal), folder / "checks.json"))
    for problem in found:
        print(problem, file=sys.stderr)
    return 0


def _published(outputs: list[OutputFile], portal: Portal, folder: Path, name: str = "out") -> int:
    renderer = Renderer(ROOT / "theme/templates", lambda _: {}, folder / "templates")
    place = Workplace(folder / name, folder / f"cache-{name}", processes=PROCESSES)
    place.cache.mkdir(parents=True, exist_ok=True)
    done: Published = publish(outputs, {}, renderer, place, portal.as_of, lambda _done, _of: None)
    return done.made


def _with_titles(portal: Portal, count: int) -> Portal:
    """The portal with so many news items, their titles those of the sample's with a number."""
    items = portal.news
    made = tuple(_numbered(items[number % len(items)], number) for number in range(count))
    return replace(portal, news=made, questions=(), candidates=(), documents=(), pages=(), translated=())


def _numbered(item: NewsItem, number: int) -> NewsItem:
    return item.model_copy(update={"title": f"{item.title} ({number + 1})", "path": f"news/{number}.md"})


def _portal(folder: Path) -> Portal:
    as_of = moment_of_build(os.environ, "2026-03-02 08:00", ROOT / "content", TIMEZONE).at
    settings = Settings(site_url="https://bench.example", timezone=TIMEZONE)
    return load(ROOT / "content", settings, as_of, folder / "read", PROCESSES).portal


@contextmanager
def _folder(given: Path | None) -> Iterator[Path]:
    if given:
        given.mkdir(parents=True, exist_ok=True)
        yield given.resolve()
        return
    name = tempfile.mkdtemp(prefix="bench-banners-")
    try:
        yield Path(name)
    finally:
        shutil.rmtree(name, ignore_errors=True)


if __name__ == "__main__":
    main()
