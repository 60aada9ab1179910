"""What several test modules need: the small site, a copy of it to spoil, and a load of it."""

import datetime
import shutil
from pathlib import Path
from zoneinfo import ZoneInfo

from plugins.model.portal import Settings
from plugins.reading.load import Loaded, load

ROOT = Path(__file__).resolve().parents[1]
SMALL = ROOT / "tests/sites/small/content"
ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
AS_OF = datetime.datetime(2026, 3, 2, 8, tzinfo=ZONE)
SITE_URL = "https://tinh-mau.example"


def copy_small(folder: Path) -> Path:
    """A copy of the small site's content that a test may change."""
    content = folder / "content"
    shutil.copytree(SMALL, content)
    return content


def load_content(content: Path, cache: Path, as_of: datetime.datetime = AS_OF, processes: int = 1) -> Loaded:
    """The portal of a content folder, as the build reads it."""
    return load(content, Settings(site_url=SITE_URL), as_of, cache, processes)


def write(content: Path, path: str, text: str) -> Path:
    """A file of the content folder with this text."""
    file = content / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file
