"""A sheet as tagged PDF (PDF/UA-1): its values, and the order to the press that sets them."""

import dataclasses
import hashlib
import json
from pathlib import Path
from typing import Any

from plugins.model.body import Body
from plugins.model.media import Image
from plugins.print.compose import NOT_GIVEN
from plugins.print.content import Booklet, ListSheet, Person, PersonSheet, Sheet
from plugins.print.orders import made, wrong_with
from plugins.print.photo import portrait
from plugins.text.blocks import blocks
from plugins.text.qr import qr_code

TEMPLATE = Path(__file__).with_name("sheets.typ")
WORDS = """
#set document(title: "-")
#set text(font: ("Libertinus Serif", "Be Vietnam Pro", "Noto Sans Khmer", "Noto Sans SC", "Noto Sans"),
  lang: "vi", fallback: false)
#for word in json(bytes(sys.inputs.sheet)) [#word ]
"""
"""A template that sets words and nothing else, in the fonts of the sheets."""

_KINDS = {ListSheet: "list", PersonSheet: "person", Booklet: "booklet"}


def set_pdf(sheet: Sheet, paper: str, fonts: str) -> bytes:
    """The PDF of a sheet on a paper ("a4", "a3"). `fonts` is the fonts' digest: a new font is a new file.

    Raises ValueError, in Vietnamese, for words that cannot be set.
    """
    return made("pdf", TEMPLATE, inputs(sheet, paper))


def fault(person: Person, fonts: str) -> str | None:
    """Why a candidate's words cannot be set: the first character that no font has, and where it stands."""
    places = _places(person)
    if wrong_with("pdf", WORDS, [word for _, words in places for word in words]) is None:
        return None
    for place, words in places:
        if error := wrong_with("pdf", WORDS, words):
            return f"{place}: {error}"
    return None


def inputs(sheet: Sheet, paper: str) -> dict[str, Any]:
    """All that the typst template is given, as values that JSON can hold."""
    return {
        "kind": _KINDS[type(sheet)],
        "paper": paper,
        "code": content_code(sheet),
        "qr": qr_code(sheet.stamp.url).svg,
        "photos": {slug: list(portrait(Path(image.location))) for slug, image in _photos(sheet)},
        "not_given": NOT_GIVEN,
        "sheet": plain(sheet),
    }


def content_code(sheet: Sheet) -> str:
    """Twelve hexadecimal figures that change when a word or picture of the sheet does."""
    words = json.dumps(plain(sheet), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(words.encode()).hexdigest()[:12]


def plain(value: Any) -> Any:
    """A record as JSON holds it: a text as its blocks, a picture as its digest."""
    if isinstance(value, Body):
        return [] if value.empty else blocks(value.html)
    if isinstance(value, Image):
        return value.digest
    if dataclasses.is_dataclass(value):
        return {field.name: plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
    return [plain(one) for one in value] if isinstance(value, tuple) else value


def _places(person: Person) -> list[tuple[str, list[str]]]:
    """All words of a candidate, by the place they stand at."""
    places = [("Họ và tên", [person.name])]
    places += [(fact.label, list(fact.lines)) for fact in person.facts]
    places += [("Quá trình công tác", [step.work for step in person.career])]
    return [*places, ("Chương trình hành động", [] if person.programme.empty else [person.programme.text])]


def _photos(sheet: Sheet) -> list[tuple[str, Image]]:
    people = {PersonSheet: lambda: (sheet.person,), Booklet: lambda: sheet.people}.get(type(sheet), tuple)()
    return [(person.slug, person.photo) for person in people if person.photo]
