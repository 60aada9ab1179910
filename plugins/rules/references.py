"""Everything that names something else names something that is there, and is public when it is."""

from collections.abc import Iterable, Iterator

from plugins.model.aired import AiredEntry
from plugins.model.candidate import Candidate
from plugins.model.correction import Correction
from plugins.model.document import Document
from plugins.model.entry import Entry
from plugins.model.material import Material
from plugins.model.problem import Location, Problem
from plugins.model.question import Question
from plugins.model.slogan import Slogan
from plugins.rules.hints import near_path


def pictures_exist(material: Material) -> Iterator[Problem]:
    """Every picture in a front matter is a picture of content/."""
    for entry in material.entries:
        for picture in entry.pictures:
            if picture.file not in material.images and picture.file not in material.unreadable:
                yield Problem(entry.path, _missing("ảnh", picture.file, material.images), ("photo", "file"))


def attachments_exist(material: Material) -> Iterator[Problem]:
    """Every attachment is a file of content/."""
    for entry in material.entries:
        for position, path in enumerate(entry.files):
            known = path in material.files or path in material.unreadable or _is_a_picture(entry, path, material)
            if not known:
                where = ("audio",) if isinstance(entry, AiredEntry) else ("attachments", position, "file")
                yield Problem(entry.path, _missing("tệp", path, material.files), where)


def _is_a_picture(entry: Entry, path: str, material: Material) -> bool:
    """Whether a picture is named for a sound, which `audio_is_a_sound` tells."""
    return isinstance(entry, AiredEntry) and path in material.images


def audio_is_a_sound(material: Material) -> Iterator[Problem]:
    """The file that an entry offers to be listened to is a sound."""
    for item in material.entries:
        if not isinstance(item, AiredEntry) or not item.audio:
            continue
        file = material.files.get(item.audio)
        if (file is not None and file.seconds is None) or item.audio in material.images:
            message = f"“{item.audio}” không phải tệp âm thanh; dùng tệp .mp3, .m4a, .ogg hoặc .wav"
            yield Problem(item.path, message, ("audio",))


def entries_exist(material: Material) -> Iterator[Problem]:
    """Every entry that a front matter names is there, is of the right type, and is public when the naming one is."""
    for entry in material.entries:
        for where, path, record in _named_entries(entry):
            yield from _check_entry(material, entry.path, where, 0, path, record)


def how_to_vote_is_there(material: Material) -> Iterator[Problem]:
    """Every text that booklets and leaflets print on how to vote is a question and no draft; one that is
    published later is printed from then on."""
    if material.election:
        for position, path in enumerate(material.election.how_to_vote):
            yield from _check_printed(material, path, ("how_to_vote", position))
        if material.election.how_to_mark:
            yield from _check_printed(material, material.election.how_to_mark, ("how_to_mark",))


def _check_printed(material: Material, path: str, where: Location) -> Iterator[Problem]:
    """What is wrong with printing the text at `path`."""
    target = material.by_path.get(path)
    if target is not None and not isinstance(target, Question):
        yield Problem("election.yml", f"“{path}” không phải câu hỏi; trỏ tới một tệp trong content/questions", where)
    elif path in material.drafts:
        yield Problem("election.yml", f"“{path}” là bản nháp; bỏ dòng này hoặc đăng câu hỏi đó", where)
    elif target is None and path not in material.unreadable:
        yield Problem("election.yml", _missing("câu hỏi", path, material.by_path), where)


def links_lead_somewhere(material: Material) -> Iterator[Problem]:
    """Every link in a text leads to a public page, to a heading that is on it, or to a file."""
    for path, links in material.links.items():
        for link in links:
            if link.path in material.files or link.path in material.unreadable:
                continue
            if not link.path.endswith((".md", ".yml")):
                yield Problem(path, _missing("tệp", link.path, material.files), ("nội dung",), link.line)
                continue
            yield from _check_entry(material, path, ("nội dung",), link.line, link.path, Entry)
            target = material.by_path.get(link.path)
            if target and link.fragment and not any(heading.id == link.fragment for heading in target.body.headings):
                known = ", ".join(heading.id for heading in target.body.headings) or "bài đó không có mục nào"
                message = f"“{link.path}” không có mục “#{link.fragment}”; các mục: {known}"
                yield Problem(path, message, ("nội dung",), link.line)


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
    if isinstance(entry, Correction):
        for position, path in enumerate(entry.corrects):
            yield ("corrects", position), path, Entry
        for position, old in enumerate(entry.old_wordings):
            yield ("old_wordings", position, "slogan"), old.slogan, Slogan
        if entry.document:
            yield ("document",), entry.document, Document
    if isinstance(entry, Slogan) and entry.replaced_by:
        yield ("replaced_by",), entry.replaced_by, Slogan


def _check_entry(
    material: Material, source: str, where: Location, line: int, path: str, record: type[Entry]
) -> Iterator[Problem]:
    """What is wrong with naming the entry at `path` in the file `source`."""
    target = material.by_path.get(path)
    if target is not None and not isinstance(target, record):
        what = "khẩu hiệu" if record is Slogan else "văn bản"
        message = f"“{path}” không phải {what}; trỏ tới một tệp trong content/{record.kind}"
        yield Problem(source, message, where, line)
    elif source == path and where != ("nội dung",):
        yield Problem(source, "trỏ tới chính bài này; xóa dòng này", where, line)
    elif path in material.public_paths or path in material.unreadable:
        return
    elif target is None and path not in material.broken_drafts:
        yield Problem(source, _missing("bài", path, material.by_path), where, line)
    elif source in material.public_paths or source in material.unreadable:
        message = f"“{path}” chưa đăng ({material.why_held(path)}); bỏ liên kết này hoặc đăng bài đó trước"
        yield Problem(source, message, where, line)


def _missing(what: str, path: str, known: Iterable[str]) -> str:
    return f"không có {what} “{path}” trong content/; {near_path(path, known)}"


RULES = (pictures_exist, attachments_exist, audio_is_a_sound, entries_exist, how_to_vote_is_there, links_lead_somewhere)
