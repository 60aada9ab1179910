"""sw.js: the service worker that keeps the look-up and the ballots readable without a network."""

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path

from plugins.model.calendar import Phase
from plugins.model.candidate import Candidate
from plugins.model.election import Election
from plugins.model.output import OutputFile
from plugins.model.portal import Portal
from plugins.model.record import Record, editor_fields
from plugins.model.site import Site

MOST_BYTES = 6_000_000
"""What a browser loads at most in the background, before compression (about 1 MB of traffic), so that ballots
can be read offline; with saving of data switched on it loads nothing."""
FIRST_ASSETS = (
    *("css/common.css", "css/home.css", "css/places.css", "css/candidates.css", "css/news.css"),
    *("js/common.js", "js/home.js", "js/lookup.js", "js/offline.js", "img/favicon.svg"),
    *("fonts/be-vietnam-pro-400.woff2", "fonts/be-vietnam-pro-700.woff2"),
)
FIRST_PAGES = ("/", "/dia-ban/", "/ngoai-tuyen/")
_SOURCE = Path(__file__).with_name("service_worker.js")


def build(portal: Portal) -> Iterator[OutputFile]:
    """The one script."""
    assets = tuple(sorted((portal.settings.assets or {}).items()))
    first = (*(portal.link(address) for address in FIRST_PAGES), *(portal.asset(name) for name in FIRST_ASSETS))
    kept = (portal.election, portal.site, portal.candidates, portal.phase, assets)
    yield OutputFile("sw.js", make, (portal.settings.base_path, first, *kept))


def make(
    base: str, first: tuple[str, ...], election: Election, site: Site, candidates: tuple[Candidate, ...], phase: Phase,
    assets: tuple[tuple[str, str], ...],
) -> bytes:  # fmt: skip
    """The script, with what the build knows: the version, which changes with everything that is kept, what is
    kept at once, and how many bytes may be loaded in the background."""
    records = [_said(election), _said(site), *((_said(one), one.body.text) for one in candidates)]
    version = hashlib.sha256(repr((records, phase.value, assets)).encode()).hexdigest()[:12]
    known = {"version": version, "base": base, "first": first, "most": MOST_BYTES}
    source = _SOURCE.read_text(encoding="utf-8")
    return f"const BUILD = {json.dumps(known, ensure_ascii=False)};\n{source}".encode()


def _said(record: Record) -> str:
    """All that an editor wrote in a record, whatever code read it."""
    return record.model_dump_json(include=set(editor_fields(type(record))))
