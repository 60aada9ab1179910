"""Which column of a list holds what: the headings that offices, newspapers and public data sets use."""

import re
from dataclasses import dataclass
from enum import StrEnum

from plugins.text.normal import fold


class Column(StrEnum):
    """What a column holds; where the value is a key of a candidate's file, it goes there."""

    ORDER = "order"
    FULL_NAME = "full_name"
    FAMILY_NAME = "họ và tên đệm"
    GIVEN_NAME = "tên"
    OTHER_NAME = "other_name"
    SORT_NAME = "sort_name"
    GENDER = "gender"
    MALE = "cột Nam"
    FEMALE = "cột Nữ"
    BORN_ON = "born_on"
    NATIONALITY = "nationality"
    ETHNICITY = "ethnicity"
    RELIGION = "religion"
    HOMETOWN = "hometown"
    BIRTH_REGISTRATION = "birth_registration"
    PERMANENT_RESIDENCE = "permanent_residence"
    CURRENT_RESIDENCE = "current_residence"
    GENERAL_EDUCATION = "general_education"
    QUALIFICATION = "qualification"
    ACADEMIC_TITLE = "academic_title"
    POLITICAL_THEORY = "political_theory"
    LANGUAGES = "languages"
    OCCUPATION = "occupation"
    POSITION = "chức vụ"
    WORKPLACE = "workplace"
    PARTY_JOINED_ON = "party_joined_on"
    PARTY_OFFICIAL_ON = "party_official_on"
    ORGANISATIONS = "organisations"
    HEALTH = "health"
    AWARDS = "awards"
    DISCIPLINE = "discipline"
    CONVICTIONS = "convictions"
    ASSEMBLY_TERMS = "đại biểu Quốc hội khóa"
    COUNCIL_TERMS = "đại biểu HĐND nhiệm kỳ"
    DEPUTY_TERMS = "deputy_terms"
    NOMINATION = "nomination"
    NOMINATED_BY = "nominated_by"
    STATUS = "status"
    LEVEL = "level"
    PROVINCE = "tỉnh, thành phố"
    CONSTITUENCY = "constituency"
    UNIT_NUMBER = "đơn vị bầu cử số"
    AREA = "địa bàn của đơn vị"
    SEATS = "số đại biểu được bầu"
    CANDIDATES = "số người ứng cử"
    NOTE = "ghi chú"
    PRIVATE = "riêng tư, không bao giờ ghi"
    REPEATED = "lặp lại cột khác, bỏ qua"


@dataclass(frozen=True)
class Heading:
    """How a column may be headed: any of these patterns in the folded heading; examples for the editors' page."""

    column: Column
    patterns: tuple[str, ...]
    examples: str


HEADINGS = (
    Heading(
        Column.REPEATED, (r"folded", r"khong dau", r"slug", r"^(entry|person|cycle|locality)_? ?id$"), "name_folded"
    ),
    Heading(
        Column.PRIVATE,
        (
            r"cccd|cmnd|can cuoc|chung minh nhan dan|ho chieu|dinh danh|identity|passport",
            r"dien thoai|so dt\b|\bsdt\b|phone|mobile|e-?mail|thu dien tu|tai khoan",
            r"tai san|thu nhap|\bassets\b|\bincome\b",
            r"ho ten (cha|bo|me|vo|chong|con)|gia dinh|spouse|children|\bfamily\b(?! ?_?name)",
        ),
        "Số CCCD, Điện thoại, Email, Tài sản, Gia đình",
    ),
    Heading(
        Column.CANDIDATES,
        (
            r"so (luong )?(nguoi )?ung cu",
            r"so (luong )?ung cu vien",
            r"^(\w+ )?candidates( \w+)?$|candidate count|num(ber)?_? ?(of_? ?)?candidates",
        ),
        "Số người ứng cử, candidate_count",
    ),
    Heading(
        Column.SEATS,
        (
            r"so (luong )?(dai bieu|db\w*)( quoc hoi| hdnd| hoi dong nhan dan)?( duoc)? ?bau",
            r"^so (dai bieu|db\w*)$",
            r"duoc bau$",
            r"seat|seats|representatives?_? ?count|deputies",
        ),
        "Số đại biểu được bầu, Số ĐB, seat_count",
    ),
    Heading(
        Column.AREA,
        (r"dia ban (cua )?(don vi|bau cu)", r"^dia ban$|^pham vi", r"unit_? ?desc|^districts?$|^area$|^description$"),
        "Địa bàn, unit_description, districts",
    ),
    Heading(
        Column.UNIT_NUMBER,
        (
            r"don vi (bau cu )?so$|^so (hieu )?don vi|^(dv|dvbc) ?so$|^so dv",
            r"unit_? ?number|constituency_? ?(number|no)",
        ),
        "Đơn vị bầu cử số, ĐVBC số, unit_number",
    ),
    Heading(
        Column.CONSTITUENCY,
        (
            r"don vi bau cu|don vi ung cu|noi ung cu|ung cu tai|^dvbc$|^don vi so",
            r"constituency|unit_? ?context|^unit$|electoral_? ?unit",
        ),
        "Đơn vị bầu cử, ĐVBC, Nơi ứng cử, constituency, unit_context",
    ),
    Heading(
        Column.COUNCIL_TERMS,
        (
            r"(dbhdnd|db hdnd|dai bieu (hdnd|hoi dong nhan dan))",
            r"^hdnd$|hdnd.*nhiem ky",
            r"council_? ?(delegate|deputy|terms?|member)",
        ),
        "Là đại biểu HĐND (cấp, nhiệm kỳ), is_council_delegate",
    ),
    Heading(
        Column.ASSEMBLY_TERMS,
        (
            r"dbqh|db qh|dai bieu (quoc hoi|qh)|^quoc hoi$",
            r"na_? ?(delegate|deputy|terms?)|assembly_? ?(terms?|delegate|member)",
        ),
        "Là ĐBQH khóa, Đại biểu Quốc hội khóa, is_na_delegate",
    ),
    Heading(
        Column.DEPUTY_TERMS, (r"da (la|tung la|lam) dai bieu", r"^la dai bieu", r"deputy_? ?terms"), "Đã là đại biểu"
    ),
    Heading(
        Column.NOMINATED_BY,
        (
            r"(co quan|to chuc|don vi|noi) ?.*gioi thieu|^gioi thieu|noi de cu|nguoi gioi thieu",
            r"nominated_? ?by|nominator",
        ),
        "Nơi giới thiệu, Cơ quan giới thiệu, nominated_by",
    ),
    Heading(
        Column.NOMINATION,
        (r"hinh thuc ung cu|tu ung cu|dien ung cu|dang ung cu", r"^nomination( ?type)?$|self_? ?nominated"),
        "Hình thức ứng cử, Tự ứng cử",
    ),
    Heading(Column.STATUS, (r"^trang thai|tinh trang ung cu", r"^status$"), "Trạng thái, status"),
    Heading(
        Column.PARTY_OFFICIAL_ON,
        (
            r"(dang|vao dang).*chinh thuc|^(ngay )?chinh thuc|ngay cong nhan dang vien",
            r"party_? ?official|official_? ?party",
        ),
        "Ngày chính thức, Ngày vào Đảng - Chính thức",
    ),
    Heading(
        Column.PARTY_JOINED_ON,
        (
            r"vao dang|dang - ngay|ngay (ket nap )?dang\b|ket nap dang|^dang vien|^du bi|^ngay du bi|^dang$",
            r"party_? ?(join|member|since|date|admission)",
        ),
        "Ngày vào Đảng, Đảng viên, party_member_since",
    ),
    Heading(
        Column.GENERAL_EDUCATION,
        (
            r"gdpt|giao duc pho thong|hoc van pho thong|van hoa pho thong|pho thong|trinh do van hoa|^van hoa$",
            r"education_? ?general|general_? ?education|high_? ?school",
        ),
        "Giáo dục phổ thông, GDPT, education_general",
    ),
    Heading(
        Column.POLITICAL_THEORY,
        (r"ly luan|\bllct\b|chinh tri$|cao cap chinh tri", r"politic"),
        "Lý luận chính trị, LLCT, education_political",
    ),
    Heading(
        Column.ACADEMIC_TITLE,
        (r"hoc ham|hoc vi|danh hieu nha", r"academic|degree"),
        "Học hàm, học vị, education_academic_rank",
    ),
    Heading(Column.LANGUAGES, (r"ngoai ngu", r"languages?"), "Ngoại ngữ, education_languages"),
    Heading(
        Column.QUALIFICATION,
        (
            r"chuyen mon|nghiep vu|trinh do( hoc van| dao tao)?$|^hoc van$|^bang cap|chuyen nganh",
            r"qualification|education_? ?professional|^education$|profession_? ?training",
        ),
        "Chuyên môn, nghiệp vụ, education_professional",
    ),
    Heading(
        Column.BIRTH_REGISTRATION,
        (r"(?<!ten )khai sinh|noi sinh", r"birth_? ?regist"),
        "Nơi đăng ký khai sinh, Nơi sinh",
    ),
    Heading(
        Column.HOMETOWN,
        (
            r"que quan|^que$|nguyen quan|que goc",
            r"home_? ?town|native_? ?place|birth_? ?place|place_? ?of_? ?(origin|birth)|^origin$",
        ),
        "Quê quán, Nguyên quán, hometown, birthplace",
    ),
    Heading(
        Column.PERMANENT_RESIDENCE,
        (r"thuong tru|ho khau", r"permanent_? ?(resid|addr)"),
        "Nơi đăng ký thường trú, Hộ khẩu, permanent_residence",
    ),
    Heading(
        Column.CURRENT_RESIDENCE,
        (r"noi o|cho o|noi cu tru|dia chi|tam tru|^cu tru", r"current_? ?(resid|addr)|^residence$|^address$"),
        "Nơi ở hiện nay, Nơi cư trú, Địa chỉ, current_residence",
    ),
    Heading(Column.MALE, (r"^nam$|sinh - nam$|tinh - nam$",), "Nam"),
    Heading(Column.FEMALE, (r"^nu$|sinh - nu$|tinh - nu$",), "Nữ"),
    Heading(
        Column.BORN_ON,
        (
            r"ngay.*sinh|nam sinh|^sinh( nam)?$|ngay thang nam$|^ntns$",
            r"\bdob\b|birth_? ?(date|day)|date_? ?of_? ?birth|born",
        ),
        "Ngày sinh, Ngày tháng năm sinh, Năm sinh, dob",
    ),
    Heading(
        Column.WORKPLACE,
        (
            r"noi (cong tac|lam viec)|don vi cong tac|co quan cong tac|^co quan|don vi (cong tac|lam viec)",
            r"work_? ?place|employer|organi[sz]ation$",
        ),
        "Nơi công tác, Cơ quan, đơn vị, workplace",
    ),
    Heading(
        Column.OCCUPATION,
        (r"nghe nghiep|^nghe$|cong viec", r"occupation|^profession$|^job"),
        "Nghề nghiệp, chức vụ, occupation_title",
    ),
    Heading(Column.POSITION, (r"chuc vu|chuc danh", r"position|^title$|^role$"), "Chức vụ, Chức danh"),
    Heading(
        Column.ORGANISATIONS,
        (r"doan the|to chuc (chinh tri|xa hoi)|thanh vien", r"organi[sz]ations|memberships?"),
        "Là thành viên của các tổ chức, đoàn thể",
    ),
    Heading(Column.HEALTH, (r"suc khoe", r"health"), "Tình trạng sức khỏe"),
    Heading(Column.AWARDS, (r"khen thuong", r"awards?"), "Khen thưởng"),
    Heading(Column.DISCIPLINE, (r"ky luat", r"disciplin"), "Kỷ luật"),
    Heading(Column.CONVICTIONS, (r"an tich|tien an", r"convict|criminal"), "Án tích"),
    Heading(Column.NATIONALITY, (r"quoc tich", r"nationality|citizenship"), "Quốc tịch"),
    Heading(Column.ETHNICITY, (r"dan toc", r"ethnic"), "Dân tộc"),
    Heading(Column.RELIGION, (r"ton giao", r"religion"), "Tôn giáo"),
    Heading(
        Column.GENDER,
        (r"gioi tinh|^ong ?/ ?ba$|danh xung|^phai$|nam ?/ ?nu|^gioi$", r"^gender$|^sex$"),
        "Giới tính, Nam/Nữ, gender",
    ),
    Heading(
        Column.OTHER_NAME,
        (r"ten (goi )?khac|bi danh|ten thuong (goi|dung)|phap danh|phap hieu|biet danh", r"other_? ?names?|alias|nick"),
        "Tên gọi khác, Bí danh, other_name",
    ),
    Heading(Column.SORT_NAME, (r"ten de xep", r"sort_? ?name"), "Tên để xếp thứ tự"),
    Heading(
        Column.FAMILY_NAME,
        (r"^ho (va )?(ten )?(lot|dem|chu dem)|^ho (va )?ten dem|^ho$", r"family_? ?name|last_? ?name|surname"),
        "Họ và tên đệm",
    ),
    Heading(
        Column.FULL_NAME,
        (
            r"ho (va |, ?)?(chu dem va |ten dem va )?ten( khai sinh)?|^ho ten",
            r"ten (nguoi )?ung cu|ung cu vien|nguoi ung cu",
            r"^(full_? ?)?names?(_? ?vi)?$|candidate(_? ?name)?$|full_? ?name|name_? ?vi",
        ),
        "Họ và tên, Họ tên người ứng cử, full_name",
    ),
    Heading(Column.GIVEN_NAME, (r"^ten$", r"given_? ?name|first_? ?name"), "Tên (cạnh cột Họ và tên đệm)"),
    Heading(
        Column.ORDER,
        (
            r"^(so )?(stt|tt)$|^so thu tu|^thu tu|^s\.? ?t\.? ?t|^so tt",
            r"^(list_? ?)?order(_? ?in_? ?\w+)?$|^no\.?$|^#$|^index$|^rank$",
        ),
        "STT, TT, Số TT, Số thứ tự, list_order",
    ),
    Heading(Column.LEVEL, (r"^cap( bau cu)?$|^loai bau cu", r"^level$|^election$|^tier$"), "Cấp, level"),
    Heading(
        Column.PROVINCE,
        (r"^(tinh|thanh pho|dia phuong|doan)\b", r"province|locality|^city$"),
        "Tỉnh/Thành phố, Địa phương, province_or_city",
    ),
    Heading(Column.NOTE, (r"ghi chu", r"^notes?$|remarks?"), "Ghi chú"),
)
"""In the order they are tried: what is particular before what is general."""

_COMPILED = tuple((heading.column, tuple(map(re.compile, heading.patterns))) for heading in HEADINGS)
_NUMBERING = re.compile(r"\(?[0-9]{1,2}\)?|\(?[a-z]\)?")


def column_of(heading: str) -> Column | None:
    """What a heading says its column holds; None when it says nothing we know.

    Line breaks, capitals, missing diacritics and notes in brackets make no difference.
    """
    for text in _readings(heading):
        for column, patterns in _COMPILED:
            if any(pattern.search(text) for pattern in patterns):
                return column
    return None


def is_numbering(text: str) -> bool:
    """Whether a cell is one of the "(1) (2) (3)" or "A B C" that stand below the headings of a form."""
    return _NUMBERING.fullmatch(fold(text)) is not None


def _readings(heading: str) -> list[str]:
    """The heading folded, without what stands in brackets, then with it."""
    if re.fullmatch(r"[A-Za-z0-9]+", heading) and not heading.isupper():
        heading = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", " ", heading)
    folded = re.sub(r"[\s_]+", " ", fold(heading)).strip(" .:*")
    # Parts of a two-level heading are joined by " - "; other dashes are part of words.
    plain = re.sub(r"\s*\([^)]*\)", "", folded).strip(" .:*")
    plain = re.sub(r"\s*,\s*", ", ", plain)
    return [text for text in dict.fromkeys((plain, folded)) if text]
