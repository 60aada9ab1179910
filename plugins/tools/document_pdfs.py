"""The sample's official documents as PDF files beside them: python -m plugins.tools.document_pdfs [content].

A document whose attachment bears its own name (files/<slug>.pdf) gets that file, set from its front matter
and text, marked on every page as fictional. The same content always gives the same bytes.
"""

import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import typst
import yaml

from plugins.model.document import Document
from plugins.tools.document_form import form

_TEMPLATE = Path(__file__).with_name("document.typ")


def main(arguments: list[str]) -> int:
    """Every PDF of the content folder (default: content) is up to date; prints how many had to be written."""
    content = Path(arguments[0] if arguments else "content")
    texts = dict(read_documents(content))
    others = {path: document for path, (document, _) in texts.items()}
    written = 0
    for document, text in texts.values():
        target = content / f"documents/files/{document.slug}.pdf"
        if target.relative_to(content).as_posix() in document.files:
            written += write_if_changed(target, draw(document, text, others))
    print(f"{written} tệp PDF mới hoặc thay đổi trong {content}/documents/files")
    return 0


def read_documents(content: Path) -> Iterator[tuple[str, tuple[Document, str]]]:
    """Path below `content`, document and Markdown text of each Vietnamese document, by path."""
    for file in sorted(content.glob("documents/*.md")):
        if "." in file.stem:
            continue
        path = file.relative_to(content).as_posix()
        _, head, text = file.read_text(encoding="utf-8").split("---\n", 2)
        fields = yaml.load(head, yaml.CBaseLoader)
        record = {**fields, "path": path, "slug": file.stem, "digest": ""}
        yield path, (Document.model_validate(record, context={"source": path}), text)


def draw(document: Document, text: str, others: Mapping[str, Document]) -> bytes:
    """The PDF of one document: tagged, searchable, with no font of the machine in it."""
    values = json.dumps(form(document, text, others), ensure_ascii=False)
    return typst.compile(
        _TEMPLATE,
        font_paths=typst.Fonts(include_system_fonts=False),
        sys_inputs={"document": values},
        timestamp=0,
        pdf_standards="ua-1",
    )


def write_if_changed(target: Path, data: bytes) -> bool:
    """Whether the file had to be written to hold the data."""
    if target.is_file() and target.read_bytes() == data:
        return False
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(data)
    return True


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
