"""A portrait as it is printed, 4×6 cm for everyone: the one module of the room that imports Pillow."""

import io
import warnings
from pathlib import Path

WIDTH, HEIGHT = 472, 708
"""4×6 cm at 300 dots an inch."""


def portrait(location: Path) -> bytes:
    """A JPEG of the picture, cut to 2:3 from the top as pages show it; upright, on white, without metadata."""
    from PIL import Image, ImageOps

    with warnings.catch_warnings():
        # The reader has refused what cannot be shown; Pillow's warnings are about metadata we drop.
        warnings.simplefilter("ignore")
        with Image.open(location) as original:
            original.draft("RGB", (2 * WIDTH, 2 * HEIGHT))
            pixels = ImageOps.exif_transpose(original).convert("RGBA")
    ground = Image.new("RGB", pixels.size, (255, 255, 255))
    ground.paste(pixels, mask=pixels.getchannel("A"))
    fitted = ImageOps.fit(ground, (WIDTH, HEIGHT), Image.Resampling.LANCZOS, centering=(0.5, 0))
    target = io.BytesIO()
    fitted.save(target, "JPEG", quality=85, optimize=True)
    return target.getvalue()
