"""The process that sets sheets: takes orders on its standard input, gives files on its standard output.

A process of its own, and the one module that imports typst: typst's threads do not survive a fork of the
process that started them, and the publisher forks. It ends when its input does.

An order is a line of JSON ("main": path of the template or the template itself, "make": what is made of it,
"size": bytes of values that follow); an answer is a line of JSON ("size", "error": message or None) and as
many bytes. What can be made: "pdf", "svg", "values" (the JSON of what the template labels <found>).
"""

import json
import sys
from pathlib import Path
from typing import Any, BinaryIO


def main(fonts: str) -> None:
    """Answer orders until there are no more; templates see the fonts of one folder and those typst carries."""
    import typst

    known = typst.Fonts(include_system_fonts=False, font_paths=[fonts])
    makers = {"pdf": _pdf, "svg": _svg, "values": _values(typst.query, known)}
    compiler = typst.Compiler(font_paths=known)
    orders, answers = sys.stdin.buffer, sys.stdout.buffer
    while line := orders.readline():
        order = json.loads(line)
        values = orders.read(order["size"]).decode()
        try:
            made, error = makers[order["make"]](compiler, order["main"], values), None
        except typst.TypstError as problem:
            made, error = b"", problem.message
        answer(answers, made, error)


def answer(stream: BinaryIO, made: bytes, error: str | None) -> None:
    """One answer is on the stream."""
    stream.write(json.dumps({"size": len(made), "error": error}).encode() + b"\n" + made)
    stream.flush()


def _pdf(compiler: Any, template: str, values: str) -> bytes:
    """Tagged PDF (PDF/UA-1) with no date, so that the same values give the same bytes."""
    given = {"sheet": values}
    return compiler.compile(input=_source(template), sys_inputs=given, timestamp=0, pdf_standards="ua-1")


def _svg(compiler: Any, template: str, values: str) -> bytes:
    """A picture of one page, its letters as outlines."""
    return compiler.compile(input=_source(template), sys_inputs={"sheet": values}, format="svg")


def _values(query: Any, fonts: Any) -> Any:
    """What reads the values a template found."""

    def found(_compiler: Any, template: str, values: str) -> bytes:
        given = {"sheet": values}
        answered = query(_source(template), "<found>", field="value", one=True, font_paths=fonts, sys_inputs=given)
        return answered.encode()

    return found


def _source(template: str) -> Path | bytes:
    return Path(template) if template.endswith(".typ") else template.encode()


if __name__ == "__main__":
    main(sys.argv[1])
