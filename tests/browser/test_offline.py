"""What stays readable without a network, how a new build takes over, and what is kept no longer."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.browser.sample_site import Site

VERSIONS = """async () => [...new Set((await caches.keys()).filter((name) => name.startsWith("cong-bau-cu "))
    .map((name) => name.split(" ")[2]))]"""


def wait(page, condition: str) -> None:
    """Wait until an expression holds; it may await. (Playwright's own waiting needs eval, which our policy forbids.)"""
    sleep = "new Promise((done) => setTimeout(done, 100))"
    page.evaluate(f"async () => {{ for (let i = 0; i < 300 && !({condition}); i += 1) await {sleep}; }}")
    assert page.evaluate(f"async () => Boolean({condition})"), condition


def wait_until_kept(page, address: str) -> None:
    """Wait until the device keeps a page."""
    wait(page, f"await caches.match({address!r})")


@contextmanager
def changed(file: Path, text: str) -> Iterator[None]:
    """A file of the served site with another text for a while."""
    before = file.read_text(encoding="utf-8")
    file.write_text(text, encoding="utf-8")
    try:
        yield
    finally:
        file.write_text(before, encoding="utf-8")


@contextmanager
def withdrawn(folder: Path) -> Iterator[None]:
    """A page of the served site that is gone for a while."""
    elsewhere = folder.rename(folder.with_name(f"{folder.name}-go"))
    try:
        yield
    finally:
        elsewhere.rename(folder)


def links(page, part: str) -> list[str]:
    """Where the links of a part of the page lead."""
    return page.locator(f"{part} a[href]").evaluate_all("all => all.map((one) => one.getAttribute('href'))")


def test_what_a_citizen_needs_is_read_without_a_network(site: Site, open_context) -> None:
    """After home and one's own polling area: how to vote, the latest news, the candidates of every ballot; the page
    that says there is no network lists what was read."""
    page = open_context(service_workers="allow").new_page()
    page.goto(site.page("home"))
    needed = [*links(page, ".how-more"), links(page, "#moi ~ .front")[0]]
    for address in needed:
        wait_until_kept(page, address)
    page.goto(site.page("area"))
    title = page.inner_text(".page-head .eyebrow")
    candidates = links(page, ".ballot tbody th")
    assert len(needed) >= 4
    assert len(candidates) >= 6
    for address in candidates:
        wait_until_kept(page, address)
    page.context.set_offline(True)
    for address in (needed[0], needed[-1], candidates[-1]):
        page.goto(site.url + address)
        assert page.inner_text("h1") != "Không có mạng", address
    page.goto(f"{site.url}/van-ban/")
    assert page.inner_text("h1") == "Không có mạng"
    page.get_by_role("link", name=title).click()
    assert page.inner_text("h1") == "Lá phiếu của tôi"


def test_a_new_build_takes_over_as_a_whole(site: Site, open_context) -> None:
    """Once another build is published nothing of the former one is kept, and what was read still opens offline."""
    page = open_context(service_workers="allow").new_page()
    page.goto(site.page("question"))
    wait_until_kept(page, site.path("question"))
    (version,) = page.evaluate(VERSIONS)
    worker = site.folder / "sw.js"
    with changed(worker, worker.read_text(encoding="utf-8").replace(version, "0123456789ab")):
        page.evaluate("navigator.serviceWorker.getRegistration().then((found) => found.update())")
        wait(page, f"(await ({VERSIONS})()).join() === '0123456789ab'")
        page.context.set_offline(True)
        page.goto(site.page("question"))
        assert page.inner_text("h1") != "Không có mạng"


def test_a_withdrawn_page_is_not_shown_again(site: Site, open_context) -> None:
    """A page that was read and is gone answers as gone while there is a network, and is not kept for later."""
    page = open_context(service_workers="allow").new_page()
    address = site.path("news_item")
    page.goto(site.page("home"))
    wait(page, "navigator.serviceWorker.controller")
    page.goto(site.url + address)
    wait_until_kept(page, address)
    with withdrawn(site.folder / address.strip("/")):
        assert page.goto(site.url + address).status == 404
        page.context.set_offline(True)
        page.goto(site.url + address)
        assert page.inner_text("h1") == "Không có mạng"


def test_a_page_that_is_gone_leaves_when_home_is_read_again(site: Site, open_context) -> None:
    """Nobody has to open a withdrawn page for it to go: home asks once a day for what is kept."""
    page = open_context(service_workers="allow").new_page()
    page.goto(site.page("home"))
    wait(page, "navigator.serviceWorker.controller")
    page.evaluate(
        """async () => { const name = (await caches.keys()).find((one) => one.endsWith(" da-doc")) ??
            (await caches.keys()).find((one) => one.startsWith("cong-bau-cu ")) + " da-doc";
            await (await caches.open(name)).put("/tin-tuc/da-go/", new Response("cũ")); }"""
    )
    page.goto(site.page("home"))
    wait(page, "!(await caches.match('/tin-tuc/da-go/'))")
