"""The editions of the general election: which National Assembly, which term, which polling day.

Facts: resolutions of the National Assembly and its Standing Committee that set each polling day; since 2016
Article 5 of Law 85/2015/QH13 asks for a Sunday.
"""

import datetime
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Edition:
    """One general election: the number of the National Assembly, its term as "2021-2026", the polling day."""

    assembly: int
    term: str
    polling_day: datetime.date
    citation: str

    @property
    def roman(self) -> str:
        """The number as it is written: XVI."""
        tens, units = divmod(self.assembly, 10)
        return "X" * tens + ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")[units]


EDITIONS = (
    Edition(11, "2002-2007", datetime.date(2002, 5, 19), "Bầu cử đại biểu Quốc hội khóa XI"),
    Edition(12, "2007-2011", datetime.date(2007, 5, 20), "Bầu cử đại biểu Quốc hội khóa XII"),
    Edition(13, "2011-2016", datetime.date(2011, 5, 22), "Nghị quyết số 1018/NQ-UBTVQH12"),
    Edition(14, "2016-2021", datetime.date(2016, 5, 22), "Nghị quyết số 105/2015/QH13"),
    Edition(15, "2021-2026", datetime.date(2021, 5, 23), "Nghị quyết số 133/2020/QH14"),
    Edition(16, "2026-2031", datetime.date(2026, 3, 15), "Nghị quyết số 199/2025/QH15"),
)
"""Oldest first. The twelfth Assembly sat four years, so that councils and Assembly are elected together."""
