"""Workbooks (XLSX, XLSB, XLS, ODS): the first sheet with a heading, its dates and times as text."""

from __future__ import annotations

import base64
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np

from simulator.input.faults import Fault
from simulator.results.bounded_program import ProgramFailed, run_bounded
from simulator.results.columns import StrictColumns
from simulator.results.raw_table import (
    HEADING_ADVICE,
    HEADING_WITHIN,
    Block,
    GoOn,
    RawTable,
    Record,
    build_raw_table,
    heading_of,
    unhindered,
)
from simulator.results.recurring import Recurring
from simulator.results.source_file import MOST_CELLS, SPLIT, refuse
from simulator.results.workbook_archive import check_archive
from simulator.results.workbook_forms import is_quota, read_quota, two_lines
from simulator.text import LONGEST_SHOWN, quoted
from simulator.words import say

_FORM_WITHIN = 40
"""Rows among which a quota ranking has its heading."""

_MOST_FORM_ROWS = 5_000
"""Most rows of a sheet in a form of its own: quota rankings, two lines a skater."""

_PROGRAM = Path(__file__).with_name("workbook_program.py")
_ADVICE = say("Clear the cells to the right of the last column, or give that column a name.")
_SAVE_AGAIN = say("Open it in a spreadsheet program and save it again.")
_WHY_REFUSED = {
    "cells": (say("there are more than {cells:,} cells", cells=MOST_CELLS), SPLIT),
    "damaged": (say("the workbook is damaged"), _SAVE_AGAIN),
    "encoding": (say("a part of the workbook is written in an encoding other than UTF-8"), _SAVE_AGAIN),
    "password": (
        say("the workbook is locked with a password"),
        say("Open it, save it without one and try again."),
    ),
}


class _Cells(Block):
    """Some rows of a sheet."""

    def __init__(self, line: int, columns: Iterable[tuple[list[str], str]]) -> None:
        self.line = line
        self._columns = [
            Recurring(texts, np.frombuffer(base64.b64decode(codes), np.int32)) for texts, codes in columns
        ]

    def __len__(self) -> int:
        return len(self._columns[0]) if self._columns else 0

    def columns(self, width: int) -> list[Recurring[str]] | None:
        """Return all columns; a sheet is as wide as its heading."""
        return self._columns if len(self._columns) == width else None

    def records(self) -> Iterator[Record]:
        """Return the rows one by one."""
        return enumerate(map(list, zip(*self._columns, strict=True)), start=self.line)


@dataclass(frozen=True)
class _Sheet:
    """A sheet: its name, cells from the first filled row and column on, formulas without a value.

    `column` says how many columns stand before these.
    Where a skater has two lines, `records` hold them as one.
    """

    name: str
    uncalculated: list[str]
    cells: list[_Cells]
    records: list[Record] | None = None
    column: int = 0


def read_workbook(
    source: str, content: bytes, go_on: GoOn = unhindered, strict: StrictColumns | None = None
) -> RawTable:
    """Read the first sheet that has a heading.

    Raises
    ------
    InputRefused
        When the workbook is damaged, has no sheet with a heading, or too many rows.
    """
    if content.startswith(b"PK"):
        check_archive(source, content)
    names: list[str] = []
    with_heading: list[_Sheet] = []
    quota: list[_Sheet] = []
    try:
        for sheet in _sheets(source, run_bounded(_PROGRAM, content, go_on)):
            names.append(sheet.name)
            first = _first_filled(sheet, _FORM_WITHIN)
            if strict is None and is_quota(first):
                quota.append(sheet)
            elif strict is None and not quota and not with_heading and (pairs := _two_lines(sheet)):
                with_heading.append(replace(sheet, records=pairs))
            elif heading_of(first[:HEADING_WITHIN]) is not None:
                # Of the others only the name is wanted.
                with_heading.append(replace(sheet, cells=[]) if with_heading else sheet)
    except ProgramFailed as failed:
        raise refuse(
            source, say("the workbook cannot be read: {failed}", failed=failed.why), _SAVE_AGAIN
        ) from failed
    if quota:
        return read_quota(source, [(sheet.name, *_rows_of(sheet)) for sheet in quota])
    if not with_heading:
        told = ", ".join(name[:LONGEST_SHOWN] for name in names[:10]) or "none"
        found = say("no sheet has a line with the names of the columns (sheets: {told})", told=told)
        raise refuse(source, found, HEADING_ADVICE)
    sheet, *others = with_heading
    raw = build_raw_table(source, sheet.records or sheet.cells, _ADVICE, go_on, strict)
    raw = replace(raw, by_row=bool(sheet.records), first_column=sheet.column)
    return replace(raw, warnings=(*_doubts(source, sheet, others), *raw.warnings))


def _sheets(source: str, answers: Iterable[Any]) -> Iterator[_Sheet]:
    """Put together what the program tells: each sheet, then its rows in parts."""
    sheet: _Sheet | None = None
    line = 1
    for answer in answers:
        if isinstance(answer, list):
            if sheet is not None:
                sheet.cells.append(_Cells(line, answer))
                line += len(sheet.cells[-1])
        elif "refused" in answer:
            raise refuse(source, *_WHY_REFUSED[answer["refused"]])
        else:
            if sheet is not None:
                yield sheet
            sheet = _Sheet(answer["sheet"], answer["uncalculated"], [], column=answer["column"])
            line = answer["line"]
    if sheet is not None:
        yield sheet


def _first_filled(sheet: _Sheet, most: int = HEADING_WITHIN) -> list[list[str]]:
    rows = (row for cells in sheet.cells for _, row in cells.records() if any(map(str.strip, row)))
    return [*islice(rows, most)]


def _rows_of(sheet: _Sheet) -> tuple[int, list[list[str]]]:
    """Return the number of the first row of a sheet, and as many rows as one in a form of its own has."""
    records = islice((record for cells in sheet.cells for record in cells.records()), _MOST_FORM_ROWS)
    rows = [row for _, row in records]
    return (sheet.cells[0].line if sheet.cells else 1), rows


def _two_lines(sheet: _Sheet) -> list[Record] | None:
    """Return the records of a sheet with two lines a skater, None when it is of another form."""
    line, rows = _rows_of(sheet)
    return two_lines(rows, line) if sum(map(len, sheet.cells)) <= _MOST_FORM_ROWS else None


def _doubts(source: str, sheet: _Sheet, others: list[_Sheet]) -> Iterator[Fault]:
    if others:
        told = ", ".join(quoted(other.name) for other in others[:9])
        remedy = say("Left out: {told}. Save each sheet as a file of its own to read it.", told=told)
        yield Fault(source, say("only the sheet {name} is read", name=quoted(sheet.name)), remedy)
    if sheet.uncalculated:
        cells = ", ".join(sheet.uncalculated[:5]) + (" and others" if len(sheet.uncalculated) > 5 else "")
        found = say("formulas without a value are read as empty cells: {cells}", cells=cells)
        yield Fault(source, found, say("Open the workbook in a spreadsheet program, calculate and save it."))
