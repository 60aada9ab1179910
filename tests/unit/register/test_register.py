"""The register as data: every document once, in light parts, names that repeat written once."""

import gzip
import json

from plugins.model.portal import Portal
from plugins.model.register import EACH
from plugins.register import build
from tests.unit.pages.sample import document, full_portal


def parts(portal: Portal) -> list[dict]:
    """The parts of the register as the browser reads them."""
    return [json.loads(output.make(*output.inputs)) for output in build(portal)]


def numbered(count: int) -> tuple:
    """So many documents that differ as real ones do."""
    bodies = [f"Ủy ban nhân dân Xã Thứ {number}" for number in range(30)]
    return tuple(
        document(
            f"qd-{number}-ubnd-xa-thu-{number % 30}-ve-viec-thanh-lap",
            number=f"{number:02}/QĐ-UBND",
            issuing_body=bodies[number % 30],
            issued_on=f"20{10 + number % 16}-{1 + number % 12:02}-{1 + number % 28:02}",
            subject=f"Về việc thành lập Tổ bầu cử số {number * 7919 % 1013} và phân công {number * 104729 % 991} người",
        )
        for number in range(1, count + 1)
    )


def test_a_row_says_what_the_register_shows() -> None:
    """Kind, number, body, day, subject and files of each document, and whether another one replaces it."""
    older = document("07", number="07/QĐ-UBBC")
    newer = document("16", number="16/QĐ-UBBC", relations=[{"type": "thay thế", "document": f"{older.slug}.md"}])
    (part,) = parts(full_portal(documents=(newer, older)))
    assert part["kinds"] == [["quyet-dinh", "Quyết định"]]
    assert part["bodies"] == [["uy-ban-bau-cu-tinh", "Ủy ban bầu cử tỉnh"]]
    assert part["rows"] == [
        ["16", 0, "16/QĐ-UBBC", 0, "2026-01-05", -1, "Về việc 16", 0, ""],
        ["07", 0, "07/QĐ-UBBC", 0, "2026-01-05", -1, "Về việc 07", 0, "Đã được thay thế"],
    ]


def test_no_documents_no_parts() -> None:
    """An empty register has no data."""
    assert parts(full_portal(documents=())) == []


def test_two_thousand_documents_are_light() -> None:
    """Every document is in one part, and each part is at most 60 KB when compressed."""
    portal = full_portal(documents=numbered(2_000))
    outputs = [output.make(*output.inputs) for output in build(portal)]
    assert len(outputs) == 2_000 / EACH
    assert max(len(gzip.compress(content)) for content in outputs) < 60_000
    assert sum(len(json.loads(content)["rows"]) for content in outputs) == 2_000


def test_an_edit_changes_one_part() -> None:
    """A new subject changes the part it is in and no other."""
    before = numbered(1_200)
    after = (*before[:-1], before[-1].model_copy(update={"subject": "Khác"}))
    pairs = zip(build(full_portal(documents=before)), build(full_portal(documents=after)), strict=True)
    assert [one.inputs == other.inputs for one, other in pairs] == [True, True, False]
