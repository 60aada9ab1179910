"""All that is printed: the print pack (lists, biographies with programmes, booklets) as pages and tagged PDF,
handouts as tagged PDF, and slogans as vector files to hang.

content.py   the words of a sheet, as frozen records       compose.py  the portal → those words
views.py     those words → what a template shows           pdf.py      those words → PDF (sheets.typ)
handouts.py  leaflet and A5 sheet → PDF (handouts.typ)
hangings.py  a slogan → PDF and SVG (hangings.typ)         wall.py     where everything stands on them
orders.py    orders to the press                           press.py    a process that runs typst
blocks.py    HTML → blocks                                 boxes.py    imports pypdf
photo.py     imports Pillow
"""

from collections.abc import Iterator

from plugins.model import print_pack
from plugins.model.output import Check, Output, OutputFile, Page
from plugins.model.portal import Portal
from plugins.model.print_pack import Place
from plugins.print import handouts, hangings
from plugins.print.compose import Composer
from plugins.print.content import Sheet
from plugins.print.orders import fonts_digest
from plugins.print.pdf import fault, set_pdf
from plugins.print.views import Surroundings, page_of, surroundings


def build(portal: Portal) -> Iterator[Output]:
    """A page for every sheet and, where typst is installed, a PDF for each of its papers and slogans to hang."""
    around = surroundings(portal)
    fonts = fonts_digest() if portal.settings.pdf else ""
    for place, template, sheet in _sheets(portal):
        yield _page(place, template, sheet, around)
        for paper in place.papers if portal.settings.pdf else ():
            yield OutputFile(place.pdf(paper).lstrip("/"), set_pdf, (sheet, paper, fonts))
    yield from handouts.files(portal, fonts)
    yield from hangings.files(portal, fonts)


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


def _sheets(portal: Portal) -> Iterator[tuple[Place, str, Sheet]]:
    """Every sheet with its place and the template of its page."""
    composer = Composer(portal)
    for level, constituencies in print_pack.listed_levels(portal):
        yield print_pack.level_place(level), "print_list.html", composer.level_sheet(level, constituencies)
        for one in constituencies:
            yield print_pack.list_place(one), "print_list.html", composer.list_sheet(one)
            yield print_pack.booklet_place(one), "print_booklet.html", composer.booklet(one)
            for candidate in portal.candidates_of[one.id]:
                sheet = composer.person_sheet(one, candidate)
                yield print_pack.person_place(candidate), "print_person.html", sheet


def _page(place: Place, template: str, sheet: Sheet, around: Surroundings) -> Page:
    return Page(f"{place.address.lstrip('/')}index.html", template, page_of, (sheet, place, around))
