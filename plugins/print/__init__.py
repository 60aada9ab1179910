"""All that is printed: the print pack (lists, biographies with programmes, booklets) as pages and tagged PDF,
handouts as tagged PDF, and slogans as vector files to hang.

content.py   the words of a sheet, as frozen records       compose.py  the portal → those words
views.py     those words → what a template shows           pdf.py      those words → PDF (sheets.typ)
handouts.py  leaflet and A5 sheet → PDF (handouts.typ)
hangings.py  a slogan → PDF and SVG (hangings.typ)         wall.py     where everything stands on them
orders.py    orders to the press                           press.py    a process that runs typst
boxes.py     imports pypdf
photo.py     imports Pillow                            manifest.py  what is in force, what must come down
"""

from collections.abc import Iterator

from plugins.model import print_pack
from plugins.model.output import Check, Output, OutputFile, Page
from plugins.model.portal import Portal
from plugins.model.print_withdrawn import SheetKind
from plugins.print import handouts, hangings, manifest
from plugins.print.compose import Composer
from plugins.print.manifest import Made
from plugins.print.orders import fonts_digest
from plugins.print.pdf import fault, set_pdf
from plugins.print.views import Surroundings, page_of, surroundings

TEMPLATES = {
    SheetKind.LEVEL_LIST: "print_list.html",
    SheetKind.LIST: "print_list.html",
    SheetKind.BOOKLET: "print_booklet.html",
    SheetKind.PERSON: "print_person.html",
}


def build(portal: Portal) -> Iterator[Output]:
    """A page for every sheet and, where typst is installed, a PDF for each of its papers and slogans to hang;
    the manifest of them all."""
    around = surroundings(portal)
    fonts = fonts_digest() if portal.settings.pdf else ""
    made = tuple(_sheets(portal))
    for one in made:
        yield _page(one, around)
        for paper in one.place.papers if portal.settings.pdf else ():
            yield OutputFile(one.place.pdf(paper).lstrip("/"), set_pdf, (one.sheet, paper, fonts))
    yield from handouts.files(portal, fonts)
    yield from hangings.files(portal, fonts)
    yield manifest.file(portal, made)


def checks(portal: Portal) -> Iterator[Check]:
    """Whether the fonts have every letter of every candidate's words, and every slogan has room on every format;
    nobody knows before where there is no typst."""
    if not portal.settings.pdf:
        return
    composer, fonts = Composer(portal), fonts_digest()
    for candidate in portal.candidates:
        yield Check(candidate.path, (), fault, (composer.person(candidate), fonts))
    yield from handouts.checks(portal, fonts)
    yield from hangings.checks(portal, fonts)


def _sheets(portal: Portal) -> Iterator[Made]:
    """Every sheet with its place and what it is of."""
    composer = Composer(portal)
    for level, constituencies in print_pack.listed_levels(portal):
        of_level = (("level", level.id),)
        sheet = composer.level_sheet(level, constituencies)
        yield Made(print_pack.level_place(level), SheetKind.LEVEL_LIST, of_level, constituencies, sheet)
        for one in constituencies:
            of, alone = (*of_level, ("constituency", one.id)), (one,)
            yield Made(print_pack.list_place(one), SheetKind.LIST, of, alone, composer.list_sheet(one))
            yield Made(print_pack.booklet_place(one), SheetKind.BOOKLET, of, alone, composer.booklet(one))
            for person in portal.candidates_of[one.id]:
                sheet = composer.person_sheet(one, person)
                of_person = (*of, ("candidate", person.slug))
                yield Made(print_pack.person_place(person), SheetKind.PERSON, of_person, alone, sheet)


def _page(one: Made, around: Surroundings) -> Page:
    path = f"{one.place.address.lstrip('/')}index.html"
    return Page(path, TEMPLATES[one.kind], page_of, (one.sheet, one.place, around))
