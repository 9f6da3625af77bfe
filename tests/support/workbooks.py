"""Workbooks of the forms that openpyxl does not write: XLS, ODS and XLSB."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass

import xlwt
from odf import teletype
from odf.opendocument import OpenDocumentSpreadsheet
from odf.style import Style, TextProperties
from odf.table import Table, TableCell, TableRow
from odf.text import P, Span


@dataclass(frozen=True)
class Stored:
    """A number as it is stored, with its format in Excel; a duration (``PT...``) or a day in ODS."""

    value: float | str
    shown: str


@dataclass(frozen=True)
class Raised:
    """A text with a piece behind it that stands raised, and perhaps more behind that."""

    before: str
    mark: str
    behind: str = ""


Cell = str | float | Stored | Raised


def xls(rows: Sequence[Sequence[Cell]]) -> bytes:
    """Return a workbook of Excel 97 to 2003."""
    book = xlwt.Workbook()
    sheet = book.add_sheet("Results")
    for number, row in enumerate(rows):
        for column, cell in enumerate(row):
            if isinstance(cell, Stored):
                sheet.write(number, column, cell.value, xlwt.easyxf(num_format_str=cell.shown))
            elif isinstance(cell, Raised):
                font = xlwt.easyfont("escapement superscript, height 160")
                sheet.write_rich_text(number, column, [cell.before, (cell.mark, font), cell.behind])
            else:
                sheet.write(number, column, cell)
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def ods(rows: Sequence[Sequence[Cell]]) -> bytes:
    """Return a workbook of OpenDocument; stored cells are a ``time`` or a ``date`` as their form says.

    Line breaks and tabs in a text are elements of their own, as odfpy writes them.
    """
    book = OpenDocumentSpreadsheet()
    small = Style(name="T1", family="text")
    small.addElement(TextProperties(textposition="super 58%", fontsize="8pt"))
    book.automaticstyles.addElement(small)
    table = Table(name="Results")
    for row in rows:
        made_row = TableRow()
        for cell in row:
            if isinstance(cell, Stored):
                made_cell = TableCell(valuetype=cell.shown, **{f"{cell.shown}value": cell.value})
            elif isinstance(cell, Raised):
                made_cell, paragraph = TableCell(valuetype="string"), P(text=cell.before)
                paragraph.addElement(Span(stylename=small, text=cell.mark))
                paragraph.addText(cell.behind)
                made_cell.addElement(paragraph)
            elif isinstance(cell, str):
                made_cell, paragraph = TableCell(valuetype="string"), P()
                teletype.addTextToElement(paragraph, cell)
                made_cell.addElement(paragraph)
            else:
                made_cell = TableCell(valuetype="float", value=str(cell))
            made_row.addElement(made_cell)
        table.addElement(made_row)
    book.spreadsheet.addElement(table)
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def xlsb(rows: Sequence[Sequence[str | float]]) -> bytes:
    """Return a binary workbook of Excel, with no more in it than it needs ([MS-XLSB] 2.1)."""
    cells = [
        _record(148, struct.pack("<4I", 0, len(rows) - 1, 0, max(map(len, rows)) - 1)),
        _record(145, b""),
    ]
    for number, row in enumerate(rows):
        cells.append(_record(0, struct.pack("<IIHHB", number, 0, 300, 0, 0) + struct.pack("<I", 0)))
        for column, cell in enumerate(row):
            place = struct.pack("<II", column, 0)
            text = isinstance(cell, str)
            cells.append(
                _record(6 if text else 5, place + (_wide(str(cell)) if text else struct.pack("<d", cell)))
            )
    sheet = _record(129, b"") + b"".join(cells) + _record(146, b"") + _record(130, b"")
    book = b"".join(
        (
            _record(131, b""),
            _record(143, b""),
            _record(156, struct.pack("<II", 0, 1) + _wide("rId1") + _wide("Results")),
            _record(144, b""),
            _record(132, b""),
        )
    )
    link = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="rId1" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" '
        'Target="worksheets/sheet1.bin"/></Relationships>'
    )
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("xl/workbook.bin", book)
        archive.writestr("xl/_rels/workbook.bin.rels", link)
        archive.writestr("xl/worksheets/sheet1.bin", sheet)
    return made.getvalue()


def _wide(text: str) -> bytes:
    return struct.pack("<I", len(text)) + text.encode("utf-16-le")


def _record(number: int, content: bytes) -> bytes:
    kind = bytes([number]) if number < 128 else bytes([number & 0x7F | 0x80, number >> 7])
    size, length = b"", len(content)
    while True:
        size += bytes([length & 0x7F | (0x80 if length > 127 else 0)])
        length >>= 7
        if not length:
            return kind + size + content
