"""Long lists cut into numbered pages: /tin-tuc/, /tin-tuc/trang-2/, and the numbers below them."""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from plugins.model.catalogue import VIETNAMESE, Speech
from plugins.pages.views import Pagination

Item = TypeVar("Item")


def page_address(base: str, number: int) -> str:
    """The address of one page of the list that begins at `base`."""
    return base if number == 1 else f"{base}trang-{number}/"


def first_page(address: str) -> str:
    """The address at which the list begins that has a page at this one."""
    return re.sub(r"trang-[0-9]+/$", "", address)


def paginate(
    items: Sequence[Item], size: int, base: str, link: Callable[[str], str]
) -> Iterator[tuple[str, Sequence[Item], Pagination]]:
    """(address, items, pagination) of each page; an empty list still has its first page."""
    total = max(1, -(-len(items) // size))
    for number in range(1, total + 1):
        chunk = items[(number - 1) * size : number * size]
        yield page_address(base, number), chunk, _pagination(number, total, base, link)


def numbered(title: str, pagination: Pagination, speech: Speech = VIETNAMESE) -> str:
    """The title of one page of a list."""
    if pagination.current == 1:
        return title
    return speech.say("{title} – trang {number}", title=title, number=pagination.current)


def _pagination(current: int, total: int, base: str, link: Callable[[str], str]) -> Pagination:
    def to(number: int) -> str | None:
        return link(page_address(base, number)) if 1 <= number <= total else None

    shown = sorted({1, total, *range(max(1, current - 1), min(total, current + 1) + 1)})
    numbers: list[tuple[int, str] | None] = []
    for number in shown:
        if numbers and numbers[-1][0] != number - 1:
            numbers.append(None)
        numbers.append((number, to(number)))
    return Pagination(current, total, tuple(numbers), to(current - 1), to(current + 1))
