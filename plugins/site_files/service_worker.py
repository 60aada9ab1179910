"""sw.js: the service worker that keeps the look-up and the ballots readable without a network."""

import hashlib
import json
from pathlib import Path

from plugins.model.portal import Portal

MOST_BYTES = 6_000_000
"""What a browser loads at most in the background, before compression (about 1 MB of traffic), so that ballots
can be read offline; with saving of data switched on it loads nothing."""
FIRST_ASSETS = (
    *("css/portal.css", "js/portal.js", "js/lookup.js", "img/emblem.svg", "img/favicon.svg"),
    *("fonts/be-vietnam-pro-400.woff2", "fonts/be-vietnam-pro-700.woff2"),
)
FIRST_PAGES = ("/", "/dia-ban/", "/ngoai-tuyen/")
_SOURCE = Path(__file__).with_name("service_worker.js")


def service_worker(portal: Portal) -> str:
    """The script, with what the build knows: the version, which changes with everything that is kept, what is
    kept at once, and how many bytes may be loaded in the background."""
    assets = [portal.asset(name) for name in FIRST_ASSETS]
    build = {
        "version": _version(portal),
        "base": portal.settings.base_path,
        "first": [*(portal.link(address) for address in FIRST_PAGES), *assets],
        "most": MOST_BYTES,
    }
    return f"const BUILD = {json.dumps(build, ensure_ascii=False)};\n{_SOURCE.read_text(encoding='utf-8')}"


def _version(portal: Portal) -> str:
    """Changes when a page that is kept may have changed: places, candidates, the theme, the site's own facts."""
    parts = (
        portal.election.digest,
        portal.site.digest,
        portal.phase.value,
        sorted(portal.settings.assets.items()) if portal.settings.assets else (),
        [(one.path, one.digest) for one in portal.candidates],
    )
    return hashlib.sha256(repr(parts).encode()).hexdigest()[:12]
