"""One file of all tables: every CSV with the dictionary and a datapackage.json of its own."""

from plugins.model.tables import Table
from plugins.open_data.package import DICTIONARY, PACKAGE, About, dictionary, package
from plugins.text.archive import zipped

NAME = "tat-ca.zip"


def make(described: About, tables: tuple[Table, ...]) -> bytes:
    """The ZIP file; the same tables give the same bytes."""
    files = {PACKAGE: package(described, tables, ("csv",)), DICTIONARY: dictionary()}
    files |= {f"{table.name}.csv": table.files["csv"] for table in tables}
    return zipped(files)
