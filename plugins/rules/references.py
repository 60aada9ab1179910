"""Everything that names something else names something that is there, and is public when it is."""

import difflib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from plugins.model.candidate import Candidate
from plugins.model.document import Document
from plugins.model.entry import Entry
from plugins.model.material import Material
from plugins.model.news import NewsItem
from plugins.model.problem import Location, Problem
from plugins.model.slogan import Slogan


@dataclass(frozen=True)
class Dangling(Problem):
    """A reference to a file that is not there; `target` is its path."""

    target: str = ""

    def plain(self) -> Problem:
        """The problem as everybody else sees it."""
        return Problem(self.path, self.message, self.where, self.line, self.severity)


def pictures_exist(material: Material) -> Iterator[Problem]:
    """Every picture in a front matter is a picture of content/."""
    for entry in material.entries:
        for picture in entry.pictures:
            if picture.file not in material.images:
                yield Dangling(entry.path, _missing("ảnh", picture.file, material.images), ("photo", "file"), target=picture.file)


def attachments_exist(material: Material) -> Iterator[Problem]:
    """Every attachment is a file of content/."""
    for entry in material.entries:
        for position, path in enumerate(entry.files):
            if path not in material.files:
                where = ("attachments", position, "file")
                yield Dangling(entry.path, _missing("tệp", path, material.files), where, target=path)


def entries_exist(material: Material) -> Iterator[Problem]:
    """Every entry that a front matter names is there, is of the right type, and is public when the naming one is."""
    for entry in material.entries:
        for where, path, record in _named_entries(entry):
            yield from _check_entry(material, entry, where, 0, path, record)


def links_lead_somewhere(material: Material) -> Iterator[Problem]:
    """Every link in a text leads to a public page, to a heading that is on it, or to a file."""
    for entry in material.entries:
        for link in entry.body.links:
            if link.path in material.files:
                continue
            if link.path not in material.by_path and "." in link.path and not link.path.endswith((".md", ".yml")):
                message = _missing("tệp", link.path, material.files)
                yield Dangling(entry.path, message, ("nội dung",), link.line, target=link.path)
                continue
            yield from _check_entry(material, entry, ("nội dung",), link.line, link.path, Entry)
            target = material.by_path.get(link.path)
            if target and link.fragment and not any(heading.id == link.fragment for heading in target.body.headings):
                known = ", ".join(heading.id for heading in target.body.headings) or "bài đó không có mục nào"
                message = f"“{link.path}” không có mục “#{link.fragment}”; các mục: {known}"
                yield Problem(entry.path, message, ("nội dung",), link.line)


def sections_exist(material: Material) -> Iterator[Problem]:
    """A news item's section is one that site.yml lists."""
    known = [section.id for section in material.site.sections]
    for item in material.entries:
        if isinstance(item, NewsItem) and item.section and item.section not in known:
            yield Problem(item.path, f"chuyên mục “{item.section}” không có trong site.yml; {_did_you_mean(item.section, known)}", ("section",))


def footer_pages_exist(material: Material) -> Iterator[Problem]:
    """The pages the footer names are public pages."""
    for position, path in enumerate(material.site.footer_pages):
        if path not in material.public_paths:
            known = [entry.path for entry in material.public if entry.kind == "pages"]
            message = f"không có trang “{path}” (hoặc chưa đăng); {_did_you_mean(path, known)}"
            yield Dangling("site.yml", message, ("footer_pages", position), target=path)


def security_txt_is_in_force(material: Material) -> Iterator[Problem]:
    """RFC 9116, 2.5.5: a security.txt that has expired must not be used."""
    if material.site.security_until <= material.as_of:
        message = f"security.txt hết hạn {material.site.security_until:%d/%m/%Y}; gia hạn tới một ngày sau thời điểm đăng"
        yield Problem("site.yml", message, ("security_until",))


def _named_entries(entry: Entry) -> Iterator[tuple[Location, str, type[Entry]]]:
    """Where an entry's front matter names others: the field, the path, the type it must have."""
    for position, path in enumerate(entry.related):
        yield ("related", position), path, Entry
    if isinstance(entry, Document):
        for position, relation in enumerate(entry.relations):
            if relation.document:
                yield ("relations", position, "document"), relation.document, Document
    if isinstance(entry, Candidate) and entry.status_document:
        yield ("status_document",), entry.status_document, Document
    if isinstance(entry, Slogan) and entry.source_document:
        yield ("source_document",), entry.source_document, Document


def _check_entry(
    material: Material, entry: Entry, where: Location, line: int, path: str, record: type[Entry]
) -> Iterator[Problem]:
    target = material.by_path.get(path)
    if target is None:
        yield Dangling(entry.path, _missing("bài", path, material.by_path), where, line, target=path)
    elif not isinstance(target, record):
        yield Problem(entry.path, f"“{path}” không phải văn bản; trỏ tới một tệp trong content/documents", where, line)
    elif entry.path in material.public_paths and path not in material.public_paths:
        state = "còn là bản nháp" if target.draft else f"hẹn đăng {target.public_from:%H:%M %d/%m/%Y}"
        yield Problem(entry.path, f"“{path}” chưa đăng ({state}); bỏ liên kết này hoặc đăng bài đó trước", where, line)


def _missing(what: str, path: str, known: Iterable[str]) -> str:
    return f"không có {what} “{path}” trong content/; {_did_you_mean(path, known)}"


def _did_you_mean(wanted: str, known: Iterable[str]) -> str:
    """The known path whose last part is nearly the same; folders count for nothing, so that no other
    person's portrait is proposed just because it lies in the same folder."""
    by_name = {path.rpartition("/")[2]: path for path in known}
    near = difflib.get_close_matches(wanted.rpartition("/")[2], list(by_name), n=1, cutoff=0.85)
    return f"có phải “{by_name[near[0]]}”?" if near else "kiểm tra lại đường dẫn"


RULES = (
    pictures_exist, attachments_exist, entries_exist, links_lead_somewhere, sections_exist, footer_pages_exist, security_txt_is_in_force,
)  # fmt: skip
