"""Boxes and stars, in pixels: x to the right, y downwards."""

import math
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Box:
    """The pixels from (left, top) up to, not including, (right, bottom)."""

    left: int
    top: int
    right: int
    bottom: int

    @property
    def width(self) -> int:
        """In pixels."""
        return self.right - self.left

    @property
    def height(self) -> int:
        """In pixels."""
        return self.bottom - self.top

    def inset(self, across: int, down: int) -> "Box":
        """The box within, that much smaller on each side."""
        return Box(self.left + across, self.top + down, self.right - across, self.bottom - down)

    def holds(self, other: "Box") -> bool:
        """Whether the other box lies within this one."""
        return (
            self.left <= other.left
            and self.top <= other.top
            and other.right <= self.right
            and other.bottom <= self.bottom
        )


INNER_TO_OUTER = math.sin(math.radians(18)) / math.sin(math.radians(54))
"""Radius of a star's inner corners to that of its points when each side lies in line with another, as on
the national flag."""


def star(x: float, y: float, radius: float) -> tuple[tuple[float, float], ...]:
    """The ten corners of a five-pointed star about (x, y), one point straight up."""
    corners = []
    for corner in range(10):
        reach = radius if corner % 2 == 0 else radius * INNER_TO_OUTER
        angle = math.radians(36 * corner - 90)
        corners.append((x + reach * math.cos(angle), y + reach * math.sin(angle)))
    return tuple(corners)
