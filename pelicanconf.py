"""Settings of the portal for working on it; publishconf.py changes what differs in public."""

import gc
import sys
from pathlib import Path

# A build makes records by the hundred thousand and drops none of them: looking for garbage finds nothing.
gc.disable()

_root = Path(__file__).resolve().parent
sys.path.insert(0, str(_root))

from plugins import portal_plugin  # noqa: E402

SITENAME = "Cổng thông tin bầu cử tỉnh Lạc Giang"
SITEURL = "http://127.0.0.1:8000"
TIMEZONE = "Asia/Ho_Chi_Minh"
DEFAULT_LANG = "vi"
PATH = "content"
OUTPUT_PATH = "output"
THEME = str(_root / "theme")
CACHE_PATH = str(_root / ".cache")

# The moment the site shows when neither AS_OF nor SOURCE_DATE_EPOCH says otherwise. The sample portal
# stands in the campaign; a real portal deletes this line and shows the time of its last commit.
AS_OF = "2026-03-02 08:00"

# Entries on a page of a list, and in a feed.
DEFAULT_PAGINATION = 20
FEED_SIZE = 50

# The module itself, not its name: a plugin that cannot be imported must stop Pelican, not be skipped.
PLUGINS = [portal_plugin]

# Pelican's own articles, pages, feeds and copying are off: plugins/portal_plugin.py does all of it.
READERS = {"rst": None, "html": None}
ARTICLE_PATHS: list[str] = []
PAGE_PATHS: list[str] = []
STATIC_PATHS: list[str] = []
THEME_STATIC_PATHS: list[str] = []
DIRECT_TEMPLATES: list[str] = []
FEED_ALL_ATOM = None
CATEGORY_FEED_ATOM = None
TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = None
AUTHOR_FEED_RSS = None
