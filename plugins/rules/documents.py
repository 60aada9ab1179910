"""The register of documents is sound: numbers as numbers are written, kinds that fit them, relations in order."""

import datetime
from collections.abc import Iterator

from plugins.model.document import Document, RelationType
from plugins.model.material import Material
from plugins.model.problem import Problem, Severity
from plugins.text.document_numbers import KINDS, BadNumber, DocumentNumber, Style, parse_number
from plugins.text.normal import fold

FAR = datetime.timedelta(days=180)
_SURELY_WRONG = ("Ð", "ð", " ")


def numbers_are_sound(material: Material) -> Iterator[Problem]:
    """Annex I of Decree 30/2020/NĐ-CP: a number is one, with its symbol. What may stand so on the paper itself (a
    missing zero, a capital) only warns; what no paper can bear is an error."""
    for document in material.of_type(Document):
        try:
            parse_number(document.number)
        except BadNumber as bad:
            certain = bad.mended is None or any(mark in document.number for mark in _SURELY_WRONG)
            severity = Severity.ERROR if certain else Severity.WARNING
            yield Problem(document.path, f"“{document.number}”: {bad}", ("number",), severity=severity)


def kinds_fit_their_code(material: Material) -> Iterator[Problem]:
    """Annex III of Decree 30/2020/NĐ-CP: the code in the number is that of the document's kind."""
    for document, number in _numbered(material):
        kind = document.document_kind
        if kind in number.kinds or _says_nothing(kind, number):
            continue
        message = f"“{kind}” nhưng số {document.number} là của {' hoặc '.join(number.kinds).lower()}"
        wanted = KINDS[kind]
        mend = f"sửa loại văn bản, hoặc sửa ký hiệu thành {wanted}" if wanted else "sửa loại văn bản hoặc số"
        yield Problem(document.path, f"{message}; {mend}", ("document_kind",), severity=Severity.WARNING)


def _says_nothing(kind: str, number: DocumentNumber) -> bool:
    """Whether kind and number cannot disagree: neither bears a code that Annex III knows."""
    return KINDS[kind] is None and number.style is Style.LETTER


def years_fit_the_day_of_issue(material: Material) -> Iterator[Problem]:
    """The year in a normative document's number is that of its issue."""
    for document, number in _numbered(material):
        if number.year is not None and number.year != document.issued_on.year:
            message = f"số {document.number} là của năm {number.year}, ngày ban hành là {document.issued_on:%d/%m/%Y}"
            yield Problem(document.path, f"{message}; sửa một trong hai", ("issued_on",), severity=Severity.WARNING)


def documents_are_not_of_the_future(material: Material) -> Iterator[Problem]:
    """Nothing is public before it was issued, nor in force before; a day far ahead is probably misspelt."""
    for document in material.of_type(Document):
        issued = document.issued_on
        if document.path in material.public_paths and issued > material.as_of.date():
            message = f"ngày ban hành {issued:%d/%m/%Y} ở sau thời điểm dựng trang ({material.as_of:%d/%m/%Y})"
            yield Problem(document.path, f"{message}; sửa lại ngày, hoặc bỏ date để hẹn đăng", ("issued_on",))
        elif issued > material.as_of.date() + FAR:
            message = f"ngày ban hành {issued:%d/%m/%Y} còn xa, đến ngày đó văn bản mới được đăng"
            mend = "sửa lại ngày nếu viết nhầm năm"
            yield Problem(document.path, f"{message}; {mend}", ("issued_on",), severity=Severity.WARNING)
        elif document.date and document.date.date() < issued:
            message = f"đăng lên cổng trước ngày ban hành {issued:%d/%m/%Y}; sửa một trong hai ngày"
            yield Problem(document.path, message, ("date",))
        if document.effective_on and document.effective_on < issued:
            message = f"ngày có hiệu lực đứng trước ngày ban hành {issued:%d/%m/%Y}; sửa một trong hai"
            yield Problem(document.path, message, ("effective_on",), severity=Severity.WARNING)


def attachments_are_named_once(material: Material) -> Iterator[Problem]:
    """No document offers one file twice."""
    for document in material.of_type(Document):
        for position, path in enumerate(document.files):
            if path in document.files[:position]:
                where = ("attachments", position, "file")
                yield Problem(document.path, f"“{path}” đã đính kèm ở trên; xóa một mục, hoặc sửa tên tệp", where)


def identities_are_single(material: Material) -> Iterator[Problem]:
    """A document is its issuing body, number and date: numbers repeat across years, but within one year a body
    gives a number once. The second in path order is told of the first; drafts bear the blame."""
    first: dict[tuple[str, str, int], dict[datetime.date, Document]] = {}
    for document in sorted(material.of_type(Document), key=lambda one: one.draft):
        spelling = fold(_canonical(document.number))
        days = first.setdefault((fold(document.issuing_body), spelling, document.issued_on.year), {})
        earlier = days.setdefault(document.issued_on, document)
        if earlier is not document:
            message = f"trùng cơ quan, số và ngày với {earlier.path}; xóa một bản hoặc sửa số"
            yield Problem(document.path, message, ("number",))
        elif len(days) > 1:
            other = next(iter(days.values()))
            message = f"{document.issuing_body} đã có số này trong năm {document.issued_on.year}: {other.path}"
            yield Problem(document.path, f"{message}; kiểm tra lại số và ngày", ("number",), severity=Severity.WARNING)


def _canonical(number: str) -> str:
    try:
        return parse_number(number).text
    except BadNumber as bad:
        return bad.mended or number


def relations_are_in_order(material: Material) -> Iterator[Problem]:
    """No document states one relation twice, nor one to a document that was issued after it."""
    for document in material.of_type(Document):
        seen: set[tuple[RelationType, str]] = set()
        for position, relation in enumerate(document.relations):
            path, where = relation.document, ("relations", position, "document")
            if path is None or path == document.path:
                continue
            if (relation.type, path) in seen:
                yield Problem(
                    document.path, f"đã có quan hệ “{relation.type}” với văn bản này ở trên; xóa mục này", where
                )
            seen.add((relation.type, path))
            other = material.by_path.get(path)
            if isinstance(other, Document) and other.issued_on > document.issued_on:
                message = (
                    f"“{relation.type}” văn bản ngày {other.issued_on:%d/%m/%Y}, ban hành sau văn bản này "
                    f"({document.issued_on:%d/%m/%Y}); sửa ngày, hoặc ghi quan hệ ở văn bản kia"
                )
                yield Problem(document.path, message, where, severity=Severity.WARNING)


def relations_have_no_cycle(material: Material) -> Iterator[Problem]:
    """No document stands by way of others before itself: replaces what replaces it, is based on what it bases."""
    targets = {document.path: _targets(document) for document in material.of_type(Document)}
    done: set[str] = set()
    for start in targets:
        cycle = _cycle_from(start, targets, done)
        if cycle:
            source, position = cycle[-2], targets[cycle[-2]][cycle[-1]]
            chain = " → ".join(cycle)
            yield Problem(
                source, f"quan hệ đi vòng tròn: {chain}; xóa một quan hệ", ("relations", position, "document")
            )


def _targets(document: Document) -> dict[str, int]:
    """The other documents a document names, each with the position of its relation."""
    return {
        relation.document: position
        for position, relation in reversed(tuple(enumerate(document.relations)))
        if relation.document and relation.document != document.path
    }


def _cycle_from(start: str, targets: dict[str, dict[str, int]], done: set[str]) -> list[str]:
    """The first cycle met on the way from `start`, its first path again at its end; `done` grows by what was seen."""
    way: list[str] = []
    on_way: set[str] = set()
    open_branches = [iter((start,))]
    while open_branches:
        step = next(open_branches[-1], None)
        if step is None:
            open_branches.pop()
            if way:
                left = way.pop()
                on_way.discard(left)
                done.add(left)
        elif step in on_way:
            done.update(way)
            return [*way[way.index(step) :], step]
        elif step not in done and step in targets:
            way.append(step)
            on_way.add(step)
            open_branches.append(iter(targets[step]))
    return []


def _numbered(material: Material) -> Iterator[tuple[Document, DocumentNumber]]:
    """The documents whose number can be read, misspelt or not."""
    for document in material.of_type(Document):
        try:
            yield document, parse_number(_canonical(document.number))
        except BadNumber:
            continue


RULES = (
    numbers_are_sound,
    kinds_fit_their_code,
    years_fit_the_day_of_issue,
    documents_are_not_of_the_future,
    attachments_are_named_once,
    identities_are_single,
    relations_are_in_order,
    relations_have_no_cycle,
)
