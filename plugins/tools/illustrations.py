"""Draws the sample portal's news illustrations: flat scenes of a province before its election.

`python -m plugins.tools.illustrations content/images/tin-tuc` writes every scene; two runs give the same
bytes. Coordinates are those of a 1600×900 picture; the drawing is twice as large and then scaled down,
which is what makes its edges smooth. People are silhouettes without faces.
"""

import io
import math
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from PIL import Image, ImageDraw

WIDTH, HEIGHT, OVERSAMPLING = 1600, 900, 2
QUALITY = 80

Colour = tuple[int, ...]
Point = tuple[float, float]

PAPER, CREAM, SAND, WALL = (250, 246, 238), (244, 233, 210), (226, 203, 164), (240, 222, 178)
RED, DARK_RED, FLAG_RED, GOLD = (163, 22, 28), (122, 17, 24), (218, 37, 29), (242, 193, 78)
STAR_YELLOW = (255, 235, 60)
INK, SLATE, STEEL, MIST, WHITE = (43, 48, 58), (84, 96, 112), (140, 154, 168), (205, 215, 220), (255, 255, 255)
LEAF, DARK_LEAF, RICE, YOUNG_RICE = (94, 140, 97), (58, 100, 78), (160, 186, 98), (193, 207, 122)
WATER, DEEP_WATER, SKY, PALE_SKY = (118, 168, 181), (70, 123, 142), (176, 210, 218), (247, 236, 213)
WOOD, DARK_WOOD, TILE, SKIN, HAIR = (160, 112, 72), (107, 73, 50), (178, 86, 58), (226, 183, 148), (48, 40, 40)
CLOUD, SHADOW = (233, 241, 241), (43, 48, 58, 46)
CLOTHES = (RED, (64, 104, 132), (208, 158, 66), (92, 128, 100), (126, 92, 122), (86, 96, 116))


class Canvas:
    """A picture in the making, drawn on with 1600×900 coordinates; fills may be see-through (RGBA)."""

    def __init__(self) -> None:
        self.image = Image.new("RGB", (WIDTH * OVERSAMPLING, HEIGHT * OVERSAMPLING), PAPER)
        self.draw = ImageDraw.Draw(self.image, "RGBA")

    def polygon(self, points: Sequence[Point], fill: Colour) -> None:
        self.draw.polygon([(x * OVERSAMPLING, y * OVERSAMPLING) for x, y in points], fill=fill)

    def box(self, left: float, top: float, right: float, bottom: float, fill: Colour, radius: float = 0) -> None:
        corners = [value * OVERSAMPLING for value in (left, top, right, bottom)]
        self.draw.rounded_rectangle(corners, radius * OVERSAMPLING, fill=fill)

    def oval(self, x: float, y: float, across: float, down: float, fill: Colour) -> None:
        corners = [value * OVERSAMPLING for value in (x - across, y - down, x + across, y + down)]
        self.draw.ellipse(corners, fill=fill)

    def disc(self, x: float, y: float, radius: float, fill: Colour) -> None:
        self.oval(x, y, radius, radius, fill)

    def half_disc(self, x: float, y: float, radius: float, start: int, end: int, fill: Colour) -> None:
        corners = [value * OVERSAMPLING for value in (x - radius, y - radius, x + radius, y + radius)]
        self.draw.chord(corners, start, end, fill=fill)

    def arc(self, x: float, y: float, radius: float, start: int, end: int, fill: Colour, width: float) -> None:
        corners = [value * OVERSAMPLING for value in (x - radius, y - radius, x + radius, y + radius)]
        self.draw.arc(corners, start, end, fill=fill, width=round(width * OVERSAMPLING))

    def line(self, points: Sequence[Point], fill: Colour, width: float) -> None:
        scaled = [(x * OVERSAMPLING, y * OVERSAMPLING) for x, y in points]
        self.draw.line(scaled, fill=fill, width=round(width * OVERSAMPLING), joint="curve")

    def sky(self, top: Colour, bottom: Colour, horizon: float = HEIGHT) -> None:
        """Fills from the upper edge down to the horizon, one colour passing into the other."""
        for row in range(round(horizon * OVERSAMPLING)):
            share = row / (horizon * OVERSAMPLING)
            colour = tuple(round(a + (b - a) * share) for a, b in zip(top, bottom, strict=True))
            self.draw.line([(0, row), (self.image.width, row)], fill=colour)

    def land(self, heights: Sequence[float], fill: Colour) -> None:
        """Fills below a soft line through heights that stand evenly from the left to the right edge."""
        step = WIDTH / (len(heights) - 1)
        line = [(x, _between(heights, x / step)) for x in range(0, WIDTH + 1, 8)]
        self.polygon([*line, (WIDTH, HEIGHT), (0, HEIGHT)], fill)

    def jpeg(self) -> bytes:
        picture = self.image.resize((WIDTH, HEIGHT), Image.Resampling.LANCZOS)
        target = io.BytesIO()
        picture.save(target, "JPEG", quality=QUALITY, optimize=True, progressive=True, subsampling=0)
        return target.getvalue()


def _between(heights: Sequence[float], position: float) -> float:
    left = min(int(position), len(heights) - 2)
    share = (1 - math.cos((position - left) * math.pi)) / 2
    return heights[left] + (heights[left + 1] - heights[left]) * share


# Things that stand in several scenes ---------------------------------------------------------------


def _flag(c: Canvas, x: float, y: float, height: float) -> None:
    """The national flag, two parts high and three wide, its star's points a fifth of the width from the middle."""
    width = height * 1.5
    c.box(x, y, x + width, y + height, FLAG_RED)
    _star(c, x + width / 2, y + height / 2, width / 5)


def _star(c: Canvas, x: float, y: float, radius: float) -> None:
    inner = radius * math.sin(math.radians(18)) / math.sin(math.radians(54))
    points = []
    for corner in range(10):
        angle, reach = math.radians(corner * 36 - 90), inner if corner % 2 else radius
        points.append((x + reach * math.cos(angle), y + reach * math.sin(angle)))
    c.polygon(points, STAR_YELLOW)


def _flagpole(c: Canvas, x: float, foot: float, height: float) -> None:
    c.box(x - 4, foot - height, x + 4, foot, STEEL)
    c.disc(x, foot - height, 8, GOLD)
    _flag(c, x + 4, foot - height + 14, height * 0.22)


def _person(c: Canvas, x: float, foot: float, height: float, cloth: Colour, hat: str = "", back: bool = True) -> None:
    """A standing silhouette; `hat` is "non" (conical), "mu" (helmet), "khan" (scarf) or nothing."""
    head, unit = height * 0.078, height / 100
    dark = tuple(round(value * 0.72) for value in cloth)
    c.oval(x, foot, 20 * unit, 2.6 * unit, SHADOW)
    for side in (-1, 1):
        c.polygon(
            [
                (x + side * unit, foot - 48 * unit),
                (x + side * 10 * unit, foot - 48 * unit),
                (x + side * 8 * unit, foot),
                (x + side * 2.2 * unit, foot),
            ],
            INK,
        )
        c.line(
            [
                (x + side * 12.5 * unit, foot - 76 * unit),
                (x + side * 15 * unit, foot - 58 * unit),
                (x + side * 13 * unit, foot - 44 * unit),
            ],
            dark,
            6 * unit,
        )
        c.disc(x + side * 13 * unit, foot - 43 * unit, 3 * unit, SKIN)
    c.box(x - 3 * unit, foot - 88 * unit, x + 3 * unit, foot - 78 * unit, SKIN)
    c.box(x - 14.5 * unit, foot - 82 * unit, x + 14.5 * unit, foot - 56 * unit, cloth, 8 * unit)
    c.polygon(
        [
            (x - 12.5 * unit, foot - 68 * unit),
            (x + 12.5 * unit, foot - 68 * unit),
            (x + 12 * unit, foot - 42 * unit),
            (x - 12 * unit, foot - 42 * unit),
        ],
        cloth,
    )
    c.disc(x, foot - 92 * unit, head, SKIN)
    _hair(c, x, foot - 92 * unit, head, hat, back)


def _hair(c: Canvas, x: float, y: float, head: float, hat: str, back: bool) -> None:
    c.half_disc(x, y, head * 1.06, 160, 20, HAIR)
    if back:
        c.disc(x, y - head * 0.1, head * 1.02, HAIR)
    if hat == "non":
        c.polygon([(x, y - head * 2.1), (x + head * 2.3, y - head * 0.1), (x - head * 2.3, y - head * 0.1)], CREAM)
        c.polygon([(x, y - head * 2.1), (x + head * 2.3, y - head * 0.1), (x + head * 0.6, y - head * 0.1)], SAND)
    elif hat == "mu":
        c.half_disc(x, y - head * 0.15, head * 1.25, 180, 360, GOLD)
        c.box(x - head * 1.5, y - head * 0.3, x + head * 1.5, y - head * 0.05, GOLD, 3)
    elif hat == "khan":
        c.half_disc(x, y - head * 0.1, head * 1.18, 170, 10, RED)
        c.polygon([(x - head, y), (x - head * 0.4, y), (x - head * 0.6, y + head * 2)], RED)


def _palm(c: Canvas, x: float, foot: float, height: float) -> None:
    top, lean = foot - height, height * 0.06
    c.polygon([(x - 9, foot), (x + 9, foot), (x + lean + 5, top), (x + lean - 5, top)], DARK_WOOD)
    for angle in (-168, -140, -112, -70, -40, -12, 18, 160):
        reach = height * 0.36
        tip = (
            x + lean + reach * math.cos(math.radians(angle)),
            top + reach * math.sin(math.radians(angle)) + reach * 0.24,
        )
        bend = ((x + lean + tip[0]) / 2, min(top, tip[1]) - reach * 0.2)
        c.polygon(
            [(x + lean, top - 7), bend, tip, (bend[0], bend[1] + reach * 0.16), (x + lean, top + 7)],
            DARK_LEAF if angle in (-140, -40, 18) else LEAF,
        )


def _tree(c: Canvas, x: float, foot: float, size: float) -> None:
    c.polygon(
        [
            (x - size * 0.06, foot),
            (x + size * 0.06, foot),
            (x + size * 0.03, foot - size),
            (x - size * 0.03, foot - size),
        ],
        DARK_WOOD,
    )
    for across, up, radius, colour in (
        (-0.3, 0.9, 0.32, DARK_LEAF),
        (0.3, 0.92, 0.34, DARK_LEAF),
        (0, 1.15, 0.42, LEAF),
        (-0.16, 0.85, 0.28, LEAF),
    ):
        c.disc(x + across * size, foot - up * size, radius * size, colour)


def _clouds(c: Canvas, places: Sequence[tuple[float, float, float]]) -> None:
    for x, y, size in places:
        for across, radius in ((-1.3, 0.5), (-0.5, 0.75), (0.5, 0.62), (1.3, 0.45)):
            c.half_disc(x + across * size, y + size * 0.2, radius * size, 180, 360, CLOUD)
        c.box(x - 1.8 * size, y + size * 0.18, x + 1.75 * size, y + size * 0.3, CLOUD, 4)


def _roof(c: Canvas, left: float, right: float, eaves: float, ridge: float, colour: Colour = TILE) -> None:
    inset = (right - left) * 0.12
    c.polygon([(left, eaves), (left + inset, ridge), (right - inset, ridge), (right, eaves)], colour)
    dark = tuple(round(value * 0.82) for value in colour)
    for row in range(1, 4):
        share = row / 4
        y = ridge + (eaves - ridge) * share
        c.line([(left + inset * (1 - share), y), (right - inset * (1 - share), y)], dark, 3)
    c.box(left - 8, eaves - 4, right + 8, eaves + 10, dark, 4)
    c.box(left + inset - 6, ridge - 8, right - inset + 6, ridge + 4, dark, 4)


def _sheet(c: Canvas, left: float, top: float, width: float, height: float, photo: bool = False) -> None:
    """A posted paper with lines for its words; with a plain grey square where a photo would be."""
    c.box(left + 4, top + 5, left + width + 4, top + height + 5, SHADOW)
    c.box(left, top, left + width, top + height, WHITE)
    margin, unit = width * 0.12, height / 12
    c.box(left + width * 0.25, top + unit, left + width * 0.75, top + unit * 1.6, RED)
    indent = width * 0.34 if photo else 0
    if photo:
        c.box(left + margin, top + unit * 2.8, left + margin + width * 0.26, top + unit * 5.6, MIST)
    for row in range(8):
        y = top + unit * (3 + row)
        start = left + margin + (indent if row < 3 else 0)
        end = left + width - margin - (width * 0.2 if row % 3 == 2 else 0)
        c.box(start, y, end, y + max(2, unit * 0.3), STEEL)


def _notice_board(
    c: Canvas, left: float, top: float, width: float, height: float, sheets: int, photo: bool = False
) -> None:
    for post in (left + width * 0.1, left + width * 0.9):
        c.box(post - 8, top + height - 6, post + 8, top + height * 1.62, DARK_WOOD)
    c.polygon([(left - 24, top - 4), (left + width / 2, top - height * 0.2), (left + width + 24, top - 4)], TILE)
    c.box(left - 12, top - 8, left + width + 12, top + height + 10, DARK_WOOD, 6)
    c.box(left, top + 4, left + width, top + height, (214, 224, 208), 3)
    space = width / sheets
    for index in range(sheets):
        _sheet(c, left + space * index + space * 0.12, top + height * 0.12, space * 0.76, height * 0.78, photo)


def _banner_cloth(c: Canvas, left: float, top: float, width: float, height: float) -> None:
    """A red band with a gold edge and pale strokes in the place of words, so that no text is invented."""
    c.box(left, top, left + width, top + height, RED)
    c.box(left, top, left + width, top + 5, GOLD)
    c.box(left, top + height - 5, left + width, top + height, GOLD)
    _star(c, left + height * 0.7, top + height / 2, height * 0.26)
    words = (0.16, 0.12, 0.2, 0.1, 0.15)
    x = left + height * 1.4
    room = width - height * 2
    for share in words:
        c.box(x, top + height * 0.4, x + room * share, top + height * 0.6, GOLD, 4)
        x += room * (share + 0.04)


def _fields(c: Canvas, horizon: float, colours: Sequence[Colour] = (RICE, YOUNG_RICE)) -> None:
    """Paddies to the horizon, their dykes running towards one point."""
    c.box(0, horizon, WIDTH, HEIGHT, colours[0])
    for index in range(-14, 15, 2):
        c.polygon(
            [
                (800 + index * 26, horizon),
                (800 + (index + 1) * 26, horizon),
                (800 + (index + 1) * 190, HEIGHT),
                (800 + index * 190, HEIGHT),
            ],
            colours[1],
        )
    depth = HEIGHT - horizon
    for share in (0.06, 0.16, 0.33, 0.6):
        y = horizon + depth * share
        c.box(0, y, WIDTH, y + 3 + share * 9, LEAF)


def _ballot_box(c: Canvas, x: float, foot: float, width: float) -> None:
    height = width * 0.86
    c.oval(x, foot, width * 0.62, width * 0.06, SHADOW)
    c.box(x - width / 2, foot - height, x + width / 2, foot, RED, width * 0.03)
    c.polygon(
        [
            (x + width * 0.32, foot - height),
            (x + width / 2, foot - height),
            (x + width / 2, foot),
            (x + width * 0.32, foot),
        ],
        DARK_RED,
    )
    c.box(x - width * 0.54, foot - height - width * 0.09, x + width * 0.54, foot - height + width * 0.03, DARK_RED, 8)
    c.box(x - width * 0.2, foot - height - width * 0.055, x + width * 0.2, foot - height - width * 0.025, INK, 3)
    _star(c, x - width * 0.09, foot - height * 0.5, width * 0.17)


def _wave_lines(c: Canvas, top: float, bottom: float, colour: Colour) -> None:
    rows = 9
    for row in range(rows):
        y = top + (bottom - top) * (row / rows) ** 1.4
        for index in range(4):
            x = (index * 437 + row * 271) % 1700 - 60
            c.box(x, y, x + 70 + row * 16, y + 2 + row * 0.6, colour, 3)


# The scenes ----------------------------------------------------------------------------------------


def culture_house(c: Canvas) -> None:
    c.sky(SKY, PALE_SKY, 640)
    _clouds(c, ((300, 170, 70), (1250, 130, 90)))
    c.land((560, 520, 560, 500, 550), LEAF)
    c.land((650, 650), SAND)
    c.box(420, 400, 1180, 690, WALL)
    _roof(c, 360, 1240, 400, 250)
    for x in (470, 590, 950, 1070):
        c.box(x, 470, x + 70, 600, WATER, 4)
        c.box(x + 32, 470, x + 38, 600, WHITE)
    c.box(720, 460, 880, 690, DARK_WOOD, 4)
    c.box(797, 460, 803, 690, WOOD)
    for x in (450, 690, 910, 1150):
        c.box(x - 10, 410, x + 10, 690, WHITE)
    _banner_cloth(c, 560, 408, 480, 44)
    c.box(380, 686, 1220, 712, STEEL)
    _flagpole(c, 290, 720, 520)
    _tree(c, 1420, 720, 330)
    _notice_board(c, 1000, 600, 300, 130, 3)
    _person(c, 1060, 850, 235, CLOTHES[1])
    _person(c, 1180, 856, 225, CLOTHES[2], "non")
    _person(c, 560, 820, 200, CLOTHES[4])


def loudspeaker(c: Canvas) -> None:
    c.sky((233, 196, 150), PALE_SKY, 600)
    c.disc(1130, 470, 110, (250, 224, 160))
    c.land((520, 460, 500, 440, 520, 480), (170, 176, 160))
    _fields(c, 560)
    for x, size in ((180, 150), (260, 110), (1420, 160), (1500, 120)):
        _palm(c, x, 590, size)
    c.box(466, 120, 490, 860, SLATE)
    c.box(440, 190, 516, 206, SLATE)
    for side in (-1, 1):
        middle = 478 + side * 60
        c.polygon([(middle, 168), (middle + side * 130, 110), (middle + side * 130, 290), (middle, 232)], STEEL)
        c.oval(middle + side * 130, 200, 30, 92, MIST)
        c.oval(middle + side * 130, 200, 18, 62, SLATE)
        c.box(min(middle, middle - side * 40), 176, max(middle, middle - side * 40), 224, SLATE, 8)
    for reach in (120, 180, 240):
        c.arc(640, 200, reach, -32, 32, RED, 9)
    c.polygon([(0, 900), (0, 850), (700, 840), (1600, 870), (1600, 900)], DARK_LEAF)
    _person(c, 1010, 850, 210, CLOTHES[3], "non")
    _person(c, 1120, 855, 220, CLOTHES[5])


def island(c: Canvas) -> None:
    c.sky(SKY, PALE_SKY, 520)
    _clouds(c, ((260, 160, 80), (760, 110, 60)))
    c.box(0, 520, WIDTH, HEIGHT, WATER)
    c.polygon(
        [(780, 520), (900, 400), (1010, 350), (1120, 270), (1240, 330), (1330, 400), (1480, 430), (1600, 520)], LEAF
    )
    c.polygon([(1120, 270), (1240, 330), (1330, 400), (1480, 430), (1600, 520), (1180, 520)], DARK_LEAF)
    c.box(1100, 170, 1140, 290, WHITE)
    c.box(1100, 205, 1140, 232, RED)
    c.box(1092, 150, 1148, 172, INK, 4)
    c.polygon([(1092, 150), (1120, 122), (1148, 150)], RED)
    for x, wide in ((880, 60), (960, 76), (1060, 64), (1300, 70), (1390, 60)):
        c.box(x, 486, x + wide, 522, WALL)
        c.polygon([(x - 8, 488), (x + wide / 2, 462), (x + wide + 8, 488)], TILE)
    c.box(760, 518, 1600, 532, SAND, 6)
    _wave_lines(c, 548, 890, (255, 255, 255, 90))
    c.polygon([(190, 700), (760, 700), (690, 790), (270, 790)], (52, 92, 120))
    c.polygon([(190, 700), (760, 700), (748, 720), (204, 720)], RED)
    c.box(310, 600, 520, 702, WHITE, 8)
    for x in (334, 396, 458):
        c.box(x, 624, x + 44, 660, WATER, 6)
    c.box(302, 588, 530, 604, SLATE, 4)
    _flagpole(c, 600, 702, 210)
    c.box(150, 786, 820, 796, (255, 255, 255, 120), 4)


def ballot_box(c: Canvas) -> None:
    c.sky(CREAM, PAPER)
    for x in (0, 1310):
        c.polygon([(x, 0), (x + 290, 0), (x + 270, 620), (x + 20, 620)], RED)
        for fold in range(5):
            c.box(x + 34 + fold * 50, 0, x + 48 + fold * 50, 620, (0, 0, 0, 26))
    c.box(0, 620, WIDTH, HEIGHT, WOOD)
    c.box(0, 620, WIDTH, 638, DARK_WOOD)
    c.disc(800, 300, 250, (242, 193, 78, 60))
    c.polygon([(735, 70), (905, 90), (880, 318), (710, 300)], (0, 0, 0, 24))
    c.polygon([(725, 62), (895, 82), (870, 310), (700, 292)], WHITE)
    for row in range(4):
        y = 120 + row * 38
        c.line([(750 - row * 4, y), (858 - row * 4, y + 12)], STEEL, 7)
    c.disc(762, 98, 13, (218, 37, 29, 150))
    _ballot_box(c, 800, 790, 520)
    for x, colour in ((200, RICE), (1400, RICE)):
        c.polygon([(x - 60, 760), (x + 60, 760), (x + 44, 850), (x - 44, 850)], WALL)
        for angle in range(-150, -20, 22):
            tip = (x + 120 * math.cos(math.radians(angle)), 760 + 150 * math.sin(math.radians(angle)))
            c.line([(x, 760), tip], DARK_LEAF, 8)
            c.disc(*tip, 24, GOLD if (angle // 22) % 2 else colour)


def meeting_hall(c: Canvas) -> None:
    c.sky(CREAM, WALL)
    c.box(180, 90, 1420, 560, DARK_RED)
    for fold in range(20):
        c.box(190 + fold * 62, 90, 210 + fold * 62, 560, (0, 0, 0, 22))
    c.box(180, 90, 1420, 130, GOLD)
    _flag(c, 260, 180, 150)
    _banner_cloth(c, 560, 190, 780, 110)
    for x in (60, 1460):
        c.box(x, 60, x + 80, 620, WHITE)
        c.box(x - 12, 40, x + 92, 66, SAND)
    c.box(120, 540, 1480, 640, WOOD)
    c.box(120, 540, 1480, 556, DARK_WOOD)
    c.box(340, 430, 470, 545, DARK_WOOD, 6)
    c.box(325, 418, 485, 440, WOOD, 6)
    c.line([(405, 418), (405, 388)], INK, 5)
    c.disc(405, 384, 9, INK)
    c.box(640, 470, 1320, 545, WHITE)
    c.box(640, 470, 1320, 486, MIST)
    for index in range(5):
        c.box(694 + index * 130, 452, 738 + index * 130, 474, GOLD, 3)
    for row, (foot, size, shift) in enumerate(((700, 46, 60), (770, 54, 0), (850, 64, 50))):
        for index in range(12):
            x = shift + 70 + index * (130 + row * 6)
            c.box(x - size, foot, x + size, HEIGHT, CLOTHES[(index * 5 + row * 2) % 6], size * 0.7)
            c.disc(x, foot - size * 0.55, size * 0.56, HAIR)


def rice_road(c: Canvas) -> None:
    c.sky(SKY, PALE_SKY, 430)
    _clouds(c, ((420, 140, 80), (1180, 190, 60)))
    c.land((400, 340, 390, 320, 400, 360, 410), (150, 180, 168))
    _fields(c, 430)
    c.polygon([(770, 430), (815, 430), (1180, 900), (560, 900)], (205, 196, 180))
    for share in (0.08, 0.2, 0.38, 0.62):
        y, half = 450 + 450 * share, 2 + 10 * share
        c.polygon(
            [
                (795 + 70 * share - half, y),
                (795 + 70 * share + half, y),
                (800 + 90 * share + half, y + 60 * share + 14),
                (800 + 90 * share - half, y + 60 * share + 14),
            ],
            WHITE,
        )
    for x, foot, size in (
        (640, 470, 80),
        (560, 520, 130),
        (420, 620, 230),
        (960, 480, 90),
        (1080, 560, 150),
        (1240, 690, 260),
    ):
        c.box(x - size * 0.025, foot - size, x + size * 0.025, foot, SLATE)
        _flag(c, x + size * 0.025, foot - size, size * 0.3)
    for x, y, wide in ((120, 470, 120), (270, 452, 90), (1390, 456, 100), (1490, 470, 110)):
        c.box(x, y - wide * 0.4, x + wide, y + 6, WALL)
        c.polygon([(x - 10, y - wide * 0.38), (x + wide / 2, y - wide * 0.75), (x + wide + 10, y - wide * 0.38)], TILE)
    _person(c, 860, 830, 200, CLOTHES[0], "non")
    c.arc(935, 800, 42, 0, 360, INK, 7)
    c.arc(1075, 800, 42, 0, 360, INK, 7)
    c.line([(935, 800), (985, 735), (1060, 735), (1000, 800), (985, 735)], RED, 8)
    c.line([(1075, 800), (1052, 708), (1028, 704)], RED, 8)


def queue(c: Canvas) -> None:
    c.sky(CREAM, PAPER)
    c.box(0, 760, WIDTH, HEIGHT, SAND)
    c.box(980, 130, 1600, 762, WALL)
    c.box(1120, 300, 1420, 762, WHITE)
    c.box(1140, 320, 1400, 762, DARK_RED)
    c.box(1140, 320, 1400, 762, (250, 246, 238, 210))
    _banner_cloth(c, 1010, 190, 560, 72)
    c.box(980, 120, 1600, 140, TILE)
    _ballot_box(c, 1270, 720, 150)
    c.box(1175, 716, 1365, 762, WOOD)
    people = (
        (1030, 300, 0, ""),
        (880, 320, 1, "non"),
        (730, 296, 3, ""),
        (590, 326, 4, "khan"),
        (440, 310, 2, ""),
        (300, 300, 5, "mu"),
        (150, 322, 0, "non"),
    )
    for x, size, cloth, hat in people:
        _person(c, x, 830, size, CLOTHES[cloth], hat)
    _flagpole(c, 60, 800, 640)


def posted_lists(c: Canvas) -> None:
    c.sky(SKY, PALE_SKY, 700)
    c.land((560, 600, 540, 590, 560), LEAF)
    c.box(0, 690, WIDTH, HEIGHT, SAND)
    _tree(c, 150, 720, 420)
    _notice_board(c, 380, 190, 840, 340, 4)
    for x, size, cloth, hat in ((470, 330, 1, ""), (640, 310, 2, "non"), (1010, 335, 4, ""), (1150, 300, 3, "khan")):
        _person(c, x, 850, size, CLOTHES[cloth], hat)
    _person(c, 800, 860, 220, CLOTHES[0])


def candidate_sheets(c: Canvas) -> None:
    c.sky(CREAM, WALL)
    c.box(0, 780, WIDTH, HEIGHT, WOOD)
    c.box(150, 110, 1450, 640, DARK_WOOD, 8)
    c.box(172, 132, 1428, 618, (214, 224, 208), 4)
    for index in range(5):
        _sheet(c, 215 + index * 240, 180, 205, 390, photo=True)
        c.disc(317 + index * 240, 188, 9, RED)
    for x, size, cloth, hat in ((330, 360, 5, ""), (560, 340, 2, "non"), (1220, 356, 3, "")):
        _person(c, x, 880, size, CLOTHES[cloth], hat)


def calendar_page(c: Canvas) -> None:
    c.sky(PALE_SKY, CREAM)
    c.box(0, 730, WIDTH, HEIGHT, WOOD)
    c.polygon([(424, 170), (1196, 170), (1236, 790), (384, 790)], SHADOW)
    c.polygon([(410, 150), (1190, 150), (1220, 770), (380, 770)], WHITE)
    c.polygon([(410, 150), (1190, 150), (1198, 290), (403, 290)], RED)
    _star(c, 800, 222, 46)
    for ring in range(9):
        c.box(470 + ring * 80, 126, 484 + ring * 80, 180, SLATE, 7)
    for day in range(1, 32):
        cell = day + 5
        x, y = 478 + cell % 7 * 107, 345 + cell // 7 * 72
        c.disc(x, y, 17, RED if cell % 7 == 6 else MIST)
        if day == 15:
            c.arc(x, y, 36, 0, 360, GOLD, 9)
            c.disc(x, y, 22, FLAG_RED)
            _star(c, x, y, 15)
    c.polygon([(1290, 760), (1330, 560), (1352, 564), (1318, 766)], (64, 104, 132))
    c.polygon([(1290, 760), (1318, 766), (1298, 792)], SAND)
    c.polygon([(240, 770), (330, 770), (318, 860), (252, 860)], WALL)
    for lean, colour in ((-70, GOLD), (0, RED), (66, GOLD)):
        c.line([(285, 770), (285 + lean, 620)], DARK_LEAF, 8)
        c.disc(285 + lean, 610, 30, colour)


def river_bridge(c: Canvas) -> None:
    c.sky(SKY, PALE_SKY, 480)
    _clouds(c, ((300, 140, 70), (1300, 120, 80)))
    c.land((450, 400, 440, 380, 430, 400, 450), (150, 180, 168))
    c.box(0, 480, WIDTH, HEIGHT, WATER)
    _wave_lines(c, 560, 880, (255, 255, 255, 90))
    for x in (300, 560, 1040, 1300):
        c.box(x - 16, 440, x + 16, 640, STEEL)
        c.box(x - 26, 628, x + 26, 650, SLATE)
    for x in (700, 900):
        c.polygon([(x - 22, 640), (x + 22, 640), (x + 10, 130), (x - 10, 130)], SLATE)
        for step in range(1, 8):
            for side in (-1, 1):
                c.line([(x, 130 + step * 24), (x + side * step * (46 if (x - 800) * side > 0 else 13), 424)], STEEL, 3)
    c.box(0, 418, WIDTH, 450, SLATE)
    c.box(0, 404, WIDTH, 412, STEEL)
    for x in range(60, 1600, 140):
        c.box(x - 3, 330, x + 3, 418, SLATE)
        _flag(c, x + 3, 334, 30)
    c.polygon([(250, 770), (640, 770), (570, 826), (320, 826)], DARK_WOOD)
    c.half_disc(440, 772, 90, 180, 360, WALL)
    _person(c, 575, 780, 120, CLOTHES[2], "non")
    for x, size in ((60, 300), (1500, 330), (1590, 240)):
        _palm(c, x, 900, size)


def factory_gate(c: Canvas) -> None:
    c.sky(SKY, PALE_SKY, 640)
    _clouds(c, ((700, 120, 80),))
    for index in range(4):
        left = 120 + index * 340
        c.box(left, 330, left + 340, 640, MIST)
        c.polygon([(left, 330), (left + 340, 330), (left + 340, 230)], STEEL)
        for window in range(3):
            c.box(left + 40 + window * 95, 400, left + 105 + window * 95, 470, WATER, 4)
    c.box(1250, 140, 1300, 330, STEEL)
    c.box(0, 636, WIDTH, HEIGHT, (205, 200, 190))
    c.box(0, 560, WIDTH, 640, LEAF)
    for x in (470, 1090):
        c.box(x, 380, x + 50, 690, WALL)
        c.box(x - 8, 366, x + 58, 388, TILE)
    c.box(470, 380, 1140, 452, SLATE)
    _banner_cloth(c, 500, 386, 610, 60)
    for bar in range(16):
        c.box(20 + bar * 28, 560, 28 + bar * 28, 690, SLATE)
        c.box(1160 + bar * 28, 560, 1168 + bar * 28, 690, SLATE)
    for x, size, cloth, hat in (
        (560, 280, 1, "mu"),
        (690, 300, 1, "mu"),
        (830, 286, 5, ""),
        (960, 305, 1, "mu"),
        (1080, 280, 3, ""),
    ):
        _person(c, x, 860, size, CLOTHES[cloth], hat)


def school_yard(c: Canvas) -> None:
    c.sky(SKY, PALE_SKY, 620)
    _clouds(c, ((280, 130, 70), (980, 100, 60)))
    c.box(260, 290, 1380, 650, WALL)
    _roof(c, 220, 1420, 290, 200)
    for floor in (330, 490):
        for index in range(8):
            c.box(300 + index * 135, floor, 380 + index * 135, floor + 90, WATER, 4)
            c.box(337 + index * 135, floor, 343 + index * 135, floor + 90, WHITE)
        c.box(260, floor + 112, 1380, floor + 126, WHITE)
    c.box(0, 646, WIDTH, HEIGHT, SAND)
    _flagpole(c, 800, 700, 560)
    c.box(740, 694, 860, 716, STEEL)
    for x, size in ((120, 400), (1500, 440)):
        _tree(c, x, 700, size)
    for index in range(9):
        _person(c, 240 + index * 140, 830 + index % 2 * 30, 230, (WHITE, CLOTHES[1], WHITE)[index % 3])


def market(c: Canvas) -> None:
    c.sky(PALE_SKY, CREAM, 700)
    c.box(0, 680, WIDTH, HEIGHT, SAND)
    for index, colour in enumerate((RED, (64, 104, 132), DARK_LEAF, (208, 158, 66))):
        left = 20 + index * 400
        c.box(left + 30, 330, left + 46, 720, WOOD)
        c.box(left + 314, 330, left + 330, 720, WOOD)
        for strip in range(6):
            c.polygon(
                [
                    (left + 30 + strip * 50, 230),
                    (left + 80 + strip * 50, 230),
                    (left + 60 * (strip + 1), 350),
                    (left + 60 * strip, 350),
                ],
                colour if strip % 2 == 0 else WHITE,
            )
            c.half_disc(left + 30 + strip * 60, 350, 30, 0, 180, colour if strip % 2 == 0 else WHITE)
        c.box(left + 20, 600, left + 340, 720, WOOD, 6)
        for fruit in range(9):
            c.disc(left + 50 + fruit * 32, 592 - fruit % 3 * 12, 20, ((214, 120, 60), LEAF, GOLD)[(fruit + index) % 3])
    _notice_board(c, 640, 420, 300, 150, 2)
    for x, size, cloth, hat in (
        (180, 300, 4, "non"),
        (520, 320, 2, "non"),
        (790, 320, 1, ""),
        (1010, 300, 0, "non"),
        (1390, 310, 3, ""),
    ):
        _person(c, x, 870, size, CLOTHES[cloth], hat)


def khmer_pagoda(c: Canvas) -> None:
    c.sky((238, 205, 160), PALE_SKY, 660)
    c.disc(330, 300, 90, (250, 226, 170))
    c.land((600, 560, 590, 560, 600), LEAF)
    c.box(0, 660, WIDTH, HEIGHT, SAND)
    c.box(560, 470, 1240, 680, (246, 226, 176))
    for layer, (inset, eaves, ridge) in enumerate(((0, 480, 350), (90, 370, 260), (190, 280, 165))):
        left, right = 470 + inset, 1330 - inset
        c.polygon([(left, eaves), (left + 130, ridge), (right - 130, ridge), (right, eaves)], (RED, TILE, RED)[layer])
        c.line([(left - 16, eaves - 12), (left + 130, ridge), (right - 130, ridge), (right + 16, eaves - 12)], GOLD, 11)
        c.box(left, eaves, right, eaves + 14, GOLD, 4)
        for side, edge in ((-1, left), (1, right)):
            c.line([(edge, eaves + 4), (edge + side * 30, eaves - 20), (edge + side * 34, eaves - 52)], GOLD, 9)
    c.polygon([(884, 168), (916, 168), (904, 90), (900, 30), (896, 90)], GOLD)
    for x in range(600, 1240, 100):
        c.box(x - 12, 494, x + 12, 680, WHITE)
        c.box(x - 18, 488, x + 18, 504, GOLD)
    c.box(840, 530, 960, 680, DARK_WOOD, 4)
    c.box(520, 676, 1280, 706, STEEL)
    for x, size in ((90, 420), (240, 330), (1440, 380), (1560, 460)):
        _palm(c, x, 740, size)
    for x, size, cloth, hat in ((420, 270, 2, "khan"), (560, 280, 4, ""), (1190, 276, 1, ""), (1310, 262, 0, "khan")):
        _person(c, x, 866, size, CLOTHES[cloth], hat)


def ede_longhouse(c: Canvas) -> None:
    c.sky(SKY, PALE_SKY, 620)
    c.land((430, 300, 380, 260, 350, 290, 420), (140, 168, 160))
    c.land((520, 470, 510, 460, 500, 470, 520), LEAF)
    c.land((640, 640), (196, 146, 102))
    for x in range(300, 1340, 100):
        c.box(x - 9, 560, x + 9, 700, DARK_WOOD)
    c.box(250, 420, 1360, 575, WOOD)
    for x in range(260, 1360, 26):
        c.box(x, 424, x + 4, 572, DARK_WOOD)
    for x in (400, 620, 1060, 1240):
        c.box(x, 460, x + 74, 520, INK, 4)
    c.polygon([(150, 430), (330, 270), (1280, 270), (1460, 430)], (150, 128, 88))
    for row in range(1, 5):
        share = row / 5
        c.line([(330 - 180 * share, 270 + 160 * share), (1280 + 180 * share, 270 + 160 * share)], (126, 104, 70), 4)
    c.polygon([(246, 572), (310, 572), (240, 730), (170, 730)], DARK_WOOD)
    for step in range(5):
        c.line([(244 - step * 14, 600 + step * 28), (300 - step * 15, 600 + step * 28)], SAND, 7)
    _tree(c, 1500, 720, 340)
    _flagpole(c, 110, 740, 430)
    for x, size, cloth, hat in ((560, 270, 0, ""), (690, 280, 5, "khan"), (830, 266, 1, ""), (960, 274, 0, "")):
        _person(c, x, 860, size, CLOTHES[cloth], hat)


def voter_card(c: Canvas) -> None:
    c.sky(CREAM, WALL)
    c.polygon([(0, 640), (WIDTH, 560), (WIDTH, HEIGHT), (0, HEIGHT)], WOOD)
    c.box(208, 226, 838, 636, SHADOW, 20)
    c.box(196, 212, 826, 622, WHITE, 20)
    c.box(196, 212, 826, 300, RED, 20)
    c.box(196, 270, 826, 300, RED)
    _star(c, 260, 256, 30)
    c.box(320, 244, 700, 266, GOLD, 6)
    for row, share in enumerate((0.9, 0.6, 0.75, 0.5)):
        c.box(240, 350 + row * 54, 330, 362 + row * 54, STEEL, 4)
        c.box(356, 350 + row * 54, 356 + 420 * share, 362 + row * 54, MIST, 4)
    c.arc(720, 540, 52, 0, 360, (218, 37, 29, 150), 7)
    c.box(1004, 126, 1374, 836, SHADOW, 46)
    c.box(990, 110, 1360, 820, INK, 46)
    c.box(1010, 150, 1340, 780, PAPER, 18)
    c.box(1010, 150, 1340, 230, RED, 18)
    c.box(1060, 182, 1240, 198, GOLD, 5)
    for row in range(11):
        for column in range(11):
            corner = min(row, 10 - row) < 3 and min(column, 10 - column) < 3 and not (row > 7 and column > 7)
            if not corner and (row * 7 + column * 5 + row * column) % 3 == 0:
                c.box(1076 + column * 18, 290 + row * 18, 1094 + column * 18, 308 + row * 18, INK)
    for x, y in ((1076, 290), (1220, 290), (1076, 434)):
        c.box(x, y, x + 54, y + 54, INK)
        c.box(x + 9, y + 9, x + 45, y + 45, PAPER)
        c.box(x + 18, y + 18, x + 36, y + 36, INK)
    c.box(1080, 560, 1270, 578, STEEL, 5)
    c.box(1080, 600, 1230, 614, MIST, 5)
    c.box(1080, 680, 1270, 736, RED, 28)


def training_room(c: Canvas) -> None:
    c.sky(CREAM, WALL)
    c.box(0, 740, WIDTH, HEIGHT, WOOD)
    c.box(420, 120, 1180, 500, DARK_WOOD, 8)
    c.box(436, 136, 1164, 484, WHITE)
    c.box(500, 176, 860, 200, RED, 4)
    for row in range(4):
        c.disc(520, 252 + row * 54, 10, GOLD)
        c.box(550, 246 + row * 54, 550 + (360, 300, 390, 260)[row], 260 + row * 54, STEEL, 4)
    _ballot_box(c, 1050, 430, 120)
    for x in (90, 1290):
        c.box(x, 150, x + 220, 470, WHITE)
        c.box(x + 12, 162, x + 208, 458, SKY)
        c.box(x + 106, 150, x + 114, 470, WHITE)
    _person(c, 330, 760, 400, CLOTHES[0], back=False)
    c.line([(380, 460), (480, 380), (560, 330)], DARK_RED, 22)
    for index in range(6):
        x = 170 + index * 250
        c.box(x - 70, 740, x + 70, HEIGHT, CLOTHES[(index * 5 + 1) % 6], 50)
        c.disc(x, 700, 50, HAIR)
        c.box(x - 120, 830, x + 120, HEIGHT, DARK_WOOD, 6)
        c.box(x + 20, 812, x + 90, 832, WHITE)


def duty_desk(c: Canvas) -> None:
    c.sky((196, 214, 220), CREAM)
    c.box(180, 100, 660, 480, WHITE)
    c.box(200, 120, 640, 460, SKY)
    c.land((900, 900), WOOD)
    c.polygon([(200, 460), (200, 380), (330, 320), (460, 390), (640, 330), (640, 460)], LEAF)
    c.box(414, 100, 426, 480, WHITE)
    c.disc(1270, 250, 110, WHITE)
    c.arc(1270, 250, 112, 0, 360, SLATE, 12)
    c.line([(1270, 250), (1270, 176)], INK, 9)
    c.line([(1270, 250), (1226, 276)], RED, 9)
    c.box(0, 620, WIDTH, HEIGHT, WOOD)
    c.box(0, 620, WIDTH, 644, DARK_WOOD)
    c.polygon([(580, 790), (980, 790), (930, 640), (630, 640)], RED)
    c.box(560, 780, 1000, 820, DARK_RED, 12)
    for row in range(3):
        for column in range(4):
            c.box(690 + column * 50 - row * 4, 670 + row * 36, 726 + column * 50 - row * 2, 694 + row * 36, CREAM, 5)
    c.box(570, 560, 990, 622, INK, 30)
    for x in (560, 890):
        c.box(x, 556, x + 112, 650, INK, 26)
    for reach in (90, 140, 190):
        c.arc(780, 560, reach, 240, 300, RED, 9)
    _sheet(c, 1130, 660, 230, 190)
    c.box(210, 700, 430, 840, WHITE, 8)
    c.box(210, 700, 430, 736, DARK_LEAF, 8)
    c.polygon([(470, 850), (500, 690), (518, 694), (492, 854)], GOLD)


def health_post(c: Canvas) -> None:
    c.sky(SKY, PALE_SKY, 640)
    _clouds(c, ((300, 150, 70), (1250, 120, 80)))
    c.land((560, 600, 550, 590), LEAF)
    c.box(0, 680, WIDTH, HEIGHT, SAND)
    c.box(320, 330, 1280, 690, WHITE)
    _roof(c, 270, 1330, 330, 210, (64, 120, 122))
    c.disc(800, 286, 50, WHITE)
    c.box(788, 252, 812, 320, DARK_LEAF)
    c.box(766, 274, 834, 298, DARK_LEAF)
    for x in (390, 540, 960, 1110):
        c.box(x, 430, x + 100, 550, WATER, 4)
        c.box(x + 46, 430, x + 54, 550, WHITE)
    c.box(720, 430, 880, 690, (64, 120, 122), 4)
    c.box(795, 430, 805, 690, WHITE)
    c.polygon([(640, 730), (960, 730), (880, 690), (720, 690)], STEEL)
    _tree(c, 180, 710, 330)
    c.box(1010, 690, 1420, 826, WHITE, 20)
    c.box(1300, 720, 1400, 770, WATER, 10)
    c.box(1010, 770, 1420, 796, DARK_LEAF)
    c.box(1100, 716, 1116, 764, DARK_LEAF)
    c.box(1084, 732, 1132, 748, DARK_LEAF)
    for x in (1100, 1330):
        c.disc(x, 826, 40, INK)
        c.disc(x, 826, 17, MIST)
    _person(c, 560, 850, 270, WHITE)
    _person(c, 690, 856, 258, CLOTHES[2], "non")


def ramp(c: Canvas) -> None:
    c.sky(CREAM, PAPER)
    c.box(0, 760, WIDTH, HEIGHT, SAND)
    c.box(760, 150, 1600, 690, WALL)
    c.box(740, 130, 1600, 160, TILE)
    c.box(1140, 290, 1400, 690, (250, 246, 238))
    c.box(1120, 274, 1420, 292, DARK_RED)
    _banner_cloth(c, 860, 186, 640, 66)
    c.polygon([(330, 770), (1120, 690), (1600, 690), (1600, 770)], STEEL)
    c.polygon([(330, 770), (1120, 690), (1120, 704), (330, 784)], SLATE)
    c.line([(400, 650), (1110, 560)], SLATE, 10)
    for x in (400, 640, 880, 1110):
        c.line([(x, 650 - (x - 400) * 0.127), (x, 764 - (x - 330) * 0.101)], SLATE, 8)
    _ballot_box(c, 1270, 690, 130)
    c.arc(700, 668, 66, 0, 360, INK, 11)
    c.arc(700, 668, 40, 0, 360, STEEL, 4)
    c.disc(806, 704, 24, INK)
    c.line([(640, 520), (668, 610), (770, 606), (800, 690)], SLATE, 12)
    c.line([(712, 598), (790, 600), (806, 676), (838, 678)], INK, 30)
    c.box(668, 460, 744, 610, CLOTHES[1], 30)
    c.line([(708, 500), (752, 560), (800, 566)], (46, 75, 95), 22)
    c.disc(710, 432, 29, SKIN)
    c.half_disc(707, 429, 31, 150, 350, HAIR)
    _person(c, 560, 752, 330, CLOTHES[2])
    c.line([(600, 520), (646, 530)], (150, 114, 48), 20)
    _flagpole(c, 180, 790, 610)


def festive_street(c: Canvas) -> None:
    c.sky(SKY, PALE_SKY, 620)
    for left, wide, top, colour in (
        (0, 230, 240, WALL),
        (230, 190, 320, (214, 190, 170)),
        (1180, 210, 300, (205, 214, 206)),
        (1390, 210, 220, WALL),
    ):
        c.box(left, top, left + wide, 680, colour)
        c.box(left, top - 14, left + wide, top + 6, TILE)
        for row in range(3):
            for column in range(2):
                x, y = left + 30 + column * wide * 0.45, top + 50 + row * 120
                c.box(x, y, x + wide * 0.28, y + 74, WATER, 4)
    c.land((680, 680), (190, 188, 184))
    c.polygon([(640, 620), (960, 620), (1500, 900), (100, 900)], (150, 152, 156))
    for share in (0.05, 0.25, 0.6):
        y = 630 + 270 * share
        c.polygon(
            [(796, y), (804, y), (808 + 14 * share, y + 34 + 60 * share), (792 - 14 * share, y + 34 + 60 * share)],
            WHITE,
        )
    _banner_cloth(c, 430, 170, 740, 84)
    for x in (426, 1174):
        c.box(x - 8, 120, x + 8, 760, SLATE)
    for x, foot, size in (
        (590, 660, 190),
        (520, 700, 270),
        (1010, 660, 190),
        (1080, 700, 270),
        (270, 800, 420),
        (1330, 800, 420),
    ):
        c.box(x - size * 0.02, foot - size, x + size * 0.02, foot, SLATE)
        side = 1 if x < 800 else -1
        edge = x + side * size * 0.02
        c.box(
            min(edge, edge + side * size * 0.16),
            foot - size * 0.92,
            max(edge, edge + side * size * 0.16),
            foot - size * 0.44,
            RED,
        )
        _star(c, edge + side * size * 0.08, foot - size * 0.68, size * 0.05)
    for x, foot, size, cloth, hat in (
        (180, 850, 250, 2, "non"),
        (1440, 850, 256, 1, ""),
        (700, 780, 160, 4, ""),
        (920, 790, 170, 3, "non"),
    ):
        _person(c, x, foot, size, CLOTHES[cloth], hat)


def rainy_pier(c: Canvas) -> None:
    c.sky((150, 166, 178), (206, 214, 216), 560)
    for x, y, size in ((300, 150, 120), (760, 110, 140), (1250, 160, 120)):
        _clouds(c, ((x, y, size), (x + 40, y + 26, size)))
    c.land((520, 480, 500, 540, 540), (120, 146, 146))
    c.box(0, 540, WIDTH, HEIGHT, DEEP_WATER)
    _wave_lines(c, 570, 890, (255, 255, 255, 70))
    c.polygon([(0, 900), (0, 740), (900, 690), (980, 730), (980, 900)], (140, 132, 122))
    for x in (80, 360, 640, 900):
        c.box(x - 14, 700 - (x - 80) * 0.02, x + 14, 790, SLATE, 6)
    c.polygon([(1040, 660), (1520, 660), (1460, 740), (1100, 740)], (52, 92, 120))
    c.box(1150, 580, 1320, 664, WHITE, 8)
    c.box(1170, 600, 1300, 634, WATER, 4)
    _flagpole(c, 1400, 662, 170)
    for index in range(90):
        x, y = index * 197 % 1640, index * 113 % 760
        c.line([(x, y), (x - 12, y + 44)], (255, 255, 255, 80), 3)
    for x, size, cloth in ((330, 300, 1), (560, 290, 0)):
        _person(c, x, 850, size, CLOTHES[cloth])
        c.half_disc(x, 850 - size * 1.02, 130, 180, 360, GOLD if cloth else RED)
        c.line([(x + 40, 850 - size * 0.46), (x + 2, 850 - size * 1.4)], INK, 5)
    c.box(420, 778, 500, 850, WALL, 6)
    c.line([(460, 778), (460, 850)], SAND, 8)


def barracks(c: Canvas) -> None:
    c.sky(SKY, PALE_SKY, 600)
    c.land((460, 360, 440, 330, 420, 380, 450), (140, 168, 160))
    c.box(200, 360, 1400, 640, (222, 214, 178))
    _roof(c, 150, 1450, 360, 260, (96, 112, 84))
    for index in range(9):
        c.box(250 + index * 128, 430, 320 + index * 128, 540, WATER, 4)
    c.box(0, 636, WIDTH, HEIGHT, (200, 196, 176))
    c.box(200, 630, 1400, 650, STEEL)
    _flagpole(c, 800, 690, 590)
    for x in range(120, 1600, 170):
        c.disc(x, 690, 40, DARK_LEAF)
    uniform = (88, 108, 76)
    for row, (foot, size) in enumerate(((800, 210), (880, 240))):
        for index in range(9):
            x = 200 + index * 150 + row * 60
            _person(c, x, foot, size, uniform)
            c.half_disc(x, foot - size * 0.945, size * 0.09, 180, 360, (70, 88, 60))


def counting_table(c: Canvas) -> None:
    c.sky(CREAM, WALL)
    c.box(0, 700, WIDTH, HEIGHT, SAND)
    c.box(420, 90, 1180, 330, DARK_WOOD, 8)
    c.box(436, 106, 1164, 314, WHITE)
    for row in range(3):
        c.box(480, 150 + row * 52, 640, 164 + row * 52, STEEL, 4)
        for tally in range(4 + row):
            c.box(690 + tally * 64, 140 + row * 52, 734 + tally * 64, 174 + row * 52, MIST, 4)
    _flag(c, 120, 110, 130)
    for x, cloth, hat in ((360, 1, ""), (620, 2, ""), (880, 4, "khan"), (1130, 3, "")):
        _person(c, x, 800, 430, CLOTHES[cloth], hat, back=False)
    c.box(180, 620, 1330, 664, WOOD, 6)
    c.box(200, 664, 1310, 840, DARK_WOOD)
    for x, colour in ((300, (240, 180, 190)), (540, (245, 220, 130)), (780, (170, 205, 225))):
        for sheet in range(7):
            c.box(x + sheet % 2 * 6, 606 - sheet * 12, x + 130 + sheet % 2 * 6, 616 - sheet * 12, colour, 2)
    c.box(1040, 600, 1160, 618, WHITE, 2)
    c.line([(1060, 596), (1120, 584)], INK, 6)
    _ballot_box(c, 1450, 850, 230)
    c.polygon([(1326, 640), (1574, 640), (1600, 560), (1352, 560)], DARK_RED)


SCENES: dict[str, Callable[[Canvas], None]] = {
    "nha-van-hoa": culture_house,
    "loa-truyen-thanh": loudspeaker,
    "dac-khu-hon-lam": island,
    "hom-phieu": ballot_box,
    "hoi-truong": meeting_hall,
    "canh-dong": rice_road,
    "cu-tri-xep-hang": queue,
    "bang-niem-yet": posted_lists,
    "tieu-su-niem-yet": candidate_sheets,
    "lich-thang-ba": calendar_page,
    "cau-qua-song": river_bridge,
    "cong-nha-may": factory_gate,
    "san-truong": school_yard,
    "cho-que": market,
    "chua-khmer": khmer_pagoda,
    "nha-dai-ea-linh": ede_longhouse,
    "the-cu-tri-ma-qr": voter_card,
    "lop-tap-huan": training_room,
    "ban-truc": duty_desk,
    "tram-y-te": health_post,
    "duong-doc": ramp,
    "pho-co-hoa": festive_street,
    "ben-tau-mua": rainy_pier,
    "doanh-trai": barracks,
    "ban-kiem-phieu": counting_table,
}


def draw(name: str) -> bytes:
    """The scene of that name as JPEG, 1600×900, without metadata."""
    canvas = Canvas()
    SCENES[name](canvas)
    return canvas.jpeg()


def main(folder: str) -> None:
    """Every scene stands in the folder as `name`.jpg."""
    target = Path(folder)
    target.mkdir(parents=True, exist_ok=True)
    for name in SCENES:
        (target / f"{name}.jpg").write_bytes(draw(name))


if __name__ == "__main__":
    main(sys.argv[1])
