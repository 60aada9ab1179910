"""A local server that rebuilds on every change, reloads the browser, and shows content problems in the page."""

import argparse
import functools
import html
import http.server
import os
import queue
import socket
import subprocess
import sys
import threading
import urllib.parse
from dataclasses import dataclass, field
from pathlib import Path

import watchfiles

ROOT = Path(__file__).resolve().parents[2]
EVENTS = "/__cap-nhat"
WATCHED = ("theme", "plugins", "pelicanconf.py", "publishconf.py")

_SCRIPT = f'<script>new EventSource("{EVENTS}").onmessage=()=>location.reload()</script>'
_REPORT = """<!doctype html><html lang="vi"><meta charset="utf-8"><title>Nội dung có lỗi</title>
<style>body{{font:1rem/1.6 sans-serif;margin:2rem auto;max-width:60rem;padding:0 1rem;background:#fff;color:#1a1a1a}}
h1{{color:#a3121a}}pre{{white-space:pre-wrap;overflow-wrap:anywhere}}</style>
<main><h1>Chưa dựng được trang</h1><p>Sửa các dòng dưới đây rồi lưu lại; trang tự tải lại.
Trang đã dựng lần trước vẫn xem được: <a href="?ban-truoc">mở bản trước</a>.</p>
<pre>{report}</pre></main>{script}</html>"""


@dataclass
class State:
    """What the last build said, and the browsers that wait for the next one."""

    report: str = ""
    listeners: list[queue.SimpleQueue] = field(default_factory=list)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def tell(self) -> None:
        """Make every waiting browser load its page again."""
        with self.lock:
            for listener in self.listeners:
                listener.put(True)


def build(chosen: argparse.Namespace, address: str, state: State) -> None:
    """Build once; its lines go to the terminal, its errors into the page."""
    command = [sys.executable, "-m", "pelican", str(chosen.content), "-s", chosen.settings, "-o", str(chosen.output)]
    command += ["-e", f'SITEURL="{address}"']
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, env={**os.environ, "PYTHONUTF8": "1"})
    lines = (done.stdout + done.stderr).strip()
    print(lines, flush=True)
    state.report = "" if done.returncode == 0 else lines


class Handler(http.server.SimpleHTTPRequestHandler):
    """Files of the output; pages get the reloading script, and the report while there is one."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *args: object, state: State, **kwargs: object) -> None:
        self.state = state
        super().__init__(*args, **kwargs)

    def do_GET(self) -> None:
        parts = urllib.parse.urlsplit(self.path)
        if parts.path == EVENTS:
            self._stream_events()
        elif (
            not parts.path.endswith("/")
            and Path(self.translate_path(parts.path)).is_file()
            and not parts.path.endswith(".html")
        ):
            super().do_GET()
        else:
            self._page(parts)

    def _page(self, parts: urllib.parse.SplitResult) -> None:
        if self.state.report and parts.query != "ban-truoc":
            body = _REPORT.format(report=html.escape(self.state.report), script=_SCRIPT)
            return self._answer(200, body)
        file = Path(self.translate_path(parts.path))
        if file.is_dir():
            if not parts.path.endswith("/"):
                self.send_response(301)
                self.send_header("Location", f"{parts.path}/")
                self.send_header("Content-Length", "0")
                self.end_headers()
                return None
            file /= "index.html"
        status = 200
        if not file.is_file():
            status, file = 404, Path(self.directory) / "404.html"
        text = file.read_text(encoding="utf-8") if file.is_file() else "404"
        return self._answer(status, text.replace("</body>", f"{_SCRIPT}</body>"))

    def _answer(self, status: int, text: str) -> None:
        content = text.encode()
        self.send_response(status)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def _stream_events(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Connection", "close")
        self.end_headers()
        self.close_connection = True
        listener: queue.SimpleQueue = queue.SimpleQueue()
        with self.state.lock:
            self.state.listeners.append(listener)
        try:
            while True:
                try:
                    listener.get(timeout=15)
                    message = b"data: reload\n\n"
                except queue.Empty:
                    message = b": still here\n\n"
                self.wfile.write(message)
                self.wfile.flush()
        except OSError:
            pass
        finally:
            with self.state.lock:
                self.state.listeners.remove(listener)

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Requests are not worth a line each."""


class Server(http.server.ThreadingHTTPServer):
    """Stops with the terminal, even while browsers listen for events."""

    daemon_threads = True


def free_port(wanted: int) -> int:
    """The wanted port, or the first free one of the twenty after it."""
    for port in range(wanted, wanted + 21):
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
            return port
    raise SystemExit(f"Các cổng mạng {wanted}–{wanted + 20} đều bận; chọn cổng khác: inv serve --port 9000")


def main() -> None:
    """Build, serve, watch; ends with Ctrl-C."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--port", type=int, default=8000)
    options.add_argument("--output", type=Path, default=ROOT / "output")
    options.add_argument("--content", type=Path, default=ROOT / "content")
    options.add_argument("--settings", default="pelicanconf.py")
    chosen = options.parse_args()
    port, state = free_port(chosen.port), State()
    address = f"http://127.0.0.1:{port}"
    build(chosen, address, state)
    handler = functools.partial(Handler, directory=str(chosen.output), state=state)
    server = Server(("127.0.0.1", port), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print(f"\n  Xem trang tại {address}/   (dừng: Ctrl-C)\n", flush=True)
    try:
        for _changes in watchfiles.watch(chosen.content, *(ROOT / name for name in WATCHED), raise_interrupt=True):
            build(chosen, address, state)
            state.tell()
    except KeyboardInterrupt:
        server.shutdown()


if __name__ == "__main__":
    main()
