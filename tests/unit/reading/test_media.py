"""Attachments of content/ become records; what is in them is remembered by the digest of their bytes."""

from pathlib import Path

import pytest

from plugins.model.problem import Severity
from plugins.reading.media import SCANNED, read_files
from plugins.reading.scan import FoundFile
from plugins.reading.store import Store
from tests.unit.reading.test_pdf import SENTENCE, pdf

NAME = "documents/files/a.pdf"


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """An empty cache."""
    return Store(tmp_path / "cache.sqlite", "1")


def found(folder: Path, data: bytes, name: str = NAME) -> dict[str, FoundFile]:
    """The file with these bytes, as the scan finds it."""
    place = folder / name.rpartition("/")[2]
    place.write_bytes(data)
    return {name: FoundFile(name, str(place), len(data), 0)}


def test_a_pdf_has_pages_and_text(tmp_path, store):
    """The record of a PDF knows its pages and fetches its words."""
    files, problems = read_files(found(tmp_path, pdf(SENTENCE, SENTENCE)), {NAME: "d1"}, store, {})
    assert not problems
    assert files[NAME].pages == 2
    assert "niem yet" in files[NAME].text.text


def test_what_was_read_is_remembered(tmp_path, store):
    """A second run reads no file: it is told the same, though the file is gone."""
    files = found(tmp_path, pdf(SENTENCE))
    first, _ = read_files(files, {NAME: "d1"}, store, {})
    Path(files[NAME].location).unlink()
    again, problems = read_files(files, {NAME: "d1"}, store, store.results())
    assert again == first and not problems
    assert again[NAME].text.text == first[NAME].text.text


def test_a_scan_is_warned_of_every_time(tmp_path, store):
    """A PDF without words is published, and warned of in each run."""
    for known in ({}, None):
        files, problems = read_files(
            found(tmp_path, pdf("", picture=True)), {NAME: "d1"}, store, known if known is not None else store.results()
        )
        assert files[NAME].scanned and files[NAME].text.empty
        assert [(one.path, one.message, one.severity) for one in problems] == [(NAME, SCANNED, Severity.WARNING)]


def test_two_hundred_megabytes_are_told_unread(tmp_path, store):
    """A file of 200 MB is refused by its size in one line."""
    files = found(tmp_path, b"")
    with open(files[NAME].location, "r+b") as opened:
        opened.truncate(200_000_000)
    files = {NAME: FoundFile(NAME, files[NAME].location, 200_000_000, 0)}
    read, problems = read_files(files, {NAME: "d1"}, store, {})
    assert not read
    message = "tệp đính kèm quá lớn (200,0 MB); thu nhỏ hoặc chia tệp, mỗi tệp không quá 50,0 MB"
    assert [one.message for one in problems] == [message]


def test_other_types_have_no_text(tmp_path, store):
    """A spreadsheet or text file is a file with its type and nothing more."""
    name = "documents/files/a.csv"
    files, problems = read_files(found(tmp_path, "họ tên\n".encode(), name), {name: "d2"}, store, {})
    assert (files[name].media_type, files[name].pages, files[name].text.empty) == ("text/csv", 0, True)
    assert not problems
