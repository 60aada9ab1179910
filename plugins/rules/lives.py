"""The dates of a biography follow each other, and none of them lies beyond the election."""

import datetime
import re
from collections.abc import Iterator

from plugins.model.candidate import Candidate, CareerStep, Nomination
from plugins.model.material import Material
from plugins.model.problem import Problem, Severity
from plugins.rules.editions import number_of, present

PARTY_AGE = 18
AGE_TO_STAND = 21
"""Article 2, Law 85/2015/QH13."""


def party_dates_follow(material: Material) -> Iterator[Problem]:
    """Articles 1 and 5 of the Party's statute: members are eighteen, and full members after a year of probation."""
    for candidate in material.of_type(Candidate):
        joined, official = candidate.party_joined_on, candidate.party_official_on
        if joined and official and official < joined:
            yield Problem(candidate.path, "đứng trước party_joined_on; đổi lại hai ngày", ("party_official_on",))
        for field, day in (("party_joined_on", joined), ("party_official_on", official)):
            if day and day > material.election.polling_day:
                yield Problem(candidate.path, f"{day:%d/%m/%Y} ở sau ngày bầu cử; kiểm tra lại năm", (field,))
        if joined and _is_of_age(candidate, material) and joined.year - candidate.born_on.year < PARTY_AGE:
            message = f"vào Đảng khi chưa đủ {PARTY_AGE} tuổi; kiểm tra lại ngày này và born_on"
            yield Problem(candidate.path, message, ("party_joined_on",), severity=Severity.WARNING)


def careers_go_forward(material: Material) -> Iterator[Problem]:
    """Each step of a working life ends after it began, after birth and before polling day."""
    for candidate in material.of_type(Candidate):
        if not _is_of_age(candidate, material):
            continue
        for position, step in enumerate(candidate.career):
            for field, message in _faults(step, candidate.born_on, material.election.polling_day):
                yield Problem(candidate.path, message, ("career", position, field))


def _is_of_age(candidate: Candidate, material: Material) -> bool:
    """Whether the date of birth can be right; one that cannot is told once, in another rule."""
    return material.election.polling_day.year - candidate.born_on.year >= AGE_TO_STAND


def _faults(step: CareerStep, born_on: datetime.date, polling_day: datetime.date) -> Iterator[tuple[str, str]]:
    """(field, what is wrong) for a step of a working life."""
    since, until = _months(step.since), _months(step.until)
    last = (polling_day.year, polling_day.month)
    if since and until and until[1] < since[0]:
        yield "until", f"{step.until} đứng trước since ({step.since}); đổi lại hai mốc"
    for field, written, months in (("since", step.since, since), ("until", step.until, until)):
        if months and months[0] > last:
            yield field, f"{written} ở sau ngày bầu cử; kiểm tra lại năm, hoặc ghi nay"
        elif months and months[1] < (born_on.year, born_on.month):
            yield field, f"{written} ở trước ngày sinh {born_on:%d/%m/%Y}; kiểm tra lại năm"


def _months(written: str) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """The first and the last month that "9/2005" or "2005" may mean; None for "nay"."""
    if not written[-1].isdigit():
        return None
    month, _, year = written.rpartition("/")
    return (int(year), int(month or 1)), (int(year), int(month or 12))


def nobody_is_a_deputy_yet(material: Material) -> Iterator[Problem]:
    """Before polling day nobody has been a deputy of the Assembly or in the term that is elected."""
    now = present(material.election)
    if material.as_of.date() > now.polling_day:
        return
    for candidate in material.of_type(Candidate):
        for position, stated in enumerate(candidate.deputy_terms):
            assembly = re.search(r"quốc hội,? kh(?:óa|oá) (?:thứ )?(\w+)", stated, re.IGNORECASE)
            term = re.search(r"(20\d\d) ?[-–—] ?20\d\d", stated)
            number = number_of(assembly[1].lower()) if assembly else None
            if now.assembly and number and number > now.assembly:
                message = f"“{stated}”: chưa có Quốc hội khóa này; kiểm tra lại số La Mã"
            elif (number and number == now.assembly) or (term and int(term[1]) >= now.polling_day.year):
                message = f"“{stated}” là nhiệm kỳ được bầu lần này; ghi nhiệm kỳ đã qua, hoặc xóa dòng này"
            else:
                continue
            yield Problem(candidate.path, message, ("deputy_terms", position))


def schooling_has_its_years(material: Material) -> Iterator[Problem]:
    """General education is stated as the years passed of ten or twelve: 12/12, 10/10, 7/10."""
    for candidate in material.of_type(Candidate):
        found = re.fullmatch(r"(?:lớp )?(\d+)/(\d+)", candidate.general_education or "", re.IGNORECASE)
        if found and (int(found[1]) > int(found[2]) or found[2] not in ("9", "10", "11", "12")):
            yield Problem(
                candidate.path, f"“{found[0]}” không có thật; viết ví dụ 12/12, 10/10", ("general_education",)
            )


def candidates_are_citizens(material: Material) -> Iterator[Problem]:
    """Article 2, Law 85/2015/QH13: who stands is a citizen of Việt Nam; a religion is named, or said to be none."""
    for candidate in material.of_type(Candidate):
        if not re.search(r"việt nam|vn", candidate.nationality, re.IGNORECASE):
            message = f"“{candidate.nationality}”: người ứng cử là công dân Việt Nam (Điều 2 Luật Bầu cử); kiểm tra lại"
            yield Problem(candidate.path, message, ("nationality",))
        if candidate.religion.lower() == "có":
            message = "“Có” không nói tôn giáo nào; ghi tên tôn giáo, hoặc Không"
            yield Problem(candidate.path, message, ("religion",), severity=Severity.WARNING)


def who_stands_alone_was_put_forward_by_nobody(material: Material) -> Iterator[Problem]:
    """Who stands on their own initiative names no body that put them forward."""
    for candidate in material.of_type(Candidate):
        if candidate.nomination is Nomination.SELF and candidate.nominated_by:
            message = "“tự ứng cử” thì không có nơi giới thiệu; xóa dòng này hoặc sửa nomination"
            yield Problem(candidate.path, message, ("nominated_by",))


RULES = (
    party_dates_follow,
    careers_go_forward,
    nobody_is_a_deputy_yet,
    schooling_has_its_years,
    candidates_are_citizens,
    who_stands_alone_was_put_forward_by_nobody,
)
