"""What stands on every page: the site's name, menu, footer, addresses of the theme's files, the phase."""

from collections.abc import Callable

from plugins.model.calendar import Phase
from plugins.model.catalogue import VIETNAMESE, Speech, tag_of
from plugins.model.mirror import in_language
from plugins.model.portal import Portal
from plugins.pages.views import Layout, TextLink

RESULTS = ("ket-qua", "Kết quả bầu cử")
MENU = (
    ("lich-bau-cu", "Lịch bầu cử"),
    ("dia-ban", "Tra cứu nơi bầu cử"),
    ("nguoi-ung-cu", "Người ứng cử"),
    ("hoi-dap", "Hỏi đáp"),
    ("van-ban", "Văn bản"),
    ("tin-tuc", "Tin tức"),
)
TOOLS = (
    ("don-vi-bau-cu", "Đơn vị bầu cử"),
    ("khau-hieu", "Khẩu hiệu tuyên truyền"),
    ("ban-in", "Bản in để niêm yết"),
    ("dinh-chinh", "Đính chính"),
    ("bao-chi", "Dành cho báo chí"),
    ("nhung", "Nhúng vào trang khác"),
    ("chu-de", "Chủ đề"),
    ("nguon-cap-tin", "Nguồn cấp tin (RSS)"),
    ("du-lieu", "Dữ liệu mở"),
    ("tim-kiem", "Tìm kiếm và mục lục"),
)
PHASES = {
    Phase.BEFORE_LIST: "Chuẩn bị bầu cử",
    Phase.LIST_PUBLISHED: "Đã công bố danh sách người ứng cử",
    Phase.CAMPAIGN: "Vận động bầu cử",
    Phase.LAST_DAY: "24 giờ trước giờ bỏ phiếu",
    Phase.POLLING_DAY: "Ngày bầu cử",
    Phase.COUNTING: "Kiểm phiếu",
    Phase.RESULTS: "Kết quả bầu cử",
    Phase.ARCHIVE: "Lưu trữ",
}
AFTER_VOTING = (Phase.COUNTING, Phase.RESULTS, Phase.ARCHIVE)
"""The phases in which citizens ask for results first."""
_PRELOADED = {
    "vi": ("fonts/be-vietnam-pro-400.woff2", "fonts/be-vietnam-pro-700.woff2"),
    "km": ("fonts/noto-sans-khmer-400.woff2", "fonts/noto-sans-khmer-700.woff2"),
    "zh": (),
}
"""What a page loads at once, by the main tag of its language; Chinese is set in the device's own fonts."""


def layout(portal: Portal, speech: Speech = VIETNAMESE) -> Layout:
    """The frame of every page in a language; the same record for all of them."""
    site, election = portal.site, portal.election
    after = portal.phase in AFTER_VOTING

    def link(address: str) -> str:
        return portal.link(in_language(address, speech.code))

    return Layout(
        site_name=site.name,
        short_name=site.short_name,
        province=site.province,
        notice=site.notice,
        operator=site.operator,
        responsible=site.responsible,
        office=site.address,
        email=site.email,
        phone=site.phone,
        reuse=site.reuse,
        licence_url=site.licence_url,
        home=link("/"),
        menu=_sections(link, (*([RESULTS] if after else []), *MENU)),
        tools=_sections(link, (*TOOLS, *([] if after else [RESULTS]), *_radio(portal))),
        footer=_footer(portal, link),
        languages=tuple(
            TextLink(one.name, portal.link(f"/{one.code}/"), one.code, one.vietnamese_name) for one in portal.speeches
        ),
        language=tag_of(speech.code),
        search=link("/tim-kiem/"),
        search_manifest=portal.link("/tim-kiem/chi-muc/manifest.json"),
        feeds=portal.link("/nguon-cap-tin/"),
        web_manifest=portal.link("/site.webmanifest"),
        open_search=portal.link("/opensearch.xml"),
        sheets=portal.assets_in("css"),
        scripts=portal.assets_in("js"),
        lookup=portal.link("/dia-ban/chi-muc/manifest.json"),
        places=link("/dia-ban/"),
        worker=portal.link("/sw.js"),
        fonts={language: tuple(map(portal.asset, names)) for language, names in _PRELOADED.items()},
        favicon=portal.asset("img/favicon.svg"),
        touch_icon=portal.asset("img/icon-180.png"),
        election=election.short_name,
        edition=election.edition,
        polling_day=election.polling_day,
        still=portal.settings.still,
        opens=election.opens,
        closes=election.closes,
        phase=portal.phase.value,
        phase_label=PHASES[portal.phase],
    )


def _radio(portal: Portal) -> tuple[tuple[str, str], ...]:
    """The page for stations, where site.yml has some."""
    return (("phat-thanh", "Tài liệu phát thanh"),) if portal.site.radio else ()


def _sections(link: Callable[[str], str], sections: tuple[tuple[str, str], ...]) -> tuple[TextLink, ...]:
    return tuple(TextLink(label, link(f"/{name}/"), name) for name, label in sections)


def _footer(portal: Portal, link: Callable[[str], str]) -> tuple[TextLink, ...]:
    pages = (portal.by_path[path] for path in portal.site.footer_pages if path in portal.by_path)
    return tuple(TextLink(page.heading, link(page.address), page.slug) for page in pages)
