"""Names of candidates are written so that the ballot order can be read from them."""

import re
from collections import Counter
from collections.abc import Iterator

from plugins.model.ballot_order import name_parts
from plugins.model.candidate import Candidate, Gender
from plugins.model.material import Material
from plugins.model.problem import Problem, Severity
from plugins.text.collation import collation_key

_GENDER_MARK = re.compile(r"(?:[YHA]\s|H\s?['’‘ʼ`]\s?\w|H[B-DGHK-NP-TVX]\w)")
"""How names of Ê-đê, M'nông, Ba-na and others begin that say the sex first: Y Thử, H'Yim, H’Yim, HNgăm, A Dơi."""

HIGHLAND_FAMILIES = frozenset(
    map(
        collation_key,
        (
            "Adrơng",
            "Ayun",
            "Ayŭn",
            "Byă",
            "Êban",
            "Êčăm",
            "Ênuôl",
            "Eban",
            "Hđơk",
            "Hmok",
            "Hwing",
            "Jucă",
            "Kbuôr",
            "Kđăm",
            "Kđoh",
            "Knul",
            "Kpă",
            "Kpơr",
            "Krông",
            "Ksor",
            "Ksơr",
            "Mjâo",
            "Mlô",
            "Niê",
            "Rmah",
            "Rahlan",
            "Siu",
        ),
    )
)
"""Family names of the Central Highlands, which the Ê-đê write last and the Gia-rai first. Spellings vary; a
missing one costs only a warning."""


def sort_names_have_the_same_words(material: Material) -> Iterator[Problem]:
    """A name to sort by is the full name with its words in another order; a typing mistake would move the person."""
    for candidate in material.of_type(Candidate):
        if candidate.sort_name is None:
            continue
        wanted, stated = _words(candidate.full_name), _words(candidate.sort_name)
        if wanted.keys() != stated.keys() or any(len(wanted[key]) != len(stated[key]) for key in wanted):
            missing = _more(wanted, stated)
            extra = _more(stated, wanted)
            difference = " và ".join(
                f"{what} “{' '.join(words)}”" for what, words in (("thiếu", missing), ("thừa", extra)) if words
            )
            message = f"không gồm đúng các chữ của full_name: {difference}; chép lại họ tên, chỉ đổi thứ tự"
            yield Problem(candidate.path, message, ("sort_name",))


def family_names_that_stand_last(material: Material) -> Iterator[Problem]:
    """Where the family name seems to stand last, the file says by `sort_name` or `order` how the name is sorted."""
    for candidate in material.of_type(Candidate):
        if candidate.sort_name is None and candidate.order is None and _family_seems_last(candidate.full_name):
            message = (
                "họ có vẻ đứng cuối tên; ghi sort_name theo thứ tự họ, tên đệm, tên (hoặc ghi order như danh sách "
                "chính thức) để xếp đúng chỗ"
            )
            yield Problem(candidate.path, message, ("full_name",), severity=Severity.WARNING)


def full_names_are_only_names(material: Material) -> Iterator[Problem]:
    """The birth name stands alone: another name has its own field, and is printed in parentheses after it."""
    for candidate in material.of_type(Candidate):
        if re.search(r"[()\[\]/,;0-9]|\btức\b", candidate.full_name):
            message = "chỉ ghi họ tên khai sinh; chuyển tên gọi khác, pháp danh sang other_name, bỏ dấu và số"
            yield Problem(candidate.path, message, ("full_name",))


def prefixes_fit_the_name(material: Material) -> Iterator[Problem]:
    """Ông or Bà before a name comes from the field gender; a man with the middle name Thị is most likely a mistake."""
    for candidate in material.of_type(Candidate):
        middle = {collation_key(word) for word in name_parts(candidate).middle.split()}
        if candidate.gender is Gender.MALE and collation_key("Thị") in middle:
            message = f"danh sách sẽ ghi “Ông {candidate.full_name}”; kiểm tra lại giới tính"
            yield Problem(candidate.path, message, ("gender",), severity=Severity.WARNING)


def _family_seems_last(name: str) -> bool:
    """Whether the name begins with a mark of sex, or ends with a Highland family name and begins with none."""
    words = name.split()
    first, last = collation_key(words[0]), collation_key(words[-1])
    marked = _GENDER_MARK.match(name) is not None and len(words) > 1
    return marked or (last in HIGHLAND_FAMILIES and first not in HIGHLAND_FAMILIES and len(words) > 1)


def _words(name: str) -> dict[object, list[str]]:
    """The words of a name as they are written, by what they have in common: hòa and hoà are one word."""
    words: dict[object, list[str]] = {}
    for word in name.split():
        words.setdefault(collation_key(word), []).append(word)
    return words


def _more(these: dict[object, list[str]], those: dict[object, list[str]]) -> list[str]:
    """The words that one name has more of than the other."""
    rest = Counter({key: len(words) for key, words in these.items()})
    rest.subtract({key: len(words) for key, words in those.items() if key in these})
    return [these[key][0] for key, count in rest.items() for _ in range(count)]


RULES = (
    sort_names_have_the_same_words,
    family_names_that_stand_last,
    full_names_are_only_names,
    prefixes_fit_the_name,
)
