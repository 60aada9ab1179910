"""A new content file: every required field with an example, every other one as a comment that explains it."""

import argparse
import datetime
from pathlib import Path

from plugins.model.entry import Entry
from plugins.model.portal import ENTRY_TYPES
from plugins.model.record import editor_fields
from plugins.reading.front_matter import quoted
from plugins.text.slug import is_slug, slugify

CONTENT = Path(__file__).resolve().parents[2] / "content"
_YAML_ONLY = ("banners",)


def text_of(record: type[Entry], today: datetime.date) -> str:
    """The file's text; the date is today's, and the entry begins as a draft."""
    required, optional = [], []
    for name, info in editor_fields(record).items():
        example = info.examples[0] if info.examples else ""
        if info.is_required():
            value = f"{today:%Y-%m-%d}" if name == "date" else _value(example)
            required.append(
                f"# {info.title}. {info.description or ''}".rstrip() + f"\n{name}: {value}".replace(": \n", ":\n")
            )
        elif name != "draft":
            optional.append(f"# {name}: {example or '…'}   ({info.title})")
    fields = "\n".join([*required, "draft: true", "", "# Các khóa khác, bỏ dấu # ở đầu dòng để dùng:", *optional])
    return f"{fields}\n" if record.kind in _YAML_ONLY else f"---\n{fields}\n---\n\nNội dung.\n"


def _value(example: str) -> str:
    if example.startswith(('"', "[")):
        return example
    if ": " in example:
        return "\n  " + example
    return quoted(example) if example[:1] in "@%&*!?{" else example or "…"


def main() -> None:
    """Write the file, or say why not."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("kind", choices=[record.kind for record in ENTRY_TYPES])
    options.add_argument("slug")
    chosen = options.parse_args()
    record = next(record for record in ENTRY_TYPES if record.kind == chosen.kind)
    if not is_slug(chosen.slug):
        hint = slugify(chosen.slug) or "ten-khong-dau"
        raise SystemExit(f"“{chosen.slug}” không làm tên tệp được; dùng chữ thường không dấu và gạch nối: {hint}")
    file = CONTENT / record.kind / f"{chosen.slug}.{'yml' if record.kind in _YAML_ONLY else 'md'}"
    if file.exists():
        raise SystemExit(f"content/{record.kind}/{file.name} đã có; chọn tên khác")
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text_of(record, datetime.datetime.now().astimezone().date()), encoding="utf-8")
    print(f"Đã tạo content/{record.kind}/{file.name}. Điền nội dung, chạy inv check, rồi xóa dòng draft: true để đăng.")


if __name__ == "__main__":
    main()
