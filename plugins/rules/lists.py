"""The stages of a list come in their lawful order, each by a posted document, and candidates fit the stage."""

from collections.abc import Iterator

from plugins.model.candidate import Candidate, CandidateStatus
from plugins.model.document import Document
from plugins.model.election import ListStage, ListState, MilestoneMark
from plugins.model.material import Material
from plugins.model.problem import Location, Problem, Severity
from plugins.rules.hints import near_name, near_path
from plugins.rules.stages import PUBLISHED, all_stages, histories, on_lists, some_are_unreadable

FILE = "election.yml"
_MAY_FOLLOW = {
    ListStage.EXPECTED: (None,),
    ListStage.OFFICIAL: (None, ListStage.EXPECTED),
    ListStage.CORRECTED: (ListStage.OFFICIAL, ListStage.CORRECTED),
    ListStage.RESULTS: (ListStage.OFFICIAL, ListStage.CORRECTED),
}
"""After which stage each may come; None is the beginning."""
FEW = 3
"""So many candidates with one and the same misfit are named; of more, these and their number."""
_OUTCOMES = (CandidateStatus.ELECTED, CandidateStatus.NOT_ELECTED)


def stages_name_known_parts(material: Material) -> Iterator[Problem]:
    """A stage is of a level that exists, and of constituencies of that level."""
    levels = [level.id for level in material.election.levels]
    by_id = {constituency.id: constituency for constituency in material.election.constituencies}
    for position, state in enumerate(material.election.lists):
        if state.level not in levels:
            hint = near_name(state.level, levels, "khai thêm trong election.yml hoặc sửa mã")
            yield Problem(
                FILE, f"cấp “{state.level}” không có trong election.yml; {hint}", ("lists", position, "level")
            )
        for place, name in enumerate(state.constituencies):
            where = ("lists", position, "constituencies", place)
            if name not in by_id:
                hint = near_name(name, by_id, "khai thêm trong election.yml hoặc sửa mã")
                yield Problem(FILE, f"đơn vị bầu cử “{name}” không có trong election.yml; {hint}", where)
            elif by_id[name].level != state.level:
                message = f"“{name}” thuộc cấp “{by_id[name].level}”, không phải “{state.level}”; sửa một trong hai"
                yield Problem(FILE, message, where)


def stages_follow_each_other(material: Material) -> Iterator[Problem]:
    """Articles 57 to 60 and 86, Law 85/2015/QH13: expected, official, then corrections, at last the results."""
    told: set[int] = set()
    for stages in all_stages(material).values():
        before: ListState | None = None
        for position, state in stages:
            message = _out_of_turn(before, state)
            if message and position not in told:
                told.add(position)
                yield Problem(FILE, message, ("lists", position, "stage"))
            before = state


def _out_of_turn(before: ListState | None, state: ListState) -> str:
    """What is wrong with a stage that comes after another one; empty when nothing is."""
    if before and before.since == state.since:
        return f"cùng thời điểm với “{before.stage}”; mỗi trạng thái một thời điểm, sửa since"
    if (before.stage if before else None) in _MAY_FOLLOW[state.stage]:
        return ""
    order = "thứ tự là dự kiến, chính thức, đính chính, kết quả; sửa stage, since, hoặc thêm mục còn thiếu"
    if before is None:
        return f"“{state.stage}” mà chưa có danh sách chính thức; {order}"
    return f"“{state.stage}” ({state.since:%d/%m/%Y}) đứng sau “{before.stage}” ({before.since:%d/%m/%Y}); {order}"


def stages_fit_polling_day(material: Material) -> Iterator[Problem]:
    """Articles 57 to 60, 85 and 86, Law 85/2015/QH13: the official list comes before polling day and by the day
    that the calendar sets for it, results after."""
    day = material.election.polling_day
    milestone = material.election.milestone(MilestoneMark.LIST_PUBLISHED)
    last = (milestone.until or milestone.at).date() if milestone and milestone.at else day
    for position, state in enumerate(material.election.lists):
        where = ("lists", position, "since")
        if state.stage is ListStage.RESULTS and state.since.date() < day:
            yield Problem(FILE, f"kết quả trước ngày bầu cử {day:%d/%m/%Y}; sửa thời điểm", where)
        elif state.stage in (ListStage.EXPECTED, ListStage.OFFICIAL) and state.since.date() >= day:
            message = f"danh sách {state.stage} phải có trước ngày bầu cử {day:%d/%m/%Y}; sửa thời điểm"
            yield Problem(FILE, message, where)
        elif state.stage is ListStage.OFFICIAL and state.since.date() > last:
            message = f"sau hạn {last:%d/%m/%Y} của mốc “{milestone.name}”; kiểm tra lại thời điểm"
            yield Problem(FILE, message, where, severity=Severity.WARNING)


def stages_have_documents(material: Material) -> Iterator[Problem]:
    """Articles 57 to 60, Law 85/2015/QH13: a list is published by a document, which is posted as a PDF for all
    to read, and speaks of that level."""
    for position, state in enumerate(material.election.lists):
        where = ("lists", position, "document")
        if state.document is None:
            if state.stage is not ListStage.EXPECTED:
                message = f"trạng thái “{state.stage}” phải có văn bản công bố; thêm document"
                yield Problem(FILE, message, where)
            continue
        yield from _document_problems(material, state, state.document, where)


def _document_problems(material: Material, state: ListState, path: str, where: Location) -> Iterator[Problem]:
    """What is wrong with the document that a stage names."""
    document = material.by_path.get(path)
    if path in material.unreadable or (path in material.broken_drafts and state.since > material.as_of):
        return
    if document is None:
        yield Problem(FILE, f"không có bài “{path}” trong content/; {near_path(path, material.by_path)}", where)
        return
    if not isinstance(document, Document):
        yield Problem(FILE, f"“{path}” không phải văn bản; trỏ tới một tệp trong content/documents", where)
        return
    if document.level and document.level != state.level:
        message = f"“{path}” là văn bản của cấp “{document.level}”, không phải “{state.level}”; sửa một trong hai"
        yield Problem(FILE, message, where)
    if not any(file.lower().endswith(".pdf") for file in document.files):
        message = f"“{path}” không có tệp PDF; thêm bản PDF đã ký vào attachments của văn bản"
        yield Problem(FILE, message, where)
    if state.since > material.as_of:
        return
    if path not in material.public_paths:
        message = f"“{path}” chưa đăng ({material.why_held(path)}); đăng văn bản trước khi danh sách chuyển trạng thái"
        yield Problem(FILE, message, where)
    elif document.public_from.date() > state.since.date():
        message = (
            f"“{path}” đăng ngày {document.public_from:%d/%m/%Y}, sau khi danh sách chuyển trạng thái "
            f"({state.since:%d/%m/%Y}); sửa một trong hai"
        )
        yield Problem(FILE, message, where)


def statuses_fit_the_stage(material: Material) -> Iterator[Problem]:
    """Articles 57 to 60 and 86, Law 85/2015/QH13: nobody is official before the list is, nobody is elected before
    the results are published, and then everybody who stood has an outcome."""
    stages = histories(material)
    unfit: dict[tuple[str, str], list[Candidate]] = {}
    for constituency, group in on_lists(material).items():
        states = stages.get(constituency, [])
        for candidate in group:
            if message := _unfit(candidate, states):
                unfit.setdefault((candidate.level, message), []).append(candidate)
            elif candidate.status is CandidateStatus.OFFICIAL and _have_results(states, material):
                message = f"đã có kết quả từ {states[-1].since:%d/%m/%Y}; ghi trúng cử hoặc không trúng cử"
                yield Problem(candidate.path, message, ("status",), severity=Severity.WARNING)
    for (_, message), group in unfit.items():
        others = f" (và {len(group) - FEW} người khác cùng cấp)" if len(group) > FEW else ""
        for candidate in group[:FEW] if others else group:
            yield Problem(candidate.path, f"{message}{others}", ("status",))


def _have_results(states: list[ListState], material: Material) -> bool:
    """Whether the list has results that can be; results before polling day are a mistake of their own."""
    last = states[-1] if states else None
    return last is not None and last.stage is ListStage.RESULTS and last.since.date() >= material.election.polling_day


def _unfit(candidate: Candidate, states: list[ListState]) -> str:
    """Why the candidate's status cannot be while the list is where it is; empty when it can."""
    if candidate.status in _OUTCOMES and not any(state.stage is ListStage.RESULTS for state in states):
        return (
            f"“{candidate.status}” khi danh sách chưa có trạng thái kết quả; thêm vào lists của election.yml, hoặc sửa"
        )
    published = [state for state in states if state.stage in PUBLISHED]
    if candidate.status is CandidateStatus.OFFICIAL and states and not published:
        return (
            "“chính thức” khi danh sách còn dự kiến; sửa thành dự kiến, hoặc thêm trạng thái vào lists của election.yml"
        )
    if candidate.status is CandidateStatus.EXPECTED and published:
        since = f"{published[0].since:%d/%m/%Y}"
        return f"“dự kiến” khi danh sách đã chính thức từ {since}; sửa thành chính thức, hoặc gỡ tệp"
    return ""


def leavings_are_documented(material: Material) -> Iterator[Problem]:
    """Article 60, Law 85/2015/QH13: who is taken off the list is so by a decision, which the file names."""
    for candidate in material.of_type(Candidate):
        if not candidate.stands and not candidate.status_document:
            message = f"“{candidate.status}” phải có văn bản (Điều 60 Luật Bầu cử); thêm status_document"
            yield Problem(candidate.path, message, ("status_document",))


def no_more_elected_than_seats(material: Material) -> Iterator[Problem]:
    """Article 78, Law 85/2015/QH13: no more are elected than the constituency has seats."""
    if some_are_unreadable(material):
        return
    seats = {constituency.id: constituency.seats for constituency in material.election.constituencies}
    for constituency, group in on_lists(material).items():
        elected = [candidate for candidate in group if candidate.status is CandidateStatus.ELECTED]
        if constituency in seats and len(elected) > seats[constituency]:
            names = ", ".join(f"“{candidate.full_name}”" for candidate in elected)
            message = (
                f"{len(elected)} người trúng cử ở “{constituency}” ({names}) mà chỉ bầu {seats[constituency]} đại biểu "
                "(Điều 78 Luật Bầu cử); sửa trạng thái"
            )
            yield Problem(elected[-1].path, message, ("status",))


RULES = (
    stages_name_known_parts,
    stages_follow_each_other,
    stages_fit_polling_day,
    stages_have_documents,
    statuses_fit_the_stage,
    leavings_are_documented,
    no_more_elected_than_seats,
)
