"""The texts of the press kit and the archive of it all; the same content gives the same bytes."""

import csv
import io
from collections.abc import Iterator

from plugins.model.facts import facts, level_facts
from plugins.model.portal import Portal
from plugins.model.press_kit import PAGE
from plugins.text.archive import zipped


def about_text(portal: Portal) -> str:
    """What the portal is, whom to ask, how its words and pictures may be used; for a newsroom's own files."""
    return "\r\n".join(_lines(portal)) + "\r\n"


def _lines(portal: Portal) -> Iterator[str]:
    site = portal.site
    yield site.name
    yield portal.url("/")
    yield from ("", site.notice) if site.notice else ()
    yield from ("", site.press_about or site.description)
    yield from ("", "Sử dụng lại", site.reuse)
    yield f"Ảnh: {site.photo_licence or site.reuse}"
    yield from ("", "Giờ đăng", site.press_embargo) if site.press_embargo else ()
    yield from ("", "Liên hệ")
    for contact in (one for one in site.contacts if one.press):
        yield "; ".join(filter(None, (contact.name, contact.phone, contact.email, contact.hours)))
    yield f"Ban biên tập: {site.email}"
    yield from ("", f"Số liệu, ảnh, nguồn cấp tin mới nhất: {portal.url(PAGE)}")


def facts_table(portal: Portal) -> str:
    """The figures as CSV: for each level and for the whole election, a line a figure."""
    written = io.StringIO(newline="")
    table = csv.writer(written)
    table.writerow(("Phạm vi", "Số liệu", "Giá trị"))
    for fact in facts(portal):
        table.writerow(("Cả cuộc bầu cử", fact.label, fact.value))
    for level in level_facts(portal):
        table.writerow((level.council, "Số đại biểu được bầu", level.seats))
        table.writerow((level.council, "Số đơn vị bầu cử", level.constituencies))
        table.writerow((level.council, "Số người ứng cử", level.candidates))
        table.writerow((level.council, "Trong đó là nữ", level.women))
        table.writerow((level.council, "Trong đó tự ứng cử", level.self_nominated))
    return written.getvalue()


def archive(texts: tuple[tuple[str, str], ...], pictures: tuple[tuple[str, bytes], ...]) -> bytes:
    """The ZIP file; texts in UTF-8 with the mark by which spreadsheets know it."""
    return zipped({name: text.encode("utf-8-sig") for name, text in texts} | dict(pictures))
