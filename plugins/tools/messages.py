"""`inv messages`: finds every word of the citizens' pages and adds to each catalogue what is new, not translated."""

import ast
import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from plugins.model.candidate import Candidate
from plugins.model.legal_calendars import LEGAL_MILESTONES
from plugins.model.record import label_of
from plugins.model.words import WORDS
from plugins.pages import citizen_rooms
from plugins.publishing.spoken import messages_of
from plugins.reading.front_matter import read_yaml

ROOT = Path(__file__).parents[2]
TEMPLATES = ROOT / "theme/templates"
SCRIPTS = ROOT / "theme/static/js"
HELPERS = ("ballots", "desk", "elsewhere", "frame", "layout", "list_states", "paging")
"""Modules of the pages, besides those of the citizens' rooms, whose words readers meet."""
_TEMPLATE = re.compile(r"[a-z_]+\.html")
_REFERENCE = re.compile(r'{% (?:from|extends|include) "([^"]+)"')
_SAID_BY_SCRIPT = re.compile(r'\bsay\("([^"]+)"')
_LABELS_OF_SCRIPT = re.compile(r'\["[a-z]+", "[a-z-]+", "([^"]+)"\]')
_HEADING = "  # {place}"


def found_words() -> dict[str, list[str]]:
    """Every word under the place where it stands first."""
    places: dict[str, list[str]] = {}
    for name in _templates():
        places[name] = list(messages_of((TEMPLATES / name).read_text(encoding="utf-8")))
    for module in modules():
        places[f"{module.stem}.py"] = list(_of_module(module))
    places["candidate.py"] = list(_of_records())
    for script in sorted(SCRIPTS.glob("*.js")):
        text = script.read_text(encoding="utf-8")
        if "portalSay;" in text:
            places[script.name] = [*_SAID_BY_SCRIPT.findall(text), *_LABELS_OF_SCRIPT.findall(text)]
    return places


def modules() -> list[Path]:
    """The modules of the pages whose words readers of every language meet."""
    rooms = [Path(room.__file__) for room in citizen_rooms()]
    return [*rooms, *(rooms[0].with_name(f"{name}.py") for name in HELPERS)]


def _templates() -> list[str]:
    """The templates of the citizens' pages and all that these extend or import, base.html first."""
    names = ["base.html"]
    for module in modules():
        names += _TEMPLATE.findall(module.read_text(encoding="utf-8"))
    found: list[str] = []
    while names:
        name = names.pop(0)
        if name not in found and (TEMPLATES / name).is_file():
            found.append(name)
            names += _REFERENCE.findall((TEMPLATES / name).read_text(encoding="utf-8"))
    return found


def _of_module(file: Path) -> Iterator[str]:
    """The Vietnamese strings of a module that are no explanations."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    explanations = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in explanations:
            if _is_for_readers(node.value):
                yield node.value
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "say":
            yield from (one.value for one in node.args[:1] if isinstance(one, ast.Constant))


def glued(file: Path) -> Iterator[str]:
    """Vietnamese words of a module that are glued to values by an f-string, so that nobody can translate them."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.JoinedStr):
            parts = (part.value for part in node.values if isinstance(part, ast.Constant))
            yield from (f"{file.name}:{node.lineno}: {part}" for part in parts if _is_for_readers(part))


def _is_for_readers(text: str) -> bool:
    return any(char.isalpha() and not char.isascii() for char in text)


def _of_records() -> Iterator[str]:
    """Labels and choices of fields that the candidates' pages show, and the milestones that the law states."""
    from plugins.model.candidate import CandidateStatus, Gender
    from plugins.model.election import ListStage
    from plugins.pages.candidates import FIELDS

    yield from (label_of(Candidate, name) for name in FIELDS)
    yield from (choice.value for choices in (CandidateStatus, Gender, ListStage) for choice in choices)
    for calendar in LEGAL_MILESTONES.values():
        yield from (milestone.name for milestone in calendar.values())


def distinct(places: dict[str, Iterable[str]]) -> dict[str, list[str]]:
    """Each word once, under the first of its places; a script has all of its own."""
    seen: set[str] = set()
    found: dict[str, list[str]] = {}
    for place, texts in places.items():
        own = list(dict.fromkeys(texts))
        found[place] = own if place.endswith(".js") else [text for text in own if text not in seen]
        seen.update(own)
    return {place: texts for place, texts in found.items() if texts}


def written(text: str, places: dict[str, list[str]]) -> str:
    """A catalogue with a line for every word: what was translated stays, what is new is empty."""
    head = text[: text.index("messages:")]
    known = read_yaml("", text).values.get("messages") or {}
    lines, seen = [f"{head}messages:"], set()
    for place, texts in places.items():
        new = [one for one in texts if one not in seen]
        seen.update(new)
        if new:
            lines.append(_HEADING.format(place=place))
        lines += [f"  {_quoted(one)}: {_quoted(known.get(one, ''))}" for one in new]
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def catalogues() -> list[Path]:
    """The catalogues of the sample and of the sites of the tests."""
    folders = (ROOT / "content/languages", *sorted(ROOT.glob("tests/sites/*/content/languages")))
    return [file for folder in folders for file in sorted(folder.glob("*.yml"))]


def main() -> None:
    """Write the list of words and every catalogue anew, and say how much there is to translate."""
    places = distinct(found_words())
    WORDS.write_text(json.dumps(places, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    for file in catalogues():
        text = written(file.read_text(encoding="utf-8"), places)
        file.write_text(text, encoding="utf-8")
        messages = read_yaml("", text).values["messages"]
        empty = sum(not translation for translation in messages.values())
        print(f"{file.relative_to(ROOT)}: {len(messages)} lời, {empty} chưa dịch.")


if __name__ == "__main__":
    main()
