"""What Google documents as required and recommended of the schema.org types that the portal uses, as checks."""

import datetime
import json
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

REQUIRED = {
    "NewsArticle": {
        "headline", "image", "datePublished", "dateModified", "author", "publisher", "mainEntityOfPage", "url",
    },
    "Article": {"headline", "image", "datePublished", "dateModified", "author", "publisher", "url"},
    "FAQPage": {"mainEntity"},
    "Question": {"name", "acceptedAnswer"},
    "Answer": {"text"},
    "Person": {"name"},
    "Event": {
        "name", "startDate", "endDate", "location", "eventStatus", "eventAttendanceMode", "description", "organizer",
        "image",
    },
    "Place": {"name"},
    "PostalAddress": {"addressRegion", "addressCountry"},
    "Dataset": {"name", "description", "creator", "license", "distribution", "url"},
    "DataDownload": {"contentUrl", "encodingFormat"},
    "BreadcrumbList": {"itemListElement"},
    "ListItem": {"position", "name", "item"},
    "Organization": {"name"},
    "GovernmentOrganization": {"name", "url"},
    "WebSite": {"name", "url", "potentialAction"},
    "SearchAction": {"target", "query-input"},
    "EntryPoint": {"urlTemplate"},
    "ImageObject": {"url"},
    "WebPage": {"name", "url"},
    "DigitalDocument": {"name", "identifier", "url", "datePublished"},
    "OpeningHoursSpecification": {"validFrom", "validThrough", "opens", "closes"},
    "CorrectionComment": {"text", "datePublished"},
    "Country": {"name"},
    "AdministrativeArea": {"name"},
}  # fmt: skip
"""The properties each type must have here: Google's required ones, and of its recommended ones those we know."""

_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_ADDRESSES = {"url", "item", "contentUrl", "mainEntityOfPage", "license"}
_SCRIPT = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)


def told_by(html: str) -> list[dict[str, Any]]:
    """The nodes of a page's JSON-LD."""
    found = []
    for script in _SCRIPT.findall(html):
        document = json.loads(script)
        assert document["@context"] == "https://schema.org"
        found += document["@graph"]
    return found


def nodes_in(value: Any) -> Iterator[dict[str, Any]]:
    """Every node, the nested ones too."""
    if isinstance(value, dict):
        if "@type" in value:
            yield value
        for one in value.values():
            yield from nodes_in(one)
    elif isinstance(value, list):
        for one in value:
            yield from nodes_in(one)


def faults(nodes: list[dict[str, Any]]) -> list[str]:
    """What is wrong with the nodes; none says nothing, none is of a type that nobody decided on."""
    return [fault for node in nodes_in(nodes) for fault in _faults(node)]


def _faults(node: dict[str, Any]) -> Iterator[str]:
    kind = node["@type"]
    if kind not in REQUIRED:
        yield f"{kind}: unknown type"
        return
    for name in sorted(REQUIRED[kind] - set(node)):
        yield f"{kind}: {name} is missing"
    for name, value in node.items():
        if value in (None, "", [], {}):
            yield f"{kind}.{name}: says nothing"
        if name in _ADDRESSES and isinstance(value, str) and not urlsplit(value).netloc:
            yield f"{kind}.{name}: {value} is no full address"
        if name in ("datePublished", "dateModified", "startDate", "endDate") and not _is_moment(value):
            yield f"{kind}.{name}: {value} is no moment with its offset"
        if name in ("birthDate", "dateCreated", "validFrom", "validThrough") and not _DAY.fullmatch(value):
            yield f"{kind}.{name}: {value} is no day"
    if kind == "BreadcrumbList":
        places = [item["position"] for item in node["itemListElement"]]
        if places != list(range(1, len(places) + 1)) or len(places) < 2:
            yield f"{kind}: positions {places}"


def _is_moment(value: Any) -> bool:
    return bool(_MOMENT.fullmatch(value)) and datetime.datetime.fromisoformat(value) is not None
