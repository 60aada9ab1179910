"""`inv bench feeds`: how long the feeds of a generated portal of 5,000 entries take, all of them and after one edit.

Measured in one process, as publishing does it: the feeds are promised, each promise is compared by its
fingerprint with the last one, and those that differ are made. A build makes them in two processes.
"""

import argparse
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from plugins.feeds import build
from plugins.model.output import OutputFile
from plugins.model.portal import Portal, Settings
from plugins.publishing.fingerprints import Fingerprints, code_of
from plugins.publishing.theme import read_assets
from plugins.reading.load import load
from plugins.reading.moment import moment_of_build
from plugins.tools.sample import write

ROOT = Path(__file__).resolve().parents[2]
ZONE = "Asia/Ho_Chi_Minh"
Result = TypeVar("Result")


@dataclass(frozen=True)
class Promised:
    """The feeds' outputs and the fingerprint of each, by path, and the seconds both took."""

    outputs: dict[str, OutputFile]
    fingerprints: dict[str, str]
    seconds: float


def generated(folder: Path, entries: int) -> Portal:
    """A generated portal, read and checked."""
    write(folder, entries, 1)
    content = folder / "content"
    as_of = moment_of_build({}, "2026-03-02 08:00", content, ZONE).at
    assets = {name: asset.address for name, asset in read_assets(ROOT / "theme", "").items()}
    settings = Settings(site_url="https://baucu.example", timezone=ZONE, assets=assets)
    return load(content, settings, as_of, folder / "cache", 2).portal


def edited(portal: Portal) -> Portal:
    """The portal after its newest document was given another subject."""
    newest = portal.documents[0]
    changed = newest.model_copy(update={"subject": f"{newest.subject} (sửa)", "digest": f"{newest.digest}-1"})
    return replace(portal, documents=(changed, *portal.documents[1:]))


def promised(portal: Portal) -> Promised:
    """What publishing knows before it makes anything."""

    def promise() -> tuple[dict[str, OutputFile], dict[str, str]]:
        outputs = {output.path: output for output in build(portal)}
        known = Fingerprints()
        prints = {path: known.of(code_of(one.make), one.inputs) for path, one in outputs.items()}
        return outputs, prints

    (outputs, fingerprints), seconds = timed(promise)
    return Promised(outputs, fingerprints, seconds)


def timed(work: Callable[[], Result]) -> tuple[Result, float]:
    """What the work gave, and its seconds by the clock."""
    began = time.perf_counter()
    result = work()
    return result, time.perf_counter() - began


def made(outputs: list[OutputFile]) -> list[bytes]:
    """The bytes of each output."""
    return [output.make(*output.inputs) for output in outputs]


def rows(portal: Portal) -> list[tuple[str, str]]:
    """What was measured, each with its words."""
    first = promised(portal)
    by_ending = {
        ending: [output for path, output in first.outputs.items() if path.endswith(ending)]
        for ending in (".rss.xml", ".atom.xml", ".json", ".opml")
    }
    written = sum(len(output.inputs[1]) for output in by_ending[".rss.xml"])
    found = [
        ("Bài trong cổng", f"{sum(1 for _ in portal.entries)}"),
        ("Nguồn, tệp, mục trong mỗi loại tệp", f"{len(by_ending['.rss.xml'])}, {len(first.outputs)}, {written}"),
        ("Hứa và so dấu vân tay", f"{first.seconds:.2f} s"),
    ]
    whole = 0.0
    for ending, outputs in by_ending.items():
        data, seconds = timed(lambda outputs=outputs: made(outputs))
        whole += seconds
        found.append((f"Làm mọi tệp {ending}", f"{seconds:.2f} s, {sum(map(len, data)) / 1e6:.1f} MB"))
    later = promised(edited(portal))
    stale = [output for path, output in later.outputs.items() if later.fingerprints[path] != first.fingerprints[path]]
    _, again = timed(lambda: made(stale))
    return [
        *found,
        ("Tất cả, từ đầu", f"{first.seconds + whole:.2f} s"),
        ("Sau khi sửa một văn bản", f"{later.seconds + again:.2f} s, làm lại {len(stale)} tệp"),
    ]


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--documents", type=int, default=5000)
    parser.add_argument("--folder", default="")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        portal = generated(Path(options.folder or temporary), options.documents)
        print("| Việc | Kết quả |\n|---|---|")
        for name, value in rows(portal):
            print(f"| {name} | {value} |")


if __name__ == "__main__":
    sys.exit(main())
