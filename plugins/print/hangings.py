"""Slogans as files for print shops: vector PDF with bleed and trim boxes, and SVG with letters as outlines."""

import dataclasses
import json
import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from plugins.model import hangings
from plugins.model.hangings import Hanging
from plugins.model.output import Check, OutputFile
from plugins.model.portal import Portal
from plugins.model.site import PrintedMatter
from plugins.model.slogan import Slogan
from plugins.print.boxes import boxed
from plugins.print.orders import made
from plugins.print.wall import GROUND, Code, NoRoom, Part, WallWords, compose
from plugins.text.fitting import Ink
from plugins.text.qr import qr_code
from plugins.text.wording import day_in_figures, weekday_in

TEMPLATE = Path(__file__).with_name("hangings.typ")
RULER = Path(__file__).with_name("measure.typ")
MEASURED_AT = 1000
"""The size in pt at which measure.typ measures."""


def files(portal: Portal, fonts: str) -> Iterator[OutputFile]:
    """A PDF and an SVG of every slogan that may hang, in every language, for every format."""
    for slogan, lang, words in _hung(portal):
        for hanging in hangings.formats_of(slogan, lang):
            for kind, make in (("pdf", set_pdf), ("svg", set_svg)):
                path = hangings.file_of(slogan, lang, hanging, kind).lstrip("/")
                yield OutputFile(path, make, (words, hanging, fonts))


def checks(portal: Portal, fonts: str) -> Iterator[Check]:
    """Whether every slogan can be set on every format."""
    for slogan, lang, words in _hung(portal):
        yield Check(slogan.path, ("text", lang), fault, (words, hangings.formats_of(slogan, lang), fonts))


def set_pdf(words: WallWords, hanging: Hanging, fonts: str) -> bytes:
    """The PDF of a slogan on a format. `fonts` is the fonts' digest: a new font is a new file."""
    scale = hanging.scale
    sheet = made("pdf", TEMPLATE, inputs(words, hanging))
    return boxed(sheet, hanging.bleed / scale, hanging.border / scale)


def set_svg(words: WallWords, hanging: Hanging, fonts: str) -> bytes:
    """The SVG of a slogan on a format, measured in mm, with the wording as its title."""
    drawn = made("svg", TEMPLATE, inputs(words, hanging)).decode()
    wide, high = (f"{(side + 2 * hanging.border) / hanging.scale:g}mm" for side in (hanging.width, hanging.height))
    head = re.sub(r"(\.\d{4})\d+", r"\1", drawn)
    head = re.sub(r' width="[^"]*" height="[^"]*"', f' width="{wide}" height="{high}" role="img"', head, count=1)
    return head.replace(">", f"><title>{escape(words.title)}</title>", 1).encode()


def fault(words: WallWords, formats: tuple[Hanging, ...], fonts: str) -> str | None:
    """Why the first format that cannot hold the words cannot, or which letter has no shape; None when all can."""
    try:
        for hanging in formats:
            compose(words, hanging, measure)
        for hanging in formats[-1:]:
            made("pdf", TEMPLATE, inputs(words, hanging))
    except (NoRoom, ValueError) as problem:
        return str(problem)
    return None


def inputs(words: WallWords, hanging: Hanging) -> dict[str, Any]:
    """All that the typst template is given, as values that JSON can hold."""
    return {
        "title": words.title,
        "lang": words.lang.split("-")[0],
        **{name: getattr(hanging, name) for name in ("width", "height", "bleed", "marks", "scale")},
        "slug": f"{words.name} · {hanging.name} · chừa xén {hanging.bleed} mm",
        "ground": GROUND,
        "parts": [_plain(part) for part in compose(words, hanging, measure)],
    }


@lru_cache(maxsize=1 << 14)
def measure(text: str, weight: int) -> Ink:
    """The text in one line, measured by what will set it, in ems."""
    found = json.loads(made("values", RULER, [[text, weight]]))[0]
    advance, above, below = (value / MEASURED_AT for value in found)
    return Ink(advance, 0.0, -above, advance, below)


def _hung(portal: Portal) -> Iterator[tuple[Slogan, str, WallWords]]:
    """Every slogan that may hang, in every language, with all the words beside it."""
    for slogan in hangings.hung(portal):
        for lang, wording in slogan.text.items():
            yield slogan, lang, _words(portal, slogan, wording, lang)


def _words(portal: Portal, slogan: Slogan, wording: str, lang: str) -> WallWords:
    polling_day = portal.election.polling_day
    day, _, year = day_in_figures(polling_day).rpartition("/")
    return WallWords(
        name=f"{slogan.slug}, {lang}",
        title=wording,
        wording=wording.replace("\u2011", "-"),
        lang=lang,
        weekday=weekday_in(polling_day, lang),
        day=day,
        year=year,
        operator=portal.site.operator,
        address=portal.url("/"),
        imprint=portal.site.imprint_of(PrintedMatter.POSTER),
    )


def _plain(part: Part) -> dict[str, Any]:
    """A part as JSON holds it; a code with its picture."""
    drawn = dataclasses.asdict(qr_code(part.address)) if isinstance(part, Code) else {}
    return {"kind": type(part).__name__, **dataclasses.asdict(part), **drawn}
