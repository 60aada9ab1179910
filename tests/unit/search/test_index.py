"""The files of the index: the same whatever way they were made, and of a sensible size."""

import dataclasses
import gzip
import json
import random
import unicodedata

import pytest

from plugins.search import encoded, index
from plugins.search.encoded import MANY
from plugins.search.index import MOST_HELD
from plugins.search.postings import decode, encode
from plugins.search.shards import HASH
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


@pytest.mark.parametrize("many", [5, MANY])
@pytest.mark.parametrize("held", [2000, MOST_HELD])
def test_any_edits_equal_a_build_from_nothing(tmp_path, monkeypatch, many, held):
    """Words, names, properties and pages that come and go, one build after another, leave the bytes of a build from
    nothing, also in an index that is called large, and in one that was written in parts."""
    monkeypatch.setattr(encoded, "MANY", many)
    monkeypatch.setattr(index, "MOST_HELD", held)
    chance, pages = random.Random(many + held), _pages(12, 3)
    for turn in range(14):
        for number in chance.sample(range(len(pages)), 2):
            words = " ".join(chance.choices(WORDS, k=20))
            title = chance.choice(["Hỏi", "Đáp", pages[number].title])
            kind = (("kind", chance.choice("ab")),)
            pages[number] = dataclasses.replace(
                pages[number], title=title, titles=(title,), summary=words, names=(words[:9],), properties=kind
            )
        if turn % 3 == 1:
            pages += [
                dataclasses.replace(one, moment="2026-05-01", link=f"/{one.link[1:-1]}-{turn}/") for one in pages[:2]
            ]
        if turn % 5 == 4:
            del pages[chance.randrange(len(pages))]
        last = files(tmp_path / "old", *pages)
        assert last == files(tmp_path / f"new-{turn}", *pages)


def test_an_edit_after_a_lost_export(tmp_path):
    """A build that stopped after the index and before its export does not make the next one forget what changed."""
    pages = _pages(8)
    files(tmp_path / "old", *pages)
    memory = tmp_path / "old" / "encoded.marshal"
    kept = memory.read_bytes()
    pages[3] = dataclasses.replace(pages[3], summary="Sửa một")
    files(tmp_path / "old", *pages)
    pages[4] = dataclasses.replace(pages[4], summary="Sửa hai")
    memory.write_bytes(kept)
    assert files(tmp_path / "old", *pages) == files(tmp_path / "new", *pages)


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
    folder = tmp_path / "w" / "whoosh"
    target = max(folder.iterdir(), key=lambda file: file.stat().st_size)
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
        (folder / "alien.txt").write_text("?")
    else:
        for file in folder.iterdir():
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
    """What is encoded is decoded, whatever the steps between the numbers are."""
    chance = random.Random(2)
    for size in (0, 1, 5, 400):
        for most in (400, 100_000, 3_000_000):
            numbers = sorted(chance.sample(range(most), size))
            assert decode(encode(numbers)) == numbers


def test_all_strings_are_nfc(tmp_path):
    """Decomposed content is exported composed."""
    made = files(tmp_path, page("a", unicodedata.normalize("NFD", "Bầu cử"), unicodedata.normalize("NFD", "Đơn vị ơ̆")))
    for content in made.values():
        assert unicodedata.is_normalized("NFC", content.decode())


def test_shards_are_parted(tmp_path):
    """No shard is much larger than its limit, and the manifest names each of them."""
    made = files(tmp_path, *_pages(60))
    manifest = json.loads(made["manifest.json"])
    names = {f"tu-{row[:HASH]}.json" for row in manifest["terms"]}
    names |= {f"the-{''.join(name)}.json" for name in zip(*[iter(manifest["cards"])] * HASH, strict=True)}
    names |= {f"tu-vung-{manifest['words']}.json", f"loc-{manifest['properties']}.json"}
    names.add(f"ngon-ngu-{manifest['languages']}.json")
    assert names == set(made) - {"manifest.json"}
    assert len(manifest["terms"]) > 1
    assert sum(len(gzip.compress(content)) for content in made.values()) < 60_000


def test_cards_hold_what_a_result_shows(tmp_path):
    """Each card has what a result shows: link, title, label, date, summary, language."""
    made = files(tmp_path, *_pages(11))
    cards = [card for name, content in made.items() if name.startswith("the-") for card in json.loads(content)]
    assert sorted(len(card) for card in cards) == [6] * 11
    assert all(len(card[4]) <= 220 for card in cards)


def test_translations_name_their_originals(tmp_path):
    """Each document in another language stands under it with the number of the one that it translates, if any."""
    told = (page("km/hoi-dap/a", "ថ្ងៃ", lang="km"), page("khau-hieu/b", "ថ្ងៃ", lang="km"))
    made = files(tmp_path, page("hoi-dap/a", "Một"), page("tin-tuc/c", "Hai"), *told)
    cards = [card for name, content in made.items() if name.startswith("the-") for card in json.loads(content)]
    languages = json.loads(made[f"ngon-ngu-{json.loads(made['manifest.json'])['languages']}.json"])
    links = {cards[at][0]: cards[original][0] if original >= 0 else None for at, original in languages.pop("km")}
    assert links == {"/km/hoi-dap/a/": "/hoi-dap/a/", "/khau-hieu/b/": None}
    assert languages == {}


def test_endless_words_are_left_out(tmp_path):
    """A string of a hundred thousand letters, as pasted files hold them, is neither indexed nor an error."""
    made = files(tmp_path, page("a", "x" * 100_000, "y" * 100_000 + " bầu cử " + "1" * 100_000))
    assert all(len(content) < 101_000 for content in made.values())
    assert not any(b"xxx" in content for name, content in made.items() if name.startswith("tu-"))


def test_pairs_of_a_single_page_are_left_out_of_a_large_index(tmp_path):
    """Two words that stand side by side in one page only are kept in a small index and left out of a large one."""
    small = [page(f"p{number}", "Chung một chuyện", f"riêng {'x' * (number + 2)} biệt") for number in range(20)]
    large = [*small, *(page(f"q{number}", "Chung một chuyện", "") for number in range(MANY))]
    for made, kept in ((files(tmp_path / "small", *small), True), (files(tmp_path / "large", *large), False)):
        terms = [json.loads(content) for name, content in made.items() if name.startswith("tu-")]
        held = {f"{first} {rest}" for shard in terms for first, rests in shard.items() for rest in rests}
        assert "chung mot" in held
        assert ("rieng xxxx" in held) is kept


def test_properties_are_exported(tmp_path):
    """What answers can be filtered by is in one file: each value with its documents, of which none is a word."""
    made = files(
        tmp_path,
        page("a", "Một", properties=(("kind", "Văn bản"), ("body", "Ủy ban bầu cử"))),
        page("b", "Hai", properties=(("kind", "Văn bản"),), moment="2026-02-02"),
    )
    manifest = json.loads(made["manifest.json"])
    named = json.loads(made[f"loc-{manifest['properties']}.json"])
    assert {name: [(value, decode(text)) for value, text in found] for name, found in named.items()} == {
        "kind": [("Văn bản", [0, 1])],
        "body": [("Ủy ban bầu cử", [0])],
    }
    assert not any(b"@kind" in content for name, content in made.items() if name.startswith("tu-"))


def test_words_are_spelled_as_most_pages_do(tmp_path):
    """The words of titles and summaries stand in one file, each as most pages write it, with their number."""
    made = files(tmp_path, page("a", "Bầu cử"), page("b", "Bầu bán"), page("c", "Bàu Sen", "Chữ chỉ ở đây"))
    manifest = json.loads(made["manifest.json"])
    words = json.loads(made[f"tu-vung-{manifest['words']}.json"])
    assert words["bau"] == ["bầu", 3]
    assert words["cu"] == ["cử", 1]
