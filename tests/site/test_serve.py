"""The server an editor works with: shows the site, its mistakes, and every change."""

import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support import ROOT, write

pytestmark = pytest.mark.site
PATIENCE = 60


@pytest.fixture
def address(small: Path, tmp_path: Path) -> Iterator[str]:
    """The address of a server on a copy of the small site."""
    command = [sys.executable, "-u", "-m", "plugins.tools.serve", "--port", "8760"]
    command += ["--content", str(small), "--output", str(tmp_path / "out")]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as server:
        try:
            yield next(line.split()[3].rstrip("/") for line in server.stdout if "Xem trang tại" in line)
        finally:
            server.terminate()


def read(url: str) -> tuple[int, str]:
    """Status and text of an answer."""
    try:
        with urllib.request.urlopen(url, timeout=10) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode()


def wait_until(url: str, words: str) -> str:
    """The page at the address as soon as it holds these words."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        _, text = read(url)
        if words in text:
            return text
        time.sleep(0.2)
    raise AssertionError(f"{words!r} never came; last: {text[:500]}")


def test_the_server_shows_pages_mistakes_and_changes(address: str, small: Path) -> None:
    """Pages are served, a new mistake stands in the page instead, the mended site comes back, and browsers are told."""
    status, text = read(f"{address}/tin-tuc/hop-bao/")
    assert status == 200 and "Họp báo: công bố danh sách" in text and "EventSource" in text
    assert read(f"{address}/khong-co/")[0] == 404
    events = urllib.request.urlopen(f"{address}/__cap-nhat", timeout=PATIENCE)
    write(small, "news/sai.md", "---\ntitle: Họp: báo\ndate: 2026-02-01\n---\n")
    report = wait_until(f"{address}/", "Chưa dựng được trang")
    assert "content/news/sai.md:2: title" in report
    assert events.readline().startswith(b"data:")
    assert "Họp báo: công bố danh sách" in read(f"{address}/tin-tuc/hop-bao/?ban-truoc")[1]
    write(small, "news/sai.md", "---\ntitle: Đã sửa xong\ndate: 2026-02-01\n---\n\nNội dung.\n")
    wait_until(f"{address}/tin-tuc/sai/", "Đã sửa xong")
