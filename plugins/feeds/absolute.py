"""Links of a text made to work outside the site."""

import html
import re
from urllib.parse import urljoin

_ATTRIBUTE = re.compile(r"""(\s)([a-zA-Z][a-zA-Z0-9:_-]*)(\s*=\s*)("[^"]*"|'[^']*'|[^\s"'>]+)""")
_TAG = re.compile(r"""<!--.*?-->|<[a-zA-Z](?:[^<>"']|"[^"]*"|'[^']*')*>""", re.DOTALL)
_PICTURE = re.compile(r"<picture\b[^>]*>(.*?)</picture>", re.DOTALL | re.IGNORECASE)
_SOURCE = re.compile(r"""<source\b(?:[^<>"']|"[^"]*"|'[^']*')*>""", re.IGNORECASE)
_ADDRESSES = frozenset({"href", "src", "poster", "cite", "longdesc", "data"})


def absolute(text: str, page: str) -> str:
    """Sanitised HTML with every address full, as seen from the page at the full address `page`.

    "/tin-tuc/a/", "../b/", "#muc" and the candidates of a srcset become full; "mailto:" and what is full
    already stays as it is written, as does everything that is not a tag.
    """
    return _TAG.sub(lambda tag: _absolute_tag(tag[0], page), text)


def without_sources(text: str) -> str:
    """The text with each <picture> reduced to its <img>, the format every feed reader shows."""
    return _PICTURE.sub(lambda picture: _SOURCE.sub("", picture[1]).strip(), text)


def _absolute_tag(tag: str, page: str) -> str:
    if tag.startswith("<!--"):
        return tag
    return _ATTRIBUTE.sub(lambda found: _absolute_attribute(found, page), tag)


def _absolute_attribute(found: re.Match, page: str) -> str:
    space, name, equals, quoted = found.groups()
    written = html.unescape(quoted[1:-1] if quoted[0] in "\"'" else quoted)
    if name.lower() in _ADDRESSES:
        full = _join(page, written)
    elif name.lower() == "srcset":
        full = _absolute_srcset(written, page)
    else:
        return found[0]
    return found[0] if full == written else f'{space}{name}{equals.strip()}"{html.escape(full)}"'


def _absolute_srcset(written: str, page: str) -> str:
    """Candidates part at a comma that ends an address or follows a descriptor (HTML, 4.8.4.2.1)."""
    candidates = re.findall(r"([^\s,]\S*[^\s,]|[^\s,])(\s+[^\s,]+)?\s*(?:,|$)", written)
    return ", ".join(" ".join((_join(page, address), size.strip())).strip() for address, size in candidates)


def _join(page: str, written: str) -> str:
    try:
        return urljoin(page, written.strip())
    except ValueError:
        # Not an address at all ("http://[x"): a reader's program ignores it as a browser does.
        return written
