"""From plain values to a typed record, every complaint of the schema in an editor's words."""

import difflib
import re
from collections.abc import Mapping
from typing import Any, TypeVar

from pydantic import ValidationError

from plugins.model.problem import Location, Problem, field_name
from plugins.model.record import Record, editor_fields
from plugins.reading.front_matter import Document
from plugins.text.normal import fold

R = TypeVar("R", bound=Record)

PRIVATE = "là thông tin riêng, không được đăng trên cổng; xóa dòng này"


def parse(
    record: type[R], document: Document, context: dict[str, Any], computed: dict[str, Any]
) -> tuple[R | None, list[Problem]]:
    """The record that a file states and every problem in it; None when it cannot be made.

    `context` is for the field types (source path, timezone); `computed` fills the fields no editor writes.
    """
    known = editor_fields(record)
    problems = list(document.problems)
    values: dict[str, Any] = {}
    for key, value in document.values.items():
        if key in known:
            values[key] = value
        else:
            message = PRIVATE if fold(key) in record.private_keys else unknown_key(key, known)
            problems.append(Problem(document.path, message, (key,), document.line_of((key,))))
    try:
        found = record.model_validate({**values, **computed}, context=context)
    except ValidationError as error:
        problems += [_problem(record, document, detail) for detail in error.errors(include_url=False)]
        return None, _without_echoes(problems)
    return (None if problems else found), problems


def unknown_key(key: str, known: Any) -> str:
    """What to say of a key that no field has: the nearest known one, or all of them."""
    near = difflib.get_close_matches(key.casefold(), list(known), n=1, cutoff=0.6)
    hint = f"có phải “{near[0]}”?" if near else f"các khóa dùng được: {', '.join(known)}"
    return f"khóa không có; {hint}"


def _problem(record: type[Record], document: Document, detail: Any) -> Problem:
    where = _editor_location(document, detail["loc"])
    return Problem(document.path, _message(record, where, detail), where, document.line_of(where))


def _editor_location(document: Document, loc: Location) -> Location:
    """pydantic's location without the steps that are not in the file (union branches, dictionary keys)."""
    kept: list[str | int] = []
    for step in loc:
        if step != "[key]" and not (isinstance(step, str) and step.startswith(("function-", "tagged-"))):
            kept.append(step)
    return tuple(kept)


def _message(record: type[Record], where: Location, detail: Any) -> str:
    kind, context = detail["type"], detail.get("ctx", {})
    if kind == "portal":
        return context["message"]
    owner = _owner(record, where)
    name = str(where[-1]) if where else ""
    if kind == "missing":
        return _missing(owner, name)
    if kind == "extra_forbidden":
        return unknown_key(name, editor_fields(owner) if owner else ())
    if kind in ("too_short", "too_long"):
        return _wrong_count(context)
    if kind == "enum" and not isinstance(detail["input"], str):
        return "phải là một giá trị, không phải danh sách hay nhóm; viết một từ ngay sau dấu hai chấm"
    if kind == "enum" and not detail["input"].strip():
        return "để trống; điền giá trị hoặc xóa hẳn dòng này"
    if kind == "enum":
        return _not_a_choice(str(detail["input"]), context["expected"])
    if kind in ("model_type", "model_attributes_type", "dict_type"):
        return f"phải gồm các khóa con thụt vào bên dưới{_keys(record, where)}"
    if kind == "string_type":
        return "phải là một dòng chữ, không phải danh sách hay nhóm; viết giá trị ngay sau dấu hai chấm"
    if kind in ("tuple_type", "list_type"):
        return "phải là danh sách; viết mỗi mục một dòng bắt đầu bằng dấu -"
    return f"giá trị không hợp lệ ({detail['msg']}); xem hướng dẫn biên tập"


def _not_a_choice(written: str, expected: str) -> str:
    """What to say of a value outside a closed list; `expected` is pydantic's wording of the list."""
    choices = re.findall(r"'([^']+)'", expected)
    by_folded = {fold(choice): choice for choice in choices}
    near = difflib.get_close_matches(fold(written), list(by_folded), n=1, cutoff=0.75)
    hint = f"có phải “{by_folded[near[0]]}”?" if near else f"chọn một trong: {', '.join(choices)}"
    return f"“{written}” không phải giá trị dùng được; {hint}"


def _wrong_count(context: Mapping[str, Any]) -> str:
    """What to say of a list with too few or too many items; `context` is pydantic's count and limit."""
    if "max_length" in context:
        return f"chỉ được có {context['max_length']} mục; bỏ bớt mục thừa"
    least = context["min_length"]
    if least == 1:
        return "phải có ít nhất một mục; thêm một mục bắt đầu bằng dấu -"
    return f"mới có {context['actual_length']} mục, phải có ít nhất {least}; thêm những mục còn thiếu"


def _missing(owner: type[Record] | None, name: str) -> str:
    info = owner.model_fields.get(name) if owner else None
    label = f" ({info.title[:1].lower()}{info.title[1:]})" if info and info.title else ""
    example = f": {info.examples[0]}" if info and info.examples else ": …"
    return f"thiếu khóa bắt buộc{label}; thêm dòng {name}{example}"


def _owner(record: type[Record], where: Location) -> type[Record] | None:
    """The record class that has the field at the end of a location."""
    owner: type[Record] | None = record
    for step in where[:-1]:
        if isinstance(step, int) or owner is None:
            continue
        info = owner.model_fields.get(step)
        owner = _record_in(info.annotation) if info else None
    return owner


def _record_in(annotation: Any) -> type[Record] | None:
    """The record class inside an annotation such as `tuple[Relation, ...]` or `Picture | None`."""
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return annotation
    for part in getattr(annotation, "__args__", ()):
        if part is not Ellipsis and (found := _record_in(part)):
            return found
    return None


def _keys(record: type[Record], where: Location) -> str:
    owner = _owner(record, (*where, ""))
    return f"; các khóa: {', '.join(editor_fields(owner))}" if owner else ", mỗi khóa một dòng"


def _without_echoes(problems: list[Problem]) -> list[Problem]:
    """Each place complains once: of two problems at one field the first says it."""
    first: dict[tuple[str, str], Problem] = {}
    for problem in problems:
        first.setdefault((problem.path, field_name(problem.where)), problem)
    return list(first.values())
