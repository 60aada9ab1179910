"""The colours of banners, and the contrast between two colours as WCAG 2 measures it."""

from dataclasses import dataclass

Colour = tuple[int, int, int]

LEAST_CONTRAST, LEAST_CONTRAST_SMALL = 4.5, 7.0
"""Between letters and their ground; small letters are those below the board's floor for a slogan."""

RED: Colour = (200, 16, 24)
DEEP_RED: Colour = (142, 8, 16)
DARKEST_RED: Colour = (112, 4, 10)
YELLOW: Colour = (255, 255, 0)
GOLD: Colour = (255, 205, 60)
CREAM: Colour = (255, 246, 224)
PAPER: Colour = (255, 252, 243)
INK: Colour = (38, 16, 14)
WHITE: Colour = (255, 255, 255)
LIGHT_GOLD: Colour = (255, 240, 90)


@dataclass(frozen=True, slots=True)
class Palette:
    """sRGB colours by role: `ground` bears the wording, `panel` the star and the date, `head` the label,
    `foot` the line of the operator."""

    ground: Colour = RED
    wording: Colour = WHITE
    panel: Colour = DEEP_RED
    star: Colour = YELLOW
    date: Colour = LIGHT_GOLD
    note: Colour = CREAM
    rule: Colour = GOLD
    head: Colour = DEEP_RED
    label: Colour = LIGHT_GOLD
    foot: Colour = DEEP_RED
    operator: Colour = CREAM

    @property
    def text_pairs(self) -> tuple[tuple[Colour, Colour], ...]:
        """Every (text, ground) that a banner or the icon holds."""
        return (
            (self.wording, self.ground),
            (self.date, self.panel),
            (self.note, self.panel),
            (self.label, self.head),
            (self.operator, self.foot),
        )


PALETTE = Palette()
"""A slogan, and everything that shares its red: the share picture, the icon."""

REMINDER = Palette(panel=GOLD, star=RED, date=DEEP_RED, note=DARKEST_RED, rule=YELLOW)
"""Polling day in red on gold."""

PAPER_NOTICE = Palette(ground=PAPER, wording=INK, label=WHITE)
"""What is to be read at leisure: dark on paper under a red head."""

PAPER_STATEMENT = Palette(ground=PAPER, wording=INK, panel=RED, head=PAPER, label=DEEP_RED)
"""An announcement: dark on paper under a red label."""


def luminance(colour: Colour) -> float:
    """Relative luminance, 0 (black) to 1 (white)."""
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (value / 255 for value in colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Colour, other: Colour) -> float:
    """The contrast ratio of two colours, 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def mix(ground: Colour, colour: Colour, share: float) -> Colour:
    """The colour of an edge pixel that `colour` covers by `share`, 0 to 1."""
    return tuple(round(under + (over - under) * share) for under, over in zip(ground, colour))
