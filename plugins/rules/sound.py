"""The election as it is meant where one line of election.yml is wrong, so that no other rule tells that line again."""

from dataclasses import replace

from plugins.model.editions import EDITIONS
from plugins.model.election import Election
from plugins.model.legal_calendars import IN_FORCE_SINCE
from plugins.model.material import Material


def meant(material: Material) -> Material:
    """The material with the polling day of the edition of its year, and the law that is in force on it; the same
    material where nothing is to be mended."""
    election = material.election
    if election is None:
        return material
    days = {edition.polling_day.year: edition.polling_day for edition in EDITIONS}
    day = days.get(election.polling_day.year, election.polling_day)
    mended = election.model_copy(update={"polling_day": day})
    if election.calendar is not None:
        in_force = [law for law, since in IN_FORCE_SINCE.items() if since <= day]
        mended = mended.model_copy(update={"calendar": in_force[-1] if in_force else None})
    same = (mended.polling_day, mended.calendar) == (election.polling_day, election.calendar)
    return material if same else replace(material, election=mended)


def is_named_twice(election: Election) -> bool:
    """Whether a level, commune or constituency has the id of another, so that nobody knows which one is named."""
    groups = (election.levels, election.communes, election.constituencies)
    return any(len({part.id for part in group}) < len(group) for group in groups)
