"""A copy of the site is checked to the byte, in a folder and over the web."""

import functools
import hashlib
import http.server
import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from plugins.tools.verify import CannotCheck, Report, check, read_manifest
from tests.support import ROOT

FILES = {"index.html": b"<h1>A</h1>", "tin-tuc/a/index.html": b"<h1>Tin</h1>", "du-lieu/a.csv": b"a\r\n1\r\n"}


def write_manifest(folder: Path, files: dict[str, bytes]) -> None:
    """A manifest as the publisher writes it."""
    rows = [
        {"path": path, "size": len(content), "sha256": hashlib.sha256(content).hexdigest()}
        for path, content in sorted(files.items())
    ]
    text = json.dumps({"as_of": "2026-03-02T08:00:00+07:00", "files": rows})
    (folder / "site-manifest.json").write_text(text, encoding="utf-8")


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A true copy of a small site."""
    folder = tmp_path / "ban-sao"
    for path, content in FILES.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    write_manifest(folder, FILES)
    return folder


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves files and says nothing; /hong/ is broken."""

    def do_GET(self) -> None:
        if self.path.startswith("/hong/tin-tuc"):
            self.send_error(500)
            return
        self.path = self.path.removeprefix("/hong")
        super().do_GET()

    def log_message(self, *_words: object) -> None:
        pass


@pytest.fixture
def address(copy: Path) -> Iterator[str]:
    """The copy, served."""
    handler = functools.partial(Quiet, directory=str(copy))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()
    thread.join()


def run(*arguments: str) -> subprocess.CompletedProcess:
    """The tool as a user runs it."""
    command = [sys.executable, "-m", "plugins.tools.verify", *arguments]
    return subprocess.run(
        command, cwd=ROOT, capture_output=True, encoding="utf-8", env={**os.environ, "PYTHONUTF8": "1"}
    )


def test_a_true_copy_is_the_same(copy: Path, address: str) -> None:
    """Nothing is reported, in the folder and over the web, with or without a slash at the end."""
    for place in (str(copy), address, f"{address}/"):
        manifest, report = check(place)
        assert report.same
        assert len(manifest.files) == 3


def test_a_tampered_file_is_named_even_with_its_size_and_time_kept(copy: Path, address: str) -> None:
    """Other bytes of the same length, with the time of the file set back, are found."""
    file = copy / "tin-tuc/a/index.html"
    before = file.stat()
    file.write_bytes(file.read_bytes().replace(b"Tin", b"Tun"))
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    for place in (str(copy), address):
        _, report = check(place)
        assert report == Report((), (("tin-tuc/a/index.html", "cùng cỡ, khác nội dung"),), ())


@pytest.mark.parametrize(("content", "why"), [(b"", "0 byte, không phải 10 byte"), (b"<h1>A</h1> ", "dài hơn 10 byte")])
def test_another_size_is_said(copy: Path, content: bytes, why: str) -> None:
    """A shorter and a longer file are changed, and the report says how."""
    (copy / "index.html").write_bytes(content)
    assert check(str(copy))[1].changed == (("index.html", why),)


def test_missing_and_extra_files_are_named(copy: Path, address: str) -> None:
    """A folder shows both; of a web address nobody knows what else it has."""
    (copy / "du-lieu/a.csv").unlink()
    (copy / "la.html").write_bytes(b"?")
    (copy / ".an").write_bytes(b"?")
    assert check(str(copy))[1] == Report(("du-lieu/a.csv",), (), (".an", "la.html"))
    assert check(address)[1] == Report(("du-lieu/a.csv",), (), ())


def test_a_link_out_of_the_copy_is_no_file_of_it(copy: Path, tmp_path: Path) -> None:
    """The same bytes elsewhere do not make the copy whole."""
    outside = tmp_path / "ngoai"
    outside.write_bytes(FILES["index.html"])
    (copy / "index.html").unlink()
    (copy / "index.html").symlink_to(outside)
    assert check(str(copy))[1].missing == ("index.html",)


def test_a_trusted_manifest_finds_a_copy_that_changed_its_own(copy: Path, tmp_path: Path, address: str) -> None:
    """Who tampers with a file may write a new manifest too; the original's manifest still tells."""
    (tmp_path / "goc.json").write_bytes((copy / "site-manifest.json").read_bytes())
    (copy / "index.html").write_bytes(b"<h1>B</h1>")
    write_manifest(copy, {**FILES, "index.html": b"<h1>B</h1>"})
    assert check(str(copy))[1].same
    for place in (str(copy), address):
        assert [path for path, _ in check(place, str(tmp_path / "goc.json"))[1].changed] == ["index.html"]


def test_what_cannot_be_fetched_is_a_difference(address: str) -> None:
    """A server's error is told by path, and is neither missing nor the same."""
    assert check(f"{address}/hong")[1] == Report((), (), (), (("tin-tuc/a/index.html", "máy chủ trả lời 500"),))


@pytest.mark.parametrize(
    "text",
    [
        "", "[]", "{}", '{"as_of": "", "files": []}', '{"as_of": "", "files": [{"path": "a"}]}',
        '{"as_of": "", "files": [{"path": "../a", "size": 1, "sha256": "' + "0" * 64 + '"}]}',
        '{"as_of": "", "files": [{"path": "/etc/passwd", "size": 1, "sha256": "' + "0" * 64 + '"}]}',
        '{"as_of": "", "files": [{"path": "a", "size": "x", "sha256": "' + "0" * 64 + '"}]}',
        '{"as_of": "", "files": [{"path": "a", "size": 1, "sha256": "0"}]}',
    ],
)  # fmt: skip
def test_a_bad_manifest_is_refused(text: str) -> None:
    """What is no manifest, or names a file outside the site, is told in one line."""
    with pytest.raises(CannotCheck, match="không phải tệp kê khai"):
        read_manifest(text.encode(), "x")


def test_the_command_says_what_differs_and_ends_with_status_1(copy: Path) -> None:
    """Status 0 and one good line; or each difference, and status 1."""
    done = run(str(copy))
    assert done.returncode == 0
    assert "Bản sao đúng như bản gốc: 3 tệp" in done.stdout
    (copy / "index.html").write_bytes(b"<h1>B</h1>")
    done = run(str(copy))
    assert done.returncode == 1
    assert "đã bị đổi: index.html (cùng cỡ, khác nội dung)" in done.stdout
    assert "1 chỗ khác" in done.stderr


@pytest.mark.parametrize("place", ["khong-co", "http://127.0.0.1:9", "http://[x", "https://"])
def test_what_is_not_there_cannot_be_checked(place: str) -> None:
    """A folder or server that is not there is one clear line and status 1."""
    done = run(place)
    assert done.returncode == 1
    assert done.stderr.startswith("Không đối chiếu được.")
    assert "Traceback" not in done.stderr
