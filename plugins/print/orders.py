"""Orders to the press of this process, and its answers: files, or in Vietnamese why there are none."""

import hashlib
import json
import os
import re
import subprocess
import sys
import unicodedata
from functools import cache
from pathlib import Path
from typing import Any

PRESS = Path(__file__).with_name("press.py")
FONT_FOLDER = Path(__file__).resolve().parents[2] / "theme" / "fonts"


def made(make: str, template: Path | str, values: Any) -> bytes:
    """What the press makes ("pdf", "svg", "values") of a template, given as file or as text, and its values.

    Raises ValueError, in Vietnamese, for values that cannot be set.
    """
    done, error = _order(make, template, values)
    if error:
        raise ValueError(_in_vietnamese(error))
    return done


def wrong_with(make: str, template: Path | str, values: Any) -> str | None:
    """Why the press cannot make it, in Vietnamese; None when it can."""
    error = _order(make, template, values)[1]
    return _in_vietnamese(error) if error else None


def fonts_digest() -> str:
    """Of every font file a sheet may be set in besides those typst carries itself."""
    digest = hashlib.sha256()
    for path in sorted(FONT_FOLDER.glob("*.ttf")):
        digest.update(path.read_bytes())
    return digest.hexdigest()


@cache
def _press(_process: int) -> subprocess.Popen:
    """The press of this process; a process forked from it has its own."""
    command = [sys.executable, str(PRESS), str(FONT_FOLDER)]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, start_new_session=True)


def _order(make: str, template: Path | str, values: Any) -> tuple[bytes, str | None]:
    """What was made, or what typst says is wrong."""
    press = _press(os.getpid())
    given = json.dumps(values, ensure_ascii=False, separators=(",", ":")).encode()
    order = {"main": str(template), "make": make, "size": len(given)}
    try:
        press.stdin.write(json.dumps(order).encode() + b"\n" + given)
        press.stdin.flush()
        answer = json.loads(press.stdout.readline())
        return press.stdout.read(answer["size"]), answer["error"]
    except (OSError, ValueError):
        raise RuntimeError("typst dừng giữa chừng; cài lại bằng: pip install '.[pdf]', rồi dựng lại") from None


def _in_vietnamese(error: str) -> str:
    """What typst says, for an editor: the character that no font has, or what has no room."""
    full = re.search(r"KHÔNG ĐỦ CHỖ: (.*?)\"?$", error)
    if full:
        return f"không đủ chỗ trên {full[1]}"
    missing = re.search(r'the text `"(.+?)"` could not be displayed', error)
    if not missing:
        return f"typst không xếp được trang in ({error}); báo cho người quản trị cổng"
    names = ", ".join(f"U+{ord(char):04X} {unicodedata.name(char, 'không tên')}" for char in missing[1])
    return f"chữ “{missing[1]}” ({names}) không có hình trong phông chữ của bản in; gõ lại đúng bảng chữ, hoặc bỏ đi"
