"""Lighthouse's four columns for a page of each kind, on its phone; 100 is the mark.

Lighthouse is fetched by npm into the cache folder at the version named here. Pages that ask not to be indexed (a wrong
address, sheets to print) cannot have 100 for search engines: Lighthouse counts that wish as a fault, and the table says
so instead of hiding it.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from plugins.tools.public_server import served
from tests.browser.sample_site import KINDS, Site
from tests.support import ROOT

VERSION = "13.5.0"
FOLDER = ROOT / ".cache" / "lighthouse"
COLUMNS = ("performance", "accessibility", "best-practices", "seo")
_FLAGS = "--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking"
_BY_WISH = {"is-crawlable"}


@dataclass(frozen=True)
class Audit:
    """The medians of a kind's page, and the audits that keep a column below 100."""

    kind: str
    scores: dict[str, int]
    faults: frozenset[str]
    indexed: bool

    @property
    def holds(self) -> bool:
        """Whether every column is 100; that of search engines only where the page may be indexed."""
        return all(score == 100 for column, score in self.scores.items() if column != "seo" or self.indexed)


def audit(program: Path, chromium: str, url: str, kind: str, runs: int, indexed: bool) -> Audit:
    """The median of some runs; a page that reaches 100 at once is not run again."""
    reports: list[dict] = []
    for _ in range(runs):
        reports.append(_report(program, chromium, url))
        if all(_score(reports[-1], column) == 100 for column in COLUMNS):
            break
    scores = {column: round(median(_score(report, column) for report in reports)) for column in COLUMNS}
    faults = {
        fault for report in reports for column in COLUMNS if scores[column] < 100 for fault in _faults(report, column)
    }
    return Audit(kind, scores, frozenset(faults), indexed)


def _report(program: Path, chromium: str, url: str) -> dict:
    command = [str(program), url, "--output=json", "--quiet", f"--chrome-flags={_FLAGS}"]
    command += [f"--only-categories={','.join(COLUMNS)}", "--throttling-method=simulate", "--max-wait-for-load=60000"]
    done = subprocess.run(command, capture_output=True, text=True, env={**os.environ, "CHROME_PATH": chromium})
    if done.returncode:
        sys.exit(f"{url}: {done.stderr.strip()}")
    return json.loads(done.stdout)


def _score(report: dict, column: str) -> int:
    return round(100 * (report["categories"][column]["score"] or 0))


def _faults(report: dict, column: str) -> Iterator[str]:
    """The audits of a column that count and are not full."""
    for one in report["categories"][column]["auditRefs"]:
        score = report["audits"][one["id"]]["score"]
        if one["weight"] and score is not None and score < 0.9:
            yield one["id"]


def table(audits: list[Audit]) -> str:
    """All audits as a Markdown table."""
    head = "| Page | Performance | Accessibility | Best practices | SEO | |\n|---|--:|--:|--:|--:|---|\n"
    return head + "".join(map(_row, audits))


def _row(one: Audit) -> str:
    said = ["asks not to be indexed"] if not one.indexed else []
    said += sorted(one.faults - (_BY_WISH if not one.indexed else set()))
    return f"| {one.kind} | {' | '.join(str(one.scores[column]) for column in COLUMNS)} | {', '.join(said)} |\n"


def installed() -> Path:
    """The program, fetched when it is not there yet."""
    program = FOLDER / "node_modules" / ".bin" / "lighthouse"
    found = FOLDER / "node_modules" / "lighthouse" / "package.json"
    if not found.is_file() or json.loads(found.read_text(encoding="utf-8"))["version"] != VERSION:
        if shutil.which("npm") is None:
            sys.exit("Không có npm; cài bằng: sudo apt-get install npm")
        FOLDER.mkdir(parents=True, exist_ok=True)
        command = ["npm", "install", "--no-audit", "--no-fund", "--silent", "--prefix", str(FOLDER)]
        subprocess.run([*command, f"lighthouse@{VERSION}"], check=True)
    return program


def main() -> None:
    """Prints the table, row by row as it comes; ends with status 1 when a column that can be 100 is not."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--output", type=Path, default=Path("output"))
    options.add_argument("--kinds", nargs="*", default=[])
    options.add_argument("--runs", type=int, default=3)
    chosen = options.parse_args()
    chromium = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if chromium is None:
        sys.exit("Không có Chromium; cài bằng: sudo apt-get install chromium")
    program = installed()
    with served(chosen.output) as server:
        site = Site(chosen.output, server.url)
        audits = []
        for kind in chosen.kinds or KINDS:
            indexed = b'content="noindex' not in server.answer(site.path(kind))[2]
            audits.append(audit(program, chromium, site.page(kind), kind, chosen.runs, indexed))
            print(_row(audits[-1]), end="", file=sys.stderr, flush=True)
    print(table(audits))
    sys.exit(not all(one.holds for one in audits))


if __name__ == "__main__":
    main()
