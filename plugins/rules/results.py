"""The figures of results agree with each other, with the law and with who is said to be elected."""

from collections.abc import Iterator

from plugins.model.candidate import Candidate, CandidateStatus
from plugins.model.election import ConstituencyResult, ListStage
from plugins.model.material import Material
from plugins.model.problem import Problem, Severity
from plugins.rules.hints import near_name
from plugins.rules.stages import all_stages, on_lists
from plugins.text.wording import number

FILE = "election.yml"


def results_name_constituencies(material: Material) -> Iterator[Problem]:
    """Figures are of a constituency that exists, once, whose list has a stage of results."""
    stages = all_stages(material)
    seen: set[str] = set()
    for position, result in enumerate(material.election.results):
        where = ("results", position, "constituency")
        name = result.constituency
        if name not in stages:
            hint = near_name(name, stages, "khai thêm trong election.yml hoặc sửa mã")
            yield Problem(FILE, f"đơn vị bầu cử “{name}” không có trong election.yml; {hint}", where)
        elif name in seen:
            yield Problem(FILE, f"số liệu của “{name}” đã ghi ở mục trên; giữ lại một mục", where)
        elif not any(state.stage is ListStage.RESULTS for _, state in stages[name]):
            message = f"“{name}” có số liệu mà danh sách chưa có trạng thái kết quả; thêm vào lists, kèm văn bản"
            yield Problem(FILE, message, where)
        seen.add(name)


def figures_agree(material: Material) -> Iterator[Problem]:
    """Article 75, Law 85/2015/QH13: the minutes count voters, those who voted, and ballots; no part exceeds its
    whole, and the ballots collected are the valid and the invalid ones."""
    for position, result in enumerate(material.election.results):
        for name, message in _contradictions(result):
            yield Problem(FILE, message, ("results", position, name))


def _contradictions(result: ConstituencyResult) -> Iterator[tuple[str, str]]:
    """Each figure that cannot be, and why."""
    cast = result.valid_ballots + result.invalid_ballots
    if result.turnout > result.voters:
        yield "turnout", f"{number(result.turnout)} người đi bầu, nhiều hơn {number(result.voters)} cử tri; sửa số sai"
    if result.ballots_collected is not None and result.ballots_collected != cast:
        parts = f"{number(result.valid_ballots)} + {number(result.invalid_ballots)} = {number(cast)}"
        yield "ballots_collected", f"phiếu hợp lệ và không hợp lệ là {parts}, khác số phiếu thu vào; sửa số sai"
    issued = result.turnout if result.ballots_issued is None else result.ballots_issued
    if cast > issued:
        whole = "số cử tri đã bỏ phiếu" if result.ballots_issued is None else "số phiếu phát ra"
        yield "valid_ballots", f"phiếu hợp lệ và không hợp lệ cộng lại là {number(cast)}, nhiều hơn {whole}; sửa số sai"


def enough_voters_voted(material: Material) -> Iterator[Problem]:
    """Article 80, Law 85/2015/QH13: where not more than half of the voters voted, the election is held again."""
    for position, result in enumerate(material.election.results):
        if 2 * result.turnout <= result.voters:
            message = (
                f"“{result.constituency}” có không quá một nửa số cử tri đi bầu, phải bầu lại (Điều 80 Luật Bầu cử); "
                "kiểm tra số liệu, hoặc giữ nguyên nếu đây là kết quả bầu lại"
            )
            yield Problem(FILE, message, ("results", position, "turnout"), severity=Severity.WARNING)


def votes_are_of_the_elected(material: Material) -> Iterator[Problem]:
    """Articles 78 and 86, Law 85/2015/QH13: who is elected has more than half of the valid ballots, and nobody more
    than all; only the votes of the elected are published."""
    valid = {one.constituency: one.valid_ballots for one in material.election.results}
    for constituency, group in on_lists(material).items():
        for candidate in group:
            if candidate.votes is not None and (message := _votes_problem(candidate, valid.get(constituency))):
                yield Problem(candidate.path, message, ("votes",))


def _votes_problem(candidate: Candidate, valid: int | None) -> str:
    """Why the candidate cannot have these votes; empty when they can be."""
    if candidate.status is not CandidateStatus.ELECTED:
        return "chỉ ghi số phiếu của người trúng cử; xóa dòng này hoặc sửa trạng thái"
    if valid is None:
        return "có số phiếu mà election.yml chưa có số liệu kết quả của đơn vị; thêm vào results"
    if candidate.votes > valid:
        return f"{number(candidate.votes)} phiếu, nhiều hơn {number(valid)} phiếu hợp lệ của đơn vị; sửa số sai"
    if 2 * candidate.votes <= valid:
        return (
            f"trúng cử mà chỉ được {number(candidate.votes)} phiếu, không quá nửa của {number(valid)} phiếu hợp lệ "
            "(Điều 78 Luật Bầu cử); sửa số phiếu hoặc trạng thái"
        )
    return ""


RULES = (results_name_constituencies, figures_agree, enough_voters_voted, votes_are_of_the_elected)
