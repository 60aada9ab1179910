"""Where the register of documents stands as data, and in how many parts."""

EACH = 500
"""Documents in one part: about 20 KB when compressed."""

FOLDER = "van-ban/so"


def part_path(number: int) -> str:
    """The path in the output of a part, counted from 1."""
    return f"{FOLDER}/{number}.json"


def parts(documents: int) -> int:
    """How many parts so many documents have."""
    return -(-documents // EACH)
