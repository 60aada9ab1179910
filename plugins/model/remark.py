"""What a linter of prose saw in one file, before anybody knows which election the portal is about."""

from dataclasses import dataclass
from enum import StrEnum

from plugins.model.problem import Location, Problem, Severity


class Matter(StrEnum):
    """What a remark is about; all but WRONG have to be compared with the election or with other files."""

    WRONG = "wrong whatever the election is"
    ASSEMBLY = "the number of the National Assembly that is to be elected"
    TERM = "the term of the councils that are to be elected"
    POLLING_DAY = "a polling day"
    WEEKDAY = "a weekday with a date that has no year"
    ABOLISHED = "a council of a level that may be abolished"
    DAYS = "a date with the number of days before or after polling day"
    FIGURE = "a number of what election.yml counts"
    UNIT = "how many a constituency elects, or how many stand there"
    COUNTDOWN = "how many days are left until polling day"
    BORN = "a person with a date of birth or an age"
    PROMOTION = "a sentence that asks for votes"
    LISTED = "a person on a list: number, name, date of birth"


@dataclass(frozen=True, slots=True)
class Remark:
    """`said` is what the text states, in the shape its matter asks for; `quote` are the words themselves."""

    where: Location
    line: int
    matter: Matter
    quote: str
    message: str = ""
    said: tuple[int | str, ...] = ()
    severity: Severity = Severity.ERROR

    def problem(self, path: str, message: str = "", severity: Severity | None = None) -> Problem:
        """The problem this remark is, in its own words or in those given."""
        return Problem(path, message or self.message, self.where, self.line, severity or self.severity)
