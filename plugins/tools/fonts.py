"""The web fonts: cuts the TTF files of theme/fonts down to the letters the site uses, as WOFF2.

Run it again after a font is replaced: `python -m plugins.tools.fonts`. Same fonts and same fontTools
give the same bytes. PROVENANCE.md, written with them, says where each file comes from.

The fonts of the banners come from published packages, most of them whole. Those of CUTS hold fewer characters
than their package's, for size: `--packages FOLDER`, where FOLDER/NAME/package is each unpacked package's, makes
all of them anew.
"""

import argparse
import hashlib
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

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
    (0x00A0, 0x00A0),
    (0x1780, 0x17A2),
    (0x17A5, 0x17B3),
    (0x17B6, 0x17D2),
    (0x17D4, 0x17D7),
    (0x17D9, 0x17DD),
    (0x17E0, 0x17E9),
    (0x200B, 0x200D),
)
"""Khmer without the six signs that Unicode advises against; Latin letters and figures within Khmer text come from
the device."""

MOST = (
    (0x0020, 0x007E),
    *((point, point) for point in (0x00A0, 0x00A7, 0x00AB, 0x00B0, 0x00B2, 0x00B7, 0x00BB, 0x00D7)),
    *((point, point) for point in map(ord, "ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯư")),
    (0x1EA0, 0x1EF9),
    *((point, point) for point in (0x2010, 0x2011, 0x2013, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2026)),
    *((point, point) for point in (0x20AB, 0x2190, 0x2191, 0x2192, 0x2193, 0x2212, 0x2264, 0x2265)),
)
"""What pages in Vietnamese and English are written with: nothing else is loaded for them."""

SENTENCE = (
    "Cử tri có quyền tự mình đi bầu cử, bỏ phiếu kín cho người mình tín nhiệm; ngày bầu cử là Chủ nhật, 15/03/2026. "
    "Danh sách chính thức những người ứng cử được niêm yết tại trụ sở Ủy ban nhân dân xã và khu vực bỏ phiếu."
)
"""What the widths of fonts are compared by."""

LETTERS_NAME = "NotoSans-ExtraBold.ttf"
HAN_NAME = "NotoSansSC-Bold.ttf"
HANGUL_NAME = "NotoSansKR-Bold.ttf"
ASCII = frozenset(range(0x20, 0x7F))


def han_points() -> frozenset[int]:
    """Every character of GB 2312, GBK, Big5 with the Hong Kong supplement, and Shift-JIS; kana and wide signs."""
    found = {
        *_encoded("gb2312", range(0xA1, 0xF8)),
        *_encoded("gbk", range(0x81, 0xFF)),
        *_encoded("big5", range(0xA1, 0xFA)),
        *_encoded("big5hkscs", range(0x87, 0xFF)),
        *_encoded("shift_jis", range(0x81, 0xFD)),
        *range(0x2E80, 0x3130),
        *range(0x3190, 0x3400),
        *range(0xFE30, 0xFE50),
        *range(0xFF00, 0xFFF0),
    }
    return ASCII | {0xB7, 0x2014, 0x2015, 0x2025, 0x2026} | {point for point in found if point >= 0x2E80}


def hangul_points() -> frozenset[int]:
    """The Korean syllables of KS X 1001 and the letters they are made of."""
    found = _encoded("euc_kr", range(0xB0, 0xC9))
    return ASCII | {point for point in found if 0xAC00 <= point <= 0xD7A3} | set(range(0x3131, 0x318F))


def letter_points() -> frozenset[int]:
    """Latin, Greek and Cyrillic letters, Devanagari, marks, and the signs of texts: all but old scripts."""
    return frozenset((*range(0x0020, 0x2100), *range(0x2100, 0x2E80), *range(0xA640, 0xABC0), *range(0xFB00, 0xFE10)))


CUTS: Mapping[str, Callable[[], frozenset[int]]] = MappingProxyType(
    {HAN_NAME: han_points, HANGUL_NAME: hangul_points, LETTERS_NAME: letter_points}
)
"""Which characters the fonts that are cuts hold, as far as their package's has them."""


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
    features: tuple[str, ...] = ("*",)

    @property
    def points(self) -> set[int]:
        """The code points asked for."""
        return {point for first, last in self.ranges for point in range(first, last + 1)}


WEB_FONTS = (
    WebFont("be-vietnam-pro-400.woff2", "BeVietnamPro-Regular.ttf", MOST, ("kern",)),
    WebFont("be-vietnam-pro-700.woff2", "BeVietnamPro-Bold.ttf", MOST, ("kern",)),
    WebFont("be-vietnam-pro-more-400.woff2", "BeVietnamPro-Regular.ttf", LATIN, ("kern", "mark", "mkmk", "ccmp")),
    WebFont("be-vietnam-pro-more-700.woff2", "BeVietnamPro-Bold.ttf", LATIN, ("kern", "mark", "mkmk", "ccmp")),
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
    Package(
        "@expo-google-fonts/noto-sans-kr",
        "0.4.3",
        "7614af529705ea48e8b76cb3b056b92db66b7625ef3fc97ce76366063df94d3f",
        "Copyright 2014-2021 Adobe",
        "NotoSansKR-OFL.txt",
        (("700Bold/NotoSansKR_700Bold.ttf", HANGUL_NAME),),
    ),
    Package(
        "@expo-google-fonts/noto-sans-thai",
        "0.4.2",
        "44282ae7c24587e7e50f083e5db3aafa8011ac2eac1159ef62be4fc516a66165",
        "Copyright 2022 The Noto Project Authors",
        "NotoSansThai-OFL.txt",
        (("800ExtraBold/NotoSansThai_800ExtraBold.ttf", "NotoSansThai-ExtraBold.ttf"),),
    ),
    Package(
        "@expo-google-fonts/noto-sans-lao",
        "0.4.2",
        "3345f1310e88b0296fb055a2d0fbd628a61d0528a8ec06b3ef75b1a8ef204d29",
        "Copyright 2022 The Noto Project Authors",
        "NotoSansLao-OFL.txt",
        (("800ExtraBold/NotoSansLao_800ExtraBold.ttf", "NotoSansLao-ExtraBold.ttf"),),
    ),
    Package(
        "@expo-google-fonts/noto-sans-myanmar",
        "0.4.2",
        "14db9970d908b8e46c65ddcbb66aa789add2e76e6e4cfc48e2f454c5e20ea39f",
        "Copyright 2022 The Noto Project Authors",
        "NotoSansMyanmar-OFL.txt",
        (("800ExtraBold/NotoSansMyanmar_800ExtraBold.ttf", "NotoSansMyanmar-ExtraBold.ttf"),),
    ),
    Package(
        "@expo-google-fonts/noto-sans-cham",
        "0.4.1",
        "f69cb5914fed809b54f8b2389d4a16071efc81f8db08857ad00cfe56d720b479",
        "Copyright 2022 The Noto Project Authors",
        "NotoSansCham-OFL.txt",
        (("800ExtraBold/NotoSansCham_800ExtraBold.ttf", "NotoSansCham-ExtraBold.ttf"),),
    ),
    Package(
        "@expo-google-fonts/noto-sans-tai-viet",
        "0.4.1",
        "cd79446781ce9172077cda5f946deafa84ebac0657b8ac00d4bb770ad9855b26",
        "Copyright 2022 The Noto Project Authors",
        "NotoSansTaiViet-OFL.txt",
        (("400Regular/NotoSansTaiViet_400Regular.ttf", "NotoSansTaiViet-Regular.ttf"),),
    ),
)


def web_font(font: WebFont, folder: Path = FOLDER) -> bytes:
    """The WOFF2 file: the letters of its ranges with the features asked for, without hinting."""
    import io

    from fontTools import subset

    options = subset.Options(
        flavor="woff2",
        layout_features=list(font.features),
        hinting=False,
        notdef_outline=True,
        name_IDs=[0],
        recalc_timestamp=False,
    )
    loaded = subset.load_font(str(folder / font.source), options)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=font.points)
    cutter.subset(loaded)
    out = io.BytesIO()
    subset.save_font(loaded, out, options)
    return out.getvalue()


INDIC = (
    *("nukt", "akhn", "rphf", "rkrf", "blwf", "half", "vatu", "cjct", "init", "pres", "abvs", "blws", "psts", "haln"),
    *("dist", "abvm", "blwm"),
)
"""What shapes Devanagari."""


def banner_font(whole: Path, points: frozenset[int]) -> bytes:
    """A font of the banners, cut from the package's: its shapes unchanged, for setting in lines only."""
    import io

    from fontTools import subset

    options = subset.Options(
        layout_features=["kern", "mark", "mkmk", "ccmp", "locl", *INDIC],
        hinting=False,
        notdef_outline=True,
        recalc_timestamp=False,
        drop_tables=["vhea", "vmtx", "VORG"],
    )
    loaded = subset.load_font(str(whole), options)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=sorted(points))
    cutter.subset(loaded)
    out = io.BytesIO()
    subset.save_font(loaded, out, options)
    return out.getvalue()


def stand_in(font: WebFont, other: Path, folder: Path = FOLDER) -> dict[str, str]:
    """The descriptors of an @font-face by which another font, there before ours is loaded, takes the same room: as
    wide as ours over a Vietnamese sentence, as high over and under the line."""
    from fontTools.ttLib import TTFont

    ours, theirs = TTFont(folder / font.source), TTFont(other)
    size = _width(ours) / _width(theirs)

    def part(value: int) -> str:
        return f"{100 * value / ours['head'].unitsPerEm / size:.1f}%"

    line = ours["hhea"]
    return {
        "size-adjust": f"{100 * size:.1f}%",
        "ascent-override": part(line.ascent),
        "descent-override": part(-line.descent),
        "line-gap-override": part(line.lineGap),
    }


def _width(font: Any) -> float:
    """How wide the sentence is, in the font's em; a letter with marks is as wide as its bare letter."""
    cmap, metrics = font.getBestCmap(), font["hmtx"]
    bare = (char for char in unicodedata.normalize("NFD", SENTENCE) if not unicodedata.combining(char))
    return sum(metrics[cmap[ord(char)]][0] for char in bare) / font["head"].unitsPerEm


def provenance(folder: Path = FOLDER) -> str:
    """PROVENANCE.md: package, version, path and SHA-256 of every font file."""
    import fontTools

    lines = [
        "# Nguồn gốc các tệp phông chữ",
        "",
        "Các bộ phông chữ nguồn mở, giấy phép SIL Open Font License 1.1; không sửa hình chữ nào.",
        "",
        f"Ba tệp chỉ giữ một phần các chữ của gói cho nhẹ: `{HAN_NAME}` giữ chữ Hán của GB 2312, GBK, Big5, Hồng Kông",
        f"và Shift-JIS (tệp gốc 10 MB); `{HANGUL_NAME}` giữ các chữ của KS X 1001; `{LETTERS_NAME}` giữ chữ la-tinh,",
        "Hy Lạp, Ki-rin, Devanagari và các dấu. Cần thêm chữ thì sửa `CUTS` trong `plugins/tools/fonts.py`, giải nén",
        "các gói dưới đây rồi chạy `python -m plugins.tools.fonts --packages FOLDER`.",
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


def banner_fonts(packages: Path) -> None:
    """theme/fonts holds every font of the packages, cut where CUTS says so, with its licence."""
    for package in PACKAGES:
        unpacked = packages / package.name.rpartition("/")[2] / "package"
        for path, name in package.files:
            whole = unpacked / path
            content = banner_font(whole, CUTS[name]()) if name in CUTS else whole.read_bytes()
            (FOLDER / name).write_bytes(content)
            print(f"{name}: {len(content):,} byte")


def main() -> None:
    """theme/fonts holds fresh web fonts, with --packages the fonts of banners too, and their PROVENANCE.md."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--packages", type=Path, help="the folder of the unpacked packages")
    parser.add_argument("--instead", type=Path, nargs="+", default=[], help="fonts to stand in for ours, measured")
    given = parser.parse_args()
    for other in given.instead:
        print(other.name, *(f"{name}: {value};" for name, value in stand_in(WEB_FONTS[0], other).items()))
    if given.packages:
        banner_fonts(given.packages)
    for font in WEB_FONTS:
        content = web_font(font)
        (FOLDER / font.name).write_bytes(content)
        print(f"{font.name}: {len(content):,} byte")
    (FOLDER / "PROVENANCE.md").write_text(provenance(), encoding="utf-8")


if __name__ == "__main__":
    main()
