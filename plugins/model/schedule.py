"""A week on the air: which station reads what, when, within the minutes of each programme.

The week is that of the portal's moment, Monday to Sunday. Candidates are read in the order of the ballot, and
only in whole rounds of the campaign, each with the same minutes; so nobody is read more often or longer.
"""

import datetime
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property

from plugins.model.aired import AiredEntry
from plugins.model.calendar import Phase, phase_begins
from plugins.model.candidate import Candidate
from plugins.model.election import Election
from plugins.model.entry import DEFAULT_LANGUAGE, Entry
from plugins.model.media import StoredFile
from plugins.model.news import NewsItem
from plugins.model.portal import Portal
from plugins.model.question import Question
from plugins.model.radio import Contents, Priority, Programme, Radio, Station, Weekday
from plugins.model.scripts import Script, candidate_script, news_script, priority_of, question_script
from plugins.model.slogan import Slogan
from plugins.text.spoken import spoken

WEEK = datetime.timedelta(days=7)
SHORTEST = 60
"""Seconds: with less than that left in a programme nothing more is tried."""
_RANK = {Priority.URGENT: 0, Priority.FIRST: 1, Priority.NORMAL: 2}


@dataclass(frozen=True, slots=True)
class Airing:
    """A programme on one day: what is read, in order, and how many seconds that takes. `opening` and `closing`
    are slogans ("" where none is in force, and around candidates). `ends_at` is the end of its minutes."""

    station: Station
    programme: Programme
    at: datetime.datetime
    entries: tuple[Entry, ...]
    scripts: tuple[Script, ...]
    seconds: int
    opening: str = ""
    closing: str = ""

    @property
    def ends_at(self) -> datetime.datetime:
        """The end of the programme's minutes."""
        return self.at + datetime.timedelta(minutes=self.programme.minutes)


@dataclass(frozen=True)
class Plan:
    """All that a station's week follows from. Entries are those that may be read at all in that week."""

    radio: Radio
    election: Election
    monday: datetime.date
    news: tuple[NewsItem, ...]
    questions: tuple[Question, ...]
    candidates: tuple[Candidate, ...]
    slogans: tuple[Slogan, ...]
    translated: tuple[Entry, ...]

    audio: tuple[tuple[str, StoredFile], ...] = ()
    """The sound of each entry that has one, by its path."""
    _scripts: dict[str, Script] = field(default_factory=dict, init=False, compare=False, repr=False)

    @cached_property
    def sounds(self) -> dict[str, StoredFile]:
        """The sounds by the path of their entry."""
        return dict(self.audio)

    @cached_property
    def translations(self) -> dict[tuple[str, str], Entry]:
        """Translations by the path of their original and their language."""
        return {(entry.original_path, entry.lang): entry for entry in self.translated}


def plan(portal: Portal) -> Plan | None:
    """What the week of the portal's moment follows from; None where site.yml has no radio."""
    radio = portal.site.radio
    if radio is None:
        return None
    today = portal.as_of.astimezone(portal.election.voting.opens.tzinfo).date()
    monday = today - datetime.timedelta(days=today.weekday())
    news = tuple(item for item in portal.news if may_be_read(item, radio, monday))
    questions = tuple(one for one in portal.questions if may_be_read(one, radio, monday))
    read = {one.path for one in (*news, *questions)}
    return Plan(
        radio=radio,
        election=portal.election,
        monday=monday,
        news=news,
        questions=questions,
        candidates=tuple(one for one in portal.candidates if one.stands),
        slogans=portal.slogans,
        translated=tuple(one for one in portal.translated if one.original_path in read),
        audio=tuple(_sounds(portal)),
    )


def _sounds(portal: Portal) -> Iterator[tuple[str, StoredFile]]:
    """The attached sound of each entry that has one, with the entry's path."""
    for entry in portal.entries:
        for path in entry.files:
            file = (portal.files or {}).get(path)
            if file is not None and file.media_type.startswith("audio/"):
                yield entry.path, file
                break


def week(plan: Plan, station: Station) -> tuple[Airing, ...]:
    """What the station reads in the week, in the order of time."""
    used: Counter[str] = Counter()
    readings = dict(candidate_airings(plan.radio, plan.election, station, plan.candidates))
    airings = []
    for at, programme in _times(plan.radio, station, plan.monday, plan.monday + WEEK, plan.election):
        if Contents.CANDIDATES in programme.contents:
            airings.append(_of_candidates(plan, station, programme, at, readings.get((programme.id, at), ())))
        else:
            airings.append(_of_entries(plan, station, programme, at, used))
    return tuple(airings)


def script_of(plan: Plan, entry: Entry) -> Script:
    """The entry's script, at least as long as its sound, so that either can go out; written once in a plan."""
    script = plan._scripts.get(entry.path)
    if script is None:
        script = _write(plan, entry)
        sound = plan.sounds.get(entry.path)
        if sound is not None and sound.seconds:
            script = replace(script, seconds=max(script.seconds, sound.seconds))
        plan._scripts[entry.path] = script
    return script


def _write(plan: Plan, entry: Entry) -> Script:
    pace = plan.radio.pace
    if isinstance(entry, Candidate):
        level = next(one for one in plan.election.levels if one.id == entry.level)
        constituency = next(one for one in plan.election.constituencies if one.id == entry.constituency)
        return candidate_script(entry, level, constituency, pace)
    write = news_script if isinstance(entry, NewsItem) else question_script
    groups = plan.news if isinstance(entry, NewsItem) else plan.questions
    original = next((one for one in groups if one.path == entry.original_path), None)
    return write(entry, pace, original if entry.lang != DEFAULT_LANGUAGE else None)


# Candidates ----------------------------------------------------------------------------------------------


def candidates_heard(election: Election, station: Station, candidates: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    """The candidates a station reads: those its communes vote on, in the order of the lists."""
    heard = {
        one.id
        for one in election.constituencies
        if not station.communes or not one.communes or set(one.communes) & set(station.communes)
    }
    return tuple(one for one in candidates if one.constituency in heard)


def capacity(radio: Radio, election: Election, station: Station) -> int:
    """How many times the station can read a candidate during the whole campaign."""
    return sum(programme.minutes // radio.candidate_minutes for _, programme in _campaign(radio, election, station))


def candidate_airings(
    radio: Radio, election: Election, station: Station, candidates: tuple[Candidate, ...]
) -> Iterator[tuple[tuple[str, datetime.datetime], tuple[Candidate, ...]]]:
    """Who is read in each candidates' programme of the campaign, by its id and moment: as many whole rounds as
    there is time for, one after the other; what is left over stays empty."""
    heard = candidates_heard(election, station, candidates)
    rounds = capacity(radio, election, station) // len(heard) if heard else 0
    left = list(heard * rounds)
    for at, programme in _campaign(radio, election, station):
        count = programme.minutes // radio.candidate_minutes
        now, left = left[:count], left[count:]
        yield (programme.id, at), tuple(now)


def _campaign(radio: Radio, election: Election, station: Station) -> Iterator[tuple[datetime.datetime, Programme]]:
    """The candidates' programmes between the beginning of the campaign and 24 hours before voting opens, when all
    campaigning ends (Article 64, Law 85/2015/QH13)."""
    begins = phase_begins(election)
    first, end = begins.get(Phase.CAMPAIGN), begins[Phase.LAST_DAY]
    if first is None:
        return
    for at, programme in _times(radio, station, first.date(), end.date() + datetime.timedelta(days=1), election):
        over = at + datetime.timedelta(minutes=programme.minutes)
        if Contents.CANDIDATES in programme.contents and first <= at and over <= end:
            yield at, programme


def _of_candidates(
    plan: Plan, station: Station, programme: Programme, at: datetime.datetime, read: tuple[Candidate, ...]
) -> Airing:
    """Each has the same minutes, whatever the script needs."""
    scripts = tuple(script_of(plan, one) for one in read)
    return Airing(station, programme, at, read, scripts, len(read) * plan.radio.candidate_minutes * 60)


# News and answers ----------------------------------------------------------------------------------------


def _of_entries(
    plan: Plan, station: Station, programme: Programme, at: datetime.datetime, used: Counter[str]
) -> Airing:
    """As much as fits, the urgent first, then what was read least this week; `used` counts it."""
    opening, closing = _slogans(plan, programme.language, at.date(), sum(used.values()))
    left = programme.minutes * 60
    entries, scripts = [], []
    for entry in _waiting(plan, station, programme, at, used):
        if left < SHORTEST:
            break
        script = script_of(plan, entry)
        if script.seconds <= left:
            entries.append(entry)
            scripts.append(script)
            left -= script.seconds
            used[entry.path] += 1
    seconds = programme.minutes * 60 - left
    return Airing(station, programme, at, tuple(entries), tuple(scripts), seconds, opening, closing)


def _waiting(
    plan: Plan, station: Station, programme: Programme, at: datetime.datetime, used: Counter[str]
) -> list[Entry]:
    """What may be read there at that moment in the programme's language, in the order in which it is tried: urgent,
    then news before answers, of one kind the least read first, news newest first, answers by number."""
    found: list[tuple[tuple[int, ...], Entry]] = []
    groups = ((Contents.NEWS, plan.news), (Contents.QUESTIONS, plan.questions))
    for kind, (contents, group) in enumerate(groups):
        for place, original in enumerate(group):
            entry = _in_language(plan, original, programme.language)
            wanted = contents in programme.contents or priority_of(original) is Priority.URGENT
            if entry is None or not wanted or not _readable(original, at, plan.radio):
                continue
            if not _concerns(original, station, plan.election):
                continue
            found.append(((_RANK[priority_of(original)], kind, used[entry.path], place), entry))
    return [entry for _, entry in sorted(found, key=lambda one: one[0])]


def _in_language(plan: Plan, original: Entry, language: str) -> Entry | None:
    if language == DEFAULT_LANGUAGE:
        return original
    return plan.translations.get((original.path, language))


def _concerns(entry: AiredEntry, station: Station, election: Election) -> bool:
    """Whether the entry is about everywhere, or about a place that hears the station."""
    named = {id for one in election.constituencies if one.id in entry.constituencies for id in one.communes}
    places = {*entry.communes, *named}
    return not places or not station.communes or bool(places & set(station.communes))


def may_be_read(entry: AiredEntry, radio: Radio, day: datetime.date) -> bool:
    """Whether the entry is not yet over on that day, nor old news."""
    return not _over(entry, day) and (not isinstance(entry, NewsItem) or day <= _last_day(entry, radio))


def _readable(entry: Entry, at: datetime.datetime, radio: Radio) -> bool:
    """Whether the entry is public at that moment and not yet over."""
    return entry.public_from <= at and may_be_read(entry, radio, at.date())


def _over(entry: AiredEntry, day: datetime.date) -> bool:
    until = entry.broadcast.until if entry.broadcast else None
    return until is not None and until < day


def _last_day(item: NewsItem, radio: Radio) -> datetime.date:
    """The last day on which a news item is news."""
    if item.broadcast and item.broadcast.until:
        return item.broadcast.until
    return item.public_from.date() + datetime.timedelta(days=radio.news_days - 1)


def _slogans(plan: Plan, language: str, day: datetime.date, turn: int) -> tuple[str, str]:
    """Two slogans in force on that day, in turn."""
    valid = [one.text[language] for one in plan.slogans if language in one.text and one.valid_on(day)]
    if not valid:
        return "", ""
    read = [spoken(one) for one in valid] if language == DEFAULT_LANGUAGE else valid
    return read[turn % len(read)], read[(turn + 1) % len(read)]


# Time ----------------------------------------------------------------------------------------------------


def _times(
    radio: Radio, station: Station, first: datetime.date, end: datetime.date, election: Election
) -> Iterator[tuple[datetime.datetime, Programme]]:
    """The station's programmes from one day up to before another, in the order of time."""
    zone = election.voting.opens.tzinfo
    programmes = [one for one in radio.programmes if not one.stations or station.id in one.stations]
    programmes.sort(key=lambda one: (one.at, one.id))
    day = first
    while day < end:
        for one in programmes:
            if goes_out(one, day):
                yield datetime.datetime.combine(day, one.at, zone), one
        day += datetime.timedelta(days=1)


def goes_out(programme: Programme, day: datetime.date) -> bool:
    """Whether the programme is on the air on that day."""
    in_time = (programme.since or day) <= day <= (programme.until or day)
    return in_time and (not programme.days or tuple(Weekday)[day.weekday()] in programme.days)
