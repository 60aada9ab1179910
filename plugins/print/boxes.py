"""The boxes of a page that print shops cut by: the one module of the room that imports pypdf."""

import io

POINTS = 72 / 25.4
"""In a mm."""


def boxed(pdf: bytes, bleed: float, border: float) -> bytes:
    """The PDF with the BleedBox and TrimBox of each page; both lengths in mm from the edge of the sheet."""
    from pypdf import PdfReader, PdfWriter
    from pypdf.generic import RectangleObject

    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf)))
    for page in writer.pages:
        left, bottom, right, top = (float(side) for side in page.mediabox)
        for name, inset in (("/BleedBox", border - bleed), ("/TrimBox", border)):
            by = inset * POINTS
            corners = (left + by, bottom + by, right - by, top - by)
            page[_name(name)] = RectangleObject(tuple(round(side, 4) for side in corners))
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def _name(text: str):
    from pypdf.generic import NameObject

    return NameObject(text)
