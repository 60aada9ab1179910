"""MiniSearch, of which the user has fetched a copy: its index is built with its defaults, in node or in Chromium."""

import gzip
import shutil
import subprocess
from pathlib import Path

FOLDER = "minisearch"
"""Below the site: the script as it was given, and the serialised index."""
_SCRIPT, _INDEX = "minisearch.js", "index.json"
_MAKE = """const makeIndex = (MiniSearch, lines) => {
    const index = new MiniSearch({ fields: ["title", "body"] });
    for (const line of lines.split("\\n").filter(Boolean)) {
        const { link, title, body } = JSON.parse(line);
        index.add({ id: link, title, body });
    }
    return JSON.stringify(index);
};"""
_IN_NODE = """
const fs = require("node:fs"), [script, corpus, file] = process.argv.slice(1);
const made = { exports: {} };
new Function("module", "exports", fs.readFileSync(script, "utf8"))(made, made.exports);
const lines = fs.readFileSync(corpus, "utf8"), start = process.cpuUsage();
fs.writeFileSync(file, makeIndex(made.exports, lines));
const spent = process.cpuUsage(start);
console.log((spent.user + spent.system) / 1e6);
"""


def build(corpus: Path, folder: Path, script: Path) -> None:
    """Script and index stand below the folder's site; in node the seconds of indexing alone are printed.

    In Chromium not all of what its processes take is counted as ours.
    """
    home = folder / "site" / FOLDER
    home.mkdir(parents=True)
    shutil.copyfile(script, home / _SCRIPT)
    if node := shutil.which("node"):
        subprocess.run([node, "-e", _MAKE + _IN_NODE, str(script), str(corpus), str(home / _INDEX)], check=True)
    else:
        _build_in_chromium(corpus, home, folder)


def _build_in_chromium(corpus: Path, home: Path, folder: Path) -> None:
    from plugins.tools.search_in_browser import opened

    with opened(folder) as asker:
        page = asker.page()
        page.add_script_tag(path=home / _SCRIPT)
        made = page.evaluate(
            f"(lines) => {{ {_MAKE} return makeIndex(MiniSearch, lines); }}", corpus.read_text("utf-8")
        )
    (home / _INDEX).write_text(made, encoding="utf-8")


def sizes(folder: Path) -> tuple[int, int]:
    """Bytes, compressed, of the index and of the script: a first query downloads both whole."""
    home = folder / "site" / FOLDER
    index, script = (len(gzip.compress((home / name).read_bytes(), 9, mtime=0)) for name in (_INDEX, _SCRIPT))
    return index, script
