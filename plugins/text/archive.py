"""Files packed into one ZIP file that is the same for the same files, whenever it is made."""

import io
import zipfile
from collections.abc import Mapping

_MOMENT = (1980, 1, 1, 0, 0, 0)
"""The earliest a ZIP file can state: the time of the build is none of its content."""
_READABLE = 0o644 << 16
_UNIX = 3
_COMPRESSED = (".png", ".jpg", ".webp", ".avif", ".pdf", ".mp3", ".m4a", ".ogg")


def zipped(files: Mapping[str, bytes | str]) -> bytes:
    """The ZIP file of contents by name, in their order; text is UTF-8; what is compressed already is stored."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name, _MOMENT)
            entry.compress_type = zipfile.ZIP_STORED if name.endswith(_COMPRESSED) else zipfile.ZIP_DEFLATED
            entry.external_attr, entry.create_system = _READABLE, _UNIX
            archive.writestr(entry, content)
    return written.getvalue()
