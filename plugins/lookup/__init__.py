"""Look-up of places: every commune, old name and hamlet as small static files that a browser loads by need.

places.py  what can be looked up, and what tells two of one name apart
keys.py    under which syllables a place is found
shards.py  the files
"""

from collections.abc import Iterator

from plugins.lookup.places import Place, places_of
from plugins.model.output import Bundle, Workshop
from plugins.model.portal import Portal

FOLDER = "dia-ban/chi-muc"
"""Where the files stand in the output; pages name FOLDER/manifest.json."""


def build(portal: Portal) -> Iterator[Bundle]:
    """The one bundle of all look-up files."""
    yield Bundle("lookup", make, (tuple(places_of(portal)), portal.site.province))


def make(_workshop: Workshop, places: tuple[Place, ...], everywhere: str) -> Iterator[tuple[str, bytes]]:
    """(path, bytes) of every look-up file; `everywhere` is what may be typed after any name: the province."""
    from plugins.lookup.shards import export

    for name, content in export(places, everywhere):
        yield f"{FOLDER}/{name}", content
