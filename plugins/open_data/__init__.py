"""Open data: everything the portal publishes as tables, with a description that machines read.

package.py     datapackage.json (Data Package), the dictionary of all columns, the list of checksums
archive.py     one file of all tables

What the tables hold is decided in plugins/model/datasets.py; how a cell is written in plugins/text/tabular.py.
"""

from collections.abc import Iterator

from plugins.model.output import Output, OutputFile
from plugins.model.portal import Portal
from plugins.model.tables import FORMATS, Table, tables
from plugins.open_data import archive, package
from plugins.open_data.package import About, about

FOLDER = "du-lieu"


def build(portal: Portal) -> Iterator[Output]:
    """Every table in every format at an address that stays, and what describes them. Raises ValueError when
    the site's address is not set: addresses in the data must work wherever it is read."""
    if not portal.settings.site_url:
        raise ValueError("open data needs the site's full address; set SITEURL")
    found, described = tables(portal), about(portal)
    for table in found:
        for format in FORMATS:
            yield OutputFile(f"{FOLDER}/{table.name}.{format}", make_table, (table, format))
    yield OutputFile(f"{FOLDER}/{package.DICTIONARY}", package.dictionary)
    yield OutputFile(f"{FOLDER}/{package.PACKAGE}", make_package, (described, found))
    yield OutputFile(f"{FOLDER}/{package.CHECKSUMS}", make_checksums, (described, found))
    yield OutputFile(f"{FOLDER}/{archive.NAME}", archive.make, (described, found))


def make_table(table: Table, format: str) -> bytes:
    """The table in one of its formats."""
    return table.files[format]


def make_package(described: About, found: tuple[Table, ...]) -> bytes:
    """datapackage.json of all tables in all formats."""
    return package.package(described, found, FORMATS)


def make_checksums(described: About, found: tuple[Table, ...]) -> bytes:
    """A line for every other file of the folder but the archive: SHA-256, two spaces, name."""
    files = {f"{table.name}.{format}": table.files[format] for table in found for format in FORMATS}
    files |= {package.DICTIONARY: package.dictionary(), package.PACKAGE: make_package(described, found)}
    return package.checksums(files)
