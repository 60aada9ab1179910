"""The one file that knows Pelican: its settings in, our generator, its command line's exit status out."""

import difflib
import gc
import os
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import replace
from functools import partial
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from pelican import signals
from pelican.log import console
from pelican.settings import DEFAULT_CONFIG

from plugins.model.output import Check, Output
from plugins.model.portal import Portal, Settings
from plugins.model.problem import ContentErrors, totals
from plugins.publishing.checks import problems
from plugins.publishing.making import CannotMake
from plugins.publishing.publish import Published, Workplace, alone, publish
from plugins.publishing.render import BadTemplate, Renderer
from plugins.publishing.theme import Asset, BadTheme, read_assets
from plugins.publishing.trees import CannotPublish
from plugins.reading.load import Held, Loaded, load, located
from plugins.reading.moment import BadMoment, moment_of_build
from plugins.reading.store import CACHE_ERRORS

BUILDERS = (
    "pages",
    "feeds",
    "search",
    "banners",
    "media",
    "site_files",
    "calendar",
    "open_data",
    "print",
    "lookup",
    "press",
    "register",
    "radio",
)
"""The rooms whose `build(portal)` makes the site."""

OWN_SETTINGS = {"AS_OF": None, "FEED_SIZE": 50, "CHECK_ONLY": False, "BUILDERS": BUILDERS, "PROCESSES": 2}
"""Settings of ours besides Pelican's, with their defaults."""

_PELICAN_EXTRAS = {"DEBUG", "FEED_DOMAIN", "TIMEZONE", "SITESUBTITLE", "AUTHOR"}
_MOST_HELD_SHOWN = 20


class PortalGenerator:
    """Checks the content and publishes the site; Pelican's own generators find nothing to do."""

    def __init__(self, settings: Mapping[str, Any], path: str, theme: str, output_path: str, **_unused: Any) -> None:
        self.options = {**OWN_SETTINGS, **settings}
        self.folder, self.theme, self.output = Path(path), Path(theme), Path(output_path)
        self.cache = Path(self.options["CACHE_PATH"]).absolute()

    def generate_context(self) -> None:
        """Read and check everything; leaves with status 1 and the report when there is an error."""
        console.quiet = False
        self.while_building = ExitStack()
        try:
            self.while_building.enter_context(alone(self.cache))
            assets = read_assets(self.theme, urlsplit(self.options["SITEURL"]).path.rstrip("/"))
            self.loaded = self._load(assets)
            self.assets = assets
            self._ask_builders()
        except (ContentErrors, BadMoment, BadTheme) as error:
            raise SystemExit(str(error)) from None
        except CACHE_ERRORS as error:
            raise SystemExit(_unreadable(error, self.cache)) from None
        _say_what_was_read(self.loaded)
        if self.options["CHECK_ONLY"]:
            raise SystemExit(0)

    def _ask_builders(self) -> None:
        """What a builder cannot make of the portal is told like any mistake of an editor."""
        checks = _checks(self.loaded.portal, self.options["BUILDERS"])
        found = located(problems(checks, self.cache / "checks.json"), self.folder)
        if found:
            named = [replace(problem, path=f"{self.folder.name}/{problem.path}") for problem in found]
            raise ContentErrors([*self.loaded.warnings, *named])

    def generate_output(self, _writer: Any) -> None:
        """Publish; leaves with status 1 and one line when that cannot be done, the old site untouched."""
        portal = self.loaded.portal
        filters_of = partial(
            import_module("plugins.pages.filters").filters_of,
            base=portal.settings.base_path,
            codes=tuple(speech.code for speech in portal.speeches),
        )
        renderer = Renderer(self.theme / "templates", filters_of, self.cache / "templates", portal.speeches)
        place = Workplace(
            self.output,
            self.cache,
            sources=(self.folder, self.theme, Path(__file__).parent),
            retention=tuple(self.options["OUTPUT_RETENTION"]),
            processes=self.options["PROCESSES"],
        )
        try:
            with self.while_building, _ProgressLine() as progress:
                done = publish(
                    _promises(portal, self.options["BUILDERS"]), self.assets, renderer, place, portal.as_of, progress
                )
        except (BadTemplate, CannotMake, CannotPublish) as error:
            raise SystemExit(f"Không dựng được trang, trang cũ còn nguyên.\n{error}") from None
        _say_what_was_published(done, self.output)

    def _load(self, assets: Mapping[str, Asset]) -> Loaded:
        timezone = self.options.get("TIMEZONE", "Asia/Ho_Chi_Minh")
        moment = moment_of_build(os.environ, self.options["AS_OF"], self.folder, timezone)
        console.print(
            f"Thời điểm hiển thị: {moment.at:%H:%M %d/%m/%Y} ({moment.origin}).", highlight=False, markup=False
        )
        settings = Settings(
            site_url=self.options["SITEURL"],
            timezone=timezone,
            page_size=self.options["DEFAULT_PAGINATION"],
            feed_size=self.options["FEED_SIZE"],
            assets={name: asset.address for name, asset in assets.items()},
            still=moment.still,
            pdf="print" in self.options["BUILDERS"] and _pdf_is_possible(),
        )
        return load(self.folder, settings, moment.at, self.cache, self.options["PROCESSES"])


def _pdf_is_possible() -> bool:
    """Whether the extra "pdf" is installed; says in one line what is left out when it is not."""
    if find_spec("typst") is not None:
        return True
    _say("Bản in: chỉ có trang web, không có tệp PDF, vì chưa cài typst; cài bằng: pip install '.[pdf]'")
    return False


def _promises(portal: Portal, builders: tuple[str, ...]) -> Iterator[Output]:
    """Everything the builders promise, room by room."""
    for room in builders:
        yield from import_module(f"plugins.{room}").build(portal)


def _checks(portal: Portal, builders: tuple[str, ...]) -> Iterator[Check]:
    """What the builders want to know of the portal first, from the rooms that ask."""
    for room in builders:
        if ask := getattr(import_module(f"plugins.{room}"), "checks", None):
            yield from ask(portal)


def _say_what_was_read(loaded: Loaded) -> None:
    for warning in loaded.warnings:
        _say(str(warning))
    held = loaded.held
    for entry in held[:_MOST_HELD_SHOWN]:
        _say(f"{entry.path}: chưa đăng ({entry.reason}).")
    if len(held) > _MOST_HELD_SHOWN:
        _say(f"… và {len(held) - _MOST_HELD_SHOWN} bài nữa chưa đăng.")
    public = sum(1 for _ in loaded.portal.entries)
    _say(f"Đã kiểm tra {loaded.files} tệp: {public} bài đăng, {_held_counts(held)}. {totals(loaded.warnings)}")


def _held_counts(held: tuple[Held, ...]) -> str:
    drafts = sum(entry.reason == "bản nháp" for entry in held)
    return f"{drafts} bản nháp, {len(held) - drafts} bài hẹn giờ"


def _say_what_was_published(done: Published, output: Path) -> None:
    _say(f"Đã đăng {done.files} tệp vào {output}; {done.made} tệp mới hoặc thay đổi.")
    if done.kept_aside:
        _say(f"Thư mục cũ ở đó không phải do cổng này tạo nên được giữ lại tại {done.kept_aside}.")


def _say(text: str) -> None:
    """One line, as it is: no wrapping to the terminal's width, no markup."""
    console.print(text, markup=False, highlight=False, soft_wrap=True)


class _ProgressLine:
    """A bar on a terminal, a line for each quarter elsewhere."""

    def __enter__(self) -> Callable[[int, int], None]:
        if not console.is_terminal:
            return self._line
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

        columns = (TextColumn("Dựng trang"), BarColumn(), MofNCompleteColumn())
        self.bar = Progress(*columns, console=console, transient=True)
        self.task = self.bar.add_task("")
        self.bar.start()
        return lambda done, total: self.bar.update(self.task, completed=done, total=total)

    def __exit__(self, *_error: object) -> None:
        if console.is_terminal:
            self.bar.stop()

    def _line(self, done: int, total: int) -> None:
        if total >= 100 and done * 4 // total > (done - 1) * 4 // total:
            _say(f"Dựng trang: {done}/{total}")


def _unknown_settings(settings: Mapping[str, Any]) -> list[str]:
    known = {*DEFAULT_CONFIG, *OWN_SETTINGS, *_PELICAN_EXTRAS}
    lines = []
    for name in sorted(settings):
        if name.isupper() and name not in known:
            near = difflib.get_close_matches(name, known, n=1)
            hint = f"có phải {near[0]}?" if near else "xóa khỏi tệp cài đặt"
            lines.append(f"Cài đặt {name} không có; {hint}")
    unknown = set(settings.get("BUILDERS", BUILDERS)) - set(BUILDERS)
    lines += [f"BUILDERS: không có phần “{name}”; các phần: {', '.join(BUILDERS)}" for name in sorted(unknown)]
    return lines


def _wrong_settings(settings: Mapping[str, Any]) -> Iterator[str]:
    try:
        site = urlsplit(settings["SITEURL"])
        right = site.scheme in ("http", "https") and site.hostname and not (site.query or site.fragment)
        right = right and not re.search(r"[\s<>\"']", settings["SITEURL"])
    except (ValueError, TypeError, AttributeError):
        right = False
    if not right:
        yield "Cài đặt SITEURL phải là địa chỉ đầy đủ của cổng, ví dụ https://baucu.tinh.gov.vn"
    for name in ("FEED_SIZE", "PROCESSES", "DEFAULT_PAGINATION"):
        value = settings.get(name, OWN_SETTINGS.get(name))
        if isinstance(value, bool) or not isinstance(value, int) or value < 1:
            yield f"Cài đặt {name} là {value!r}; phải là số nguyên từ 1 trở lên"


def _unreadable(error: Exception, cache: Path) -> str:
    """What to say when a file vanished or the cache cannot be used."""
    file = getattr(error, "filename", None) or cache
    return f"{file}: không đọc hoặc ghi được ({getattr(error, 'strerror', None) or error}); kiểm tra rồi chạy lại"


def _prepare(pelican: Any) -> None:
    """Before any generator runs: refuse what nobody would read, and keep Pelican's hands off the output.

    Our generator replaces the whole output itself, after the checks; Pelican's own count of articles
    would only tell an editor that there are none.
    """
    if problems := [*_unknown_settings(pelican.settings), *_wrong_settings(pelican.settings)]:
        raise SystemExit("\n".join(problems))
    pelican.delete_outputdir = False
    # A build makes records by the hundred thousand and drops none of them: looking for garbage finds nothing.
    gc.disable()
    signals.finalized.connect(_finish)


def _finish(_pelican: Any) -> None:
    """After the build: nothing more is said, and memory is looked after again, what is still held apart."""
    console.quiet = True
    gc.freeze()
    gc.enable()


def _generators(_pelican: Any) -> type[PortalGenerator]:
    return PortalGenerator


def register() -> None:
    """Called by Pelican."""
    signals.initialized.connect(_prepare)
    signals.get_generators.connect(_generators)
