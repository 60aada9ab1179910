"""Pages to HTML with the theme's templates; what a template does not find stops the build."""

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

import jinja2
from jinja2 import meta

from plugins.model.catalogue import VIETNAMESE, Speech
from plugins.model.output import Page
from plugins.publishing.quick_templates import QuickEnvironment, SpokenEnvironment

Filters = Callable[[Speech], Mapping[str, Callable[..., Any]]]
"""Gives the filters of templates that speak a language."""


class BadTemplate(Exception):
    """A template is missing, does not parse, or shows what the page does not have."""


class Renderer:
    """The theme's templates: autoescaped, nothing undefined, no globals but the filters given.

    `cache` is a folder for what is known of templates by their sources.
    """

    def __init__(self, folder: Path, filters_of: Filters, cache: Path, speeches: Iterable[Speech] = ()) -> None:
        self._folder, self._filters_of, self._cache = folder, filters_of, cache
        self._speeches = {one.code: one for one in (VIETNAMESE, *speeches)}
        self._environments: dict[str, QuickEnvironment] = {}
        self.environment = self._environment(VIETNAMESE.code)
        self._digests: dict[str, bytes] = {}
        self._sources: dict[str, str] = {}
        self._references = _References(cache / "references.json")

    def _environment(self, language: str) -> QuickEnvironment:
        """The templates as they speak a language."""
        if language not in self._environments:
            speech = self._speeches[language]
            environment = SpokenEnvironment if speech.catalogue else QuickEnvironment
            made = self._environments[language] = environment(
                self._cache / language if speech.catalogue else self._cache,
                speech=speech,
                loader=jinja2.FileSystemLoader(self._folder),
                autoescape=True,
                undefined=jinja2.StrictUndefined,
                trim_blocks=True,
                lstrip_blocks=True,
                keep_trailing_newline=True,
            )
            made.filters.update(self._filters_of(speech))
        return self._environments[language]

    def digest(self, template: str, language: str = VIETNAMESE.code) -> bytes:
        """Of a template's source and of all that it extends, includes or imports, and of what it says."""
        return self._digest(template) + self._speeches[language].digest.encode()

    def _digest(self, template: str) -> bytes:
        if template not in self._digests:
            names, found = [template], set()
            while names:
                name = names.pop()
                if name not in found:
                    found.add(name)
                    names += self._referenced(name)
            whole = "\0".join(f"{name}\0{self._sources[name]}" for name in sorted(found))
            self._digests[template] = hashlib.sha256(whole.encode()).digest()
        return self._digests[template]

    def prepare(self, templates: set[tuple[str, str]]) -> None:
        """Compile the templates, each in its language, now, so that processes forked from this one need not. Raises
        BadTemplate."""
        try:
            for template, language in sorted(templates):
                self._environment(language).get_template(template)
        except jinja2.TemplateError as error:
            raise _bad(error) from None
        self._references.keep()

    def render(self, page: Page) -> bytes:
        """The page's HTML in UTF-8. Raises BadTemplate naming page, template and line."""
        try:
            return self._environment(page.language).get_template(page.template).render(page.variables).encode()
        except jinja2.UndefinedError as error:
            raise BadTemplate(
                f"{page.path}: template {page.template} shows what the page has not: {error.message}"
            ) from None
        except jinja2.TemplateError as error:
            raise _bad(error) from None

    def _referenced(self, name: str) -> list[str]:
        """The templates that one names itself."""
        if name not in self._sources:
            self._sources[name] = self._source(name)
        source = self._sources[name]
        return self._references.of(source, lambda: self._parse_references(name, source))

    def _source(self, name: str) -> str:
        try:
            return self.environment.loader.get_source(self.environment, name)[0]
        except jinja2.TemplateNotFound as error:
            raise _bad(error) from None

    def _parse_references(self, name: str, source: str) -> list[str]:
        try:
            found = list(meta.find_referenced_templates(self.environment.parse(source, name)))
        except jinja2.TemplateSyntaxError as error:
            raise BadTemplate(f"{name}:{error.lineno}: {error.message}") from None
        if None in found:
            raise BadTemplate(f"{name}: names a template by a variable; name it by a constant")
        return [template for template in found if template]


def _bad(error: jinja2.TemplateError) -> BadTemplate:
    if isinstance(error, jinja2.TemplateSyntaxError):
        return BadTemplate(f"{error.name}:{error.lineno}: {error.message}")
    return BadTemplate(
        f"{error.message}: template is missing" if isinstance(error, jinja2.TemplateNotFound) else str(error)
    )


class _References:
    """Which templates a source names, remembered by the source: parsing a theme takes a third of a second."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self.changed = False
        try:
            self.known: dict[str, list[str]] = json.loads(file.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            self.known = {}

    def of(self, source: str, parse: Callable[[], list[str]]) -> list[str]:
        """The names, parsed where the source is new."""
        key = hashlib.sha256(source.encode()).hexdigest()
        if key not in self.known:
            self.known[key] = parse()
            self.changed = True
        return self.known[key]

    def keep(self) -> None:
        """Write down what was learned."""
        if self.changed:
            self.file.write_text(json.dumps(self.known, sort_keys=True), encoding="utf-8")
            self.changed = False
