"""Pages in another language: every word of ours is translated, everything else says that it is Vietnamese."""

import re

import pytest
from lxml import html as parser

from plugins.model.words import words
from plugins.pages import pages
from plugins.pages.filters import filters_of
from plugins.publishing.render import Renderer
from plugins.reading.catalogues import places_in
from tests.unit.pages.sample import catalogue, full_portal, question, templates

VIETNAMESE = re.compile("[À-ɏḀ-ỿ]")


def khmer(text: str) -> str:
    """Something Khmer with the same places to fill."""
    return "ខ្មែរ" + "".join(f"{{{name}}}" for name in sorted(places_in(text) or ()))


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> dict:
    """Every Khmer page, all words translated, by its path."""
    messages = {text: khmer(text) for texts in words().values() for text in texts}
    translated = (question("q", 1, lang="km", title="ខ្មែរ", part="ខ្មែរ"),)
    whole = full_portal(catalogues={"km": catalogue(messages=messages)}, translated=translated)
    renderer = Renderer(templates(), filters_of, tmp_path_factory.mktemp("templates"), whole.speeches)
    return {
        page.path: parser.document_fromstring(renderer.render(page)) for page in pages(whole) if page.language == "km"
    }


def test_what_is_vietnamese_says_so(site: dict) -> None:
    """No word of a template, of our own code or of content stands on a Khmer page as if it were Khmer."""
    for path, page in site.items():
        for element in page.body.iter():
            if not isinstance(element.tag, str) or element.tag in ("script", "style"):
                continue
            if element.xpath("ancestor-or-self::div[@class='prose']"):
                continue
            said = [(element, element.text), *((element, child.tail) for child in element)]
            for owner, text in said:
                if text and VIETNAMESE.search(text) and "ខ្មែរ" not in text:
                    language = next(one.get("lang") for one in (owner, *owner.iterancestors()) if one.get("lang"))
                    assert language == "vi", f"{path}: {text.strip()}"


def test_no_label_is_vietnamese(site: dict) -> None:
    """What is read aloud but not seen is translated too, content in it apart."""
    own = {text for texts in words().values() for text in texts}
    for path, page in site.items():
        for name in ("aria-label", "placeholder", "data-label", "title"):
            found = {value for value in page.xpath(f"//body//*/@{name}") if value in own}
            assert not found, f"{path}: {name}: {found}"


def test_a_page_without_a_translation_names_the_original(site: dict) -> None:
    """A translated question is a page of its own; one that is not shows a notice and names the Vietnamese page."""
    root = "https://baucu.lacgiang.example/bc"
    addresses = {
        path: page.xpath("string(//link[@rel='canonical']/@href)").removeprefix(root) for path, page in site.items()
    }
    assert addresses["km/hoi-dap/q/index.html"] == "/km/hoi-dap/q/"
    assert addresses["km/hoi-dap/p/index.html"] == "/hoi-dap/p/"
    assert addresses["km/index.html"] == "/km/"
    assert addresses["km/tin-tuc/index.html"] == "/tin-tuc/"
    told = {path for path, page in site.items() if page.xpath("//aside[contains(@class, 'untranslated')]")}
    assert {"km/hoi-dap/p/index.html", "km/nguoi-ung-cu/an/index.html"} <= told
    assert not told & {"km/hoi-dap/q/index.html", "km/index.html", "km/nguoi-ung-cu/index.html"}


def test_the_switch_names_this_page_in_each_language(site: dict) -> None:
    """Every mirrored page offers itself in Vietnamese and Khmer, the present one marked."""
    for path, page in site.items():
        address = path.removesuffix("index.html")
        links = {one.get("lang"): one for one in page.xpath("//details[@class='switch']//a")}
        assert links["vi"].get("href") == f"/bc/{address.removeprefix('km/')}"
        assert (links["km"].get("href"), links["km"].get("aria-current")) == (f"/bc/{address}", "true")


def test_a_portal_without_languages_has_no_switch(tmp_path) -> None:
    """Who has Vietnamese only pays nothing: no page more, no switch, no other language named."""
    whole = full_portal(catalogues={}, translated=())
    found = {page.path: page for page in pages(whole)}
    assert {page.language for page in found.values()} == {"vi"}
    page = Renderer(templates(), filters_of, tmp_path).render(found["index.html"]).decode()
    assert "hreflang" not in page and 'class="switch"' not in page
