"""A page says where its words come from, and how to say that they are wrong."""

from urllib.parse import parse_qs, urlsplit

import pytest

from plugins.model.body import Body
from plugins.pages.origin import content_digest, origin_of, report_link
from tests.unit.pages.sample import correction, document, news


def text(words: str) -> Body:
    """A text of these words."""
    return Body(digest=words, empty=not words, fetch=lambda digest: (f"<p>{words}</p>", words))


SAME = (
    ("another file", news("b", title="Tin")),
    ("a draft", news("a", title="Tin", draft="true")),
    ("updated", news("a", title="Tin", updated_at="2026-02-11")),
    ("tagged", news("a", title="Tin", tags=["Cử tri"])),
    ("of another moment of publication", news("a", title="Tin", publish_at="2026-02-11")),
)
OTHER = (
    ("another title", news("a", title="Tin khác")),
    ("another date", news("a", title="Tin", date="2026-02-11")),
    ("an author", news("a", title="Tin", author="Hà")),
    ("another text", news("a", title="Tin", body=text("Khác."))),
)


@pytest.mark.parametrize("what, entry", SAME, ids=[what for what, _ in SAME])
def test_equal_words_have_equal_digests(what: str, entry) -> None:
    """The digest is of what the page says, not of where and when it stands."""
    assert content_digest(entry) == content_digest(news("a", title="Tin"))


@pytest.mark.parametrize("what, entry", OTHER, ids=[what for what, _ in OTHER])
def test_other_words_have_other_digests(what: str, entry) -> None:
    """Whoever changes what a reader sees changes the digest."""
    assert content_digest(entry) != content_digest(news("a", title="Tin"))


@pytest.mark.parametrize(
    "entry, number, responsible",
    [
        (news("a"), None, "Ủy ban"),
        (news("a", organisation="Trung tâm"), None, "Trung tâm"),
        (document("07"), "07/QĐ-UBBC", "Ủy ban bầu cử tỉnh"),
        (correction("a"), None, "Ban biên tập"),
    ],
)
def test_who_answers(entry, number: str | None, responsible: str) -> None:
    """A document has its number and issuing body; what names nobody is the operator's."""
    origin = origin_of(entry, "Ủy ban")
    assert (origin.number, origin.responsible) == (number, responsible)


@pytest.mark.parametrize("title", ["Họp báo", "A & B ? C # D + 100%", "“Ngoặc”\r\nCc: x@y.example", "<b>"])
def test_a_report_is_filled_in(title: str) -> None:
    """Subject and body arrive as they are, whatever the title; nothing of it becomes another header."""
    link = report_link("bbt@lacgiang.example", title, "https://a.example/tin/?x=1&y=2")
    parts = urlsplit(link)
    assert (parts.scheme, parts.path) == ("mailto", "bbt@lacgiang.example")
    said = parse_qs(parts.query)
    assert set(said) == {"subject", "body"}
    assert said["subject"] == [f"Báo lỗi trang: {title}"]
    assert "https://a.example/tin/?x=1&y=2" in said["body"][0]
    assert all(char.isascii() and char not in ' <>"' for char in link)
