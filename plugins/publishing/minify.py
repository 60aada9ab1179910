"""Style sheets and scripts without what only people need."""

import re

_STRING = r""""(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'"""
_COMMENT = re.compile(rf"({_STRING})|/\*.*?\*/", re.DOTALL)
_SPACE = re.compile(rf"({_STRING})|;\s*(?=}})|\s*([{{}};,])\s*|(:)\s+|(\s+)|(?<![\w.-])0(?=\.\d)")
_LINES_OF_COMMENT = re.compile(r"^[ \t]*(?://[^\n]*|/\*(?:(?!\*/).)*\*/)[ \t]*$", re.DOTALL | re.MULTILINE)


class BadScript(Exception):
    """A script cannot be shortened; the message says which line and why."""


def css(text: str) -> str:
    """The same rules without comments and without the space that means nothing; strings stay as they are."""
    bare = _COMMENT.sub(lambda match: match[1] or "", text)
    return _SPACE.sub(lambda match: match[1] or match[2] or match[3] or (" " if match[4] else ""), bare).strip()


def javascript(text: str) -> str:
    """The same lines without indents and without the lines that are only comments. Nothing within a line is touched,
    for only a parser can tell a pattern from a division. Raises BadScript where a text in backquotes spans lines."""
    lines = [line.strip() for line in _LINES_OF_COMMENT.sub("", text).splitlines()]
    for line in lines:
        if line.count("`") % 2:
            raise BadScript(f"{line}: a text in backquotes goes over the end of its line")
    return "\n".join(line for line in lines if line)
