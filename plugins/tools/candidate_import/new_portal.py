"""A small whole portal around a list: election.yml with its constituencies, and a site.yml to be filled in."""

import datetime
from collections.abc import Sequence

from plugins.model.editions import EDITIONS, Edition
from plugins.text.wording import day_in_words
from plugins.tools.candidate_import.places import TIERS, Stated
from plugins.tools.candidate_import.writing import scalar

_NAMES = {
    "hdnd-tinh": ("Đại biểu Hội đồng nhân dân cấp tỉnh", "Hội đồng nhân dân cấp tỉnh"),
    "hdnd-huyen": ("Đại biểu Hội đồng nhân dân cấp huyện", "Hội đồng nhân dân cấp huyện"),
    "hdnd-xa": ("Đại biểu Hội đồng nhân dân cấp xã", "Hội đồng nhân dân cấp xã"),
}
_LAW = "Luật Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân số 85/2015/QH13"


def edition_of(polling_day: datetime.date | None) -> Edition:
    """The general election of a day; the latest one we know when no day is given.

    Raises ValueError when none was held that day.
    """
    if polling_day is None:
        return EDITIONS[-1]
    return next(edition for edition in EDITIONS if edition.polling_day == polling_day)


def list_day(edition: Edition) -> datetime.date:
    """The day candidates' pages are dated when nobody says otherwise: 25 days before polling day, the last day for
    the official list in Law 85/2015/QH13 before its amendment of 2025."""
    return edition.polling_day - datetime.timedelta(days=25)


def election_text(edition: Edition, levels: Sequence[str], stated: Sequence[Stated], file: str) -> str:
    """The text of election.yml."""
    name = (
        f"Bầu cử đại biểu Quốc hội khóa {edition.roman} và đại biểu Hội đồng nhân dân các cấp nhiệm kỳ {edition.term}"
    )
    lines = [
        f"# Dựng từ {file} bằng inv import-candidates; bổ sung địa bàn, khu vực bỏ phiếu và các mốc thời gian.",
        f"name: {name}",
        f"short_name: Bầu cử {edition.polling_day.year}",
        f"edition: Quốc hội khóa {edition.roman}, Hội đồng nhân dân nhiệm kỳ {edition.term}",
        f"polling_day: {edition.polling_day.isoformat()}",
        "opens: 07:00",
        "closes: 19:00",
        f"citation: {scalar(edition.citation)}",
        "levels:",
    ]
    for level in levels:
        title, council = _NAMES.get(
            level, (f"Đại biểu Quốc hội khóa {edition.roman}", f"Quốc hội khóa {edition.roman}")
        )
        lines += [
            f"  - id: {level}",
            f"    tier: {TIERS[level].value}",
            f"    name: {title}",
            f"    council: {council}",
            f"    term: {edition.term}",
            f"    citation: Điều 10 {_LAW}",
        ]
    return "\n".join([*lines, "constituencies:", constituencies_text(stated, file)])


def constituencies_text(stated: Sequence[Stated], file: str) -> str:
    """The constituencies as they stand in election.yml under `constituencies`."""
    lines: list[str] = []
    for one in stated:
        lines += [
            f"  - id: {one.id}",
            f"    level: {one.level}",
            f"    number: {one.number if one.number is not None else 0}",
            f"    name: {scalar(one.title)}",
            f"    seats: {max(one.seats, default=0)}"
            + ("" if one.seats else "   # danh sách không ghi; điền số đại biểu được bầu"),
        ]
        if one.area:
            lines.append(f"    area: {scalar(one.area)}")
        lines.append(f"    citation: {scalar(f'Theo danh sách {file}; thay bằng văn bản ấn định đơn vị bầu cử')}")
    return "\n".join(lines) + "\n"


def site_text(edition: Edition) -> str:
    """The text of site.yml, everything in it to be replaced."""
    return f"""# Tạo bằng inv import-candidates để xem thử danh sách; thay mọi dòng trước khi đăng.
name: Cổng xem thử danh sách người ứng cử
short_name: Xem thử danh sách
province: Xem thử
description: Danh sách người ứng cử được nhập để xem thử, ngày bầu cử {day_in_words(edition.polling_day)}.
notice: Cổng xem thử, không phải nguồn chính thức.
operator: Chưa điền
responsible: Chưa điền
address: Chưa điền
email: banbientap@xem-thu.example
reuse: Không sử dụng lại nội dung xem thử
sections:
  - id: tin
    name: Tin
security_email: baomat@xem-thu.example
security_until: 2099-12-31
"""


def with_constituencies(election: str, stated: Sequence[Stated], file: str) -> str:
    """The text of an election.yml with more constituencies at the end of its list; the rest stays as it is."""
    lines = election.rstrip("\n").split("\n")
    block = constituencies_text(stated, file).rstrip("\n").split("\n")
    begin = next((number for number, line in enumerate(lines) if line.startswith("constituencies:")), None)
    if begin is None:
        return "\n".join([*lines, "constituencies:", *block, ""])
    end = begin + 1
    while end < len(lines) and (not lines[end].strip() or lines[end][0] in " -#"):
        end += 1
    while not lines[end - 1].strip():
        end -= 1
    if any(line.startswith("- ") for line in lines[begin + 1 : end]):
        block = [line[2:] for line in block]
    return "\n".join([*lines[:end], *block, *lines[end:], ""])
