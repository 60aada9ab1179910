"""What pages say to machines is whole, true to the page, and cannot break out of its script element."""

import json
import re

import pytest

from plugins.pages import pages
from plugins.pages.filters import filters_of
from plugins.pages.structured import json_ld
from plugins.publishing.render import Renderer
from tests.unit.pages.sample import full_portal, news, portal, question, templates
from tests.unit.pages.schema_org import faults, nodes_in, told_by

HOME = "https://baucu.lacgiang.example/bc"


@pytest.fixture(scope="module")
def html(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Every page of the full portal by its path."""
    renderer = Renderer(templates(), filters_of, tmp_path_factory.mktemp("templates"), full_portal().speeches)
    return {page.path: renderer.render(page).decode() for page in pages(full_portal())}


def test_every_page_tells_something_whole(html: dict[str, str]) -> None:
    """Each page that may be indexed has JSON-LD with all that Google asks of its types; the others have none."""
    for path, page in html.items():
        nodes = told_by(page)
        assert bool(nodes) is ('content="noindex"' not in page), path
        assert faults(nodes) == [], path


@pytest.mark.parametrize(
    "path, types",
    [
        ("index.html", ["GovernmentOrganization", "WebSite", "Event"]),
        ("tin-tuc/a/index.html", ["BreadcrumbList", "NewsArticle"]),
        ("hoi-dap/q/index.html", ["BreadcrumbList", "FAQPage"]),
        ("nguoi-ung-cu/an/index.html", ["BreadcrumbList", "Person"]),
        ("van-ban/d/index.html", ["BreadcrumbList", "DigitalDocument"]),
        ("dinh-chinh/sai/index.html", ["BreadcrumbList", "Article"]),
        ("gioi-thieu/index.html", ["BreadcrumbList", "WebPage"]),
        ("lich-bau-cu/index.html", ["BreadcrumbList", "Event"]),
        ("dia-ban/xa-tra-vong/index.html", ["BreadcrumbList", "Place"]),
        ("dia-ban/xa-tra-vong/tra-vong-1/index.html", ["BreadcrumbList", "Place", "Event"]),
        ("van-ban/index.html", ["BreadcrumbList"]),
    ],
)
def test_a_page_is_of_its_types(html: dict[str, str], path: str, types: list[str]) -> None:
    """Each kind of page tells what it is."""
    assert [node["@type"] for node in told_by(html[path])] == types


def test_the_data_page_tells_every_table(html: dict[str, str]) -> None:
    """Every table is a dataset with its three files."""
    found = [node for node in told_by(html["du-lieu/index.html"]) if node["@type"] == "Dataset"]
    assert len(found) > 10
    assert {len(one["distribution"]) for one in found} == {3}


def test_facts_are_those_of_the_page(html: dict[str, str]) -> None:
    """Machines are told the dates, the author and the corrections that readers see."""
    item = told_by(html["tin-tuc/a/index.html"])[1]
    assert (item["datePublished"], item["dateModified"]) == ("2026-03-01T08:00:00+07:00", "2026-03-02T07:00:00+07:00")
    assert item["author"][0]["name"] == "Hồng Hạ"
    assert item["url"] == f"{HOME}/tin-tuc/a/"
    corrected = told_by(html["tin-tuc/c/index.html"])[1]["correction"]
    assert [one["url"] for one in corrected] == [f"{HOME}/dinh-chinh/sai/"]
    day = told_by(html["index.html"])[2]
    assert (day["startDate"], day["endDate"]) == ("2026-03-15T07:00:00+07:00", "2026-03-15T19:00:00+07:00")
    place = told_by(html["dia-ban/xa-tra-vong/tra-vong-1/index.html"])[1]
    assert place["specialOpeningHoursSpecification"]["opens"] == "06:00:00"


def test_only_the_operator_has_the_portals_address(html: dict[str, str]) -> None:
    """Another body that wrote something is named without an address that is not its own."""
    nodes = [node for path, page in html.items() for node in told_by(page)]
    named = [one for node in nodes for one in node.get("author", ()) if one["@type"] == "Organization"]
    operator = next(node["name"] for node in nodes if node["@type"] == "GovernmentOrganization")
    assert named and all(("url" in one) is (one["name"] == operator) for one in named)


def test_every_page_of_its_own_names_the_feed(html: dict[str, str]) -> None:
    """Cards and the player, which have heads of their own, name the feed of everything in its three formats."""
    for path in ("nhung/tin-moi/index.html", "nhung/dem-ngay/index.html", "khau-hieu/trinh-chieu/index.html"):
        found = re.findall(r'<link rel="alternate" type="([^"]+)" title="[^"]+" href="[^"]*/feeds/tat-ca', html[path])
        assert found == ["application/rss+xml", "application/atom+xml", "application/feed+json"], path


def test_the_search_can_be_called(html: dict[str, str]) -> None:
    """The address for searches has the place for the words, below the site's own path."""
    action = told_by(html["index.html"])[1]["potentialAction"]
    assert action["target"]["urlTemplate"] == f"{HOME}/tim-kiem/?q={{search_term_string}}"
    assert action["query-input"] == "required name=search_term_string"


def test_the_way_down_is_the_readers(html: dict[str, str]) -> None:
    """The breadcrumb has full addresses, from the home page to the page itself."""
    way = told_by(html["tin-tuc/a/index.html"])[0]["itemListElement"]
    assert [step["item"] for step in way] == [
        f"{HOME}/", f"{HOME}/tin-tuc/", f"{HOME}/tin-tuc/chuyen-muc/tin-hoat-dong/", f"{HOME}/tin-tuc/a/",
    ]  # fmt: skip


def test_candidates_are_told_alike(html: dict[str, str]) -> None:
    """Of every candidate the same few facts of the list are told, and nothing else."""
    people = [told_by(html[f"nguoi-ung-cu/{slug}/index.html"])[1] for slug in ("an", "binh")]
    common = {"@type", "name", "birthDate", "gender", "nationality", "jobTitle", "url", "mainEntityOfPage"}
    assert all(common <= set(person) <= common | {"alternateName", "worksFor"} for person in people)


NASTY = ["</script><script>alert(1)</script>", "<!--", "a & b", "“”\u2028\u2029\\", "]]>", "</SCRIPT >"]


@pytest.mark.parametrize("words", NASTY)
def test_words_cannot_leave_the_script(words: str) -> None:
    """Whatever an editor writes, the element holds no character that ends it, and the words come out whole."""
    written = json_ld([{"@type": "WebPage", "name": words}])
    assert not set("<>&\u2028\u2029") & set(written)
    assert json.loads(written)["@graph"][0]["name"] == words


@pytest.mark.parametrize("words", NASTY[:3])
def test_a_nasty_title_stays_a_title(tmp_path, words: str) -> None:
    """A title with markup in it is told as it is, and the page still has one JSON-LD script."""
    whole = portal(news=(news("a", title=words),), questions=(question("q", title=words),))
    renderer = Renderer(templates(), filters_of, tmp_path, full_portal().speeches)
    for page in pages(whole):
        if page.path in ("tin-tuc/a/index.html", "hoi-dap/q/index.html"):
            html = renderer.render(page).decode()
            assert html.count("application/ld+json") == 1
            assert words in [node.get("headline", node.get("name")) for node in nodes_in(told_by(html))]


@pytest.mark.parametrize(
    "node, fault",
    [
        ({"@type": "NewsArticle"}, "NewsArticle: author is missing"),
        ({"@type": "Elephant"}, "Elephant: unknown type"),
        ({"@type": "Answer", "text": ""}, "Answer.text: says nothing"),
        ({"@type": "WebPage", "name": "a", "url": "/a/"}, "WebPage.url: /a/ is no full address"),
        ({"@type": "Person", "name": "a", "birthDate": "12/8/1980"}, "Person.birthDate: 12/8/1980 is no day"),
    ],
)
def test_the_checker_sees_faults(node: dict, fault: str) -> None:
    """The checker of these tests is not content with anything."""
    assert fault in faults([node])
