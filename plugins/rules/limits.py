"""The numbers the law sets: seats of a constituency, and how many candidates its list names at least."""

from collections.abc import Iterable, Iterator

from plugins.model.candidate import Candidate, CandidateStatus
from plugins.model.document import Document
from plugins.model.election import Constituency, Level, ListStage, ListState, MilestoneMark, Tier
from plugins.model.material import Material
from plugins.model.problem import Problem, Severity
from plugins.rules.stages import PUBLISHED, filed, histories, some_are_unreadable

FILE = "election.yml"
MOST_SEATS = {Tier.NATIONAL_ASSEMBLY: 3, Tier.PROVINCE: 5, Tier.DISTRICT: 5, Tier.COMMUNE: 5}
"""Article 10, Law 85/2015/QH13."""


def seats_within_the_law(material: Material) -> Iterator[Problem]:
    """Article 10, Law 85/2015/QH13: a constituency elects at most three deputies of the National Assembly, or
    five of a council; another limit is data with its citation."""
    levels = {level.id: level for level in material.election.levels}
    for position, constituency in enumerate(material.election.constituencies):
        level = levels.get(constituency.level)
        most = most_seats(level)
        if not 1 <= constituency.seats <= most:
            citation = level.limits_citation if level and level.most_seats else "Điều 10 Luật Bầu cử"
            message = f"{constituency.seats} đại biểu; luật cho từ 1 đến {most} ở cấp này ({citation})"
            yield Problem(FILE, f"{message}; sửa số đại biểu", ("constituencies", position, "seats"))


def most_seats(level: Level | None) -> int:
    """How many deputies a constituency of the level elects at most; the law's greatest number for no level."""
    if level is None:
        return max(MOST_SEATS.values())
    return level.most_seats or MOST_SEATS[level.tier]


def limits_are_cited(material: Material) -> Iterator[Problem]:
    """A limit other than that of Article 10, 57 or 58 says where it comes from, and makes sense."""
    for position, level in enumerate(material.election.levels):
        where = ("levels", position)
        if (level.most_seats is not None or level.least_candidates) and not level.limits_citation:
            message = "ghi giới hạn khác với Luật Bầu cử mà không có căn cứ; thêm limits_citation"
            yield Problem(FILE, message, (*where, "limits_citation"))
        if level.most_seats == 0:
            yield Problem(FILE, "giới hạn là 0; ghi ít nhất 1 hoặc xóa dòng này", (*where, "most_seats"))
        yield from _sensible_table(level, position)


def _sensible_table(level: Level, position: int) -> Iterator[Problem]:
    """Each number of seats stands once in the table, and with more candidates than seats."""
    seen: set[int] = set()
    for place, row in enumerate(level.least_candidates):
        where = ("levels", position, "least_candidates", place)
        if row.seats in seen:
            yield Problem(FILE, f"đã có mục cho {row.seats} đại biểu ở trên; giữ lại một", (*where, "seats"))
        seen.add(row.seats)
        if row.candidates <= row.seats:
            message = (
                f"{row.candidates} người ứng cử cho {row.seats} đại biểu; số người ứng cử phải nhiều hơn số đại biểu "
                "được bầu (Điều 57, Điều 58 Luật Bầu cử), sửa lại"
            )
            yield Problem(FILE, message, (*where, "candidates"))


def least_candidates(level: Level, seats: int) -> int:
    """How many candidates the list names at least: the level's own table, else the law's.

    Clause 6 of Article 57, Law 85/2015/QH13: two more than seats of the National Assembly. Clause 3 of
    Article 58: more than seats of a council; two more for three seats, three more for four or more.
    """
    stated = next((row.candidates for row in level.least_candidates if row.seats == seats), None)
    if stated is not None:
        return stated
    if level.tier is Tier.NATIONAL_ASSEMBLY:
        return seats + 2
    return seats + (1 if seats <= 2 else 2 if seats == 3 else 3)


def enough_candidates(material: Material) -> Iterator[Problem]:
    """Clause 6 of Article 57 and clause 3 of Article 58, Law 85/2015/QH13: an official list names enough more
    candidates than seats. Who leaves it later makes no list unlawful, but the vacancy needs its decision."""
    if some_are_unreadable(material):
        return
    levels = {level.id: level for level in material.election.levels}
    stages, listed = histories(material), filed(material)
    for position, constituency in enumerate(material.election.constituencies):
        level = levels.get(constituency.level)
        group = listed.get(constituency.id, [])
        if constituency.fewer_candidates or not _is_countable(level, constituency, group):
            continue
        if not _is_official(stages[constituency.id], group):
            continue
        standing = sum(candidate.stands for candidate in group)
        least = least_candidates(level, constituency.seats)
        if standing < least:
            left = _left_later(material, stages[constituency.id], group)
            yield _too_few(level, constituency, position, standing, least, left)


def _is_countable(level: Level | None, constituency: Constituency, group: Iterable[Candidate]) -> bool:
    """Whether seats and candidates can be compared: neither the seats nor a candidate's level is itself a mistake."""
    if level is None or not 1 <= constituency.seats <= most_seats(level):
        return False
    return all(candidate.level == level.id for candidate in group)


def _is_official(states: list[ListState], group: Iterable[Candidate]) -> bool:
    """Whether the list is the official one: by its stage, or where none is stated by its candidates."""
    if states:
        return any(state.stage in PUBLISHED for state in states)
    return any(candidate.status is not CandidateStatus.EXPECTED for candidate in group)


def _left_later(material: Material, states: list[ListState], group: Iterable[Candidate]) -> int:
    """How many left the list on or after the day it became official, by the date of the document that says so."""
    milestone = material.election.milestone(MilestoneMark.LIST_PUBLISHED)
    stated = [state.since for state in states if state.stage is ListStage.OFFICIAL]
    official_at = stated[0] if stated else milestone and milestone.at
    documents = [material.by_path.get(one.status_document or "") for one in group if not one.stands]
    return sum(
        isinstance(document, Document) and official_at is not None and document.issued_on >= official_at.date()
        for document in documents
    )


def _too_few(level: Level, constituency: Constituency, position: int, standing: int, least: int, left: int) -> Problem:
    """What is wrong with a list of `standing` candidates, `left` of them having left it when it was official."""
    article = "khoản 6 Điều 57" if level.tier is Tier.NATIONAL_ASSEMBLY else "khoản 3 Điều 58"
    stated = level.least_candidates and any(row.seats == constituency.seats for row in level.least_candidates)
    citation = level.limits_citation if stated else f"{article} Luật Bầu cử"
    counted = f"{standing} người ứng cử cho {constituency.seats} đại biểu; cần ít nhất {least} ({citation})"
    where = ("constituencies", position, "seats")
    if standing + left >= least:
        message = (
            f"còn {counted}: khuyết vì có người rút tên hoặc bị xóa tên sau khi công bố danh sách chính thức; "
            "ghi văn bản quyết định trường hợp này vào fewer_candidates"
        )
        return Problem(FILE, message, where, severity=Severity.WARNING)
    mend = "thêm người ứng cử còn thiếu, sửa seats, hoặc ghi văn bản cho phép vào fewer_candidates"
    return Problem(FILE, f"{'chỉ có' if standing else 'danh sách chính thức có'} {counted}; {mend}", where)


RULES = (seats_within_the_law, limits_are_cited, enough_candidates)
