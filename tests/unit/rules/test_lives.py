"""How names are typed and what a biography's dates say: each mistake is told, and what people really write is not."""

import datetime
import unicodedata

import pytest

from plugins.rules import RULES_OF_PEOPLE, check, letters, lists, lives, persons, territory
from tests.unit.rules.sample import area, candidate, constituency, level, material, said, stage

NAMES = (
    ("Ðỗ Văn An", "gõ lại chữ Đ"),
    ("Trần Thị Ho\u0430", "CYRILLIC SMALL LETTER A"),
    ("Tr?n Th? An", "QUESTION MARK"),
    ("Lê \u200bVăn An", "ZERO WIDTH SPACE"),
    ("TrÇn ThÞ DiÖu", "THORN"),
    ("NguyÔn V¨n Minh", "DIAERESIS"),
    ("Traàn Thò Dieäu Hoaøi", "TCVN3 hay VNI"),
    ("Nguyeãn Vaên Minh", "TCVN3 hay VNI"),
    ("TRẦN THỊ DIỆU HOÀI", "Trần Thị Diệu Hoài"),
    ("Trần thị Diệu Hoài", "“Thị”"),
    ("Bà Trần Thị Diệu", "“Bà” đứng trước tên"),
    ("Ông Lê Văn An", "“Ông” đứng trước tên"),
    ("Tran Thi Dieu Hoai", "“Trần”"),
    ("Hoài", "chỉ có một chữ"),
)
REAL_NAMES = (
    *("Lê Văn Hoà", "Đỗ Thị Khoẻ", "Phan Thuỷ", "Trần Quý Quyền", "Ông Thị Kiều Diễm", "Bá Trung Phụ", "Kim Sa Thane"),
    *(
        "Y Blăk Niê",
        "H'Ngăm Êban",
        "H’Yim Kđoh",
        "Rơ Châm H'Phik",
        "Nông Quốc Tuấn",
        "Ma Thị Phụng Kiều",
        "Lò Văn Hoan",
    ),
    *(
        "Thạch Sa Rương",
        "Ksor H'Bơ Khăp",
        "Điểu K'Ré",
        "A Pớt",
        "Y Vêng",
        "K’Nhiễu",
        "Lý Gia Thuận",
        "Đàng Thị Mỹ Hương",
    ),
    *("Giàng A Chu", "Siu Hương", "Bríu Thị Nem", "Cil Múp Ha", "Lê Hoàng Anh", "Âu Thị Mai", "Ê Đê Y Thuân Ĕčăm"),
)
LIVES = (
    ({"party_joined_on": "19/5/2006", "party_official_on": "19/5/2005"}, "đứng trước party_joined_on"),
    ({"party_joined_on": "19/5/2060"}, "ở sau ngày bầu cử"),
    ({"party_joined_on": "19/5/1990"}, "chưa đủ 18 tuổi"),
    ({"career": [{"since": "9/2010", "until": "8/2010", "work": "Giáo viên"}]}, "đổi lại hai mốc"),
    ({"career": [{"since": "2010", "until": "1997", "work": "Giáo viên"}]}, "đổi lại hai mốc"),
    ({"career": [{"since": "2028", "until": "nay", "work": "Giáo viên"}]}, "ghi nay"),
    ({"career": [{"since": "1967", "until": "nay", "work": "Giáo viên"}]}, "trước ngày sinh"),
    ({"deputy_terms": ["Đại biểu Quốc hội khóa XVI"]}, "được bầu lần này"),
    ({"deputy_terms": ["Đại biểu HĐND xã nhiệm kỳ 2026 – 2031"]}, "được bầu lần này"),
    ({"deputy_terms": ["Đại biểu Quốc hội khóa XIX"]}, "chưa có Quốc hội khóa này"),
    ({"nationality": "Hoa Kỳ"}, "công dân Việt Nam"),
    ({"religion": "Có"}, "ghi tên tôn giáo"),
    ({"general_education": "13/12"}, "không có thật"),
    ({"nomination": "tự ứng cử", "nominated_by": "Công đoàn"}, "không có nơi giới thiệu"),
    ({"other_name": "Lê Văn An"}, "trùng với full_name"),
    ({"sort_name": "An Lê Văn"}, "đã đứng đầu full_name"),
)
REAL_LIVES = (
    {"party_joined_on": "19/5/2005", "party_official_on": "19/5/2006"},
    {"party_joined_on": "13/8/1998", "party_official_on": "13/8/1999"},
    {"career": [{"since": "2010", "until": "2010", "work": "Giáo viên"}]},
    {"career": [{"since": "9/2010", "until": "2010", "work": "Giáo viên"}]},
    {"career": [{"since": "3/2026", "until": "nay", "work": "Giáo viên"}]},
    {"deputy_terms": ["Đại biểu HĐND thành phố khóa XVI, nhiệm kỳ 2021-2026", "Đại biểu Quốc hội khóa XV"]},
    {"general_education": "7/10"},
    {"general_education": "12/12 (bổ túc văn hóa)"},
    {"nomination": "tự ứng cử"},
    {"other_name": "Ba An; pháp danh Thích Tâm An"},
)


def of_people(**values: object) -> str:
    """What the rules about people say of Lê Văn An, or of one with these fields."""
    read = material(candidate(str(values.pop("full_name", "Lê Văn An")), **values))
    return "\n".join(line for rule in RULES_OF_PEOPLE for line in said(rule, read))


@pytest.mark.parametrize(("name", "told"), NAMES)
def test_a_name_mistyped_is_told(name: str, told: str) -> None:
    """Foreign letters, old fonts, capitals, titles and missing marks are named once, with what is meant."""
    found = of_people(full_name=name, gender="nữ")
    assert told in found and found.count("full_name:") == 1


@pytest.mark.parametrize("name", REAL_NAMES)
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_names_of_every_people_pass(name: str, form: str) -> None:
    """Names of the Kinh, Khmer, Hoa, Chăm, Thái, Mông and of the Highlands are letters in usual case."""
    read = material(candidate(unicodedata.normalize(form, name)))
    assert [line for rule in letters.RULES for line in said(rule, read)] == []


@pytest.mark.parametrize(("values", "told"), LIVES)
def test_an_impossible_life_is_told(values: dict, told: str) -> None:
    """Dates that go backwards, or beyond the election, are told at their line."""
    found = of_people(**values)
    assert told in found and "\n" not in found


@pytest.mark.parametrize("values", REAL_LIVES)
def test_real_lives_pass(values: dict) -> None:
    """What biographies really say raises no alarm."""
    assert of_people(**values) == ""


def test_a_date_of_birth_that_cannot_be_is_told_once() -> None:
    """A year of birth mistyped brings no complaint about the whole life after it."""
    career = [{"since": "9/2005", "until": "nay", "work": "Giáo viên"}]
    read = material(candidate("Lê Văn An", born_on="12/8/2018", career=career, party_joined_on="19/5/2005"))
    assert [line for rule in lives.RULES for line in said(rule, read)] == []


def test_one_person_with_two_birthdays_is_asked_about() -> None:
    """The same name, home and work at one level with a date of birth that may be mistyped warns."""
    twin = candidate("Lê Văn An", "b", born_on="12/9/1980")
    other = candidate("Lê Văn An", "c", born_on="12/9/1980", hometown="Xã Khác")
    elder = candidate("Lê Văn An", "d", born_on="1/1/1970")
    found = said(persons.namesakes_with_one_life, material(candidate("Lê Văn An"), twin, other, elder))
    assert len(found) == 1 and "12/09/1980 và 12/08/1980" in found[0] and "cảnh báo" in found[0]


def test_a_hamlet_of_another_constituency_is_told() -> None:
    """A polling area in the constituency whose part of the commune does not name its hamlet is in the wrong one."""
    halves = [
        constituency("mau-1", "hdnd-xa", area="Thôn 1, thôn Sơn Hạ"),
        constituency("mau-2", "hdnd-xa", area="Thôn 10, thôn Sơn Hà", number="2"),
    ]
    found = {
        hamlet: said(
            territory.hamlets_lie_in_the_constituency,
            material(
                levels=[level("hđnd xã")], constituencies=halves, polling_areas=[area("kv", [id], hamlets=[hamlet])]
            ),
        )
        for hamlet, id in (("Thôn 1", "mau-1"), ("Thôn 10", "mau-1"), ("Thôn Sơn Hà", "mau-2"), ("Thôn 3", "mau-1"))
    }
    assert [hamlet for hamlet, lines in found.items() if lines] == ["Thôn 10"]


def test_a_number_left_out_is_asked_about() -> None:
    """Constituencies 1 and 3 of one council lack number 2."""
    read = material(constituencies=[constituency(), constituency("qh-3", number="3")])
    found = said(territory.numbers_leave_no_gap, read)
    assert len(found) == 1 and "số 3 mà không có số 2" in found[0]


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"polling_day": "2026-03-16"}, "polling_day: 16/03/2026 không phải Chủ nhật"),
        ({"polling_day": "2026-03-22"}, "polling_day: 22/03/2026 không phải ngày bầu cử toàn quốc"),
        ({"calendar": "luat-2015", "milestones": [{"id": "cong-bo-ket-qua"}]}, "calendar: luat-2015 không áp dụng"),
        ({"constituencies": [constituency(), constituency(number="2")]}, "constituencies[2].id: mã “qh-1” đã dùng"),
    ],
)
def test_one_wrong_line_is_told_once(changes: dict, told: str) -> None:
    """A wrong polling day, calendar or id brings no complaints about all that follows from it."""
    people = [candidate(f"Lê Văn {name}", name.lower()) for name in ("An", "Binh", "Cuc")]
    found = [str(problem) for problem in check(material(*people, **changes))]
    assert len(found) == 1 and told in found[0], found


def test_a_stage_left_out_is_no_crowd() -> None:
    """When a list is still expected, a few of its official candidates are named, and how many more there are."""
    lines = said(
        lists.statuses_fit_the_stage,
        material(*(candidate(f"Lê Văn {n}", f"c{n}") for n in range(9)), lists=[stage("dự kiến", "2026-02-20")]),
    )
    assert len(lines) == 3 and all("và 6 người khác" in line for line in lines)


@pytest.mark.parametrize("hour", [datetime.time(4, 59), datetime.time(7, 1)])
def test_voting_begins_from_five_to_seven(hour: datetime.time) -> None:
    """Article 71: no area opens before five or after seven, and none closes before nineteen or after twenty-one."""
    for field, written in (("opens", f"{hour:%H:%M}"), ("closes", "18:59"), ("closes", "21:01")):
        found = [str(one) for one in check(material(polling_areas=[area(**{field: written})]))]
        assert any(f"polling_areas[1].{field}: " in line and "Điều 71" in line for line in found)
