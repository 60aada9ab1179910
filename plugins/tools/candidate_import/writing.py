"""The text of a candidate's file, and an existing file with the list's new values and everything else untouched."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from plugins.model.candidate import Candidate
from plugins.model.record import editor_fields, label_of
from plugins.reading.front_matter import BadYaml, quoted, read_yaml
from plugins.reading.source import BadSource, decode, split
from plugins.tools.candidate_import.addresses import Existing
from plugins.tools.candidate_import.cells import Unread, read_day
from plugins.tools.candidate_import.people import Person, Values

_KEYS = tuple(editor_fields(Candidate))
_MARK = "# Danh sách: "
"""Begins the comments that the import writes and may write anew."""
_PLAIN = re.compile(r"[^\W_][^#:\"'\[\]{}&*!|>%@`\\]*", re.UNICODE)
_ODD = re.compile(r"(?i)(?:true|false|yes|no|null|on|off|~|[-+.\d][\d.,:eE_+-]*)")
_DAYS = frozenset({"born_on", "party_joined_on", "party_official_on"})


@dataclass(frozen=True)
class Change:
    """A field whose value in the list is not the one in the file."""

    key: str
    before: str
    after: str

    def __str__(self) -> str:
        return f"{label_of(Candidate, self.key)}: “{self.before or '(trống)'}” → “{self.after}”"


@dataclass(frozen=True)
class OldFile:
    """An existing file taken apart: its fields, and its lines for putting it together again."""

    existing: Existing
    values: Values
    text: str


def values_of(person: Person, date: str) -> Values:
    """All fields of a new file, in the order of the model."""
    found: Values = {
        "date": date,
        "level": person.level,
        "constituency": person.constituency,
        **person.values,
    }
    if person.order is not None:
        found["order"] = str(person.order)
    return {key: found[key] for key in _KEYS if key in found}


def new_file(person: Person, date: str) -> str:
    """The whole text of a new file. What could not be read stands in comments; a file that lacks something
    required is a draft."""
    lines = [line for key, value in values_of(person, date).items() for line in _field(key, value)]
    if person.is_draft:
        lines.append("draft: true")
    return "\n".join(["---", *lines, *_comments(person), "---", ""])


def read_old(slug: str, data: bytes) -> OldFile:
    """An existing file. Raises BadYaml or BadSource when it cannot be taken apart."""
    path = f"candidates/{slug}.md"
    source = split(path, decode(path, data).text)
    raw = read_yaml(path, source.metadata, source.metadata_line).values
    values: Values = {}
    for key, value in raw.items():
        if isinstance(value, str):
            values[key] = _normal(key, value)
        elif isinstance(value, list) and all(isinstance(item, str) for item in value):
            values[key] = tuple(" ".join(item.split()) for item in value)
    known = {key: str(values.get(key, "")) for key in ("full_name", "born_on", "level", "constituency")}
    return OldFile(Existing(slug, **known), values, data.decode("utf-8-sig").replace("\r\n", "\n"))


def try_old(slug: str, data: bytes) -> OldFile:
    """An existing file; one that cannot be read only has its name, which nobody else may take."""
    try:
        return read_old(slug, data)
    except (BadYaml, BadSource):
        return OldFile(Existing(slug), {}, "")


def changes(person: Person, old: OldFile) -> tuple[Change, ...]:
    """What the list says otherwise than the file. Fields the list does not have, and the date, stay."""
    wanted = values_of(person, str(old.values.get("date", "")))
    return tuple(
        Change(key, _shown(old.values.get(key, "")), _shown(value))
        for key, value in wanted.items()
        if key != "date" and old.values.get(key, "") != value and not _says_default(key, value, old)
    )


def updated(person: Person, old: OldFile) -> str:
    """The old file with the list's values; its text, its other fields and its own comments stay as they are."""
    lines = old.text.split("\n")
    begin = next(number for number, line in enumerate(lines) if line.strip() == "---")
    end = next(number for number in range(begin + 1, len(lines)) if lines[number].strip() == "---")
    head = [line for line in lines[begin + 1 : end] if not line.startswith(_MARK)]
    was_ours = len(head) != end - begin - 1
    for change in changes(person, old):
        head = _with(head, change.key, values_of(person, "")[change.key])
    if was_ours and not person.is_draft:
        head = [line for line in head if line.strip() != "draft: true"]
    return "\n".join([*lines[: begin + 1], *head, *_comments(person), *lines[end:]])


def scalar(value: str) -> str:
    """The value as YAML that reads back the same; in quotes when it must be."""
    if _PLAIN.fullmatch(value) and not _ODD.fullmatch(value) and value == value.strip():
        return value
    if re.fullmatch(r"\d{4}-\d\d-\d\d|\d+", value):
        return value
    return quoted(value) if value == value.strip() else f'"{value}"'


def _field(key: str, value: str | Sequence[str]) -> list[str]:
    if isinstance(value, str):
        return [f"{key}: {scalar(value)}"]
    return [f"{key}:", *(f"  - {scalar(item)}" for item in value)]


def _with(head: list[str], key: str, value: str | Sequence[str]) -> list[str]:
    """The lines of front matter with one field replaced, or put at the end."""
    for number, line in enumerate(head):
        if line.startswith(f"{key}:"):
            after = number + 1
            while after < len(head) and (head[after][:1] in (" ", "\t", "-") and head[after].strip()):
                after += 1
            return [*head[:number], *_field(key, value), *head[after:]]
    return [*head, *_field(key, value)]


def _comments(person: Person) -> list[str]:
    """What the list says and the fields cannot hold, as comments the import may write anew."""
    lines = [f"chưa đọc được {told.cell.place}: “{told.cell.text}” ({told.why})" for told in person.unread]
    if person.missing:
        labels = ", ".join(label_of(Candidate, name) for name in person.missing)
        lines.append(f"còn thiếu: {labels}; bổ sung rồi xóa dòng draft: true")
    return [_MARK + " ".join(line.split()) for line in (*lines, *person.notes)]


def _normal(key: str, value: str) -> str:
    text = " ".join(value.split())
    if key in _DAYS:
        try:
            return read_day(text).isoformat()
        except Unread:
            return text
    return text


def _shown(value: str | Sequence[str]) -> str:
    return value if isinstance(value, str) else "; ".join(value)


def _says_default(key: str, value: str | Sequence[str], old: OldFile) -> bool:
    """Whether the file leaves out a field whose default is what the list says."""
    default = Candidate.model_fields[key].default
    return key not in old.values and isinstance(default, str) and str(default) == value
