"""Numbers of official documents in all their styles; each other spelling is told with the right one."""

import pytest

from plugins.text.document_numbers import KINDS, BadNumber, Style, parse_number

A, L, N = Style.ADMINISTRATIVE, Style.LETTER, Style.NORMATIVE
S, C, P = Style.STANDING_COMMITTEE, Style.CONSOLIDATED, Style.PARTY

# number; style; serial, year, code, issuer
READ = [
    ("07/QĐ-UBBC", A, 7, None, "QĐ", "UBBC"),
    ("14/KH-STTTT", A, 14, None, "KH", "STTTT"),
    ("151/NQ-HĐBCQG", A, 151, None, "NQ", "HĐBCQG"),
    ("10/QĐ-TTg", A, 10, None, "QĐ", "TTg"),
    ("9329/HD-SNV", A, 9329, None, "HD", "SNV"),
    ("02/CTr-UBND", A, 2, None, "CTr", "UBND"),
    ("58/TTr-SNV", A, 58, None, "TTr", "SNV"),
    ("03/QyĐ-UBBC", A, 3, None, "QyĐ", "UBBC"),
    ("05/TrS-VP", A, 5, None, "TrS", "VP"),
    ("03/BB-MTTQ-BTT", A, 3, None, "BB", "MTTQ-BTT"),
    ("26/NQ-HĐND", A, 26, None, "NQ", "HĐND"),
    ("12a/QĐ-UBND", A, 12, None, "QĐ", "UBND"),
    ("12A/QĐ-UBND", A, 12, None, "QĐ", "UBND"),
    ("01/CĐ-UBBC", A, 1, None, "CĐ", "UBBC"),
    ("100/HĐ-UBBC", A, 100, None, "HĐ", "UBBC"),
    ("100/HD-UBBC", A, 100, None, "HD", "UBBC"),
    ("04/ĐA-UBND", A, 4, None, "ĐA", "UBND"),
    ("04/DA-UBND", A, 4, None, "DA", "UBND"),
    ("123456/TB-VP", A, 123456, None, "TB", "VP"),
    ("27/KH-SVHTTDL", A, 27, None, "KH", "SVHTTDL"),
    ("212/KH-CAT-PV01", A, 212, None, "KH", "CAT-PV01"),
    ("01/L-CTN", A, 1, None, "L", "CTN"),
    ("15/KH-SGD&ĐT", A, 15, None, "KH", "SGD&ĐT"),
    ("34/UBBC-TCTTT", L, 34, None, None, "UBBC-TCTTT"),
    ("624/SVHTT-QLVH", L, 624, None, None, "SVHTT-QLVH"),
    ("45/VPHĐBCQG", L, 45, None, None, "VPHĐBCQG"),
    ("1129/UBTVQH13-PL", L, 1129, None, None, "UBTVQH13-PL"),
    ("305/SGD&ĐT-VP", L, 305, None, None, "SGD&ĐT-VP"),
    ("70/UBBC-VP", L, 70, None, None, "UBBC-VP"),
    ("1234/UBND-VX-KT", L, 1234, None, None, "UBND-VX-KT"),
    ("88/TTg-QHĐP", L, 88, None, None, "TTg-QHĐP"),
    ("12/HĐBC-TK", L, 12, None, None, "HĐBC-TK"),
    ("19/TTra-VP", L, 19, None, None, "TTra-VP"),
    ("01/DS-UBBC", L, 1, None, None, "DS-UBBC"),
    ("85/2015/QH13", N, 85, 2015, None, "QH13"),
    ("133/2020/QH14", N, 133, 2020, None, "QH14"),
    ("83/2025/QH15", N, 83, 2025, None, "QH15"),
    ("02/2016/UBTVQH13", N, 2, 2016, None, "UBTVQH13"),
    ("01/2021/TT-BNV", N, 1, 2021, "TT", "BNV"),
    ("26/2020/TT-BTTTT", N, 26, 2020, "TT", "BTTTT"),
    ("30/2020/NĐ-CP", N, 30, 2020, "NĐ", "CP"),
    ("54/2016/QĐ-UBND", N, 54, 2016, "QĐ", "UBND"),
    ("146/2020/QĐ-TTg", N, 146, 2020, "QĐ", "TTg"),
    ("05/2021/NQ-HĐND", N, 5, 2021, "NQ", "HĐND"),
    ("12/2016/L-CTN", N, 12, 2016, "L", "CTN"),
    ("03/2019/CT-UBND", N, 3, 2019, "CT", "UBND"),
    ("09/2016/NQLT-CP-UBTVQH-ĐCTUBTWMTTQVN", N, 9, 2016, "NQLT", "CP-UBTVQH-ĐCTUBTWMTTQVN"),
    ("01/2014/TTLT-BNV-BTC", N, 1, 2014, "TTLT", "BNV-BTC"),
    ("1343/NQ-UBTVQH15", S, 1343, None, "NQ", "UBTVQH15"),
    ("1185/NQ-UBTVQH14", S, 1185, None, "NQ", "UBTVQH14"),
    ("85/VBHN-VPQH", C, 85, None, "VBHN", "VPQH"),
    ("04/VBHN-BNV", C, 4, None, "VBHN", "BNV"),
    ("01-KH/TTTKT", P, 1, None, "KH", "TTTKT"),
    ("27-HD/BTGDVTW", P, 27, None, "HD", "BTGDVTW"),
    ("137-CV/BTGTW", P, 137, None, "CV", "BTGTW"),
    ("169-HD/BTGTW", P, 169, None, "HD", "BTGTW"),
    ("46-CT/TW", P, 46, None, "CT", "TW"),
    ("37-QĐ/TW", P, 37, None, "QĐ", "TW"),
    ("08-QĐi/TW", P, 8, None, "QĐi", "TW"),
    ("174-KL/TW", P, 174, None, "KL", "TW"),
    ("02-NQ/TU", P, 2, None, "NQ", "TU"),
    ("05-CTr/TU", P, 5, None, "CTr", "TU"),
    ("09-TTr/BTCTU", P, 9, None, "TTr", "BTCTU"),
    ("18-TT/TW", P, 18, None, "TT", "TW"),
    ("11-QĐ/BCĐ35", P, 11, None, "QĐ", "BCĐ35"),
]


@pytest.mark.parametrize("text, style, serial, year, code, issuer", READ)
def test_a_number_is_taken_apart(text, style, serial, year, code, issuer):
    """A number gives its style, serial number, year, code and issuer, and is written again as it was."""
    number = parse_number(text)
    assert (number.style, number.serial, number.year, number.code, number.issuer) == (style, serial, year, code, issuer)
    assert number.text == text


@pytest.mark.parametrize("code", sorted(code for code in KINDS.values() if code))
def test_every_code_names_its_kind(code):
    """Each code of the table is read as such, and says its kind."""
    kinds = [kind for kind, known in KINDS.items() if known == code]
    assert list(parse_number(f"12/{code}-UBBC").kinds) == kinds


ZEROS = "số dưới 10 phải có số 0 ở trước (Nghị định 30/2020/NĐ-CP)"
CASES = "chữ viết tắt sai chữ hoa, chữ thường hoặc dấu"
SPACES = "số, ký hiệu viết liền, không có dấu cách"
STROKES = "dấu nối sai: sau số là “/”, giữa các chữ viết tắt là “-”"
ETH = "chữ “Ð” (U+00D0) không phải chữ “Đ” tiếng Việt"

MENDED = [
    ("7/QĐ-UBBC", ZEROS, "07/QĐ-UBBC"),
    ("1/2021/TT-BNV", ZEROS, "01/2021/TT-BNV"),
    ("1-KH/TTTKT", ZEROS, "01-KH/TTTKT"),
    ("4/VBHN-BNV", ZEROS, "04/VBHN-BNV"),
    ("9/UBBC-VP", ZEROS, "09/UBBC-VP"),
    ("5a/QĐ-UBND", ZEROS, "05a/QĐ-UBND"),
    ("007/QĐ-UBBC", "thừa số 0 ở đầu", "07/QĐ-UBBC"),
    ("010/QĐ-UBBC", "thừa số 0 ở đầu", "10/QĐ-UBBC"),
    ("0151/NQ-HĐBCQG", "thừa số 0 ở đầu", "151/NQ-HĐBCQG"),
    ("07/QÐ-UBBC", ETH, "07/QĐ-UBBC"),
    ("30/2020/NÐ-CP", ETH, "30/2020/NĐ-CP"),
    ("07/Qð-UBBC", ETH, "07/QĐ-UBBC"),
    ("151/NQ-HÐBCQG", ETH, "151/NQ-HĐBCQG"),
    ("11-QÐ/TU", ETH, "11-QĐ/TU"),
    ("7/QÐ-UBBC", ETH, "07/QĐ-UBBC"),
    ("07/qđ-ubbc", CASES, "07/QĐ-UBBC"),
    ("07/QD-UBBC", CASES, "07/QĐ-UBBC"),
    ("07/Qđ-UBBC", CASES, "07/QĐ-UBBC"),
    ("12/CTR-UBND", CASES, "12/CTr-UBND"),
    ("12/ctr-ubnd", CASES, "12/CTr-UBND"),
    ("12/TTR-SNV", CASES, "12/TTr-SNV"),
    ("12/QYĐ-UBBC", CASES, "12/QyĐ-UBBC"),
    ("12/CD-UBBC", CASES, "12/CĐ-UBBC"),
    ("30/2020/ND-CP", CASES, "30/2020/NĐ-CP"),
    ("85/2015/qh13", CASES, "85/2015/QH13"),
    ("85/2015/Qh13", CASES, "85/2015/QH13"),
    ("34/ubbc-vp", CASES, "34/UBBC-VP"),
    ("34/Ubbc-VP", CASES, "34/UBBC-VP"),
    ("01-kh/tttkt", CASES, "01-KH/TTTKT"),
    ("37-QD/TW", CASES, "37-QĐ/TW"),
    ("1343/nq-ubtvqh15", CASES, "1343/NQ-UBTVQH15"),
    ("85/vbhn-vpqh", CASES, "85/VBHN-VPQH"),
    ("07 /QĐ-UBBC", SPACES, "07/QĐ-UBBC"),
    ("07/ QĐ-UBBC", SPACES, "07/QĐ-UBBC"),
    ("07/QĐ - UBBC", SPACES, "07/QĐ-UBBC"),
    ("07 / QĐ - UBBC", SPACES, "07/QĐ-UBBC"),
    (" 07/QĐ-UBBC", SPACES, "07/QĐ-UBBC"),
    ("07/QĐ-UBBC ", SPACES, "07/QĐ-UBBC"),
    ("07/QĐ UBBC", SPACES, "07/QĐ-UBBC"),
    ("85 / 2015 / QH13", SPACES, "85/2015/QH13"),
    ("01 - KH/TTTKT", SPACES, "01-KH/TTTKT"),
    ("07/QĐ-UBBC\u00a0", SPACES, "07/QĐ-UBBC"),
    ("07/QĐ\u200b-UBBC", "có ký tự không nhìn thấy", "07/QĐ-UBBC"),
    ("\ufeff07/QĐ-UBBC", "có ký tự không nhìn thấy", "07/QĐ-UBBC"),
    ("Số: 07/QĐ-UBBC", "thừa chữ “Số”", "07/QĐ-UBBC"),
    ("số 07/QĐ-UBBC", "thừa chữ “Số”", "07/QĐ-UBBC"),
    ("Số 85/2015/QH13", "thừa chữ “Số”", "85/2015/QH13"),
    ("SỐ: 7/QĐ-UBBC", "thừa chữ “Số”", "07/QĐ-UBBC"),
    ("07\\QĐ-UBBC", STROKES, "07/QĐ-UBBC"),
    ("07／QĐ-UBBC", STROKES, "07/QĐ-UBBC"),
    ("07/QĐ–UBBC", STROKES, "07/QĐ-UBBC"),
    ("07/QĐ—UBBC", STROKES, "07/QĐ-UBBC"),
    ("07/QĐ_UBBC", STROKES, "07/QĐ-UBBC"),
    ("07/QĐ/UBBC", STROKES, "07/QĐ-UBBC"),
    ("07//QĐ-UBBC", STROKES, "07/QĐ-UBBC"),
    ("07/QĐ--UBBC", STROKES, "07/QĐ-UBBC"),
    ("07/QĐ-UBBC.", STROKES, "07/QĐ-UBBC"),
    ("07/QĐ-UBBC,", STROKES, "07/QĐ-UBBC"),
    ("1234/UBND.VX", STROKES, "1234/UBND-VX"),
    ("85-2015-QH13", STROKES, "85/2015/QH13"),
    ("85/2015-QH13", STROKES, "85/2015/QH13"),
    ("30-2020/NĐ-CP", STROKES, "30/2020/NĐ-CP"),
    ("O7/QĐ-UBBC", "chữ “O” đứng chỗ số 0", "07/QĐ-UBBC"),
    ("o7/QĐ-UBBC", "chữ “O” đứng chỗ số 0", "07/QĐ-UBBC"),
]


@pytest.mark.parametrize("text, fault, mended", MENDED)
def test_a_spelling_is_mended(text, fault, mended):
    """A number that is only misspelt is told with its fault and the right spelling, which is itself right."""
    with pytest.raises(BadNumber) as told:
        parse_number(text)
    assert str(told.value) == f"{fault}; viết {mended}"
    assert parse_number(mended).text == mended


REFUSED = [
    ("", "không có số thứ tự"),
    ("07", "chỉ có số, thiếu ký hiệu"),
    (" 07 ", "chỉ có số, thiếu ký hiệu"),
    ("07/", "không đọc được"),
    ("07/QĐ", "thiếu chữ viết tắt tên cơ quan ban hành sau “QĐ”"),
    ("07/QĐ-", "thiếu chữ viết tắt tên cơ quan ban hành sau “QĐ-”"),
    ("07/-UBBC", "thiếu chữ viết tắt tên loại văn bản trước dấu “-”"),
    ("85/2015/QH", "thiếu số khóa Quốc hội sau “QH”; viết như 85/2015/QH13"),
    ("QĐ-UBBC/07", "số thứ tự phải đứng trước ký hiệu; có phải 07/QĐ-UBBC?"),
    ("07/26/QĐ-UBND", "năm phải ghi đủ bốn chữ số; có phải 07/2026/QĐ-UBND?"),
    ("2026/07/QĐ-UBND", "số thứ tự phải đứng trước năm; có phải 07/2026/QĐ-UBND?"),
    ("01-KH-TTTKT", "thiếu dấu “/” trước chữ viết tắt tên cơ quan; có phải 01-KH/TTTKT?"),
    ("07/A", "thiếu chữ viết tắt tên cơ quan ban hành"),
    ("QĐ-UBBC", "không có số thứ tự"),
    ("/QĐ-UBBC", "chưa có số thứ tự"),
    ("…/QĐ-UBBC", "chưa có số thứ tự"),
    ("...../QĐ-UBBC", "chưa có số thứ tự"),
    ("     /QĐ-UBBC", "chưa có số thứ tự"),
    ("___/QĐ-UBBC", "chưa có số thứ tự"),
    ("QĐ 07/UBBC", "phải bắt đầu bằng số thứ tự"),
    ("UBBC/07-QĐ", "phải bắt đầu bằng số thứ tự"),
    ("Quyết định 07", "phải bắt đầu bằng số thứ tự"),
    ("Không số", "không có số thứ tự"),
    ("00/QĐ-UBBC", "số thứ tự không thể là 0"),
    ("0/QĐ-UBBC", "số thứ tự không thể là 0"),
    ("00-KH/TTTKT", "số thứ tự không thể là 0"),
    ("07/QĐ-UBBC ngày 05/01/2026", "có ngày lẫn trong số, ký hiệu"),
    ("07/QĐ-UBBC, 05/01/2026", "có ngày lẫn trong số, ký hiệu"),
    ("85/QH13", "số của QH13 phải có năm ban hành"),
    ("85/1215/QH13", "năm 1215 trong số không thể đúng"),
    ("01/2999/TT-BNV", "năm 2999 trong số không thể đúng"),
    ("01/2021/XX-BNV", "“XX” không phải ký hiệu loại văn bản"),
    ("01/2021/BNV", "“BNV” không phải ký hiệu loại văn bản"),
    ("01-XX/TTTKT", "“XX” không phải ký hiệu loại văn bản"),
    ("01/2021/TT", "thiếu chữ viết tắt tên cơ quan ban hành sau “TT”"),
    ("1234567/QĐ-UBBC", "không đọc được"),
    ("-7/QĐ-UBBC", "không đọc được"),
    ("7,5/QĐ-UBBC", "không đọc được"),
    ("07QĐ-UBBC", "thiếu dấu “/” sau số; có phải 07/QĐ-UBBC?"),
    ("07.QĐ-UBBC", "thiếu dấu “/” sau số; có phải 07/QĐ-UBBC?"),
    ("07/QĐ-UBBC/08", "không đọc được"),
    ("07/QĐ-UBBC và 08/QĐ-UBBC", "không đọc được"),
    ("07/<b>QĐ</b>", "không đọc được"),
    ("07/QĐ-選舉", "không đọc được"),
    ("٠٧/QĐ-UBBC", "không đọc được"),
    ("07/" + "A" * 80, "dài 83 chữ, không phải số, ký hiệu"),
]


@pytest.mark.parametrize("text, fault", REFUSED)
def test_what_is_no_number_is_refused(text, fault):
    """What is no number is refused by its fault and told how numbers are written."""
    with pytest.raises(BadNumber) as told:
        parse_number(text)
    assert str(told.value).startswith(fault)
    assert told.value.mended is None
    assert "; " in str(told.value)


KINDS_OF = [
    ("85/2015/QH13", ("Luật", "Nghị quyết")),
    ("02/2016/UBTVQH13", ("Pháp lệnh", "Nghị quyết")),
    ("34/UBBC-VP", ("Công văn",)),
    ("137-CV/BTGTW", ("Công văn",)),
    ("37-QĐ/TW", ("Quyết định", "Quy định")),
    ("08-QĐi/TW", ("Quy định",)),
    ("18-TT/TW", ("Thông tri",)),
    ("30/2020/NĐ-CP", ("Nghị định",)),
    ("1343/NQ-UBTVQH15", ("Nghị quyết",)),
    ("85/VBHN-VPQH", ("Văn bản hợp nhất",)),
]


@pytest.mark.parametrize("text, kinds", KINDS_OF)
def test_a_number_says_its_kinds(text, kinds):
    """A number says to which kinds of document it can belong."""
    assert parse_number(text).kinds == kinds


def test_a_hostile_number_is_refused_at_once():
    """A very long text of the right characters is refused by its length, before any pattern sees it."""
    with pytest.raises(BadNumber, match="dài 200000 chữ"):
        parse_number("1/QĐ-" + "A" * 199995)
