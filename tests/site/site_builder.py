"""Runs Pelican on a content folder as a user does, in a subprocess."""

import hashlib
import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from tests.support import ROOT


@dataclass(frozen=True)
class Done:
    """What a run left: its exit status and everything it printed."""

    status: int
    printed: str


def run_pelican(content: Path, output: Path, cache: Path, *options: str, **environment: str) -> Done:
    """`python -m pelican CONTENT -s pelicanconf.py -o OUTPUT`, from the project's root.

    `options` are settings, as NAME=JSON, and options of Pelican's own.
    """
    settings = [f'CACHE_PATH="{cache}"', *(option for option in options if re.match("[A-Z_]+=", option))]
    others = [option for option in options if option not in settings and option != "-e"]
    command = [sys.executable, "-m", "pelican", str(content), "-o", str(output)]
    command += [*(others if "-s" in others else ["-s", "pelicanconf.py", *others]), "-e", *settings]
    inherited = {key: value for key, value in os.environ.items() if key not in ("AS_OF", "SOURCE_DATE_EPOCH")}
    done = subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8",
        env={**inherited, "PYTHONUTF8": "1", "COLUMNS": "200", **environment},
    )  # fmt: skip
    return Done(done.returncode, done.stdout + done.stderr)


def digests(folder: Path) -> dict[str, str]:
    """SHA-256 of every file below a folder, by path."""
    return {
        file.relative_to(folder).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }
