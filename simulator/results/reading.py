"""From rows of text to the tidy table, with every fault of the input reported."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from importlib.resources.abc import Traversable
from pathlib import Path

import pandas as pd

from simulator.event import Status
from simulator.input.faults import InputRefused
from simulator.results.cells import Cells
from simulator.results.check import check_table, unusable_times
from simulator.results.csv_text import decode, read_csv_text
from simulator.results.dates import parse_date
from simulator.results.isu_pdf import read_isu_pdf
from simulator.results.pasted import SOURCE as PASTED
from simulator.results.pasted import pasted_fault, read_paste
from simulator.results.raw_table import GoOn, RawTable, unhindered
from simulator.results.report import ResultsReport
from simulator.results.source_file import FileKind, read_source
from simulator.results.table import COLUMNS, results_table, told_once
from simulator.results.values import (
    NotADistance,
    PlaceCell,
    TimeCell,
    parse_distance_m,
    parse_division,
    parse_place_cell,
    parse_run,
    parse_sex,
    parse_status,
    parse_time_cell,
)
from simulator.results.workbook import read_workbook
from simulator.text import clean_lines, quoted

_WANTED = (
    *("date", "competition", "rink", "sex", "distance_m", "run", "division", "place"),
    *("skater", "first_name", "name_prefix", "last_name", "country", "time", "status", "note", "source"),
)


def read_results(
    path: Path | Traversable,
    *,
    known_skaters: Collection[str] = (),
    defaults: Mapping[str, str] | None = None,
    go_on: GoOn = unhindered,
) -> ResultsReport:
    """Read a results file: CSV (comma, semicolon, tab), workbook (Excel, ODS) or official result (PDF).

    Parameters
    ----------
    path
        The file, on disk or shipped with the program.
    known_skaters
        Names known from elsewhere; a name one letter away from one of them is doubted.
    defaults
        What the file leaves out, by column: ``{"competition": "OKT 2025", "rink": "Heerenveen"}``.
        Fills empty cells and missing columns.
    go_on
        Called now and then while reading; what it raises ends the reading.

    Returns
    -------
    ResultsReport
        With the table, or refused with all faults. Nothing is raised for what is wrong with the file.

    Raises
    ------
    ValueError
        When `defaults` names something that is not a column.
    """
    try:
        raw = read_raw(path, go_on)
    except InputRefused as refused:
        return ResultsReport(path.name, None, refused.faults, (), 0)
    return _report(raw, known_skaters, defaults, go_on)


def read_pasted(
    text: str,
    *,
    known_skaters: Collection[str] = (),
    defaults: Mapping[str, str] | None = None,
    go_on: GoOn = unhindered,
) -> ResultsReport:
    """Read a result list copied from elsewhere, with columns such as ``POS NAME NAT TIME``.

    Parameters
    ----------
    text
        The list; columns apart by tabs, several spaces, or single spaces.
    known_skaters, defaults, go_on
        As in :func:`read_results`; a pasted list needs its sex and distance from `defaults`
        when it has no columns for them.

    Returns
    -------
    ResultsReport
        As from :func:`read_results`, with ``pasted text`` for the name of the file.
    """
    try:
        fault = pasted_fault(text)
        if fault is not None:
            raise InputRefused([fault])
        raw = read_paste(clean_lines(text), go_on)
    except InputRefused as refused:
        return ResultsReport(PASTED, None, refused.faults, (), 0)
    return _report(raw, known_skaters, defaults, go_on)


def load_results(
    path: Path | Traversable,
    *,
    known_skaters: Collection[str] = (),
    defaults: Mapping[str, str] | None = None,
) -> pd.DataFrame:
    """Read a results file that has to be right; see :func:`read_results`.

    Raises
    ------
    InputRefused
        With every fault of the file.
    """
    report = read_results(path, known_skaters=known_skaters, defaults=defaults)
    if report.table is None:
        raise InputRefused(report.faults)
    return report.table


def read_raw(path: Path | Traversable, go_on: GoOn = unhindered) -> RawTable:
    """Read heading and cells of a CSV file, workbook or official result (PDF) without understanding them.

    Raises
    ------
    InputRefused
        When the file cannot be read at all.
    """
    kind, content = read_source(path)
    if kind is FileKind.WORKBOOK:
        return read_workbook(path.name, content, go_on)
    if kind is FileKind.PDF:
        return read_isu_pdf(path.name, content, go_on)
    text, warnings = decode(path.name, content)
    raw = read_csv_text(path.name, text, go_on)
    return RawTable(
        raw.source, raw.header, raw.header_line, raw.rows, raw.lines, raw.faults, (*warnings, *raw.warnings)
    )


def _report(
    raw: RawTable, known_skaters: Collection[str], defaults: Mapping[str, str] | None, go_on: GoOn
) -> ResultsReport:
    cells = Cells(raw, _WANTED, defaults, go_on)
    table = _read_table(cells)
    if table is not None:
        go_on()
        check_table(table, known_skaters, cells.warnings, cells.name)
        table["time_ms"] = table["time_ms"].mask(unusable_times(table))
        table = told_once(table)
    return ResultsReport(raw.source, table, cells.faults.told(), cells.warnings.told(), len(raw.rows))


def _read_table(cells: Cells) -> pd.DataFrame | None:
    """Read every column, noting all faults; None when there are any."""
    skaters, countries = cells.skaters()
    distances = cells.parse("distance_m", _distance_or_zero, required=True)
    times = cells.parse("time", parse_time_cell)
    places = cells.parse("place", parse_place_cell)
    columns: dict[str, list[object]] = {
        "date": [*cells.parse("date", parse_date)],
        "sex": [*cells.parse("sex", parse_sex, required=True)],
        "distance_m": [*distances],
        "run": [run or "" for run in cells.parse("run", parse_run)],
        "division": [division or "" for division in cells.parse("division", parse_division)],
        "skater": [*skaters],
        "country": [
            country or behind for country, behind in zip(cells.texts("country"), countries, strict=True)
        ],
        "place": [place.place if place else None for place in places],
        "time_ms": [time.time_ms if time else None for time in times],
        "status": [*_statuses(cells, times, places)],
        "note": [*_notes(cells, times)],
        "line": [*cells.lines],
    }
    for field in ("competition", "rink", "source"):
        columns[field] = [*cells.texts(field)]
    if not any(cells.has(field) for field in ("time", "place", "status")):
        cells.miss("time")
    if not cells.has("date"):
        remedy = "A forecast uses only results known to be ridden before the meet: add a column date."
        cells.warnings.add("there is no column with the date", remedy)
    kept = _kept_rows(cells, distances)
    if cells.faults:
        return None
    if len(kept) < len(distances):
        columns = {name: [values[row] for row in kept] for name, values in columns.items()}
    return results_table({name: columns[name] for name in COLUMNS})


def _distance_or_zero(text: str) -> int:
    """Read a distance; 0 for an event that is not one of the six."""
    try:
        return parse_distance_m(text)
    except NotADistance:
        return 0


def _kept_rows(cells: Cells, distances: list[int | None]) -> list[int]:
    """Leave out the mass start and other events that are not forecast from times."""
    kept = [row for row, distance in enumerate(distances) if distance != 0]
    if len(kept) < len(distances):
        texts = cells.texts("distance_m")
        others: dict[str, list[int]] = {}
        for row, distance in enumerate(distances):
            if distance == 0:
                others.setdefault(texts[row], []).append(row)
        for text, rows in others.items():
            found = f"{quoted(text)} is not one of the six distances"
            remedy = f"Left out, with {len(rows):,} rows in all." if len(rows) > 1 else "The row is left out."
            cells.warnings.add(found, remedy, cells.lines[rows[0]], cells.name("distance_m"))
    return kept


def _statuses(cells: Cells, times: list[TimeCell | None], places: list[PlaceCell | None]) -> list[Status]:
    """Status of each row: the status column, else a word in the time or place column, else what is there."""
    statuses = []
    contradicted: list[tuple[int, Status, Status]] = []
    rows = zip(cells.lines, cells.parse("status", parse_status), times, places, strict=True)
    for line, status, time, place in rows:
        word = (time.status if time else None) or (place.status if place else None)
        if word is not None and status not in (None, word, Status.UNKNOWN, Status.FINISHED):
            contradicted.append((line, status, word))
        elif word is not None:
            status = word
        if status is None:
            told = (time and time.time_ms is not None) or (place and place.place is not None)
            status = Status.FINISHED if told else Status.UNKNOWN
        statuses.append(status)

    def told_of(index: int) -> tuple[str, str]:
        _, status, word = contradicted[index]
        return f"the status is {status}, but {word} stands in the place of the time", f"Taken as {status}."

    cells.warnings.add_lines([line for line, _, _ in contradicted], cells.name("status"), told_of)
    return statuses


def _notes(cells: Cells, times: list[TimeCell | None]) -> list[str]:
    """Notes, with the record mark that stood behind the time in front."""
    notes = cells.texts("note")
    return [
        "; ".join(filter(None, (time.mark, note))) if time and time.mark else note
        for time, note in zip(times, notes, strict=True)
    ]
