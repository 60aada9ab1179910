"""Stages of lists and statuses of candidates: each mistake is told in these words, what is right is not told."""

import datetime

import pytest

from plugins.model.material import Material
from plugins.rules import lists
from tests.unit.rules.sample import (
    AS_OF,
    DECISION,
    LIST,
    ZONE,
    Rule,
    candidate,
    constituency,
    document,
    election,
    level,
    material,
    said,
    stage,
)  # fmt: skip

KNOWN = lists.stages_name_known_parts
FOLLOW = lists.stages_follow_each_other
DAY = lists.stages_fit_polling_day
POSTED = lists.stages_have_documents
FIT = lists.statuses_fit_the_stage
LEFT = lists.leavings_are_documented
ELECTED = lists.no_more_elected_than_seats
EXPECTED, OFFICIAL = stage("dự kiến", "2026-02-10"), stage()
CORRECTED, RESULTS = stage("đính chính", "2026-03-01"), stage("kết quả", "2026-03-25")
PUBLISHED = {"id": "cong-bo", "name": "Công bố", "at": "2026-02-26", "mark": "công bố danh sách", "citation": "Luật"}
AFTER = datetime.datetime(2026, 3, 26, 8, tzinfo=ZONE)
COUNCILS = [level(), level("hđnd xã")]
PLACES = [constituency("qh-1"), constituency("qh-2"), constituency("mau-1", "hdnd-xa")]


def staged(*stages: dict) -> Material:
    """Two levels, three constituencies, and these stages of their lists."""
    return material(levels=COUNCILS, constituencies=PLACES, lists=list(stages))


def posted(*entries: object, state: dict = OFFICIAL) -> Material:
    """One stage, and what stands in content/documents and elsewhere."""
    return material(*entries, lists=[state])


def with_status(status: str, *stages: dict, as_of: datetime.datetime = AS_OF) -> Material:
    """A candidate of this status while the list has been through these stages."""
    return material(candidate("Lê Văn An", status=status), lists=list(stages), as_of=as_of)


def with_outcomes(elected: int) -> Material:
    """Three candidates for one seat after the results, so many of them elected."""
    people = [
        candidate(f"Lê Văn {n}", f"n{n}", status="trúng cử" if n < elected else "không trúng cử") for n in range(3)
    ]
    return material(*people, lists=[OFFICIAL, RESULTS], as_of=AFTER)


CASES = [
    ("known parts", KNOWN, staged(stage(constituencies=["qh-1"]), stage(level="hdnd-xa")), []),
    ("an unknown level", KNOWN, staged(stage(level="hdnd-tinh")), [
      "election.yml: lists[1].level: cấp “hdnd-tinh” không có trong election.yml; có phải “hdnd-xa”?",
     ]),
    ("an unknown constituency", KNOWN, staged(stage(constituencies=["qh1"])), [
      "election.yml: lists[1].constituencies[1]: đơn vị bầu cử “qh1” không có trong election.yml; có phải "
      "“qh-1”?",
     ]),
    ("a constituency of another level", KNOWN, staged(stage(constituencies=["mau-1"])), [
      "election.yml: lists[1].constituencies[1]: “mau-1” thuộc cấp “hdnd-xa”, không phải “quoc-hoi”; sửa một "
      "trong hai",
     ]),

    ("all stages", FOLLOW, staged(EXPECTED, OFFICIAL, CORRECTED, stage("đính chính", "2026-03-05"), RESULTS), []),
    ("written in another order", FOLLOW, staged(OFFICIAL, EXPECTED), []),
    ("official at once", FOLLOW, staged(OFFICIAL, RESULTS), []),
    ("each level by itself", FOLLOW, staged(OFFICIAL, stage("dự kiến", "2026-02-27", "hdnd-xa")), []),
    ("a correction of one constituency", FOLLOW,
     staged(OFFICIAL, stage("đính chính", "2026-03-01", constituencies=["qh-1"])), []),
    ("expected after official", FOLLOW, staged(OFFICIAL, stage("dự kiến", "2026-02-28")), [
      "election.yml: lists[2].stage: “dự kiến” (28/02/2026) đứng sau “chính thức” (26/02/2026); thứ tự là dự "
      "kiến, chính thức, đính chính, kết quả; sửa stage, since, hoặc thêm mục còn thiếu",
     ]),
    ("official twice", FOLLOW, staged(OFFICIAL, stage(since="2026-02-28")), [
      "election.yml: lists[2].stage: “chính thức” (28/02/2026) đứng sau “chính thức” (26/02/2026); thứ tự là dự "
      "kiến, chính thức, đính chính, kết quả; sửa stage, since, hoặc thêm mục còn thiếu",
     ]),
    ("official too late", DAY, material(lists=[stage(since="2026-03-01")], milestones=[PUBLISHED]), [
      "election.yml: cảnh báo: lists[1].since: sau hạn 26/02/2026 của mốc “Công bố”; kiểm tra lại thời điểm",
     ]),
    ("a correction of nothing", FOLLOW, staged(CORRECTED), [
      "election.yml: lists[1].stage: “đính chính” mà chưa có danh sách chính thức; thứ tự là dự kiến, chính "
      "thức, đính chính, kết quả; sửa stage, since, hoặc thêm mục còn thiếu",
     ]),
    ("results without a list", FOLLOW, staged(EXPECTED, RESULTS), [
      "election.yml: lists[2].stage: “kết quả” (25/03/2026) đứng sau “dự kiến” (10/02/2026); thứ tự là dự kiến, "
      "chính thức, đính chính, kết quả; sửa stage, since, hoặc thêm mục còn thiếu",
     ]),
    ("corrected after the results", FOLLOW, staged(OFFICIAL, RESULTS, stage("đính chính", "2026-03-28")), [
      "election.yml: lists[3].stage: “đính chính” (28/03/2026) đứng sau “kết quả” (25/03/2026); thứ tự là dự "
      "kiến, chính thức, đính chính, kết quả; sửa stage, since, hoặc thêm mục còn thiếu",
     ]),
    ("two at one moment", FOLLOW, staged(OFFICIAL, stage("đính chính")), [
      "election.yml: lists[2].stage: cùng thời điểm với “chính thức”; mỗi trạng thái một thời điểm, sửa since",
     ]),
    ("a correction of a list that one constituency lacks", FOLLOW,
     staged(stage(constituencies=["qh-1"]), stage("đính chính", "2026-03-01")), [
      "election.yml: lists[2].stage: “đính chính” mà chưa có danh sách chính thức; thứ tự là dự kiến, chính "
      "thức, đính chính, kết quả; sửa stage, since, hoặc thêm mục còn thiếu",
     ]),

    ("before and after polling day", DAY, staged(EXPECTED, OFFICIAL, CORRECTED, RESULTS), []),
    ("results before polling day", DAY, staged(OFFICIAL, stage("kết quả", "2026-03-14")), [
      "election.yml: lists[2].since: kết quả trước ngày bầu cử 15/03/2026; sửa thời điểm",
     ]),
    ("official on polling day", DAY, staged(stage(since="2026-03-15")), [
      "election.yml: lists[1].since: danh sách chính thức phải có trước ngày bầu cử 15/03/2026; sửa thời điểm",
     ]),

    ("posted", POSTED, posted(document()), []),
    ("expected needs none", POSTED, posted(state=EXPECTED), []),
    ("none stated", POSTED, posted(state={key: value for key, value in OFFICIAL.items() if key != "document"}), [
      "election.yml: lists[1].document: trạng thái “chính thức” phải có văn bản công bố; thêm document",
     ]),
    ("not there", POSTED, posted(document("documents/danh-sachs.md")), [
      "election.yml: lists[1].document: không có bài “documents/danh-sach.md” trong content/; có phải "
      "“documents/danh-sachs.md”?",
     ]),
    ("not a document", POSTED,
     posted(candidate("Lê An"), state={**OFFICIAL, "document": "candidates/a.md"}), [
      "election.yml: lists[1].document: “candidates/a.md” không phải văn bản; trỏ tới một tệp trong "
      "content/documents",
     ]),
    ("of another level", POSTED, posted(document(level="hdnd-xa")), [
      "election.yml: lists[1].document: “documents/danh-sach.md” là văn bản của cấp “hdnd-xa”, không phải "
      "“quoc-hoi”; sửa một trong hai",
     ]),
    ("of this level", POSTED, posted(document(level="quoc-hoi")), []),
    ("without a PDF", POSTED, posted(document(attachments=[{"file": "files/danh-sach.docx"}])), [
      "election.yml: lists[1].document: “documents/danh-sach.md” không có tệp PDF; thêm bản PDF đã ký vào "
      "attachments của văn bản",
     ]),
    ("a draft", POSTED, posted(document(draft="true")), [
      "election.yml: lists[1].document: “documents/danh-sach.md” chưa đăng (bản nháp); đăng văn bản trước khi "
      "danh sách chuyển trạng thái",
     ]),
    ("not posted yet", POSTED, posted(document(publish_at="2026-03-05")), [
      "election.yml: lists[1].document: “documents/danh-sach.md” chưa đăng (hẹn đăng 00:00 05/03/2026); đăng "
      "văn bản trước khi danh sách chuyển trạng thái",
     ]),
    ("posted too late", POSTED, posted(document(publish_at="2026-02-28")), [
      "election.yml: lists[1].document: “documents/danh-sach.md” đăng ngày 28/02/2026, sau khi danh sách chuyển "
      "trạng thái (26/02/2026); sửa một trong hai",
     ]),
    ("later the same day", POSTED, posted(document(publish_at="2026-02-26 17:00")), []),
    ("to be posted for a stage to come", POSTED, posted(document(publish_at="2026-03-25"), state=RESULTS), []),

    ("official on an official list", FIT, with_status("chính thức", EXPECTED, OFFICIAL), []),
    ("expected on an expected list", FIT, with_status("dự kiến", EXPECTED), []),
    ("no stage stated", FIT, with_status("chính thức"), []),
    ("official on an expected list", FIT, with_status("chính thức", EXPECTED), [
      "candidates/a.md: status: “chính thức” khi danh sách còn dự kiến; sửa thành dự kiến, hoặc thêm trạng thái "
      "vào lists của election.yml",
     ]),
    ("expected on an official list", FIT, with_status("dự kiến", EXPECTED, OFFICIAL), [
      "candidates/a.md: status: “dự kiến” khi danh sách đã chính thức từ 26/02/2026; sửa thành chính thức, hoặc "
      "gỡ tệp",
     ]),
    ("elected before the results", FIT, with_status("trúng cử", OFFICIAL, RESULTS), [
      "candidates/a.md: status: “trúng cử” khi danh sách chưa có trạng thái kết quả; thêm vào lists của "
      "election.yml, hoặc sửa",
     ]),
    ("not elected before the results", FIT, with_status("không trúng cử"), [
      "candidates/a.md: status: “không trúng cử” khi danh sách chưa có trạng thái kết quả; thêm vào lists của "
      "election.yml, hoặc sửa",
     ]),
    ("elected after the results", FIT, with_status("trúng cử", OFFICIAL, RESULTS, as_of=AFTER), []),
    ("withdrawn after the results", FIT, with_status("rút tên", OFFICIAL, RESULTS, as_of=AFTER), []),
    ("no outcome after the results", FIT, with_status("chính thức", OFFICIAL, RESULTS, as_of=AFTER), [
      "candidates/a.md: cảnh báo: status: đã có kết quả từ 25/03/2026; ghi trúng cử hoặc không trúng cử",
     ]),

    ("withdrawn by a document", LEFT, material(candidate("Lê An", status="rút tên", status_document=DECISION)), []),
    ("withdrawn without", LEFT, material(candidate("Lê An", status="rút tên")), [
      "candidates/a.md: status_document: “rút tên” phải có văn bản (Điều 60 Luật Bầu cử); thêm status_document",
     ]),
    ("removed without", LEFT, material(candidate("Lê An", status="xóa tên")), [
      "candidates/a.md: status_document: “xóa tên” phải có văn bản (Điều 60 Luật Bầu cử); thêm status_document",
     ]),

    ("one elected for one seat", ELECTED, with_outcomes(1), []),
    ("nobody elected", ELECTED, with_outcomes(0), []),
    ("two elected for one seat", ELECTED, with_outcomes(2), [
      "candidates/n1.md: status: 2 người trúng cử ở “qh-1” (“Lê Văn 0”, “Lê Văn 1”) mà chỉ bầu 1 đại biểu (Điều "
      "78 Luật Bầu cử); sửa trạng thái",
     ]),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "read", "report"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_a_list_has_exactly_this_report(rule: Rule, read: Material, report: list[str]) -> None:
    """Each stage or status out of turn is told once, with the mend."""
    assert said(rule, read) == report


def test_the_sample_election_is_lawful() -> None:
    """What the other tests spoil says nothing by itself."""
    read = material(
        *(candidate(f"Lê Văn {name}", name.lower()) for name in ("An", "Em", "Oanh")), document(), lists=[OFFICIAL]
    )
    assert [problem for rule in lists.RULES for problem in said(rule, read)] == []
    assert election().lists == () and OFFICIAL["document"] == LIST
