"""How fast a large list of results is read, with how much memory: the shipped results, many times over."""

from __future__ import annotations

import csv
import io
import itertools
import os
import statistics
import tracemalloc
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory

from simulator.results import read_results
from simulator.shipped import shipped

ROWS = 100_000

_PARTS = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/xl/workbook.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
    '<Override PartName="/xl/worksheets/sheet1.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
    "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="a" Target="xl/workbook.xml" Type='
    '"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>',
    "xl/workbook.xml": '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
    '<sheets><sheet name="results" sheetId="1" r:id="a"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": '<Relationships xmlns='
    '"http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type='
    '"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" '
    'Target="worksheets/sheet1.xml"/></Relationships>',
}  # fmt: skip
_SHEET = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'


@dataclass(frozen=True)
class ReadingFigures:
    """What reading took.

    Attributes
    ----------
    csv_s, xlsx_s
        Time of all processors for a file of so many rows, in s.
    memory_ratio
        Memory that reading the CSV file added at most, over the size of the tidy table.
    """

    csv_s: float
    xlsx_s: float
    memory_ratio: float


def measure_reading(rounds: int, rows: int = ROWS) -> ReadingFigures:
    """Read files of so many rows, as CSV and as a workbook."""
    with TemporaryDirectory() as folder:
        paths = Path(folder, "results.csv"), Path(folder, "results.xlsx")
        list_of_rows = [*_rows(rows)]
        text = io.StringIO(newline="")
        csv.writer(text, lineterminator="\n").writerows(list_of_rows)
        paths[0].write_text(text.getvalue(), encoding="utf-8")
        _write_workbook(paths[1], list_of_rows)
        del text, list_of_rows
        times = [[_processor_s(path) for path in paths] for _ in range(rounds)]
        csv_s, xlsx_s = (statistics.median(own) for own in zip(*times, strict=True))
        return ReadingFigures(csv_s, xlsx_s, _memory_ratio(paths[0]))


def _rows(count: int) -> Iterator[list[str]]:
    """Yield the heading and so many rows; no start is told twice, because each round is another meet."""
    text = shipped("form/results.csv").read_text(encoding="utf-8")
    heading, *shipped_rows = csv.reader(text.splitlines())
    yield heading
    competition = heading.index("competition")
    again = ((number, row) for number in itertools.count(1) for row in shipped_rows)
    for number, row in itertools.islice(again, count):
        yield [*row[:competition], f"{row[competition]} {number}", *row[competition + 1 :]]


def _write_workbook(path: Path, rows: list[list[str]]) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in _PARTS.items():
            archive.writestr(name, content)
        cells = (f"<row>{''.join(map(_cell, row))}</row>" for row in rows)
        archive.writestr("xl/worksheets/sheet1.xml", f"{_SHEET}{''.join(cells)}</sheetData></worksheet>")


def _cell(text: str) -> str:
    if text.replace(".", "", 1).isdecimal():
        return f"<c><v>{text}</v></c>"
    return f'<c t="inlineStr"><is><t>{escape(text)}</t></is></c>'


def _processor_s(path: Path) -> float:
    began = os.times()
    read_results(path)
    return sum(now - then for now, then in zip(os.times()[:4], began[:4], strict=True))


def _memory_ratio(path: Path) -> float:
    tracemalloc.start()
    try:
        table = read_results(path).table
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert table is not None  # noqa: S101 - made of the shipped results
    return peak / int(table.memory_usage(deep=True).sum())
