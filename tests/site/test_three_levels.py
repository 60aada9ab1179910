"""An election of 2021 style: the National Assembly and three council levels, districts, a ward without a council.

The content is a small site of its own, invented; the tests read its pages as a citizen would.
"""

import datetime
import html
import re
from pathlib import Path

import pytest

from plugins.model.portal import Settings
from plugins.reading.load import Loaded, load
from tests.site.site_builder import run_pelican
from tests.support import ROOT, SITE_URL, ZONE

CONTENT = ROOT / "tests/sites/three-levels-2021/content"
MOMENT = "2021-05-10 08:00"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory, shared_cache: Path) -> Path:
    """The output folder of the site of 2021."""
    output = tmp_path_factory.mktemp("three-levels") / "output"
    done = run_pelican(CONTENT, output, shared_cache, AS_OF=MOMENT)
    assert done.status == 0, done.printed
    return output


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Loaded:
    """The same content as the builders receive it."""
    cache = tmp_path_factory.mktemp("three-levels-cache")
    return load(
        CONTENT, Settings(site_url=SITE_URL), datetime.datetime.fromisoformat(MOMENT).replace(tzinfo=ZONE), cache, 1
    )


def test_the_site_is_lawful(loaded: Loaded) -> None:
    """No rule says anything of it."""
    assert [str(warning) for warning in loaded.warnings] == []


def test_each_commune_shows_the_ballots_of_its_polling_areas(site: Path, loaded: Loaded) -> None:
    """Whoever looks up their commune finds each constituency they vote in, four of them, in the order of the levels;
    in the ward without a council of its own there are three."""
    numbers = {}
    for area in loaded.portal.election.polling_areas:
        page = _page(site, f"dia-ban/{area.commune}")
        places = [page.find(f'href="/don-vi-bau-cu/{constituency}/"') for constituency in area.constituencies]
        assert -1 not in places, (area.id, area.constituencies, places)
        assert places == sorted(places), area.id
        numbers[area.id] = len(places)
    assert numbers == {"ben-cau-1": 3, "an-phu-kv1": 4, "an-phu-kv2": 4, "tan-lac-kv1": 4}


def test_each_ballot_shows_its_candidates_in_order(site: Path, loaded: Loaded) -> None:
    """A commune's page names, constituency by constituency, everybody who stands there, as on the ballot."""
    for commune in loaded.portal.communes:
        page = _page(site, f"dia-ban/{commune}")
        for one in loaded.portal.constituencies.values():
            standing = [person for person in loaded.portal.candidates_of[one.id] if person.stands]
            places = [page.find(f'href="/nguoi-ung-cu/{person.slug}/"') for person in standing]
            if commune in one.communes:
                assert -1 not in places and places == sorted(places), (commune, one.id)
            else:
                assert set(places) == {-1}, (commune, one.id)


def test_nobody_votes_for_a_council_that_is_not_there(site: Path) -> None:
    """The ward's page leads to no constituency of a commune's council."""
    found = set(re.findall(r'href="/don-vi-bau-cu/([a-z0-9-]+)/"', _page(site, "dia-ban/phuong-ben-cau")))
    assert found == {"qh-1", "tinh-2", "lac-thanh-1"}


def test_the_pages_know_the_election_of_2021(site: Path) -> None:
    """The home page and the lists speak of the fifteenth Assembly and of the day of 2021."""
    assert "23/5/2021" in _page(site, "") or "23/05/2021" in _page(site, "")
    assert "Quốc hội khóa XV" in _page(site, "nguoi-ung-cu")


def _page(site: Path, address: str) -> str:
    """The main part of a page, entities resolved."""
    text = html.unescape((site / address / "index.html").read_text(encoding="utf-8"))
    return text[text.index("<main") : text.index("</main>")]
