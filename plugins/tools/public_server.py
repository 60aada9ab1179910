"""A folder served as a good public server serves it: compressed, kept for a year what its address names the content
of, our own page for what is missing. It remembers what it was asked for."""

import functools
import gzip
import http.server
import mimetypes
import re
import threading
import time
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote, urlsplit

_COMPRESSED = (
    "text/",
    "application/json",
    "application/javascript",
    "application/manifest",
    "image/svg",
    "application/x",
)
_SHORT = 14_000
_NAMED_BY_CONTENT = re.compile(r"\.[0-9a-f]{10}\.\w+$")
_KINDS = {
    ".webmanifest": "application/manifest+json",
    ".avif": "image/avif",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
}


@dataclass(frozen=True)
class Sent:
    """An answer: the path asked for, its media type and how many bytes its content took on the line."""

    path: str
    media_type: str
    size: int


@dataclass
class Served:
    """A folder that is being served: its address, and what was sent so far."""

    folder: Path
    late: float = 0
    url: str = ""
    sent: list[Sent] = field(default_factory=list)

    def answer(self, path: str) -> tuple[int, str, bytes]:
        """Status, media type and content for a path of the site."""
        file = self.folder / unquote(path).lstrip("/")
        file = file / "index.html" if path.endswith("/") else file
        status = 200 if file.is_file() else 404
        file = file if status == 200 else self.folder / "404.html"
        kind = _KINDS.get(file.suffix) or mimetypes.guess_type(file.name)[0] or "application/octet-stream"
        return status, kind, file.read_bytes()


class _Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, served: Served, *rest: object) -> None:
        self.served = served
        super().__init__(*rest)

    def do_GET(self) -> None:
        path = urlsplit(self.path).path
        status, kind, content = self.served.answer(path)
        if kind == "font/woff2":
            time.sleep(self.served.late)
        packed = kind.startswith(_COMPRESSED) and "gzip" in self.headers.get("Accept-Encoding", "")
        parts = _packed(content) if packed else (content,)
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if kind.startswith("text/") else kind)
        self.send_header("Content-Length", str(sum(map(len, parts))))
        self.send_header("Content-Security-Policy", "default-src 'self'")
        self.send_header("Cache-Control", _keeping(path))
        if packed:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        for part in parts:
            self.wfile.write(part)
            self.wfile.flush()
            if kind == "text/html":
                time.sleep(self.served.late)
        self.served.sent.append(Sent(path, kind, sum(map(len, parts))))

    do_HEAD = do_GET

    def log_message(self, *_: object) -> None:
        """Nothing is printed."""


class _Server(http.server.ThreadingHTTPServer):
    """A server whose visitors may leave in the middle of an answer."""

    daemon_threads = True

    def handle_error(self, *_: object) -> None:
        """Nothing is printed: a closed tab is no error."""


@contextmanager
def served(folder: Path, port: int = 0, late: float = 0) -> Iterator[Served]:
    """The folder while it is served on this machine; fonts, and the second half of a page,
    come `late` seconds late."""
    state = Served(folder, late)
    server = _Server(("127.0.0.1", port), functools.partial(_Handler, state))
    state.url = f"http://127.0.0.1:{server.server_port}"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield state
    finally:
        server.shutdown()
        server.server_close()


def _packed(content: bytes) -> tuple[bytes, ...]:
    """The content compressed, a long one in two parts of which the first can be read before the second comes."""
    if len(content) < _SHORT:
        return (gzip.compress(content, 9, mtime=0),)
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    half = len(content) // 2
    first = packer.compress(content[:half]) + packer.flush(zlib.Z_SYNC_FLUSH)
    return first, packer.compress(content[half:]) + packer.flush()


def _keeping(path: str) -> str:
    """How long a browser may keep an answer without asking again."""
    return "public, max-age=31536000, immutable" if _NAMED_BY_CONTENT.search(path) else "no-cache"
