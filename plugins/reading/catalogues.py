"""The catalogues in content/languages/: read, compared with the words that the pages have, or refused."""

import difflib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from string import Formatter

from plugins.model.catalogue import PLURAL, Catalogue
from plugins.model.problem import Location, Problem, Severity
from plugins.model.site import Site
from plugins.model.words import words
from plugins.reading.front_matter import BadYaml, Document, read_yaml
from plugins.reading.parse import parse
from plugins.reading.scan import LANGUAGES, Scan
from plugins.reading.source import BadSource, decode
from plugins.text.normal import shorten

_DATES = {
    "day": {"day", "month", "year", "month_name"},
    "long_day": {"day", "month", "year", "month_name", "weekday"},
    "moment": {"clock", "day"},
    "hour": {"clock"},
    "month_of_year": {"month", "year", "month_name"},
}
_MOST_TOLD = 20


def read_catalogues(found: Scan, site: Site, digests: Mapping[str, str]) -> tuple[dict[str, Catalogue], list[Problem]]:
    """The catalogue of each language of site.yml, and what is wrong with them."""
    catalogues: dict[str, Catalogue] = {}
    problems: list[Problem] = []
    codes = [language.code for language in site.languages]
    for position, code in enumerate(codes):
        path = f"{LANGUAGES}/{code}.yml"
        if path not in found.catalogues:
            message = f"chưa có tệp lời {path}; chạy inv messages để tạo, rồi dịch"
            problems.append(Problem("site.yml", message, ("languages", position, "code")))
            continue
        catalogue, complaints = _read(path, Path(found.catalogues[path].location), digests[path])
        problems += complaints
        if catalogue:
            catalogues[code] = catalogue
    problems += _of_no_language(found, codes)
    return catalogues, problems


def _of_no_language(found: Scan, codes: list[str]) -> Iterator[Problem]:
    for path in found.catalogues:
        code = path.rpartition("/")[2].removesuffix(".yml")
        if code not in codes:
            near = difflib.get_close_matches(code, codes, n=1, cutoff=0.5)
            hint = f"có phải “{near[0]}”?" if near else "thêm ngôn ngữ vào languages trong site.yml hoặc xóa tệp"
            yield Problem(path, f"ngôn ngữ “{code}” không có trong site.yml; {hint}")


def _read(path: str, file: Path, digest: str) -> tuple[Catalogue | None, list[Problem]]:
    try:
        decoded = decode(path, file.read_bytes())
        document = read_yaml(path, decoded.text)
    except (BadSource, BadYaml) as bad:
        return None, list(bad.problems)
    catalogue, problems = parse(Catalogue, document, {"source": path}, {"digest": digest})
    problems += decoded.warnings
    if catalogue is None:
        return None, problems
    problems += _misfits(catalogue, document)
    return catalogue, problems


def _misfits(catalogue: Catalogue, document: Document) -> Iterator[Problem]:
    known = {message for group in words().values() for message in group}
    yield from _unknown(catalogue, document, known)
    yield from _missing(document, [message for message in known if message not in catalogue.messages])
    for message, translation in catalogue.messages.items():
        where = ("messages", message)
        if message in known and translation and (complaint := _other_places(message, translation)):
            yield Problem(document.path, complaint, where, document.line_of(where))
    yield from _dates(catalogue, document)
    empty = sum(not catalogue.messages[message] for message in known if message in catalogue.messages)
    if empty:
        message = f"{empty} lời chưa dịch; ở những chỗ đó trang hiện lời tiếng Việt"
        yield Problem(document.path, message, ("messages",), document.line_of(("messages",)), Severity.WARNING)


def _unknown(catalogue: Catalogue, document: Document, known: Iterable[str]) -> Iterator[Problem]:
    for message in catalogue.messages:
        if message not in known:
            near = difflib.get_close_matches(message, known, n=1, cutoff=0.6)
            hint = f"có phải “{shorten(near[0], 80)}”?" if near else "không trang nào còn lời này, xóa dòng này"
            where: Location = ("messages", message)
            yield Problem(document.path, f"không có lời tiếng Việt này; {hint}", where, document.line_of(where))


def _missing(document: Document, missing: list[str]) -> Iterator[Problem]:
    missing.sort()
    for message in missing[:_MOST_TOLD]:
        text = f"thiếu lời “{message}”; chạy inv messages để thêm dòng, rồi dịch"
        yield Problem(document.path, text, ("messages",), document.line_of(("messages",)))
    if len(missing) > _MOST_TOLD:
        text = f"còn thiếu {len(missing) - _MOST_TOLD} lời nữa; chạy inv messages để thêm dòng, rồi dịch"
        yield Problem(document.path, text, ("messages",), document.line_of(("messages",)))


def places_in(text: str) -> set[str] | None:
    """The names between braces; None when the braces are not in order."""
    try:
        return {name for _, name, _, _ in Formatter().parse(text) if name is not None}
    except ValueError:
        return None


def _other_places(message: str, translation: str) -> str | None:
    """What to say when a translation has not the same places to fill as the Vietnamese."""
    wanted = places_in(message) or set()
    forms = translation.split(PLURAL)
    if len(forms) > 2 or (len(forms) == 2 and not wanted):
        return f"dấu{PLURAL}ngăn lời cho một và cho nhiều, chỉ dùng một lần và chỉ ở lời có số trong ngoặc nhọn"
    for form in forms:
        found = places_in(form)
        if found is None or found - wanted or (wanted - found and len(forms) == 1):
            names = ", ".join(f"{{{name}}}" for name in sorted(wanted)) or "không có"
            return f"ngoặc nhọn khác bản tiếng Việt; lời này phải có đúng: {names}"
    return None


def _dates(catalogue: Catalogue, document: Document) -> Iterator[Problem]:
    for name, allowed in _DATES.items():
        found = places_in(getattr(catalogue, name))
        if not found or found - allowed:
            names = ", ".join(f"{{{one}}}" for one in sorted(allowed))
            yield Problem(document.path, f"chỉ dùng được {names}", (name,), document.line_of((name,)))
