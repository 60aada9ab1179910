"""Many pages and many queries of every kind, the same ones each time."""

import random
import unicodedata
from collections.abc import Iterable

from plugins.search.document import SearchDocument
from tests.unit.search.sample import page

SYLLABLES = """bầu cử bàu cụ tri phiếu hòm thùng tỉnh xã phường danh sách niêm yết đại biểu hội đồng nhân dân quốc luật
ngày số thẻ khu vực bỏ nơi hoà hòa thuỷ thủy kỳ kì quý khiếu nại tố cáo vận động tiếp xúc HĐND UBND"""
BY_HAND = r"""
bầu cử|bau cu|bàu cụ|7 qd ubbc|07/QĐ-UBBC|hđnd|hội đồng nhân dân tỉnh|hoà bình|niem yet|BẦU CỬ TRI|xã|a|số 1|7
danh sách cử tri được niêm yết tại trụ sở nào|បោះឆ្នោត|"បោះឆ្នោត"|选举|举|constructor|__proto__|toString valueOf
"bầu cử"|"bầu củ"|hòm "cử tri"|bầu -cử|bầu -"cử tri"|-bầu|"thẻ cử tri" -mất|hom phieu|thùng phiếu|nơi bỏ phiếu
!!!|"|ß ſ ı|một câu hỏi thật dài về việc bầu cử đại biểu hội đồng nhân dân tỉnh của cử tri ở xã khác nơi thường trú
"""


def pages(count: int, seed: int = 3) -> list[SearchDocument]:
    """Pages of the syllables above, three in ten of them with a text that another one has too."""
    chance = random.Random(seed)
    words = [*SYLLABLES.split(), *(f"từ{letter}{number}" for letter in "bcdghklmnt" for number in range(1, 30))]
    texts = [" ".join(chance.choices(words, k=chance.randint(3, 60))) for _ in range(count * 7 // 10 + 1)]
    return [
        page(
            f"trang-{number}",
            " ".join(chance.choices(SYLLABLES.split(), k=chance.randint(2, 8))),
            chance.choice(texts),
            moment=f"2026-01-{number % 28 + 1:02}",
            numbers=(f"{number}/QĐ-UBBC",) if number % 5 == 0 else (),
        )
        for number in range(count)
    ]


def queries(texts: Iterable[str], count: int = 260, seed: int = 5) -> list[str]:
    """Those written by hand, and pieces of the texts: as they are, without marks, decomposed, quoted, shuffled,
    with a word to leave out."""
    chance = random.Random(seed)
    rows = [row for row in (text.split() for text in texts) if row]
    found = BY_HAND.strip().replace("\n", "|").split("|")
    while len(found) < count:
        row = chance.choice(rows)
        start, length = chance.randrange(len(row)), chance.randint(1, 8)
        piece = row[start : start + length]
        way = len(found) % 6
        if way == 1:
            piece = [_bare(word) for word in piece]
        elif way == 2:
            piece = [unicodedata.normalize("NFD", word) for word in piece]
        elif way == 3:
            piece = ['"' + " ".join(piece) + '"']
        elif way == 4:
            chance.shuffle(piece)
        elif way == 5:
            piece = [*piece, "-" + chance.choice(chance.choice(rows))]
        found.append(" ".join(piece))
    return found


def _bare(word: str) -> str:
    letters = unicodedata.normalize("NFD", word.replace("đ", "d").replace("Đ", "D"))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
