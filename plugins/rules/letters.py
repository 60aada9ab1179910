"""Names of candidates are typed as the official list prints them: in letters of Vietnamese, in usual case, whole."""

import re
import unicodedata
from collections.abc import Iterator

from plugins.model.candidate import Candidate
from plugins.model.material import Material
from plugins.model.problem import Problem, Severity
from plugins.text.collation import collation_key
from plugins.text.normal import fold, strip_marks

FAMILIES = (
    *("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô"),
    *("Dương", "Lý", "Đinh", "Đoàn", "Trịnh", "Trương", "Mai", "Lâm", "Lương", "Tạ", "Hà", "Đào", "Cao", "Châu"),
)
"""The most frequent family names of the Kinh, which stand first; one that is missing costs only a warning."""

_SIGNS = " '’‘ʼ`.-"
_NOT_OF_A_NAME = "ÐðÞþ"
_OLD_FONTS = re.compile(r"[ÇçÆæØøÅåÄäËëÏïÎîÛûß]|[Aa][àáâêãäåéèû]|[Ee][âãäå]|[Oo][âäå]|[Uu][ûùõ]|[Yy][øùõû]")
"""Letters, and vowels side by side, that no name has, as TCVN3 and VNI fonts leave them."""


def names_are_of_letters(material: Material) -> Iterator[Problem]:
    """A name holds letters of the Latin script only, for Ð, Greek and Cyrillic letters look like ours and are found,
    sorted and read aloud as others."""
    for candidate in material.of_type(Candidate):
        for field, name in _names(candidate):
            strange = next((sign for sign in name if not _fits(sign)), None)
            if strange:
                hint = "gõ lại chữ Đ" if strange in "Ðð" else "gõ lại họ tên bằng bộ gõ Unicode"
                known = unicodedata.name(strange, f"U+{ord(strange):04X}")
                message = f"“{strange}” ({known}) không phải chữ cái của họ tên; {hint}"
                yield Problem(candidate.path, message, (field,))
            elif _OLD_FONTS.search(name):
                message = f"“{name}” có vẻ gõ bằng phông TCVN3 hay VNI; gõ lại bằng bộ gõ Unicode"
                yield Problem(candidate.path, message, (field,), severity=Severity.WARNING)


def _fits(sign: str) -> bool:
    """Whether a sign may stand in a name; digits, commas and brackets are told in another rule."""
    if sign in _SIGNS or sign in "()[]/,;0123456789":
        return True
    if unicodedata.combining(sign):
        return True
    return sign.isalpha() and unicodedata.name(sign, "").startswith("LATIN") and sign not in _NOT_OF_A_NAME


def names_are_in_usual_case(material: Material) -> Iterator[Problem]:
    """Every word of a name begins with a capital and goes on in small letters, the same for every candidate."""
    for candidate in material.of_type(Candidate):
        for field, name in _names(candidate):
            letters = [sign for sign in name if sign.isalpha()]
            if len(letters) >= 4 and not any(sign.islower() for sign in letters):
                message = f"“{name}” viết hoa cả; viết thường có dấu: {_usual(name)}"
                yield Problem(candidate.path, message, (field,))
            elif field == "full_name" and (small := [word for word in name.split() if word[0].islower()]):
                message = f"chữ “{small[0]}” không viết hoa; có phải “{small[0].capitalize()}”?"
                yield Problem(candidate.path, message, (field,), severity=Severity.WARNING)


def _usual(name: str) -> str:
    return re.sub(r"(^|[\s'’`ʼ.])(\w)", lambda found: found[1] + found[2].upper(), name.lower())


def names_are_whole(material: Material) -> Iterator[Problem]:
    """A name bears no Ông or Bà, which `gender` gives, has its marks, and more than one word; what may still be
    lawful only warns."""
    families = {collation_key(name) for name in FAMILIES}
    bare = {fold(name): name for name in FAMILIES if strip_marks(name) != name}
    for candidate in material.of_type(Candidate):
        words = candidate.full_name.split()
        message = ""
        if re.match(r"(?:[Ôô]ng|[Bb]à)$", words[0]) and len(words) > 2 and collation_key(words[1]) in families:
            message = f"chữ “{words[0]}” đứng trước tên được thêm theo gender; xóa đi nếu không phải là họ"
        elif candidate.full_name.isascii() and len(words) > 2 and words[0].lower() in bare:
            message = f"không có dấu; có phải họ “{bare[words[0].lower()]}”? gõ lại họ tên có dấu"
        elif len(words) == 1 and words[0].isalpha():
            message = "chỉ có một chữ; ghi đủ họ và tên"
        if message:
            yield Problem(candidate.path, message, ("full_name",), severity=Severity.WARNING)


def other_names_are_others(material: Material) -> Iterator[Problem]:
    """Another name differs from the name of birth, beside which it is printed."""
    for candidate in material.of_type(Candidate):
        if candidate.other_name and collation_key(candidate.other_name) == collation_key(candidate.full_name):
            yield Problem(candidate.path, "trùng với full_name; xóa dòng này", ("other_name",))


def families_that_stand_first(material: Material) -> Iterator[Problem]:
    """A name that begins with a family name of the Kinh is sorted by its last word; a `sort_name` that says
    otherwise moves the person to another place."""
    families = {collation_key(name) for name in FAMILIES}
    for candidate in material.of_type(Candidate):
        if not candidate.sort_name:
            continue
        first, stated = candidate.full_name.split(), candidate.sort_name.split()
        if collation_key(first[0]) in families and collation_key(stated[0]) != collation_key(first[0]):
            message = f"họ “{first[0]}” đã đứng đầu full_name; xóa dòng này nếu tên là “{first[-1]}”"
            yield Problem(candidate.path, message, ("sort_name",), severity=Severity.WARNING)


def _names(candidate: Candidate) -> Iterator[tuple[str, str]]:
    for field in ("full_name", "other_name"):
        if name := getattr(candidate, field):
            yield field, name


RULES = (
    names_are_of_letters,
    names_are_in_usual_case,
    names_are_whole,
    other_names_are_others,
    families_that_stand_first,
)
