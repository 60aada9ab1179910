"""`inv communes`: the communes of a province as the YAML of a new election.yml, each with an id of its own.

Ids are the names as addresses have them: "Xã Sơn Tịnh" → xa-son-tinh. Where two names of one province come
out the same (Sơn Hà, Sơn Hạ), the syllables that differ are spelled as Telex types them, which every
Vietnamese keyboard user reads: xa-son-haf, xa-son-haj; Ba Tơ, Ba Tô: xa-ba-tow, xa-ba-too. Where names of
several provinces stand together, those that are still the same bear their province's name at the end.
"""

import argparse
import csv
import re
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from plugins.text.normal import fold, nfc, one_line
from plugins.text.slug import slugify

FILE = Path(__file__).with_name("data") / "communes-2025-10.csv"
_TONES = {"\u0300": "f", "\u0301": "s", "\u0309": "r", "\u0303": "x", "\u0323": "j"}
_OLD_STYLE = re.compile("([ou])([aey])([\u0300\u0301\u0309\u0303\u0323])(?!\\w)", re.IGNORECASE)


@dataclass(frozen=True)
class Row:
    """A commune of the list, its names cleaned; codes are text."""

    code: str
    name: str
    province_code: str
    province: str


def read(file: Path = FILE) -> list[Row]:
    """Every commune of the list, in its order."""
    with file.open(encoding="utf-8", newline="") as lines:
        return [
            Row(row["commune_code"], clean(row["full_name"]), row["province_code"], clean(row["province"]))
            for row in csv.DictReader(lines)
        ]


def clean(name: str) -> str:
    """The name in NFC with single spaces, straight apostrophes, a capital first, and tones as this portal
    places them: hòa, khỏe, thủy.

    >>> clean("xã  Ea H’Leo"), clean("Tỉnh Thanh Hoá"), clean("Xã Thuỷ Quý")
    ("Xã Ea H'Leo", 'Tỉnh Thanh Hóa', 'Xã Thủy Quý')
    """
    straight = one_line(re.sub("[\u2018\u2019\u02bc]", "'", name))
    parted = unicodedata.normalize("NFD", straight)
    return nfc(_OLD_STYLE.sub(lambda match: _move_tone(match, parted), parted[:1].upper() + parted[1:]))


def _move_tone(match: re.Match[str], text: str) -> str:
    first, second, tone = match.groups()
    before = text[match.start() - 1 : match.start()].lower()
    pair = (first + second).lower()
    if pair not in ("oa", "oe", "uy") or before == "q":
        return match[0]
    return first + tone + second


def telex(word: str) -> str:
    """The word as Telex types it, the tone at its end; different for any two Vietnamese words.

    >>> telex("Hạ"), telex("Tơ"), telex("Tô"), telex("Lăng"), telex("Đồng")
    ('haj', 'tow', 'too', 'lawng', 'ddoongf')
    """
    typed, tone = [], ""
    for char in nfc(word).lower():
        base, *marks = unicodedata.normalize("NFD", char)
        typed.append("dd" if base == "đ" else base)
        for mark in marks:
            if mark in _TONES:
                tone = _TONES[mark]
            else:
                typed.append(base if mark == "\u0302" else "w")
    return slugify("".join(typed) + tone)


def with_ids(rows: Iterable[Row]) -> list[tuple[str, Row]]:
    """Each commune with an id that no other has."""
    rows = list(rows)
    ids = {row: slugify(row.name) for row in rows}
    _tell_apart(ids, lambda row: (ids[row], row.province_code), _in_telex)
    _tell_apart(ids, lambda row: ids[row], lambda row, _: f"{ids[row]}-{slugify(row.province)}")
    return [(ids[row], row) for row in rows]


def _tell_apart(ids: dict[Row, str], same: Callable[[Row], object], other: Callable[[Row, list[Row]], str]) -> None:
    """Rows that are the `same` get the id that `other` gives each among them."""
    groups: dict[object, list[Row]] = defaultdict(list)
    for row in ids:
        groups[same(row)].append(row)
    changed = {row: other(row, group) for group in groups.values() if len(group) > 1 for row in group}
    ids.update(changed)


def _in_telex(row: Row, group: list[Row]) -> str:
    """The name's id with the syllables that differ within the group spelled in Telex."""
    columns = list(zip(*(one.name.split() for one in group)))
    words = row.name.split()
    return "-".join(
        telex(word) if len({other.lower() for other in column}) > 1 else slugify(word)
        for word, column in zip(words, columns)
    )


def yaml_of(rows: Iterable[Row], several: bool = False) -> str:
    """The part `communes:` of election.yml; with the province of each when there are several."""
    return "\n".join(["communes:", *(line for id, row in with_ids(rows) for line in _lines(id, row, several))])


def _lines(id: str, row: Row, several: bool) -> Iterator[str]:
    yield f"  - id: {id}"
    yield f"    name: {row.name}"
    if several:
        yield f"    province: {row.province}"


def of_province(rows: Iterable[Row], wanted: str) -> list[Row]:
    """The communes of the province that is called so, with or without marks and without its rank."""
    words = fold(wanted)
    return [row for row in rows if words in (fold(row.province), fold(row.province).partition(" ")[2], _bare(row))]


def _bare(row: Row) -> str:
    return re.sub("^(tinh|thanh pho) ", "", fold(row.province))


def main() -> None:
    """Print the YAML; leave with status 1 and the names there are when the province is unknown."""
    parser = argparse.ArgumentParser(description="Danh sách xã, phường của một tỉnh cho election.yml.")
    parser.add_argument("--province", required=True)
    wanted = parser.parse_args().province
    rows = read()
    found = of_province(rows, wanted)
    if not found:
        names = "; ".join(dict.fromkeys(row.province for row in rows))
        sys.exit(f"Không có tỉnh “{wanted}”; các tỉnh, thành phố: {names}")
    print(yaml_of(found))


if __name__ == "__main__":
    main()
