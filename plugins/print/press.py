"""The process that sets sheets: takes orders on its standard input, gives PDF files on its standard output.

A process of its own, and the one module that imports typst: typst's threads do not survive a fork of the
process that started them, and the publisher forks. It ends when its input does.

An order is a line of JSON ("main": path of the template or the template itself, "size": bytes of values that
follow); an answer is a line of JSON ("size", "error": message or None) and as many bytes.
"""

import json
import sys
from pathlib import Path
from typing import Any, BinaryIO


def main(fonts: str) -> None:
    """Answer orders until there are no more; templates see the fonts of one folder and those typst carries."""
    import typst

    compiler = typst.Compiler(font_paths=typst.Fonts(include_system_fonts=False, font_paths=[fonts]))
    orders, answers = sys.stdin.buffer, sys.stdout.buffer
    while line := orders.readline():
        order = json.loads(line)
        values = orders.read(order["size"]).decode()
        try:
            made, error = _set(compiler, order["main"], values), None
        except typst.TypstError as problem:
            made, error = b"", problem.message
        answer(answers, made, error)


def answer(stream: BinaryIO, made: bytes, error: str | None) -> None:
    """One answer is on the stream."""
    stream.write(json.dumps({"size": len(made), "error": error}).encode() + b"\n" + made)
    stream.flush()


def _set(compiler: Any, template: str, values: str) -> bytes:
    """Tagged PDF (PDF/UA-1) with no date, so that the same values give the same bytes."""
    source = Path(template) if template.endswith(".typ") else template.encode()
    return compiler.compile(input=source, sys_inputs={"sheet": values}, timestamp=0, pdf_standards="ua-1")


if __name__ == "__main__":
    main(sys.argv[1])
