"""Jinja with its checks at work, and without work that cannot change a page.

Escaped text is put into the page as it is, not wrapped as Markup first: Jinja joins what a template yields
to one plain text, and captured blocks, macros and imports become Markup as a whole, so that nothing is
escaped twice or left unescaped. Templates are not looked at again while a build runs, and their compiled
form is kept in the cache by their source.
"""

from collections.abc import MutableMapping
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemBytecodeCache, nodes
from jinja2.compiler import CodeGenerator, Frame
from markupsafe import Markup, _escape_inner, escape

from plugins.model.catalogue import VIETNAMESE, Speech
from plugins.publishing.fingerprints import libraries_digest, room_digest
from plugins.publishing.spoken import spoken


def escaped(value: Any) -> str:
    """The value as text that is safe in HTML, the same characters that markupsafe's escape gives."""
    if type(value) is str:
        return _escape_inner(value)
    return value if type(value) is Markup else escape(value)


class _Generator(CodeGenerator):
    """Writes `environment.escaped(…)` where Jinja writes `escape(…)` around what a template shows."""

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:
        if frame.eval_ctx.volatile or not frame.eval_ctx.autoescape or finalize.src is not None:
            super()._output_child_pre(node, frame, finalize)
        else:
            self.write("environment.escaped(")


class _Compiled(FileSystemBytecodeCache):
    """Compiled templates by their source and by everything that compiles them; `spoken` is the digest of their
    language."""

    def __init__(self, folder: str, spoken: str) -> None:
        super().__init__(folder)
        self.spoken = spoken

    def get_source_checksum(self, source: str) -> str:
        """The checksum a compiled template is kept under."""
        compiler = room_digest("publishing") + libraries_digest()
        return super().get_source_checksum(compiler.hex() + self.spoken + source)


class QuickEnvironment(Environment):
    """A Jinja environment with both short cuts; `cache` is a folder for compiled templates."""

    code_generator_class = _Generator
    escaped = staticmethod(escaped)

    def __init__(self, cache: Path, speech: Speech = VIETNAMESE, **options: Any) -> None:
        cache.mkdir(parents=True, exist_ok=True)
        self.speech = speech
        compiled = _Compiled(str(cache), speech.digest)
        super().__init__(auto_reload=False, cache_size=-1, bytecode_cache=compiled, **options)

    def make_globals(self, own: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """The globals of a template in one dictionary, for Jinja compares their names at every import; ours
        never change once there is an environment."""
        return {**self.globals, **(own or {})}


class SpokenEnvironment(QuickEnvironment):
    """An environment whose templates speak another language than they are written in."""

    def preprocess(self, source: str, name: str | None = None, filename: str | None = None) -> str:
        """The source in the environment's language."""
        return spoken(super().preprocess(source, name, filename), self.speech)
