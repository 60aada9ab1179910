"""Which font file each stretch of a text is set in, and which character no font has."""

import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType

from plugins.banners.cmap import characters
from plugins.banners.composition import Weight
from plugins.banners.errors import CannotDraw
from plugins.text.scripts import Script, first_from_right_to_left, split_runs

FONT_FOLDER = Path(__file__).resolve().parents[2] / "theme" / "fonts"

_LATIN: Mapping[Weight, str] = MappingProxyType(
    {
        Weight.SEMI_BOLD: "BeVietnamPro-SemiBold.ttf",
        Weight.BOLD: "BeVietnamPro-Bold.ttf",
        Weight.EXTRA_BOLD: "BeVietnamPro-ExtraBold.ttf",
    }
)
_MORE = "NotoSans-ExtraBold.ttf"
"""Greek, Cyrillic, Devanagari, and the Latin letters and signs that Be Vietnam Pro lacks."""

_OTHERS: Mapping[Script, str] = MappingProxyType(
    {
        Script.KHMER: "NotoSansKhmer-Bold.ttf",
        Script.HAN: "NotoSansSC-Bold.ttf",
        Script.HANGUL: "NotoSansKR-Bold.ttf",
        Script.THAI: "NotoSansThai-ExtraBold.ttf",
        Script.LAO: "NotoSansLao-ExtraBold.ttf",
        Script.MYANMAR: "NotoSansMyanmar-ExtraBold.ttf",
        Script.CHAM: "NotoSansCham-ExtraBold.ttf",
        Script.TAI_VIET: "NotoSansTaiViet-Regular.ttf",
        Script.DEVANAGARI: _MORE,
    }
)
"""The one font of each other script, in every weight."""

EMBOLDENED: Mapping[str, float] = MappingProxyType({"NotoSansTaiViet-Regular.ttf": 0.022})
"""By how many ems the outline of a font is thickened, for a board of diodes shows no thin strokes."""

MOST_MARKS = 5
"""Khmer and Burmese put up to five signs about a letter; more is no writing."""
_BEARERS = "\u25cc\u200b\u200c\u200d"

_JOINERS = "\u200c\u200d"
"""They take part in shaping and have no ink."""
_UNSEEN = "\u00ad\u200b\u200e\u200f\u2060\ufeff"
"""Where a line may or may not break: nothing to draw."""

Run = tuple[str, str]
"""(name of a font file, text)."""


def font_files() -> tuple[Path, ...]:
    """Every font file a banner may be set in, in a fixed order."""
    return tuple(FONT_FOLDER / name for name in sorted({*_LATIN.values(), *_OTHERS.values()}))


@lru_cache(maxsize=1 << 13)
def runs(text: str, weight: Weight) -> tuple[Run, ...]:
    """The text in stretches of one font each, in order. Spaces of every width are plain ones."""
    seen = "".join(map(_plain, text))
    found: list[Run] = []
    for script, stretch in split_runs(seen):
        pieces = _latin_runs(stretch, _LATIN[weight]) if script is Script.LATIN else [(_OTHERS[script], stretch)]
        for name, piece in pieces:
            before = found.pop()[1] if found and found[-1][0] == name else ""
            found.append((name, before + piece))
    return tuple(found)


def _plain(char: str) -> str:
    """What is drawn for a character."""
    if char in _UNSEEN:
        return ""
    return " " if char.isspace() and char != "\u3000" else char


def _latin_runs(stretch: str, first: str) -> list[Run]:
    """A letter and its marks are set in the first font if it has them all, else in the one that has more."""
    found: list[Run] = []
    for cluster in _clusters(stretch):
        if cluster.isspace() and found:
            name = found[-1][0]
        else:
            name = first if all(has_glyph(char, first) for char in cluster) else _MORE
        found.append((name, cluster))
    return found


def _clusters(stretch: str) -> list[str]:
    """The letters of a stretch, each with the marks that follow it."""
    found: list[str] = []
    for char in stretch:
        if found and unicodedata.category(char) in ("Mn", "Me", "Mc", "Cf"):
            found[-1] += char
        else:
            found.append(char)
    return found


def refuse_unwritable(text: str) -> None:
    """Raises CannotDraw for what has no honest picture: letters from right to left, marks without a letter, no letter
    at all, a character that no font has a glyph for."""
    if char := first_from_right_to_left(text):
        raise CannotDraw(
            f"“{text}” có chữ viết từ phải sang trái “{char}” ({_name(char)}), ảnh chưa xếp được; bỏ lời này, hoặc "
            "dùng ảnh do người biết chữ ấy trình bày"
        )
    if text and not any(map(str.isalnum, text)):
        raise CannotDraw(f"“{text}” không có chữ nào; gõ lại lời, hoặc xóa đi")
    if mark := _stray_mark(text):
        raise CannotDraw(
            f"“{text}” có dấu không đứng trên chữ nào, hoặc quá nhiều dấu trên một chữ ({_name(mark)}); gõ lại đoạn ấy"
        )
    for file, run in runs(text, Weight.EXTRA_BOLD):
        for char in dict.fromkeys(run):
            if not has_glyph(char, file):
                raise CannotDraw(
                    f"“{text}” có ký tự “{char}” ({_name(char)}) mà phông chữ không có hình; gõ lại ký tự ấy đúng bảng "
                    "chữ, hoặc bỏ đi"
                )


def _stray_mark(text: str) -> str | None:
    """The first mark that stands on no letter, or on one that bears MOST_MARKS already."""
    marks = 0
    bearer = False
    for char in text:
        kind = unicodedata.category(char)[0]
        marks = marks + 1 if kind == "M" else 0
        if kind == "M" and (not bearer or marks > MOST_MARKS):
            return char
        bearer = kind in "LMN" or char in _BEARERS
    return None


def _name(char: str) -> str:
    return f"U+{ord(char):04X}, {unicodedata.name(char, 'không tên')}"


@lru_cache(maxsize=1 << 14)
def has_glyph(char: str, file: str) -> bool:
    """Whether a font has a glyph for the character, or for each of the parts it is made of."""
    if char in _JOINERS:
        return True
    held = characters(FONT_FOLDER / file)
    parts = unicodedata.normalize("NFD", char)
    return ord(char) in held or (len(parts) > 1 and all(ord(part) in held for part in parts))
