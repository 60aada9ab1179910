"""Images and attachments are what they claim to be, whole, and small enough; everything else is refused."""

import io
import struct
import zipfile
import zlib

import pytest
from PIL import Image

from plugins.reading.probe import BadAttachment, BadImage, BadMedia, probe_attachment, probe_image


def encoded(format: str, size: tuple[int, int] = (60, 40), **options) -> bytes:
    image = Image.effect_noise(size, 80).convert("RGB")
    target = io.BytesIO()
    image.save(target, format, **options)
    return target.getvalue()


def animated(format: str) -> bytes:
    frames = [Image.new("RGB", (20, 20), colour) for colour in ("red", "gold", "white")]
    target = io.BytesIO()
    frames[0].save(target, format, save_all=True, append_images=frames[1:], duration=100)
    return target.getvalue()


def png_header(width: int, height: int) -> bytes:
    """A PNG of a few bytes whose header claims any size."""

    def chunk(name: bytes, content: bytes) -> bytes:
        checksum = struct.pack(">I", zlib.crc32(name + content))
        return struct.pack(">I", len(content)) + name + content + checksum

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    chunks = chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"\0")) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + chunks


def oriented(orientation: int, format: str = "JPEG") -> bytes:
    exif = Image.Exif()
    exif[0x0112] = orientation
    return encoded(format, exif=exif)


def archive(*names: str) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as written:
        for name in names:
            written.writestr(name, "x")
    return target.getvalue()


@pytest.mark.parametrize(
    "format, name",
    [
        ("JPEG", "a.jpg"),
        ("JPEG", "a.jpeg"),
        ("JPEG", "A.JPG"),
        ("PNG", "a.png"),
        ("WEBP", "a.webp"),
    ],
)
def test_size(format, name):
    """A whole picture of an allowed type gives its width and height."""
    assert probe_image(encoded(format), name) == (60, 40)


@pytest.mark.parametrize(
    "orientation, size",
    [
        (1, (60, 40)),
        (3, (60, 40)),
        (6, (40, 60)),
        (8, (40, 60)),
        (99, (60, 40)),
    ],
)
@pytest.mark.parametrize("format, name", [("JPEG", "a.jpg"), ("PNG", "a.png"), ("WEBP", "a.webp")])
def test_upright(orientation, size, format, name):
    """A picture taken with the camera turned gives the size it is seen in."""
    assert probe_image(oriented(orientation, format), name) == size


def test_phone_photo_with_second_picture():
    """A phone's JPEG with a second picture inside (MPO) is a still picture."""
    first, second = Image.new("RGB", (60, 40)), Image.new("RGB", (30, 20))
    target = io.BytesIO()
    first.save(target, "MPO", save_all=True, append_images=[second])
    assert probe_image(target.getvalue(), "a.jpg") == (60, 40)


@pytest.mark.parametrize(
    "mode, format, name",
    [
        ("CMYK", "JPEG", "a.jpg"),
        ("L", "JPEG", "a.jpg"),
        ("P", "PNG", "a.png"),
        ("1", "PNG", "a.png"),
        ("I;16", "PNG", "a.png"),
        ("RGBA", "PNG", "a.png"),
    ],
)
def test_colour_modes(mode, format, name):
    """Every colour mode a camera or scanner writes is understood."""
    target = io.BytesIO()
    Image.new(mode, (60, 40)).save(target, format)
    assert probe_image(target.getvalue(), name) == (60, 40)


@pytest.mark.parametrize(
    "data, name, message",
    [
        (b"", "a.jpg", "tệp ảnh rỗng; chép lại ảnh gốc"),
        (b"xin chao", "a.jpg", "nội dung không phải ảnh; thay bằng tệp ảnh JPEG, PNG hoặc WebP"),
        (encoded("PNG"), "a.jpg", "“a.jpg” thật ra là ảnh PNG; đổi đuôi tệp thành .png"),
        (encoded("JPEG"), "a.webp", "“a.webp” thật ra là ảnh JPEG; đổi đuôi tệp thành .jpg"),
        (
            encoded("GIF"),
            "a.png",
            "“a.png” thật ra là tệp GIF; mở bằng phần mềm ảnh rồi lưu thành .jpg, .png hoặc .webp",
        ),
        (encoded("JPEG"), "a.gif", "“a.gif” không thuộc loại ảnh dùng được; xuất lại ảnh thành .jpg, .png hoặc .webp"),
        (encoded("JPEG"), "a", "“a” không thuộc loại ảnh dùng được; xuất lại ảnh thành .jpg, .png hoặc .webp"),
        (
            b"<svg xmlns='http://www.w3.org/2000/svg'/>",
            "a.png",
            "“a.png” thật ra là tệp SVG; mở bằng phần mềm ảnh rồi lưu thành .jpg, .png hoặc .webp",
        ),
        (animated("WEBP"), "a.webp", "ảnh động không dùng được; lưu lại thành một ảnh tĩnh"),
        (animated("PNG"), "a.png", "ảnh động không dùng được; lưu lại thành một ảnh tĩnh"),
        (png_header(0, 5), "a.png", "ảnh bị hỏng hoặc có kích thước bằng không; xuất lại ảnh từ bản gốc"),
        (
            png_header(10_000, 5_001),
            "a.png",
            "ảnh quá lớn (10.000 × 5.001 điểm ảnh); thu nhỏ còn dưới 50 triệu điểm ảnh",
        ),
        (png_header(10_000, 10_000), "a.png", "ảnh quá lớn; thu nhỏ còn dưới 50 triệu điểm ảnh"),
        (png_header(60_000, 60_000), "a.png", "ảnh quá lớn; thu nhỏ còn dưới 50 triệu điểm ảnh"),
    ],
)
def test_refused_image(data, name, message):
    """Each image that cannot be published is refused with its own words."""
    with pytest.raises(BadImage) as refused:
        probe_image(data, name)
    assert str(refused.value) == message


@pytest.mark.parametrize("format, name", [("JPEG", "a.jpg"), ("PNG", "a.png"), ("WEBP", "a.webp")])
@pytest.mark.parametrize("kept", [0.02, 0.3, 0.7, 0.95])
def test_truncated_image(format, name, kept):
    """A picture cut off anywhere is refused, however much of it is there."""
    data = encoded(format, (300, 200))
    with pytest.raises(BadImage):
        probe_image(data[: max(16, int(len(data) * kept))], name)


@pytest.mark.parametrize("format, name", [("JPEG", "a.jpg"), ("PNG", "a.png"), ("WEBP", "a.webp")])
def test_damaged_image(format, name):
    """Whatever bytes are damaged, the answer is a size or BadImage, never another error."""
    data = bytearray(oriented(6, format))
    for place in range(12, len(data), 7):
        damaged = bytes(data[:place]) + bytes([data[place] ^ 0xFF]) + bytes(data[place + 1 :])
        try:
            width, height = probe_image(damaged, name)
        except BadImage:
            continue
        assert width > 0 and height > 0


def exploding(extension: str, parts: int = 6) -> bytes:
    """A small archive that unpacks to forty million bytes a part."""
    target = io.BytesIO()
    main = {"docx": "word/document.xml", "xlsx": "xl/workbook.xml", "zip": "a.txt"}[extension]
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as written:
        for name in ("[Content_Types].xml", main, *(f"a{number}.xml" for number in range(parts))):
            written.writestr(name, bytes(40_000_000) if name.startswith("a") else "x")
    return target.getvalue()


def lying(data: bytes) -> bytes:
    """The same archive, with every part stating that it unpacks to one byte."""
    size = struct.pack("<I", 40_000_000)
    return data.replace(size, struct.pack("<I", 1))


DOCX = archive("[Content_Types].xml", "word/document.xml")
XLSX = archive("[Content_Types].xml", "xl/workbook.xml")


@pytest.mark.parametrize(
    "data, name, media_type",
    [
        (b"%PDF-1.7\nstartxref\n9\n%%EOF\n", "files/a.pdf", "application/pdf"),
        (b"\xef\xbb\xbf\r\n%PDF-1.4\nstartxref\n9\n%%EOF", "a.PDF", "application/pdf"),
        (DOCX, "a.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        (XLSX, "a.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        (archive("a.txt"), "a.zip", "application/zip"),
        ("họ tên,số phiếu\r\n".encode(), "a.csv", "text/csv"),
        ("\ufeffhọ tên\n".encode(), "a.csv", "text/csv"),
        ("Khẩu hiệu".encode(), "a.txt", "text/plain"),
    ],
)
def test_media_type(data, name, media_type):
    """An attachment that is what its name claims gives its media type."""
    assert probe_attachment(data, name) == (media_type, None)


@pytest.mark.parametrize(
    "data, name, message",
    [
        (b"", "a.pdf", "tệp đính kèm rỗng; chép lại tệp gốc"),
        (
            b"x",
            "a.exe",
            "“a.exe” không thuộc loại tệp đính kèm dùng được; "
            "dùng một trong: .pdf, .docx, .xlsx, .csv, .txt, .zip, .mp3, .m4a, .ogg, .wav",
        ),
        (b"PK\x03\x04", "a.pdf", "nội dung không phải tệp PDF; kiểm tra lại tệp, xuất lại từ bản gốc"),
        (b"<html>", "a.mp3", "nội dung không phải tệp MP3; kiểm tra lại tệp, xuất lại từ bản gốc"),
        (b"\xff\xfeh\0", "a.mp3", "nội dung không phải tệp MP3; kiểm tra lại tệp, xuất lại từ bản gốc"),
        (b"\xff\xd8\xff\xe0", "a.mp3", "nội dung không phải tệp MP3; kiểm tra lại tệp, xuất lại từ bản gốc"),
        (b"%PDF-1.7\n1 0 obj", "a.pdf", "tệp PDF bị cụt; chép hoặc xuất lại từ bản gốc"),
        (
            b"%PDF-1.7 trailer << /Encrypt 5 0 R >> startxref 9 %%EOF",
            "a.pdf",
            "tệp PDF bị khóa bằng mật khẩu; xuất lại không đặt mật khẩu",
        ),
        (b"%PDF-1.7", "a.docx", "nội dung không phải tệp DOCX nguyên vẹn; xuất lại từ bản gốc"),
        (DOCX[: len(DOCX) // 2], "a.docx", "nội dung không phải tệp DOCX nguyên vẹn; xuất lại từ bản gốc"),
        (XLSX, "a.docx", "nội dung không phải tệp DOCX; mở bằng phần mềm văn phòng rồi lưu lại"),
        (
            archive("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"),
            "a.docx",
            "tệp chứa macro; lưu lại thành .docx không có macro",
        ),
        (exploding("docx"), "a.docx", "tệp nén quá mức, mở ra hơn 200,0 MB; xuất lại từ bản gốc"),
        (exploding("xlsx"), "a.xlsx", "tệp nén quá mức, mở ra hơn 200,0 MB; xuất lại từ bản gốc"),
        (lying(exploding("docx")), "a.docx", "nội dung không phải tệp DOCX nguyên vẹn; xuất lại từ bản gốc"),
        (archive(*map(str, range(20_001))), "a.zip", "tệp nén chứa 20.001 mục; xuất lại từ bản gốc"),
        (
            DOCX.replace(b"PK\x01\x02\x14\x03\x14\0\0\0", b"PK\x01\x02\x14\x03\x14\0\x01\0"),
            "a.docx",
            "tệp bị khóa bằng mật khẩu; lưu lại không đặt mật khẩu",
        ),
        ("họ tên".encode("utf-16"), "a.csv", "tệp chữ không ở bảng mã UTF-8; lưu lại với bảng mã UTF-8"),
        (b"ho t\xean", "a.csv", "tệp chữ không ở bảng mã UTF-8; lưu lại với bảng mã UTF-8"),
        (b"a\0b", "a.txt", "tệp chữ chứa ký tự điều khiển; xuất lại tệp từ bản gốc"),
        (
            b"%PDF-" + bytes(50_000_000),
            "a.pdf",
            "tệp đính kèm quá lớn (50.0 MB); thu nhỏ hoặc chia tệp, mỗi tệp không quá 50.0 MB".replace(".0", ",0"),
        ),
    ],
)
def test_refused_attachment(data, name, message):
    """Each attachment that cannot be published is refused with its own words."""
    with pytest.raises(BadAttachment) as refused:
        probe_attachment(data, name)
    assert str(refused.value) == message


def test_one_error_for_both():
    """A caller that treats images and attachments alike catches one class."""
    assert issubclass(BadImage, BadMedia) and issubclass(BadAttachment, BadMedia)
