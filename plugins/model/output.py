"""What a builder makes of the portal: pages to render, files to make, bundles of files made together.

An output is a promise, not yet bytes: the publisher compares its inputs with those of the last build
and keeps the promise only where something changed. So `make` must be a module-level pure function and
every input a frozen value.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Page:
    """An HTML page: its path in the output, a template, and `make(*inputs)` that returns all that the
    template shows, as frozen values. A page that shows how large other outputs are names them in `measured`
    (paths); it is made after them, and `make` is given one input more, last: ((path, size in bytes), …)."""

    path: str
    template: str
    make: Callable[..., Mapping[str, Any]]
    inputs: tuple = ()
    measured: tuple[str, ...] = ()
    language: str = "vi"
    """In which language the template speaks."""

    @property
    def variables(self) -> Mapping[str, Any]:
        """All that the template shows, made anew at each call."""
        return self.make(*self.inputs)


@dataclass(frozen=True, slots=True)
class Gathered:
    """A file that another one is made of."""

    path: str
    sha256: str
    content: bytes


@dataclass(frozen=True, slots=True)
class OutputFile:
    """One file: its path in the output, and `make(*inputs)` that returns its bytes. A file that is made of other
    outputs names them in `gathered` (paths, itself not among them); it is made after them, and `make` is given one
    input more, last: them all as Gathered, in that order."""

    path: str
    make: Callable[..., bytes]
    inputs: tuple = ()
    gathered: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Bundle:
    """Files made together: `make(workshop, *inputs)` yields (path, bytes).

    `workshop` is a folder of the cache that this bundle alone uses and finds again at the next build;
    it may hold anything that only makes the next build faster, never anything that changes its result.
    """

    name: str
    make: Callable[..., Iterable[tuple[str, bytes]]]
    inputs: tuple = ()


@dataclass(frozen=True, slots=True)
class Check:
    """What a builder wants to know before anything is published: `find(*inputs)` returns what is wrong with
    the field `where` of the content file `path` ("what is wrong; how to mend it"), or None. A check that
    found nothing is not made again while its inputs are the same."""

    path: str
    where: tuple[str | int, ...]
    find: Callable[..., str | None]
    inputs: tuple = ()


Output = Page | OutputFile | Bundle
Workshop = Path
