"""How many pages a PDF has and what it says, so that search finds its words; damaged ones and bombs are refused.

The one module of this room that imports pypdf, and only once a PDF is to be read.
"""

import io
import logging
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from plugins.reading.probe import BadAttachment
from plugins.text.normal import CONTROL, INVISIBLE, nfc

if TYPE_CHECKING:
    import pypdf

MOST_PAGES = 2_000
MOST_UNPACKED = 100_000_000
MOST_READ_OF_A_PAGE = 4_000_000
LONGEST_TEXT = 400_000
LEAST_LETTERS = 150
"""Letters a page of a scan has at most: those of a digital signature's stamp, which is no text of the document."""

_BROKEN = "tệp PDF hỏng, không mở được trang nào; xuất lại từ bản gốc"
_BOMB = "tệp PDF nén quá mức, mở ra lớn bất thường; xuất lại từ bản gốc"


@dataclass(frozen=True)
class PdfFacts:
    """Pages of a PDF and its text, blocks parted by newlines; `scanned` when it is pictures of pages."""

    pages: int
    text: str
    scanned: bool


def read_pdf(data: bytes) -> PdfFacts:
    """What the PDF holds.

    Raises BadAttachment for one that asks for a password, that no page can be read of, or that unpacks to far
    more than documents do. A page whose text cannot be read counts as one without text.
    """
    import pypdf
    from pypdf.errors import FileNotDecryptedError, LimitReachedError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = pypdf.PdfReader(io.BytesIO(data))
        if reader.is_encrypted:
            raise BadAttachment("tệp PDF bị khóa bằng mật khẩu; xuất lại không đặt mật khẩu")
        count = len(reader.pages)
    except (BadAttachment, MemoryError):
        raise
    except LimitReachedError:
        raise BadAttachment(_BOMB) from None
    except FileNotDecryptedError:
        raise BadAttachment("tệp PDF bị khóa bằng mật khẩu; xuất lại không đặt mật khẩu") from None
    except Exception:
        # pypdf reports damage as its own errors and as KeyError, TypeError, RecursionError and more.
        raise BadAttachment(_BROKEN) from None
    if not count:
        raise BadAttachment(_BROKEN)
    if count > MOST_PAGES:
        raise BadAttachment(f"tệp PDF có {count} trang; chia thành các tệp không quá {MOST_PAGES} trang")
    return _facts(reader, count)


def _facts(reader: "pypdf.PdfReader", count: int) -> PdfFacts:
    texts = list(_texts(reader))
    text = "\n".join(texts)[:LONGEST_TEXT]
    letters = sum(char.isalpha() for char in text)
    scanned = not letters or (letters < LEAST_LETTERS * count and _has_pictures(reader))
    return PdfFacts(count, text, scanned)


def _texts(reader: "pypdf.PdfReader") -> Iterator[str]:
    """The text of each page, as long as no page and not all together unpack to too much."""
    from pypdf.errors import LimitReachedError

    unpacked = length = 0
    for page in reader.pages:
        try:
            content = page.get_contents()
            size = len(content.get_data()) if content is not None else 0
            unpacked += size
            text = "" if size > MOST_READ_OF_A_PAGE or length > LONGEST_TEXT else page.extract_text()
        except LimitReachedError:
            raise BadAttachment(_BOMB) from None
        except Exception:
            text = ""
        if unpacked > MOST_UNPACKED:
            raise BadAttachment(_BOMB)
        length += len(text)
        yield _plain(text)


def _plain(text: str) -> str:
    return nfc(INVISIBLE.sub("", CONTROL.sub(" ", text.replace("\r", "\n"))).encode(errors="ignore").decode())


def _has_pictures(reader: "pypdf.PdfReader") -> bool:
    """Whether any page shows a picture."""
    for page in reader.pages:
        try:
            objects = page["/Resources"]["/XObject"].values()
            if any(one.get_object().get("/Subtype") == "/Image" for one in objects):
                return True
        except Exception:
            continue
    return False
