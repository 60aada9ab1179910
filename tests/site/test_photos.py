"""A candidate's photograph on its way from the office's camera to the site."""

from pathlib import Path

import pytest
from PIL import Image as Pillow
from PIL import ImageCms

from plugins.media import build
from plugins.model.output import OutputFile
from tests.support import copy_small, load_content

SECRETS = (b"SECRET", b"Exif", b"xmpmeta", b"ICC_PROFILE", b"GPS")


def photograph(file: Path) -> bytes:
    """A JPEG that says where, by whom and with what it was taken; its bytes."""
    exif = Pillow.Exif()
    exif[0x010F] = "SECRETCAMERA"
    exif[0x013B] = "SECRETPERSON"
    gps = exif.get_ifd(0x8825)
    gps[1], gps[2], gps[3], gps[4] = "N", (10.0, 2.0, 3.0), "E", (105.0, 46.0, 9.0)
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    xmp = b"<x:xmpmeta xmlns:x='adobe:ns:meta/'>SECRETPLACE</x:xmpmeta>"
    picture = Pillow.linear_gradient("L").resize((600, 900)).convert("RGB")
    picture.save(file, "JPEG", exif=exif, xmp=xmp, comment=b"SECRETNOTE", icc_profile=profile)
    return file.read_bytes()


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> tuple[bytes, dict[str, bytes]]:
    """The original's bytes, and every picture the site publishes, by its path."""
    folder = tmp_path_factory.mktemp("photo")
    content = copy_small(folder)
    original = photograph(content / "images/chan-dung.jpg")
    assert all(secret in original for secret in (b"SECRET", b"Exif", b"xmpmeta", b"ICC_PROFILE"))
    file = content / "candidates/tran-van-an.md"
    photo = "photo:\n  file: ../images/chan-dung.jpg\n  alt: Chân dung ông Trần Văn An\n"
    file.write_text(file.read_text("utf-8").replace("---\n", f"---\n{photo}", 1), "utf-8")
    portal = load_content(content, folder / "cache").portal
    outputs = [output for output in build(portal) if isinstance(output, OutputFile)]
    return original, {output.path: output.make(*output.inputs) for output in outputs if "chan-dung" in output.path}


def test_no_published_photograph_tells_where_it_was_taken(published: tuple[bytes, dict[str, bytes]]) -> None:
    """EXIF, GPS, XMP, comments and colour profiles stay behind in every size and format."""
    _, pictures = published
    assert {path.rsplit(".", 1)[1] for path in pictures} >= {"jpg", "webp"}
    for path, data in pictures.items():
        assert not [secret for secret in SECRETS if secret in data], path


def test_the_original_is_not_published(published: tuple[bytes, dict[str, bytes]]) -> None:
    """No published file is the photograph as it came."""
    original, pictures = published
    assert pictures and original not in pictures.values()
