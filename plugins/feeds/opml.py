"""The list of all feeds as OPML 2.0, which reading applications import at once."""

from collections.abc import Iterable
from xml.etree import ElementTree

from plugins.feeds.records import Outline
from plugins.feeds.texts import clean


def opml(title: str, owner: str, outlines: Iterable[Outline]) -> bytes:
    """OPML 2.0, UTF-8: a folder for each group, in it each feed in RSS, which every application reads."""
    root = ElementTree.Element("opml", version="2.0")
    head = ElementTree.SubElement(root, "head")
    ElementTree.SubElement(head, "title").text = clean(title)
    ElementTree.SubElement(head, "ownerName").text = clean(owner)
    body = ElementTree.SubElement(root, "body")
    for outline in outlines:
        folder = ElementTree.SubElement(body, "outline", text=clean(outline.title))
        for name, address, page in outline.feeds:
            ElementTree.SubElement(
                folder, "outline", type="rss", text=clean(name), title=clean(name), xmlUrl=address, htmlUrl=page
            )
    ElementTree.indent(root)
    return ElementTree.tostring(root, encoding="utf-8", xml_declaration=True) + b"\n"
