"""What a page says to machines that read schema.org: JSON-LD, the same facts that its reader sees."""

import datetime
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import singledispatch
from typing import Any
from zoneinfo import ZoneInfo

from plugins.model.candidate import Candidate, Gender
from plugins.model.correction import Correction
from plugins.model.document import Document
from plugins.model.entry import Entry
from plugins.model.news import NewsItem
from plugins.model.page import PlainPage
from plugins.model.question import Question
from plugins.pages.views import AreaView, Layout, TextLink
from plugins.text.normal import one_line

Node = Mapping[str, Any]

_ESCAPES = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"})
"""Characters that could end the script element or a line of it, as JSON may write them instead."""


@dataclass(frozen=True, slots=True)
class About:
    """What the nodes of one page need to know of it. `root` is the site's scheme and host, `home` its full
    address with a slash at the end; `section` is the name of a news item's section."""

    root: str
    home: str
    url: str
    title: str
    language: str
    image: str
    layout: Layout
    published_at: datetime.datetime | None = None
    updated_at: datetime.datetime | None = None
    section: str = ""


def json_ld(nodes: Iterable[Node]) -> str:
    """The nodes as one JSON-LD document that can stand in a script element; "" when there are none."""
    graph = [_without_nothing(node) for node in nodes]
    if not graph:
        return ""
    document = {"@context": "https://schema.org", "@graph": graph}
    return json.dumps(document, ensure_ascii=False, separators=(",", ":")).translate(_ESCAPES)


def _without_nothing(value: Any) -> Any:
    """The value without what is not known."""
    if isinstance(value, Mapping):
        return {key: _without_nothing(one) for key, one in value.items() if one not in (None, "", (), [])}
    return [_without_nothing(one) for one in value] if isinstance(value, list | tuple) else value


# Any page -----------------------------------------------------------------------------------------------


def breadcrumb(about: About, crumbs: tuple[TextLink, ...]) -> Node:
    """The way down from the home page to this one, as its reader sees it."""
    steps = [("Trang chủ", about.home), *((one.label, about.root + one.link) for one in crumbs)]
    steps.append((about.title, about.url))
    items = [
        {"@type": "ListItem", "position": place, "name": name, "item": item}
        for place, (name, item) in enumerate(steps, 1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}


def operator(about: About) -> dict[str, Any]:
    """The body that runs the portal, in the words needed wherever it is named."""
    return {
        "@type": "GovernmentOrganization",
        "@id": f"{about.home}#co-quan",
        "name": about.layout.operator,
        "url": about.home,
        "logo": {"@type": "ImageObject", "url": about.root + about.layout.touch_icon, "width": 180, "height": 180},
    }


def organisation(about: About) -> Node:
    """The body that runs the portal, with all that the foot of a page says of it."""
    layout = about.layout
    address = {"@type": "PostalAddress", "streetAddress": layout.office, "addressRegion": layout.province}
    return {
        **operator(about),
        "email": layout.email,
        "telephone": layout.phone,
        "address": {**address, "addressCountry": "VN"},
        "areaServed": {"@type": "AdministrativeArea", "name": layout.province},
    }


def website(about: About) -> Node:
    """The portal as a whole and how to search it."""
    target = {"@type": "EntryPoint", "urlTemplate": f"{about.root}{about.layout.search}?q={{search_term_string}}"}
    return {
        "@type": "WebSite",
        "@id": f"{about.home}#cong",
        "name": about.layout.site_name,
        "alternateName": about.layout.short_name,
        "url": about.home,
        "inLanguage": about.language,
        "publisher": {"@id": f"{about.home}#co-quan"},
        "potentialAction": {
            "@type": "SearchAction", "target": target, "query-input": "required name=search_term_string",
        },
    }  # fmt: skip


def polling_day(about: About, zone: ZoneInfo) -> Node:
    """The day of the election in the province, from the first hour of voting to the last."""
    layout = about.layout
    opens, closes = (
        datetime.datetime.combine(layout.polling_day, one, zone).isoformat() for one in (layout.opens, layout.closes)
    )
    address = {"@type": "PostalAddress", "addressRegion": layout.province, "addressCountry": "VN"}
    return {
        "@type": "Event",
        "@id": f"{about.home}#ngay-bau-cu",
        "name": f"Ngày bầu cử: {layout.election}",
        "description": f"Cử tri bỏ phiếu bầu {layout.edition}.",
        "startDate": opens,
        "endDate": closes,
        "eventStatus": "https://schema.org/EventScheduled",
        "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
        "location": {"@type": "Place", "name": layout.province, "address": address},
        "organizer": {"@type": "GovernmentOrganization", "name": layout.operator, "url": about.home},
        "image": about.image,
        "isAccessibleForFree": True,
        "url": about.home,
    }


def polling_place(about: About, area: AreaView) -> Node:
    """Where the voters of a polling area vote, and when it is open."""
    day = about.layout.polling_day.isoformat()
    hours = {"opens": area.opens.isoformat(), "closes": area.closes.isoformat()}
    return {
        "@type": "Place",
        "@id": f"{about.root}{area.link}#noi-bo-phieu",
        "name": f"{area.title}: {area.place}",
        "url": about.root + area.link,
        "address": {
            "@type": "PostalAddress", "streetAddress": area.address or area.place,
            "addressLocality": area.commune.label, "addressRegion": about.layout.province, "addressCountry": "VN",
        },
        "specialOpeningHoursSpecification": {
            "@type": "OpeningHoursSpecification", "validFrom": day, "validThrough": day, **hours,
        },
    }  # fmt: skip


def dataset(about: About, name: str, description: str, files: Iterable[tuple[str, str]]) -> Node:
    """A table of the open data; `files` are full addresses with their media types."""
    layout = about.layout
    return {
        "@type": "Dataset",
        "name": name,
        "description": description,
        "url": about.url,
        "inLanguage": about.language,
        "isAccessibleForFree": True,
        "license": layout.licence_url or about.url,
        "usageInfo": layout.reuse,
        "creator": operator(about),
        "spatialCoverage": {"@type": "Place", "name": layout.province},
        "distribution": [
            {"@type": "DataDownload", "encodingFormat": media_type, "contentUrl": url} for url, media_type in files
        ],
    }


# Pages of entries ---------------------------------------------------------------------------------------


@singledispatch
def of_entry(entry: Entry, about: About) -> Node | None:
    """The node of an entry's page; None for types that schema.org has no word for."""
    return None


def _article(entry: Entry, about: About, author: Node) -> dict[str, Any]:
    return {
        "headline": entry.heading,
        "description": entry.summary,
        "url": about.url,
        "mainEntityOfPage": about.url,
        "inLanguage": entry.lang,
        "image": [about.image],
        "datePublished": _iso(about.published_at),
        "dateModified": _iso(about.updated_at or about.published_at),
        "author": [author],
        "publisher": operator(about),
        "correction": _corrections(entry, about),
    }


def _body(name: str, about: About) -> Node:
    """A body that wrote something; of the operator alone this portal is the address."""
    return {"@type": "Organization", "name": name, "url": about.home if name == about.layout.operator else None}


def _corrections(entry: Entry, about: About) -> list[Node]:
    """What was said wrongly on the entry's page, and what is right."""
    return [
        {"@type": "CorrectionComment", "text": f"{one.wrong} → {one.right}", "datePublished": _iso(one.at),
         "url": f"{about.home.rstrip('/')}{one.address}"}
        for one in entry.corrections
    ]  # fmt: skip


@of_entry.register
def _(entry: NewsItem, about: About) -> Node:
    if entry.author:
        at = {"@type": "Organization", "name": entry.organisation} if entry.organisation else None
        author = {"@type": "Person", "name": entry.author, "affiliation": at}
    else:
        author = _body(entry.organisation or about.layout.operator, about)
    more = {"articleSection": about.section, "keywords": list(entry.tags)}
    return {"@type": "NewsArticle", **_article(entry, about, author), **more, "isAccessibleForFree": True}


@of_entry.register
def _(entry: Correction, about: About) -> Node:
    author = _body(entry.responsible, about)
    return {"@type": "Article", **_article(entry, about, author), "description": f"{entry.wrong} → {entry.right}"}


@of_entry.register
def _(entry: Question, about: About) -> Node:
    answer = {"@type": "Answer", "text": entry.body.text, "url": about.url}
    asked = {"@type": "Question", "name": entry.title, "alternateName": list(entry.also_asked)}
    return {
        "@type": "FAQPage",
        "url": about.url,
        "name": entry.title,
        "inLanguage": entry.lang,
        "datePublished": _iso(about.published_at),
        "dateModified": _iso(about.updated_at or about.published_at),
        "publisher": operator(about),
        "correction": _corrections(entry, about),
        "mainEntity": [{**asked, "acceptedAnswer": answer}],
    }


@of_entry.register
def _(entry: Candidate, about: About) -> Node:
    """Only what the published list says of every candidate, the same fields for each."""
    return {
        "@type": "Person",
        "name": entry.full_name,
        "alternateName": entry.other_name,
        "birthDate": entry.born_on.isoformat(),
        "gender": "https://schema.org/Male" if entry.gender is Gender.MALE else "https://schema.org/Female",
        "nationality": {"@type": "Country", "name": entry.nationality},
        "jobTitle": entry.occupation,
        "worksFor": {"@type": "Organization", "name": entry.workplace} if entry.workplace else None,
        "url": about.url,
        "mainEntityOfPage": about.url,
    }


@of_entry.register
def _(entry: Document, about: About) -> Node:
    return {
        "@type": "DigitalDocument",
        "name": entry.heading,
        "description": one_line(entry.subject),
        "identifier": entry.number,
        "genre": entry.document_kind,
        "url": about.url,
        "inLanguage": entry.lang,
        "dateCreated": entry.issued_on.isoformat(),
        "datePublished": _iso(about.published_at),
        "dateModified": _iso(about.updated_at or about.published_at),
        "creator": {"@type": "Organization", "name": entry.issuing_body},
        "publisher": operator(about),
        "correction": _corrections(entry, about),
    }


@of_entry.register
def _(entry: PlainPage, about: About) -> Node:
    return {
        "@type": "WebPage",
        "name": entry.title,
        "description": entry.summary,
        "url": about.url,
        "inLanguage": entry.lang,
        "datePublished": _iso(about.published_at),
        "dateModified": _iso(about.updated_at or about.published_at),
        "publisher": operator(about),
        "correction": _corrections(entry, about),
    }


def _iso(moment: datetime.datetime | None) -> str | None:
    return moment.isoformat(timespec="seconds") if moment else None
