"""Numbers on the list, names and persons: each mistake is told in these words, and what is right is not told."""

import pytest

from plugins.model.material import Material
from plugins.rules import candidates, names, persons
from tests.unit.rules.sample import Rule, candidate, constituency, level, material, said

AN, BINH, CUC = "Lê Văn An", "Lê Văn Bình", "Lê Văn Cúc"
ORDER = candidates.stated_order_is_the_lawful_one
ONCE = persons.one_constituency_a_person
LEVELS = persons.two_levels_a_person
SORT = names.sort_names_have_the_same_words
LAST = names.family_names_that_stand_last
ONLY = names.full_names_are_only_names
TIERS = {"quoc-hoi": "qh-1", "hdnd-tinh": "tinh-1", "hdnd-huyen": "huyen-1", "hdnd-xa": "mau-1"}


def listed(*numbers: str | None) -> Material:
    """An, Bình and Cúc, stating these numbers; None states none."""
    written = ({"order": number} if number else {} for number in numbers)
    return material(
        *(candidate(name, slug, **values) for name, slug, values in zip((AN, BINH, CUC), "abc", written, strict=True))
    )


def without_an(*numbers: str) -> Material:
    """An, who has left the list, and Bình and Cúc with these numbers."""
    rest = (candidate(name, slug, order=n) for name, slug, n in zip((BINH, CUC), "bc", numbers, strict=True))
    return material(candidate(AN, "a", status="rút tên"), *rest)


def standing_at(*levels: str, **values: str) -> Material:
    """Lê Văn An in a constituency of each of these levels."""
    tiers = ("quốc hội", "hđnd tỉnh", "hđnd huyện", "hđnd xã")
    people = (candidate(AN, id, level=id, constituency=TIERS[id], **values) for id in levels)
    districts = [constituency(place, id) for id, place in TIERS.items()]
    return material(*people, levels=[level(tier) for tier in tiers], constituencies=districts)


CASES = [
    ("nobody states a number", ORDER, listed(None, None, None), []),
    ("all state theirs", ORDER, listed("1", "2", "3"), []),
    ("one states theirs", ORDER, listed(None, "2", None), []),
    ("two have changed places", ORDER, listed("2", "1", "3"), [
      "candidates/a.md: order: ghi số 2 nhưng đúng là số 1: “Lê Văn An” đứng trước “Lê Văn Bình” vì tên “An” "
      "đứng trước “Bình” (Điều 57, Điều 58 Luật Bầu cử và hướng dẫn của Hội đồng bầu cử quốc gia); sửa số, xóa "
      "dòng này, hoặc ghi sort_name nếu họ đứng sau tên",
      "candidates/b.md: order: ghi số 1 nhưng đúng là số 2: “Lê Văn An” đứng trước “Lê Văn Bình” vì tên “An” "
      "đứng trước “Bình” (Điều 57, Điều 58 Luật Bầu cử và hướng dẫn của Hội đồng bầu cử quốc gia); sửa số, xóa "
      "dòng này, hoặc ghi sort_name nếu họ đứng sau tên",
     ]),
    ("one number twice", ORDER, listed("1", "2", "2"), [
      "candidates/c.md: order: trùng số 2 với “Lê Văn Bình” (candidates/b.md); mỗi người một số, sửa số",
      "candidates/c.md: order: ghi số 2 nhưng đúng là số 3: “Lê Văn Bình” đứng trước “Lê Văn Cúc” vì tên “Bình” "
      "đứng trước “Cúc” (Điều 57, Điều 58 Luật Bầu cử và hướng dẫn của Hội đồng bầu cử quốc gia); sửa số, xóa "
      "dòng này, hoặc ghi sort_name nếu họ đứng sau tên",
     ]),
    ("a gap", ORDER, listed("1", "3", "4"), [
      "candidates/b.md: order: ghi số 3 nhưng không ai mang số 2; người rút tên, bị xóa tên không chiếm số: "
      "đánh lại số từ đây, hoặc thêm tệp còn thiếu",
     ]),
    ("begins at two", ORDER, listed("2", "3", "4"), [
      "candidates/a.md: order: ghi số 2 nhưng không ai mang số 1; người rút tên, bị xóa tên không chiếm số: "
      "đánh lại số từ đây, hoặc thêm tệp còn thiếu",
     ]),
    ("beyond the list", ORDER, listed(None, "9", None), [
      "candidates/b.md: order: ghi số 9 nhưng đúng là số 2: danh sách có 3 người (Điều 57, Điều 58 Luật Bầu cử "
      "và hướng dẫn của Hội đồng bầu cử quốc gia); sửa số, xóa dòng này, hoặc ghi sort_name nếu họ đứng sau tên",
     ]),
    ("the family name decides", ORDER,
     material(candidate("Lê Văn An", "a", order="2"), candidate("Đỗ Văn An", "b", order="1")), []),
    ("the family name decides otherwise", ORDER,
     material(candidate("Lê Văn An", "a", order="1"), candidate("Đỗ Văn An", "b", order="2")), [
      "candidates/b.md: order: ghi số 2 nhưng đúng là số 1: “Đỗ Văn An” đứng trước “Lê Văn An” vì cùng tên "
      "“An”, họ “Đỗ” đứng trước “Lê” (Điều 57, Điều 58 Luật Bầu cử và hướng dẫn của Hội đồng bầu cử quốc gia); "
      "sửa số, xóa dòng này, hoặc ghi sort_name nếu họ đứng sau tên",
      "candidates/a.md: order: ghi số 1 nhưng đúng là số 2: “Đỗ Văn An” đứng trước “Lê Văn An” vì cùng tên "
      "“An”, họ “Đỗ” đứng trước “Lê” (Điều 57, Điều 58 Luật Bầu cử và hướng dẫn của Hội đồng bầu cử quốc gia); "
      "sửa số, xóa dòng này, hoặc ghi sort_name nếu họ đứng sau tên",
     ]),
    ("the middle names decide", ORDER,
     material(candidate("Lê Văn An", "a", order="1"), candidate("Lê Thị An", "b", order="2")), [
      "candidates/b.md: order: ghi số 2 nhưng đúng là số 1: “Lê Thị An” đứng trước “Lê Văn An” vì cùng tên, "
      "cùng họ, tên đệm “Thị” đứng trước “Văn” (Điều 57, Điều 58 Luật Bầu cử và hướng dẫn của Hội đồng bầu cử "
      "quốc gia); sửa số, xóa dòng này, hoặc ghi sort_name nếu họ đứng sau tên",
      "candidates/a.md: order: ghi số 1 nhưng đúng là số 2: “Lê Thị An” đứng trước “Lê Văn An” vì cùng tên, "
      "cùng họ, tên đệm “Thị” đứng trước “Văn” (Điều 57, Điều 58 Luật Bầu cử và hướng dẫn của Hội đồng bầu cử "
      "quốc gia); sửa số, xóa dòng này, hoặc ghi sort_name nếu họ đứng sau tên",
     ]),
    ("the birth date decides", ORDER,
     material(candidate(AN, "a", order="1"), candidate(AN, "b", order="2", born_on="1970-01-01")), [
      "candidates/b.md: order: ghi số 2 nhưng đúng là số 1: “Lê Văn An” đứng trước “Lê Văn An” vì cùng họ tên "
      "mà sinh trước (01/01/1970, 12/08/1980) (Điều 57, Điều 58 Luật Bầu cử và hướng dẫn của Hội đồng bầu cử "
      "quốc gia); sửa số, xóa dòng này, hoặc ghi sort_name nếu họ đứng sau tên",
      "candidates/a.md: order: ghi số 1 nhưng đúng là số 2: “Lê Văn An” đứng trước “Lê Văn An” vì cùng họ tên "
      "mà sinh trước (01/01/1970, 12/08/1980) (Điều 57, Điều 58 Luật Bầu cử và hướng dẫn của Hội đồng bầu cử "
      "quốc gia); sửa số, xóa dòng này, hoặc ghi sort_name nếu họ đứng sau tên",
     ]),
    ("the committee decides", ORDER, material(candidate(AN, "a", order="2"), candidate(AN, "b", order="1")), []),
    ("one who left takes no place", ORDER,
     without_an("1", "2"), []),
    ("one who left took a place", ORDER,
     without_an("2", "3"), [
      "candidates/b.md: order: ghi số 2 nhưng không ai mang số 1; người rút tên, bị xóa tên không chiếm số: "
      "đánh lại số từ đây, hoặc thêm tệp còn thiếu",
     ]),
    ("one who left states a number", candidates.who_left_has_no_number,
     material(candidate(AN, "a", status="xóa tên", order="1")), [
      "candidates/a.md: order: “xóa tên” nên không có số thứ tự; xóa dòng này",
     ]),

    ("two people", ONCE, material(candidate(AN, "a"), candidate(AN, "b", born_on="1980-08-13")), []),
    ("one who left stands again", ONCE, material(candidate(AN, "a", status="rút tên"), candidate(AN, "b")), []),
    ("one person in two constituencies", ONCE,
     material(candidate(AN, "a"), candidate("LÊ VĂN AN", "b", constituency="qh-2")), [
      "candidates/b.md: full_name: cùng họ tên và ngày sinh với candidates/a.md, ở đơn vị “qh-1”; mỗi người chỉ "
      "ứng cử ở một đơn vị bầu cử của một cấp (Điều 57, Điều 58 Luật Bầu cử), xóa một tệp",
     ]),
    ("perhaps one person in two constituencies", ONCE,
     material(candidate(AN, "a"), candidate(AN, "b", constituency="qh-2", hometown="Xã Bên", occupation="Thợ")), [
      "candidates/b.md: cảnh báo: full_name: cùng họ tên và ngày sinh với candidates/a.md, ở đơn vị “qh-1” cùng "
      "cấp; nếu là một người thì xóa một tệp",
     ]),
    ("one person twice", ONCE, material(candidate(AN, "a"), candidate(AN, "b")), [
      "candidates/b.md: full_name: cùng họ tên và ngày sinh với candidates/a.md, cùng đơn vị bầu cử: một người "
      "có hai tệp; xóa một tệp",
     ]),
    ("perhaps two people", ONCE,
     material(candidate(AN, "a"), candidate(AN, "b", hometown="Xã Bên", occupation="Thợ")), [
      "candidates/b.md: cảnh báo: full_name: cùng họ tên và ngày sinh với candidates/a.md, cùng đơn vị bầu cử; "
      "luật không định ai đứng trước: ghi order cho cả hai theo quyết định của tổ chức bầu cử, hoặc xóa một tệp "
      "nếu là một người",
     ]),
    ("two people whose order was decided", ONCE,
     material(candidate(AN, "a", order="2"), candidate(AN, "b", order="1", hometown="Xã Bên", occupation="Thợ")), []),
    ("the Assembly and one council", LEVELS, standing_at("quoc-hoi", "hdnd-tinh"), []),
    ("two councils", LEVELS, standing_at("hdnd-huyen", "hdnd-xa"), []),
    ("the Assembly and two councils", LEVELS, standing_at("quoc-hoi", "hdnd-tinh", "hdnd-xa"), [
      "candidates/quoc-hoi.md: level: ứng cử ở 3 cấp (xem candidates/hdnd-tinh.md, candidates/hdnd-xa.md); luật "
      "cho nhiều nhất Quốc hội và một cấp hội đồng nhân dân (khoản 3 Điều 36 Luật Bầu cử), xóa bớt tệp",
     ]),
    ("three councils", LEVELS, standing_at("hdnd-tinh", "hdnd-huyen", "hdnd-xa"), [
      "candidates/hdnd-xa.md: level: ứng cử ở 3 cấp (xem candidates/hdnd-huyen.md, candidates/hdnd-tinh.md); "
      "luật cho nhiều nhất hai cấp hội đồng nhân dân (khoản 3 Điều 36 Luật Bầu cử), xóa bớt tệp",
     ]),

    ("the same words", SORT, material(candidate("Y Thử Êban", sort_name="Êban Y Thử")), []),
    ("a word spelt otherwise", SORT, material(candidate("Y Thử Êban", sort_name="Êban Y Thứ")), [
      "candidates/a.md: sort_name: không gồm đúng các chữ của full_name: thiếu “Thử” và thừa “Thứ”; chép lại họ "
      "tên, chỉ đổi thứ tự",
     ]),
    ("a word left out", SORT, material(candidate("H'Yim Niê Kđăm", sort_name="Niê H'Yim")), [
      "candidates/a.md: sort_name: không gồm đúng các chữ của full_name: thiếu “Kđăm”; chép lại họ tên, chỉ đổi "
      "thứ tự",
     ]),
    ("a word too many", SORT, material(candidate("Lê An", sort_name="Lê Lê An")), [
      "candidates/a.md: sort_name: không gồm đúng các chữ của full_name: thừa “Lê”; chép lại họ tên, chỉ đổi "
      "thứ tự",
     ]),
    ("the place of the tone mark", SORT, material(candidate("Y Hòa Êban", sort_name="Êban Y Hoà")), []),
    ("another name in it", ONLY, material(candidate("Lê Văn An (Ba An)", "a")), [
      "candidates/a.md: full_name: chỉ ghi họ tên khai sinh; chuyển tên gọi khác, pháp danh sang other_name, bỏ "
      "dấu và số",
     ]),
    ("a title in it is no matter of ours", ONLY, material(candidate("Ông Thị An")), []),
    ("a woman's name, a man's prefix", names.prefixes_fit_the_name, material(candidate("Lê Thị An")), [
      "candidates/a.md: cảnh báo: gender: danh sách sẽ ghi “Ông Lê Thị An”; kiểm tra lại giới tính",
     ]),
    ("a woman's name, a woman's prefix", names.prefixes_fit_the_name,
     material(candidate("Lê Thị An", gender="nữ"), candidate("Thị Văn An", "b")), []),
    ("said to stand last by a sort name", LAST, material(candidate("Y Thử Êban", sort_name="Êban Y Thử")), []),
    ("decided by a number", LAST, material(candidate("Y Thử Êban", order="1")), []),
    ("seems to stand last", LAST, material(candidate("Y Thử Êban", "a")), [
      "candidates/a.md: cảnh báo: full_name: họ có vẻ đứng cuối tên; ghi sort_name theo thứ tự họ, tên đệm, tên "
      "(hoặc ghi order như danh sách chính thức) để xếp đúng chỗ",
     ]),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "read", "report"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_a_candidate_has_exactly_this_report(rule: Rule, read: Material, report: list[str]) -> None:
    """Each mistake of a list is told once, with its reason and the mend."""
    assert said(rule, read) == report


@pytest.mark.parametrize(
    "name",
    ["Y Thử Êban", "H'Yim Kđoh", "H’Yim Kđoh", "HNgăm Êban", "H Yim Niê", "Y Vêng", "A Dơi", "Thử Êban", "Y THỬ ÊBAN"],
)  # fmt: skip
def test_family_names_that_seem_to_stand_last(name: str) -> None:
    """Marks of sex at the beginning and Highland family names at the end are asked about."""
    assert len(said(LAST, material(candidate(name, "a")))) == 1


@pytest.mark.parametrize(
    "name",
    ["Lê Văn An", "Hồ Văn Ý", "Hà An", "An", "Y", "Siu Hương", "Ksor H'Yen", "Rơ Châm Y", "Kpă Rmah", "Hứa Thị Na",
     "Ý Thị Lan", "HỒ VĂN AN", "HÀ AN", "Âu Y", "Thạch Sa Vane", "Kim Sa Thane", "Ông Thị Kiều", "Nay Y Bé"],
)  # fmt: skip
def test_family_names_that_stand_first(name: str) -> None:
    """Kinh, Khmer, Chăm and Gia-rai names raise no alarm."""
    assert said(LAST, material(candidate(name, "a"))) == []
