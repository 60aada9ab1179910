"""Fixtures that every test may ask for."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tests.support import copy_small


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A copy of the small site's content folder."""
    return copy_small(tmp_path)
