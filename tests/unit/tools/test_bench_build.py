"""The benchmark compares like with like, and its table says what was measured."""

from pathlib import Path

import pytest

from plugins.tools.bench_build import Measured, corpus, hugo, measure, ours, pelican, table
from tests.support import load_content


def test_every_engine_gets_the_same_bodies(tmp_path: Path) -> None:
    """Each engine's content ends with the same bodies, item by item."""
    source = corpus(15, seed=1)
    makers = (lambda folder, source: ours(folder, source, "minimal"), pelican, hugo)
    engines = [make(tmp_path / str(number), source) for number, make in enumerate(makers)]
    for engine in engines:
        for item, body in source.items:
            (file,) = (engine.folder / "content").rglob(Path(item.path).name)
            assert file.read_text(encoding="utf-8").endswith(body)
        assert engine.edited.is_file()


def test_our_content_is_valid(tmp_path: Path) -> None:
    """What is measured of ours is a portal without an error."""
    source = corpus(15, seed=1)
    engine = ours(tmp_path, source, "real")
    loaded = load_content(engine.folder / "content", tmp_path / "other-cache")
    assert len(loaded.portal.news) == 15


def test_table_gives_ratios() -> None:
    """Every row is divided by vanilla Pelican's and by Hugo's."""
    rows = [
        ("Hugo", Measured(2, 4, 300), Measured(2, 4, 300)),
        ("Pelican thuần", Measured(10, 10, 90), Measured(8, 8, 90)),
        ("Cổng này", Measured(1, 2, 120), Measured(0.5, 0.4, 120)),
    ]
    written = table(rows)
    assert "| Cổng này | 1.00 | 0.10 | 0.50 | 2.00 | 0.20 | 0.50 | 120 |" in written
    assert "| Cổng này | 0.50 | 0.06 | 0.25 | 0.40 | 0.05 | 0.10 | 120 |" in written


def test_an_engine_that_fails_stops_the_benchmark(tmp_path: Path) -> None:
    """A build that ends with an error is no measurement; its last words are shown."""
    source = corpus(3, seed=1)
    engine = pelican(tmp_path, source)
    (tmp_path / "conf.py").write_text("raise RuntimeError('hỏng')", encoding="utf-8")
    with pytest.raises(SystemExit, match="hỏng"):
        measure(engine, 1, print)
