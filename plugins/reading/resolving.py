"""Points the links and pictures of a text at what is published, and puts its headings in order.

Works on the tree that Python-Markdown builds, before it becomes HTML; what is written by hand as HTML is
not in the tree (raw_html looks at that).
"""

import html
import re
from collections.abc import Callable
from dataclasses import dataclass
from xml.etree.ElementTree import Element, SubElement

from markdown.treeprocessors import Treeprocessor
from markdown.util import AMP_SUBSTITUTE

from plugins.model.body import Link
from plugins.model.media import Image
from plugins.model.refs import BadReference, is_content_reference, resolve
from plugins.reading.raw_html import SCHEMES, attribute_problem
from plugins.reading.text_report import TextReport

_SIZES = "(min-width: 48rem) 44rem, 100vw"


@dataclass(frozen=True)
class Addresses:
    """Where things are published: `address_of(path)` is the link of a content file of that path (None when
    paths of its sort have none), `image_of(path)` the picture there; `base_path` stands before every link."""

    address_of: Callable[[str], str | None]
    image_of: Callable[[str], Image | None]
    base_path: str = ""


class Resolver(Treeprocessor):
    """Points links and pictures at what is published, and puts the highest heading at h2."""

    def __init__(self, addresses: Addresses) -> None:
        super().__init__()
        self.places = addresses

    def start(self, report: TextReport) -> None:
        """Begin a new text."""
        self.report, self.result, self.path = report, report.result, report.path
        self.line = 0
        self.fragments: list[str] = []
        self.addresses: dict[Element, str] = {}

    def run(self, root: Element) -> None:
        self._level_headings(root)
        pictures = []
        for element in root.iter():
            if element.tag == "a":
                self._link(element)
                self.addresses[element] = element.get("href", "")
            elif element.tag == "img":
                pictures.append(element)
            elif element.tag in ("th", "td") and (align := element.attrib.pop("align", None)) in ("right", "center"):
                element.set("class", align)
        if pictures:
            parents = {child: parent for parent in root.iter() for child in parent}
            for element in pictures:
                self._picture(element, parents.get(element, root))

    def _level_headings(self, root: Element) -> None:
        """The highest heading becomes h2 (the page's title is h1), and no level is skipped downwards."""
        headings = [element for element in root.iter() if re.fullmatch("h[1-6]", element.tag)]
        shift = 2 - min((int(element.tag[1]) for element in headings), default=2)
        level = 1
        for element in headings:
            level = min(level + 1, 6, int(element.tag[1]) + shift)
            element.tag = f"h{level}"

    def _link(self, element: Element) -> None:
        written = html.unescape(element.get("href", "").replace(AMP_SUBSTITUTE, "&"))
        self.line = self.report.line_of_link(written)
        if not is_content_reference(written):
            self._outside(element, written)
            return
        try:
            reference = resolve(written, self.path)
        except BadReference as bad:
            self._complain(str(bad))
            return
        address = self.places.address_of(reference.path)
        if address is None:
            self._complain(f"“{written}” không trỏ tới tệp nào của content/; {_advice(written)}")
            return
        fragment = f"#{reference.fragment}" if reference.fragment else ""
        element.set("href", self.places.base_path + address + fragment)
        link = Link(self.report.first_line + self.line, reference.path, reference.fragment, written)
        self.result.links = (*self.result.links, link)

    def _outside(self, element: Element, written: str) -> None:
        scheme, _, rest = written.partition(":") if ":" in written else ("", "", "")
        scheme = scheme.casefold()
        if written.startswith("//") or written in ("", "#"):
            self._complain("liên kết trống hoặc thiếu https:; điền địa chỉ đầy đủ")
        elif written.startswith("#"):
            if not element.get("class", "").startswith("footnote"):
                self.fragments.append(written)
        elif scheme not in SCHEMES:
            message = f"liên kết kiểu “{scheme}:” không được dùng; chỉ dùng https:, mailto:, tel: hoặc đường dẫn tệp"
            self._complain(message)
        elif scheme in ("http", "https"):
            element.set("rel", "external noopener")
            if not re.match(r"//[^/?#\s]+", rest):
                self._complain(f"“{written}” thiếu tên miền; viết đầy đủ, ví dụ https://quochoi.vn")
        elif not rest.strip():
            self._complain(f"“{written}” chưa có địa chỉ hay số điện thoại; điền vào sau dấu hai chấm")

    def _picture(self, element: Element, parent: Element) -> None:
        written, alt = element.get("src", ""), element.get("alt", "").strip()
        self.line = self.report.line_of_link(written)
        image = self._image(written)
        if image is None:
            return
        if not alt:
            self._complain("ảnh thiếu mô tả; viết mô tả giữa hai ngoặc vuông: ![Ảnh cho thấy gì](…)")
        self.result.images = (*self.result.images, image.path)
        caption = element.get("title")
        alone = caption and parent.tag == "p" and len(parent) == 1 and not (parent.text or "").strip()
        tail = element.tail
        for key in list(element.attrib):
            del element.attrib[key]
        element.tag, element.tail = "picture", tail
        self._fill(element, image, alt)
        if alone:
            parent.tag = "figure"
            SubElement(parent, "figcaption").text = caption

    def _fill(self, picture: Element, image: Image, alt: str) -> None:
        base = self.places.base_path
        for format in ("avif", "webp"):
            sources = ", ".join(f"{base}{variant.address} {variant.width}w" for variant in image.variants(format))
            SubElement(picture, "source", type=f"image/{format}", srcset=sources, sizes=_SIZES)
        fallback = image.fallback
        SubElement(
            picture,
            "img",
            src=base + fallback.address,
            alt=alt,
            width=str(fallback.width),
            height=str(fallback.height),
            loading="lazy",
            decoding="async",
        )

    def _image(self, written: str) -> Image | None:
        if not is_content_reference(written):
            self._complain("ảnh phải nằm trong content/images; tải ảnh về, lưu vào đó rồi dùng đường dẫn")
            return None
        try:
            path = resolve(html.unescape(written), self.path).path
        except BadReference as bad:
            self._complain(str(bad))
            return None
        image = self.places.image_of(path)
        if image is None:
            self._complain(f"không có ảnh “{path}”; kiểm tra tên tệp, kể cả chữ hoa, chữ thường")
        return image

    def _complain(self, message: str) -> None:
        self.report.at(self.line, message)


def _advice(written: str) -> str:
    """What an editor probably meant by an address that is none of ours."""
    if written.startswith("www."):
        return f"nếu là trang web thì viết https://{written}"
    if written.startswith("/") and written.endswith("/"):
        return "viết đường dẫn tệp, ví dụ ../news/ten-bai.md, không viết địa chỉ trang"
    return "sửa lại đường dẫn"


class Attributes(Treeprocessor):
    """Checks what attribute lists put on elements, after Python-Markdown has put it there."""

    def __init__(self, resolver: Resolver) -> None:
        super().__init__()
        self.resolver = resolver

    def run(self, root: Element) -> None:
        report = self.resolver.report
        if "{" not in report.source:
            return
        for element in root.iter():
            for name, value in element.attrib.items():
                if name == "id" and value.startswith(("fn:", "fnref")):
                    continue
                if message := attribute_problem(str(element.tag), name, value):
                    report.about(value if value in report.source else name, message)
            if element.tag == "a" and element.get("href", "") != self.resolver.addresses.get(
                element, element.get("href", "")
            ):
                report.about("href", "thuộc tính href không được viết tay; viết địa chỉ trong ngoặc tròn")
