"""One build of the small site for all tests that only look at it."""

from pathlib import Path

import pytest

from tests.site.site_builder import run_pelican
from tests.support import SMALL


@pytest.fixture(scope="session")
def shared_cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cache that spares each test drawing the same banners again."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory, shared_cache: Path) -> Path:
    """The output folder of the small site."""
    output = tmp_path_factory.mktemp("site") / "output"
    done = run_pelican(SMALL, output, shared_cache, SOURCE_DATE_EPOCH="1772413200")
    assert done.status == 0, done.printed
    return output
