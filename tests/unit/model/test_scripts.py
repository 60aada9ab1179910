"""Scripts: words a newsreader can read, the same for every candidate, as long as they say."""

import pytest

from plugins.model.radio import Priority
from plugins.model.scripts import (
    PAUSE,
    Script,
    candidate_script,
    marked,
    minutes,
    news_script,
    question_script,
    syllables,
)
from plugins.text.spoken import spoken
from tests.unit.pages import sample

PACE = 150
ELECTION = sample.election()
SECTIONS = ["Mục 1", "Mục 2", "Mục 3"]


def script(slug: str = "an", **values: object) -> Script:
    """The script of a candidate."""
    one = sample.candidate(slug, 1, **values)
    return candidate_script(one, ELECTION.levels[0], ELECTION.constituencies[0], PACE)


def test_every_candidate_has_the_same_passages() -> None:
    """One who gave everything and one who gave nothing are read in the same passages with the same fields."""
    full = script(
        "a", awards=["Bằng khen"], health="Tốt", career=[{"since": "2005", "until": "nay", "work": "Dạy học"}]
    )
    bare = script("b", body=sample.body(""))
    assert [passage.label for passage in full.passages] == [passage.label for passage in bare.passages]
    labels = [[line.split(":")[0] for line in one.passages[1].lines] for one in (full, bare)]
    assert labels[0] == labels[1]
    assert "Khen thưởng: chưa cung cấp." in bare.passages[1].lines
    assert bare.passages[2].lines == ("Chương trình hành động.", "chưa cung cấp.")


def test_dates_of_a_life_are_said_in_words() -> None:
    """Years and months of the career, and the day of birth."""
    steps = [{"since": "2005", "until": "2010", "work": "Dạy học"}, {"since": "9/2010", "until": "nay", "work": "Hưu"}]
    lines = script(career=steps).passages[1].lines
    assert "Ngày sinh: ngày mười hai tháng tám năm một nghìn chín trăm tám mươi." in lines
    told = "từ năm hai nghìn không trăm linh năm đến năm hai nghìn không trăm mười, Dạy học"
    later = "từ tháng chín năm hai nghìn không trăm mười đến nay, Hưu"
    assert f"Quá trình công tác: {told}; {later}." in lines


def test_news_begins_with_its_urgency() -> None:
    """An urgent item is announced as such; its section begins a passage of its own, its source ends it."""
    item = sample.news("a", urgent="true", source={"name": "Sở Nội vụ"})
    found = news_script(item, PACE)
    assert found.priority is Priority.URGENT
    assert found.passages[0].lines[0].startswith("Thông báo khẩn.")
    assert found.passages[-1].lines == ("Tin do Sở Nội vụ cung cấp.",)


def test_a_question_is_asked_answered_and_grounded() -> None:
    """The law's articles are read too."""
    found = question_script(sample.question("q", 1, legal_basis=["Điều 69 Luật Bầu cử"]), PACE)
    assert [passage.label for passage in found.passages] == ["Câu hỏi", "Trả lời", *SECTIONS, "Căn cứ"]
    assert found.passages[1].lines[0] == "Trả lời: Toàn văn."
    assert found.passages[-1].lines == ("Căn cứ: Điều sáu mươi chín Luật Bầu cử.",)


def test_a_translation_is_read_as_it_is_and_lasts_as_its_original() -> None:
    """No figure of another language is put into Vietnamese words."""
    original = sample.question("q", 1)
    words = "ថ្ងៃ 15/3/2026"
    found = question_script(sample.question("q", 1, lang="km", body=sample.body(words)), PACE, original)
    assert words in found.passages[0].lines
    assert (found.seconds, found.syllables) == (question_script(original, PACE).seconds, 0)


def test_nothing_of_a_text_is_lost() -> None:
    """Every word of a news item is in its script, in order, whatever its length."""
    words = "\n".join(f"Đoạn {number} nói về 15/3/2026. Câu thứ 2 của đoạn." for number in range(200))
    found = news_script(sample.news("a", body=sample.body(words)), PACE)
    told = " ".join(line for passage in found.passages for line in passage.lines)
    assert " ".join(spoken(words).split()) in told


def test_length_follows_the_pace() -> None:
    """Twice the pace is half the time but for the pauses."""
    item = sample.news("a", body=sample.body("một hai ba bốn năm. " * 100))
    slow, fast = news_script(item, 100), news_script(item, 200)
    assert slow.syllables == fast.syllables > 500
    pauses = PAUSE * len(slow.passages)
    assert abs((slow.seconds - pauses) - 2 * (fast.seconds - pauses)) <= 2


@pytest.mark.parametrize(
    ("line", "count"), [("", 0), ("Ngày bầu cử", 3), ("một, hai; ba.", 3), ("选举日", 3), ("– / //", 0)]
)
def test_syllables(line: str, count: int) -> None:
    """Vietnamese syllables stand apart, Han characters are one each, signs none."""
    assert syllables(line) == count


@pytest.mark.parametrize(("seconds", "said"), [(0, "0 giây"), (45, "45 giây"), (60, "1 phút"), (200, "3 phút 20 giây")])
def test_minutes(seconds: int, said: str) -> None:
    """Lengths as people say them."""
    assert minutes(seconds) == said


def test_pauses_are_marked() -> None:
    """A stroke at each comma, two at the end, and none at the beginning of a line of print."""
    assert marked("Một, hai; ba: bốn.") == "Một,\u00a0/ hai;\u00a0/ ba:\u00a0/ bốn.\u00a0//"


def test_what_needs_a_look_is_named() -> None:
    """Foreign abbreviations of a text are told to the newsreader before the text."""
    assert news_script(sample.news("a", body=sample.body("Quét mã QR của UBND.")), PACE).unread == ("QR",)
