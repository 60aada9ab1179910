"""The style sheets and scripts as pages load them: which parts of the theme each is joined of.

Every page loads the sheet and the script "common", or a script of its kind in place of that; a page whose kind
looks different from others loads one more sheet. A template names both: `layout.sheets.search`,
`layout.scripts.search`.
"""

from collections.abc import Mapping
from pathlib import Path

from plugins.publishing import minify

SHEETS: Mapping[str, tuple[str, ...]] = {
    "common": (
        *("plain", "tokens", "base", "layout", "components/common", "components/masthead", "components/toolbar"),
        *(
            "components/footer",
            "components/ways",
            "components/words",
            "components/tables",
            "components/facts",
            "components/links",
        ),
        *(
            "components/corrections",
            "components/sound",
            "components/targets",
            "components/forced-colours",
            "print",
        ),
    ),
    "home": ("components/home", "components/timeline", "components/cards", "components/lookup"),
    "calendar": ("components/timeline", "components/calendar"),
    "news": ("components/cards",),
    "places": (
        *("components/lookup", "components/letters", "components/list-state", "components/people", "components/qr"),
        "components/places",
    ),
    "candidates": (
        "components/letters",
        "components/list-state",
        "components/people",
        "components/qr",
        "components/candidates",
    ),
    "compare": ("components/list-state", "components/compare"),
    "documents": ("components/register",),
    "search": ("components/lookup", "components/search", "components/index"),
    "slogans": ("components/slogans", "components/print-pack"),
    "player": ("components/player",),
    "posted": ("components/posted", "components/script"),
    "offices": (
        *("components/print-pack", "components/press", "components/embeds", "components/radio"),
        *("components/open-data", "components/feeds"),
    ),
    "style": (
        *("components/home", "components/timeline", "components/cards", "components/lookup", "components/letters"),
        *("components/list-state", "components/people", "components/qr", "components/places", "components/candidates"),
        *("components/compare", "components/register", "components/search", "components/slogans", "components/style"),
    ),
}
"""The parts of theme/static/css of each sheet, in their order."""

SCRIPTS: Mapping[str, tuple[str, ...]] = {
    "common": ("portal",),
    "home": ("portal", "lookup", "clock"),
    "calendar": ("portal", "clock"),
    "lookup": ("portal", "lookup"),
    "not_found": ("portal", "not-found"),
    "compare": ("portal", "compare"),
    "documents": ("portal", "register"),
    "search": ("portal", "search", "search-page"),
    "offline": ("portal", "offline"),
    "player": ("portal", "player"),
    "style": ("portal", "style"),
    "clock": ("clock",),
    "listen": ("listen",),
    "code": ("code",),
}
"""The parts of theme/static/js of each script, in their order."""

_AT_ONCE = frozenset({"portal", "listen", "code"})
"""Parts that run as soon as they are there, before the page is drawn or long after; all others when it is read."""


class BadBundle(Exception):
    """A part is missing, or nobody includes it; the message says which."""


def sheets(folder: Path) -> dict[str, str]:
    """Every style sheet by its name. Raises BadBundle."""
    parts = _read(folder, "css", SHEETS)
    return {name: minify.css("\n".join(parts[part] for part in own)) for name, own in SHEETS.items()}


def scripts(folder: Path) -> dict[str, str]:
    """Every script by its name. Raises BadBundle."""
    parts = _read(folder, "js", SCRIPTS)
    return {name: _script(own, parts) for name, own in SCRIPTS.items()}


def _script(names: tuple[str, ...], parts: Mapping[str, str]) -> str:
    try:
        return minify.javascript("\n".join(_timed(name, parts[name]) for name in names))
    except minify.BadScript as error:
        raise BadBundle(f"{', '.join(names)}: {error}") from None


def _timed(part: str, text: str) -> str:
    if part in _AT_ONCE:
        return text
    return f'document.addEventListener("DOMContentLoaded", () => {{\n{text}\n}});'


def _read(folder: Path, suffix: str, bundles: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
    """The text of every part by its name."""
    found = {file.relative_to(folder).with_suffix("").as_posix(): file for file in sorted(folder.rglob(f"*.{suffix}"))}
    wanted = {part for parts in bundles.values() for part in parts}
    if missing := sorted(wanted - set(found)):
        raise BadBundle(f"{folder}: missing: {', '.join(missing)}")
    if unknown := sorted(set(found) - wanted):
        raise BadBundle(f"{folder}: nobody includes: {', '.join(unknown)}; see plugins/publishing/bundles.py")
    return {name: file.read_text(encoding="utf-8") for name, file in found.items()}
