"""What an editor probably meant: the nearest of the names that exist."""

import difflib
from collections.abc import Iterable


def near_name(wanted: str, known: Iterable[str], otherwise: str) -> str:
    """A question naming the nearest known name, or `otherwise` where none is near."""
    near = difflib.get_close_matches(wanted, list(known), n=1, cutoff=0.5)
    return f"có phải “{near[0]}”?" if near else otherwise


def near_path(wanted: str, known: Iterable[str]) -> str:
    """The known path whose last part is nearly the same; folders count for nothing, so that no other
    person's portrait is proposed just because it lies in the same folder."""
    by_name = {path.rpartition("/")[2]: path for path in known}
    near = difflib.get_close_matches(wanted.rpartition("/")[2], list(by_name), n=1, cutoff=0.85)
    return f"có phải “{by_name[near[0]]}”?" if near else "kiểm tra lại đường dẫn"
