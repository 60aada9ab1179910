"""A sheet as tagged PDF (PDF/UA-1): the one module that imports typst, the optional extra "pdf"."""

import dataclasses
import hashlib
import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from plugins.model.body import Body
from plugins.model.media import Image
from plugins.print.blocks import blocks
from plugins.print.compose import NOT_GIVEN
from plugins.print.content import Booklet, ListSheet, PersonSheet, Sheet
from plugins.print.photo import portrait
from plugins.print.qr import code

TEMPLATE = Path(__file__).with_name("sheets.typ")
FONT_FOLDER = Path(__file__).resolve().parents[2] / "theme" / "fonts"
_KINDS = {ListSheet: "list", PersonSheet: "person", Booklet: "booklet"}


def set_pdf(sheet: Sheet, paper: str, fonts: str) -> bytes:
    """The PDF of a sheet on a paper ("a4", "a3"). `fonts` is the fonts' digest: a new font is a new file.

    Raises ValueError, in Vietnamese, for words that cannot be set.
    """
    return _compile(inputs(sheet, paper), "pdf", timestamp=0, pdf_standards="ua-1")


def set_pictures(sheet: Sheet, paper: str, ppi: float = 72) -> list[bytes]:
    """The sheet's pages as PNG files, for eyes and tests."""
    made = _compile(inputs(sheet, paper), "png", ppi=ppi)
    return made if isinstance(made, list) else [made]


def inputs(sheet: Sheet, paper: str) -> dict[str, Any]:
    """All that the typst template is given, as values that JSON can hold."""
    return {
        "kind": _KINDS[type(sheet)],
        "paper": paper,
        "code": content_code(sheet),
        "qr": code(sheet.stamp.url).svg,
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


def fonts_digest() -> str:
    """Of every font file a sheet may be set in besides those typst carries itself."""
    digest = hashlib.sha256()
    for path in sorted(FONT_FOLDER.glob("*.ttf")):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _photos(sheet: Sheet) -> list[tuple[str, Image]]:
    people = {PersonSheet: lambda: (sheet.person,), Booklet: lambda: sheet.people}.get(type(sheet), tuple)()
    return [(person.slug, person.photo) for person in people if person.photo]


def _compile(values: Mapping[str, Any], format: str, **options: Any) -> Any:
    import typst

    given = {"sheet": json.dumps(values, ensure_ascii=False, separators=(",", ":"))}
    try:
        return _compiler().compile(format=format, sys_inputs=given, **options)
    except typst.TypstError as error:
        raise ValueError(f"typst không xếp được trang in; {error.message}") from error


@cache
def _compiler() -> Any:
    """The compiler of this process: it knows the template and the fonts, and nothing of the machine's."""
    import typst

    fonts = typst.Fonts(include_system_fonts=False, font_paths=[str(FONT_FOLDER)])
    return typst.Compiler(input=TEMPLATE, font_paths=fonts)
