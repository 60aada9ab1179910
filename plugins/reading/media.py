"""The pictures and attachments of content/ as records, each opened once and remembered by its digest."""

from collections.abc import Callable, Mapping
from pathlib import Path
from pickle import dumps, loads
from typing import Any

from plugins.model.media import Image, StoredFile
from plugins.model.problem import Problem
from plugins.reading.probe import BadAttachment, BadImage, probe_attachment, probe_image
from plugins.reading.scan import FoundFile
from plugins.reading.store import Remembered, Store


def read_images(
    found: Mapping[str, FoundFile], digests: Mapping[str, str], store: Store, known: Mapping[str, Remembered]
) -> tuple[dict[str, Image], list[Problem]]:
    """Every picture by path with its upright size, and a problem for each that is none."""

    def probe(path: str, data: bytes) -> tuple[int, int]:
        return probe_image(data, path)

    sizes, problems = _probe_all(found, digests, store, known, probe)
    return {
        path: Image(path, digests[path], width, height, found[path].location) for path, (width, height) in sizes.items()
    }, problems


def read_files(
    found: Mapping[str, FoundFile], digests: Mapping[str, str], store: Store, known: Mapping[str, Remembered]
) -> tuple[dict[str, StoredFile], list[Problem]]:
    """Every attachment by path with its media type and duration, and a problem for each that is not what it claims."""

    def probe(path: str, data: bytes) -> tuple[str, int | None]:
        return probe_attachment(data, path)

    probed, problems = _probe_all(found, digests, store, known, probe)
    return {
        path: StoredFile(path, digests[path], found[path].size, media_type, found[path].location, seconds)
        for path, (media_type, seconds) in probed.items()
    }, problems


def _probe_all(
    found: Mapping[str, FoundFile],
    digests: Mapping[str, str],
    store: Store,
    known: Mapping[str, Remembered],
    probe: Callable[[str, bytes], Any],
) -> tuple[dict[str, Any], list[Problem]]:
    results: dict[str, Any] = {}
    problems: list[Problem] = []
    learned = []
    for path, file in found.items():
        before = known.get(path)
        if before and before.key == digests[path]:
            results[path] = loads(before.value)
            continue
        try:
            results[path] = probe(path, Path(file.location).read_bytes())
        except (BadImage, BadAttachment) as bad:
            problems.append(Problem(path, str(bad)))
            continue
        learned.append((path, digests[path], {}, dumps(results[path], protocol=5)))
    store.remember_results(learned)
    return results, problems
