"""Where the text of a page comes from: number, who answers for it, and a digest of what it says."""

import hashlib
import json
from urllib.parse import quote

from plugins.model.correction import Correction
from plugins.model.document import Document
from plugins.model.entry import Entry
from plugins.model.news import NewsItem
from plugins.model.record import editor_fields
from plugins.pages.views import Origin

_NOT_SHOWN = frozenset(
    {"draft", "publish_at", "updated_at", "related", "tags", "past_election", "sort_name", "also_asked"}
)
"""Fields of an entry that steer where and when it stands, and are none of what it says."""


def origin_of(entry: Entry, operator: str) -> Origin:
    """What the page of an entry says of its origin; the operator answers for what names nobody."""
    responsible = operator
    if isinstance(entry, NewsItem):
        responsible = entry.organisation or operator
    elif isinstance(entry, Document):
        responsible = entry.issuing_body
    elif isinstance(entry, Correction):
        responsible = entry.responsible
    number = entry.number if isinstance(entry, Document) else None
    return Origin(number, responsible, content_digest(entry))


def content_digest(entry: Entry) -> str:
    """SHA-256 of what the entry says: the fields a reader sees, by key, and the words of its text. Equal words
    have equal digests, wherever and whenever they are built."""
    shown = {name for name in editor_fields(type(entry)) if name not in _NOT_SHOWN}
    fields = entry.model_dump(mode="json", include=shown, exclude_none=True)
    said = {"fields": fields, "text": "" if entry.body.empty else entry.body.text}
    return hashlib.sha256(json.dumps(said, ensure_ascii=False, sort_keys=True).encode()).hexdigest()


def report_link(email: str, title: str, url: str) -> str:
    """A mailto: link (RFC 6068) that fills in which page is meant."""
    subject = f"Báo lỗi trang: {title}"
    body = f"Trang: {title}\r\nĐịa chỉ: {url}\r\n\r\nĐiều chưa đúng:\r\n\r\nĐiều đúng, và tài liệu nào ghi như vậy:\r\n"
    return f"mailto:{quote(email, safe='@')}?subject={quote(subject, safe='')}&body={quote(body, safe='')}"
