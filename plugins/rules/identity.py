"""Every entry is one thing with one address: no two of the same name, number or place."""

from collections.abc import Callable, Hashable, Iterable, Iterator

from plugins.model.entry import Entry
from plugins.model.material import Material
from plugins.model.news import NewsItem
from plugins.model.page import PlainPage
from plugins.model.problem import Location, Problem
from plugins.model.question import Question
from plugins.model.slogan import Slogan

RESERVED = frozenset(
    {
        "tin-tuc",
        "hoi-dap",
        "nguoi-ung-cu",
        "don-vi-bau-cu",
        "van-ban",
        "khau-hieu",
        "chu-de",
        "tim-kiem",
        "nguon-cap-tin",
        "lich-bau-cu",
        "dia-ban",
        "dinh-chinh",
        "bao-chi",
        "nhung",
        "du-lieu",
        "ban-in",
        "phat-thanh",
        "feeds",
        "anh",
        "tep",
        "theme",
        "404",
    }
)
"""First steps of addresses that the site itself uses."""

RESERVED_IN_LISTS = frozenset({"chuyen-muc", "loai", "thang", "anh", "co-quan", "nam"})
"""Second steps of addresses that lists use, besides trang-2, trang-3 …"""


def one_address_each(material: Material) -> Iterator[Problem]:
    """No two files have one address; the second in path order is told of the first."""
    yield from _repeated(
        material.entries,
        lambda entry: entry.address,
        (),
        lambda first: f"cùng địa chỉ với {first.path}; đổi tên một trong hai tệp",
    )


def no_reserved_address(material: Material) -> Iterator[Problem]:
    """No entry stands where a list of the site stands."""
    languages = {language.code for language in material.site.languages} if material.site else set()
    for entry in material.entries:
        if isinstance(entry, PlainPage):
            taken = entry.slug in RESERVED or entry.slug in languages
        else:
            taken = entry.slug in RESERVED_IN_LISTS or _is_list_page(entry.slug)
        if taken:
            yield Problem(entry.path, f"địa chỉ “{entry.address}” dành riêng cho cổng; đổi tên tệp")


def _is_list_page(slug: str) -> bool:
    return slug.startswith("trang-") and slug.removeprefix("trang-").isdigit()


def translations_have_originals(material: Material) -> Iterator[Problem]:
    """A translation stands beside the Vietnamese file it translates."""
    for entry in material.entries:
        known = entry.original_path in material.by_path
        if not known and entry.original_path not in material.unreadable | material.broken_drafts:
            yield Problem(entry.path, f"bản dịch không có bài tiếng Việt; thêm {entry.original_path} hoặc đổi tên tệp")


def question_numbers(material: Material) -> Iterator[Problem]:
    """Within an edition every question has its own number."""
    yield from _repeated(
        material.of_type(Question),
        lambda question: (question.edition, question.number),
        ("number",),
        lambda first: f"trùng số câu với {first.path}; đánh số khác",
    )


def slogan_orders(material: Material) -> Iterator[Problem]:
    """Every slogan has its own place in the list."""
    yield from _repeated(
        material.of_type(Slogan),
        lambda slogan: slogan.order,
        ("order",),
        lambda first: f"trùng thứ tự với {first.path}; đánh số khác",
    )


def texts_are_there(material: Material) -> Iterator[Problem]:
    """A news item, an answer and a page have a text; a biography or a document may do without."""
    for entry in material.entries:
        if isinstance(entry, NewsItem | Question | PlainPage) and entry.body.empty:
            yield Problem(entry.path, "bài không có nội dung; viết nội dung sau dòng --- thứ hai", ("nội dung",))


def _repeated(
    entries: Iterable[Entry], key: Callable[..., Hashable], where: Location, message: Callable[[Entry], str]
) -> Iterator[Problem]:
    """A problem for every entry whose key an earlier one has; drafts come last, so they bear the blame."""
    first: dict[Hashable, Entry] = {}
    for entry in sorted(entries, key=lambda entry: entry.draft):
        earlier = first.setdefault(key(entry), entry)
        if earlier is not entry:
            yield Problem(entry.path, message(earlier), where)


RULES = (
    one_address_each,
    no_reserved_address,
    translations_have_originals,
    question_numbers,
    slogan_orders,
    texts_are_there,
)
