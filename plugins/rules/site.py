"""What site.yml declares is whole: sections, languages and pages that entries and the footer name."""

from collections.abc import Iterator

from plugins.model.correction import Correction
from plugins.model.entry import DEFAULT_LANGUAGE
from plugins.model.material import Material
from plugins.model.news import NewsItem
from plugins.model.problem import Location, Problem
from plugins.model.slogan import Slogan
from plugins.rules.hints import near_name, near_path
from plugins.rules.identity import RESERVED

FILE = "site.yml"


def sections_exist(material: Material) -> Iterator[Problem]:
    """A news item's section is one that site.yml lists."""
    known = [section.id for section in material.site.sections]
    for item in material.entries:
        if isinstance(item, NewsItem) and item.section and item.section not in known:
            hint = near_name(item.section, known, "khai thêm trong site.yml")
            yield Problem(item.path, f"chuyên mục “{item.section}” không có trong site.yml; {hint}", ("section",))


def footer_pages_exist(material: Material) -> Iterator[Problem]:
    """The pages the footer names are public pages."""
    for position, path in enumerate(material.site.footer_pages):
        if path not in material.public_paths and path not in material.unreadable:
            known = [entry.path for entry in material.public if entry.kind == "pages"]
            message = f"không có trang “{path}” (hoặc chưa đăng); {near_path(path, known)}"
            yield Problem(FILE, message, ("footer_pages", position))


def security_txt_is_in_force(material: Material) -> Iterator[Problem]:
    """RFC 9116, 2.5.5: a security.txt that has expired must not be used."""
    if material.site.security_until <= material.as_of:
        message = (
            f"security.txt hết hạn {material.site.security_until:%d/%m/%Y}; gia hạn tới một ngày sau thời điểm đăng"
        )
        yield Problem(FILE, message, ("security_until",))


def declared_once(material: Material) -> Iterator[Problem]:
    """Every section, language and imprint is declared once, and no language stands where a list of the site does."""
    for group, key in (("sections", "id"), ("languages", "code"), ("imprint", "sheet")):
        seen: set[str] = set()
        for position, part in enumerate(getattr(material.site, group)):
            name = getattr(part, key)
            if name in seen:
                yield Problem(FILE, f"“{name}” đã khai ở trên; xóa một mục", (group, position, key))
            elif group == "languages" and name in RESERVED:
                yield Problem(FILE, f"“{name}” dành riêng cho cổng; dùng mã khác", (group, position, key))
            seen.add(name)


def slogans_speak_declared_languages(material: Material) -> Iterator[Problem]:
    """The languages of a slogan, and of its wordings that were withdrawn, are Vietnamese and those of site.yml."""
    known = [DEFAULT_LANGUAGE, *(language.code for language in material.site.languages)]
    for path, lang, where in _languages_of_slogans(material):
        if lang not in known:
            hint = near_name(lang, known, "khai thêm vào languages của site.yml")
            yield Problem(path, f"ngôn ngữ “{lang}” không có trong site.yml; {hint}", where)


def _languages_of_slogans(material: Material) -> Iterator[tuple[str, str, Location]]:
    for entry in material.entries:
        if isinstance(entry, Slogan):
            yield from ((entry.path, lang, ("text", lang)) for lang in entry.text)
        elif isinstance(entry, Correction):
            for position, old in enumerate(entry.old_wordings):
                yield entry.path, old.lang, ("old_wordings", position, "lang")


RULES = (
    sections_exist,
    footer_pages_exist,
    security_txt_is_in_force,
    declared_once,
    slogans_speak_declared_languages,
)
