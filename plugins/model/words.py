"""Every Vietnamese word of the citizens' pages: what the catalogues of other languages translate."""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path

WORDS = Path(__file__).with_name("words.json")
"""Written by `inv messages` from templates, scripts and our own code."""


@cache
def words() -> Mapping[str, tuple[str, ...]]:
    """The words under the names of the places where they stand, each under the first of them."""
    return {place: tuple(found) for place, found in json.loads(WORDS.read_text(encoding="utf-8")).items()}
