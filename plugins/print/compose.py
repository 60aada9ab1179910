"""From the portal to the words of its sheets: lists, biographies, booklets, each with its standing."""

import dataclasses
import datetime
from collections import Counter
from collections.abc import Iterable

from plugins.model import print_pack
from plugins.model.candidate import Candidate
from plugins.model.document import Document
from plugins.model.election import Constituency, Level, ListStage, ListState, PollingArea, Tier
from plugins.model.portal import Portal
from plugins.model.print_withdrawn import replaced_before, withdrawals
from plugins.model.record import label_of
from plugins.print.content import (
    Area,
    Booklet,
    Contact,
    Fact,
    Guide,
    Head,
    ListSheet,
    Person,
    PersonSheet,
    Roll,
    Row,
    Stamp,
    Standing,
    Step,
)
from plugins.text.issuer import place_of, short_body, superior_of, upper_lines
from plugins.text.normal import nfc
from plugins.text.wording import clock, day_in_figures, day_in_words, weekday

NOT_GIVEN = "Chưa cung cấp"

COLUMNS = (
    ("born_on", "Ngày sinh"),
    ("gender", "Giới tính"),
    ("nationality", "Quốc tịch"),
    ("ethnicity", "Dân tộc"),
    ("religion", "Tôn giáo"),
    ("hometown", "Quê quán"),
    ("current_residence", "Nơi ở hiện nay"),
    ("general_education", "Giáo dục phổ thông"),
    ("qualification", "Chuyên môn, nghiệp vụ"),
    ("academic_title", "Học hàm, học vị"),
    ("political_theory", "Lý luận chính trị"),
    ("languages", "Ngoại ngữ"),
    ("occupation", "Nghề nghiệp, chức vụ"),
    ("workplace", "Nơi công tác"),
    ("party_joined_on", "Ngày vào Đảng"),
    ("deputy_terms", "Là đại biểu Quốc hội, Hội đồng nhân dân"),
)
"""The columns of the list after number and name: the field, and the head of its column."""

FACTS = (
    "other_name", "gender", "born_on", "nationality", "ethnicity", "religion", "birth_registration", "hometown",
    "permanent_residence", "current_residence", "general_education", "qualification", "academic_title",
    "political_theory", "languages", "occupation", "workplace", "party_joined_on", "party_official_on",
    "organisations", "deputy_terms", "awards", "discipline", "convictions", "health", "nomination", "nominated_by",
)  # fmt: skip
"""The fields of the summary biography, in the one order that holds for everyone."""

_CHOSEN = ("gender", "nomination")
"""Fields whose value is one of a few words, printed with a capital letter."""

_STAGES = {
    ListStage.EXPECTED: "Danh sách dự kiến",
    ListStage.OFFICIAL: "Danh sách chính thức",
    ListStage.CORRECTED: "Danh sách đã đính chính",
    ListStage.RESULTS: "Đã có kết quả bầu cử",
}


class Composer:
    """Composes the sheets of one portal."""

    def __init__(self, portal: Portal) -> None:
        self.portal = portal
        self.columns = tuple(label for _, label in COLUMNS)
        self.replaced = replaced_before(withdrawals(portal))

    def level_sheet(self, level: Level, constituencies: Iterable[Constituency]) -> ListSheet:
        """The lists of all constituencies of a level."""
        rolls = tuple(map(self.roll, constituencies))
        stamp = self._stamp(print_pack.level_place(level).address, rolls)
        return ListSheet(f"Danh sách người ứng cử {lower_first(level.name)}", self.columns, rolls, stamp)

    def list_sheet(self, constituency: Constituency) -> ListSheet:
        """The list of one constituency."""
        roll = self.roll(constituency)
        stamp = self._stamp(print_pack.list_place(constituency).address, (roll,))
        title = f"Danh sách người ứng cử, {constituency.title}, {self.council(constituency)}"
        return ListSheet(title, self.columns, (roll,), stamp)

    def person_sheet(self, constituency: Constituency, candidate: Candidate) -> PersonSheet:
        """The biography and programme of a candidate."""
        stamp = self._own_stamp(print_pack.person_place(candidate).address, self.roll(constituency))
        title = f"Tiểu sử tóm tắt và chương trình hành động: {candidate.title_prefix} {candidate.full_name}"
        person = self.person(candidate)
        return PersonSheet(title, self.council(constituency), constituency.title, person, stamp)

    def booklet(self, constituency: Constituency) -> Booklet:
        """The booklet of a constituency."""
        portal, election, roll = self.portal, self.portal.election, self.roll(constituency)
        return Booklet(
            title=f"Sách bầu cử, {constituency.title}, {self.council(constituency)}",
            election=election.name,
            council=self.council(constituency),
            constituency=constituency.title,
            area=self._area_of(constituency),
            day=f"{weekday(election.polling_day)}, {day_in_words(election.polling_day)}",
            hours=f"{clock(election.opens)} đến {clock(election.closes)}",
            seats=constituency.seats,
            ballot_colour=portal.levels[constituency.level].ballot_colour or "",
            columns=self.columns,
            roll=roll,
            people=tuple(self.person(one) for one in print_pack.standing(portal, constituency)),
            guides=self.guides(),
            areas=tuple(self._area(one) for one in election.polling_areas if constituency.id in one.constituencies),
            contacts=self.contacts(),
            stamp=self._own_stamp(print_pack.booklet_place(constituency).address, roll),
        )

    # Lists -------------------------------------------------------------------------------------------

    def roll(self, constituency: Constituency) -> Roll:
        """The list of a constituency with all that stands above and below it."""
        portal = self.portal
        states = portal.list_history.get(constituency.id, ())
        official = next((state for state in states if state.stage is ListStage.OFFICIAL), None)
        document = self._document(official)
        twins = self._twins(constituency)
        return Roll(
            head=_head(document) if document else None,
            title=self._title(constituency, official, states),
            subtitle=constituency.title,
            area=self._area_of(constituency),
            seats=constituency.seats,
            rows=tuple(self._row(one, twins) for one in print_pack.standing(portal, constituency)),
            removed=tuple(
                self._removed(one) for one in portal.candidates_of.get(constituency.id, ()) if not one.stands
            ),
            standing=self._replacing(print_pack.list_place(constituency).address, self._standing(states)),
        )

    def council(self, constituency: Constituency) -> str:
        """What the constituency elects deputies to; a commune's council by the commune's name."""
        level = self.portal.levels[constituency.level]
        if level.tier is Tier.COMMUNE and len(constituency.communes) == 1:
            return f"Hội đồng nhân dân {lower_first(self.portal.communes[constituency.communes[0]].name)}"
        return level.council

    def _title(self, constituency: Constituency, official: ListState | None, states: tuple[ListState, ...]) -> str:
        level = self.portal.levels[constituency.level]
        stage = "chính thức " if official else "dự kiến " if states else ""
        term = f" nhiệm kỳ {level.term}" if level.term and level.tier is not Tier.NATIONAL_ASSEMBLY else ""
        return f"Danh sách {stage}những người ứng cử đại biểu {self.council(constituency)}{term}"

    def _row(self, candidate: Candidate, twins: frozenset[str]) -> Row:
        cells = tuple(", ".join(lines_of(candidate, name)) or "–" for name, _ in COLUMNS)
        return Row(candidate.position, named(candidate), _born(candidate, twins), cells)

    def _twins(self, constituency: Constituency) -> frozenset[str]:
        """Names that more than one on the list bears: their days of birth are printed beside them."""
        standing = print_pack.standing(self.portal, constituency)
        counted = Counter(nfc(one.full_name).casefold() for one in standing)
        return frozenset(name for name, count in counted.items() if count > 1)

    def _removed(self, candidate: Candidate) -> str:
        document = self.portal.by_path.get(candidate.status_document or "")
        by = f" theo {cited(document)}" if isinstance(document, Document) else ""
        return f"{named(candidate)}: {candidate.status.value}{by}"

    # Standing ----------------------------------------------------------------------------------------

    def _standing(self, states: tuple[ListState, ...]) -> Standing:
        if not states:
            return Standing("Chưa ghi trạng thái danh sách", "")
        *earlier, now = states
        document = self._document(now)
        return Standing(
            stage=_STAGES[now.stage] + (f" ({now.note})" if now.note else ""),
            since=day_in_figures(self._local(now.since)),
            document=cited(document) if document else "",
            sha256=self._posted(document),
            earlier=tuple(self._past(state) for state in earlier),
        )

    def _past(self, state: ListState) -> str:
        document = self._document(state)
        by = f", {cited(document)}" if document else ""
        return f"{_STAGES[state.stage]} từ {day_in_figures(self._local(state.since))}{by}"

    def _posted(self, document: Document | None) -> str:
        """The SHA-256 of the first PDF among a document's files."""
        files = self.portal.files or {}
        found = (files[path] for path in (document.files if document else ()) if path in files)
        return next((file.digest for file in found if file.media_type == "application/pdf"), "")

    def _document(self, state: ListState | None) -> Document | None:
        found = self.portal.by_path.get(state.document or "") if state else None
        return found if isinstance(found, Document) else None

    def _stamp(self, address: str, rolls: tuple[Roll, ...]) -> Stamp:
        states = tuple(dict.fromkeys(roll.standing for roll in rolls))
        return Stamp(self.portal.site.name, self.portal.site.notice or "", self.portal.url(address), states)

    def _own_stamp(self, address: str, roll: Roll) -> Stamp:
        """The stamp of a sheet that is corrected for reasons of its own, not whenever its list is."""
        standing = self._replacing(address, roll.standing)
        return self._stamp(address, (dataclasses.replace(roll, standing=standing),))

    def _replacing(self, address: str, standing: Standing) -> Standing:
        """The standing with the moment before which prints of the sheet come down."""
        moment = self.replaced.get(address)
        return dataclasses.replace(standing, replaces=self._before(moment) if moment else "")

    def _before(self, moment: datetime.datetime) -> str:
        """As 28/2/2026, with the hour where the day does not begin with it."""
        local = self._at(moment)
        hour = f"{clock(local)} ngày " if local.time() != datetime.time() else ""
        return f"{hour}{day_in_figures(local.date())}"

    def _local(self, moment: datetime.datetime) -> datetime.date:
        return self._at(moment).date()

    def _at(self, moment: datetime.datetime) -> datetime.datetime:
        from zoneinfo import ZoneInfo

        return moment.astimezone(ZoneInfo(self.portal.election.timezone))

    # People ------------------------------------------------------------------------------------------

    def person(self, candidate: Candidate) -> Person:
        """A candidate's biography and programme."""
        twins = self._twins(self.portal.constituencies[candidate.constituency])
        picture = candidate.photo
        return Person(
            slug=candidate.slug,
            number=candidate.position,
            name=named(candidate),
            note=_born(candidate, twins),
            removed="" if candidate.stands else self._removed(candidate),
            photo=(self.portal.images or {}).get(picture.file) if picture else None,
            photo_alt=picture.alt if picture else "",
            facts=tuple(Fact(label_of(Candidate, name), lines_of(candidate, name)) for name in FACTS),
            career=tuple(Step(step.since, step.until, step.work) for step in candidate.career),
            programme=candidate.body,
        )

    # Booklet -----------------------------------------------------------------------------------------

    def _area_of(self, constituency: Constituency) -> str:
        communes = ", ".join(self.portal.communes[id].name for id in constituency.communes)
        return ": ".join(filter(None, (communes, constituency.area)))

    def _area(self, area: PollingArea) -> Area:
        election = self.portal.election
        return Area(
            title=f"Khu vực bỏ phiếu số {area.number}, {lower_first(self.portal.communes[area.commune].name)}",
            hamlets=", ".join(area.hamlets),
            place=area.place,
            address=area.address or "",
            hours=f"{clock(area.opens or election.opens)} đến {clock(area.closes or election.closes)}",
            access=area.access or "",
        )

    def guides(self) -> tuple[Guide, ...]:
        """The texts on how to vote that are public, in their order."""
        return tuple(self.guide(path) for path in self.portal.election.how_to_vote if path in self.portal.by_path)

    def guide(self, path: str) -> Guide:
        """A public question as a text to print."""
        question = self.portal.by_path[path]
        return Guide(question.heading, question.body, question.legal_basis)

    def contacts(self) -> tuple[Contact, ...]:
        """Whom to ask, in the order of site.yml."""
        return tuple(
            Contact(one.name, tuple(filter(None, (one.phone, one.email, one.hours))))
            for one in self.portal.site.contacts
        )


def lower_first(text: str) -> str:
    """The text as it stands within a sentence: "Đại biểu Quốc hội" → "đại biểu Quốc hội"."""
    return text[:1].lower() + text[1:]


def named(candidate: Candidate) -> str:
    """Ông or Bà, the name, and another name in parentheses."""
    other = f" ({candidate.other_name})" if candidate.other_name else ""
    return f"{candidate.title_prefix} {candidate.full_name}{other}"


def lines_of(candidate: Candidate, name: str) -> tuple[str, ...]:
    """A field as lines of text; none when it was not provided."""
    value = getattr(candidate, name)
    if value is None:
        return ()
    if isinstance(value, tuple):
        return value
    if isinstance(value, datetime.date):
        return (day_in_figures(value),)
    text = str(value)
    return (text[:1].upper() + text[1:],) if name in _CHOSEN else (text,)


def cited(document: Document) -> str:
    """A document as one cites it: kind, number, day, issuer."""
    kind = document.document_kind
    return f"{kind} số {document.number} {day_in_words(document.issued_on)} của {document.issuing_body}"


def _born(candidate: Candidate, twins: frozenset[str]) -> str:
    """The day of birth beside a name that another one on the list bears too."""
    alike = nfc(candidate.full_name).casefold() in twins
    return f"(sinh {day_in_words(candidate.born_on)})" if alike else ""


def _head(document: Document) -> Head:
    body = document.issuing_body
    return Head(
        superior=tuple(upper_lines(superior_of(body))),
        body=tuple(upper_lines(short_body(body))),
        number=document.number,
        place_and_day=f"{place_of(body)}, {day_in_words(document.issued_on)}",
    )
