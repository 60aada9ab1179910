"""The theme: its static files with addresses that name their content, its templates with their digests."""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

COMPONENTS = (
    *(
        "common",
        "masthead",
        "toolbar",
        "footer",
        "ways",
        "words",
        "cards",
        "tables",
        "register",
        "facts",
        "links",
        "search",
    ),
    *("home", "slogans", "player", "list-state", "candidates", "compare", "radio", "print-pack", "corrections"),
    *("press", "embeds", "forced-colours"),
)
STYLES = ("plain", "tokens", "base", "layout", *(f"components/{name}" for name in COMPONENTS), "print")
"""The style sheets, joined in this order into css/portal.css."""

_ASSET = re.compile(r'url\("asset:([^"]+)"\)')


class BadTheme(Exception):
    """The theme cannot be used; the message says which file and why."""


@dataclass(frozen=True)
class Asset:
    """A static file as it is published."""

    address: str
    content: bytes


def read_assets(theme: Path, base_path: str) -> dict[str, Asset]:
    """Every static file by its name in templates. Raises BadTheme when a style sheet names one that is not there."""
    static = theme / "static"
    assets = {
        file.relative_to(static).as_posix(): file.read_bytes()
        for file in sorted(static.rglob("*"))
        if file.is_file()
        and not file.name.startswith(".")
        and file.suffix != ".md"
        and not file.is_relative_to(static / "css")
    }
    for file in sorted((theme / "fonts").rglob("*.woff2")):
        assets[f"fonts/{file.name}"] = file.read_bytes()
    published = {name: Asset(_address(name, content), content) for name, content in assets.items()}
    style = _join_styles(static / "css", published, base_path)
    published["css/portal.css"] = Asset(_address("css/portal.css", style), style)
    return published


def _join_styles(folder: Path, assets: Mapping[str, Asset], base_path: str) -> bytes:
    found = {file.relative_to(folder).with_suffix("").as_posix() for file in folder.rglob("*.css")}
    unknown = sorted(found - set(STYLES))
    if unknown:
        raise BadTheme(f"{folder}: style sheets nobody includes: {', '.join(unknown)}; known are {', '.join(STYLES)}")

    def address(match: re.Match[str]) -> str:
        if match[1] not in assets:
            raise BadTheme(f"{folder}: a style sheet names asset:{match[1]}, which the theme does not have")
        return f'url("{base_path}{assets[match[1]].address}")'

    try:
        joined = "\n".join((folder / f"{name}.css").read_text(encoding="utf-8") for name in STYLES)
    except FileNotFoundError as error:
        raise BadTheme(f"{error.filename}: style sheet missing") from None
    return _ASSET.sub(address, joined).encode()


def _address(name: str, content: bytes) -> str:
    stem, _, suffix = name.rpartition(".")
    return f"/theme/{stem}.{hashlib.sha256(content).hexdigest()[:10]}.{suffix}"
