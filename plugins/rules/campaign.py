"""Promotion of a candidate: only in the campaign, and never by the portal of an election body.

Law 85/2015/QH13: Article 63 (equal and open; bodies in charge of the election do not campaign), Article 64 (from the
publication of the official list until 24 hours before voting begins), Article 65 (forms), Article 68 (prohibitions).
"""

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from plugins.model.candidate import Candidate, CandidateStatus
from plugins.model.election import Election, MilestoneMark
from plugins.model.entry import Entry
from plugins.model.material import Material
from plugins.model.problem import Problem, Severity
from plugins.model.remark import Matter, Remark
from plugins.model.slogan import Slogan
from plugins.rules.dates_in_prose import remark
from plugins.rules.prose import UPPER, Prose
from plugins.text.normal import nfc

_ASKS = (
    r"(?<!\w)(?<!không )(?<!được )(?:bầu cho|bầu chọn|bỏ phiếu cho|bỏ phiếu bầu|bỏ lá phiếu cho|dồn phiếu cho|"
    r"dành (?:\w+ )?(?:lá )?phiếu(?: \w+)? cho|một phiếu cho|phiếu bầu cho|"
    r"hãy (?:chọn|bầu|tin|bỏ phiếu)|nên (?:chọn|bầu)|"
    r"chọn|lựa chọn(?: số một)?|tín nhiệm bầu|tin tưởng|ủng hộ|xứng đáng|kêu gọi(?: cử tri)?|ứng cử viên sáng giá|"
    r"người đại biểu lý tưởng)(?!\w)"
)
_CAMPAIGNS = r"(?<!\w)(?:vận động (?:bầu|cử tri|cho|bỏ phiếu)|tranh cử|hứa hẹn nếu trúng cử|lời hứa tranh cử)(?!\w)"
_MAYBE = (
    r"bầu c|bầu b|phiếu|chọn|tin |nên bầu|tín nhiệm|tưởng|ủng hộ|xứng đáng|kêu gọi|sáng giá|vận động|tranh cử|hứa|hãy"
)
_TWO_NAMES = rf"[{UPPER}]\w* [{UPPER}]\w*"
_WORD = r"[\w'’]+"
LONGEST_NAME = 7
FEW = 3
"""Up to so many candidates with one mistake are told one by one."""


def remarks(prose: Prose) -> Iterator[Remark]:
    """Each sentence that asks for votes or speaks of a campaign, and may name somebody."""
    if not (re.search(_TWO_NAMES, prose.text) and re.search(_MAYBE, prose.low)):
        return
    for strong, pattern in ((1, _ASKS), (0, _CAMPAIGNS)):
        for found in re.finditer(pattern, prose.low):
            begin, end = prose.sentence(*found.span())
            sentence = prose.text[begin:end].strip()
            if re.search(_TWO_NAMES, sentence):
                yield remark(prose, found, Matter.PROMOTION, said=(sentence, strong))


@dataclass(frozen=True)
class Window:
    """Article 64: when promotion is lawful; `begins` is None where election.yml does not say it."""

    begins: datetime.datetime | None
    ends: datetime.datetime
    closes: datetime.datetime

    def has(self, moment: datetime.datetime) -> bool:
        """Whether the campaign runs then; what is published when voting is over promotes nobody."""
        return (self.begins is None or self.begins <= moment) and not self.ends <= moment < self.closes


def window_of(election: Election) -> Window:
    """The campaign's window, by the marks of the milestones, else by the law."""
    zone = ZoneInfo(election.timezone)
    opens = datetime.datetime.combine(election.polling_day, election.opens, zone)
    closes = datetime.datetime.combine(election.polling_day, election.closes, zone)
    begins = election.milestone(MilestoneMark.LIST_PUBLISHED) or election.milestone(MilestoneMark.CAMPAIGN_STARTS)
    ends = election.milestone(MilestoneMark.CAMPAIGN_ENDS)
    return Window(begins.at if begins else None, ends.at if ends else opens - datetime.timedelta(days=1), closes)


def named_in(text: str, names: frozenset[str]) -> list[str]:
    """The names that stand in a text as whole words, in the order of the text, each once.

    >>> named_in("Bà Nguyễn Thị Mẫu và ông Lê Văn An", frozenset({"nguyễn thị mẫu", "thị mẫu và"}))
    ['nguyễn thị mẫu', 'thị mẫu và']
    """
    words = re.findall(_WORD, nfc(text).lower())
    found = []
    for begin in range(len(words)):
        for length in range(2, LONGEST_NAME + 1):
            name = " ".join(words[begin : begin + length])
            if name in names and name not in found:
                found.append(name)
    return found


def promotion_within_the_campaign(material: Material) -> Iterator[Problem]:
    """Articles 63, 64 and 68: nobody is promoted outside the campaign, nor one candidate alone within it."""
    names = _names(material)
    if not names:
        return
    window = window_of(material.election)
    told: set[tuple[str, object, int]] = set()
    for path, found in material.remarks_on(Matter.PROMOTION):
        entry = material.by_path.get(path)
        if entry is None or isinstance(entry, Candidate | Slogan):
            continue
        named = named_in(str(found.said[0]), names)
        place = (path, found.where, found.line)
        if named and place not in told and (message := _complaint(entry, found, window, named[0], names)):
            told.add(place)
            yield found.problem(path, message, Severity.WARNING)


def _complaint(entry: Entry, found: Remark, window: Window, name: str, names: frozenset[str]) -> str:
    """What to say of a sentence that promotes somebody; "" when it is lawful."""
    shown = name.title()
    if not window.has(entry.public_from):
        begins = f"{window.begins:%H:%M %d/%m/%Y}" if window.begins else "khi công bố danh sách"
        span = f"từ {begins} đến {window.ends:%H:%M %d/%m/%Y}"
        return (
            f"“{found.quote}” cùng tên người ứng cử {shown}, đăng {entry.public_from:%H:%M %d/%m/%Y}, ngoài thời gian "
            f"vận động bầu cử {span} (Điều 64 Luật Bầu cử); bỏ câu này hoặc đổi ngày đăng"
        )
    if found.said[1] and len(named_in(f"{entry.heading}\n{entry.summary or ''}\n{entry.body.text}", names)) == 1:
        return (
            f"“{found.quote}” cho riêng người ứng cử {shown}; cơ quan phụ trách bầu cử không vận động cho ai "
            "(Điều 63 Luật Bầu cử), bỏ câu này hoặc giới thiệu mọi người ứng cử của đơn vị như nhau"
        )
    return ""


def slogans_name_nobody(material: Material) -> Iterator[Problem]:
    """Article 63: a slogan of the election bodies names no candidate."""
    names = _names(material)
    for slogan in material.entries:
        if isinstance(slogan, Slogan) and names:
            for language, words in slogan.text.items():
                for name in named_in(words, names):
                    message = f"khẩu hiệu nêu tên người ứng cử {name.title()} (Điều 63 Luật Bầu cử); bỏ tên"
                    yield Problem(slogan.path, message, ("text", language))


def candidates_wait_for_the_list(material: Material) -> Iterator[Problem]:
    """Articles 57 and 64: nobody is published as an official candidate before the official list is."""
    begins = material.election.milestone(MilestoneMark.LIST_PUBLISHED)
    listed = [one for one in material.of_type(Candidate) if one.status is not CandidateStatus.EXPECTED]
    early = [one for one in listed if begins and one.public_from < begins.at]
    if len(early) > FEW and len(early) == len(listed):
        message = (
            f"cả {len(early)} người ứng cử đã đăng trước mốc “{MilestoneMark.LIST_PUBLISHED}” "
            f"({begins.at:%H:%M %d/%m/%Y}), như {early[0].path} ({early[0].public_from:%H:%M %d/%m/%Y}); "
            "sửa ngày của mốc, hoặc ghi status: dự kiến"
        )
        yield Problem("election.yml", message, ("milestones",), severity=Severity.WARNING)
        return
    for candidate in early:
        message = (
            f"đăng {candidate.public_from:%H:%M %d/%m/%Y}, trước khi công bố danh sách chính thức "
            f"({begins.at:%H:%M %d/%m/%Y}); đổi ngày, hoặc ghi status: dự kiến"
        )
        yield Problem(candidate.path, message, ("date",), severity=Severity.WARNING)


def _names(material: Material) -> frozenset[str]:
    """Full names, in lower case, of those who stand; of one syllable they are too common to look for."""
    names = (
        " ".join(re.findall(_WORD, nfc(one.full_name).lower())) for one in material.of_type(Candidate) if one.stands
    )
    return frozenset(name for name in names if " " in name)


RULES_WITH_ELECTION = (promotion_within_the_campaign, slogans_name_nobody, candidates_wait_for_the_list)
