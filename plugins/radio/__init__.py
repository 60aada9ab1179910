"""The radio kit: a script for everything that may be read this week, and each station's week as files.

sheets.py    a script as a page and as a text file
weeks.py     a station's week: the table, the calendar, the folder for a USB stick
ics.py       the one module that imports icalendar

What is said is decided in plugins/model/scripts.py, when in plugins/model/schedule.py; without `radio` in site.yml
there is nothing.
"""

from collections.abc import Iterator

from plugins.model.candidate import Candidate
from plugins.model.entry import DEFAULT_LANGUAGE, Entry
from plugins.model.output import Bundle, Output, OutputFile, Page
from plugins.model.portal import Portal
from plugins.model.schedule import Plan, plan
from plugins.model.scripts import page_address, text_address
from plugins.radio import sheets, weeks


def build(portal: Portal) -> Iterator[Output]:
    """A page and a text file for each script, and for all stations their files of the week. Raises ValueError when
    the site's address is not set: what goes to a station must say where it comes from."""
    found = plan(portal)
    if found is None:
        return
    if not portal.settings.site_url:
        raise ValueError("radio scripts need the site's full address; set SITEURL")
    around = sheets.surroundings(portal)
    for entry, task in _tasks(found):
        yield Page(f"{page_address(entry)[1:]}index.html", "radio_script.html", sheets.page_of, (task, around))
        yield OutputFile(text_address(entry)[1:], sheets.text_of, (task, around))
    yield Bundle("radio", weeks.files, (found, around))


def _tasks(found: Plan) -> Iterator[tuple[Entry, sheets.Task]]:
    """Every entry that has a script, with what it is written from."""
    levels = {one.id: one for one in found.election.levels}
    constituencies = {one.id: one for one in found.election.constituencies}
    originals = {one.path: one for one in (*found.news, *found.questions)}
    pace = found.radio.pace
    for entry in (*found.news, *found.questions, *found.translated, *found.candidates):
        if isinstance(entry, Candidate):
            yield entry, sheets.Task(entry, pace, (levels[entry.level], constituencies[entry.constituency]))
        elif entry.lang == DEFAULT_LANGUAGE:
            yield entry, sheets.Task(entry, pace)
        else:
            yield entry, sheets.Task(entry, pace, (originals[entry.original_path],))
