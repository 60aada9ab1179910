"""How the pages of one language speak: their words by the Vietnamese ones, and how dates and numbers are written."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, Any

from annotated_types import Len

from plugins.model.entry import DEFAULT_LANGUAGE
from plugins.model.record import Record, computed
from plugins.model.record import field as editor_field
from plugins.model.types import Line, Text
from plugins.text import wording

PLURAL = " || "
"""Stands between the words for one and the words for several, where a language tells them apart."""


class Said(str):
    """Words that are in the page's language already."""

    __slots__ = ()


class Catalogue(Record):
    """Lời của cổng bằng một ngôn ngữ khác."""

    vietnamese_name: Line = editor_field("Tên ngôn ngữ bằng tiếng Việt", "", "tiếng Khmer")
    weekdays: Annotated[tuple[Line, ...], Len(7, 7)] = editor_field("Tên bảy ngày, từ thứ Hai")
    months: Annotated[tuple[Line, ...], Len(12, 12)] = editor_field("Tên mười hai tháng")
    day: Line = editor_field("Ngày bằng số", "Dùng {day}, {month}, {year}, {month_name}.", "{day}/{month}/{year}")
    long_day: Line = editor_field(
        "Ngày có thứ", "Như trên, thêm {weekday}.", "{weekday} ទី{day} ខែ{month_name} ឆ្នាំ{year}"
    )
    moment: Line = editor_field("Ngày và giờ", "Dùng {clock} và {day}.", "{day}, {clock}")
    hour: Line = editor_field("Giờ mở cửa", "Dùng {clock}.", "ម៉ោង {clock}")
    month_of_year: Line = editor_field("Tháng của năm", "Dùng {month}, {month_name}, {year}.", "{month_name} {year}")
    thousands: Text = editor_field("Dấu ngăn hàng nghìn", "", ".", default=".")
    decimal: Text = editor_field("Dấu thập phân", "", ",", default=",")
    messages: Mapping[str, str] = editor_field(
        "Lời", "Bên trái là lời tiếng Việt, bên phải là lời dịch; để trống là chưa dịch."
    )
    names: Mapping[str, str] = editor_field(
        "Tên riêng của tỉnh", "Tên cơ quan, cấp, mốc thời gian trong election.yml, site.yml và lời dịch.", default={}
    )
    digest: str = computed()


@dataclass(frozen=True)
class Speech:
    """One language as pages speak it; Vietnamese has no catalogue, its words are the keys of the others."""

    code: str
    name: str
    digest: str
    catalogue: Catalogue | None = field(compare=False, default=None)

    @property
    def vietnamese_name(self) -> str:
        """What the language is called in Vietnamese, for officials who do not read its own name."""
        return self.catalogue.vietnamese_name if self.catalogue else "tiếng Việt"

    def known(self, text: str) -> str:
        """The translation of words that stand in the catalogue, of names with a small letter first too; "" for others
        and for those not translated yet."""
        if self.catalogue is None:
            return ""
        names = self.catalogue.names
        return self.catalogue.messages.get(text) or names.get(text) or names.get(text[:1].upper() + text[1:], "")

    def said(self, text: str) -> str:
        """The words in this language; as they are where they are not known."""
        found = self.known(text)
        return Said(found) if found else text

    def say(self, text: str, **values: Any) -> str:
        """The words with values in their places, themselves said; the form for one where the first value is one."""
        found = self.known(text)
        if PLURAL in found:
            one, many = found.split(PLURAL)
            found = one if str(next(iter(values.values()), "")) == "1" else many
        shown = {name: self.said(value) if isinstance(value, str) else value for name, value in values.items()}
        words = (found or text).format_map(shown)
        return Said(words) if found else words

    # Dates and numbers ---------------------------------------------------------------------------------

    def weekday(self, day: datetime.date) -> str:
        """Chủ nhật."""
        return Said(self.catalogue.weekdays[day.weekday()] if self.catalogue else wording.weekday(day))

    def day(self, day: datetime.date) -> str:
        """15/3/2026."""
        return self._dated(self.catalogue.day, day) if self.catalogue else wording.day_in_figures(day)

    def long_day(self, day: datetime.date) -> str:
        """Chủ nhật, 15/3/2026."""
        if self.catalogue:
            return self._dated(self.catalogue.long_day, day)
        return f"{wording.weekday(day)}, {wording.day_in_figures(day)}"

    def longest_day(self, day: datetime.date) -> str:
        """Chủ nhật, ngày 15 tháng 3 năm 2026; elsewhere the long day."""
        return self.long_day(day) if self.catalogue else f"{wording.weekday(day)}, {wording.day_in_words(day)}"

    def month(self, day: datetime.date) -> str:
        """Tháng 3/2026."""
        return self._dated(self.catalogue.month_of_year, day) if self.catalogue else f"Tháng {day.month}/{day.year}"

    def moment(self, moment: datetime.datetime) -> str:
        """07:05, Chủ nhật, 15/3/2026."""
        if self.catalogue is None:
            return wording.moment_in_figures(moment)
        return Said(self.catalogue.moment.format(clock=wording.clock(moment), day=self.long_day(moment)))

    def time_of_day(self, moment: datetime.datetime) -> str:
        """07:05 ngày 15/3/2026; at midnight the day alone: ngày 15/3/2026."""
        day, midnight = self.day(moment), moment.time() == datetime.time()
        if self.catalogue is None:
            return f"ngày {day}" if midnight else f"{wording.clock(moment)} ngày {day}"
        return Said(day if midnight else self.catalogue.moment.format(clock=wording.clock(moment), day=day))

    def hour(self, time: datetime.time | datetime.datetime) -> str:
        """7 giờ, 7 giờ 30."""
        if self.catalogue is None:
            return wording.hour(time)
        return Said(self.catalogue.hour.format(clock=wording.clock(time)))

    def number(self, value: int) -> str:
        """1.234.567."""
        return self._marked(wording.number(value))

    def file_size(self, size: int) -> str:
        """312 byte, 48 KB, 1,2 MB."""
        return self._marked(wording.file_size(size))

    def duration(self, seconds: int) -> str:
        """5 phút 30 giây; elsewhere 5:30."""
        if self.catalogue is None:
            return wording.duration(seconds)
        return Said(f"{seconds // 60}:{seconds % 60:02}")

    def _dated(self, pattern: str, day: datetime.date) -> str:
        name = self.catalogue.months[day.month - 1]
        return Said(
            pattern.format(day=day.day, month=day.month, month_name=name, year=day.year, weekday=self.weekday(day))
        )

    def _marked(self, figures: str) -> str:
        """Figures with this language's marks in the places of the Vietnamese ones."""
        if self.catalogue is None:
            return figures
        return Said(figures.translate({ord("."): self.catalogue.thousands, ord(","): self.catalogue.decimal}))


VIETNAMESE = Speech(DEFAULT_LANGUAGE, "Tiếng Việt", "")


def tag_of(code: str) -> str:
    """The language's tag as BCP 47 recommends to write it: "zh-hans" → "zh-Hans"."""
    first, *rest = code.split("-")
    return "-".join([first, *(part.title() if len(part) == 4 else part.upper() for part in rest)])
