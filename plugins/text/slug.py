"""Addresses and heading ids made of Vietnamese words: ASCII where the script allows, never empty."""

import hashlib
import re
import unicodedata

from plugins.text.normal import strip_marks

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def slugify(text: str) -> str:
    """Lower-case ASCII words joined by hyphens; "" when the text has no Latin letter or digit.

    >>> slugify("Đơn vị bầu cử số 1: Hà Nội")
    'don-vi-bau-cu-so-1-ha-noi'
    """
    ascii_text = strip_marks(text).casefold().encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", ascii_text).strip("-")


def heading_id(text: str) -> str:
    """An id for a heading that stays the same as long as its words do, in any script.

    Khmer or Chinese headings get "muc-" and eight hexadecimal digits of the words' hash.
    """
    slug = slugify(text)
    if slug:
        return slug if slug[0].isalpha() else f"muc-{slug}"
    words = unicodedata.normalize("NFC", " ".join(text.split()))
    return f"muc-{hashlib.sha256(words.encode()).hexdigest()[:8]}"


def address_part(text: str) -> str:
    """Words as a part of an address, never empty: a slug where the script allows, else as `heading_id` has it."""
    return slugify(text) or heading_id(text)


def is_slug(text: str) -> bool:
    """Whether the text can stand in an address as it is."""
    return SLUG.fullmatch(text) is not None
