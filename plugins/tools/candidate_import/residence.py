"""Where somebody lives as far as may be published: from the commune upwards, never the house, street or hamlet."""

import re

_COMMUNE = re.compile(r"(?<!\w)(?:(?<!thị )xã(?! hội)|phường|thị trấn|đặc khu|(?:p|tt)\.)\s*(?=[\w’'])", re.IGNORECASE)
_ABOVE = re.compile(r"(?<!\w)(?:quận|huyện|thị xã|thành phố|tỉnh|tp\.?)\s+(?=\w)", re.IGNORECASE)
_HOUSE = re.compile(
    r"\d|\b(?:số|đường|phố|ngõ|ngách|hẻm|kiệt|tổ|thôn|ấp|khóm|buôn|bản|làng|khu|khối|căn hộ|chung cư|tòa|tầng|phòng|"
    r"nhà|lô|block|trụ sở|tập thể)\b",
    re.IGNORECASE,
)


def without_house(text: str) -> str:
    """The residence from its commune on; "" where it cannot be told what is a house and what a commune.

    >>> without_house("Số 5, phố Hoa, phường An Hòa, tỉnh Lạc Giang")
    'phường An Hòa, tỉnh Lạc Giang'
    """
    communes = list(_COMMUNE.finditer(text))
    if communes:
        return text[communes[-1].start() :].strip(" ,;.")
    if above := _ABOVE.search(text):
        return text[above.start() :].strip(" ,;.")
    return "" if _HOUSE.search(text) else text
