"""Generated portals: any size, the same for the same seed, and valid."""

from dataclasses import asdict
from pathlib import Path
from random import Random

import pytest

from plugins.tools.sample import SMALLEST, counts, generate, write
from plugins.tools.sample_text import TAGS, Writer
from tests.support import AS_OF, load_content


@pytest.mark.parametrize("total", [SMALLEST, 30, 61, 500, 5000])
def test_counts_add_up(total: int) -> None:
    """The types together make exactly the asked number, none of them missing from thirty entries on."""
    planned = asdict(counts(total))
    assert sum(planned.values()) == total
    assert total < 30 or min(planned.values()) > 0


def test_same_seed_same_bytes() -> None:
    """A seed decides every byte; another seed gives another portal."""
    first = list(generate(60, 5))
    assert first == list(generate(60, 5))
    assert first != list(generate(60, 6))


@pytest.mark.parametrize(("total", "seed"), [(SMALLEST, 1), (30, 2), (200, 3)])
def test_generated_portals_are_valid(tmp_path: Path, total: int, seed: int) -> None:
    """The portal has no error and no warning, and every entry of it is already public."""
    files = write(tmp_path, total, seed)
    loaded = load_content(tmp_path / "content", tmp_path / "cache")
    assert loaded.warnings == () and loaded.held == ()
    assert loaded.files == files
    assert sum(1 for _ in loaded.portal.entries) == total
    assert all(entry.public_from < AS_OF for entry in loaded.portal.entries)


def test_ballots_leave_a_choice(tmp_path: Path) -> None:
    """Every constituency has two candidates more than seats."""
    write(tmp_path, 200, 4)
    portal = load_content(tmp_path / "content", tmp_path / "cache").portal
    for constituency in portal.election.constituencies:
        assert len(portal.candidates_of[constituency.id]) == constituency.seats + 2


def test_too_small_a_portal_is_refused() -> None:
    """Below the smallest size a portal cannot have every type."""
    with pytest.raises(ValueError, match=str(SMALLEST)):
        next(generate(SMALLEST - 1, 1))


def test_bodies_have_the_length_of_news() -> None:
    """Bodies have between 150 and 480 syllables, and now and then each construct of Markdown."""
    writer = Writer(Random(1))
    bodies = [writer.body() for _ in range(300)]
    assert all(150 <= len(body.split()) <= 480 for body in bodies)
    for sign in ("\n## ", "\n- ", "\n1. ", "\n|---", "**", "\n> "):
        assert any(sign in body for body in bodies)


def test_tags_are_about_sixty_and_distinct() -> None:
    """The tags a portal draws from are about sixty, none twice."""
    assert len(TAGS) == len(set(TAGS)) and 55 <= len(TAGS) <= 65
