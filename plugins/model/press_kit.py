"""What the press kit holds and where it stands; the page that offers it and the room that makes it both ask."""

from dataclasses import dataclass

PAGE = "/bao-chi/"
KIT = f"{PAGE}bo-tai-lieu.zip"


@dataclass(frozen=True, slots=True)
class KitPicture:
    """A picture of the kit: its name there, its file below theme/static, and what it is."""

    name: str
    source: str
    label: str

    @property
    def address(self) -> str:
        """Where it stands by itself."""
        return f"{PAGE}{self.name}"


PICTURES = (
    KitPicture("bieu-trung.svg", "img/emblem.svg", "Biểu trưng, SVG (mọi cỡ)"),
    KitPicture("bieu-trung-512.png", "img/icon-512.png", "Biểu trưng, PNG 512×512"),
    KitPicture("bieu-trung-192.png", "img/icon-192.png", "Biểu trưng, PNG 192×192"),
)
