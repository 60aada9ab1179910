"""The guard of the campaign's window."""

import datetime

import pytest

from plugins.model.candidate import Candidate, CandidateStatus
from plugins.model.problem import Problem, Severity
from plugins.model.slogan import Slogan
from plugins.rules.linters import remarks_on_entry
from tests.unit.rules.material import NEWS, at, check, election, material, news

BEFORE, WITHIN, LAST_DAY, AFTER = "2026-02-10", "2026-03-05", "2026-03-14 08:00", "2026-03-16"

NAMED = (
    "Hãy bầu cho bà Nguyễn Thị Mẫu!",
    "Cử tri xã ủng hộ bà Nguyễn Thị Mẫu.",
    "Hãy chọn Nguyễn Thị Mẫu",
    "Bỏ phiếu cho ông Lê Văn An là đúng.",
    "Ông Lê Văn An xứng đáng làm đại biểu.",
    "Cử tri tín nhiệm bầu bà Nguyễn Thị Mẫu.",
    "Hãy tin bà NGUYỄN THỊ MẪU.",
    "Kêu gọi cử tri dồn phiếu cho Lê Văn An",
    "Một phiếu cho Lê Văn An",
    "Nên bầu ông **Lê Văn An**\nở đơn vị số 1",
    "Lựa chọn số một: bà Nguyễn Thị Mẫu",
    "Hãy bỏ phiếu cho **Nguyễn\nThị Mẫu**",
    "Phiếu bầu cho bà Nguyễn Thị Mẫu là phiếu cho xã.",
    "Bầu chọn ông Lê Văn An vào Hội đồng nhân dân",
)
CAMPAIGNING = ("Bà Nguyễn Thị Mẫu vận động bầu cử tại xã.", "Ông Lê Văn An ra tranh cử.", "Vận động cho ông Lê Văn An")
NOT_PROMOTION = (
    "Bà Nguyễn Thị Mẫu tiếp xúc cử tri tại xã.",
    "Hãy bầu cho người xứng đáng nhất!",
    "Ủng hộ đồng bào vùng lũ ở Lạc Thành Thượng.",
    "Hãy bầu cho bà Nguyễn Thị Mẫn!",
    "Hãy bầu cho bà Lê Nguyễn Thị!",
    "Danh sách có bà Nguyễn Thị Mẫu. Cử tri bỏ phiếu cho người mình chọn.",
    "Bà Nguyễn Thị Mẫu không được bầu cho người khác thay.",
    "Cuộc vận động lớn của Lạc Giang Thượng.",
    "Bà Trần Thị Rút rút tên; hãy bầu cho Trần Thị Rút là sai",
)


def candidate(name: str, **values: object) -> Candidate:
    """A candidate published in the campaign."""
    slug = f"c{len(name)}"
    base = {"full_name": name, "date": at("2026-02-27"), "path": f"candidates/{slug}.md", "slug": slug, "digest": slug}
    base |= {"level": "quoc-hoi", "constituency": "qh-1", "born_on": datetime.date(1980, 1, 1), "lang": "vi"}
    return Candidate.model_construct(**{**base, **values})


CANDIDATES = (
    candidate("Nguyễn Thị Mẫu"),
    candidate("Lê Văn An"),
    candidate("Trần Thị Rút Rút", full_name="Trần Thị Rút", status=CandidateStatus.WITHDRAWN),
)


def found_in(text: str, date: str) -> list[Problem]:
    """What the guard says of a news item published then."""
    remarks = {NEWS: remarks_on_entry(NEWS, {}, lambda where: 1, text, 5)}
    problems = check(material(news(date, words=text), *CANDIDATES, remarks=remarks))
    return [problem for problem in problems if problem.path == NEWS]


@pytest.mark.parametrize("date", [BEFORE, LAST_DAY])
@pytest.mark.parametrize("text", (*NAMED, *CAMPAIGNING))
def test_promotion_outside_the_campaign_is_warned_of(text: str, date: str) -> None:
    """Before the list is published and in the last 24 hours nobody is promoted."""
    (problem,) = found_in(text, date)
    assert problem.severity is Severity.WARNING
    assert "Điều 64" in problem.message


@pytest.mark.parametrize("text", NAMED)
def test_one_candidate_alone_is_never_promoted(text: str) -> None:
    """Within the campaign too the portal asks for no one's votes."""
    (problem,) = found_in(text, WITHIN)
    assert "Điều 63" in problem.message


@pytest.mark.parametrize("text", CAMPAIGNING)
def test_reports_of_the_campaign_pass_within_it(text: str) -> None:
    """News of a candidate's campaign is lawful while it runs."""
    assert found_in(text, WITHIN) == []


@pytest.mark.parametrize("date", [BEFORE, WITHIN, LAST_DAY])
@pytest.mark.parametrize("text", NOT_PROMOTION)
def test_other_news_passes(text: str, date: str) -> None:
    """Meetings, slogans for all, other names, and those who no longer stand are no promotion."""
    assert found_in(text, date) == []


@pytest.mark.parametrize("text", (*NAMED, *CAMPAIGNING))
def test_nothing_is_promotion_when_voting_is_over(text: str) -> None:
    """After voting only the thanks for one alone would be left to ask about."""
    assert all("Điều 64" not in problem.message for problem in found_in(text, AFTER))


def test_the_line_and_the_window_are_named() -> None:
    """The message has the words, the name, the moment and the window."""
    (problem,) = found_in("Mở đầu.\n\nHãy bầu cho bà Nguyễn Thị Mẫu!", BEFORE)
    assert problem.line == 7
    for part in ("Nguyễn Thị Mẫu", "00:00 10/02/2026", "00:00 26/02/2026", "07:00 14/03/2026"):
        assert part in problem.message


def test_a_slogan_names_nobody() -> None:
    """A slogan with a candidate's name is an error."""
    slogan = Slogan.model_construct(
        text={"vi": "Nguyễn Thị Mẫu vì dân!"},
        valid_from=datetime.date(2026, 3, 1),
        path="banners/a.yml",
        slug="a",
        lang="vi",
    )
    (problem,) = [problem for problem in check(material(slogan, *CANDIDATES)) if problem.path == slogan.path]
    assert (problem.severity, problem.where) == (Severity.ERROR, ("text", "vi"))


@pytest.mark.parametrize(
    ("status", "date", "warned"),
    [
        (CandidateStatus.OFFICIAL, "2026-02-20", True),
        (CandidateStatus.OFFICIAL, "2026-02-26", False),
        (CandidateStatus.EXPECTED, "2026-02-20", False),
    ],
)
def test_official_candidates_wait_for_the_list(status: CandidateStatus, date: str, warned: bool) -> None:
    """A candidate is official when the list is published, not before."""
    early = candidate("Đỗ Văn Sớm", status=status, date=at(date))
    problems = [problem for problem in check(material(early)) if problem.where == ("date",)]
    assert [problem.severity for problem in problems] == [Severity.WARNING] * warned


def test_without_marks_the_law_ends_the_campaign() -> None:
    """Where election.yml has no marks, the last 24 hours before voting are closed all the same."""
    remarks = {NEWS: remarks_on_entry(NEWS, {}, lambda where: 1, "Ông Lê Văn An tranh cử.", 5)}
    bare = election(milestones=())
    late = check(material(news(LAST_DAY), *CANDIDATES, remarks=remarks, of=bare))
    assert any("Điều 64" in problem.message for problem in late)
