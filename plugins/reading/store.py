"""What an earlier run already learned of the content, by the bytes it learned it from.

A cache and nothing more: delete it and the next build is only slower. Entries stay here as typed records,
their texts apart, so that a portal of many thousand entries is loaded without its texts.
"""

import json
import os
import sqlite3
import time
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

_SCHEMA = """
CREATE TABLE version (text TEXT);
CREATE TABLE files (path TEXT PRIMARY KEY, size INT, changed_ns INT, digest TEXT);
CREATE TABLE results (path TEXT PRIMARY KEY, key TEXT, depends TEXT, value BLOB);
CREATE TABLE bodies (digest TEXT PRIMARY KEY, html TEXT, text TEXT);
"""
CACHE_ERRORS = (OSError, sqlite3.Error)
"""What reading and writing files, those of the cache among them, can raise."""

_RACY_NS = 2_000_000_000


class Remembered(NamedTuple):
    """A result, the digest of the file it came from, and those of the other files it depends on."""

    key: str
    depends: dict[str, str]
    value: bytes


class Store:
    """The cache of one project folder; `version` names everything else that results depend on."""

    def __init__(self, file: Path, version: str) -> None:
        self.file, self.version = file, version
        self._connections: dict[int, sqlite3.Connection] = {}
        file.parent.mkdir(parents=True, exist_ok=True)
        try:
            self._open_current()
        except (sqlite3.DatabaseError, OSError):
            self._forget()
            self._open_current()

    def _open_current(self) -> None:
        """Tables of this version; what another version of the code left is dropped, its tables too."""
        connection = self._connection()
        connection.execute("CREATE TABLE IF NOT EXISTS version (text TEXT)")
        known = connection.execute("SELECT text FROM version").fetchone()
        if known is None or known[0] != self.version:
            for table in ("version", "files", "results", "bodies"):
                connection.execute(f"DROP TABLE IF EXISTS {table}")
            connection.executescript(_SCHEMA)
            connection.execute("INSERT INTO version VALUES (?)", (self.version,))
            connection.commit()

    def _forget(self) -> None:
        for connection in self._connections.values():
            connection.close()
        self._connections.clear()
        for suffix in ("", "-wal", "-shm"):
            Path(f"{self.file}{suffix}").unlink(missing_ok=True)

    def _connection(self) -> sqlite3.Connection:
        """This process's own connection: SQLite's may not cross a fork."""
        pid = os.getpid()
        if pid not in self._connections:
            connection = sqlite3.connect(self.file, timeout=60)
            connection.execute("PRAGMA journal_mode=WAL")
            connection.execute("PRAGMA synchronous=OFF")
            self._connections[pid] = connection
        return self._connections[pid]

    def known_files(self) -> dict[str, tuple[int, int, str]]:
        """Size, time of change (the inode's, which no program can set back) and digest of each file as last seen."""
        rows = self._connection().execute("SELECT path, size, changed_ns, digest FROM files")
        return {path: (size, changed_ns, digest) for path, size, changed_ns, digest in rows}

    def remember_files(self, rows: Iterable[tuple[str, int, int, str]]) -> None:
        """Keep what was seen of files. One changed in the last two seconds is not kept: it could change
        again within the clock's grain, with the same size."""
        recent = time.time_ns() - _RACY_NS
        settled = [row for row in rows if row[2] < recent]
        with self._connection() as connection:
            connection.executemany("INSERT OR REPLACE INTO files VALUES (?,?,?,?)", settled)

    def results(self) -> dict[str, Remembered]:
        """Every remembered result by path."""
        rows = self._connection().execute("SELECT path, key, depends, value FROM results")
        return {
            path: Remembered(key, json.loads(depends) if depends else {}, value) for path, key, depends, value in rows
        }

    def remember_results(self, rows: Iterable[tuple[str, str, Mapping[str, str], bytes]]) -> None:
        """Keep (path, key, dependencies, pickled value) of each row."""
        packed = [(path, key, json.dumps(depends) if depends else "", value) for path, key, depends, value in rows]
        with self._connection() as connection:
            connection.executemany("INSERT OR REPLACE INTO results VALUES (?,?,?,?)", packed)

    def remember_bodies(self, rows: Iterable[tuple[str, str, str]]) -> None:
        """Keep (digest, HTML, plain text) of each row."""
        with self._connection() as connection:
            connection.executemany("INSERT OR REPLACE INTO bodies VALUES (?,?,?)", rows)

    def body(self, digest: str) -> tuple[str, str]:
        """HTML and plain text of a body that was remembered."""
        row = self._connection().execute("SELECT html, text FROM bodies WHERE digest = ?", (digest,)).fetchone()
        if row is None:
            raise LookupError(f"no body {digest} in {self.file}")
        return row[0], row[1]

    def forget_all_but(self, paths: Iterable[str], bodies: Iterable[str]) -> None:
        """Drop the results of files that are gone, and bodies that nothing names once they outnumber the rest."""
        kept_paths, kept_bodies = set(paths), set(bodies)
        with self._connection() as connection:
            gone = [(path,) for (path,) in connection.execute("SELECT path FROM results") if path not in kept_paths]
            connection.executemany("DELETE FROM results WHERE path = ?", gone)
            (stored,) = connection.execute("SELECT count(*) FROM bodies").fetchone()
            if stored > 2 * len(kept_bodies) + 100:
                stale = [(d,) for (d,) in connection.execute("SELECT digest FROM bodies") if d not in kept_bodies]
                connection.executemany("DELETE FROM bodies WHERE digest = ?", stale)
