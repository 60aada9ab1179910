"""The editors' reference of all fields, written from the model that the checker itself uses."""

import argparse
import enum
from pathlib import Path
from typing import Any

from plugins.model.candidate import Candidate
from plugins.model.election import Election
from plugins.model.portal import ENTRY_TYPES
from plugins.model.record import Record, editor_fields
from plugins.model.site import Site
from plugins.tools.candidate_import.columns import HEADINGS

FOLDER = Path(__file__).resolve().parents[2] / "docs/bien-tap/cac-truong"
_HEAD = "| Khóa | Tên | Bắt buộc | Ý nghĩa | Ví dụ |\n|---|---|---|---|---|"
_NOTE = "Trang này do `inv guide` viết ra từ mã nguồn; đừng sửa tay."


def pages() -> dict[str, str]:
    """The text of each page of the reference, by file name."""
    titles = {
        "news": "Tin, bài", "questions": "Hỏi đáp", "candidates": "Người ứng cử", "documents": "Văn bản",
        "banners": "Khẩu hiệu", "pages": "Trang", "corrections": "Đính chính",
    }  # fmt: skip
    found = {
        f"{record.kind}.md": _page(f"{titles[record.kind]} – `content/{record.kind}/`", record)
        for record in ENTRY_TYPES
    }
    found["election.md"] = _page("Cuộc bầu cử – `content/election.yml`", Election)
    found["site.md"] = _page("Cổng thông tin – `content/site.yml`", Site)
    found["cot-danh-sach.md"] = _list_columns()
    return found


def _list_columns() -> str:
    """The columns that the import of a list understands."""
    rows = ["| Cột | Thành trường | Tiêu đề được hiểu, chẳng hạn |", "|---|---|---|"]
    for heading in HEADINGS:
        is_field = heading.column.value in Candidate.model_fields
        label = Candidate.model_fields[heading.column.value].title if is_field else heading.column.value.capitalize()
        rows.append(f"| {label} | {f'`{heading.column.value}`' if is_field else ''} | {heading.examples} |")
    return "\n\n".join(["# Các cột của danh sách người ứng cử", _NOTE, "\n".join(rows).replace("|  |", "| |")]) + "\n"


def _page(title: str, record: type[Record]) -> str:
    parts = [f"# {title}", _NOTE, _table(record)]
    for name, inner in _inner_records(record):
        parts += [f"## Bên trong `{name}`", _table(inner)]
    return "\n\n".join(parts) + "\n"


def _table(record: type[Record]) -> str:
    rows = [_HEAD]
    for name, info in editor_fields(record).items():
        required = "có" if info.is_required() else ""
        meaning = " ".join(filter(None, (info.description, _choices(info.annotation))))
        example = f"`{info.examples[0]}`" if info.examples else ""
        rows.append(f"| `{name}` | {info.title} | {required} | {meaning} | {example} |")
    return "\n".join(rows).replace("|  |", "| |")


def _choices(annotation: Any) -> str:
    """The values of a closed list, when the field has one and its help does not tell them."""
    kinds = [annotation, *getattr(annotation, "__args__", ())]
    found = next((kind for kind in kinds if isinstance(kind, type) and issubclass(kind, enum.Enum)), None)
    return f"Một trong: {', '.join(f'`{choice.value}`' for choice in found)}." if found else ""


def _inner_records(record: type[Record]) -> list[tuple[str, type[Record]]]:
    """Fields that hold records of their own, with the class of these; what is inside these follows each."""
    found = []
    for name, info in editor_fields(record).items():
        kinds = [info.annotation, *getattr(info.annotation, "__args__", ())]
        inner = next((kind for kind in kinds if isinstance(kind, type) and issubclass(kind, Record)), None)
        if inner:
            found += [(name, inner), *_inner_records(inner)]
    return found


def main() -> None:
    """Write the pages."""
    argparse.ArgumentParser(description=__doc__).parse_args()
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, text in pages().items():
        (FOLDER / name).write_text(text, encoding="utf-8")
    print(f"Đã viết {len(pages())} trang vào {FOLDER.name}/.")


if __name__ == "__main__":
    main()
