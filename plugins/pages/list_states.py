"""How far a list of candidates has come, as every page says it that shows candidates."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from plugins.model.document import Document
from plugins.model.election import ListStage, ListState
from plugins.pages.desk import Desk
from plugins.pages.views import ConstituencyView, ListStateView, PostedDocument

_WORDS = {
    ListStage.EXPECTED: (
        "Danh sách dự kiến",
        "Danh sách này còn có thể thay đổi và chưa phải là danh sách in trên phiếu bầu.",
    ),
    ListStage.OFFICIAL: (
        "Danh sách chính thức",
        "Đây là những người có tên trên phiếu bầu, theo đúng văn bản đã công bố.",
    ),
    ListStage.CORRECTED: (
        "Danh sách chính thức, đã đính chính",
        "Văn bản đính chính sửa một hoặc vài chỗ của danh sách đã công bố. Trang này ghi nội dung sau khi sửa.",
    ),
    ListStage.RESULTS: (
        "Đã công bố kết quả bầu cử",
        "Bên cạnh tên có ghi ai trúng cử. Thứ tự vẫn là thứ tự trên phiếu bầu, không xếp theo số phiếu.",
    ),
}


@dataclass(frozen=True, slots=True)
class StateGroup:
    """Constituencies whose lists went through the same stages; `titles` is empty when these are all on the page."""

    states: tuple[ListStateView, ...]
    titles: tuple[str, ...]


def states_of(desk: Desk, constituency: str) -> tuple[ListStateView, ...]:
    """The stages the constituency's list has been through, the present one last."""
    return tuple(_view(desk, state) for state in desk.portal.list_history[constituency])


def state_groups(constituencies: Iterable[ConstituencyView]) -> tuple[StateGroup, ...]:
    """The stages of several lists, each history said once, in the order in which the lists stand."""
    groups: dict[tuple[ListStateView, ...], list[str]] = {}
    for one in constituencies:
        groups.setdefault(one.states, []).append(one.title)
    alone = len(groups) == 1
    return tuple(StateGroup(states, () if alone else tuple(titles)) for states, titles in groups.items())


def _view(desk: Desk, state: ListState) -> ListStateView:
    title, words = _WORDS[state.stage]
    since = desk.local(state.since)
    document = desk.portal.by_path.get(state.document or "")
    return ListStateView(
        stage=state.stage.value,
        title=title,
        words=words,
        since=since,
        whole_day=since.time() == datetime.time(),
        note=state.note,
        document=posted(desk, document) if isinstance(document, Document) else None,
    )


def posted(desk: Desk, document: Document) -> PostedDocument:
    """The document with its PDF; with its first file when none is a PDF."""
    files = [(desk.portal.files or {})[path] for path in document.files]
    file = next((one for one in files if one.media_type == "application/pdf"), files[0] if files else None)
    return PostedDocument(
        title=document.heading,
        link=desk.link(document.address),
        subject=document.subject,
        issuing_body=document.issuing_body,
        issued_on=document.issued_on,
        file=desk.link(file.address) if file else "",
        sha256=file.digest if file else "",
    )
