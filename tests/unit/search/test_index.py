"""The files of the index: the same whatever way they were made, and of a sensible size."""

import dataclasses
import gzip
import json
import random
import unicodedata

import pytest

from plugins.search.query import decode
from plugins.search.shards import encode
from tests.unit.search.sample import files, page

WORDS = [
    "bầu",
    "cử",
    "tri",
    "phiếu",
    "hòm",
    "tỉnh",
    "xã",
    "phường",
    "danh",
    "sách",
    "niêm",
    "yết",
    "đại",
    "biểu",
    "hội",
    "đồng",
    "nhân",
    "dân",
    "quốc",
    "luật",
    "ngày",
    "số",
]


def _pages(count: int, seed: int = 1):
    chance = random.Random(seed)
    return [
        page(
            f"trang-{number}",
            " ".join(chance.choices(WORDS, k=8)),
            " ".join(chance.choices(WORDS, k=120)),
            moment=f"2026-01-{number % 28 + 1:02}",
        )
        for number in range(count)
    ]


def test_updated_equals_built_from_nothing(tmp_path):
    """Edits, additions and deletions leave the same bytes as a build from nothing."""
    pages = _pages(30)
    files(tmp_path / "old", *pages)
    edited = [
        dataclasses.replace(pages[0], title="Đổi tên", titles=("Đổi tên",)),
        *pages[2:],
        *_pages(35)[30:],
    ]
    assert files(tmp_path / "old", *edited) == files(tmp_path / "new", *edited)


def test_many_small_edits(tmp_path):
    """A workshop that has seen many builds still gives the bytes of a fresh one."""
    pages = _pages(12)
    for number in range(12):
        pages[number] = dataclasses.replace(pages[number], summary=f"Sửa lần {number}")
        last = files(tmp_path / "old", *pages)
    assert last == files(tmp_path / "new", *pages)


def test_order_of_pages_does_not_matter(tmp_path):
    """Pages given in another order make the same files."""
    pages = _pages(10)
    assert files(tmp_path / "one", *pages) == files(tmp_path / "two", *reversed(pages))


def test_unchanged_pages_are_not_read(tmp_path):
    """The text of a page whose digest is known is not fetched again."""

    def refuse(digest):
        raise AssertionError("fetched")

    pages = _pages(5)
    first = files(tmp_path, *pages)
    unread = [dataclasses.replace(one, body=dataclasses.replace(one.body, fetch=refuse)) for one in pages]
    assert files(tmp_path, *unread) == first


@pytest.mark.parametrize("damage", ["cut", "flip", "gone", "seal", "foreign", "empty"])
def test_damaged_workshop(tmp_path, damage):
    """A workshop that is damaged, foreign or half written is built again, with the same result."""
    pages = _pages(6)
    whole = files(tmp_path / "w", *pages)
    index = tmp_path / "w" / "whoosh"
    target = max(index.iterdir(), key=lambda file: file.stat().st_size)
    content = target.read_bytes()
    if damage == "cut":
        target.write_bytes(content[: len(content) // 2])
    elif damage == "flip":
        target.write_bytes(content[:100] + bytes([content[100] ^ 255]) + content[101:])
    elif damage == "gone":
        target.unlink()
    elif damage == "seal":
        (tmp_path / "w" / "seal.json").write_text("[]")
    elif damage == "foreign":
        (index / "alien.txt").write_text("?")
    else:
        for file in index.iterdir():
            file.write_bytes(b"")
    assert files(tmp_path / "w", *pages) == whole


@pytest.mark.parametrize(
    "change",
    [
        {"title": "Khác"},
        {"summary": "Khác"},
        {"date": "2/2/2026"},
        {"label": "Khác"},
        {"lang": "km"},
        {"tags": ("Khác",)},
        {"names": ("Khác",)},
        {"numbers": ("1",)},
        {"details": ("Khác",)},
        {"link": "/khac/"},
        {"moment": "2026-03-01"},
    ],
)
def test_digest_sees_every_change(change):
    """Whatever is shown or indexed changes a page's digest."""
    one = page("a", "Một", "hai")
    assert dataclasses.replace(one, **change).digest != one.digest


def test_digest_sees_the_body():
    """Another text is another digest, though it is fetched only later."""
    assert page("a", "Một", "hai").digest != page("a", "Một", "ba").digest


def test_postings_come_back():
    """What is encoded is decoded, for every step and weight."""
    chance = random.Random(2)
    for size in (0, 1, 5, 400):
        numbers = sorted(chance.sample(range(100_000), size))
        postings = [(number, chance.randint(1, 31)) for number in numbers]
        assert list(decode(encode(postings)).items()) == postings


def test_all_strings_are_nfc(tmp_path):
    """Decomposed content is exported composed."""
    made = files(tmp_path, page("a", unicodedata.normalize("NFD", "Bầu cử"), unicodedata.normalize("NFD", "Đơn vị ơ̆")))
    for content in made.values():
        assert unicodedata.is_normalized("NFC", content.decode())


def test_shards_are_parted(tmp_path):
    """No shard is much larger than its limit, and the manifest names each of them."""
    made = files(tmp_path, *_pages(60))
    manifest = json.loads(made["manifest.json"])
    names = {f"tu-{row[:10]}.json" for row in manifest["terms"]} | {f"the-{name}.json" for name in manifest["cards"]}
    assert names == set(made) - {"manifest.json"}
    assert len(manifest["terms"]) > 1
    assert sum(len(gzip.compress(content)) for content in made.values()) < 60_000


def test_nothing_but_ten_cards_a_shard(tmp_path):
    """Each card has what a result shows: link, title, label, date, summary, language."""
    made = files(tmp_path, *_pages(11))
    cards = [card for name, content in made.items() if name.startswith("the-") for card in json.loads(content)]
    assert sorted(len(card) for card in cards) == [6] * 11
    assert all(len(card[4]) <= 220 for card in cards)


def test_endless_words_are_left_out(tmp_path):
    """A string of a hundred thousand letters, as pasted files hold them, is neither indexed nor an error."""
    made = files(tmp_path, page("a", "x" * 100_000, "y" * 100_000 + " bầu cử " + "1" * 100_000))
    assert all(len(content) < 101_000 for content in made.values())
    assert not any(b"xxx" in content for name, content in made.items() if name.startswith("tu-"))
