"""How the head of an official document writes the body that issued it (Decree 30/2020/NĐ-CP, Annex I)."""

import re

_PLACE = re.compile(r" (?:tỉnh|thành phố|Tỉnh ủy|Phường|phường|Xã|xã|Đặc khu|đặc khu) (.+)$")
_SUPERIORS = (
    ("Sở ", "Ủy ban nhân dân {province}"),
    ("Công an ", "Bộ Công an"),
    ("Ban bầu cử ", "Ủy ban bầu cử {province}"),
)


def place_of(body: str) -> str:
    """The place a body writes before the date: the name of its province or commune."""
    match = _PLACE.search(body)
    return match[1] if match else " ".join(body.split()[-2:])


def superior_of(body: str) -> str:
    """The body named above the issuer, "" when it stands alone."""
    if body.startswith("Ban Thường trực "):
        return body.removeprefix("Ban Thường trực ")
    if " Tỉnh ủy " in body:
        return f"Tỉnh ủy {place_of(body)}"
    for beginning, superior in _SUPERIORS:
        if body.startswith(beginning):
            return superior.format(province=f"tỉnh {place_of(body)}")
    return ""


def short_body(body: str) -> str:
    """The issuer's name without what the line of its superior says already."""
    if body.startswith("Ban Thường trực "):
        return "Ban Thường trực"
    if body.startswith(("Sở ", "Ban bầu cử ")) or " Tỉnh ủy " in body:
        return re.sub(r" (?:tỉnh|Tỉnh ủy) .+$", "", body)
    return body


def upper_lines(name: str) -> list[str]:
    """A body's name in capitals, its territory on a line of its own."""
    territory = "tỉnh|thành phố|Phường|phường|Xã|xã|Đặc khu|đặc khu"
    match = re.fullmatch(rf"(Ủy ban .+?) ((?:{territory}) .+)", name)
    return [part.upper() for part in (match.groups() if match else (name,)) if part]
