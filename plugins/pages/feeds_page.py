"""The page that lists the feeds and says how to follow them."""

from collections.abc import Iterator

from plugins.model.channels import GROUPS, Channel, channels
from plugins.model.output import Page
from plugins.pages.desk import Desk
from plugins.pages.views import FeedLink, Group

_FOLDED = 12
"""A group of more feeds than this is folded up, so that the page stays easy to survey."""


def pages(desk: Desk) -> Iterator[Page]:
    """The one page about feeds."""
    yield desk.page(
        "/nguon-cap-tin/",
        "feeds.html",
        "Nguồn cấp tin",
        section="nguon-cap-tin",
        description="Theo dõi nội dung mới của cổng bằng RSS, Atom hoặc JSON Feed, không cần tài khoản.",
        variables={
            "groups": _groups(desk),
            "folded": _FOLDED,
            "opml": desk.link("/feeds/feeds.opml"),
            "most": desk.portal.settings.feed_size,
            "hub": desk.portal.site.websub_hub,
        },
    )


def _groups(desk: Desk) -> tuple[Group, ...]:
    """Every feed, group by group; groups without any are left out."""
    found: dict[str, list[FeedLink]] = {}
    for channel in channels(desk.portal, desk.members):
        found.setdefault(channel.group, []).append(_link(desk, channel))
    return tuple(Group(id, title, tuple(found[id])) for id, title in GROUPS.items() if id in found)


def _link(desk: Desk, channel: Channel) -> FeedLink:
    return desk.frame.feed(channel.name, channel.label, desk.link(channel.address), channel.note)
