"""Territory, terms and editions in election.yml: each mistake is told in these words, what is right is not told."""

from typing import Any

import pytest

from plugins.model.material import Material
from plugins.rules import terms, territory
from tests.unit.rules.sample import Rule, area, constituency, level, material, said

EVERY = territory.every_level_has_its_constituency
ONE = territory.one_constituency_a_level
USED = territory.constituencies_have_polling_areas
PART = territory.divided_communes_say_which_part
NUMBERS = territory.numbers_are_unique
COLOURS = territory.ballot_colours_differ
HAMLETS = territory.hamlets_in_one_polling_area
NATIONAL_DAY = terms.polling_day_is_the_editions
TERM = terms.terms_fit_polling_day
ASSEMBLY = terms.assemblies_fit_polling_day
YEAR = terms.short_name_has_the_year
SPAN = terms.terms_are_spans
TIER = terms.assemblies_are_of_the_assembly
DISTRICTS = [
    {"id": "xa-mau", "name": "Xã Mẫu", "district": "Huyện Đông"},
    {"id": "xa-ben", "name": "Xã Bên", "district": "Huyện Đoài"},
]
LEVELS = [level(), level("hđnd tỉnh"), level("hđnd xã")]
WHOLE = [constituency(), constituency("mau-1", "hdnd-xa")]
HALVES = [constituency("mau-1", "hdnd-xa", area="Thôn 1"), constituency("mau-2", "hdnd-xa", area="Thôn 2")]


def divided(constituencies: list[dict], *areas: dict) -> Material:
    """Three levels, these constituencies and polling areas."""
    return material(levels=LEVELS, constituencies=constituencies, polling_areas=list(areas))


def divided_by_colour(*colours: str) -> Material:
    """The Assembly's level and the commune's with these colours of their ballots."""
    levels = [level(ballot_colour=colours[0]), level("hđnd xã", ballot_colour=colours[1])]
    return material(levels=levels, constituencies=WHOLE)


def named(**values: Any) -> Material:
    """An election with these names."""
    return material(**values)


CASES = [
    ("each level that is there", EVERY, divided(WHOLE, area(constituencies=["qh-1", "mau-1"])), []),
    ("a level missing", EVERY, divided(WHOLE, area(constituencies=["qh-1"])), [
      "election.yml: polling_areas[1].constituencies: thiếu đơn vị bầu cử của cấp “hdnd-xa”; thêm mau-1",
     ]),
    ("two to choose from", EVERY, divided([WHOLE[0], *HALVES], area(constituencies=["qh-1"])), [
      "election.yml: polling_areas[1].constituencies: thiếu đơn vị bầu cử của cấp “hdnd-xa”; thêm mau-1 hoặc "
      "mau-2",
     ]),
    ("no constituency at all", EVERY, divided(WHOLE, area(commune="xa-ben", constituencies=[])), [
      "election.yml: cảnh báo: polling_areas[1].constituencies: không thuộc đơn vị bầu cử nào; khai đơn vị gồm "
      "xã này, hoặc bỏ khu vực",
     ]),
    ("two of one level", ONE, divided(HALVES, area(constituencies=["mau-1", "mau-2"])), [
      "election.yml: polling_areas[1].constituencies[2]: cùng cấp với “mau-1”; mỗi cấp chỉ một đơn vị, bỏ bớt "
      "một",
     ]),
    ("one of another commune", ONE, divided(WHOLE, area(commune="xa-ben", constituencies=["qh-1"])), [
      "election.yml: polling_areas[1].constituencies[1]: “qh-1” không gồm xã “xa-ben”; sửa đơn vị hoặc sửa xã",
     ]),
    ("no areas stated", USED, divided(WHOLE), []),
    ("areas of another commune", USED, divided(WHOLE, area(commune="xa-ben", constituencies=[])), []),
    ("a constituency without area", USED,
     divided([WHOLE[0], *HALVES], area(constituencies=["qh-1", "mau-1"])), [
      "election.yml: cảnh báo: constituencies[3].id: không khu vực bỏ phiếu nào thuộc đơn vị này; thêm mã vào "
      "constituencies của các khu vực",
     ]),
    ("parts are stated", PART, divided([WHOLE[0], *HALVES]), []),
    ("one part is not", PART, divided([HALVES[0], constituency("mau-2", "hdnd-xa")]), [
      "election.yml: constituencies[2].area: “xa-mau” còn thuộc “mau-1” cùng cấp; ghi area (gồm thôn nào), hoặc "
      "bỏ xã này",
     ]),
    ("other levels share", PART, divided(WHOLE), []),
    ("hamlets apart", HAMLETS, divided(WHOLE, area(hamlets=["Thôn 1"]), area("kv-2", hamlets=["Thôn 2"])), []),
    ("a hamlet in two areas", HAMLETS,
     divided(WHOLE, area(hamlets=["Thôn Đông", "Thôn Hòa"]), area("kv-2", hamlets=["thôn Hoà"])), [
      "election.yml: polling_areas[2].hamlets[1]: “thôn Hoà” đã thuộc khu vực “kv-1”; giữ ở một khu vực",
     ]),
    ("a hamlet of that name elsewhere", HAMLETS,
     divided(WHOLE, area(hamlets=["Thôn 1"]), area("kv-2", commune="xa-ben", hamlets=["Thôn 1"])), []),

    ("one number at two levels", NUMBERS, divided(WHOLE), []),
    ("one number at one level", NUMBERS, divided([constituency(), constituency("qh-2", communes=["xa-ben"])]), [
      "election.yml: constituencies[2].number: trùng số với “qh-1” cùng cấp, cùng nơi; sửa số",
     ]),
    ("one number in two communes", NUMBERS,
     divided([constituency("mau-1", "hdnd-xa"), constituency("ben-1", "hdnd-xa", communes=["xa-ben"])]), []),
    ("one number in one commune", NUMBERS, divided(HALVES), [
      "election.yml: constituencies[2].number: trùng số với “mau-1” cùng cấp, cùng nơi; sửa số",
     ]),
    ("one number in two districts", NUMBERS,
     material(levels=[level("hđnd huyện")], communes=DISTRICTS, constituencies=[
         constituency("a-1", "hdnd-huyen"), constituency("b-1", "hdnd-huyen", communes=["xa-ben"])]), []),
    ("one number of two polling areas", NUMBERS, divided(WHOLE, area(), area("kv-2")), [
      "election.yml: polling_areas[2].number: trùng số với một khu vực cùng xã ở trên; sửa số",
     ]),
    ("each level its colour", COLOURS, divided_by_colour("Hồng", "Vàng"), []),
    ("two levels of one colour", COLOURS, divided_by_colour("Hồng", "hồng"), [
      "election.yml: cảnh báo: levels[2].ballot_colour: cùng màu phiếu với cấp “quoc-hoi” ở cùng xã; cử tri dễ "
      "nhầm, kiểm tra lại màu",
     ]),

    ("the day of 2026", NATIONAL_DAY, named(), []),
    ("another Sunday of 2026", NATIONAL_DAY, named(polling_day="2026-03-22"), [
      "election.yml: polling_day: 22/03/2026 không phải ngày bầu cử toàn quốc 15/03/2026 (Nghị quyết số "
      "199/2025/QH15); kiểm tra lại ngày",
     ]),
    ("a day nobody knows yet", NATIONAL_DAY, named(polling_day="2031-03-16"), []),
    ("the term before", TERM, named(edition="Quốc hội khóa XVI, nhiệm kỳ 2021-2026"), [
      "election.yml: edition: nhiệm kỳ “2021-2026” không phải của cuộc bầu cử năm 2026; nhiệm kỳ là 2026-2031, "
      "sửa lại",
     ]),
    ("a term of no length", TERM, named(name="Bầu cử đại biểu HĐND nhiệm kỳ 2021 – 2021"), [
      "election.yml: name: nhiệm kỳ “2021 – 2021” không phải của cuộc bầu cử năm 2026; nhiệm kỳ là 2026-2031, "
      "sửa lại",
     ]),
    ("a level's term", TERM, named(levels=[level(term="2026-2030")]), [
      "election.yml: levels[1].term: nhiệm kỳ “2026-2030” không phải của cuộc bầu cử năm 2026; nhiệm kỳ là "
      "2026-2031, sửa lại",
     ]),
    ("a term five years from a day to come", TERM,
     named(polling_day="2031-03-16", edition="Nhiệm kỳ 2031-2036", levels=[level(term="2031-2036")]), []),
    ("the Assembly before", ASSEMBLY, named(name="Bầu cử đại biểu Quốc hội khóa XV"), [
      "election.yml: name: “Quốc hội khóa XV” không phải khóa được bầu ngày 15/03/2026; sửa thành khóa XVI",
     ]),
    ("the Assembly before at the level", ASSEMBLY, named(levels=[level(council="Quốc hội khoá 15")]), [
      "election.yml: levels[1].council: “Quốc hội khoá 15” không phải khóa được bầu ngày 15/03/2026; sửa thành "
      "khóa XVI",
     ]),
    ("a council's number is its own", ASSEMBLY, named(edition="Quốc hội khóa XVI, HĐND tỉnh khóa XI"), []),
    ("the year before", YEAR, named(short_name="Bầu cử 2021"), [
      "election.yml: short_name: năm 2021 không phải năm bầu cử 2026; sửa một trong hai",
     ]),
    ("a term is no year", YEAR, named(short_name="Bầu cử nhiệm kỳ 2026-2031"), []),
    ("districts in 2026", terms.no_district_after_their_end,
     material(levels=[level("hđnd huyện")], communes=DISTRICTS[:1]), [
      "election.yml: levels[1].tier: không còn cấp huyện từ 01/07/2025 (Nghị quyết số 203/2025/QH15); bỏ cấp "
      "này, hoặc sửa tier",
      "election.yml: cảnh báo: communes[1].district: không còn cấp huyện từ 01/07/2025; chuyển tên huyện vào "
      "aliases",
     ]),
    ("not a term", SPAN, named(levels=[level(term="XVI")]), [
      "election.yml: levels[1].term: “XVI” không phải nhiệm kỳ; viết năm đầu và năm cuối, như 2026-2031",
     ]),
    ("a council at the Assembly's level", TIER, named(levels=[level(council="Hội đồng nhân dân tỉnh")]), [
      "election.yml: levels[1].council: “Hội đồng nhân dân tỉnh” không hợp với tier “quốc hội”; sửa một trong "
      "hai",
     ]),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "read", "report"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_an_election_has_exactly_this_report(rule: Rule, read: Material, report: list[str]) -> None:
    """Each contradiction within election.yml is told with the mend."""
    assert said(rule, read) == report


def test_the_election_of_2021_is_lawful() -> None:
    """Three council levels on 23 May 2021, khóa XV, 2021-2026."""
    tiers = ("quốc hội", "hđnd tỉnh", "hđnd huyện", "hđnd xã")
    councils = [level(tier, term="2021-2026") for tier in tiers]
    councils[0] |= {"name": "Đại biểu Quốc hội khóa XV", "council": "Quốc hội khóa XV"}
    read = material(
        polling_day="2021-05-23", name="Bầu cử đại biểu Quốc hội khóa XV", short_name="Bầu cử 2021",
        edition="Quốc hội khóa XV, nhiệm kỳ 2021-2026", levels=councils,
    )  # fmt: skip
    assert [problem for rule in (*terms.RULES, *territory.RULES) for problem in said(rule, read)] == []
