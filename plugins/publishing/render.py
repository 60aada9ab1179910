"""Pages to HTML with the theme's templates; what a template does not find stops the build."""

import hashlib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import jinja2
from jinja2 import meta

from plugins.model.output import Page


class BadTemplate(Exception):
    """A template is missing, does not parse, or shows what the page does not have."""


class Renderer:
    """The theme's templates: autoescaped, nothing undefined, no globals but the filters given."""

    def __init__(self, folder: Path, filters: Mapping[str, Callable[..., Any]]) -> None:
        self.environment = jinja2.Environment(
            loader=jinja2.FileSystemLoader(folder),
            autoescape=True,
            undefined=jinja2.StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
        )
        self.environment.filters.update(filters)
        self._digests: dict[str, bytes] = {}

    def digest(self, template: str) -> bytes:
        """Of a template's source and of all that it extends, includes or imports."""
        if template not in self._digests:
            names, sources = [template], {}
            while names:
                name = names.pop()
                if name not in sources:
                    sources[name] = self._source(name)
                    names += self._referenced(name, sources[name])
            whole = "\0".join(f"{name}\0{source}" for name, source in sorted(sources.items()))
            self._digests[template] = hashlib.sha256(whole.encode()).digest()
        return self._digests[template]

    def render(self, page: Page) -> bytes:
        """The page's HTML in UTF-8. Raises BadTemplate naming page, template and line."""
        try:
            return self.environment.get_template(page.template).render(page.variables).encode()
        except jinja2.TemplateSyntaxError as error:
            raise BadTemplate(f"{error.name}:{error.lineno}: {error.message}") from None
        except jinja2.TemplateNotFound as error:
            raise BadTemplate(f"{page.template}: template {error.name} is missing") from None
        except jinja2.UndefinedError as error:
            raise BadTemplate(f"{page.path}: template {page.template} shows what the page has not: {error.message}") from None

    def _source(self, name: str) -> str:
        try:
            return self.environment.loader.get_source(self.environment, name)[0]
        except jinja2.TemplateNotFound:
            raise BadTemplate(f"{name}: template is missing") from None

    def _referenced(self, name: str, source: str) -> list[str]:
        try:
            found = list(meta.find_referenced_templates(self.environment.parse(source, name)))
        except jinja2.TemplateSyntaxError as error:
            raise BadTemplate(f"{name}:{error.lineno}: {error.message}") from None
        if None in found:
            raise BadTemplate(f"{name}: names a template by a variable; name it by a constant")
        return [template for template in found if template]
