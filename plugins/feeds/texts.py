"""The texts of an entry as every format writes them: whole, with full links, free of control characters."""

import html

from plugins.feeds.absolute import absolute, without_sources
from plugins.feeds.records import FeedEntry
from plugins.text.normal import CONTROL, shorten

SUMMARY_LENGTH = 300


def summary_of(entry: FeedEntry) -> str:
    """What an entry is about, as plain words: its summary, else its text's beginning, else its title."""
    return clean(entry.summary) or shorten(clean(entry.body.text), SUMMARY_LENGTH) or clean(entry.title)


def full_text(entry: FeedEntry) -> str:
    """The whole text as HTML, and below it what the entry's page says beside its text."""
    text = absolute(without_sources(clean(entry.body.html)), entry.address)
    paragraphs = [text or f"<p>{escaped(summary_of(entry))}</p>"]
    paragraphs += [f"<p>{escaped(clean(note))}</p>" for note in entry.notes]
    return "\n".join(paragraphs)


def escaped(text: str) -> str:
    """Plain words as HTML."""
    return html.escape(text, quote=False)


def clean(text: str) -> str:
    """Without the characters no XML document may hold."""
    return CONTROL.sub("", text)
