"""A script as newsreaders are given it: a page to print with numbered lines, and a text file for any machine."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from plugins.model.candidate import Candidate
from plugins.model.channels import FeedAddresses, feed_of_everything
from plugins.model.entry import DEFAULT_LANGUAGE, Entry
from plugins.model.news import NewsItem
from plugins.model.portal import Portal
from plugins.model.scripts import (
    HOME,
    PAUSE,
    Script,
    candidate_script,
    marked,
    minutes,
    news_script,
    question_script,
)

MARKS = "/ ngừng ngắn; // hết câu"
BOM = "\ufeff"


@dataclass(frozen=True, slots=True)
class Task:
    """An entry to write a script of, the syllables a minute, and what else it takes: of a candidate the level and the
    constituency, of a translation the original."""

    entry: Entry
    pace: int
    others: tuple = ()


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What every sheet says of the portal, and the files of the theme its page needs."""

    site_name: str
    notice: str
    url: str
    base: str
    home: str
    sheets: tuple[str, ...]
    script: str
    favicon: str
    feed: FeedAddresses


def surroundings(portal: Portal) -> Surroundings:
    """The same for every sheet."""
    return Surroundings(
        site_name=portal.site.name,
        notice=portal.site.notice or "",
        url=portal.url(""),
        base=portal.settings.base_path,
        home=portal.link(HOME),
        sheets=(portal.asset("css/common.css"), portal.asset("css/posted.css")),
        script=portal.asset("js/common.js"),
        favicon=portal.asset("img/favicon.svg"),
        feed=feed_of_everything(portal),
    )


def script_of(task: Task) -> Script:
    """The script of a task."""
    if isinstance(task.entry, Candidate):
        return candidate_script(task.entry, *task.others, task.pace)
    write = news_script if isinstance(task.entry, NewsItem) else question_script
    return write(task.entry, task.pace, *task.others)


def page_of(task: Task, around: Surroundings) -> Mapping[str, Any]:
    """What the page of a script shows; lines are numbered through."""
    script = script_of(task)
    passages, first = [], 1
    for passage in script.passages:
        passages.append((passage.label, first, tuple(map(marked, passage.lines))))
        first += len(passage.lines)
    return {
        "around": around,
        "script": script,
        "passages": tuple(passages),
        "length": length(script, task.pace),
        "source": around.url + script.source,
        "text": f"{around.base}{script.address}{task.entry.slug}.txt",
        "marks": MARKS,
        "pause": PAUSE,
    }


def text_of(task: Task, around: Surroundings) -> bytes:
    """The script as a text file."""
    return encoded("\n".join(script_lines(script_of(task), task.pace, around)))


def encoded(text: str) -> bytes:
    """The text as every Windows of a commune's office opens it: UTF-8 with a mark, lines ended by CR LF."""
    return (BOM + text.rstrip("\n") + "\n").replace("\n", "\r\n").encode()


def script_lines(script: Script, pace: int, around: Surroundings) -> Iterator[str]:
    """The lines of a script's text: what it is, then each passage with its pauses."""
    yield script.title.upper()
    yield f"Mức ưu tiên: {script.priority.value}. Thời lượng: {length(script, pace)}."
    yield f"Nguồn: {around.site_name}, {around.url}{script.source}"
    if script.unread:
        yield f"Tự xem cách đọc: {', '.join(script.unread)}."
    yield f"Ký hiệu: {MARKS}."
    number = 1
    for passage in script.passages:
        yield ""
        if passage.label:
            yield f"[{passage.label.upper()}]"
        for line in passage.lines:
            yield f"{number:3}  {marked(line)}"
            number += 1
        yield f"[Nghỉ {PAUSE} giây]"
    yield ""


def length(script: Script, pace: int) -> str:
    """How long the script takes and how that was reckoned."""
    if script.language != DEFAULT_LANGUAGE:
        return f"khoảng {minutes(script.seconds)} (lấy theo bản tiếng Việt)"
    return f"khoảng {minutes(script.seconds)} ({script.syllables} tiếng, {pace} tiếng một phút)"
