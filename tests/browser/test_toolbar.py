"""The tools of a page: found, named, announced, remembered; on phones behind one button, without script not shown."""

import pytest
import segno

from tests.browser.sample_site import Site
from tests.browser.test_offline import wait
from tests.support import ROOT

pytestmark = pytest.mark.browser

DESK = {"width": 1280, "height": 800}
LONGEST = (14, 26, 42, 62, 84, 106, 122, 152, 180, 213)
"""How many bytes each version of a QR code from 1 to 10 holds."""

VOICES = """window.spoken = [];
    window.voiced = ['vi-VN', 'km-KH'].map(lang => ({lang, localService: true, name: lang}));
    window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text } };
    Object.defineProperty(window, 'speechSynthesis', {value: {
        getVoices: () => window.voiced, addEventListener() {}, resume() {}, pause() { window.spoken.push('pause') },
        cancel() { window.spoken.push('cancel') },
        speak(one) { window.spoken.push([one.lang, one.text]); setTimeout(() => one.onend && one.onend(), 0) },
    }})"""


def test_on_a_phone_one_button_opens_the_tools(site: Site, tab) -> None:
    """The tools are behind one button that says whether they are open; Escape closes them and returns to it."""
    tab.goto(site.page("home"))
    button = tab.get_by_role("button", name="Công cụ")
    assert not tab.get_by_role("button", name="Chữ lớn hơn").is_visible()
    button.click()
    assert button.get_attribute("aria-expanded") == "true"
    tab.get_by_role("button", name="Chữ lớn hơn").focus()
    tab.keyboard.press("Escape")
    assert not tab.get_by_role("button", name="Chữ lớn hơn").is_visible()
    assert tab.evaluate("document.activeElement.getAttribute('aria-expanded')") == "false"


def test_letters_and_contrast_go_up_and_down_and_say_so(site: Site, open_context) -> None:
    """Each press goes one step, is announced, and at the end the button says that it does nothing more."""
    page = open_context(viewport=DESK).new_page()
    page.goto(site.page("question"))
    said = []
    for name in ("Chữ lớn hơn", "Chữ lớn hơn", "Chữ lớn hơn", "Cỡ chữ thường", "Chữ nhỏ hơn", "Giảm tương phản"):
        page.get_by_role("button", name=name, exact=True).click(force=True)
        said.append(page.inner_text("[data-tool-status]"))
    expected = ["Chữ lớn", "Chữ rất lớn", "Chữ rất lớn", "Chữ thường", "Chữ nhỏ", "Tương phản thấp"]
    assert said == expected
    assert page.get_by_role("button", name="Chữ nhỏ hơn").get_attribute("aria-disabled") == "true"
    page.reload()
    assert page.evaluate("[document.documentElement.dataset.size, document.documentElement.dataset.contrast]") == [
        "small",
        "less",
    ]


def test_without_script_only_what_works_is_shown(site: Site, open_context) -> None:
    """Without script there is no dead button, and sharing is a plain link to plain links."""
    page = open_context(viewport=DESK, java_script_enabled=False).new_page()
    page.goto(site.page("news_item"))
    assert page.locator(".masthead button:not([type=submit]):visible").count() == 0
    assert page.get_by_role("link", name="Chia sẻ").get_attribute("href") == "#p_chia-se"
    links = page.locator("#p_chia-se a").all()
    assert [one.inner_text() for one in links] == ["Facebook", "Zalo", "Gửi thư"]
    assert page.locator("#p_chia-se :is(button, summary):visible").count() == 0


def test_sharing_opens_over_the_page_and_gives_the_focus_back(site: Site, open_context) -> None:
    """The share links open in a dialog; Escape closes it, the focus returns, and the links stand where they were."""
    page = open_context(viewport=DESK).new_page()
    page.goto(site.page("question"))
    link = page.get_by_role("link", name="Chia sẻ", exact=True)
    link.focus()
    page.keyboard.press("Enter")
    assert page.get_by_role("dialog", name="Chia sẻ trang này").is_visible()
    page.keyboard.press("Escape")
    assert page.locator("main #p_chia-se").count() == 1
    assert page.evaluate("document.activeElement.hasAttribute('data-share')")
    link.click()
    page.get_by_role("button", name="Đóng").click()
    assert page.locator("dialog").count() == 0


def test_the_square_code_is_drawn_on_request(site: Site, tab) -> None:
    """Opening the part draws a code with a name; nothing of it is loaded before."""
    requests: list[str] = []
    tab.on("request", lambda request: requests.append(request.url))
    tab.goto(site.page("question"), wait_until="networkidle")
    assert not [url for url in requests if "/code." in url]
    tab.locator(".share-code summary").click()
    tab.get_by_role("img", name="Mã QR của địa chỉ trang này").wait_for()


def test_the_square_code_is_the_right_one(open_context) -> None:
    """For texts that fill a code of each version, ours is the one that segno makes with the same mask."""
    page = open_context().new_page()
    page.add_script_tag(path=str(ROOT / "theme/static/js/code.js"))
    for length in LONGEST:
        text = ("https://example.vn/" + "hoi-dap/cau-1" * 20)[:length]
        code = segno.make_qr(text, error="m", mask=0, boost_error=False, mode="byte")
        assert page.evaluate("text => window.portalCode.rows(text)", text) == [list(row) for row in code.matrix]


def test_a_page_is_read_aloud_in_order_and_in_its_languages(site: Site, open_context) -> None:
    """Where the device has a voice the page is read from its heading on, each part by a voice of its language."""
    page = open_context(viewport=DESK).new_page()
    page.add_init_script(VOICES)
    page.goto(site.page("khmer"))
    page.locator("[data-listen-play]").click()
    wait(page, "window.spoken.length > 1 && document.querySelector('[data-listen-stop]').hidden")
    spoken = page.evaluate("window.spoken.filter(one => Array.isArray(one) && one[0])")
    heading = page.inner_text("h1")
    assert any(language == "km-KH" and heading.startswith(words.strip()) for language, words in spoken)
    assert {language for language, _ in spoken} <= {"km-KH", "vi-VN"}
    assert not any("Facebook" in words for _, words in spoken)
    assert max(len(words) for _, words in spoken) <= 180


def test_reading_aloud_pauses_and_stops(site: Site, open_context) -> None:
    """One button pauses and goes on, another stops; both say what they do next."""
    page = open_context(viewport=DESK).new_page()
    page.add_init_script(VOICES.replace("setTimeout(() => one.onend && one.onend(), 0)", ""))
    page.goto(site.page("question"))
    page.get_by_role("button", name="Nghe").click()
    page.get_by_role("button", name="Tạm dừng").click()
    assert page.inner_text("[data-tool-status]") == "Đã tạm dừng"
    page.get_by_role("button", name="Đọc tiếp").click()
    page.get_by_role("button", name="Thôi nghe").click()
    assert page.get_by_role("button", name="Nghe", exact=True).is_visible()
    assert page.evaluate("window.spoken.filter(one => one == 'pause').length") == 1


def test_without_a_voice_of_the_language_nothing_is_offered(site: Site, open_context) -> None:
    """A device that cannot read the page's language aloud shows no button for it."""
    page = open_context(viewport=DESK).new_page()
    page.add_init_script(VOICES.replace("'vi-VN', 'km-KH'", "'en-US'"))
    page.goto(site.page("question"))
    assert not page.get_by_role("button", name="Nghe").is_visible()


def test_a_kept_page_is_read_without_network_and_forgotten_when_withdrawn(site: Site, open_context) -> None:
    """A kept page opens with its looks while there is no network; once it is gone from the portal it is not kept."""
    context = open_context(viewport=DESK, service_workers="allow")
    page = context.new_page()
    page.goto(site.page("question"))
    page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    wait(page, "navigator.serviceWorker.controller")
    page.get_by_role("button", name="Lưu trang").click()
    page.get_by_text("Đã lưu để đọc khi không có mạng").wait_for(state="attached")
    page.evaluate("caches.keys().then(all => all.filter(one => one[0] == 'c').forEach(one => caches.delete(one)))")
    context.set_offline(True)
    page.goto(site.page("question"))
    assert page.evaluate("getComputedStyle(document.querySelector('.masthead-row')).display") == "flex"
    context.set_offline(False)
    gone = site.url + "/hoi-dap/khong-con/"
    page.evaluate(
        "async gone => (await caches.open('da-luu /')).put(gone, new Response('cũ'))",
        gone,
    )
    assert page.goto(gone).status == 404
    assert page.evaluate("gone => caches.match(gone).then(Boolean)", gone) is False
