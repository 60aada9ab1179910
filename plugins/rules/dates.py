"""Dates and moments of one entry come in their natural order."""

from collections.abc import Iterator

from plugins.model.material import Material
from plugins.model.problem import Problem
from plugins.model.slogan import Slogan


def slogans_end_after_they_begin(material: Material) -> Iterator[Problem]:
    """A slogan's last day is not before its first."""
    for slogan in material.entries:
        if isinstance(slogan, Slogan) and slogan.valid_until and slogan.valid_until < slogan.valid_from:
            yield Problem(slogan.path, "đứng trước valid_from; đổi lại hai ngày", ("valid_until",))


def updates_follow_publication(material: Material) -> Iterator[Problem]:
    """Nothing is updated before it is published, nor after the moment that the site shows."""
    for entry in material.entries:
        if entry.updated_at is None:
            continue
        if entry.updated_at < entry.published_at:
            yield Problem(entry.path, "đứng trước ngày đăng; sửa một trong hai", ("updated_at",))
        elif entry.updated_at > material.as_of >= entry.public_from:
            message = f"ở sau thời điểm dựng trang ({material.as_of:%H:%M %d/%m/%Y})"
            yield Problem(entry.path, f"{message}; sửa lại, hoặc dùng publish_at để hẹn giờ", ("updated_at",))


RULES = (slogans_end_after_they_begin, updates_follow_publication)
