"""The number of the National Assembly, the term and polling day are the same wherever election.yml states them."""

import datetime
import re
from collections.abc import Iterator

from plugins.model.editions import EDITIONS, Edition
from plugins.model.election import Tier
from plugins.model.material import Material
from plugins.model.problem import Location, Problem, Severity

FILE = "election.yml"
DISTRICTS_END = datetime.date(2025, 7, 1)
_ASSEMBLY = re.compile(r"quốc\s+hội\s+kh(?:óa|oá)\s+([ivxlc]+|\d+)\b", re.IGNORECASE)
_NUMBER = re.compile(r"\b(?:quốc\s+hội\s+)?kh(?:óa|oá)\s+([ivxlc]+|\d+)\b", re.IGNORECASE)
_TERM = re.compile(r"\b((?:19|20)\d\d)\s*(?:[-‐‑–—]|đến)\s*((?:19|20)\d\d)\b")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def polling_day_is_the_editions(material: Material) -> Iterator[Problem]:
    """Clause 1 of Article 4, Law 85/2015/QH13: the National Assembly sets one polling day for the whole country.
    A day of another weekday is wrong already."""
    edition = _edition(material)
    day = material.election.polling_day
    if edition and day != edition.polling_day and day.weekday() == edition.polling_day.weekday():
        message = (
            f"{day:%d/%m/%Y} không phải ngày bầu cử toàn quốc {edition.polling_day:%d/%m/%Y} "
            f"({edition.citation}); kiểm tra lại ngày"
        )
        yield Problem(FILE, message, ("polling_day",))


def terms_fit_polling_day(material: Material) -> Iterator[Problem]:
    """Article 71 of the Constitution: a term is five years from the election; a known edition has its own."""
    edition, year = _edition(material), material.election.polling_day.year
    wanted = edition.term if edition else f"{year}-{year + 5}"
    for where, text in _texts(material):
        for found in _TERM.finditer(text):
            if "-".join(found.groups()) != wanted:
                message = f"nhiệm kỳ “{found[0]}” không phải của cuộc bầu cử năm {year}; nhiệm kỳ là {wanted}, sửa lại"
                yield Problem(FILE, message, where)


def assemblies_fit_polling_day(material: Material) -> Iterator[Problem]:
    """The National Assembly that is elected is the one of the polling day: 15 March 2026, the sixteenth."""
    edition = _edition(material)
    tiers = [level.tier for level in material.election.levels]
    for where, text in _texts(material):
        of_assembly = where[0] == "levels" and tiers[where[1]] is Tier.NATIONAL_ASSEMBLY
        for found in (_NUMBER if of_assembly else _ASSEMBLY).finditer(text):
            if edition and found[1].upper() not in (edition.roman, str(edition.assembly)):
                message = (
                    f"“{found[0]}” không phải khóa được bầu ngày {edition.polling_day:%d/%m/%Y}; "
                    f"sửa thành khóa {edition.roman}"
                )
                yield Problem(FILE, message, where)


def short_name_has_the_year(material: Material) -> Iterator[Problem]:
    """A year in the short name is that of polling day."""
    year = str(material.election.polling_day.year)
    for found in _YEAR.finditer(_TERM.sub("", material.election.short_name)):
        if found[0] != year:
            yield Problem(FILE, f"năm {found[0]} không phải năm bầu cử {year}; sửa một trong hai", ("short_name",))


def _edition(material: Material) -> Edition | None:
    """The general election of the year of polling day; None for years that are not known."""
    year = material.election.polling_day.year
    return next((edition for edition in EDITIONS if edition.polling_day.year == year), None)


def _texts(material: Material) -> Iterator[tuple[Location, str]]:
    """The texts of election.yml that name what is elected now."""
    election = material.election
    for name in ("name", "short_name", "edition"):
        yield (name,), getattr(election, name)
    for position, level in enumerate(election.levels):
        for name in ("name", "council", "term"):
            text = getattr(level, name)
            if text:
                yield ("levels", position, name), text


def terms_are_spans(material: Material) -> Iterator[Problem]:
    """A level's term is written as its first and last year."""
    for position, level in enumerate(material.election.levels):
        if level.term and not _TERM.fullmatch(level.term):
            message = f"“{level.term}” không phải nhiệm kỳ; viết năm đầu và năm cuối, như 2026-2031"
            yield Problem(FILE, message, ("levels", position, "term"))


def assemblies_are_of_the_assembly(material: Material) -> Iterator[Problem]:
    """The level that elects the National Assembly says so, and no council's level does."""
    for position, level in enumerate(material.election.levels):
        for name in ("name", "council"):
            assembly = "quốc hội" in getattr(level, name).casefold()
            if assembly != (level.tier is Tier.NATIONAL_ASSEMBLY):
                message = f"“{getattr(level, name)}” không hợp với tier “{level.tier}”; sửa một trong hai"
                yield Problem(FILE, message, ("levels", position, name))


def no_district_after_their_end(material: Material) -> Iterator[Problem]:
    """Resolution 203/2025/QH15: districts and their councils ended on 1 July 2025; what they were called is an
    alias of the commune."""
    if material.election.polling_day < DISTRICTS_END:
        return
    for position, level in enumerate(material.election.levels):
        if level.tier is Tier.DISTRICT:
            message = "không còn cấp huyện từ 01/07/2025 (Nghị quyết số 203/2025/QH15); bỏ cấp này, hoặc sửa tier"
            yield Problem(FILE, message, ("levels", position, "tier"))
    for position, commune in enumerate(material.election.communes):
        if commune.district:
            message = "không còn cấp huyện từ 01/07/2025; chuyển tên huyện vào aliases"
            yield Problem(FILE, message, ("communes", position, "district"), severity=Severity.WARNING)


RULES = (
    polling_day_is_the_editions,
    terms_fit_polling_day,
    assemblies_fit_polling_day,
    short_name_has_the_year,
    terms_are_spans,
    assemblies_are_of_the_assembly,
    no_district_after_their_end,
)
