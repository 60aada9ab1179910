"""The portal as readers of another language find it: each entry in their language where it is translated."""

from collections.abc import Mapping
from dataclasses import replace

from plugins.model.candidate import Candidate
from plugins.model.entry import Entry
from plugins.model.portal import Portal


def mirrored(portal: Portal, code: str) -> Portal:
    """The portal whose entries are translations where there are some. A translation stands in the place of its
    original: it bears the original's path, by which others name it, its tags, and on a ballot its number."""
    translations = {entry.original_path: entry for entry in portal.translated if entry.lang == code}
    originals = {entry.path: path for path, entry in translations.items()}

    def told(entries: tuple) -> tuple:
        return tuple(
            _in_place_of(one, translations[one.path], originals) if one.path in translations else one for one in entries
        )

    return replace(
        portal,
        news=told(portal.news),
        questions=told(portal.questions),
        candidates=told(portal.candidates),
        pages=told(portal.pages),
        translated=(),
    )


def _in_place_of(original: Entry, translation: Entry, originals: Mapping[str, str]) -> Entry:
    related = tuple(originals.get(path, path) for path in translation.related)
    changed = {"path": original.path, "tags": original.tags, "related": related, **_digests(original, translation)}
    if isinstance(original, Candidate):
        changed["position"] = original.position
    return translation.model_copy(update=changed)


def _digests(original: Entry, translation: Entry) -> dict[str, str]:
    """Those of the translation change with what it takes from its original."""
    return {"digest": f"{translation.digest}-{original.head}", "head": f"{translation.head}-{original.head}"}
