"""The page that lists the feeds and says how to follow them."""

from collections.abc import Iterator

from plugins.model.output import Page
from plugins.pages.desk import Desk
from plugins.pages.layout import FEEDS, feed


def pages(desk: Desk) -> Iterator[Page]:
    """The one page about feeds."""
    yield desk.page(
        "/nguon-cap-tin/",
        "feeds.html",
        "Nguồn cấp tin",
        section="nguon-cap-tin",
        description="Theo dõi nội dung mới của cổng bằng RSS hoặc Atom, không cần tài khoản.",
        variables={
            "feeds": tuple(
                (FEEDS[name][0], feed(desk.portal, name), desk.portal.url(f"/feeds/{name}.rss.xml")) for name in FEEDS
            )
        },
    )
