"""Search: the portal's public pages as a static index that a small script, or query.py, answers from.

document.py  what is known of a page       terms.py  its terms and their weights
index.py     Whoosh, in the workshop       shards.py the files a browser loads
query.py     a query answered from the files
"""

import hashlib
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from plugins.model.output import Bundle
from plugins.model.portal import Portal
from plugins.search.document import SearchDocument, documents_of
from plugins.search.terms import Groups, folded_words, term_weights
from plugins.text.normal import nfc, shorten

FOLDER = "tim-kiem/chi-muc"
"""Where the files stand in the output; the search page names FOLDER/manifest.json."""
SUMMARY_LENGTH = 220
Documents = tuple[SearchDocument, ...]
_SYNONYMS = Path(__file__).with_name("synonyms.txt")


def build(portal: Portal) -> Iterator[Bundle]:
    """The one bundle of all search files."""
    yield Bundle("search", make, (documents_of(portal), synonym_groups(portal)))


def synonym_groups(portal: Portal) -> Groups:
    """The groups of synonyms.txt and, for each commune, its name with its former ones."""
    lines = _SYNONYMS.read_text(encoding="utf-8").splitlines()
    written = [tuple(line.split("=")) for line in lines if line.strip() and not line.startswith("#")]
    written += [(commune.name, *commune.aliases) for commune in portal.election.communes if commune.aliases]
    folded = (tuple(dict.fromkeys(filter(None, map(folded_words, group)))) for group in written)
    return tuple(group for group in folded if len(group) > 1)


def make(workshop: Path, documents: Documents, groups: Groups) -> Iterator[tuple[str, bytes]]:
    """(path, bytes) of every search file; only documents whose digest changed are analysed."""
    from plugins.search.index import update
    from plugins.search.shards import export

    entries = [
        (document.link, document.digest, document.moment, partial(_analyse, document, groups)) for document in documents
    ]
    index = update(workshop, _version(groups), entries)
    try:
        for name, content in export(index, groups):
            yield f"{FOLDER}/{name}", content
    finally:
        index.close()


def _analyse(document: SearchDocument, groups: Groups) -> tuple[dict[str, int], list[str]]:
    """The document's terms with their weights, and its result card."""
    text = nfc(document.body.text)
    summary = shorten(nfc(document.summary) or text, SUMMARY_LENGTH)
    card = [document.link, nfc(document.title), document.label, document.date, summary, document.lang]
    words = "\n".join((text, *(file.text for file in document.files)))
    return term_weights(document, words, groups), card


def _version(groups: Groups) -> str:
    """Changes with everything that decides what a document's terms and card are."""
    room = Path(__file__).parent
    sources = [
        room / "__init__.py",
        room / "document.py",
        room / "terms.py",
        room / "index.py",
        room.parent / "text" / "tokens.py",
        room.parent / "text" / "normal.py",
    ]
    digest = hashlib.sha256(repr(groups).encode())
    for source in sources:
        digest.update(source.read_bytes())
    return digest.hexdigest()
