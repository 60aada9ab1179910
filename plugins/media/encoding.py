"""An original picture as one published size and format: upright, in sRGB, without any metadata."""

import io
import warnings
from pathlib import Path
from types import MappingProxyType

from PIL import Image, ImageCms, ImageOps

from plugins.model.media import Variant

_WHITE = (255, 255, 255)

OPTIONS = MappingProxyType(
    {
        # One thread: with more, how the work happens to be divided can change the bytes.
        "avif": {"quality": 55, "speed": 8, "max_threads": 1},
        "webp": {"quality": 80, "method": 4},
        "jpg": {"quality": 82, "progressive": True, "optimize": True},
    }
)
"""How each format is encoded, by its extension."""

_PILLOW_NAMES = MappingProxyType({"avif": "AVIF", "webp": "WEBP", "jpg": "JPEG"})


def encode(location: Path, variant: Variant) -> bytes:
    """The bytes of the variant, the same for the same original.

    EXIF (and in it the place a photograph was taken), XMP, comments, previews and colour profiles stay
    behind, for only the pixels are handed on.
    """
    with warnings.catch_warnings():
        # The reader has refused what cannot be shown; Pillow's warnings are about metadata we drop.
        warnings.simplefilter("ignore")
        pixels = _decoded(location, 2 * max(variant.width, variant.height))
    if variant.format == "jpg":
        pixels = _on_white(pixels)
    pixels = pixels.resize((variant.width, variant.height), Image.Resampling.LANCZOS)
    clean = Image.new(pixels.mode, pixels.size)
    clean.paste(pixels)
    target = io.BytesIO()
    clean.save(target, _PILLOW_NAMES[variant.format], **OPTIONS[variant.format])
    return target.getvalue()


def _decoded(location: Path, enough: int) -> Image.Image:
    """The upright picture in sRGB; a JPEG far larger than `enough` by `enough` at a half of its size or
    less, never below `enough`."""
    with Image.open(location, formats=("JPEG", "PNG", "WEBP")) as original:
        original.draft(original.mode, (enough, enough))
        return _in_srgb(_upright(original))


def _upright(original: Image.Image) -> Image.Image:
    """The picture as its EXIF orientation means it to be seen; as it is when the EXIF block is damaged."""
    original.load()
    try:
        return ImageOps.exif_transpose(original)
    except Exception:
        # Pillow reports a damaged EXIF block as ValueError, SyntaxError, struct.error, TypeError and more.
        return original.copy()


def _in_srgb(image: Image.Image) -> Image.Image:
    """RGB, or RGBA where the picture is see-through, its colours those its profile means."""
    if image.mode.startswith("I;16"):
        # Pillow cuts 16 bits off at 255 where the upper eight are meant.
        image = image.point(lambda value: value / 256, "L")
    mode = "RGBA" if image.has_transparency_data else "RGB"
    profile = image.info.get("icc_profile")
    if image.mode not in ("L", "CMYK"):
        image = image.convert(mode)
    if profile:
        try:
            source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            srgb = ImageCms.createProfile("sRGB")
            return ImageCms.profileToProfile(image, source, srgb, outputMode=mode) or image.convert(mode)
        except (ImageCms.PyCMSError, OSError, ValueError):
            # A profile that is damaged or of another colour space: browsers ignore it too.
            return image.convert(mode)
    return image.convert(mode)


def _on_white(image: Image.Image) -> Image.Image:
    if image.mode != "RGBA":
        return image
    ground = Image.new("RGB", image.size, _WHITE)
    ground.paste(image, mask=image.getchannel("A"))
    return ground
