"""How one content file names another: relative path, path from content/, or Pelican's {filename}, {static}."""

import posixpath
import re
from dataclasses import dataclass
from urllib.parse import unquote

_PELICAN = re.compile(r"[{|](filename|static|attach)[}|](.*)", re.DOTALL)


class BadReference(Exception):
    """A reference that cannot be resolved; the message is Vietnamese, "what is wrong; how to mend it"."""


@dataclass(frozen=True)
class Reference:
    """A path below content/ (no leading slash) and the fragment after "#", or ""."""

    path: str
    fragment: str = ""


def resolve(written: str, source: str) -> Reference:
    """The file that `written` means in the content file `source` (both paths with forward slashes).

    "../documents/a.md" is relative to the file, "/documents/a.md" to content/, and Pelican's
    "{filename}a.md" and "{static}/x.pdf" mean the same as their paths without the braces.
    Raises BadReference when the path leaves content/ or is not a path of a file.
    """
    match = _PELICAN.fullmatch(written)
    target = match[2] if match else written
    if "{" in target or "}" in target:
        raise BadReference(f"“{written}” không phải đường dẫn; dùng {{filename}}/…/tep.md hoặc {{static}}/…/tep.pdf")
    if match is None and re.match(r"[a-zA-Z][a-zA-Z0-9+.-]*:", written):
        raise BadReference(f"“{written}” là địa chỉ web; ở đây chỉ nhận đường dẫn tới một tệp trong content/")
    target, _, fragment = unquote(target).partition("#")
    if "\\" in target:
        raise BadReference(f"“{written}” dùng dấu \\; viết lại bằng dấu /")
    if "\x00" in target or not target.strip("/."):
        raise BadReference(f"“{written}” không trỏ tới tệp nào; viết đường dẫn tới một tệp trong content/")
    base = "" if target.startswith("/") else posixpath.dirname(source)
    path = posixpath.normpath(posixpath.join(base, target.lstrip("/")))
    if path.startswith("../") or path == "..":
        raise BadReference(f"“{written}” ra ngoài thư mục content/; chỉ dùng tệp bên trong content/")
    return Reference(path, fragment)


def is_content_reference(written: str) -> bool:
    """Whether a link in a text means a content file, and not a web, mail or in-page address."""
    if _PELICAN.fullmatch(written):
        return True
    return not re.match(r"(?:[a-zA-Z][a-zA-Z0-9+.-]*:|//|#|$)", written)
