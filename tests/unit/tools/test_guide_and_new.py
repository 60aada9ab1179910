"""What is written from the model for editors: the reference of fields, and new files."""

import datetime

import pytest

from plugins.model.entry import Entry
from plugins.model.portal import ENTRY_TYPES
from plugins.model.record import editor_fields
from plugins.reading.front_matter import read_yaml
from plugins.reading.parse import parse
from plugins.reading.source import split
from plugins.tools.guide import FOLDER, pages
from plugins.tools.new_entry import text_of


def test_the_reference_of_fields_is_current() -> None:
    """What the repository holds is what `inv guide` writes."""
    assert {file.name: file.read_text(encoding="utf-8") for file in FOLDER.glob("*.md")} == pages()


@pytest.mark.parametrize("record", ENTRY_TYPES, ids=lambda record: record.kind)
def test_every_field_an_editor_may_write_has_a_label(record: type[Entry]) -> None:
    """Messages, guide and new files all take the label from the one definition."""
    assert all(info.title for info in editor_fields(record).values())


@pytest.mark.parametrize("record", ENTRY_TYPES, ids=lambda record: record.kind)
def test_a_new_file_is_valid_as_it_stands(record: type[Entry]) -> None:
    """The examples of the model make a valid draft, so an editor starts from something right."""
    path = f"{record.kind}/moi.{'yml' if record.kind == 'banners' else 'md'}"
    source = split(path, text_of(record, datetime.date(2026, 3, 1)))
    document = read_yaml(path, source.metadata, source.metadata_line)
    computed = {"path": path, "slug": "moi", "digest": "d"}
    entry, problems = parse(record, document, {"timezone": "Asia/Ho_Chi_Minh", "source": path}, computed)
    assert problems == []
    assert entry is not None and entry.draft
