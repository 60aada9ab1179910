"""What the template of a sheet's page shows: the sheet, its code, its files, the theme's style."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from plugins.model.channels import FeedAddresses, feed_of_everything
from plugins.model.media import Image
from plugins.model.portal import Portal
from plugins.model.print_pack import HOME, Place
from plugins.print.compose import NOT_GIVEN
from plugins.print.content import Booklet, Sheet
from plugins.print.pdf import content_code
from plugins.text.qr import qr_code


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What every sheet's page has around the sheet: links into the site and files of the theme."""

    site_name: str
    base: str
    home: str
    sheets: tuple[str, ...]
    script: str
    favicon: str
    feed: FeedAddresses
    pdf: bool


@dataclass(frozen=True, slots=True)
class FileLink:
    """A PDF of the sheet: the paper's name and the link."""

    paper: str
    link: str


def surroundings(portal: Portal) -> Surroundings:
    """The same for every sheet."""
    return Surroundings(
        site_name=portal.site.name,
        base=portal.settings.base_path,
        home=portal.link(HOME),
        sheets=(portal.asset("css/common.css"), portal.asset("css/posted.css")),
        script=portal.asset("js/common.js"),
        favicon=portal.asset("img/favicon.svg"),
        feed=feed_of_everything(portal),
        pdf=portal.settings.pdf,
    )


def page_of(sheet: Sheet, place: Place, around: Surroundings) -> Mapping[str, Any]:
    """All that the template of a sheet shows."""
    papers = place.papers if around.pdf else ()
    deeper = 2 if isinstance(sheet, Booklet) else 1
    return {
        "sheet": sheet,
        "around": around,
        "code": content_code(sheet),
        "qr": qr_code(sheet.stamp.url),
        "files": tuple(FileLink(paper.upper(), around.base + place.pdf(paper)) for paper in papers),
        "photos": {person.slug: picture(person.photo, around.base) for person in _people(sheet)},
        "texts": {person.slug: embedded(person.programme.html, deeper) for person in _people(sheet)},
        "guides": tuple(embedded(guide.text.html, 2) for guide in getattr(sheet, "guides", ())),
        "not_given": NOT_GIVEN,
    }


def embedded(html: str, deeper: int) -> str:
    """A text within a sheet that holds several: without ids and links within itself, its headings that many
    levels lower."""

    def tag(match: re.Match[str]) -> str:
        found = re.sub(r' (?:id="[^"]*"|href="#[^"]*")', "", match[0])
        return re.sub(r"^(</?h)([2-6])\b", lambda head: f"{head[1]}{min(int(head[2]) + deeper, 6)}", found)

    return re.sub(r"<[^>]*>", tag, html)


def picture(image: Image | None, base: str) -> str:
    """The link to the portrait as a page shows it, "" when there is none."""
    return base + image.fallback.address if image else ""


def _people(sheet: Sheet) -> tuple:
    return getattr(sheet, "people", None) or tuple(filter(None, (getattr(sheet, "person", None),)))
