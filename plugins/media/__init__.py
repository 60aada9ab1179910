"""Pictures and attachments of public entries, as they are published.

encoding.py  an original → one published size and format; the one module that imports Pillow
"""

from collections.abc import Iterator
from pathlib import Path

from plugins.model.media import Image, StoredFile, Variant
from plugins.model.output import Output, OutputFile
from plugins.model.portal import Portal


def build(portal: Portal) -> Iterator[Output]:
    """Every published form of the pictures, and every attachment, that a public entry names; what only
    a draft names, or nobody, stays where it is."""
    images, files = portal.images or {}, portal.files or {}
    for path in sorted(_picture_paths(portal)):
        for variant in images[path].published:
            yield OutputFile(variant.address.removeprefix("/"), make_variant, (images[path], variant))
    for path in sorted(_file_paths(portal)):
        yield OutputFile(files[path].address.removeprefix("/"), copy, (files[path],))


def _picture_paths(portal: Portal) -> set[str]:
    named = {picture.file for entry in portal.entries for picture in entry.pictures}
    return named.union(*(entry.body.images for entry in portal.entries))


def _file_paths(portal: Portal) -> set[str]:
    named = {path for entry in portal.entries for path in entry.files}
    linked = {link.path for entry in portal.entries for link in entry.body.links}
    return named | (linked & (portal.files or {}).keys())


def make_variant(image: Image, variant: Variant) -> bytes:
    """The picture in one size and format; Pillow is imported only when one has to be made."""
    from plugins.media.encoding import encode

    return encode(Path(image.location), variant)


def copy(file: StoredFile) -> bytes:
    """The attachment, byte for byte."""
    return Path(file.location).read_bytes()
