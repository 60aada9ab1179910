"""A generated portal of any size, for tests and benchmarks: the same count and seed give the same bytes."""

import argparse
import datetime
import json
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from random import Random
from typing import Any

from plugins.text.slug import slugify
from plugins.tools.sample_text import AGENCIES, PLACES, SURNAMES, Writer

SMALLEST = 12
LAST_DAY = datetime.date(2026, 3, 1)
_DAYS = 120
_LONGEST_SLUG = 100
_SECTIONS = (
    ("tin-hoat-dong", "Tin hoạt động"),
    ("huong-dan", "Hướng dẫn cử tri"),
    ("co-so", "Từ cơ sở"),
    ("thong-bao", "Thông báo"),
)
_PARTS = (
    "Những vấn đề chung",
    "Cử tri và danh sách cử tri",
    "Ứng cử và hiệp thương",
    "Vận động bầu cử",
    "Bỏ phiếu, kiểm phiếu",
)
_KINDS = (
    ("Quyết định", "QĐ"),
    ("Kế hoạch", "KH"),
    ("Thông báo", "TB"),
    ("Hướng dẫn", "HD"),
    ("Báo cáo", "BC"),
)
_LAW = "Luật Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân"
_SEATS, _RIVALS = 3, 5


@dataclass(frozen=True)
class Item:
    """An entry to write: its path below content/, the words links to it say, its front matter."""

    path: str
    title: str
    metadata: dict[str, Any]


@dataclass(frozen=True)
class Counts:
    """How many entries of each type make a portal of a given size."""

    news: int
    questions: int
    documents: int
    candidates: int
    slogans: int
    pages: int


def counts(total: int) -> Counts:
    """About 60 % news, 15 % questions, 15 % documents, 8 % candidates; exactly `total` in all."""
    candidates = max(_RIVALS, total * 8 // 100 // _RIVALS * _RIVALS)
    slogans, pages = min(12, max(1, total // 60)), min(4, max(1, total // 100))
    questions = documents = total * 15 // 100
    rest = total - candidates - slogans - pages - questions - documents
    return Counts(rest, questions, documents, candidates, slogans, pages)


def generate(total: int, seed: int) -> Iterator[tuple[str, str]]:
    """(path below content/, text) of every file of a portal of `total` entries."""
    if total < SMALLEST:
        raise ValueError(f"a portal needs at least {SMALLEST} entries, not {total}")
    planned = counts(total)
    constituencies = max(1, planned.candidates // _RIVALS)
    communes = _communes(min(100, len(PLACES) + constituencies))
    yield "site.yml", as_yaml(_site())
    yield "election.yml", as_yaml(_election(communes, constituencies))
    maker = _Maker(Random(seed))
    items = [
        *maker.news(planned.news),
        *maker.questions(planned.questions),
        *maker.documents(planned.documents),
        *maker.pages(planned.pages),
    ]
    for item in items:
        yield item.path, entry_text(item, maker.writer.body(maker.links(item, items)))
        for attachment in item.metadata.get("attachments", ()):
            yield f"documents/{attachment['file']}", f"{item.title}\n"
    for item in maker.candidates(_constituencies(communes, constituencies)):
        yield item.path, entry_text(item, maker.writer.body())
    for item in maker.slogans(planned.slogans):
        yield item.path, as_yaml(item.metadata)


def news(random: Random, count: int) -> Iterator[tuple[Item, str]]:
    """News items with bodies that link to no other entry."""
    maker = _Maker(random)
    for item in maker.news(count):
        yield item, maker.writer.body()


def entry_text(item: Item, body: str) -> str:
    """The Markdown file of an entry."""
    return f"---\n{as_yaml(item.metadata)}---\n\n{body}"


def as_yaml(values: dict[str, Any], indent: str = "") -> str:
    """A mapping of strings, lists and mappings as block YAML, every string in double quotes."""
    lines = []
    for key, value in values.items():
        if isinstance(value, str):
            lines.append(f"{indent}{key}: {json.dumps(value, ensure_ascii=False)}\n")
        elif isinstance(value, dict):
            lines.append(f"{indent}{key}:\n{as_yaml(value, indent + '  ')}")
        else:
            lines.append(f"{indent}{key}:\n{''.join(_list_item(item, indent + '  ') for item in value)}")
    return "".join(lines)


def _list_item(item: Any, indent: str) -> str:
    if isinstance(item, str):
        return f"{indent}- {json.dumps(item, ensure_ascii=False)}\n"
    return f"{indent}- {as_yaml(item, indent + '  ').lstrip()}"


class _Maker:
    """Plans the entries; each kind yields its items in the order they are written."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self.writer = Writer(random)
        self.slugs: set[str] = set()

    def links(self, item: Item, items: list[Item]) -> list[tuple[str, str]]:
        """None to three other entries, by paths relative to the item; a standing page names none."""
        if item.path.startswith("pages/"):
            return []
        others = [items[self.random.randrange(len(items))] for _ in range(self.random.choice((0, 0, 1, 1, 2, 3)))]
        return [(other.title, f"../{other.path}") for other in others if other is not item]

    def news(self, count: int) -> Iterator[Item]:
        """News items on any minute of the last months."""
        for _ in range(count):
            title = self.writer.title()
            metadata = {
                "title": title,
                "date": self._minute(),
                "section": self.writer.one([id for id, _ in _SECTIONS]),
            }
            if self.random.random() < 0.7:
                metadata |= {"author": self.writer.person("nữ"), "organisation": self.writer.one(AGENCIES)}
            metadata |= {"summary": self.writer.sentence().replace("**", ""), "tags": self.writer.tags()}
            yield Item(f"news/{self._slug(title)}.md", title, metadata)

    def questions(self, count: int) -> Iterator[Item]:
        """Questions in the order of their numbers, part by part."""
        for number in range(1, count + 1):
            title = self.writer.question()
            metadata = {
                "title": title,
                "number": str(number),
                "part": _PARTS[(number - 1) * len(_PARTS) // count],
                "date": self._day().isoformat(),
                "legal_basis": [f"Điều {self.random.randint(1, 98)} {_LAW}"],
                "tags": self.writer.tags(),
            }
            yield Item(f"questions/{self._slug(title)}.md", title, metadata)

    def documents(self, count: int) -> Iterator[Item]:
        """Documents of one register, numbered from 1; one in ten has a file."""
        for number in range(1, count + 1):
            kind, code = self.writer.one(_KINDS)
            symbol, subject = f"{number:02}/{code}-UBBC", self.writer.subject()
            slug = self._slug(symbol)
            metadata = {
                "document_kind": kind,
                "number": symbol,
                "issuing_body": "Ủy ban bầu cử tỉnh Lạc Giang",
                "issued_on": self._day().isoformat(),
                "subject": subject,
                "tags": self.writer.tags(),
            }
            if self.random.random() < 0.1:
                metadata["attachments"] = [{"file": f"files/{slug}.txt", "title": "Toàn văn"}]
            yield Item(f"documents/{slug}.md", f"{kind} số {symbol}", metadata)

    def pages(self, count: int) -> Iterator[Item]:
        """Pages that stand by themselves."""
        titles = ("Giới thiệu", "Liên hệ", "Trợ năng", "Quyền riêng tư")
        for title in titles[:count]:
            yield Item(f"pages/{self._slug(title)}.md", title, {"title": title, "date": "2025-12-01"})

    def candidates(self, constituencies: list[dict[str, Any]]) -> Iterator[Item]:
        """Two candidates more than seats in each constituency, 25 to 70 years old on polling day."""
        for constituency in constituencies:
            for _ in range(_RIVALS):
                gender = self.writer.one(("nam", "nữ"))
                name = self.writer.person(gender)
                metadata = {
                    "full_name": name,
                    "date": "2026-02-20",
                    "level": constituency["level"],
                    "constituency": constituency["id"],
                    "gender": gender,
                    "born_on": self._birthday(),
                    "ethnicity": "Khmer" if name.split()[0] in SURNAMES[-4:] else "Kinh",
                    "religion": "Không",
                    "hometown": f"{self.writer.one(PLACES)}, tỉnh Lạc Giang",
                    "general_education": "12/12",
                    "occupation": self.writer.one(("Giáo viên", "Bác sĩ", "Nông dân", "Công chức", "Kỹ sư", "Luật sư")),
                    "workplace": self.writer.one(AGENCIES),
                }
                yield Item(f"candidates/{self._slug(name)}.md", name, metadata)

    def slogans(self, count: int) -> Iterator[Item]:
        """Slogans, valid until polling day."""
        for order in range(1, count + 1):
            text = f"Toàn dân {self.writer.one(PLACES)} hăng hái đi bầu cử ngày 15/3/2026!"
            metadata = {
                "text": {"vi": text},
                "order": str(order),
                "valid_from": "2026-01-15",
                "valid_until": "2026-03-15",
                "source_name": "Danh mục khẩu hiệu được sinh tự động",
            }
            yield Item(f"banners/khau-hieu-{order:02}.yml", text, metadata)

    def _slug(self, title: str) -> str:
        """An address not used before."""
        stem = slugify(title)
        if len(stem) > _LONGEST_SLUG:
            stem = stem[:_LONGEST_SLUG].rpartition("-")[0]
        slug, number = stem, 1
        while slug in self.slugs:
            number += 1
            slug = f"{stem}-{number}"
        self.slugs.add(slug)
        return slug

    def _day(self) -> datetime.date:
        return LAST_DAY - datetime.timedelta(days=self.random.randrange(_DAYS))

    def _minute(self) -> str:
        return f"{self._day().isoformat()} {self.random.randrange(7, 18):02}:{self.random.randrange(60):02}"

    def _birthday(self) -> str:
        return datetime.date(
            self.random.randint(1956, 2000), self.random.randint(1, 12), self.random.randint(1, 28)
        ).isoformat()


def _site() -> dict[str, Any]:
    return {
        "name": "Cổng thông tin bầu cử tỉnh Lạc Giang (sinh tự động)",
        "short_name": "Bầu cử Lạc Giang",
        "province": "Tỉnh Lạc Giang",
        "description": "Cổng thông tin bầu cử được sinh tự động để thử phần mềm.",
        "notice": "Toàn bộ nội dung của cổng này do máy sinh ra để thử phần mềm; không có gì là thật.",
        "operator": "Ủy ban bầu cử tỉnh Lạc Giang",
        "responsible": "Ban biên tập cổng mẫu",
        "address": "Phường Lạc Thành, tỉnh Lạc Giang",
        "email": "banbientap@baucu.lacgiang.example",
        "reuse": "Nội dung sinh tự động, không sử dụng lại",
        "sections": [{"id": id, "name": name} for id, name in _SECTIONS],
        "footer_pages": ["pages/gioi-thieu.md"],
        "security_email": "baomat@baucu.lacgiang.example",
        "security_until": "2026-12-31",
    }


def _election(communes: list[dict[str, str]], constituencies: int) -> dict[str, Any]:
    units = _constituencies(communes, constituencies)
    council = {"term": "2026-2031", "citation": f"Khoản 3 Điều 10 {_LAW}"}
    return {
        "name": "Bầu cử đại biểu Quốc hội khóa XVI và đại biểu Hội đồng nhân dân các cấp nhiệm kỳ 2026-2031",
        "short_name": "Bầu cử 2026",
        "edition": "Quốc hội khóa XVI, Hội đồng nhân dân nhiệm kỳ 2026-2031",
        "polling_day": "2026-03-15",
        "opens": "07:00",
        "closes": "19:00",
        "citation": f"Điều 5 {_LAW}",
        "levels": [
            {
                "id": "quoc-hoi",
                "tier": "quốc hội",
                "name": "Đại biểu Quốc hội khóa XVI",
                "council": "Quốc hội khóa XVI",
                "term": "2026-2031",
                "citation": f"Khoản 2 Điều 10 {_LAW}",
            },
            {
                "id": "hdnd-tinh",
                "tier": "hđnd tỉnh",
                "name": "Đại biểu Hội đồng nhân dân tỉnh",
                "council": "Hội đồng nhân dân tỉnh Lạc Giang",
                **council,
            },
            {
                "id": "hdnd-xa",
                "tier": "hđnd xã",
                "name": "Đại biểu Hội đồng nhân dân xã, phường",
                "council": "Hội đồng nhân dân xã, phường",
                **council,
            },
        ],
        "communes": communes,
        "constituencies": units,
        "polling_areas": list(_polling_areas(communes, units)),
        "milestones": [
            {
                "id": "bat-dau-van-dong",
                "name": "Bắt đầu vận động bầu cử",
                "at": "2026-02-20",
                "mark": "bắt đầu vận động",
                "citation": f"Điều 64 {_LAW}",
            },
        ],
    }


def _communes(count: int) -> list[dict[str, str]]:
    """The province's communes, then as many more as are asked for."""
    names = [place[:1].upper() + place[1:] for place in PLACES]
    names += [f"Xã Lạc Giang {number}" for number in range(1, count - len(names) + 1)]
    return [{"id": slugify(name), "name": name} for name in names]


def _constituencies(communes: list[dict[str, str]], count: int) -> list[dict[str, Any]]:
    """A tenth of the National Assembly, three tenths of the province, the rest of communes in turn."""
    assembly = min(12, max(1, count // 10))
    province = min(40, count * 3 // 10)
    units = [
        *_partition("quoc-hoi", "qh", communes, assembly),
        *_partition("hdnd-tinh", "tinh", communes, province),
    ]
    left = count - len(units)
    for position in range(left):
        commune = communes[position % len(communes)]
        number = position // len(communes) + 1
        unit = _unit(f"{commune['id']}-{number}", "hdnd-xa", number, [commune["id"]])
        is_part = number > 1 or position + len(communes) < left
        units.append(unit | ({"area": f"Phần thứ {number} của {commune['name']}"} if is_part else {}))
    return units


def _partition(level: str, prefix: str, communes: list[dict[str, str]], count: int) -> list[dict[str, Any]]:
    """The communes cut into `count` neighbourhoods of nearly equal size."""
    bounds = [position * len(communes) // count for position in range(count + 1)] if count else []
    return [
        _unit(f"{prefix}-{number}", level, number, [commune["id"] for commune in communes[start:end]])
        for number, (start, end) in enumerate(pairwise(bounds), start=1)
    ]


def _unit(id: str, level: str, number: int, communes: list[str]) -> dict[str, Any]:
    citation = "Nghị quyết ấn định đơn vị bầu cử (số liệu sinh tự động)"
    return {
        "id": id,
        "level": level,
        "number": str(number),
        "seats": str(_SEATS),
        "communes": communes,
        "citation": citation,
    }


def _polling_areas(communes: list[dict[str, str]], units: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Two areas a commune, each in one constituency of every level that the commune lies in."""
    for commune in communes:
        around = [unit for unit in units if commune["id"] in unit["communes"]]
        own = [unit["id"] for unit in around if unit["level"] == "hdnd-xa"]
        wider = [unit["id"] for unit in around if unit["level"] != "hdnd-xa"]
        for number in (1, 2):
            mine = own[(number - 1) % len(own)] if own else None
            yield {
                "id": f"{commune['id']}-kv-{number}",
                "number": str(number),
                "commune": commune["id"],
                "constituencies": [*wider, mine] if mine else wider,
                "place": f"Nhà văn hóa số {number}, {commune['name']}",
            }


def write(folder: Path, total: int, seed: int) -> int:
    """Put a generated portal into folder/content, in place of what stood there; the number of its files."""
    content = folder / "content"
    shutil.rmtree(content, ignore_errors=True)
    written = 0
    for path, text in generate(total, seed):
        file = content / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        written += 1
    return written


def main() -> None:
    """python -m plugins.tools.sample COUNT OUTPUT_DIR --seed N."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("count", type=int, help=f"số bài, ít nhất {SMALLEST}")
    parser.add_argument("output", type=Path, help="thư mục để ghi content/ vào")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    if options.count < SMALLEST:
        parser.error(f"cần ít nhất {SMALLEST} bài")
    written = write(options.output, options.count, options.seed)
    print(f"Đã sinh {options.count} bài ({written} tệp) vào {options.output / 'content'} (seed {options.seed}).")


if __name__ == "__main__":
    main()
