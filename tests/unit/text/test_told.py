"""What is read aloud of a text: tables and lists that nobody sees make sense to who only hears them."""

import pytest

from plugins.text.told import Told, told


def table(*rows: str) -> str:
    """A table of cells parted by bars, the first row its head."""
    head, *rest = ([f"<td>{cell.strip()}</td>" for cell in row.split("|")] for row in rows)
    cells = "".join(f"<tr>{''.join(row)}</tr>" for row in rest)
    return f"<table><thead><tr>{''.join(head)}</tr></thead><tbody>{cells}</tbody></table>"


CASES = [
    ("a paragraph", "<p>Một <strong>lời</strong>\nnói.</p>", ["Một lời nói."]),
    ("a list", "<ul><li>thẻ;</li><li>giấy tờ.</li></ul>", ["thẻ;", "giấy tờ."]),
    (
        "a numbered list",
        "<ol><li>đến nơi;</li><li>nhận phiếu.</li></ol>",
        ["Thứ nhất, đến nơi;", "Thứ hai, nhận phiếu."],
    ),
    ("a numbered list of one", "<ol><li>đến nơi.</li></ol>", ["đến nơi."]),
    (
        "an item of two lines",
        "<ol><li><p>Đến.</p><p>Chờ.</p></li><li>Về.</li></ol>",
        ["Thứ nhất, Đến.", "Chờ.", "Thứ hai, Về."],
    ),
    ("two columns", table("Tình huống | Cách làm", "Mất thẻ | Báo Tổ", "Sao? | Hỏi"), ["Mất thẻ: Báo Tổ", "Sao? Hỏi"]),
    (
        "three columns",
        table("Tổ chức | Phạm vi | Số người", "Tổ bầu cử | một nơi | 11", "Ban | | 9"),
        ["Tổ bầu cử. Phạm vi: một nơi; số người: 11", "Ban. Số người: 9"],
    ),
    ("a column of an abbreviation", table("Nơi | Giờ | HĐND", "A | 7 | có"), ["A. Giờ: 7; HĐND: có"]),
    ("a first cell with nothing in it", table("| Giờ | Nơi", "| 7 | nhà"), ["Giờ: 7; nơi: nhà"]),
    ("a row with nothing beside", table("Nơi | Giờ", "A |"), ["A"]),
    ("a head alone", table("Nơi | Giờ"), ["Nơi", "Giờ"]),
    ("explained words", "<dl><dt>Cử tri</dt><dd>Người có quyền bầu.</dd></dl>", ["Cử tri", "Người có quyền bầu."]),
    ("the number of a note", '<p>Đúng giờ<sup id="f"><a href="#n">1</a></sup>.</p>', ["Đúng giờ."]),
    ("the way back from a note", '<ol><li><p>Theo luật. <a href="#f">\u21a9\ufe0e</a></p></li></ol>', ["Theo luật."]),
    ("nothing", "", []),
]


@pytest.mark.parametrize(("html", "lines"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_what_is_read_aloud(html: str, lines: list[str]) -> None:
    """Each line can be understood without the ones around it."""
    assert [line.text for line in told(html)] == lines


def test_headings_are_known_and_other_languages_keep_their_words() -> None:
    """A heading is one; no Vietnamese word comes into a text of another language."""
    assert list(told("<h2>Khi nào</h2><p>Nay.</p>")) == [Told("Khi nào", True), Told("Nay.")]
    assert [line.text for line in told("<ol><li>一</li><li>二</li></ol>", counted=False)] == ["一", "二"]
