"""The words of slogans: what was withdrawn is used nowhere any more."""

from collections.abc import Iterator

from plugins.model.correction import Correction
from plugins.model.material import Material
from plugins.model.problem import Problem
from plugins.model.slogan import Slogan, Template
from plugins.text.normal import INVISIBLE, one_line

Words = tuple[str, str]
"""(language, wording as it is read)."""


def withdrawals_are_whole(material: Material) -> Iterator[Problem]:
    """Who withdraws a slogan says by what; a replacement stands only where something was withdrawn."""
    for slogan in material.of_type(Slogan):
        if slogan.withdrawn_on and not slogan.withdrawn_by:
            yield Problem(slogan.path, "thu hồi theo văn bản nào; ghi thêm withdrawn_by", ("withdrawn_on",))
        for key in ("withdrawn_by", "replaced_by"):
            if getattr(slogan, key) and not slogan.withdrawn_on:
                yield Problem(slogan.path, "khẩu hiệu chưa thu hồi; ghi withdrawn_on hoặc xóa dòng này", (key,))
        for position, erratum in enumerate(slogan.errata):
            if slogan.text.get(erratum.lang) == erratum.was:
                message = "lời trước đính chính vẫn là lời đang dùng; sửa text theo văn bản đính chính"
                yield Problem(slogan.path, message, ("errata", position, "was"))
        if slogan.label and slogan.template not in (Template.POSTED, Template.NOTICE):
            message = "chỉ mẫu niêm yết và thông báo có dòng đầu; xóa dòng này hoặc đổi template"
            yield Problem(slogan.path, message, ("label",))


def withdrawn_wording_is_gone(material: Material) -> Iterator[Problem]:
    """No slogan in use bears a wording that a public correction, an erratum or another slogan's end withdrew."""
    gone = dict(_withdrawn(material))
    for slogan in material.entries:
        if not isinstance(slogan, Slogan) or slogan.withdrawn_on:
            continue
        for lang, text in slogan.text.items():
            by = gone.get(_words(lang, text), slogan.path)
            if by != slogan.path:
                message = f"lời này đã bị thu hồi theo {by}; thay bằng lời đúng"
                yield Problem(slogan.path, message, ("text", lang))


def _withdrawn(material: Material) -> Iterator[tuple[Words, str]]:
    """Every withdrawn wording with the file that says so."""
    for slogan in material.of_type(Slogan):
        for erratum in slogan.errata:
            yield _words(erratum.lang, erratum.was), slogan.path
        for lang, text in slogan.text.items() if slogan.withdrawn_on else ():
            yield _words(lang, text), slogan.path
    for one in material.of_type(Correction):
        for old in one.old_wordings if one.path in material.public_paths else ():
            yield _words(old.lang, old.text), one.path


def _words(lang: str, text: str) -> Words:
    return lang, one_line(INVISIBLE.sub("", text))


RULES = (withdrawals_are_whole, withdrawn_wording_is_gone)
