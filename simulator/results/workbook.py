"""Workbooks (XLSX, XLSB, XLS, ODS): the first sheet with a heading, its dates and times as text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import Any

from simulator.input.faults import Fault
from simulator.results.bounded_program import ProgramFailed, run_bounded
from simulator.results.raw_table import (
    HEADING_ADVICE,
    HEADING_WITHIN,
    GoOn,
    RawTable,
    Record,
    build_raw_table,
    heading_of,
    unhindered,
)
from simulator.results.source_file import MOST_CELLS, refuse
from simulator.results.workbook_archive import check_archive
from simulator.results.workbook_forms import is_quota, read_quota, two_lines
from simulator.text import LONGEST_SHOWN, quoted

_PROGRAM = Path(__file__).with_name("workbook_program.py")
_ADVICE = "Clear the cells to the right of the last column, or give that column a name."
_SAVE_AGAIN = "Open it in a spreadsheet program and save it again."
_WHY_REFUSED = {
    "cells": (f"there are more than {MOST_CELLS:,} cells", "Split the file."),
    "damaged": ("the workbook is damaged", _SAVE_AGAIN),
    "encoding": ("a part of the workbook is written in an encoding other than UTF-8", _SAVE_AGAIN),
    "password": ("the workbook is locked with a password", "Open it, save it without one and try again."),
}


@dataclass(frozen=True)
class _Sheet:
    """A sheet: its name, number and cells of its rows from the first filled one, formulas without a value.

    Where a skater has two lines, `records` hold them as one.
    """

    name: str
    line: int
    uncalculated: list[str]
    rows: list[list[str]]
    records: list[Record] | None = None


def read_workbook(source: str, content: bytes, go_on: GoOn = unhindered) -> RawTable:
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
            if is_quota(sheet.rows):
                quota.append(sheet)
            elif not quota and not with_heading and (pairs := two_lines(sheet.rows, sheet.line)):
                with_heading.append(replace(sheet, records=pairs))
            elif heading_of(_first_filled(sheet.rows)) is not None:
                # Of the others only the name is wanted.
                with_heading.append(replace(sheet, rows=[]) if with_heading else sheet)
    except ProgramFailed as failed:
        raise refuse(source, f"the workbook cannot be read: {failed}", _SAVE_AGAIN) from failed
    if quota:
        return read_quota(source, [(sheet.name, sheet.line, sheet.rows) for sheet in quota])
    if not with_heading:
        told = ", ".join(name[:LONGEST_SHOWN] for name in names[:10]) or "none"
        raise refuse(
            source, f"no sheet has a line with the names of the columns (sheets: {told})", HEADING_ADVICE
        )
    sheet, *others = with_heading
    records = sheet.records or enumerate(sheet.rows, start=sheet.line)
    raw = build_raw_table(source, records, _ADVICE, go_on)
    raw = replace(raw, by_row=bool(sheet.records))
    return replace(raw, warnings=(*_doubts(source, sheet, others), *raw.warnings))


def _sheets(source: str, answers: Iterable[Any]) -> Iterator[_Sheet]:
    """Put together what the program tells: each sheet, then its rows in parts."""
    known: dict[str, str] = {}  # most texts recur; each is kept once
    sheet: _Sheet | None = None
    for answer in answers:
        if isinstance(answer, list):
            if sheet is not None:
                sheet.rows.extend([known.setdefault(text, text) for text in row] for row in answer)
        elif "refused" in answer:
            raise refuse(source, *_WHY_REFUSED[answer["refused"]])
        else:
            if sheet is not None:
                yield sheet
            sheet = _Sheet(answer["sheet"], answer["line"], answer["uncalculated"], [])
    if sheet is not None:
        yield sheet


def _first_filled(rows: list[list[str]]) -> list[list[str]]:
    return list(islice((row for row in rows if any(cell.strip() for cell in row)), HEADING_WITHIN))


def _doubts(source: str, sheet: _Sheet, others: list[_Sheet]) -> Iterator[Fault]:
    if others:
        told = ", ".join(quoted(other.name) for other in others[:9])
        remedy = f"Left out: {told}. Save each sheet as a file of its own to read it."
        yield Fault(source, f"only the sheet {quoted(sheet.name)} is read", remedy)
    if sheet.uncalculated:
        cells = ", ".join(sheet.uncalculated[:5]) + (" and others" if len(sheet.uncalculated) > 5 else "")
        found = f"formulas without a value are read as empty cells: {cells}"
        yield Fault(source, found, "Open the workbook in a spreadsheet program, calculate and save it.")
