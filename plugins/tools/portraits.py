"""Draws the sample's portraits: faceless silhouettes, 4×6 on white, plainly drawings and nobody's picture.

`python -m plugins.tools.portraits content` draws one file for each candidate whose front matter names a
photo. What is drawn follows from the candidate's slug, gender and year of birth only, so that drawing
again changes nothing; skin and ground are the same for everybody.
"""

import hashlib
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml
from PIL import Image, ImageDraw

SIZE = (480, 720)
SCALE = 3  # drawn larger, then reduced: Pillow does not smooth the edges of shapes
MAX_BYTES = 15_000

GROUND = "#ffffff"
SKIN, SKIN_SHADE = "#d9c3b0", "#c9b09b"
HAIR = ("#2b2724", "#3a302a", "#1f1f22")
GREY_HAIR = ("#8d8a86", "#a9a6a1", "#6f6c69")
CLOTH = ("#2f4858", "#3f5e4f", "#5a4a6a", "#6b3f3a", "#4a4f57", "#7a6a4f", "#35506b", "#4f6a6a")
SHIRT = ("#f2f0ea", "#dfe7ee", "#ece4d6")
ROBE = "#8a5a2b"

Points = Sequence[tuple[float, float]]


@dataclass(frozen=True)
class Sitter:
    """Whom a portrait stands for: as much as decides the outline."""

    slug: str
    woman: bool
    born: int
    monk: bool

    def pick(self, what: str, count: int) -> int:
        """A number below `count` that is always the same for this sitter and this feature."""
        return hashlib.sha256(f"{self.slug}/{what}".encode()).digest()[0] % count


class Sheet:
    """A white 4×6 sheet on which shapes are given in the finished picture's pixels."""

    def __init__(self) -> None:
        self.image = Image.new("RGB", (SIZE[0] * SCALE, SIZE[1] * SCALE), GROUND)
        self._draw = ImageDraw.Draw(self.image)

    def ellipse(self, x: float, y: float, width: float, height: float, colour: str) -> None:
        """An ellipse around its centre."""
        box = (x - width / 2, y - height / 2, x + width / 2, y + height / 2)
        self._draw.ellipse([side * SCALE for side in box], fill=colour)

    def polygon(self, points: Points, colour: str) -> None:
        """A shape with corners."""
        self._draw.polygon([(x * SCALE, y * SCALE) for x, y in points], fill=colour)

    def blob(self, points: Points, colour: str) -> None:
        """A closed curve through the points."""
        self.polygon(closed_curve(points), colour)

    def finished(self) -> Image.Image:
        """The picture at its final size."""
        return self.image.resize(SIZE, Image.Resampling.LANCZOS)


def closed_curve(points: Points, steps: int = 12) -> list[tuple[float, float]]:
    """A Catmull-Rom curve through the points, as a polygon of `steps` corners for each of them."""
    curve = []
    for index in range(len(points)):
        a, b, c, d = (points[(index + offset) % len(points)] for offset in (-1, 0, 1, 2))
        for step in range(steps):
            t = step / steps
            curve.append(
                tuple(
                    0.5
                    * (
                        2 * b[i]
                        + (c[i] - a[i]) * t
                        + (2 * a[i] - 5 * b[i] + 4 * c[i] - d[i]) * t**2
                        + (3 * b[i] - a[i] - 3 * c[i] + d[i]) * t**3
                    )
                    for i in (0, 1)
                )
            )
    return curve


def mirrored(points: Points) -> list[tuple[float, float]]:
    """The left half of an outline, top to bottom, completed by its mirror image."""
    middle = SIZE[0] / 2  # a point on the axis is its own mirror image; twice, it would draw a spike
    return [*points, *((SIZE[0] - x, y) for x, y in reversed(points) if x != middle)]


def draw(sitter: Sitter) -> Image.Image:
    """The portrait: hair behind, body, clothes, head, hair in front."""
    sheet = Sheet()
    palette = GREY_HAIR if sitter.born < 1967 else HAIR
    hair = palette[sitter.pick("hair colour", len(palette))]
    if sitter.woman:
        _hair_behind(sheet, sitter, hair)
    _body(sheet, sitter)
    _head(sheet)
    if sitter.monk:
        return sheet.finished()
    if sitter.woman:
        _womans_hair(sheet, sitter, hair)
    else:
        _mans_hair(sheet, sitter, hair)
    return sheet.finished()


def _body(sheet: Sheet, sitter: Sitter) -> None:
    colour = ROBE if sitter.monk else CLOTH[sitter.pick("cloth", len(CLOTH))]
    wide = 0 if sitter.woman else 14
    shoulders = [(206, 478), (150, 512), (92 - wide, 545), (62 - wide, 610), (52 - wide, 740)]
    sheet.polygon(mirrored([(206, 380), (204, 470), (196, 520)]), SKIN_SHADE)
    sheet.blob(mirrored(shoulders), colour)
    sheet.polygon(mirrored([(207, 440), (206, 490), (240, 530)]), SKIN_SHADE)
    if sitter.monk:
        _robe(sheet)
    elif sitter.woman:
        (_tunic_collar, _blouse_collar, _jacket)[sitter.pick("dress", 3)](sheet, sitter)
    else:
        (_jacket, _shirt_collar, _jacket)[sitter.pick("dress", 3)](sheet, sitter)


def _robe(sheet: Sheet) -> None:
    sheet.polygon([(204, 478), (240, 560), (300, 740), (258, 740), (188, 500)], "#6f4621")
    sheet.polygon([(276, 478), (230, 560), (90, 740), (140, 740), (292, 500)], "#a06c38")


def _jacket(sheet: Sheet, sitter: Sitter) -> None:
    shirt = SHIRT[sitter.pick("shirt", len(SHIRT))]
    sheet.polygon(mirrored([(202, 470), (190, 500), (240, 700)]), shirt)
    sheet.polygon(mirrored([(207, 462), (208, 486), (240, 526)]), SKIN_SHADE)
    if not sitter.woman and sitter.pick("tie", 3):
        tie = ("#7d1f1f", "#27405c", "#4d4a2b")[sitter.pick("tie colour", 3)]
        knot, point = [(229, 528), (251, 528), (247, 548)], [(262, 690), (240, 712), (218, 690), (233, 548)]
        sheet.polygon(knot + point, tie)
    for side in (1, -1):
        lapel = [(198, 478), (176, 506), (196, 566), (186, 584), (240, 704), (206, 560)]
        sheet.polygon([(240 + side * (x - 240), y) for x, y in lapel], "#23272d")


def _shirt_collar(sheet: Sheet, sitter: Sitter) -> None:
    shirt = SHIRT[sitter.pick("shirt", len(SHIRT))]
    for side in (1, -1):
        leaf = [(203, 470), (190, 500), (214, 548), (240, 528)]
        sheet.polygon([(240 + side * (x - 240), y) for x, y in leaf], shirt)
    for y in (580, 640, 700):
        sheet.ellipse(240, y, 8, 8, shirt)


def _tunic_collar(sheet: Sheet, sitter: Sitter) -> None:
    """The stand-up collar of the áo dài."""
    colour = CLOTH[sitter.pick("cloth", len(CLOTH))]
    sheet.polygon(mirrored([(204, 450), (196, 500), (240, 524)]), colour)
    sheet.polygon(mirrored([(208, 446), (206, 462), (240, 482)]), SKIN_SHADE)
    sheet.polygon([(240, 520), (246, 517), (318, 640), (308, 640)], "#e8d9b0")


def _blouse_collar(sheet: Sheet, sitter: Sitter) -> None:
    shirt = SHIRT[sitter.pick("shirt", len(SHIRT))]
    for side in (1, -1):
        leaf = [(204, 474), (170, 508), (206, 562), (240, 546), (226, 520)]
        sheet.blob([(240 + side * (x - 240), y) for x, y in leaf], shirt)


def _head(sheet: Sheet) -> None:
    """A head without a face, its right half a shade darker; the same for everybody."""
    for side in (1, -1):
        sheet.ellipse(240 + side * 94, 312, 30, 58, SKIN_SHADE)
    outline = mirrored([(240, 182), (168, 216), (146, 300), (160, 372), (204, 428)])
    sheet.blob(outline, SKIN)
    curve = closed_curve(outline)
    sheet.polygon([(max(x, 240), y) for x, y in curve], SKIN_SHADE)
    sheet.blob([(240, 200), (256, 300), (250, 360), (244, 420), (220, 420), (214, 300)], SKIN)


def _mans_hair(sheet: Sheet, sitter: Sitter, colour: str) -> None:
    cuts: tuple[Points, ...] = (
        # parted at the side
        [
            (148, 300),
            (136, 244),
            (168, 184),
            (240, 160),
            (312, 182),
            (344, 240),
            (332, 300),
            (320, 254),
            (286, 224),
            (206, 214),
            (170, 246),
        ],
        # short all round
        [
            (150, 292),
            (144, 236),
            (176, 188),
            (240, 170),
            (304, 188),
            (336, 236),
            (330, 292),
            (316, 240),
            (240, 218),
            (164, 240),
        ],
        # brushed back, high forehead
        [
            (148, 306),
            (140, 250),
            (164, 196),
            (216, 172),
            (282, 172),
            (322, 200),
            (340, 250),
            (332, 306),
            (320, 240),
            (286, 204),
            (240, 196),
            (194, 204),
            (160, 240),
        ],
        # combed to the other side
        [
            (148, 296),
            (138, 232),
            (182, 176),
            (252, 158),
            (318, 186),
            (342, 244),
            (332, 304),
            (316, 246),
            (276, 210),
            (240, 232),
            (188, 232),
            (166, 252),
        ],
    )
    sheet.blob(cuts[sitter.pick("cut", len(cuts))], colour)


def _hair_behind(sheet: Sheet, sitter: Sitter, colour: str) -> None:
    style = sitter.pick("cut", 4)
    if style == 0:  # long, behind the shoulders
        sheet.blob(mirrored([(240, 160), (146, 196), (118, 320), (112, 460), (138, 560), (206, 590)]), colour)
    elif style == 1:  # to the chin
        sheet.blob(mirrored([(240, 160), (144, 200), (122, 310), (128, 420), (190, 446)]), colour)
    elif style == 2:  # gathered in a knot
        sheet.ellipse(240, 158, 104, 84, colour)
        sheet.blob(mirrored([(240, 166), (152, 200), (138, 290), (158, 360), (220, 390)]), colour)
    else:  # to the shoulders
        sheet.blob(mirrored([(240, 160), (144, 198), (116, 320), (124, 470), (196, 508)]), colour)


def _womans_hair(sheet: Sheet, sitter: Sitter, colour: str) -> None:
    fringes: tuple[Points, ...] = (
        # parted in the middle
        [
            (240, 166),
            (172, 182),
            (138, 250),
            (146, 336),
            (168, 270),
            (240, 206),
            (312, 270),
            (334, 336),
            (342, 250),
            (308, 182),
        ],
        # swept to one side
        [
            (240, 164),
            (168, 184),
            (138, 256),
            (148, 330),
            (172, 262),
            (272, 214),
            (318, 270),
            (334, 330),
            (342, 250),
            (306, 180),
        ],
        # a straight fringe
        [
            (240, 164),
            (170, 184),
            (138, 252),
            (146, 330),
            (166, 268),
            (206, 254),
            (274, 254),
            (314, 268),
            (334, 330),
            (342, 252),
            (310, 184),
        ],
    )
    sheet.blob(fringes[sitter.pick("fringe", len(fringes))], colour)


def sitters(content: Path) -> list[tuple[Sitter, Path]]:
    """Every candidate with a photo, and the file the photo is expected in."""
    found = []
    for source in sorted((content / "candidates").glob("*.md")):
        front = yaml.load(source.read_text(encoding="utf-8").split("---\n", 2)[1], Loader=yaml.BaseLoader)
        if "photo" not in front:
            continue
        sitter = Sitter(
            source.stem, front["gender"] == "nữ", int(front["born_on"][:4]), "Thích" in front.get("other_name", "")
        )
        found.append((sitter, source.parent / front["photo"]["file"]))
    return found


def main(content: Path) -> None:
    """Every portrait is drawn and small enough."""
    for sitter, target in sitters(content):
        target.parent.mkdir(parents=True, exist_ok=True)
        draw(sitter).save(target, quality=72, optimize=True)
        if target.stat().st_size > MAX_BYTES:
            raise SystemExit(f"{target}: {target.stat().st_size} byte, quá {MAX_BYTES}; vẽ đơn giản hơn")


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "content"))
