"""Pictures and attachments are published whole, small, without metadata, and only when they are public."""

import io

import pytest
from PIL import Image as Pillow
from PIL import ImageCms, ImageDraw

from plugins.media import build
from plugins.media.encoding import encode
from plugins.model.body import Body, Link
from plugins.model.document import Attachment
from plugins.model.entry import Picture
from plugins.model.media import Image, StoredFile, Variant
from plugins.model.portal import Portal
from tests.unit.feeds.sample import candidate, document, make_portal, news

RED, BLUE, GREY = (200, 20, 20), (20, 20, 200), (128, 128, 128)


def two_colours(size: tuple[int, int] = (400, 200)) -> Pillow.Image:
    """Red on the left, blue on the right."""
    image = Pillow.new("RGB", size, RED)
    ImageDraw.Draw(image).rectangle((size[0] // 2, 0, *size), fill=BLUE)
    return image


def opened(data: bytes) -> Pillow.Image:
    image = Pillow.open(io.BytesIO(data))
    image.load()
    return image


def near(found, expected, distance: int = 12) -> bool:
    return all(abs(a - b) <= distance for a, b in zip(found, expected, strict=True))


def encoded(tmp_path, image: Pillow.Image, variant: Variant, suffix: str = "png", **options) -> Pillow.Image:
    location = tmp_path / f"original.{suffix}"
    image.save(location, **options)
    return opened(encode(location, variant))


@pytest.mark.parametrize("format, name", [("jpg", "JPEG"), ("webp", "WEBP"), ("avif", "AVIF")])
def test_format(tmp_path, format, name):
    """Each variant has the format and size its address says, and the original's colours."""
    made = encoded(tmp_path, two_colours(), Variant("/anh/a", 160, 80, format), "jpg")
    assert (made.format, made.size) == (name, (160, 80))
    pixels = made.convert("RGB")
    assert near(pixels.getpixel((20, 40)), RED) and near(pixels.getpixel((140, 40)), BLUE)


@pytest.mark.parametrize("format", ["jpg", "webp", "avif"])
def test_no_metadata(tmp_path, format):
    """Where a photograph was taken, by whom and with what is in no published byte."""
    exif = Pillow.Exif()
    exif[0x010F] = "SECRETCAMERA"
    exif.get_ifd(0x8825)[1] = "N"
    exif.get_ifd(0x8825)[2] = (10.0, 2.0, 3.0)
    location = tmp_path / "a.jpg"
    xmp = b"<x:xmpmeta xmlns:x='adobe:ns:meta/'>SECRETPLACE</x:xmpmeta>"
    two_colours().save(
        location,
        exif=exif,
        comment=b"SECRETNOTE",
        xmp=xmp,
        dpi=(300, 300),
        icc_profile=ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes(),
    )
    assert b"SECRET" in location.read_bytes()
    data = encode(location, Variant("/anh/a", 160, 80, format))
    assert b"SECRET" not in data and b"Exif" not in data and b"xmp" not in data.lower() and b"ICC" not in data
    made = opened(data)
    assert not made.getexif() and "icc_profile" not in made.info and "comment" not in made.info


@pytest.mark.parametrize("format", ["jpg", "webp", "avif"])
def test_upright(tmp_path, format):
    """A photograph taken with the camera turned is published as it is meant to be seen."""
    exif = Pillow.Exif()
    exif[0x0112] = 6
    made = encoded(tmp_path, two_colours(), Variant("/anh/a", 100, 200, format), "jpg", exif=exif)
    pixels = made.convert("RGB")
    assert near(pixels.getpixel((50, 20)), RED) and near(pixels.getpixel((50, 180)), BLUE)


def test_damaged_exif(tmp_path):
    """A damaged EXIF block does not keep a picture from being published."""
    exif = b"Exif\0\0II*\0\xff\xff\xff\xff"
    made = encoded(tmp_path, two_colours(), Variant("/anh/a", 40, 20, "jpg"), "jpg", exif=exif)
    assert made.size == (40, 20)


def test_transparency(tmp_path):
    """See-through parts stay so in AVIF and WebP and are white in JPEG."""
    image = Pillow.new("RGBA", (100, 50), (*RED, 0))
    ImageDraw.Draw(image).rectangle((50, 0, 100, 50), fill=(*BLUE, 255))
    for format in ("webp", "avif"):
        made = encoded(tmp_path, image, Variant("/anh/a", 50, 25, format))
        assert made.mode == "RGBA" and made.getpixel((5, 12))[3] < 8
        assert near(made.getpixel((45, 12)), (*BLUE, 255))
    made = encoded(tmp_path, image, Variant("/anh/a", 50, 25, "jpg"))
    assert near(made.getpixel((5, 12)), (255, 255, 255)) and near(made.getpixel((45, 12)), BLUE)


@pytest.mark.parametrize(
    "mode, colour, suffix",
    [
        ("L", 128, "jpg"),
        ("L", 128, "png"),
        ("P", GREY, "png"),
        ("LA", (128, 255), "png"),
        ("I;16", 128 * 257, "png"),
        ("CMYK", (0, 0, 0, 127), "jpg"),
    ],
)
@pytest.mark.parametrize("format", ["jpg", "webp", "avif"])
def test_colour_modes(tmp_path, mode, colour, suffix, format):
    """Grey, palette, 16-bit and CMYK pictures keep their look."""
    image = Pillow.new("RGB" if mode == "P" else mode, (40, 40), colour).convert(mode)
    made = encoded(tmp_path, image, Variant("/anh/a", 20, 20, format), suffix).convert("RGB")
    assert near(made.getpixel((10, 10)), GREY)


def test_colour_profile(tmp_path):
    """The colours are those the profile means: with red and blue swapped in it, red is blue. A damaged
    profile is no obstacle."""
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    swapped = srgb.replace(b"rXYZ", b"xxxx").replace(b"bXYZ", b"rXYZ").replace(b"xxxx", b"bXYZ")
    for profile, left in ((srgb, RED), (swapped, BLUE), (b"not a profile", RED), (srgb[:200], RED)):
        made = encoded(tmp_path, two_colours(), Variant("/anh/a", 40, 20, "jpg"), "jpg", icc_profile=profile)
        assert near(made.getpixel((5, 10)), left)


@pytest.mark.parametrize("format", ["jpg", "webp", "avif"])
def test_same_bytes(tmp_path, format):
    """The same original gives the same bytes."""
    location = tmp_path / "a.png"
    Pillow.effect_noise((300, 200), 60).convert("RGB").save(location)
    variant = Variant("/anh/a", 160, 107, format)
    assert encode(location, variant) == encode(location, variant)


def test_large_photograph_is_small(tmp_path):
    """A telephone's photograph, decoded at reduced size, looks the same as one resized in full."""
    image = two_colours((3000, 2000)).resize((3000, 2000))
    made = encoded(tmp_path, image, Variant("/anh/a", 320, 213, "jpg"), "jpg", quality=95)
    assert near(made.getpixel((40, 100)), RED) and near(made.getpixel((280, 100)), BLUE)


def portal_of(tmp_path, **entries) -> Portal:
    """A portal with two pictures and three attachments in store."""
    for name in ("a.jpg", "b.jpg"):
        two_colours().save(tmp_path / name)
    images = {
        f"images/{name}": Image(f"images/{name}", "0" * 64, 400, 200, str(tmp_path / name))
        for name in ("a.jpg", "b.jpg")
    }
    files = {}
    for number in (1, 2, 3):
        path = f"documents/files/{number}.pdf"
        (tmp_path / f"{number}.pdf").write_bytes(b"%PDF-" + bytes([number]))
        files[path] = StoredFile(path, str(number), 6, "application/pdf", str(tmp_path / f"{number}.pdf"))
    return make_portal(images=images, files=files, **entries)


def test_nothing_unnamed(tmp_path):
    """What no public entry names, a draft's picture say, is not published."""
    assert list(build(portal_of(tmp_path))) == []


def test_what_is_named(tmp_path):
    """Pictures of front matter and text, attachments named and linked, are published once each."""
    photo = Picture(file="images/a.jpg", alt="x")
    text = Body(
        digest="x",
        images=("images/a.jpg",),
        links=(
            Link(1, "documents/files/2.pdf", "", ""),
            Link(2, "news/b.md", "", ""),
        ),
    )
    portal = portal_of(
        tmp_path,
        news=(news("a", photo=photo, body=text),),
        candidates=(candidate("c", photo=photo),),
        documents=(document("d", attachments=(Attachment(file="documents/files/1.pdf"),)),),
    )
    outputs = {output.path: output for output in build(portal)}
    assert sorted(outputs) == [
        "anh/a-4bdf57c72f-320.avif",
        "anh/a-4bdf57c72f-320.webp",
        "anh/a-4bdf57c72f-400.avif",
        "anh/a-4bdf57c72f-400.jpg",
        "anh/a-4bdf57c72f-400.webp",
        "tep/documents/files/1.pdf",
        "tep/documents/files/2.pdf",
    ]
    assert len(outputs) == len(list(build(portal)))
    linked = outputs["tep/documents/files/2.pdf"]
    assert linked.make(*linked.inputs) == b"%PDF-\x02"
    variant = outputs["anh/a-4bdf57c72f-320.webp"]
    assert opened(variant.make(*variant.inputs)).size == (320, 160)


def test_translation_counts(tmp_path):
    """What only a translation names is published too."""
    khmer = news("a").model_copy(
        update={
            "path": "news/a.km.md",
            "lang": "km",
            "photo": Picture(file="images/b.jpg", alt="x"),
        }
    )
    paths = [output.path for output in build(portal_of(tmp_path, news=(news("a"),), translated=(khmer,)))]
    assert paths and all(path.startswith("anh/b-") for path in paths)
