"""The open data of a built site: complete, true to the site beside it, and silent about what is not public."""

import csv
import io
import json
import re
from pathlib import Path

import pytest

from tests.site.site_builder import digests, run_pelican
from tests.support import write

pytestmark = pytest.mark.site


def rows(built: Path, name: str) -> list[dict]:
    """The rows of a table."""
    return json.loads((built / f"du-lieu/{name}.json").read_text(encoding="utf-8"))


def test_the_page_leads_to_every_file(built: Path) -> None:
    """Each file of the folder is linked on the page, each link leads to a file, and a column of each table is there."""
    page = (built / "du-lieu/index.html").read_text(encoding="utf-8")
    linked = set(re.findall(r'href="/du-lieu/([^"#]+)"', page))
    assert linked == {file.name for file in (built / "du-lieu").iterdir()} - {"index.html"}
    for name in json.loads((built / "du-lieu/candidates.json").read_text(encoding="utf-8"))[0]:
        assert f"<code>{name}</code>" in page


def test_every_address_in_the_data_leads_to_a_file_of_the_site(built: Path) -> None:
    """Pages, pictures and attachments that the data name stand where they say."""
    found = 0
    for file in (built / "du-lieu").glob("*.jsonl"):
        for address in re.findall(r'"http://127\.0\.0\.1:8000/([^"#]*)', file.read_text(encoding="utf-8")):
            target = built / address
            assert (target / "index.html").is_file() if address.endswith("/") else target.is_file(), address
            found += 1
    assert found > 15


def test_attachments_are_the_files_they_say(built: Path) -> None:
    """Size and SHA-256 are those of the published file."""
    published = digests(built)
    attachments = rows(built, "document_attachments")
    assert attachments
    for row in attachments:
        path = row["file"].removeprefix("http://127.0.0.1:8000/")
        assert (row["sha256"], row["size"]) == (published[path], (built / path).stat().st_size)


def test_the_data_say_what_the_pages_say(built: Path) -> None:
    """Candidates stand in the order of their numbers; name, date of birth and programme are those of the page."""
    candidates = rows(built, "candidates")
    listed = [row["position"] for row in candidates if row["constituency"] == "qh-1" and row["position"]]
    assert len(listed) > 1
    assert listed == list(range(1, len(listed) + 1))
    for row in candidates:
        page = (built / row["url"].removeprefix("http://127.0.0.1:8000/") / "index.html").read_text(encoding="utf-8")
        year, month, day = row["born_on"].split("-")
        assert row["full_name"] in page
        assert f"{int(day)}/{int(month)}/{year}" in page
        assert (row["text"] or "").split("\n")[0] in page


def test_a_state_that_is_still_to_come_is_not_in_the_data(tmp_path: Path, shared_cache: Path, small: Path) -> None:
    """A stage of a list appears at its moment, with its document, and not a second before."""
    election = (small / "election.yml").read_text(encoding="utf-8")
    stage = "lists:\n  - level: quoc-hoi\n    stage: chính thức\n    since: 2026-03-10 06:00\n"
    write(small, "election.yml", f"{election}{stage}    document: documents/danh-sach.md\n")
    for as_of, stages in (("2026-03-10 05:59:59", []), ("2026-03-10 06:00", ["chính thức"])):
        assert run_pelican(small, tmp_path / "out", shared_cache, AS_OF=as_of).status == 0
        assert [row["stage"] for row in rows(tmp_path / "out", "lists")] == stages
        states = {row["list_stage"] for row in rows(tmp_path / "out", "candidates") if row["level"] == "quoc-hoi"}
        assert states == ({*stages} or {None})


def test_the_csv_opens_as_excel_expects(built: Path) -> None:
    """A byte-order mark, CRLF after each row, and the Vietnamese as it is."""
    content = (built / "du-lieu/candidates.csv").read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    assert content.endswith(b"\r\n")
    names = [row["full_name"] for row in csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""))]
    assert names == [row["full_name"] for row in rows(built, "candidates")]
    assert "Y Thử Êban" in names
