"""Files of a figure and of tables: which forms there are, and the bytes of each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from html import escape

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QPainter

from simulator.tables.csv_file import csv_bytes
from simulator.tables.table import Kind, Table, Value
from simulator.tables.xlsx_file import xlsx_bytes
from ui.figures.figure import PictureSheet
from ui.figures.pdf import pdf_of
from ui.figures.recorded import Recording
from ui.figures.svg import png_bytes, svg_of
from ui.words import numbers
from ui.words.copying import lines


class FileForm(StrEnum):
    """Forms of a file, by its ending."""

    PNG = "png"
    SVG = "svg"
    PDF = "pdf"
    CSV = "csv"
    XLSX = "xlsx"

    @property
    def is_picture(self) -> bool:
        """Whether it holds a picture, not numbers."""
        return self not in (FileForm.CSV, FileForm.XLSX)


@dataclass(frozen=True)
class Described:
    """What is told of a picture beside the picture: its title, and what one hears who does not see it."""

    title: str
    told: str


Content = Callable[[], bytes]
"""Makes the bytes of a file; it touches no widget, so any thread may call it."""


def picture_content(figure: PictureSheet, form: FileForm, described: Described, scale: int = 1) -> Content:
    """Paint a figure, and return what makes a file of it; a PNG may have twice as many pixels each way."""
    if form is FileForm.PNG:
        image = image_of(figure, scale, described)
        return lambda: png_bytes(image)
    sheet = Recording.of(figure.size, figure.paint)
    if form is FileForm.PDF:
        return lambda: pdf_of(sheet, described.title)
    return lambda: svg_of(sheet, described.title, described.told)


def image_of(figure: PictureSheet, scale: int, described: Described) -> QImage:
    """Return a figure as an image, with its description in it."""
    size = QSize(figure.size.width() * scale, figure.size.height() * scale)
    image = QImage(size, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.scale(scale, scale)
    figure.paint(painter)
    painter.end()
    image.setText("Title", described.title)
    image.setText("Description", described.told)
    image.setText("Software", "OKT Simulator")
    return image


def table_content(tables: Sequence[Table], form: FileForm, inputs: Sequence[tuple[str, Value]]) -> Content:
    """Return what makes a file of tables: all of them in a workbook, the first as CSV."""
    if form is FileForm.CSV:
        return lambda: csv_bytes(tables[0])
    return lambda: xlsx_bytes(tables, inputs)


def shown_value(value: Value, kind: Kind) -> str:
    """Return a value as people read it."""
    if value is None or value != value:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, float | int):
        if kind is Kind.CHANCE:
            return f"{numbers.number(100 * value, 1)}{numbers.THIN}%"
        if kind is Kind.TIME:
            return numbers.time_text(float(value))
        if kind is Kind.COUNT:
            return numbers.count(round(value))
        return numbers.number(float(value), 1 if kind is Kind.POINTS else 3)
    return value.isoformat()


def table_text(table: Table) -> str:
    """Return a table as text that a spreadsheet takes: tabs between the cells."""
    kinds = [column.kind for column in table.columns]
    rows = ([shown_value(*cell) for cell in zip(row, kinds, strict=True)] for row in table.rows)
    return lines([[column.heading for column in table.columns], *rows])


def table_html(table: Table) -> str:
    """Return a table as HTML, for documents and mail."""
    kinds = [column.kind for column in table.columns]
    heads = "".join(f"<th>{escape(column.heading)}</th>" for column in table.columns)
    rows = "".join(
        "<tr>"
        + "".join(f"<td>{escape(shown_value(*cell))}</td>" for cell in zip(row, kinds, strict=True))
        + "</tr>"
        for row in table.rows
    )
    return f"<table><caption>{escape(table.title)}</caption><tr>{heads}</tr>{rows}</table>"


def png_size(image: QImage, scale: int) -> float:
    """Return about how many bytes a PNG of an image has, at so many times its pixels each way."""
    return len(png_bytes(image)) * _GROWTH ** (scale - 1)


_GROWTH = 2.3
"""Of a PNG of a chart when it has twice as many pixels each way, as measured."""
