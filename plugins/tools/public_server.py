"""A folder served as a good public server serves it: compressed, kept for a year what its address names the content
of, our own page for what is missing. It remembers what it was asked for."""

import functools
import gzip
import http.server
import mimetypes
import re
import threading
import time
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
    slow_fonts: float = 0
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
            time.sleep(self.served.slow_fonts)
        packed = kind.startswith(_COMPRESSED) and "gzip" in self.headers.get("Accept-Encoding", "")
        content = gzip.compress(content, 9, mtime=0) if packed else content
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if kind.startswith("text/") else kind)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Content-Security-Policy", "default-src 'self'")
        self.send_header("Cache-Control", _keeping(path))
        if packed:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(content)
        self.served.sent.append(Sent(path, kind, len(content)))

    do_HEAD = do_GET

    def log_message(self, *_: object) -> None:
        """Nothing is printed."""


class _Server(http.server.ThreadingHTTPServer):
    """A server whose visitors may leave in the middle of an answer."""

    daemon_threads = True

    def handle_error(self, *_: object) -> None:
        """Nothing is printed: a closed tab is no error."""


@contextmanager
def served(folder: Path, port: int = 0, slow_fonts: float = 0) -> Iterator[Served]:
    """The folder while it is served on this machine; fonts come `slow_fonts` seconds late."""
    state = Served(folder, slow_fonts)
    server = _Server(("127.0.0.1", port), functools.partial(_Handler, state))
    state.url = f"http://127.0.0.1:{server.server_port}"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield state
    finally:
        server.shutdown()
        server.server_close()


def _keeping(path: str) -> str:
    """How long a browser may keep an answer without asking again."""
    return "public, max-age=31536000, immutable" if _NAMED_BY_CONTENT.search(path) else "no-cache"
