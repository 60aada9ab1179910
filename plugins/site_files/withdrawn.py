"""The list of wordings that were withdrawn, for those who made banners, prints or recordings of them."""

import json
from typing import Any

from plugins.model.portal import Portal, WithdrawnWording

PATH = "dinh-chinh/thu-hoi.json"


def withdrawn(portal: Portal) -> str:
    """Every withdrawn wording with the page that says so, and the document where one is named."""
    items = [_item(portal, one) for one in portal.withdrawn_wordings]
    content = {"title": "Lời đã thu hồi", "portal": portal.url("/"), "withdrawn": items}
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _item(portal: Portal, one: WithdrawnWording) -> dict[str, Any]:
    level, _, constituency = one.of.partition("/") if one.kind == "list" else ("", "", "")
    named = {"level": level, "constituency": constituency or None} if level else {"slogan": one.of.rpartition(".")[0]}
    return {
        "kind": one.kind,
        **named,
        "lang": one.lang,
        "wording": one.wording,
        "wrong_since": one.since.isoformat(timespec="seconds"),
        "withdrawn_at": one.withdrawn_at.isoformat(timespec="seconds"),
        "told_at": portal.url(one.told_at),
        "source": one.source,
    }
