"""A PDF gives its pages and its text; damaged, locked and exploding ones are refused, scans are known."""

import io
import zlib

import pypdf
import pytest

from plugins.reading.pdf import read_pdf
from plugins.reading.probe import BadAttachment

SENTENCE = "Uy ban bau cu tinh Mau thong bao ve viec niem yet danh sach cu tri tai cac khu vuc bo phieu. "


def pdf(*pages: str, picture: bool = False, content: bytes | None = None) -> bytes:
    """A PDF with these texts in Helvetica, each page with a picture if asked; or with this packed content."""
    parts = ["<< /Type /Catalog /Pages 2 0 R >>"]
    kids = " ".join(f"{4 + 2 * place} 0 R" for place in range(len(pages)))
    parts.append(f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>")
    parts.append("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
    last = 4 + 2 * len(pages)
    resources = f"<< /Font << /F1 3 0 R >> {f'/XObject << /I {last} 0 R >>' if picture else ''} >>"
    written: list[bytes] = [part.encode() for part in parts]
    for place, text in enumerate(pages):
        stream = f"BT /F1 12 Tf 50 800 Td ({text}) Tj ET".encode() if content is None else content
        packing = b"" if content is None else b"/Filter /FlateDecode "
        box = f"/MediaBox [0 0 595 842] /Contents {5 + 2 * place} 0 R"
        written.append(f"<< /Type /Page /Parent 2 0 R {box} /Resources {resources} >>".encode())
        written.append(b"<< %s/Length %d >>\nstream\n%s\nendstream" % (packing, len(stream), stream))
    written.append(
        b"<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray "
        b"/Length 1 >>\nstream\n\xff\nendstream"
    )
    return _whole(written)


def _whole(parts: list[bytes]) -> bytes:
    """The objects with the table of where they stand."""
    out = bytearray(b"%PDF-1.7\n")
    places = []
    for number, part in enumerate(parts, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, part)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(parts) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    return bytes(out + b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(parts) + 1, start))


def locked() -> bytes:
    """A PDF that asks for a password."""
    writer = pypdf.PdfWriter(clone_from=pypdf.PdfReader(io.BytesIO(pdf(SENTENCE))))
    writer.encrypt("mat khau", algorithm="RC4-128")
    target = io.BytesIO()
    writer.write(target)
    return target.getvalue()


def bomb(size: int) -> bytes:
    """A small file whose one page unpacks to so many bytes."""
    packer = zlib.compressobj(9)
    block = b" " * 1_000_000
    return b"".join([*(packer.compress(block) for _ in range(size // len(block))), packer.flush()])


@pytest.mark.parametrize(
    "data, pages, words, scanned",
    [
        (pdf(SENTENCE), 1, "niem yet", False),
        (pdf(SENTENCE * 2, SENTENCE * 2, SENTENCE * 2), 3, "khu vuc", False),
        (pdf("Ngan"), 1, "Ngan", False),
        (pdf(SENTENCE * 3, picture=True), 1, "thong bao", False),
        (pdf("", picture=True), 1, "", True),
        (pdf("", "", picture=True), 2, "", True),
        (pdf(""), 1, "", True),
        (pdf("Ky boi: Uy ban bau cu tinh Mau, 05/01/2026", "", picture=True), 2, "Ky boi", True),
    ],
)
def test_facts(data, pages, words, scanned):
    """A PDF gives how many pages it has, its words, and whether it is but pictures; a stamp is no text."""
    facts = read_pdf(data)
    assert (facts.pages, facts.scanned) == (pages, scanned)
    assert words in facts.text


@pytest.mark.parametrize(
    "data, message",
    [
        (locked(), "tệp PDF bị khóa bằng mật khẩu; xuất lại không đặt mật khẩu"),
        (b"%PDF-1.7\nstartxref\n9\n%%EOF", "tệp PDF hỏng, không mở được trang nào; xuất lại từ bản gốc"),
        (pdf(), "tệp PDF hỏng, không mở được trang nào; xuất lại từ bản gốc"),
        (pdf("a", content=bomb(120_000_000)), "tệp PDF nén quá mức, mở ra lớn bất thường; xuất lại từ bản gốc"),
        (
            pdf(*"abcd", content=bomb(40_000_000)),
            "tệp PDF nén quá mức, mở ra lớn bất thường; xuất lại từ bản gốc",
        ),
        (pdf(*["a"] * 2001), "tệp PDF có 2001 trang; chia thành các tệp không quá 2000 trang"),
    ],
    ids=("locked", "no objects", "no pages", "one page explodes", "all pages together explode", "too many pages"),
)
def test_refused(data, message):
    """Each PDF that cannot be published is refused with its own words."""
    with pytest.raises(BadAttachment) as refused:
        read_pdf(data)
    assert str(refused.value) == message


def test_damage_is_never_a_traceback():
    """Whatever byte is damaged, the answer is the facts or BadAttachment."""
    whole = pdf(SENTENCE, SENTENCE)
    for place in range(9, len(whole), 11):
        damaged = whole[:place] + bytes([whole[place] ^ 0x55]) + whole[place + 1 :]
        try:
            assert read_pdf(damaged).pages >= 1
        except BadAttachment as bad:
            assert ";" in str(bad)


def test_the_text_has_no_control_characters():
    """What a feed or page could not hold is not in the text."""
    assert "\x1a" not in read_pdf(pdf("a\x1ab" + SENTENCE)).text
