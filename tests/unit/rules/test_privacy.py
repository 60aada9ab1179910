"""The linter of private data: what of a person no portal publishes."""

import pytest

from plugins.model.problem import Severity
from plugins.rules.privacy import masked
from tests.unit.rules.material import problems_of

CANDIDATE = "candidates/nguyen-thi-mau.md"

PRIVATE = (
    ("CCCD số 001085012345", "giấy tờ tùy thân"),
    ("Căn cước công dân: 001 085 012 345", "giấy tờ tùy thân"),
    ("001085012345", "căn cước"),
    ("001.085.012.345", "căn cước"),
    ("CMND 012345678", "giấy tờ tùy thân"),
    ("chứng minh nhân dân số 012 345 678", "giấy tờ tùy thân"),
    ("số định danh cá nhân 001085012345", "giấy tờ tùy thân"),
    ("hộ chiếu số C1234567", "hộ chiếu"),
    ("B12345678", "hộ chiếu"),
    ("0912345678", "điện thoại"),
    ("0912 345 678", "điện thoại"),
    ("0912.345.678", "điện thoại"),
    ("091-234-5678", "điện thoại"),
    ("09 12 34 56 78", "điện thoại"),
    ("+84 912 345 678", "điện thoại"),
    ("(+84) 912345678", "điện thoại"),
    ("84912345678", "điện thoại"),
    ("024 3825 1234", "điện thoại"),
    ("(024) 3825 1234", "điện thoại"),
    ("Điện thoại: 38251234", "điện thoại"),
    ("1900 1234", "điện thoại"),
    ("mau.nguyen@lacgiang.example", "thư điện tử"),
    ("mau (at) lacgiang.example", "thư điện tử"),
    ("facebook.com/nguyenthimau", "mạng xã hội"),
    ("Zalo: 0912", "mạng xã hội"),
    ("https://zalo.me/0912345", "mạng xã hội"),
    ("Facebook cá nhân của tôi", "mạng xã hội"),
    ("số nhà 12, thôn Đông", "địa chỉ nhà"),
    ("12/3 đường Lê Lợi", "địa chỉ nhà"),
    ("Số 45 phố Huế", "địa chỉ nhà"),
    ("45 đường Lê Lợi, phường Lạc Thành", "địa chỉ nhà"),
    ("Số 5, ngõ 12, phường Lạc Thành", "địa chỉ nhà"),
    ("thường trú tại ngõ 12", "địa chỉ nhà"),
    ("xe biển số 51F-123.45", "biển số"),
    ("29A1-12345", "biển số"),
    ("vợ là bà Trần Thị Lan", "gia đình"),
    ("Chồng: Lê Văn Hùng", "gia đình"),
    ("con trai tên Nguyễn Minh Khang", "gia đình"),
    ("Bố đẻ là ông Nguyễn Văn A", "gia đình"),
    ("bà là con gái của ông Nguyễn Văn Bình", "gia đình"),
    ("đã có gia đình và hai con", "gia đình"),
    ("Ông có 3 con.", "gia đình"),
    ("kết hôn với ông Lê Văn Hùng", "gia đình"),
    ("Bản kê khai tài sản của tôi", "tài sản"),
    ("Kê khai tài sản: một căn nhà", "tài sản"),
    ("thửa đất số 123, tờ bản đồ số 4", "tài sản"),
    ("đứng tên một căn nhà hai tầng", "tài sản"),
    ("Nhà ở phường Lạc Thành trị giá 3 tỷ đồng", "tài sản"),
    ("Thu nhập của tôi là 30 triệu đồng", "tài sản"),
    ("số tài khoản 0123456789 tại ngân hàng", "ngân hàng"),
    ("STK: 1234 5678 9012", "ngân hàng"),
)

LAWFUL = (
    "Nâng thu nhập bình quân đầu người lên 80 triệu đồng/năm.",
    "Mở rộng 12 đường liên xã và 3 phố chợ.",
    "Nâng cấp 12 đường GTNT dài 45 km.",
    "Công khai bản kê khai tài sản của cán bộ, công chức theo luật.",
    "Mở rộng hẻm 45 để xe cứu thương vào được.",
    "Đầu tư 120.000.000.000 đồng cho trạm bơm.",
    "Ngân sách 1.250.000.000 đồng",
    "Nghị quyết số 12/NQ-HĐND ngày 03/02/2026",
    "Số 45/2025/QĐ-UBND",
    "từ 9/2005 đến 12/2010",
    "03.05.2021-07.06.2021",
    "01/01/1980",
    "(0000) 100 200",
    "12/12",
    "Đường tỉnh 910, cầu số 5",
    "Chăm lo Mẹ Việt Nam anh hùng Nguyễn Thị Tư ở xã.",
    "Hội Cha mẹ học sinh Trường Tiểu học Lạc Thành",
    "Phụ nữ, vợ chồng trẻ được vay vốn làm nhà.",
    "Xây 300 căn nhà ở xã hội cho công nhân.",
    "Cấp sổ đỏ cho 1.200 hộ chưa có giấy tờ.",
    "Mỗi thôn một nhóm Zalo để phản ánh đèn đường hỏng.",
    "Trang Facebook của xã trả lời dân trong ngày.",
    "Đưa thủ tục cấp căn cước, hộ chiếu về xã.",
    "Đường dây nóng của xã hoạt động suốt ngày đêm.",
    "Tôi sẽ công khai số điện thoại tiếp dân.",
    "Quốc lộ 61, đường Lê Lợi và phố chợ được chiếu sáng.",
    "Trường THPT số 2, đường huyện 12 cũ",
    "Đất nước có 54 dân tộc.",
    "Xã có 45.678 người, 12.345 hộ.",
    "Hộ nghèo có nhà kiên cố.",
    "Chi bộ số 5; Tổ dân phố 12",
    "Thạc sĩ, Đại học 2005-2009",
    "Giáo dục con trẻ; con em nông dân được học nghề.",
    "Anh hùng Lao động, Bằng khen 2019",
    "Ba tôi là nông dân nghèo.",
    "Một là Hội Nông dân, hai là Hội Phụ nữ, ba là Hội Cựu chiến binh.",
    "Giữ truyền thống cha ông Lạc Giang; gia đình có công với đất nước được chăm lo.",
    "2/3 đường làng được bê tông hóa; đưa 4 đường Nguyễn Du, Trần Phú vào chiếu sáng.",
    "Tôi có trách nhiệm với đất nước, với hai con đường liên xã.",
    "Xây 2 nhà văn hóa trị giá 3 tỷ đồng.",
)

LAWFUL_ELSEWHERE = (
    "Đường dây nóng của Thường trực Ủy ban bầu cử: 0912 345 678",
    "Điện thoại (0294) 3855 123, thư điện tử ubbc@lacgiang.example",
    "Trụ sở: số 12 đường Lê Lợi, phường Lạc Thành",
    "Phòng bỏ phiếu: Nhà văn hóa, số nhà 5, tổ dân phố 3",
    "Cử tri mang thẻ căn cước; số căn cước gồm 12 chữ số.",
    "Số 123456789 là số mẫu",
    "Bà Nguyễn Thị Mẫu tiếp xúc cử tri tại Nhà văn hóa số 5.",
)

PRIVATE_ELSEWHERE = (
    "Ông Nguyễn Văn Ba, CCCD 001085012345, đã nhận thẻ.",
    "số căn cước 001085012345",
    "001085012345",
    "Chứng minh nhân dân: 012345678",
    "bà Trần Thị Lan, số nhà 12, tổ 4",
    "Ông Lê Văn Tư, trú tại số 12 đường Lê Lợi",
    "thường trú: 12/3 đường Lê Lợi",
    "Hộ chiếu số C1234567",
)


@pytest.mark.parametrize(("text", "kind"), PRIVATE)
def test_private_data_of_a_candidate_is_an_error(text: str, kind: str) -> None:
    """In the programme and in every field it is named by its kind, and not repeated whole."""
    for problems in (
        problems_of(f"Chương trình. {text}", path=CANDIDATE),
        problems_of("Chương trình.", path=CANDIDATE, career=[{"work": text}]),
    ):
        assert problems and problems[0].severity is Severity.ERROR
        assert any(kind in problem.message for problem in problems)
        assert all(text not in problem.message for problem in problems)


@pytest.mark.parametrize("text", LAWFUL)
def test_what_a_programme_may_say_passes(text: str) -> None:
    """Money, streets, numbers of documents and plans for everybody are not private."""
    assert [problem.message for problem in problems_of(text, path=CANDIDATE)] == []


@pytest.mark.parametrize("text", LAWFUL_ELSEWHERE)
def test_offices_may_be_reached(text: str) -> None:
    """Telephones and addresses of offices are public in news, documents and pages."""
    assert [problem.message for problem in problems_of(text)] == []


@pytest.mark.parametrize("text", PRIVATE_ELSEWHERE)
def test_identity_numbers_and_homes_are_warned_of_everywhere(text: str) -> None:
    """In an entry that is no candidate's they are warnings."""
    problems = problems_of(text)
    assert [problem.severity for problem in problems] == [Severity.WARNING]


def test_a_number_is_masked() -> None:
    """Only the first three figures of a number are told."""
    assert masked("001085012345") == "001…"
    assert "85012345" not in masked("CCCD số 001085012345")
