"""The name in a cell taken apart: prefix Ông or Bà, the name of birth, other names, a printed day of birth."""

import re
from dataclasses import dataclass

from plugins.text.normal import fold
from plugins.tools.candidate_import.cells import Unread, read_day

_PREFIX = re.compile(r"(ông|bà|mr|mrs|ms)\b\.?\s+|(ô|b)\.\s*", re.IGNORECASE)
_BRACKETS = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]\s*")
_ALIAS = re.compile(
    r"\s*[,;–-]?\s+(?:tức|bí danh|tên gọi khác|tên khác|(?:tên )?thường gọi|còn gọi(?: là)?|pháp danh|pháp hiệu)"
    r"\b\s*(?:là\b)?\s*:?\s*",
    re.IGNORECASE,
)
_FEMALE = ("bà", "b", "mrs", "ms")


@dataclass(frozen=True)
class Name:
    """A person's name as the file will bear it; `prefix_gender` is what Ông or Bà before it says."""

    full: str
    other: str | None = None
    prefix_gender: str | None = None


def has_prefix(text: str) -> bool:
    """Whether the cell begins with Ông or Bà, which may also be a family name."""
    return _PREFIX.match(text) is not None


def read_name(text: str, prefixed: bool) -> Name:
    """The parts of a name; `prefixed` says that the list puts Ông or Bà before everybody's name.

    A name in capitals only becomes a name in the usual writing; any other is kept as it is.
    """
    gender = None
    found = _PREFIX.match(text)
    if found and (prefixed or found[2]) and len(text) > found.end():
        gender = "nữ" if (found[1] or found[2]).lower() in _FEMALE else "nam"
        text = text[found.end() :]
    others = [part for part in _BRACKETS.findall(text) if part.strip() and not _is_day(part)]
    text = _BRACKETS.sub(" ", text).strip(" ,;.*")
    if alias := _ALIAS.search(text):
        others.append(text[alias.end() :])
        text = text[: alias.start()]
    cleaned = [usual_case(_ALIAS.sub("", f" {other}").strip(" ,;:")) for other in others]
    return Name(usual_case(" ".join(text.split())), "; ".join(filter(None, cleaned)) or None, gender)


def usual_case(name: str) -> str:
    """ "NGUYỄN VĂN A" as "Nguyễn Văn A", "H'NGĂM" as "H'Ngăm", "MA-RI-A" as "Ma-ri-a"; mixed case stays."""
    letters = [char for char in name if char.isalpha()]
    if len(letters) < 3 or any(char.islower() for char in letters):
        return name
    return re.sub(r"(^|[\s'’`ʼ(\[,;/.])(\w)", lambda found: found[1] + found[2].upper(), name.lower())


def _is_day(text: str) -> bool:
    try:
        read_day(re.sub(r"^sinh( ngày)?\s*", "", text.strip(), flags=re.IGNORECASE))
    except Unread:
        return fold(text).strip().isdigit()
    return True
