"""Small files that programs look for at fixed addresses, each a pure function of the portal."""

import datetime
import ipaddress
import json
from collections.abc import Callable, Mapping
from types import MappingProxyType
from urllib.parse import urlsplit
from xml.sax.saxutils import escape, quoteattr

from plugins.model.portal import Portal
from plugins.site_files import withdrawn
from plugins.text.normal import CONTROL, shorten

THEME_COLOUR = "#8e1519"
"""The red of the masthead, as base.html states it too."""
BACKGROUND_COLOUR = "#ffffff"
ICON_SIZES = (192, 512)


def robots(portal: Portal) -> str:
    """robots.txt: all may read a published site; nobody shall index one on somebody's own machine."""
    if _is_local(portal.settings.site_url):
        return "User-agent: *\nDisallow: /\n"
    return f"User-agent: *\nAllow: /\n\nSitemap: {portal.url('/sitemap.xml')}\n"


def security(portal: Portal) -> str:
    """security.txt (RFC 9116): where to report a weakness of the site, and until when that holds."""
    until = portal.site.security_until.astimezone(datetime.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return (
        f"Contact: mailto:{portal.site.security_email}\n"
        f"Expires: {until}\n"
        f"Preferred-Languages: {portal.language}, en\n"
        f"Canonical: {portal.url('/.well-known/security.txt')}\n"
    )


def manifest(portal: Portal) -> str:
    """site.webmanifest: what a telephone needs to put the site among its applications."""
    home = portal.link("/")
    content = {
        "id": home,
        "name": portal.site.name,
        "short_name": portal.site.short_name,
        "description": portal.site.description,
        "lang": portal.language,
        "dir": "ltr",
        "start_url": home,
        "scope": home,
        "display": "minimal-ui",
        "background_color": BACKGROUND_COLOUR,
        "theme_color": THEME_COLOUR,
        "icons": [
            {"src": portal.asset(f"img/icon-{size}.png"), "sizes": f"{size}x{size}", "type": "image/png"}
            for size in ICON_SIZES
        ],
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def opensearch(portal: Portal) -> str:
    """opensearch.xml (OpenSearch 1.1): lets a browser search the site from its address bar."""
    site = portal.site
    search = portal.url("/tim-kiem/?q=") + "{searchTerms}"
    icon = portal.url((portal.settings.assets or {})[f"img/icon-{ICON_SIZES[0]}.png"])
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">\n'
        f"<ShortName>{_words(site.short_name, 16)}</ShortName>\n"
        f"<LongName>{_words(site.name, 48)}</LongName>\n"
        f"<Description>{_words(site.description, 1024)}</Description>\n"
        f'<Url type="text/html" template={quoteattr(search)}/>\n'
        '<Url type="application/opensearchdescription+xml" rel="self"'
        f" template={quoteattr(portal.url('/opensearch.xml'))}/>\n"
        f'<Image width="192" height="192" type="image/png">{escape(icon)}</Image>\n'
        f"<Language>{portal.language}</Language>\n"
        "<InputEncoding>UTF-8</InputEncoding>\n"
        "<OutputEncoding>UTF-8</OutputEncoding>\n"
        "</OpenSearchDescription>\n"
    )


FILES: Mapping[str, Callable[[Portal], str]] = MappingProxyType(
    {
        "robots.txt": robots,
        ".well-known/security.txt": security,
        "site.webmanifest": manifest,
        "opensearch.xml": opensearch,
        withdrawn.PATH: withdrawn.withdrawn,
    }
)
"""Each file's path in the output and what writes it."""


def _is_local(site_url: str) -> bool:
    host = urlsplit(site_url).hostname or ""
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return False
    return address.is_loopback or address.is_private or address.is_unspecified


def _words(text: str, limit: int) -> str:
    return escape(shorten(CONTROL.sub("", text), limit))
