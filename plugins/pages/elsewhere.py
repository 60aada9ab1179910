"""One sentence in each other language, and ways on in it, for the pages that stand once for all languages."""

from plugins.model.catalogue import tag_of
from plugins.model.mirror import in_language
from plugins.pages.desk import Desk
from plugins.pages.views import Elsewhere, TextLink

NOT_FOUND = "Cổng không có trang ở địa chỉ này."
OFFLINE = "Không có mạng, và máy chưa lưu trang bạn chọn."
_WAYS = (("Trang chủ", "/"), ("Tìm kiếm", "/tim-kiem/"))


def ways_on(desk: Desk, sentence: str) -> tuple[Elsewhere, ...]:
    """The sentence with the home page and the search of each language that it is translated into."""
    return tuple(
        Elsewhere(
            tag_of(one.code),
            one.say(sentence),
            tuple(TextLink(one.say(label), desk.link(in_language(address, one.code))) for label, address in _WAYS),
        )
        for one in desk.portal.speeches
        if one.known(sentence)
    )


def sentences(desk: Desk, sentence: str) -> tuple[Elsewhere, ...]:
    """The sentence alone, for a reader who cannot go anywhere."""
    return tuple(Elsewhere(tag_of(one.code), one.say(sentence)) for one in desk.portal.speeches if one.known(sentence))
