"""What search knows of a portal's pages."""

import datetime

from plugins.model.body import Body
from plugins.model.candidate import Candidate
from plugins.model.document import Document
from plugins.model.election import Commune, Constituency, Election, Level, PollingArea
from plugins.model.news import NewsItem
from plugins.model.portal import Portal, Settings
from plugins.model.site import Section, Site
from plugins.model.slogan import Slogan
from plugins.publishing.fingerprints import Fingerprints
from plugins.search import build, synonym_groups
from plugins.search.query import Searcher
from tests.unit.search.sample import links

AT = datetime.datetime(2026, 2, 20, 8, tzinfo=datetime.timezone(datetime.timedelta(hours=7)))


def _portal() -> Portal:
    election = Election.model_construct(
        levels=(
            Level(
                id="quoc-hoi",
                tier="quốc hội",
                name="Đại biểu Quốc hội khóa XVI",
                council="Quốc hội",
                citation="x",
            ),
        ),
        communes=(Commune(id="xa-an-lac-ha", name="Xã An Lạc Hạ", aliases=("Xã Vĩnh Hòa",)),),
        constituencies=(
            Constituency(id="qh-1", level="quoc-hoi", number="1", seats="3", communes=["xa-an-lac-ha"], citation="x"),
        ),
        polling_areas=(
            PollingArea(
                id="a-1",
                number="1",
                commune="xa-an-lac-ha",
                constituencies=["qh-1"],
                place="Đình thần Cây Sung",
                hamlets=["Ấp Rạch Giữa"],
            ),
        ),
        milestones=(),
        timezone="Asia/Ho_Chi_Minh",
    )
    body = Body(digest="b", empty=False, fetch=lambda digest: ("", "Cử tri niêm yết danh sách."))
    return Portal(
        as_of=AT,
        settings=Settings(site_url="https://baucu.lacgiang.example/cong"),
        election=election,
        site=Site.model_construct(sections=(Section(id="tin", name="Tin"),)),
        news=(
            NewsItem(
                path="news/a.md",
                slug="a",
                digest="a",
                title="Niêm yết",
                date=AT,
                body=body,
                author="Trần Văn Bút",
            ),
        ),
        candidates=(
            Candidate(
                path="candidates/c.yml",
                slug="c",
                digest="c",
                full_name="Nguyễn Thị Mẫu",
                date=AT,
                level="quoc-hoi",
                constituency="qh-1",
                gender="nữ",
                born_on=datetime.date(1980, 8, 12),
                ethnicity="Kinh",
                religion="Không",
                hometown="Xã",
                occupation="Kỹ sư thủy lợi",
            ),
        ),
        documents=(
            Document(
                path="documents/d.md",
                slug="d",
                digest="d",
                document_kind="Quyết định",
                number="07/QĐ-UBBC",
                issuing_body="Ủy ban bầu cử tỉnh Lạc Giang",
                issued_on=datetime.date(2026, 1, 5),
                subject="Về việc thành lập",
            ),
        ),
        slogans=(
            Slogan(
                path="banners/s.yml",
                slug="s",
                digest="s",
                text={"vi": "Ngày hội non sông", "km": "ថ្ងៃបុណ្យ"},
                order="1",
                valid_from="2026-01-15",
            ),
        ),
    )


def _searcher(tmp_path) -> Searcher:
    (bundle,) = build(_portal())
    made = dict(bundle.make(tmp_path, *bundle.inputs))
    assert all(path.startswith("tim-kiem/chi-muc/") for path in made)
    return Searcher({path.rsplit("/", 1)[1]: content for path, content in made.items()}.__getitem__)


def test_every_type_is_found(tmp_path):
    """News, candidates by name, occupation and constituency, documents, slogans in each language, places."""
    found = _searcher(tmp_path)
    for query, link in {
        "niem yet": "cong/tin-tuc/a",
        "Trần Văn Bút": "cong/tin-tuc/a",
        "nguyen thi mau": "cong/nguoi-ung-cu/c",
        "ky su thuy loi": "cong/nguoi-ung-cu/c",
        "7 qd ubbc": "cong/van-ban/d",
        "quyết định 07": "cong/van-ban/d",
        "ngay hoi non song": "cong/khau-hieu/s",
        "បុណ្យ": "cong/khau-hieu/s",
        "xã an lạc hạ": "cong/dia-ban/xa-an-lac-ha",
        "vinh hoa": "cong/dia-ban/xa-an-lac-ha",
        "rạch giữa": "cong/dia-ban/xa-an-lac-ha",
        "đình thần cây sung": "cong/dia-ban/xa-an-lac-ha",
        "đơn vị bầu cử số 1": "cong/don-vi-bau-cu/qh-1",
    }.items():
        assert links(found, query)[0] == link, query
    assert "cong/nguoi-ung-cu/c" in links(found, "đơn vị bầu cử số 1")


def test_candidate_card_states_facts(tmp_path):
    """A candidate's card shows occupation and constituency, nothing that ranks."""
    hit = _searcher(tmp_path).answer("nguyễn thị mẫu")[1][0]
    assert hit.card == (
        "/cong/nguoi-ung-cu/c/",
        "Nguyễn Thị Mẫu",
        "Người ứng cử",
        "20/2/2026",
        "Kỹ sư thủy lợi · Đơn vị bầu cử số 1 · Đại biểu Quốc hội khóa XVI",
        "vi",
    )


def test_inputs_can_be_compared():
    """The bundle's inputs are frozen values that the publisher can digest, equal for equal portals."""
    (one,), (other,) = build(_portal()), build(_portal())
    assert Fingerprints().of(one.inputs) == Fingerprints().of(other.inputs)


def test_synonyms_hold_former_names():
    """A commune's former names mean the commune; every group has at least two members, folded."""
    groups = synonym_groups(_portal())
    assert ("xa an lac ha", "xa vinh hoa") in groups
    assert ("hdnd", "hoi dong nhan dan") in groups
    assert all(len(group) > 1 for group in groups)


def test_no_word_belongs_to_two_groups():
    """A member of two groups would make one of them unreachable."""
    members = [member for group in synonym_groups(_portal()) for member in group]
    assert len(members) == len(set(members))
