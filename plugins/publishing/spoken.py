"""Templates in another language: their Vietnamese words, found by reading the template as HTML, replaced.

A message is what stands between two tags or in an attribute that is read aloud: "Trang {{ view.current }}" is the
message "Trang {current}". So whoever writes a template writes Vietnamese and nothing else, and no word of it can
escape the catalogues. What a template shows besides (names, texts of content) is Vietnamese and is marked as such
while it is shown, see `plugins/pages/filters.py`.
"""

import re
from collections.abc import Callable, Iterator
from html import escape, unescape
from typing import NamedTuple

from plugins.model.catalogue import PLURAL, Speech, tag_of

_PIECE = re.compile(r"(\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\})", re.DOTALL)
_LITERAL = re.compile(r'(?P<before>[=!]=\s*)?"(?P<words>[^"\\]*)"(?!\s*[=!]=)')
_TAG = re.compile(r"<(?P<end>/?)(?P<name>[a-zA-Z][\w-]*)|<!")
_IN_TAG = re.compile(r'(?P<name>[\w:-]+)="|(?P<end>/?>)')
_WORD = re.compile(r"[^\W\d_]{2}")
_NAME = re.compile(r"[a-z_][a-z_0-9]*")
_BEFORE = re.compile(r"^[\s·:;,–(]*")
_AFTER = re.compile(r"[\s·:–(]*$")
_READ_ALOUD = frozenset(("aria-label", "placeholder", "alt", "title", "data-label"))
_VOID = frozenset(("br", "hr", "img", "input", "link", "meta", "path", "source", "wbr"))
_WITHOUT_TAGS = frozenset(("title", "option", "textarea"))
_RAW = frozenset(("script", "style"))


class Part(NamedTuple):
    """A stretch of words, or an expression whose value stands among them."""

    words: str = ""
    expression: str = ""


def messages_of(source: str) -> Iterator[str]:
    """The Vietnamese messages of a template, in their order."""
    found: list[str] = []

    def keep(message: str) -> str:
        found.append(message)
        return ""

    _Reader(keep, "vi").read(source)
    yield from found


def spoken(source: str, speech: Speech) -> str:
    """The template in another language. Words not translated yet stay Vietnamese and say so."""
    return _Reader(speech.known, tag_of(speech.code)).read(source)


def _has_words(text: str) -> bool:
    return bool(_WORD.search(text))


def _is_vietnamese(text: str) -> bool:
    """Whether a literal of an expression is meant for readers: names of templates and attributes are ASCII."""
    return any(char.isalpha() and not char.isascii() for char in text)


class _Reader:
    """Reads one template from beginning to end. `known` translates a message, "" when it cannot."""

    def __init__(self, known: Callable[[str], str], language: str) -> None:
        self.known, self.language = known, language
        self.out: list[str] = []
        self.segment: list[Part] = []
        self.open: list[tuple[str, bool]] = []
        self.tag = self.attribute = ""
        self.own_language = self.ends = False

    def read(self, source: str) -> str:
        """The source with its messages translated."""
        for piece in _PIECE.split(source):
            if piece.startswith("{{"):
                self._expression(piece[2:-2].strip())
            elif piece.startswith(("{%", "{#")):
                self._flush()
                self.out.append(self._literals(piece) if piece.startswith("{%") else piece)
            else:
                self._data(piece)
        self._flush()
        return "".join(self.out)

    # What the pieces are ----------------------------------------------------------------------------------

    def _expression(self, expression: str) -> None:
        if expression.startswith("icon(") and not self.tag:
            self._flush()
            self.out.append(f"{{{{ {expression} }}}}")
            return
        expression = self._literals(expression)
        if self.attribute == "lang":
            self.own_language = self.tag != "html"
        if self.tag and not self._speaks():
            self.out.append(f"{{{{ {expression} }}}}")
        else:
            self.segment.append(Part(expression=expression))

    def _literals(self, code: str) -> str:
        def translated(match: re.Match[str]) -> str:
            if match["before"] or not _is_vietnamese(match["words"]):
                return match[0]
            before, words, after = _apart(match["words"])
            found = self.known(words)
            return f'("{before}{found.replace(chr(34), "")}{after}"|said)' if found else match[0]

        return _LITERAL.sub(translated, code)

    def _data(self, text: str) -> None:
        while text:
            if self.attribute:
                text = self._value(text)
            elif self.tag:
                text = self._inside_tag(text)
            else:
                text = self._words(text)

    def _words(self, text: str) -> str:
        """Up to the next tag; what remains to be read."""
        if self.open and self.open[-1][0] in _RAW:
            at = text.find(f"</{self.open[-1][0]}")
            raw, text = (text, "") if at < 0 else (text[:at], text[at:])
            self._flush()
            self.out.append(raw)
        match = _TAG.search(text)
        words = text[: match.start()] if match else text
        if words:
            self.segment.append(Part(words))
        if match is None:
            return ""
        self._flush()
        self.out.append(match[0])
        self.tag, self.ends, self.own_language = (match["name"] or "!").lower(), bool(match["end"]), False
        if match["name"] and not match["end"] and self.open:
            self.own_language = self.open[-1][1]
        return text[match.end() :]

    def _inside_tag(self, text: str) -> str:
        match = _IN_TAG.search(text) if self.tag != "!" else re.search("(?P<end>>)", text)
        if match is None:
            self.out.append(text)
            return ""
        self.out.append(text[: match.end()])
        if match["end"]:
            self._close_tag(match["end"])
        else:
            self.attribute = match["name"]
        return text[match.end() :]

    def _close_tag(self, end: str) -> None:
        if self.ends:
            names = [name for name, _ in self.open]
            if self.tag in names:
                del self.open[len(names) - 1 - names[::-1].index(self.tag) :]
        elif self.tag not in _VOID and self.tag != "!" and end == ">":
            self.open.append((self.tag, self.own_language))
        self.tag = ""

    def _value(self, text: str) -> str:
        """Up to the quotation mark that ends an attribute's value."""
        value, ended, rest = text.partition('"')
        if self.attribute == "lang" and value == "vi":
            value, self.own_language = self.language, False
        if self._speaks():
            if value:
                self.segment.append(Part(value))
        else:
            self.out.append(value)
        if ended:
            self._flush()
            self.out.append('"')
            self.attribute = ""
        return rest

    # What becomes of them ---------------------------------------------------------------------------------

    def _flush(self) -> None:
        """Write the segment that has come to its end."""
        parts, self.segment = self.segment, []
        if parts:
            self.out.append(self._written(parts))

    def _written(self, parts: list[Part]) -> str:
        places = _places(parts)
        named = list(zip(parts, places, strict=True))
        whole = "".join(unescape(part.words) or f"{{{name}}}" for part, name in named)
        show = self._shown_by()
        expressions = {name: show(part.expression) for part, name in named if name}
        as_it_is = "".join(part.words or expressions[name] for part, name in named)
        if not self._is_message(unescape("".join(part.words for part in parts))):
            return as_it_is
        before, message, after = _apart(whole)
        found = self.known(message)
        if not found:
            return f'<span lang="vi">{as_it_is}</span>' if self._may_hold_tags() else as_it_is
        return f"{escape(before, quote=False)}{_filled(found, expressions)}{escape(after, quote=False)}"

    def _speaks(self) -> bool:
        """Whether the attribute may have words for readers; those of a link are for machines."""
        named = self.attribute in _READ_ALOUD or self.attribute.startswith("data-") or self.attribute == "content"
        return named and not (self.tag == "link" and self.attribute == "title")

    def _is_message(self, words: str) -> bool:
        """Whether words between values are for readers; an attribute for scripts has other words too."""
        if self.attribute and self.attribute not in _READ_ALOUD:
            return _is_vietnamese(words)
        return _has_words(words)

    def _shown_by(self) -> Callable[[str], str]:
        """How an expression is shown here: content is marked as Vietnamese where an element may stand."""
        if self._in_own_language():
            return lambda expression: f"{{{{ {expression} }}}}"
        way = "marked" if self._may_hold_tags() else "said"
        return lambda expression: f"{{{{ ({expression})|{way} }}}}"

    def _in_own_language(self) -> bool:
        return not self.attribute and bool(self.open) and self.open[-1][1]

    def _may_hold_tags(self) -> bool:
        return not self.attribute and not (self.open and self.open[-1][0] in _WITHOUT_TAGS)


def _apart(text: str) -> tuple[str, str, str]:
    """What stands before the message, the message with single spaces, what stands after it."""
    before = _BEFORE.match(text)[0]
    after = _AFTER.search(text[len(before) :])[0]
    message = text[len(before) : len(text) - len(after)]
    if message.endswith(")") and "(" not in message:
        message, after = message[:-1], f"){after}"
    return before, " ".join(message.split()), after


def _places(parts: list[Part]) -> list[str]:
    """For each expression a name of its own: the last word of what it names; "" for words."""
    names: list[str] = []
    for part in parts:
        name = ""
        if part.expression:
            path = part.expression.strip("(").split("|")[0].split("(")[0]
            words = _NAME.findall(path.replace('"', " "))
            name = base = words[-1] if words else "value"
            number = 2
            while name in names:
                name, number = f"{base}{number}", number + 1
        names.append(name)
    return names


def _filled(found: str, expressions: dict[str, str]) -> str:
    """The translation as template source: its words escaped, its places filled."""
    if PLURAL in found and expressions:
        one, many = found.split(PLURAL)
        first = next(iter(expressions.values()))[2:-2].strip()
        one, many = _filled(one, expressions), _filled(many, expressions)
        return f'{{% if ({first})|string == "1" %}}{one}{{% else %}}{many}{{% endif %}}'
    pieces = re.split(r"\{([a-z_0-9]+)\}", found)
    words, names = pieces[::2], pieces[1::2]
    # A place of the words themselves is filled by a script.
    filled = [
        f"{escape(before)}{expressions.get(name, f'{{{name}}}')}" for before, name in zip(words, names, strict=False)
    ]
    return "".join([*filled, escape(words[-1])])
