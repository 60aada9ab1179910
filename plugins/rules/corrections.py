"""A correction corrects something that is there and was wrong before, and withdrawn wording stays withdrawn."""

from collections.abc import Iterator

from plugins.model.correction import Correction
from plugins.model.material import Material
from plugins.model.problem import Problem, Severity
from plugins.model.slogan import Slogan
from plugins.rules.hints import near_name


def something_is_corrected(material: Material) -> Iterator[Problem]:
    """A correction names what it corrects: entries, lists, or both."""
    for one in _corrections(material):
        if not one.corrects and not one.lists:
            yield Problem(one.path, "chưa ghi đính chính bài nào; thêm corrects hoặc lists")


def wrong_words_came_before(material: Material) -> Iterator[Problem]:
    """What is corrected was wrong before it was corrected."""
    for one in _corrections(material):
        if one.wrong_since > one.published_at:
            yield Problem(one.path, "đứng sau ngày đính chính; sửa wrong_since hoặc date", ("wrong_since",))


def wrong_words_were_published(material: Material) -> Iterator[Problem]:
    """Nothing was wrong on the portal on a day before it stood there."""
    for one in _corrections(material):
        days = [material.by_path[path].public_from.date() for path in one.corrects if path in material.public_paths]
        if days and not one.lists and one.wrong_since.date() < min(days):
            message = f"đứng trước ngày đăng bài được đính chính ({min(days):%d/%m/%Y}); sửa wrong_since"
            yield Problem(one.path, message, ("wrong_since",), severity=Severity.WARNING)


def corrected_entries_say_when_they_changed(material: Material) -> Iterator[Problem]:
    """An entry that says when it was updated does not say a moment before its correction. One that is silent
    was updated at the correction; so was one whose correction waited for its hour (publish_at)."""
    for one in _corrections(material):
        if one.path not in material.public_paths or one.publish_at is not None:
            continue
        for path in one.corrects:
            entry = material.by_path.get(path)
            if entry and entry.updated_at and entry.updated_at < one.published_at:
                moment = f"{one.published_at:%Y-%m-%d %H:%M}"
                message = f"đứng trước đính chính {one.path} ({moment}); ghi lại {moment}, hoặc bỏ dòng này"
                yield Problem(entry.path, message, ("updated_at",))


def corrected_slogans_name_their_old_wording(material: Material) -> Iterator[Problem]:
    """Banners can be told to be withdrawn only by the wording that was on them."""
    for one in _corrections(material):
        told = {old.slogan for old in one.old_wordings}
        for position, path in enumerate(one.corrects):
            if isinstance(material.by_path.get(path), Slogan) and path not in told:
                message = f"đính chính khẩu hiệu “{path}” mà chưa ghi lời cũ; thêm một mục vào old_wordings"
                yield Problem(one.path, message, ("corrects", position))
        for position, old in enumerate(one.old_wordings):
            if old.slogan not in one.corrects:
                message = f"“{old.slogan}” không có trong corrects; thêm vào corrects hoặc xóa mục này"
                yield Problem(one.path, message, ("old_wordings", position, "slogan"))


def corrected_lists_exist(material: Material) -> Iterator[Problem]:
    """A corrected list is that of a level of the election, and of constituencies of that level."""
    levels = [level.id for level in material.election.levels]
    known = {one.id: one.level for one in material.election.constituencies}
    for one in _corrections(material):
        for position, part in enumerate(one.lists):
            if part.level not in levels:
                hint = near_name(part.level, levels, "khai thêm trong election.yml hoặc sửa mã")
                message = f"cấp “{part.level}” không có trong election.yml; {hint}"
                yield Problem(one.path, message, ("lists", position, "level"))
            for place, id in enumerate(part.constituencies):
                where = ("lists", position, "constituencies", place)
                if id not in known:
                    hint = near_name(id, known, "khai thêm trong election.yml hoặc sửa mã")
                    message = f"đơn vị bầu cử “{id}” không có trong election.yml; {hint}"
                    yield Problem(one.path, message, where)
                elif known[id] != part.level:
                    message = f"“{id}” thuộc cấp “{known[id]}”, không phải “{part.level}”; sửa một trong hai"
                    yield Problem(one.path, message, where)


def _corrections(material: Material) -> Iterator[Correction]:
    return (one for one in material.entries if isinstance(one, Correction))


RULES = (
    something_is_corrected,
    wrong_words_came_before,
    wrong_words_were_published,
    corrected_entries_say_when_they_changed,
    corrected_slogans_name_their_old_wording,
)
RULES_WITH_ELECTION = (corrected_lists_exist,)
