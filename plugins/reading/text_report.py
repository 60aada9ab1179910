"""What the conversion of one text found: its HTML and links, and each problem with the line it is about."""

from dataclasses import dataclass, field

from plugins.model.body import Heading, Link
from plugins.model.problem import Problem


@dataclass
class Converted:
    """What one text became, and what is wrong with it."""

    html: str = ""
    text: str = ""
    headings: tuple[Heading, ...] = ()
    links: tuple[Link, ...] = ()
    images: tuple[str, ...] = ()
    problems: list[Problem] = field(default_factory=list)


class TextReport:
    """Collects the problems of one text, each with the line of what it is about."""

    def __init__(self, path: str, source: str, first_line: int, result: Converted) -> None:
        self.path, self.source, self.first_line, self.result = path, source, first_line, result
        self._seen: dict[str, int] = {}

    def at(self, line: int, message: str) -> None:
        """A problem at a line of the text, counted from 0."""
        self.result.problems.append(Problem(self.path, message, ("nội dung",), self.first_line + line))

    def about(self, written: str, message: str, below: int = 0) -> None:
        """A problem `below` lines under the next place where this stands in the text."""
        self.at(self.line_of(written) + below, message)

    def line_of(self, written: str) -> int:
        """The line, from 0, of the next place where this stands; of the first one when it stands no more."""
        at = self.source.find(written, self._seen.get(written, 0))
        if at < 0:
            at = self.source.find(written)
        self._seen[written] = at + 1
        return self.source.count("\n", 0, at) if at >= 0 else 0

    def line_of_link(self, written: str) -> int:
        """The same for the address of a link or picture, however it was written."""
        for form in (f"]({written}", f"](<{written}", f"]: {written}", f"<{written}"):
            if form in self.source:
                return self.line_of(form)
        return self.line_of(written)
