"""What a newsreader reads: a news item, an answer or a candidate as sentences in words, with their length.

Every candidate's script has the same passages in the same order with the same words around them; what an
editor did not give is said to be not given. Nothing is cut: a script that is too long says by how much.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from plugins.model.aired import AiredEntry
from plugins.model.candidate import Candidate
from plugins.model.election import Constituency, Level
from plugins.model.entry import DEFAULT_LANGUAGE, Entry
from plugins.model.news import NewsItem
from plugins.model.question import Question
from plugins.model.radio import Priority
from plugins.text.abbreviations import UPPER
from plugins.text.spoken import spoken, unread
from plugins.text.told import told
from plugins.text.wording import day_in_figures

HOME = "/phat-thanh/"
PAUSE = 2
"""Seconds of silence after each passage."""
NOT_GIVEN = "chưa cung cấp"

_SENTENCE_END = re.compile(rf"(?<=[.!?…])\s+(?=[{UPPER}0-9])|(?<=[。！？])")
_HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")
_WORD = re.compile(r"[^\W_]")


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of a script: what it is, and its sentences as they are said."""

    label: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Script:
    """A whole script. `address` is that of its page; `source` that of the entry; `syllables` is 0 where the
    language has no count of its own, and `seconds` then those of the Vietnamese text."""

    title: str
    address: str
    source: str
    language: str
    priority: Priority
    passages: tuple[Passage, ...]
    syllables: int
    seconds: int

    @property
    def unread(self) -> tuple[str, ...]:
        """What the newsreader must know how to say: foreign abbreviations, figures nobody could read."""
        if self.language != DEFAULT_LANGUAGE:
            return ()
        lines = " ".join(line for passage in self.passages for line in passage.lines)
        return unread(lines)


def page_address(entry: Entry) -> str:
    """Where the page of an entry's script stands; its text file stands beside it."""
    return f"{HOME}loi-doc{entry.address}"


def text_address(entry: Entry) -> str:
    """Where the text file of an entry's script stands."""
    return f"{page_address(entry)}{entry.slug}.txt"


def priority_of(entry: Entry) -> Priority:
    """How urgently the entry goes on the air; news that bears the label Khẩn is urgent on the air too."""
    if isinstance(entry, NewsItem) and entry.urgent:
        return Priority.URGENT
    broadcast = entry.broadcast if isinstance(entry, AiredEntry) else None
    return broadcast.priority if broadcast else Priority.NORMAL


def news_script(item: NewsItem, pace: int, original: NewsItem | None = None) -> Script:
    """A news item; of a translation the text alone, as long as its `original`."""
    if item.lang != DEFAULT_LANGUAGE:
        told = _translation(item)
        return _script(item, item.title, told, pace, news_script(original, pace).seconds if original else None)
    urgent = "Thông báo khẩn. " if priority_of(item) is Priority.URGENT else ""
    opening = _passage("Lời dẫn", f"{urgent}Kính thưa quý vị và bà con, sau đây là tin về bầu cử. {item.title}.")
    credit = item.source.name if item.source else item.organisation
    closing = (_passage("Lời kết", f"Tin do {credit} cung cấp."),) if credit else ()
    return _script(item, item.title, (opening, *_text(item), *closing), pace)


def question_script(question: Question, pace: int, original: Question | None = None) -> Script:
    """A question with its answer and the law behind it."""
    if question.lang != DEFAULT_LANGUAGE:
        told = _translation(question)
        length = question_script(original, pace).seconds if original else None
        return _script(question, question.title, told, pace, length)
    opening = _passage("Câu hỏi", f"Hỏi: {question.title}")
    first, *rest = _text(question)
    answer = Passage("Trả lời", (f"Trả lời: {first.lines[0]}", *first.lines[1:]))
    basis = (_passage("Căn cứ", f"Căn cứ: {'; '.join(question.legal_basis)}."),) if question.legal_basis else ()
    return _script(question, question.title, (opening, answer, *rest, *basis), pace)


def candidate_script(candidate: Candidate, level: Level, constituency: Constituency, pace: int) -> Script:
    """A candidate: place on the list, biography, programme."""
    name = f"{candidate.title_prefix} {candidate.full_name}"
    opening = (
        f"Danh sách những người ứng cử {level.name[:1].lower()}{level.name[1:]}, {constituency.title}. "
        f"Người ứng cử thứ {candidate.position}: {name}."
    )
    facts = tuple(spoken(f"{label}: {value or NOT_GIVEN}.") for label, value in _facts(candidate))
    programme = _sentences(line.text for line in told(candidate.body.html)) or (f"{NOT_GIVEN}.",)
    passages = (
        _passage("Lời dẫn", opening),
        Passage("Tiểu sử tóm tắt", ("Tiểu sử tóm tắt.", *facts)),
        Passage("Chương trình hành động", ("Chương trình hành động.", *programme)),
        _passage("Lời kết", f"Hết phần giới thiệu {name}."),
    )
    return _script(candidate, name, passages, pace)


def minutes(seconds: int) -> str:
    """ "3 phút 20 giây", "45 giây"."""
    whole, rest = divmod(seconds, 60)
    return " ".join(filter(None, (f"{whole} phút" if whole else "", f"{rest} giây" if rest or not whole else "")))


def marked(line: str) -> str:
    """The line with its pauses: / a short one within the sentence, // at its end; no line begins with one."""
    return re.sub("([,;:])(?= )", "\\1\u00a0/", line) + "\u00a0//"


def _script(entry: Entry, title: str, passages: tuple[Passage, ...], pace: int, seconds: int | None = None) -> Script:
    count = sum(syllables(line) for passage in passages for line in passage.lines)
    length = -(-count * 60 // pace) + PAUSE * len(passages)
    counted = entry.lang == DEFAULT_LANGUAGE
    return Script(
        title=title,
        address=page_address(entry),
        source=entry.address,
        language=entry.lang,
        priority=priority_of(entry),
        passages=passages,
        syllables=count if counted else 0,
        seconds=length if counted or seconds is None else seconds,
    )


def syllables(line: str) -> int:
    """How many syllables a line has: Vietnamese writes each apart, and a Han character is one."""
    return len(_HAN.findall(line)) + sum(bool(_WORD.search(word)) for word in _HAN.sub(" ", line).split())


def _passage(label: str, text: str) -> Passage:
    return Passage(label, _sentences([text]))


def _text(entry: Entry) -> tuple[Passage, ...]:
    """The entry's text, a passage for each of its sections."""
    sections: list[tuple[str, list[str]]] = [("Nội dung", [])]
    for line in told(entry.body.html):
        if line.heading:
            sections.append((line.text, [f"{line.text}."]))
        else:
            sections[-1][1].append(line.text)
    found = (Passage(label, _sentences(blocks)) for label, blocks in sections if blocks)
    return tuple(passage for passage in found if passage.lines)


def _translation(entry: Entry) -> tuple[Passage, ...]:
    """A text in another language as its translator wrote it: its figures are the reader's to say."""
    blocks = (entry.heading, *(line.text for line in told(entry.body.html, counted=False)))
    return (Passage("", tuple(line for block in blocks for line in _SENTENCE_END.split(block) if line.strip())),)


def _sentences(blocks: Iterable[str]) -> tuple[str, ...]:
    """The blocks in words, a sentence a line."""
    lines = (line.strip() for block in blocks for line in _SENTENCE_END.split(spoken(block)))
    return tuple(line for line in lines if line)


def _facts(one: Candidate) -> Iterator[tuple[str, str | None]]:
    """What the summary biography says, the same for everybody: the form's fields in the form's order, but health,
    which only the posted biography says."""
    yield "Ngày sinh", day_in_figures(one.born_on)
    yield from _named(one, _PERSON)
    yield "Ngày vào Đảng", day_in_figures(one.party_joined_on) if one.party_joined_on else None
    yield "Là thành viên của", _listed(one.organisations)
    yield "Đã là đại biểu", _listed(one.deputy_terms)
    yield "Khen thưởng", _listed(one.awards)
    yield from _named(one, _RECORD)
    steps = (f"từ {_time(step.since)} đến {_time(step.until)}, {step.work}" for step in one.career)
    yield "Quá trình công tác", "; ".join(steps)
    yield "Hình thức ứng cử", ", ".join(filter(None, (one.nomination.value, one.nominated_by)))


_PERSON: Mapping[str, str] = {
    "ethnicity": "Dân tộc",
    "religion": "Tôn giáo",
    "hometown": "Quê quán",
    "current_residence": "Nơi ở hiện nay",
    "general_education": "Giáo dục phổ thông",
    "qualification": "Chuyên môn, nghiệp vụ",
    "academic_title": "Học hàm, học vị",
    "political_theory": "Lý luận chính trị",
    "languages": "Ngoại ngữ",
    "occupation": "Nghề nghiệp, chức vụ",
    "workplace": "Nơi công tác",
}
_RECORD: Mapping[str, str] = {"discipline": "Kỷ luật", "convictions": "Án tích"}


def _time(written: str) -> str:
    """A year with the word for it; a month with its year, and nay, as they are."""
    return f"năm {written}" if written.isdigit() else written


def _named(one: Candidate, fields: Mapping[str, str]) -> Iterator[tuple[str, str | None]]:
    return ((label, getattr(one, name)) for name, label in fields.items())


def _listed(values: tuple[str, ...]) -> str:
    return "; ".join(values)
