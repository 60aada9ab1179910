"""The list of words: nothing that readers of another language meet is missing from it."""

import pytest

from plugins.model.words import words
from plugins.reading.front_matter import read_yaml
from plugins.search.document import COMMUNE_LABEL, CONSTITUENCY_LABEL, LABELS
from plugins.tools.messages import catalogues, distinct, found_words, glued, modules, written


def test_the_list_is_that_of_the_pages() -> None:
    """Every word of the templates, of our own code and of the scripts is in the list, and no other."""
    assert {place: tuple(texts) for place, texts in distinct(found_words()).items()} == dict(words())


def test_every_kind_of_search_result_can_be_said() -> None:
    """What the index calls the kinds of content, the script of the search page says in the reader's language."""
    assert {*LABELS.values(), CONSTITUENCY_LABEL, COMMUNE_LABEL} <= set(words()["search-page.js"])


@pytest.mark.parametrize("module", modules(), ids=lambda file: file.name)
def test_no_word_is_glued_to_a_value(module) -> None:
    """An f-string with Vietnamese words cannot be translated; `say` puts values into a message."""
    assert not list(glued(module))


@pytest.mark.parametrize("file", catalogues(), ids=lambda file: file.name)
def test_the_catalogues_are_complete_and_as_the_tool_writes_them(file) -> None:
    """Every shipped language has every word, and `inv messages` would change nothing."""
    text = file.read_text(encoding="utf-8")
    places = {place: list(texts) for place, texts in words().items()}
    assert written(text, places) == text
    assert not [key for key, value in read_yaml("", text).values["messages"].items() if not value]
