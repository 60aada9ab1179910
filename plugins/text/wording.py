"""Dates, times, sizes and numbers as Vietnamese officials write them."""

import datetime

WEEKDAYS = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật")

_WEEKDAYS_IN = {
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    "km": ("ថ្ងៃចន្ទ", "ថ្ងៃអង្គារ", "ថ្ងៃពុធ", "ថ្ងៃព្រហស្បតិ៍", "ថ្ងៃសុក្រ", "ថ្ងៃសៅរ៍", "ថ្ងៃអាទិត្យ"),
    "zh": ("星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日"),
}


def day_in_figures(day: datetime.date) -> str:
    """15/3/2026; the form of headlines, tables and cards."""
    return f"{day.day}/{day.month}/{day.year}"


def day_in_words(day: datetime.date) -> str:
    """ngày 05 tháng 3 năm 2026: days under 10 and months 1 and 2 with a zero (Decree 30/2020)."""
    month = f"{day.month:02}" if day.month < 3 else str(day.month)
    return f"ngày {day.day:02} tháng {month} năm {day.year}"


def weekday(day: datetime.date) -> str:
    """Chủ nhật."""
    return WEEKDAYS[day.weekday()]


def weekday_in(day: datetime.date, lang: str) -> str:
    """The weekday in a language (by its code) that we know the names of, else in Vietnamese."""
    names = _WEEKDAYS_IN.get(lang.split("-")[0], WEEKDAYS)
    return names[day.weekday()]


def clock(moment: datetime.datetime | datetime.time) -> str:
    """07:05."""
    return f"{moment.hour:02}:{moment.minute:02}"


def hour(time: datetime.time | datetime.datetime) -> str:
    """7 giờ, 7 giờ 30."""
    return f"{time.hour} giờ" + (f" {time.minute:02}" if time.minute else "")


def duration(seconds: int) -> str:
    """5 phút 30 giây, 42 giây."""
    minutes, rest = divmod(seconds, 60)
    words = [f"{minutes} phút"] if minutes else []
    return " ".join([*words, f"{rest} giây"] if rest or not minutes else words)


def moment_in_figures(moment: datetime.datetime) -> str:
    """07:05, Chủ nhật, 15/3/2026."""
    return f"{clock(moment)}, {weekday(moment)}, {day_in_figures(moment)}"


def number(value: int) -> str:
    """1.234.567, as Vietnamese groups thousands."""
    return f"{value:,}".replace(",", ".")


def file_size(size: int) -> str:
    """Bytes as "312 byte", "48 KB" or "1,2 MB" (decimal units, comma as Vietnamese writes it)."""
    if size < 1000:
        return f"{size} byte"
    if size < 999_500:
        return f"{round(size / 1000)} KB"
    return f"{size / 1_000_000:.1f} MB".replace(".", ",")
