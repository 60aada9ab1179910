"""The theme: its static files with addresses that name their content, its templates with their digests."""

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from plugins.publishing.bundles import BadBundle, scripts, sheets

_ASSET = re.compile(r'url\("asset:([^"]+)"\)')
_JOINED = ("css", "js")


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
        and file.relative_to(static).parts[0] not in _JOINED
    }
    for file in sorted((theme / "fonts").rglob("*.woff2")):
        assets[f"fonts/{file.name}"] = file.read_bytes()
    published = {name: _published(name, content) for name, content in assets.items()}
    return published | {name: _published(name, text.encode()) for name, text in _joined(static, published, base_path)}


def _joined(static: Path, assets: Mapping[str, Asset], base_path: str) -> Iterator[tuple[str, str]]:
    """The name and text of every style sheet and script."""

    def address(match: re.Match[str]) -> str:
        if match[1] not in assets:
            raise BadTheme(f"{static}: a style sheet names asset:{match[1]}, which the theme does not have")
        return f'url("{base_path}{assets[match[1]].address}")'

    try:
        for name, text in sheets(static / "css").items():
            yield f"css/{name}.css", _ASSET.sub(address, text)
        for name, text in scripts(static / "js").items():
            yield f"js/{name}.js", text
    except BadBundle as error:
        raise BadTheme(str(error)) from None


def _published(name: str, content: bytes) -> Asset:
    stem, _, suffix = name.rpartition(".")
    return Asset(f"/theme/{stem}.{hashlib.sha256(content).hexdigest()[:10]}.{suffix}", content)
