"""Files for machines at fixed addresses: robots.txt, security.txt, web manifest, OpenSearch.

withdrawn.py   the wordings that corrections have withdrawn
well_known.py  the others, a function each
service_worker.py  sw.js, which keeps ballots readable offline
"""

from collections.abc import Iterator

from plugins.model.output import Output, OutputFile
from plugins.model.portal import Portal
from plugins.site_files import service_worker, well_known


def build(portal: Portal) -> Iterator[Output]:
    """All of them. Raises ValueError when the site's address is not set: each of them states it."""
    if not portal.settings.site_url:
        raise ValueError("site files need the site's full address; set SITEURL")
    yield from service_worker.build(portal)
    for path, write in well_known.FILES.items():
        yield OutputFile(path, encode, (write(portal),))


def encode(text: str) -> bytes:
    """The text as the file holds it."""
    return text.encode()
