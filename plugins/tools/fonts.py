"""The web fonts: cuts the TTF files of theme/fonts down to the letters the site uses, as WOFF2.

Run it again after a font is replaced: `python -m plugins.tools.fonts`. Same fonts and same fontTools
give the same bytes. PROVENANCE.md, written with them, says where each file comes from.

The Chinese font of the banners is itself a cut, for the whole is 10 MB: all characters of GB 2312 and the
first level of Big5 (9,521, the common ones of both scripts). Who needs another adds it to HAN_MORE, unpacks
the package PROVENANCE.md names and runs `python -m plugins.tools.fonts --han PACKAGE/700Bold/NotoSansSC_700Bold.ttf`.
Letters that Be Vietnam Pro lacks (Êđê ƀ) are a cut of Noto Sans: `--letters PACKAGE/800ExtraBold/…`.
"""

import argparse
import hashlib
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[2] / "theme" / "fonts"

LATIN = (
    (0x0020, 0x007E),
    (0x00A0, 0x017F),  # ASCII, Latin-1, Latin Extended-A (Êđê: č ñ ĭ ŏ ŭ)
    (0x0180, 0x0180),
    (0x0243, 0x0243),
    (0x01A0, 0x01A1),
    (0x01AF, 0x01B0),  # ƀ Ƀ ơ ư
    (0x0300, 0x0304),
    (0x0306, 0x030C),
    (0x031B, 0x031B),
    (0x0323, 0x0323),
    (0x0331, 0x0331),
    (0x1E06, 0x1E07),
    (0x1EA0, 0x1EF9),  # ḇ and the Vietnamese letters
    (0x2000, 0x206F),
    (0x20AB, 0x20AC),
    (0x2116, 0x2116),
    (0x2122, 0x2122),
    (0x2190, 0x2193),
    (0x2212, 0x2212),
    (0x2264, 0x2265),
    (0x25CC, 0x25CC),
)
"""Vietnamese, Êđê, Gia Rai, Ba Na and Mông letters, and the punctuation of Vietnamese texts."""

KHMER = (
    (0x0020, 0x0020),
    (0x0028, 0x0029),
    (0x00A0, 0x00A0),
    (0x00AB, 0x00AB),
    (0x00BB, 0x00BB),
    (0x1780, 0x17FF),
    (0x19E0, 0x19FF),
    (0x200B, 0x200D),
    (0x25CC, 0x25CC),
)
"""Khmer; Latin letters and figures within Khmer text come from Be Vietnam Pro."""

LETTERS_NAME = "NotoSans-ExtraBold.ttf"
HAN_NAME = "NotoSansSC-Bold.ttf"
HAN_MORE = ""
"""Characters the banners need beyond GB 2312 and the first level of Big5."""


def han_points() -> tuple[int, ...]:
    """Every code point of the banners' Chinese font, sorted."""
    simplified = _encoded("gb2312", range(0xA1, 0xF8))
    traditional = _encoded("big5", range(0xA4, 0xC7))
    wide = {point for point in simplified | traditional if point >= 0x2E80 or 0x2000 <= point < 0x2070}
    return tuple(sorted(wide | set(range(0x20, 0x7F)) | set(map(ord, HAN_MORE))))


def _encoded(encoding: str, firsts: range) -> set[int]:
    """What the two-byte characters of an encoding stand for."""
    pairs = (bytes((first, second)) for first in firsts for second in range(0x40, 0xFF))
    return {ord(char) for pair in pairs for char in pair.decode(encoding, "ignore")}


@dataclass(frozen=True, slots=True)
class WebFont:
    """One WOFF2 file and what it is cut from."""

    name: str
    source: str
    ranges: tuple[tuple[int, int], ...]


WEB_FONTS = (
    WebFont("be-vietnam-pro-400.woff2", "BeVietnamPro-Regular.ttf", LATIN),
    WebFont("be-vietnam-pro-600.woff2", "BeVietnamPro-SemiBold.ttf", LATIN),
    WebFont("be-vietnam-pro-700.woff2", "BeVietnamPro-Bold.ttf", LATIN),
    WebFont("noto-sans-khmer-400.woff2", "NotoSansKhmer-Regular.ttf", KHMER),
    WebFont("noto-sans-khmer-700.woff2", "NotoSansKhmer-Bold.ttf", KHMER),
)


@dataclass(frozen=True, slots=True)
class Package:
    """The published package the TTF files were taken from, unchanged."""

    name: str
    version: str
    sha256: str
    copyright: str
    licence: str
    files: tuple[tuple[str, str], ...]
    """(path in the package, name here)."""


PACKAGES = (
    Package(
        "@expo-google-fonts/be-vietnam-pro",
        "0.4.1",
        "574b6af45c7d7ece6f22fd5e6b26652d86681a3d34a8b0e7c488880148e8edaa",
        "Copyright 2021 The Be Vietnam Pro Project Authors",
        "BeVietnamPro-OFL.txt",
        (
            ("400Regular/BeVietnamPro_400Regular.ttf", "BeVietnamPro-Regular.ttf"),
            ("600SemiBold/BeVietnamPro_600SemiBold.ttf", "BeVietnamPro-SemiBold.ttf"),
            ("700Bold/BeVietnamPro_700Bold.ttf", "BeVietnamPro-Bold.ttf"),
            ("800ExtraBold/BeVietnamPro_800ExtraBold.ttf", "BeVietnamPro-ExtraBold.ttf"),
        ),
    ),
    Package(
        "@expo-google-fonts/noto-sans-khmer",
        "0.4.3",
        "cb4f3e93186d59c60d21b386fde7de3d554617a6c857f148c777a64fba608793",
        "Copyright 2022 The Noto Project Authors",
        "NotoSansKhmer-OFL.txt",
        (
            ("400Regular/NotoSansKhmer_400Regular.ttf", "NotoSansKhmer-Regular.ttf"),
            ("700Bold/NotoSansKhmer_700Bold.ttf", "NotoSansKhmer-Bold.ttf"),
        ),
    ),
    Package(
        "@expo-google-fonts/noto-sans-sc",
        "0.4.3",
        "0d69d0f4971d2ff574e3d93cbc218dc950bf3f3f8f8e2c008d97687ed53aee59",
        "Copyright 2014-2021 Adobe, with Reserved Font Name 'Source'",
        "NotoSansSC-OFL.txt",
        (("700Bold/NotoSansSC_700Bold.ttf", HAN_NAME),),
    ),
    Package(
        "@expo-google-fonts/noto-sans",
        "0.4.2",
        "98cf14a19b8e67a0e76bfd4d5df98937b9734e6dde570bd750f2259042042548",
        "Copyright 2022 The Noto Project Authors",
        "NotoSans-OFL.txt",
        (("800ExtraBold/NotoSans_800ExtraBold.ttf", LETTERS_NAME),),
    ),
)


def web_font(font: WebFont, folder: Path = FOLDER) -> bytes:
    """The WOFF2 file: the letters of its ranges with all their features and marks, without hinting."""
    import io

    from fontTools import subset

    options = subset.Options(
        flavor="woff2",
        layout_features=["*"],
        hinting=False,
        notdef_outline=True,
        recalc_timestamp=False,
    )
    loaded = subset.load_font(str(folder / font.source), options)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=[point for first, last in font.ranges for point in range(first, last + 1)])
    cutter.subset(loaded)
    out = io.BytesIO()
    subset.save_font(loaded, out, options)
    return out.getvalue()


def letter_points() -> tuple[int, ...]:
    """Latin Extended-B, the letters of phonetics, and the marks and signs that go with them."""
    return (*range(0x0180, 0x02B0), 0x02BC, *range(0x0300, 0x0370), 0xA78B, 0xA78C)


def banner_font(whole: Path, points: tuple[int, ...]) -> bytes:
    """A font of the banners, cut from the package's: its shapes unchanged, for setting in lines only."""
    import io

    from fontTools import subset

    options = subset.Options(
        layout_features=["kern", "mark", "mkmk", "ccmp", "locl"],
        hinting=False,
        notdef_outline=True,
        recalc_timestamp=False,
        drop_tables=["vhea", "vmtx", "VORG"],
    )
    loaded = subset.load_font(str(whole), options)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=points)
    cutter.subset(loaded)
    out = io.BytesIO()
    subset.save_font(loaded, out, options)
    return out.getvalue()


def provenance(folder: Path = FOLDER) -> str:
    """PROVENANCE.md: package, version, path and SHA-256 of every font file."""
    import fontTools

    lines = [
        "# Nguồn gốc các tệp phông chữ",
        "",
        "Bốn bộ phông chữ nguồn mở, giấy phép SIL Open Font License 1.1; không sửa hình chữ nào.",
        "",
        f"`{LETTERS_NAME}` chỉ giữ các chữ la-tinh mở rộng mà Be Vietnam Pro không có (ƀ của tiếng Êđê);",
        f"`{HAN_NAME}` chỉ giữ các chữ của GB 2312 và Big5 cấp một (tệp gốc 10 MB). Cần thêm chữ thì ghi vào",
        "`HAN_MORE` trong `plugins/tools/fonts.py`, giải nén gói dưới đây rồi chạy",
        "`python -m plugins.tools.fonts --han package/700Bold/NotoSansSC_700Bold.ttf`.",
        "",
    ]
    for package in PACKAGES:
        lines += [
            f"## {package.name} {package.version} (gói npm)",
            "",
            f"- {package.copyright}; toàn văn giấy phép: `{package.licence}`",
            f"- SHA-256 của gói `.tgz`: `{package.sha256}`",
            "",
            "| Tệp ở đây | Đường dẫn trong gói | SHA-256 |",
            "|---|---|---|",
        ]
        lines += [f"| `{name}` | `package/{path}` | `{_sha256(folder / name)}` |" for path, name in package.files]
        lines.append("")
    lines += [
        "## Phông chữ cho trang web",
        "",
        f"Cắt từ các tệp trên bằng `python -m plugins.tools.fonts`, fontTools {fontTools.version}.",
        "",
        "| Tệp | Cắt từ | SHA-256 |",
        "|---|---|---|",
    ]
    lines += [f"| `{font.name}` | `{font.source}` | `{_sha256(folder / font.name)}` |" for font in WEB_FONTS]
    return "\n".join(lines) + "\n"


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def main() -> None:
    """theme/fonts holds fresh web fonts, with --han and --letters fresh fonts of banners, and their PROVENANCE.md."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--han", type=Path, help="the whole Noto Sans SC Bold")
    parser.add_argument("--letters", type=Path, help="the whole Noto Sans ExtraBold")
    given = parser.parse_args()
    if given.han:
        (FOLDER / HAN_NAME).write_bytes(banner_font(given.han, han_points()))
    if given.letters:
        (FOLDER / LETTERS_NAME).write_bytes(banner_font(given.letters, letter_points()))
    for font in WEB_FONTS:
        content = web_font(font)
        (FOLDER / font.name).write_bytes(content)
        print(f"{font.name}: {len(content):,} byte")
    (FOLDER / "PROVENANCE.md").write_text(provenance(), encoding="utf-8")


if __name__ == "__main__":
    main()
