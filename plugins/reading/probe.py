"""What an image or attachment truly is: its size or media type, or in what way it cannot be published.

The one module of this room that imports Pillow, and only once an image is to be probed.
"""

import io
import re
import struct
import warnings
import zipfile
from typing import TYPE_CHECKING, NoReturn

from plugins.reading.sounds import SOUNDS, BadSound
from plugins.text.normal import CONTROL
from plugins.text.wording import file_size, number

if TYPE_CHECKING:
    import PIL.Image

MAX_PIXELS = 50_000_000
MAX_SIDE = 16_000  # WebP holds no more than 16,383 pixels a side.
MAX_BYTES = 50_000_000
MAX_UNPACKED = 200_000_000
MAX_PARTS = 20_000

IMAGE_FORMATS = {"jpg": "JPEG", "jpeg": "JPEG", "png": "PNG", "webp": "WebP"}
"""The format each extension of an image claims."""

MEDIA_TYPES = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv",
    "txt": "text/plain",
    "zip": "application/zip",
    "mp3": "audio/mpeg",
    "m4a": "audio/mp4",
    "ogg": "audio/ogg",
    "wav": "audio/wav",
}
"""The media type of each extension of an attachment."""

_OFFICE_MAIN = {"docx": "word/document.xml", "xlsx": "xl/workbook.xml"}
_MIRRORED_SIDES = (5, 6, 7, 8)  # EXIF orientations that swap width and height
_ORIENTATION = 0x0112


class BadMedia(Exception):
    """A file that cannot be published; the message is Vietnamese, "what is wrong; how to mend it"."""


class BadImage(BadMedia):
    """An image that cannot be published."""


class BadAttachment(BadMedia):
    """An attachment that cannot be published."""


def probe_image(data: bytes, name: str) -> tuple[int, int]:
    """Width and height of the picture held upright, after it was decoded to its last line.

    Raises BadImage unless it is one still JPEG, PNG or WebP picture of at most 50 megapixels, whole,
    and of the format its name claims.
    """
    claimed = IMAGE_FORMATS.get(_extension(name))
    if claimed is None:
        raise BadImage(f"“{name}” không thuộc loại ảnh dùng được; xuất lại ảnh thành .jpg, .png hoặc .webp")
    if not data:
        raise BadImage("tệp ảnh rỗng; chép lại ảnh gốc")
    actual = _image_format(data)
    if actual is None:
        raise BadImage("nội dung không phải ảnh; thay bằng tệp ảnh JPEG, PNG hoặc WebP")
    if actual != claimed:
        raise BadImage(_misnamed(name, actual))
    return _decoded_size(data, actual)


def _misnamed(name: str, actual: str) -> str:
    for extension, known in IMAGE_FORMATS.items():
        if known == actual:
            return f"“{name}” thật ra là ảnh {actual}; đổi đuôi tệp thành .{extension}"
    return f"“{name}” thật ra là tệp {actual}; mở bằng phần mềm ảnh rồi lưu thành .jpg, .png hoặc .webp"


def _image_format(data: bytes) -> str | None:
    """The format the first bytes show, None when no known one."""
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "WebP"
    if data[4:8] == b"ftyp":
        brand = data[8:12]
        return "AVIF" if brand in (b"avif", b"avis") else "HEIC" if brand[:2] in (b"he", b"mi") else "MP4"
    signatures = (
        (b"\xff\xd8\xff", "JPEG"),
        (b"\x89PNG\r\n\x1a\n", "PNG"),
        (b"GIF8", "GIF"),
        (b"BM", "BMP"),
        (b"II*\0", "TIFF"),
        (b"MM\0*", "TIFF"),
        (b"%PDF-", "PDF"),
    )
    for signature, format in signatures:
        if data.startswith(signature):
            return format
    head = data[:1000].lower()
    return "SVG" if b"<svg" in head else "HTML" if b"<html" in head or b"<!doctype html" in head else None


def _decoded_size(data: bytes, format: str) -> tuple[int, int]:
    """Upright size; Pillow's many ways to fail become BadImage."""
    from PIL import Image

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(data), formats=(format.upper(),)) as image:
                return _checked_size(image)
    except BadImage:
        raise
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        _refuse_large()
    except Image.UnidentifiedImageError:
        raise BadImage("ảnh bị hỏng hoặc có kích thước bằng không; xuất lại ảnh từ bản gốc") from None
    except Exception:
        # Pillow reports damaged data as OSError, SyntaxError, ValueError, struct.error and more.
        raise BadImage("ảnh bị hỏng hoặc bị cụt; chép hoặc xuất lại ảnh từ bản gốc") from None


def _checked_size(image: "PIL.Image.Image") -> tuple[int, int]:
    width, height = image.size
    if max(width, height) > MAX_SIDE:
        raise BadImage(
            f"ảnh có cạnh dài {number(max(width, height))} điểm, quá {number(MAX_SIDE)}; cắt hoặc thu nhỏ ảnh"
        )
    if width * height > MAX_PIXELS:
        _refuse_large(f" ({number(width)} × {number(height)} điểm ảnh)")
    # A phone's JPEG may carry a depth map or preview beside the picture (MPO): that is no animation.
    if image.format != "MPO" and getattr(image, "is_animated", False):
        raise BadImage("ảnh động không dùng được; lưu lại thành một ảnh tĩnh")
    # Reads a JPEG to its end, but computes only an eighth of its lines.
    image.draft(image.mode, (1, 1))
    image.load()
    return (height, width) if _orientation(image) in _MIRRORED_SIDES else (width, height)


def _refuse_large(size: str = "") -> NoReturn:
    most = number(MAX_PIXELS // 1_000_000)
    raise BadImage(f"ảnh quá lớn{size}; thu nhỏ còn dưới {most} triệu điểm ảnh") from None


def _orientation(image: "PIL.Image.Image") -> int:
    """The EXIF orientation; 1, upright, when the EXIF block is damaged."""
    try:
        return image.getexif().get(_ORIENTATION, 1)
    except Exception:
        return 1


def probe_attachment(data: bytes, name: str) -> tuple[str, int | None]:
    """The media type of an attachment whose content is what its name claims, and how many seconds a sound lasts.

    Raises BadAttachment for an unknown extension, an empty file, one over 50 MB, and other content.
    """
    extension = _extension(name)
    if extension not in MEDIA_TYPES:
        known = ", ".join(f".{each}" for each in MEDIA_TYPES)
        raise BadAttachment(f"“{name}” không thuộc loại tệp đính kèm dùng được; dùng một trong: {known}")
    if not data:
        raise BadAttachment("tệp đính kèm rỗng; chép lại tệp gốc")
    if len(data) > MAX_BYTES:
        raise BadAttachment(too_large(len(data)))
    if extension in ("csv", "txt"):
        _check_text(data)
    elif extension in ("docx", "xlsx", "zip"):
        _check_archive(data, extension)
    elif extension == "pdf":
        _check_pdf(data)
    return MEDIA_TYPES[extension], _duration(data, extension) if extension in SOUNDS else None


def too_large(size: int) -> str:
    """What is said of an attachment over 50 MB, which need not be read for that."""
    most = file_size(MAX_BYTES)
    return f"tệp đính kèm quá lớn ({file_size(size)}); thu nhỏ hoặc chia tệp, mỗi tệp không quá {most}"


def _duration(data: bytes, extension: str) -> int:
    """Whole seconds, at least one."""
    try:
        return max(1, round(SOUNDS[extension](data)))
    except BadSound as bad:
        raise BadAttachment(str(bad)) from None
    except (struct.error, IndexError):
        # A header that ends before it has said what it must.
        raise BadAttachment(f"tệp {extension.upper()} bị cụt hoặc hỏng; chép hoặc xuất lại từ bản gốc") from None


def _check_pdf(data: bytes) -> None:
    """A whole PDF ends in a trailer; one that asks for a password names its encryption there."""
    if b"%PDF-" not in data[:1024]:
        raise BadAttachment("nội dung không phải tệp PDF; kiểm tra lại tệp, xuất lại từ bản gốc")
    if b"%%EOF" not in data[-2048:] or b"startxref" not in data[-4096:]:
        raise BadAttachment("tệp PDF bị cụt; chép hoặc xuất lại từ bản gốc")
    if re.search(rb"/Encrypt\s+\d+\s+\d+\s+R", data):
        raise BadAttachment("tệp PDF bị khóa bằng mật khẩu; xuất lại không đặt mật khẩu")


def _check_text(data: bytes) -> None:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise BadAttachment("tệp chữ không ở bảng mã UTF-8; lưu lại với bảng mã UTF-8") from None
    if CONTROL.search(text.replace("\r", "\n")):
        raise BadAttachment("tệp chữ chứa ký tự điều khiển; xuất lại tệp từ bản gốc")


def _check_archive(data: bytes, extension: str) -> None:
    kind = extension.upper()
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _check_unpacked(archive)
            names = set(archive.namelist())
    except BadAttachment:
        raise
    except Exception:
        # zipfile reports damaged archives as BadZipFile, ValueError, struct.error and more.
        raise BadAttachment(f"nội dung không phải tệp {kind} nguyên vẹn; xuất lại từ bản gốc") from None
    main = _OFFICE_MAIN.get(extension)
    if main and (main not in names or "[Content_Types].xml" not in names):
        raise BadAttachment(f"nội dung không phải tệp {kind}; mở bằng phần mềm văn phòng rồi lưu lại")
    if main and any(each.endswith("vbaProject.bin") for each in names):
        raise BadAttachment(f"tệp chứa macro; lưu lại thành .{extension} không có macro")


def _check_unpacked(archive: zipfile.ZipFile) -> None:
    """Every part unpacks whole, and all together to no more than an office document can be; sizes that the
    archive states are not believed. Raises what zipfile raises for a damaged or locked part."""
    left = MAX_UNPACKED
    parts = archive.infolist()
    if len(parts) > MAX_PARTS:
        raise BadAttachment(f"tệp nén chứa {number(len(parts))} mục; xuất lại từ bản gốc")
    if any(part.flag_bits & 1 for part in parts):
        raise BadAttachment("tệp bị khóa bằng mật khẩu; lưu lại không đặt mật khẩu")
    for part in parts:
        with archive.open(part) as opened:
            while chunk := opened.read(1_000_000):
                left -= len(chunk)
                if left < 0:
                    most = file_size(MAX_UNPACKED)
                    raise BadAttachment(f"tệp nén quá mức, mở ra hơn {most}; xuất lại từ bản gốc")


def _extension(name: str) -> str:
    return name.rpartition(".")[2].lower() if "." in name else ""
