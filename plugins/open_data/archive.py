"""One file of all tables: every CSV with the dictionary and a datapackage.json of its own."""

import io
import zipfile

from plugins.model.tables import Table
from plugins.open_data.package import DICTIONARY, PACKAGE, About, dictionary, package

NAME = "tat-ca.zip"
_MOMENT = (1980, 1, 1, 0, 0, 0)
"""The earliest a ZIP file can state: the time of the build is none of its content."""
_READABLE = 0o644 << 16
_UNIX = 3


def make(described: About, tables: tuple[Table, ...]) -> bytes:
    """The ZIP file; the same tables give the same bytes."""
    files = {PACKAGE: package(described, tables, ("csv",)), DICTIONARY: dictionary()}
    files |= {f"{table.name}.csv": table.files["csv"] for table in tables}
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name, _MOMENT)
            entry.compress_type, entry.external_attr, entry.create_system = zipfile.ZIP_DEFLATED, _READABLE, _UNIX
            archive.writestr(entry, content)
    return written.getvalue()
