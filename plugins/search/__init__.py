"""Search: the portal's public pages as a static index that a small script, or query.py, answers from.

document.py  what is known of a page       terms.py  its terms and their weights
index.py     Whoosh, in the workshop       encoded.py its postings as text, kept up to date
shards.py    the files a browser loads     postings.py how they name documents
query.py     a query answered from the files
"""

import hashlib
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path

from plugins.model.output import Bundle
from plugins.model.portal import Portal
from plugins.search.document import SearchDocument, documents_of
from plugins.search.terms import Groups, Starts, folded_words, group_starts, terms_of
from plugins.text.normal import nfc, shorten
from plugins.text.tokens import tokens

FOLDER = "tim-kiem/chi-muc"
"""Where the files stand in the output; the search page names FOLDER/manifest.json."""
SUMMARY_LENGTH = 220
LONGEST_SUGGESTED = 12
"""Letters at most of a word offered as "did you mean"."""
Documents = tuple[SearchDocument, ...]
_SYNONYMS = Path(__file__).with_name("synonyms.txt")


def build(portal: Portal) -> Iterator[Bundle]:
    """The one bundle of all search files."""
    yield Bundle("search", make, (documents_of(portal), synonym_groups(portal)))


def synonym_groups(portal: Portal) -> Groups:
    """The groups of synonyms.txt and, for each commune, its name with its former ones."""
    return synonyms((commune.name, *commune.aliases) for commune in portal.election.communes if commune.aliases)


def synonyms(more: Iterable[tuple[str, ...]] = ()) -> Groups:
    """The groups of synonyms.txt and more, as folded words."""
    lines = _SYNONYMS.read_text(encoding="utf-8").splitlines()
    written = [tuple(line.split("=")) for line in lines if line.strip() and not line.startswith("#")]
    folded = (tuple(dict.fromkeys(filter(None, map(folded_words, group)))) for group in (*written, *more))
    return tuple(group for group in folded if len(group) > 1)


def make(workshop: Path, documents: Documents, groups: Groups) -> Iterator[tuple[str, bytes]]:
    """(path, bytes) of every search file; only documents whose digest changed are analysed."""
    from plugins.search.index import update
    from plugins.search.shards import export

    starts = group_starts(groups)
    entries = [
        (document.link, document.digest, document.moment, partial(_analyse, document, starts)) for document in documents
    ]
    index = update(workshop, _version(groups), entries)
    try:
        for name, content in export(index, groups, workshop):
            yield f"{FOLDER}/{name}", content
    finally:
        index.close()


def _analyse(document: SearchDocument, starts: Starts) -> tuple[dict[str, str], tuple[list, dict[str, str]]]:
    """What stands under each key of the document; its result card, and how the words on it are spelled."""
    text = nfc(document.body.text)
    summary = shorten(nfc(document.summary) or text, SUMMARY_LENGTH)
    title = nfc(document.title)
    card = [document.link, title, document.label, document.date, summary, document.lang]
    found = "\n".join((text, *(file.text for file in document.files)))
    return terms_of(document, found, starts), (card, _spelled(f"{title} {summary}"))


def _spelled(text: str) -> dict[str, str]:
    """Each folded word of letters with its spelling in lower case; the first one counts."""
    spelled: dict[str, str] = {}
    for token in tokens(text):
        if token.folded.isascii() and token.folded.isalpha() and token.end - token.start <= LONGEST_SUGGESTED:
            spelled.setdefault(token.folded, text[token.start : token.end].lower())
    return spelled


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
