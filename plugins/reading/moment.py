"""The moment a build shows: an input, never the clock, so that the same inputs give the same bytes."""

import datetime
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import TypeAdapter, ValidationError

from plugins.model.types import Moment


class BadMoment(Exception):
    """No moment can be had; the message is Vietnamese, "what is wrong; how to mend it"."""


class BuildMoment(NamedTuple):
    """`at` has the province's offset; `origin` says in Vietnamese where it comes from. A `still` one was chosen, to
    look at the portal as it is then: pages keep to it. From any other, readers' clocks go on."""

    at: datetime.datetime
    origin: str
    still: bool


def moment_of_build(
    environment: Mapping[str, str], setting: str | datetime.datetime | None, folder: Path, timezone: str
) -> BuildMoment:
    """The first of: AS_OF and SOURCE_DATE_EPOCH in the environment, the setting AS_OF, the time of the last
    commit of the repository around `folder`. Raises BadMoment.
    """
    try:
        zone = ZoneInfo(timezone)
    except (ZoneInfoNotFoundError, ValueError):
        raise BadMoment(f"cài đặt TIMEZONE: không có múi giờ “{timezone}”; dùng Asia/Ho_Chi_Minh") from None
    if written := environment.get("AS_OF"):
        return BuildMoment(_read(written, "AS_OF", zone), "biến môi trường AS_OF", still=True)
    if seconds := environment.get("SOURCE_DATE_EPOCH"):
        try:
            at = datetime.datetime.fromtimestamp(_epoch(seconds), zone)
            return BuildMoment(at, "biến môi trường SOURCE_DATE_EPOCH", still=False)
        except (ValueError, OverflowError, OSError):
            message = f"SOURCE_DATE_EPOCH là “{seconds}”, không phải số giây; xóa biến này hoặc dùng AS_OF"
            raise BadMoment(message) from None
    if isinstance(setting, datetime.datetime):
        at = (setting if setting.tzinfo else setting.replace(tzinfo=zone)).astimezone(zone)
        return BuildMoment(at, "cài đặt AS_OF", still=True)
    if setting:
        return BuildMoment(_read(str(setting), "cài đặt AS_OF", zone), "cài đặt AS_OF", still=True)
    return BuildMoment(_last_commit(folder, zone), "lần ghi Git cuối cùng", still=False)


def _epoch(seconds: str) -> int:
    if not (seconds.isascii() and seconds.isdigit()):
        raise ValueError(seconds)
    return int(seconds)


def _read(written: str, where: str, zone: ZoneInfo) -> datetime.datetime:
    try:
        return TypeAdapter(Moment).validate_python(written, context={"timezone": zone.key}).astimezone(zone)
    except ValidationError as error:
        message = error.errors(include_url=False)[0]["msg"]
        raise BadMoment(f"{where}: {message}") from None


def _last_commit(folder: Path, zone: ZoneInfo) -> datetime.datetime:
    command = ["git", "-C", str(folder), "log", "-1", "--format=%ct"]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        return datetime.datetime.fromtimestamp(int(done.stdout), zone)
    except (OSError, subprocess.CalledProcessError, ValueError):
        raise BadMoment("không biết dựng trang cho thời điểm nào; đặt AS_OF, ví dụ: AS_OF='2026-03-01 08:00'") from None
