"""The pages in a text browser: without style, script and pictures everything is there, in order, and apart."""

import os
import re
import shutil
import subprocess
import unicodedata
from itertools import pairwise
from pathlib import Path

import pytest

pytestmark = pytest.mark.site

IN_ORDER = {
    "index.html": (
        "Đến nội dung chính", "Ngày bầu cử", "Bỏ phiếu từ", "Gõ tên nơi cư trú", "Bỏ phiếu thế nào",
        "1. Mang theo thẻ cử tri", "Mốc thời gian", "Tin mới", "Văn bản mới", "Cơ quan chủ quản", "Lên đầu trang",
    ),
    "hoi-dap/the-cu-tri/index.html": (
        "Đến nội dung chính", "1. Trang chủ", "2. Hỏi đáp", "Căn cứ pháp lý", "Chịu trách nhiệm", "Báo lỗi trang này",
    ),
    "don-vi-bau-cu/qh-1/index.html": (
        "Số đại biểu được bầu", "Người ứng cử", "Chưa công bố", "1. Bà", "Sinh ngày", "Quê quán:", "2. ",
        "Khu vực bỏ phiếu",
    ),
    "nguoi-ung-cu/le-thi-an/index.html": (
        "1. Trang chủ", "Chưa công bố", "Nhân thân", "Họ và tên", "Ngày sinh", "Trình độ", "Chương trình hành động",
    ),
    "tim-kiem/index.html": (
        "Tìm trong tin tức, hỏi đáp, văn bản, người ứng cử", "Tìm", "Gõ có dấu hoặc không dấu", "Mục lục",
        "Lịch bầu cử", "Hỏi đáp từ A đến Z",
    ),
    "van-ban/index.html": ("Văn bản", "Số, ký hiệu", "Trích yếu", "Cơ quan ban hành", "Nghị quyết"),
    "ket-qua/index.html": ("Chưa có kết quả", "Ai công bố", "Hội đồng bầu cử quốc gia", "Chậm nhất", "Khi có kết quả"),
}  # fmt: skip

NAMES = ("TrimBox", "BleedBox", "sRGB", "JavaScript")
"""Words that are written so."""


@pytest.fixture(scope="module")
def w3m() -> str:
    """Where the text browser is; without it these tests are skipped, or fail if they must run."""
    found = shutil.which("w3m")
    if found is None:
        reason = "KHÔNG CÓ W3M, không thử được trong trình duyệt chữ; cài bằng: sudo apt-get install w3m"
        if os.environ.get("PORTAL_REQUIRE_BROWSER"):
            pytest.fail(reason)
        pytest.skip(reason)
    return found


def shown(w3m: str, file: Path, home: Path) -> str:
    """What the browser shows of a page, white space single."""
    command = [w3m, "-dump", "-cols", "100", "-I", "UTF-8", "-O", "UTF-8", "-T", "text/html", str(file)]
    environment = {**os.environ, "HOME": str(home), "LC_ALL": "C.UTF-8"}
    done = subprocess.run(command, capture_output=True, check=True, env=environment)
    return " ".join(done.stdout.decode().split())


@pytest.mark.parametrize("path", IN_ORDER)
def test_a_page_reads_in_order(w3m: str, built: Path, path: str, tmp_path: Path) -> None:
    """Names, labels and parts follow each other as a citizen needs them."""
    text, place = shown(w3m, built / path, tmp_path), 0
    for words in IN_ORDER[path]:
        found = text.find(words, place)
        assert found >= 0, f"{words!r} is not shown after {text[max(0, place - 80) : place]!r}"
        place = found + len(words)


def test_no_words_run_together(w3m: str, built: Path, tmp_path: Path) -> None:
    """Where one part of a page ends and the next begins there is space: no small letter stands before a capital."""
    together = {
        f"{file.relative_to(built)}: {word}"
        for file in sorted(built.rglob("*.html"))
        for word in re.findall(r"[^\W\d_]{2,}", shown(w3m, file, tmp_path))
        if word not in NAMES and _has_capital_inside(word)
    }
    assert together == set()


def _has_capital_inside(word: str) -> bool:
    kinds = [unicodedata.category(char) for char in word]
    return any(first == "Ll" and second == "Lu" for first, second in pairwise(kinds))
