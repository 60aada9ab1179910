"""The frozen records that pages hand to their templates: what a template shows, and nothing else."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass

from plugins.model.body import Body
from plugins.model.entry import DEFAULT_LANGUAGE


@dataclass(frozen=True, slots=True)
class TextLink:
    """Words that lead somewhere within the site."""

    label: str
    link: str
    id: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Layout:
    """What stands on every page: nothing here changes when an entry is added or edited. `sheets` and `scripts` are
    links by the names of plugins/publishing/bundles.py, `fonts` those a page loads at once, by its language; in any
    other language those of "vi"."""

    site_name: str
    short_name: str
    province: str
    notice: str | None
    operator: str
    responsible: str
    office: str
    email: str
    phone: str | None
    reuse: str
    licence_url: str | None
    home: str
    menu: tuple[TextLink, ...]
    tools: tuple[TextLink, ...]
    footer: tuple[TextLink, ...]
    languages: tuple[TextLink, ...]
    """The home page of each other language, by its code; `note` is its name in Vietnamese."""
    language: str
    search: str
    search_manifest: str
    feeds: str
    web_manifest: str
    open_search: str
    sheets: Mapping[str, str]
    scripts: Mapping[str, str]
    lookup: str
    places: str
    worker: str
    fonts: Mapping[str, tuple[str, ...]]
    favicon: str
    touch_icon: str
    election: str
    edition: str
    polling_day: datetime.date
    still: bool
    """Whether the portal is looked at as of a chosen moment."""
    opens: datetime.time
    closes: datetime.time
    phase: str
    phase_label: str


@dataclass(frozen=True, slots=True)
class FeedLink:
    """A feed, for the head of a page and for the page that explains feeds. `title` names the portal too, `label`
    does not; `page` is the page it belongs to, `url` the full address of it in RSS."""

    title: str
    rss: str
    atom: str
    json: str
    label: str
    url: str
    page: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Sound:
    """A sound to listen to on the page: its file, media type, size in bytes, and how many seconds it lasts."""

    link: str
    media_type: str
    size: int
    seconds: int


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """What a page that stands once for all languages says in one of them, and where it leads there."""

    language: str
    words: str
    links: tuple[TextLink, ...] = ()


@dataclass(frozen=True, slots=True)
class LanguageVersion:
    """One language in which the entry can be read."""

    code: str
    name: str
    note: str
    link: str
    current: bool


@dataclass(frozen=True, slots=True)
class Alternate:
    """The same page in another language, for search engines (full address)."""

    language: str
    url: str


@dataclass(frozen=True, slots=True)
class ShareImage:
    """The picture a shared link shows (full address)."""

    url: str
    width: int
    height: int
    alt: str


@dataclass(frozen=True, slots=True)
class Origin:
    """Where the text of a page comes from: a document's number, who answers for it, SHA-256 of what it says."""

    number: str | None
    responsible: str
    digest: str


@dataclass(frozen=True, slots=True)
class Meta:
    """What the head of one page says, and what its foot says of its origin; `report` is a mailto: link by which
    readers report mistakes, `structured` the page's schema.org data as JSON-LD. Without a description,
    `abstract_of` is shortened into one."""

    title: str
    full_title: str
    description: str | None
    url: str
    language: str
    type: str
    image: ShareImage
    feeds: tuple[FeedLink, ...]
    report: str
    structured: str
    locale: str
    """The language as Open Graph writes it."""
    canonical: str
    """The full address under which search engines know the page: the Vietnamese one where nothing is translated."""
    switch: tuple[LanguageVersion, ...] = ()
    """Where to read this page in each language of the site; none where there is only one."""
    stays: bool = True
    """Whether the switch stays on this page; else it leads to the home page of a language."""
    fallback: bool = False
    """Whether the text of the page is Vietnamese because it is not translated."""
    section: str = ""
    published_at: datetime.datetime | None = None
    updated_at: datetime.datetime | None = None
    alternates: tuple[Alternate, ...] = ()
    indexed: bool = True
    shared: bool = True
    """Whether its address is worth keeping and passing on."""
    origin: Origin | None = None
    abstract_of: Body | None = None


@dataclass(frozen=True, slots=True)
class PictureView:
    """A picture ready for <picture>: a source set for each modern format, and the JPEG for the rest."""

    avif: str
    webp: str
    src: str
    width: int
    height: int
    alt: str
    caption: str | None
    credit: str | None
    lang: str = DEFAULT_LANGUAGE
    """The language of the words about it."""


@dataclass(frozen=True, slots=True)
class Card:
    """An entry as lists show it. `kind` is the type's name in code, `label` what a reader calls it."""

    kind: str
    label: str
    link: str
    title: str
    lang: str
    eyebrow: str
    summary: str | None
    on: datetime.date
    picture: PictureView | None


@dataclass(frozen=True, slots=True)
class CorrectionNotice:
    """What a corrected page says of a correction."""

    link: str
    title: str
    wrong: str
    right: str
    at: datetime.datetime


@dataclass(frozen=True, slots=True)
class Pagination:
    """Where a page stands in its list. A gap in `numbers` is None; `previous` and `next` are links."""

    current: int
    total: int
    numbers: tuple[tuple[int, str] | None, ...]
    previous: str | None
    next: str | None


@dataclass(frozen=True, slots=True)
class Group:
    """Links, cards or rows under one heading."""

    id: str
    title: str
    items: tuple
    note: str = ""


@dataclass(frozen=True, slots=True)
class PostedDocument:
    """A document that decides something of a list, with the digest by which its posted file can be checked.
    `file` and `sha256` are empty when the document has no file."""

    title: str
    link: str
    subject: str
    issuing_body: str
    issued_on: datetime.date
    file: str
    sha256: str


@dataclass(frozen=True, slots=True)
class ListStateView:
    """A stage a list of candidates has reached: since when, by which document, and what it means to a citizen."""

    stage: str
    title: str
    words: str
    since: datetime.datetime
    whole_day: bool
    note: str | None
    document: PostedDocument | None


@dataclass(frozen=True, slots=True)
class CandidateRow:
    """A line of the official list: for every candidate the same fields. `shares_name` says that the birth date
    must tell this name from an equal one of the list; `decided_by` is the document that took a name off it."""

    id: str
    position: int
    prefix: str
    name: str
    other_name: str | None
    born_on: datetime.date
    gender: str
    hometown: str
    occupation: str
    workplace: str | None
    status: str
    running: bool
    link: str
    photo: PictureView | None
    shares_name: bool
    decided_by: TextLink | None


@dataclass(frozen=True, slots=True)
class ConstituencyView:
    """A constituency with what a voter asks of it."""

    id: str
    title: str
    link: str
    level: str
    council: str
    ballot_colour: str | None
    seats: int
    area: str | None
    communes: tuple[TextLink, ...]
    candidates: tuple[CandidateRow, ...]
    citation: str
    states: tuple[ListStateView, ...]
    """The stages of its list, the present one last; empty while there is no list."""
    compare: str
    """The link to the page that shows its candidates side by side."""
    sheets: tuple[TextLink, ...]
    """Its sheets of the print pack; none while nobody stands."""
    corrections: tuple[CorrectionNotice, ...]
    """What its pages say of corrections of its list, the newest first."""


@dataclass(frozen=True, slots=True)
class LevelView:
    """One of the elections held on the day, with its constituencies."""

    id: str
    name: str
    council: str
    ballot_colour: str | None
    citation: str
    seats: int
    constituencies: tuple[ConstituencyView, ...]
    absent: str = ""
    """Why the place that is asked about does not elect at this level; "" when it does, or nothing is known."""


@dataclass(frozen=True, slots=True)
class AreaView:
    """A polling area: where its voters vote, and when; `link` is the page of their ballots."""

    id: str
    title: str
    link: str
    commune: TextLink
    hamlets: tuple[str, ...]
    place: str
    address: str | None
    opens: datetime.time
    closes: datetime.time
    access: str | None
    constituencies: tuple[TextLink, ...]


@dataclass(frozen=True, slots=True)
class PlaceView:
    """A place as a list from A to Z shows it: a commune with its old names and the hamlets of its polling
    areas, or an old name or hamlet by itself, `note` saying where it lies."""

    label: str
    link: str
    note: str = ""
    hamlets: tuple[TextLink, ...] = ()


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """A document as the register lists it."""

    link: str
    kind: str
    number: str
    subject: str
    issuing_body: str
    issued_on: datetime.date
    files: int
    standing: str = ""


@dataclass(frozen=True, slots=True)
class MilestoneView:
    """A milestone of the election and whether it is over, under way or still to come."""

    id: str
    name: str
    at: datetime.datetime
    until: datetime.datetime | None
    ends: datetime.datetime
    whole_days: bool
    note: str | None
    citation: str
    state: str
    days_left: int
    distance: str
    calendar: str
    """The link to its file for calendars."""


@dataclass(frozen=True, slots=True)
class PhaseView:
    """A phase of the election with its milestones; `span` says from when to when it lasts, `short_span` from when."""

    id: str
    label: str
    span: str
    short_span: str
    state: str
    milestones: tuple[MilestoneView, ...]


@dataclass(frozen=True, slots=True)
class CampaignPhaseView:
    """A stretch of the communication plan and whether it is over, under way or still to come."""

    name: str
    starts_on: datetime.date
    ends_on: datetime.date | None
    citation: str
    state: str
