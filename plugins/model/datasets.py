"""The datasets of the open data: which fields of the model are published, under which names, and which are not.

Each is an allow-list: a field that stands neither in a dataset nor in OMITTED is published nowhere, and a test
asks for the decision. Candidates all have the same columns, those of the official list and the summary
biography (Articles 57 and 58 of Law 85/2015/QH13).
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, NamedTuple

from plugins.model.aired import AiredEntry
from plugins.model.board import Board
from plugins.model.calendar import CampaignPhase, Milestone
from plugins.model.candidate import Candidate, CareerStep
from plugins.model.catalogue import Catalogue
from plugins.model.columns import Column, column, columns, references
from plugins.model.correction import CorrectedList, Correction, OldWording
from plugins.model.document import Attachment, Document, Relation
from plugins.model.election import (
    Commune,
    Constituency,
    ConstituencyResult,
    Election,
    LeastCandidates,
    Level,
    ListState,
    PollingArea,
)
from plugins.model.entry import DEFAULT_LANGUAGE, CorrectionNote, Entry, LocalEntry, Picture, Source
from plugins.model.media import Image, StoredFile
from plugins.model.news import NewsItem
from plugins.model.page import PlainPage
from plugins.model.question import Question
from plugins.model.radio import Broadcast
from plugins.model.record import Record, label_of
from plugins.model.site import Section
from plugins.model.slogan import Erratum, Slogan
from plugins.text.slug import slugify


@dataclass(frozen=True)
class Around:
    """What a row says besides its own record. `home` is the site's full address without a slash at the end;
    `hidden` are the paths that the records name and that are not public."""

    home: str
    hidden: tuple[str, ...] = ()
    election: Election | None = None
    states: Mapping[str, ListState] = field(default_factory=dict)
    sections: tuple[Section, ...] = ()
    images: Mapping[str, Image] = field(default_factory=dict)
    files: Mapping[str, StoredFile] = field(default_factory=dict)

    @cached_property
    def levels(self) -> dict[str, Level]:
        """Levels by id."""
        return {one.id: one for one in self.election.levels}

    @cached_property
    def constituencies(self) -> dict[str, Constituency]:
        """Constituencies by id."""
        return {one.id: one for one in self.election.constituencies}

    @cached_property
    def communes(self) -> dict[str, Commune]:
        """Communes by id."""
        return {one.id: one for one in self.election.communes}

    @cached_property
    def section_names(self) -> dict[str, str]:
        """Names of the sections of the news by id."""
        return {section.id: section.name for section in self.sections}


class Part(NamedTuple):
    """A part of a record that has a row of its own: a step of a candidate's career."""

    whole: Any
    part: Any


@dataclass(frozen=True)
class Dataset:
    """A table of the open data: its name, which is its address's too, and its columns. `parents` names for a
    column the dataset whose ids it holds; `parts` gives the rows of one record when they are not itself."""

    name: str
    title: str
    description: str
    columns: tuple[Column, ...]
    parents: Mapping[str, str] = field(default_factory=dict)
    parts: Callable[[Any, Around], Iterable[Any]] | None = None

    @property
    def has_ids(self) -> bool:
        """Whether each row has an id of its own."""
        return self.columns[0].name == "id"

    def meaning_of(self, column: Column) -> str:
        """What a column means: whose ids it holds, or what its field's help says."""
        if column.name in self.parents:
            return f"Mã ở bảng {self.parents[column.name]}."
        return column.help

    def rows_of(self, records: Iterable[Any], around: Around) -> Iterator[Any]:
        """What the columns read, one for each row."""
        for record in records:
            yield from self.parts(record, around) if self.parts else (record,)


def id_of(path: str) -> str:
    """The unchanging id of an entry: its path below content/ without the file's suffix, "news/le-phat-dong"."""
    return path.rpartition(".")[0]


def list_state_id(state: ListState) -> str:
    """The id of a list's stage, made of what it states: "quoc-hoi/chinh-thuc/2026-02-26T0000"."""
    stage, since = slugify(state.stage.value), f"{state.since:%Y-%m-%dT%H%M}"
    return "/".join((state.level, *state.constituencies, stage, since))


# Columns that several datasets have ------------------------------------------------------------------------

_ENTRY_ID = Column(
    "id", "Mã", lambda entry, _: id_of(entry.path), help="Không đổi khi tiêu đề, ngày tháng thay đổi.", required=True,
    shows=((Entry, "path"), (Entry, "slug")),
)  # fmt: skip
_ENTRY_URL = Column(
    "url", "Địa chỉ trang", lambda entry, around: around.home + entry.address, format="uri", required=True
)
_TEXT = Column(
    "text", "Toàn văn", lambda entry, _: entry.body.text or None, help="Lời của bài, không có định dạng.",
    shows=((Entry, "body"),),
)  # fmt: skip
_LANGUAGE = (
    Column("lang", "Ngôn ngữ", lambda entry, _: entry.lang, help="Mã BCP 47.", required=True, shows=((Entry, "lang"),)),
    Column(
        "translation_of", "Bản dịch của",
        lambda entry, _: None if entry.lang == DEFAULT_LANGUAGE else id_of(entry.original_path),
        help="Mã của bài tiếng Việt.",
    ),
)  # fmt: skip
_EDITORIAL = (*columns(Entry, "updated_at", "summary", "tags"), column(Entry, "related", help="Mã các bài liên quan."))


def _url(read: Callable[[Any, Around], str], title: str = "Địa chỉ trang") -> Column:
    """A column of addresses within the site, made full."""
    return Column("url", title, lambda row, around: around.home + read(row, around), format="uri", required=True)


def _published(record: type[Entry]) -> Column:
    return column(record, "date", lambda entry, _: entry.published_at, help="Thời điểm công bố trên cổng.")


def _inner(record: type[Record], name: str, inner: type[Record], *keys: str) -> tuple[Column, ...]:
    """Columns of a record within a record: source → source_name, source_url."""

    def read(key: str) -> Callable[[Any, Around], Any]:
        return lambda row, _: getattr(getattr(row, name), key, None)

    outer = label_of(record, name)
    return tuple(
        column(
            inner, key, read(key), name=f"{name}_{key}", title=f"{outer}: {label_of(inner, key)}", required=False,
            shows=((record, name), (inner, key)),
        )
        for key in keys
    )  # fmt: skip


def _audio_address(item: AiredEntry, around: Around) -> str | None:
    file = around.files.get(item.audio) if item.audio else None
    return around.home + file.address if file else None


_AUDIO = Column(
    "audio_url", label_of(AiredEntry, "audio"), _audio_address, format="uri", help="Nội dung bài là toàn bộ lời đọc.",
    shows=((AiredEntry, "audio"),),
)  # fmt: skip
_ABOUT = columns(LocalEntry, "level", "constituencies", "communes")
_ABOUT_PARENTS = {"level": "levels", "constituencies": "constituencies", "communes": "communes"}


def _photo(record: type[Entry]) -> tuple[Column, ...]:
    address = Column(
        "photo_url", label_of(record, "photo"), _photo_address, format="uri",
        shows=((record, "photo"), (Picture, "file")),
    )  # fmt: skip
    return (address, *_inner(record, "photo", Picture, "alt", "caption", "credit"))


def _photo_address(entry: Any, around: Around) -> str | None:
    image = around.images.get(entry.photo.file) if entry.photo else None
    return around.home + image.fallback.address if image else None


def _of_part(part: type[Record], *names: str) -> tuple[Column, ...]:
    """Columns of the fields of a part."""

    def read(name: str) -> Callable[[Part, Around], Any]:
        return lambda row, _: getattr(row.part, name)

    return tuple(column(part, name, read(name)) for name in names)


def _whole_id(name: str, title: str, record: type[Record], key: str, read: Callable[[Any], str]) -> Column:
    """The column of a part that holds the id of what it is a part of."""
    return Column(name, title, lambda row, _: read(row.whole), required=True, shows=((record, key),))


def _level_name(row: Any, around: Around) -> str | None:
    return around.levels[row.level].name if row.level in around.levels else None


def _list_state(record_id: Callable[[Any], str]) -> tuple[Column, ...]:
    """The stage a constituency's list has reached, since when and by which document."""

    def read(name: str) -> Callable[[Any, Around], Any]:
        return lambda row, around: getattr(around.states.get(record_id(row)), name, None)

    return tuple(
        column(
            ListState, key, read(key), name=f"list_{key}", required=False, shows=(),
            title=f"{label_of(Election, 'lists')}: {label_of(ListState, key)}",
        )
        for key in ("stage", "since", "document")
    )  # fmt: skip


# The datasets ----------------------------------------------------------------------------------------------


def _parts_of(name: str) -> Callable[[Any, Around], Iterator[Part]]:
    return lambda record, _: (Part(record, part) for part in getattr(record, name))


def _relations(document: Document, around: Around) -> Iterator[Part]:
    """The relations of a document but those to what is not public yet."""
    return (Part(document, one) for one in document.relations if one.document not in around.hidden)


def _wordings(slogan: Slogan, _around: Around) -> Iterator[Part]:
    return (Part(slogan, wording) for wording in slogan.text.items())


def _stored(read: Callable[[StoredFile, Around], Any]) -> Callable[[Part, Around], Any]:
    """A column that says something of an attachment's file."""
    return lambda row, around: read(around.files[row.part.file], around) if row.part.file in around.files else None


_ELECTION = Dataset(
    "election", "Cuộc bầu cử", "Tên, ngày và giờ bầu cử; một dòng.",
    columns(Election, "name", "short_name", "edition", "polling_day", "opens", "closes", "calendar", "citation"),
)  # fmt: skip
_LEVELS = Dataset(
    "levels", "Các cấp bầu cử", "Mỗi cấp được bầu trong ngày bầu cử là một dòng.",
    columns(
        Level, "id", "tier", "name", "council", "term", "ballot_colour", "most_seats", "limits_citation", "citation"
    ),
)  # fmt: skip
_LEAST_CANDIDATES = Dataset(
    "level_least_candidates", label_of(Level, "least_candidates"),
    "Giới hạn riêng của từng cấp, khi khác luật định.",
    (_whole_id("level", "Cấp", Level, "least_candidates", lambda level: level.id),
     *_of_part(LeastCandidates, "seats", "candidates")),
    parents={"level": "levels"}, parts=_parts_of("least_candidates"),
)  # fmt: skip
_COMMUNES = Dataset(
    "communes", "Xã, phường, đặc khu", "Mỗi xã, phường, đặc khu là một dòng, kèm tên cũ.",
    (
        *columns(Commune, "id", "name", "district", "province", "aliases", "without", "without_citation"),
        _url(lambda commune, _: commune.address),
    ),
)  # fmt: skip
_CONSTITUENCIES = Dataset(
    "constituencies", "Đơn vị bầu cử", "Mỗi đơn vị bầu cử của mỗi cấp là một dòng, kèm trạng thái danh sách.",
    (
        *columns(Constituency, "id", "level"), Column("level_name", "Tên cấp", _level_name),
        column(Constituency, "number"),
        column(Constituency, "name", lambda row, _: row.title, help="", required=True),
        *columns(Constituency, "seats", "communes", "area", "fewer_candidates", "citation"),
        *_list_state(lambda row: row.id), _url(lambda row, _: row.address),
    ),
    parents={"level": "levels", "communes": "communes"},
)  # fmt: skip
_POLLING_AREAS = Dataset(
    "polling_areas", "Khu vực bỏ phiếu", "Mỗi khu vực bỏ phiếu là một dòng: nơi, giờ, các đơn vị bầu cử.",
    (
        *columns(PollingArea, "id", "number", "commune"),
        Column("commune_name", "Tên xã", lambda row, around: around.communes[row.commune].name, required=True),
        *columns(PollingArea, "constituencies", "hamlets", "place", "address"),
        column(Election, "opens", lambda row, around: row.opens or around.election.opens, name="opens",
               shows=((PollingArea, "opens"),)),
        column(Election, "closes", lambda row, around: row.closes or around.election.closes, name="closes",
               shows=((PollingArea, "closes"),)),
        column(PollingArea, "access"),
        _url(lambda row, _: row.ballot_address),
    ),
    parents={"commune": "communes", "constituencies": "constituencies"},
)  # fmt: skip
_MILESTONES = Dataset(
    "milestones", "Lịch bầu cử", "Mỗi mốc thời gian là một dòng, kèm căn cứ.",
    (
        *columns(Milestone, "id"),
        *(column(Milestone, name, help="", required=True) for name in ("name", "at")),
        *columns(Milestone, "until", "mark", "note"),
        column(Milestone, "citation", help="", required=True),
        _url(lambda row, _: f"/lich-bau-cu/#moc-{row.id}"),
    ),
)  # fmt: skip
_CAMPAIGN_PHASES = Dataset(
    "campaign_phases", label_of(Election, "campaign_phases"), "Mỗi đợt tuyên truyền là một dòng.",
    columns(CampaignPhase, "name", "starts_on", "ends_on", "citation"),
)  # fmt: skip
_LISTS = Dataset(
    "lists", label_of(Election, "lists"), "Mỗi lần danh sách người ứng cử chuyển trạng thái là một dòng.",
    (
        Column("id", "Mã", lambda row, _: list_state_id(row), required=True),
        *columns(ListState, "level", "constituencies", "stage", "since", "document", "note"),
    ),
    parents={"level": "levels", "constituencies": "constituencies", "document": "documents"},
)  # fmt: skip
_RESULTS = Dataset(
    "results", "Kết quả bầu cử",
    "Mỗi đơn vị bầu cử đã công bố kết quả là một dòng: số cử tri, số phiếu; người trúng cử ở bảng candidates.",
    (
        *columns(ConstituencyResult, "constituency"),
        Column("constituency_name", "Tên đơn vị bầu cử",
               lambda row, around: around.constituencies[row.constituency].title, required=True),
        Column("level", "Cấp", lambda row, around: around.constituencies[row.constituency].level, required=True),
        *columns(ConstituencyResult, "voters", "turnout", "ballots_issued", "ballots_collected", "valid_ballots",
                 "invalid_ballots"),
        *_list_state(lambda row: row.constituency),
    ),
    parents={"constituency": "constituencies", "level": "levels", "list_document": "documents"},
)  # fmt: skip
_CANDIDATES = Dataset(
    "candidates", "Người ứng cử",
    "Danh sách theo đơn vị bầu cử, đúng thứ tự trên phiếu; người rút tên, bị xóa tên vẫn có, ghi rõ trạng thái. "
    "Mọi người ứng cử có cùng các cột; ô trống là chưa cung cấp.",
    (
        _ENTRY_ID, *columns(Candidate, "level"), Column("level_name", "Tên cấp", _level_name),
        *columns(Candidate, "constituency"),
        Column("constituency_name", "Tên đơn vị bầu cử",
               lambda row, around: around.constituencies[row.constituency].title, required=True),
        Column("position", "Số thứ tự trong danh sách", lambda row, _: row.position or None, "integer",
               help="Trống khi không còn trên danh sách.", shows=((Candidate, "position"),)),
        *columns(Candidate, "status", "status_document", "votes"),
        *_list_state(lambda row: row.constituency),
        *columns(
            Candidate, "full_name", "other_name", "gender", "born_on", "nationality", "ethnicity", "religion",
            "birth_registration", "hometown", "permanent_residence", "current_residence", "general_education",
            "qualification", "academic_title", "political_theory", "languages", "occupation", "workplace",
            "party_joined_on", "party_official_on", "organisations", "awards", "discipline", "convictions",
            "deputy_terms", "nomination", "nominated_by", "sources",
        ),
        *_photo(Candidate), _published(Candidate), column(Entry, "updated_at"),
        Column("text", "Chương trình hành động", _TEXT.read, help=_TEXT.help, shows=_TEXT.shows), _ENTRY_URL,
    ),
    parents={
        "level": "levels", "constituency": "constituencies", "status_document": "documents",
        "list_document": "documents",
    },
)  # fmt: skip
_CAREER = Dataset(
    "candidate_career", "Quá trình công tác của người ứng cử", "Mỗi chặng là một dòng, theo thứ tự của tiểu sử.",
    (_whole_id("candidate", "Người ứng cử", Candidate, "career", lambda candidate: id_of(candidate.path)),
     *_of_part(CareerStep, "since", "until", "work")),
    parents={"candidate": "candidates"}, parts=_parts_of("career"),
)  # fmt: skip
_NEWS = Dataset(
    "news", "Tin, bài", "Mỗi tin, bài đã đăng là một dòng, tin mới trước.",
    (
        _ENTRY_ID, column(NewsItem, "title", help=""), _published(NewsItem),
        column(NewsItem, "section", lambda row, around: row.section or around.sections[0].id, help="", required=True),
        Column("section_name", "Tên chuyên mục",
               lambda row, around: around.section_names.get(row.section) or around.sections[0].name, required=True),
        *columns(NewsItem, "author", "role", "organisation"), *_inner(NewsItem, "source", Source, "name", "url"),
        *_photo(NewsItem), _AUDIO, *columns(NewsItem, "urgent"), *_ABOUT, *_EDITORIAL, *_LANGUAGE, _TEXT, _ENTRY_URL,
    ),
    parents={"translation_of": "news", **_ABOUT_PARENTS},
)  # fmt: skip
_QUESTIONS = Dataset(
    "questions", "Hỏi đáp", "Mỗi câu hỏi là một dòng, kèm câu trả lời và căn cứ.",
    (
        _ENTRY_ID, *columns(Question, "number", "part", "title"),
        Column("text", "Trả lời", _TEXT.read, help=_TEXT.help, shows=_TEXT.shows),
        *columns(Question, "legal_basis", "edition", "also_asked"), *_inner(Question, "source", Source, "name", "url"),
        _published(Question), _AUDIO, *_ABOUT, *_EDITORIAL, *_LANGUAGE, _ENTRY_URL,
    ),
    parents={"translation_of": "questions", **_ABOUT_PARENTS},
)  # fmt: skip
_DOCUMENTS = Dataset(
    "documents", "Văn bản", "Mỗi văn bản là một dòng, văn bản mới trước.",
    (
        _ENTRY_ID,
        *columns(Document, "document_kind", "number", "issuing_body", "issued_on", "subject", "effective_on", "signer",
                 "signer_role", "level"),
        _published(Document), *_EDITORIAL, *_LANGUAGE, _TEXT, _ENTRY_URL,
    ),
    parents={"level": "levels", "translation_of": "documents"},
)  # fmt: skip
_DOCUMENT_ID = _whole_id("document", "Văn bản", Document, "attachments", lambda document: id_of(document.path))
_ATTACHMENTS = Dataset(
    "document_attachments", "Tệp đính kèm văn bản", "Mỗi tệp là một dòng: địa chỉ, loại, cỡ, mã kiểm tra.",
    (
        _DOCUMENT_ID,
        Column("file", "Tệp", _stored(lambda file, around: around.home + file.address), format="uri",
               shows=((Attachment, "file"),)),
        *_of_part(Attachment, "title"),
        Column("media_type", "Loại tệp", _stored(lambda file, _: file.media_type)),
        Column("size", "Cỡ tệp (byte)", _stored(lambda file, _: file.size), "integer"),
        Column("sha256", "Mã kiểm tra SHA-256", _stored(lambda file, _: file.digest), pattern="[0-9a-f]{64}"),
    ),
    parents={"document": "documents"}, parts=_parts_of("attachments"),
)  # fmt: skip
_RELATIONS = Dataset(
    "document_relations", label_of(Document, "relations"), "Mỗi quan hệ của một văn bản với văn bản khác là một dòng.",
    (
        _whole_id("document", "Văn bản", Document, "relations", lambda document: id_of(document.path)),
        *_of_part(Relation, "type"),
        column(Relation, "document", lambda row, _: row.part.document, name="other_document"),
        *_of_part(Relation, "name", "url"),
    ),
    parents={"document": "documents", "other_document": "documents"}, parts=_relations,
)  # fmt: skip
_SLOGANS = Dataset(
    "slogans", "Khẩu hiệu", "Mỗi khẩu hiệu là một dòng; lời theo từng ngôn ngữ ở bảng slogan_wordings.",
    (
        _ENTRY_ID, *columns(Slogan, "order"),
        column(Slogan, "text", lambda row, _: row.text[DEFAULT_LANGUAGE], help="Lời tiếng Việt.", example=""),
        *columns(Slogan, "source_document", "source_name", "edition", "valid_from", "valid_until"),
        *columns(Slogan, "withdrawn_on", "withdrawn_by", "replaced_by"),
        *_EDITORIAL, _ENTRY_URL,
    ),
    parents={"source_document": "documents", "replaced_by": "slogans"},
)  # fmt: skip
_WORDINGS = Dataset(
    "slogan_wordings", "Lời khẩu hiệu theo ngôn ngữ", "Mỗi khẩu hiệu trong mỗi ngôn ngữ là một dòng.",
    (
        _whole_id("slogan", "Khẩu hiệu", Slogan, "text", lambda slogan: id_of(slogan.path)),
        Column("lang", "Ngôn ngữ", lambda row, _: row.part[0], help="Mã BCP 47.", required=True),
        Column("text", label_of(Slogan, "text"), lambda row, _: row.part[1], required=True),
    ),
    parents={"slogan": "slogans"}, parts=_wordings,
)  # fmt: skip
_PAGES = Dataset(
    "pages", "Trang thông tin", "Mỗi trang như Giới thiệu, Liên hệ là một dòng.",
    (_ENTRY_ID, *columns(PlainPage, "title"), _published(PlainPage), *_EDITORIAL, *_LANGUAGE, _TEXT, _ENTRY_URL),
    parents={"translation_of": "pages"},
)  # fmt: skip
_CORRECTIONS = Dataset(
    "corrections", "Đính chính", "Mỗi lần cổng đính chính là một dòng, mới trước.",
    (
        _ENTRY_ID, *columns(Correction, "title"), _published(Correction),
        *columns(Correction, "corrects", "wrong", "right", "wrong_since", "outputs", "document", "responsible"),
        *_EDITORIAL, *_LANGUAGE, _TEXT, _ENTRY_URL,
    ),
    parents={"document": "documents", "translation_of": "corrections"},
)  # fmt: skip
_CORRECTED_LISTS = Dataset(
    "corrected_lists", "Danh sách được đính chính", "Mỗi danh sách mà một đính chính nói tới là một dòng.",
    (
        _whole_id("correction", "Đính chính", Correction, "lists", lambda correction: id_of(correction.path)),
        *_of_part(CorrectedList, "level", "constituencies"),
    ),
    parents={"correction": "corrections", "level": "levels"}, parts=_parts_of("lists"),
)  # fmt: skip
_WITHDRAWN = Dataset(
    "withdrawn_wordings", "Lời khẩu hiệu thu hồi", "Mỗi lời khẩu hiệu không được dùng nữa là một dòng.",
    (
        _whole_id("correction", "Đính chính", Correction, "old_wordings", lambda correction: id_of(correction.path)),
        *_of_part(OldWording, "slogan", "lang", "text"),
    ),
    parents={"correction": "corrections", "slogan": "slogans"}, parts=_parts_of("old_wordings"),
)  # fmt: skip

DATASETS = (
    _ELECTION, _LEVELS, _LEAST_CANDIDATES, _COMMUNES, _CONSTITUENCIES, _POLLING_AREAS, _MILESTONES,
    _CAMPAIGN_PHASES, _LISTS, _RESULTS,
    _CANDIDATES, _CAREER, _NEWS, _QUESTIONS, _DOCUMENTS, _ATTACHMENTS, _RELATIONS, _SLOGANS, _WORDINGS, _PAGES,
    _CORRECTIONS, _CORRECTED_LISTS, _WITHDRAWN,
)  # fmt: skip
"""In the order of the page that explains them."""

OMITTED: Mapping[type[Record], Mapping[str, str]] = {
    Entry: {
        "past_election": "tells the checker what to compare the text with",
        "draft": "what is public is no draft",
        "publish_at": "an embargo that is over says nothing; `date` is the date of publication",
        "digest": "of our own files, which nobody else has",
        "head": "of our own files, which nobody else has",
        "corrections": "the table of corrections names what each of them corrects",
    },
    Catalogue: dict.fromkeys(Catalogue.model_fields, "the words of our own pages; no data of the election"),
    Candidate: {
        "health": "sensitive data (Law 91/2025/QH15); only the biography that must be posted says it",
        "sort_name": "helps to compute `position`; the official list has no such name",
        "order": "what an editor compares `position` with",
        "summary": "an editor's words; the statutory fields are the same for all candidates",
        "tags": "an editor's choice; the statutory fields are the same for all candidates",
        "related": "an editor's choice; the statutory fields are the same for all candidates",
        "lang": "only the Vietnamese list is official; a translation is not one candidate more",
    },
    AiredEntry: {"broadcast": "how stations read it; their weeks are published as tables of their own"},
    Broadcast: {
        "priority": "how stations read it; their weeks are published as tables of their own",
        "until": "how stations read it; their weeks are published as tables of their own",
    },
    Document: {"timezone": "of the whole portal; every moment states its offset"},
    Slogan: {
        "timezone": "of the whole portal; every moment states its offset",
        "lang": "each wording states its own language",
        "body": "a slogan is its wording",
        "template": "how its pictures look",
        "label": "how its pictures look",
        "boards": "which pictures of it are drawn; khau-hieu/manifest.json lists them",
        "not_on": "which pictures of it are drawn; khau-hieu/manifest.json lists them",
        "errata": "khau-hieu/manifest.json states them",
    },
    CorrectionNote: dict.fromkeys(CorrectionNote.model_fields, "the table of corrections says it"),
    Board: dict.fromkeys(Board.model_fields, "khau-hieu/manifest.json lists the boards"),
    Erratum: dict.fromkeys(Erratum.model_fields, "khau-hieu/manifest.json states them"),
    Milestone: {
        "days": "`at` is the moment itself",
        "clock": "`at` is the moment itself",
        "until_days": "`until` is the moment itself",
    },
    Election: {
        "levels": "a dataset of its own",
        "communes": "a dataset of its own",
        "constituencies": "a dataset of its own",
        "polling_areas": "a dataset of its own",
        "lists": "a dataset of its own",
        "results": "a dataset of its own",
        "milestones": "a dataset of its own",
        "campaign_phases": "a dataset of its own",
        "how_to_vote": "which questions the booklets print",
        "how_to_mark": "which question a sheet prints",
        "timezone": "every moment states its offset",
        "digest": "of our own files, which nobody else has",
    },
}
"""The fields of the model that no dataset shows, each with the reason."""


def referred(dataset: Dataset, records: Iterable[Any], around: Around) -> Iterator[str]:
    """The paths of all content files that the records name in columns of the dataset."""
    readers = [one.read for one in dataset.columns if one.refers]
    if readers:
        for row in dataset.rows_of(records, around):
            for read in readers:
                yield from references(read(row, around))
