"""The page that explains the open data: which tables there are, how to read them, what each column means."""

from collections.abc import Iterator
from dataclasses import dataclass

from plugins.model.columns import Column
from plugins.model.datasets import DATASETS, Dataset
from plugins.model.output import Page
from plugins.model.tables import FORMATS, tables
from plugins.pages.desk import Desk
from plugins.pages.structured import About, Node, dataset
from plugins.pages.views import TextLink

BASE = "/du-lieu/"
FORMAT_NAMES = {"csv": "CSV", "json": "JSON", "jsonl": "JSON Lines"}
MEDIA_TYPES = {"csv": "text/csv", "json": "application/json", "jsonl": "application/jsonl"}
KINDS = {
    "string": "chữ",
    "integer": "số nguyên",
    "boolean": "true hoặc false",
    "date": "ngày",
    "datetime": "ngày giờ",
    "time": "giờ",
    "list": "nhiều mục",
}
DESCRIPTIONS = (
    ("tat-ca.zip", "Tải mọi bảng (CSV)", "Một tệp ZIP có mọi bảng dạng CSV và từ điển."),
    ("tu-dien.csv", "Từ điển (CSV)", "Mọi cột của mọi bảng."),
    ("datapackage.json", "datapackage.json", "Mô tả cho máy đọc theo chuẩn Data Package, kèm cỡ và mã SHA-256."),
    ("ma-kiem-tra.txt", "Mã kiểm tra (SHA-256)", "Để đối chiếu tệp đã tải về."),
)


@dataclass(frozen=True, slots=True)
class ColumnView:
    """A column as the dictionary shows it."""

    name: str
    title: str
    kind: str
    help: str
    example: str
    choices: str
    required: bool


@dataclass(frozen=True, slots=True)
class DatasetView:
    """A table as the page shows it."""

    name: str
    title: str
    description: str
    rows: int
    links: tuple[TextLink, ...]
    columns: tuple[ColumnView, ...]


def pages(desk: Desk) -> Iterator[Page]:
    """The one page about open data."""
    rows = {table.name: table.row_count for table in tables(desk.portal)}
    site = desk.portal.site
    yield desk.page(
        BASE,
        "open_data.html",
        "Dữ liệu mở",
        section="du-lieu",
        description="Người ứng cử, đơn vị bầu cử, khu vực bỏ phiếu, văn bản, hỏi đáp của cổng dưới dạng bảng, "
        "kèm từ điển dữ liệu.",
        tell=lambda about: tuple(_told(desk, about, one) for one in DATASETS),
        variables={
            "datasets": tuple(_dataset(desk, dataset, rows[dataset.name]) for dataset in DATASETS),
            "descriptions": tuple(
                desk.text_link(label, f"{BASE}{name}", name, note) for name, label, note in DESCRIPTIONS
            ),
            "base": desk.portal.url(BASE),
            "reuse": site.reuse,
            "licence_url": site.licence_url,
        },
    )


def _told(desk: Desk, about: About, one: Dataset) -> Node:
    files = ((desk.portal.url(f"{BASE}{one.name}.{format}"), MEDIA_TYPES[format]) for format in FORMATS)
    return dataset(about, f"{one.title} – {desk.portal.election.short_name}, {about.layout.province}",
                   f"{one.description} {desk.portal.election.name}, {about.layout.province}.", files)  # fmt: skip


def _dataset(desk: Desk, dataset: Dataset, rows: int) -> DatasetView:
    return DatasetView(
        name=dataset.name,
        title=dataset.title,
        description=dataset.description,
        rows=rows,
        links=tuple(
            desk.text_link(FORMAT_NAMES[format], f"{BASE}{dataset.name}.{format}", format) for format in FORMATS
        ),
        columns=tuple(_column(dataset, column) for column in dataset.columns),
    )


def _column(dataset: Dataset, column: Column) -> ColumnView:
    return ColumnView(
        name=column.name,
        title=column.title,
        kind=KINDS[column.kind],
        help=dataset.meaning_of(column),
        example=column.example.replace("\n", "; "),
        choices=", ".join(column.choices),
        required=column.required,
    )
