"""A small lawful election and its candidates, for the tests of the rules; each test changes one thing."""

import datetime
from collections.abc import Callable, Iterable, Iterator
from typing import Any
from zoneinfo import ZoneInfo

from plugins.model.candidate import Candidate
from plugins.model.document import Document
from plugins.model.election import Election
from plugins.model.entry import Entry
from plugins.model.material import Material
from plugins.model.problem import Problem

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
AS_OF = datetime.datetime(2026, 3, 2, 8, tzinfo=ZONE)
LIST = "documents/danh-sach.md"
DECISION = "documents/rut-ten.md"

Rule = Callable[[Material], Iterator[Problem]]


def level(tier: str = "quốc hội", **values: Any) -> dict[str, Any]:
    """A level as election.yml writes it: the National Assembly's, or a council's by its tier."""
    ids = {"quốc hội": "quoc-hoi", "hđnd tỉnh": "hdnd-tinh", "hđnd huyện": "hdnd-huyen", "hđnd xã": "hdnd-xa"}
    council = "Quốc hội khóa XVI" if tier == "quốc hội" else tier.replace("hđnd", "Hội đồng nhân dân")
    written = {"id": ids[tier], "tier": tier, "name": f"Đại biểu {council}", "council": council, "citation": "Luật"}
    return {**written, "term": "2026-2031", **values}


def constituency(id: str = "qh-1", level: str = "quoc-hoi", seats: int = 1, **values: Any) -> dict[str, Any]:
    """A constituency of the commune xa-mau."""
    return {
        "id": id,
        "level": level,
        "number": "1",
        "seats": str(seats),
        "communes": ["xa-mau"],
        "citation": "NQ",
    } | values


def area(id: str = "kv-1", constituencies: Iterable[str] = ("qh-1",), **values: Any) -> dict[str, Any]:
    """A polling area of the commune xa-mau."""
    written = {"id": id, "number": "1", "commune": "xa-mau", "place": "Nhà văn hóa"}
    return {**written, "constituencies": list(constituencies), **values}


def stage(
    stage: str = "chính thức", since: str = "2026-02-26", level: str = "quoc-hoi", **values: Any
) -> dict[str, Any]:
    """A stage of the National Assembly's list; all but the expected one name the document LIST."""
    document = {} if stage == "dự kiến" else {"document": LIST}
    return {"level": level, "stage": stage, "since": since, **document, **values}


def election(**values: Any) -> Election:
    """One level, one constituency, one commune."""
    written = {
        "name": "Bầu cử đại biểu Quốc hội khóa XVI",
        "short_name": "Bầu cử 2026",
        "edition": "Quốc hội khóa XVI, nhiệm kỳ 2026-2031",
        "polling_day": "2026-03-15",
        "opens": "07:00",
        "closes": "19:00",
        "citation": "Nghị quyết",
        "levels": [level()],
        "communes": [{"id": "xa-mau", "name": "Xã Mẫu"}, {"id": "xa-ben", "name": "Xã Bên"}],
        "constituencies": [constituency()],
        "digest": "d",
    }
    return Election.model_validate({**written, **values}, context={"source": "election.yml", "timezone": ZONE.key})


def candidate(full_name: str, slug: str = "a", **values: Any) -> Candidate:
    """A candidate in qh-1, whose file bears the slug."""
    written = {
        "full_name": full_name,
        "date": "2026-02-27",
        "level": "quoc-hoi",
        "constituency": "qh-1",
        "gender": "nam",
        "born_on": "12/08/1980",
        "ethnicity": "Kinh",
        "religion": "Không",
        "hometown": "Xã Mẫu",
        "occupation": "Giáo viên",
    }
    return _entry(Candidate, f"candidates/{slug}.md", {**written, **values})


def document(path: str = LIST, issued_on: str = "2026-02-26", **values: Any) -> Document:
    """A posted document with its PDF."""
    written = {
        "document_kind": "Nghị quyết",
        "number": "05/NQ-UBBC",
        "issuing_body": "Ủy ban bầu cử tỉnh",
        "issued_on": issued_on,
        "subject": "Công bố danh sách",
        "attachments": [{"file": "files/danh-sach.pdf"}],
    }
    return _entry(Document, path, {**written, **values})


def material(*entries: Entry, as_of: datetime.datetime = AS_OF, **values: Any) -> Material:
    """All that was read: an election made of `values`, and the entries."""
    return Material(as_of, election(**values), None, tuple(sorted(entries, key=lambda one: one.path)), {}, {})


def said(rule: Rule, read: Material) -> list[str]:
    """What a rule says, as it is reported."""
    return [str(problem) for problem in rule(read)]


def _entry(record: type[Entry], path: str, values: dict[str, Any]) -> Any:
    computed = {"path": path, "slug": path.rpartition("/")[2].removesuffix(".md"), "digest": path}
    return record.model_validate({**values, **computed}, context={"source": path, "timezone": ZONE.key})
