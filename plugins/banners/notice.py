"""What a banner says: the slogan as issued, the line above it, who answers for it, and polling day."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from plugins.model.slogan import Slogan, Template
from plugins.text.wording import day_in_figures, weekday_in

_LABELS: Mapping[Template, Mapping[str, str]] = MappingProxyType(
    {
        Template.POSTED: MappingProxyType(
            {
                "vi": "Danh sách niêm yết",
                "km": "បញ្ជីបិទផ្សាយ",
                "zh": "公布名单",
                "zh-hant": "公佈名單",
                "en": "List posted",
            }
        ),
        Template.NOTICE: MappingProxyType(
            {"vi": "Thông báo", "km": "សេចក្តីជូនដំណឹង", "zh": "通知", "zh-hant": "通知", "en": "Notice"}
        ),
    }
)
"""What stands above the wording when the slogan does not say it, by language."""

NON_BREAKING_HYPHEN = "\u2011"
"""Looks like a hyphen and has no glyph in our fonts; no line breaks at a hyphen anyway."""


@dataclass(frozen=True, slots=True)
class Notice:
    """The words of one banner, in the order of their weight."""

    wording: str
    weekday: str
    day: str
    """15/3."""
    year: str
    operator: str
    operator_in_short: str = ""
    """Stands where the operator's name has no room."""
    template: Template = Template.SLOGAN
    label: str = ""

    @property
    def date_line(self) -> str:
        """Polling day in one line, for boards without room for three."""
        return f"{self.weekday} {self.day}/{self.year}"


def notice(
    wording: str,
    lang: str,
    polling_day: datetime.date,
    operator: str,
    template: Template = Template.SLOGAN,
    label: str | None = None,
    operator_in_short: str = "",
) -> Notice:
    """The words of a banner; the weekday is in the wording's language where we know it."""
    name = weekday_in(polling_day, lang)
    day, _, year = day_in_figures(polling_day).rpartition("/")
    label = label or _usual_label(template, lang)
    return Notice(_plain(wording), name, day, year, operator, operator_in_short, template, _plain(label))


def _usual_label(template: Template, lang: str) -> str:
    """The label of a template, in the wording's language where we know it."""
    names = _LABELS.get(template, {})
    return names.get(lang) or names.get(lang.split("-")[0]) or names.get("vi", "")


def notice_of(slogan: Slogan, lang: str, polling_day: datetime.date, operator: str, operator_in_short: str) -> Notice:
    """The words of a slogan's banner in one of its languages."""
    label = slogan.label.get(lang) if slogan.label else None
    return notice(slogan.text[lang], lang, polling_day, operator, slogan.template, label, operator_in_short)


def _plain(text: str) -> str:
    return text.replace(NON_BREAKING_HYPHEN, "-")
