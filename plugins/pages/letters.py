"""The letters under which indexes list Vietnamese words."""

import unicodedata

_TONES = "\u0300\u0301\u0303\u0309\u0323"


def initial(text: str) -> str:
    """The first letter as a capital without its tone: "Ấp" → "Â"; "0–9" for digits."""
    if text[0].isdigit():
        return "0–9"
    bare = "".join(part for part in unicodedata.normalize("NFD", text[0]) if part not in _TONES)
    return unicodedata.normalize("NFC", bare).upper()
