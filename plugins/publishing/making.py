"""Keeping promises: renders pages and makes files whose fingerprint is new, by two processes when there are many."""

import multiprocessing
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from plugins.model.output import Bundle, Gathered, Output, OutputFile, Page
from plugins.publishing.render import Renderer
from plugins.publishing.trees import Placed, Tree

PARALLEL_FROM = 40
_PAGES_AT_ONCE = 16
_SLOWEST_FIRST = (Bundle, OutputFile, Page)
LARGEST_KEPT = 2_000_000


class CannotMake(Exception):
    """An output could not be made; the message names it."""


@dataclass(frozen=True, slots=True)
class Task:
    """An output to make, and the fingerprint it will have."""

    output: Output
    fingerprint: str


@dataclass(frozen=True, slots=True)
class Made:
    """What became of a task: the files placed, by path."""

    task: int
    files: dict[str, Placed]


class Makers:
    """Makes tasks into a tree. `workshops` is the cache folder of bundles and of files worth keeping."""

    def __init__(self, tree: Tree, renderer: Renderer, workshops: Path) -> None:
        self.tree, self.renderer, self.workshops = tree, renderer, workshops

    def make_all(self, tasks: list[Task], processes: int) -> Iterator[Made]:
        """Make every task; results come as they are ready. Bundles and files begin first and one by one, for
        one of them may take as long as a hundred pages."""
        promised = (task.output for task in tasks if isinstance(task.output, Page))
        self.renderer.prepare({(page.template, page.language) for page in promised})
        order = sorted(range(len(tasks)), key=lambda number: _SLOWEST_FIRST.index(type(tasks[number].output)))
        if len(tasks) < PARALLEL_FROM or processes < 2:
            for number in order:
                yield self.make(number, tasks[number])
            return
        pages = sum(isinstance(task.output, Page) for task in tasks)
        slow, quick = order[: len(order) - pages], order[len(order) - pages :]
        context = multiprocessing.get_context("fork")
        with context.Pool(processes, _start_worker, (self, tasks)) as pool:
            made = [pool.imap_unordered(_work, slow), pool.imap_unordered(_work, quick, chunksize=_PAGES_AT_ONCE)]
            yield from chain.from_iterable(made)

    def make(self, number: int, task: Task) -> Made:
        """Make one task. Raises CannotMake, or BadTemplate, naming what failed."""
        output = task.output
        if isinstance(output, Page):
            return Made(
                number, {output.path: self.tree.write(output.path, self.renderer.render(output), task.fingerprint)}
            )
        try:
            if isinstance(output, OutputFile):
                content = self._kept_or_made(output, task.fingerprint)
                return Made(number, {output.path: self.tree.write(output.path, content, task.fingerprint)})
            workshop = self.workshops / output.name
            workshop.mkdir(parents=True, exist_ok=True)
            files = output.make(workshop, *output.inputs)
            return Made(number, {path: self.tree.write(path, content, task.fingerprint) for path, content in files})
        except (OSError, ValueError, LookupError, TypeError, ArithmeticError, RuntimeError) as error:
            name = output.name if isinstance(output, Bundle) else output.path
            raise CannotMake(f"{name}: {type(error).__name__}: {error}") from error

    def _inputs_of(self, output: OutputFile) -> tuple:
        """The inputs of a file, with the bytes of those it is made of."""
        if not output.gathered:
            return output.inputs
        *inputs, digests = output.inputs
        files = (Gathered(path, sha256, (self.tree.folder / path).read_bytes()) for path, sha256 in digests)
        return (*inputs, tuple(files))

    def _kept_or_made(self, output: OutputFile, fingerprint: str) -> bytes:
        """The file's bytes: what an earlier build into any folder made of the same inputs, or new ones."""
        kept = self.workshops / "made" / fingerprint[:2] / fingerprint
        try:
            return kept.read_bytes()
        except FileNotFoundError:
            content = output.make(*self._inputs_of(output))
        if len(content) <= LARGEST_KEPT:
            kept.parent.mkdir(parents=True, exist_ok=True)
            temporary = kept.with_suffix(".new")
            temporary.write_bytes(content)
            temporary.replace(kept)
        return content


def forget_unused(workshops: Path, used: set[str]) -> None:
    """Drop kept files that this build has no use for, once they outnumber the others three to one."""
    kept = [file for file in (workshops / "made").glob("*/*") if file.is_file()]
    if len(kept) > 4 * len(used) + 100:
        for file in kept:
            if file.name not in used:
                file.unlink(missing_ok=True)


def _start_worker(makers: Makers, tasks: list[Task]) -> None:
    def make(number: int) -> Made:
        return makers.make(number, tasks[number])

    _work.make = make  # type: ignore[attr-defined]


def _work(number: int) -> Made:
    return _work.make(number)  # type: ignore[attr-defined]
